//! What the store asks of a file system in the words of Windows. New files and folders have the rights of
//! the folder that they stand in there, which below a person's own folder is for them only.

#![cfg(not(unix))]

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Without it no folder is opened: `FILE_FLAG_BACKUP_SEMANTICS`.
const FOLDERS_TOO: u32 = 0x0200_0000;

/// What is said of a file that somebody else has open: `ERROR_ACCESS_DENIED`,
/// `ERROR_SHARING_VIOLATION`.
const HELD: [Option<i32>; 2] = [Some(5), Some(32)];

/// How long somebody else may have a file open that is to be replaced.
const PATIENCE: Duration = Duration::from_secs(1);

/// Not to be had without opening the file.
pub(super) fn identity(_: &Metadata) -> Option<(u64, u64)> {
    None
}

pub(super) fn private(_: &mut OpenOptions) {}

pub(super) fn private_folder(_: &mut DirBuilder) {}

#[expect(clippy::unnecessary_wraps, reason = "on Unix it can fail")]
pub(super) fn keep_access(_: &File, _: Option<&Metadata>) -> io::Result<()> {
    Ok(())
}

/// Brings the names in a folder to the disk, where the file system can do that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).custom_flags(FOLDERS_TOO);
    match options.open(path).and_then(|folder| folder.sync_all()) {
        // Whoever may write in a folder may not always ask that; nothing better can be done there.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied
                    | io::ErrorKind::InvalidInput
                    | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Puts a file in the place of another, in one step. A virus scanner, or a folder that syncs, has a new
/// file open for a moment, and keeps others from replacing it as long as that lasts.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let start = Instant::now();
    loop {
        match fs::rename(from, to) {
            Err(error) if HELD.contains(&error.raw_os_error()) && start.elapsed() < PATIENCE => {
                sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}
