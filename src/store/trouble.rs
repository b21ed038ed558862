//! What went wrong with a file, as values; the sentences for people come from `lang`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::minutes::{Id, ReadError};

/// A kind of file call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Call {
    /// Making a folder.
    MakeFolder,
    /// Making a new file.
    Create,
    /// Opening a file that is there.
    Open,
    /// Reading.
    Read,
    /// Writing.
    Write,
    /// Bringing the data of a file to the disk (`fdatasync`).
    SyncData,
    /// Bringing a file to the disk (`fsync`).
    Sync,
    /// Bringing a folder to the disk.
    SyncFolder,
    /// Giving a file its name.
    Rename,
    /// Removing a file.
    Remove,
    /// Locking.
    Lock,
    /// Listing a folder.
    List,
    /// Starting a thread.
    Thread,
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MakeFolder => "make the folder",
            Self::Create => "make",
            Self::Open => "open",
            Self::Read => "read",
            Self::Write => "write",
            Self::SyncData | Self::Sync | Self::SyncFolder => "bring to the disk",
            Self::Rename => "put in place",
            Self::Remove => "remove",
            Self::Lock => "lock",
            Self::List => "list",
            Self::Thread => "start the thread for",
        })
    }
}

/// A file call that failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("cannot {call} {}: {kind}", path.display())]
pub struct Trouble {
    /// What was tried.
    pub call: Call,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub kind: io::ErrorKind,
    /// The system's own number for it, when there is one.
    pub os: Option<i32>,
}

impl Trouble {
    pub(super) fn new(call: Call, path: &Path, error: &io::Error) -> Self {
        Self {
            call,
            path: path.to_owned(),
            kind: error.kind(),
            os: error.raw_os_error(),
        }
    }
}

/// Why the readable file is behind what was recorded. Nothing is lost: see [`super::Event`].
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum Behind {
    /// A file call failed: read-only, full, gone, not allowed.
    #[error(transparent)]
    File(#[from] Trouble),
    /// The folder of the file is not there: a stick pulled out, a share offline.
    #[error("the folder {} is gone", .0.display())]
    FolderGone(PathBuf),
    /// Something that is no file stands where the file should stand.
    #[error("{} is no ordinary file", .0.display())]
    NotAFile(PathBuf),
    /// The file was changed by somebody else and cannot be read now; it is not overwritten.
    #[error("{} was changed and cannot be read: {why}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: ReadError,
    },
    /// The file now holds another session; it is not overwritten.
    #[error("{} holds another session ({found})", path.display())]
    OtherSession {
        /// The file.
        path: PathBuf,
        /// The session in it.
        found: Id,
    },
    /// What would be written could not be read again.
    #[error("{} would not be readable", path.display())]
    WouldNotRead {
        /// The file.
        path: PathBuf,
        /// Why; `None` when it would read as something else.
        why: Option<ReadError>,
    },
    /// Somebody else kept changing the file, or another kring kept hold of it.
    #[error("{} is in use", .0.display())]
    Busy(PathBuf),
    /// The thread that writes the file has ended unexpectedly.
    #[error("the writer of the file has stopped")]
    Stopped,
}

/// Why an entry is neither in the journal nor in the file.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{journal}")]
pub struct NotRecorded {
    /// Why not in the journal.
    pub journal: Trouble,
    /// Why not in the file; `None` where the file is no place for it (a private remark).
    pub file: Option<Behind>,
}
