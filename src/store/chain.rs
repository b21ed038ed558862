//! Going through the sessions of one circle: what follows a session, and what came before it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::minutes::{Id, Minutes};

use super::disk::Disk;
use super::folders::Folders;
use super::library::{self, Brief, Listed};
use super::open::look_at;
use super::own::Own;
use super::target::Target;

/// The file of the session that follows `session`, when there is one: in the folder of minutes, in the
/// folder `near`, or wherever a file of ours was made. One of ours goes before anybody else's.
#[must_use]
pub fn follow_up(session: &Id, near: &Path, folders: &Folders) -> Option<PathBuf> {
    let (own, _) = Own::load(&Disk::default(), folders);
    let follows = |brief: &Brief| brief.previous.as_ref() == Some(session);
    let mut found: Vec<PathBuf> = at_hand(near, folders)
        .into_iter()
        .filter(|listed| listed.session.as_ref().is_some_and(follows))
        .map(|listed| listed.path)
        .collect();
    let made = own.paths().into_iter().filter(|path| path.is_file());
    let made = made.filter(|path| {
        library::look(&Disk::default(), path.clone())
            .session
            .is_some_and(|brief| follows(&brief))
    });
    found.extend(made);
    found.sort_by_key(|path| !own.has_path(&Target::new(path)));
    found.into_iter().next()
}

/// The sessions of the circle before this one, the latest first, as far as they are at hand: at most
/// `most` of them.
#[must_use]
pub fn before(minutes: &Minutes, near: &Path, folders: &Folders, most: usize) -> Vec<Minutes> {
    let listed = at_hand(near, folders);
    let mut seen = BTreeSet::from([minutes.session_id().clone()]);
    let mut found: Vec<Minutes> = Vec::new();
    let mut wanted = minutes.session().previous.clone();
    while let Some(id) = wanted
        .take()
        .filter(|id| found.len() < most && seen.insert(id.clone()))
    {
        let is_it = |listed: &&Listed| listed.session.as_ref().is_some_and(|brief| brief.id == id);
        let mut readable = listed.iter().filter(is_it);
        let Some(earlier) = readable.find_map(|listed| look_at(&listed.path, folders).ok()) else {
            break;
        };
        wanted.clone_from(&earlier.session().previous);
        found.push(earlier);
    }
    found
}

/// All sessions in the folder of minutes and in that of `near`; a folder that cannot be listed has none.
fn at_hand(near: &Path, folders: &Folders) -> Vec<Listed> {
    let mut listed = library::library(folders).unwrap_or_default();
    let near = near
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let near = near.unwrap_or(Path::new("."));
    let same = |a: &Path, b: &Path| a.canonicalize().ok() == b.canonicalize().ok();
    if !same(near, &folders.minutes) {
        let there = Folders {
            state: folders.state.clone(),
            minutes: near.to_owned(),
        };
        listed.extend(library::library(&there).unwrap_or_default());
    }
    listed
}
