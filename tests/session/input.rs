//! Lines of every kind.

use crate::notes_in;
use crate::program::{Laptop, Running, text};

fn is_recorded(answer: &[String]) -> bool {
    answer.last().is_some_and(|last| last.starts_with("✓ "))
}

#[test]
fn a_terminal_that_knows_no_utf_8_and_one_that_knows_nothing() {
    for (name, value) in [
        ("LC_ALL", "C"),
        ("LC_ALL", "nl_NL.ISO-8859-1"),
        ("TERM", "dumb"),
    ] {
        let laptop = Laptop::new();
        let file = text(&laptop.file());
        let mut command = laptop.kring(&["start", "vision", "-o", &file]);
        command.env(name, value);
        let mut kring = Running::of(command);
        kring.answer();
        assert!(is_recorded(&kring.ask("één café, 大文 🙂")));
        let ended = kring.leave();
        assert_eq!(
            (ended.code, ended.errors.as_str()),
            (0, ""),
            "{name}={value}"
        );
        assert_eq!(notes_in(&laptop.file()), ["één café, 大文 🙂"]);
        assert!(
            !ended.heard.iter().any(|line| line.contains('\u{1b}')),
            "{:?}",
            ended.heard
        );
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_read_as_latin_1() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    kring.send(b"caf\xe9 en cr\xe8me\nna\xc3\xafef\n");
    assert!(is_recorded(&kring.answer()) && is_recorded(&kring.answer()));
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["café en crème", "naïef"]);
}

#[test]
fn pasted_lines_with_control_characters_are_all_there_and_act_on_no_terminal() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    let controls: Vec<char> = (1_u8..32)
        .filter(|c| *c != b'\n' && *c != b'\r')
        .map(char::from)
        .collect();
    let more = [
        '\u{7f}', '\u{9b}', '\u{202e}', '\u{200b}', '\u{2028}', '\u{feff}',
    ];
    let signs: Vec<char> = controls.iter().copied().chain(more).collect();
    let lines: Vec<String> = (0..200)
        .map(|n| format!("regel {n} {} einde", signs[n % signs.len()]))
        .collect();
    kring.send((lines.join("\n") + "\n").as_bytes());
    for line in &lines {
        let answer = kring.answer();
        assert!(is_recorded(&answer), "{line:?}: {answer:?}");
    }
    let ended = kring.leave();
    assert_eq!(ended.code, 0);
    for line in &ended.heard {
        assert!(
            !line.chars().any(|c| c.is_control() || more.contains(&c)),
            "{line:?}"
        );
    }
    let found = notes_in(&laptop.file());
    assert_eq!(found.len(), 200);
    for (found, line) in found.iter().zip(&lines) {
        let letters = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        assert_eq!(letters(found), letters(line));
    }
}

#[test]
fn a_note_of_twenty_thousand_characters() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    let long: String = "Dit is een lang verhaal, één zin na de andere. "
        .chars()
        .cycle()
        .take(20_000)
        .collect();
    let long = long.trim_end().to_owned();
    assert!(is_recorded(&kring.ask(&long)));
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), [long]);
}

#[test]
fn a_note_that_is_too_long_for_one_entry_is_several_and_nothing_of_it_is_lost() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    let all: Vec<String> = (0..30_000).map(|n| format!("woord{n}")).collect();
    let long = all.join(" ");
    assert!(is_recorded(&kring.ask(&long)));
    assert_eq!(kring.leave().code, 0);
    let found = notes_in(&laptop.file());
    assert!(found.len() > 1);
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&found.join(" ")), all);
}

#[test]
fn several_lines_are_one_text_also_when_the_input_ends_among_them() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    kring.send(b"/lines 3\neen\n\ndrie\n");
    assert!(is_recorded(&kring.answer()));
    kring.send(b"/lines 9\nvier\nvijf\n");
    assert_eq!(kring.leave().code, 0);
    assert_eq!(notes_in(&laptop.file()), ["een\n\ndrie", "vier\nvijf"]);
}

#[test]
fn people_with_names_of_every_kind_speak_under_them() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    let names = [
        "Jan",
        "O'Brien",
        "A|B/C",
        "Zoë (pleegouder)",
        "דוד",
        "王小明",
        "🙂",
        "Dr. @Home",
    ];
    for name in names {
        let answer = kring.ask(&format!("@+\"{name}\" ik ben {name}"));
        assert!(is_recorded(&answer), "{name}: {answer:?}");
    }
    // A second Jan is somebody else.
    assert!(is_recorded(&kring.ask("@+Jan ook ik")));
    assert!(
        kring
            .ask("@+")
            .last()
            .is_some_and(|last| last.starts_with("! "))
    );
    assert!(
        kring
            .ask("@+\"\" niemand")
            .last()
            .is_some_and(|last| last.starts_with("! "))
    );
    assert_eq!(kring.leave().code, 0);
    let value: serde_json::Value =
        serde_json::from_slice(&std::fs::read(laptop.file()).expect("the file")).expect("JSON");
    let people = value["participants"].as_array().expect("people");
    let found: Vec<&str> = people
        .iter()
        .filter_map(|person| person["name"].as_str())
        .collect();
    assert_eq!(found[..names.len()], names);
    for name in names {
        let person = people
            .iter()
            .find(|person| person["name"] == name)
            .expect("somebody");
        let notes = value["contributions"].as_array().expect("notes");
        let note = notes
            .iter()
            .find(|note| note["text"] == format!("ik ben {name}"));
        assert_eq!(
            note.expect("the note")["speakers"][0],
            person["id"],
            "{name}"
        );
    }
}
