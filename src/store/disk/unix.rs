//! What the store asks of a file system in the words of Unix.

#![cfg(unix)]

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown,
};
use std::path::Path;

/// The file system on which a file stands, and which file of it that is.
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
pub(super) fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    Some((metadata.dev(), metadata.ino()))
}

/// A new file is for its owner only.
pub(super) fn private(options: &mut OpenOptions) {
    options.mode(0o600);
}

/// A new folder is for its owner only.
pub(super) fn private_folder(builder: &mut DirBuilder) {
    builder.mode(0o700);
}

/// Whoever could read the file can read its next version.
pub(super) fn keep_access(file: &File, like: Option<&Metadata>) -> io::Result<()> {
    let Some(like) = like else { return Ok(()) };
    let group_kept = file.metadata()?.gid() == like.gid() || {
        // Not everyone may give a file to that group; then nobody of another group gets in.
        fchown(file, None, Some(like.gid())).is_ok()
    };
    let mask = if group_kept { 0o777 } else { 0o707 };
    file.set_permissions(Permissions::from_mode(
        like.permissions().mode() & mask | 0o600,
    ))
}

/// Brings the names in a folder to the disk, where the file system can do that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        // Some network file systems know no such thing; nothing better can be done there.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Puts a file in the place of another, in one step.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}
