//! Two real programs, each in a terminal of its own: one leads, the other shows the room view.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::desk::{Desk, LEFT, TAKEN};

/// A session with these people, at its first round: nobody has begun.
fn at_the_round(desk: &Desk) -> super::desk::Kring {
    let mut leads = desk.start((100, 30));
    for name in ["Sam", "Ruth", "Lieke"] {
        leads.types(&format!("{name}\r"));
        leads.see(&format!("{name} toegevoegd"));
    }
    leads.types("\r");
    thread::sleep(Duration::from_millis(600));
    leads.types("\u{1b}[6~");
    leads.see("Welkom en afspraken");
    thread::sleep(Duration::from_millis(600));
    leads.types("\u{1b}[6~");
    // The agenda names it before it is open.
    leads.see("2 Check-in, 0 van");
    leads
}

#[test]
fn the_wall_follows_the_leader_through_a_kill_and_writes_nothing() {
    let desk = Desk::new();
    let mut leads = at_the_round(&desk);
    let mut wall = desk.room((80, 24));
    wall.see("Wie wil beginnen?");
    assert!(wall.wrote(TAKEN));
    leads.types("Ruth\r");
    let pressed = Instant::now();
    wall.see("daarna: ");
    assert!(wall.shows("Ruth ◀"));
    // A second to look, and what a loaded machine adds.
    assert!(
        pressed.elapsed() < Duration::from_secs(4),
        "{:?}",
        pressed.elapsed()
    );
    leads.types("een geheim verhaal\rnog een half");
    leads.see("nog een half");

    leads.signal("KILL");
    leads.end();
    let mut leads = desk.open((100, 30));
    leads.see("nu: Ruth");
    leads.types("\u{1b}");
    thread::sleep(Duration::from_millis(600));
    leads.types("\r");
    wall.until(|wall| wall.shows("Ruth ✓"));
    leads.types("\u{1b}OS");
    wall.until(|wall| !wall.shows("daarna") && !wall.shows("Ruth"));
    leads.signal("TERM");
    leads.end();
    assert!(
        !wall.wrote("geheim") && !wall.wrote("half"),
        "not a letter of what was typed"
    );

    wall.types("\u{3}");
    wall.see("Met Ctrl+Q sluit je dit beeld");
    wall.types("\u{11}");
    assert_eq!(wall.end(), Some(0));
    assert!(wall.wrote_last(LEFT), "{:?}", wall.last_written());
    let folder = desk.file();
    let beside = fs::read_dir(folder.parent().expect("a folder")).expect("a folder");
    let files = beside
        .flatten()
        .filter(|entry| entry.path().is_file())
        .count();
    assert_eq!(files, 1, "the wall has no file of its own");
}

#[test]
fn a_file_that_goes_away_and_comes_back_is_told_calmly() {
    let desk = Desk::new();
    let mut leads = at_the_round(&desk);
    leads.signal("TERM");
    leads.end();
    let mut wall = desk.room((80, 24));
    wall.see("Wie wil beginnen?");
    let whole = fs::read(desk.file()).expect("a file");
    fs::write(desk.file(), &whole[..whole.len() / 3]).expect("half");
    wall.see("Het verslag is nu niet te lezen");
    fs::remove_file(desk.file()).expect("gone");
    wall.see("Het verslag is nu niet te vinden");
    assert!(wall.shows("Wie wil beginnen?"));
    fs::write(desk.file(), &whole).expect("whole");
    wall.until(|wall| !wall.shows("nu niet te"));
    // Nothing changes: not a byte.
    let before = wall.amount();
    thread::sleep(Duration::from_millis(2_500));
    assert_eq!(wall.amount(), before);
    wall.resize((40, 10));
    wall.until(|wall| wall.shows("Wie wil beginnen?"));
    wall.signal("HUP");
    wall.end();
    assert!(wall.wrote_last(LEFT), "{:?}", wall.last_written());
}
