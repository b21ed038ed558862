//! Printing minutes: equal content is equal bytes, small changes are small differences.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Id;
use super::book::Minutes;
use super::kind::Kind;
use super::record::Entry;

mod history;
mod upper;

use upper::{Joined, Upper};

/// The name of the format, as it stands at the top of every file.
pub(super) const FORMAT: &str = "kring/1";

/// Room for a record with its history, in bytes: a text that grows piece by piece is copied each
/// time.
const USUAL: usize = 640;

/// Prints minutes as the file that anyone can read.
#[must_use]
pub fn print(minutes: &Minutes) -> String {
    let lists = sorted_lists(minutes);
    let held = minutes.entries().keys();
    let held = held.filter_map(|id| minutes.record(id).map(|record| (id, record)));
    let uppers: Uppers = held
        .map(|(id, record)| (id, Upper::of(minutes, record, &lists)))
        .collect();

    let mut out = String::with_capacity(USUAL * minutes.entries().len());
    out.push_str("{\n  \"format\": \"");
    out.push_str(FORMAT);
    out.push('"');
    key(&mut out, 1, "session");
    record(&mut out, minutes.session_id(), &uppers, 1);
    let known = Kind::KNOWN.iter().filter(|kind| **kind != Kind::Session);
    let later = lists.keys().filter(|kind| matches!(kind, Kind::Other(_)));
    for kind in known.chain(later) {
        let ids = lists.get(kind).map_or(&[][..], Vec::as_slice);
        list(&mut out, kind, ids, &uppers);
    }
    let session = uppers.get(minutes.session_id());
    for (name, value) in session.into_iter().flat_map(Upper::beside) {
        key(&mut out, 1, name);
        pretty(&mut out, value, 1);
    }
    histories(&mut out, minutes, &uppers);
    out.push_str("\n}\n");
    out
}

/// What the records that are held show, by id.
type Uppers<'a> = BTreeMap<&'a Id, Upper<'a>>;

/// The ids of the records of the upper part, by list.
type Lists<'a> = BTreeMap<Kind, Vec<&'a Id>>;

/// The records of the upper part by list, in order of agenda, round and id.
fn sorted_lists(minutes: &Minutes) -> Lists<'_> {
    let mut lists: Lists = BTreeMap::new();
    for (id, entry) in minutes.entries() {
        if let Entry::Held(record) = entry
            && record.kind != Kind::Session
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

fn list(out: &mut String, kind: &Kind, ids: &[&Id], uppers: &Uppers<'_>) {
    key(out, 1, kind.list());
    out.push('[');
    for (n, id) in ids.iter().enumerate() {
        out.push_str(if n == 0 { "\n    " } else { ",\n    " });
        record(out, id, uppers, 2);
    }
    out.push_str(if ids.is_empty() { "]" } else { "\n  ]" });
}

fn record(out: &mut String, id: &Id, uppers: &Uppers<'_>, indent: usize) {
    out.push('{');
    newline(out, indent + 1);
    out.push_str("\"id\": ");
    text(out, id.as_str());
    for (field, joined) in uppers.get(id).into_iter().flat_map(Upper::fields) {
        key(out, indent + 1, &field);
        match joined {
            Joined::Plain(value) => pretty(out, value, indent + 1),
            Joined::Set(elements) => on_one_line(out, elements, text),
            Joined::Map(entries) => object(out, entries, indent + 1),
        }
    }
    newline(out, indent);
    out.push('}');
}

fn histories(out: &mut String, minutes: &Minutes, uppers: &Uppers<'_>) {
    key(out, 1, "history");
    out.push('{');
    for (n, (id, entry)) in minutes.entries().iter().enumerate() {
        out.push_str(if n == 0 { "\n    " } else { ",\n    " });
        text(out, id.as_str());
        out.push_str(": ");
        match (entry, uppers.get(id)) {
            (Entry::Held(record), Some(upper)) => history::held(out, minutes, record, upper),
            (Entry::Orphan(past), _) => history::orphan(out, past),
            _ => history::erased(out),
        }
    }
    out.push_str("\n  }");
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
    text(out, name);
    out.push_str(": ");
}

/// A text with its quotes.
fn text(out: &mut String, text: &str) {
    // What needs no escape, which is nearly everything, is copied as it stands.
    if text.bytes().all(|b| b >= 0x20 && b != b'"' && b != b'\\') {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        out.push_str(&Value::from(text).to_string());
    }
}

fn compact(out: &mut String, value: &Value) {
    match value {
        Value::String(words) => text(out, words),
        other => out.push_str(&other.to_string()),
    }
}

/// Prints a value with two spaces an indent; lists of what is not divided stay on their line.
fn pretty(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Object(entries) if !entries.is_empty() => object(out, entries, indent),
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
        Value::Array(elements) => on_one_line(out, elements, compact),
        other => compact(out, other),
    }
}

fn on_one_line<T>(
    out: &mut String,
    elements: impl IntoIterator<Item = T>,
    print: impl Fn(&mut String, T),
) {
    out.push('[');
    for (n, element) in elements.into_iter().enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        print(out, element);
    }
    out.push(']');
}

fn object<'a, K: AsRef<str>>(
    out: &mut String,
    entries: impl IntoIterator<Item = (K, &'a Value)>,
    indent: usize,
) {
    out.push('{');
    for (n, (name, value)) in entries.into_iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        newline(out, indent + 1);
        text(out, name.as_ref());
        out.push_str(": ");
        pretty(out, value, indent + 1);
    }
    newline(out, indent);
    out.push('}');
}
