//! The sessions of a folder, read only as far as needed to list them.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::Deserialize;
use serde::de::{Deserializer as _, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::minutes::{Caps, Id, Minutes, SessionStatus, Stamp};

use super::disk::Disk;
use super::folders::Folders;
use super::names::ENDING;
use super::own;
use super::replay::{self, Replay};
use super::trouble::Trouble;

/// How much of a file is read at first: the session stands at its beginning.
const BEGINNING: usize = 4 << 10;

/// How much is read when that is not enough, where only the session is asked for.
const LONG_BEGINNING: usize = 64 << 10;

/// One session of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The file; for a session that never came to be published, where it would be.
    pub path: PathBuf,
    /// What is known of the session; `None` when the file cannot be read so far.
    pub session: Option<Brief>,
    /// When the file was last changed.
    pub changed: Option<SystemTime>,
    /// Whether the file is not there, and only journals know of the session.
    pub unpublished: bool,
    /// Whether this installation made the file.
    pub own: bool,
}

/// What the list tells of a session.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "Written")]
pub struct Brief {
    /// The session's id.
    pub id: Id,
    /// What it is called.
    pub title: Option<String>,
    /// The circle that meets.
    pub circle: Option<String>,
    /// Where it stands.
    pub status: Option<SessionStatus>,
    /// When it began, or else is to begin.
    pub date: Option<Stamp>,
    /// The session of the circle before it.
    pub previous: Option<Id>,
}

/// What of a session's record is read for the list.
#[derive(Deserialize)]
struct Written {
    id: Id,
    title: Option<String>,
    circle: Option<String>,
    status: Option<String>,
    started: Option<String>,
    planned: Option<WrittenPlan>,
    previous: Option<Id>,
}

#[derive(Deserialize)]
struct WrittenPlan {
    start: Option<String>,
}

impl From<Written> for Brief {
    fn from(written: Written) -> Self {
        let planned = written.planned.and_then(|planned| planned.start);
        let date = written.started.or(planned);
        Self {
            id: written.id,
            title: written.title,
            circle: written.circle,
            status: written.status.as_deref().and_then(SessionStatus::from_word),
            date: date.as_deref().and_then(Stamp::parse),
            previous: written.previous,
        }
    }
}

impl Brief {
    fn of(minutes: &Minutes) -> Self {
        let session = minutes.session();
        let planned = session.planned.as_ref().and_then(|planned| planned.start);
        Self {
            id: session.id.clone(),
            title: session.title.clone(),
            circle: session.circle.clone(),
            status: session.status,
            date: session.started.or(planned),
            previous: session.previous.clone(),
        }
    }
}

/// The sessions in the folder of minutes, the newest first.
///
/// A session that was never published because its run ended badly is in the list too.
///
/// # Errors
/// When the folder cannot be listed.
pub fn library(folders: &Folders) -> Result<Vec<Listed>, Trouble> {
    let disk = Disk::default();
    let own = own::paths(&disk, folders);
    let mut listed: Vec<Listed> = disk
        .list(&folders.minutes)?
        .into_iter()
        .filter(|path| is_minutes(path))
        .map(|path| Listed {
            own: own.contains(&path),
            ..look(&disk, path)
        })
        .collect();
    let known: BTreeSet<Id> = listed
        .iter()
        .filter_map(|listed| Some(listed.session.as_ref()?.id.clone()))
        .collect();
    let (journals, _) = replay::read_all(&disk, folders);
    listed.extend(unpublished(&journals, &known));
    listed.sort_by_cached_key(|listed| {
        let date = listed.session.as_ref().and_then(|session| session.date);
        let changed = listed.changed.map(chrono::DateTime::<chrono::Utc>::from);
        Reverse((
            date.map(|date| date.time().to_utc()).or(changed),
            listed.path.clone(),
        ))
    });
    Ok(listed)
}

/// Whether a file is one of minutes, going by its name; unfinished copies are not.
pub(super) fn is_minutes(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| name.ends_with(ENDING) && !name.starts_with('.'))
}

pub(super) fn look(disk: &Disk, path: PathBuf) -> Listed {
    let metadata = path.metadata().ok();
    let is_file = metadata.as_ref().is_some_and(std::fs::Metadata::is_file);
    Listed {
        session: is_file.then(|| brief(disk, &path)).flatten(),
        changed: metadata.and_then(|metadata| metadata.modified().ok()),
        path,
        unpublished: false,
        own: false,
    }
}

/// What the beginning of a file tells of its session.
pub(super) fn brief(disk: &Disk, path: &Path) -> Option<Brief> {
    // One byte more than the beginning comes back when there is more.
    let bytes = disk.read(path, BEGINNING).ok()?;
    let more = bytes.len() > BEGINNING;
    beginning(&bytes).or_else(|| {
        let bytes = more.then(|| disk.read(path, Caps::FORMAT.bytes).ok())??;
        beginning(&bytes)
    })
}

/// What the beginning of a file says of whose session it is.
pub(super) struct Start {
    /// The session; nothing when it does not stand there.
    pub session: Option<Id>,
    /// Whether the file holds more than was read.
    pub more: bool,
}

/// Reads no more of a file than is needed to tell its session.
pub(super) fn beginning_of(disk: &Disk, path: &Path) -> Result<Start, Trouble> {
    let mut start = Start {
        session: None,
        more: true,
    };
    for most in [BEGINNING, LONG_BEGINNING] {
        if start.session.is_none() && start.more {
            let bytes = disk.read(path, most)?;
            start.more = bytes.len() > most;
            start.session = beginning(&bytes).map(|brief| brief.id);
        }
    }
    Ok(start)
}

/// The session, when it stands in these bytes.
fn beginning(bytes: &[u8]) -> Option<Brief> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut found = None;
    // Stops with an error as soon as the session is known.
    let _ = serde_json::Deserializer::from_slice(bytes).deserialize_map(Beginning(&mut found));
    found
}

struct Beginning<'a>(&'a mut Option<Brief>);

impl<'de> Visitor<'de> for Beginning<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("minutes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "session" {
                *self.0 = Some(map.next_value()?);
                return Err(A::Error::custom("that is enough"));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// The sessions that only journals know.
pub(super) fn unpublished(journals: &[Replay], known: &BTreeSet<Id>) -> Vec<Listed> {
    let mut found: Vec<(Minutes, PathBuf, PathBuf)> = Vec::new();
    for journal in journals.iter().filter(|journal| journal.target_is_gone()) {
        let (Some(session), Some(header)) = (journal.session(), &journal.header) else {
            continue;
        };
        if known.contains(session) || journal.changes.is_empty() {
            continue;
        }
        let place = found
            .iter()
            .position(|(minutes, ..)| minutes.session_id() == session);
        let place = place.unwrap_or_else(|| {
            let target = PathBuf::from(&header.target);
            found.push((
                Minutes::new(Id::clone(session)),
                target,
                journal.path.clone(),
            ));
            found.len() - 1
        });
        for change in &journal.changes {
            found[place].0.apply(change);
        }
    }
    found
        .into_iter()
        .map(|(minutes, path, journal)| Listed {
            path,
            session: Some(Brief::of(&minutes)),
            changed: journal.metadata().and_then(|m| m.modified()).ok(),
            unpublished: true,
            own: true,
        })
        .collect()
}
