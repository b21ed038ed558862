//! What a merge reports is what it did: held against the printed files, not against the reckoning.

use std::collections::{BTreeMap, BTreeSet};

use kring::minutes::{Difference, Gain, Minutes};
use serde_json::{Map, Value};

use crate::rules::Rules;
use crate::world::{World, pick};

/// The records in the upper part of a printed file, with their lists, by id.
type Upper = BTreeMap<String, (String, Map<String, Value>)>;

fn upper(text: &str) -> Upper {
    let Ok(Value::Object(file)) = serde_json::from_str(text) else {
        panic!("a file is an object");
    };
    let mut upper = Upper::new();
    for (list, records) in file {
        // Which stretches of time and which place count depends on who leads, not on them alone.
        if list == "spans" {
            continue;
        }
        // What is no list of records as a whole is one value of the session.
        let records = records.as_array().map_or(&[][..], Vec::as_slice);
        if !records.iter().all(|record| record["id"].is_string()) {
            continue;
        }
        for record in records {
            let Value::Object(fields) = record.clone() else {
                continue;
            };
            if let Some(id) = fields.get("id").and_then(Value::as_str) {
                upper.insert(id.to_owned(), (list.clone(), fields));
            }
        }
    }
    upper
}

/// L10: the report lists exactly the records that differ, each with what became of it.
pub fn lists_exactly_the_differences(rules: &dyn Rules, world: &World) -> Result<(), String> {
    for two in world.order.chunks_exact(2).take(3) {
        let one = pick(&world.copies, two[0]).unwrap();
        let other = pick(&world.copies, two[1]).unwrap();
        let whole = rules.joined(one, other);
        for copy in [one, other] {
            let listed = rules.lacks(copy, &whole);
            complete(copy, &whole, &listed)?;
            let (before, after) = (upper(&rules.print(copy)), upper(&rules.print(&whole)));
            fits(&before, &after, &listed)?;
        }
    }
    Ok(())
}

/// The copy with the listed records of the whole is the whole, and without any of them it is not.
fn complete(copy: &Minutes, whole: &Minutes, listed: &[Difference]) -> Result<(), String> {
    let ids: BTreeSet<_> = listed.iter().map(|one| &one.id).collect();
    if ids.len() != listed.len() {
        return Err(format!("something is listed twice: {listed:?}"));
    }
    for (id, entry) in whole.entries() {
        let same = copy.entries().get(id) == Some(entry);
        if same == ids.contains(id) {
            return Err(format!("{id}: the same is {same}, and yet {listed:?}"));
        }
    }
    Ok(())
}

/// The field of a cell, as it stands in the file: a name with `/` in it is escaped in the cell's, and
/// so is `*`.
fn field_of(cell: &str) -> String {
    let field = cell.split('/').next().unwrap_or(cell);
    if field == "~2" {
        return "*".to_owned();
    }
    field.replace("~1", "/").replace("~0", "~")
}

/// What is listed is what can be seen in the two files.
fn fits(before: &Upper, after: &Upper, listed: &[Difference]) -> Result<(), String> {
    let gains: BTreeMap<&str, &Gain> = listed
        .iter()
        .map(|one| (one.id.as_str(), &one.gain))
        .collect();
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for id in ids {
        let (was, is) = (before.get(id), after.get(id));
        let gain = gains.get(id.as_str());
        let holds = match gain {
            None | Some(Gain::History) => was == is,
            Some(Gain::New | Gain::BroughtBack) => was.is_none() && is.is_some(),
            Some(Gain::TakenAway | Gain::Erased) => is.is_none(),
            Some(Gain::Changed(cells)) => {
                let (Some((_, was)), Some((_, is))) = (was, is) else {
                    return Err(format!("{id} is called changed, and is not in both"));
                };
                let fields: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
                fields.into_iter().all(|field| {
                    was.get(field) == is.get(field)
                        || cells.iter().any(|cell| field_of(cell) == *field)
                })
            }
        };
        if !holds {
            return Err(format!("{id}: {gain:?}, but {was:?} became {is:?}"));
        }
    }
    Ok(())
}
