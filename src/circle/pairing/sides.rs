//! What in these minutes may be the same: records of two accounts of one meeting, and what two hands wrote
//! down in one file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::minutes::{Id, Kind, Minutes};

use super::adopt::is_paired;
use super::entries::{self, Known, Side};
use super::together::Wordings;
use super::{Pair, items, people};

/// What people said already of two records.
struct Answered {
    /// The two of every answer, the lesser id first.
    of: BTreeSet<(Id, Id)>,
    /// What was said to be the same.
    same: Wordings,
}

impl Answered {
    fn of(minutes: &Minutes) -> Self {
        let links = minutes.links().values();
        let answered = links.filter(|link| link.verdict.is_some());
        let of = answered.filter_map(|link| Some(ordered(link.a.as_ref()?, link.b.as_ref()?)));
        Self {
            of: of.collect(),
            same: Wordings::ever(minutes),
        }
    }

    fn is_open(&self, pair: &Pair) -> bool {
        !self.of.contains(&ordered(&pair.a, &pair.b))
    }
}

fn ordered(a: &Id, b: &Id) -> (Id, Id) {
    if a <= b {
        (a.clone(), b.clone())
    } else {
        (b.clone(), a.clone())
    }
}

/// The records of this session, and those of each account that was taken up in it.
struct Accounts<'a> {
    minutes: &'a Minutes,
    /// The account from which a record came; this session's own are not in it.
    of: BTreeMap<&'a str, &'a Id>,
}

impl<'a> Accounts<'a> {
    fn of(minutes: &'a Minutes) -> Self {
        let accounts = minutes.accounts().values();
        let of = accounts
            .flat_map(|account| account.records.iter().map(|id| (id.as_str(), &account.id)))
            .collect();
        Self { minutes, of }
    }

    fn of_record(&self, id: &Id) -> Option<&'a Id> {
        self.of.get(id.as_str()).copied()
    }

    /// The records that may stand in two accounts and that nobody took away, each under the account it
    /// came from; `None` for this session's own.
    fn records(&self) -> BTreeMap<Option<&'a Id>, Vec<Id>> {
        let mut records: BTreeMap<Option<&Id>, Vec<Id>> = BTreeMap::new();
        for (id, entry) in self.minutes.entries() {
            if entry.kind().is_some_and(is_paired) && !self.minutes.is_removed(id) {
                records
                    .entry(self.of_record(id))
                    .or_default()
                    .push(id.clone());
            }
        }
        records
    }
}

/// What in the accounts of one meeting may be the same and was not answered yet: people first, then
/// items, then entries, in the order of this session. A third account is held against the first two
/// together, and of what those have in two wordings against the first.
#[must_use]
pub fn pairs(minutes: &Minutes) -> Vec<Pair> {
    if minutes.accounts().is_empty() {
        return Vec::new();
    }
    let answered = Answered::of(minutes);
    let accounts = Accounts::of(minutes);
    let mut records = accounts.records();
    let mut ours = records.remove(&None).unwrap_or_default();
    let mut known: BTreeSet<Option<&Id>> = BTreeSet::from([None]);
    let mut pairs = Vec::new();
    for (account, theirs) in records {
        // Whatever has its like in the other account looks for no other there; and of what has two
        // wordings on one side the first is enough.
        let is_of_ours = |id: &Id| known.contains(&accounts.of_record(id));
        let our_own = ours.iter().filter(|id| {
            let mut others = answered.same.others(id);
            !others.any(|other| {
                let earlier = other < *id && is_of_ours(other) && !minutes.is_removed(other);
                earlier || accounts.of_record(other) == account
            })
        });
        let their_own = theirs
            .iter()
            .filter(|id| !answered.same.others(id).any(is_of_ours));
        let two = [our_own.collect(), their_own.collect()].map(|ids: Vec<&Id>| {
            let of = |fits: &dyn Fn(&Kind) -> bool| -> Vec<Id> {
                let fits = |id: &&&Id| minutes.record(id).is_some_and(|one| fits(&one.kind));
                ids.iter().filter(fits).map(|id| (*id).clone()).collect()
            };
            Records {
                people: of(&|kind| *kind == Kind::Participant),
                items: of(&|kind| *kind == Kind::Item),
                entries: of(&|kind| entries::KINDS.contains(kind)),
            }
        });
        let began = account.and_then(|account| minutes.accounts().get(account)?.started);
        let found = between(minutes, &two, began);
        pairs.extend(found.into_iter().filter(|pair| answered.is_open(pair)));
        ours.extend(theirs);
        known.insert(account);
    }
    pairs.sort_by_key(|pair| pair.sort);
    pairs
}

/// The records of one account, by what they are.
struct Records {
    people: Vec<Id>,
    items: Vec<Id>,
    entries: Vec<Id>,
}

fn between(
    minutes: &Minutes,
    two: &[Records; 2],
    began: Option<crate::minutes::Stamp>,
) -> Vec<Pair> {
    let [ours, theirs] = two;
    let mut pairs = people::pairs(
        (minutes, minutes),
        &refs(&ours.people),
        &refs(&theirs.people),
    );
    let known = Known::of(&pairs);
    let one = Side::of(minutes, &refs(&ours.entries), minutes.session().started);
    let two = Side::of(minutes, &refs(&theirs.entries), began).by_the_clock_of(&one);
    pairs.extend(items::pairs(
        (minutes, minutes),
        (&refs(&ours.items), &refs(&theirs.items)),
        (&one, &two),
    ));
    pairs.extend(entries::pairs(&one, &two, &known));
    pairs
}

fn refs(ids: &[Id]) -> Vec<&Id> {
    ids.iter().collect()
}

/// Decisions and actions that two writers of this session wrote down nearly alike, and of which nobody said
/// yet whether they are the same.
#[must_use]
pub fn near_doubles(minutes: &Minutes) -> Vec<Pair> {
    let mut by_writer: BTreeMap<Arc<str>, Vec<Id>> = BTreeMap::new();
    let actions = minutes.actions().values().filter(|one| one.from.is_none());
    let decisions = minutes
        .decisions()
        .values()
        .filter(|one| one.from.is_none());
    let ids = actions
        .map(|one| &one.id)
        .chain(decisions.map(|one| &one.id));
    for id in ids {
        let record = minutes.record(id);
        let first = record.and_then(|record| record.first_edit());
        if let Some(by) = first {
            by_writer
                .entry(Arc::clone(&by.who))
                .or_default()
                .push(id.clone());
        }
    }
    if by_writer.len() < 2 {
        return Vec::new();
    }
    let answered = Answered::of(minutes);
    let began = minutes.session().started;
    let mut sides = by_writer
        .values()
        .map(|ids| Side::of(minutes, &refs(ids), began));
    let Some(mut known) = sides.next() else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for side in sides {
        pairs.extend(entries::near(&known, &side));
        known.told.extend(side.told);
    }
    pairs.retain(|pair| answered.is_open(pair));
    pairs
}

/// Everything that may be the same and was not answered yet.
#[must_use]
pub fn doubles(minutes: &Minutes) -> Vec<Pair> {
    let mut pairs = pairs(minutes);
    for near in near_doubles(minutes) {
        let is_in = |pair: &Pair| ordered(&pair.a, &pair.b) == ordered(&near.a, &near.b);
        if !pairs.iter().any(is_in) {
            pairs.push(near);
        }
    }
    pairs
}
