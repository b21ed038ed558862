//! Which places are current, what a key means there, and whether it is the mind's.

use crate::app::commands::{Command, Place};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::circle::round;
use crate::minutes::SessionStatus;

use super::{Focus, Layer, aside};

/// The places that are current, the narrowest first. [`Place::Anywhere`] always is.
#[must_use]
pub fn places(model: &Model) -> Vec<Place> {
    let screen = &model.screen;
    if !screen.layers.is_empty() {
        return vec![Place::List];
    }
    let mut places = Vec::new();
    match model.status() {
        SessionStatus::Paused => places.push(Place::Pause),
        _ if screen.room => places.push(Place::Room),
        _ => {}
    }
    match screen.focus {
        Focus::Entries => places.push(Place::Entries),
        Focus::Agenda => places.push(Place::Agenda),
        Focus::Line => on_the_line(model, &mut places),
    }
    if round::open(&model.minutes).is_some() {
        places.push(Place::Round);
    }
    if model.at_hand().is_some() {
        places.push(Place::Consent);
    }
    places
}

fn on_the_line(model: &Model, places: &mut Vec<Place>) {
    let screen = &model.screen;
    // The list of who is here is not on the wall.
    let prepared = model.status() == SessionStatus::Prepared && !screen.room;
    let empty = model.draft.text.is_empty() && screen.asking.is_none();
    if screen.completion.is_some() {
        places.push(Place::Completion);
    }
    if aside::is_looking_back(model) {
        places.push(Place::LookingBack);
    }
    if prepared && empty {
        places.push(Place::Presence);
    }
    places.push(if empty { Place::EmptyLine } else { Place::Line });
    // The keys that begin work with a text on the line too; those of the list then edit.
    if prepared && !empty {
        places.push(Place::Presence);
    }
}

/// What a key means now, by the keys in force; also what it means in the text field.
#[must_use]
pub fn meant(model: &Model, key: Key) -> Option<Command> {
    let places = places(model);
    let command = model.keymap.command(&places, key)?;
    let screen = &model.screen;
    if !screen.layers.is_empty() {
        return Some(command);
    }
    let at = |place: Place| places.contains(&place);
    let nothing_chosen = screen
        .completion
        .as_ref()
        .is_some_and(|names| names.chosen.is_none());
    if command == Command::Choose && at(Place::Completion) && nothing_chosen {
        let others: Vec<Place> = places
            .iter()
            .copied()
            .filter(|place| *place != Place::Completion)
            .collect();
        return model.keymap.command(&others, key);
    }
    let edits_first = at(Place::Line) && !at(Place::Completion);
    let steps = matches!(command, Command::Up | Command::Down | Command::Recall);
    let stays_in_text = match command {
        Command::Presence => edits_first,
        _ if steps && edits_first && !at(Place::LookingBack) => true,
        Command::Recall if at(Place::LookingBack) => !aside::is_on_first_row(model),
        Command::Down if at(Place::LookingBack) => !aside::is_on_last_row(model),
        Command::Focus | Command::FocusBack => screen.room || at(Place::Pause),
        // The calm screen shows nothing of what was written.
        Command::Recall => at(Place::Pause) || screen.room,
        _ => false,
    };
    (!stays_in_text).then_some(command)
}

/// Whether a key belongs to the mind: to what lies on top, or to a command at the current places. Or
/// else it edits the text of the line.
#[must_use]
pub fn takes(model: &Model, key: Key) -> bool {
    match model.screen.layers.last() {
        // Who types while something is read types on the line.
        Some(Layer::Text { .. }) => !key.writes() || key.code == Code::Char(' '),
        Some(Layer::List(list)) if list.of.menu().is_none() => !key.writes(),
        Some(_) => true,
        None => match meant(model, key) {
            Some(command) => !edits(model, command),
            None => is_clicker(model, key) || !is_of_the_field(model, key),
        },
    }
}

/// Whether the text field does this command by itself.
pub(super) fn edits(model: &Model, command: Command) -> bool {
    match command {
        Command::NewLine => true,
        Command::Undo | Command::Redo => !model.draft.text.is_empty(),
        _ => false,
    }
}

/// A presenter's clicker sends these to black the screen; in the view for the room they do nothing.
fn is_clicker(model: &Model, key: Key) -> bool {
    model.screen.room
        && model.draft.text.is_empty()
        && matches!(key.code, Code::Char('b' | 'B' | '.'))
}

/// Whether a text field does something with a key that is no command.
fn is_of_the_field(model: &Model, key: Key) -> bool {
    match key.code {
        Code::Char(_)
        | Code::Backspace
        | Code::Delete
        | Code::Left
        | Code::Right
        | Code::Home
        | Code::End => true,
        Code::Up | Code::Down => !model.draft.text.is_empty(),
        _ => false,
    }
}
