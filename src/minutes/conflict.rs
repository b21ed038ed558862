//! What people are asked to decide: cells whose live values say different things.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Id;
use super::book::Minutes;
use super::cell::{CellName, REMOVED};
use super::hash::Revision;
use super::record::Record;
use super::rule::{Rule, differ};

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
            let disputed = is_removal_disputed(record);
            return disputed.then(|| REMOVED.into()).into_iter().collect();
        }
        let cells = record
            .cells
            .iter()
            .filter(|(cell, heads)| differ(heads) && Rule::of(&record.kind, cell) == Rule::Ask);
        cells.map(|(cell, _)| cell.clone()).collect()
    }
}

/// Whether somebody brought the record back, or wrote in it what nobody who took it away had seen.
fn is_removal_disputed(record: &Record) -> bool {
    let heads = record.cells.get(REMOVED).map_or(&[][..], Vec::as_slice);
    let seen: BTreeSet<Revision> = heads
        .iter()
        .filter_map(|head| head.value.as_ref()?.as_array())
        .flatten()
        .filter_map(Value::as_str)
        .filter_map(Revision::parse)
        .collect();
    heads.iter().any(|head| head.value.is_none()) || !record.live_revisions().is_subset(&seen)
}
