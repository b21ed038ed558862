//! Following a session that somebody else leads: its readable file, and on the same machine the
//! journal too, which is quicker. Only ever reads: no file, no lock, no trace.

use std::fs;
use std::path::{Path, PathBuf};

use crate::minutes::{Change, Id, Minutes};

use super::disk::{Disk, Seen};
use super::folders::Folders;
use super::open::{OpenError, look};
use super::replay::{self, is_journal_of};
use super::siblings::Siblings;
use super::target::{Standing, Target};

/// What is seen of a session that is followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Sight {
    /// The minutes as they were last seen.
    pub minutes: Minutes,
    /// Why this may not be how the session stands now.
    pub unclear: Option<Unclear>,
}

/// Why what is seen may be old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// There is no file.
    Gone,
    /// The file cannot be read: half of it has arrived, or it is no minutes.
    Unreadable,
    /// The file holds another session.
    OtherSession,
}

/// Follows one session.
pub struct Follow {
    disk: Disk,
    folders: Folders,
    target: Target,
    /// The file as it could last be read, and all that other writers of the session wrote.
    file: Minutes,
    marks: Marks,
    siblings: Siblings,
}

/// By what it is seen, cheaply, that something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Marks {
    file: Option<Seen>,
    journals: Vec<(PathBuf, Option<Seen>)>,
}

impl Follow {
    /// Begins to follow the session of this file, which may only stand in a journal yet.
    ///
    /// # Errors
    /// When there is nothing, or the file cannot be read.
    pub fn begin(path: &Path, folders: &Folders) -> Result<(Self, Sight), OpenError> {
        let disk = Disk::default();
        let target = Target::new(path);
        let marks = Marks::of(&disk, &target, folders);
        // Journals first: a run that ends well in between has then published what it held.
        let journals = journals(&disk, &marks);
        let session = || journals.iter().find_map(|(session, _)| session.clone());
        let (mut file, known) = if let Some((minutes, hash, seen)) = look(&disk, &target, folders)?
        {
            (minutes, Some((hash, seen)))
        } else {
            let session = session().ok_or_else(|| OpenError::NotFound(path.to_owned()))?;
            (Minutes::new(session), None)
        };
        let session = file.session_id().clone();
        let mut siblings = Siblings::new(disk.clone(), session, target.clone());
        if let Some((hash, seen)) = known {
            siblings.knows(&target, hash, seen);
        }
        unite(&mut file, siblings.look().minutes);
        let (minutes, _) = with(file.clone(), &journals);
        let follow = Self {
            disk,
            folders: folders.clone(),
            target,
            file,
            marks,
            siblings,
        };
        let unclear = None;
        Ok((follow, Sight { minutes, unclear }))
    }

    /// Looks once; nothing when nothing changed since the last look.
    pub fn look(&mut self) -> Option<Sight> {
        let marks = Marks::of(&self.disk, &self.target, &self.folders);
        let others = self.siblings.look().minutes;
        if marks == self.marks && others.is_none() {
            return None;
        }
        unite(&mut self.file, others);
        let journals = journals(&self.disk, &marks);
        let unclear = self.read_file();
        self.marks = marks;
        let (minutes, goes_on) = with(self.file.clone(), &journals);
        // While a journal tells how the session goes on, nothing is unclear.
        let unclear = unclear.filter(|_| !goes_on);
        Some(Sight { minutes, unclear })
    }

    /// Reads the file; tells why it could not be taken.
    fn read_file(&mut self) -> Option<Unclear> {
        let found = match self.target.look(&self.disk) {
            Ok(Standing::File(found)) => found,
            Ok(Standing::Nothing) | Err(super::Behind::FolderGone(_)) => {
                return Some(Unclear::Gone);
            }
            Err(_) => return Some(Unclear::Unreadable),
        };
        let Ok(minutes) = self.target.parse(&found.bytes) else {
            return Some(Unclear::Unreadable);
        };
        if self.file.session_id() != minutes.session_id() {
            return Some(Unclear::OtherSession);
        }
        unite(&mut self.file, Some(minutes));
        None
    }
}

impl Marks {
    fn of(disk: &Disk, target: &Target, folders: &Folders) -> Self {
        let seen = |path: &Path| fs::symlink_metadata(path).ok().map(|m| Seen::new(&m));
        let listed = disk.list(&folders.journals()).unwrap_or_default();
        let journals = listed
            .into_iter()
            .filter(|path| is_journal_of(path, target))
            .map(|path| {
                let seen = seen(&path);
                (path, seen)
            })
            .collect();
        Self {
            file: seen(target.path()),
            journals,
        }
    }
}

/// Unites what others hold; it is of this session.
fn unite(file: &mut Minutes, others: Option<Minutes>) {
    if let Some(others) = others {
        let _ = file.join(&others);
    }
}

/// What the journals of this file hold, each with the session that it says it is of.
fn journals(disk: &Disk, marks: &Marks) -> Vec<(Option<Id>, Vec<Change>)> {
    let paths = marks.journals.iter();
    // One that was there a moment ago has been published meanwhile.
    paths
        .filter_map(|(path, _)| replay::changes(disk, path).ok())
        .collect()
}

/// The minutes with what the journals of their session hold; tells whether those hold anything.
fn with(mut minutes: Minutes, journals: &[(Option<Id>, Vec<Change>)]) -> (Minutes, bool) {
    let mut any = false;
    for (session, changes) in journals {
        if session.as_ref() == Some(minutes.session_id()) {
            any |= !changes.is_empty();
            for change in changes {
                minutes.apply(change);
            }
        }
    }
    (minutes, any)
}
