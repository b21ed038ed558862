//! The real program in a real pseudo-terminal: what the terminal is left like, and that nothing
//! is lost when it goes away.

#![cfg(unix)]
#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod circle;
mod consent;
mod desk;
mod home;
mod hostile;
mod keys;
mod panics;
mod review;
mod room;
mod slow_disk;
#[path = "../session/sync.rs"]
mod sync;
mod together;
mod whole;

use std::time::{Duration, Instant};

use desk::{Desk, LEFT, TAKEN};

#[test]
fn leaving_gives_the_terminal_back() {
    let desk = Desk::new();
    let mut kring = desk.start((100, 30));
    kring.see("Wie zijn er");
    assert!(kring.wrote(TAKEN));
    kring.types("Sam\r");
    kring.see("Sam toegevoegd");
    kring.types("\u{11}");
    assert_eq!(kring.end(), Some(0));
    assert!(kring.wrote_last(LEFT), "{:?}", kring.last_written());
}

#[test]
fn asked_to_end_it_gives_the_terminal_back_within_a_second() {
    let desk = Desk::new();
    let mut kring = desk.start((80, 24));
    kring.types("Sam\r");
    kring.see("Sam toegevoegd");
    let asked = Instant::now();
    kring.signal("TERM");
    assert_eq!(kring.end(), Some(0));
    assert!(
        asked.elapsed() < Duration::from_secs(2),
        "{:?}",
        asked.elapsed()
    );
    assert!(kring.wrote_last(LEFT), "{:?}", kring.last_written());
    assert!(desk.minutes().contains("Sam"));
}

#[test]
fn a_terminal_that_hangs_up_loses_nothing() {
    let desk = Desk::new();
    let mut kring = desk.start((80, 24));
    kring.types("Sam\r\r");
    kring.see("Sam");
    kring.types("! Het blijft bewaard\r");
    kring.see("B1");
    let closed = Instant::now();
    kring.signal("HUP");
    kring.end();
    assert!(
        closed.elapsed() < Duration::from_secs(2),
        "{:?}",
        closed.elapsed()
    );
    assert!(desk.minutes().contains("Het blijft bewaard"));
}

#[test]
fn a_terminal_that_goes_away_without_a_word_ends_it_and_loses_nothing() {
    let desk = Desk::new();
    let file = desk.file();
    // Behind a wrapper that keeps the signal to itself, the program hears of nothing.
    let line = format!(
        "trap '' HUP; '{}' --lang nl start visie -o '{}'; echo $? >einde",
        env!("CARGO_BIN_EXE_kring"),
        file.display()
    );
    let shell = std::path::Path::new("/bin/sh");
    let mut kring = desk.run_other(shell, &["-c", &line], &[("TERM", desk::XTERM)]);
    kring.see("Wie zijn er");
    kring.types("Sam\r\r");
    kring.see("Sam");
    kring.types("! Het blijft bewaard\r");
    kring.see("B1");
    kring.close();
    let closed = Instant::now();
    kring.end();
    assert!(
        closed.elapsed() < Duration::from_secs(2),
        "{:?}",
        closed.elapsed()
    );
    assert!(desk.home().join("einde").exists());
    assert!(desk.minutes().contains("Het blijft bewaard"));
}

#[test]
fn alt_with_a_bracket_swallows_no_typing() {
    let desk = Desk::new();
    let mut kring = desk.start((80, 24));
    kring.types("Sam\r");
    kring.see("Sam toegevoegd");
    for sent in ["\u{1b}]", "\u{1b}P", "\u{1b}[", "\u{1b}[>41;354;0"] {
        kring.types(sent);
        // A key is pressed alone: what follows at once would be the rest of a sequence.
        std::thread::sleep(Duration::from_millis(300));
        kring.types("ja ");
    }
    kring.see("ja ja ja ja");
    kring.signal("TERM");
    kring.end();
}

#[test]
fn stopped_and_continued_it_draws_itself_again() {
    let desk = Desk::new();
    let mut kring = desk.start((100, 30));
    kring.types("Sam\r\rhalf getypt");
    kring.see("half getypt");
    kring.signal("TSTP");
    kring.until(|kring| kring.wrote_last(LEFT));
    kring.signal("CONT");
    kring.until(|kring| kring.wrote_last("half getypt") || kring.shows("half getypt"));
    kring.types(" en verder");
    kring.see("half getypt en verder");
    kring.signal("TERM");
    kring.end();
}

#[test]
fn a_storm_of_sizes_and_a_flood_of_letters_lose_no_letter() {
    let desk = Desk::new();
    let mut kring = desk.start((100, 30));
    kring.types("Sam\r\r");
    kring.see("Wie zijn er");
    let letters: String = ('a'..='z').cycle().take(3_000).collect();
    for (place, part) in letters.as_bytes().chunks(100).enumerate() {
        let place = u16::try_from(place).expect("few");
        kring.resize((1 + place * 37 % 300, 1 + place * 13 % 120));
        kring.types(std::str::from_utf8(part).expect("letters"));
    }
    kring.resize((100, 30));
    kring.types("\r");
    kring.see("N1");
    kring.types("\u{11}");
    kring.end();
    assert!(desk.minutes().contains(&letters));
}
