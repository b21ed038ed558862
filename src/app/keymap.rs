//! Which key does what: the table's keys, with the changes of the config file.

use super::Key;
use super::commands::{Command, Place, TABLE, find, near};
use crate::lang::{Explain, Language};
use crate::t;

/// Keys that terminals cannot tell from others, or that stay as they are whatever happens.
const FIXED: &[(&str, &str)] = &[
    ("Ctrl+C", "Ctrl+C"),
    ("Ctrl+M", "Enter"),
    ("Ctrl+I", "Tab"),
    ("Ctrl+H", "Backspace"),
    ("Ctrl+[", "Esc"),
];

/// The keys in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<(Place, Key, Command)>,
}

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        let rows = TABLE.iter().flat_map(|row| {
            // Every key of the table can be read; a test holds it.
            row.bindings()
                .filter_map(|(place, key)| Some((place, key.parse().ok()?, row.command)))
        });
        Self {
            bindings: rows.collect(),
        }
    }
}

impl Keymap {
    /// The keys of the table with these changes: for each command, by any of its names, the keys that
    /// replace its own in the place where it works. An empty list takes its keys away.
    ///
    /// # Errors
    ///
    /// The first change that cannot be carried out, by its number from 0, and why.
    pub fn with<'a>(
        changes: impl IntoIterator<Item = (&'a str, &'a [String])>,
    ) -> Result<Self, (usize, KeymapError)> {
        let mut keymap = Self::default();
        let mut wanted = Vec::new();
        for (at, (name, keys)) in changes.into_iter().enumerate() {
            let command = find(name).ok_or_else(|| (at, KeymapError::unknown_command(name)))?;
            let place = command.row().place;
            keymap
                .bindings
                .retain(|(own, _, bound)| *bound != command || *own != place);
            for text in keys {
                let key = usable(text, place).map_err(|error| (at, error))?;
                wanted.push((at, place, key, command));
            }
        }
        // Only now: two commands may swap their keys.
        for (at, place, key, command) in wanted {
            if let Some(other) = keymap.taken(place, key, command) {
                return Err((
                    at,
                    KeymapError::Taken {
                        key,
                        command,
                        other,
                    },
                ));
            }
            keymap.bindings.push((place, key, command));
        }
        Ok(keymap)
    }

    /// What a key does: asked in these places, the narrowest first, and at last in [`Place::Anywhere`].
    #[must_use]
    pub fn command(&self, places: &[Place], key: Key) -> Option<Command> {
        let in_place = |place: Place| {
            self.bindings
                .iter()
                .find(|(at, bound, _)| *at == place && *bound == key)
                .map(|(_, _, command)| *command)
        };
        places
            .iter()
            .copied()
            .chain([Place::Anywhere])
            .find_map(in_place)
    }

    /// The keys of a command in the place where it works, the one to show first.
    pub fn keys(&self, command: Command) -> impl Iterator<Item = Key> {
        let place = command.row().place;
        self.bindings
            .iter()
            .filter(move |(at, _, bound)| *bound == command && *at == place)
            .map(|(_, key, _)| *key)
    }

    /// All keys of a command with the place in which they count, those of its own place first.
    pub fn bindings(&self, command: Command) -> impl Iterator<Item = (Place, Key)> {
        let place = command.row().place;
        let own = self.keys(command).map(move |key| (place, key));
        let elsewhere = self
            .bindings
            .iter()
            .filter(move |(at, _, bound)| *bound == command && *at != place);
        own.chain(elsewhere.map(|(at, key, _)| (*at, *key)))
    }

    fn taken(&self, place: Place, key: Key, command: Command) -> Option<Command> {
        let overlaps = |at: Place| at == place || (at.is_wide() && place.is_wide());
        let other = self
            .bindings
            .iter()
            .find(|(at, bound, other)| *bound == key && *other != command && overlaps(*at));
        other.map(|(_, _, other)| *other)
    }
}

fn usable(text: &str, place: Place) -> Result<Key, KeymapError> {
    let key: Key = text.parse().map_err(KeymapError::UnknownKey)?;
    if place.takes_text() && key.writes() {
        return Err(KeymapError::Writes { key });
    }
    match FIXED.iter().find(|(fixed, _)| fixed.parse() == Ok(key)) {
        Some((_, same)) => Err(KeymapError::Fixed { key, same }),
        None => Ok(key),
    }
}

/// Why the keys of the config file cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeymapError {
    /// No command has this name; perhaps one of these was meant.
    #[error("no command is called `{name}`")]
    UnknownCommand {
        /// As written.
        name: String,
        /// The nearest name, if any is near.
        near: Option<&'static str>,
    },
    /// The text names no key.
    #[error(transparent)]
    UnknownKey(super::key::UnknownKey),
    /// The key does something else in the same place.
    #[error("{key} is already {}", other.id())]
    Taken {
        /// The key.
        key: Key,
        /// The command that was to get it.
        command: Command,
        /// The command that has it.
        other: Command,
    },
    /// The key writes a character where people type text.
    #[error("{key} types text")]
    Writes {
        /// The key.
        key: Key,
    },
    /// The key always stays what it is.
    #[error("{key} cannot be wanted")]
    Fixed {
        /// The key.
        key: Key,
        /// What a terminal makes of it.
        same: &'static str,
    },
}

impl KeymapError {
    fn unknown_command(name: &str) -> Self {
        Self::UnknownCommand {
            name: name.to_owned(),
            near: near(name).first().map(|(name, _)| *name),
        }
    }
}

impl Explain for KeymapError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::UnknownCommand { name, .. } => {
                t!(language, "keymap-unknown-command", name = name.as_str())
            }
            Self::UnknownKey(error) => error.what(language),
            Self::Taken { key, other, .. } => {
                t!(
                    language,
                    "keymap-taken",
                    key = key.label(language),
                    command = other.label(language)
                )
            }
            Self::Writes { key, .. } => t!(language, "keymap-writes", key = key.label(language)),
            Self::Fixed { key, same } if key.to_string() == *same => {
                t!(language, "keymap-fixed", key = key.label(language))
            }
            Self::Fixed { key, same } => t!(
                language,
                "keymap-same",
                key = key.label(language),
                same = *same
            ),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::UnknownCommand {
                near: Some(near), ..
            } => t!(language, "did-you-mean", name = *near),
            Self::UnknownCommand { near: None, .. } => t!(language, "keymap-unknown-command-do"),
            Self::UnknownKey(error) => return error.remedy(language),
            Self::Taken { command, other, .. } => t!(
                language,
                "keymap-taken-do",
                command = command.name(language),
                other = other.name(language)
            ),
            Self::Writes { .. } | Self::Fixed { .. } => t!(language, "keymap-writes-do"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().expect("a key")
    }

    fn with(changes: &[(&str, &[&str])]) -> Result<Keymap, (usize, KeymapError)> {
        let owned: Vec<(&str, Vec<String>)> = changes
            .iter()
            .map(|(name, keys)| (*name, keys.iter().map(|key| (*key).to_owned()).collect()))
            .collect();
        Keymap::with(owned.iter().map(|(name, keys)| (*name, keys.as_slice())))
    }

    #[test]
    fn the_default_has_every_key_of_the_table() {
        let count: usize = TABLE.iter().map(|row| row.bindings().count()).sum();
        assert_eq!(Keymap::default().bindings.len(), count);
        assert_eq!(
            Keymap::default().keys(Command::Pass).collect::<Vec<_>>(),
            [key("Ctrl+K"), key("F2")]
        );
    }

    #[test]
    fn the_narrowest_place_is_asked_first() {
        let keymap = Keymap::default();
        assert_eq!(keymap.command(&[], key("PageDown")), Some(Command::Next));
        assert_eq!(
            keymap.command(&[Place::Room], key("PageDown")),
            Some(Command::Done)
        );
        assert_eq!(
            keymap.command(&[Place::Presence], key("PageDown")),
            Some(Command::Begin)
        );
        assert_eq!(
            keymap.command(&[Place::EmptyLine, Place::Round], key("Ctrl+K")),
            Some(Command::Pass)
        );
        assert_eq!(keymap.command(&[Place::EmptyLine], key("Ctrl+K")), None);
        assert_eq!(keymap.command(&[Place::Line], key("a")), None);
    }

    #[test]
    fn keys_can_be_replaced_swapped_and_taken_away() {
        let keymap = with(&[("pas", &["F10"]), ("hide", &[])]).expect("a keymap");
        assert_eq!(
            keymap.command(&[Place::Round], key("F10")),
            Some(Command::Pass)
        );
        assert_eq!(keymap.command(&[Place::Round], key("Ctrl+K")), None);
        assert_eq!(keymap.command(&[], key("F8")), None);
        let keymap = with(&[("pass", &["Ctrl+L"]), ("later", &["Ctrl+K"])]).expect("swapped");
        assert_eq!(
            keymap.command(&[Place::Round], key("Ctrl+K")),
            Some(Command::Later)
        );
        assert_eq!(
            keymap.command(&[Place::Round], key("Ctrl+L")),
            Some(Command::Pass)
        );
    }

    #[test]
    fn what_cannot_be_is_refused_with_a_way_out() {
        for (name, keys) in [
            ("volgnde", &["F10"][..]),
            ("xylofoon", &["F10"]),
            ("pass", &["Hyper+K"]),
            ("pass", &["Ctrl+F"]),
            ("pass", &["k"]),
            ("pass", &["Ctrl+C"]),
            ("pass", &["Ctrl+M"]),
            ("dismiss", &["q"]),
        ] {
            let (_, error) = with(&[(name, keys)]).expect_err("it cannot be");
            for language in Language::ALL {
                assert!(!error.what(language).is_empty(), "{name}");
                assert!(
                    error
                        .remedy(language)
                        .is_some_and(|remedy| !remedy.is_empty()),
                    "{name}"
                );
            }
        }
        assert_eq!(
            with(&[("volgnde", &["F10"])])
                .expect_err("a typo")
                .1
                .remedy(Language::English),
            Some("Did you mean “volgende”?".to_owned())
        );
        assert!(matches!(
            with(&[("pass", &["F10"]), ("later", &["F10"])]),
            Err((
                1,
                KeymapError::Taken {
                    command: Command::Later,
                    other: Command::Pass,
                    ..
                }
            ))
        ));
    }
}
