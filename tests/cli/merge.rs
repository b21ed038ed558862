//! `kring merge`: files of one session become one record.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::fs;

use crate::desk::Desk;

const ANNA: &str = r#"{
  "format": "kring/1",
  "session": {"id": "s", "title": "Leercirkel visie", "started": "2026-11-19T13:30:00+01:00", "status": "finished"},
  "participants": [{"id": "p1", "name": "Sam"}, {"id": "p2", "name": "Ruth"}],
  "contributions": [
    {"id": "n1", "text": "Ik wist pas achteraf dat er over mij was gepraat"},
    {"id": "n2", "text": "Mijn moeder zat erbij"}
  ],
  "actions": [{"id": "a1", "text": "Lijst maken", "owners": ["p1"], "due": "2026-11-27"}],
  "history": {
    "n1": {"live": {"*": ["aaaaaaaaaaaaaaaa.00000000", "Anna", "2026-11-19T14:00:00+01:00"]}},
    "a1": {"live": {"*": ["bbbbbbbbbbbbbbbb.00000000", "Anna", "2026-11-19T14:01:00+01:00"]}}
  }
}"#;

/// A session that the program itself wrote, continued by two people in files of their own.
fn two_note_takers(desk: &Desk) {
    let lines = |writer: &str, task: &[&str], lines: &str| {
        let mut arguments = vec!["--plain", "--lang", "nl", "--writer", writer];
        arguments.extend(task);
        let input = desk.write("lines", lines);
        let mut command = desk.kring(&arguments);
        command.stdin(fs::File::open(input).expect("there"));
        let ran = desk.finish(command);
        assert_eq!(ran.code, 0, "{}", ran.whole());
    };
    let start = ["start", "visie", "-o", "anna.json"];
    lines(
        "Anna",
        &start,
        "@+Sam\n@+Ruth\n/begin\n@sam Ik wist het pas achteraf\n+ lijst maken\nweg ermee\n",
    );
    // Somebody else's laptop: another home, and so a file of their own.
    fs::create_dir_all(desk.home().join("bram")).expect("made");
    fs::copy(
        desk.home().join("anna.json"),
        desk.home().join("bram/anna.json"),
    )
    .expect("copied");
    let input = desk.write(
        "lines",
        "/bewerk A1 lijst rondsturen\n@ruth Mijn moeder zat erbij\n",
    );
    let mut command = desk.kring(&[
        "--plain",
        "--lang",
        "nl",
        "--writer",
        "Bram",
        "open",
        "bram/anna.json",
    ]);
    command.env("HOME", desk.home().join("bram"));
    command.stdin(fs::File::open(input).expect("there"));
    let ran = desk.finish(command);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    lines(
        "Anna",
        &["open", "anna.json"],
        "/bewerk A1 lijst uitprinten\n/weghalen N2\n@sam Nog iets\n",
    );
    let theirs = desk.home().join("bram/anna.Bram.json");
    let found: Vec<_> = fs::read_dir(desk.home().join("bram"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter(|path| !path.ends_with("anna.json"))
        .collect();
    assert_eq!(found.len(), 1, "Bram's own file: {found:?}");
    fs::rename(&found[0], desk.home().join("bram.json")).unwrap_or_else(|error| {
        panic!("{}: {error}", theirs.display());
    });
}

/// Two wordings of one second: which of them stands first is decided by chance.
fn either_wording(report: &str) -> String {
    report
        .replace("lijst rondsturen", "lijst EEN WORDING")
        .replace("lijst uitprinten", "lijst EEN WORDING")
}

#[test]
fn two_note_takers_become_one_record_in_any_order() {
    let desk = Desk::new();
    two_note_takers(&desk);
    let one = desk.run(&["merge", "anna.json", "bram.json", "--lang", "nl"]);
    let other = desk.run(&["merge", "bram.json", "anna.json", "bram.json"]);
    assert_eq!(one.out, other.out, "the same bytes in any order");
    assert_eq!(
        (one.code, other.code),
        (1, 1),
        "the wording of the action is left to decide"
    );
    for text in [
        "Ik wist het pas achteraf",
        "Mijn moeder zat erbij",
        "Nog iets",
    ] {
        assert_eq!(one.out.matches(text).count(), 1, "{text}\n{}", one.out);
    }
    for text in ["lijst rondsturen", "lijst uitprinten"] {
        assert!(
            one.out.contains(text) && one.err.contains(text),
            "{text}\n{}",
            one.err
        );
    }
    insta::assert_snapshot!("merge_report_nl", either_wording(&one.err));
    let english = desk.run(&["merge", "anna.json", "bram.json", "--lang", "en"]);
    insta::assert_snapshot!("merge_report_en", either_wording(&english.err));
}

#[test]
fn the_report_is_there_for_programs_too() {
    let desk = Desk::new();
    two_note_takers(&desk);
    let ran = desk.run(&[
        "merge",
        "anna.json",
        "bram.json",
        "-o",
        "whole.json",
        "--format",
        "json",
    ]);
    assert_eq!(ran.code, 1, "{}", ran.whole());
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(report["files"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["to_decide"].as_array().map(Vec::len), Some(1));
    let lacked = |file: usize, what: &str| {
        let lacked = report["files"][file]["lacked"]
            .as_array()
            .expect("a list")
            .iter();
        lacked
            .filter(|one| one["what"] == what && one["list"] == "contributions")
            .count()
    };
    assert_eq!((lacked(0, "new"), lacked(1, "new")), (1, 1));
    assert_eq!((lacked(0, "taken-away"), lacked(1, "taken-away")), (0, 1));
    let whole = fs::read_to_string(desk.home().join("whole.json")).expect("written");
    assert_eq!(whole, desk.run(&["merge", "bram.json", "anna.json"]).out);
    // Merged once more, nothing is new to it.
    let again = desk.run(&["merge", "whole.json", "anna.json", "--lang", "en"]);
    assert_eq!(again.out, whole);
    assert!(
        again.err.contains("nothing that was not in it already"),
        "{}",
        again.err
    );
}

#[test]
fn nothing_that_stands_there_is_written_over_unasked() {
    let desk = Desk::new();
    desk.write("anna.json", ANNA);
    desk.write("note.txt", "not to be lost");
    let ran = desk.run(&["merge", "anna.json", "-o", "./anna.json", "--force"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("never writes over"), "{}", ran.err);
    let ran = desk.run(&["merge", "anna.json", "-o", "note.txt"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("already exists") && ran.err.contains("--force"),
        "{}",
        ran.err
    );
    let kept = |name: &str| fs::read_to_string(desk.home().join(name)).expect("there");
    assert_eq!(
        (kept("anna.json").as_str(), kept("note.txt").as_str()),
        (ANNA, "not to be lost")
    );
    let ran = desk.run(&["merge", "anna.json", "-o", "note.txt", "--force"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert!(kept("note.txt").contains("kring/1"));
    let ran = desk.run(&["merge", "anna.json", "-o", "gone/note.txt", "--lang", "nl"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
}

#[test]
fn files_of_other_sessions_are_named_and_refused() {
    let desk = Desk::new();
    desk.write("a.json", ANNA);
    desk.write(
        "b.json",
        &ANNA
            .replace("\"id\": \"s\"", "\"id\": \"t\"")
            .replace("visie", "scholing")
            .replace("2026-11-19T13", "2026-12-10T13"),
    );
    for language in ["en", "nl"] {
        let ran = desk.run(&["merge", "a.json", "b.json", "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        insta::assert_snapshot!(format!("merge_sessions_{language}"), ran.err);
    }
    desk.write("broken.json", "{ \"format\": \"kring/1\", ");
    let ran = desk.run(&["merge", "a.json", "broken.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("broken.json"), "{}", ran.err);
    assert_eq!(desk.run(&["merge"]).code, 2);
}

/// What Bram wrote down of the same afternoon, in minutes of his own.
const BRAM: &str = r#"{
  "format": "kring/1",
  "session": {"id": "t", "title": "Verslag visie", "started": "2026-11-19T13:34:00+01:00", "status": "finished"},
  "participants": [{"id": "q1", "name": "Sam V."}, {"id": "q2", "name": "Ruth"}],
  "contributions": [{"id": "m1", "text": "Sam was laat"}],
  "actions": [{"id": "b1", "text": "Sam maakt een lijst", "owners": ["q1"], "due": "2026-11-27"}]
}"#;

#[test]
fn minutes_of_one_meeting_that_two_started_are_proposed_and_joined_when_told_to() {
    let desk = Desk::new();
    desk.write("a.json", ANNA);
    desk.write("b of Bram.json", BRAM);
    for language in ["en", "nl"] {
        let ran = desk.run(&["merge", "b of Bram.json", "a.json", "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        insta::assert_snapshot!(format!("merge_meeting_{language}"), ran.err);
    }
    let merge = |files: &[&str]| {
        let mut arguments = vec!["merge", "--one-meeting", "--lang", "nl"];
        arguments.extend(files);
        desk.run(&arguments)
    };
    let one = merge(&["a.json", "b of Bram.json"]);
    let other = merge(&["b of Bram.json", "a.json", "b of Bram.json"]);
    assert_eq!((one.code, other.code), (1, 1), "{}", one.whole());
    assert_eq!(one.out, other.out, "the same bytes in any order");
    insta::assert_snapshot!("merge_one_meeting_nl", one.err);
    // From then on they are known to be one.
    desk.write("whole.json", &one.out);
    let again = desk.run(&["merge", "b of Bram.json", "whole.json"]);
    assert_eq!(again.out, one.out);
    let checked = desk.run(&["check", "whole.json"]);
    assert!(checked.out.contains("is sound"), "{}", checked.out);
    let json = desk.run(&["merge", "whole.json", "-o", "x.json", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let doubles = told["doubles"].as_array().expect("a list");
    assert_eq!(doubles.len(), 3, "{told}");
    assert!(doubles.iter().all(|one| one["certain"] == true), "{told}");
    // What the report counts, review asks.
    let left = kring::circle::pairing::doubles(
        &kring::minutes::read(one.out.as_bytes()).expect("minutes"),
    );
    assert_eq!(left.len(), doubles.len());
}

#[test]
fn whether_it_is_one_meeting_can_be_answered_otherwise_the_day_after() {
    let desk = Desk::new();
    desk.write("a.json", ANNA);
    desk.write("b.json", BRAM);
    desk.write(
        "c.json",
        &BRAM.replace("\"t\"", "\"u\"").replace("\"q", "\"r"),
    );
    let review = |files: &[&str], lines: &str| {
        let mut arguments = vec!["--plain", "--lang", "en", "--writer", "anna", "review"];
        arguments.extend(files);
        let input = desk.write("lines", lines);
        let mut command = desk.kring(&arguments);
        command.stdin(fs::File::open(input).expect("there"));
        let ran = desk.finish(command);
        assert!(ran.code < 2, "{}", ran.whole());
        ran.whole()
    };
    let own = "a.anna.kring.json";
    let said = review(&["a.json", "b.json"], "/two-things\n");
    assert!(said.contains("two different meetings."), "{said}");
    let again = review(&[own, "b.json"], "/the-same\n");
    let before = "You said before that these are two meetings.";
    assert!(again.contains(before), "{again}");
    let told = review(&[own, "b.json"], "");
    assert!(told.contains("With --again behind the command"), "{told}");
    assert!(!told.contains("Is this one meeting, written"), "{told}");
    let back = review(&[own, "b.json", "--again"], "/two-things\n");
    assert!(back.contains("two different meetings after all"), "{back}");
    let whole = fs::read(desk.home().join(own)).expect("there");
    let whole = kring::minutes::read(&whole).expect("minutes");
    assert_eq!(whole.participants().len(), 2);
    // Two others at once: of each it is asked, and both come in.
    review(&[own, "b.json", "c.json"], "/the-same\n/the-same\n");
    let whole = fs::read(desk.home().join(own)).expect("there");
    let whole = kring::minutes::read(&whole).expect("minutes");
    assert_eq!(whole.accounts().len(), 2);
    assert_eq!(whole.participants().len(), 6);
    // There is nothing to ask again without another file.
    assert_eq!(desk.run(&["review", own, "--again"]).code, 2);
}

#[test]
fn a_session_and_its_follow_up_are_never_one_meeting() {
    let desk = Desk::new();
    desk.write("a.json", ANNA);
    let next = BRAM.replace("\"title\"", "\"previous\": \"s\", \"title\"");
    desk.write("next.json", &next);
    let ran = desk.run(&["merge", "--one-meeting", "a.json", "next.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    for (one, other) in [
        ("a.json", "next.json"),
        ("a.json", "a.json"),
        ("a.json", "none.json"),
    ] {
        let ran = desk.run(&["review", one, other]);
        assert_eq!(ran.code, 2, "{}", ran.whole());
    }
}

#[test]
fn fifty_writers_become_one_record() {
    let desk = Desk::new();
    let mut names = vec!["merge".to_owned()];
    for n in 0..50 {
        let name = format!("{n}.json");
        let text = format!("Notitie van schrijver {n}");
        let own = ANNA
            .replace("\"id\": \"n2\"", &format!("\"id\": \"own{n:02}\""))
            .replace("Mijn moeder zat erbij", &text);
        desk.write(&name, &own);
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ran = desk.run(&names);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out.matches("\"Notitie van schrijver ").count(), 50);
}

#[test]
fn the_sound_part_of_a_damaged_file_is_taken_along_only_when_told_to() {
    let desk = Desk::new();
    desk.write("anna.json", ANNA);
    let other = ANNA.replace("\"id\": \"n2\"", "\"id\": \"n3\"");
    let half = &other[..other.find("\"n3\"").expect("a note") + 30];
    desk.write("half.json", half);
    let ran = desk.run(&["merge", "anna.json", "half.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("kring check"), "{}", ran.err);
    let mut told = String::new();
    for language in ["en", "nl"] {
        let ran = desk.run(&[
            "merge",
            "anna.json",
            "half.json",
            "--rescue",
            "-o",
            "heel.json",
            "--force",
            "--lang",
            language,
        ]);
        assert_eq!(ran.code, 1, "{}", ran.whole());
        told.push_str(&ran.whole());
    }
    insta::assert_snapshot!("merge_rescue", told);
    // What was made is sound, and the damaged file stays as it is.
    let ran = desk.run(&["check", "heel.json"]);
    assert!(ran.out.contains("is sound"), "{}", ran.out);
    let kept = fs::read_to_string(desk.home().join("half.json")).expect("there");
    assert_eq!(kept, half);
    let ran = desk.run(&[
        "merge",
        "half.json",
        "--rescue",
        "--format",
        "json",
        "-o",
        "x.json",
    ]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(told["files"][0]["harm"][0]["nl"].is_string(), "{told}");

    // Of a later format nothing is ever written, and of a lost session nobody knows where it belongs.
    desk.write("later.json", &ANNA.replace("kring/1", "kring/2"));
    desk.write("lost.json", &half.replace("\"session\"", "\"sesion\""));
    for file in ["later.json", "lost.json"] {
        let ran = desk.run(&["merge", file, "--rescue", "-o", "y.json"]);
        assert_eq!(ran.code, 2, "{}", ran.whole());
        assert!(!desk.home().join("y.json").exists());
    }
}
