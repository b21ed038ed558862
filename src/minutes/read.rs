//! Reading minutes: caps, clear errors, edits by hand.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::book::Minutes;
use super::cell::{self, CellName, CellNames};
use super::kind::Kind;
use super::record::{Entry, Record};
use super::{Id, strict};

mod by_id;
mod caps;
mod document;
mod error;
mod found;
mod histories;
mod history;
mod pieces;
mod rescue;
mod sides;

pub use caps::Caps;
pub use error::ReadError;
pub(super) use history::BY_HAND;
pub use rescue::{Harm, Rescued, rescue, two_sides};

use document::{Document, History, Upper};
use error::{field_error, not_json};
use found::{Found, Piece};
use history::{Kept, Place};

/// Reads minutes.
///
/// A record that was edited or added by hand gets its edit from its values, so that two readers
/// of one hand-edited file agree.
///
/// # Errors
/// When the file is no minutes, is broken, or exceeds a cap.
pub fn read(bytes: &[u8]) -> Result<Minutes, ReadError> {
    read_as(bytes, Minutes::new)
}

/// Whether a text reads as these minutes. Only one record of it is held at a time.
///
/// # Errors
/// The same as those of [`read`].
pub fn reads_as(text: &str, minutes: &Minutes) -> Result<bool, ReadError> {
    let caps = Caps::FORMAT;
    let document = document_in(text, &caps)?;
    let (mut same, mut count) = (true, 0);
    let session = each(&caps, document, |_, id, entry| {
        same &= minutes.entries().get(&id) == Some(&entry);
        count += 1;
        Ok(())
    })?;
    Ok(same && count == minutes.entries().len() && session == *minutes.session_id())
}

/// The union of the two sides that git left in one file; `None` when either cannot be read, or they
/// are of two sessions.
fn both_sides(text: &str) -> Option<Minutes> {
    let [ours, theirs] = sides::sides(text)?;
    let mut both = read(ours.as_bytes()).ok()?;
    both.join(&read(theirs.as_bytes()).ok()?).ok()?;
    Some(both)
}

/// Reads minutes without the typed view of what is in them; see [`Minutes::without_view`]. It takes
/// half the room.
///
/// # Errors
/// The same as those of [`read`].
pub fn read_without_view(bytes: &[u8]) -> Result<Minutes, ReadError> {
    read_as(bytes, |session| Minutes::new(session).without_view())
}

/// Reads minutes into `new` ones of their session.
fn read_as(bytes: &[u8], new: impl Fn(Id) -> Minutes) -> Result<Minutes, ReadError> {
    let caps = Caps::FORMAT;
    let text = text_of(bytes, &caps)?;
    let document = match document_in(text, &caps) {
        Err(ReadError::Unmerged { line }) => {
            return both_sides(text).ok_or(ReadError::Unmerged { line });
        }
        document => document?,
    };
    let mut minutes = None;
    let session = each(&caps, document, |session, id, entry| {
        let minutes = minutes.get_or_insert_with(|| new(session.clone()));
        if id != *session && minutes.entries().contains_key(&id) {
            return Err(ReadError::TwoOfOneId(id));
        }
        minutes.unite(&id, Cow::Owned(entry));
        Ok(())
    })?;
    Ok(minutes.unwrap_or_else(|| new(session)))
}

/// What stands in a text.
fn document_in(text: &str, caps: &Caps) -> Result<Document, ReadError> {
    // There are no more values than bytes: a usual file need not be measured.
    if text.len() > caps.values {
        too_much(text, caps)?;
    }
    match document::read(text, *caps) {
        Ok(document) => document.ok_or(ReadError::NotMinutes),
        Err(error) => {
            too_much(text, caps)?;
            Err(match unmerged(text) {
                Some(line) => ReadError::Unmerged { line },
                None => not_json(&error),
            })
        }
    }
}

/// Whether a text stands too deep, or holds more values than any minutes have.
fn too_much(text: &str, caps: &Caps) -> Result<(), ReadError> {
    let size = strict::measure(text);
    if size.depth > caps.depth {
        return Err(ReadError::TooDeep {
            depth: size.depth,
            most: caps.depth,
        });
    }
    if size.values > caps.values {
        return Err(ReadError::TooManyValues {
            found: size.values,
            most: caps.values,
        });
    }
    Ok(())
}

/// The text of a file, without the mark that some editors put before it.
fn text_of<'a>(bytes: &'a [u8], caps: &Caps) -> Result<&'a str, ReadError> {
    caps.allow(bytes.len() as u64)?;
    if !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0) {
        return Err(ReadError::Zeros(bytes.len()));
    }
    // The file begins with a brace: in UTF-16 there is a zero byte before or behind it.
    let utf16 = matches!(
        bytes,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..]
    );
    if utf16 {
        return Err(ReadError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::NotText {
        at: error.valid_up_to(),
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text)
}

/// The first line that git marked as one side of a merge.
fn unmerged(text: &str) -> Option<usize> {
    let marked = |line: &str| line.starts_with("<<<<<<<");
    text.lines().position(marked).map(|before| before + 1)
}

/// Hands over everything that a file holds, the session's own record first, each with the session's
/// id; gives the id of the session.
fn each(
    caps: &Caps,
    document: Document,
    mut take: impl FnMut(&Id, Id, Entry) -> Result<(), ReadError>,
) -> Result<Id, ReadError> {
    match document.format {
        Some(Value::String(format)) if format == "kring/1" => {}
        Some(Value::String(format)) if format.starts_with("kring/") => {
            return Err(ReadError::Newer(format));
        }
        _ => return Err(ReadError::NotMinutes),
    }
    if let Some(wrong) = document.wrong {
        return Err(wrong);
    }
    let (mut history, mut names) = (document.history, document.cell_names);
    let Some(Value::Object(mut session)) = document.session else {
        return Err(field_error("session", "expected an object with an id"));
    };
    let session_id = take_id(&mut session).map_err(|reason| field_error("session", reason))?;
    let own = history.take(&session_id);
    if let Some(History::Erased) = own {
        let place = format!("history, {session_id}");
        return Err(field_error(place, "the session itself cannot be erased"));
    }
    let mut found = cells(caps, &Kind::Session, session, &mut names, || {
        "session".into()
    })?;
    for (name, value) in document.beside {
        let cell = CellName::from(format!("/{name}"));
        let value = Some(value).filter(|value| !value.is_null());
        fits(caps, &Kind::Session, &cell, value.as_ref())
            .map_err(|reason| field_error(&name, reason))?;
        found.push((cell, value));
    }

    let found = Found::of(found);
    let session = entry(caps, Kind::Session, &session_id, found, own)?;
    take(&session_id, session_id.clone(), session)?;
    let (mut count, mut held) = (1 + document.records.len(), document.cells);
    for Upper { kind, id, found } in document.records {
        let history = history.take(&id);
        let entry = entry(caps, kind, &id, found, history)?;
        // Only the session's own record has that id.
        if id == session_id {
            return Err(ReadError::TwoOfOneId(id));
        }
        take(&session_id, id, entry)?;
    }
    // What stands in the history only: taken away, erased, or taken out by hand.
    for (id, history) in history.left() {
        count += 1;
        if count > caps.records {
            let most = caps.records;
            return Err(ReadError::TooManyRecords { found: count, most });
        }
        let entry = match history {
            History::Erased => Entry::Erased,
            History::Kept(kept) => without_upper(caps, &id, kept)?,
        };
        if let Entry::Held(record) = &entry {
            held += record.cells.len();
            caps.allow_cells(held)?;
        }
        take(&session_id, id, entry)?;
    }
    Ok(session_id)
}

/// A record of which the upper part holds nothing.
fn without_upper(caps: &Caps, id: &Id, mut kept: Kept) -> Result<Entry, ReadError> {
    let place = || format!("history, {id}");
    let wrong = |reason| field_error(place(), reason);
    let Some(removed) = kept.take_removed().map_err(wrong)? else {
        return Ok(Entry::Orphan(kept.take_past().map_err(wrong)?));
    };
    let found = cells(
        caps,
        &removed.kind,
        removed.fields,
        &mut CellNames::default(),
        place,
    )?;
    let found = (Place::Removed(removed.seen), Found::of(found));
    let record = with_history(caps, removed.kind, id, found, kept)?;
    Ok(Entry::Held(Arc::new(record)))
}

/// Where a record stands, in words.
fn place_of(kind: &Kind, place: usize) -> String {
    format!("{kind}, number {}", place + 1)
}

/// The cells of the fields, each checked.
fn cells(
    caps: &Caps,
    kind: &Kind,
    fields: Map<String, Value>,
    names: &mut CellNames,
    place: impl Fn() -> String,
) -> Result<Vec<Piece>, ReadError> {
    let mut found = Vec::new();
    for (field, value) in fields {
        add_cells(caps, kind, &field, value, (names, &mut found))
            .map_err(|reason| field_error(format!("{}, {field}", place()), reason))?;
    }
    Ok(found)
}

/// Adds the cells of one field, each checked.
fn add_cells(
    caps: &Caps,
    kind: &Kind,
    field: &str,
    value: Value,
    (names, found): (&mut CellNames, &mut Vec<Piece>),
) -> Result<(), String> {
    cell::divide(kind, field, value, names, |cell, value| {
        fits(caps, kind, &cell, value.as_ref())?;
        found.push((cell, value));
        Ok(())
    })
}

fn fits(caps: &Caps, kind: &Kind, cell: &str, value: Option<&Value>) -> Result<(), String> {
    caps.check(cell, value)?;
    cell::check(kind, cell, value)
}

/// A record with its history, if it has one.
fn entry(
    caps: &Caps,
    kind: Kind,
    id: &Id,
    found: Found,
    history: Option<History>,
) -> Result<Entry, ReadError> {
    Ok(match history {
        None => Entry::Held(Arc::new(history::without(kind, id, found))),
        Some(History::Erased) => Entry::Erased,
        Some(History::Kept(kept)) => {
            let found = (Place::Upper, found);
            Entry::Held(Arc::new(with_history(caps, kind, id, found, kept)?))
        }
    })
}

fn with_history(
    caps: &Caps,
    kind: Kind,
    id: &Id,
    found: (Place, Found),
    kept: Kept,
) -> Result<Record, ReadError> {
    let fits = |kind: &Kind, cell: &str, value: Option<&Value>| fits(caps, kind, cell, value);
    history::with(kind, id, found, kept, fits)
        .map_err(|reason| field_error(format!("history, {id}"), reason))
}

fn is_id(text: &str) -> bool {
    (1..=256).contains(&text.len())
}

fn take_id(fields: &mut Map<String, Value>) -> Result<Id, String> {
    read_id(fields.remove("id"))
}

fn read_id(id: Option<Value>) -> Result<Id, String> {
    match id {
        Some(Value::String(id)) if is_id(&id) => Ok(Id::new(&id)),
        Some(other) => Err(format!(
            "the id must be a text of 1 to 256 bytes, found {}",
            cell::brief(&other)
        )),
        None => Err("there is no id".into()),
    }
}
