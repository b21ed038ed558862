//! `kring review` with the real program: two people wrote different things, and one of them decides.

use std::fs;
use std::path::{Path, PathBuf};

use kring::circle::review::undecided;
use kring::minutes::{Minutes, read};

use crate::program::{Ended, Laptop, Running, text};
use crate::schema;

fn minutes(file: &Path) -> Minutes {
    let bytes = fs::read(file).expect("the file");
    schema::check(&bytes);
    read(&bytes).expect("minutes")
}

fn lines(mut running: Running, lines: &[&str]) -> Ended {
    if !lines.is_empty() {
        running.send((lines.join("\n") + "\n").as_bytes());
    }
    running.leave()
}

/// Anna's file with Bram's beside it, on Anna's laptop: both changed a note, a day and a decision, in
/// copies that did not know of each other.
fn apart(anna: &Laptop) -> PathBuf {
    let file = anna.path("there/x.anna.kring.json");
    let start = ["start", "vision", "-o", &text(&file)];
    let led = Running::of(anna.kring_as("Anna", &start));
    let begun = lines(
        led,
        &[
            "@+Sam",
            "/begin",
            "@sam first",
            "+ the list @sam",
            "! We ask first",
        ],
    );
    assert_eq!(begun.code, 0, "{begun:?}");
    let bram = Laptop::new();
    let copy = bram.path("there/x.anna.kring.json");
    fs::copy(&file, &copy).expect("copied");
    for (laptop, who, file, changes) in [
        (
            anna,
            "Anna",
            &file,
            [
                "/edit N1 Anna heard this",
                "/due A1 2026-11-27",
                "/take-away D1",
            ],
        ),
        (
            &bram,
            "Bram",
            &copy,
            [
                "/edit N1 Bram heard this",
                "/due A1 some day",
                "/edit D1 We always ask first",
            ],
        ),
    ] {
        let opened = Running::of(laptop.kring_as(who, &["open", &text(file)]));
        let changed = lines(opened, &changes);
        assert_eq!(changed.code, 0, "{changed:?}");
    }
    let theirs = bram.path("there/x.bram.kring.json");
    fs::copy(theirs, anna.path("there/x.bram.kring.json")).expect("copied");
    file
}

fn reviews(laptop: &Laptop, file: &Path) -> Running {
    Running::of(laptop.kring_as("Anna", &["review", &text(file)]))
}

#[test]
fn what_is_left_is_decided_left_for_later_undone_and_gone_on_with() {
    let anna = Laptop::new();
    let file = apart(&anna);
    let mut running = reviews(&anna, &file);
    let first = running.answer();
    assert_eq!(first[0], "    N1 note, text", "{first:?}");
    assert!(
        first[1].starts_with("    1  Anna’s wording (Anna "),
        "{first:?}"
    );
    assert_eq!(first[2].trim(), "Anna heard this");
    assert_eq!(first[4].trim(), "Bram heard this");
    assert!(
        first[5].starts_with("→ 3 left. /differences 1, 2 or both"),
        "{first:?}"
    );
    let answer = running.ask("/differences both");
    assert!(
        answer[0].starts_with("    A1 action, by when"),
        "{answer:?}"
    );
    let answer = running.ask("/undo");
    assert_eq!(answer, ["✓ undone: N1 note, text: both, in one text"]);
    let answer = running.ask("/differences 2");
    assert!(
        answer
            .last()
            .expect("one")
            .starts_with("✓ N1 note, text: Bram’s wording. 2 left."),
        "{answer:?}"
    );
    // Killed in the middle: what was decided stands.
    running.kill();
    let ended = lines(reviews(&anna, &file), &["/differences 1"]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let last = ended.heard.last().expect("something is said");
    assert!(
        last.starts_with("One thing is still to be decided."),
        "{ended:?}"
    );
    let half = minutes(&file);
    assert_eq!(undecided(&half).len(), 1);
    let note = half.contributions().values().next().expect("a note");
    assert_eq!(note.text.as_deref(), Some("Bram heard this"));
    let ended = lines(reviews(&anna, &file), &["/differences 2"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let whole = minutes(&file);
    assert_eq!(undecided(&whole), []);
    let decision = whole.decisions().values().next().expect("it came back");
    assert_eq!(decision.text.as_deref(), Some("We always ask first"));
    // Nothing is asked again, although Bram's file still says what it said.
    let ended = lines(reviews(&anna, &file), &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(
        ended.heard,
        ["Nothing is left to decide: nowhere did two people write something different."]
    );
}

#[test]
fn somebody_elses_file_is_decided_in_a_file_of_ones_own() {
    let anna = Laptop::new();
    let file = apart(&anna);
    let carla = Laptop::speaking("nl");
    for name in ["x.anna.kring.json", "x.bram.kring.json"] {
        let from = file.with_file_name(name);
        fs::copy(from, carla.path(&format!("there/{name}"))).expect("copied");
    }
    let theirs = carla.path("there/x.anna.kring.json");
    let before = fs::read(&theirs).expect("the file");
    let running = Running::of(carla.kring_as("Carla", &["review", &text(&theirs)]));
    let ended = lines(running, &["/nakijken 1", "/nakijken 1", "/nakijken 1"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(fs::read(&theirs).expect("the file"), before);
    let own = minutes(&carla.path("there/x.carla.kring.json"));
    assert_eq!(undecided(&own), []);
    // What Carla decided is decided for Anna too, once her file is there.
    fs::copy(
        carla.path("there/x.carla.kring.json"),
        anna.path("there/x.carla.kring.json"),
    )
    .expect("copied");
    let ended = lines(reviews(&anna, &file), &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
}
