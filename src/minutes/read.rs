//! Reading minutes: caps, clear errors, edits by hand.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use thiserror::Error;

use super::book::Minutes;
use super::kind::Kind;
use super::record::{self, CellName, Entry};
use super::{Id, strict};

mod history;

/// How much is read at most, so that a broken or hostile file cannot take all memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of a file.
    pub bytes: usize,
    /// Arrays and objects within each other.
    pub depth: usize,
    /// Records of all kinds together.
    pub records: usize,
    /// Bytes of one text.
    pub field: usize,
}

impl Caps {
    /// The caps of the format.
    pub const FORMAT: Self = Self {
        bytes: 16 << 20,
        depth: 32,
        records: 50_000,
        field: 64 << 10,
    };
}

/// Why a file cannot be read as minutes. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file is larger than the cap.
    #[error("the file is {size} bytes; at most {most} can be read")]
    TooLarge {
        /// Bytes found.
        size: u64,
        /// Bytes allowed.
        most: usize,
    },
    /// The file is empty.
    #[error("the file is empty")]
    Empty,
    /// The bytes are no UTF-8.
    #[error("the file is not UTF-8 text: byte {at} cannot be read")]
    NotText {
        /// The first byte that does not fit, from 0.
        at: usize,
    },
    /// Objects and lists stand too deep in each other.
    #[error("objects stand {depth} deep in each other; at most {most} can be read")]
    TooDeep {
        /// Depth found.
        depth: usize,
        /// Depth allowed.
        most: usize,
    },
    /// The text is no JSON.
    #[error("line {line}, column {column}: {reason}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
        /// Whether the file just stops.
        truncated: bool,
    },
    /// The file is JSON, and no minutes.
    #[error("this is not a kring file: it has no \"format\": \"kring/1\"")]
    NotMinutes,
    /// A later kring wrote it.
    #[error("this file is of the newer format {0}")]
    Newer(String),
    /// There are more records than the cap.
    #[error("there are {found} records; at most {most} can be read")]
    TooManyRecords {
        /// Records found.
        found: usize,
        /// Records allowed.
        most: usize,
    },
    /// One id stands under two records.
    #[error("the id {0} is used twice")]
    TwoOfOneId(Id),
    /// Something in it is not what the format says.
    #[error("{place}: {reason}")]
    Field {
        /// Where: list, number from 1 or id, field.
        place: String,
        /// What was expected.
        reason: String,
    },
}

/// Reads minutes.
///
/// A record that was edited or added by hand gets its edit from its values, so that two readers
/// of one hand-edited file agree.
///
/// # Errors
/// When the file is no minutes, is broken, or exceeds a cap.
pub fn read(bytes: &[u8]) -> Result<Minutes, ReadError> {
    let caps = Caps::FORMAT;
    if bytes.len() > caps.bytes {
        return Err(ReadError::TooLarge {
            size: bytes.len() as u64,
            most: caps.bytes,
        });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::NotText {
        at: error.valid_up_to(),
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let depth = strict::depth(text);
    if depth > caps.depth {
        return Err(ReadError::TooDeep {
            depth,
            most: caps.depth,
        });
    }
    let value = strict::parse(text).map_err(|error| not_json(&error))?;
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

fn not_json(error: &serde_json::Error) -> ReadError {
    let reason = error.to_string();
    let reason = reason
        .rsplit_once(" at line ")
        .map_or(reason.as_str(), |(reason, _)| reason);
    ReadError::NotJson {
        line: error.line(),
        column: error.column(),
        reason: reason.to_owned(),
        truncated: error.is_eof(),
    }
}

fn field_error(place: impl Into<String>, reason: impl Into<String>) -> ReadError {
    ReadError::Field {
        place: place.into(),
        reason: reason.into(),
    }
}

struct Reader {
    caps: Caps,
    history: BTreeMap<Id, Value>,
    count: usize,
}

/// The cells that a record has in the upper part.
pub(super) type Found = BTreeMap<CellName, Option<Value>>;

impl Reader {
    fn minutes(mut self, mut top: Map<String, Value>) -> Result<Minutes, ReadError> {
        match top.remove("format") {
            Some(Value::String(format)) if format == "kring/1" => {}
            Some(Value::String(format)) if format.starts_with("kring/") => {
                return Err(ReadError::Newer(format));
            }
            _ => return Err(ReadError::NotMinutes),
        }
        if let Some(history) = top.remove("history") {
            let Value::Object(history) = history else {
                return Err(field_error("history", "expected records by id"));
            };
            self.history = history
                .into_iter()
                .map(|(id, value)| (Id::new(&id), value))
                .collect();
        }
        let Some(Value::Object(mut session)) = top.remove("session") else {
            return Err(field_error("session", "expected an object with an id"));
        };
        let id = take_id(&mut session).map_err(|reason| field_error("session", reason))?;
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
                    cells.insert(format!("/{name}").into(), Some(value));
                }
                _ => return Err(field_error(name, "expected a list of records")),
            }
        }
        self.take_in(&mut minutes, Kind::Session, id, cells)?;
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
        self.take_in(minutes, kind.clone(), id, cells)
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
            for (cell, value) in record::cells_of(kind, &field, value).map_err(wrong)? {
                self.fits(kind, &cell, value.as_ref()).map_err(wrong)?;
                found.insert(cell, value);
            }
        }
        Ok(found)
    }

    fn fits(&self, kind: &Kind, cell: &str, value: Option<&Value>) -> Result<(), String> {
        let Some(value) = value else { return Ok(()) };
        if longest_text(value) > self.caps.field || cell.len() > self.caps.field {
            return Err(format!("a text is longer than {} bytes", self.caps.field));
        }
        record::check(kind, cell, value)
    }

    /// Takes in a record with its history, if it has one.
    fn take_in(
        &mut self,
        minutes: &mut Minutes,
        kind: Kind,
        id: Id,
        found: Found,
    ) -> Result<(), ReadError> {
        self.counts()?;
        let entry = match self.history.remove(&id) {
            None => Entry::Held(history::without(kind, &id, found)),
            Some(value) if is_erased(&value) => Entry::Erased,
            Some(value) => {
                let record = history::with(kind, &id, found, value, |kind, cell, value| {
                    self.fits(kind, cell, value)
                })
                .map_err(|reason| field_error(format!("history, {id}"), reason))?;
                Entry::Held(record)
            }
        };
        minutes.unite(&id, &entry);
        Ok(())
    }

    /// What stands in the history only: taken away, erased, or taken out by hand.
    fn rest_of_history(&mut self, minutes: &mut Minutes) -> Result<(), ReadError> {
        for (id, mut value) in std::mem::take(&mut self.history) {
            self.counts()?;
            let wrong = |reason: String| field_error(format!("history, {id}"), reason);
            let entry = if is_erased(&value) {
                Entry::Erased
            } else if let Some((kind, fields)) =
                history::removed_record(&mut value).map_err(wrong)?
            {
                let found = self.cells(&kind, fields, || format!("history, {id}"))?;
                let record = history::with(kind, &id, found, value, |k, c, v| self.fits(k, c, v))
                    .map_err(wrong)?;
                Entry::Held(record)
            } else {
                Entry::Orphan(history::past(&value).map_err(wrong)?)
            };
            minutes.unite(&id, &entry);
        }
        Ok(())
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

fn is_erased(history: &Value) -> bool {
    history.get("erased") == Some(&Value::Bool(true))
}

fn all_records(list: &[Value]) -> bool {
    list.iter()
        .all(|value| value.get("id").is_some_and(Value::is_string))
}

fn take_id(fields: &mut Map<String, Value>) -> Result<Id, String> {
    match fields.remove("id") {
        Some(Value::String(id)) if !id.is_empty() && id.len() <= 256 => Ok(Id::new(&id)),
        Some(other) => Err(format!(
            "the id must be a text of 1 to 256 bytes, found {other}"
        )),
        None => Err("there is no id".into()),
    }
}

/// The bytes of the longest text in a value.
fn longest_text(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(elements) => elements.iter().map(longest_text).max().unwrap_or(0),
        Value::Object(entries) => entries
            .iter()
            .map(|(key, value)| key.len().max(longest_text(value)))
            .max()
            .unwrap_or(0),
        _ => 0,
    }
}
