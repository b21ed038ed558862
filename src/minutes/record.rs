//! One record: its cells with their live values, and what was replaced.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::hash::{EditKey, Revision, Seal};
use super::kind::Kind;
use super::{Id, Shape, Stamp};

/// The name of a cell: a field, or `field/element` of a set or map.
///
/// In a field's own name `~` is written `~0` and `/` is written `~1`, as in a JSON Pointer.
pub type CellName = Arc<str>;

/// The cell that says that a record was taken away: its value lists the revisions that were live
/// when that was done; no value means that it came back.
pub(super) const REMOVED: &str = "~removed";

/// One live value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// What wrote it, in this cell.
    pub revision: Revision,
    /// The edit that wrote it.
    pub key: EditKey,
    /// The value; `None` where the edit made the field empty.
    pub value: Option<Value>,
}

/// Who made an edit, and when: RFC 3339, as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signature {
    /// When, by the writer's clock.
    pub at: Arc<str>,
    /// The writer.
    pub who: Arc<str>,
}

impl Signature {
    /// The instant, for ordering; a time that cannot be read is before all others.
    #[must_use]
    pub fn instant(&self) -> Option<Stamp> {
        Stamp::parse(&self.at)
    }
}

/// What minutes hold under one id.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A record, whether it stands in the upper part or was taken away.
    Held(Record),
    /// History of a record that is not here: somebody took it out of the file by hand.
    Orphan(BTreeSet<Revision>),
    /// Erased for good. Wins every merge, for ever.
    Erased,
}

/// A record: the union of all edits of it that are known here.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// The live values by cell, in order of their revisions. A cell has at least one.
    pub cells: BTreeMap<CellName, Vec<Head>>,
    /// Who made the edits that live values come from.
    pub edits: BTreeMap<EditKey, Signature>,
    /// The revisions that were replaced.
    pub past: BTreeSet<Revision>,
}

impl Record {
    /// A record of which nothing is known yet.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            cells: BTreeMap::new(),
            edits: BTreeMap::new(),
            past: BTreeSet::new(),
        }
    }

    /// Adds a live value; one with the same revision is kept only once.
    pub(super) fn add(&mut self, cell: CellName, head: Head) {
        let heads = self.cells.entry(cell).or_default();
        match heads.binary_search_by_key(&head.revision, |h| h.revision) {
            Err(place) => heads.insert(place, head),
            // Only a forged file gives one revision two values; any rule that does not depend on
            // the order of merging will do.
            Ok(place) => {
                if text_of(head.value.as_ref()) > text_of(heads[place].value.as_ref()) {
                    heads[place] = head;
                }
            }
        }
    }

    /// Signs an edit; of two signatures of one edit the later one stays.
    pub(super) fn sign(&mut self, key: EditKey, signature: Signature) {
        let kept = self.edits.entry(key).or_insert_with(|| signature.clone());
        if signature > *kept {
            *kept = signature;
        }
    }

    /// Drops the values that were replaced, and the signatures of edits of which nothing is live.
    pub(super) fn settle(&mut self) {
        let past = &self.past;
        self.cells.retain(|_, heads| {
            heads.retain(|head| !past.contains(&head.revision));
            !heads.is_empty()
        });
        let live: BTreeSet<EditKey> = self.cells.values().flatten().map(|head| head.key).collect();
        self.edits.retain(|key, _| live.contains(key));
    }

    /// The values that `key` still holds, by cell; `null` where it holds that there is none.
    #[must_use]
    pub fn held_by(&self, key: EditKey) -> Map<String, Value> {
        self.cells
            .iter()
            .flat_map(|(cell, heads)| heads.iter().map(move |head| (cell, head)))
            .filter(|(_, head)| head.key == key)
            .map(|(cell, head)| (cell.to_string(), head.value.clone().unwrap_or(Value::Null)))
            .collect()
    }

    /// The seal that binds `key` to the values that it still holds.
    #[must_use]
    pub fn seal(&self, key: EditKey) -> Seal {
        Seal::new(key, &self.held_by(key))
    }

    /// All live revisions, except those that say whether the record was taken away.
    pub(super) fn live_revisions(&self) -> BTreeSet<Revision> {
        self.cells
            .iter()
            .filter(|(cell, _)| ***cell != *REMOVED)
            .flat_map(|(_, heads)| heads.iter().map(|head| head.revision))
            .collect()
    }
}

/// A value as text, for an order that depends on nothing but the value.
pub(super) fn text_of(value: Option<&Value>) -> String {
    value.map_or_else(String::new, Value::to_string)
}

/// The name of the cell for a field, or for one element of it.
pub(super) fn cell_name(field: &str, element: Option<&str>) -> CellName {
    let mut name = if field.contains(['~', '/']) {
        field.replace('~', "~0").replace('/', "~1")
    } else {
        field.to_owned()
    };
    if let Some(element) = element {
        name.push('/');
        name.push_str(element);
    }
    name.into()
}

/// The field, and the element of it, that a cell is named after.
pub(super) fn parts(cell: &str) -> (std::borrow::Cow<'_, str>, Option<&str>) {
    let (field, element) = match cell.split_once('/') {
        Some((field, element)) => (field, Some(element)),
        None => (cell, None),
    };
    if field.contains('~') {
        (field.replace("~1", "/").replace("~0", "~").into(), element)
    } else {
        (field.into(), element)
    }
}

/// The cells of a field with this value, in the shape that the field has.
///
/// # Errors
/// What was expected, when the value does not have that shape.
pub(super) fn cells_of(
    kind: &Kind,
    field: &str,
    value: Value,
) -> Result<Vec<(CellName, Option<Value>)>, String> {
    match (kind.shape(field), value) {
        (Shape::Plain, Value::Null) => Ok(vec![(cell_name(field, None), None)]),
        (_, Value::Null) => Ok(Vec::new()),
        (Shape::Plain, value) => Ok(vec![(cell_name(field, None), Some(value))]),
        (Shape::Set, Value::Array(elements)) => elements
            .into_iter()
            .map(|element| match element {
                Value::String(text) => Ok((cell_name(field, Some(&text)), Some(Value::Bool(true)))),
                other => Err(format!("expected a list of texts, found {other} in it")),
            })
            .collect(),
        (Shape::Map, Value::Object(entries)) => Ok(entries
            .into_iter()
            .map(|(key, value)| (cell_name(field, Some(&key)), Some(value)))
            .collect()),
        (Shape::Set, other) => Err(format!("expected a list of texts, found {other}")),
        (Shape::Map, other) => Err(format!("expected words by id, found {other}")),
    }
}

/// Whether the value can stand in that cell of a record of that kind.
pub(super) fn check(kind: &Kind, cell: &str, value: &Value) -> Result<(), String> {
    let (field, element) = parts(cell);
    kind.check(&field, element, value)
}

/// The id under which the session's own record stands in the history is the session's id.
pub(super) fn is_session(kind: &Kind, id: &Id, session: &Id) -> bool {
    *kind == Kind::Session && id == session
}

/// The revisions that a removal says its author had seen.
pub(super) fn revisions_in(value: Option<&Value>) -> BTreeSet<Revision> {
    value
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str().and_then(Revision::parse))
        .collect()
}
