//! Used minutes as whole numbers that add up.

use crate::circle::clock;
use crate::minutes::{Id, Minutes, Stamp};

/// The whole minutes that one item took, as the agenda shows them.
#[must_use]
pub fn of(minutes: &Minutes, item: &Id, now: Stamp) -> i64 {
    clock::used_minutes(minutes, now)
        .into_iter()
        .find(|(id, _)| id == item)
        .map_or(0, |(_, used)| used)
}

/// The whole minutes that all items took.
#[must_use]
pub fn total(minutes: &Minutes, now: Stamp) -> i64 {
    clock::used_minutes(minutes, now)
        .into_iter()
        .map(|(_, used)| used)
        .sum()
}
