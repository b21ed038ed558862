//! The agenda: its items in order, and opening, adding, moving, splitting and dropping them.

use crate::minutes::{Id, Item, ItemStatus, Kind, Minutes, Pen, Turn};

use super::plan::Form;
use super::{clock, round};

/// The items in order, without those that were dropped.
#[must_use]
pub fn items(minutes: &Minutes) -> Vec<&Item> {
    let mut items = all_items(minutes);
    items.retain(|item| item.status != Some(ItemStatus::Dropped));
    items
}

/// All items in order, also those that were dropped.
#[must_use]
pub fn all_items(minutes: &Minutes) -> Vec<&Item> {
    let mut items: Vec<&Item> = minutes.agenda().values().collect();
    let order = |item: &Item| item.order.unwrap_or(f64::INFINITY);
    items.sort_by(|a, b| order(a).total_cmp(&order(b)).then_with(|| a.id.cmp(&b.id)));
    items
}

/// The open item.
#[must_use]
pub fn current(minutes: &Minutes) -> Option<&Item> {
    minutes
        .agenda()
        .get(minutes.session().current.as_ref()?.item.as_ref()?)
}

/// The number under which people see the item, from 1.
#[must_use]
pub fn number(minutes: &Minutes, id: &Id) -> Option<usize> {
    items(minutes)
        .iter()
        .position(|item| item.id == *id)
        .map(|place| place + 1)
}

/// The item under that number.
#[must_use]
pub fn numbered(minutes: &Minutes, number: usize) -> Option<&Item> {
    items(minutes).get(number.checked_sub(1)?).copied()
}

/// The item after the open one; the first when none is open.
#[must_use]
pub fn next(minutes: &Minutes) -> Option<&Item> {
    neighbour(minutes, 1)
}

/// The item before the open one.
#[must_use]
pub fn previous(minutes: &Minutes) -> Option<&Item> {
    current(minutes)?;
    neighbour(minutes, -1)
}

fn neighbour(minutes: &Minutes, step: isize) -> Option<&Item> {
    let items = items(minutes);
    let place = match current(minutes) {
        None => 0,
        Some(open) => items
            .iter()
            .position(|item| item.id == open.id)?
            .checked_add_signed(step)?,
    };
    items.get(place).copied()
}

/// The steps of an item's form. Words that cannot be read are passed over; none means talk.
#[must_use]
pub fn form(item: &Item) -> Vec<Form> {
    let steps: Vec<Form> = item
        .form
        .iter()
        .flatten()
        .filter_map(|word| word.parse().ok())
        .collect();
    if steps.is_empty() {
        vec![Form::Talk]
    } else {
        steps
    }
}

/// Opens an item: its clock starts, the one that was open is done, and the first round of its
/// form waits for somebody to begin.
pub fn open(pen: &mut Pen<'_>, id: &Id) {
    leave_current(pen);
    pen.set(id, "status", ItemStatus::Open);
    point_at(pen, Some(id), None, None);
    clock::start(pen, id);
    round::offer_next(pen);
}

/// Leaves the open item: its clock stops, its round ends, and it is done.
pub fn leave_current(pen: &mut Pen<'_>) {
    round::end(pen);
    clock::stop(pen);
    let open = current(pen.minutes()).filter(|item| item.status == Some(ItemStatus::Open));
    if let Some(id) = open.map(|item| item.id.clone()) {
        pen.set(&id, "status", ItemStatus::Done);
    }
    point_at(pen, None, None, None);
}

/// Writes where the session stands.
pub(super) fn point_at(
    pen: &mut Pen<'_>,
    item: Option<&Id>,
    round: Option<&Id>,
    speaker: Option<&Id>,
) {
    let mut current = serde_json::Map::new();
    for (name, id) in [("item", item), ("round", round), ("speaker", speaker)] {
        if let Some(id) = id {
            current.insert(name.into(), id.as_str().into());
        }
    }
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "current", current);
}

/// Adds an item after the open one, or at the end when none is open.
pub fn add(pen: &mut Pen<'_>, title: &str, minutes: u32) -> Id {
    let after = current(pen.minutes()).map(|item| item.id.clone());
    let order = order_after(pen.minutes(), after.as_ref());
    let id = pen.make(Kind::Item);
    pen.set(&id, "title", title);
    pen.set(&id, "minutes", minutes);
    pen.set(&id, "order", order);
    pen.set(&id, "status", ItemStatus::ToCome);
    id
}

/// Moves an item so that it stands under the number `to` (from 1).
pub fn shift(pen: &mut Pen<'_>, id: &Id, to: usize) {
    let others: Vec<Id> = items(pen.minutes())
        .iter()
        .filter(|item| item.id != *id)
        .map(|item| item.id.clone())
        .collect();
    let before = to
        .checked_sub(2)
        .map(|place| place.min(others.len().saturating_sub(1)));
    let order = match before.and_then(|place| others.get(place)) {
        Some(before) => order_between(pen.minutes(), &others, before),
        None => others
            .first()
            .and_then(|first| pen.minutes().agenda().get(first)?.order)
            .map_or(1.0, |first| first - 1.0),
    };
    pen.set(id, "order", number_value(order));
}

/// Splits an item: a second part after it with `minutes` of its time.
pub fn split(pen: &mut Pen<'_>, id: &Id, title: &str, minutes: u32) -> Option<Id> {
    let item = pen.minutes().agenda().get(id)?.clone();
    let order = order_after(pen.minutes(), Some(id));
    let part = pen.make(Kind::Item);
    pen.set(&part, "title", title);
    pen.set_some(&part, "purpose", item.purpose);
    pen.set(&part, "minutes", minutes);
    pen.set(&part, "order", order);
    pen.set_some(&part, "notes", item.notes);
    let level = pen.minutes().value(id, "level").cloned();
    pen.set_some(&part, "level", level);
    pen.set(&part, "status", ItemStatus::ToCome);
    pen.set(
        id,
        "minutes",
        item.minutes.unwrap_or(0).saturating_sub(minutes),
    );
    Some(part)
}

/// Drops an item from the agenda; it can be reopened. The open item is left first.
pub fn drop_item(pen: &mut Pen<'_>, id: &Id) {
    if current(pen.minutes()).is_some_and(|item| item.id == *id) {
        leave_current(pen);
    }
    pen.set(id, "status", ItemStatus::Dropped);
}

/// Brings a dropped item back to the agenda.
pub fn restore(pen: &mut Pen<'_>, id: &Id) {
    pen.set(id, "status", ItemStatus::ToCome);
}

/// The place on the agenda right after an item, or after all.
fn order_after(minutes: &Minutes, after: Option<&Id>) -> serde_json::Value {
    let ids: Vec<Id> = all_items(minutes)
        .iter()
        .map(|item| item.id.clone())
        .collect();
    match after.or(ids.last()) {
        Some(after) => number_value(order_between(minutes, &ids, after)),
        None => 1.into(),
    }
}

/// A place between `before` and the item that follows it in `ids`.
fn order_between(minutes: &Minutes, ids: &[Id], before: &Id) -> f64 {
    let order = |id: &Id| minutes.agenda().get(id).and_then(|item| item.order);
    let low = order(before).unwrap_or(0.0);
    let place = ids.iter().position(|id| id == before);
    let high = place.and_then(|place| ids.get(place + 1)).and_then(order);
    match high.filter(|high| *high > low) {
        Some(high) => f64::midpoint(low, high),
        None => low + 1.0,
    }
}

/// A number as it is printed: whole when it is whole.
#[expect(clippy::cast_possible_truncation, reason = "looked at before")]
fn number_value(number: f64) -> serde_json::Value {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        (number as i64).into()
    } else {
        number.into()
    }
}

/// What is unfinished in the open item, as far as turns go: who was not asked yet, and who would
/// come back later.
#[must_use]
pub fn turns_owed(minutes: &Minutes) -> Vec<Id> {
    let Some(open) = round::open(minutes) else {
        return Vec::new();
    };
    round::order(minutes, open)
        .into_iter()
        .filter(|id| matches!(open.turns.get(id), Some(Turn::ToCome | Turn::Later)))
        .filter(|id| round::speaker(minutes) != Some(id))
        .collect()
}
