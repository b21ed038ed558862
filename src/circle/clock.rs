//! Time as information: used and planned minutes, and when the session is expected to end.
//!
//! A timer advances nothing. Used time is kept as stretches (spans), so that it survives going
//! back, pauses and a program that was killed.

use chrono::TimeDelta;

use crate::minutes::{Id, Item, ItemStatus, Kind, Minutes, Pen, SessionStatus, Signature, Stamp};

use super::agenda;

/// The most minutes that an item gets: a day.
pub const MOST_MINUTES: i64 = 1440;

/// The clock of an item starts.
pub(super) fn start(pen: &mut Pen<'_>, item: &Id) {
    let span = pen.make(Kind::Span);
    pen.set(&span, "item", item.as_str());
    pen.set(&span, "start", pen.now().to_string());
}

/// The clock that runs stops.
pub(super) fn stop(pen: &mut Pen<'_>) {
    stop_at(pen, pen.now());
}

fn stop_at(pen: &mut Pen<'_>, at: Stamp) {
    let running: Vec<(Id, Option<Stamp>)> = pen
        .minutes()
        .spans()
        .values()
        .filter(|span| span.end.is_none())
        .map(|span| (span.id.clone(), span.start))
        .collect();
    for (id, start) in running {
        let end = start.map_or(at, |start| start.max(at));
        pen.set(&id, "end", end.to_string());
    }
}

/// Whether the clock of the open item runs.
#[must_use]
pub fn is_running(minutes: &Minutes) -> bool {
    let Some(open) = agenda::current(minutes) else {
        return false;
    };
    minutes
        .spans()
        .values()
        .any(|span| span.end.is_none() && span.item.as_ref() == Some(&open.id))
}

/// The clock alone stops or goes on; everything else stays as it is.
pub fn toggle(pen: &mut Pen<'_>) {
    if is_running(pen.minutes()) {
        stop(pen);
    } else if let Some(id) = agenda::current(pen.minutes()).map(|item| item.id.clone()) {
        start(pen, &id);
    }
}

/// A pause: the clock stands still until [`resume`].
pub fn pause(pen: &mut Pen<'_>) {
    stop(pen);
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Paused);
}

/// Goes on after a pause.
pub fn resume(pen: &mut Pen<'_>) {
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Running);
    if let Some(id) = agenda::current(pen.minutes()).map(|item| item.id.clone()) {
        start(pen, &id);
    }
}

/// The computer's clock was set back from `latest` to now: the time until then is kept, and the
/// item's clock goes on from now, so that no minute is lost or counted twice.
pub fn rebase(pen: &mut Pen<'_>, latest: Stamp) {
    if is_running(pen.minutes()) {
        stop_at(pen, latest);
        if let Some(id) = agenda::current(pen.minutes()).map(|item| item.id.clone()) {
            start(pen, &id);
        }
    }
}

/// When something was written in these minutes last, by the writers' clocks.
#[must_use]
pub fn last_written(minutes: &Minutes) -> Option<Stamp> {
    let records = minutes.entries().keys().filter_map(|id| minutes.record(id));
    records
        .flat_map(|record| record.edits.values())
        .filter_map(Signature::instant)
        .max()
}

/// The time that an item took until `now`.
#[must_use]
pub fn used(minutes: &Minutes, item: &Id, now: Stamp) -> TimeDelta {
    minutes
        .spans()
        .values()
        .filter(|span| span.item.as_ref() == Some(item))
        .filter_map(|span| {
            let start = span.start?;
            let end = span.end.unwrap_or(now);
            Some((end.time() - start.time()).max(TimeDelta::zero()))
        })
        .fold(TimeDelta::zero(), plus)
}

/// The time for which an item's clock ran from `since` until `now`.
#[must_use]
pub fn used_since(minutes: &Minutes, item: &Id, since: Stamp, now: Stamp) -> TimeDelta {
    let spans = minutes.spans().values();
    let times = spans
        .filter(|span| span.item.as_ref() == Some(item))
        .filter_map(|span| {
            let start = span.start?.max(since);
            let end = span.end.unwrap_or(now).min(now);
            Some((end.time() - start.time()).max(TimeDelta::zero()))
        });
    sum(times)
}

/// The time planned for an item.
#[must_use]
pub fn planned(item: &Item) -> TimeDelta {
    TimeDelta::minutes(i64::from(item.minutes.unwrap_or(0)))
}

/// How the session stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoning {
    /// The time used by all items together, also those that were dropped.
    pub used: TimeDelta,
    /// The time planned for all items on the agenda together, as it stands now.
    pub planned: TimeDelta,
    /// When it is expected to end: now, what is left of this item, and the items to come.
    pub end: Stamp,
    /// How much later than planned at the start that is; negative for earlier.
    pub drift: TimeDelta,
}

/// How the session stands in time at `now`; `None` before it began.
#[must_use]
pub fn reckon(minutes: &Minutes, now: Stamp) -> Option<Reckoning> {
    let session = minutes.session();
    let started = session.started?;
    let items = agenda::items(minutes);
    let open = agenda::current(minutes).map(|item| &item.id);
    let is_left = |item: &&&Item| {
        session.ended.is_none() && (Some(&item.id) == open || item.status != Some(ItemStatus::Done))
    };
    let left = sum(items
        .iter()
        .filter(is_left)
        .map(|item| (planned(item) - used(minutes, &item.id, now)).max(TimeDelta::zero())));
    let all = sum(items.iter().map(|item| planned(item)));
    let at_first = session.planned.as_ref().and_then(|planned| planned.minutes);
    let at_first = at_first.map_or(all, |minutes| TimeDelta::minutes(i64::from(minutes)));
    let end = later(session.ended.unwrap_or(now), left);
    let due = later(started, at_first);
    Some(Reckoning {
        used: sum(minutes.agenda().keys().map(|id| used(minutes, id, now))),
        planned: all,
        end,
        drift: end.time() - due.time() + set_back(minutes),
    })
}

/// The used time of every item in whole minutes, in the order of the agenda, also of those that
/// were dropped. What is rounded off one item goes to the next, so that on the screen they add up.
#[must_use]
pub fn used_minutes(minutes: &Minutes, now: Stamp) -> Vec<(Id, i64)> {
    let (mut exact, mut shown) = (TimeDelta::zero(), 0);
    let items = agenda::all_items(minutes).into_iter();
    items
        .map(|item| {
            exact = plus(exact, used(minutes, &item.id, now));
            let until_now = whole_minutes(exact);
            let share = until_now - shown;
            shown = until_now;
            (item.id.clone(), share)
        })
        .collect()
}

/// Whole minutes, rounded to the nearest.
#[must_use]
pub fn whole_minutes(time: TimeDelta) -> i64 {
    (time.num_seconds() + 30 * time.num_seconds().signum()) / 60
}

/// How far the computer's clock was set back while the session ran: there a stretch starts before
/// the one before it ended.
fn set_back(minutes: &Minutes) -> TimeDelta {
    let spans = minutes.spans().values();
    let jumps = spans
        .clone()
        .zip(spans.skip(1))
        .filter_map(|(before, after)| {
            Some((before.end?.time() - after.start?.time()).max(TimeDelta::zero()))
        });
    sum(jumps)
}

fn sum(times: impl Iterator<Item = TimeDelta>) -> TimeDelta {
    times.fold(TimeDelta::zero(), plus)
}

/// Never more than can be told: files may hold any number of minutes.
fn plus(a: TimeDelta, b: TimeDelta) -> TimeDelta {
    a.checked_add(&b).unwrap_or(TimeDelta::MAX)
}

fn later(from: Stamp, by: TimeDelta) -> Stamp {
    from.time().checked_add_signed(by).map_or(from, Stamp::new)
}

/// Gives the open item more minutes, or fewer when `minutes` is negative.
pub fn more(pen: &mut Pen<'_>, minutes: i64) {
    let Some(item) = agenda::current(pen.minutes()) else {
        return;
    };
    let (id, planned) = (item.id.clone(), i64::from(item.minutes.unwrap_or(0)));
    let most = planned.max(MOST_MINUTES);
    let changed = u32::try_from((planned + minutes).clamp(1, most)).unwrap_or(1);
    agenda::set_minutes(pen, &id, changed);
}
