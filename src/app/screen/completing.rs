//! Completing a half-typed name.

use crate::app::capture;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::circle::line;
use crate::minutes::Stamp;

use super::Names;

/// Looks which names fit what is half typed at the cursor.
pub(super) fn offer(model: &mut Model, now: Stamp) {
    let text = &model.draft.text;
    // Nothing is completed where no name can stand; looking is not free.
    if !text.contains('@') || model.screen.asking.is_some() || model.screen.room {
        model.screen.completion = None;
        return;
    }
    if model.memory.dismissed.as_ref() == Some(text) {
        return;
    }
    model.memory.dismissed = None;
    let cursor = model.screen.cursor;
    let fitting = capture::with_scene(model, now, |scene| line::complete(text, cursor, scene));
    // A name that already stands there in full needs no list.
    let complete = |names: &[line::Completion]| matches!(names, [one] if text.get(one.range.clone()) == Some(one.insert.trim_end()));
    let offered = !fitting.is_empty() && !complete(&fitting);
    model.screen.completion = offered.then_some(Names {
        fitting,
        chosen: None,
    });
}

/// One up or down among the names.
pub(super) fn step(model: &mut Model, by: isize) {
    if let Some(names) = &mut model.screen.completion {
        let last = names.fitting.len().saturating_sub(1);
        names.chosen = Some(match names.chosen {
            None if by > 0 => 0,
            None => last,
            Some(chosen) => chosen.saturating_add_signed(by).min(last),
        });
    }
}

/// Puts the chosen name, or else the first, in the place of what was half typed.
pub(super) fn complete(model: &mut Model, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(names) = model.screen.completion.take() else {
        return;
    };
    let Some(name) = names.fitting.into_iter().nth(names.chosen.unwrap_or(0)) else {
        return;
    };
    if model.draft.text.get(name.range.clone()).is_none() {
        return;
    }
    let cursor = name.range.start + name.insert.len();
    model.draft.text.replace_range(name.range, &name.insert);
    model.screen.cursor = cursor;
    offer(model, moment.now);
    model.keep_draft(effects);
}
