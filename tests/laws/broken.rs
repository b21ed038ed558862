//! Broken, odd and hostile files: refused with the place and the reason, or read as they were meant.

use kring::minutes::{Caps, Id, ReadError, print, read, rescue};

/// What reading says of the file, or "read".
fn says(bytes: &[u8]) -> String {
    match read(bytes) {
        Ok(minutes) => {
            let text = print(&minutes);
            assert_eq!(read(text.as_bytes()), Ok(minutes), "{text}");
            "read".into()
        }
        Err(error) => error.to_string(),
    }
}

/// A file with these lines beside format and session.
fn with(rest: &str) -> String {
    format!(r#"{{"format": "kring/1", "session": {{"id": "s"}}, {rest}}}"#)
}

/// A file with one note whose history is this.
fn noted(history: &str) -> String {
    with(&format!(
        r#""contributions": [{{"id": "n", "text": "x"}}], "history": {{"n": {history}}}"#
    ))
}

#[test]
fn broken_files_are_refused_with_place_and_reason() {
    let table = [
        ("", "the file is empty"),
        (" \r\n\t", "the file is empty"),
        ("\0\0\0\0", "the file holds nothing but 4 zero bytes"),
        ("\u{feff}", "the file is empty"),
        ("hello", "line 1, column 1: expected value"),
        ("\0{}", "the file is in UTF-16; it has to be saved as UTF-8"),
        (
            "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\"",
            "line 1, column 43: EOF while parsing an object",
        ),
        (
            "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\", \"title\": \"half a wo",
            "line 1, column 64: EOF while parsing a string",
        ),
        (
            "[]",
            "this is not a kring file: it has no \"format\": \"kring/1\"",
        ),
        (
            "{}",
            "this is not a kring file: it has no \"format\": \"kring/1\"",
        ),
        (
            "7",
            "this is not a kring file: it has no \"format\": \"kring/1\"",
        ),
        (
            r#"{"format": 1}"#,
            "this is not a kring file: it has no \"format\": \"kring/1\"",
        ),
        (
            r#"{"format": "other/1"}"#,
            "this is not a kring file: it has no \"format\": \"kring/1\"",
        ),
        (
            r#"{"format": "kring/2", "anything": [1]}"#,
            "this file is of the newer format kring/2",
        ),
        (
            r#"{"format": "kring/1"}"#,
            "session: expected an object with an id",
        ),
        (
            r#"{"format": "kring/1", "session": []}"#,
            "session: expected an object with an id",
        ),
        (
            r#"{"format": "kring/1", "session": {}}"#,
            "session: there is no id",
        ),
        (
            r#"{"format": "kring/1", "session": {"id": ""}}"#,
            "session: the id must be a text of 1 to 256 bytes, found \"\"",
        ),
        (
            r#"{"format": "kring/1", "session": {"id": 5}}"#,
            "session: the id must be a text of 1 to 256 bytes, found 5",
        ),
        (
            "{\n\"a\": 1,\n\"a\": 2}",
            "line 3, column 3: the name appears twice: a",
        ),
        (
            r#"{"a": "\ud800"}"#,
            "line 1, column 14: unexpected end of hex escape",
        ),
        (
            r#"{"a": "\udc00x"}"#,
            "line 1, column 13: lone leading surrogate in hex escape",
        ),
        (
            "{\"a\": \"x\0y\"}",
            "line 1, column 9: control character (\\u0000-\\u001F) found while parsing a string",
        ),
        (
            "{\"a\": \"x\ny\"}",
            "line 2, column 0: control character (\\u0000-\\u001F) found while parsing a string",
        ),
        (r#"{"a": 1e999}"#, "line 1, column 11: number out of range"),
        (r#"{"a": 01}"#, "line 1, column 8: invalid number"),
        (r#"{"a": NaN}"#, "line 1, column 7: expected value"),
        (r#"{"a": 1,}"#, "line 1, column 9: trailing comma"),
        ("{} {}", "line 1, column 4: trailing characters"),
        (
            "{\n\"a\": 1\n<<<<<<< HEAD\n=======\n>>>>>>> x\n}",
            "line 3: the file holds two sides of a merge that was not finished (<<<<<<<)",
        ),
    ];
    let wrong = table
        .iter()
        .filter(|(file, says_so)| says(file.as_bytes()) != *says_so);
    let wrong: Vec<_> = wrong
        .map(|(file, _)| (file, says(file.as_bytes())))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn wrong_fields_are_refused_with_place_and_reason() {
    let table = [
        (r#""agenda": {}"#, "agenda: expected a list of records"),
        (r#""agenda": null"#, "agenda: expected a list of records"),
        (
            r#""agenda": [5]"#,
            "agenda, number 1: expected an object with an id",
        ),
        (
            r#""agenda": [{"id": "a"}, {"title": "x"}]"#,
            "agenda, number 2: there is no id",
        ),
        (
            r#""agenda": [{"id": ""}]"#,
            "agenda, number 1: the id must be a text of 1 to 256 bytes, found \"\"",
        ),
        (r#""agenda": [{"id": "s"}]"#, "the id s is used twice"),
        (
            r#""agenda": [{"id": "a"}, {"id": "a"}]"#,
            "the id a is used twice",
        ),
        (
            r#""agenda": [{"id": "a"}], "actions": [{"id": "a"}]"#,
            "the id a is used twice",
        ),
        (
            r#""later": [{"id": "a"}], "actions": [{"id": "a"}]"#,
            "the id a is used twice",
        ),
        (
            r#""agenda": [{"id": "a", "title": 5}]"#,
            "agenda, number 1, title: expected a text, found 5",
        ),
        (
            r#""agenda": [{"id": "a", "minutes": -1}]"#,
            "agenda, number 1, minutes: expected a whole number from 0, found -1",
        ),
        (
            r#""agenda": [{"id": "a", "minutes": 1.5}]"#,
            "agenda, number 1, minutes: expected a whole number from 0, found 1.5",
        ),
        (
            r#""agenda": [{"id": "a", "minutes": 4294967296}]"#,
            "agenda, number 1, minutes: expected a whole number from 0, found 4294967296",
        ),
        (
            r#""agenda": [{"id": "a", "order": "1"}]"#,
            "agenda, number 1, order: expected a number, found \"1\"",
        ),
        (
            r#""agenda": [{"id": "a", "status": 1}]"#,
            "agenda, number 1, status: expected a word such as \"to-come\", found 1",
        ),
        (
            r#""agenda": [{"id": "a", "form": "x"}]"#,
            "agenda, number 1, form: expected a list of texts, found \"x\"",
        ),
        (
            r#""agenda": [{"id": "a", "level": 1}]"#,
            "agenda, number 1, level: expected a level, or levels by kind of entry, found 1",
        ),
        (
            r#""actions": [{"id": "a", "owners": "x"}]"#,
            "actions, number 1, owners: expected a list of texts, found \"x\"",
        ),
        (
            r#""actions": [{"id": "a", "owners": [1]}]"#,
            "actions, number 1, owners: expected a list of texts, found 1 in it",
        ),
        (
            r#""actions": [{"id": "a", "due": "2026-02-30"}]"#,
            "actions, number 1, due: expected a date such as 2026-11-27, found \"2026-02-30\"",
        ),
        (
            r#""actions": [{"id": "a", "due": "2026-1-5"}]"#,
            "actions, number 1, due: expected a date such as 2026-11-27, found \"2026-1-5\"",
        ),
        (
            r#""actions": [{"id": "a", "at": "yesterday"}]"#,
            "actions, number 1, at: expected a time such as 2026-11-19T14:31:10+01:00, found \"yesterday\"",
        ),
        (
            r#""actions": [{"id": "a", "at": "2026-11-19 14:31:10+01:00"}]"#,
            "actions, number 1, at: expected a time such as 2026-11-19T14:31:10+01:00, found \"2026-11-19 14:31:10+01:00\"",
        ),
        (
            r#""actions": [{"id": "a", "from": {"session": "x"}}]"#,
            "actions, number 1, from: expected a session, an action and how often it was carried over, found {\"session\":\"x\"}",
        ),
        (
            r#""actions": [{"id": "a", "from": ["s", "a", 1]}]"#,
            "actions, number 1, from: expected a session, an action and how often it was carried over, found [\"s\",\"a\",1]",
        ),
        (
            r#""rounds": [{"id": "a", "turns": []}]"#,
            "rounds, number 1, turns: expected words by id, found []",
        ),
        (
            r#""rounds": [{"id": "a", "turns": {"p": 1}}]"#,
            "rounds, number 1, turns: expected a word such as \"spoken\", found 1",
        ),
        (
            r#""checks": [{"id": "a", "done": "yes"}]"#,
            "checks, number 1, done: expected true or false, found \"yes\"",
        ),
        (
            r#""checks": [{"id": "a", "done": {"a very long": "thing that does not fit into the message"}}]"#,
            "checks, number 1, done: expected true or false, found {\"a very long\":\"thing that does not fit …",
        ),
        (r#""history": []"#, "history: expected records by id"),
        (
            r#""history": {"": {}}"#,
            "history, : the id must be a text of 1 to 256 bytes",
        ),
        (r#""history": {"x": 5}"#, "history, x: expected an object"),
        (
            r#""history": {"x": {"erased": "yes"}}"#,
            "history, x: erased: expected true",
        ),
        (
            r#""history": {"s": {"erased": true}}"#,
            "history, s: the session itself cannot be erased",
        ),
        (
            r#""history": {"s": {"live": {"~removed": ["k", "Anna", ""]}}}"#,
            "history, s: the session cannot be taken away",
        ),
        (
            r#""history": {"x": {"past": "all"}}"#,
            "history, x: past: expected a list",
        ),
        (
            r#""history": {"x": {"past": ["short"]}}"#,
            "history, x: past: \"short\" is not a revision",
        ),
        (
            r#""history": {"x": {"removed": 1}}"#,
            "history, x: removed: expected the list in which it stood",
        ),
        (
            r#""history": {"x": {"removed": {"in": "history"}}}"#,
            "history, x: removed: expected the list in which it stood",
        ),
        (
            r#""history": {"x": {"removed": {"in": "session", "record": {}, "seen": []}}}"#,
            "history, x: removed: expected the list in which it stood",
        ),
        (
            r#""history": {"x": {"removed": {"in": "agenda", "seen": []}}}"#,
            "history, x: removed: expected the record",
        ),
        (
            r#""history": {"x": {"removed": {"in": "agenda", "record": {}}}}"#,
            "history, x: removed: expected what was seen",
        ),
        (
            r#""history": {"x": {"removed": {"in": "agenda", "record": {"title": 1}, "seen": []}}}"#,
            "history, x, title: expected a text, found 1",
        ),
        (
            r#""history": {"x": {"live": {"~removed": ["k", "", ""]}, "removed": {"in": "agenda", "record": {}, "seen": [1]}}}"#,
            "history, x: expected a list of revisions",
        ),
    ];
    for (rest, expected) in table {
        assert_eq!(says(with(rest).as_bytes()), expected, "{rest}");
    }
    let table = [
        (
            r#"{"live": []}"#,
            "history, n: live: expected edits by cell",
        ),
        (
            r#"{"live": {"text": "x"}}"#,
            "history, n: live: expected an edit, a writer and a time",
        ),
        (
            r#"{"live": {"text": ["k", "Anna"]}}"#,
            "history, n: live: expected an edit, a writer and a time",
        ),
        (
            r#"{"live": {"text": ["k", "Anna", 3]}}"#,
            "history, n: live: expected an edit, a writer and a time",
        ),
        (
            r#"{"live": {"id": ["k", "Anna", ""]}}"#,
            "history, n: there can be no \"id\" here",
        ),
        (r#"{"alt": []}"#, "history, n: alt: expected values by cell"),
        (
            r#"{"alt": {"text": {}}}"#,
            "history, n: alt: expected a list",
        ),
        (
            r#"{"alt": {"text": [1]}}"#,
            "history, n: alt: expected a list",
        ),
        (
            r#"{"alt": {"text": [["k", "Anna"]]}}"#,
            "history, n: alt: expected an edit, a writer and a time",
        ),
        (
            r#"{"alt": {"text": [["k", "Anna", "", 5]]}}"#,
            "history, n: text: expected a text, found 5",
        ),
        (
            r#"{"alt": {"text/x": [["k", "Anna", "", "y"]]}}"#,
            "history, n: text/x: there can be no \"text/x\" here",
        ),
        (
            r#"{"alt": {"speakers": [["k", "Anna", "", true]]}}"#,
            "history, n: speakers: there can be no \"speakers\" here",
        ),
        (
            r#"{"alt": {"speakers/p": [["k", "Anna", "", "p"]]}}"#,
            "history, n: speakers/p: expected true where an element of a list is present",
        ),
        (
            r#"{"alt": {"id": [["k", "Anna", "", "m"]]}}"#,
            "history, n: id: there can be no \"id\" here",
        ),
        (
            r#"{"alt": {"/agenda": [["k", "Anna", "", 1]]}}"#,
            "history, n: /agenda: there can be no \"/agenda\" here",
        ),
        (
            r#"{"alt": {"~7": [["k", "Anna", "", 1]]}}"#,
            "history, n: ~7: there can be no \"~7\" here",
        ),
    ];
    for (history, expected) in table {
        assert_eq!(says(noted(history).as_bytes()), expected, "{history}");
    }
}

#[test]
fn odd_files_are_read_as_they_were_meant() {
    let table = [
        with(r#""agenda": []"#),
        with(
            r#""$schema": "x", "": 1, "a/b": [], "__proto__": {"__proto__": 1}, "constructor": null"#,
        ),
        with(r#""later": [{"id": "a", "*": 1, "": ["x"], "~": 2, "a/b": {"c/d": 1}}]"#),
        with(r#""later": [{"id": "a"}, 5]"#),
        with(r#""agenda": [{"id": "\u0000"}, {"id": "ok \ud83d\ude00 \u202e"}]"#),
        with(
            r#""agenda": [{"id": "a", "order": 1e308, "weight": 123456789012345678901234567890}]"#,
        ),
        with(r#""agenda": [{"id": "a", "order": 5e-324, "x": -0.0, "y": 0.30000000000000004}]"#),
        with(r#""agenda": [{"id": "a", "status": "a word of later"}]"#),
        with(r#""actions": [{"id": "a", "at": "2026-11-19T14:31:10.123Z", "due": null}]"#),
        with(r#""actions": [{"id": "a", "owners": ["p", "p", "", "a/b"]}]"#),
        with(r#""history": {"x": {}, "y": {"past": []}, "z": {"erased": true, "past": 3}}"#),
        with(r#""agenda": [{"id": "a", "title": "x"}], "history": {"a": {"erased": true}}"#),
        with(r#""history": {"s": {"live": {}, "later": {"a": 1}}}"#),
        noted(r#"{"live": {"*": ["not a key", "Anna", "never"]}}"#),
        noted(
            r#"{"live": {"*": ["0123456789abcdef.00000000", "Anna", ""], "gone": ["k", "", ""]}}"#,
        ),
        noted(r#"{"alt": {"mood/a": [["k", "Anna", "", true]], "mood": [["k", "Anna", "", 3]]}}"#),
        noted(
            r#"{"alt": {"text": [["k", "A", "", "y"], ["k", "A", "", "z"], ["l", "A", "", null]]}}"#,
        ),
        noted(r#"{"removed": {"in": "agenda", "record": {"title": "y"}, "seen": []}}"#),
    ];
    for file in table {
        assert_eq!(says(file.as_bytes()), "read", "{file}");
        let notepad = format!("\u{feff}{}\r\n", file.replace(", ", ",\r\n\t"));
        assert_eq!(read(notepad.as_bytes()), read(file.as_bytes()), "{file}");
    }
}

#[test]
fn other_encodings_are_named() {
    let file = with(r#""agenda": []"#);
    let wide: Vec<u16> = file.encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [&little, &big] {
        assert_eq!(read(bytes), Err(ReadError::Utf16));
    }
    assert_eq!(
        read(&[&[0xff, 0xfe], &little[..]].concat()),
        Err(ReadError::Utf16)
    );
    let mut latin = file.into_bytes();
    latin[5] = 0xe9;
    assert_eq!(read(&latin), Err(ReadError::NotText { at: 5 }));
}

#[test]
fn more_than_the_caps_is_refused() {
    let caps = Caps::FORMAT;
    assert_eq!(caps.allow(16 << 20), Ok(()));
    let large = (16 << 20) + 1;
    let most = caps.bytes;
    assert_eq!(
        caps.allow(large),
        Err(ReadError::TooLarge { size: large, most })
    );
    // Refused before it is parsed: these bytes are no text at all.
    let size = 100_000_000;
    assert_eq!(
        read(&vec![0xff; 100_000_000]),
        Err(ReadError::TooLarge { size, most })
    );

    let deep = |n: usize| with(&format!(r#""later": {}{}"#, "[".repeat(n), "]".repeat(n)));
    assert_eq!(says(deep(26).as_bytes()), "read");
    assert_eq!(
        says(deep(27).as_bytes()),
        "later: arrays and objects stand 27 deep in each other; at most 26 can be read"
    );
    assert_eq!(
        read(deep(40).as_bytes()),
        Err(ReadError::TooDeep {
            depth: 41,
            most: 32
        })
    );
    assert_eq!(
        read("[".repeat(16 << 20).as_bytes()),
        Err(ReadError::TooDeep {
            depth: 16 << 20,
            most: 32
        })
    );
    let many = with(&format!(r#""later": [{}1]"#, "1,".repeat(2_000_000)));
    assert!(matches!(
        read(many.as_bytes()),
        Err(ReadError::TooManyValues { .. })
    ));

    let text = |n: usize| {
        with(&format!(
            r#""later": [{{"id": "a", "x": "{}"}}]"#,
            "é".repeat(n)
        ))
    };
    assert_eq!(says(text(32 << 10).as_bytes()), "read");
    assert_eq!(
        says(text((32 << 10) + 1).as_bytes()),
        "later, number 1, x: a text is longer than 65536 bytes"
    );
    let name = with(&format!(
        r#""later": [{{"id": "a", "{}": 1}}]"#,
        "x".repeat(70_000)
    ));
    assert!(says(name.as_bytes()).ends_with(": a text is longer than 65536 bytes"));
    let alt = noted(&format!(
        r#"{{"alt": {{"text": [["k", "", "", "{}"]]}}}}"#,
        "x".repeat(70_000)
    ));
    assert_eq!(
        says(alt.as_bytes()),
        "history, n: text: a text is longer than 65536 bytes"
    );

    let records = |n: usize| {
        let records: Vec<String> = (0..n).map(|n| format!(r#"{{"id": "{n}"}}"#)).collect();
        with(&format!(r#""agenda": [{}]"#, records.join(",")))
    };
    assert!(read(records(49_999).as_bytes()).is_ok());
    let (found, most) = (50_001, 50_000);
    assert_eq!(
        read(records(50_000).as_bytes()),
        Err(ReadError::TooManyRecords { found, most })
    );
    // Few records with many owners each take as much room as many records.
    let owners = |each: usize| {
        let owners: Vec<String> = (0..each).map(|n| format!(r#""{n}""#)).collect();
        let owners = owners.join(",");
        let records: Vec<String> = (0..1_000)
            .map(|n| format!(r#"{{"id": "{n}", "owners": [{owners}]}}"#))
            .collect();
        with(&format!(r#""actions": [{}]"#, records.join(",")))
    };
    assert!(read(owners(450).as_bytes()).is_ok());
    let too_many = ReadError::TooManyValues {
        found: 450_098,
        most: 450_000,
    };
    assert_eq!(read(owners(451).as_bytes()), Err(too_many));
    assert!(rescue(owners(451).as_bytes()).is_some_and(|rescued| !rescued.found.is_empty()));
    let stubs: Vec<String> = (0..50_000)
        .map(|n| format!(r#""{n}": {{"erased": true}}"#))
        .collect();
    let stubs = with(&format!(r#""history": {{{}}}"#, stubs.join(",")));
    assert_eq!(
        read(stubs.as_bytes()),
        Err(ReadError::TooManyRecords { found, most })
    );
}

#[test]
fn a_value_that_is_read_can_stand_among_the_other_wordings_too() {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    let file = |a: usize| with(&format!(r#""later": [{{"id": "a", "x": {}}}]"#, deep(a)));
    let mut both = read(file(26).as_bytes()).unwrap();
    both.join(&read(file(25).as_bytes()).unwrap()).unwrap();
    assert_eq!(both.conflicts(), [(Id::new("a"), "x".into())]);
    assert_eq!(read(print(&both).as_bytes()), Ok(both));
}
