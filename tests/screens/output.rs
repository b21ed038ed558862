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

/// What a terminal shows after all that was written, and where its cursor is.
fn on_terminal(wire: &Wire) -> vt100::Parser {
    let mut terminal = vt100::Parser::new(size(30), size(100), 0);
    terminal.process(&wire.0.borrow());
    terminal
}

#[test]
fn the_cursor_stands_behind_names_and_texts_of_every_script() {
    let names = [
        ("Sam", 3),
        ("Søren", 5),
        ("李小龙", 6),
        ("שרה", 3),
        ("Zoe\u{308}", 3),
        ("👩\u{200d}👧 Ann", 6),
        ("नेहा", 3),
    ];
    for (name, wide) in names {
        let wire = Wire::default();
        let mut stage = stage(&wire, &[name, "Ruth"]);
        stage.keys("<PageDown><PageDown><Enter>");
        // Whoever begins is not always the first in the circle.
        stage.keys("<Ctrl+G><Enter>");
        let at_start = on_terminal(&wire).screen().cursor_position().1;
        for (text, columns) in [("abc", 3), ("你好", 4), ("e\u{301}", 1), ("שלום", 4)] {
            stage.paste(text);
            let (_, column) = on_terminal(&wire).screen().cursor_position();
            assert_eq!(column, at_start + columns, "{name} {text}");
            stage.keys("<Esc>");
        }
        let shown = on_terminal(&wire).screen().contents();
        let line = shown.lines().find(|row| row.contains('›')).expect("a line");
        if line.contains(name) {
            assert_eq!(at_start, 1 + wide + 3, "{line:?}");
        }
    }
}

#[test]
fn no_scalar_in_any_field_reaches_the_terminal_as_more_than_a_sign() {
    // Every scalar, many to a text: those that act first, one by one.
    let acting = (0..=0x2fffu32)
        .chain(0xfe00..=0xffff)
        .chain(0xe_0000..=0xe_01ff);
    let acting: Vec<char> = acting.filter_map(char::from_u32).collect();
    let rest: Vec<char> = (0x3000..=0x10_ffffu32)
        .step_by(499)
        .filter_map(char::from_u32)
        .collect();
    for part in acting.chunks(4_000).chain(rest.chunks(6_000)) {
        let text: String = part.iter().flat_map(|c| ['x', *c]).collect();
        let name: String = text.chars().take(70).collect();
        let wire = Wire::default();
        let mut stage = stage(&wire, &[&name, "Ruth"]);
        stage.keys("<PageDown>").keys("/nieuw-punt ");
        stage.paste(&text.replace(['\n', '\r'], "")).keys("<Enter>");
        for sign in ["", "! ", "+ ", "= ", "/uitkomst ", "/afspraak "] {
            stage.keys(sign).paste(&text).keys("<Enter><Esc>");
        }
        stage.keys("<F5><F5><Ctrl+F>x<Esc><Ctrl+O><Esc><F7><Tab><Enter><Esc><Esc>");
        stage.keys("<PageDown><PageDown>");
        assert_eq!(
            unlisted(&wire.0.borrow()),
            Vec::<String>::new(),
            "{:?}",
            part[0]
        );
        let written = wire.0.borrow();
        let written = std::str::from_utf8(&written).expect("text");
        let unseen = |c: char| {
            matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
        };
        assert!(!written.contains(unseen), "{:?}", part[0]);
    }
}
