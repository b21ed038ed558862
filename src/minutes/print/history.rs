//! The bookkeeping of the records: one compact line for each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::upper::Upper;
use super::{compact, text};
use crate::minutes::book::Minutes;
use crate::minutes::cell::REMOVED;
use crate::minutes::hash::{EditKey, Revision, Seal};
use crate::minutes::record::{Head, Record};

/// The history of what was erased: all that is left of it.
pub(super) fn erased(out: &mut String) {
    out.push_str("{\"erased\":true}");
}

/// The history of a record that is not here.
pub(super) fn orphan(out: &mut String, replaced: &BTreeSet<Revision>) {
    out.push('{');
    past(out, replaced, "");
    out.push('}');
}

/// The history of a record that shows this.
pub(super) fn held(out: &mut String, minutes: &Minutes, record: &Record, upper: &Upper<'_>) {
    let edits = Mentions::of(record);
    live(out, upper, &edits);
    past(out, &record.past, ",");
    alt(out, record, upper, &edits);
    if let Some(removal) = minutes.removal(record) {
        out.push_str(",\"removed\":");
        let (list, seen, fields) = (record.kind.list(), &removal.value, upper.object());
        compact(out, &json!({ "in": list, "seen": seen, "record": fields }));
    }
    out.push('}');
}

/// How each edit of a record is mentioned: the edit with its seal, the writer, and when.
struct Mentions(BTreeMap<EditKey, String>);

impl Mentions {
    fn of(record: &Record) -> Self {
        let mention = |(key, seal): (EditKey, Seal)| {
            let signature = record.edits.get(&key);
            let mut out = format!("[\"{}.{}\",", key.as_str(), seal.as_str());
            text(&mut out, signature.map_or("", |s| &s.who));
            out.push(',');
            text(&mut out, signature.map_or("", |s| &s.at));
            (key, out)
        };
        Self(record.seals().into_iter().map(mention).collect())
    }

    /// Prints the mention, with a value behind it if one is given.
    fn print(&self, out: &mut String, key: EditKey, value: Option<&Value>) {
        out.push_str(self.0.get(&key).map_or("[", String::as_str));
        if let Some(value) = value {
            out.push(',');
            compact(out, value);
        }
        out.push(']');
    }
}

/// Who wrote what is shown. The edit that wrote most of it is named once, for all of it.
fn live(out: &mut String, upper: &Upper<'_>, edits: &Mentions) {
    let has_value = |cell: &str, head: &Head| head.value.is_some() && *cell != *REMOVED;
    let mut counts: BTreeMap<EditKey, usize> = BTreeMap::new();
    for (cell, head) in &upper.shown {
        if has_value(cell, head) {
            *counts.entry(head.key).or_default() += 1;
        }
    }
    let most = counts.iter().max_by_key(|(key, count)| (**count, **key));
    let most = most.map(|(key, _)| *key);

    out.push_str("{\"live\":{");
    if let Some(key) = most {
        out.push_str("\"*\":");
        edits.print(out, key, None);
    }
    let mut separate = most.is_some();
    for (cell, head) in &upper.shown {
        if has_value(cell, head) && Some(head.key) == most {
            continue;
        }
        if std::mem::replace(&mut separate, true) {
            out.push(',');
        }
        text(out, cell);
        out.push(':');
        edits.print(out, head.key, None);
    }
    out.push('}');
}

fn past(out: &mut String, past: &BTreeSet<Revision>, before: &str) {
    if past.is_empty() {
        return;
    }
    out.push_str(before);
    out.push_str("\"past\":[");
    for (n, revision) in past.iter().enumerate() {
        out.push_str(if n == 0 { "\"" } else { ",\"" });
        out.push_str(revision.as_str());
        out.push('"');
    }
    out.push(']');
}

/// The live values that are not shown.
fn alt(out: &mut String, record: &Record, upper: &Upper<'_>, edits: &Mentions) {
    let mut shown = upper.shown.iter().peekable();
    let mut first = true;
    for (cell, heads) in &record.cells {
        let shown = shown.next_if(|(shown, _)| *shown == cell);
        let shown = shown.map(|(_, head)| head.key);
        let mut others = heads
            .iter()
            .filter(|head| Some(head.key) != shown)
            .peekable();
        if others.peek().is_none() {
            continue;
        }
        out.push_str(if first { ",\"alt\":{" } else { "," });
        first = false;
        text(out, cell);
        for (n, head) in others.enumerate() {
            out.push_str(if n == 0 { ":[" } else { "," });
            edits.print(out, head.key, head.value.as_ref());
        }
        out.push(']');
    }
    if !first {
        out.push('}');
    }
}
