//! Uniting two copies of one record: commutative, associative, idempotent.
//!
//! Absence is never deletion; what either side replaced is replaced; erased wins for ever.

use std::mem;
use std::sync::Arc;

use super::record::{Entry, Heads, Record};

/// Unites `other` into `entry`.
pub(super) fn join(entry: &mut Entry, other: &Entry) {
    match (&mut *entry, other) {
        (Entry::Erased, _) => {}
        (_, Entry::Erased) => *entry = Entry::Erased,
        (Entry::Orphan(mine), Entry::Orphan(theirs)) => mine.extend(theirs),
        (Entry::Held(mine), Entry::Orphan(theirs)) => {
            let mine = Arc::make_mut(mine);
            mine.past.extend(theirs);
            mine.settle();
        }
        (Entry::Orphan(mine), Entry::Held(theirs)) => {
            let past = mem::take(mine);
            let mut record = Record::clone(theirs);
            record.past.extend(past);
            record.settle();
            *entry = Entry::Held(Arc::new(record));
        }
        (Entry::Held(mine), Entry::Held(theirs)) => join_records(Arc::make_mut(mine), theirs),
    }
}

fn join_records(mine: &mut Record, theirs: &Record) {
    mine.past.extend(&theirs.past);
    // One id under two lists happens only in forged files. The list that comes first stands,
    // whichever side it is on; what either replaced stays replaced.
    if theirs.kind < mine.kind {
        mine.kind = theirs.kind.clone();
        mine.cells.clear();
        mine.edits.clear();
    } else if mine.kind < theirs.kind {
        return mine.settle();
    }
    let mut new = Vec::new();
    for (cell, heads) in &theirs.cells {
        let live = heads.iter().filter(|head| !mine.has_replaced(cell, head));
        let live: Heads = live.cloned().collect();
        if mine.cells.contains_key(cell) {
            live.into_iter()
                .for_each(|head| mine.add(cell.clone(), head));
        } else if !live.is_empty() {
            new.push((cell.clone(), live));
        }
    }
    // All at once: one by one, each would move what stands behind it.
    mine.cells.extend(new);
    for (key, signature) in &theirs.edits {
        mine.sign(*key, signature.clone());
    }
    mine.settle();
}
