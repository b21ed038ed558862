//! The folders of this person on this machine.
//!
//! They follow the customs of the system (`directories`); each can be put elsewhere by a variable:
//! `KRING_CONFIG_DIR`, `KRING_STATE_DIR`, `KRING_DATA_DIR`, `KRING_MINUTES_DIR`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::reason;
use crate::lang::{Explain, Language};
use crate::t;

/// How every file of minutes ends.
pub const MINUTES_EXTENSION: &str = ".kring.json";

/// Where things live. Nothing here exists until it is [prepared](Paths::prepare).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The folder of `config.toml`.
    pub config: PathBuf,
    /// Journals, the installation id, private remarks, the log: what belongs to this machine alone.
    pub state: PathBuf,
    /// Own session plans.
    pub data: PathBuf,
    /// The folder of minutes, unless config or `--dir` names another: `kring` in the documents.
    pub minutes: PathBuf,
}

impl Paths {
    /// The folders as the system and these variables give them. Reads no disk.
    ///
    /// # Errors
    ///
    /// [`PathsError::NoHome`] when the person has no home folder and a variable is missing.
    pub fn find(variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, PathsError> {
        let named = |name: &str| {
            variable(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let project = ProjectDirs::from("", "", "kring");
        let own = |name: &str, custom: fn(&ProjectDirs) -> &Path| {
            named(name)
                .or_else(|| project.as_ref().map(|project| custom(project).to_owned()))
                .ok_or(PathsError::NoHome)
        };
        let data = own("KRING_DATA_DIR", ProjectDirs::data_dir)?;
        let documents = || Some(UserDirs::new()?.document_dir()?.join("kring"));
        Ok(Self {
            config: own("KRING_CONFIG_DIR", ProjectDirs::config_dir)?,
            // Only Linux has a place for state; elsewhere it stands with the local data.
            state: own("KRING_STATE_DIR", |project| {
                project.state_dir().unwrap_or(project.data_local_dir())
            })?,
            minutes: named("KRING_MINUTES_DIR")
                .or_else(documents)
                .unwrap_or_else(|| data.join("minutes")),
            data,
        })
    }

    /// The settings file.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// The folder of journals.
    #[must_use]
    pub fn journals(&self) -> PathBuf {
        self.state.join("journal")
    }

    /// The file with the id of this installation.
    #[must_use]
    pub fn installation(&self) -> PathBuf {
        self.state.join("installation")
    }

    /// The folder of own session plans.
    #[must_use]
    pub fn plans(&self) -> PathBuf {
        self.data.join("sessions")
    }

    /// Makes sure that a folder is there and can be written; a folder that is made is for its owner only.
    ///
    /// # Errors
    ///
    /// [`PathsError::Unusable`] when it cannot be made or written.
    pub fn prepare(folder: &Path) -> Result<(), PathsError> {
        let unusable = |reason: io::Error| PathsError::Unusable {
            folder: folder.to_owned(),
            reason,
        };
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(unusable)?;
        // Rights do not tell the whole truth (root, network folders): only writing does.
        tempfile::tempfile_in(folder).map(drop).map_err(unusable)
    }
}

/// How many files of minutes stand in a folder; none when there is no such folder.
///
/// # Errors
///
/// When the folder is there and cannot be read.
pub fn count_minutes(folder: &Path) -> Result<usize, PathsError> {
    let unreadable = |reason: io::Error| PathsError::Unusable {
        folder: folder.to_owned(),
        reason,
    };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries.map_err(unreadable)?,
    };
    let mut count = 0;
    for entry in entries {
        let name = entry.map_err(unreadable)?.file_name();
        let name = name.to_string_lossy();
        count += usize::from(name.ends_with(MINUTES_EXTENSION) && !name.starts_with('.'));
    }
    Ok(count)
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PathsError {
    /// The person has no home folder.
    #[error("there is no home folder")]
    NoHome,
    /// The folder cannot be made, read or written.
    #[error("the folder {} cannot be used: {reason}", folder.display())]
    Unusable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl Explain for PathsError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::NoHome => t!(language, "paths-no-home"),
            Self::Unusable {
                folder,
                reason: why,
            } => t!(
                language,
                "paths-unusable",
                folder = folder.display().to_string(),
                reason = reason(language, why)
            ),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::NoHome => t!(language, "paths-no-home-do"),
            Self::Unusable { .. } => t!(language, "paths-unusable-do"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 4] = [
        "KRING_CONFIG_DIR",
        "KRING_STATE_DIR",
        "KRING_DATA_DIR",
        "KRING_MINUTES_DIR",
    ];

    #[test]
    fn variables_put_every_folder_elsewhere() {
        let paths =
            Paths::find(|name| ALL.contains(&name).then(|| format!("/there/{name}").into()))
                .expect("folders");
        assert_eq!(
            paths.config_file(),
            Path::new("/there/KRING_CONFIG_DIR/config.toml")
        );
        assert_eq!(
            paths.journals(),
            Path::new("/there/KRING_STATE_DIR/journal")
        );
        assert_eq!(paths.plans(), Path::new("/there/KRING_DATA_DIR/sessions"));
        assert_eq!(paths.minutes, Path::new("/there/KRING_MINUTES_DIR"));
    }

    #[test]
    fn a_folder_is_made_for_its_owner_only() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("a/b");
        Paths::prepare(&folder).expect("made");
        Paths::prepare(&folder).expect("already there");
        assert_eq!(
            fs::read_dir(&folder).expect("it is there").count(),
            0,
            "nothing is left behind"
        );
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(
                &fs::metadata(&folder).expect("it").permissions(),
            );
            assert_eq!(mode & 0o777, 0o700);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_is_an_error_that_says_what_to_do() {
        let home = tempfile::tempdir().expect("a folder");
        let file = home.path().join("file");
        fs::write(&file, "").expect("written");
        for folder in [
            file.clone(),
            file.join("below"),
            PathBuf::from("/proc/kring"),
        ] {
            let error = Paths::prepare(&folder).expect_err("it cannot be");
            for language in Language::ALL {
                let what = error.what(language);
                assert!(what.contains(&folder.display().to_string()), "{what}");
                assert!(
                    error
                        .remedy(language)
                        .is_some_and(|remedy| remedy.contains("KRING_"))
                );
            }
        }
    }

    #[test]
    fn only_files_of_minutes_are_counted() {
        let home = tempfile::tempdir().expect("a folder");
        for name in [
            "a.anna.kring.json",
            "b.kring.json",
            ".c.kring.json",
            "d.json",
            "e.kring.json.part",
        ] {
            fs::write(home.path().join(name), "").expect("written");
        }
        assert_eq!(count_minutes(home.path()).expect("counted"), 2);
        assert_eq!(
            count_minutes(&home.path().join("none")).expect("counted"),
            0
        );
        assert!(count_minutes(&home.path().join("d.json")).is_err());
    }
}
