//! The agenda of the next session: what such items really took, and what was not reached.

use serde_json::json;

use crate::circle::line::fold;
use crate::circle::plan::Form;
use crate::circle::{agenda, clock};
use crate::minutes::{Id, Item, ItemStatus, Kind, Minutes, Pen, RoundKind};

use super::Past;

/// How many sessions' minutes of an item are kept.
const KEPT: usize = 12;

/// Writes what items took before, and takes over what was not reached; the whole agenda where there is
/// no plan.
pub(super) fn carry(pen: &mut Pen<'_>, past: &Past<'_>, without_plan: bool) {
    let left: Vec<&Item> = if without_plan {
        agenda::all_items(past.previous)
    } else {
        let new: Vec<String> = titles(pen.minutes());
        let items = agenda::items(past.previous).into_iter();
        items
            .filter(|item| is_left(past.previous, item) && !new.contains(&fold(name(item))))
            .collect()
    };
    let (from, to) = if without_plan {
        (
            0.0,
            f64::from(u32::try_from(left.len()).unwrap_or(u32::MAX)) + 1.0,
        )
    } else {
        place(pen.minutes())
    };
    let steps = left.len() + 1;
    for (n, item) in left.into_iter().enumerate() {
        let id = copy(pen, past.previous, item);
        let order = if without_plan {
            json!(n + 1)
        } else {
            let share = f64::from(u32::try_from(n + 1).unwrap_or(u32::MAX))
                / f64::from(u32::try_from(steps).unwrap_or(u32::MAX));
            json!(from + (to - from) * share)
        };
        pen.set(&id, "order", order);
    }
    took(pen, past);
}

fn name(item: &Item) -> &str {
    item.title.as_deref().unwrap_or_default()
}

fn titles(minutes: &Minutes) -> Vec<String> {
    let items = minutes.agenda().values();
    items.map(|item| fold(name(item))).collect()
}

/// Whether an item was not reached and still waits.
fn is_left(minutes: &Minutes, item: &Item) -> bool {
    matches!(item.status, None | Some(ItemStatus::ToCome))
        && !was_open(minutes, &item.id)
        && !agenda::form(item).contains(&Form::Break)
}

fn was_open(minutes: &Minutes, item: &Id) -> bool {
    let mut spans = minutes.spans().values();
    spans.any(|span| span.item.as_ref() == Some(item))
}

/// Between which places on the agenda the items stand that were not reached: right after "what had we
/// agreed", or else after the check-in.
fn place(minutes: &Minutes) -> (f64, f64) {
    let items = agenda::items(minutes);
    let checks_in = |item: &&Item| {
        agenda::form(item).iter().any(|form| {
            matches!(
                form,
                Form::Round {
                    kind: RoundKind::CheckIn,
                    ..
                }
            )
        })
    };
    let after = agreed(minutes).map(|item| item.id.clone());
    let after = after.or_else(|| {
        items
            .iter()
            .find(|item| checks_in(item))
            .map(|i| i.id.clone())
    });
    let at = after.and_then(|id| items.iter().position(|item| item.id == id));
    let order = |place: usize| items.get(place).and_then(|item| item.order);
    let at = at.unwrap_or(0);
    let from = order(at).unwrap_or(0.0);
    (from, order(at + 1).unwrap_or(from + 1.0))
}

/// The item at which the circle looks at what was agreed last time.
fn agreed(minutes: &Minutes) -> Option<&Item> {
    let items = agenda::items(minutes);
    items.into_iter().find(|item| is_about_agreed(item))
}

/// Whether an item is the one at which the circle looks at what was agreed last time, by its words.
#[must_use]
pub fn is_about_agreed(item: &Item) -> bool {
    let title = fold(name(item));
    let prompt = fold(item.prompt.as_deref().unwrap_or_default());
    let of_title = ["afgesproken", "had we agreed", "vorige keer", "last time"];
    of_title.iter().any(|words| title.contains(words))
        || ["vorige keer", "last time"]
            .iter()
            .any(|words| prompt.contains(words))
}

/// A new item with the words of an earlier one.
fn copy(pen: &mut Pen<'_>, previous: &Minutes, item: &Item) -> Id {
    let id = pen.make(Kind::Item);
    let but = ["order", "status", "outcome", "took"];
    super::records::cells(pen, previous, &item.id, &id, &but);
    pen.set(&id, "status", ItemStatus::ToCome);
    id
}

/// What items of the same title took in the sessions before, oldest first; of several with one title,
/// each follows the one in its place.
fn took(pen: &mut Pen<'_>, past: &Past<'_>) {
    let items: Vec<(Id, String)> = agenda::all_items(pen.minutes())
        .into_iter()
        .map(|item| (item.id.clone(), fold(name(item))))
        .collect();
    for (n, (id, title)) in items.iter().enumerate() {
        let place = items[..n]
            .iter()
            .filter(|(_, other)| other == title)
            .count();
        let sessions = std::iter::once(past.previous).chain(past.earlier.iter().copied());
        let mut known = sessions.filter_map(|minutes| history(minutes, title, place));
        if let Some(took) = known.next().filter(|took| !took.is_empty()) {
            pen.set(id, "took", json!(took));
        }
    }
}

/// What an item took up to and with this session; `None` when it was not on the agenda.
fn history(minutes: &Minutes, title: &str, place: usize) -> Option<Vec<u32>> {
    let mut items = agenda::all_items(minutes).into_iter();
    let item = items
        .by_ref()
        .filter(|item| fold(name(item)) == title)
        .nth(place)?;
    let mut took = item.took.clone().unwrap_or_default();
    // A clock that still runs says nothing yet.
    let spans = minutes.spans().values();
    let mut spans = spans.filter(|span| span.item.as_ref() == Some(&item.id));
    let stopped = was_open(minutes, &item.id) && spans.all(|span| span.end.is_some());
    if stopped && let Some(end) = clock::last_written(minutes) {
        let used = clock::used(minutes, &item.id, end);
        // What was passed over in seconds was not held.
        let minutes = u32::try_from(clock::whole_minutes(used)).ok();
        took.extend(minutes.filter(|minutes| *minutes > 0));
    }
    let from = took.len().saturating_sub(KEPT);
    Some(took.split_off(from))
}
