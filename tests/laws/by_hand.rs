//! What people do to the file with an editor, and what a later kring may have written into it.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// One edit of the printed JSON. Numbers pick among what is there.
#[derive(Debug, Clone)]
pub enum Hand {
    /// Writes a text over a field.
    Change(u8, u8),
    /// Adds a field: known, or unknown in one of many shapes.
    AddField(u8, u8),
    /// Takes out a field.
    DropField(u8, u8),
    /// Adds a record without history to a known list.
    AddRecord(u8),
    /// Adds a record to a list that only a later kring knows.
    AddToLaterList(u8),
    /// Adds a name at the top, or changes it.
    AddName(u8),
    /// Takes out a record; its history stays.
    DropRecord(u8),
    /// Takes out a record with its history.
    DropAll(u8),
    /// Takes out the history of a record.
    DropHistory(u8),
    /// Takes out all history.
    DropHistories,
    /// Puts a record that was taken away back into its list.
    PutBack(u8),
    /// Changes a record that was taken away.
    ChangeRemoved(u8),
}

pub fn hand() -> impl Strategy<Value = Hand> {
    let n = any::<u8>;
    prop_oneof![
        4 => (n(), n()).prop_map(|(a, b)| Hand::Change(a, b)),
        4 => (n(), n()).prop_map(|(a, b)| Hand::AddField(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Hand::DropField(a, b)),
        2 => n().prop_map(Hand::AddRecord),
        2 => n().prop_map(Hand::AddToLaterList),
        2 => n().prop_map(Hand::AddName),
        5 => n().prop_map(Hand::DropRecord),
        1 => n().prop_map(Hand::DropAll),
        1 => n().prop_map(Hand::DropHistory),
        1 => Just(Hand::DropHistories),
        1 => n().prop_map(Hand::PutBack),
        1 => n().prop_map(Hand::ChangeRemoved),
    ]
}

const LISTS: [&str; 6] = [
    "participants",
    "agenda",
    "rounds",
    "contributions",
    "decisions",
    "actions",
];

impl Hand {
    /// The file as it is after the edit; `text` is a text that nobody wrote before.
    pub fn edit(&self, file: &str, text: &str) -> String {
        let mut top: Map<String, Value> = serde_json::from_str(file).unwrap();
        match *self {
            Self::Change(a, b) => {
                if let Some(record) = pick_record(&mut top, a) {
                    let words = |(_, value): &(&String, &mut Value)| value.is_string();
                    let texts = record.iter_mut().filter(words);
                    let texts = texts.filter(|(name, _)| *name == "text" || *name == "title");
                    if let Some((_, value)) = pick(texts.collect(), b) {
                        *value = text.into();
                    }
                }
            }
            Self::AddField(a, b) => {
                if let Some(record) = pick_record(&mut top, a) {
                    let (name, value) = new_field(b, text);
                    record.insert(name.into(), value);
                }
            }
            Self::DropField(a, b) => {
                if let Some(record) = pick_record(&mut top, a) {
                    let names: Vec<_> = record
                        .keys()
                        .filter(|name| *name != "id")
                        .cloned()
                        .collect();
                    if let Some(name) = pick(names, b) {
                        record.remove(&name);
                    }
                }
            }
            Self::AddRecord(a) => {
                let n = usize::from(a) % LISTS.len();
                let record = json!({"id": format!("hand {n}.{}", a % 2), "text": text});
                add(&mut top, LISTS[n], record);
            }
            Self::AddToLaterList(a) => {
                let record =
                    json!({"id": format!("later {}", a % 3), "text": text, "level": "network"});
                add(&mut top, "later", record);
            }
            Self::AddName(a) => {
                let values = [
                    json!(text),
                    json!({"a": [1, {"b": null}]}),
                    json!(["x"]),
                    json!(1.5),
                ];
                let value = pick(values.into(), a).unwrap();
                let names = ["later", "$schema", "a/b", "~", ""];
                top.insert(pick(names.into(), a / 4).unwrap().into(), value);
            }
            Self::DropRecord(a) => {
                drop_record(&mut top, a);
            }
            Self::DropAll(a) => {
                if let Some(id) = drop_record(&mut top, a) {
                    history(&mut top).remove(&id);
                }
            }
            Self::DropHistory(a) => {
                let record = pick_record(&mut top, a);
                if let Some(id) = record.and_then(|record| id_of(record)) {
                    history(&mut top).remove(&id);
                }
            }
            Self::DropHistories => {
                // What was erased must stay erased, or nothing could hold.
                history(&mut top).retain(|_, entry| entry.get("erased").is_some());
            }
            Self::PutBack(a) => {
                if let Some((id, removed)) = pick_removed(&mut top, a) {
                    let list = removed["in"].as_str().unwrap().to_owned();
                    let mut record = removed["record"].clone();
                    record["id"] = id.into();
                    add(&mut top, &list, record);
                }
            }
            Self::ChangeRemoved(a) => {
                if let Some((id, _)) = pick_removed(&mut top, a) {
                    history(&mut top)[&id]["removed"]["record"]["text"] = text.into();
                }
            }
        }
        serde_json::to_string_pretty(&top)
            .unwrap()
            .replace('\n', "\r\n")
    }
}

fn new_field(n: u8, text: &str) -> (&'static str, Value) {
    let fields = [
        ("text", json!(text)),
        ("level", json!("public")),
        ("level", json!("circle")),
        ("sources", json!(["practice", "experiential"])),
        ("at", json!("2026-11-19T14:00:00Z")),
        ("mood", json!(text)),
        ("mood", json!(["a", "b"])),
        ("mood", json!(["b", "a"])),
        ("mood", json!({"a": 1, "c": "x"})),
        ("mood", json!({"a": true})),
        ("mood", json!([])),
        ("mood", json!(null)),
        ("weight", json!(0.1 + 0.2)),
        ("weight", json!(1e300)),
        ("weight", json!([[[["deep"]], {}], null])),
        ("*", json!(text)),
        ("", json!(["a"])),
        ("a/b", json!(text)),
        ("~removed", json!(["x"])),
        ("__proto__", json!({"x": {"y": 1}})),
        ("live", json!(text)),
    ];
    // A record of another kind may know the name and want something else there.
    pick(fields.into(), n).unwrap()
}

fn pick<T>(mut all: Vec<T>, n: u8) -> Option<T> {
    if all.is_empty() {
        return None;
    }
    let n = usize::from(n) % all.len();
    Some(all.swap_remove(n))
}

fn id_of(record: &Map<String, Value>) -> Option<String> {
    record.get("id")?.as_str().map(str::to_owned)
}

fn history(top: &mut Map<String, Value>) -> &mut Map<String, Value> {
    top.entry("history")
        .or_insert_with(|| json!({}))
        .as_object_mut()
        .unwrap()
}

fn pick_record(top: &mut Map<String, Value>, n: u8) -> Option<&mut Map<String, Value>> {
    let mut records = Vec::new();
    for (name, value) in top {
        match value {
            Value::Array(list) => records.extend(list.iter_mut().filter_map(Value::as_object_mut)),
            Value::Object(session) if name == "session" => records.push(session),
            _ => {}
        }
    }
    pick(records, n)
}

fn pick_removed(top: &mut Map<String, Value>, n: u8) -> Option<(String, Value)> {
    let removed = |(id, entry): (&String, &Value)| {
        let removed = entry.get("removed")?;
        Some((id.clone(), removed.clone()))
    };
    let all = history(top).iter().filter_map(removed).collect();
    pick(all, n)
}

/// Adds a record to a list, unless its id is taken.
fn add(top: &mut Map<String, Value>, list: &str, record: Value) {
    let taken = |other: &Value| other.get("id") == record.get("id");
    if top
        .values()
        .filter_map(Value::as_array)
        .flatten()
        .any(taken)
    {
        return;
    }
    if let Value::Array(list) = top.entry(list).or_insert_with(|| json!([])) {
        list.push(record);
    }
}

fn drop_record(top: &mut Map<String, Value>, n: u8) -> Option<String> {
    let mut places = Vec::new();
    for (name, value) in &*top {
        let list = value.as_array().into_iter().flatten().enumerate();
        let records = list.filter(|(_, record)| record.get("id").is_some());
        places.extend(records.map(|(at, _)| (name.clone(), at)));
    }
    let (name, at) = pick(places, n)?;
    let record = top.get_mut(&name)?.as_array_mut()?.remove(at);
    record["id"].as_str().map(str::to_owned)
}
