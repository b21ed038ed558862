//! What stands in a file, taken in record by record.
//!
//! Of a record only its cells are kept, of a history only what it says: everything else is free
//! again before the next one is met, so that reading takes little more memory than what was read.

use std::collections::HashSet;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::by_id::ById;
use super::histories::Histories;
use super::history::{Kept, Writers};
use super::pieces::{Names, Text, scalars};
use super::{
    Caps, Found, Piece, ReadError, add_cells, cells, field_error, place_of, read_id, take_id,
};
use crate::minutes::Id;
use crate::minutes::cell::CellNames;
use crate::minutes::kind::Kind;
use crate::minutes::strict::{self, Strict, twice};

/// What the file keeps about one record.
pub(super) enum History {
    Erased,
    Kept(Kept),
}

/// A record as it stands in the upper part.
pub(super) struct Upper {
    pub kind: Kind,
    pub id: Id,
    pub found: Found,
}

/// Everything that stands in a file.
pub(super) struct Document {
    caps: Caps,
    pub format: Option<Value>,
    pub session: Option<Value>,
    pub records: Vec<Upper>,
    /// How many cells they have.
    pub cells: usize,
    /// What stands at the top beside that, and is no list of records.
    pub beside: Vec<(String, Value)>,
    pub history: ById,
    /// The first thing that is not what the format says.
    pub wrong: Option<ReadError>,
    names: HashSet<String>,
    pub cell_names: CellNames,
    pub writers: Writers,
}

/// Reads a file; `None` when it is JSON and no object at all.
///
/// # Errors
/// When it is no JSON, stands too deep, or names something twice.
pub(super) fn read(text: &str, caps: Caps) -> Result<Option<Document>, serde_json::Error> {
    let mut document = Document {
        caps,
        format: None,
        session: None,
        records: Vec::new(),
        cells: 0,
        beside: Vec::new(),
        history: ById::default(),
        wrong: None,
        names: HashSet::new(),
        cell_names: CellNames::default(),
        writers: Writers::default(),
    };
    let is_object = strict::parse(text, Top(&mut document))?;
    Ok(is_object.then_some(document))
}

impl Document {
    pub(super) fn is_wrong(&mut self, error: ReadError) {
        self.wrong.get_or_insert(error);
    }

    fn take<'de, A: MapAccess<'de>>(
        &mut self,
        name: String,
        within: Strict,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match &*name {
            "format" => self.format = Some(entries.next_value_seed(within)?),
            "session" => self.session = Some(entries.next_value_seed(within)?),
            "history" => {
                if !entries.next_value_seed(Histories(self, within))? {
                    self.is_wrong(field_error("history", "expected records by id"));
                }
            }
            _ => match Kind::of_list(&name) {
                kind @ Kind::Other(_) => {
                    let value = entries.next_value_seed(within)?;
                    self.take_unknown(&kind, name, value);
                }
                kind => {
                    if !entries.next_value_seed(List(self, kind, within))? {
                        self.is_wrong(field_error(name, "expected a list of records"));
                    }
                }
            },
        }
        Ok(())
    }

    /// A field at the top that this kring does not know: a list of records, by its looks, or a
    /// field of the session.
    fn take_unknown(&mut self, kind: &Kind, name: String, value: Value) {
        match value {
            Value::Array(records) if all_records(&records) => {
                for (place, value) in records.into_iter().enumerate() {
                    self.take_record(kind, place, value);
                }
            }
            value => self.beside.push((name, value)),
        }
    }

    /// Takes in a record of a list of which only a later kring knows.
    fn take_record(&mut self, kind: &Kind, place: usize, value: Value) {
        let Value::Object(mut fields) = value else {
            return self.is_no_record(kind, place);
        };
        let id = take_id(&mut fields);
        let found = cells(&self.caps, kind, fields, &mut self.cell_names, || {
            place_of(kind, place)
        });
        self.take_upper(kind, place, id, found);
    }

    fn is_no_record(&mut self, kind: &Kind, place: usize) {
        let reason = "expected an object with an id";
        self.is_wrong(field_error(place_of(kind, place), reason));
    }

    /// Takes in a record, unless something was wrong before.
    fn take_upper(
        &mut self,
        kind: &Kind,
        place: usize,
        id: Result<Id, String>,
        found: Result<Vec<Piece>, ReadError>,
    ) {
        if self.wrong.is_some() {
            return;
        }
        let id = id.map_err(|reason| field_error(place_of(kind, place), reason));
        // The session counts too.
        let (count, most) = (self.records.len() + 2, self.caps.records);
        match (id, found) {
            (Ok(_), _) if count > most => {
                self.is_wrong(ReadError::TooManyRecords { found: count, most });
            }
            (Ok(id), Ok(found)) => {
                let (kind, found) = (kind.clone(), Found::of(found));
                self.cells += found.len();
                if let Err(error) = self.caps.allow_cells(self.cells) {
                    return self.is_wrong(error);
                }
                self.records.push(Upper { kind, id, found });
            }
            (Err(error), _) | (_, Err(error)) => self.is_wrong(error),
        }
    }
}

fn all_records(list: &[Value]) -> bool {
    list.iter()
        .all(|value| value.get("id").is_some_and(Value::is_string))
}

/// The whole file; tells whether it is an object.
struct Top<'a>(&'a mut Document);

impl<'de> DeserializeSeed<'de> for Top<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<bool, A::Error> {
        let whole = Strict {
            left: self.0.caps.depth,
        };
        whole.visit_seq(elements).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        let document = self.0;
        let within = Strict {
            left: document.caps.depth,
        }
        .within()?;
        while let Some(name) = entries.next_key::<String>()? {
            if !document.names.insert(name.clone()) {
                return Err(twice(&name));
            }
            document.take(name, within, &mut entries)?;
        }
        Ok(true)
    }
}

/// A list of records of a kind that this kring knows; tells whether it is a list.
struct List<'a>(&'a mut Document, Kind, Strict);

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<bool, A::Error> {
        let Self(document, kind, strict) = self;
        let within = strict.within()?;
        let mut place = 0;
        loop {
            let fields = Fields {
                document: &mut *document,
                kind: &kind,
                place,
                strict: within,
            };
            if elements.next_element_seed(fields)?.is_none() {
                return Ok(true);
            }
            place += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<bool, A::Error> {
        self.2.visit_map(entries).map(|_| false)
    }
}

/// The fields of one record, divided into cells as they are met; tells whether it is an object.
struct Fields<'a> {
    document: &'a mut Document,
    kind: &'a Kind,
    place: usize,
    strict: Strict,
}

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self {
            document,
            kind,
            place,
            strict,
        } = self;
        let fields = Fields {
            document: &mut *document,
            kind,
            place,
            strict,
        };
        if !deserializer.deserialize_any(Record(fields))? {
            document.is_no_record(kind, place);
        }
        Ok(())
    }
}

/// Most records have no more cells.
const USUAL: usize = 8;

/// Reads [`Fields`].
struct Record<'a>(Fields<'a>);

impl<'de> Visitor<'de> for Record<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<bool, A::Error> {
        self.0.strict.visit_seq(elements).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        let Fields {
            document,
            kind,
            place,
            strict,
        } = self.0;
        let within = strict.within()?;
        let mut names = Names::default();
        let mut id = None;
        let mut found = Ok(Vec::with_capacity(USUAL));
        while let Some(name) = entries.next_key_seed(Text)? {
            if names.has(&name) {
                return Err(twice(&name));
            }
            let value = entries.next_value_seed(within)?;
            if *name == *"id" {
                id = Some(value);
            } else if let Ok(cells) = &mut found
                && let Err(reason) = add_cells(
                    &document.caps,
                    kind,
                    &name,
                    value,
                    (&mut document.cell_names, cells),
                )
            {
                let place = place_of(kind, place);
                found = Err(field_error(format!("{place}, {name}"), reason));
            }
            names.add(name);
        }
        document.take_upper(kind, place, read_id(id), found);
        Ok(true)
    }
}
