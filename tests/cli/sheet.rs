//! `kring sheet`: a person's own words, and nobody else's.

use std::fs;

use insta::assert_snapshot;

use crate::desk::{Desk, Ran};

/// A session in which people told things; `LANGUAGE` is to be filled in.
const MINUTES: &str = r#"{
  "format": "kring/1",
  "session": {"id": "s", "title": "Leercirkel visie, 3e bijeenkomst", "circle": "Visie Oost", "language": "LANGUAGE",
              "started": "2026-11-19T13:30:00+01:00", "status": "finished"},
  "participants": [
    {"id": "p1", "name": "Sam", "seat": 1, "perspectives": ["young-person"]},
    {"id": "p2", "name": "Ruth", "seat": 2, "organisation": "SECRET organisation"},
    {"id": "p3", "name": "SECRET person", "seat": 3},
    {"id": "p4", "name": "Quiet", "seat": 4},
    {"id": "p5", "name": "sam", "seat": 5}
  ],
  "agenda": [{"id": "i1", "title": "SECRET item", "outcome": "SECRET outcome"}],
  "contributions": [
    {"id": "n1", "text": "Ik wist pas achteraf dat er over mij was gesproken.", "speakers": ["p1"]},
    {"id": "n2", "text": "SECRET note", "speakers": ["p3"]},
    {"id": "n3", "text": "Samen zeiden we: vraag het *eerst*.\n\nEn daarna <b>nog eens</b> & dan pas.\n1. echt\n# waar\nzie http://voorbeeld.nl", "speakers": ["p1", "p3"]},
    {"id": "n4", "text": "SECRET of the circle"},
    {"id": "n5", "text": "Mijn moeder zat erbij \u001b[2J\u202e en toch.", "speakers": ["p2"]},
    {"id": "n6", "text": "Mag ik erbij zijn als het over mij gaat?", "speakers": ["p1"]},
    {"id": "n7", "text": "של ום", "speakers": ["p5"]}
  ],
  "questions": [
    {"id": "q1", "text": "Wie vraagt het aan de jongere?", "raised_by": "p1"},
    {"id": "q2", "text": "SECRET question", "raised_by": "p3"},
    {"id": "q3", "text": "SECRET question from another time", "raised_by": "p1", "from": {"session": "old", "times": 1}}
  ],
  "decisions": [{"id": "d1", "text": "SECRET decision", "owners": ["p1"]}],
  "insights": [{"id": "in1", "text": "SECRET insight"}],
  "x_later": [{"id": "x", "text": "SECRET of a later kring", "speakers": ["p1"]}],
  "history": {
    "n1": {"live": {"*": ["aaaaaaaaaaaaaaaa.00000000", "Anna", "2026-11-19T14:00:00+01:00"]}}
  }
}"#;

fn desk(language: &str) -> Desk {
    let desk = Desk::new();
    let text = MINUTES.replace("LANGUAGE", language);
    desk.write("m.json", &text);
    desk
}

fn sheet(desk: &Desk, arguments: &[&str]) -> Ran {
    let mut all = vec!["sheet", "m.json"];
    all.extend(arguments);
    desk.run(&all)
}

#[test]
fn a_sheet_holds_ones_own_words_in_every_format_and_language() {
    for language in ["nl", "en"] {
        let desk = desk(language);
        for format in ["txt", "md", "html"] {
            let ran = sheet(&desk, &["--person", "ruth", "--to", format]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(!ran.out.contains('\u{1b}') && !ran.out.contains('\u{202e}'));
            let ran = sheet(&desk, &["--person", "mo", "--to", format]);
            assert_eq!(ran.code, 2);
        }
    }
    let desk = desk("nl");
    // Two people are called Sam: to each their own, by the folder.
    for format in ["txt", "md", "html"] {
        let ran = sheet(&desk, &["--to", format, "-o", "out"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let read = |name: &str| {
            let path = desk.home().join("out").join(format!("{name}.{format}"));
            fs::read_to_string(path).expect("there")
        };
        let sam = read("2026-11-19-sam");
        for own in ["Ik wist pas achteraf", "Wie vraagt het aan de jongere"] {
            assert!(sam.contains(own), "{sam}");
        }
        assert!(!sam.contains("SECRET"), "{sam}");
        assert!(!sam.contains("Ruth") && !sam.contains("moeder"), "{sam}");
        assert!(read("2026-11-19-sam-2").contains("של ום"));
        assert_snapshot!(format!("sheet_sam_nl_{format}"), sam);
    }
    let desk = self::desk("en");
    for format in ["txt", "md", "html"] {
        let ran = sheet(&desk, &["--person", "Ruth", "--to", format]);
        assert_snapshot!(format!("sheet_ruth_en_{format}"), ran.out);
    }
}

#[test]
fn everyone_who_told_something_gets_a_file_that_only_its_owner_reads() {
    let desk = desk("nl");
    let ran = sheet(&desk, &["-o", "bladen", "--lang", "nl"]);
    assert_snapshot!("sheet_folder_nl", ran.whole());
    let folder = desk.home().join("bladen");
    let count = || fs::read_dir(&folder).expect("there").count();
    assert_eq!(count(), 4, "Quiet told nothing");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = folder.join("2026-11-19-ruth.html");
        let mode = fs::metadata(file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // Twice the same gives the same bytes, and nothing is written over unasked.
    let before = fs::read(folder.join("2026-11-19-ruth.html")).expect("there");
    let ran = sheet(&desk, &["-o", "bladen"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("already exists"), "{}", ran.err);
    assert_eq!(sheet(&desk, &["-o", "bladen", "--force"]).code, 0);
    let after = fs::read(folder.join("2026-11-19-ruth.html")).expect("there");
    assert_eq!(before, after);
    assert_eq!(count(), 4);
}

#[test]
fn one_person_goes_to_a_file_or_to_standard_output() {
    let desk = desk("en");
    let read = |name: &str| fs::read_to_string(desk.home().join(name)).unwrap_or_default();
    let ran = sheet(&desk, &["--person", "ruth", "-o", "r.md"]);
    assert_eq!(ran.out, "Ruth: r.md\n", "{}", ran.err);
    assert!(read("r.md").starts_with("# Sheet for Ruth"));
    sheet(&desk, &["--person", "ruth", "-o", "r.html"]);
    assert!(read("r.html").starts_with("<!doctype html>"));
    sheet(&desk, &["--person", "ruth", "-o", "r"]);
    assert!(read("r").starts_with("Sheet for Ruth\n"));
    sheet(&desk, &["--person", "RÚTH", "--to", "md", "-o", "folder/"]);
    assert!(read("folder/2026-11-19-ruth.md").starts_with("# Sheet for Ruth"));
    let two = ["--person", "ruth", "--person", "Ruth", "--person", "secret"];
    let ran = sheet(&desk, &[&two[..], &["-o", "two"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        fs::read_dir(desk.home().join("two"))
            .expect("there")
            .count(),
        2
    );
}

#[test]
fn what_cannot_be_made_is_said_with_what_to_do() {
    let desk = desk("nl");
    desk.write("file.txt", "as it was");
    desk.write(
        "nobody.json",
        r#"{"format": "kring/1", "session": {"id": "s"}, "contributions": [{"id": "n", "text": "of the circle"}]}"#,
    );
    let mut told = String::new();
    for language in ["nl", "en"] {
        for arguments in [
            &["m.json"][..],
            &["m.json", "--person", "Mohammed"],
            &["m.json", "--person", "sam"],
            &["m.json", "--person", "s"],
            &["m.json", "--person", "Quiet"],
            &["m.json", "-o", "file.txt"],
            &["m.json", "--person", "ruth", "-o", "file.txt"],
            &["m.json", "--person", "ruth", "-o", "m.json", "--force"],
            &["m.json", "--person", "ruth", "-o", "nowhere/x.md"],
            &["nobody.json"],
            &["nobody.json", "--person", "Sam"],
            &["gone.json"],
        ] {
            let mut all = vec!["sheet", "--lang", language];
            all.extend(arguments);
            let ran = desk.run(&all);
            told.extend([&format!("{arguments:?}\n"), &ran.whole(), "\n"]);
        }
    }
    assert_snapshot!("sheet_errors", told);
    let kept = fs::read_to_string(desk.home().join("file.txt")).expect("there");
    assert_eq!(kept, "as it was");
    let minutes = fs::read_to_string(desk.home().join("m.json")).expect("there");
    assert!(minutes.contains("SECRET"));
}

#[test]
fn what_was_taken_away_or_erased_is_on_no_sheet() {
    let desk = Desk::new();
    let lines = "@+Sam\n@+Ruth\n/begin\n@sam blijft staan\n@sam GEHEIM een\n/weghalen\n@sam GEHEIM twee\n/wis\n% GEHEIM drie\n/spreker N1 ruth\n/spreker N1 sam\n";
    let input = desk.write("lines", lines);
    let start = ["--plain", "--lang", "nl", "start", "visie", "-o", "m.json"];
    let mut command = desk.kring(&start);
    command.stdin(fs::File::open(input).expect("there"));
    let ran = desk.finish(command);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    for format in ["txt", "md", "html"] {
        let ran = sheet(&desk, &["--to", format]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("blijft staan"), "{}", ran.out);
        assert!(!ran.out.contains("GEHEIM"), "{}", ran.out);
    }
}
