//! The file that others read, in other hands.

use std::fs;

use crate::notes_in;
use crate::program::{Laptop, Running, text};

/// A session with these notes, left well.
fn left_with(notes: &[&str]) -> Laptop {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    for note in notes {
        kring.ask(note);
    }
    assert_eq!(kring.leave().code, 0);
    laptop
}

#[test]
fn two_programs_write_in_one_file_and_nothing_is_lost() {
    let laptop = left_with(&["first"]);
    let (mut one, mut two) = (laptop.open(), laptop.open());
    one.answer();
    two.answer();
    let mut expected = vec!["first".to_owned()];
    for n in 0..20 {
        for (kring, name) in [(&mut one, "one"), (&mut two, "two")] {
            let note = format!("{name} {n}.");
            assert!(
                kring
                    .ask(&note)
                    .last()
                    .is_some_and(|last| last.starts_with("✓ "))
            );
            expected.push(note);
        }
        if n % 7 == 3 {
            one.ask("/save");
            two.ask("/save");
        }
    }
    assert_eq!((one.leave().code, two.leave().code), (0, 0));
    let mut found = notes_in(&laptop.file());
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn what_was_edited_by_hand_in_notepad_is_taken_as_it_is() {
    let laptop = left_with(&["Ik wist het niet.", "Nu wel."]);
    let json = fs::read_to_string(laptop.file()).expect("the file");
    let edited = json.replace("Ik wist het niet.", "Ik wist het echt niet.");
    let edited = format!("\u{feff}{}", edited.replace('\n', "\r\n"));
    fs::write(laptop.file(), edited).expect("edited");
    let mut kring = laptop.open();
    kring.answer();
    kring.ask("En verder.");
    assert_eq!(kring.leave().code, 0);
    assert_eq!(
        notes_in(&laptop.file()),
        ["Ik wist het echt niet.", "Nu wel.", "En verder."]
    );
    let bytes = fs::read(laptop.file()).expect("the file");
    assert!(bytes.starts_with(b"{\n") && !bytes.contains(&b'\r'));
}

#[test]
fn what_is_edited_outside_while_it_runs_is_joined() {
    let laptop = left_with(&["Ik wist het niet."]);
    let mut kring = laptop.open();
    kring.answer();
    kring.ask("Van binnen.");
    kring.ask("/save");
    wait_for(&laptop, "Van binnen.");
    let json = fs::read_to_string(laptop.file()).expect("the file");
    fs::write(
        laptop.file(),
        json.replace("Ik wist het niet.", "Van buiten."),
    )
    .expect("edited");
    kring.ask("Erna.");
    assert_eq!(kring.leave().code, 0);
    assert_eq!(
        notes_in(&laptop.file()),
        ["Van buiten.", "Van binnen.", "Erna."]
    );
}

/// Waits until the file that others read holds these words.
fn wait_for(laptop: &Laptop, words: &str) {
    let end = std::time::Instant::now() + crate::program::LONG;
    while !fs::read_to_string(laptop.file()).is_ok_and(|json| json.contains(words)) {
        assert!(
            std::time::Instant::now() < end,
            "{words:?} was not published"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_in_words_and_is_not_touched() {
    let laptop = left_with(&["Ik wist het niet."]);
    let whole = fs::read(laptop.file()).expect("the file");
    let broken = laptop.path("broken.kring.json");
    for (what, bytes) in [
        ("truncated", &whole[..whole.len() / 2]),
        ("empty", &b""[..]),
        ("no JSON", &b"Beste mensen,\n"[..]),
        ("other JSON", &b"{\"name\": \"package\"}"[..]),
        ("newer", &b"{\"format\": \"kring/9\"}"[..]),
    ] {
        fs::write(&broken, bytes).expect("written");
        refused(&laptop, &broken, what);
        assert_eq!(fs::read(&broken).expect("the file"), bytes, "{what}");
    }
    fs::File::create(&broken)
        .and_then(|file| file.set_len(100 << 20))
        .expect("written");
    refused(&laptop, &broken, "100 MB");
    assert_eq!(fs::metadata(&broken).expect("it").len(), 100 << 20);
    refused(&laptop, &laptop.path("nowhere.kring.json"), "nothing");
    refused(&laptop, &laptop.path("there"), "a folder");
}

fn refused(laptop: &Laptop, file: &std::path::Path, what: &str) {
    let ended = Running::of(laptop.kring(&["open", &text(file)])).leave();
    assert_eq!(ended.code, 2, "{what}: {ended:?}");
    assert!(
        ended.errors.starts_with("error: "),
        "{what}: {}",
        ended.errors
    );
    assert!(
        ended.errors.contains(&text(file)),
        "{what}: {}",
        ended.errors
    );
    assert!(
        !ended.errors.contains("panicked"),
        "{what}: {}",
        ended.errors
    );
    assert!(
        ended.errors.lines().count() >= 2,
        "{what}: what to do? {}",
        ended.errors
    );
}

#[test]
fn a_file_that_breaks_while_it_runs_is_not_written_over_and_nothing_is_lost() {
    let laptop = left_with(&["one"]);
    let mut kring = laptop.open();
    kring.answer();
    let whole = fs::read(laptop.file()).expect("the file");
    fs::write(laptop.file(), &whole[..400]).expect("broken");
    assert!(
        kring
            .ask("two")
            .last()
            .is_some_and(|last| last.starts_with("✓ "))
    );
    let ended = kring.leave();
    assert_eq!(ended.code, 2, "{ended:?}");
    let last = ended.heard.last().cloned().unwrap_or_default();
    assert!(
        last.starts_with("! ") && last.contains(&text(&laptop.file())),
        "{:?}",
        ended.heard
    );
    assert_eq!(fs::read(laptop.file()).expect("the file"), &whole[..400]);
    // Put right again, it all comes together.
    fs::write(laptop.file(), whole).expect("mended");
    assert_eq!(laptop.open().leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one", "two"]);
}

#[test]
fn a_new_session_never_takes_the_place_of_one_that_is_there() {
    let laptop = left_with(&["one"]);
    let ended = laptop.start().leave();
    assert_eq!(ended.code, 2);
    assert_eq!(notes_in(&laptop.file()), ["one"]);
}

#[test]
fn a_new_session_never_takes_the_place_of_one_that_was_killed_before_it_was_published() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    assert!(
        kring
            .ask("one")
            .last()
            .is_some_and(|last| last.starts_with("✓ "))
    );
    kring.kill();
    if laptop.file().exists() {
        return; // A very slow machine: it was published already.
    }
    let ended = laptop.start().leave();
    assert_eq!(ended.code, 2, "{ended:?}");
    assert_eq!(laptop.open().leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["one"]);
}

#[test]
fn two_sessions_that_choose_their_own_name_never_choose_the_same() {
    let laptop = Laptop::new();
    let begun = || {
        let mut kring = Running::of(laptop.kring(&["start", "vision"]));
        kring.answer();
        kring.ask("one");
        let file = kring
            .heard
            .iter()
            .find_map(|line| line.split_once("minutes: "));
        let file = file.expect("where it is").1.to_owned();
        kring.kill();
        file
    };
    assert_ne!(begun(), begun());
}
