//! The settings of one person: `config.toml`.
//!
//! ```toml
//! language = "nl"                  # the language of the screen
//! writer = "Anna"                  # who takes notes on this laptop
//! dir = "~/Documents/kring"        # the folder of minutes
//! ascii = true                     # no signs beyond ASCII
//!
//! [keys]                           # keys of a command, in place of its own
//! pass = ["F2"]
//! hide = "Ctrl+B"
//! ```
//!
//! A setting that does not exist is refused, with the name that may have been meant: a slip must not
//! silently do nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::reason;
use crate::lang::{Explain, Language};
use crate::t;

const NAMES: &[&str] = &["language", "writer", "dir", "ascii", "keys"];

/// What the settings file says; what it does not say is `None` or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the screen.
    pub language: Option<Language>,
    /// Who takes notes on this laptop.
    pub writer: Option<String>,
    /// The folder of minutes.
    pub dir: Option<PathBuf>,
    /// No signs beyond ASCII.
    pub ascii: Option<bool>,
    /// Changed keys, by command as written; what they mean the command table knows.
    pub keys: Vec<KeySetting>,
}

/// The keys that a command gets in place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySetting {
    /// The command, by any of its names.
    pub command: String,
    /// The keys, as written.
    pub keys: Vec<String>,
    /// The line (from 1) in the settings file.
    pub line: usize,
}

impl Config {
    /// Reads the settings file; one that does not exist says nothing. `home` stands for `~`.
    ///
    /// # Errors
    ///
    /// What cannot be read or taken, with file and line.
    pub fn load(file: &Path, home: Option<&Path>) -> Result<Self, ConfigError> {
        match fs::read_to_string(file) {
            Ok(text) => Self::read(&text, home)
                .map_err(|(line, problem)| ConfigError::new(file, line, problem)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(ConfigError::new(file, 1, Problem::Unreadable(error))),
        }
    }

    /// Reads the text of a settings file.
    ///
    /// # Errors
    ///
    /// The line (from 1) and what is wrong there.
    pub fn read(text: &str, home: Option<&Path>) -> Result<Self, (usize, Problem)> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let table = DeTable::parse(text).map_err(|error| {
            (
                line(error.span().map_or(0, |span| span.start)),
                Problem::Syntax(error.message().to_owned()),
            )
        })?;
        let mut config = Self::default();
        for (name, value) in table.get_ref() {
            let (at, value) = (line(name.span().start), value.get_ref());
            match name.get_ref().as_ref() {
                "language" => {
                    config.language = Some(language(value).map_err(|problem| (at, problem))?);
                }
                "writer" => config.writer = Some(writer(value).map_err(|problem| (at, problem))?),
                "dir" => config.dir = Some(folder(value, home).map_err(|problem| (at, problem))?),
                "ascii" => match value {
                    DeValue::Boolean(ascii) => config.ascii = Some(*ascii),
                    _ => return Err((at, Problem::NotYesOrNo("ascii"))),
                },
                "keys" => {
                    let DeValue::Table(changes) = value else {
                        return Err((at, Problem::NotTable("keys")));
                    };
                    for (command, value) in changes {
                        let at = line(command.span().start);
                        let command = command.get_ref().to_string();
                        let keys =
                            keys(value.get_ref()).ok_or((at, Problem::NotKeys(command.clone())))?;
                        config.keys.push(KeySetting {
                            command,
                            keys,
                            line: at,
                        });
                    }
                }
                unknown => return Err((at, Problem::unknown(unknown))),
            }
        }
        config.keys.sort_by_key(|setting| setting.line);
        Ok(config)
    }
}

fn language(value: &DeValue<'_>) -> Result<Language, Problem> {
    let text = value.as_str().unwrap_or_default();
    Language::from_code(text).ok_or_else(|| Problem::NotLanguage(text.to_owned()))
}

fn writer(value: &DeValue<'_>) -> Result<String, Problem> {
    let name = value.as_str().map(str::trim).unwrap_or_default();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Problem::NotName("writer"));
    }
    Ok(name.to_owned())
}

fn folder(value: &DeValue<'_>, home: Option<&Path>) -> Result<PathBuf, Problem> {
    let text = value.as_str().unwrap_or_default();
    let path = match (text.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            home.join(rest.trim_start_matches(['/', '\\']))
        }
        _ => PathBuf::from(text),
    };
    // A folder that depends on where the program was started would scatter the minutes.
    if path.is_absolute() {
        Ok(path)
    } else {
        Err(Problem::NotFolder("dir"))
    }
}

fn keys(value: &DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::String(key) => Some(vec![key.to_string()]),
        DeValue::Array(keys) => keys
            .iter()
            .map(|key| key.get_ref().as_str().map(str::to_owned))
            .collect(),
        _ => None,
    }
}

/// What is wrong with a setting.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(io::Error),
    /// It is not TOML; the parser's words.
    #[error("it is not TOML: {0}")]
    Syntax(String),
    /// No setting has this name.
    #[error("no setting is called `{name}`")]
    Unknown {
        /// As written.
        name: String,
        /// The name that may have been meant.
        near: Option<&'static str>,
    },
    /// Not `nl` or `en`.
    #[error("`{0}` is no language")]
    NotLanguage(String),
    /// Not a name.
    #[error("`{0}` must be a name")]
    NotName(&'static str),
    /// Not a full path.
    #[error("`{0}` must be a full path")]
    NotFolder(&'static str),
    /// Not `true` or `false`.
    #[error("`{0}` must be true or false")]
    NotYesOrNo(&'static str),
    /// Not a table.
    #[error("`{0}` must be a table")]
    NotTable(&'static str),
    /// Not a key or a list of keys.
    #[error("`{0}` must be a key or a list of keys")]
    NotKeys(String),
}

impl Problem {
    fn unknown(name: &str) -> Self {
        let distance = |known: &&&str| strsim::osa_distance(known, &name.to_lowercase());
        let near = NAMES
            .iter()
            .min_by_key(distance)
            .filter(|known| distance(known) <= 2 + known.len() / 4);
        Self::Unknown {
            name: name.to_owned(),
            near: near.copied(),
        }
    }

    fn words(&self, language: Language) -> String {
        match self {
            Self::Unreadable(error) => reason(language, error),
            Self::Syntax(message) => t!(language, "config-syntax", message = message.as_str()),
            Self::Unknown { name, .. } => t!(language, "config-unknown", name = name.as_str()),
            Self::NotLanguage(text) => t!(language, "config-not-language", text = text.as_str()),
            Self::NotName(name) => t!(language, "config-not-name", name = *name),
            Self::NotFolder(name) => t!(language, "config-not-folder", name = *name),
            Self::NotYesOrNo(name) => t!(language, "config-not-yes-or-no", name = *name),
            Self::NotTable(name) => t!(language, "config-not-table", name = *name),
            Self::NotKeys(name) => t!(language, "config-not-keys", name = name.as_str()),
        }
    }
}

/// What is wrong in the settings file, and where.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {problem}", file.display())]
pub struct ConfigError {
    /// The settings file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: Problem,
}

impl ConfigError {
    fn new(file: &Path, line: usize, problem: Problem) -> Self {
        Self {
            file: file.to_owned(),
            line,
            problem,
        }
    }
}

impl Explain for ConfigError {
    fn what(&self, language: Language) -> String {
        let (file, what) = (
            self.file.display().to_string(),
            self.problem.words(language),
        );
        match self.problem {
            Problem::Unreadable(_) => t!(language, "config-unreadable", file = file, reason = what),
            _ => t!(
                language,
                "config-wrong",
                file = file,
                line = self.line,
                what = what
            ),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match &self.problem {
            Problem::Unknown {
                near: Some(near), ..
            } => t!(language, "did-you-mean", name = *near),
            Problem::Unknown { near: None, .. } => {
                t!(language, "config-unknown-do", names = NAMES.join(", "))
            }
            _ => t!(language, "config-wrong-do"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config, (usize, Problem)> {
        Config::read(text, Some(Path::new("/home/anna")))
    }

    #[test]
    fn every_setting_is_read() {
        let config = read(
            "\u{feff}language = \"nl\"\nwriter = \" Anna \"\ndir = \"~/kring\"\nascii = true\n\n[keys]\n\
             pas = [\"F2\", \"Ctrl+K\"]\nhide = \"Ctrl+B\"\n",
        )
        .expect("a config");
        assert_eq!(config.language, Some(Language::Dutch));
        assert_eq!(config.writer.as_deref(), Some("Anna"));
        assert_eq!(config.dir.as_deref(), Some(Path::new("/home/anna/kring")));
        assert_eq!(config.ascii, Some(true));
        let pas = KeySetting {
            command: "pas".into(),
            keys: vec!["F2".into(), "Ctrl+K".into()],
            line: 7,
        };
        let hide = KeySetting {
            command: "hide".into(),
            keys: vec!["Ctrl+B".into()],
            line: 8,
        };
        assert_eq!(config.keys, [pas, hide]);
        assert_eq!(read("").expect("nothing said"), Config::default());
    }

    #[test]
    fn an_unknown_setting_is_refused_with_the_name_that_was_meant() {
        let near = |text: &str| match read(text) {
            Err((line, Problem::Unknown { near, .. })) => (line, near),
            other => panic!("{other:?}"),
        };
        assert_eq!(near("\nlangauge = \"nl\""), (2, Some("language")));
        assert_eq!(near("Writer = \"Anna\""), (1, Some("writer")));
        assert_eq!(near("colour_of_the_door = 1"), (1, None));
        assert_eq!(near("[key]\npass = \"F2\""), (1, Some("keys")));
    }

    #[test]
    fn a_wrong_value_is_refused_on_its_line() {
        for (text, line) in [
            ("language = \"fr\"", 1),
            ("language = 1", 1),
            ("\nwriter = \"\"", 2),
            ("writer = \"a\\u001Bb\"", 1),
            ("dir = \"minutes\"", 1),
            ("dir = \"~other/minutes\"", 1),
            ("ascii = \"yes\"", 1),
            ("keys = 1", 1),
            ("[keys]\n\npass = 1", 3),
            ("[keys]\npass = [1]", 2),
            ("language = \"nl\"\nwriter = ", 2),
            ("language = \"nl\"\nlanguage = \"en\"", 2),
        ] {
            assert_eq!(read(text).expect_err(text).0, line, "{text}");
        }
    }

    #[test]
    fn errors_name_file_and_line_and_say_what_to_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("config.toml");
        assert_eq!(
            Config::load(&file, None).expect("none is fine"),
            Config::default()
        );
        fs::write(&file, "ascii = true\nwritr = \"Anna\"").expect("written");
        let error = Config::load(&file, None).expect_err("a slip");
        for language in Language::ALL {
            let what = error.what(language);
            assert!(
                what.contains(&file.display().to_string()) && what.contains('2'),
                "{what}"
            );
        }
        assert_eq!(
            error.remedy(Language::Dutch).as_deref(),
            Some("Bedoel je “writer”?")
        );
        fs::write(&file, b"\xff\xfe").expect("written");
        assert!(Config::load(&file, None).is_err());
        assert!(Config::load(folder.path(), None).is_err());
    }
}
