//! What uniting brings to a copy: exactly the differences between it and the whole.

use std::collections::BTreeSet;

use super::Id;
use super::book::Minutes;
use super::cell::{CellName, REMOVED};
use super::hash::EditKey;
use super::kind::Kind;
use super::record::{Entry, Record};

/// A record that a copy does not hold as the whole does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The record.
    pub id: Id,
    /// Its kind; `None` when the record itself is not here any more.
    pub kind: Option<Kind>,
    /// What the whole adds.
    pub gain: Gain,
}

/// What the whole adds to a copy of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gain {
    /// The record: the copy did not hold it.
    New,
    /// These cells say something else in the whole, or something more.
    Changed(Vec<CellName>),
    /// It was taken away, and can come back.
    TakenAway,
    /// It had been taken away, and was brought back.
    BroughtBack,
    /// It was erased for good.
    Erased,
    /// Only the bookkeeping: nothing that people see.
    History,
}

impl Minutes {
    /// What `whole` holds beyond these minutes, record by record. `whole` has to be a union that
    /// these minutes are part of, and then nothing else differs.
    #[must_use]
    pub fn lacks(&self, whole: &Self) -> Vec<Difference> {
        let differs = whole.entries().iter().filter(|(id, entry)| {
            !self
                .entries()
                .get(*id)
                .is_some_and(|own| own.is_same(entry))
        });
        differs
            .map(|(id, entry)| Difference {
                id: id.clone(),
                kind: entry.kind().cloned(),
                gain: self.gain(whole, id, entry),
            })
            .collect()
    }

    fn gain(&self, whole: &Self, id: &Id, entry: &Entry) -> Gain {
        let after = match entry {
            Entry::Erased => return Gain::Erased,
            Entry::Orphan(_) => return Gain::History,
            Entry::Held(record) => record,
        };
        let is_away = whole.removal(after).is_some();
        let Some(before) = self.record(id) else {
            return if is_away { Gain::TakenAway } else { Gain::New };
        };
        match (self.removal(before).is_some(), is_away) {
            (false, true) => Gain::TakenAway,
            (true, false) => Gain::BroughtBack,
            (true, true) => Gain::History,
            (false, false) => match changed(before, after) {
                cells if cells.is_empty() => Gain::History,
                cells => Gain::Changed(cells),
            },
        }
    }
}

/// The cells whose live values are not the same.
fn changed(before: &Record, after: &Record) -> Vec<CellName> {
    // Within a cell of one record, an edit is as good as its revision.
    let live = |record: &Record, cell: &str| -> BTreeSet<EditKey> {
        let heads = record.cells.get(cell).into_iter().flatten();
        heads.map(|head| head.key).collect()
    };
    let cells: BTreeSet<&CellName> = before.cells.keys().chain(after.cells.keys()).collect();
    cells
        .into_iter()
        .filter(|cell| &***cell != REMOVED && live(before, cell) != live(after, cell))
        .cloned()
        .collect()
}
