//! The other files of a session in its folder: those of other writers, and the copies that sync
//! tools make when two laptops changed one file. They are only ever read.
//!
//! Looking costs little while nothing changes: the folder and the files of this session are asked
//! when they changed last, and no more. Files of other sessions are read as far as their session's
//! id, once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use crate::minutes::{Caps, Id, Minutes, ReadError, read};

use super::disk::{Disk, Seen};
use super::library;
use super::names::{called_after, is_of_kring, related};
use super::target::{Hash, Target, hash};
use super::trouble::Behind;

/// How many files are looked into when a session is opened; the rest follows a moment later.
const AT_ONCE: usize = 16;
/// A folder that has just changed may change again within the same tick of its clock: it is listed
/// this many times more.
const SETTLES: u32 = 3;
/// Some systems do not tell that a folder changed: it is listed this often anyway.
const LISTED_EVERY: u32 = 10;
/// A file that cannot be read is told of when it has stayed as it is for so many looks: one that is
/// still arriving is no news.
const PATIENCE: u8 = 3;

/// What we last wrote ourselves: its return is no news.
pub(super) type Written = Arc<Mutex<Option<Hash>>>;

/// The other files of one session.
#[derive(Clone)]
pub(super) struct Siblings {
    disk: Disk,
    session: Id,
    /// Our own file: it is looked at too, since a sync tool may put another's version there.
    own: Target,
    written: Written,
    known: BTreeMap<PathBuf, Known>,
    /// When the folder changed last, as it was last seen.
    changed: Option<SystemTime>,
    /// How many looks more the folder is listed for sure.
    settling: u32,
    /// Looks since the folder was last listed.
    since: u32,
    /// Files of which it was told that they cannot be read.
    told: BTreeSet<PathBuf>,
}

/// What is known of one file.
#[derive(Clone)]
struct Known {
    /// By what it is seen whether it changed; `None` when it is to be looked into again.
    seen: Option<Seen>,
    /// Whether it is called after the session of our own file.
    near: bool,
    is: Is,
}

#[derive(Clone)]
enum Is {
    /// Not looked into yet.
    New,
    /// No file of this session.
    Other,
    /// A file of this session, as it was last read.
    Ours(Hash),
    /// It cannot be read now, since so many looks.
    Unclear(Behind, u8),
}

/// What a look brought.
#[derive(Default)]
pub(super) struct Found {
    /// What the files that changed hold, united.
    pub minutes: Option<Minutes>,
    /// Files that cannot be read, each told once.
    pub unclear: Vec<Behind>,
    /// What became of our own file, when it is not what we wrote.
    pub own: Option<OwnFile>,
}

/// What somebody else did to our own file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnFile {
    /// It holds this, which is united.
    Holds(Hash),
    /// It is not there.
    Gone,
}

impl Siblings {
    pub fn new(disk: Disk, session: Id, own: Target) -> Self {
        Self {
            disk,
            session,
            own,
            written: Written::default(),
            known: BTreeMap::new(),
            changed: None,
            settling: 0,
            since: LISTED_EVERY,
            told: BTreeSet::new(),
        }
    }

    /// The same on another file system.
    pub fn on(mut self, disk: Disk) -> Self {
        self.disk = disk;
        self
    }

    /// Where it is kept in mind what we wrote last.
    pub fn written(&self) -> Written {
        Arc::clone(&self.written)
    }

    /// From now on our own file is this one.
    pub fn turn_to(&mut self, own: Target) {
        self.write_down(None);
        if own.folder() == self.own.folder() {
            self.own = own;
        } else {
            let written = self.written();
            *self = Self::new(self.disk.clone(), self.session.clone(), own);
            self.written = written;
        }
    }

    /// The file was read just now: it need not be read again before it changes.
    pub fn knows(&mut self, target: &Target, hash: Hash, seen: Seen) {
        self.write_down(Some(hash));
        let known = Known {
            seen: Some(seen),
            near: true,
            is: Is::Ours(hash),
        };
        self.known.insert(target.path().to_owned(), known);
    }

    fn write_down(&self, hash: Option<Hash>) {
        *self.written.lock().unwrap_or_else(PoisonError::into_inner) = hash;
    }

    /// Looks for the first time; what a large folder holds beyond the first files, and those whose
    /// names are like ours, is left for the next look.
    pub fn first_look(&mut self) -> Found {
        self.look_at_most(AT_ONCE)
    }

    /// Whether files are still to be looked into.
    pub fn is_behind(&self) -> bool {
        self.known.values().any(|known| matches!(known.is, Is::New))
    }

    /// Looks once.
    pub fn look(&mut self) -> Found {
        self.look_at_most(usize::MAX)
    }

    fn look_at_most(&mut self, most: usize) -> Found {
        let mut found = Found::default();
        self.list(&mut found);
        let mut room = most;
        let mut known = std::mem::take(&mut self.known);
        for (path, known) in &mut known {
            let is_new = matches!(known.is, Is::New);
            // Whatever is called like ours is looked into at once.
            if is_new && !known.near {
                if room == 0 {
                    continue;
                }
                room -= 1;
            }
            self.look_into(path, known, &mut found);
        }
        self.known = known;
        found
    }

    /// Lists the folder when it may hold other files than before.
    fn list(&mut self, found: &mut Found) {
        let Ok(folder) = fs::metadata(self.own.folder()) else {
            // A stick that was pulled, a share that is offline: it may come back with anything.
            self.changed = None;
            return;
        };
        let changed = folder.modified().ok();
        if changed != self.changed {
            self.changed = changed;
            self.settling = SETTLES;
        }
        self.since += 1;
        if self.settling == 0 && self.since < LISTED_EVERY {
            return;
        }
        self.settling = self.settling.saturating_sub(1);
        self.since = 0;
        let Ok(listed) = self.disk.list(self.own.folder()) else {
            self.changed = None;
            return;
        };
        let mut before = std::mem::take(&mut self.known);
        let ours = called_after(self.own.path());
        for path in listed {
            if let Some(known) = before.remove(&path) {
                self.known.insert(path, known);
                continue;
            }
            let near = ours.as_ref().is_some_and(|ours| related(&path, ours));
            if near || is_of_kring(&path) {
                let new = Known {
                    seen: None,
                    near,
                    is: Is::New,
                };
                self.known.insert(path, new);
            }
        }
        let gone = before.get(self.own.path());
        if gone.is_some_and(|own| matches!(own.is, Is::Ours(_))) {
            found.own = Some(OwnFile::Gone);
        }
        // Of other sessions it is asked only now whether they changed.
        for (path, known) in &mut self.known {
            if matches!(known.is, Is::Other) && seen(path) != known.seen {
                known.is = Is::New;
            }
        }
    }

    fn look_into(&mut self, path: &Path, known: &mut Known, found: &mut Found) {
        if matches!(known.is, Is::Other) {
            return;
        }
        let now = seen(path);
        if now.is_none() {
            // Gone, or no file: a folder, a pipe, a link to nothing.
            if path == self.own.path() && matches!(known.is, Is::Ours(_)) {
                found.own = Some(OwnFile::Gone);
            }
            known.is = Is::Other;
            known.seen = None;
            return;
        }
        let mut looks = 0;
        if now == known.seen && !matches!(known.is, Is::New) {
            let Is::Unclear(why, before) = &mut known.is else {
                return;
            };
            *before = before.saturating_add(1);
            looks = *before;
            if looks == PATIENCE && known.near && self.told.insert(path.to_owned()) {
                found.unclear.push(why.clone());
            }
            // What a disk or a network did not give may come the next time.
            if !matches!(why, Behind::File(_)) {
                return;
            }
        }
        match self.read(path, &known.is) {
            Ok(None) => known.is = Is::Other,
            Ok(Some((hash, minutes))) => {
                known.is = Is::Ours(hash);
                if path == self.own.path() && minutes.is_some() {
                    found.own = Some(OwnFile::Holds(hash));
                }
                match (&mut found.minutes, minutes) {
                    // Of one session: its id was compared.
                    (Some(all), Some(more)) => drop(all.join(&more)),
                    (none, Some(first)) => *none = Some(first),
                    (_, None) => {}
                }
            }
            Err(why) => known.is = Is::Unclear(why, looks),
        }
        // A file that was written to while it was read is read again.
        known.seen = seen(path).filter(|after| Some(after) == now.as_ref());
    }

    /// Reads a file of this session; nothing when it is of another, and no minutes when it holds what
    /// it held before.
    fn read(&self, path: &Path, before: &Is) -> Result<Option<(Hash, Option<Minutes>)>, Behind> {
        let unreadable = |why: ReadError| Behind::Unreadable {
            path: path.to_owned(),
            why,
        };
        let beginning = library::beginning_of(&self.disk, path)?;
        match beginning.session {
            Some(session) if session != self.session => return Ok(None),
            // A file of which there is no more than this may be just arriving.
            None if beginning.more => return Ok(None),
            Some(_) | None => {}
        }
        let most = Caps::FORMAT.bytes;
        let written = *self.written.lock().unwrap_or_else(PoisonError::into_inner);
        // Our own file changes most often by what we wrote ourselves: it need not be held to see that.
        if path == self.own.path()
            && let Some(hash) = self.disk.fingerprint(path, most)?
            && written == Some(hash)
        {
            return Ok(Some((hash, None)));
        }
        let bytes = self.disk.read(path, most)?;
        if bytes.len() > most {
            let size = fs::metadata(path).map_or(bytes.len() as u64, |file| file.len());
            return Err(unreadable(ReadError::TooLarge { size, most }));
        }
        let hash = hash(&bytes);
        // An older version of our own file is no news, but it has to be written again.
        let known = path != self.own.path() && matches!(before, Is::Ours(known) if *known == hash);
        if known || written == Some(hash) {
            return Ok(Some((hash, None)));
        }
        let minutes = read(&bytes).map_err(unreadable)?;
        let ours = *minutes.session_id() == self.session;
        Ok(ours.then_some((hash, Some(minutes))))
    }
}

/// By what it is seen that a file changed, links followed; nothing when it is no file.
fn seen(path: &Path) -> Option<Seen> {
    let metadata = fs::metadata(path).ok()?;
    metadata.is_file().then(|| Seen::new(&metadata))
}
