//! What a field of a record can hold, and how its cells are read into it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::cell::brief;
use super::{Id, Stamp};

/// How the values of a field are divided into cells; the plainest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// One cell holds the whole value.
    Plain,
    /// One cell per key, named `field/key`; printed as an object.
    Map,
    /// One cell per element, named `field/element`; printed as a sorted array.
    Set,
}

/// What one value of a plain field, or one value of a map, is.
pub trait FieldValue: Sized {
    /// Whether the value is the id of another record of the session.
    const REFERS: bool = false;

    /// Reads the value: `None` for a word that only a later kring knows.
    ///
    /// # Errors
    /// What was expected, when the value is of another kind altogether.
    fn read(value: &Value) -> Result<Option<Self>, String>;

    /// The JSON Schema of the value.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// What one element of a set is: written as a text.
pub trait Element: Ord + Sized {
    /// Whether the element is the id of another record of the session.
    const REFERS: bool = false;

    /// Reads the element; `None` for a word that only a later kring knows.
    fn from_text(text: &str) -> Option<Self>;

    /// The JSON Schema of the element.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

/// A field of a typed record.
pub trait Field {
    /// How its values are divided into cells.
    const SHAPE: Shape;
    /// Whether it refers to other records of the session.
    const REFERS: bool;

    /// Takes in the value of one cell; `element` is what stands behind the slash of its name.
    ///
    /// # Errors
    /// What was expected, when the value does not fit the field.
    fn take(&mut self, element: Option<&str>, value: &Value) -> Result<(), String>;

    /// The JSON Schema of the field.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

impl<T: FieldValue> Field for Option<T> {
    const SHAPE: Shape = Shape::Plain;
    const REFERS: bool = T::REFERS;

    fn take(&mut self, _: Option<&str>, value: &Value) -> Result<(), String> {
        *self = T::read(value)?;
        Ok(())
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        T::schema(generator)
    }
}

impl<T: Element> Field for BTreeSet<T> {
    const SHAPE: Shape = Shape::Set;
    const REFERS: bool = T::REFERS;

    fn take(&mut self, element: Option<&str>, value: &Value) -> Result<(), String> {
        if value != &Value::Bool(true) {
            return Err("expected true where an element of a list is present".into());
        }
        self.extend(element.and_then(T::from_text));
        Ok(())
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let items = T::schema(generator);
        json_schema!({ "type": "array", "items": items, "uniqueItems": true })
    }
}

impl<T: FieldValue> Field for BTreeMap<Id, T> {
    const SHAPE: Shape = Shape::Map;
    const REFERS: bool = true;

    fn take(&mut self, element: Option<&str>, value: &Value) -> Result<(), String> {
        if let (Some(key), Some(value)) = (element, T::read(value)?) {
            self.insert(Id::new(key), value);
        }
        Ok(())
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let values = T::schema(generator);
        json_schema!({ "type": "object", "additionalProperties": values })
    }
}

/// Reads a value by its serde form and tells what was expected instead.
pub(super) fn read_as<T: DeserializeOwned>(
    value: &Value,
    expected: &str,
) -> Result<Option<T>, String> {
    T::deserialize(value)
        .map(Some)
        .map_err(|_| not_expected(value, expected))
}

/// Reads an object by its serde form; a list of the same values, which serde would take, is none.
pub(super) fn read_object<T: DeserializeOwned>(
    value: &Value,
    expected: &str,
) -> Result<Option<T>, String> {
    if value.is_object() {
        read_as(value, expected)
    } else {
        Err(not_expected(value, expected))
    }
}

fn not_expected(value: &Value, expected: &str) -> String {
    format!("expected {expected}, found {}", brief(value))
}

macro_rules! field_values {
    ($read:ident: $($type:ty, $expected:literal;)*) => {$(
        impl FieldValue for $type {
            fn read(value: &Value) -> Result<Option<Self>, String> {
                $read(value, $expected)
            }

            fn schema(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<$type>()
            }
        }
    )*};
}
pub(super) use field_values;

field_values! { read_as:
    String, "a text";
    bool, "true or false";
    u32, "a whole number from 0";
    Vec<u32>, "a list of whole numbers from 0";
    f64, "a number";
    Vec<String>, "a list of texts";
    BTreeMap<String, String>, "texts by name";
}

// Read without a copy of the text: a long session has thousands.

impl FieldValue for Stamp {
    fn read(value: &Value) -> Result<Option<Self>, String> {
        let stamp = value.as_str().and_then(Self::parse);
        let expected = "a time such as 2026-11-19T14:31:10+01:00";
        stamp.map_or_else(
            || Err(not_expected(value, expected)),
            |stamp| Ok(Some(stamp)),
        )
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl FieldValue for Id {
    const REFERS: bool = true;

    fn read(value: &Value) -> Result<Option<Self>, String> {
        let id = value.as_str().map(Self::new);
        id.map_or_else(
            || Err(not_expected(value, "the id of a record")),
            |id| Ok(Some(id)),
        )
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl FieldValue for NaiveDate {
    fn read(value: &Value) -> Result<Option<Self>, String> {
        // In the one form that JSON Schema knows: with all zeros.
        let date = value.as_str().and_then(|text| {
            let date: Self = text.parse().ok()?;
            (date.to_string() == text).then_some(date)
        });
        match date {
            Some(date) => Ok(Some(date)),
            None => Err(format!(
                "expected a date such as 2026-11-27, found {}",
                brief(value)
            )),
        }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Element for String {
    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

impl Element for Id {
    const REFERS: bool = true;

    fn from_text(text: &str) -> Option<Self> {
        Some(Self::new(text))
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}
