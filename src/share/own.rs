//! Whose words a text is.

use std::collections::BTreeSet;

use crate::minutes::{Id, Minutes, Participant, in_seat_order};

/// Whose words a note, question or reaction is; nobody where they are the circle's or the room's, or
/// where it is another kind of record.
#[must_use]
pub fn speakers<'a>(minutes: &'a Minutes, text: &Id) -> BTreeSet<&'a Id> {
    if let Some(note) = minutes.contributions().get(text) {
        return note.speakers.iter().collect();
    }
    if let Some(question) = minutes.questions().get(text) {
        return question.raised_by.iter().collect();
    }
    let reaction = minutes.reactions().get(text);
    reaction
        .map(|reaction| reaction.speakers.iter().collect())
        .unwrap_or_default()
}

/// A person's own words, in the order in which they were written down: the notes of which they are a
/// speaker, the questions that they raised here, their reactions. What was taken away or erased is
/// none of them, and neither is what was carried over from an earlier session, where it was asked about.
#[must_use]
pub fn texts(minutes: &Minutes, person: &Id) -> Vec<Id> {
    let notes = minutes.contributions().values();
    let notes = notes.map(|note| (&note.id, note.text.as_deref()));
    let here = minutes.questions().values().filter(|q| q.from.is_none());
    let questions = here.map(|question| (&question.id, question.text.as_deref()));
    let reactions = minutes.reactions().values();
    let reactions = reactions.map(|reaction| (&reaction.id, reaction.text.as_deref()));
    let all = notes.chain(questions).chain(reactions);
    let own = all.filter(|(id, words)| {
        let said = words.is_some_and(|words| !words.trim().is_empty());
        said && speakers(minutes, id).contains(person)
    });
    let mut own: Vec<Id> = own.map(|(id, _)| id.clone()).collect();
    own.sort_unstable();
    own
}

/// Everyone whose own words were written down, in seat order.
#[must_use]
pub fn storytellers(minutes: &Minutes) -> Vec<&Participant> {
    let mut people = in_seat_order(minutes);
    people.retain(|person| !texts(minutes, &person.id).is_empty());
    people
}
