//! Minutes that are only looked at: nothing is written, and whatever would write says why not.

use std::collections::BTreeSet;

use kring::app::commands::{Command, TABLE};
use kring::app::screen::Layer;
use kring::app::{Msg, meant};
use kring::minutes::print;

use crate::desk::{Desk, begun, check, in_round, prepared};

const WHY: &str = "You are only looking at these minutes: nothing can be changed here.";

/// What commands are asked for.
const ARGUMENTS: [&str; 3] = ["", "Sam", "N1 other words"];

/// States in which minutes may have been left.
fn states() -> Vec<fn() -> Desk> {
    vec![
        prepared,
        begun,
        || in_round().press("text<Enter>+ send the list @sam<Enter>? why<Enter>= we learn<Enter>"),
        || in_round().press("text<Enter><F4>"),
        || begun().press("/propose We ask first<Enter>"),
        || begun().press("! we stop<Enter>/close<Enter>/close<Enter>"),
    ]
}

/// Does something with the minutes, and with the same ones when they are only looked at: what writes
/// in the first says why not in the second. Tells whether it would write.
fn holds(state: fn() -> Desk, what: &str, act: impl Fn(&mut Desk)) -> bool {
    let mut writes = state();
    writes.written.clear();
    act(&mut writes);
    let mut looks = state().looking();
    looks.said.clear();
    let before = print(looks.model.minutes());
    act(&mut looks);
    assert_eq!(print(looks.model.minutes()), before, "{what}");
    assert!(looks.written.is_empty(), "{what}: {:?}", looks.written);
    let would = writes.written.iter().any(|effect| *effect != "publish");
    if would {
        assert_eq!(looks.look("said"), WHY, "{what}: {:?}", writes.written);
    }
    would
}

#[test]
fn whatever_a_command_would_write_it_says_why_not() {
    let mut would = BTreeSet::new();
    for row in TABLE.iter().filter(|row| row.modes.screen()) {
        let command = row.command;
        for (n, state) in states().into_iter().enumerate() {
            for argument in ARGUMENTS {
                let what = format!("{} {argument:?} in state {n}", command.id());
                let act = |desk: &mut Desk| desk.send(Msg::Command(command, argument.to_owned()));
                if holds(state, &what, act) {
                    would.insert(command.id());
                }
            }
        }
    }
    assert!(would.len() > 35, "too little was tried: {would:?}");
}

#[test]
fn whatever_a_key_would_write_it_says_why_not() {
    let mut would = 0;
    for row in TABLE.iter().filter(|row| row.modes.screen()) {
        for (n, state) in states().into_iter().enumerate() {
            for (_, key) in row.bindings() {
                let key = key.parse().unwrap();
                if meant(&state().model, key) == Some(Command::Leave) {
                    continue;
                }
                let what = format!("{key} in state {n}");
                would += usize::from(holds(state, &what, |desk| desk.key(key)));
            }
        }
    }
    assert!(would > 10, "too little was tried: {would}");
}

#[test]
fn what_is_typed_is_refused_and_stays_on_the_line() {
    for typed in [
        "text",
        "@sam text",
        "! we stop",
        "+ send the list @sam friday",
        "? why",
        "= we learn",
        "% for me",
        "@+Kim",
        "/edit N1 other",
        "/pass",
        "/begin",
        "/erase",
        "/undo",
        "/in Sam",
        "/round sharing",
        "/propose x",
        "/lead",
        "/close",
    ] {
        let desk = in_round().press("text<Enter>").looking();
        let before = print(desk.model.minutes());
        let desk = desk.press(&format!("{typed}<Enter>"));
        assert_eq!(desk.look("said"), WHY, "{typed}");
        assert!(desk.written.is_empty(), "{typed}: {:?}", desk.written);
        assert_eq!(print(desk.model.minutes()), before, "{typed}");
    }
    check(
        in_round().looking(),
        "text<Enter>",
        &format!("said: {WHY}\nline: text"),
    );
}

#[test]
fn the_hint_says_that_nothing_can_be_changed() {
    for state in states() {
        let desk = state().looking();
        assert_eq!(desk.look("hint"), WHY);
        assert_eq!(desk.press("text").look("hint"), WHY);
    }
}

#[test]
fn menus_of_entries_and_items_write_nothing() {
    for open in ["<Tab><Enter>", "<Tab><Tab><Enter>", "<C-o>", "<C-g>"] {
        let begin = || in_round().press("text<Enter>").looking().press(open);
        let rows = match begin().model.screen().layers.last() {
            Some(Layer::Menu { rows, .. }) => rows.len(),
            Some(Layer::Choice(choice)) => choice.rows.len(),
            _ => 0,
        };
        let before = print(begin().model.minutes());
        for row in 0..rows {
            let desk = begin().press(&format!("{}<Enter>x<Enter>", "<Down>".repeat(row)));
            assert_eq!(print(desk.model.minutes()), before, "{open} row {row}");
            assert!(desk.written.is_empty(), "{open} {row}: {:?}", desk.written);
        }
    }
}

#[test]
fn what_only_shows_works_all_the_same() {
    let desk = || {
        in_round()
            .press("text<Enter>+ send the list @sam<Enter>")
            .looking()
    };
    check(desk(), "/find list<Enter>", "layers: 1");
    check(desk(), "<F1>", "layers: 1");
    check(desk(), "<F8>", "hidden: true");
    check(desk(), "<F9>", "layers: 1");
    check(desk(), "<Tab>", "focus: entries send the list");
    check(desk(), "/status<Enter>", "layers: 1");
    assert!(desk().press("<C-q>").model.is_leaving());
}
