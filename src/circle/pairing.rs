//! Two accounts of one meeting: who and what in them may be the same. Nothing is decided here: kring
//! proposes, people answer, and both wordings stay.
//!
//! Real minutes of two note-takers share few words. So a pair is only *nearly certain* (ticked
//! beforehand) when more than its words speak for it and nothing speaks against it; whatever is merely
//! possible is asked without a tick.

mod adopt;
mod answer;
mod entries;
mod items;
mod meeting;
mod people;
mod sides;
mod together;
mod words;

use crate::minutes::Id;

pub use adopt::{adopt, give_back, is_adopted};
pub use answer::{different, same, verdict};
pub use meeting::{Likeness, likeness};
pub use sides::{doubles, near_doubles, pairs};
pub use together::Wordings;

/// What two records are that may be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Two names of one person.
    Person,
    /// Two items of the agenda.
    Item,
    /// Two entries: notes, insights, decisions, actions or questions.
    Entry,
}

/// Two records that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What they are.
    pub sort: Sort,
    /// The one of the account in which the other is taken up.
    pub a: Id,
    /// The other.
    pub b: Id,
    /// Whether it is nearly certain, so that it is ticked beforehand.
    pub certain: bool,
}
