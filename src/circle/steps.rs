//! The steps of an item's form in sequence: which silences and rounds are still to be held. A
//! person goes from one to the next; nothing goes on by itself.

use crate::minutes::{Id, Item, Minutes, Pen, RoundKind, Silence};

use super::plan::Form;
use super::{agenda, groups, round};

/// A round that the form of the open item asks for and that was not held yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToHold {
    /// Its step in the form, from 0.
    pub step: usize,
    /// What it is for.
    pub kind: RoundKind,
    /// Whether groups have the turns, instead of people.
    pub over_groups: bool,
    /// Whether it is offered as soon as what comes before it is over; or else there is free talk,
    /// or small groups, until somebody asks for it.
    pub at_once: bool,
}

/// The rounds that are still to be held in the open item, in order.
#[must_use]
pub fn to_hold(minutes: &Minutes) -> Vec<ToHold> {
    let Some(item) = agenda::current(minutes) else {
        return Vec::new();
    };
    let held = held(minutes, item);
    let form = agenda::form(item);
    let steps = form.iter().enumerate();
    let rounds = steps.filter_map(|(step, part)| match *part {
        // A consent round belongs to a proposal.
        Form::Round { kind, over_groups }
            if kind != RoundKind::Consent && !held.contains(&step) =>
        {
            let before = step.checked_sub(1).and_then(|before| form.get(before));
            let follows = matches!(
                before,
                None | Some(Form::Round { .. } | Form::Silence(_) | Form::Break)
            );
            Some(ToHold {
                step,
                kind,
                over_groups,
                at_once: follows && !over_groups,
            })
        }
        _ => None,
    });
    rounds.collect()
}

/// The steps of which a round was made.
fn held(minutes: &Minutes, item: &Item) -> Vec<usize> {
    let rounds = minutes.rounds().values();
    rounds
        .filter(|round| round.item.as_ref() == Some(&item.id))
        .filter_map(|round| usize::try_from(round.step?).ok())
        .collect()
}

/// The silence that comes now by the form of the open item: its step and its minutes. Once a later
/// step has begun it is no longer offered.
#[must_use]
pub fn silence_to_keep(minutes: &Minutes) -> Option<(usize, u32)> {
    let item = agenda::current(minutes)?;
    let begun = |round: &&crate::minutes::Round| {
        round.item.as_ref() == Some(&item.id) && round.starts_with.is_some()
    };
    let latest = minutes
        .rounds()
        .values()
        .filter(begun)
        .filter_map(|round| round.step)
        .max();
    let form = agenda::form(item);
    let (step, length) = form
        .iter()
        .enumerate()
        .find_map(|(step, part)| match part {
            Form::Silence(length) if !item.steps.contains(&step.to_string()) => {
                Some((step, *length))
            }
            _ => None,
        })?;
    if latest.is_some_and(|latest| latest as usize >= step) {
        return None;
    }
    // A silence after a round or in the middle of free talk comes when that is over.
    let before = form.get(..step)?;
    let waits = before.iter().enumerate().any(|(at, part)| match part {
        Form::Round { .. } => !is_over(minutes, item, at),
        Form::Groups { .. } => groups::of_item(minutes).is_empty(),
        _ => false,
    });
    let length = length.map_or_else(|| item.minutes.unwrap_or(1).max(1), u32::from);
    (!waits).then_some((step, length))
}

fn is_over(minutes: &Minutes, item: &Item, step: usize) -> bool {
    minutes.rounds().values().any(|round| {
        round.item.as_ref() == Some(&item.id)
            && round.step.is_some_and(|own| own as usize == step)
            && round.ended.is_some()
    })
}

/// The silence that the circle keeps now.
#[must_use]
pub fn silence(minutes: &Minutes) -> Option<Silence> {
    minutes.session().current.as_ref()?.silence
}

/// The circle is silent from now on, for so many minutes; only a person ends it.
pub fn be_silent(pen: &mut Pen<'_>, length: u32) {
    let Some(item) = agenda::current(pen.minutes()).map(|item| item.id.clone()) else {
        return;
    };
    if let Some((step, _)) = silence_to_keep(pen.minutes()) {
        pen.put(&item, "steps", &step.to_string());
    }
    let session = pen.minutes().session_id().clone();
    let mut current = current(pen.minutes());
    let silence = serde_json::json!({ "since": pen.now().to_string(), "minutes": length });
    current.insert("silence".into(), silence);
    pen.set(&session, "current", current);
}

/// The silence is over.
pub fn break_silence(pen: &mut Pen<'_>) {
    let session = pen.minutes().session_id().clone();
    let mut current = current(pen.minutes());
    current.remove("silence");
    pen.set(&session, "current", current);
}

fn current(minutes: &Minutes) -> serde_json::Map<String, serde_json::Value> {
    let value = minutes.value(minutes.session_id(), "current");
    value
        .and_then(|value| value.as_object())
        .cloned()
        .unwrap_or_default()
}

/// Who is here and was not asked yet in the open round, in order; whoever said "later" was asked.
#[must_use]
pub fn not_asked(minutes: &Minutes) -> Vec<Id> {
    let Some(open) = round::open(minutes) else {
        return Vec::new();
    };
    let mut people = super::order::order(minutes, open);
    people.retain(|id| {
        open.turns.get(id) == Some(&crate::minutes::Turn::ToCome)
            && round::speaker(minutes) != Some(id)
    });
    people
}
