//! Two laptops in one session with the real program: the same folder, or folders that something
//! copies back and forth.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use kring::minutes::{Minutes, read};

use crate::program::{LONG, Laptop, Running, text};
use crate::schema;
use crate::sync::{Sync, files};

fn minutes(file: &Path) -> Minutes {
    let bytes = fs::read(file).expect("the file");
    schema::check(&bytes);
    read(&bytes).expect("minutes")
}

fn notes(minutes: &Minutes) -> Vec<String> {
    let notes = minutes.contributions().values();
    notes.filter_map(|note| note.text.clone()).collect()
}

/// Anna leads a session in `folder`, with people and a round.
fn leads(anna: &Laptop, folder: &Path) -> (Running, PathBuf) {
    let file = folder.join("x.anna.kring.json");
    let mut led = Running::of(anna.kring(&["start", "vision", "-o", &text(&file)]));
    // How it stands is said first.
    led.answer();
    for line in ["@+Sam", "@+Lieke", "@+Ruth", "/begin", "/save"] {
        let answer = led.ask(line);
        assert!(!answer.last().expect("one").starts_with('!'), "{answer:?}");
    }
    let end = Instant::now() + LONG;
    while !file.exists() {
        assert!(Instant::now() < end, "it is not published");
        thread::sleep(Duration::from_millis(5));
    }
    (led, file)
}

fn joins(laptop: &Laptop, who: &str, place: &Path) -> Running {
    let mut joined = Running::of(laptop.kring_as(who, &["join", &text(place)]));
    let answer = joined.answer();
    assert!(answer.last().expect("one").starts_with("→ "), "{answer:?}");
    joined
}

/// Somebody types something, and it is stored.
fn takes(running: &mut Running, line: &str) {
    let answer = running.ask(line);
    let last = answer.last().expect("an answer");
    assert!(last.starts_with("✓ "), "{line}: {answer:?}");
}

/// What `kring merge` makes of the files of a folder.
fn merged(laptop: &Laptop, folder: &Path) -> Vec<u8> {
    let names: Vec<String> = files(folder).iter().map(|path| text(path)).collect();
    let mut arguments = vec!["merge"];
    arguments.extend(names.iter().map(String::as_str));
    let output = laptop.kring(&arguments).output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

#[test]
fn the_joined_laptop_writes_beside_and_moves_nothing() {
    let (anna, bram) = (Laptop::new(), Laptop::new());
    let folder = anna.path("there");
    let (mut led, file) = leads(&anna, &folder);
    let mut joined = joins(&bram, "Bram", &file);
    joined.hear("with all that stands in theirs");
    let answer = joined.ask("");
    assert!(answer[0].starts_with("! Anna leads"), "{answer:?}");
    let answer = joined.ask("/next");
    assert!(answer[0].starts_with("! Anna leads"), "{answer:?}");
    assert!(
        joined
            .ask("from bram")
            .last()
            .expect("one")
            .starts_with("✓ N1")
    );
    led.hear("· Bram: N1, note: from bram");
    led.ask("from anna");
    joined.hear("· Anna: N2, note: from anna");
    // The leader goes on, and the other laptop knows.
    led.ask("/go-to 2");
    joined.hear("· check-in round: ");
    // The lead goes over, and back.
    let answer = joined.ask("/lead");
    assert!(answer[0].starts_with("✓ You lead now"), "{answer:?}");
    led.hear("· Bram leads now");
    assert!(led.ask("")[0].starts_with("! Bram leads"));
    assert_eq!(led.leave().code, 0);
    assert_eq!(joined.leave().code, 0);
    let names: Vec<String> = files(&folder)
        .iter()
        .map(|path| {
            path.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(names, ["x.anna.kring.json", "x.bram.kring.json"]);
    assert_eq!(
        minutes(&folder.join(&names[1])).session().leader.as_deref(),
        Some("Bram")
    );
}

#[test]
fn two_hundred_entries_each_with_one_killed_and_taken_up_again() {
    let (anna, bram) = (Laptop::new(), Laptop::new());
    let folder = anna.path("there");
    let (mut led, _) = leads(&anna, &folder);
    let mut joined = joins(&bram, "Bram", &folder);
    for n in 0..200 {
        takes(&mut led, &format!("anna {n}"));
        takes(&mut joined, &format!("bram {n}"));
        if n % 20 == 7 {
            led.ask("");
        }
        if n == 90 {
            assert_eq!(joined.kill().code, -1);
            // He types the same command again.
            joined = joins(&bram, "Bram", &folder);
        }
    }
    let (led, joined) = (led.leave(), joined.leave());
    assert_eq!((led.code, joined.code), (0, 0), "{led:?} {joined:?}");
    let whole = read(&merged(&anna, &folder)).expect("minutes");
    let all = notes(&whole);
    assert_eq!(all.len(), 400);
    for n in 0..200 {
        for who in ["anna", "bram"] {
            assert!(all.contains(&format!("{who} {n}")), "{who} {n} is gone");
        }
    }
    assert!(whole.conflicts().is_empty());
    // Whoever opens last holds all of it, and then the other too.
    for (laptop, name) in [(&anna, "x.anna.kring.json"), (&bram, "x.bram.kring.json")] {
        let file = text(&folder.join(name));
        assert_eq!(Running::of(laptop.kring(&["open", &file])).leave().code, 0);
    }
    let both: Vec<Vec<u8>> = files(&folder)
        .iter()
        .map(|file| fs::read(file).expect("it"))
        .collect();
    assert_eq!(both[0], both[1]);
    assert_eq!(both[0], merged(&bram, &folder));
}

#[test]
fn a_slow_sync_that_copies_in_pieces_loses_nothing_and_both_ends_are_the_same() {
    let (anna, bram) = (Laptop::new(), Laptop::new());
    let (here, there) = (anna.path("there"), bram.path("there"));
    let (mut led, file) = leads(&anna, &here);
    let sync = Sync::between(&here, &there);
    let brams = there.join(file.file_name().expect("a name"));
    let end = Instant::now() + LONG;
    while fs::read(&brams).ok() != fs::read(&file).ok() {
        assert!(Instant::now() < end, "it never arrives");
        thread::sleep(Duration::from_millis(20));
    }
    let mut joined = joins(&bram, "Bram", &there);
    for n in 0..60 {
        led.ask(&format!("anna {n}"));
        joined.ask(&format!("bram {n}"));
        if n % 10 == 5 {
            led.ask("/save");
            joined.ask("/save");
            thread::sleep(Duration::from_millis(250));
        }
    }
    // While both still run, each has what the other wrote.
    led.ask("/save");
    joined.ask("/save");
    for (running, wanted) in [(&mut led, "/find bram 59"), (&mut joined, "/find anna 59")] {
        let end = Instant::now() + LONG;
        while !running.ask(wanted).iter().any(|line| line.contains("59")) {
            assert!(
                Instant::now() < end,
                "{wanted}: it never comes: {:?}",
                running.heard
            );
            thread::sleep(Duration::from_millis(100));
        }
    }
    assert_eq!(led.leave().code, 0);
    assert_eq!(joined.leave().code, 0);
    assert!(sync.stop() > 4);
    let (one, other) = (merged(&anna, &here), merged(&bram, &there));
    assert_eq!(one, other, "both ends have the same");
    let all = notes(&read(&one).expect("minutes"));
    assert_eq!(all.len(), 120);
}

#[test]
fn the_same_login_name_on_two_laptops_gets_a_name_of_its_own() {
    let (one, two) = (Laptop::new(), Laptop::new());
    let folder = one.path("there");
    let (mut led, file) = leads(&one, &folder);
    let mut joined = joins(&two, "Anna", &file);
    joined.hear("· Somebody on another laptop writes as Anna already.");
    // She does not lead, although she is called so.
    assert!(joined.ask("")[0].starts_with("! Anna leads"));
    joined.ask("from the second");
    led.hear(": N1, note: from the second");
    assert_eq!(joined.leave().code, 0);
    let mut again = joins(&two, "Anna", &folder);
    assert!(again.ask("")[0].starts_with("! Anna leads"));
    again.leave();
    led.leave();
    assert_eq!(files(&folder).len(), 2);
}

#[test]
fn two_writers_of_one_laptop_have_a_file_each() {
    let laptop = Laptop::new();
    let folder = laptop.path("there");
    let (mut led, file) = leads(&laptop, &folder);
    let mut joined = joins(&laptop, "Bram", &file);
    joined.ask("from bram");
    led.hear("· Bram: N1, note: from bram");
    joined.leave();
    led.leave();
    assert_eq!(files(&folder).len(), 2);
    // So has a third, also where the file that was named is of nobody here.
    let theirs = Laptop::new();
    let brought = theirs.path("there/x.anna.kring.json");
    fs::copy(&file, &brought).expect("brought");
    for who in ["Kim", "../..", "李"] {
        let mut joined = joins(&theirs, who, &brought);
        takes(&mut joined, &format!("from {who}"));
        joined.leave();
    }
    assert_eq!(files(&theirs.path("there")).len(), 4);
    // Whoever joins their own goes on in it, and hears so.
    let mut again = joins(&laptop, "Anna", &file);
    again.hear("· This is your own file.");
    again.leave();
    let mut again = joins(&laptop, "Bram", &file);
    again.ask("and again");
    again.leave();
    assert_eq!(files(&folder).len(), 2);
}

#[test]
fn a_folder_with_several_sessions_says_what_to_type() {
    let laptop = Laptop::new();
    let folder = laptop.path("there");
    let empty = laptop
        .kring(&["join", &text(&folder)])
        .output()
        .expect("it runs");
    assert_eq!(empty.status.code(), Some(2));
    let said = String::from_utf8_lossy(&empty.stderr).into_owned();
    assert!(said.contains("no session stands here"), "{said}");
    for (name, title) in [
        ("een.kring.json", "First"),
        ("it's two.kring.json", "Second"),
    ] {
        let file = text(&folder.join(name));
        let begun = laptop.kring(&["start", "vision", "--title", title, "-o", &file]);
        assert_eq!(Running::of(begun).leave().code, 0);
    }
    let bram = Laptop::new();
    let output = bram
        .kring_as("Bram", &["join", &text(&folder)])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1), "something is left to choose");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("2 sessions stand here"), "{said}");
    assert!(said.contains("First") && said.contains("Second"), "{said}");
    assert!(
        said.contains(&format!(
            "kring join {}",
            text(&folder.join("een.kring.json"))
        )),
        "{said}"
    );
    assert!(said.contains(r"it'\''s two.kring.json'"), "{said}");
    // A place that is not there, and a file that is none.
    for (place, wanted) in [
        ("nowhere", "nowhere"),
        ("there/nothing.kring.json", "nothing"),
    ] {
        let output = bram.kring(&["join", place]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(wanted), "{said}");
    }
}
