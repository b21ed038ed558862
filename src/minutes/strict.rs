//! JSON that says everything only once: duplicate keys are an error, and so is too much depth.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

/// What the message of a duplicate key begins with.
pub(super) const DUPLICATE: &str = "the name appears twice: ";

/// Reads one JSON document, and nothing behind it.
///
/// # Errors
/// When it is no JSON, or not what is looked for; with line and column.
pub(super) fn parse<'de, S: DeserializeSeed<'de>>(
    text: &'de str,
    what: S,
) -> Result<S::Value, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = what.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// How much there is in a text of JSON, seen without parsing it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Size {
    /// How deep arrays and objects stand in each other.
    pub depth: usize,
    /// Values and names together, a few more or less.
    pub values: usize,
}

/// Measures a text without parsing it, so that a hostile one takes no memory.
pub(super) fn measure(text: &str) -> Size {
    let (mut depth, mut deepest, mut values) = (0usize, 0usize, 1usize);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'{' | b'[') => {
                depth += 1;
                values += 1;
                deepest = deepest.max(depth);
            }
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            (false, b',' | b':') => values += 1,
            _ => {}
        }
    }
    Size {
        depth: deepest,
        values,
    }
}

/// Any value in which no object has a key twice, and arrays and objects do not stand too deep.
#[derive(Clone, Copy)]
pub(super) struct Strict {
    /// How many arrays and objects may stand in each other here.
    pub left: usize,
}

impl Strict {
    /// For what stands within an array or an object.
    ///
    /// # Errors
    /// When that is too deep.
    pub fn within<E: Error>(self) -> Result<Self, E> {
        match self.left.checked_sub(1) {
            Some(left) => Ok(Self { left }),
            None => Err(E::custom("too deep")),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let within = self.within()?;
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(within)? {
            array.push(element);
        }
        Ok(array.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let within = self.within()?;
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            match object.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(entries.next_value_seed(within)?);
                }
                Entry::Occupied(entry) => return Err(twice(entry.key())),
            }
        }
        Ok(object.into())
    }
}

/// That a name stands twice in one object.
pub(super) fn twice<E: Error>(name: &str) -> E {
    E::custom(format_args!("{DUPLICATE}{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_refused_with_its_place() {
        let Err(error) = parse("{\n  \"a\": 1,\n  \"a\": 2\n}", Strict { left: 1 }) else {
            panic!("a duplicate is refused");
        };
        assert!(error.to_string().contains(DUPLICATE), "{error}");
        assert_eq!(error.line(), 3);
    }

    #[test]
    fn what_stands_too_deep_is_refused() {
        let text = r#"{"a": [{"b": []}]}"#;
        assert!(parse(text, Strict { left: 4 }).is_ok());
        assert!(parse(text, Strict { left: 3 }).is_err());
        assert_eq!(measure(text).depth, 4);
    }

    #[test]
    fn braces_in_texts_are_no_depth() {
        let size = measure(r#"{"a": ["{[\"{"]}"#);
        assert_eq!(
            size,
            Size {
                depth: 2,
                values: 4
            }
        );
    }
}
