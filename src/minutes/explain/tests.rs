use super::*;
use crate::minutes::read;

/// A file with this between the session and its end.
fn with(rest: &str) -> String {
    format!(r#"{{"format": "kring/1", "session": {{"id": "s"}}, {rest}}}"#)
}

/// A file with one action that has these fields.
fn action(fields: &str) -> String {
    with(&format!(r#""actions": [{{"id": "a", {fields}}}]"#))
}

/// A file with this history of an action that has a text.
fn history(history: &str) -> String {
    let action = r#""actions": [{"id": "a", "text": "x"}]"#;
    with(&format!(r#"{action}, "history": {{"a": {history}}}"#))
}

fn broken() -> Vec<Vec<u8>> {
    let mut texts: Vec<String> = [
        "",
        "\0\0\0\0",
        "{\"format\":",
        "{\"format\" \"kring/1\"}",
        "{\"format\": \"kring/1\",}",
        "{\"format\": \"kring/1\" \"session\": 1}",
        "{format: 1}",
        "{\"format\": \"a\nb\"}",
        "{\"format\": \"\\q\"}",
        "{\"format\": -}",
        "{} {}",
        "{\"a\": 1, \"a\": 2}",
        "<<<<<<< HEAD\n{}",
        "hello",
        "[]",
        "{}",
        "{\"format\": \"kring-plan/1\"}",
        "{\"format\": \"kring/2\"}",
        "{\"format\": \"kring/1\"}",
        "{\"format\": \"kring/1\", \"session\": {}}",
        "{\"format\": \"kring/1\", \"session\": {\"id\": 5}}",
        "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\", \"planned\": 1}}",
        "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\", \"current\": 1}}",
    ]
    .map(str::to_owned)
    .into();
    texts.push("[".repeat(40));
    texts.extend([
        with(r#""actions": 1"#),
        with(r#""actions": [1]"#),
        with(r#""actions": [{"text": "x"}]"#),
        with(r#""actions": [{"id": "a"}, {"id": "a"}]"#),
        with(r#""history": 1"#),
        with(r#""history": {"a": 1}"#),
        with(r#""history": {"": {}}"#),
        with(r#""history": {"s": {"erased": true}}"#),
        with(r#""spans": [{"id": "x", "start": "gisteren"}]"#),
        with(r#""participants": [{"id": "x", "seat": "1"}]"#),
        with(r#""rounds": [{"id": "x", "turns": 1}]"#),
        with(r#""rounds": [{"id": "x", "turns": {"p": 1}}]"#),
        with(r#""agenda": [{"id": "x", "minutes": -1}]"#),
        with(r#""agenda": [{"id": "x", "prompts": 1}]"#),
        with(r#""agenda": [{"id": "x", "form": 1}]"#),
        with(r#""agenda": [{"id": "x", "level": 1}]"#),
        with(r#""participants": [{"id": "x", "decides": 1}]"#),
        with(r#""rounds": [{"id": "x", "item": 1}]"#),
        action(r#""text": 5"#),
        action(r#""text": {"\u001b[2J": 1}"#),
        action(r#""due": "27-11-2026""#),
        action(r#""owners": "Sam""#),
        action(r#""owners": [1]"#),
        action(r#""status": 5"#),
        action(r#""from": 5"#),
        action(&format!(r#""text": "{}""#, "x".repeat(70_000))),
        action(&format!(r#""mood": {}1{}"#, "[".repeat(28), "]".repeat(28))),
        history(r#"{"erased": 1}"#),
        history(r#"{"past": 1}"#),
        history(r#"{"past": ["x"]}"#),
        history(r#"{"live": 1}"#),
        history(r#"{"live": {"text": 1}}"#),
        history(r#"{"live": {"~x": ["a.b", "c", "d"]}}"#),
        history(r#"{"alt": 1}"#),
        history(r#"{"alt": {"text": 1}}"#),
        history(r#"{"alt": {"text": [["a.b", "c", "d", 5]]}}"#),
        history(r#"{"alt": {"~x": [["a.b", "c", "d", 5]]}}"#),
        with(r#""history": {"z": {"removed": 1}}"#),
        with(r#""history": {"z": {"removed": {"in": "actions"}}}"#),
        with(r#""history": {"z": {"removed": {"in": "actions", "record": {}}}}"#),
    ]);
    let mut files: Vec<Vec<u8>> = texts.into_iter().map(String::into_bytes).collect();
    files.extend([b"\xff\xfe{\0".to_vec(), b"{\"a\": \"\xe9\"}".to_vec()]);
    files.push(vec![b' '; (16 << 20) + 1]);
    files
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let mut told = String::new();
    for file in broken() {
        let Err(error) = read(&file) else {
            panic!("{:.200} can be read", String::from_utf8_lossy(&file))
        };
        for language in Language::ALL {
            let what = error.what(language);
            assert!(!what.chars().any(char::is_control), "{what}");
            told.extend([format!("{what}\n")]);
        }
        let remedy = error.remedy(Language::Dutch).unwrap_or_default();
        told.extend([format!("    {remedy}\n")]);
        let dutch = error.what(Language::Dutch);
        for english in ["expected", "found", "there ", "the ", " is not ", " stand "] {
            assert!(!dutch.contains(english), "{error}: {dutch}");
        }
    }
    insta::assert_snapshot!("reasons", told);
}

#[test]
fn caps_are_told_as_people_count() {
    for (error, what) in [
        (
            ReadError::TooLarge {
                size: 100 << 20,
                most: 16 << 20,
            },
            "het is 100 MB; kring leest hoogstens 16 MB",
        ),
        (
            ReadError::TooManyRecords {
                found: 50_001,
                most: 50_000,
            },
            "er staan 50001 notities in; kring leest er hoogstens 50000",
        ),
        (
            ReadError::TooManyValues { found: 9, most: 8 },
            "er staan 9 waarden in; kring leest er hoogstens 8",
        ),
    ] {
        assert_eq!(error.what(Language::Dutch), what);
        assert!(error.remedy(Language::Dutch).is_some());
    }
}
