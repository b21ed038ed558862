//! What people bring to `kring merge` that nobody would have thought of: copies of copies, clocks that
//! are wrong, files that others still write, fifty writers.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::fs;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use kring::minutes::{Author, Id, Kind, Minutes, Pen, Stamp, print, read};
use serde_json::Value;

use crate::desk::{Desk, Ran};

/// Lets somebody write.
fn edit(minutes: &mut Minutes, who: &str, at: &str, with: impl FnOnce(&mut Pen<'_>)) {
    static SEED: AtomicU64 = AtomicU64::new(1);
    let mut seed = SEED.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
    let mut chance = move |bytes: &mut [u8]| {
        for byte in bytes {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = seed.to_be_bytes()[0];
        }
    };
    let author = Author {
        who: Arc::from(who),
        at: Stamp::parse(at).expect("a time"),
    };
    let mut pen = Pen::new(minutes, author, &mut chance);
    with(&mut pen);
    drop(pen);
}

fn note(minutes: &mut Minutes, who: &str, at: &str, text: &str) -> Id {
    let mut made = None;
    edit(minutes, who, at, |pen| {
        let id = pen.make(Kind::Contribution);
        pen.set(&id, "text", text);
        made = Some(id);
    });
    made.expect("a note")
}

const NOON: &str = "2026-11-19T12:00:00+01:00";
const LATER: &str = "2026-11-19T14:30:00+01:00";

/// Minutes with three notes of Anna.
fn begun() -> (Minutes, [Id; 3]) {
    let mut minutes = Minutes::new(Id::new("0199c0de-0000-7000-8000-000000000000"));
    edit(&mut minutes, "Anna", NOON, |pen| {
        let session = pen.minutes().session_id().clone();
        pen.set(&session, "title", "Leercirkel visie");
        pen.set(&session, "leader", "Anna");
    });
    let texts = ["eerst", "daarna", "ten slotte"];
    let notes = texts.map(|text| note(&mut minutes, "Anna", NOON, text));
    (minutes, notes)
}

/// What somebody does to a copy.
type Change<'a> = &'a dyn Fn(&mut Value);

fn texts(ran: &Ran) -> Vec<String> {
    let minutes = read(ran.out.as_bytes()).expect("minutes");
    let notes = minutes.contributions().values();
    notes.filter_map(|note| note.text.clone()).collect()
}

/// Merges in several orders: the same bytes each time.
fn merged(desk: &Desk, files: &[&str]) -> Ran {
    let run = |files: Vec<&str>| desk.run(&[&["merge", "--lang", "en"], &files[..]].concat());
    let ran = run(files.to_vec());
    assert!(ran.code < 2, "{}", ran.err);
    let backwards = run(files.iter().rev().copied().collect());
    let turned = run(files.iter().skip(1).chain(files.first()).copied().collect());
    assert!(ran.out == backwards.out && ran.out == turned.out);
    ran
}

#[cfg(unix)]
#[test]
fn a_file_twice_and_a_link_to_it_are_that_file() {
    use std::os::unix::fs::symlink;

    let desk = Desk::new();
    let (minutes, _) = begun();
    desk.write("anna.json", &print(&minutes));
    symlink("anna.json", desk.home().join("link.json")).expect("a link");
    let ran = merged(
        &desk,
        &["anna.json", "link.json", "anna.json", "./anna.json"],
    );
    assert_eq!((ran.code, ran.out), (0, print(&minutes)));
    assert_eq!(
        ran.err
            .matches("nothing that was not in it already")
            .count(),
        4
    );
    // Through the link too an input is never written over.
    for output in ["link.json", "anna.json", "../anna.json", "./x/../anna.json"] {
        fs::create_dir_all(desk.home().join("x")).expect("a folder");
        let mut command = desk.kring(&["merge", "anna.json", "-o", output, "--force"]);
        if output.starts_with("../") {
            command = desk.kring(&["merge", "../anna.json", "-o", output, "--force"]);
            command.current_dir(desk.home().join("x"));
        }
        let ran = desk.finish(command);
        assert_eq!(ran.code, 2, "{output}: {}", ran.whole());
        assert!(ran.err.contains("never writes over"), "{}", ran.err);
    }
    symlink("round.json", desk.home().join("round.json")).expect("a link");
    for file in ["round.json", "x", "nowhere.json"] {
        let ran = desk.run(&["merge", "anna.json", file]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{file}");
        assert!(ran.err.contains(file), "{}", ran.err);
    }
}

#[test]
fn an_older_copy_from_a_stick_adds_nothing_and_brings_nothing_back() {
    let desk = Desk::new();
    let (mut minutes, [first, second, third]) = begun();
    desk.write("stick.json", &print(&minutes));
    edit(&mut minutes, "Anna", LATER, |pen| {
        pen.set(&first, "text", "eerst, maar beter");
        pen.take_away(&second);
    });
    edit(&mut minutes, "Anna", LATER, |pen| pen.erase(&third));
    desk.write("anna.json", &print(&minutes));
    let ran = merged(&desk, &["stick.json", "anna.json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out, print(&minutes));
    assert!(!ran.out.contains("ten slotte"), "{}", ran.out);
    assert_eq!(texts(&ran), ["eerst, maar beter"]);
}

#[test]
fn what_somebody_deleted_from_a_copy_by_hand_is_still_there() {
    let (minutes, [first, ..]) = begun();
    let whole: Value = serde_json::from_str(&print(&minutes)).expect("JSON");
    let without = |change: &dyn Fn(&mut Value)| {
        let mut copy = whole.clone();
        change(&mut copy);
        copy.to_string()
    };
    let emptied = |copy: &mut Value| copy["contributions"] = Value::Array(Vec::new());
    let list = |copy: &mut Value| drop(copy.as_object_mut().expect("it").remove("contributions"));
    let record = |copy: &mut Value| {
        drop(copy["contributions"].as_array_mut().expect("it").remove(0));
    };
    let history = |copy: &mut Value| {
        let history = copy["history"].as_object_mut().expect("it");
        history.remove(first.as_str());
    };
    let both = |copy: &mut Value| {
        record(copy);
        history(copy);
    };
    let changes: [(&str, Change<'_>); 4] = [
        ("emptied", &emptied),
        ("list", &list),
        ("record", &record),
        ("both", &both),
    ];
    for (name, change) in changes {
        let desk = Desk::new();
        desk.write("anna.json", &print(&minutes));
        desk.write("copy.json", &without(change));
        let ran = merged(&desk, &["anna.json", "copy.json"]);
        assert_eq!((ran.code, &ran.out), (0, &print(&minutes)), "{name}");
        // A copy alone is sound, and lacks only what was deleted.
        let ran = desk.run(&["check", "copy.json", "--lang", "en"]);
        assert!(ran.out.contains("is sound"), "{name}: {}", ran.out);
        let alone = desk.run(&["merge", "copy.json"]);
        assert!(!texts(&alone).contains(&"eerst".to_owned()), "{name}");
    }
}

#[test]
fn two_who_restored_one_backup_under_one_name_keep_all_they_wrote() {
    let desk = Desk::new();
    let (minutes, _) = begun();
    for laptop in ["one", "two"] {
        desk.write(&format!("{laptop}/x.kring.json"), &print(&minutes));
        let line = format!("van laptop {laptop}\n/edit N1 zoals {laptop} het zegt\n");
        let input = desk.write("lines", &line);
        let home = desk.home().join(laptop);
        let mut command = desk.kring(&[
            "--plain",
            "--lang",
            "en",
            "--writer",
            "Anna",
            "open",
            "x.kring.json",
        ]);
        command.env("HOME", &home).current_dir(&home);
        command.stdin(fs::File::open(input).expect("there"));
        let ran = desk.finish(command);
        assert_eq!(ran.code, 0, "{}", ran.whole());
    }
    let mut files = Vec::new();
    for laptop in ["one", "two"] {
        for entry in fs::read_dir(desk.home().join(laptop)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "json") {
                files.push(path.to_str().expect("text").to_owned());
            }
        }
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let ran = merged(&desk, &files);
    assert_eq!(ran.code, 1, "one note has two wordings: {}", ran.err);
    for text in [
        "van laptop one",
        "van laptop two",
        "zoals one het zegt",
        "zoals two het zegt",
    ] {
        assert!(ran.out.contains(text), "{text}: {}", ran.out);
    }
}

#[test]
fn with_clocks_a_year_apart_nothing_is_chosen_and_nothing_moves() {
    let desk = Desk::new();
    let (mut anna, [first, second, _]) = begun();
    let mut others = [
        ("Bram", "2025-11-19T14:30:00+01:00", anna.clone()),
        ("Kim", "2027-11-19T14:30:00+01:00", anna.clone()),
    ];
    for (who, at, minutes) in &mut others {
        edit(minutes, who, at, |pen| {
            pen.set(&first, "text", format!("eerst, zegt {who}"));
        });
        note(minutes, who, at, &format!("nieuw van {who}"));
    }
    edit(&mut anna, "Anna", LATER, |pen| {
        pen.set(&second, "text", "daarna, beter");
    });
    desk.write("anna.json", &print(&anna));
    for (who, _, minutes) in &others {
        desk.write(&format!("{who}.json"), &print(minutes));
    }
    let ran = merged(&desk, &["anna.json", "Bram.json", "Kim.json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for text in ["eerst, zegt Bram", "eerst, zegt Kim"] {
        assert!(
            ran.out.contains(text) && ran.err.contains(text),
            "{}",
            ran.err
        );
    }
    // What was there stands first, whatever the clocks say; what is new comes after it.
    let order = texts(&ran);
    assert_eq!(order.len(), 5);
    assert!(
        order[0].starts_with("eerst") && order[1] == "daarna, beter" && order[2] == "ten slotte"
    );
}

#[test]
fn of_three_hundred_files_those_that_do_not_belong_are_named_and_nothing_is_made() {
    let desk = Desk::new();
    let (minutes, _) = begun();
    let file = print(&minutes);
    let mut names = Vec::new();
    for n in 0..300 {
        let name = format!("{n:03}.kring.json");
        let other = file.replace("0199c0de-0000-7000-8000-000000000000", &format!("s{n}"));
        let ours = [7, 100, 299].contains(&n);
        desk.write(&name, if ours { &file } else { &other });
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for language in ["en", "nl"] {
        let output = ["-o", "whole.json", "--lang", language];
        let ran = desk.run(&[&["merge"], &names[..], &output].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(!desk.home().join("whole.json").exists());
        insta::assert_snapshot!(format!("merge_300_{language}"), ran.err);
    }
    let ran = merged(
        &desk,
        &["007.kring.json", "100.kring.json", "299.kring.json"],
    );
    assert_eq!((ran.code, ran.out), (0, file));
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_may_be_written_it_is_said_and_nothing_is_left_behind() {
    let desk = Desk::new();
    let (minutes, _) = begun();
    desk.write("anna.json", &print(&minutes));
    // A folder in which not even root may write.
    for language in ["en", "nl"] {
        let output = ["-o", "/sys/x.json", "--lang", language];
        let ran = desk.run(&[&["merge", "anna.json"], &output[..]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains(" /sys/x.json "), "{}", ran.err);
        assert_eq!(
            ran.err.lines().count(),
            2,
            "what is wrong, and what to do: {}",
            ran.err
        );
    }
    let left = fs::read_dir(desk.home()).expect("a folder");
    let left = left.filter(|entry| {
        let name = entry.as_ref().expect("an entry").file_name();
        name.to_string_lossy().contains(".part")
    });
    assert_eq!(left.count(), 0);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_read_whole_or_refused() {
    let desk = Desk::new();
    let (mut minutes, _) = begun();
    desk.write("anna.json", &print(&minutes));
    for n in 0..200 {
        note(
            &mut minutes,
            "Bram",
            LATER,
            &format!("{n} {}", "veel ".repeat(50)),
        );
    }
    let (before, path) = (print(&minutes), desk.home().join("bram.json"));
    note(&mut minutes, "Bram", LATER, "en nog een");
    let after = print(&minutes);
    fs::write(&path, &before).expect("written");
    let stop = Arc::new(AtomicBool::new(false));
    let writing = std::thread::spawn({
        let (stop, path) = (Arc::clone(&stop), path.clone());
        let (before, after) = (before.clone(), after.clone());
        move || {
            while !stop.load(Ordering::SeqCst) {
                for text in [&after, &before] {
                    fs::write(&path, &text[..text.len() / 3]).expect("a third");
                    fs::write(&path, text).expect("all");
                    std::thread::sleep(std::time::Duration::from_millis(4));
                }
            }
        }
    });
    let mut read_whole = 0;
    for _ in 0..60 {
        let ran = desk.run(&["merge", "anna.json", "bram.json", "--lang", "en"]);
        match ran.code {
            0 => {
                assert!(ran.out == before || ran.out == after, "{}", ran.out);
                read_whole += 1;
            }
            code => {
                assert_eq!((code, ran.out.as_str()), (2, ""), "{}", ran.err);
                assert!(ran.err.contains("bram.json"), "{}", ran.err);
            }
        }
    }
    stop.store(true, Ordering::SeqCst);
    writing.join().expect("written");
    assert!(read_whole > 0);
    assert_eq!(desk.run(&["merge", "anna.json", "bram.json"]).out, before);
}

#[test]
fn names_that_point_elsewhere_stay_where_they_are() {
    let desk = Desk::new();
    desk.write("minutes/keep", "");
    let (minutes, _) = begun();
    desk.write("minutes/x.kring.json", &print(&minutes));
    let above = || {
        let mut names: Vec<_> = fs::read_dir(desk.home())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        names.sort();
        names
    };
    let lines = desk.write("lines", "iets\n");
    desk.write(".local/state/kring/keep", "");
    let before = above();
    for writer in ["../../x", "..", "/etc/passwd", "a/b", "CON", "x.kring.json"] {
        let mut command = desk.kring(&["--plain", "--writer", writer]);
        command.args(["join", "minutes/x.kring.json"]);
        command.stdin(fs::File::open(&lines).expect("there"));
        let ran = desk.finish(command);
        assert_eq!(ran.code, 0, "{writer}: {}", ran.whole());
        let mut command = desk.kring(&["--plain", "--writer", writer, "--dir", "minutes"]);
        command.args([
            "start",
            "visie",
            "--title",
            "../../../tmp/x",
            "--circle",
            "../..",
        ]);
        command.stdin(fs::File::open(&lines).expect("there"));
        let ran = desk.finish(command);
        assert_eq!(ran.code, 0, "{writer}: {}", ran.whole());
    }
    assert_eq!(above(), before);
    let made = fs::read_dir(desk.home().join("minutes")).expect("a folder");
    // The one that was there, one beside it for each, a new one for each, and what was no file of kring.
    assert_eq!(made.count(), 1 + 6 + 6 + 1);
}

#[test]
fn the_longest_text_fits_and_a_longer_one_is_named() {
    let desk = Desk::new();
    let (minutes, [first, ..]) = begun();
    let with = |bytes: usize| {
        let mut copy = minutes.clone();
        let text = "é".repeat(bytes / 2) + &"x".repeat(bytes % 2);
        edit(&mut copy, "Bram", LATER, |pen| {
            pen.set(&first, "text", text);
        });
        print(&copy)
    };
    desk.write("anna.json", &print(&minutes));
    desk.write("longest.json", &with(64 << 10));
    desk.write("longer.json", &with((64 << 10) + 1));
    let ran = merged(&desk, &["anna.json", "longest.json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(texts(&ran)[0].len(), 64 << 10);
    let ran = desk.run(&["merge", "anna.json", "longer.json", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.contains("longer.json") && ran.err.contains("too long"),
        "{}",
        ran.err
    );
    // Two longest wordings of one text stand beside each other.
    let mut other = minutes.clone();
    let text = "y".repeat(64 << 10);
    edit(&mut other, "Kim", LATER, |pen| {
        pen.set(&first, "text", text);
    });
    desk.write("other.json", &print(&other));
    let ran = merged(&desk, &["other.json", "longest.json", "anna.json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.len() > 128 << 10);
}

#[test]
fn fifty_writers_who_wrote_in_the_same_notes_become_one_record_in_any_order() {
    let desk = Desk::new();
    let (common, notes) = begun();
    let mut names = Vec::new();
    for n in 0..50_usize {
        let (who, mut own) = (format!("Schrijver {n}"), common.clone());
        for k in 0..5 {
            note(&mut own, &who, LATER, &format!("{who}, {k}"));
        }
        edit(&mut own, &who, LATER, |pen| match n % 5 {
            0 => pen.set(&notes[0], "text", format!("volgens {who}")),
            1 => pen.put(&notes[1], "sources", "experiential"),
            2 => pen.take_away(&notes[2]),
            _ => {}
        });
        let name = format!("{n}.json");
        desk.write(&name, &print(&own));
        names.push(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ran = merged(&desk, &names);
    assert_eq!(ran.code, 1, "ten wordings of one note: {}", ran.err);
    // Two notes of Anna are left, with five of each of the fifty.
    assert_eq!(texts(&ran).len(), 2 + 50 * 5);
    for n in (0..50).step_by(5) {
        let wording = format!("volgens Schrijver {n}\"");
        assert!(ran.out.contains(&wording), "{wording}");
    }
    // One by one it becomes the same.
    desk.write("sum.json", &print(&common));
    for name in &names {
        let mut command = desk.kring(&["merge", "sum.json", name, "-o", "next.json", "--force"]);
        command.stdout(Stdio::null());
        let ran = desk.finish(command);
        assert!(ran.code < 2, "{}", ran.err);
        fs::rename(desk.home().join("next.json"), desk.home().join("sum.json")).expect("moved");
    }
    let sum = fs::read_to_string(desk.home().join("sum.json")).expect("there");
    assert!(sum == ran.out);
}
