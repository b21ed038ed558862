//! The footer: keys that work now, the most useful first, from the one table.

use crate::app::commands::Command;
use crate::app::consent;
use crate::app::model::Model;
use crate::circle::round::{self, Stand};
use crate::lang::message;
use crate::minutes::SessionStatus;

use crate::t;

use super::{Focus, Layer, menus, places};

/// The keys that work now, each with a short label, the most useful first.
#[must_use]
pub fn footer(model: &Model) -> Vec<(String, String)> {
    let language = model.language;
    candidates(model)
        .iter()
        .filter_map(|command| {
            let mut keys = model.keymap.bindings(*command).map(|(_, key)| key);
            let key = keys.find(|key| places::meant(model, *key) == Some(*command))?;
            // In a pause the same key goes on.
            let does = match command {
                Command::Pause if model.status() == SessionStatus::Paused => Command::Resume,
                Command::Propose if model.at_hand().is_some() => Command::Step,
                other => *other,
            };
            // Where nobody has the turn it opens what can be done with the proposal.
            let label = if does == Command::Done && menus::waits(model) {
                t!(language, "footer-choices")
            } else {
                message(language, &format!("command-{}-short", does.id()), [])
            };
            Some((key.label(language), label))
        })
        .collect()
}

/// The commands to show where the session is now.
fn candidates(model: &Model) -> &'static [Command] {
    use Command as C;
    let screen = &model.screen;
    match screen.layers.last() {
        Some(Layer::Text { .. }) => return &[C::Dismiss, C::Up, C::Down],
        Some(_) => return &[C::Choose, C::Up, C::Down, C::Dismiss],
        None => {}
    }
    if screen.asking.is_some() {
        return &[C::Record, C::SetAside, C::Recall, C::NewLine, C::Help];
    }
    match model.status() {
        SessionStatus::Paused => return &[C::Pause, C::Help, C::Leave],
        _ if screen.room => return &[C::Done, C::TurnBack, C::Room],
        _ => {}
    }
    if screen.completion.is_some() {
        return &[C::Complete, C::Down, C::Record, C::Dismiss];
    }
    match screen.focus {
        Focus::Entries => return &[C::Entry, C::Up, C::Down, C::Dismiss, C::Find, C::Undo],
        Focus::Agenda => return &[C::Item, C::Up, C::Down, C::Dismiss, C::Next, C::Undo],
        Focus::Line => {}
    }
    let in_process = model.at_hand().is_some() && model.draft.text.is_empty();
    if in_process && model.status() == SessionStatus::Running {
        return match round::stand(&model.minutes) {
            Some(Stand::Speaking { .. }) if consent::is_asking(model) => &[
                C::Later,
                C::Propose,
                C::Turn,
                C::Palette,
                C::Help,
                C::Pause,
                C::Undo,
                C::Hide,
            ],
            Some(Stand::Speaking { .. } | Stand::Waiting { .. }) => &[
                C::Done,
                C::Pass,
                C::Later,
                C::Propose,
                C::Turn,
                C::Palette,
                C::Help,
                C::Pause,
                C::Undo,
            ],
            _ => &[
                C::Propose,
                C::Done,
                C::Prompt,
                C::Palette,
                C::Help,
                C::Pause,
                C::Undo,
                C::Hide,
            ],
        };
    }
    let in_round = round::open(&model.minutes).is_some();
    match (model.status(), model.draft.text.is_empty()) {
        (SessionStatus::Prepared, true) => &[
            C::Presence,
            C::Begin,
            C::People,
            C::Palette,
            C::Help,
            C::Leave,
        ],
        (SessionStatus::Prepared, false) => &[C::Record, C::SetAside, C::NewLine, C::Begin],
        (SessionStatus::Finished, _) => &[C::Palette, C::Find, C::Focus, C::Help, C::Leave],
        (_, false) if in_round => &[
            C::Record,
            C::Pass,
            C::Later,
            C::SetAside,
            C::NewLine,
            C::Next,
            C::Help,
        ],
        (_, false) => &[
            C::Record,
            C::SetAside,
            C::NewLine,
            C::Next,
            C::Palette,
            C::Help,
        ],
        (_, true) if in_round => &[
            C::Done,
            C::Pass,
            C::Later,
            C::Turn,
            C::Next,
            C::Palette,
            C::Help,
            C::Pause,
            C::Undo,
            C::Hide,
        ],
        (_, true) => &[
            C::Next,
            C::Round,
            C::Propose,
            C::Palette,
            C::Help,
            C::Pause,
            C::Undo,
            C::Hide,
        ],
    }
}
