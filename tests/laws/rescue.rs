//! Damaged files: what is read of them, and what is said of it.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use kring::lang::Language;
use kring::minutes::{Entry, Harm, Id, Kind, Minutes, Record, print, read, rescue, two_sides};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

use crate::rules::True;
use crate::world::{plans, play};

const WHOLE: &str = r#"{
  "format": "kring/1",
  "session": {
    "id": "s",
    "title": "Leercirkel visie"
  },
  "participants": [
    {
      "id": "p1",
      "name": "Sam"
    },
    {
      "id": "p2",
      "name": "Ruth"
    }
  ],
  "contributions": [
    {
      "id": "n1",
      "speakers": ["p1"],
      "text": "Ik wist het pas achteraf"
    },
    {
      "id": "n2",
      "text": "Dat herken ik"
    }
  ],
  "actions": [
    {
      "id": "a1",
      "text": "Lijst maken",
      "due": "2026-11-27"
    }
  ],
  "history": {}
}
"#;

/// The file as kring itself writes it, with history.
fn written() -> String {
    let text = print(&read(WHOLE.as_bytes()).unwrap());
    assert!(text.contains(r#""live":{"#), "{text}");
    text
}

/// The records that are held.
fn records(minutes: &Minutes) -> impl Iterator<Item = (&Id, &Record)> {
    let ids = minutes.entries().keys();
    ids.filter_map(|id| Some((id, minutes.record(id)?)))
}

/// Everything that stands in the minutes, as texts, and what was found.
fn tell(bytes: &[u8]) -> String {
    let Some(rescued) = rescue(bytes) else {
        return "nothing".into();
    };
    let mut told = format!("{}:", rescued.minutes.session_id());
    for (id, record) in records(&rescued.minutes) {
        let _ = write!(told, " {id}");
        let text = record
            .cells
            .get("text")
            .or_else(|| record.cells.get("name"));
        for head in text.into_iter().flatten() {
            let _ = write!(
                told,
                "={}",
                head.value.as_ref().map_or("", |v| v.as_str().unwrap_or(""))
            );
        }
    }
    for harm in &rescued.found {
        let _ = write!(told, "\n  {}", harm.words(Language::English));
    }
    told
}

#[test]
fn what_is_read_of_damaged_files_and_said() {
    let file = written();
    let cut = |at: &str| file[..file.find(at).unwrap() + at.len()].to_owned();
    let other = |from: &str, to: &str| file.replacen(from, to, 1);
    let wide = |file: &str| -> Vec<u8> { file.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let bytes = |from: &str, to: &[u8]| {
        let at = file.find(from).unwrap();
        [
            &file.as_bytes()[..at],
            to,
            &file.as_bytes()[at + from.len()..],
        ]
        .concat()
    };
    let hole = |from: &str, to: &str| {
        let (from, to) = (file.find(from).unwrap(), file.find(to).unwrap());
        format!("{}{}", &file[..from], &file[to..])
    };
    let table: Vec<(&str, Vec<u8>)> = vec![
        ("cut in a text", cut("Dat her").into()),
        ("cut in a name", cut("\"na").into()),
        ("cut in the session", cut("\"title\": \"Leer").into()),
        ("cut behind a record", cut("achteraf\"\n    }").into()),
        (
            "cut in the history",
            cut("\"history\": {\n    \"a1\": {\"live\"").into(),
        ),
        (
            "cut before its last sign",
            file.trim_end().trim_end_matches('}').into(),
        ),
        ("cut in the first line", "{\"format\": \"kri".into()),
        ("UTF-16", wide(&file)),
        (
            "UTF-16, with a mark",
            [b"\xff\xfe".as_slice(), &wide(&file)].concat(),
        ),
        ("UTF-16, cut", wide(&cut("Dat her"))),
        (
            "half written over with zeros",
            [cut("\"Dat her").as_bytes(), &[0; 500]].concat(),
        ),
        ("zeros in a text", bytes("wist", b"wi\0\0st")),
        ("Latin-1", bytes("achteraf", b"\xe9\xe9n keer")),
        ("half a character", other("wist", "wi\\ud83dst").into()),
        (
            "a whole character",
            other("wist", "wi\\ud83d\\ude00st").into(),
        ),
        (
            "a name twice",
            other(
                "\"name\": \"Sam\"",
                "\"name\": \"Sam\",\n      \"name\": \"Sem\"",
            )
            .into(),
        ),
        (
            "a list twice",
            other("  \"actions\"", "  \"participants\": [],\n  \"actions\"").into(),
        ),
        (
            "a comma missing",
            other("\"Sam\"\n    },", "\"Sam\"\n    }").into(),
        ),
        (
            "a comma too many",
            other("\"Ruth\"\n    }", "\"Ruth\"\n    },").into(),
        ),
        (
            "a brace missing",
            other("\"Sam\"\n    },", "\"Sam\"\n").into(),
        ),
        (
            "a quotation mark missing",
            other("achteraf\"", "achteraf").into(),
        ),
        (
            "a quotation mark too many",
            other("achteraf\"", "achter\"af\"").into(),
        ),
        (
            "a bracket missing",
            other("  ],\n  \"agenda\"", "  \"agenda\"").into(),
        ),
        (
            "a line break in a text",
            other("pas achteraf", "pas\nachteraf").into(),
        ),
        ("a hole", hole("name\": \"Ruth", "achteraf").into()),
        (
            "a hole of whole records",
            hole("    {\n      \"id\": \"p2", "  \"actions\"").into(),
        ),
        ("something behind the end", format!("{file}x").into()),
        ("something before it", format!("x{file}").into()),
        ("a wrong field", other("2026-11-27", "morgen").into()),
        ("no id", other("\"id\": \"n1\",", "").into()),
        (
            "an id twice",
            other("\"id\": \"n2\"", "\"id\": \"n1\"").into(),
        ),
        (
            "an id of two kinds",
            other("\"id\": \"n2\"", "\"id\": \"p1\"").into(),
        ),
        (
            "a list that is none",
            other("\"agenda\": []", "\"agenda\": 5").into(),
        ),
        (
            "records that are none",
            other("\"agenda\": []", "\"agenda\": [5, \"x\", [1]]").into(),
        ),
        (
            "history that is none",
            other("{\"live\"", "5, {\"live\"").into(),
        ),
        ("no session", other("\"session\"", "\"sesion\"").into()),
        ("no format", other("\"format\": \"kring/1\",", "").into()),
        ("a newer format", other("kring/1", "kring/2").into()),
        (
            "marks of git that do not fit",
            other("  \"contributions\"", "<<<<<<< HEAD\n  \"contributions\"").into(),
        ),
        (
            "two sides, one cut",
            format!(
                "<<<<<<< HEAD\n{file}=======\n{}\n>>>>>>> x\n",
                cut("Dat her")
            )
            .into(),
        ),
        ("nothing", Vec::new()),
        ("zeros only", vec![0; 100]),
        ("another file", b"{\"a\": 1, \"id\": \"x\"}".to_vec()),
        (
            "a plan",
            b"{\"format\": \"kring-plan/1\", \"agenda\": [{\"id\": \"x\"}]".to_vec(),
        ),
        ("a letter", b"Beste Anna, {\"hierbij\" het verslag".to_vec()),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR{\"session\": {\"id\": \"x\"}".to_vec(),
        ),
    ];
    let mut told = String::new();
    for (what, bytes) in table {
        let read = read(&bytes);
        let _ = write!(told, "# {what}\n{}\n", tell(&bytes));
        if let (Ok(read), Some(rescued)) = (read, rescue(&bytes)) {
            // Who wrote what differs: here an edit by hand is no edit.
            assert_eq!(
                records(&read).count(),
                records(&rescued.minutes).count(),
                "{what}"
            );
        }
    }
    insta::assert_snapshot!("rescued", told);
}

#[test]
fn every_harm_has_words_in_both_languages() {
    let harms = [
        Harm::Zeros(1),
        Harm::Zeros(2),
        Harm::NotText(1),
        Harm::Surrogates(1),
        Harm::TwoSides { line: 3 },
        Harm::CutShort { line: 3 },
        Harm::Broken { line: 3, count: 1 },
        Harm::Broken { line: 3, count: 2 },
        Harm::Twice {
            name: "\u{1b}[2J".into(),
            line: 3,
        },
        Harm::NoSession,
        Harm::NoFormat,
        Harm::Half("actions, number 3".into()),
        Harm::NoHistory(1),
        Harm::NoHistory(2),
        Harm::More(5),
    ];
    let mut told = String::new();
    for harm in harms {
        for language in Language::ALL {
            let words = harm.words(language);
            assert!(!words.chars().any(char::is_control), "{words}");
            let _ = writeln!(told, "{words}");
        }
    }
    insta::assert_snapshot!("harms", told);
}

#[test]
fn two_sides_are_seen_in_a_file_that_can_be_read() {
    let file = format!("<<<<<<< HEAD\n{WHOLE}=======\n{WHOLE}>>>>>>> x\n");
    assert!(read(file.as_bytes()).is_ok());
    assert_eq!(two_sides(file.as_bytes()), Some(1));
    assert_eq!(two_sides(WHOLE.as_bytes()), None);
}

#[test]
fn damage_replaces_nothing_of_what_others_hold() {
    let file = written();
    let sound = read(file.as_bytes()).unwrap();
    let damaged = file.replacen("Ik wist", "Ik\u{0}\u{0}st", 1);
    let mut both = sound.clone();
    both.join(&rescue(damaged.as_bytes()).unwrap().minutes)
        .unwrap();
    // Both wordings are there, and people choose.
    assert_eq!(both.conflicts(), [(Id::new("n1"), "text".into())]);
    // What only lost its history says the same, and there is nothing to choose.
    let cut = &file[..file.find("\"history\"").unwrap()];
    let mut both = sound.clone();
    both.join(&rescue(cut.as_bytes()).unwrap().minutes).unwrap();
    assert_eq!(both.conflicts(), []);
}

#[test]
fn hostile_files_take_little_time() {
    let begin = "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\"}, \"agenda\": [";
    let full_of = |piece: &str| format!("{begin}{}", piece.repeat((1 << 19) / piece.len()));
    for piece in [
        "[",
        "{",
        "\"",
        "{\"a\":",
        "\n  \"",
        "\n  \"agenda\":",
        "\"\n",
        "\\",
        "\"\\ud800",
        "}",
        "]",
        ",",
        ":",
        "<<<<<<<\n",
        "{\"id\":\"x\"},",
        "{\"id\":\"",
        "\u{1}",
        "x ",
        "1",
        "\"a\": 1, ",
    ] {
        let file = full_of(piece);
        let before = Instant::now();
        let _ = rescue(file.as_bytes());
        let took = before.elapsed();
        assert!(took < Duration::from_secs(20), "{piece:?}: {took:?}");
    }
    // A text of nothing but line breaks, not closed.
    let file = format!("{begin}{{\"id\": \"{}", "\n".repeat(1 << 19));
    let before = Instant::now();
    assert!(rescue(file.as_bytes()).is_some());
    assert!(before.elapsed() < Duration::from_secs(20));
}

/// Holds what was rescued to what the whole file holds.
fn hold(whole: &Minutes, part: &Minutes) -> Result<(), TestCaseError> {
    let mut half = 0;
    for (id, record) in records(part) {
        if record.kind == Kind::Session && id.as_str() == "lost" {
            continue;
        }
        let Some(original) = whole.record(id) else {
            return Err(TestCaseError::fail(format!("{id} comes from nowhere")));
        };
        prop_assert_eq!(&record.kind, &original.kind);
        let values = |heads: &[kring::minutes::Head]| -> Vec<String> {
            heads
                .iter()
                .map(|head| format!("{:?}", head.value))
                .collect()
        };
        let mut less = false;
        for (cell, heads) in &record.cells {
            let Some(held) = original.cells.get(cell) else {
                return Err(TestCaseError::fail(format!(
                    "{id} {cell} comes from nowhere"
                )));
            };
            let held = values(held);
            for value in values(heads) {
                prop_assert!(held.contains(&value), "{} {}: {}", id, cell, value);
            }
        }
        for (cell, heads) in &original.cells {
            let holds = heads.iter().any(|head| head.value.is_some());
            less |= holds && !record.cells.contains_key(cell) && **cell != *"~removed";
        }
        // Fields of the session stand at the end of the file too.
        half += usize::from(less && record.kind != Kind::Session);
    }
    // Only where the file ends.
    prop_assert!(half <= 1, "{half} records are not whole");
    Ok(())
}

#[test]
fn wherever_a_file_is_cut_what_is_read_is_what_stood_there() {
    let cuts = prop::collection::vec(any::<prop::sample::Index>(), 1..12);
    TestRunner::new(crate::worlds(60))
        .run(&(plans(), cuts), |(plan, cuts)| {
            let world = play(&plan, &True).map_err(TestCaseError::fail)?;
            for copy in world.copies.iter().take(3) {
                let file = print(copy).into_bytes();
                let whole = read(&file).map_err(|e| TestCaseError::fail(e.to_string()))?;
                for cut in &cuts {
                    let at = cut.index(file.len());
                    let Some(rescued) = rescue(&file[..at]) else {
                        continue;
                    };
                    if read(&file[..at]).is_err() {
                        prop_assert!(!rescued.found.is_empty());
                    }
                    hold(&whole, &rescued.minutes)?;
                    let again = print(&rescued.minutes);
                    let again = read(again.as_bytes());
                    prop_assert_eq!(again.as_ref(), Ok(&rescued.minutes));
                    for (id, entry) in rescued.minutes.entries() {
                        let erased = whole.entries().get(id) == Some(&Entry::Erased);
                        prop_assert!(!erased || *entry == Entry::Erased, "{} is back", id);
                    }
                }
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
