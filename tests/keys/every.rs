//! Every command of the table does something on the screen: by its key, or from the palette.

use kring::app::commands::{Command, Place, TABLE};
use kring::app::screen::Layer;
use kring::app::{Msg, meant};

use crate::desk::{Desk, begun, in_round, prepared};

/// All that can be seen of a desk.
fn seen(desk: &Desk) -> String {
    let minutes = desk.model.minutes();
    format!(
        "{:?} {:?} {:?}",
        desk.model.screen(),
        desk.field,
        kring::minutes::print(minutes)
    )
}

/// Keys after which the command fits.
fn state(command: Command) -> Desk {
    match command {
        Command::Begin | Command::Presence => prepared(),
        Command::Complete => in_round().press("@li"),
        Command::Record | Command::SetAside => in_round().press("text"),
        Command::Recall => in_round().press("text<Esc>"),
        Command::Entry => in_round().press("text<Enter><Tab>"),
        Command::Item => begun().press("<Tab>"),
        Command::Up | Command::Down | Command::Choose | Command::Dismiss => {
            in_round().press("<C-g><Down>")
        }
        Command::Resume => in_round().press("<F4>"),
        Command::Redo => in_round().press("text<Enter><C-z>"),
        _ => in_round().press("text<Enter>"),
    }
}

#[test]
fn no_command_does_nothing() {
    for row in TABLE.iter().filter(|row| row.modes.screen()) {
        let command = row.command;
        // The text field does these by itself.
        if command == Command::NewLine {
            continue;
        }
        let mut desk = state(command);
        desk.said.clear();
        let before = seen(&desk);
        let key = desk
            .model
            .keymap()
            .bindings(command)
            .find(|(_, key)| meant(&desk.model, *key) == Some(command));
        match key {
            Some((_, key)) => desk.key(key),
            None => desk.send(Msg::Command(command, String::new())),
        }
        let changed = seen(&desk) != before || !desk.said.is_empty();
        assert!(changed, "{} does nothing", command.id());
        let refused = desk.look("said");
        assert!(
            !refused.contains("does not work here"),
            "{}: {refused}",
            command.id()
        );
    }
}

#[test]
fn every_command_of_the_palette_opens_from_there() {
    let desk = in_round().press("<C-p>");
    let Some(Layer::Search(search)) = desk.model.screen().layers.last() else {
        panic!("no palette")
    };
    assert!(search.rows.len() > 40);
    for row in 0..search.rows.len() {
        let mut desk = in_round().press("text<Enter>text<C-p>");
        desk.said.clear();
        let before = seen(&desk);
        let downs = "<Down>".repeat(row);
        let desk = desk.press(&format!("{downs}<Enter>"));
        assert!(seen(&desk) != before || !desk.said.is_empty(), "row {row}");
        assert!(
            !desk.look("said").contains("does not work here"),
            "row {row}: {}",
            desk.look("chosen")
        );
    }
}

#[test]
fn every_key_of_the_table_counts_in_some_state() {
    let states = || {
        vec![
            prepared(),
            begun(),
            in_round(),
            in_round().press("text"),
            in_round().press("@li"),
            in_round().press("text<Esc><Up>"),
            in_round().press("text<Enter><Tab>"),
            begun().press("<Tab>"),
            in_round().press("<C-g>"),
            in_round().press("<F5>"),
        ]
    };
    for row in TABLE.iter().filter(|row| row.modes.screen()) {
        for (place, key) in row.bindings() {
            let key = key.parse().unwrap();
            let counts = states()
                .iter()
                .any(|desk| meant(&desk.model, key) == Some(row.command));
            assert!(counts, "{key} of {} at {place:?}", row.english);
        }
    }
    // Every place is current in some state.
    let mut places = vec![Place::Pause, Place::Consent, Place::Home];
    for desk in states() {
        places.extend(kring::app::screen::places(&desk.model));
    }
    for row in TABLE {
        for (place, _) in row
            .bindings()
            .filter(|(place, _)| *place != Place::Anywhere)
        {
            assert!(places.contains(&place), "{place:?}");
        }
    }
}
