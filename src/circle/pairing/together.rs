//! What people said to be the same: every entry with its other wordings.

use std::collections::{BTreeMap, BTreeSet};

use crate::minutes::{Id, Minutes, Verdict};

use super::entries::KINDS;

/// What is the same, each group in the order of the ids; only of what counts.
fn groups(minutes: &Minutes, counts: impl Fn(&Id) -> bool) -> Vec<BTreeSet<Id>> {
    let mut of: BTreeMap<Id, usize> = BTreeMap::new();
    let mut groups: Vec<BTreeSet<Id>> = Vec::new();
    for link in minutes.links().values() {
        let (Some(a), Some(b), Some(Verdict::Same)) = (&link.a, &link.b, link.verdict) else {
            continue;
        };
        if !counts(a) || !counts(b) {
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

/// What people said to be the same, looked up once for all entries.
#[derive(Debug, Clone, Default)]
pub struct Wordings {
    groups: Vec<BTreeSet<Id>>,
    /// In which group an entry is.
    of: BTreeMap<Id, usize>,
}

impl Wordings {
    /// The entries that people said to be the same in these minutes, of those that stand there.
    #[must_use]
    pub fn of(minutes: &Minutes) -> Self {
        let is_there = |id: &Id| {
            let record = minutes.record(id);
            record.is_some_and(|record| KINDS.contains(&record.kind)) && !minutes.is_removed(id)
        };
        Self::grouped(groups(minutes, is_there))
    }

    /// Everything that people said to be the same: people and items too, and what was taken away since.
    pub(super) fn ever(minutes: &Minutes) -> Self {
        Self::grouped(groups(minutes, |_| true))
    }

    fn grouped(groups: Vec<BTreeSet<Id>>) -> Self {
        let places = groups.iter().enumerate();
        let of = places
            .flat_map(|(place, group)| group.iter().map(move |id| (id.clone(), place)))
            .collect();
        Self { groups, of }
    }

    /// The other wordings of an entry, in the order of the ids.
    pub fn others<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = &'a Id> {
        let group = self.of.get(id).and_then(|place| self.groups.get(*place));
        group
            .into_iter()
            .flatten()
            .filter(move |other| *other != id)
    }

    /// Whether an entry says again what an earlier one says: whoever goes on with what is open needs one
    /// of each.
    #[must_use]
    pub fn says_again(&self, id: &Id) -> bool {
        let group = self.of.get(id).and_then(|place| self.groups.get(*place));
        group.is_some_and(|group| group.first() != Some(id))
    }
}
