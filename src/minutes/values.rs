//! Values of fields that are more than a word, a number or a text.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::field::{FieldValue, field_values, read_as, read_object};
use super::words::Level;
use super::{Id, Stamp};

/// When the session was planned, and for how long.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Planned {
    /// When it was to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Stamp>,
    /// For how many minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// Where the session stands: what is open, and whose turn it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Current {
    /// The open agenda item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// The open round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Id>,
    /// Whose turn it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Id>,
}

/// Where an action came from when it was carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Origin {
    /// The session in which it was first agreed.
    pub session: Id,
    /// The action there.
    pub action: Id,
    /// How often it was carried over since.
    pub times: u32,
}

/// Where anything but an action came from when it was carried over. It keeps its id, so that it can be
/// followed through the sessions of a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    /// The session in which it was first written down.
    pub session: Id,
    /// How often it was carried over since.
    pub times: u32,
}

field_values! { read_object:
    Planned, "a start and a number of minutes";
    Current, "an item, a round and a speaker";
    Origin, "a session, an action and how often it was carried over";
    Carried, "a session and how often it was carried over";
}

/// The level that new entries of an agenda item get: one for all, or one by kind of entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemLevel {
    /// One level for every kind of entry.
    One(Level),
    /// A level by kind of entry (`note`, `insight`, `decision`, `action`, `question`).
    ByKind(BTreeMap<String, Level>),
}

impl FieldValue for ItemLevel {
    fn read(value: &Value) -> Result<Option<Self>, String> {
        if let Value::String(word) = value {
            return Ok(Some(Self::One(Level::from_word_or_circle(word))));
        }
        let words =
            read_as::<BTreeMap<String, String>>(value, "a level, or levels by kind of entry")?;
        Ok(words.map(|words| {
            Self::ByKind(
                words
                    .into_iter()
                    .map(|(k, w)| (k, Level::from_word_or_circle(&w)))
                    .collect(),
            )
        }))
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        let level = <Level as FieldValue>::schema(generator);
        json_schema!({
            "anyOf": [level, { "type": "object", "additionalProperties": level }]
        })
    }
}
