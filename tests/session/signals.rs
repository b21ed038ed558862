//! Told to end, told off, or not heard any more.

use std::time::Duration;

use crate::notes_in;
use crate::program::Laptop;

/// It takes less than a second; a busy machine gets more.
const SOON: Duration = Duration::from_secs(5);

#[test]
fn a_signal_to_end_brings_everything_into_the_file_first() {
    for signal in ["TERM", "HUP"] {
        let laptop = Laptop::new();
        let mut kring = laptop.start();
        kring.answer();
        for note in ["one", "two", "three"] {
            assert!(
                kring
                    .ask(note)
                    .last()
                    .is_some_and(|last| last.starts_with("✓ "))
            );
        }
        kring.signal(signal);
        let ended = kring.wait(SOON);
        assert_eq!(
            (ended.code, ended.errors.as_str()),
            (0, ""),
            "{signal}: {:?}",
            ended.heard
        );
        assert_eq!(
            notes_in(&laptop.file()),
            ["one", "two", "three"],
            "{signal}"
        );
    }
}

#[test]
fn a_signal_in_the_middle_of_a_flood_loses_nothing_that_was_acknowledged() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    let notes: Vec<String> = (0..2_000).map(|n| format!("note {n}.")).collect();
    let lines = notes.join("\n") + "\n";
    // More than a pipe holds would wait for the program.
    for piece in lines.as_bytes().chunks(8_000).take(4) {
        kring.send(piece);
    }
    kring.hear("note 40.");
    kring.signal("TERM");
    let ended = kring.wait(SOON);
    // A second may be too short to write the file that others read; then the journal holds it.
    let found = laptop.found().expect("it opens");
    let found: Vec<_> = found
        .contributions()
        .values()
        .filter_map(|note| note.text.clone())
        .collect();
    let said = ended
        .heard
        .iter()
        .filter(|line| line.starts_with("✓ "))
        .count();
    assert!(
        said > 40 && found.len() >= said,
        "{said} said, {} found",
        found.len()
    );
    assert_eq!(found, notes[..found.len()]);
}

#[test]
fn ctrl_c_ends_nothing() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    kring.ask("one");
    kring.signal("INT");
    let answer = kring.answer();
    assert!(
        answer.last().is_some_and(|last| last.starts_with("! ")),
        "{answer:?}"
    );
    assert!(
        kring
            .ask("two")
            .last()
            .is_some_and(|last| last.starts_with("✓ "))
    );
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn when_nobody_hears_it_any_more_it_ends_with_everything_stored() {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::process::Stdio;

    let laptop = Laptop::new();
    let file = laptop.file().display().to_string();
    let mut command = laptop.kring(&["start", "vision", "-o", &file]);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("its input");
    let mut out = BufReader::new(child.stdout.take().expect("its output"));
    writeln!(input, "one").expect("sent");
    let mut line = String::new();
    while !line.contains("one") {
        line.clear();
        assert!(out.read_line(&mut line).expect("read") > 0);
    }
    drop(out);
    writeln!(input, "two").expect("sent");
    let started = std::time::Instant::now();
    while child.try_wait().expect("a child").is_none() {
        assert!(
            started.elapsed() < SOON,
            "it goes on although nobody hears it"
        );
        std::thread::sleep(Duration::from_millis(2));
    }
    let errors = child.wait_with_output().expect("its errors").stderr;
    assert_eq!(String::from_utf8_lossy(&errors), "");
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[cfg(target_os = "linux")]
#[test]
fn answers_that_cannot_be_written_are_a_failure_and_what_was_entered_is_stored() {
    let laptop = Laptop::new();
    let file = laptop.file().display().to_string();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("the full device");
    let mut command = laptop.kring(&["start", "vision", "-o", &file]);
    let output = command
        .stdin(std::process::Stdio::null())
        .stdout(full)
        .output();
    let output = output.expect("the program runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert!(errors.contains("the disk is full"), "{errors}");
    assert!(laptop.found().is_ok());
}

#[test]
fn the_end_of_the_input_leaves_the_session_and_it_goes_on_from_there() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    for line in ["@+Sam", "@+Ruth", "/begin", "/round sharing", "/turn Ruth"] {
        kring.ask(line);
    }
    // The last line has no end.
    kring.send(b"the last word");
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["the last word"]);
    let mut kring = laptop.open();
    let opening = kring.answer();
    assert!(
        opening
            .last()
            .is_some_and(|last| last.contains("now: Ruth")),
        "{opening:?}"
    );
}

#[test]
fn opening_says_where_we_are_although_nothing_happens() {
    let laptop = Laptop::new();
    assert_eq!(laptop.start().leave().code, 0);
    let mut kring = laptop.open();
    let opening = kring.answer();
    assert!(
        opening.last().is_some_and(|last| last.starts_with("→ ")),
        "{opening:?}"
    );
}
