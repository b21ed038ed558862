//! Two laptops in one session, each in a terminal of its own: what one stores is on the other's screen
//! soon after its file has it, and moves nothing there.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use kring::minutes::{Contribution, read};

use super::desk::{Desk, Kring, XTERM};
use super::sync::{Sync, files};

/// A look every second, drawing, and what a loaded machine adds.
const SOON: Duration = Duration::from_secs(3);

/// Anna leads, in her sharing round with Joris first.
fn leads(desk: &Desk) -> Kring {
    let names = ["Joris", "Sam", "Ruth"].map(str::to_owned);
    let mut kring = desk.start_with(&names, (100, 30));
    kring.types("\u{1b}[6~");
    kring.see("Welkom en afspraken");
    thread::sleep(Duration::from_millis(600));
    kring.types("\u{1b}[6~");
    kring.see("2 Check-in, 0 van");
    kring.types("Joris\r");
    kring.see("nu: Joris");
    kring
}

fn joins(desk: &Desk, place: &Path, size: (u16, u16)) -> Kring {
    let place = place.to_str().expect("text");
    let kring = desk.run_as("Bram", &["join", place], size, XTERM);
    kring.see("met anna, die leidt");
    kring
}

/// Waits until a file in the folder holds a text; then until the screen shows it.
fn arrives(folder: &Path, text: &str, at: &Kring) {
    at.until(|_| {
        let mut files = fs::read_dir(folder).expect("a folder").flatten();
        files.any(|file| {
            let json = file
                .path()
                .extension()
                .is_some_and(|ending| ending == "json");
            json && fs::read_to_string(file.path()).is_ok_and(|all| all.contains(text))
        })
    });
    let arrived = Instant::now();
    at.see(text);
    let took = arrived.elapsed();
    assert!(took < SOON, "{text} took {took:?}");
}

#[test]
fn what_one_stores_is_soon_on_the_others_screen_and_moves_no_letter() {
    let (annas, brams) = (Desk::new(), Desk::new());
    let mut anna = leads(&annas);
    let mut bram = joins(&brams, annas.home(), (80, 24));
    bram.see("nu: Joris");
    // Bram is in the middle of a sentence, with the cursor in it.
    bram.types_each("half getypt");
    bram.see("half getypt");
    bram.types("\u{1b}[D\u{1b}[D\u{1b}[D");
    thread::sleep(Duration::from_millis(200));
    let (line, cursor) = (bram.line(), bram.cursor());
    assert!(line.contains("Joris › half getypt"), "{line}");
    anna.types("gezegd door Joris\r");
    arrives(annas.home(), "gezegd door Joris", &bram);
    anna.types("! We vragen het vooraf\r");
    arrives(annas.home(), "We vragen het vooraf", &bram);
    // The turn goes on; the line that Bram began stays that of Joris.
    thread::sleep(Duration::from_millis(500));
    anna.types("\r");
    bram.see("nu: Sam");
    assert_eq!((bram.line(), bram.cursor()), (line, cursor));
    bram.types("X\r");
    bram.see("half getXypt");
    arrives(annas.home(), "half getXypt", &anna);
    anna.see("met Bram");
    assert!(annas.home().join("verslag.bram.kring.json").is_file());

    // The keys of whoever leads explain.
    thread::sleep(Duration::from_millis(600));
    bram.types("\u{1b}[6~");
    bram.see("anna leidt deze bijeenkomst");
    bram.types("/leiding\r");
    bram.see("Jij leidt nu");
    anna.see("Bram leidt nu");
    // Killed in the middle of a line, Bram goes on where he was.
    bram.types("nog niet af");
    thread::sleep(Duration::from_millis(2_200));
    bram.kill();
    let place = annas.home().to_str().expect("text");
    let mut bram = brams.run_as("Bram", &["join", place], (80, 24), XTERM);
    bram.see("nog niet af");
    bram.see("nu: Sam");
    bram.types("\r");
    arrives(annas.home(), "nog niet af", &anna);
    for kring in [&mut anna, &mut bram] {
        kring.types("\u{11}");
        assert_eq!(kring.end(), Some(0));
    }
    // Whoever left first lacks what came after.
    let file = annas.home().join("verslag.bram.kring.json");
    let whole = fs::read_to_string(file).expect("a file");
    for text in ["gezegd door Joris", "half getXypt", "nog niet af"] {
        assert!(whole.contains(text), "{text}");
    }
}

#[test]
fn a_session_to_join_is_found_from_home() {
    let (annas, brams) = (Desk::new(), Desk::new());
    let mut anna = leads(&annas);
    anna.types("\u{13}");
    let folder = annas.home().to_str().expect("text");
    let second = annas.home().join("tweede.kring.json");
    let other = [
        "start",
        "casus",
        "-o",
        second.to_str().expect("text"),
        "--plain",
    ];
    let mut begun = annas.run(&other, (80, 24), XTERM);
    begun.types("\u{4}");
    assert_eq!(begun.end(), Some(0));
    // Of two sessions one is chosen.
    let mut bram = brams.run_as("Bram", &["join", folder], (80, 24), XTERM);
    bram.see("Aan welke bijeenkomst doe je mee?");
    bram.see("bezig");
    bram.types("\u{1b}[A\u{1b}[A");
    bram.until(|bram| bram.screen().contains("verslag.json"));
    bram.types("\r");
    bram.see("met anna, die leidt");
    bram.types("\u{11}");
    assert_eq!(bram.end(), Some(0));
    // At home the way goes through folders.
    let mut bram = brams.run_as("Bram", &[], (80, 24), XTERM);
    bram.see("Meedoen aan een bijeenkomst");
    bram.types("m");
    bram.see("In deze map staat geen bijeenkomst");
    bram.types("\u{1b}[F");
    bram.types("\u{1b}");
    bram.see("Nieuwe bijeenkomst");
    bram.types("\u{11}");
    assert_eq!(bram.end(), Some(0));
    anna.types("\u{11}");
    assert_eq!(anna.end(), Some(0));
}

/// Somebody types a note; it stands on the screen, and on disk.
fn takes(kring: &mut Kring, text: &str) {
    kring.types(&format!("{text}\r"));
    kring.until(|kring| kring.shows(text) && !kring.line().contains(text));
}

/// What `kring merge` makes of the files in a folder.
fn merged(desk: &Desk, folder: &Path) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_kring"))
        .arg("merge")
        .args(files(folder))
        .env_clear()
        .env("HOME", desk.home())
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

#[test]
fn two_hundred_entries_each_over_a_slow_sync_with_one_killed_end_as_the_same_bytes() {
    let (annas, brams) = (Desk::new(), Desk::new());
    let mut anna = leads(&annas);
    let there = brams.home().join("samen");
    fs::create_dir(&there).expect("a folder");
    let sync = Sync::between(annas.home(), &there);
    let file = there.join("verslag.json");
    anna.types("\u{13}");
    anna.until(|_| fs::read(&file).is_ok_and(|bytes| read(&bytes).is_ok()));
    let mut bram = joins(&brams, &there, (80, 24));
    bram.see("nu: Joris");
    for n in 0..200 {
        takes(&mut anna, &format!("anna {n}."));
        takes(&mut bram, &format!("bram {n}."));
        if n == 90 {
            bram.see("✓ bewaard");
            bram.kill();
            bram = joins(&brams, &there, (80, 24));
        }
        // On the joined laptop an empty Enter moves nothing.
        if n == 120 {
            thread::sleep(Duration::from_millis(600));
            bram.types("\r");
            bram.see("nu: Joris");
        }
    }
    // While both still run, each has the last that the other wrote.
    bram.see("anna 199.");
    anna.see("bram 199.");
    for kring in [&mut anna, &mut bram] {
        kring.types("\u{11}");
        assert_eq!(kring.end(), Some(0));
    }
    assert!(sync.stop() > 4);
    let (one, other) = (merged(&annas, annas.home()), merged(&brams, &there));
    assert!(one == other, "both ends hold the same bytes");
    let whole = read(&one).expect("minutes");
    assert!(whole.conflicts().is_empty(), "{:?}", whole.conflicts());
    let notes: Vec<_> = whole.contributions().values().collect();
    assert_eq!(notes.len(), 400);
    for wanted in (0..200).flat_map(|n| ["anna", "bram"].map(|who| format!("{who} {n}."))) {
        let is_it = |note: &&&Contribution| note.text.as_ref() == Some(&wanted);
        let found: Vec<_> = notes.iter().filter(is_it).collect();
        assert_eq!(found.len(), 1, "{wanted}");
        assert_eq!(found[0].speakers.len(), 1, "{wanted} is a note of Joris");
    }
}
