//! What went wrong with a file, in both languages.

use std::io;
use std::path::Path;

use super::open::OpenError;
use super::reason;
use super::trouble::{Behind, Call, Trouble};
use crate::lang::{Explain, Language, visible};
use crate::minutes::ReadError;
use crate::t;

fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

fn unreadable(language: Language, path: &Path, why: &ReadError) -> String {
    let what = why.what(language);
    t!(language, "open-unreadable", file = shown(path), what = what)
}

impl Explain for OpenError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::NotFound(path) => t!(language, "open-not-found", file = shown(path)),
            Self::Exists(path) => t!(language, "open-exists", file = shown(path)),
            Self::Unreadable { path, why, .. } => unreadable(language, path, why),
            Self::OtherSession { path, .. } => {
                t!(language, "open-other-session", file = shown(path))
            }
            Self::Place(behind) => behind.what(language),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match self {
            Self::NotFound(_) => Some(t!(language, "open-not-found-do")),
            Self::Exists(_) => Some(t!(language, "open-exists-do")),
            Self::Unreadable {
                why,
                last_good,
                in_part,
                ..
            } => {
                let remedy = match (last_good, why) {
                    (None, _) | (_, ReadError::Newer(_) | ReadError::Unmerged { .. }) => {
                        why.remedy(language)
                    }
                    // Nearer than any backup.
                    (Some(copy), _) => Some(t!(language, "open-last-good", copy = shown(copy))),
                };
                let rescue = in_part.then(|| t!(language, "open-in-part"));
                let both: Vec<String> = rescue.into_iter().chain(remedy).collect();
                (!both.is_empty()).then(|| both.join(" "))
            }
            Self::OtherSession { .. } => Some(t!(language, "open-other-session-do")),
            Self::Place(behind) => behind.remedy(language),
        }
    }
}

impl Explain for Trouble {
    fn what(&self, language: Language) -> String {
        let file = shown(&self.path);
        let what = self.words(language);
        match self.call {
            Call::MakeFolder => t!(language, "trouble-make-folder", file = file, what = what),
            Call::Create | Call::Write | Call::Rename => {
                t!(language, "trouble-write", file = file, what = what)
            }
            Call::SyncData | Call::Sync | Call::SyncFolder => {
                t!(language, "trouble-sync", file = file, what = what)
            }
            Call::Open | Call::Read => t!(language, "trouble-read", file = file, what = what),
            Call::List => t!(language, "trouble-list", file = file, what = what),
            Call::Remove => t!(language, "trouble-remove", file = file, what = what),
            Call::Lock => t!(language, "trouble-lock", file = file, what = what),
            Call::Thread => t!(language, "trouble-thread", what = what),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self.kind {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => t!(language, "trouble-full-do"),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                t!(language, "trouble-denied-do")
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                t!(language, "trouble-gone-do")
            }
            _ => t!(language, "trouble-other-do"),
        })
    }
}

impl Trouble {
    /// What the system says, in plain words where it is something that people meet.
    fn words(&self, language: Language) -> String {
        // Only the number knows how the system itself puts it.
        let system = self.os.map(io::Error::from_raw_os_error);
        let error = system
            .filter(|error| error.kind() == self.kind)
            .unwrap_or_else(|| self.kind.into());
        reason(language, &error)
    }
}

impl Explain for Behind {
    fn what(&self, language: Language) -> String {
        match self {
            Self::File(trouble) => trouble.what(language),
            Self::FolderGone(path) => t!(language, "behind-folder-gone", file = shown(path)),
            Self::NotAFile(path) => t!(language, "behind-not-a-file", file = shown(path)),
            Self::Unreadable { path, why } => unreadable(language, path, why),
            Self::OtherSession { path, .. } => {
                t!(language, "open-other-session", file = shown(path))
            }
            Self::WouldNotRead { path, why } => {
                let what = match why {
                    Some(why) => why.what(language),
                    None => t!(language, "behind-other-content"),
                };
                t!(
                    language,
                    "behind-would-not-read",
                    file = shown(path),
                    what = what
                )
            }
            Self::Busy(path) => t!(language, "behind-busy", file = shown(path)),
            Self::Stopped => t!(language, "behind-stopped"),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match self {
            Self::File(trouble) => trouble.remedy(language),
            Self::FolderGone(_) => Some(t!(language, "trouble-gone-do")),
            Self::NotAFile(_) => Some(t!(language, "behind-not-a-file-do")),
            Self::Unreadable { why, .. } => why.remedy(language),
            Self::OtherSession { .. } => Some(t!(language, "open-other-session-do")),
            Self::Busy(_) => Some(t!(language, "behind-busy-do")),
            Self::WouldNotRead { .. } | Self::Stopped => Some(t!(language, "behind-stopped-do")),
        }
    }
}

#[cfg(test)]
mod tests;
