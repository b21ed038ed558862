//! What can still be read of a file that cannot be read as it is.
//!
//! What comes of it is to be looked at, and never to be written over anything: a record of which the
//! history is gone or does not fit is read as if it never had one, so that it replaces nothing of
//! what others hold.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::document::{History, Upper};
use super::error::field_error;
use super::history::{self, Kept, Place, Writers};
use super::{
    Caps, Found, Piece, ReadError, fits, place_of, sides, take_id, unmerged, without_upper,
};
use crate::minutes::book::Minutes;
use crate::minutes::cell::{self, CellName, CellNames};
use crate::minutes::kind::Kind;
use crate::minutes::record::Entry;
use crate::minutes::{Id, strict};

mod decode;
mod harm;
mod lenient;

pub use harm::Harm;

use harm::Harms;
use lenient::Lenient;

/// The session of minutes of which the session itself was lost.
const LOST: &str = "lost";

/// What could be read of a damaged file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescued {
    /// The sound part.
    pub minutes: Minutes,
    /// What was found, at least one thing.
    pub found: Vec<Harm>,
}

impl Rescued {
    /// Whether it is only to be looked at: a later kring wrote it, and it was understood in part only, or
    /// nobody knows of which session it is.
    #[must_use]
    pub fn is_only_to_read(&self) -> bool {
        let is_only = |harm: &Harm| matches!(harm, Harm::Newer(_) | Harm::NoSession);
        self.found.iter().any(is_only)
    }
}

/// Reads as much as there is to read of a file that [`super::read`] refuses. `None` when there is
/// nothing, or when it is larger than any minutes.
#[must_use]
pub fn rescue(bytes: &[u8]) -> Option<Rescued> {
    let caps = Caps::FORMAT;
    caps.allow(bytes.len() as u64).ok()?;
    let mut harms = Harms::default();
    let text = decode::text(bytes, &mut harms);
    if text.len() > caps.values && strict::measure(&text).values > caps.values {
        return None;
    }
    if let Some(line) = unmerged(&text) {
        harms.add(Harm::TwoSides { line });
        if let Some(minutes) = both_sides(&text, caps, &mut harms) {
            let found = harms.into_list();
            return Some(Rescued { minutes, found });
        }
    }
    let minutes = Reader::new(caps, &mut harms).read(&text)?;
    let mut found = harms.into_list();
    if found.is_empty()
        && let Err(why) = super::read(bytes)
    {
        found.push(Harm::Odd(why));
    }
    Some(Rescued { minutes, found })
}

/// The line, from 1, at which git left two sides in the file, if it did.
#[must_use]
pub fn two_sides(bytes: &[u8]) -> Option<usize> {
    unmerged(std::str::from_utf8(bytes).ok()?)
}

/// The union of the two sides that git left in a file, as far as each can be read.
fn both_sides(text: &str, caps: Caps, harms: &mut Harms) -> Option<Minutes> {
    let [ours, theirs] = sides::sides(text)?;
    let mut found = Harms::default();
    let mut both = Reader::new(caps, &mut found).read(&ours)?;
    let theirs = Reader::new(caps, &mut found).read(&theirs)?;
    both.join(&theirs).ok()?;
    harms.take(found);
    Some(both)
}

/// Reads a text that is nearly JSON, and nearly minutes.
struct Reader<'h> {
    caps: Caps,
    harms: &'h mut Harms,
    format: Option<Value>,
    session: Option<Map<String, Value>>,
    records: Vec<Upper>,
    /// How many cells they have.
    held: usize,
    beside: Vec<(String, Value)>,
    history: BTreeMap<Id, History>,
    writers: Writers,
    cell_names: CellNames,
    /// Records of which there is no history.
    without: usize,
    /// Records of which the history does not fit.
    unfit: usize,
}

impl<'h> Reader<'h> {
    fn new(caps: Caps, harms: &'h mut Harms) -> Self {
        Self {
            caps,
            harms,
            format: None,
            session: None,
            records: Vec::new(),
            held: 0,
            beside: Vec::new(),
            history: BTreeMap::new(),
            writers: Writers::default(),
            cell_names: CellNames::default(),
            without: 0,
            unfit: 0,
        }
    }

    fn read(mut self, text: &str) -> Option<Minutes> {
        let mut json = Lenient::new(text, self.caps.depth);
        self.top(&mut json);
        let is_harmed = json.tell(self.harms);
        self.is_minutes().then_some(())?;
        Some(self.minutes(is_harmed))
    }

    /// Whether this was a kring file.
    fn is_minutes(&mut self) -> bool {
        let holds_any = !self.records.is_empty() || !self.history.is_empty();
        match self.format.take() {
            Some(Value::String(format)) if format == "kring/1" => {}
            Some(Value::String(format)) if format.starts_with("kring/") => {
                self.harms.add(Harm::Newer(format));
            }
            None if holds_any => self.harms.add(Harm::NoFormat),
            _ => return false,
        }
        let session = self.session.as_ref();
        holds_any || session.is_some_and(|session| session.contains_key("id"))
    }

    fn top(&mut self, json: &mut Lenient<'_>) {
        if !json.find_beginning() {
            return;
        }
        while let Some(name) = json.top_name() {
            match &*name {
                "format" => {
                    let format = json.value();
                    if self.format.is_none() {
                        self.format = format;
                    }
                }
                "session" => {
                    if let Some((session, whole)) = json.object() {
                        if !whole {
                            self.harms.add(Harm::Half("session".into()));
                        }
                        self.session.get_or_insert(session);
                    } else {
                        json.value();
                    }
                }
                "history" => {
                    if json.opens(b'{') {
                        while let Some(id) = json.name() {
                            if let Some(history) = json.value() {
                                self.take_history(Id::new(&id), history);
                            }
                        }
                    } else {
                        json.value();
                        self.is_wrong(field_error("history", "expected records by id"));
                    }
                }
                _ => self.list(&Kind::of_list(&name), name, json),
            }
        }
    }

    fn list(&mut self, kind: &Kind, name: String, json: &mut Lenient<'_>) {
        if let Kind::Other(_) = kind {
            let Some(value) = json.value() else { return };
            // What slid up here out of something broken is no field of the session.
            if !json.is_broken() {
                self.take_unknown(kind, name, value);
            }
        } else if json.opens(b'[') {
            let mut place = 0;
            while json.next_element() {
                if let Some((fields, whole)) = json.object() {
                    self.take_record(kind, place, fields, whole);
                } else {
                    json.value();
                    let place = place_of(kind, place);
                    self.is_wrong(field_error(place, "expected an object with an id"));
                }
                place += 1;
            }
        } else {
            json.value();
            self.is_wrong(field_error(name, "expected a list of records"));
        }
    }

    fn is_wrong(&mut self, error: ReadError) {
        self.harms.add(Harm::Left(error));
    }

    /// A name at the top that this kring does not know.
    fn take_unknown(&mut self, kind: &Kind, name: String, value: Value) {
        let is_record = |value: &Value| value.get("id").is_some_and(Value::is_string);
        match value {
            Value::Array(list) if list.iter().all(is_record) => {
                for (place, value) in list.into_iter().enumerate() {
                    if let Value::Object(fields) = value {
                        self.take_record(kind, place, fields, true);
                    }
                }
            }
            value => self.beside.push((name, value)),
        }
    }

    fn take_record(
        &mut self,
        kind: &Kind,
        place: usize,
        mut fields: Map<String, Value>,
        whole: bool,
    ) {
        if !whole {
            self.harms.add(Harm::Half(place_of(kind, place)));
        }
        let id = match take_id(&mut fields) {
            Ok(id) => id,
            // That it is not whole was said.
            Err(_) if !whole => return,
            Err(reason) => return self.is_wrong(field_error(place_of(kind, place), reason)),
        };
        // The session counts too.
        let (found, most) = (self.records.len() + 2, self.caps.records);
        if found > most {
            return self.is_wrong(ReadError::TooManyRecords { found, most });
        }
        let found = Found::of(self.cells(kind, fields, || place_of(kind, place)));
        self.held += found.len();
        if let Err(error) = self.caps.allow_cells(self.held) {
            return self.is_wrong(error);
        }
        let kind = kind.clone();
        self.records.push(Upper { kind, id, found });
    }

    /// The cells of the fields that fit.
    fn cells(
        &mut self,
        kind: &Kind,
        fields: Map<String, Value>,
        place: impl Fn() -> String,
    ) -> Vec<Piece> {
        let mut found = Vec::new();
        for (field, value) in fields {
            let mut cells = Vec::new();
            let divided = cell::divide(kind, &field, value, &mut self.cell_names, |cell, value| {
                fits(&self.caps, kind, &cell, value.as_ref())?;
                cells.push((cell, value));
                Ok(())
            });
            match divided {
                Ok(()) => found.extend(cells),
                Err(reason) => {
                    self.is_wrong(field_error(format!("{}, {field}", place()), reason));
                }
            }
        }
        found
    }

    fn take_history(&mut self, id: Id, value: Value) {
        let place = || format!("history, {id}");
        let Value::Object(history) = value else {
            return self.is_wrong(field_error(place(), "expected an object"));
        };
        if !super::is_id(id.as_str()) {
            let reason = "the id must be a text of 1 to 256 bytes";
            return self.is_wrong(field_error(place(), reason));
        }
        let history = match history.get("erased") {
            None => History::Kept(Kept::new(history, &mut self.writers)),
            Some(Value::Bool(true)) => History::Erased,
            Some(_) => return self.is_wrong(field_error(place(), "erased: expected true")),
        };
        match self.history.get(&id) {
            // Erased wins.
            Some(History::Erased) => {}
            Some(History::Kept(_)) if matches!(history, History::Kept(_)) => {
                self.is_wrong(ReadError::TwoOfOneId(id));
            }
            _ => {
                self.history.insert(id, history);
            }
        }
    }

    /// Brings together what was found.
    fn minutes(mut self, is_harmed: bool) -> Minutes {
        let mut session = self.session.take().unwrap_or_default();
        let id = take_id(&mut session).unwrap_or_else(|_| {
            self.harms.add(Harm::NoSession);
            Id::new(LOST)
        });
        let mut found = self.cells(&Kind::Session, session, || "session".into());
        for (name, value) in std::mem::take(&mut self.beside) {
            let cell = CellName::from(format!("/{name}"));
            let value = Some(value).filter(|value| !value.is_null());
            match fits(&self.caps, &Kind::Session, &cell, value.as_ref()) {
                Ok(()) => found.push((cell, value)),
                Err(reason) => self.is_wrong(field_error(name, reason)),
            }
        }
        let mut minutes = Minutes::new(id.clone());
        if let Some(History::Erased) = self.history.get(&id) {
            self.history.remove(&id);
            let reason = "the session itself cannot be erased";
            self.is_wrong(field_error(format!("history, {id}"), reason));
        }
        let session = Upper {
            kind: Kind::Session,
            id: id.clone(),
            found: Found::of(found),
        };
        let session = self.bound(session);
        minutes.unite(&id, Cow::Owned(session));

        let mut kinds: HashSet<Id> = HashSet::from([id]);
        for upper in std::mem::take(&mut self.records) {
            let id = upper.id.clone();
            if !kinds.insert(id.clone()) {
                let first = minutes.entries().get(&id).and_then(Entry::kind);
                // Two records cannot be one when they are of two kinds.
                if first != Some(&upper.kind) {
                    self.is_wrong(ReadError::TwoOfOneId(id));
                    continue;
                }
                self.harms.add(Harm::Together(id.clone()));
            }
            let entry = self.bound(upper);
            minutes.unite(&id, Cow::Owned(entry));
        }
        let mut count = kinds.len();
        for (id, history) in std::mem::take(&mut self.history) {
            count += 1;
            let most = self.caps.records;
            if count > most {
                self.is_wrong(ReadError::TooManyRecords { found: count, most });
                break;
            }
            let entry = match history {
                History::Erased => Ok(Entry::Erased),
                History::Kept(kept) => taken_away(&self.caps, &id, kept),
            };
            match entry {
                Ok(entry) => minutes.unite(&id, Cow::Owned(entry)),
                Err(error) => self.is_wrong(error),
            }
        }
        // In a file that was written by hand nothing has a history.
        let lost = self.unfit + if is_harmed { self.without } else { 0 };
        if lost > 0 {
            self.harms.add(Harm::NoHistory(lost));
        }
        minutes
    }

    /// A record with its history, as far as the two fit.
    fn bound(&mut self, upper: Upper) -> Entry {
        let Upper { kind, id, found } = upper;
        let kept = match self.history.remove(&id) {
            Some(History::Erased) => {
                self.history.insert(id, History::Erased);
                return Entry::Erased;
            }
            Some(History::Kept(kept)) => kept,
            None => {
                self.without += 1;
                return Entry::Held(Arc::new(history::without(kind, &id, found)));
            }
        };
        let caps = self.caps;
        let keys = kept.keys();
        let fits = |kind: &Kind, cell: &str, value: Option<&Value>| fits(&caps, kind, cell, value);
        let whole = (Place::Upper, found.clone());
        match history::with(kind.clone(), &id, whole, kept, fits) {
            // Damage is no edit by hand: it must not replace what others hold.
            Ok(record) if history::is_as_written(&record, &keys) => {
                return Entry::Held(Arc::new(record));
            }
            Ok(_) => {}
            Err(reason) => self.is_wrong(field_error(format!("history, {id}"), reason)),
        }
        self.unfit += 1;
        Entry::Held(Arc::new(history::without(kind, &id, found)))
    }
}

/// A record that was taken away, if it is just as it was written.
fn taken_away(caps: &Caps, id: &Id, kept: Kept) -> Result<Entry, ReadError> {
    let keys = kept.keys();
    match without_upper(caps, id, kept)? {
        Entry::Held(record) if !history::is_as_written(&record, &keys) => {
            let reason = "seal: it does not fit";
            Err(field_error(format!("history, {id}"), reason))
        }
        entry => Ok(entry),
    }
}
