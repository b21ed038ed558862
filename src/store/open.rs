//! Opening: the file, and the journals of whatever was not published. There is no other recovery.

use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::minutes::{Id, Minutes, ReadError, rescue};

use super::disk::{Disk, Seen};
use super::folders::Folders;
use super::line::Draft;
use super::names;
use super::own::Own;
use super::replay::{self, Life, Replay};
use super::siblings::Siblings;
use super::target::{FoundFile, Hash, Standing, Target};
use super::trouble::{Behind, Trouble};

/// Why something cannot be opened.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such file, and no journal of it either.
    #[error("there is no {}", .0.display())]
    NotFound(PathBuf),
    /// The file is there already, where a new one was to be made.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The file cannot be read as minutes. It was not touched.
    #[error("{}: {why}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: ReadError,
        /// A copy of it as this installation last wrote it.
        last_good: Option<PathBuf>,
        /// Whether a part of it can be read all the same: see [`super::look_closely`].
        in_part: bool,
    },
    /// Two files that were to be joined are of two sessions.
    #[error("{} holds another session ({found})", path.display())]
    OtherSession {
        /// The file.
        path: PathBuf,
        /// The session in it.
        found: Id,
    },
    /// A file call failed, or the place is no place for a file.
    #[error(transparent)]
    Place(Behind),
}

/// Whose file was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Ours, or new: it can be written.
    Own,
    /// Somebody else's: it is never written. Going on takes a file of our own.
    NotOurs {
        /// Our own file beside it, which may be there already: for [`join`].
        suggested: PathBuf,
    },
}

/// A session that was opened, ready to be read, or to be written by a [`super::Store`].
#[derive(Clone)]
pub struct Opened {
    /// The file and what the journals hold beyond it.
    pub minutes: Minutes,
    /// What was being typed when a run ended badly, the newest first.
    pub drafts: Vec<Draft>,
    /// Whether something came from a journal that the file did not hold.
    pub recovered: bool,
    /// Whose file it is.
    pub whose: Whose,
    /// What could not be read on the way, journals for example.
    pub troubles: Vec<Trouble>,
    pub(super) target: Target,
    pub(super) known: Option<Hash>,
    pub(super) ended: Vec<PathBuf>,
    pub(super) with_draft: Vec<PathBuf>,
    pub(super) listed: bool,
    pub(super) installation: String,
    pub(super) siblings: Siblings,
    /// The name under which is written here, once that is known.
    pub(super) writer: Option<String>,
}

impl Opened {
    /// The file, with links followed.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.target.path()
    }

    /// The name under which `writer` writes in this session: with four characters behind it when
    /// somebody on another laptop writes under that name already.
    #[must_use]
    pub fn written_as<'a>(&'a self, writer: &'a str) -> &'a str {
        let known = self.writer.as_deref();
        known
            .filter(|known| names::is_renamed(known, writer))
            .unwrap_or(writer)
    }

    /// The same, and from now on the file is known to be theirs.
    #[must_use]
    pub fn by(mut self, writer: &str) -> Self {
        self.writer = Some(self.written_as(writer).to_owned());
        self
    }

    /// Unites what the other files of this session in the folder hold.
    fn with_siblings(mut self) -> Self {
        if let Some(minutes) = self.siblings.first_look().minutes {
            // Of one session: their ids were compared.
            let _ = self.minutes.join(&minutes);
        }
        self
    }
}

/// A new session that is to be published to `path`.
///
/// # Errors
/// When something stands there already, or a journal holds another session that is to stand there
/// and was not published yet: two sessions in one file would hide one of them.
pub fn begin(session: &Id, path: &Path, folders: &Folders) -> Result<Opened, OpenError> {
    let target = Target::new(path);
    let disk = Disk::default();
    if target.path().symlink_metadata().is_ok()
        || replay::awaits(&replay::read_all(&disk, folders).0, &target, Some(session))
    {
        return Err(OpenError::Exists(path.to_owned()));
    }
    let (own, trouble) = Own::load(&disk, folders);
    Ok(Opened {
        minutes: Minutes::new(session.clone()),
        drafts: Vec::new(),
        recovered: false,
        whose: Whose::Own,
        troubles: trouble.into_iter().collect(),
        siblings: Siblings::new(disk, session.clone(), target.clone()),
        writer: own.writer_of(&target, session),
        target,
        known: None,
        ended: Vec::new(),
        with_draft: Vec::new(),
        listed: false,
        installation: own.installation,
    })
}

/// Reads a file as everybody else reads it: without journals. Nothing is written anywhere.
///
/// # Errors
/// When there is nothing, or the file cannot be read.
pub fn look_at(path: &Path, folders: &Folders) -> Result<Minutes, OpenError> {
    let found = look(&Disk::default(), &Target::new(path), folders)?;
    found
        .map(|(minutes, ..)| minutes)
        .ok_or_else(|| OpenError::NotFound(path.to_owned()))
}

/// The same without the typed view of what is in it: to be united with others, see
/// [`Minutes::without_view`].
///
/// # Errors
/// The same as those of [`look_at`].
pub fn look_to_unite(path: &Path, folders: &Folders) -> Result<Minutes, OpenError> {
    let target = Target::new(path);
    let found = look_as(&Disk::default(), &target, folders, |found| {
        target.parse_without_view(&found.bytes)
    });
    found?.ok_or_else(|| OpenError::NotFound(path.to_owned()))
}

/// Opens a file with all that journals of this installation hold beyond it, and all that other files
/// of the same session in its folder hold.
///
/// `writer` is whose name a file of our own gets, should this one be somebody else's.
///
/// # Errors
/// When there is nothing, or the file cannot be read.
pub fn open(path: &Path, writer: &str, folders: &Folders) -> Result<Opened, OpenError> {
    let (opened, own) = open_alone(path, folders)?;
    let mut opened = opened.with_siblings();
    if opened.whose != Whose::Own {
        opened.is_not_ours(writer, &own, false);
    }
    Ok(opened)
}

/// Opens a file without the other files of its session, and tells which files are ours.
fn open_alone(path: &Path, folders: &Folders) -> Result<(Opened, Own), OpenError> {
    let disk = Disk::default();
    let target = Target::new(path);
    // Journals first: a run that ends well in between has then published what it held.
    let (journals, troubles) = replay::read_all(&disk, folders);
    let (own, trouble) = Own::load(&disk, folders);
    let file = look(&disk, &target, folders)?;
    let session = match &file {
        Some((minutes, ..)) => minutes.session_id().clone(),
        None => journals
            .iter()
            .filter(|journal| journal.is_of_target(&target.key))
            .find_map(Replay::session)
            .cloned()
            .ok_or_else(|| OpenError::NotFound(path.to_owned()))?,
    };
    let listed = own.has(&target, &session);
    let mut ours = listed || file.is_none();
    let mut opened = Opened {
        minutes: Minutes::new(session.clone()),
        drafts: Vec::new(),
        recovered: false,
        whose: Whose::Own,
        troubles,
        siblings: Siblings::new(disk, session.clone(), target.clone()),
        writer: own.writer_of(&target, &session),
        target,
        known: None,
        ended: Vec::new(),
        with_draft: Vec::new(),
        listed,
        installation: own.installation.clone(),
    };
    opened.troubles.extend(trouble);
    if let Some((minutes, hash, seen)) = file {
        opened.minutes = minutes;
        opened.known = Some(hash);
        opened.siblings.knows(&opened.target, hash, seen);
    }
    ours |= journals
        .iter()
        .any(|journal| journal.is_of_target(&opened.target.key));
    if ours {
        opened.replay(&journals);
    } else {
        let suggested = PathBuf::new();
        opened.whose = Whose::NotOurs { suggested };
    }
    Ok((opened, own))
}

/// Goes on in a file of our own with the session of somebody else's file.
///
/// Our own file holds the union from its first entry on; `theirs` is never written.
///
/// # Errors
/// When either cannot be read, or ours is of another session, or is not ours.
pub fn join(theirs: &Path, own: &Path, folders: &Folders) -> Result<Opened, OpenError> {
    let (theirs, _) = open_alone(theirs, folders)?;
    theirs.with_siblings().go_on_in(own, folders)
}

impl Opened {
    /// The same session in a file of our own, when this is somebody else's file; see [`join`].
    ///
    /// # Errors
    /// The same as those of [`join`].
    pub fn in_own_file(self, folders: &Folders) -> Result<Self, OpenError> {
        match &self.whose {
            Whose::Own => Ok(self),
            Whose::NotOurs { suggested } => {
                let own = suggested.clone();
                self.go_on_in(&own, folders)
            }
        }
    }

    /// The same session for somebody who joins it: like [`Opened::in_own_file`]. A file that another
    /// writer of this laptop writes is not theirs, and they have one beside it.
    ///
    /// # Errors
    /// The same as those of [`join`].
    pub fn joined_by(mut self, writer: &str, folders: &Folders) -> Result<Self, OpenError> {
        let of_another = self.writer.as_deref().is_some_and(|theirs| {
            !names::is_same_writer(theirs, writer) && !names::is_renamed(theirs, writer)
        });
        if of_another {
            let (own, _) = Own::load(&Disk::default(), folders);
            self.is_not_ours(writer, &own, true);
        }
        self.in_own_file(folders)
    }

    /// Going on takes another file; `alone`: not one that another writer of this laptop writes.
    fn is_not_ours(&mut self, writer: &str, own: &Own, alone: bool) {
        let theirs = self.target.path();
        let (suggested, writer) = names::beside(theirs, writer, &self.minutes, own, alone);
        self.whose = Whose::NotOurs { suggested };
        self.writer = writer;
    }

    /// Goes on in a file of our own with minutes that stand in somebody else's.
    fn go_on_in(self, own: &Path, folders: &Folders) -> Result<Self, OpenError> {
        let mut opened = if Target::new(own).path().symlink_metadata().is_ok() {
            let (opened, _) = open_alone(own, folders)?;
            if opened.whose != Whose::Own {
                return Err(OpenError::Exists(own.to_owned()));
            }
            opened
        } else {
            let (journals, troubles) = replay::read_all(&Disk::default(), folders);
            let mut opened = begin(self.minutes.session_id(), own, folders)?;
            opened.troubles.extend(troubles);
            opened.replay(&journals);
            opened
        };
        // What we hold is the lesser part, and mostly nothing.
        let ours = std::mem::replace(&mut opened.minutes, self.minutes);
        if opened.minutes.join(&ours).is_err() {
            return Err(OpenError::OtherSession {
                path: own.to_owned(),
                found: ours.session_id().clone(),
            });
        }
        opened.writer = opened.writer.or(self.writer);
        opened.siblings = self.siblings;
        opened.siblings.turn_to(opened.target.clone());
        Ok(opened)
    }

    /// Takes in the journals that belong to this file, or to this session with its file gone.
    fn replay(&mut self, journals: &[Replay]) {
        let session = self.minutes.session_id().clone();
        let mine: Vec<&Replay> = journals
            .iter()
            .filter(|journal| {
                journal.is_of_session(&session)
                    && (journal.is_of_target(&self.target.key) || journal.target_is_gone())
            })
            .collect();
        // A session that was left well has no journals, and needs no second copy to compare.
        let before = (!mine.is_empty()).then(|| self.minutes.clone());
        for journal in &mine {
            for change in &journal.changes {
                self.minutes.apply(change);
            }
        }
        self.recovered = before.is_some_and(|before| before != self.minutes);
        self.drafts = replay::drafts(&mine);
        for journal in mine {
            // What is damaged stays: somebody may yet read more in it than we can.
            if journal.life == Life::Ended && journal.damaged == 0 {
                let list = if journal.draft.as_ref().is_some_and(|d| !d.text.is_empty()) {
                    &mut self.with_draft
                } else {
                    &mut self.ended
                };
                list.push(journal.path.clone());
            }
        }
    }
}

pub(super) fn look(
    disk: &Disk,
    target: &Target,
    folders: &Folders,
) -> Result<Option<(Minutes, Hash, Seen)>, OpenError> {
    look_as(disk, target, folders, |found| {
        let (minutes, hash) = target.take(found)?;
        Ok((minutes, hash, found.seen.clone()))
    })
}

/// What `take` makes of what stands in the file; nothing when there is none.
fn look_as<T>(
    disk: &Disk,
    target: &Target,
    folders: &Folders,
    take: impl FnOnce(&FoundFile) -> Result<T, Behind>,
) -> Result<Option<T>, OpenError> {
    match target.look(disk) {
        Ok(Standing::Nothing) | Err(Behind::FolderGone(_)) => Ok(None),
        Ok(Standing::File(found)) => take(&found).map(Some).map_err(|behind| {
            let in_part = rescue(&found.bytes).is_some();
            unreadable(disk, target, folders, behind, in_part)
        }),
        Err(behind) => Err(unreadable(disk, target, folders, behind, false)),
    }
}

/// Why a file cannot be read, with the last good copy of it.
pub(super) fn unreadable(
    disk: &Disk,
    target: &Target,
    folders: &Folders,
    behind: Behind,
    in_part: bool,
) -> OpenError {
    match behind {
        Behind::Unreadable { path, why } => OpenError::Unreadable {
            path,
            why,
            last_good: target.any_last_good(disk, folders),
            in_part,
        },
        other => OpenError::Place(other),
    }
}
