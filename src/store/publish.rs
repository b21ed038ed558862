//! Writing the readable file, once: look, join what others changed, print, read back, replace.

use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use crate::minutes::{Entry, Id, Minutes, print, read, reads_as};

use super::disk::{Disk, part_prefix};
use super::erase::holds;
use super::folders::{Folders, session_key};
use super::open::Opened;
use super::own;
use super::place::Place;
use super::siblings::{OwnFile, Written};
use super::target::{FoundFile, Hash, Standing, Target, hash};
use super::trouble::{Behind, Call, Trouble};

/// How long another process may hold on to the file before we give way.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often somebody may change the file under our hands in one go.
const TRIES: usize = 5;

/// Writes minutes to their readable file.
pub(super) struct Press {
    disk: Disk,
    folders: Folders,
    target: Target,
    minutes: Minutes,
    /// What stood in the file when we last read or wrote it.
    known: Option<Hash>,
    /// What we last brought to the disk.
    written: Option<Hash>,
    place: Place,
    /// Whether the state folder says that the file is ours.
    listed: bool,
    /// Whether unfinished copies of earlier runs were cleared up.
    swept: bool,
    /// Where the watcher of the folder is told what we wrote.
    told: Written,
    /// The name under which is written here.
    writer: Option<String>,
}

/// What was found in the file on the way.
#[derive(Default)]
pub(super) struct News {
    /// What somebody else wrote.
    pub foreign: Option<Minutes>,
    /// What somebody else erased.
    pub erased: Vec<Id>,
}

impl Press {
    /// Writes the session that was opened.
    pub fn new(disk: Disk, folders: Folders, opened: Opened) -> Self {
        Self {
            place: Place::new(&opened.target, &folders),
            disk,
            folders,
            target: opened.target,
            minutes: opened.minutes.without_view(),
            known: opened.known,
            written: None,
            listed: opened.listed,
            swept: false,
            told: opened.siblings.written(),
            writer: opened.writer,
        }
    }

    /// From now on writes to another file.
    pub fn move_to(&mut self, target: Target) {
        self.known = None;
        self.written = None;
        self.listed = false;
        self.swept = false;
        self.place = Place::new(&target, &self.folders);
        self.target = target;
    }

    pub fn target(&self) -> &Target {
        &self.target
    }

    pub fn disk(&self) -> &Disk {
        &self.disk
    }

    pub fn minutes_mut(&mut self) -> &mut Minutes {
        &mut self.minutes
    }

    /// Whether the file does not hold these minutes, as far as we know.
    pub fn differs(&self) -> bool {
        self.known != Some(hash(print(&self.minutes).as_bytes()))
    }

    /// Brings the minutes into the file.
    ///
    /// What somebody else changed in it is joined and handed out in `news`, also when writing
    /// fails.
    ///
    /// # Errors
    /// Why the file is behind. It is as it was, or whole.
    pub fn publish(&mut self, news: &mut News) -> Result<(), Behind> {
        let lock = self.lock()?;
        let done = self.write(news);
        drop(lock);
        done
    }

    fn write(&mut self, news: &mut News) -> Result<(), Behind> {
        self.place.find_folder(&self.target, &self.disk)?;
        self.sweep();
        for _ in 0..TRIES {
            let mut found = match self.target.look_for_news(&self.disk, self.known)? {
                Standing::File(found) => Some(found),
                Standing::Nothing => None,
            };
            self.place.is_the_same(&self.target, found.is_some())?;
            let stands = found
                .as_ref()
                .map(|found| found.known.unwrap_or_else(|| hash(&found.bytes)));
            if let Some((found, stands)) = found.as_ref().zip(stands) {
                self.take_in(found, stands, news)?;
            }
            // It may be long, and is printed anew: never hold both.
            if let Some(found) = &mut found {
                found.bytes = Vec::new();
            }
            let text = print(&self.minutes);
            let now = hash(text.as_bytes());
            if stands == Some(now) && self.written == Some(now) {
                return Ok(());
            }
            self.reads_back(&text)?;
            // A copy in another place, should this one be damaged. It is an extra: what cannot
            // be written there is in the journal and will be in the file.
            let _ = self.keep_last_good(text.as_bytes());
            let like = found.as_ref().map(|found| &found.metadata);
            let part = self
                .disk
                .write_part(&self.target.path, text.as_bytes(), like)?;
            if !self
                .target
                .unchanged(found.as_ref().map(|found| &found.seen))
            {
                self.disk.remove(&part)?;
                continue;
            }
            // Before the watcher can see it.
            *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
            self.disk.put_in_place(&part, &self.target.path)?;
            self.known = Some(now);
            self.written = Some(now);
            if !self.listed {
                // Without it the file is somebody else's when it is opened again, and then its
                // minutes go on in another: nothing is lost.
                let id = self.minutes.session_id();
                let writer = self.writer.as_deref();
                let claimed = own::claim(&self.disk, &self.folders, &self.target, id, writer);
                self.listed = claimed.is_ok();
            }
            return Ok(());
        }
        Err(Behind::Busy(self.target.path.clone()))
    }

    /// Two processes of one machine write the file one after the other.
    ///
    /// Where no lock can be had because the state folder cannot be written, publishing goes on
    /// without: it may be the only place left.
    fn lock(&self) -> Result<Option<File>, Behind> {
        let folder = self.folders.locks();
        let path = folder.join(format!("{}.lock", self.target.key));
        let Ok(file) = self
            .disk
            .make_private_folder(&folder)
            .and_then(|()| self.disk.lock_file(&path))
        else {
            return Ok(None);
        };
        let start = Instant::now();
        loop {
            match self.disk.try_lock(&file, &path) {
                Ok(true) => return Ok(Some(file)),
                Ok(false) if start.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Ok(false) => return Err(Behind::Busy(self.target.path.clone())),
                Err(_) => return Ok(None),
            }
        }
    }

    /// Joins what somebody else wrote into the file.
    fn take_in(&mut self, found: &FoundFile, now: Hash, news: &mut News) -> Result<(), Behind> {
        if found.metadata.permissions().readonly() {
            let denied = std::io::ErrorKind::PermissionDenied.into();
            return Err(Trouble::new(Call::Write, &self.target.path, &denied).into());
        }
        if self.known == Some(now) {
            return Ok(());
        }
        let theirs = self.target.parse(&found.bytes)?;
        self.unite(&theirs, news)?;
        self.known = Some(now);
        Ok(())
    }

    /// Somebody else put something in the place of our file; tells whether it is to be written again:
    /// a file that is gone is, but not before leaving, since it may be on its way.
    pub fn lost_hold(&mut self, own: OwnFile) -> bool {
        self.written = None;
        match own {
            OwnFile::Holds(hash) => {
                self.known = Some(hash);
                self.differs()
            }
            OwnFile::Gone => {
                self.known = None;
                false
            }
        }
    }

    /// Unites what somebody else wrote, here or in a file of their own.
    ///
    /// # Errors
    /// When it is of another session.
    pub fn unite(&mut self, theirs: &Minutes, news: &mut News) -> Result<(), Behind> {
        let mut joined = self.minutes.clone();
        if joined.join(theirs).is_err() {
            return Err(Behind::OtherSession {
                path: self.target.path.clone(),
                found: theirs.session_id().clone(),
            });
        }
        // Only what is new goes on from here: whoever types is not to wait for the rest.
        let known = self.minutes.entries();
        let mut new = joined
            .entries()
            .iter()
            .filter(|(id, entry)| known.get(*id) != Some(*entry))
            .map(|(id, entry)| (id.clone(), entry.clone()))
            .peekable();
        if new.peek().is_none() {
            return Ok(());
        }
        let new = Minutes::with_entries(joined.session_id().clone(), new);
        news.erased.extend(newly_erased(&self.minutes, &joined));
        self.minutes = joined;
        match &mut news.foreign {
            // Of one session: joined with ours a moment ago.
            Some(before) => drop(before.join(&new)),
            None => news.foreign = Some(new),
        }
        Ok(())
    }

    /// What would be refused when read, or would read as less, is not written.
    fn reads_back(&self, text: &str) -> Result<(), Behind> {
        if reads_as(text, &self.minutes) == Ok(true) {
            return Ok(());
        }
        let why = match read(text.as_bytes()) {
            Ok(again) => {
                // Minutes whose session's own record is not known yet read back with an empty
                // one: nothing is lost by that.
                let mut both = self.minutes.clone();
                if both.join(&again).is_ok() && both == again {
                    return Ok(());
                }
                None
            }
            Err(why) => Some(why),
        };
        Err(Behind::WouldNotRead {
            path: self.target.path.clone(),
            why,
        })
    }

    fn keep_last_good(&self, bytes: &[u8]) -> Result<(), Trouble> {
        let folder = self.folders.last_good();
        self.disk.make_private_folder(&folder)?;
        let copy = self
            .target
            .last_good(&self.folders, self.minutes.session_id());
        self.disk.replace(&copy, bytes)
    }

    /// Clears up what earlier runs left, once: unfinished copies, and copies that still hold what
    /// was erased. Called under the lock, so that none of them is being written.
    fn sweep(&mut self) {
        if self.swept {
            return;
        }
        self.swept = true;
        let entries = self.minutes.entries().iter();
        let erased: Vec<Id> = entries
            .filter(|(_, entry)| **entry == Entry::Erased)
            .map(|(id, _)| id.clone())
            .collect();
        let copies = self.copies_with(&erased).unwrap_or_default();
        for left in self.parts().iter().chain(&copies) {
            let _ = self.disk.remove(left);
        }
    }

    /// Unfinished copies of ours beside the file, and of this session in the state folder.
    pub fn parts(&self) -> Vec<PathBuf> {
        let folder = self.target.folder();
        let mut parts = parts_in(&self.disk, folder, &part_prefix(&self.target.path));
        let key = session_key(self.minutes.session_id());
        let copies = self.folders.last_good();
        // Should another run be writing one, then it goes without a last good copy this time.
        parts.extend(parts_in(&self.disk, &copies, format!(".{key}.").as_ref()));
        parts
    }

    /// The last good copies of this session, under whatever name, that hold one of the records.
    pub fn copies_with(&self, ids: &[Id]) -> Result<Vec<PathBuf>, Trouble> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let key = session_key(self.minutes.session_id());
        let mut copies = self.disk.list(&self.folders.last_good())?;
        copies.retain(|copy| {
            let name = copy.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(&key)) && holds(&self.disk, copy, ids)
        });
        Ok(copies)
    }
}

/// The unfinished copies in a folder whose names begin so.
fn parts_in(disk: &Disk, folder: &Path, prefix: &OsStr) -> Vec<PathBuf> {
    let mut parts = disk.list(folder).unwrap_or_default();
    parts.retain(|path| {
        path.file_name().is_some_and(|name| {
            let (name, prefix) = (name.as_encoded_bytes(), prefix.as_encoded_bytes());
            name.starts_with(prefix) && name.ends_with(b".part")
        })
    });
    parts
}

/// What is erased in `after` and was not in `before`.
pub(super) fn newly_erased(before: &Minutes, after: &Minutes) -> Vec<Id> {
    after
        .entries()
        .iter()
        .filter(|(id, entry)| **entry == Entry::Erased && !before.is_erased(id))
        .map(|(id, _)| id.clone())
        .collect()
}
