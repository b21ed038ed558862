//! Reading journals: those of ended runs, and those of other runs that are still going on.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::minutes::{Change, Id, Kind};

use super::disk::Disk;
use super::folders::{Folders, session_key};
use super::line::{Draft, Header, Line};
use super::target::Target;
use super::token::fingerprint;
use super::trouble::{Call, Trouble};

/// The longest line that is read.
const LONGEST: u64 = 64 << 20;

/// Whether the run that writes a journal is still going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Life {
    /// It is, or that cannot be told: its files are read and never touched.
    MayLive,
    /// It has ended.
    Ended,
}

/// What a journal holds.
#[derive(Debug, Clone)]
pub(super) struct Replay {
    pub path: PathBuf,
    pub life: Life,
    /// What the first line says, if it can be read.
    pub header: Option<Header>,
    pub changes: Vec<Change>,
    pub draft: Option<Draft>,
    /// Lines in the middle that could not be read: more than a torn end.
    pub damaged: usize,
}

/// The parts of a journal's file name.
struct Name<'a> {
    session: &'a str,
    target: &'a str,
    run: &'a str,
}

impl<'a> Name<'a> {
    fn of(path: &'a Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".journal")?;
        let mut parts = name.split('.');
        Some(Self {
            session: parts.next()?,
            target: parts.next()?,
            run: parts.next()?,
        })
    }
}

impl Replay {
    /// Whether it is of a file whose path has that key.
    ///
    /// The file name says so too, so that a damaged first line hides nothing.
    pub fn is_of_target(&self, key: &str) -> bool {
        match &self.header {
            Some(header) => header.key == key,
            None => Name::of(&self.path)
                .is_some_and(|name| name.target == fingerprint(key.as_bytes(), 12)),
        }
    }

    /// The session, as the first line says, or else the entries.
    pub fn session(&self) -> Option<&Id> {
        let header = self.header.as_ref().map(|header| &header.session);
        header.or_else(|| {
            let of_session = |change: &&Change| matches!(change, Change::Write(edit) if edit.kind == Kind::Session);
            self.changes.iter().find(of_session).map(Change::id)
        })
    }

    /// Whether it is of that session.
    pub fn is_of_session(&self, session: &Id) -> bool {
        match &self.header {
            Some(header) => header.session == *session,
            None => Name::of(&self.path).is_some_and(|name| name.session == session_key(session)),
        }
    }

    /// Whether the file that it is published to is not there.
    pub fn target_is_gone(&self) -> bool {
        self.header
            .as_ref()
            .is_none_or(|header| Path::new(&header.target).symlink_metadata().is_err())
    }

    /// Whether the drafts of the journals that this run followed on were dealt with by it.
    fn follows(&self, other: &Path) -> bool {
        self.draft.is_some()
            && self.header.as_ref().is_some_and(|header| {
                other
                    .file_name()
                    .and_then(|name| name.to_str())
                    .is_some_and(|name| header.after.iter().any(|after| after == name))
            })
    }
}

/// Reads all journals of this installation.
pub(super) fn read_all(disk: &Disk, folders: &Folders) -> (Vec<Replay>, Vec<Trouble>) {
    let mut found = Vec::new();
    let mut troubles = Vec::new();
    match disk.list(&folders.journals()) {
        Ok(paths) => {
            for path in paths {
                if Name::of(&path).is_none() {
                    continue;
                }
                match read(disk, &path) {
                    Ok(replay) => found.push(replay),
                    // Its run ended well in the meantime, and what it held is in the file.
                    Err(trouble) if trouble.kind == std::io::ErrorKind::NotFound => {}
                    Err(trouble) => troubles.push(trouble),
                }
            }
        }
        Err(trouble) => troubles.push(trouble),
    }
    (found, troubles)
}

/// Whether a journal holds a session that is to be published to that file, other than `but`.
pub(super) fn awaits(journals: &[Replay], target: &Target, but: Option<&Id>) -> bool {
    journals.iter().any(|journal| {
        journal.is_of_target(&target.key)
            && !journal.changes.is_empty()
            && !but.is_some_and(|session| journal.is_of_session(session))
    })
}

/// Reads one journal. A torn or damaged line is passed over and hides no later one.
pub(super) fn read(disk: &Disk, path: &Path) -> Result<Replay, Trouble> {
    // Before reading: a run that ends meanwhile has then written all that it will.
    let life = life(disk, path);
    let mut replay = Replay {
        path: path.to_owned(),
        life,
        header: None,
        changes: Vec::new(),
        draft: None,
        damaged: 0,
    };
    let mut torn = 0;
    each_line(disk, path, |line, _| {
        // A torn line at the very end is what a crash leaves; nothing in it was acknowledged.
        replay.damaged += torn;
        torn = 0;
        match line {
            Some(Line::Journal(header)) => replay.header = Some(header.into_owned()),
            Some(Line::Changes { step, .. }) => replay.changes.extend(step.into_owned()),
            Some(Line::Draft(draft)) => replay.draft = Some(draft.into_owned()),
            Some(Line::Published(_) | Line::Remark(_)) => {}
            None => torn = 1,
        }
    })?;
    Ok(replay)
}

/// Whether this is a journal of that file, as its name says.
pub(super) fn is_journal_of(path: &Path, target: &Target) -> bool {
    Name::of(path).is_some_and(|name| name.target == fingerprint(target.key.as_bytes(), 12))
}

/// The session and the changes of one journal, for whoever only reads along: no lock is touched.
pub(super) fn changes(disk: &Disk, path: &Path) -> Result<(Option<Id>, Vec<Change>), Trouble> {
    let mut session = None;
    let mut changes = Vec::new();
    each_line(disk, path, |line, _| match line {
        Some(Line::Journal(header)) => session = Some(header.into_owned().session),
        Some(Line::Changes { step, .. }) => changes.extend(step.into_owned()),
        _ => {}
    })?;
    Ok((session, changes))
}

/// Calls `each` with every line of a file: what it says, and its bytes.
pub(super) fn each_line(
    disk: &Disk,
    path: &Path,
    mut each: impl FnMut(Option<Line<'static>>, &[u8]),
) -> Result<(), Trouble> {
    let mut reader = BufReader::new(disk.open(path)?);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader
            .by_ref()
            .take(LONGEST)
            .read_until(b'\n', &mut line)
            .map_err(|error| Trouble::new(Call::Read, path, &error))?;
        if read == 0 {
            return Ok(());
        }
        each(Line::take(&line), &line);
    }
}

/// The drafts that nobody has dealt with yet, the newest first.
pub(super) fn drafts(journals: &[&Replay]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = journals
        .iter()
        .filter(|journal| journal.life == Life::Ended)
        .filter(|journal| !journals.iter().any(|other| other.follows(&journal.path)))
        .filter_map(|journal| journal.draft.clone())
        .filter(|draft| !draft.text.is_empty())
        .collect();
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.at));
    drafts.dedup_by(|a, b| a.text == b.text);
    drafts
}

/// Whether the run of that journal holds its lock.
fn life(disk: &Disk, path: &Path) -> Life {
    let Some(name) = Name::of(path) else {
        return Life::MayLive;
    };
    let lock = path.with_file_name(format!("{}.alive", name.run));
    let file = match disk.open(&lock) {
        Ok(file) => file,
        Err(trouble) if trouble.kind == std::io::ErrorKind::NotFound => return Life::Ended,
        Err(_) => return Life::MayLive,
    };
    match disk.try_lock(&file, &lock) {
        Ok(true) => Life::Ended,
        Ok(false) | Err(_) => Life::MayLive,
    }
}

/// Removes the journals of ended runs, of which all that they held stands in the file, and the
/// lock files of runs that left no journal behind.
pub(super) fn clear_up(
    disk: &Disk,
    folder: &Path,
    journals: &mut Vec<PathBuf>,
) -> Result<(), Trouble> {
    if journals.is_empty() {
        return Ok(());
    }
    for path in journals.iter() {
        disk.remove(path)?;
    }
    let runs: Vec<String> = journals
        .drain(..)
        .filter_map(|path| Name::of(&path).map(|name| name.run.to_owned()))
        .collect();
    let left = disk.list(folder)?;
    for run in runs {
        let used = left
            .iter()
            .any(|path| Name::of(path).is_some_and(|name| name.run == run));
        if !used {
            disk.remove(&folder.join(format!("{run}.alive")))?;
        }
    }
    disk.sync_folder(folder)
}
