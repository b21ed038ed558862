//! Time as a conversation: an item that nears its end, and what the circle can do when there is too
//! little time. Nothing is done by itself; a person chooses.

use chrono::TimeDelta;

use crate::minutes::{Id, Item, ItemStatus, Minutes, Pen, Purpose, Stamp};

use super::plan::Form;
use super::{agenda, clock};

/// An item that nears its end, or is over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearing {
    /// So many whole minutes are left, rounded up: time to ask the circle whether it wants more.
    Left(i64),
    /// The time is over, by so many whole minutes.
    Over(i64),
}

/// How many minutes before its end an item is near it: a fifth of its time, at least one minute and
/// at most five.
fn warning(planned: i64) -> i64 {
    (planned / 5).clamp(1, 5)
}

/// Whether the open item nears its end at `now`. Breaks keep their time, and items without minutes
/// have none.
#[must_use]
pub fn nearing(minutes: &Minutes, now: Stamp) -> Option<Nearing> {
    let item = agenda::current(minutes)?;
    let planned = i64::from(item.minutes.unwrap_or(0));
    if planned == 0 || is_break(item) || minutes.session().started.is_none() {
        return None;
    }
    let left = clock::planned(item) - clock::used(minutes, &item.id, now);
    if left <= TimeDelta::zero() {
        return Some(Nearing::Over((-left).num_minutes()));
    }
    let whole = (left.num_seconds() + 59) / 60;
    (whole <= warning(planned)).then_some(Nearing::Left(whole))
}

/// Whether the item is a break.
#[must_use]
pub fn is_break(item: &Item) -> bool {
    agenda::form(item).contains(&Form::Break)
}

/// What the circle can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// This item stops here: the next one opens.
    Stop,
    /// So many minutes more here; the session ends later.
    Later(u32),
    /// So many minutes more here, and that item is dropped.
    Drop {
        /// The minutes more.
        more: u32,
        /// The item that is dropped.
        item: Id,
        /// How that is done, as the plan says.
        how: Option<String>,
    },
    /// So many minutes more here, and that item takes fewer.
    Shorten {
        /// The minutes more.
        more: u32,
        /// The item that is shortened.
        item: Id,
        /// The minutes that it then takes.
        to: u32,
        /// How that is done, as the plan says.
        how: Option<String>,
    },
}

/// The minutes that are given at once.
pub const MORE: u32 = 5;
/// The most items beside those of the plan that are offered to be shortened.
const OTHERS: usize = 2;
/// An item shorter than this is not offered to be shortened.
const SHORTEST: u32 = 10;

/// What the circle can do now about its time, each with the end that it leads to. What the plan says to
/// shorten comes first, in its order; what it says never to shorten is not there, nor are breaks,
/// check-in and check-out.
#[must_use]
pub fn choices(minutes: &Minutes, now: Stamp) -> Vec<(Choice, Stamp)> {
    let (Some(open), Some(reckoning)) = (agenda::current(minutes), clock::reckon(minutes, now))
    else {
        return Vec::new();
    };
    let left = (clock::planned(open) - clock::used(minutes, &open.id, now)).max(TimeDelta::zero());
    let over = (clock::used(minutes, &open.id, now) - clock::planned(open)).max(TimeDelta::zero());
    // Giving more to an item that is over first makes up for what it took already.
    let more = MORE + u32::try_from((over.num_seconds() + 59) / 60).unwrap_or(0);
    let longer = TimeDelta::minutes(i64::from(more)) - over;
    let end = |by: TimeDelta| {
        let end = reckoning.end.time().checked_add_signed(by);
        end.map_or(reckoning.end, Stamp::new)
    };
    let mut choices = vec![
        (Choice::Stop, end(-left)),
        (Choice::Later(more), end(longer)),
    ];
    for (item, to, how) in to_shorten(minutes, open) {
        let saved = item.minutes.unwrap_or(0).saturating_sub(to);
        let ends = end(longer - TimeDelta::minutes(i64::from(saved)));
        let (item, how) = (item.id.clone(), how);
        let choice = if to == 0 {
            Choice::Drop { more, item, how }
        } else {
            Choice::Shorten {
                more,
                item,
                to,
                how,
            }
        };
        choices.push((choice, ends));
    }
    choices
}

/// The items to come that the plan says never to shorten, in the order of the agenda.
#[must_use]
pub fn kept(minutes: &Minutes) -> Vec<&Item> {
    let open = agenda::current(minutes).map(|item| &item.id);
    let mut items = agenda::items(minutes);
    items.retain(|item| {
        let to_come = matches!(item.status, None | Some(ItemStatus::ToCome));
        to_come && item.keep == Some(true) && Some(&item.id) != open
    });
    items
}

/// The items to come that can be shortened, with the minutes that they then take.
fn to_shorten<'a>(minutes: &'a Minutes, open: &Item) -> Vec<(&'a Item, u32, Option<String>)> {
    let items = agenda::items(minutes);
    let to_come = items.into_iter().filter(|item| {
        item.id != open.id
            && matches!(item.status, None | Some(ItemStatus::ToCome))
            && item.minutes.unwrap_or(0) > 0
    });
    let (planned, others): (Vec<&Item>, Vec<&Item>) =
        to_come.partition(|item| item.shorten.is_some());
    let mut found: Vec<(u32, &Item, u32, Option<String>)> = planned
        .into_iter()
        .filter_map(|item| {
            let plan = item.shorten.as_ref()?;
            let shorter = plan.to < item.minutes.unwrap_or(0);
            shorter.then(|| (plan.first, item, plan.to, plan.how.clone()))
        })
        .collect();
    found.sort_by_key(|(first, ..)| *first);
    let says_more = |item: &&Item| {
        item.keep != Some(true)
            && !is_break(item)
            && item.purpose != Some(Purpose::Connect)
            && item.minutes.unwrap_or(0) >= SHORTEST
    };
    let found = found.into_iter().map(|(_, item, to, how)| (item, to, how));
    let others = others.into_iter().filter(says_more).take(OTHERS);
    found
        .chain(others.map(|item| (item, item.minutes.unwrap_or(0) / 2, None)))
        .collect()
}

/// Does what the circle chose, beside opening the next item.
pub fn choose(pen: &mut Pen<'_>, choice: &Choice) {
    let open = agenda::current(pen.minutes()).map(|item| (item.id.clone(), item.minutes));
    let Some((open, planned)) = open else {
        return;
    };
    let longer = |pen: &mut Pen<'_>, more: u32| {
        agenda::set_minutes(pen, &open, planned.unwrap_or(0).saturating_add(more));
    };
    match choice {
        Choice::Stop => {}
        Choice::Later(more) => longer(pen, *more),
        Choice::Drop { more, item, .. } => {
            longer(pen, *more);
            agenda::drop_item(pen, item);
        }
        Choice::Shorten { more, item, to, .. } => {
            longer(pen, *more);
            agenda::set_minutes(pen, item, *to);
        }
    }
}

/// How many minutes such an item really takes: the middle of what it took in earlier sessions, without
/// those that were far from the others (half of the middle or less, or twice as much or more). Nothing
/// before there are two.
#[must_use]
pub fn usual(took: &[u32]) -> Option<u32> {
    if took.len() < 2 {
        return None;
    }
    let middle = median(took)?;
    let near = |minutes: &u32| {
        let minutes = u64::from(*minutes) * 2;
        minutes > u64::from(middle) && minutes < u64::from(middle) * 4
    };
    let near: Vec<u32> = took.iter().copied().filter(near).collect();
    if near.len() * 2 > took.len() {
        median(&near)
    } else {
        Some(middle)
    }
}

/// The middle one; of an even number the mean of the middle two, rounded up.
fn median(of: &[u32]) -> Option<u32> {
    let mut sorted = of.to_vec();
    sorted.sort_unstable();
    let high = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(high);
    }
    let low = *sorted.get(sorted.len() / 2 - 1)?;
    Some(low + (high - low).div_ceil(2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_far_from_the_others_does_not_count() {
        assert_eq!(usual(&[]), None);
        assert_eq!(usual(&[20]), None, "once says little");
        assert_eq!(usual(&[20, 30]), Some(25));
        assert_eq!(usual(&[20, 22, 90]), Some(21));
        assert_eq!(usual(&[20, 22, 24, 1]), Some(22));
        assert_eq!(usual(&[1, 100]), Some(51), "nothing is far from nothing");
        assert_eq!(usual(&[0, 0, 0]), Some(0));
        assert_eq!(usual(&[u32::MAX, u32::MAX]), Some(u32::MAX));
    }

    #[test]
    fn an_item_is_near_its_end_in_its_last_fifth() {
        for (planned, warned) in [(1, 1), (5, 1), (10, 2), (22, 4), (28, 5), (90, 5)] {
            assert_eq!(warning(planned), warned, "{planned}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_usual_lies_among_what_was_and_does_not_mind_the_order(
            mut took in prop::collection::vec(0_u32..400, 2..12),
        ) {
            let found = usual(&took);
            let (least, most) = (took.iter().min().copied(), took.iter().max().copied());
            prop_assert!(found >= least && found <= most, "{found:?} of {took:?}");
            took.reverse();
            prop_assert_eq!(usual(&took), found);
        }
    }
}
