//! What is missing in an agenda item: who was not asked, and what came of it. Closing and checking a file
//! judge by the same rules, which stand here.

use crate::circle::plan::Form;
use crate::circle::{agenda, consent, people, read_back, round};
use crate::minutes::{Id, Item, ItemStatus, Minutes, Participant, Purpose, Round, Turn};

use super::Missing;

/// What is missing in an item, the people first.
pub(super) fn missing(minutes: &Minutes, item: &Item) -> Vec<Missing> {
    let mut missing = Vec::new();
    let id = || item.id.clone();
    let Owed { asked, later } = owed(minutes, &item.id);
    if !asked.is_empty() {
        let people = asked;
        missing.push(Missing::NeverAsked { item: id(), people });
    }
    if !later.is_empty() {
        let people = later;
        missing.push(Missing::StillLater { item: id(), people });
    }
    if !is_reached(minutes, item) {
        missing.push(Missing::NotReached(id()));
    } else if !has_outcome(minutes, item) {
        missing.push(Missing::Outcome(id()));
    }
    missing
}

/// Those who were owed a turn and did not get it, in seat order.
#[derive(Default)]
struct Owed {
    /// Nobody asked them.
    asked: Vec<Id>,
    /// They said "later", and nobody came back to them.
    later: Vec<Id>,
}

fn owed(minutes: &Minutes, item: &Id) -> Owed {
    let mut owed = Owed::default();
    let rounds = minutes.rounds().values();
    let rounds = rounds.filter(|round| round.item.as_ref() == Some(item));
    // Whom a proposal still has to ask, its process says: it is open then.
    let rounds: Vec<&Round> = rounds
        .filter(|round| consent::wording_of(round).is_none())
        .collect();
    let speaker = round::speaker(minutes);
    for person in people::in_seat_order(minutes) {
        if speaker == Some(&person.id) {
            continue;
        }
        let turns = rounds.iter().map(|round| turn(minutes, round, person));
        let turns: Vec<Turn> = turns.flatten().collect();
        if said_later(&turns) {
            owed.later.push(person.id.clone());
        } else if turns.contains(&Turn::ToCome) && !turns.iter().copied().any(is_asked) {
            owed.asked.push(person.id.clone());
        }
    }
    owed
}

/// Whether somebody was asked. One round of an item is enough: a second that was broken off takes nothing
/// from what they said in the first.
fn is_asked(turn: Turn) -> bool {
    matches!(turn, Turn::Spoken | Turn::Passed)
}

/// Whether the last thing that somebody said of their turn, over the rounds of an item, was "later".
fn said_later(turns: &[Turn]) -> bool {
    let mut turns = turns.iter().rev();
    turns.find(|turn| is_asked(**turn) || **turn == Turn::Later) == Some(&Turn::Later)
}

/// How somebody's turn in a round stands. Whoever was at the table when it ended, and does not stand in it
/// at all, was not asked either.
fn turn(minutes: &Minutes, round: &Round, person: &Participant) -> Option<Turn> {
    let cell = format!("turns/{}", person.id);
    if minutes.value(&round.id, &cell).is_some() {
        return round.turns.get(&person.id).copied();
    }
    let ended = round.ended?;
    let there = people::is_here(person) && person.arrived.is_none_or(|arrived| arrived <= ended);
    there.then_some(Turn::ToCome)
}

/// Whether an item was opened, a round was held in it, or somebody said that it is done.
fn is_reached(minutes: &Minutes, item: &Item) -> bool {
    let here = |of: &Option<Id>| of.as_ref() == Some(&item.id);
    let mut spans = minutes.spans().values();
    let mut rounds = minutes.rounds().values();
    item.status == Some(ItemStatus::Done)
        || spans.any(|span| here(&span.item))
        || rounds.any(|round| here(&round.item))
}

/// Whether what came of an item is written down, or nothing needs to be. Of what was explored notes say it
/// too; of what was to be decided they do not.
fn has_outcome(minutes: &Minutes, item: &Item) -> bool {
    let is_break = agenda::form(item).contains(&Form::Break);
    let explores = match item.purpose {
        Some(Purpose::Explore) => true,
        Some(Purpose::Decide) => false,
        Some(Purpose::Connect | Purpose::Inform) | None => return true,
    };
    // What comes of reading back stands with the texts that are read.
    if is_break || read_back::is_its_item(item) {
        return true;
    }
    let outcome = item.outcome.as_deref().unwrap_or_default();
    !outcome.trim().is_empty()
        || has_results(minutes, &item.id)
        || explores && has_notes(minutes, &item.id)
}

/// Whether anything that came of the item is written down.
fn has_results(minutes: &Minutes, item: &Id) -> bool {
    let here = |of: &Option<Id>| of.as_ref() == Some(item);
    let m = minutes;
    m.decisions().values().any(|entry| here(&entry.item))
        || m.insights().values().any(|entry| here(&entry.item))
        || m.actions().values().any(|entry| here(&entry.item))
        || m.questions().values().any(|entry| here(&entry.item))
        || m.advice().values().any(|entry| here(&entry.item))
}

/// Whether anything that people said at the item is written down.
fn has_notes(minutes: &Minutes, item: &Id) -> bool {
    let here = |of: &Option<Id>| of.as_ref() == Some(item);
    let mut notes = minutes.contributions().values();
    let mut reactions = minutes.reactions().values();
    notes.any(|note| here(&note.item)) || reactions.any(|reaction| here(&reaction.item))
}
