//! Where records point to, and who wrote them.

use super::{Finding, Gone};
use crate::minutes::Id;
use crate::minutes::book::Minutes;
use crate::minutes::cell::parts;
use crate::minutes::kind::Kind;
use crate::minutes::read::BY_HAND;
use crate::minutes::record::{Entry, Record};

/// Fields that refer to a record that is not there.
pub(super) fn dangling(minutes: &Minutes) -> Vec<Finding> {
    let mut found = Vec::new();
    // The session's own record refers to the session before it, which is not in these minutes. What people
    // said of two records holds, also when one of them stands there no longer.
    let records =
        shown(minutes).filter(|(_, record)| !matches!(record.kind, Kind::Session | Kind::Link));
    for (id, record) in records {
        for cell in record.cells.keys() {
            let (name, element) = parts(cell);
            let Some(field) = record.kind.field(&name).filter(|field| field.refers) else {
                continue;
            };
            let Some(value) = minutes.value(id, cell) else {
                continue;
            };
            let Some(target) = element.or_else(|| value.as_str()).map(Id::new) else {
                continue;
            };
            found.extend(gone(minutes, &target).map(|gone| Finding::Dangling {
                id: id.clone(),
                field: field.name,
                target,
                gone,
            }));
        }
    }
    found.extend(current(minutes));
    found
}

/// What the session's `current` says is open, and is not there.
fn current(minutes: &Minutes) -> Vec<Finding> {
    let current = minutes.session().current.clone().unwrap_or_default();
    let places = [current.item, current.round, current.speaker];
    let dangling = |target: Id| {
        let gone = gone(minutes, &target)?;
        let id = minutes.session_id().clone();
        Some(Finding::Dangling {
            id,
            field: "current",
            target,
            gone,
        })
    };
    places.into_iter().flatten().filter_map(dangling).collect()
}

fn gone(minutes: &Minutes, target: &Id) -> Option<Gone> {
    match minutes.entries().get(target) {
        Some(Entry::Held(_)) if minutes.is_removed(target) => Some(Gone::TakenAway),
        Some(Entry::Held(_)) => None,
        Some(Entry::Erased) => Some(Gone::Erased),
        Some(Entry::Orphan(_)) | None => Some(Gone::Unknown),
    }
}

/// Records with values that were written into the file by hand.
pub(super) fn by_hand(minutes: &Minutes) -> Vec<Finding> {
    let by_hand = |record: &Record| record.edits.values().any(|signed| &*signed.who == BY_HAND);
    shown(minutes)
        .filter(|(_, record)| by_hand(record))
        .map(|(id, _)| Finding::ByHand { id: id.clone() })
        .collect()
}

/// The records of the upper part.
fn shown(minutes: &Minutes) -> impl Iterator<Item = (&Id, &Record)> {
    minutes.entries().keys().filter_map(|id| {
        let record = minutes.record(id)?;
        (!minutes.is_removed(id)).then_some((id, record))
    })
}
