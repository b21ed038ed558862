//! One record: its cells with their live values, and what was replaced.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use litemap::LiteMap;
use serde_json::{Map, Value};
use smallvec::SmallVec;

use super::cell::{CellName, REMOVED};
use super::hash::{EditKey, Revision, Seal};
use super::kind::Kind;
use super::read::BY_HAND;
use super::{Id, Stamp};

/// One live value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The edit that wrote it; with the record and the cell it makes the revision: see
    /// [`Record::revision`].
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

    /// Whether nobody signed: somebody wrote in the file by hand.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        &*self.who == BY_HAND
    }
}

/// What minutes hold under one id.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A record, whether it stands in the upper part or was taken away. Copies of minutes share it
    /// until one of them changes it.
    Held(Arc<Record>),
    /// History of a record that is not here: somebody took it out of the file by hand.
    Orphan(BTreeSet<Revision>),
    /// Erased for good. Wins every merge, for ever.
    Erased,
}

impl Entry {
    /// Whether both hold the same; what they hold in common need not be compared.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Held(one), Self::Held(two)) => Arc::ptr_eq(one, two) || one == two,
            _ => self == other,
        }
    }

    /// What kind of record it is; `None` when the record itself is not here.
    #[must_use]
    pub fn kind(&self) -> Option<&Kind> {
        match self {
            Self::Held(record) => Some(&record.kind),
            Self::Orphan(_) | Self::Erased => None,
        }
    }
}

/// Who made which edits. A record has few: a list takes a tenth of the room of a tree.
pub type Signatures = LiteMap<EditKey, Signature>;

/// The live values of one cell, in order of their revisions: nearly always one.
pub type Heads = SmallVec<[Head; 1]>;

/// The cells of a record, in one piece of memory: there are thousands of records.
pub type Cells = LiteMap<CellName, Heads>;

/// A record: the union of all edits of it that are known here.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Under which it is known.
    pub id: Id,
    /// What it is.
    pub kind: Kind,
    /// The live values by cell, in order of their revisions. A cell has at least one.
    pub cells: Cells,
    /// Who made the edits that live values come from.
    pub edits: Signatures,
    /// The revisions that were replaced.
    pub past: BTreeSet<Revision>,
}

impl Record {
    /// A record of which nothing is known yet.
    #[must_use]
    pub fn new(id: Id, kind: Kind) -> Self {
        Self {
            id,
            kind,
            cells: Cells::new(),
            // Most records were written at once, by one.
            edits: Signatures::with_capacity(1),
            past: BTreeSet::new(),
        }
    }

    /// The revision of a live value of that cell.
    ///
    /// It is made when it is asked for and not kept: it is needed where something was replaced, or
    /// where a cell has several live values, and nearly every cell of a session has one that
    /// replaced nothing.
    #[must_use]
    pub fn revision(&self, cell: &str, head: &Head) -> Revision {
        Revision::new(head.key, &self.id, cell)
    }

    /// Whether this live value of that cell, of a copy of this record, was replaced here.
    pub(super) fn has_replaced(&self, cell: &str, head: &Head) -> bool {
        !self.past.is_empty() && self.past.contains(&self.revision(cell, head))
    }

    /// Adds a live value; one of the same edit is kept only once.
    pub(super) fn add(&mut self, cell: CellName, head: Head) {
        let id = &self.id;
        let order = |head: &Head| (Revision::new(head.key, id, &cell), head.key);
        let Some(heads) = self.cells.get_mut(&cell) else {
            self.cells.insert(cell, Heads::from_iter([head]));
            return;
        };
        match heads.iter_mut().find(|known| known.key == head.key) {
            None => {
                let place = heads.partition_point(|known| order(known) < order(&head));
                heads.insert(place, head);
            }
            // Only a forged file gives one edit two values in a cell; any rule that does not depend
            // on the order of merging will do.
            Some(known) => {
                if text_of(head.value.as_ref()) > text_of(known.value.as_ref()) {
                    *known = head;
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
        // The everyday case: one edit wrote all there is, and replaced nothing.
        if self.past.is_empty() && self.edits.len() == 1 && !self.cells.is_empty() {
            return;
        }
        let (id, past) = (&self.id, &self.past);
        if !past.is_empty() {
            for (cell, heads) in self.cells.iter_mut() {
                heads.retain(|head| !past.contains(&Revision::new(head.key, id, cell)));
            }
        }
        self.cells.retain(|_, heads| !heads.is_empty());
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

    /// The edits of which something is live, each with the seal over the values it still holds.
    #[must_use]
    pub fn seals(&self) -> BTreeMap<EditKey, Seal> {
        let mut held: BTreeMap<EditKey, BTreeMap<&str, Option<&Value>>> = BTreeMap::new();
        for (cell, heads) in &self.cells {
            for head in heads {
                let cells = held.entry(head.key).or_default();
                cells.insert(cell, head.value.as_ref());
            }
        }
        held.into_iter()
            .map(|(key, held)| (key, Seal::new(key, &held)))
            .collect()
    }

    /// The earliest edit of which something is live: who wrote the record down, as far as is known.
    #[must_use]
    pub fn first_edit(&self) -> Option<&Signature> {
        self.edits.values().min_by_key(|edit| edit.instant())
    }

    /// The live revisions of a cell.
    #[must_use]
    pub fn live(&self, cell: &str) -> BTreeSet<Revision> {
        let heads = self.cells.get(cell).into_iter().flatten();
        heads.map(|head| self.revision(cell, head)).collect()
    }

    /// All live revisions, except those that say whether the record was taken away.
    pub(super) fn live_revisions(&self) -> BTreeSet<Revision> {
        self.cells
            .iter()
            .filter(|(cell, _)| ***cell != *REMOVED)
            .flat_map(|(cell, heads)| heads.iter().map(move |head| self.revision(cell, head)))
            .collect()
    }
}

/// A value as text, for an order that depends on nothing but the value.
pub(super) fn text_of(value: Option<&Value>) -> String {
    value.map_or_else(String::new, Value::to_string)
}
