//! Help: what a line can be, and what every command does, from the one table.

use crate::t;

use super::commands::{Command, Group, Modes, Place, TABLE, find, near};
use super::model::{Mode, Model};
use super::say::{self, ECHO};

/// The help: how lines begin, and the commands by group; or one command in full.
pub(super) fn help(model: &Model, about: &str) -> Result<Vec<String>, String> {
    let language = model.language;
    if !about.is_empty() {
        let Some(command) = find(about) else {
            return Err(unknown(model, about));
        };
        return Ok(vec![command.usage(language), command.help(language)]);
    }
    let mut lines: Vec<String> = t!(language, "help-line")
        .lines()
        .map(str::to_owned)
        .collect();
    for group in Group::ALL {
        let rows = TABLE
            .iter()
            .filter(|row| row.group == group && is_in(model.mode, row.modes));
        let rows: Vec<String> = rows.map(|row| line(model, row.command)).collect();
        if !rows.is_empty() {
            lines.push(group.title(language));
            lines.extend(rows);
        }
    }
    Ok(lines)
}

/// A command in a line: its name and what it does; on the screen its keys come first.
fn line(model: &Model, command: Command) -> String {
    let language = model.language;
    let (usage, label) = (command.usage(language), command.label(language));
    if model.mode == Mode::Plain {
        return format!("  {usage}: {label}");
    }
    let mut keys: Vec<String> = Vec::new();
    // In the room view a clicker's keys move speakers; here they move items.
    let keys_here = model.keymap().bindings(command);
    for (_, key) in keys_here.filter(|(place, _)| *place != Place::Room) {
        let key = key.label(language);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    format!("  {:<KEYS$} {label}  {usage}", keys.join(", "))
}

/// How wide the keys stand in the help on the screen, in columns.
const KEYS: usize = 17;

/// Whether a command with these modes exists in the way in which the mind is used.
pub(super) fn is_in(mode: Mode, modes: Modes) -> bool {
    match mode {
        Mode::Plain => modes.plain(),
        Mode::Screen => modes.screen(),
    }
}

/// That there is no such command, with those that were perhaps meant.
pub(super) fn unknown(model: &Model, word: &str) -> String {
    let language = model.language;
    let near: Vec<String> = near(word)
        .into_iter()
        .filter(|(_, command)| is_in(model.mode, command.row().modes))
        .map(|(name, _)| format!("/{name}"))
        .collect();
    if near.is_empty() {
        t!(model, "command-unknown", word = say::excerpt(word, ECHO))
    } else {
        t!(
            language,
            "command-unknown-near",
            word = say::excerpt(word, ECHO),
            near = near.join(", ")
        )
    }
}
