//! The line: what is typed on it, and Enter.

use std::time::Duration;

use crate::app::commands::Command;
use crate::app::leading::refuse;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Draft, Model};
use crate::app::{capture, dispatch};
use crate::t;

use super::keys::is_refused;
use super::{Focus, Layer, aside, asking, completing};

/// A letter this soon after the last answer was meant as an answer too: see [`is_slip`].
const AFTER_ANSWERING: Duration = Duration::from_millis(500);

/// The text of the line changed in the text field.
pub(in crate::app) fn typed(
    model: &mut Model,
    moment: &Moment<'_>,
    text: String,
    effects: &mut Vec<Effect>,
) {
    if text == model.draft.text {
        return;
    }
    if is_slip(model, moment, &text) {
        // The field shows the empty line of the mind again.
        return refuse(
            effects,
            t!(model.language, "letter-too-soon", letter = text),
        );
    }
    // Who types while something is read types on the line.
    model.screen.layers.retain(|layer| match layer {
        Layer::Text { .. } => false,
        Layer::List(list) => list.of.menu().is_some(),
        _ => true,
    });
    model.screen.focus = Focus::Line;
    if !text.is_empty() {
        model.screen.prompt = false;
    }
    aside::is_edited(model);
    model.screen.cursor = text.len();
    if text.is_empty() {
        model.draft = Draft::default();
    } else if model.draft.text.is_empty() {
        model.draft = begun(model, text);
    } else {
        model.draft.text = text;
    }
    completing::offer(model, moment.now);
    model.keep_draft(effects);
}

/// Whether the first character of a line is a letter that answers, typed so soon after the last answer that
/// it was meant for one more: whoever gave it had not seen yet that nothing is asked any more.
fn is_slip(model: &Model, moment: &Moment<'_>, text: &str) -> bool {
    let Some((menu, at)) = model.memory.answered.filter(|_| !moment.ran.is_zero()) else {
        return false;
    };
    let language = model.language;
    let mut typed = text.chars().flat_map(char::to_lowercase);
    let letter = typed.next();
    let alone = letter.is_some() && typed.next().is_none() && model.draft.text.is_empty();
    let mut letters = menu.letters();
    alone
        && moment.ran.saturating_sub(at) < AFTER_ANSWERING
        && letters.any(|command| command.row().letter(language) == letter)
}

/// The cursor of the text field moved.
pub(in crate::app) fn cursor(model: &mut Model, moment: &Moment<'_>, at: usize) {
    let at = at.min(model.draft.text.len());
    if at != model.screen.cursor {
        model.screen.cursor = at;
        completing::offer(model, moment.now);
    }
}

/// A line of which the first character is typed now.
pub(super) fn begun(model: &Model, text: String) -> Draft {
    Draft {
        speakers: model.pen_is_with(),
        text,
    }
}

/// Puts a line in the field.
pub(super) fn put(model: &mut Model, draft: Draft, effects: &mut Vec<Effect>) {
    model.screen.cursor = draft.text.len();
    model.screen.completion = None;
    model.draft = draft;
    model.keep_draft(effects);
}

/// Enter with a text on the line, or while it is asked for something.
pub(super) fn record(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if model.screen.asking.is_some() {
        return asking::give(model, moment, effects);
    }
    let text = model.draft.text.clone();
    if text.trim().is_empty() {
        capture::accepted(model, effects);
        return dispatch::command(model, moment, Command::Done, "", effects);
    }
    capture_line(model, moment, &text, effects);
}

/// Takes the line as a capture line. What is not taken stays on the line.
pub(super) fn capture_line(
    model: &mut Model,
    moment: &mut Moment<'_>,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    aside::is_edited(model);
    model.screen.completion = None;
    let from = effects.len();
    capture::line(model, moment, text, effects);
    if !is_refused(&effects[from..]) {
        if model.draft.text == text {
            capture::accepted(model, effects);
        }
        model.memory.stored = Some(moment.ran);
    }
    model.screen.cursor = model.draft.text.len();
}
