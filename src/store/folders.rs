//! Which folders the store works in.

use std::path::PathBuf;

use crate::minutes::Id;

use super::token::fingerprint;

/// The folders that the store works in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// What belongs to this installation alone: journals, private remarks, last good copies.
    pub state: PathBuf,
    /// Where minutes stand unless another place is asked for.
    pub minutes: PathBuf,
}

impl Folders {
    pub(super) fn journals(&self) -> PathBuf {
        self.state.join("journal")
    }

    pub(super) fn remarks(&self) -> PathBuf {
        self.state.join("remarks")
    }

    pub(super) fn last_good(&self) -> PathBuf {
        self.state.join("last-good")
    }

    pub(super) fn locks(&self) -> PathBuf {
        self.state.join("locks")
    }

    pub(super) fn installation(&self) -> PathBuf {
        self.state.join("installation")
    }

    pub(super) fn own(&self) -> PathBuf {
        self.state.join("own")
    }
}

/// The session's id as a part of a file name: an id can be any text.
pub(super) fn session_key(session: &Id) -> String {
    fingerprint(session.as_str().as_bytes(), 12)
}
