//! "Don't write that down" on the screen: the line, what it shows, or an entry.

use crate::app::commands::Command;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Draft, Model};
use crate::app::{allowed, erase as for_good, leading, say};

use super::{Asking, aside, asking};

/// Erases the line, or the entry that it shows to be edited, or else what a label names.
pub(super) fn erase(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if let Some(why) = allowed::barred(model, Command::Erase).filter(|_| model.is_read_only()) {
        return leading::refuse(effects, why);
    }
    let asked = match &model.screen.asking {
        Some(Asking::Argument { about, .. }) => Some(about.clone()),
        _ => None,
    };
    let shown = asked
        .clone()
        .flatten()
        .filter(|_| aside::is_as_given(model));
    let mut label = typed.to_owned();
    if typed.is_empty() {
        if let Some(shown) = shown.and_then(|id| say::label(model, &id)) {
            model.draft = Draft::default();
            asking::finish(model, effects);
            label = shown;
        } else {
            // What was brought back and is erased no longer lies aside either.
            aside::is_edited(model);
        }
    }
    for_good::erase(model, moment, &label, effects);
    let gone = asked
        .flatten()
        .is_some_and(|id| model.minutes.is_erased(&id));
    if gone {
        // Its words may stand on the line to be edited.
        model.draft = Draft::default();
    }
    let asks = matches!(model.screen.asking, Some(Asking::Argument { .. }));
    if asks && model.draft.text.is_empty() {
        asking::finish(model, effects);
    }
    // Lists and texts that lie on top may show the words.
    model.screen.layers.clear();
    model.keep_draft(effects);
}
