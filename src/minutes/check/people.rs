//! People: who has no name, who has the same, and who was never asked.

use std::collections::BTreeMap;

use super::Finding;
use crate::minutes::book::Minutes;
use crate::minutes::cell::cell_name;
use crate::minutes::{Id, Participant, Presence, Round, Turn};

fn name(participant: &Participant) -> &str {
    participant.name.as_deref().unwrap_or_default().trim()
}

pub(super) fn without_name(minutes: &Minutes) -> Vec<Finding> {
    let people = minutes.participants().values();
    people
        .filter(|participant| name(participant).is_empty())
        .map(|participant| Finding::NoName {
            id: participant.id.clone(),
        })
        .collect()
}

pub(super) fn of_one_name(minutes: &Minutes) -> Vec<Finding> {
    let mut by_name: BTreeMap<String, Vec<Id>> = BTreeMap::new();
    for participant in minutes.participants().values() {
        let ids = by_name.entry(name(participant).to_lowercase()).or_default();
        ids.push(participant.id.clone());
    }
    by_name
        .into_iter()
        .filter(|(name, ids)| !name.is_empty() && ids.len() > 1)
        .map(|(_, ids)| Finding::SameName { ids })
        .collect()
}

/// Rounds that ended while somebody at the table was still owed a turn.
pub(super) fn never_asked(minutes: &Minutes) -> Vec<Finding> {
    let mut found = Vec::new();
    for round in minutes.rounds().values() {
        let owed = minutes.participants().values();
        let people: Vec<Id> = owed
            .filter(|participant| is_owed(minutes, round, participant))
            .map(|participant| participant.id.clone())
            .collect();
        if !people.is_empty() {
            let round = round.id.clone();
            found.push(Finding::NeverAsked { round, people });
        }
    }
    found
}

fn is_owed(minutes: &Minutes, round: &Round, participant: &Participant) -> bool {
    let Some(ended) = round.ended else {
        return false;
    };
    let here = participant.presence.is_some_and(Presence::is_here)
        && participant.arrived.is_none_or(|arrived| arrived <= ended);
    // A word that only a later kring knows says that something was noted.
    let turn = cell_name("turns", Some(participant.id.as_str()));
    let word = minutes
        .value(&round.id, &turn)
        .and_then(|word| word.as_str());
    let asked =
        word.is_some_and(|word| !matches!(Turn::from_word(word), Some(Turn::ToCome | Turn::Later)));
    here && !asked
}
