//! Until the mind takes keys.
use crate::app::commands::{Command, Place};
use crate::app::keymap::Keymap;
use crate::app::{Key, Model, Msg};
use crate::app::key::Code;
use crate::minutes::SessionStatus;

fn places(model: &Model) -> Vec<Place> {
    let mut places = vec![Place::Round];
    places.push(if model.draft().text.is_empty() { Place::EmptyLine } else { Place::Line });
    if model.status() == SessionStatus::Prepared {
        places.insert(0, Place::Presence);
    }
    places
}

pub fn command(model: &Model, key: Key) -> Option<Msg> {
    if key.code == Code::Char(' ') {
        return None;
    }
    let command = Keymap::default().command(&places(model), key)?;
    match command {
        Command::NewLine => None,
        Command::Undo | Command::Redo if !model.draft().text.is_empty() => None,
        Command::Record | Command::Done => Some(Msg::Line(model.draft().text.clone())),
        command => Some(Msg::Command(command, String::new())),
    }
}

pub fn footer(model: &Model) -> Vec<(String, String)> {
    let keymap = Keymap::default();
    let language = model.language();
    let mut seen = std::collections::BTreeSet::new();
    [Code::Enter].into_iter().map(Key::plain)
        .chain(["Ctrl+K", "Ctrl+L", "PageDown", "F4", "F7", "F8", "Ctrl+P", "F1"].iter().filter_map(|k| k.parse().ok()))
        .filter_map(|key| {
            let command = keymap.command(&places(model), key)?;
            seen.insert(command).then(|| (key.label(language), command.label(language)))
        })
        .collect()
}
