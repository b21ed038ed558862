//! What holds for this run: flags first, then the settings file, then the system.

use std::env;
use std::path::PathBuf;

use directories::BaseDirs;

use super::args::Global;
use super::failure::Failure;
use crate::app::keymap::{Keymap, KeymapError};
use crate::lang::{Explain, Language};
use crate::store::{Config, Paths};
use crate::t;

/// What holds for this run of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the screen and the answers.
    pub language: Language,
    /// Who takes notes here.
    pub writer: String,
    /// The folder of minutes.
    pub minutes: PathBuf,
    /// Lines instead of a screen.
    pub plain: bool,
    /// No signs beyond ASCII.
    pub ascii: bool,
    /// The keys in force.
    pub keymap: Keymap,
}

impl Settings {
    /// What these flags, the settings file in these folders and the system say together.
    ///
    /// # Errors
    ///
    /// What is wrong in the settings file.
    pub fn resolve(global: &Global, paths: &Paths) -> Result<Self, Failure> {
        let file = paths.config_file();
        let home = BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
        let config = Config::load(&file, home.as_deref())?;
        let keymap = keymap(&config, file)?;
        Ok(Self {
            language: global
                .lang
                .or(config.language)
                .unwrap_or_else(language_of_this_process),
            writer: global
                .writer
                .clone()
                .or(config.writer)
                .unwrap_or_else(login_name),
            minutes: global
                .dir
                .clone()
                .or(config.dir)
                .unwrap_or_else(|| paths.minutes.clone()),
            plain: global.plain,
            ascii: global.ascii || config.ascii.unwrap_or(false),
            keymap,
        })
    }
}

fn keymap(config: &Config, file: PathBuf) -> Result<Keymap, KeysError> {
    let changes = config
        .keys
        .iter()
        .map(|setting| (setting.command.as_str(), setting.keys.as_slice()));
    Keymap::with(changes).map_err(|(at, error)| {
        let line = config.keys.get(at).map_or(1, |setting| setting.line);
        KeysError { file, line, error }
    })
}

/// The keys of the settings file cannot be taken.
#[derive(Debug, thiserror::Error)]
#[error("{}:{line}: {error}", file.display())]
pub struct KeysError {
    /// The settings file.
    file: PathBuf,
    /// The line, from 1.
    line: usize,
    /// Why.
    error: KeymapError,
}

impl Explain for KeysError {
    fn what(&self, language: Language) -> String {
        t!(
            language,
            "config-wrong",
            file = self.file.display().to_string(),
            line = self.line,
            what = self.error.what(language)
        )
    }

    fn remedy(&self, language: Language) -> Option<String> {
        self.error.remedy(language)
    }
}

/// The language of the system: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
#[must_use]
pub fn language_of_this_process() -> Language {
    let mut values = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok());
    values
        .find(|value| !value.is_empty())
        .map_or_else(Language::default, |value| Language::from_locale(&value))
}

fn login_name() -> String {
    let names = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .filter_map(|name| env::var(name).ok());
    let mut usable =
        names.filter(|name| !name.trim().is_empty() && !name.chars().any(char::is_control));
    // Nameless is better than refused: the file's name shows it, and --writer mends it.
    usable.next().unwrap_or_else(|| "kring".to_owned())
}
