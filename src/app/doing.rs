//! How a command is done where people sit: on the screen its key, in line mode its name after a slash.

use crate::lang::{Language, Voice};
use crate::minutes::SessionStatus;
use crate::t;

use super::commands::{Command, Menu, Place, find};
use super::model::{Mode, Model};
use super::screen;

impl Voice for Model {
    fn language(&self) -> Language {
        self.language
    }

    fn doing(&self, command: &str) -> Option<String> {
        find(command).map(|command| doing(self, command))
    }

    fn typed_before(&self, command: &str) -> Option<String> {
        let command = find(command)?;
        Some(match self.mode {
            Mode::Plain => format!("/{} ", command.name(self.language)),
            Mode::Screen => String::new(),
        })
    }
}

/// How a command is done here: `/begin` in line mode; on the screen its key, or else the key of the
/// people or of the palette with what stands there.
fn doing(model: &Model, command: Command) -> String {
    let language = model.language;
    let name = format!("/{}", command.name(language));
    if model.mode == Mode::Plain {
        return name;
    }
    // Its key counts on the presence list only.
    let counts =
        command.row().place != Place::Presence || model.status() == SessionStatus::Prepared;
    if let Some(key) = model.key_of(command).filter(|_| counts) {
        return key;
    }
    let lies_in = match command.row().menu {
        Some((Menu::People, _, _)) => Command::People,
        _ => Command::Palette,
    };
    match model.key_of(lies_in) {
        Some(key) if screen::is_offered(command) => {
            let label = screen::capital(&command.label(language));
            t!(language, "doing-listed", key = key, label = label)
        }
        _ => name,
    }
}
