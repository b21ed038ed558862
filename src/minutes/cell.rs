//! Cells: the parts of a record that are written, replaced and merged one by one.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use serde_json::Value;

use super::Shape;
use super::hash::Revision;
use super::kind::Kind;

/// The name of a cell: a field, or `field/element` of a set or map.
///
/// In a field's own name `~` is written `~0` and `/` is written `~1`, as in a JSON Pointer; a
/// field that is called `*` is `~2`, because `*` stands for all cells that are not named. In the
/// session's own record `/name` is what stands under `name` at the top of the file.
pub type CellName = Arc<str>;

/// The cell that says that a record was taken away: its value lists the revisions that were live
/// when that was done; no value means that it came back.
pub(super) const REMOVED: &str = "~removed";

/// The name of the cell for a field, or for one element of it.
pub(super) fn cell_name(field: &str, element: Option<&str>) -> CellName {
    let mut name = String::new();
    write_name(&mut name, field, element);
    name.into()
}

fn write_name(name: &mut String, field: &str, element: Option<&str>) {
    match field {
        "*" => name.push_str("~2"),
        _ if field.contains(['~', '/']) => {
            name.push_str(&field.replace('~', "~0").replace('/', "~1"));
        }
        _ => name.push_str(field),
    }
    if let Some(element) = element {
        name.push('/');
        name.push_str(element);
    }
}

/// The names of cells that were met: the records of a session share a few, thousands of times.
#[derive(Debug, Default)]
pub(super) struct CellNames {
    known: FxHashSet<CellName>,
    /// The name that is asked for, written here before it is looked for.
    name: String,
}

/// How many names are remembered: those of a session, and not those that somebody forged.
const NAMES: usize = 1024;

impl CellNames {
    /// The name of the cell for a field, or for one element of it.
    pub fn name(&mut self, field: &str, element: Option<&str>) -> CellName {
        self.name.clear();
        write_name(&mut self.name, field, element);
        if let Some(known) = self.known.get(self.name.as_str()) {
            return CellName::clone(known);
        }
        let name = CellName::from(self.name.as_str());
        if self.known.len() < NAMES {
            self.known.insert(CellName::clone(&name));
        }
        name
    }
}

/// The field, and the element of it, that a cell is named after.
pub(super) fn parts(cell: &str) -> (Cow<'_, str>, Option<&str>) {
    let (field, element) = match cell.split_once('/') {
        Some((field, element)) => (field, Some(element)),
        None => (cell, None),
    };
    match field {
        "~2" => ("*".into(), element),
        _ if field.contains('~') => (field.replace("~1", "/").replace("~0", "~").into(), element),
        _ => (field.into(), element),
    }
}

/// How a field that this kring does not know is divided into cells: by the looks of its value.
///
/// A list of texts that is sorted and names each once is a set; an object that holds no `true`
/// and no `null` is a map; anything else is plain. Fields that are added to `kring/1` later keep
/// to this, so that an older kring merges them as a newer one does.
fn look(field: &str, value: &Value) -> Shape {
    match value {
        _ if field.is_empty() => Shape::Plain,
        Value::Array(list) if !list.is_empty() => {
            let texts = list.iter().all(Value::is_string);
            let sorted = list.windows(2).all(|two| two[0].as_str() < two[1].as_str());
            if texts && sorted {
                Shape::Set
            } else {
                Shape::Plain
            }
        }
        Value::Object(map) if !map.is_empty() => {
            let divides = |value: &Value| *value != Value::Bool(true) && !value.is_null();
            if map.values().all(divides) {
                Shape::Map
            } else {
                Shape::Plain
            }
        }
        _ => Shape::Plain,
    }
}

/// Divides the value of a field into its cells, and hands each over when the record can have it.
///
/// # Errors
/// What was expected, when the value does not have the shape of the field or cannot stand in it; or what
/// `each` says.
pub(super) fn divide(
    kind: &Kind,
    field: &str,
    value: Value,
    names: &mut CellNames,
    mut each: impl FnMut(CellName, Option<Value>) -> Result<(), String>,
) -> Result<(), String> {
    let known = kind.field(field);
    let shape = known.map_or_else(|| look(field, &value), |spec| spec.shape);
    let mut checked = |element: Option<&str>, value: Option<Value>| {
        let cell = names.name(field, element);
        match (known, &value) {
            // It has the shape of the field: what is left to check is the value.
            (Some(spec), Some(value)) => (spec.check)(element, value)?,
            (Some(_), None) => {}
            (None, value) => check(kind, &cell, value.as_ref())?,
        }
        each(cell, value)
    };
    match (shape, value) {
        (Shape::Plain, Value::Null) => checked(None, None),
        (_, Value::Null) => Ok(()),
        (Shape::Plain, value) => checked(None, Some(value)),
        (Shape::Set, Value::Array(elements)) => {
            elements.into_iter().try_for_each(|element| match element {
                Value::String(text) => checked(Some(&text), Some(true.into())),
                other => Err(format!(
                    "expected a list of texts, found {} in it",
                    brief(&other)
                )),
            })
        }
        (Shape::Map, Value::Object(entries)) => entries
            .into_iter()
            .try_for_each(|(key, value)| checked(Some(&key), Some(value))),
        (Shape::Set, other) => Err(format!("expected a list of texts, found {}", brief(&other))),
        (Shape::Map, other) => Err(format!("expected words by id, found {}", brief(&other))),
    }
}

/// The shape in which a cell with that value shows in the upper part of the file.
pub(super) fn shown_as(kind: &Kind, field: &str, element: Option<&str>, value: &Value) -> Shape {
    match (kind.field(field), element) {
        (Some(spec), _) => spec.shape,
        (None, None) => Shape::Plain,
        (None, Some(_)) if *value == Value::Bool(true) => Shape::Set,
        (None, Some(_)) => Shape::Map,
    }
}

/// Whether a record of that kind can have the cell, with that value or emptied.
///
/// # Errors
/// What was expected instead.
pub(super) fn check(kind: &Kind, cell: &str, value: Option<&Value>) -> Result<(), String> {
    if cell == REMOVED {
        return match value {
            _ if *kind == Kind::Session => Err("the session cannot be taken away".into()),
            Some(seen) if !is_seen(seen) => Err("expected a list of revisions".into()),
            _ => Ok(()),
        };
    }
    let no_such = || Err(format!("there can be no {cell:?} here"));
    if let Some(name) = cell.strip_prefix('/') {
        let fits = *kind == Kind::Session && Kind::unknown(name).is_some();
        return if fits { Ok(()) } else { no_such() };
    }
    let (field, element) = parts(cell);
    let plain_name = !field.contains(['~', '/', '*']);
    if field == "id" || !(plain_name || *cell_name(&field, element) == *cell) {
        return no_such();
    }
    match (kind.field(&field), value) {
        (Some(spec), _) if (spec.shape == Shape::Plain) != element.is_none() => no_such(),
        (Some(spec), Some(value)) => (spec.check)(element, value),
        // What would be read as another cell than it was written as.
        (None, Some(value)) if element.is_none() && look(&field, value) != Shape::Plain => {
            no_such()
        }
        (_, Some(Value::Null)) => Err("expected a value, found null".into()),
        _ => Ok(()),
    }
}

/// A value in a message: short enough for one line.
pub(super) fn brief(value: &Value) -> String {
    let mut found = value.to_string();
    if let Some((end, _)) = found.char_indices().nth(40) {
        found.truncate(end);
        found.push('…');
    }
    found
}

fn is_seen(value: &Value) -> bool {
    value.as_array().is_some_and(|list| {
        list.iter()
            .all(|text| text.as_str().and_then(Revision::parse).is_some())
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_name_goes_into_a_cell_and_comes_out_of_it() {
        for field in ["text", "*", "~", "/", "~removed", "~1", "a/b~c", "", "~2"] {
            for element in [None, Some(""), Some("a/b"), Some("~")] {
                let cell = cell_name(field, element);
                if field.is_empty() && element.is_some() {
                    continue;
                }
                assert_eq!(parts(&cell), (field.into(), element), "{cell}");
                assert_ne!(&*cell, REMOVED);
                assert_ne!(&*cell, "*");
            }
        }
    }

    #[test]
    fn a_field_that_is_not_known_is_divided_by_its_looks() {
        let cells = |value: Value| {
            let mut cells = Vec::new();
            let names = &mut CellNames::default();
            let divided = divide(&Kind::Contribution, "mood", value, names, |cell, _| {
                cells.push(cell.to_string());
                Ok(())
            });
            assert_eq!(divided, Ok(()));
            cells
        };
        assert_eq!(cells(json!(["a", "b"])), ["mood/a", "mood/b"]);
        assert_eq!(cells(json!({"a": 1, "b": "x"})), ["mood/a", "mood/b"]);
        for plain in [
            json!("a"),
            json!(1),
            json!([]),
            json!({}),
            json!(["b", "a"]),
            json!(["a", "a"]),
            json!(["a", 1]),
            json!({"a": true}),
            json!({"a": null, "b": 1}),
        ] {
            assert_eq!(cells(plain.clone()), ["mood"], "{plain}");
        }
    }

    #[test]
    fn only_cells_that_print_as_themselves_are_allowed() {
        let note = Kind::Contribution;
        assert_eq!(check(&note, "text", Some(&json!("x"))), Ok(()));
        assert_eq!(check(&note, "speakers/p", Some(&json!(true))), Ok(()));
        assert_eq!(check(&note, "mood", Some(&json!("x"))), Ok(()));
        assert_eq!(check(&Kind::Session, "/later", Some(&json!(1))), Ok(()));
        for (kind, cell, value) in [
            (&note, "id", json!("x")),
            (&note, "text/a", json!("x")),
            (&note, "speakers", json!(true)),
            (&note, "speakers/p", json!("yes")),
            (&note, "mood", json!(["a"])),
            (&note, "mood/a", json!(null)),
            (&note, "~x", json!(1)),
            (&note, "*", json!(1)),
            (&note, "/later", json!(1)),
            (&note, REMOVED, json!("x")),
            (&Kind::Session, REMOVED, json!([])),
            (&Kind::Session, "/agenda", json!(1)),
            (&Kind::Session, "/history", json!(1)),
            (&Kind::Session, "/format", json!(1)),
        ] {
            assert!(check(kind, cell, Some(&value)).is_err(), "{cell} {value}");
        }
    }
}
