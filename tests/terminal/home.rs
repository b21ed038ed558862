//! Home, the choice of a plan and the example, in a real terminal.

use std::fs;

use crate::desk::{Desk, LEFT, XTERM};

const DOWN: &str = "\u{1b}[B";
const ESC: &str = "\u{1b}";
const PAGE_DOWN: &str = "\u{1b}[6~";
const CTRL_Q: &str = "\u{11}";

#[test]
fn from_home_a_session_begins_and_is_gone_on_with() {
    let desk = Desk::new();
    let mut kring = desk.run(&[], (100, 30), XTERM);
    kring.see("Er is nog geen bijeenkomst");
    kring.types("n");
    kring.see("Kies een draaiboek");
    kring.types(DOWN);
    kring.see("6 tot 10 mensen");
    kring.types("\r");
    kring.see("Of typ een andere titel");
    kring.types("\r");
    kring.see("zonder naam van de kring");
    kring.types("Kring Noord\r");
    kring.see("Wie zijn er");
    kring.types("Sam\r\r");
    kring.see("aanwezig");
    kring.types(PAGE_DOWN);
    kring.see("van 120 min");
    kring.types("! We beginnen op tijd\r");
    kring.see("B1");
    // Leaving a session is one step back: home, where it can be gone on with.
    kring.types(CTRL_Q);
    kring.see("Ga verder met Leercirkel implementatie");
    kring.see("1 notitie");
    kring.types("\r");
    kring.see("We beginnen op tijd");
    kring.types(CTRL_Q);
    kring.see("Ga verder met");
    // Home knows the circle that met last.
    kring.types("n");
    kring.see("Kies een draaiboek");
    kring.types("\r\r");
    kring.see("Enter: “Kring Noord”, net als vorige keer");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert!(kring.wrote_last(LEFT), "{:?}", kring.last_written());
    assert_eq!(desk.files().len(), 1);
}

#[test]
fn home_goes_on_with_the_latest_at_once() {
    let desk = Desk::new();
    let mut kring = desk.run(&["start", "casus"], (80, 24), XTERM);
    kring.see("Wie zijn er");
    kring.types("Sam\r\r");
    kring.see("aanwezig");
    kring.types(PAGE_DOWN);
    kring.see("van 90 min");
    kring.types(CTRL_Q);
    assert_eq!(
        kring.end(),
        Some(0),
        "started from the shell, back to the shell"
    );
    let mut kring = desk.run(&[], (80, 24), XTERM);
    kring.see("Ga verder met Leren van een casus");
    kring.types("\r");
    kring.see("van 90 min");
    kring.signal("TERM");
    assert_eq!(kring.end(), Some(0), "the system's word ends home too");
    assert!(kring.wrote_last(LEFT));
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_explained_at_home() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder()).expect("a folder");
    fs::write(
        desk.folder().join("2026-01-01-stuk.anna.kring.json"),
        "{\"format\": \"kring",
    )
    .expect("written");
    let mut kring = desk.run(&[], (100, 30), XTERM);
    kring.see("Niet te lezen: 2026-01-01-stuk.anna.kring.json");
    kring.types("\u{1b}[F\r");
    kring.see("is niet te lezen: regel 1");
    assert!(kring.shows("Nieuwe bijeenkomst"), "home is still there");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
}

#[test]
fn a_plan_is_chosen_on_the_screen_where_none_was_named() {
    let desk = Desk::new();
    let mut kring = desk.run(&["start"], (80, 24), XTERM);
    kring.see("Kies een draaiboek");
    kring.types(ESC);
    assert_eq!(kring.end(), Some(0));
    assert!(
        kring.wrote_last("Er is niets begonnen"),
        "{:?}",
        kring.last_written()
    );
    assert!(desk.files().is_empty());
    let mut kring = desk.run(&["start"], (80, 24), XTERM);
    kring.see("Kies een draaiboek");
    kring.types("\r\r\r");
    kring.see("Wie zijn er");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert_eq!(desk.files().len(), 1);
}

#[test]
fn the_example_is_half_way_and_is_gone_afterwards() {
    let desk = Desk::new();
    let mut kring = desk.run(&["demo"], (100, 30), XTERM);
    kring.see("47 van 120 min");
    kring.see("Dit is een voorbeeld");
    kring.types("Iets wat Sam zei\r");
    kring.see("N8");
    assert_eq!(desk.left_behind(), 1);
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert!(
        kring.wrote_last("Het voorbeeld is weer weg"),
        "{:?}",
        kring.last_written()
    );
    assert_eq!(desk.left_behind(), 0);
    assert!(desk.files().is_empty());
}

#[test]
fn the_example_leads_back_home_and_ends_with_the_system() {
    let desk = Desk::new();
    let mut kring = desk.run(&[], (100, 30), XTERM);
    kring.see("Een voorbeeld bekijken");
    kring.types("d");
    kring.see("47 van 120 min");
    kring.types(CTRL_Q);
    kring.see("Het voorbeeld is weer weg");
    kring.see("Er is nog geen bijeenkomst");
    assert_eq!(desk.left_behind(), 0);
    kring.types("d");
    kring.see("47 van 120 min");
    kring.signal("HUP");
    kring.end();
    assert_eq!(desk.left_behind(), 0, "also when the terminal hangs up");
}

#[test]
fn home_survives_any_size_and_being_stopped() {
    let desk = Desk::new();
    let mut kring = desk.run(&[], (100, 30), XTERM);
    kring.see("Nieuwe bijeenkomst");
    for place in 0..60_u16 {
        kring.resize((1 + place * 37 % 300, 1 + place * 13 % 120));
    }
    kring.resize((100, 30));
    kring.signal("TSTP");
    kring.until(|kring| kring.wrote_last(LEFT));
    kring.signal("CONT");
    kring.types("n");
    kring.see("Kies een draaiboek");
    kring.types("\u{3}");
    kring.see("Er is niets afgesloten");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
}
