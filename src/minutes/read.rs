//! Reading minutes: caps, clear errors, edits by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::book::Minutes;
use super::cell::{self, CellName};
use super::kind::Kind;
use super::record::{Entry, Record};
use super::{Id, strict};

mod caps;
mod error;
mod history;

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
    let caps = Caps::FORMAT;
    let text = text_of(bytes, &caps)?;
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
    let value = strict::parse(text).map_err(|error| match unmerged(text) {
        Some(line) => ReadError::Unmerged { line },
        None => not_json(&error),
    })?;
    let Value::Object(top) = value else {
        return Err(ReadError::NotMinutes);
    };
    Reader {
        caps,
        history: BTreeMap::new(),
        count: 0,
    }
    .minutes(top)
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

impl Reader {
    fn minutes(mut self, mut top: Map<String, Value>) -> Result<Minutes, ReadError> {
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
        let mut cells = self.cells(&Kind::Session, session, || "session".into())?;
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
                    self.fits(&Kind::Session, &cell, value.as_ref())
                        .map_err(|reason| field_error(&name, reason))?;
                    cells.insert(cell, value);
                }
                _ => return Err(field_error(name, "expected a list of records")),
            }
        }
        self.take_in(&mut minutes, Kind::Session, &id, cells)?;
        for (kind, records) in lists {
            for (n, value) in records.into_iter().enumerate() {
                self.record(&mut minutes, &kind, n, value)?;
            }
        }
        self.rest_of_history(&mut minutes)?;
        Ok(minutes)
    }

    fn record(
        &mut self,
        minutes: &mut Minutes,
        kind: &Kind,
        n: usize,
        value: Value,
    ) -> Result<(), ReadError> {
        let place = || format!("{kind}, number {}", n + 1);
        let Value::Object(mut fields) = value else {
            return Err(field_error(place(), "expected an object with an id"));
        };
        let id = take_id(&mut fields).map_err(|reason| field_error(place(), reason))?;
        if minutes.entries().contains_key(&id) {
            return Err(ReadError::TwoOfOneId(id));
        }
        let cells = self.cells(kind, fields, place)?;
        self.take_in(minutes, kind.clone(), &id, cells)
    }

    /// The cells of the fields, each checked.
    fn cells(
        &self,
        kind: &Kind,
        fields: Map<String, Value>,
        place: impl Fn() -> String,
    ) -> Result<Found, ReadError> {
        let mut found = Found::new();
        for (field, value) in fields {
            let wrong = |reason: String| field_error(format!("{}, {field}", place()), reason);
            cell::divide(kind, &field, value, |cell, value| {
                self.fits(kind, &cell, value.as_ref())?;
                found.insert(cell, value);
                Ok(())
            })
            .map_err(wrong)?;
        }
        Ok(found)
    }

    fn fits(&self, kind: &Kind, cell: &str, value: Option<&Value>) -> Result<(), String> {
        self.caps.check(cell, value)?;
        cell::check(kind, cell, value)
    }

    /// Takes in a record with its history, if it has one.
    fn take_in(
        &mut self,
        minutes: &mut Minutes,
        kind: Kind,
        id: &Id,
        found: Found,
    ) -> Result<(), ReadError> {
        self.counts()?;
        let entry = match self.history.remove(id) {
            None => Entry::Held(history::without(kind, id, found)),
            Some(History::Erased) => Entry::Erased,
            Some(History::Kept(history)) => {
                let found = (Place::Upper, found);
                Entry::Held(self.with_history(kind, id, found, history)?)
            }
        };
        minutes.unite(id, Cow::Owned(entry));
        Ok(())
    }

    fn with_history(
        &self,
        kind: Kind,
        id: &Id,
        found: (Place, Found),
        history: Map<String, Value>,
    ) -> Result<Record, ReadError> {
        let fits = |kind: &Kind, cell: &str, value: Option<&Value>| self.fits(kind, cell, value);
        history::with(kind, id, found, history, fits)
            .map_err(|reason| field_error(format!("history, {id}"), reason))
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
        let found = self.cells(&removed.kind, removed.fields, place)?;
        let found = (Place::Removed(removed.seen), found);
        self.with_history(removed.kind, id, found, history)
            .map(Entry::Held)
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
