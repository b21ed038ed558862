//! Places that cannot be written, that run full, or that are not there: with the rights, users and mounts
//! that Unix has.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::notes_in;
use crate::program::{Laptop, Running, text};

fn is_recorded(answer: &[String]) -> bool {
    answer.last().is_some_and(|last| last.starts_with("✓ "))
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout == b"0\n")
}

/// Rights bind everybody but root: as root the program is run as somebody else.
fn unprivileged(laptop: &Laptop, arguments: &[&str]) -> Option<Command> {
    if !is_root() {
        return Some(laptop.kring(arguments));
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    if !runs("setpriv", &[&nobody[..], &["true"]].concat()) {
        println!("skipped: rights do not bind root, and setpriv is not there");
        return None;
    }
    // The program is where nobody else may look.
    let program = laptop.path("kring");
    // Copied by another process: while this one has it open to write, a test beside it may start a
    // program that inherits it, and a file that somebody writes cannot be run.
    let copied = [env!("CARGO_BIN_EXE_kring"), &text(&program)];
    assert!(runs("install", &[&["-m", "755"], &copied[..]].concat()));
    give_away(&laptop.path("."));
    let mut command = Command::new("setpriv");
    command.args(nobody).arg("--").arg(&program);
    let mut command = laptop.with(command, arguments);
    command.env("PATH", "/usr/bin:/bin");
    Some(command)
}

/// Gives a folder and all in it to nobody.
fn give_away(folder: &Path) {
    assert!(runs("chown", &["-R", "65534:65534", &text(folder)]));
}

fn left_with_one(laptop: &Laptop) {
    let mut kring = laptop.start();
    kring.answer();
    kring.ask("one");
    assert_eq!(kring.leave().code, 0);
}

#[test]
fn a_read_only_file_stays_as_it_is_and_nothing_is_lost() {
    let laptop = Laptop::new();
    left_with_one(&laptop);
    let before = fs::read(laptop.file()).expect("the file");
    fs::set_permissions(laptop.file(), fs::Permissions::from_mode(0o400)).expect("rights");
    let mut kring = laptop.open();
    kring.answer();
    assert!(is_recorded(&kring.ask("two")));
    let ended = kring.leave();
    assert_eq!(ended.code, 2, "{:?}", ended.heard);
    assert!(
        ended
            .heard
            .last()
            .is_some_and(|last| last.starts_with("! ")),
        "{:?}",
        ended.heard
    );
    assert_eq!(fs::read(laptop.file()).expect("the file"), before);
    fs::set_permissions(laptop.file(), fs::Permissions::from_mode(0o600)).expect("rights");
    assert_eq!(laptop.open().leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn a_read_only_folder_is_told_and_nothing_is_lost() {
    let laptop = Laptop::new();
    left_with_one(&laptop);
    let folder = laptop.path("there");
    let Some(open) = unprivileged(&laptop, &["open", &text(&laptop.file())]) else {
        return;
    };
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).expect("rights");
    let mut kring = Running::of(open);
    kring.answer();
    assert!(is_recorded(&kring.ask("two")));
    kring.ask("/save");
    kring.hear("· ");
    let ended = kring.leave();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("rights");
    assert_eq!(ended.code, 2, "{:?}", ended.heard);
    assert!(
        ended
            .heard
            .last()
            .is_some_and(|last| last.starts_with("! ")),
        "{:?}",
        ended.heard
    );
    let open = unprivileged(&laptop, &["open", &text(&laptop.file())]).expect("as before");
    assert_eq!(Running::of(open).leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn a_folder_that_vanishes_and_comes_back_is_caught_up_with() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    kring.ask("one");
    kring.ask("/save");
    wait_until(|| laptop.file().exists());
    let (here, away) = (laptop.path("there"), laptop.path("away"));
    fs::rename(&here, &away).expect("pulled out");
    assert!(is_recorded(&kring.ask("two")));
    kring.ask("/save");
    kring.hear(&text(&here));
    assert!(is_recorded(&kring.ask("three")));
    assert!(
        !here.exists(),
        "a folder that was pulled out is not made anew"
    );
    fs::rename(&away, &here).expect("put back");
    kring.ask("/save");
    wait_until(|| fs::read_to_string(laptop.file()).is_ok_and(|json| json.contains("three")));
    let ended = kring.leave();
    assert_eq!(ended.code, 0, "{:?}", ended.heard);
    assert_eq!(notes_in(&laptop.file()), ["one", "two", "three"]);
}

#[test]
fn a_folder_that_does_not_come_back_loses_nothing() {
    let laptop = Laptop::new();
    left_with_one(&laptop);
    let mut kring = laptop.open();
    kring.answer();
    let (here, away) = (laptop.path("there"), laptop.path("away"));
    fs::rename(&here, &away).expect("pulled out");
    assert!(is_recorded(&kring.ask("two")));
    let ended = kring.leave();
    assert_eq!(ended.code, 2, "{:?}", ended.heard);
    assert!(
        ended
            .heard
            .last()
            .is_some_and(|last| last.starts_with("! ")),
        "{:?}",
        ended.heard
    );
    fs::rename(&away, &here).expect("put back");
    assert_eq!(laptop.open().leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

fn wait_until(there: impl Fn() -> bool) {
    let end = std::time::Instant::now() + crate::program::LONG;
    while !there() {
        assert!(std::time::Instant::now() < end, "it does not come");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// A small file system, taken off at the end.
struct Small(PathBuf);

impl Small {
    fn mount(at: PathBuf, size: &str) -> Option<Self> {
        let _ = fs::create_dir_all(&at);
        let options = format!("size={size}");
        if runs(
            "mount",
            &["-t", "tmpfs", "-o", &options, "tmpfs", &text(&at)],
        ) {
            return Some(Self(at));
        }
        println!("skipped: a small disk cannot be mounted here");
        None
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        let full = fs::write(self.0.join("ballast"), vec![7; 8 << 20]);
        assert!(full.is_err(), "the disk is larger than it should be");
    }

    fn empty(&self) {
        fs::remove_file(self.0.join("ballast")).expect("the ballast");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        runs("umount", &["-l", &text(&self.0)]);
    }
}

#[test]
fn a_full_disk_under_the_file_is_told_and_caught_up_with() {
    let laptop = Laptop::new();
    let Some(disk) = Small::mount(laptop.path("there"), "1m") else {
        return;
    };
    let mut kring = laptop.start();
    kring.answer();
    kring.ask("one");
    kring.ask("/save");
    wait_until(|| laptop.file().exists());
    disk.fill();
    assert!(is_recorded(&kring.ask("two")));
    kring.ask("/save");
    kring.hear("full");
    disk.empty();
    kring.ask("/save");
    wait_until(|| fs::read_to_string(laptop.file()).is_ok_and(|json| json.contains("two")));
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn a_full_disk_under_the_journal_too_gives_no_false_mark() {
    let laptop = Laptop::new();
    let Some(disk) = Small::mount(laptop.path("small"), "1m") else {
        return;
    };
    let (file, state) = (
        laptop.path("small/x.kring.json"),
        laptop.path("small/state"),
    );
    let command = |task: &[&str]| {
        let mut command = laptop.kring(task);
        command.env("KRING_STATE_DIR", &state);
        command
    };
    let mut kring = Running::of(command(&["start", "vision", "-o", &text(&file)]));
    kring.answer();
    assert!(is_recorded(&kring.ask("one")));
    disk.fill();
    let mut refused = Vec::new();
    let mut stored = vec!["one".to_owned()];
    for n in 0..40 {
        let note = format!("note {n}, {}", "en nog wat ".repeat(60));
        let note = note.trim_end().to_owned();
        if is_recorded(&kring.ask(&note)) {
            stored.push(note);
        } else {
            refused.push(note);
        }
    }
    assert!(!refused.is_empty(), "forty notes fit on a full disk");
    let ended = kring.leave();
    assert_eq!(ended.code, 2, "{:?}", ended.heard);
    disk.empty();
    assert_eq!(
        Running::of(command(&["open", &text(&file)])).leave().code,
        0
    );
    let found = notes_in(&file);
    for note in &stored {
        assert_eq!(
            found.iter().filter(|found| *found == note).count(),
            1,
            "LOST {note:?}"
        );
    }
}

#[test]
fn a_home_that_cannot_be_written_publishes_directly() {
    let laptop = Laptop::new();
    fs::write(laptop.path("file"), "").expect("a file");
    let file = text(&laptop.file());
    let mut command = laptop.kring(&["start", "vision", "-o", &file]);
    command.env("KRING_STATE_DIR", laptop.path("file/state"));
    let mut kring = Running::of(command);
    kring.answer();
    assert!(is_recorded(&kring.ask("one")));
    // With no journal, what is acknowledged stands in the file.
    assert_eq!(notes_in(&laptop.file()), ["one"]);
    assert!(is_recorded(&kring.ask("two")));
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn folders_may_be_named_from_where_one_stands() {
    for state in ["state here", "deep/er/state", "./state", "../state"] {
        let laptop = Laptop::new();
        fs::create_dir(laptop.path("in")).expect("a folder");
        let command = |task: &[&str]| {
            let mut command = laptop.kring(task);
            command.current_dir(laptop.path("in"));
            command.env("KRING_STATE_DIR", state);
            command.env("KRING_MINUTES_DIR", "minutes");
            command
        };
        let mut kring = Running::of(command(&["start", "vision", "-o", "x.kring.json"]));
        kring.answer();
        assert!(is_recorded(&kring.ask("one")), "{state}");
        let ended = kring.kill();
        assert!(ended.errors.is_empty(), "{state}: {ended:?}");
        assert!(laptop.path("in").join(state).is_dir(), "{state}");
        let ended = Running::of(command(&["open", "x.kring.json"])).leave();
        assert_eq!(ended.code, 0, "{state}: {ended:?}");
        assert_eq!(notes_in(&laptop.path("in/x.kring.json")), ["one"]);
        let ended = Running::of(command(&["start", "vision"])).leave();
        assert_eq!(ended.code, 0, "{state}: {ended:?}");
        let files = fs::read_dir(laptop.path("in/minutes")).expect("a folder");
        assert_eq!(files.count(), 1, "{state}");
    }
}

#[test]
fn with_no_place_at_all_nothing_is_acknowledged() {
    let laptop = Laptop::new();
    fs::write(laptop.path("file"), "").expect("a file");
    let file = text(&laptop.file());
    let mut command = laptop.kring(&["start", "vision", "-o", &file]);
    command.env("KRING_STATE_DIR", laptop.path("file/state"));
    let mut kring = Running::of(command);
    kring.answer();
    fs::remove_dir_all(laptop.path("there")).expect("gone");
    let answer = kring.ask("one");
    assert!(
        answer.last().is_some_and(|last| last.starts_with("! ")),
        "{answer:?}"
    );
    let ended = kring.leave();
    assert_eq!(ended.code, 2, "{:?}", ended.heard);
    assert!(!ended.errors.contains("panicked"), "{}", ended.errors);
}

#[test]
fn a_new_file_in_a_folder_that_is_not_there_is_refused_in_words() {
    let laptop = Laptop::new();
    let file = text(&laptop.path("nowhere/x.kring.json"));
    let ended = Running::of(laptop.kring(&["start", "vision", "-o", &file])).leave();
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(
        ended.errors.starts_with("error: ") && ended.errors.contains("nowhere"),
        "{ended:?}"
    );
    assert!(!laptop.path("nowhere").exists());
}

#[test]
fn the_example_is_led_in_lines_and_nothing_of_it_stays() {
    for (language, now, note, gone) in [
        (
            "nl",
            "nu: Sam",
            "✓ N8 notitie bij Sam",
            "· Het voorbeeld is weer weg.",
        ),
        (
            "en",
            "now: Sam",
            "✓ N8 note with Sam",
            "· The example is gone again.",
        ),
    ] {
        let laptop = Laptop::speaking(language);
        let temporary = laptop.path("temporary");
        fs::create_dir(&temporary).expect("a folder");
        let mut command = laptop.kring(&["demo"]);
        command.env("TMPDIR", &temporary);
        let mut demo = Running::of(command);
        demo.hear(now);
        let answer = demo.ask("Ik wil erbij zijn");
        assert!(
            answer.last().is_some_and(|line| line.starts_with(note)),
            "{answer:?}"
        );
        assert_eq!(fs::read_dir(&temporary).expect("read").count(), 1);
        let ended = demo.leave();
        assert_eq!(ended.code, 0, "{ended:?}");
        let last = ended.heard.last().map(String::as_str);
        assert_eq!(last, Some(gone), "{ended:?}");
        // It cannot be gone on with, so nobody is told to.
        assert!(
            ended.heard.iter().all(|line| !line.contains("kring open")),
            "{ended:?}"
        );
        assert_eq!(fs::read_dir(&temporary).expect("read").count(), 0);
        assert_eq!(
            fs::read_dir(laptop.path("minutes")).expect("read").count(),
            0
        );
    }
}
