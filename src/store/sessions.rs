//! The sessions of any folder, each once, however many people write in it.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::disk::Disk;
use super::folders::Folders;
use super::library::{self, Brief};
use super::names::{ENDING, is_of_kring};
use super::own::Own;
use super::target::Target;
use super::trouble::{Call, Trouble};

/// One session of a folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The file to open it by: our own when there is one.
    pub file: PathBuf,
    /// What is known of it.
    pub session: Brief,
    /// When one of its files was last changed.
    pub changed: Option<SystemTime>,
    /// How many files of it there are.
    pub files: usize,
    /// Whether one of them is ours.
    pub own: bool,
}

/// The sessions in a folder, the latest first; files that are no minutes, or cannot be read, are passed
/// over.
///
/// # Errors
/// When the folder cannot be listed.
pub fn sessions(folder: &Path, folders: &Folders) -> Result<Vec<Shared>, Trouble> {
    let disk = Disk::default();
    let (own, _) = Own::load(&disk, folders);
    let mut found: Vec<Shared> = Vec::new();
    for path in disk.list(folder)? {
        let named = is_of_kring(&path) || path.extension().is_some_and(|ending| ending == "json");
        let is_file = path.metadata().is_ok_and(|file| file.is_file());
        let Some(brief) = (named && is_file)
            .then(|| library::brief(&disk, &path))
            .flatten()
        else {
            continue;
        };
        let changed = path.metadata().and_then(|file| file.modified()).ok();
        let ours = own.has(&Target::new(&path), &brief.id);
        match found
            .iter_mut()
            .find(|shared| shared.session.id == brief.id)
        {
            Some(shared) => {
                if better(&path, ours) > better(&shared.file, shared.own) {
                    shared.file = path;
                }
                if changed > shared.changed {
                    // Whoever wrote last knows best how it stands.
                    shared.session = brief;
                    shared.changed = changed;
                }
                shared.files += 1;
                shared.own |= ours;
            }
            None => found.push(Shared {
                file: path,
                session: brief,
                changed,
                files: 1,
                own: ours,
            }),
        }
    }
    found.sort_by_key(|shared| {
        Reverse((
            shared.session.date.map(crate::minutes::Stamp::time),
            shared.changed,
        ))
    });
    Ok(found)
}

/// Our own file goes before those of others, and those before copies that a sync tool made.
fn better(path: &Path, own: bool) -> (bool, bool) {
    let name = path.file_name().and_then(|name| name.to_str());
    let plain = name.is_some_and(|name| name.ends_with(ENDING));
    (own, plain)
}

/// The folders in a folder, in order of their names; those that hide are passed over.
///
/// # Errors
/// When the folder cannot be listed, or is not there.
pub fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    std::fs::read_dir(folder).map_err(|error| Trouble::new(Call::List, folder, &error))?;
    let mut found = Disk::default().list(folder)?;
    found.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| !name.starts_with('.')) && path.is_dir()
    });
    Ok(found)
}
