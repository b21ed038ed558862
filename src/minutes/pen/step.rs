//! What was changed, and how that can be undone.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::minutes::Id;
use crate::minutes::cell::CellName;
use crate::minutes::hash::Revision;
use crate::minutes::record::Signature;

/// What one use of the pen changed, so that it can be undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step(pub(super) Vec<Touch>);

/// One thing that the pen changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Touch {
    /// A record was made.
    Made(Id),
    /// A record of another session was taken up.
    TakenUp(Id),
    /// A cell got another value.
    Cell {
        /// The record.
        id: Id,
        /// The cell.
        cell: CellName,
        /// What stood there before.
        before: Option<Value>,
        /// The revisions that it replaced.
        over: BTreeSet<Revision>,
        /// What was written.
        revision: Revision,
        /// The values among which this decided, each with who wrote it and when; empty where people
        /// did not have to decide.
        among: Vec<(Option<Value>, Signature)>,
    },
    /// What was decided in a cell was undone: the values stand beside each other again.
    Apart {
        /// The record.
        id: Id,
        /// The cell.
        cell: CellName,
        /// What had been decided.
        before: Option<Value>,
        /// What stands there now.
        revisions: BTreeSet<Revision>,
    },
}

impl Step {
    /// Whether nothing was changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was changed, in order.
    #[must_use]
    pub fn touches(&self) -> &[Touch] {
        &self.0
    }

    /// What this step wrote stands there again since `undoing` undid `undone`, which had replaced it:
    /// from now on the revisions of `undoing` are its own, so that it can be undone in its turn.
    pub fn stands_again(&mut self, undone: &Self, undoing: &Self) {
        for touch in &mut self.0 {
            let Touch::Cell {
                id, cell, revision, ..
            } = touch
            else {
                continue;
            };
            let by = undone.0.iter().find_map(|other| match other {
                Touch::Cell {
                    over, revision: by, ..
                } => (over.len() == 1 && over.contains(revision)).then_some(*by),
                Touch::Made(_) | Touch::TakenUp(_) | Touch::Apart { .. } => None,
            });
            let again = undoing.0.iter().find_map(|other| match other {
                Touch::Cell {
                    id: i,
                    cell: c,
                    revision,
                    ..
                } if i == id && c == cell => Some(*revision),
                _ => None,
            });
            // Nothing had to be written where the value was the same.
            *revision = by.map_or(*revision, |by| again.unwrap_or(by));
        }
    }

    /// Takes out all that has to do with a record, so that nothing of what was erased stays.
    pub fn forget(&mut self, record: &Id) {
        self.0.retain(|touch| match touch {
            Touch::Made(id)
            | Touch::TakenUp(id)
            | Touch::Cell { id, .. }
            | Touch::Apart { id, .. } => id != record,
        });
    }
}
