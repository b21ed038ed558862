//! What a terminal, a cat on the keyboard or a bad paste can send.

use std::time::{Duration, Instant};

use crate::desk::{Desk, Kring, LEFT};
use crate::keys::{CTRL_Q, END, ENTER, ESC, HOME, PAGE_DOWN, UP};

/// A session that runs, with one person.
fn running(desk: &Desk) -> Kring {
    let mut kring = desk.start((100, 30));
    kring.types("Sam\r");
    kring.see("Sam toegevoegd");
    kring.types("\r");
    kring.see("1 van 1");
    kring.types(PAGE_DOWN);
    kring.see("Welkom. Fijn");
    kring
}

fn people(count: usize) -> Vec<String> {
    (1..=count).map(|n| format!("Deelnemer {n}")).collect()
}

#[test]
fn a_flood_of_letters_is_all_there() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    let letters: String = ('a'..='z').cycle().take(10_000).collect();
    kring.types(&letters);
    kring.types(ENTER);
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert!(desk.minutes().contains(&letters));
}

#[test]
fn a_paste_of_two_hundred_lines_submits_nothing_and_is_one_text() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    let lines: Vec<String> = (1..=200)
        .map(|n| format!("regel {n} \u{1b}[31m! van het verslag\r"))
        .collect();
    kring.types(&format!("\u{1b}[200~{}\u{1b}[201~", lines.join("\n")));
    kring.see("regel 200");
    assert!(!kring.shows("N1"), "{}", kring.screen());
    kring.types(ENTER);
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    let file = desk.read();
    let notes = file["contributions"].as_array().expect("notes");
    assert_eq!(notes.len(), 1);
    let text = notes[0]["text"].as_str().expect("a text");
    assert_eq!(text.lines().count(), 200);
    assert!(text.starts_with("regel 1 "), "{text}");
    assert!(text.ends_with("! van het verslag"), "{text}");
    assert!(!text.contains('\u{1b}') && !text.contains('\r'));
    assert!(file["decisions"].as_array().is_none_or(Vec::is_empty));
}

/// Sequences that a terminal may send although nobody asked, or that belong to no key of ours.
///
/// What a terminal only sends when it is asked (its modes, its name) is not among them: kring does
/// not ask, and crossterm 0.29 waits for the end of some of those answers for ever.
const UNWANTED: [&str; 21] = [
    // A mouse, in three ways of telling.
    "\u{1b}[<0;10;10M",
    "\u{1b}[<0;10;10m",
    "\u{1b}[<64;3;4M",
    "\u{1b}[<35;199;49M",
    "\u{1b}[M !!",
    "\u{1b}[M#\"!",
    "\u{1b}[32;30;40M",
    // The window gets and loses the focus.
    "\u{1b}[I",
    "\u{1b}[O",
    // Keys that are let go, modifiers alone, keypads and media keys, as kitty tells them.
    "\u{1b}[97;1:3u",
    "\u{1b}[57441;2u",
    "\u{1b}[57441;1:3u",
    "\u{1b}[57428u",
    "\u{1b}[57363u",
    // What the terminal is, where the cursor is, which modes are on.
    "\u{1b}[?1;2c",
    "\u{1b}[?62;22c",
    "\u{1b}[?1u",
    // Sequences that nobody knows.
    "\u{1b}[99~",
    "\u{1b}[1;2;3;4z",
    "\u{1b}[E",
    "\u{1b}[27;6;999~",
];

#[test]
fn nothing_that_is_no_key_lands_as_text() {
    let mut desk = Desk::new();
    let mut kring = running(&desk);
    let mut typed = String::new();
    let mut landed = Vec::new();
    for (place, unwanted) in UNWANTED.iter().enumerate() {
        kring.types(unwanted);
        std::thread::sleep(Duration::from_millis(40));
        let word = format!("w{place}");
        kring.types(&word);
        typed.push_str(&word);
        kring.waits(&format!("› {typed}"), Duration::from_millis(500));
        if !kring.shows(&format!("› {typed}")) {
            landed.push((unwanted, kring.line()));
            drop(kring);
            desk = Desk::new();
            kring = running(&desk);
            typed.clear();
        }
    }
    assert!(landed.is_empty(), "{landed:#?}");
}

#[test]
fn every_function_key_in_a_row_breaks_nothing() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    let keys = [
        "\u{1b}OP",
        "\u{1b}OQ",
        "\u{1b}OR",
        "\u{1b}OS",
        "\u{1b}[15~",
        "\u{1b}[17~",
        "\u{1b}[18~",
        "\u{1b}[19~",
        "\u{1b}[20~",
        "\u{1b}[21~",
        "\u{1b}[23~",
        "\u{1b}[24~",
        "\u{1b}[25~",
        "\u{1b}[1;2P",
        "\u{1b}[1;5P",
        "\u{1b}[1;3S",
    ];
    for _ in 0..4 {
        for key in keys {
            kring.types(key);
        }
    }
    // Out of whatever is open now; then the line still takes a note.
    for _ in 0..6 {
        kring.types(ESC);
        std::thread::sleep(Duration::from_millis(30));
    }
    for key in ["\u{1b}OS", "\u{1b}[15~"] {
        if !kring.shows("kring ›") {
            kring.types(key);
            std::thread::sleep(Duration::from_millis(100));
        }
    }
    kring.types("het werkt nog\r");
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert!(desk.minutes().contains("het werkt nog"));
}

#[test]
fn page_down_held_for_ten_seconds_moves_no_further_than_once() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    // Thirty a second, as a key repeats; time need not pass for what comes too fast.
    for _ in 0..300 {
        kring.types(PAGE_DOWN);
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(Duration::from_millis(100));
    let screen = kring.screen();
    let open = ["┌ 1  ", "┌ 2  "].iter().any(|open| screen.contains(open));
    assert!(open, "{screen}");
    kring.types("en verder\r");
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
}

#[test]
fn a_terminal_that_shrinks_in_the_middle_of_typing_keeps_every_letter() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    kring.types("eerst ");
    kring.resize((5, 2));
    std::thread::sleep(Duration::from_millis(50));
    kring.types("dan klein ");
    kring.resize((1, 1));
    std::thread::sleep(Duration::from_millis(50));
    kring.types("en weer groot");
    kring.resize((100, 30));
    kring.see("› eerst dan klein en weer groot");
    kring.types(ENTER);
    kring.see("N1");
}

/// How many sizes the storm has: `KRING_STORM`, or a few dozen.
fn storm() -> u16 {
    let number = std::env::var("KRING_STORM").ok();
    number.and_then(|number| number.parse().ok()).unwrap_or(48)
}

#[test]
fn a_storm_of_sizes_from_one_cell_to_a_wall_breaks_nothing() {
    let desk = Desk::new();
    let mut kring = desk.start_with(&people(40), (100, 30));
    kring.types(PAGE_DOWN);
    kring.see("Welkom. Fijn");
    let mut typed = String::new();
    let views = [
        "\u{1b}OP",
        ESC,
        "\u{1b}[15~",
        "\u{1b}[15~",
        "\u{10}",
        ESC,
        "\t",
        "\u{1b}[Z",
    ];
    for step in 0..storm() {
        let size = match step % 4 {
            0 => (1, 1),
            1 => (500, 200),
            _ => (1 + step * 37 % 500, 1 + step * 13 % 200),
        };
        kring.resize(size);
        kring.types(views[usize::from(step) % views.len()]);
        std::thread::sleep(Duration::from_millis(4));
    }
    kring.resize((100, 30));
    for _ in 0..4 {
        kring.types(ESC);
        std::thread::sleep(Duration::from_millis(30));
    }
    for letter in "na de storm".chars() {
        kring.types(&letter.to_string());
        typed.push(letter);
        kring.resize((60 + u16::try_from(typed.len()).expect("short"), 20));
    }
    kring.resize((100, 30));
    kring.types(ENTER);
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    assert!(desk.minutes().contains("na de storm"));
}

#[test]
fn a_crowd_with_long_names_and_many_items_is_led() {
    let desk = Desk::new();
    let names: Vec<String> = (1..=40)
        .map(|n| format!("{n:02}{}", "x".repeat(78)))
        .collect();
    let mut kring = desk.start_with(&names, (80, 24));
    kring.types(PAGE_DOWN);
    kring.see("Welkom. Fijn");
    for n in 11..=58 {
        kring.types(&format!("/nieuw-punt Punt {n} met een naam\r"));
    }
    kring.see("Punt 58");
    std::thread::sleep(Duration::from_millis(600));
    // Those that were added stand behind the open item, the last one first.
    kring.types(PAGE_DOWN);
    kring.see("┌ 2  Punt 58");
    kring.types("/ga-naar 50\r");
    kring.see("┌ 50  Check-in");
    std::thread::sleep(Duration::from_millis(600));
    kring.types(ENTER);
    kring.see("nu: 0");
    kring.types("ik ben er\r");
    kring.see("N1");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    let file = desk.read();
    assert_eq!(file["agenda"].as_array().map(Vec::len), Some(58));
    assert_eq!(file["participants"].as_array().map(Vec::len), Some(40));
}

#[test]
fn a_note_of_twenty_thousand_characters_opens_in_the_line() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    let text = "lang verhaal ".repeat(1_540);
    kring.types(&format!("\u{1b}[200~{text}slotwoord\u{1b}[201~"));
    kring.see("slotwoord");
    kring.types(ENTER);
    kring.see("N1");
    // Brought back to be edited: at its end, at its start, and stored again.
    kring.types(UP);
    kring.see("bewerken ›");
    for key in [HOME, "\u{1b}[D", END, "\u{1b}[C"] {
        kring.types(&key.repeat(50));
    }
    let start = Instant::now();
    kring.types(" en nog iets");
    kring.see("slotwoord en nog iets");
    assert!(start.elapsed() < Duration::from_secs(5));
    kring.types(ENTER);
    kring.see("aangepast");
    kring.types(CTRL_Q);
    assert_eq!(kring.end(), Some(0));
    let whole = format!("{text}slotwoord en nog iets");
    let file = desk.read();
    let notes = file["contributions"].as_array().expect("notes");
    let texts: Vec<&str> = notes
        .iter()
        .filter_map(|note| note["text"].as_str())
        .collect();
    assert_eq!(texts, [whole]);
}

#[test]
fn a_terminal_that_is_closed_ends_the_program_within_a_second_with_everything_kept() {
    let desk = Desk::new();
    let mut kring = running(&desk);
    kring.types("! Dit blijft\r");
    kring.see("B1");
    kring.types("en dit stond op de regel");
    kring.see("stond op de regel");
    let closed = Instant::now();
    kring.close();
    kring.end();
    assert!(
        closed.elapsed() < Duration::from_secs(2),
        "{:?}",
        closed.elapsed()
    );
    assert!(desk.minutes().contains("Dit blijft"));
    let kring = desk.open((100, 30));
    kring.see("stond op de regel");
}

#[test]
fn a_terminal_that_can_only_do_lines_gets_lines_and_a_sentence() {
    let desk = Desk::new();
    let file = desk.file();
    let file = file.to_str().expect("a path");
    let mut kring = desk.run(&["start", "visie", "-o", file], (80, 24), "dumb");
    kring.see("Deze terminal kan geen scherm tonen");
    kring.types("@+Sam hallo\n");
    kring.see("N1");
    kring.types("/verlaat\n");
    assert_eq!(kring.end(), Some(0));
    assert!(!kring.wrote(LEFT));
    assert!(!kring.wrote("\u{1b}["), "{:?}", kring.last_written());
    assert!(desk.minutes().contains("hallo"));
}
