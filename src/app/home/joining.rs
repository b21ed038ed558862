//! Joining somebody else's session: going through folders until it is found.

use std::path::{Path, PathBuf};

use crate::lang::Language;
use crate::t;

use super::{Home, Kept};

/// A folder, with what can be chosen in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// Its sessions, then the way up, then the folders in it.
    pub rows: Vec<Here>,
    /// Why it could not be looked into, in words.
    pub wrong: Option<String>,
}

/// Something that can be chosen in a folder.
#[derive(Debug, Clone, PartialEq)]
pub enum Here {
    /// A session, with the file to open it by.
    Session(Kept),
    /// The folder above.
    Up(PathBuf),
    /// A folder.
    Folder(PathBuf),
}

impl Here {
    /// The words of a row that is no session.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Session(kept) => super::name(language, kept),
            Self::Up(_) => t!(language, "home-join-up"),
            Self::Folder(folder) => {
                let name = folder.file_name().unwrap_or(folder.as_os_str());
                t!(language, "home-join-folder", name = name.to_string_lossy())
            }
        }
    }
}

/// What Enter does on the chosen row, and where.
pub(super) fn hint(language: Language, place: &Place, chosen: usize) -> Vec<String> {
    let shown = |path: &Path| path.display().to_string();
    match place.rows.get(chosen) {
        Some(Here::Session(kept)) => {
            vec![t!(language, "home-hint-join"), shown(&kept.file)]
        }
        Some(Here::Up(folder) | Here::Folder(folder)) => {
            vec![t!(language, "home-hint-look-in"), shown(folder)]
        }
        None => vec![t!(language, "home-hint-join-back")],
    }
}

impl Home {
    /// Only the choice of a session to join, in a folder that was looked into.
    #[must_use]
    pub fn joining(language: Language, keymap: super::Keymap, place: Place) -> Self {
        let mut home = Self::new(language, keymap, String::new(), Vec::new());
        home.page = super::Page::Join { place, chosen: 0 };
        home.only_page = true;
        home
    }
}
