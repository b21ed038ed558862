//! Used minutes as whole numbers that add up.

use chrono::TimeDelta;

use crate::app::say::whole_minutes;
use crate::circle::{agenda, clock};
use crate::minutes::{Id, Minutes, Stamp};

/// The whole minutes that every item of the agenda took, in order; together they are the whole
/// minutes that all took.
#[must_use]
pub fn by_item(minutes: &Minutes, now: Stamp) -> Vec<(Id, i64)> {
    let mut so_far = TimeDelta::zero();
    agenda::items(minutes)
        .into_iter()
        .map(|item| {
            let before = whole_minutes(so_far);
            so_far += clock::used(minutes, &item.id, now);
            (item.id.clone(), whole_minutes(so_far) - before)
        })
        .collect()
}

/// The whole minutes that one item took, as the agenda shows them.
#[must_use]
pub fn of(minutes: &Minutes, item: &Id, now: Stamp) -> i64 {
    by_item(minutes, now).into_iter().find(|(id, _)| id == item).map_or(0, |(_, used)| used)
}

/// The whole minutes that all items took.
#[must_use]
pub fn total(minutes: &Minutes, now: Stamp) -> i64 {
    by_item(minutes, now).into_iter().map(|(_, used)| used).sum()
}
