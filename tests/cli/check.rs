//! `kring check` and `kring schema`.

use std::fs::File;

use crate::desk::Desk;

const FINE: &str = r#"{
  "format": "kring/1",
  "session": {"id": "s", "title": "Leercirkel visie", "status": "finished", "next_date": "2027-01-14"},
  "participants": [{"id": "p1", "name": "Sam"}, {"id": "p2", "name": "Ruth"}],
  "contributions": [{"id": "n1", "text": "Ik wist pas achteraf dat er over mij was gepraat"}],
  "actions": [{"id": "a1", "text": "Lijst maken", "owners": ["p1"], "due": "2026-11-27"}],
  "checks": [{"id": "c1", "what": "reimbursement", "done": true}, {"id": "c2", "what": "aftercare", "done": true}]
}"#;

const LEFT: &str = r#"{
  "format": "kring/1",
  "session": {"id": "s", "status": "running"},
  "participants": [{"id": "p1", "name": "Sam"}, {"id": "p2", "name": "Ruth"}],
  "agenda": [{"id": "i1", "title": "Check-in", "minutes": 10}],
  "rounds": [{"id": "r1", "item": "i1", "kind": "check-in", "turns": {"p1": "spoken", "p2": "to-come"}}],
  "decisions": [{"id": "d1", "text": "We vragen het\n\u001b[2Jeerst aan jongeren"}],
  "actions": [{"id": "a1", "text": "Lijst maken", "due": "2026-11-27"}],
  "history": {"a1": {"alt": {
    "text": [["abcdefghjkmnp.x", "bram", "2026-11-19T14:00:00+01:00", "Lijst van mensen maken"]],
    "due": [["abcdefghjkmnp.x", "bram", "2026-11-19T14:00:00+01:00"]]}}}
}"#;

#[test]
fn sound_minutes_are_fine() {
    let desk = Desk::new();
    desk.write("a.kring.json", FINE);
    desk.write(
        "b.kring.json",
        &FINE.replace("finished", "prepared").replace("2027", "2028"),
    );
    let ran = desk.run(&["check", "a.kring.json", "b.kring.json", "--lang", "nl"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    insta::assert_snapshot!("check_fine_nl", ran.whole());
    assert!(
        desk.run(&["check", "a.kring.json"])
            .out
            .contains("is sound")
    );
}

#[test]
fn what_is_left_to_decide_or_missing_is_told() {
    let desk = Desk::new();
    desk.write("a.kring.json", FINE);
    desk.write("b.kring.json", LEFT);
    for language in ["en", "nl"] {
        let ran = desk.run(&["check", "a.kring.json", "b.kring.json", "--lang", language]);
        assert_eq!(ran.code, 1);
        insta::assert_snapshot!(format!("check_left_{language}"), ran.whole());
    }
    let ran = desk.run(&["check", "b.kring.json", "--format", "json"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!("check_left_json", ran.whole());
}

#[test]
fn those_who_told_something_and_were_not_asked_about_it_are_named() {
    let desk = Desk::new();
    let told = FINE.replace(
        "\"id\": \"n1\", ",
        "\"id\": \"n1\", \"speakers\": [\"p1\", \"p2\"], ",
    );
    desk.write("a.kring.json", &told);
    let ran = desk.run(&["check", "a.kring.json", "--lang", "nl"]);
    assert_eq!(
        ran.code, 0,
        "their words stay in the circle: nothing is amiss"
    );
    let wanted = "Sam, Ruth: nog niet gevraagd of wat ze vertelden verder mag";
    assert!(ran.out.contains(wanted), "{}", ran.out);
    let ran = desk.run(&["check", "a.kring.json", "--format", "json"]);
    assert!(ran.out.contains("not-asked-to-share"), "{}", ran.out);
    let answered = told.replace(
        "\"checks\":",
        "\"consents_to_share\": [
           {\"id\": \"y1\", \"participant\": \"p1\", \"texts\": {\"n1\": \"\"}, \"level\": \"circle\"},
           {\"id\": \"y2\", \"participant\": \"p2\", \"texts\": {\"n1\": \"\"}, \"level\": \"circle\"}],
         \"checks\":",
    );
    desk.write("b.kring.json", &answered);
    let ran = desk.run(&["check", "b.kring.json", "--lang", "en"]);
    assert!(!ran.out.contains("not asked yet"), "{}", ran.out);
}

const ODD: &str = r#"{
  "format": "kring/1",
  "session": {"id": "s", "title": "Oefening", "status": "finished", "next_date": "2027-01-14",
    "started": "2026-11-19T14:00:00+01:00", "ended": "2026-11-19T16:00:00+01:00",
    "current": {"speaker": "weg"}},
  "participants": [
    {"id": "p1", "name": "Jan", "presence": "present"}, {"id": "p2", "name": "jan", "presence": "online"},
    {"id": "p3", "presence": "left"}],
  "agenda": [
    {"id": "i1", "title": "Ronde", "purpose": "explore", "status": "done"},
    {"id": "i2", "title": "Besluit", "purpose": "decide", "status": "done"}],
  "spans": [
    {"id": "t1", "item": "i1", "start": "2026-11-19T14:00:00+01:00", "end": "2026-11-19T13:00:00+01:00"},
    {"id": "t2", "item": "i2", "start": "2026-11-19T15:00:00+01:00", "end": "2026-11-19T15:10:00+01:00"}],
  "rounds": [
    {"id": "r1", "item": "i1", "kind": "sharing", "turns": {"p1": "spoken", "p2": "later"},
     "ended": "2026-11-19T14:30:00+01:00"}],
  "contributions": [{"id": "n1", "text": "Vroeg", "at": "2026-11-19T09:00:00+01:00", "speakers": ["p9"]}],
  "insights": [{"id": "w1", "text": "Vraag het vooraf", "level": "network"}],
  "proposals": [{"id": "v1", "title": "Eerst vragen", "item": "i2"}],
  "history": {"p9": {"erased": true}}
}"#;

#[test]
fn what_is_odd_is_told_as_people_would_say_it() {
    let desk = Desk::new();
    desk.write("odd.kring.json", ODD);
    let mut told = String::new();
    for language in ["en", "nl"] {
        let ran = desk.run(&["check", "odd.kring.json", "--lang", language]);
        told.push_str(&ran.whole());
    }
    insta::assert_snapshot!("check_odd", told);
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_its_place_and_the_way_out() {
    let desk = Desk::new();
    desk.write("goed.kring.json", FINE);
    desk.write("leeg.kring.json", "");
    desk.write("nullen.kring.json", "\0\0\0\0");
    desk.write("half.kring.json", &FINE[..300]);
    desk.write("nieuwer.kring.json", &FINE.replace("kring/1", "kring/2"));
    desk.write(
        "veld.kring.json",
        &FINE.replace("\"2026-11-27\"", "\"morgen\""),
    );
    desk.write("komma.kring.json", &FINE.replace("\"Ruth\"}", "\"Ruth\"},"));
    desk.write("anders.json", "{\"a\": 1}");
    desk.write(
        "samen.kring.json",
        &format!("<<<<<<< HEAD\n{FINE}\n=======\n"),
    );
    let utf16 = desk.write("utf16.kring.json", "");
    std::fs::write(&utf16, b"\xff\xfe{\0\r\0").expect("written");
    let large = desk.home().join("groot.kring.json");
    let large = File::create(large).and_then(|file| file.set_len(100 << 20));
    large.expect("a large file");
    let mut arguments = vec!["check", "goed.kring.json"];
    arguments.extend([
        "leeg.kring.json",
        "nullen.kring.json",
        "half.kring.json",
        "nieuwer.kring.json",
        "veld.kring.json",
        "komma.kring.json",
        "anders.json",
        "samen.kring.json",
        "utf16.kring.json",
        "groot.kring.json",
        "weg.kring.json",
        "weg/weg.kring.json",
        ".",
        "--lang",
    ]);
    for language in ["en", "nl"] {
        let mut arguments = arguments.clone();
        arguments.push(language);
        let ran = desk.run(&arguments);
        assert_eq!(ran.code, 2);
        insta::assert_snapshot!(format!("check_unreadable_{language}"), ran.whole());
    }
}

#[test]
fn of_a_damaged_file_what_can_still_be_read_is_told() {
    let desk = Desk::new();
    let half = &FINE[..300];
    desk.write("half.kring.json", half);
    let twice = FINE.replace(
        "\"name\": \"Ruth\"",
        "\"name\": \"Ruth\", \"name\": \"Rut\"",
    );
    desk.write(
        "twee.kring.json",
        &twice.replace("Ik wist", "Ik \\ud83d wist"),
    );
    desk.write("nieuwer.kring.json", &FINE.replace("kring/1", "kring/2"));
    desk.write(
        "kanten.kring.json",
        &format!("<<<<<<< HEAD\n{FINE}\n=======\n{FINE}\n>>>>>>> bram\n"),
    );
    for language in ["en", "nl"] {
        let ran = desk.run(&[
            "check",
            "half.kring.json",
            "twee.kring.json",
            "nieuwer.kring.json",
            "kanten.kring.json",
            "--lang",
            language,
        ]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        insta::assert_snapshot!(format!("check_damaged_{language}"), ran.whole());
    }
    for (file, readable) in [("half.kring.json", false), ("kanten.kring.json", true)] {
        let ran = desk.run(&["check", file, "--format", "json"]);
        assert_eq!(ran.code, 1);
        let list: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(list[0]["readable"], readable);
        assert!(list[0]["harm"][0]["nl"].is_string(), "{list}");
    }
    // Looking changes nothing.
    let left = std::fs::read_to_string(desk.home().join("half.kring.json"));
    assert_eq!(left.ok().as_deref(), Some(half));
}

#[test]
fn checking_writes_nothing() {
    let desk = Desk::new();
    let file = desk.write("b.kring.json", LEFT);
    let mut permissions = file.metadata().expect("the file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).expect("read only");
    desk.run(&["check", "b.kring.json"]);
    desk.run(&["plans"]);
    desk.run(&["schema"]);
    let left = std::fs::read_dir(desk.home()).expect("the home").count();
    assert_eq!(left, 1);
    assert_eq!(std::fs::read_to_string(file).expect("the file"), LEFT);
}

#[test]
fn the_schema_is_one_and_minutes_keep_to_it() {
    let desk = Desk::new();
    // It describes the format, whatever the settings are.
    desk.write(".config/kring/config.toml", "this is not it");
    let ran = desk.run(&["schema"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.lines().count() > 100,
        "it is printed for people too"
    );
    let schema: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&serde_json::from_str(FINE).expect("JSON")));
    assert!(!validator.is_valid(&serde_json::json!({"format": "kring/2"})));
}

#[test]
fn what_can_still_be_read_is_shown_and_nothing_is_changed_or_written() {
    let desk = Desk::new();
    let half = &FINE[..300];
    let typed = "een notitie\n\n@Sam nog een\n% voor mij\n? open vraag\n/begin\n/undo\n/erase\n/lines 2\n/save\n/sheet\n\
                 /person Kees\n/next\n/people\n/leave\n";
    let mut told = String::new();
    for language in ["en", "nl"] {
        desk.write("half.kring.json", half);
        let input = desk.write("typed.txt", typed);
        let ran = desk.run(&["open", "half.kring.json", "--lang", language]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("--rescue"), "{}", ran.err);
        let before = everything(desk.home());
        let mut command = desk.kring(&["open", "half.kring.json", "--rescue", "--lang", language]);
        command.stdin(File::open(input).expect("the lines"));
        let ran = desk.finish(command);
        assert_eq!(ran.code, 0, "{}", ran.whole());
        assert!(!ran.out.contains('✓'), "{}", ran.out);
        assert_eq!(everything(desk.home()), before);
        told.push_str(&ran.whole());
    }
    let kept = std::fs::read_to_string(desk.home().join("half.kring.json"));
    assert_eq!(kept.ok().as_deref(), Some(half));
    insta::assert_snapshot!("open_rescue", told);
}

/// Every file and folder below.
fn everything(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(everything(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}
