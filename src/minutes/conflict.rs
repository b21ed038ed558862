//! What people are asked to decide: cells whose live values say different things.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Id;
use super::book::Minutes;
use super::cell::{CellName, REMOVED};
use super::hash::{EditKey, Revision};
use super::record::{Record, Signature};
use super::rule::{Rule, differ};

/// Somebody took a record away, and somebody else did not want that or did not know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disputed {
    /// Who took it away, and when.
    pub away: Vec<Signature>,
    /// Who brought it back, or wrote in it what nobody who took it away had seen.
    pub kept: Vec<Signature>,
}

impl Minutes {
    /// The records whose live values say different things, with the cells in question.
    ///
    /// Of a record that was taken away only one thing is asked, under the cell `~removed`: whether
    /// it shall stay away, when somebody else changed it meanwhile, or brought it back.
    #[must_use]
    pub fn conflicts(&self) -> Vec<(Id, CellName)> {
        let ids = self.entries().keys();
        ids.flat_map(|id| {
            let cells = self.conflicts_of(id).into_iter();
            cells.map(|cell| (id.clone(), cell))
        })
        .collect()
    }

    /// The same of one record: the cells in question.
    #[must_use]
    pub fn conflicts_of(&self, id: &Id) -> Vec<CellName> {
        let Some(record) = self.record(id) else {
            return Vec::new();
        };
        if self.removal(record).is_some() {
            let disputed = !kept(record).is_empty();
            return disputed.then(|| REMOVED.into()).into_iter().collect();
        }
        let cells = record
            .cells
            .iter()
            .filter(|(cell, heads)| differ(heads) && Rule::of(&record.kind, cell) == Rule::Ask);
        cells.map(|(cell, _)| cell.clone()).collect()
    }

    /// Between whom it is in question whether a record that was taken away stays away; `None` where it
    /// is not.
    #[must_use]
    pub fn disputed_removal(&self, id: &Id) -> Option<Disputed> {
        let record = self.record(id)?;
        self.removal(record)?;
        let kept = kept(record);
        if kept.is_empty() {
            return None;
        }
        let heads = record.cells.get(REMOVED).into_iter().flatten();
        let away = heads.filter(|head| head.value.is_some());
        let signed = |key: EditKey| record.edits.get(&key).cloned();
        Some(Disputed {
            away: away.filter_map(|head| signed(head.key)).collect(),
            kept: kept.into_iter().filter_map(signed).collect(),
        })
    }
}

/// The edits that brought the record back, or wrote in it what nobody who took it away had seen.
fn kept(record: &Record) -> BTreeSet<EditKey> {
    let heads = record.cells.get(REMOVED).map_or(&[][..], |heads| heads);
    let seen: BTreeSet<Revision> = heads
        .iter()
        .filter_map(|head| head.value.as_ref()?.as_array())
        .flatten()
        .filter_map(Value::as_str)
        .filter_map(Revision::parse)
        .collect();
    let back = heads.iter().filter(|head| head.value.is_none());
    let cells = record.cells.iter().filter(|(cell, _)| ***cell != *REMOVED);
    let wrote = cells.flat_map(|(cell, heads)| heads.iter().map(move |head| (cell, head)));
    let unseen = wrote.filter(|(cell, head)| !seen.contains(&record.revision(cell, head)));
    let unseen = unseen.map(|(_, head)| head);
    back.chain(unseen).map(|head| head.key).collect()
}
