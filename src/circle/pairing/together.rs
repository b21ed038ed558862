//! What people said to be the same: every entry with its other wordings.

use std::collections::{BTreeMap, BTreeSet};

use crate::minutes::{Id, Minutes, Verdict};

use super::entries::KINDS;

/// The entries that are the same, each group in the order of the ids; only of those that stand there.
fn groups(minutes: &Minutes) -> Vec<BTreeSet<Id>> {
    let is_there = |id: &Id| {
        let record = minutes.record(id);
        record.is_some_and(|record| KINDS.contains(&record.kind)) && !minutes.is_removed(id)
    };
    let mut of: BTreeMap<Id, usize> = BTreeMap::new();
    let mut groups: Vec<BTreeSet<Id>> = Vec::new();
    for link in minutes.links().values() {
        let (Some(a), Some(b), Some(Verdict::Same)) = (&link.a, &link.b, link.verdict) else {
            continue;
        };
        if !is_there(a) || !is_there(b) {
            continue;
        }
        let mut joined = BTreeSet::from([a.clone(), b.clone()]);
        for place in [a, b].into_iter().filter_map(|id| of.get(id).copied()) {
            joined.extend(
                groups
                    .get_mut(place)
                    .map(std::mem::take)
                    .unwrap_or_default(),
            );
        }
        of.extend(joined.iter().map(|id| (id.clone(), groups.len())));
        groups.push(joined);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// The other wordings of an entry.
#[must_use]
pub fn other_wordings(minutes: &Minutes, id: &Id) -> Vec<Id> {
    if minutes.links().is_empty() {
        return Vec::new();
    }
    let group = groups(minutes).into_iter().find(|group| group.contains(id));
    let others = group.into_iter().flatten().filter(|other| other != id);
    others.collect()
}

/// The entries that say again what an earlier one says: whoever goes on with what is open needs one of
/// each.
#[must_use]
pub fn said_again(minutes: &Minutes) -> BTreeSet<Id> {
    let again = groups(minutes)
        .into_iter()
        .flat_map(|group| group.into_iter().skip(1));
    again.collect()
}
