//! What in these minutes may be the same: records of two accounts of one meeting, and what two hands wrote
//! down in one file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::minutes::{Id, Kind, Minutes, Verdict};

use super::adopt::is_paired;
use super::entries::{self, Known, Side};
use super::{Pair, items, people};

/// What people said already of two records.
struct Answered {
    /// The two of every answer, the lesser id first.
    of: BTreeSet<(Id, Id)>,
    /// Everything that was said to be the same as something.
    same: BTreeSet<Id>,
}

impl Answered {
    fn of(minutes: &Minutes) -> Self {
        let (mut of, mut same) = (BTreeSet::new(), BTreeSet::new());
        for link in minutes.links().values() {
            let (Some(a), Some(b), Some(verdict)) = (&link.a, &link.b, link.verdict) else {
                continue;
            };
            of.insert(ordered(a, b));
            if verdict == Verdict::Same {
                same.extend([a.clone(), b.clone()]);
            }
        }
        Self { of, same }
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

/// The records that may stand in two accounts and that nobody took away, each with the account it came
/// from; `None` for this session's own.
fn by_account(minutes: &Minutes) -> BTreeMap<Option<Id>, Vec<Id>> {
    let mut of: BTreeMap<&str, &Id> = BTreeMap::new();
    for account in minutes.accounts().values() {
        of.extend(account.records.iter().map(|id| (id.as_str(), &account.id)));
    }
    let mut accounts: BTreeMap<Option<Id>, Vec<Id>> = BTreeMap::new();
    for (id, entry) in minutes.entries() {
        if entry.kind().is_some_and(is_paired) && !minutes.is_removed(id) {
            let account = of.get(id.as_str()).map(|account| (*account).clone());
            accounts.entry(account).or_default().push(id.clone());
        }
    }
    accounts
}

/// What in the accounts of one meeting may be the same and was not answered yet: people first, then
/// items, then entries, in the order of this session.
#[must_use]
pub fn pairs(minutes: &Minutes) -> Vec<Pair> {
    if minutes.accounts().is_empty() {
        return Vec::new();
    }
    let answered = Answered::of(minutes);
    let mut accounts = by_account(minutes);
    let mut ours = accounts.remove(&None).unwrap_or_default();
    let mut pairs = Vec::new();
    for (account, theirs) in accounts {
        let began = account.and_then(|account| minutes.accounts().get(&account)?.started);
        let of = |kind: Option<&Kind>, ids: &[Id]| -> Vec<Id> {
            let fits = |id: &&Id| {
                let of = minutes.record(id).map(|record| &record.kind);
                !answered.same.contains(*id)
                    && match kind {
                        Some(kind) => of == Some(kind),
                        None => of.is_some_and(|of| entries::KINDS.contains(of)),
                    }
            };
            ids.iter().filter(fits).cloned().collect()
        };
        let found = between(
            minutes,
            &[&ours, &theirs].map(|ids| Records {
                people: of(Some(&Kind::Participant), ids),
                items: of(Some(&Kind::Item), ids),
                entries: of(None, ids),
            }),
            began,
        );
        pairs.extend(found.into_iter().filter(|pair| answered.is_open(pair)));
        ours.extend(theirs);
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
