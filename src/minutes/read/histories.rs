//! The histories of a file, taken in as they are met: there is one for every record, and most say
//! only that one edit wrote it all.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::document::{Document, History};
use super::field_error;
use super::history::{Kept, Live, Mention, Writers};
use super::pieces::{Names, Text, scalars};
use crate::minutes::Id;
use crate::minutes::strict::{Strict, twice};

/// The histories of all records; tells whether they stand by id.
pub(super) struct Histories<'a>(pub &'a mut Document, pub Strict);

impl<'de> DeserializeSeed<'de> for Histories<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Histories<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<bool, A::Error> {
        self.1.visit_seq(elements).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        let Self(document, strict) = self;
        let within = strict.within()?;
        // An id that is refused is not kept, and may stand twice only in a file that is refused.
        while let Some(id) = entries.next_key_seed(Text)? {
            let key = Id::new(&id);
            if document.history.has(&key) {
                return Err(twice(&id));
            }
            let mut parts = Parts::default();
            let read = OneHistory(&mut parts, &mut document.writers, within);
            let is_object = entries.next_value_seed(read)?;
            take(document, key, is_object.then_some(parts));
        }
        Ok(true)
    }
}

/// Takes in the history of one record; `None` when it was no object.
fn take(document: &mut Document, id: Id, parts: Option<Parts>) {
    let place = || format!("history, {id}");
    if !super::is_id(id.as_str()) {
        let reason = "the id must be a text of 1 to 256 bytes";
        return document.is_wrong(field_error(place(), reason));
    }
    let Some(parts) = parts else {
        return document.is_wrong(field_error(place(), "expected an object"));
    };
    let history = match parts.erased {
        None => {
            let live = parts.live.unwrap_or_else(|| Ok(Vec::new()));
            History::Kept(Kept::of(
                live,
                parts.past.as_ref(),
                parts.alt,
                parts.removed,
            ))
        }
        Some(Value::Bool(true)) => History::Erased,
        Some(_) => return document.is_wrong(field_error(place(), "erased: expected true")),
    };
    document.history.add(id, history);
}

/// What a history says, as far as this kring knows it.
#[derive(Default)]
struct Parts {
    erased: Option<Value>,
    live: Option<Live>,
    past: Option<Value>,
    alt: Option<Value>,
    removed: Option<Value>,
}

/// The history of one record; tells whether it is an object.
struct OneHistory<'a>(&'a mut Parts, &'a mut Writers, Strict);

impl<'de> DeserializeSeed<'de> for OneHistory<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for OneHistory<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<bool, A::Error> {
        self.2.visit_seq(elements).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        let Self(parts, writers, strict) = self;
        let within = strict.within()?;
        let mut names = Names::default();
        while let Some(name) = entries.next_key_seed(Text)? {
            if names.has(&name) {
                return Err(twice(&name));
            }
            if *name == *"live" {
                let mut live = Vec::new();
                let mut wrong = None;
                let read = Edits(&mut live, &mut wrong, writers, within);
                if !entries.next_value_seed(read)? {
                    wrong = Some("live: expected edits by cell".to_owned());
                }
                // A file that we wrote is sorted.
                if !live.is_sorted_by(|(a, _), (b, _)| a < b) {
                    live.sort_by(|(a, _), (b, _)| a.cmp(b));
                }
                parts.live = Some(wrong.map_or(Ok(live), Err));
            } else {
                let value = Some(entries.next_value_seed(within)?);
                match &*name {
                    "erased" => parts.erased = value,
                    "past" => parts.past = value,
                    "alt" => parts.alt = value,
                    "removed" => parts.removed = value,
                    _ => {}
                }
            }
            names.add(name);
        }
        Ok(true)
    }
}

/// The edits that wrote the live values, by cell; tells whether they stand by cell. What is wrong
/// with the first of them is kept.
struct Edits<'a>(
    &'a mut Vec<(Box<str>, Mention)>,
    &'a mut Option<String>,
    &'a mut Writers,
    Strict,
);

impl<'de> DeserializeSeed<'de> for Edits<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Edits<'_> {
    type Value = bool;

    scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<bool, A::Error> {
        self.3.visit_seq(elements).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        let Self(live, wrong, writers, strict) = self;
        let within = strict.within()?;
        let mut names = Names::default();
        while let Some(cell) = entries.next_key_seed(Text)? {
            if names.has(&cell) {
                return Err(twice(&cell));
            }
            let mut texts = [None, None, None];
            entries.next_value_seed(Edit(&mut texts, within))?;
            match Mention::of(texts.each_ref().map(Option::as_deref), writers) {
                Ok(mention) => live.push((cell.as_ref().into(), mention)),
                Err(reason) => {
                    wrong.get_or_insert_with(|| format!("live: {reason}"));
                }
            }
            names.add(cell);
        }
        Ok(true)
    }
}

/// One edit: the texts that name it, its writer and its time, where there are texts; tells whether
/// it is a list.
struct Edit<'a, 'de>(&'a mut [Option<Cow<'de, str>>; 3], Strict);

impl<'de> DeserializeSeed<'de> for Edit<'_, 'de> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Edit<'_, 'de> {
    type Value = bool;

    scalars!();

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<bool, A::Error> {
        self.1.visit_map(entries).map(|_| false)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<bool, A::Error> {
        let Self(texts, strict) = self;
        let within = strict.within()?;
        for place in texts {
            match elements.next_element_seed(Perhaps(within))? {
                Some(text) => *place = text,
                None => return Ok(true),
            }
        }
        while elements.next_element_seed(within)?.is_some() {}
        Ok(true)
    }
}

/// A text without a copy of it; `None` for any other value.
struct Perhaps(Strict);

impl<'de> DeserializeSeed<'de> for Perhaps {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Perhaps {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(text.to_owned().into()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<Self::Value, A::Error> {
        self.0.visit_seq(elements).map(|_| None)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        self.0.visit_map(entries).map(|_| None)
    }
}
