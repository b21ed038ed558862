//! The files of a folder in their order, before any of them is read; and what is read of one.
//!
//! A folder may hold a thousand sessions, and whoever opens the program wants to see the latest now.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use chrono::{DateTime, Local, NaiveDate};
use serde::de::{Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::minutes::{Caps, Minutes, read};

use super::disk::Disk;
use super::folders::Folders;
use super::library::{self, Brief, Listed};
use super::own;
use super::replay;
use super::trouble::Trouble;

/// The lists of a file that hold what people wrote down.
const WRITTEN: [&str; 5] = [
    "contributions",
    "insights",
    "decisions",
    "actions",
    "questions",
];
/// The lists that stand behind all of those.
const BEHIND: [&str; 1] = ["history"];

/// The sessions of the folder, the newest first, without reading one.
///
/// The order is that of the day in the name of the file, or else of its last change. A session
/// that only journals know of is there too, and is known already.
///
/// # Errors
/// When the folder cannot be listed.
pub fn shelf(folders: &Folders) -> Result<Vec<Listed>, Trouble> {
    let disk = Disk::default();
    let own = own::paths(&disk, folders);
    let mut listed: Vec<Listed> = disk
        .list(&folders.minutes)?
        .into_iter()
        .filter(|path| library::is_minutes(path))
        .map(|path| Listed {
            changed: path.metadata().and_then(|file| file.modified()).ok(),
            own: own.contains(&path),
            path,
            session: None,
            unpublished: false,
        })
        .collect();
    let (journals, _) = replay::read_all(&disk, folders);
    if journals.iter().any(replay::Replay::target_is_gone) {
        // Only now it matters which sessions have a file after all.
        let known: BTreeSet<_> = listed
            .iter()
            .filter_map(|listed| Some(library::brief(&disk, &listed.path)?.id))
            .collect();
        listed.extend(library::unpublished(&journals, &known));
    }
    listed.sort_by_cached_key(|listed| Reverse((day(listed), listed.changed, listed.path.clone())));
    Ok(listed)
}

/// The day of a session as far as it can be told without reading it.
fn day(listed: &Listed) -> Option<NaiveDate> {
    let name = listed.path.file_name().and_then(|name| name.to_str());
    let named = name
        .and_then(|name| name.get(..10))
        .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    named.or_else(|| {
        listed
            .changed
            .map(|at| DateTime::<Local>::from(at).date_naive())
    })
}

/// What the beginning of a file tells of its session; `None` when it cannot be read.
#[must_use]
pub fn brief(path: &Path) -> Option<Brief> {
    let is_file = path.metadata().is_ok_and(|file| file.is_file());
    is_file.then(|| library::brief(&Disk::default(), path))?
}

/// How many things people wrote down in a file; `None` when it cannot be read.
#[must_use]
pub fn count_entries(path: &Path) -> Option<usize> {
    let bytes = Disk::default().read(path, Caps::FORMAT.bytes).ok()?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut count = Count::default();
    let end = serde_json::Deserializer::from_slice(bytes).deserialize_map(Lists(&mut count));
    (end.is_ok() || count.complete).then_some(count.entries)
}

/// The minutes of a file in which something may be left to decide; `None` where nothing can be, or when it
/// cannot be read. Most files need not be read for that.
#[must_use]
pub fn disputed(path: &Path) -> Option<Minutes> {
    let bytes = Disk::default().read(path, Caps::FORMAT.bytes).ok()?;
    let text = std::str::from_utf8(&bytes).ok()?;
    // Several live values stand behind this word; records taken away may have been changed meanwhile.
    let may_be = text.contains("\"alt\":") || text.contains("\"removed\":");
    let accounts = text.contains("\"accounts\": [\n");
    // Two hands may have written down one decision or action.
    let twice = ["\"decisions\": [\n", "\"actions\": [\n"]
        .iter()
        .any(|list| text.contains(list))
        && have_two_hands(text);
    (may_be || accounts || twice).then(|| read(&bytes).ok())?
}

/// Whether more than one writer stands in the history of this file, as kring prints it:
/// `["<key>.<seal>","Anna","<time>"]`.
fn have_two_hands(text: &str) -> bool {
    /// A key, a full stop and a seal.
    const EDIT: usize = 16 + 1 + 8;
    let Some((_, history)) = text.rsplit_once("\"history\": {") else {
        return false;
    };
    let edits = history.split("[\"").filter_map(|rest| {
        let rest = rest.get(EDIT..)?.strip_prefix("\",\"")?;
        Some(rest.split_once("\",\"")?.0)
    });
    let mut writers = edits;
    let first = writers.next();
    writers.any(|writer| Some(writer) != first)
}

#[derive(Default)]
struct Count {
    entries: usize,
    /// Nothing that counts comes any more.
    complete: bool,
}

struct Lists<'a>(&'a mut Count);

impl<'de> Visitor<'de> for Lists<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("minutes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if BEHIND.contains(&key.as_str()) {
                self.0.complete = true;
                return Err(A::Error::custom("that is enough"));
            }
            if WRITTEN.contains(&key.as_str()) {
                self.0.entries += map.next_value::<Length>()?.0;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// How long a list is.
struct Length(usize);

impl<'de> serde::Deserialize<'de> for Length {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Counter;
        impl<'de> Visitor<'de> for Counter {
            type Value = Length;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Length, A::Error> {
                let mut length = 0;
                while list.next_element::<IgnoredAny>()?.is_some() {
                    length += 1;
                }
                Ok(Length(length))
            }
        }
        deserializer.deserialize_seq(Counter)
    }
}
