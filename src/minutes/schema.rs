//! The JSON Schema of the file, generated from the typed records.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::kind::Kind;

/// The JSON Schema (2020-12) of a `kring/1` file.
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut properties = Map::new();
    properties.insert("format".into(), json!({ "const": super::print::FORMAT }));
    for kind in Kind::KNOWN {
        let Some(record) = kind.schema(&mut generator) else {
            continue;
        };
        let record = record.to_value();
        let list = match kind {
            Kind::Session => record,
            _ => json!({ "type": "array", "items": record }),
        };
        properties.insert(kind.list().into(), list);
    }
    let signed = json!({
        "type": "array",
        "description": "The edit with its seal, the writer, and when.",
        "prefixItems": [
            {
                "type": "string",
                "pattern": "^[0-9a-hjkmnp-tv-z]{16}\\.[0-9a-hjkmnp-tv-z]{8}$"
            },
            { "type": "string" },
            { "type": "string" }
        ],
        "minItems": 3
    });
    let revisions = json!({
        "type": "array",
        "items": { "type": "string", "pattern": "^[0-9a-hjkmnp-tv-z]{12}$" }
    });
    properties.insert(
        "history".into(),
        json!({
            "type": "object",
            "description": "The bookkeeping for merging, by record; a reader may ignore it.",
            "additionalProperties": {
                "type": "object",
                "properties": {
                    "live": {
                        "type": "object",
                        "description": "Who wrote each cell; * stands for all cells not named.",
                        "additionalProperties": signed
                    },
                    "past": {
                        "description": "Revisions that were replaced; their texts are gone.",
                        "allOf": [revisions]
                    },
                    "alt": {
                        "type": "object",
                        "description": "Other live values of a cell: conflicts for people to decide.",
                        "additionalProperties": { "type": "array", "items": signed }
                    },
                    "removed": {
                        "type": "object",
                        "description": "The record, when it was taken away; it can come back.",
                        "properties": {
                            "in": { "type": "string" },
                            "seen": revisions,
                            "record": { "type": "object" }
                        },
                        "required": ["in", "seen", "record"]
                    },
                    "erased": { "const": true }
                }
            }
        }),
    );
    let definitions = generator.take_definitions(true);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kring/1",
        "description": "Minutes of one session of a learning circle.",
        "type": "object",
        "properties": properties,
        "required": ["format", "session"],
        "$defs": definitions
    })
}
