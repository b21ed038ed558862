//! The JSON Schema: what kring prints is valid, and what is wrong is not.

use std::path::Path;
use std::sync::OnceLock;

use jsonschema::Validator;
use kring::minutes::{print, schema};
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};

use crate::rules::True;
use crate::world::{plans, play};

/// Validates against the schema, formats of dates and times included.
pub fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        options.build(&schema()).unwrap()
    })
}

#[test]
fn the_schema_is_itself_valid() {
    jsonschema::draft202012::meta::validate(&schema()).unwrap();
}

#[test]
fn every_file_that_is_printed_is_valid() {
    let valid = |plan| {
        let world = play(&plan, &True).map_err(TestCaseError::fail)?;
        for copy in &world.copies {
            let text = print(copy);
            let value: Value = serde_json::from_str(&text).unwrap();
            validator()
                .validate(&value)
                .map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        }
        Ok(())
    };
    TestRunner::new(crate::worlds(40))
        .run(&plans(), valid)
        .unwrap();
}

#[test]
fn wrong_types_are_not_valid() {
    let valid = json!({"format": "kring/1", "session": {"id": "s"}, "agenda": []});
    assert!(validator().is_valid(&valid));
    let wrong = [
        ("/format", json!("kring/2")),
        ("/session", json!([])),
        ("/session", json!({"title": "no id"})),
        ("/session", json!({"id": ""})),
        ("/session", json!({"id": "s", "title": 5})),
        (
            "/session",
            json!({"id": "s", "planned": {"start": "tomorrow"}}),
        ),
        ("/session", json!({"id": "s", "keep_until": "2026-02-30"})),
        ("/agenda", json!({})),
        ("/agenda", json!([{}])),
        ("/agenda", json!([{"id": "a", "minutes": "5"}])),
        ("/agenda", json!([{"id": "a", "minutes": -5}])),
        ("/agenda", json!([{"id": "a", "level": 3}])),
        ("/agenda", json!([{"id": "a", "form": [1]}])),
        ("/actions", json!([{"id": "a", "owners": "p"}])),
        ("/actions", json!([{"id": "a", "owners": ["p", "p"]}])),
        (
            "/actions",
            json!([{"id": "a", "at": "2026-11-19 14:31:10"}]),
        ),
        ("/actions", json!([{"id": "a", "from": {"session": "s"}}])),
        ("/rounds", json!([{"id": "a", "turns": ["p"]}])),
        ("/rounds", json!([{"id": "a", "turns": {"p": 1}}])),
        ("/responses", json!([{"id": "a", "closed": "yes"}])),
        ("/history", json!([])),
        ("/history", json!({"a": {"erased": false}})),
        ("/history", json!({"a": {"past": ["not a revision"]}})),
        ("/history", json!({"a": {"live": {"*": ["k"]}}})),
        ("/history", json!({"a": {"live": {"*": ["k", "Anna", ""]}}})),
        ("/history", json!({"a": {"alt": {"text": {}}}})),
        ("/history", json!({"a": {"removed": {"in": "agenda"}}})),
    ];
    for (place, value) in wrong {
        let mut file = valid.clone();
        file[&place[1..]] = value;
        assert!(!validator().is_valid(&file), "{file}");
    }
}

#[test]
fn the_schema_in_docs_is_the_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/minutes.schema.json");
    let now = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("KRING_RENEW").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept.replace("\r\n", "\n") == now,
        "docs/minutes.schema.json is out of date; KRING_RENEW=1 cargo test --test laws schema renews it"
    );
}
