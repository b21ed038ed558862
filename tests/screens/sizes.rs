//! Every state that a test of the screen reaches is seen at other sizes too, and keeps the same laws there.

use insta::assert_snapshot;
use kring::app::Model;
use kring::lang::Language::{self, Dutch, English};
use kring::minutes::SessionStatus;
use kring::run::{Front as _, Input};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr as _;

use super::picture::{text, text_of};
use super::session::half_way;
use super::stage::{CIRCLE, Stage, WIDE};

/// The smallest that everything must be usable at, and the largest.
const ENDS: [(u16, u16); 2] = [(40, 10), (200, 60)];

/// Sizes at which something changes its place, and some that nobody thought of. Each state is seen at one
/// of them.
const BETWEEN: [(u16, u16); 14] = [
    (41, 11),
    (40, 60),
    (59, 13),
    (60, 14),
    (69, 20),
    (70, 10),
    (70, 24),
    (100, 10),
    (131, 43),
    (300, 12),
    (39, 10),
    (30, 8),
    (20, 5),
    (5, 2),
];

/// Looks at the state of this stage at other sizes, and puts it back.
pub fn look(stage: &mut Stage<TestBackend>) {
    let own = stage.screen.backend().buffer().area;
    let size = text(&stage.screen).len() % BETWEEN.len();
    for size in ENDS.into_iter().chain([BETWEEN[size]]) {
        resize(stage, size);
        keeps_the_laws(&stage.model, stage.screen.backend());
    }
    resize(stage, (own.width, own.height));
}

fn resize(stage: &mut Stage<TestBackend>, (columns, rows): (u16, u16)) {
    let size = Input::Resize { columns, rows };
    let msgs = stage.screen.input(&stage.model, size);
    assert!(msgs.is_empty(), "a size says nothing to the mind");
    stage.show();
}

/// What is true of the session screen in every state and at every size.
fn keeps_the_laws(model: &Model, backend: &TestBackend) {
    let buffer = backend.buffer();
    let shown = text_of(buffer);
    let rows: Vec<&str> = shown.lines().collect();
    assert!(!shown.trim().is_empty(), "something is seen");
    for (cell, at) in buffer.content.iter().zip(0u16..) {
        let end = at % buffer.area.width + u16::try_from(cell.symbol().width()).unwrap_or(1);
        assert!(end <= buffer.area.width, "half a character\n{shown}");
    }
    let small = buffer.area.width < 40 || buffer.area.height < 10;
    if small {
        assert!(!backend.cursor_visible(), "{shown}");
        return;
    }
    let last = rows.last().copied().unwrap_or_default();
    assert!(!last.trim().is_empty(), "no key is named\n{shown}");
    let screen = model.screen();
    let covered = !screen.layers.is_empty();
    let calm = model.status() == SessionStatus::Paused || screen.room;
    if calm && !covered {
        return;
    }
    let cursor = backend.cursor_position();
    assert!(backend.cursor_visible(), "where are we?\n{shown}");
    assert!(buffer.area.contains(cursor), "{cursor}\n{shown}");
    if covered || calm {
        return;
    }
    // Of whom the line is, and under it what Enter will do, or what is asked.
    let at = usize::from(cursor.y);
    let line = (0..=at).rev().take(usize::from(buffer.area.height / 4) + 1);
    let signed = |row: &&str| row.contains(" › ") || row.ends_with(" ›") || row.contains('>');
    let prompt = line.map(|row| rows[row]).find(signed);
    assert!(prompt.is_some(), "no line above {cursor}\n{shown}");
    let under = rows[at + 1..rows.len() - 1].iter();
    let under: Vec<&&str> = under.filter(|row| !row.trim().is_empty()).collect();
    assert!(!under.is_empty(), "nothing says what Enter does\n{shown}");
    for row in under {
        assert!(row.width() <= 102, "too long to read\n{shown}");
    }
    if screen.completion.is_none() {
        boxes_are_whole(buffer, &shown);
    }
}

/// Every box that begins has straight sides down to its end.
fn boxes_are_whole(buffer: &Buffer, shown: &str) {
    for (corner, end) in [("┌", "└"), ("┐", "┘")] {
        let begins = buffer.area.positions();
        for at in begins.filter(|at| buffer[*at].symbol() == corner) {
            let mut below = (at.y + 1..buffer.area.bottom()).map(|y| buffer[(at.x, y)].symbol());
            let after = below.find(|sign| !matches!(*sign, "│" | "├" | "┤"));
            assert_eq!(after, Some(end), "the box at {at} is broken\n{shown}");
        }
    }
}

/// The states that people are in longest, and those that ask the most of a small screen.
fn important(language: Language, size: (u16, u16)) -> Vec<(&'static str, Stage<TestBackend>)> {
    let proposal = match language {
        Dutch => "/voorstel We vragen het vooraf<Enter>",
        English => "/propose We ask beforehand<Enter>",
    };
    let at = |keys: &str| {
        let mut stage = half_way(language, size);
        stage.keys(keys);
        stage
    };
    let mut prompt = Stage::prepared(language, size, &CIRCLE);
    prompt.keys("<PageDown><PageDown>");
    vec![
        ("names", Stage::prepared(language, size, &[])),
        ("presence", Stage::prepared(language, size, &CIRCLE)),
        ("prompt", prompt),
        ("round", at("")),
        ("typing", at("@lieke what was said")),
        ("entry_menu", at("<Tab><Enter>")),
        ("palette", at("<Ctrl+P>")),
        ("hidden", at("<F8>")),
        ("pause_over", at("<F4><F4>")),
        ("proposal", at(proposal)),
        ("help", at("<F1>")),
        ("room", at("<F5>")),
    ]
}

#[test]
fn the_smallest_and_the_largest_screen() {
    for (language, code) in [(Dutch, "nl"), (English, "en")] {
        for (columns, rows) in ENDS {
            for (name, stage) in important(language, (columns, rows)) {
                let name = format!("size_{name}_{code}_{columns}x{rows}");
                assert_snapshot!(name, text(&stage.screen));
            }
        }
    }
}

#[test]
fn forty_long_names_and_a_long_note_at_every_size() {
    let long =
        "Zoë-Marie van den Berg-de Vries 李小龙 שרה 👩‍👧 uit een dorp met een lange naam aan zee";
    let names: Vec<String> = (1..=40).map(|n| format!("{n} {long}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut stage = Stage::prepared(Dutch, WIDE, &names);
    stage.keys("<PageDown><PageDown><Enter>");
    stage
        .paste(&"lang woord ".repeat(1_818))
        .keys("<Enter><Tab><Enter>b");
    let opened = stage.model.draft().text.len();
    assert_eq!(opened, 19_997, "the note is open in the editor");
    stage.keys("!<Enter>");
    assert!(stage.model.draft().text.is_empty(), "and is stored");
}

#[test]
fn all_keys_of_the_upper_row_in_turn_lose_nothing() {
    let mut stage = half_way(Dutch, WIDE);
    stage.keys("half ");
    for number in 1..=12 {
        stage.keys(&format!("<F{number}>"));
    }
    assert_eq!(stage.model.draft().text, "half ");
}
