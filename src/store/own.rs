//! Which files are ours: those that this installation made, as its state folder says.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::minutes::Id;

use super::disk::Disk;
use super::folders::Folders;
use super::line::{frame, unframe};
use super::target::Target;
use super::token::token;
use super::trouble::{Call, Trouble};

/// Letters of an installation's id.
const LENGTH: usize = 16;

/// One file of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Owned {
    key: String,
    path: String,
    session: Id,
    /// Under which name it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    writer: Option<String>,
}

/// The files of ours, and the id of this installation.
#[derive(Debug, Clone)]
pub(super) struct Own {
    files: Vec<Owned>,
    /// Drawn once; tells installations of one writer apart.
    pub installation: String,
}

impl Own {
    /// Reads what the state folder says; makes the installation's id on first use.
    pub fn load(disk: &Disk, folders: &Folders) -> (Self, Option<Trouble>) {
        let (installation, trouble) = installation(disk, folders);
        let files = files(disk, folders);
        (
            Self {
                files,
                installation,
            },
            trouble,
        )
    }

    /// Whether the file is one of ours.
    ///
    /// One that was moved, with its name kept, still is, as long as nothing stands where it was.
    pub fn has(&self, target: &Target, session: &Id) -> bool {
        self.files.iter().any(|owned| {
            if owned.session != *session {
                return false;
            }
            let before = Path::new(&owned.path);
            owned.key == target.key
                || (before.file_name() == target.path().file_name()
                    && before.symlink_metadata().is_err())
        })
    }

    /// Whether the path is that of a file of ours, of whatever session.
    pub fn has_path(&self, target: &Target) -> bool {
        self.files.iter().any(|owned| owned.key == target.key)
    }

    /// Under which name a file of ours is written, when that was told.
    pub fn writer_of(&self, target: &Target, session: &Id) -> Option<String> {
        let mut files = self.files.iter().rev();
        let owned = files.find(|owned| owned.key == target.key && owned.session == *session);
        owned.and_then(|owned| owned.writer.clone())
    }

    /// Whether something was written in this session here, wherever that file is now.
    pub fn knows_session(&self, session: &Id) -> bool {
        self.files.iter().any(|owned| owned.session == *session)
    }

    /// Where files of ours were made, of whatever session; some may be gone.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.files
            .iter()
            .map(|owned| PathBuf::from(&owned.path))
            .collect()
    }

    /// Our files of that session which are there.
    pub fn of_session(&self, session: &Id) -> Vec<PathBuf> {
        self.files
            .iter()
            .filter(|owned| owned.session == *session)
            .map(|owned| PathBuf::from(&owned.path))
            .filter(|path| path.is_file())
            .collect()
    }
}

fn files(disk: &Disk, folders: &Folders) -> Vec<Owned> {
    let bytes = disk.read(&folders.own(), 64 << 20).unwrap_or_default();
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.filter_map(unframe).collect()
}

/// Where files of ours were made. Only looks.
pub(super) fn paths(disk: &Disk, folders: &Folders) -> BTreeSet<PathBuf> {
    let files = files(disk, folders).into_iter();
    files.map(|owned| PathBuf::from(owned.path)).collect()
}

/// Writes down that the file is ours.
pub(super) fn claim(
    disk: &Disk,
    folders: &Folders,
    target: &Target,
    session: &Id,
    writer: Option<&str>,
) -> Result<(), Trouble> {
    let path = folders.own();
    let owned = Owned {
        key: target.key.clone(),
        path: target.path().display().to_string(),
        session: session.clone(),
        writer: writer.map(str::to_owned),
    };
    disk.make_private_folder(&folders.state)?;
    // Ends what an earlier run may have left torn.
    let mut line = vec![b'\n'];
    frame(&owned, &mut line).map_err(|error| Trouble::new(Call::Write, &path, &error.into()))?;
    let mut file = disk.open_to_append(&path)?;
    disk.write(&mut file, &path, &line)?;
    disk.sync_data(&file, &path)?;
    disk.sync_folder(&folders.state)
}

/// The id of this installation. Where none can be kept, one for this run alone.
fn installation(disk: &Disk, folders: &Folders) -> (String, Option<Trouble>) {
    let path = folders.installation();
    let read = || {
        let bytes = disk.read(&path, LENGTH * 2).ok()?;
        let id = String::from_utf8(bytes).ok()?.trim().to_owned();
        (id.len() == LENGTH && id.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(id)
    };
    if let Some(id) = read() {
        return (id, None);
    }
    let fresh = token(LENGTH);
    let made = disk
        .make_private_folder(&folders.state)
        .and_then(|()| disk.replace(&path, format!("{fresh}\n").as_bytes()));
    match made {
        // Another process may have made one in the same moment; the last stands.
        Ok(()) => (read().unwrap_or(fresh), None),
        Err(trouble) => (fresh, Some(trouble)),
    }
}
