//! The agenda: its items in order, and opening, adding, moving, splitting and dropping them.

use crate::minutes::{Id, Item, ItemStatus, Kind, Minutes, Pen, Turn};

use super::plan::Form;
use super::{clock, consent, order, round, sharing};

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

/// The item after which another comes, when that has this place in the order; `None` when it comes first.
#[must_use]
pub fn before<'a>(minutes: &'a Minutes, id: &Id, order: Option<f64>) -> Option<&'a Item> {
    let place = (order.unwrap_or(f64::INFINITY), id);
    let mut others = items(minutes);
    others.retain(|other| other.id != *id);
    let earlier = |other: &&Item| {
        let theirs = other.order.unwrap_or(f64::INFINITY);
        let by_order = theirs.total_cmp(&place.0);
        by_order.then_with(|| other.id.cmp(place.1)).is_lt()
    };
    others.into_iter().take_while(earlier).last()
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

/// The item after the open one; when none is open, the first that is not done yet.
#[must_use]
pub fn next(minutes: &Minutes) -> Option<&Item> {
    let items = items(minutes);
    match current(minutes) {
        Some(open) => {
            let place = items.iter().position(|item| item.id == open.id)?;
            items.get(place + 1).copied()
        }
        None => items.into_iter().find(|item| !is_done(item)),
    }
}

/// The item before the open one; when none is open, the last that was dealt with.
#[must_use]
pub fn previous(minutes: &Minutes) -> Option<&Item> {
    let items = items(minutes);
    match current(minutes) {
        Some(open) => {
            let place = items.iter().position(|item| item.id == open.id)?;
            items.get(place.checked_sub(1)?).copied()
        }
        None => items.into_iter().rfind(|item| is_done(item)),
    }
}

fn is_done(item: &Item) -> bool {
    item.status == Some(ItemStatus::Done)
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

/// What becomes of the item that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// It is done, and so is its round.
    Done,
    /// It is left for now: going back destroys nothing, so its round waits until it is opened
    /// again.
    ForNow,
}

/// Opens an item: its clock starts, the one that was open is left, and the round that waits here,
/// or else the first round of its form, waits for somebody to begin.
pub fn open(pen: &mut Pen<'_>, id: &Id, leaving: Leaving) {
    leave_current(pen, leaving);
    pen.set(id, "status", ItemStatus::Open);
    point_at(pen, Some(id), None, None);
    clock::start(pen, id);
    if !consent::resume(pen) && !round::resume(pen) {
        round::offer_next(pen);
    }
}

/// Leaves the open item: its clock stops.
pub fn leave_current(pen: &mut Pen<'_>, leaving: Leaving) {
    match leaving {
        Leaving::Done => round::end(pen),
        Leaving::ForNow => round::suspend(pen),
    }
    clock::stop(pen);
    sharing::show(pen, None);
    let open = current(pen.minutes()).filter(|item| item.status == Some(ItemStatus::Open));
    if let Some(id) = open.map(|item| item.id.clone())
        && leaving == Leaving::Done
    {
        pen.set(&id, "status", ItemStatus::Done);
    }
    point_at(pen, None, None, None);
}

/// Writes where the session stands. The proposal that the circle is at stays as long as the item
/// does.
pub(super) fn point_at(
    pen: &mut Pen<'_>,
    item: Option<&Id>,
    round: Option<&Id>,
    speaker: Option<&Id>,
) {
    let before = pen.minutes().session().current.as_ref();
    let stays = before.filter(|current| current.item.as_ref() == item);
    let proposal = stays.and_then(|current| current.proposal.clone());
    write_current(pen, [item, round, speaker, proposal.as_ref()]);
}

/// Writes which proposal the circle is at, in the item that is open and outside any round.
pub(super) fn put_at_hand(pen: &mut Pen<'_>, proposal: Option<&Id>) {
    let item = current(pen.minutes()).map(|item| item.id.clone());
    write_current(pen, [item.as_ref(), None, None, proposal]);
}

fn write_current(pen: &mut Pen<'_>, ids: [Option<&Id>; 4]) {
    let mut current = serde_json::Map::new();
    for (name, id) in ["item", "round", "speaker", "proposal"]
        .into_iter()
        .zip(ids)
    {
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
    let id = pen.make(Kind::Item);
    pen.set(&id, "title", title);
    pen.set(&id, "minutes", minutes);
    pen.set(&id, "status", ItemStatus::ToCome);
    let place = place_after(pen.minutes(), &id, after.as_ref());
    put_at(pen, &id, place);
    id
}

/// Moves an item so that it stands under the number `to` (from 1).
pub fn shift(pen: &mut Pen<'_>, id: &Id, to: usize) {
    let mut others = items(pen.minutes());
    others.retain(|item| item.id != *id);
    let before = to
        .checked_sub(2)
        .map(|place| place.min(others.len().saturating_sub(1)));
    let before = before
        .and_then(|place| others.get(place))
        .map(|item| item.id.clone());
    let place = before.map_or(0, |before| place_after(pen.minutes(), id, Some(&before)));
    put_at(pen, id, place);
}

/// Splits an item: a second part after it with `minutes` of its time.
pub fn split(pen: &mut Pen<'_>, id: &Id, title: &str, minutes: u32) -> Option<Id> {
    let item = pen.minutes().agenda().get(id)?.clone();
    let part = pen.make(Kind::Item);
    pen.set(&part, "title", title);
    pen.set_some(&part, "purpose", item.purpose);
    pen.set(&part, "minutes", minutes);
    pen.set_some(&part, "notes", item.notes);
    let level = pen.minutes().value(id, "level").cloned();
    pen.set_some(&part, "level", level);
    pen.set(&part, "status", ItemStatus::ToCome);
    pen.set(
        id,
        "minutes",
        item.minutes.unwrap_or(0).saturating_sub(minutes),
    );
    let place = place_after(pen.minutes(), &part, Some(id));
    put_at(pen, &part, place);
    Some(part)
}

/// Plans an item for so many minutes; what it was planned for at first stays known.
pub fn set_minutes(pen: &mut Pen<'_>, id: &Id, minutes: u32) {
    let Some(item) = pen.minutes().agenda().get(id) else {
        return;
    };
    let at_first = item.minutes.filter(|_| item.at_first.is_none());
    if item.minutes != Some(minutes) && pen.minutes().session().started.is_some() {
        pen.set_some(id, "at_first", at_first);
    }
    pen.set(id, "minutes", minutes);
}

/// Drops an item from the agenda; it can be reopened. The open item is left first.
pub fn drop_item(pen: &mut Pen<'_>, id: &Id) {
    if current(pen.minutes()).is_some_and(|item| item.id == *id) {
        leave_current(pen, Leaving::ForNow);
    }
    pen.set(id, "status", ItemStatus::Dropped);
}

/// Brings a dropped item back to the agenda.
pub fn restore(pen: &mut Pen<'_>, id: &Id) {
    pen.set(id, "status", ItemStatus::ToCome);
}

/// The place among the other items, also those that were dropped, right after `after`, or at the
/// end.
fn place_after(minutes: &Minutes, id: &Id, after: Option<&Id>) -> usize {
    let mut others = all_items(minutes);
    others.retain(|item| item.id != *id);
    let place = others.iter().position(|item| Some(&item.id) == after);
    place.map_or(others.len(), |place| place + 1)
}

/// Puts an item on that place among the others: between its neighbours, without touching them.
/// Where there is no room between them all items are numbered anew.
fn put_at(pen: &mut Pen<'_>, id: &Id, place: usize) {
    let mut others: Vec<(Id, Option<f64>)> = all_items(pen.minutes())
        .into_iter()
        .map(|item| {
            (
                item.id.clone(),
                item.order.filter(|order| order.is_finite()),
            )
        })
        .collect();
    others.retain(|(other, _)| other != id);
    let order = |place: usize| others.get(place).map(|(_, order)| *order);
    let between = match (place.checked_sub(1).and_then(order), order(place)) {
        (None, None) => Some(1.0),
        (None, Some(Some(high))) => Some(high - 1.0),
        (Some(Some(low)), None) => Some(low + 1.0),
        (Some(Some(low)), Some(Some(high))) => {
            Some(f64::midpoint(low, high)).filter(|middle| low < *middle && *middle < high)
        }
        _ => None,
    };
    if let Some(between) = between {
        return pen.set(id, "order", number_value(between));
    }
    let mut ids: Vec<Id> = others.into_iter().map(|(id, _)| id).collect();
    ids.insert(place.min(ids.len()), id.clone());
    for (place, id) in ids.iter().enumerate() {
        pen.set(id, "order", place + 1);
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
    order::order(minutes, open)
        .into_iter()
        .filter(|id| matches!(open.turns.get(id), Some(Turn::ToCome | Turn::Later)))
        .filter(|id| round::speaker(minutes) != Some(id))
        .collect()
}
