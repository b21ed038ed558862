//! What leaves for the terminal: the sequences on a short list and nothing else, whatever stands
//! in a file; and a real terminal shows what was drawn.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use kring::lang::Language::Dutch;
use kring::tui::{Look, Quiet};
use ratatui::layout::Size;

use super::stage::{CIRCLE, Stage};

#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn stage(wire: &Wire, people: &[&str]) -> Stage<Quiet<Wire>> {
    let backend = Quiet::new(wire.clone(), Size::new(100, 30));
    Stage::on(backend, Look::default(), Dutch, (100, 30), people)
}

fn size(cells: u16) -> std::num::NonZeroU16 {
    cells.try_into().expect("some")
}

/// The sequences in what was written that are not on the list.
fn unlisted(written: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(written).expect("text");
    let mut bad = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(char::is_control) {
        rest = &rest[at..];
        let end = rest.strip_prefix("\u{1b}[").and_then(|sequence| {
            let body =
                sequence.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';' || c == '?');
            let whole = &rest[..=(rest.len() - body.len())];
            let listed = match whole.strip_prefix("\u{1b}[") {
                Some("?25h" | "?25l" | "2J" | "J") => true,
                Some(other) => !other.contains('?') && other.ends_with(['H', 'm']),
                None => false,
            };
            listed.then_some(whole.len())
        });
        if let Some(end) = end {
            rest = &rest[end..];
        } else {
            bad.push(rest.chars().take(8).collect());
            rest = &rest[1..];
        }
    }
    bad
}

#[test]
fn only_listed_sequences_leave_whatever_is_typed() {
    let wire = Wire::default();
    let evil = "a\u{1b}]0;title\u{7}\u{9b}2J\u{202e}b\u{200b}c\u{1b}[6n";
    let mut stage = stage(&wire, &[evil, "Sam", "Ruth"]);
    stage
        .keys("<PageDown><PageDown><Enter>")
        .paste(evil)
        .keys("<Enter><F5><F5><Ctrl+P><Esc>");
    stage
        .keys("! ")
        .paste(evil)
        .keys("<Enter><F1><Esc><Tab><Enter><Esc><Esc>");
    assert_eq!(unlisted(&wire.0.borrow()), Vec::<String>::new());
}

#[test]
fn a_terminal_shows_what_was_drawn_with_its_cursor_in_the_right_cell() {
    let wire = Wire::default();
    let mut stage = stage(&wire, &CIRCLE);
    let mut picture = super::session::half_way(Dutch, (100, 30));
    stage.keys("<PageDown><PageDown><Enter>");
    let mut terminal = vt100::Parser::new(size(30), size(100), 0);
    for typed in ["abc", "é", " 你好", "e\u{301}", "x"] {
        stage.paste(typed);
        terminal.process(&std::mem::take(&mut *wire.0.borrow_mut()));
        let (row, column) = terminal.screen().cursor_position();
        let shown = terminal
            .screen()
            .rows(0, column)
            .nth(usize::from(row))
            .expect("a row");
        assert!(
            shown.ends_with(typed.trim_start()) || typed.contains('\u{301}'),
            "{shown:?} {typed}"
        );
    }
    picture.keys("x");
    assert!(!terminal.screen().hide_cursor());
}

#[test]
fn a_letter_costs_few_bytes_and_no_change_costs_none() {
    let wire = Wire::default();
    let mut stage = stage(&wire, &CIRCLE);
    stage.keys("<PageDown><PageDown><Enter>Dit is een");
    for letter in [" ", "z", "i", "n"] {
        wire.0.borrow_mut().clear();
        stage.keys(letter);
        let bytes = wire.0.borrow().len();
        assert!(
            bytes <= 60,
            "{bytes}: {:?}",
            String::from_utf8_lossy(&wire.0.borrow())
        );
    }
    wire.0.borrow_mut().clear();
    stage.show();
    stage.show();
    assert_eq!(wire.0.borrow().len(), 0);
}
