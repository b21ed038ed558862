//! What a circle does in a session and from one session to the next, typed in a terminal.

use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::desk::{Desk, Kring, XTERM};

const SIZE: (u16, u16) = (100, 30);
const PASS: &str = "\u{b}";
const LATER: &str = "\u{c}";
const LEAVE: &str = "\u{11}";
const PAGE_DOWN: &str = "\u{1b}[6~";
const ROOM: &str = "\u{1b}[15~";

/// Types, and waits until this is seen.
fn type_and_see(kring: &mut Kring, keys: &str, wanted: &str) {
    kring.types(keys);
    kring.see(wanted);
}

/// Long enough for the next press to be another press.
fn breathe() {
    thread::sleep(Duration::from_millis(600));
}

/// A session that has begun, with these people.
fn begun(desk: &Desk, names: &[&str]) -> Kring {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut kring = desk.start_with(&names, SIZE);
    type_and_see(&mut kring, PAGE_DOWN, "van 120 min");
    kring
}

fn leave(mut kring: Kring) {
    kring.types(LEAVE);
    assert_eq!(kring.end(), Some(0));
}

/// The records of a list.
fn list<'a>(minutes: &'a Value, name: &str) -> Vec<&'a Value> {
    minutes[name]
        .as_array()
        .map_or_else(Vec::new, |list| list.iter().collect())
}

/// Closes the session from its closing view, with a clicker's second press.
fn close(kring: &mut Kring) {
    type_and_see(kring, "/afsluiten\r", "Dit ontbreekt nog");
    breathe();
    type_and_see(kring, PAGE_DOWN, "Bijeenkomst afgesloten");
    kring.see("✓ bewaard");
}

#[test]
fn a_round_with_passing_and_coming_later() {
    let desk = Desk::new();
    let mut kring = begun(&desk, &["Sam", "Lieke", "Ruth", "Fatima"]);
    type_and_see(&mut kring, "/ga-naar 2\r", "Wie wil beginnen");
    type_and_see(&mut kring, "Sam\r", "nu: Sam");
    type_and_see(&mut kring, "Ik ben er\r", "N1");
    breathe();
    type_and_see(&mut kring, "\r", "nu: Lieke");
    type_and_see(&mut kring, PASS, "nu: Ruth");
    type_and_see(&mut kring, LATER, "nu: Fatima");
    kring.see("Ruth straks");
    // Who said "later" comes back by themselves, and who passed is offered one more turn.
    breathe();
    type_and_see(&mut kring, "\r", "nu: Ruth");
    breathe();
    type_and_see(&mut kring, "\r", "Lieke");
    kring.see("nog één keer");
    type_and_see(&mut kring, PASS, "Iedereen is gevraagd");
    type_and_see(&mut kring, PAGE_DOWN, "3  Wat hadden we afgesproken?");
    leave(kring);
    let minutes = desk.read();
    let rounds = list(&minutes, "rounds");
    let turns = |name: &str| {
        let people = list(&minutes, "participants");
        let id = people
            .iter()
            .find(|person| person["name"] == name)
            .map(|person| &person["id"]);
        let id = id.and_then(Value::as_str).expect("a person");
        rounds[0]["turns"][id].clone()
    };
    assert_eq!(turns("Sam"), "spoken");
    assert_eq!(turns("Ruth"), "spoken");
    assert_eq!(turns("Fatima"), "spoken");
    assert_eq!(
        turns("Lieke"),
        "passed",
        "asked and passed is not never asked"
    );
}

#[test]
fn an_advice_is_given_and_answered() {
    let desk = Desk::new();
    let mut kring = begun(&desk, &["Sam", "Lieke"]);
    kring.types("/advies aan de gemeente: vergoed de reiskosten vóór 1 mei\r");
    kring.see("AD1");
    // From the palette: what is answered, and because.
    type_and_see(&mut kring, "\u{10}deels over", "Deels overgenomen");
    kring.types("\r");
    kring.see("AD1");
    type_and_see(&mut kring, "alleen voor jongeren\r", "alleen voor jongeren");
    kring.see("✓ bewaard");
    leave(kring);
    let minutes = desk.read();
    let advice = list(&minutes, "advice");
    assert_eq!(advice.len(), 1);
    assert_eq!(advice[0]["text"], "vergoed de reiskosten");
    assert_eq!(advice[0]["to"], "de gemeente");
    assert!(
        advice[0].to_string().contains("alleen voor jongeren"),
        "{}",
        advice[0]
    );
}

#[test]
fn a_sharing_meeting_presents_what_a_circle_read_back() {
    let desk = Desk::new();
    let mut kring = begun(&desk, &["Sam", "Lieke"]);
    type_and_see(&mut kring, "= Vooraf vragen geeft vertrouwen\r", "I1");
    type_and_see(&mut kring, "= Dit blijft hier\r", "I2");
    type_and_see(&mut kring, "/nalezen\r", "Vooraf vragen geeft vertrouwen");
    type_and_see(&mut kring, "n", "Dit blijft hier");
    type_and_see(&mut kring, "k", "nagelezen");
    close(&mut kring);
    leave(kring);
    let circle = desk.file();
    let circle = circle.to_str().expect("a path");
    let meeting = desk.home().join("deel.json");
    let meeting = meeting.to_str().expect("a path");
    let list_of_people = desk.write("zaal.csv", "name\nNoor\n");
    let people = list_of_people.to_str().expect("a path");
    let arguments = [
        "start",
        "delen",
        "--people",
        people,
        "--insights",
        circle,
        "-o",
        meeting,
    ];
    let mut kring = desk.run(&arguments, SIZE, XTERM);
    kring.see("Wie zijn er");
    kring.types(PAGE_DOWN);
    kring.see("van ");
    type_and_see(&mut kring, "/toon\r", "Vooraf vragen geeft vertrouwen");
    type_and_see(&mut kring, "/reactie dat kennen wij ook\r", "R1");
    // On the wall stands the insight, and not what the room said to it.
    kring.types(ROOM);
    kring.until(|kring| !kring.shows("Agenda"));
    assert!(!kring.shows("dat kennen wij ook"), "{}", kring.screen());
    assert!(
        !kring.wrote("Dit blijft hier"),
        "what stays in the circle did not come along"
    );
    type_and_see(&mut kring, ROOM, "dat kennen wij ook");
    leave(kring);
    // Back home the reaction is there with the insight.
    let next = desk.home().join("volgende.json");
    let next = next.to_str().expect("a path");
    let arguments = ["next", circle, "--reactions", meeting, "-o", next];
    let mut kring = desk.run(&arguments, SIZE, XTERM);
    kring.see("Eén reactie komt mee");
    type_and_see(&mut kring, "/inzichten\r", "dat kennen wij ook");
    leave(kring);
}

/// Begins although nobody was said to be there: the second press does, when it is no double one.
fn begin_all_the_same(kring: &mut Kring) {
    type_and_see(kring, PAGE_DOWN, "Nog eens PgDn");
    thread::sleep(Duration::from_millis(700));
    type_and_see(kring, PAGE_DOWN, "van 120 min");
}

#[test]
fn three_sessions_in_a_row_close_read_back_and_go_through_what_was_left() {
    let desk = Desk::new();
    let mut kring = begun(&desk, &["Sam", "Lieke"]);
    type_and_see(&mut kring, "+ lijst maken @sam vrijdag\r", "A1");
    type_and_see(&mut kring, "+ zaal boeken @lieke\r", "A2");
    type_and_see(&mut kring, "! We vragen het vooraf\r", "B1");
    // The clicker's way to the closing view, and from there to reading back.
    type_and_see(&mut kring, "/afsluiten\r", "Dit ontbreekt nog");
    kring.types("\u{1b}");
    kring.until(|kring| !kring.shows("Dit ontbreekt nog"));
    type_and_see(&mut kring, "/nalezen\r", "We vragen het vooraf");
    type_and_see(&mut kring, "n", "nagelezen");
    close(&mut kring);
    leave(kring);

    let second = desk.home().join("tweede.json");
    let second_path = second.to_str().expect("a path").to_owned();
    let first = desk.file();
    let first = first.to_str().expect("a path");
    let mut kring = desk.run(&["next", first, "-o", &second_path], SIZE, XTERM);
    kring.see("2 acties");
    begin_all_the_same(&mut kring);
    type_and_see(&mut kring, "/ga-naar 3\r", "min. Enter");
    breathe();
    type_and_see(&mut kring, "\r", "lijst maken");
    kring.see("zaal boeken");
    // One key each: this one is done, that one goes on.
    type_and_see(&mut kring, "g", "gedaan");
    type_and_see(&mut kring, "l", "loopt nog");
    kring.types("\u{1b}");
    kring.until(|kring| !kring.shows("Esc sluiten"));
    close(&mut kring);
    leave(kring);

    let third = desk.home().join("derde.json");
    let third_path = third.to_str().expect("a path").to_owned();
    let mut kring = desk.run(&["next", &second_path, "-o", &third_path], SIZE, XTERM);
    kring.see("één actie");
    begin_all_the_same(&mut kring);
    type_and_see(&mut kring, "/ga-naar 3\r", "min. Enter");
    breathe();
    type_and_see(&mut kring, "\r", "zaal boeken");
    assert!(
        !kring.shows("lijst maken"),
        "what was done does not come back: {}",
        kring.screen()
    );
    kring.see("2 keer");
    type_and_see(&mut kring, "g", "gedaan");
    kring.types("\u{1b}");
    kring.until(|kring| !kring.shows("Esc sluiten"));
    close(&mut kring);
    leave(kring);
    let text = std::fs::read_to_string(&third).expect("a file");
    let minutes: Value = serde_json::from_str(&text).expect("JSON");
    let actions = list(&minutes, "actions");
    assert_eq!(actions.len(), 1, "{actions:?}");
    assert_eq!(actions[0]["status"], "done");
}
