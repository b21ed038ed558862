//! The readable file: where it really stands, and what stands there now.

use std::fs;
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::minutes::{Caps, Id, Minutes, ReadError, read, read_without_view};

use super::disk::{Disk, Seen, device};
use super::folders::{Folders, session_key};
use super::token::fingerprint;
use super::trouble::{Behind, Trouble};

/// The fingerprint of a file's bytes.
pub(super) type Hash = [u8; 32];

pub(super) fn hash(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// The file that minutes are published to.
///
/// A link is followed once, when the file is opened: what it points at is what is written, with
/// the unfinished copy beside *that*, so that the link stays a link. Links that change later are
/// not followed: if a link is put in the place of the file, nothing is written to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub(super) path: PathBuf,
    pub(super) key: String,
}

/// What stands at a target.
pub(super) enum Standing {
    /// Nothing; its folder is there.
    Nothing,
    /// A file.
    File(Box<FoundFile>),
}

/// A file as it was found.
pub(super) struct FoundFile {
    /// Nothing where the file holds what is known.
    pub bytes: Vec<u8>,
    /// What it is known by, where it holds what is known.
    pub known: Option<Hash>,
    pub seen: Seen,
    pub metadata: fs::Metadata,
}

impl Target {
    /// The file that `path` stands for, whether it exists or not.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        let path = resolve(path);
        let key = fingerprint(path.as_os_str().as_encoded_bytes(), 24);
        Self { path, key }
    }

    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder in which it stands.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The last good copy of this file.
    pub(super) fn last_good(&self, folders: &Folders, session: &Id) -> PathBuf {
        let name = format!("{}.{}.json", session_key(session), self.key);
        folders.last_good().join(name)
    }

    /// The last good copy of this file, whatever session it held.
    pub(super) fn any_last_good(&self, disk: &Disk, folders: &Folders) -> Option<PathBuf> {
        let ending = format!(".{}.json", self.key);
        let copies = disk.list(&folders.last_good()).unwrap_or_default();
        copies.into_iter().rev().find(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.ends_with(&ending))
        })
    }

    /// The disk on which the folder stands.
    pub(super) fn device(&self) -> Option<u64> {
        device(self.folder())
    }

    /// Looks at what stands there.
    pub(super) fn look(&self, disk: &Disk) -> Result<Standing, Behind> {
        self.look_for_news(disk, None)
    }

    /// The same, without holding what is known already.
    pub(super) fn look_for_news(
        &self,
        disk: &Disk,
        known: Option<Hash>,
    ) -> Result<Standing, Behind> {
        let metadata = match fs::symlink_metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return if self.folder().is_dir() {
                    Ok(Standing::Nothing)
                } else {
                    Err(Behind::FolderGone(self.folder().to_owned()))
                };
            }
            Err(_) if !self.folder().is_dir() => {
                return Err(Behind::FolderGone(self.folder().to_owned()));
            }
            Err(error) => {
                return Err(Trouble::new(super::Call::Open, &self.path, &error).into());
            }
        };
        // Opening a pipe would wait for ever.
        if !metadata.is_file() {
            return Err(Behind::NotAFile(self.path.clone()));
        }
        let known = match known {
            Some(known) => disk
                .fingerprint(&self.path, Caps::FORMAT.bytes)?
                .filter(|now| *now == known),
            None => None,
        };
        let bytes = match known {
            Some(_) => Vec::new(),
            None => self.read_file(disk, &metadata)?,
        };
        Ok(Standing::File(Box::new(FoundFile {
            seen: Seen::new(&metadata),
            bytes,
            known,
            metadata,
        })))
    }

    fn read_file(&self, disk: &Disk, metadata: &fs::Metadata) -> Result<Vec<u8>, Behind> {
        let most = Caps::FORMAT.bytes;
        let too_large = |size: u64| Behind::Unreadable {
            path: self.path.clone(),
            why: ReadError::TooLarge { size, most },
        };
        if metadata.len() > most as u64 {
            return Err(too_large(metadata.len()));
        }
        let bytes = disk.read(&self.path, most)?;
        if bytes.len() > most {
            return Err(too_large(bytes.len() as u64));
        }
        Ok(bytes)
    }

    /// Reads what was found there as minutes, and takes its fingerprint.
    pub(super) fn take(&self, found: &FoundFile) -> Result<(Minutes, Hash), Behind> {
        Ok((self.parse(&found.bytes)?, hash(&found.bytes)))
    }

    /// Reads what was found there as minutes.
    pub(super) fn parse(&self, bytes: &[u8]) -> Result<Minutes, Behind> {
        read(bytes).map_err(|why| self.unreadable(why))
    }

    /// The same without the typed view.
    pub(super) fn parse_without_view(&self, bytes: &[u8]) -> Result<Minutes, Behind> {
        read_without_view(bytes).map_err(|why| self.unreadable(why))
    }

    fn unreadable(&self, why: ReadError) -> Behind {
        Behind::Unreadable {
            path: self.path.clone(),
            why,
        }
    }

    /// Whether the file is the same as when it was looked at.
    pub(super) fn unchanged(&self, seen: Option<&Seen>) -> bool {
        fs::symlink_metadata(&self.path)
            .ok()
            .map(|metadata| Seen::new(&metadata))
            .as_ref()
            == seen
    }
}

/// The path with its links followed as far as it exists.
fn resolve(path: &Path) -> PathBuf {
    let mut path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // As many as Linux follows.
    for _ in 0..40 {
        let Ok(link) = fs::read_link(&path) else {
            break;
        };
        path = match path.parent() {
            Some(parent) => parent.join(link),
            None => link,
        };
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return path;
    };
    // As people write it: Windows itself would answer `\\?\C:\…`.
    dunce::canonicalize(folder).map_or_else(|_| tidy(&path), |folder| folder.join(name))
}

/// The path without `.` and `..`, for a folder that is not there.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
    }
    tidy
}
