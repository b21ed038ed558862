//! Erasing for good: no place of ours keeps a byte of it.
//!
//! Blocks that a disk no longer names are out of reach, and so are others' files, mail, git
//! history and prints; the report names those that can be seen from here.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use crate::minutes::{Caps, Change, Id, read};

use super::disk::Disk;
use super::event::{Erasure, Left};
use super::folders::Folders;
use super::line::Line;
use super::publish::Press;
use super::replay::{self, Life};
use super::token::token;
use super::trouble::{Behind, Call, Trouble};

impl Press {
    /// Cleans the copies that stand around the readable file, after it was written or was not.
    pub fn erase_copies(&self, ids: &[Id], behind: Option<&Behind>) -> Erasure {
        let mut report = Erasure::default();
        match behind {
            None => report.cleaned.push(self.target().path().to_owned()),
            Some(why) => report.left.push(Left::File(why.clone())),
        }
        for part in self.parts() {
            self.remove(&part, &mut report);
        }
        match self.copies_with(ids) {
            Ok(copies) => {
                for copy in copies {
                    self.remove(&copy, &mut report);
                }
            }
            Err(trouble) => report.left.push(Left::Failed(trouble)),
        }
        let folder = self.target().folder();
        for other in self.disk().list(folder).unwrap_or_default() {
            let is_other = other != self.target().path()
                && other.extension().is_some_and(|ending| ending == "json");
            if is_other && other.is_file() && holds(self.disk(), &other, ids) {
                report.left.push(Left::OtherFile(other));
            }
        }
        if let Some(git) = folder
            .ancestors()
            .map(|folder| folder.join(".git"))
            .find(|git| git.exists())
        {
            report.left.push(Left::Git(git));
        }
        report
    }

    fn remove(&self, path: &Path, report: &mut Erasure) {
        match self.disk().remove(path) {
            Ok(()) => report.cleaned.push(path.to_owned()),
            Err(trouble) => report.left.push(Left::Failed(trouble)),
        }
    }
}

/// Whether a file still holds one of the records; one that cannot be read does when it names it.
pub(super) fn holds(disk: &Disk, path: &Path, ids: &[Id]) -> bool {
    let Ok(bytes) = disk.read(path, Caps::FORMAT.bytes) else {
        return false;
    };
    let named = |id: &&Id| {
        let quoted = serde_json::to_vec(id).unwrap_or_default();
        bytes.windows(quoted.len()).any(|window| window == quoted)
    };
    let mut named = ids.iter().filter(named).peekable();
    if named.peek().is_none() {
        return false;
    }
    match read(&bytes) {
        Ok(minutes) => named.any(|id| minutes.record(id).is_some()),
        Err(_) => true,
    }
}

/// What is left of a step when those records are erased; `None` when nothing is.
pub(super) fn scrub(step: &[Change], ids: &[Id]) -> Option<Vec<Change>> {
    let kept: Vec<Change> = step
        .iter()
        .filter(|change| match change {
            Change::Write(edit) => !ids.contains(&edit.id),
            Change::Erase(_) => true,
        })
        .cloned()
        .collect();
    (!kept.is_empty()).then_some(kept)
}

/// Takes the records, and drafts when asked to, out of the journals of ended runs of that session.
///
/// `known` are the journals that go once everything is published; their names are kept right.
pub(super) fn scrub_ended(
    disk: &Disk,
    folders: &Folders,
    session: &Id,
    ids: &[Id],
    drafts: bool,
    mut known: [&mut Vec<PathBuf>; 2],
) -> Erasure {
    let mut report = Erasure::default();
    let (journals, troubles) = replay::read_all(disk, folders);
    report.left.extend(troubles.into_iter().map(Left::Failed));
    for journal in journals.iter().filter(|j| j.is_of_session(session)) {
        let written = journal
            .changes
            .iter()
            .any(|change| matches!(change, Change::Write(edit) if ids.contains(&edit.id)));
        match journal.life {
            Life::MayLive if written => {
                report.left.push(Left::RunningJournal(journal.path.clone()));
            }
            Life::Ended
                if written || (drafts && journal.draft.is_some()) || journal.damaged > 0 =>
            {
                match rewrite(disk, &journal.path, ids, drafts) {
                    Ok(path) => {
                        for path_of in known.iter_mut().flat_map(|known| known.iter_mut()) {
                            if *path_of == journal.path {
                                path_of.clone_from(&path);
                            }
                        }
                        report.cleaned.push(journal.path.clone());
                    }
                    Err(trouble) => report.left.push(Left::Failed(trouble)),
                }
            }
            _ => {}
        }
    }
    report
}

/// Writes a journal anew without those records and without lines that cannot be read.
///
/// It gets another name, so that a crash in between leaves two journals that can both be read.
fn rewrite(disk: &Disk, path: &Path, ids: &[Id], drafts: bool) -> Result<PathBuf, Trouble> {
    let mut kept = Vec::new();
    let mut unfit = None;
    replay::each_line(disk, path, |line, bytes| match line {
        Some(Line::Changes { n, step }) => {
            if let Some(step) = scrub(&step, ids) {
                let step = Cow::Owned(step);
                unfit = Line::Changes { n, step }
                    .put(&mut kept)
                    .err()
                    .or(unfit.take());
            }
        }
        Some(Line::Draft(_)) if drafts => {}
        None => {}
        Some(_) => kept.extend_from_slice(bytes),
    })?;
    if let Some(error) = unfit {
        return Err(Trouble::new(Call::Write, path, &error.into()));
    }
    let name = path.file_stem().and_then(|name| name.to_str());
    let clean = path.with_file_name(format!("{}-{}.journal", name.unwrap_or("x"), token(4)));
    let mut file = disk.create(&clean)?;
    let done = disk
        .write(&mut file, &clean, &kept)
        .and_then(|()| disk.sync(&file, &clean));
    disk.or_remove(&clean, done)?;
    disk.remove(path)?;
    disk.sync_folder_of(&clean)?;
    Ok(clean)
}

/// Unites two reports.
pub(super) fn add(mut report: Erasure, more: Erasure) -> Erasure {
    report.cleaned.extend(more.cleaned);
    for left in more.left {
        if !report.left.contains(&left) {
            report.left.push(left);
        }
    }
    report
}

/// The files in `paths` as removed.
pub(super) fn removed(paths: Result<Vec<PathBuf>, Trouble>) -> Erasure {
    match paths {
        Ok(cleaned) => Erasure {
            cleaned,
            left: Vec::new(),
        },
        Err(trouble) => Erasure {
            cleaned: Vec::new(),
            left: vec![Left::Failed(trouble)],
        },
    }
}
