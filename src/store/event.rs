//! What the store tells, and what passes between its threads.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use crate::minutes::{Change, Id, Minutes};

use super::line::Draft;
use super::siblings::OwnFile;
use super::target::Target;
use super::trouble::{Behind, NotRecorded, Trouble};

/// What the store tells while a session is open.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// This entry is on the disk: in the journal, or in the readable file. Once for each entry.
    Recorded {
        /// The number that it was handed in with.
        seq: u64,
    },
    /// This entry is nowhere but in memory. It is tried again, and [`Event::Recorded`] follows
    /// when that succeeds.
    NotRecorded {
        /// The number that it was handed in with.
        seq: u64,
        /// Why.
        why: NotRecorded,
    },
    /// The journal cannot be written; entries go straight into the readable file.
    NoJournal(Trouble),
    /// The readable file was written.
    Published {
        /// The file.
        path: PathBuf,
        /// The number of the last step that it holds; 0 when nothing was recorded yet.
        seq: u64,
    },
    /// The readable file is behind, for this reason; told again when the reason changes.
    Behind(Behind),
    /// The readable file was behind and holds everything again.
    CaughtUp,
    /// Somebody else wrote this, into this file or into one of their own beside it: to be joined with
    /// what is on the screen.
    Foreign(Box<Minutes>),
    /// This file of the session cannot be read now: half of it has arrived, or it is damaged. It is
    /// read when it changes.
    Unclear(Behind),
    /// Erasing is done.
    Erased {
        /// The number that it was handed in with.
        seq: u64,
        /// Where it was erased, and where not.
        report: Erasure,
    },
}

/// Where something was erased, and where it may still stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Erasure {
    /// The files that were cleaned or removed.
    pub cleaned: Vec<PathBuf>,
    /// The places that are not reached.
    pub left: Vec<Left>,
}

/// A place where something that was erased may still stand.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Left {
    /// Another writer's file. It loses the text when it is joined with ours.
    OtherFile(PathBuf),
    /// The history of a git repository.
    Git(PathBuf),
    /// The journal of another run on this machine, which cleans it when it sees the news.
    RunningJournal(PathBuf),
    /// The readable file itself, for this reason; it is tried again.
    File(Behind),
    /// A file of ours, for this reason.
    Failed(Trouble),
}

impl Left {
    /// The file or folder that it is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::OtherFile(path) | Self::Git(path) | Self::RunningJournal(path) => Some(path),
            Self::Failed(trouble) => Some(&trouble.path),
            Self::File(_) => None,
        }
    }
}

/// How a session was left.
#[derive(Debug, Clone, PartialEq)]
pub enum Closing {
    /// The readable file holds everything, and no journal is needed any more.
    Complete,
    /// The journal holds everything, and the readable file is behind.
    Behind(Behind),
    /// Something is in neither place.
    Incomplete(NotRecorded),
    /// The disk did not answer in time.
    TimedOut {
        /// Whether everything is at least in the journal.
        recorded: bool,
    },
}

/// What the keeper of the journal is asked to do.
pub(super) enum Order {
    Record {
        seq: u64,
        changes: Vec<Change>,
    },
    Draft(Draft),
    Remark {
        seq: u64,
        text: String,
    },
    Erase {
        seq: u64,
        changes: Vec<Change>,
    },
    PublishNow,
    MoveTo(Target),
    Close(Sender<Stage>),
    /// From the publisher: everything up to there is in the file.
    Published {
        upto: u64,
        path: PathBuf,
    },
    /// From the publisher: that did not succeed.
    Failed {
        upto: u64,
        why: Behind,
    },
    /// From the publisher: somebody else wrote into the file.
    Foreign {
        minutes: Box<Minutes>,
        erased: Vec<Id>,
    },
    /// From the watcher: this file of another writer cannot be read.
    Unclear(Behind),
    /// From the publisher: what was asked to be erased is erased as far as the file goes.
    Erased {
        seq: u64,
        report: Erasure,
    },
    /// From the publisher: this was the last.
    Ended(Result<(), Behind>),
}

/// How far closing has come.
pub(super) enum Stage {
    /// All is in the journal, or is not.
    Recorded(bool),
    /// All is done.
    Done(Closing),
}

/// What the publisher is asked to do.
pub(super) enum Job {
    Changes {
        n: u64,
        changes: Vec<Change>,
    },
    /// From the watcher: files of the session hold this, and somebody else changed ours.
    Found {
        minutes: Option<Box<Minutes>>,
        own: Option<OwnFile>,
    },
    /// Publish without waiting for a pause.
    Now,
    Erase {
        seq: u64,
        ids: Vec<Id>,
    },
    MoveTo(Target),
    End,
}
