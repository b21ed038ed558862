//! `kring room` in lines: for whoever follows with a screen reader.

use std::fs;

use crate::program::{Laptop, Running, text};

fn room(laptop: &Laptop) -> Running {
    Running::of(laptop.kring(&["room", &text(&laptop.file())]))
}

#[test]
fn what_the_room_sees_is_said_line_by_line() {
    let laptop = Laptop::speaking("nl");
    let mut leads = laptop.start();
    for line in ["@+Sam", "@+Ruth", "@+Lieke"] {
        leads.ask(line);
    }
    let mut room = room(&laptop);
    room.hear("→ Welkom");
    room.hear("→ Leercirkel visie");
    leads.ask("/begin");
    leads.ask("/volgende");
    room.hear("→ Check-in");
    room.hear("→ Wie wil beginnen?");
    leads.ask("Ruth");
    leads.ask("een geheim verhaal");
    room.hear("nu: Ruth   daarna: Lieke, Sam");
    leads.ask("/pauze");
    room.hear("→ Pauze");
    assert!(
        room.ask("iets opschrijven")
            .concat()
            .contains("Hier schrijf je niets op")
    );
    room.send(b"/verlaat\n");
    let ended = room.leave();
    assert_eq!(ended.code, 0);
    assert!(ended.errors.is_empty(), "{}", ended.errors);
    let said = ended.heard.concat();
    assert!(
        !said.contains("geheim") && !said.contains("opschrijven"),
        "{said}"
    );
    leads.leave();
}

#[test]
fn a_session_that_is_not_there_or_not_minutes_is_said() {
    let laptop = Laptop::new();
    let ended = room(&laptop).leave();
    assert_eq!(ended.code, 2);
    assert!(ended.errors.contains("does not exist"), "{}", ended.errors);
    fs::write(laptop.file(), "{ half").expect("written");
    let ended = room(&laptop).leave();
    assert_eq!(ended.code, 2);
    assert!(ended.errors.contains("x.kring.json"), "{}", ended.errors);
    assert!(!laptop.path("state").exists(), "nothing is written");
}
