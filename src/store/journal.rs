//! The journal of one run: lines are only ever appended, and acknowledged when they are on disk.
//!
//! A run has one journal, made on its first entry. After any failed write or sync the file is
//! closed for good and the next one of the run begins with everything that is not published yet:
//! what stands behind a failed write, or was not written after a failed sync, is never known.

use std::borrow::Cow;
use std::fs::File;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::folders::session_key;
use super::line::{Header, Line};
use super::token::{fingerprint, token};
use super::trouble::{Call, Trouble};

/// An append-only file of lines.
struct Log {
    file: File,
    path: PathBuf,
}

/// The journal of this run.
pub(super) struct Journal {
    disk: Disk,
    folder: PathBuf,
    header: Header,
    run: String,
    /// Locked for as long as this run lives.
    lock: Option<File>,
    /// Whether others have to be told that this run lives.
    locked: bool,
    log: Option<Log>,
    /// The files of this run, the present one last.
    files: Vec<PathBuf>,
    made: u32,
    /// The last file that could not be made well. The next one holds all that it was to hold.
    spoilt: Option<PathBuf>,
}

impl Journal {
    /// A journal of which no file exists yet.
    pub fn new(disk: Disk, folder: PathBuf, header: Header) -> Self {
        Self {
            locked: true,
            disk,
            folder,
            header,
            run: token(8),
            lock: None,
            log: None,
            files: Vec::new(),
            made: 0,
            spoilt: None,
        }
    }

    /// A file of lines that nobody removes, so that nobody has to be told that this run lives.
    pub fn kept(disk: Disk, folder: PathBuf, header: Header) -> Self {
        Self {
            locked: false,
            ..Self::new(disk, folder, header)
        }
    }

    /// Whether there is a file that can be appended to.
    pub fn is_open(&self) -> bool {
        self.log.is_some()
    }

    /// Whether this run has written any file.
    pub fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// Later files of this run belong to another target.
    pub fn retarget(&mut self, target: &Path, key: String) {
        self.header.target = target.display().to_string();
        self.header.key = key;
        self.log = None;
    }

    /// No line is appended to the present file any more.
    pub fn shut(&mut self) {
        self.log = None;
    }

    /// Appends lines to the file that is open, and brings them to the disk when `sync` says so.
    ///
    /// # Errors
    /// When that failed; the file is shut then.
    pub fn append(&mut self, lines: &[u8], sync: bool) -> Result<(), Trouble> {
        let Some(log) = &mut self.log else {
            return self.renew(lines);
        };
        let mut done = self.disk.write(&mut log.file, &log.path, lines);
        if sync {
            done = done.and_then(|()| self.disk.sync_data(&log.file, &log.path));
        }
        if done.is_err() {
            self.log = None;
        }
        done
    }

    /// Begins the next file of this run with `lines`, on the disk.
    ///
    /// # Errors
    /// When that failed; there is no open file then.
    pub fn renew(&mut self, lines: &[u8]) -> Result<(), Trouble> {
        self.log = None;
        self.disk.make_private_folder(&self.folder)?;
        self.hold_lock()?;
        self.made += 1;
        let header = &self.header;
        let path = self.folder.join(format!(
            "{}.{}.{}.{}.journal",
            session_key(&header.session),
            fingerprint(header.key.as_bytes(), 12),
            self.run,
            self.made,
        ));
        let mut first = Vec::with_capacity(lines.len() + 512);
        let unfit = |e: serde_json::Error| Trouble::new(Call::Write, &path, &e.into());
        Line::Journal(Cow::Borrowed(header))
            .put(&mut first)
            .map_err(unfit)?;
        first.extend_from_slice(lines);

        let mut file = self.disk.create(&path)?;
        self.files.push(path.clone());
        let done = self
            .disk
            .write(&mut file, &path, &first)
            .and_then(|()| self.disk.sync(&file, &path))
            .and_then(|()| self.disk.sync_folder(&self.folder));
        // A full disk must not run fuller with every try.
        if let Some(before) = self.spoilt.take()
            && self.disk.remove(&before).is_ok()
        {
            self.files.retain(|file| *file != before);
        }
        match done {
            Ok(()) => self.log = Some(Log { file, path }),
            Err(_) => self.spoilt = Some(path),
        }
        done
    }

    /// Tells other processes that this run is alive.
    fn hold_lock(&mut self) -> Result<(), Trouble> {
        if self.locked && self.lock.is_none() {
            let path = self.folder.join(format!("{}.alive", self.run));
            let file = self.disk.lock_file(&path)?;
            // Where a disk knows no locks, others take this run for one that may be alive.
            let _ = self.disk.try_lock(&file, &path);
            self.lock = Some(file);
        }
        Ok(())
    }

    /// Removes all files of this run but the one that is open.
    ///
    /// # Errors
    /// The first that could not be removed; the others are gone.
    pub fn drop_earlier(&mut self) -> Result<Vec<PathBuf>, Trouble> {
        let open = self.log.as_ref().map(|log| log.path.clone());
        let mut first = Ok(());
        let mut gone = Vec::new();
        let disk = &self.disk;
        self.files.retain(|path| {
            if Some(path) == open.as_ref() {
                return true;
            }
            match disk.remove(path) {
                Ok(()) => gone.push(path.clone()),
                Err(trouble) => {
                    first = first.clone().and(Err(trouble));
                    return true;
                }
            }
            false
        });
        if !gone.is_empty() {
            self.disk.sync_folder(&self.folder)?;
        }
        first.map(|()| gone)
    }

    /// Ends the run: removes all its files when `remove` says that nothing in them is needed.
    pub fn end(mut self, remove: bool) -> Result<(), Trouble> {
        self.log = None;
        let done = if remove {
            self.drop_earlier().map(drop)
        } else {
            Ok(())
        };
        if let Some(lock) = self.lock.take() {
            drop(lock);
            if remove && done.is_ok() {
                let path = self.folder.join(format!("{}.alive", self.run));
                return self.disk.remove(&path);
            }
        }
        done
    }
}
