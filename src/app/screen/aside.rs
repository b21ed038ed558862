//! Setting the line aside, bringing it back, and the last entries to edit.

use crate::app::answer::Answer;
use crate::app::commands::Command;
use crate::app::message::Effect;
use crate::app::model::{Draft, Model, Newest};
use crate::minutes::Id;
use crate::t;

use super::{Asking, Focus, asking, line, panels};

/// Something that the up arrow brings back.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Past {
    /// A text that was set aside.
    Aside(String),
    /// An entry, to be edited.
    Entry(Id),
}

/// What the up arrow brings back, the nearest first.
fn past(model: &Model) -> Vec<Past> {
    let mut past: Vec<Past> = model
        .screen
        .aside
        .iter()
        .rev()
        .map(|text| Past::Aside(text.clone()))
        .collect();
    // Hidden notes do not come in sight by the line.
    if !model.screen.hidden {
        past.extend(
            panels::all_entries(model)
                .into_iter()
                .rev()
                .map(Past::Entry),
        );
    }
    past
}

/// Whether the line shows, unchanged, what the up arrow brought back.
pub(super) fn is_looking_back(model: &Model) -> bool {
    model.memory.looking_back.is_some() && is_as_given(model)
}

/// Whether the text on the line is what the mind itself put there.
pub(super) fn is_as_given(model: &Model) -> bool {
    model.memory.given.as_ref() == Some(&model.draft.text)
}

/// Whether the cursor is on the first row of the text.
pub(super) fn is_on_first_row(model: &Model) -> bool {
    !model
        .draft
        .text
        .get(..model.screen.cursor)
        .unwrap_or_default()
        .contains('\n')
}

/// Whether the cursor is on the last row of the text.
pub(super) fn is_on_last_row(model: &Model) -> bool {
    !model
        .draft
        .text
        .get(model.screen.cursor..)
        .unwrap_or_default()
        .contains('\n')
}

/// What was brought back is the line now: it is edited, or entered.
pub(super) fn is_edited(model: &mut Model) {
    if let Some(place) = model.memory.looking_back.take()
        && let Some(Past::Aside(text)) = past(model).into_iter().nth(place)
    {
        model.screen.aside.retain(|other| *other != text);
        model.memory.aside.retain(|other| other.text != text);
    }
    model.memory.given = None;
}

/// Sets the text of the line aside; when it was asked for something, no longer asks.
pub(super) fn set_aside(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.screen.asking.is_some() {
        return asking::cancel(model, effects);
    }
    keep(model);
    clear(model, effects);
}

/// Lays the text of the line with those that are aside, unless it stands there or in the minutes.
pub(super) fn keep(model: &mut Model) {
    let draft = &model.draft;
    if draft.text.trim().is_empty()
        || is_as_given(model)
        || model.screen.aside.contains(&draft.text)
    {
        return;
    }
    model.screen.aside.push(draft.text.clone());
    model.memory.aside.push(draft.clone());
    model.newest = Newest::Aside;
}

fn clear(model: &mut Model, effects: &mut Vec<Effect>) {
    model.memory.given = None;
    model.memory.looking_back = None;
    line::put(model, Draft::default(), effects);
}

/// Brings back what was set aside, and after that the last entries, one further back every time.
pub(super) fn recall(model: &mut Model, effects: &mut Vec<Effect>) {
    let place = match model.memory.looking_back {
        Some(place) if is_as_given(model) => place + 1,
        _ if model.draft.text.is_empty() && model.screen.asking.is_none() => 0,
        _ => return,
    };
    show(model, place, effects);
}

/// Comes one nearer again; after the nearest the line is empty.
pub(super) fn come_forward(model: &mut Model, effects: &mut Vec<Effect>) {
    match model.memory.looking_back {
        Some(place) if place > 0 => show(model, place - 1, effects),
        _ => {
            model.screen.asking = None;
            clear(model, effects);
        }
    }
}

fn show(model: &mut Model, place: usize, effects: &mut Vec<Effect>) {
    let Some(past) = past(model).into_iter().nth(place) else {
        if place == 0 {
            let text = t!(model.language, "recall-none");
            effects.push(Effect::Answer(Answer::refused(text)));
        }
        return;
    };
    let (draft, asking) = match past {
        Past::Aside(text) => {
            let kept = model
                .memory
                .aside
                .iter()
                .find(|draft| draft.text == text)
                .cloned();
            model.draft = Draft::default();
            (kept.unwrap_or_else(|| line::begun(model, text)), None)
        }
        Past::Entry(id) => {
            let text = panels::text(model, &id).to_owned();
            let asking = Asking::Argument {
                command: Command::Edit,
                about: Some(id),
            };
            (
                Draft {
                    text,
                    ..Draft::default()
                },
                Some(asking),
            )
        }
    };
    model.memory.given = Some(draft.text.clone());
    model.memory.looking_back = Some(place);
    model.screen.asking = asking;
    model.screen.focus = Focus::Line;
    model.screen.prompt = false;
    line::put(model, draft, effects);
}
