//! The bookkeeping of one record: who wrote which cell, what was replaced, what was done by hand.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::Found;
use crate::minutes::Id;
use crate::minutes::cell::{CellName, REMOVED, brief};
use crate::minutes::hash::{EditKey, Revision, Seal};
use crate::minutes::kind::Kind;
use crate::minutes::record::{Head, Heads, Record, Signature};

/// Who stands as the writer of what was changed in the file by hand.
pub(in crate::minutes) const BY_HAND: &str = "by hand";

/// One mention of an edit: its key and seal as written, and its signature.
pub(super) struct Mention {
    key: Box<str>,
    seal: Box<str>,
    signature: Signature,
}

/// The names of writers that were met: a session has few, and its edits have thousands of names.
#[derive(Default)]
pub(super) struct Writers(Vec<Arc<str>>);

/// How many names are remembered: looking for one must not take longer than writing it anew.
const WRITERS: usize = 16;

impl Writers {
    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.iter().find(|known| &***known == name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = name.into();
        if self.0.len() < WRITERS {
            self.0.push(Arc::clone(&name));
        }
        name
    }
}

/// The edits that wrote the live values, by cell, each cell once and sorted; or what is wrong with
/// them.
pub(super) type Live = Result<Vec<(Box<str>, Mention)>, String>;

/// What a file keeps about a record that was not erased. What is wrong in it is said when the
/// record is brought together with it.
pub(super) struct Kept {
    live: Live,
    past: Result<BTreeSet<Revision>, String>,
    alt: Option<Value>,
    removed: Option<Value>,
}

impl Kept {
    pub fn new(mut history: Map<String, Value>, writers: &mut Writers) -> Self {
        let mut part = |name: &str| history.remove(name);
        let live = mentions(part("live"), writers);
        let old = part("past");
        Self::of(live, old.as_ref(), part("alt"), part("removed"))
    }

    /// The same, of its parts.
    pub fn of(live: Live, old: Option<&Value>, alt: Option<Value>, removed: Option<Value>) -> Self {
        Self {
            live,
            past: past(old),
            alt,
            removed,
        }
    }

    /// The edits that are named in it, as far as it can be read.
    pub fn keys(&self) -> HashSet<String> {
        let live = self.live.iter().flatten();
        let mut keys: HashSet<String> = live.map(|(_, mention)| mention.key.to_string()).collect();
        let alt = self.alt.as_ref().and_then(Value::as_object);
        for value in alt.into_iter().flat_map(Map::values) {
            let edits = value.as_array().into_iter().flatten();
            let names = edits.filter_map(|edit| edit.get(0)?.as_str());
            keys.extend(names.map(|name| name.split('.').next().unwrap_or(name).to_owned()));
        }
        keys
    }

    /// The revisions that were replaced.
    ///
    /// # Errors
    /// When they are no revisions.
    pub fn take_past(&mut self) -> Result<BTreeSet<Revision>, String> {
        std::mem::replace(&mut self.past, Ok(BTreeSet::new()))
    }

    /// The record that was taken away, when one is kept.
    ///
    /// # Errors
    /// When something of it is missing.
    pub fn take_removed(&mut self) -> Result<Option<Removed>, String> {
        self.removed.take().map(removed).transpose()
    }
}

/// What one edit, as mentioned, holds; gathered cell by cell, where several edits wrote the record.
#[derive(Default)]
struct Holding<'a> {
    /// The seal as written; mentions of one edit that name several are no edit of ours.
    seal: Option<&'a str>,
    torn: bool,
    signature: Option<&'a Signature>,
    values: BTreeMap<CellName, Option<Value>>,
}

/// A record that has no history: it was written by hand, and its values make its edit.
pub(super) fn without(kind: Kind, id: &Id, found: Found) -> Record {
    let mut record = Record::new(id.clone(), kind);
    write_by_hand(&mut record, id.as_str(), found, None);
    record
}

/// Whether a record is just as its edits wrote it, of which these are named in the file: with nothing
/// that only a hand can have done, or damage.
pub(super) fn is_as_written(record: &Record, named: &HashSet<String>) -> bool {
    record
        .edits
        .iter()
        .all(|(key, edit)| *edit.who != *BY_HAND || named.contains(key.as_str()))
}

/// Where the fields of a record were found.
pub(super) enum Place {
    /// In the upper part of the file.
    Upper,
    /// In its history, because it was taken away: by one who had seen these revisions.
    Removed(Value),
}

/// A record with its history; `fits` tells whether it can have a cell with that value.
pub(super) fn with(
    kind: Kind,
    id: &Id,
    (place, found): (Place, Found),
    mut kept: Kept,
    fits: impl Fn(&Kind, &str, Option<&Value>) -> Result<(), String>,
) -> Result<Record, String> {
    let mut record = Record {
        past: kept.take_past()?,
        ..Record::new(id.clone(), kind)
    };
    let live = kept.live?;
    let alt = alternatives(kept.alt)?;
    // Somebody who puts a record back into the upper part by hand brings it back, whoever took it
    // away.
    let (seen, put_back) = match place {
        Place::Upper => (None, true),
        Place::Removed(seen) => (Some(seen), false),
    };
    let mut holdings: BTreeMap<&str, Holding<'_>> = BTreeMap::new();
    for (cell, mention) in live.iter().filter(|(cell, _)| **cell != *"*") {
        if !found.has(cell) {
            let value = seen.clone().filter(|_| **cell == *REMOVED);
            fits(&record.kind, cell, value.as_ref())?;
            hold(&mut holdings, mention, (&**cell).into(), value);
        }
    }
    let every = mention_of(&live, "*");
    let mut unclaimed = Vec::new();
    if let (Some(mention), 1, true) = (every, live.len(), alt.is_empty()) {
        // The everyday case: one edit wrote all there is.
        take_holding(
            &mut record,
            &mention.key,
            found,
            Some(&mention.signature),
            |sealed| *mention.seal == *sealed.as_str(),
        );
    } else {
        for (cell, value) in found {
            match mention_of(&live, &cell).or(every) {
                Some(mention) => hold(&mut holdings, mention, cell, value),
                None => {
                    unclaimed.push((cell, value));
                }
            }
        }
    }
    for (cell, mention, value) in &alt {
        fits(&record.kind, cell, value.as_ref()).map_err(|reason| format!("{cell}: {reason}"))?;
        // Two live values of one cell by one edit cannot be told apart: only forged files do so.
        let twice = holdings
            .get(&*mention.key)
            .is_some_and(|holding| holding.values.contains_key(cell.as_str()));
        let value = value.clone().filter(|_| !put_back || cell != REMOVED);
        if !twice {
            hold(&mut holdings, mention, cell.as_str().into(), value);
        }
    }
    for (key, holding) in holdings {
        let (seal, torn) = (holding.seal, holding.torn);
        let values = Found::of(holding.values.into_iter().collect());
        take_holding(&mut record, key, values, holding.signature, |sealed| {
            !torn && seal.is_none_or(|seal| seal == sealed.as_str())
        });
    }
    write_by_hand(&mut record, id.as_str(), Found::of(unclaimed), None);
    record.settle();
    Ok(record)
}

/// A record that was taken away.
pub(super) struct Removed {
    pub kind: Kind,
    pub fields: Map<String, Value>,
    /// The revisions that had been seen by whoever took it away.
    pub seen: Value,
}

fn removed(mut removed: Value) -> Result<Removed, String> {
    let list = removed.get("in").and_then(Value::as_str);
    let kind = list.and_then(|list| match Kind::of_list(list) {
        Kind::Session => None,
        Kind::Other(_) => Kind::unknown(list),
        known => Some(known),
    });
    let Some(kind) = kind else {
        return Err("removed: expected the list in which it stood".into());
    };
    let mut part = |name: &str| removed.get_mut(name).map(Value::take);
    let Some(Value::Object(fields)) = part("record") else {
        return Err("removed: expected the record".into());
    };
    let Some(seen) = part("seen") else {
        return Err("removed: expected what was seen".into());
    };
    Ok(Removed { kind, fields, seen })
}

fn past(past: Option<&Value>) -> Result<BTreeSet<Revision>, String> {
    match past {
        None => Ok(BTreeSet::new()),
        Some(Value::Array(list)) => list
            .iter()
            .map(|text| {
                text.as_str()
                    .and_then(Revision::parse)
                    .ok_or_else(|| format!("past: {} is not a revision", brief(text)))
            })
            .collect(),
        Some(_) => Err("past: expected a list".into()),
    }
}

impl Mention {
    fn read(parts: &[Value], writers: &mut Writers) -> Result<Self, String> {
        let text = |n: usize| parts.get(n).and_then(Value::as_str);
        Self::of([text(0), text(1), text(2)], writers)
    }

    /// The same, of its texts.
    ///
    /// # Errors
    /// When one of them is missing.
    pub fn of(texts: [Option<&str>; 3], writers: &mut Writers) -> Result<Self, String> {
        let [Some(key), Some(who), Some(at)] = texts else {
            return Err("expected an edit, a writer and a time".into());
        };
        let (key, seal) = key.split_once('.').unwrap_or((key, ""));
        let signature = Signature {
            at: at.into(),
            who: writers.name(who),
        };
        Ok(Self {
            key: key.into(),
            seal: seal.into(),
            signature,
        })
    }
}

fn mentions(live: Option<Value>, writers: &mut Writers) -> Live {
    let live = match live {
        None => return Ok(Vec::new()),
        Some(Value::Object(live)) => live,
        Some(_) => return Err("live: expected edits by cell".into()),
    };
    // Objects are sorted by their names.
    live.into_iter()
        .map(|(cell, value)| {
            let parts = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let mention = Mention::read(parts, writers);
            let mention = mention.map_err(|reason| format!("live: {reason}"))?;
            Ok((cell.into(), mention))
        })
        .collect()
}

/// The mention of the edit that wrote a cell.
fn mention_of<'a>(live: &'a [(Box<str>, Mention)], cell: &str) -> Option<&'a Mention> {
    let place = live.binary_search_by(|(named, _)| (**named).cmp(cell));
    Some(&live.get(place.ok()?)?.1)
}

fn alternatives(alt: Option<Value>) -> Result<Vec<(String, Mention, Option<Value>)>, String> {
    let alt = match alt {
        None => return Ok(Vec::new()),
        Some(Value::Object(alt)) => alt,
        Some(_) => return Err("alt: expected values by cell".into()),
    };
    let mut found = Vec::new();
    let mut writers = Writers::default();
    for (cell, values) in alt {
        let Value::Array(values) = values else {
            return Err("alt: expected a list".into());
        };
        for value in values {
            let Value::Array(mut parts) = value else {
                return Err("alt: expected a list".into());
            };
            let mention = Mention::read(&parts, &mut writers);
            let mention = mention.map_err(|reason| format!("alt: {reason}"))?;
            let value = parts
                .get_mut(3)
                .map(Value::take)
                .filter(|value| !value.is_null());
            found.push((cell.clone(), mention, value));
        }
    }
    Ok(found)
}

fn hold<'a>(
    holdings: &mut BTreeMap<&'a str, Holding<'a>>,
    mention: &'a Mention,
    cell: CellName,
    value: Option<Value>,
) {
    let holding = holdings.entry(&mention.key).or_default();
    holding.torn |= holding.seal.is_some_and(|seal| *seal != *mention.seal);
    holding.seal = Some(&mention.seal);
    holding.signature = holding.signature.max(Some(&mention.signature));
    holding.values.insert(cell, value);
}

/// Takes in what an edit holds, or what a hand made of it when its seal does not fit.
fn take_holding(
    record: &mut Record,
    written: &str,
    values: Found,
    signature: Option<&Signature>,
    fits: impl FnOnce(Seal) -> bool,
) {
    let signature = signature.cloned();
    if values.is_empty() {
        return;
    }
    let Some(key) = EditKey::parse(written) else {
        return write_by_hand(record, written, values, signature);
    };
    let revision = |cell: &CellName| Revision::new(key, &record.id, cell);
    let is_replaced = |cell| record.past.contains(&revision(cell));
    let replaced = !record.past.is_empty() && values.names().any(is_replaced);
    if replaced || !fits(Seal::new(key, &values)) {
        let revisions: Vec<Revision> = values.names().map(revision).collect();
        record.past.extend(revisions);
        return write_by_hand(record, written, values, signature);
    }
    if let Some(signature) = signature {
        record.sign(key, signature);
    }
    let heads = values.into_iter();
    let heads = heads.map(|(cell, value)| (cell, Head { key, value }));
    if record.cells.is_empty() {
        // In order already: sooner built than filled one by one.
        record.cells = heads
            .map(|(cell, head)| (cell, Heads::from_iter([head])))
            .collect();
    } else {
        heads.for_each(|(cell, head)| record.add(cell, head));
    }
}

/// Writes values that were found in the file and that no edit of ours accounts for.
fn write_by_hand(record: &mut Record, before: &str, values: Found, signature: Option<Signature>) {
    if values.is_empty() {
        return;
    }
    let key = EditKey::by_hand(before, &values);
    let at = signature.map_or_else(
        || match values.value("at") {
            Some(Value::String(at)) => at.as_str().into(),
            _ => "".into(),
        },
        |signature| signature.at,
    );
    record.sign(
        key,
        Signature {
            at,
            who: BY_HAND.into(),
        },
    );
    for (cell, value) in values {
        record.add(cell, Head { key, value });
    }
}
