//! Every file call of the store, in one place, so that tests can make each of them fail.

use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(not(unix))]
use windows as system;

use sha2::{Digest as _, Sha256};

use super::target::Hash;
use super::token::token;
use super::trouble::{Call, Trouble};

/// How a call is made to fail.
#[derive(Debug)]
pub struct Fault {
    /// What the caller sees.
    pub error: io::Error,
    /// How many bytes of a write still reach the file.
    pub written: usize,
}

/// Stands before every file call; it may wait, look, or make the call fail.
pub trait Gate: Send + Sync {
    /// Called before `call` is done on `path`.
    ///
    /// # Errors
    /// When the call is to fail without being done.
    fn before(&self, call: Call, path: &Path) -> Result<(), Fault>;
}

/// The file system, perhaps with a gate before it.
#[derive(Clone, Default)]
pub struct Disk(Option<Arc<dyn Gate>>);

/// Which file it is, and whether it may have changed: cheap to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    length: u64,
    modified: Option<std::time::SystemTime>,
    identity: Option<(u64, u64)>,
}

impl Seen {
    pub fn new(metadata: &Metadata) -> Self {
        Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            identity: system::identity(metadata),
        }
    }
}

/// The file system on which something stands, where that can be told.
pub(super) fn device(path: &Path) -> Option<u64> {
    fs::metadata(path)
        .ok()
        .and_then(|m| system::identity(&m))
        .map(|(device, _)| device)
}

impl Disk {
    /// A file system with a gate before every call.
    #[must_use]
    pub fn with(gate: Arc<dyn Gate>) -> Self {
        Self(Some(gate))
    }

    fn ask(&self, call: Call, path: &Path) -> Result<(), Fault> {
        self.0
            .as_ref()
            .map_or(Ok(()), |gate| gate.before(call, path))
    }

    fn call<T>(
        &self,
        call: Call,
        path: &Path,
        act: impl FnOnce() -> io::Result<T>,
    ) -> Result<T, Trouble> {
        self.ask(call, path)
            .map_err(|fault| fault.error)
            .and_then(|()| act())
            .map_err(|error| Trouble::new(call, path, &error))
    }

    /// Makes a folder that only its owner can look into, with all above it, and brings it to the
    /// disk. A folder that is there stays as it is.
    pub(super) fn make_private_folder(&self, path: &Path) -> Result<(), Trouble> {
        if path.is_dir() {
            return Ok(());
        }
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        system::private_folder(&mut builder);
        let new: Vec<&Path> = path.ancestors().take_while(|made| !made.is_dir()).collect();
        self.call(Call::MakeFolder, path, || builder.create(path))?;
        // The name of nothing at all stands above the first folder of a relative path.
        let new = new.into_iter().filter(|made| !made.as_os_str().is_empty());
        new.rev().try_for_each(|made| self.sync_folder_of(made))
    }

    /// Makes a new file that only its owner can read; never opens one that is there, and never
    /// follows a link.
    pub(super) fn create(&self, path: &Path) -> Result<File, Trouble> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        system::private(&mut options);
        self.call(Call::Create, path, || options.open(path))
    }

    /// A file that is there only to be locked.
    pub(super) fn lock_file(&self, path: &Path) -> Result<File, Trouble> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        system::private(&mut options);
        self.call(Call::Lock, path, || options.open(path))
    }

    /// Takes the lock if nobody holds it; `false` when somebody does.
    pub(super) fn try_lock(&self, file: &File, path: &Path) -> Result<bool, Trouble> {
        self.call(Call::Lock, path, || match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        })
    }

    pub(super) fn open(&self, path: &Path) -> Result<File, Trouble> {
        self.call(Call::Open, path, || File::open(path))
    }

    /// Opens an existing file to append to it.
    pub(super) fn open_to_append(&self, path: &Path) -> Result<File, Trouble> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        system::private(&mut options);
        self.call(Call::Open, path, || options.open(path))
    }

    /// Reads at most `most` bytes and one more, so that too much is noticed.
    pub(super) fn read(&self, path: &Path, most: usize) -> Result<Vec<u8>, Trouble> {
        let file = self.open(path)?;
        let mut bytes = Vec::new();
        self.call(Call::Read, path, || {
            let room = file.metadata()?.len().min(most as u64 + 1);
            bytes.reserve(usize::try_from(room).unwrap_or(0));
            file.take(most as u64 + 1).read_to_end(&mut bytes)
        })?;
        Ok(bytes)
    }

    /// The fingerprint of a file, which is not held meanwhile; `None` when it has more than `most` bytes.
    pub(super) fn fingerprint(&self, path: &Path, most: usize) -> Result<Option<Hash>, Trouble> {
        let file = self.open(path)?;
        self.call(Call::Read, path, || {
            let mut reader = BufReader::with_capacity(PIECE, file.take(most as u64 + 1));
            let (mut digest, mut length) = (Sha256::new(), 0);
            loop {
                let piece = reader.fill_buf()?;
                if piece.is_empty() {
                    break;
                }
                digest.update(piece);
                length += piece.len();
                let read = piece.len();
                reader.consume(read);
            }
            Ok((length <= most).then(|| digest.finalize().into()))
        })
    }

    pub(super) fn write(&self, file: &mut File, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        if let Err(fault) = self.ask(Call::Write, path) {
            // As a disk that runs full does: a part arrives.
            let part = bytes.get(..fault.written).unwrap_or(bytes);
            let error = file.write_all(part).err().unwrap_or(fault.error);
            return Err(Trouble::new(Call::Write, path, &error));
        }
        file.write_all(bytes)
            .map_err(|error| Trouble::new(Call::Write, path, &error))
    }

    pub(super) fn sync_data(&self, file: &File, path: &Path) -> Result<(), Trouble> {
        self.call(Call::SyncData, path, || file.sync_data())
    }

    pub(super) fn sync(&self, file: &File, path: &Path) -> Result<(), Trouble> {
        self.call(Call::Sync, path, || file.sync_all())
    }

    /// Brings the names in a folder to the disk, where the system can do that.
    pub(super) fn sync_folder(&self, path: &Path) -> Result<(), Trouble> {
        self.call(Call::SyncFolder, path, || system::sync_folder(path))
    }

    /// Brings to the disk that something stands in its folder, or no longer does.
    pub(super) fn sync_folder_of(&self, path: &Path) -> Result<(), Trouble> {
        match path.parent() {
            // The root stands in no folder.
            None => Ok(()),
            Some(here) if here.as_os_str().is_empty() => self.sync_folder(Path::new(".")),
            Some(folder) => self.sync_folder(folder),
        }
    }

    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), Trouble> {
        self.call(Call::Rename, to, || system::rename(from, to))
    }

    /// Removes a file; one that is gone already is fine.
    pub(super) fn remove(&self, path: &Path) -> Result<(), Trouble> {
        self.call(Call::Remove, path, || match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        })
    }

    /// The files and folders in a folder, in order of their names; none when there is no folder.
    pub(super) fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
        self.call(Call::List, folder, || {
            let entries = match fs::read_dir(folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
                other => other?,
            };
            let mut paths = entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<io::Result<Vec<_>>>()?;
            paths.sort();
            Ok(paths)
        })
    }

    /// Writes `bytes` to a new file beside `target` and brings it to the disk.
    ///
    /// `like` is what the file is to be as to who may read it: that of the target, or private.
    pub(super) fn write_part(
        &self,
        target: &Path,
        bytes: &[u8],
        like: Option<&Metadata>,
    ) -> Result<PathBuf, Trouble> {
        let part = part_path(target);
        let mut file = self.create(&part)?;
        let done = system::keep_access(&file, like)
            .map_err(|error| Trouble::new(Call::Create, &part, &error))
            .and_then(|()| self.write(&mut file, &part, bytes))
            .and_then(|()| self.sync(&file, &part));
        drop(file);
        self.or_remove(&part, done)?;
        Ok(part)
    }

    /// Puts a part in the place of `target` and brings that to the disk.
    pub(super) fn put_in_place(&self, part: &Path, target: &Path) -> Result<(), Trouble> {
        self.or_remove(part, self.rename(part, target))?;
        self.sync_folder_of(target)
    }

    /// Replaces a file of ours as a whole, privately.
    pub(super) fn replace(&self, target: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        let part = self.write_part(target, bytes, None)?;
        self.put_in_place(&part, target)
    }

    /// Removes the part when something failed; what cannot be removed is cleared up at the next
    /// start.
    pub(super) fn or_remove<T, E>(&self, part: &Path, done: Result<T, E>) -> Result<T, E> {
        if done.is_err() {
            let _ = self.remove(part);
        }
        done
    }
}

/// What the names of unfinished copies of `target` begin with.
pub(super) fn part_prefix(target: &Path) -> std::ffi::OsString {
    let mut prefix = std::ffi::OsString::from(".");
    match target.file_name() {
        // A file name has at most 255 bytes.
        Some(name) if name.len() <= 240 => prefix.push(name),
        _ => prefix.push("kring"),
    }
    prefix.push(".");
    prefix
}

/// So much of a file is held while its fingerprint is taken, in bytes.
const PIECE: usize = 64 << 10;

fn part_path(target: &Path) -> PathBuf {
    let mut name = part_prefix(target);
    name.push(token(8));
    name.push(".part");
    target.with_file_name(name)
}
