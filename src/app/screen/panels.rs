//! The focus and what is chosen in the panels: entries, agenda, the list of who is here.

use crate::app::message::Effect;
use crate::app::model::Model;
use crate::circle::agenda;
use crate::minutes::{Id, SessionStatus};

use super::{Focus, aside, people};

/// All entries, in the order in which they were made.
pub(super) fn all_entries(model: &Model) -> Vec<Id> {
    let minutes = &model.minutes;
    let mut ids: Vec<Id> = minutes
        .contributions()
        .keys()
        .chain(minutes.insights().keys())
        .chain(minutes.decisions().keys())
        .chain(minutes.actions().keys())
        .chain(minutes.questions().keys())
        .chain(minutes.advice().keys())
        .cloned()
        .collect();
    ids.sort();
    ids
}

/// The entries that are shown, in the order in which they were made: those of the open item, or
/// those of the item of the chosen entry when that was found elsewhere.
#[must_use]
pub fn entries(model: &Model) -> Vec<Id> {
    let open = model.item();
    let found = model
        .screen
        .entry
        .as_ref()
        .filter(|_| model.screen.focus == Focus::Entries);
    let item = match found.filter(|id| !model.minutes.is_removed(id)) {
        Some(id) => item_of(model, id),
        None => open,
    };
    let mut ids = all_entries(model);
    ids.retain(|id| item_of(model, id) == item);
    ids
}

fn item_of(model: &Model, entry: &Id) -> Option<Id> {
    model.minutes.value(entry, "item")?.as_str().map(Id::new)
}

/// The words of an entry.
pub(super) fn text<'a>(model: &'a Model, entry: &Id) -> &'a str {
    model
        .minutes
        .value(entry, "text")
        .and_then(|text| text.as_str())
        .unwrap_or_default()
}

fn items(model: &Model) -> Vec<Id> {
    agenda::items(&model.minutes)
        .iter()
        .map(|item| item.id.clone())
        .collect()
}

/// Moves the focus: line, entries, agenda, without what has nothing to choose from.
pub(super) fn focus(model: &mut Model, by: isize) {
    let mut order = vec![Focus::Line];
    if !entries(model).is_empty() {
        order.push(Focus::Entries);
    }
    if !items(model).is_empty() {
        order.push(Focus::Agenda);
    }
    let now = order
        .iter()
        .position(|focus| *focus == model.screen.focus)
        .unwrap_or(0);
    let next = (now + order.len()).saturating_add_signed(by) % order.len();
    model.screen.focus = order.get(next).copied().unwrap_or_default();
    model.screen.completion = None;
    match model.screen.focus {
        Focus::Line => {}
        Focus::Entries => {
            model.screen.entry = None;
            model.screen.entry = entries(model).pop();
        }
        Focus::Agenda => {
            model.screen.item = model.item().or_else(|| items(model).into_iter().next());
        }
    }
}

/// One up or down in what has the focus.
pub(super) fn step(model: &mut Model, by: isize, effects: &mut Vec<Effect>) {
    match model.screen.focus {
        Focus::Entries => {
            let chosen = moved(&entries(model), model.screen.entry.as_ref(), by);
            model.screen.entry = chosen;
        }
        Focus::Agenda => {
            let chosen = moved(&items(model), model.screen.item.as_ref(), by);
            model.screen.item = chosen;
        }
        Focus::Line if model.status() == SessionStatus::Prepared => {
            let everyone = people::everyone(model);
            let chosen = people::chosen(model);
            let at_top = chosen.is_none() || chosen.as_ref() == everyone.first();
            if by < 0 && at_top {
                // Above the list lies what was set aside.
                return aside::recall(model, effects);
            }
            model.screen.person = moved(&everyone, chosen.as_ref(), by);
        }
        Focus::Line => {}
    }
}

/// The neighbour of what is chosen; the last when nothing is.
fn moved(ids: &[Id], chosen: Option<&Id>, by: isize) -> Option<Id> {
    let last = ids.len().checked_sub(1)?;
    let at = chosen.and_then(|id| ids.iter().position(|other| other == id));
    let next = at.map_or(last, |at| at.saturating_add_signed(by).min(last));
    ids.get(next).cloned()
}

/// Chooses something that is still there, after what was chosen may have gone.
pub(super) fn refresh(model: &mut Model) {
    if model.screen.focus == Focus::Entries {
        let there = entries(model);
        let gone = model
            .screen
            .entry
            .as_ref()
            .is_none_or(|id| !there.contains(id));
        if gone {
            model.screen.entry = there.last().cloned();
        }
        if there.is_empty() {
            model.screen.focus = Focus::Line;
        }
    }
}
