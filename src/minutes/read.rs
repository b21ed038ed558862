//! Reading minutes: caps, clear errors, edits by hand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};
use thiserror::Error;

use super::book::Minutes;
use super::cell::{self, CellName};
use super::kind::Kind;
use super::record::{Entry, Record};
use super::{Id, strict};

mod history;

pub(super) use history::BY_HAND;
use history::Place;

/// How much is read at most, so that a broken or hostile file cannot take all memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of a file.
    pub bytes: usize,
    /// Arrays and objects within each other.
    pub depth: usize,
    /// Values of all kinds together, names of fields included.
    pub values: usize,
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
        values: 2_000_000,
        records: 50_000,
        field: 64 << 10,
    };

    /// Whether a file of `size` bytes may be read at all; to be asked before reading it.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`] when it may not.
    pub fn allow(&self, size: u64) -> Result<(), ReadError> {
        if size > self.bytes as u64 {
            let most = self.bytes;
            return Err(ReadError::TooLarge { size, most });
        }
        Ok(())
    }
}

/// How many arrays and objects may stand within the value of one field: the other live values of
/// a field stand deeper in the file than the field itself, and must be readable there too.
const DEPTH_AROUND_A_VALUE: usize = 6;

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
    /// The file is nothing but zero bytes, as a disk leaves it that lost its power.
    #[error("the file holds nothing but {0} zero bytes")]
    Zeros(usize),
    /// The file is in UTF-16, as some editors on Windows save it.
    #[error("the file is in UTF-16; it has to be saved as UTF-8")]
    Utf16,
    /// The file holds the two sides of a merge that was not finished.
    #[error("line {line}: the file holds two sides of a merge that was not finished (<<<<<<<)")]
    Unmerged {
        /// The first line with a mark, from 1.
        line: usize,
    },
    /// The bytes are no UTF-8.
    #[error("the file is not UTF-8 text: byte {at} cannot be read")]
    NotText {
        /// The first byte that does not fit, from 0.
        at: usize,
    },
    /// Objects and lists stand too deep in each other.
    #[error("arrays and objects stand {depth} deep in each other; at most {most} can be read")]
    TooDeep {
        /// Depth found.
        depth: usize,
        /// Depth allowed.
        most: usize,
    },
    /// There are more values in it than any minutes have.
    #[error("there are {found} values; at most {most} can be read")]
    TooManyValues {
        /// Values found.
        found: usize,
        /// Values allowed.
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
        let (depth, longest) = value.map_or((0, 0), extent);
        if longest.max(cell.len()) > self.caps.field {
            return Err(format!("a text is longer than {} bytes", self.caps.field));
        }
        let most = self.caps.depth - DEPTH_AROUND_A_VALUE;
        if depth > most {
            return Err(format!(
                "arrays and objects stand {depth} deep in each other; at most {most} can be read"
            ));
        }
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

/// How deep arrays and objects stand in a value, and the bytes of its longest text.
fn extent(value: &Value) -> (usize, usize) {
    let around = |inner: (usize, usize), (depth, longest): (usize, usize)| {
        (inner.0.max(depth), inner.1.max(longest))
    };
    let (depth, longest) = match value {
        Value::String(text) => return (0, text.len()),
        Value::Array(elements) => elements.iter().map(extent).fold((0, 0), around),
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| [(0, key.len()), extent(value)])
            .fold((0, 0), around),
        _ => return (0, 0),
    };
    (depth + 1, longest)
}
