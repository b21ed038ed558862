//! Printing minutes: equal content is equal bytes, small changes are small differences.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::book::Minutes;
use super::hash::EditKey;
use super::kind::Kind;
use super::record::{CellName, Entry, Head, REMOVED, Record, is_session, parts};
use super::{Id, Shape};

/// The name of the format, as it stands at the top of every file.
pub(super) const FORMAT: &str = "kring/1";

/// Prints minutes as the file that anyone can read.
#[must_use]
pub fn print(minutes: &Minutes) -> String {
    let mut out = String::with_capacity(1 << 16);
    out.push_str("{\n  \"format\": \"");
    out.push_str(FORMAT);
    out.push('"');

    let lists = sorted_lists(minutes);
    let session = minutes.record(minutes.session_id());
    key(&mut out, 1, "session");
    let bare = Record::new(Kind::Session);
    let upper = Upper::of(minutes, session.unwrap_or(&bare));
    fields(&mut out, minutes.session_id(), &Kind::Session, &upper, 1);

    for kind in Kind::KNOWN.iter().filter(|kind| **kind != Kind::Session) {
        list(
            &mut out,
            minutes,
            kind,
            lists.get(kind).map_or(&[], Vec::as_slice),
        );
    }
    for (kind, ids) in lists
        .iter()
        .filter(|(kind, _)| matches!(kind, Kind::Other(_)))
    {
        list(&mut out, minutes, kind, ids);
    }
    for (name, value) in upper.beside(&lists) {
        key(&mut out, 1, name);
        pretty(&mut out, value, 1);
    }
    history(&mut out, minutes, &lists);
    out.push_str("\n}\n");
    out
}

type Lists<'a> = BTreeMap<Kind, Vec<&'a Id>>;

/// The records of the upper part by list, in order of agenda, round and id.
fn sorted_lists(minutes: &Minutes) -> Lists<'_> {
    let mut lists: Lists = BTreeMap::new();
    for (id, entry) in minutes.entries() {
        if let Entry::Held(record) = entry
            && !is_session(&record.kind, id, minutes.session_id())
            && minutes.removal(record).is_none()
        {
            lists.entry(record.kind.clone()).or_default().push(id);
        }
    }
    let place = |kind: &Kind, id: &Id, field: &str| -> f64 {
        let number = minutes.value(id, field).and_then(Value::as_f64);
        number
            .filter(|_| matches!(kind, Kind::Item | Kind::Participant))
            .unwrap_or(f64::INFINITY)
    };
    for (kind, field) in [(Kind::Item, "order"), (Kind::Participant, "seat")] {
        if let Some(ids) = lists.get_mut(&kind) {
            ids.sort_by(|a, b| {
                place(&kind, a, field)
                    .total_cmp(&place(&kind, b, field))
                    .then_with(|| a.cmp(b))
            });
        }
    }
    let rank = |ids: Option<&Vec<&Id>>| -> BTreeMap<String, usize> {
        ids.into_iter()
            .flatten()
            .enumerate()
            .map(|(n, id)| (id.to_string(), n))
            .collect()
    };
    let items = rank(lists.get(&Kind::Item));
    let of = |ranks: &BTreeMap<String, usize>, id: &Id, field: &str| {
        minutes
            .value(id, field)
            .and_then(Value::as_str)
            .map(|other| ranks.get(other).copied())
    };
    if let Some(ids) = lists.get_mut(&Kind::Round) {
        ids.sort_by_key(|id| (of(&items, id, "item"), *id));
    }
    let rounds = rank(lists.get(&Kind::Round));
    for (kind, ids) in &mut lists {
        if !matches!(kind, Kind::Item | Kind::Participant | Kind::Round) {
            ids.sort_by_cached_key(|id| (of(&items, id, "item"), of(&rounds, id, "round"), *id));
        }
    }
    lists
}

/// What a record shows: the values in force by cell.
struct Upper<'a> {
    shown: BTreeMap<&'a CellName, &'a Head>,
}

impl<'a> Upper<'a> {
    fn of(minutes: &Minutes, record: &'a Record) -> Self {
        let shown = record
            .cells
            .keys()
            .filter_map(|cell| minutes.in_force(record, cell).map(|head| (cell, head)))
            .collect();
        Self { shown }
    }

    /// The cells that have a value to show.
    fn values(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.shown.iter().filter_map(|(cell, head)| {
            let cell: &'a CellName = cell;
            (**cell != *REMOVED).then_some((&**cell, head.value.as_ref()?))
        })
    }

    /// What stands in the file beside the session: names that a later kring gave a meaning.
    fn beside(&self, lists: &Lists<'_>) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.values().filter_map(|(cell, value)| {
            let name = cell.strip_prefix('/')?;
            (!lists.contains_key(&Kind::of_list(name))).then_some((name, value))
        })
    }

    /// The fields, joined from their cells, in the order of the format; unknown ones last.
    fn fields(&self, kind: &Kind) -> Vec<(String, Value)> {
        let mut joined: BTreeMap<String, Value> = BTreeMap::new();
        for (cell, value) in self.values().filter(|(cell, _)| !cell.starts_with('/')) {
            let (field, element) = parts(cell);
            match (kind.shape(&field), element) {
                (Shape::Set, Some(element)) => {
                    let set = joined
                        .entry(field.into())
                        .or_insert_with(|| Value::Array(Vec::new()));
                    if let Value::Array(set) = set {
                        set.push(element.into());
                    }
                }
                (Shape::Map, Some(element)) => {
                    let map = joined
                        .entry(field.into())
                        .or_insert_with(|| Map::new().into());
                    if let Value::Object(map) = map {
                        map.insert(element.into(), value.clone());
                    }
                }
                _ => {
                    joined.insert(field.into(), value.clone());
                }
            }
        }
        let known = kind
            .fields()
            .iter()
            .filter_map(|spec| joined.remove_entry(spec.name));
        let mut fields: Vec<_> = known.collect();
        fields.extend(joined);
        fields
    }
}

fn list(out: &mut String, minutes: &Minutes, kind: &Kind, ids: &[&Id]) {
    key(out, 1, kind.list());
    out.push('[');
    for (n, id) in ids.iter().enumerate() {
        out.push_str(if n == 0 { "\n    " } else { ",\n    " });
        if let Some(record) = minutes.record(id) {
            fields(out, id, kind, &Upper::of(minutes, record), 2);
        }
    }
    out.push_str(if ids.is_empty() { "]" } else { "\n  ]" });
}

fn fields(out: &mut String, id: &Id, kind: &Kind, upper: &Upper<'_>, indent: usize) {
    out.push('{');
    newline(out, indent + 1);
    out.push_str("\"id\": ");
    compact(out, &Value::from(id.as_str()));
    for (field, value) in upper.fields(kind) {
        key(out, indent + 1, &field);
        pretty(out, &value, indent + 1);
    }
    newline(out, indent);
    out.push('}');
}

fn history(out: &mut String, minutes: &Minutes, lists: &Lists<'_>) {
    key(out, 1, "history");
    out.push('{');
    for (n, (id, entry)) in minutes.entries().iter().enumerate() {
        out.push_str(if n == 0 { "\n    " } else { ",\n    " });
        compact(out, &Value::from(id.as_str()));
        out.push_str(": ");
        compact(out, &bookkeeping(minutes, entry, lists));
    }
    out.push_str(if minutes.entries().is_empty() {
        "}"
    } else {
        "\n  }"
    });
}

/// The history of one record.
fn bookkeeping(minutes: &Minutes, entry: &Entry, lists: &Lists<'_>) -> Value {
    let mut history = Map::new();
    let record = match entry {
        Entry::Erased => {
            history.insert("erased".into(), true.into());
            return history.into();
        }
        Entry::Orphan(past) => {
            if !past.is_empty() {
                history.insert("past".into(), past.iter().map(|r| r.as_str()).collect());
            }
            return history.into();
        }
        Entry::Held(record) => record,
    };
    let upper = Upper::of(minutes, record);
    let seals: BTreeMap<EditKey, String> = record
        .edits
        .keys()
        .map(|key| {
            (
                *key,
                format!("{}.{}", key.as_str(), record.seal(*key).as_str()),
            )
        })
        .collect();
    let mention = |head: &Head| -> Vec<Value> {
        let seal = seals.get(&head.key).map_or("", String::as_str);
        let signature = record.edits.get(&head.key);
        let (who, at) = signature.map_or(("", ""), |s| (&*s.who, &*s.at));
        vec![seal.into(), who.into(), at.into()]
    };

    // The edit that accounts for most of what is shown is named once, for all of it.
    let mut counts: BTreeMap<EditKey, usize> = BTreeMap::new();
    for (cell, _) in upper.values() {
        if let Some(head) = upper.shown.get(&CellName::from(cell)) {
            *counts.entry(head.key).or_default() += 1;
        }
    }
    let most = counts
        .iter()
        .max_by_key(|(key, count)| (**count, **key))
        .map(|(key, _)| *key);
    let mut live = Map::new();
    let mut alt: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let hidden = |cell: &str| {
        cell.strip_prefix('/')
            .is_some_and(|name| lists.contains_key(&Kind::of_list(name)))
    };
    for (cell, head) in &upper.shown {
        if hidden(cell) {
            continue;
        }
        if head.value.is_some() && Some(head.key) == most && ***cell != *REMOVED {
            live.entry("*").or_insert_with(|| mention(head).into());
        } else {
            live.insert(cell.to_string(), mention(head).into());
        }
    }
    for (cell, heads) in &record.cells {
        let shown = upper
            .shown
            .get(cell)
            .filter(|_| !hidden(cell))
            .map(|head| head.revision);
        for head in heads.iter().filter(|head| Some(head.revision) != shown) {
            let mut other = mention(head);
            other.extend(head.value.clone());
            alt.entry(&**cell).or_default().push(other.into());
        }
    }
    history.insert("live".into(), live.into());
    if !record.past.is_empty() {
        history.insert(
            "past".into(),
            record.past.iter().map(|r| r.as_str()).collect(),
        );
    }
    if !alt.is_empty() {
        let alt: Map<String, Value> = alt
            .into_iter()
            .map(|(cell, others)| (cell.to_owned(), others.into()))
            .collect();
        history.insert("alt".into(), alt.into());
    }
    if let Some(removal) = minutes.removal(record) {
        let fields: Map<String, Value> = upper.fields(&record.kind).into_iter().collect();
        history.insert(
            "removed".into(),
            serde_json::json!({ "in": record.kind.list(), "seen": removal.value, "record": fields }),
        );
    }
    history.into()
}

fn newline(out: &mut String, indent: usize) {
    out.push('\n');
    for _ in 0..indent {
        out.push_str("  ");
    }
}

fn key(out: &mut String, indent: usize, name: &str) {
    out.push(',');
    newline(out, indent);
    compact(out, &Value::from(name));
    out.push_str(": ");
}

fn compact(out: &mut String, value: &Value) {
    out.push_str(&value.to_string());
}

/// Prints a value with two spaces an indent; short lists of texts stay on their line.
fn pretty(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Object(entries) if !entries.is_empty() => {
            out.push('{');
            for (n, (name, value)) in entries.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                newline(out, indent + 1);
                compact(out, &Value::from(name.as_str()));
                out.push_str(": ");
                pretty(out, value, indent + 1);
            }
            newline(out, indent);
            out.push('}');
        }
        Value::Array(elements) if elements.iter().any(|e| e.is_object() || e.is_array()) => {
            out.push('[');
            for (n, element) in elements.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                newline(out, indent + 1);
                pretty(out, element, indent + 1);
            }
            newline(out, indent);
            out.push(']');
        }
        Value::Array(elements) => {
            out.push('[');
            for (n, element) in elements.iter().enumerate() {
                if n > 0 {
                    out.push_str(", ");
                }
                compact(out, element);
            }
            out.push(']');
        }
        other => compact(out, other),
    }
}
