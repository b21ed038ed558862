//! What was answered on a wording, by whom, and who is still to be asked.

use std::collections::BTreeMap;

use crate::circle::people;
use crate::minutes::{
    Answer, Id, Minutes, Participant, Protocol, Response, Round, RoundKind, Stamp, Turn, Version,
};

/// Whether the person decides with the circle; somebody of whom nothing was said does.
#[must_use]
pub fn decides(person: &Participant) -> bool {
    person.decides != Some(false)
}

/// The wordings of a proposal, in the order in which they were written.
#[must_use]
pub fn versions<'a>(
    minutes: &'a Minutes,
    proposal: &'a Id,
) -> impl DoubleEndedIterator<Item = &'a Version> {
    let all = minutes.versions().values();
    all.filter(move |version| version.proposal.as_ref() == Some(proposal))
}

/// The wording of a proposal that is on the table: the last one.
#[must_use]
pub fn wording<'a>(minutes: &'a Minutes, proposal: &'a Id) -> Option<&'a Version> {
    versions(minutes, proposal).next_back()
}

/// The wording on which a consent round asks; `None` for every other round.
#[must_use]
pub fn wording_of(round: &Round) -> Option<&Id> {
    let asks = round.kind == Some(RoundKind::Consent);
    round.version.as_ref().filter(|_| asks)
}

/// Whether the room has heard a wording: the first one is told, and a later one is read aloud before
/// anybody gets the turn after it was written.
#[must_use]
pub fn is_heard(minutes: &Minutes, version: &Version) -> bool {
    let Some(proposal) = &version.proposal else {
        return false;
    };
    let mut all = versions(minutes, proposal);
    if all.next().is_some_and(|first| first.id == version.id) {
        return true;
    }
    let of_proposal = |round: &&Round| {
        let told = round
            .version
            .as_ref()
            .and_then(|id| minutes.versions().get(id));
        told.is_some_and(|told| told.proposal.as_ref() == Some(proposal))
    };
    minutes.rounds().values().filter(of_proposal).any(|round| {
        let begun = round.version.as_ref() == Some(&version.id) && round.starts_with.is_some();
        let since = |began: &Stamp| version.at.is_some_and(|at| began.time() > at.time());
        begun || round.began.values().any(since)
    })
}

/// The answer of each person on a wording that is in force: the one that they gave last.
#[must_use]
pub fn given<'a>(minutes: &'a Minutes, version: &Id) -> BTreeMap<&'a Id, &'a Response> {
    let of_it = |response: &&Response| {
        response.version.as_ref() == Some(version) && response.answer.is_some()
    };
    let responses = minutes.responses().values().filter(of_it);
    responses
        .filter_map(|response| Some((response.participant.as_ref()?, response)))
        .collect()
}

/// Whether the person answered on that wording. Where only objections are written down, having
/// been asked in its consent round is an answer.
#[must_use]
pub fn has_answered(minutes: &Minutes, version: &Id, person: &Id) -> bool {
    if given(minutes, version).contains_key(person) {
        return true;
    }
    let protocol = minutes.versions().get(version).and_then(|version| {
        minutes
            .proposals()
            .get(version.proposal.as_ref()?)?
            .protocol
    });
    let was_asked = |round: &Round| {
        wording_of(round) == Some(version) && round.turns.get(person) == Some(&Turn::Spoken)
    };
    protocol == Some(Protocol::Plain) && minutes.rounds().values().any(was_asked)
}

/// Everyone who decides, is here and did not answer on that wording yet, in seat order.
#[must_use]
pub fn to_ask(minutes: &Minutes, version: &Id) -> Vec<Id> {
    let mut people = people::here(minutes);
    people.retain(|person| decides(person) && !has_answered(minutes, version, &person.id));
    people.into_iter().map(|person| person.id.clone()).collect()
}

/// Everyone who decides, is not here and did not answer on that wording, in seat order.
#[must_use]
pub fn absent(minutes: &Minutes, version: &Id) -> Vec<Id> {
    let mut people = people::in_seat_order(minutes);
    people.retain(|person| {
        decides(person) && !people::is_here(person) && !has_answered(minutes, version, &person.id)
    });
    people.into_iter().map(|person| person.id.clone()).collect()
}

/// The objections in force on a wording, in seat order, also those that were closed.
#[must_use]
pub fn objections<'a>(minutes: &'a Minutes, version: &Id) -> Vec<&'a Response> {
    let given = given(minutes, version);
    let mut objections: Vec<&Response> = people::in_seat_order(minutes)
        .iter()
        .filter_map(|person| given.get(&person.id).copied())
        .collect();
    // Those of people who are no longer on the list count too.
    for (person, response) in &given {
        if !minutes.participants().contains_key(*person) {
            objections.push(response);
        }
    }
    objections.retain(|response| response.answer == Some(Answer::Objects));
    objections
}

/// The objections on a wording that the objectors did not close.
#[must_use]
pub fn open_objections<'a>(minutes: &'a Minutes, version: &Id) -> Vec<&'a Response> {
    let mut objections = objections(minutes, version);
    objections.retain(|response| response.closed != Some(true));
    objections
}
