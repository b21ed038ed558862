//! Files of minutes held against the schema that the types give.

use std::sync::OnceLock;

/// Fails unless these bytes are minutes by the schema.
pub fn check(bytes: &[u8]) {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    let validator = SCHEMA
        .get_or_init(|| jsonschema::validator_for(&kring::minutes::schema()).expect("a schema"));
    let value: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
    let flaws: Vec<String> = validator
        .iter_errors(&value)
        .map(|flaw| format!("{}: {flaw}", flaw.instance_path()))
        .collect();
    assert!(flaws.is_empty(), "{flaws:#?}");
}
