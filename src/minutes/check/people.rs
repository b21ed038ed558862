//! People: who has no name, and who has the same.

use std::collections::BTreeMap;

use super::Finding;
use crate::minutes::book::Minutes;
use crate::minutes::{Id, Participant};

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
