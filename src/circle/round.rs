//! Rounds: everyone is asked, one by one, and nobody is forgotten.
//!
//! Where a round stands is read from its record and from the session's `current`, so that it
//! survives everything that minutes survive, and can be undone like everything else.

use crate::minutes::{
    Direction, Id, Kind, Minutes, Participant, Pen, Role, Round, RoundKind, Turn,
};

use super::plan::Form;
use super::{agenda, consent, entries, people, perspective};

/// Where the open round stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// The prompt is read; nobody has begun.
    Waiting {
        /// Who is suggested to begin.
        suggestion: Option<Id>,
    },
    /// Somebody has the turn.
    Speaking {
        /// Who.
        speaker: Id,
        /// Who would come after them.
        then: Option<Id>,
    },
    /// Everyone was asked.
    Complete,
}

/// The open round.
#[must_use]
pub fn open(minutes: &Minutes) -> Option<&Round> {
    minutes
        .rounds()
        .get(minutes.session().current.as_ref()?.round.as_ref()?)
}

/// Who has the turn.
#[must_use]
pub fn speaker(minutes: &Minutes) -> Option<&Id> {
    minutes.session().current.as_ref()?.speaker.as_ref()
}

/// Where the open round stands; `None` outside a round.
#[must_use]
pub fn stand(minutes: &Minutes) -> Option<Stand> {
    let round = open(minutes)?;
    Some(match speaker(minutes) {
        Some(speaker) => Stand::Speaking {
            speaker: speaker.clone(),
            then: after(minutes, round, Some(speaker)),
        },
        None if round.starts_with.is_none() => Stand::Waiting {
            suggestion: suggestion(minutes, round),
        },
        None if after(minutes, round, None).is_some() => Stand::Waiting {
            suggestion: after(minutes, round, None),
        },
        None => Stand::Complete,
    })
}

/// Everyone in the round, in the order in which they are asked: from the one who begins round
/// the circle, those online first, and the facilitator not last of those who are there.
#[must_use]
pub fn order(minutes: &Minutes, round: &Round) -> Vec<Id> {
    let mut people = people::in_seat_order(minutes);
    people.retain(|person| round.turns.contains_key(&person.id));
    if round.direction == Some(Direction::Right) {
        people.reverse();
    }
    let begins = round.starts_with.as_ref();
    if let Some(place) = people.iter().position(|person| Some(&person.id) == begins) {
        people.rotate_left(place);
    }
    // Stable, so that within both groups the order of the seats stays.
    people.sort_by_key(|person| (Some(&person.id) != begins, !is_online(person)));
    let there = |person: &Participant| round.turns.get(&person.id) != Some(&Turn::Absent);
    let asked: Vec<usize> = (0..people.len()).filter(|at| there(people[*at])).collect();
    if let [_, others @ .., last] = asked.as_slice()
        && leads(people[*last])
        && let Some(other) = others.iter().rfind(|at| !leads(people[**at]))
    {
        let other = people.remove(*other);
        people.insert(*last, other);
    }
    people.into_iter().map(|person| person.id.clone()).collect()
}

fn is_online(person: &Participant) -> bool {
    person.presence == Some(crate::minutes::Presence::Online)
}

fn leads(person: &Participant) -> bool {
    person.roles.contains(&Role::Facilitator)
}

/// Who is asked after `speaker`: first those who were not asked, then those who said "later",
/// then, once more, those who passed.
#[must_use]
pub fn after(minutes: &Minutes, round: &Round, speaker: Option<&Id>) -> Option<Id> {
    let order = order(minutes, round);
    let turn = |id: &Id| round.turns.get(id).copied().unwrap_or(Turn::ToCome);
    let asked_once = |id: &&Id| turn(id) == Turn::ToCome && Some(*id) != speaker;
    if let Some(id) = order.iter().find(asked_once) {
        return Some(id.clone());
    }
    let from = speaker.and_then(|id| order.iter().position(|other| other == id));
    let place = from.map_or(0, |place| place + 1).min(order.len());
    let onwards = order[place..].iter().chain(&order[..place]);
    let later = |id: &&Id| turn(id) == Turn::Later && Some(*id) != speaker;
    let passed =
        |id: &&Id| turn(id) == Turn::Passed && !round.offered.contains(*id) && Some(*id) != speaker;
    onwards
        .clone()
        .find(later)
        .or_else(|| onwards.clone().find(passed))
        .cloned()
}

/// The people who still are to be heard: not asked yet, and coming back later.
#[must_use]
pub fn to_hear(minutes: &Minutes, round: &Round) -> (usize, usize) {
    let now = speaker(minutes);
    let count = |wanted: Turn| {
        round
            .turns
            .iter()
            .filter(|(id, turn)| **turn == wanted && Some(*id) != now)
            .count()
    };
    (count(Turn::ToCome), count(Turn::Later))
}

/// Who is suggested to begin: whoever began least often in this session, those online before
/// the others; never a young person or parent, nor the facilitator. Where there is nobody else,
/// nobody is suggested, and the circle says who begins; one person alone simply begins.
#[must_use]
pub fn suggestion(minutes: &Minutes, round: &Round) -> Option<Id> {
    let mut people = people::here(minutes);
    people.retain(|person| round.turns.contains_key(&person.id));
    if people.len() > 1 {
        people.retain(|person| !is_never_first(person) && !leads(person));
    }
    let began = |id: &Id| {
        minutes
            .rounds()
            .values()
            .filter(|round| round.starts_with.as_ref() == Some(id))
            .count()
    };
    // Another session of the circle begins somewhere else.
    let turn = minutes
        .session()
        .number
        .map_or(0, |number| number.saturating_sub(1) as usize);
    let count = people.len();
    people
        .iter()
        .enumerate()
        .min_by_key(|(place, person)| {
            (
                !is_online(person),
                began(&person.id),
                (place + count - turn % count) % count,
            )
        })
        .map(|(_, person)| person.id.clone())
}

fn is_never_first(person: &Participant) -> bool {
    person
        .perspectives
        .iter()
        .any(|one| perspective::is_never_first(one))
}

/// Makes a round in the open item; it waits for somebody to begin. The round that is open ends; one
/// that nobody began makes room.
pub fn start(pen: &mut Pen<'_>, kind: RoundKind, step: Option<usize>) -> Option<Id> {
    let item = agenda::current(pen.minutes())?.id.clone();
    make_room(pen);
    let step = step.and_then(|step| u32::try_from(step).ok());
    let id = make(pen, &item, kind, step);
    agenda::point_at(pen, Some(&item), Some(&id), None);
    Some(id)
}

/// The round that is open ends; one that nobody began makes room.
fn make_room(pen: &mut Pen<'_>) {
    match open(pen.minutes())
        .filter(|round| is_untouched(round))
        .map(|round| round.id.clone())
    {
        Some(round) => pen.take_away(&round),
        None => end(pen),
    }
}

/// Makes a round of everyone, without opening it.
pub(super) fn make(pen: &mut Pen<'_>, item: &Id, kind: RoundKind, step: Option<u32>) -> Id {
    let turns: Vec<(Id, Turn)> = people::in_seat_order(pen.minutes())
        .into_iter()
        .map(|p| {
            (
                p.id.clone(),
                if people::is_here(p) {
                    Turn::ToCome
                } else {
                    Turn::Absent
                },
            )
        })
        .collect();
    let before = pen.minutes().rounds().len();
    let id = pen.make(Kind::Round);
    pen.set(&id, "item", item.as_str());
    pen.set(&id, "kind", kind);
    let direction = if before.is_multiple_of(2) {
        Direction::Left
    } else {
        Direction::Right
    };
    pen.set(&id, "direction", direction);
    pen.set_some(&id, "step", step);
    for (person, turn) in turns {
        pen.set_in(&id, "turns", person.as_str(), turn);
    }
    id
}

/// Whether nobody has begun yet.
fn is_untouched(round: &Round) -> bool {
    round.starts_with.is_none()
        && round
            .turns
            .values()
            .all(|turn| matches!(turn, Turn::ToCome | Turn::Absent))
}

/// The rounds that the form of the open item asks for and that were not held yet, with their
/// steps. Rounds along the small groups are no rounds of people, and a consent round belongs to a
/// proposal.
#[must_use]
pub fn to_hold(minutes: &Minutes) -> Vec<(usize, RoundKind)> {
    let Some(item) = agenda::current(minutes) else {
        return Vec::new();
    };
    let of_item = |round: &&Round| round.item.as_ref() == Some(&item.id);
    let rounds = minutes.rounds().values().filter(of_item);
    let held: Vec<usize> = rounds
        .filter_map(|round| usize::try_from(round.step?).ok())
        .collect();
    let steps = agenda::form(item).into_iter().enumerate();
    let to_hold = steps.filter_map(|(step, form)| match form {
        Form::Round {
            kind,
            over_groups: false,
        } if kind != RoundKind::Consent && !held.contains(&step) => Some((step, kind)),
        _ => None,
    });
    to_hold.collect()
}

/// Makes the next round that the form of the open item asks for, if there is one.
pub fn offer_next(pen: &mut Pen<'_>) -> Option<Id> {
    let (step, kind) = to_hold(pen.minutes()).into_iter().next()?;
    start(pen, kind, Some(step))
}

/// Gives the turn to a person. Who had it is done, unless they passed or put it off and nothing
/// of theirs was written down.
pub fn give(pen: &mut Pen<'_>, to: &Id) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    if speaker(pen.minutes()) == Some(to) {
        return;
    }
    leave_turn(pen, &round);
    let record = pen.minutes().rounds().get(&round);
    let turn = record.and_then(|round| round.turns.get(to)).copied();
    let begins = record.is_some_and(|round| round.starts_with.is_none());
    if begins {
        pen.set(&round, "starts_with", to.as_str());
    }
    match turn {
        Some(Turn::Passed) => pen.put(&round, "offered", to.as_str()),
        None | Some(Turn::Absent) => pen.set_in(&round, "turns", to.as_str(), Turn::ToCome),
        _ => {}
    }
    point(pen, &round, Some(to));
}

/// The turn is done: the next person gets it, or the round is complete.
pub fn next(pen: &mut Pen<'_>) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    if let Some(speaker) = speaker(pen.minutes()).cloned() {
        pen.set_in(&round, "turns", speaker.as_str(), Turn::Spoken);
    }
    advance(pen, &round);
}

/// Whoever has the turn passes, or asks to come back to them later.
pub fn put_off(pen: &mut Pen<'_>, turn: Turn) {
    let minutes = pen.minutes();
    let (Some(round), Some(speaker)) = (open(minutes), speaker(minutes)) else {
        return;
    };
    let (round, speaker) = (round.id.clone(), speaker.clone());
    pen.set_in(&round, "turns", speaker.as_str(), turn);
    advance(pen, &round);
}

pub(super) fn advance(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.rounds().get(round) else {
        return;
    };
    let now = speaker(minutes).cloned();
    // Whoever put it off or passed as the last one is asked again at once.
    let next = after(minutes, record, now.as_ref()).or_else(|| {
        now.filter(|id| match record.turns.get(id) {
            Some(Turn::Later) => true,
            Some(Turn::Passed) => !record.offered.contains(id),
            _ => false,
        })
    });
    if let Some(next) = &next
        && record.turns.get(next) == Some(&Turn::Passed)
    {
        pen.put(round, "offered", next.as_str());
    }
    point(pen, round, next.as_ref());
}

/// Ends the open round. Who was not asked stays so: not asked is not the same as passed.
pub fn end(pen: &mut Pen<'_>) {
    let Some(round) = open(pen.minutes()).map(|round| round.id.clone()) else {
        return;
    };
    leave_turn(pen, &round);
    pen.set(&round, "ended", pen.now().to_string());
    let item = agenda::current(pen.minutes()).map(|item| item.id.clone());
    agenda::point_at(pen, item.as_ref(), None, None);
}

/// Leaves the open round as it is, to go on when its item is opened again. Who has the turn is asked
/// again then, unless something of theirs was written down.
pub(super) fn suspend(pen: &mut Pen<'_>) {
    let minutes = pen.minutes();
    let (Some(round), Some(speaker)) = (open(minutes), speaker(minutes)) else {
        return;
    };
    let (round, speaker) = (round.id.clone(), speaker.clone());
    if was_heard(minutes, &round, &speaker) {
        pen.set_in(&round, "turns", speaker.as_str(), Turn::Spoken);
    }
}

/// Whether the person was heard in the round: something of theirs was written down. In a consent
/// round only an answer counts.
fn was_heard(minutes: &Minutes, round: &Id, person: &Id) -> bool {
    match minutes.rounds().get(round).and_then(consent::wording_of) {
        Some(version) => consent::has_answered(minutes, version, person),
        None => entries::spoke_in(minutes, round, person),
    }
}

/// The turn that somebody has in the round once they are here; `None` when they are not asked in it.
fn turn_of_arrival(minutes: &Minutes, round: &Round, person: &Participant) -> Option<Turn> {
    match consent::wording_of(round) {
        Some(_) if !consent::decides(person) => None,
        Some(version) if consent::has_answered(minutes, version, &person.id) => Some(Turn::Spoken),
        Some(_) | None => Some(Turn::ToCome),
    }
}

/// Goes on with the last round of the open item when it was left, or ended before everyone was
/// heard; tells whether there was one.
pub(super) fn resume(pen: &mut Pen<'_>) -> bool {
    let minutes = pen.minutes();
    let Some(item) = agenda::current(minutes).map(|item| item.id.clone()) else {
        return false;
    };
    let mut rounds = minutes.rounds().values();
    // Those of a proposal are taken up with it.
    let last = rounds.rfind(|round| round.item.as_ref() == Some(&item) && round.version.is_none());
    let owes = |round: &&Round| {
        let owed = |turn| matches!(turn, &Turn::ToCome | &Turn::Later);
        round.ended.is_none() || round.turns.values().any(owed)
    };
    let Some(round) = last.filter(owes).map(|round| round.id.clone()) else {
        return false;
    };
    take_up(pen, &round);
    agenda::point_at(pen, Some(&item), Some(&round), None);
    true
}

/// Takes a round up again that was left or ended: who came or went in the meantime is seen to.
pub(super) fn take_up(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.rounds().get(round) else {
        return;
    };
    let changed: Vec<(Id, Turn)> = minutes
        .participants()
        .values()
        .filter_map(|person| {
            let turn = match (people::is_here(person), record.turns.get(&person.id)) {
                (true, None | Some(Turn::Absent)) => turn_of_arrival(minutes, record, person)?,
                (false, Some(Turn::ToCome | Turn::Later)) => Turn::Absent,
                _ => return None,
            };
            Some((person.id.clone(), turn))
        })
        .collect();
    pen.clear(round, "ended");
    for (person, turn) in changed {
        pen.set_in(round, "turns", person.as_str(), turn);
    }
}

/// Somebody leaves the round: what they said stays, and nobody waits for them.
pub(super) fn drop_out(pen: &mut Pen<'_>, person: &Id) {
    let minutes = pen.minutes();
    let Some(round) = open(minutes).map(|round| round.id.clone()) else {
        return;
    };
    let turn = minutes
        .rounds()
        .get(&round)
        .and_then(|round| round.turns.get(person))
        .copied();
    let has_turn = speaker(minutes) == Some(person);
    // Whose turn it is only the one who leads says.
    let leads = minutes
        .session()
        .leader
        .as_deref()
        .is_none_or(|leader| leader == &**pen.who());
    if matches!(turn, Some(Turn::ToCome | Turn::Later)) {
        let spoke = was_heard(minutes, &round, person);
        let turn = if spoke { Turn::Spoken } else { Turn::Absent };
        pen.set_in(&round, "turns", person.as_str(), turn);
    }
    if has_turn && leads {
        advance(pen, &round);
    }
}

/// A late arrival gets a turn in the round that is open, if they had none.
pub(super) fn join_in(pen: &mut Pen<'_>, person: &Id) {
    let minutes = pen.minutes();
    let (Some(round), Some(who)) = (open(minutes), minutes.participants().get(person)) else {
        return;
    };
    if matches!(round.turns.get(person), None | Some(Turn::Absent))
        && let Some(turn) = turn_of_arrival(minutes, round, who)
    {
        let round = round.id.clone();
        pen.set_in(&round, "turns", person.as_str(), turn);
    }
}

/// Whoever has the turn loses it: they have spoken, unless they had passed or put it off before
/// and still said nothing.
fn leave_turn(pen: &mut Pen<'_>, round: &Id) {
    let minutes = pen.minutes();
    let Some(speaker) = speaker(minutes).cloned() else {
        return;
    };
    let turn = minutes
        .rounds()
        .get(round)
        .and_then(|round| round.turns.get(&speaker));
    let put_off = matches!(turn, Some(Turn::Passed | Turn::Later))
        || minutes
            .rounds()
            .get(round)
            .is_some_and(|round| consent::wording_of(round).is_some());
    if !put_off || was_heard(minutes, round, &speaker) {
        pen.set_in(round, "turns", speaker.as_str(), Turn::Spoken);
    }
}

fn point(pen: &mut Pen<'_>, round: &Id, speaker: Option<&Id>) {
    let item = pen
        .minutes()
        .rounds()
        .get(round)
        .and_then(|round| round.item.clone());
    agenda::point_at(pen, item.as_ref(), Some(round), speaker);
}
