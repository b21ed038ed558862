//! What is left to do before minutes are complete: for people to decide, to fill in, or to know.

use super::Id;
use super::book::Minutes;
use super::cell::{CellName, REMOVED};

mod outcome;
mod people;
mod reference;
mod time;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Writers said different things, and people have to choose.
    ToDecide,
    /// Something is missing without which the minutes are not complete.
    Missing,
    /// Nothing has to be done, but it is good to know.
    Note,
}

/// Why a record that is referred to is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gone {
    /// Nothing is known of it: perhaps it stands in somebody else's file.
    Unknown,
    /// It was taken away, and can come back.
    TakenAway,
    /// It was erased for good.
    Erased,
}

/// One thing that was found in minutes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Finding {
    /// Writers wrote different things in one cell.
    Conflict {
        /// The record.
        id: Id,
        /// The cell in question; see [`super::Pen::decide`].
        cell: CellName,
    },
    /// A record was taken away by one writer, and changed or brought back by another.
    DisputedRemoval {
        /// The record.
        id: Id,
    },
    /// A field refers to a record that is not there.
    Dangling {
        /// The record that refers to it.
        id: Id,
        /// The field.
        field: &'static str,
        /// What it refers to.
        target: Id,
        /// Why that is not there.
        gone: Gone,
    },
    /// The session has not been closed.
    NotFinished {
        /// Whether it has begun.
        begun: bool,
    },
    /// A participant has no name.
    NoName {
        /// The participant.
        id: Id,
    },
    /// Several participants have one name, so that owners and speakers cannot be told apart.
    SameName {
        /// The participants.
        ids: Vec<Id>,
    },
    /// Nobody sees to an open action.
    NoOwner {
        /// The action.
        id: Id,
    },
    /// An open action has no date, neither as a day nor in words.
    NoDate {
        /// The action.
        id: Id,
    },
    /// A decision that holds has no day on which the circle looks at it again.
    NoReview {
        /// The decision.
        id: Id,
    },
    /// It was meant to be read outside the circle, but was not read back, and so stays within.
    NotReadBack {
        /// The insight or decision.
        id: Id,
    },
    /// Something ended before it began.
    EndsBeforeStart {
        /// The record.
        id: Id,
    },
    /// An entry was written before the session began, or after it ended.
    OutsideSession {
        /// The entry.
        id: Id,
    },
    /// A record holds values that were written into the file by hand.
    ByHand {
        /// The record.
        id: Id,
    },
}

impl Finding {
    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Conflict { .. } | Self::DisputedRemoval { .. } => Severity::ToDecide,
            Self::Dangling {
                gone: Gone::Unknown | Gone::TakenAway,
                ..
            }
            | Self::NotFinished { begun: true }
            | Self::NoName { .. }
            | Self::NoOwner { .. }
            | Self::NoDate { .. }
            | Self::NoReview { .. } => Severity::Missing,
            Self::Dangling {
                gone: Gone::Erased, ..
            }
            | Self::NotFinished { begun: false }
            | Self::SameName { .. }
            | Self::NotReadBack { .. }
            | Self::EndsBeforeStart { .. }
            | Self::OutsideSession { .. }
            | Self::ByHand { .. } => Severity::Note,
        }
    }
}

/// Looks through minutes for what is left to decide, what is missing, and what is good to know.
///
/// What matters most comes first; within that, findings of one sort stand together. Records that
/// were taken away are passed over, except where their removal is in dispute.
#[must_use]
pub fn check(minutes: &Minutes) -> Vec<Finding> {
    let mut found: Vec<Finding> = minutes.conflicts().into_iter().map(conflict).collect();
    found.extend(reference::dangling(minutes));
    found.extend(time::not_finished(minutes));
    found.extend(people::without_name(minutes));
    found.extend(people::of_one_name(minutes));
    found.extend(outcome::of_actions(minutes));
    found.extend(outcome::of_decisions(minutes));
    found.extend(outcome::not_read_back(minutes));
    found.extend(time::ends_before_start(minutes));
    found.extend(time::outside_session(minutes));
    found.extend(reference::by_hand(minutes));
    found.sort_by_key(Finding::severity);
    found
}

fn conflict((id, cell): (Id, CellName)) -> Finding {
    if *cell == *REMOVED {
        Finding::DisputedRemoval { id }
    } else {
        Finding::Conflict { id, cell }
    }
}
