//! Pieces of JSON, met one by one: names, texts, and what is not what is looked for.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Visitor};

/// Whatever is no list and no object: it is not what is looked for.
macro_rules! scalars {
    ($($visit:ident: $type:ty),+) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a JSON value")
        }

        fn visit_unit<E>(self) -> Result<bool, E> {
            Ok(false)
        }

        $(fn $visit<E>(self, _: $type) -> Result<bool, E> {
            Ok(false)
        })+
    };
    () => {
        scalars!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);
    };
}

pub(super) use scalars;

/// A name, without a copy where the file holds it as it is.
pub(super) struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(name.into())
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(name.to_owned().into())
    }
}

/// The names that stand in one record so far.
#[derive(Default)]
pub(super) struct Names<'de> {
    few: Vec<Cow<'de, str>>,
    /// Used once there are many.
    many: BTreeSet<Cow<'de, str>>,
}

/// So many names are looked through sooner than a tree.
const FEW_NAMES: usize = 24;

impl<'de> Names<'de> {
    pub fn has(&self, name: &str) -> bool {
        self.few.iter().any(|known| known == name) || self.many.contains(name)
    }

    pub fn add(&mut self, name: Cow<'de, str>) {
        if self.few.len() < FEW_NAMES {
            self.few.push(name);
        } else {
            self.many.insert(name);
        }
    }
}
