//! Reading minutes: caps, clear errors, edits by hand.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::book::Minutes;
use super::cell::{self, CellName};
use super::kind::Kind;
use super::record::{Entry, Record};
use super::{Id, strict};

mod caps;
mod error;
mod history;
mod sides;

pub use caps::Caps;
pub use error::ReadError;
pub(super) use history::BY_HAND;

use error::{field_error, not_json};
use history::Place;

/// Reads minutes.
///
/// A record that was edited or added by hand gets its edit from its values, so that two readers
/// of one hand-edited file agree.
///
/// # Errors
/// When the file is no minutes, is broken, or exceeds a cap.
pub fn read(bytes: &[u8]) -> Result<Minutes, ReadError> {
    read_with(bytes, |loose| loose.into_iter().map(Loose::bind).collect())
}

/// The union of the two sides that git left in one file; `None` when either cannot be read, or they
/// are of two sessions.
fn both_sides(text: &str) -> Option<Minutes> {
    let [ours, theirs] = sides::sides(text)?;
    let mut both = read(ours.as_bytes()).ok()?;
    both.join(&read(theirs.as_bytes()).ok()?).ok()?;
    Some(both)
}

/// Reads minutes; `bind` brings every record together with its history, in the order in which they
/// are given. That is most of the work, and no record waits for another: it may be shared out.
///
/// # Errors
/// The same as those of [`read`].
pub fn read_with(
    bytes: &[u8],
    bind: impl FnOnce(Vec<Loose>) -> Vec<Bound>,
) -> Result<Minutes, ReadError> {
    let caps = Caps::FORMAT;
    let text = text_of(bytes, &caps)?;
    // There are no more values than bytes: a usual file need not be measured.
    if text.len() > caps.values {
        too_much(text, &caps)?;
    }
    let value = match strict::parse(text, caps.depth) {
        Ok(value) => value,
        Err(error) => {
            too_much(text, &caps)?;
            let Some(line) = unmerged(text) else {
                return Err(not_json(&error));
            };
            return both_sides(text).ok_or(ReadError::Unmerged { line });
        }
    };
    let Value::Object(top) = value else {
        return Err(ReadError::NotMinutes);
    };
    Reader {
        caps,
        history: BTreeMap::new(),
        count: 0,
    }
    .minutes(top, bind)
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

struct Reader {
    caps: Caps,
    history: BTreeMap<Id, History>,
    count: usize,
}

/// The cells that were found for a record, outside its history.
type Found = BTreeMap<CellName, Option<Value>>;

/// What the file keeps about one record.
enum History {
    Erased,
    Kept(Map<String, Value>),
}

/// A record as it stands in the file, beside its history.
pub struct Loose(Result<Parts, ReadError>);

struct Parts {
    caps: Caps,
    kind: Kind,
    /// Its place in its list, from 0.
    place: usize,
    id: Id,
    fields: Map<String, Value>,
    history: Option<History>,
}

/// A record with its history, or why the two cannot be brought together.
pub struct Bound(Result<(Id, Entry), ReadError>);

impl Loose {
    /// Brings the record together with its history.
    #[must_use]
    pub fn bind(self) -> Bound {
        Bound(self.0.and_then(|parts| {
            let Parts {
                caps,
                kind,
                place,
                id,
                fields,
                history,
            } = parts;
            let cells = cells(&caps, &kind, fields, || place_of(&kind, place))?;
            let entry = entry(&caps, kind, &id, cells, history)?;
            Ok((id, entry))
        }))
    }
}

impl Reader {
    fn minutes(
        mut self,
        mut top: Map<String, Value>,
        bind: impl FnOnce(Vec<Loose>) -> Vec<Bound>,
    ) -> Result<Minutes, ReadError> {
        match top.remove("format") {
            Some(Value::String(format)) if format == "kring/1" => {}
            Some(Value::String(format)) if format.starts_with("kring/") => {
                return Err(ReadError::Newer(format));
            }
            _ => return Err(ReadError::NotMinutes),
        }
        self.history = histories(top.remove("history"))?;
        let Some(Value::Object(mut session)) = top.remove("session") else {
            return Err(field_error("session", "expected an object with an id"));
        };
        let id = take_id(&mut session).map_err(|reason| field_error("session", reason))?;
        if let Some(History::Erased) = self.history.get(&id) {
            let place = format!("history, {id}");
            return Err(field_error(place, "the session itself cannot be erased"));
        }
        let mut minutes = Minutes::new(id.clone());

        let mut lists = Vec::new();
        let mut found = cells(&self.caps, &Kind::Session, session, || "session".into())?;
        for (name, value) in top {
            let kind = Kind::of_list(&name);
            match value {
                Value::Array(records)
                    if !matches!(kind, Kind::Other(_)) || all_records(&records) =>
                {
                    lists.push((kind, records));
                }
                value if matches!(kind, Kind::Other(_)) => {
                    let cell = CellName::from(format!("/{name}"));
                    let value = Some(value).filter(|value| !value.is_null());
                    fits(&self.caps, &Kind::Session, &cell, value.as_ref())
                        .map_err(|reason| field_error(&name, reason))?;
                    found.insert(cell, value);
                }
                _ => return Err(field_error(name, "expected a list of records")),
            }
        }
        self.counts()?;
        let history = self.history.remove(&id);
        let session = entry(&self.caps, Kind::Session, &id, found, history)?;
        minutes.unite(&id, Cow::Owned(session));
        for Bound(record) in bind(self.loose(&id, lists)) {
            let (id, entry) = record?;
            minutes.unite(&id, Cow::Owned(entry));
        }
        self.rest_of_history(&mut minutes)?;
        Ok(minutes)
    }

    /// The records of the lists, each with its history, up to the first that cannot be one.
    fn loose(&mut self, session: &Id, lists: Vec<(Kind, Vec<Value>)>) -> Vec<Loose> {
        let mut ids = HashSet::from([session.clone()]);
        let mut loose = Vec::new();
        for (kind, records) in lists {
            for (place, value) in records.into_iter().enumerate() {
                let parts = self.parts(&kind, place, value, &mut ids);
                let ends = parts.is_err();
                loose.push(Loose(parts));
                if ends {
                    return loose;
                }
            }
        }
        loose
    }

    fn parts(
        &mut self,
        kind: &Kind,
        place: usize,
        value: Value,
        ids: &mut HashSet<Id>,
    ) -> Result<Parts, ReadError> {
        let wrong = |reason: String| field_error(place_of(kind, place), reason);
        let Value::Object(mut fields) = value else {
            return Err(wrong("expected an object with an id".into()));
        };
        let id = take_id(&mut fields).map_err(wrong)?;
        if !ids.insert(id.clone()) {
            return Err(ReadError::TwoOfOneId(id));
        }
        self.counts()?;
        Ok(Parts {
            caps: self.caps,
            kind: kind.clone(),
            place,
            history: self.history.remove(&id),
            id,
            fields,
        })
    }

    /// What stands in the history only: taken away, erased, or taken out by hand.
    fn rest_of_history(&mut self, minutes: &mut Minutes) -> Result<(), ReadError> {
        for (id, history) in std::mem::take(&mut self.history) {
            self.counts()?;
            let entry = match history {
                History::Erased => Entry::Erased,
                History::Kept(history) => self.without_upper(&id, history)?,
            };
            minutes.unite(&id, Cow::Owned(entry));
        }
        Ok(())
    }

    fn without_upper(&self, id: &Id, history: Map<String, Value>) -> Result<Entry, ReadError> {
        let place = || format!("history, {id}");
        let removed = history::removed(&history).map_err(|reason| field_error(place(), reason))?;
        let Some(removed) = removed else {
            let past = history::past(&history).map_err(|reason| field_error(place(), reason))?;
            return Ok(Entry::Orphan(past));
        };
        let found = cells(&self.caps, &removed.kind, removed.fields, place)?;
        let found = (Place::Removed(removed.seen), found);
        let record = with_history(&self.caps, removed.kind, id, found, history)?;
        Ok(Entry::Held(Arc::new(record)))
    }

    fn counts(&mut self) -> Result<(), ReadError> {
        self.count += 1;
        if self.count > self.caps.records {
            return Err(ReadError::TooManyRecords {
                found: self.count,
                most: self.caps.records,
            });
        }
        Ok(())
    }
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
    place: impl Fn() -> String,
) -> Result<Found, ReadError> {
    let mut found = Found::new();
    for (field, value) in fields {
        let wrong = |reason: String| field_error(format!("{}, {field}", place()), reason);
        cell::divide(kind, &field, value, |cell, value| {
            fits(caps, kind, &cell, value.as_ref())?;
            found.insert(cell, value);
            Ok(())
        })
        .map_err(wrong)?;
    }
    Ok(found)
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
        Some(History::Kept(history)) => {
            let found = (Place::Upper, found);
            Entry::Held(Arc::new(with_history(caps, kind, id, found, history)?))
        }
    })
}

fn with_history(
    caps: &Caps,
    kind: Kind,
    id: &Id,
    found: (Place, Found),
    history: Map<String, Value>,
) -> Result<Record, ReadError> {
    let fits = |kind: &Kind, cell: &str, value: Option<&Value>| fits(caps, kind, cell, value);
    history::with(kind, id, found, history, fits)
        .map_err(|reason| field_error(format!("history, {id}"), reason))
}

fn histories(value: Option<Value>) -> Result<BTreeMap<Id, History>, ReadError> {
    let histories = match value {
        None => return Ok(BTreeMap::new()),
        Some(Value::Object(histories)) => histories,
        Some(_) => return Err(field_error("history", "expected records by id")),
    };
    let history = |(id, value): (String, Value)| {
        let place = || format!("history, {id}");
        if !is_id(&id) {
            return Err(field_error(
                place(),
                "the id must be a text of 1 to 256 bytes",
            ));
        }
        let Value::Object(history) = value else {
            return Err(field_error(place(), "expected an object"));
        };
        match history.get("erased") {
            None => Ok((Id::new(&id), History::Kept(history))),
            Some(Value::Bool(true)) => Ok((Id::new(&id), History::Erased)),
            Some(_) => Err(field_error(place(), "erased: expected true")),
        }
    };
    histories.into_iter().map(history).collect()
}

fn is_id(text: &str) -> bool {
    (1..=256).contains(&text.len())
}

fn all_records(list: &[Value]) -> bool {
    list.iter()
        .all(|value| value.get("id").is_some_and(Value::is_string))
}

fn take_id(fields: &mut Map<String, Value>) -> Result<Id, String> {
    match fields.remove("id") {
        Some(Value::String(id)) if is_id(&id) => Ok(Id::new(&id)),
        Some(other) => Err(format!(
            "the id must be a text of 1 to 256 bytes, found {}",
            cell::brief(&other)
        )),
        None => Err("there is no id".into()),
    }
}
