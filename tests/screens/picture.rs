//! A picture of the screen that reads well in a snapshot: the text, under it the styles as
//! letters, and where the cursor is.

use kring::tui::{HomeScreen, Screen};
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// The letters of the styles.
const LEGEND: &str = "b bold, d dim, c cyan bold, g green, y yellow bold, r red bold, R reversed";

/// A screen that was drawn in a test.
pub trait Drawn {
    /// What it was drawn on.
    fn drawn(&self) -> &TestBackend;
}

impl Drawn for Screen<TestBackend> {
    fn drawn(&self) -> &TestBackend {
        self.backend()
    }
}

impl Drawn for HomeScreen<TestBackend> {
    fn drawn(&self) -> &TestBackend {
        self.backend()
    }
}

/// The text of the screen, line by line.
pub fn text(screen: &impl Drawn) -> String {
    text_of(screen.drawn().buffer())
}

/// The text of a buffer, line by line.
pub fn text_of(buffer: &Buffer) -> String {
    rows(buffer, |cell| cell.symbol().to_owned(), true)
}

/// The whole picture.
pub fn picture(screen: &impl Drawn) -> String {
    let backend = screen.drawn();
    let buffer = backend.buffer();
    let styles = rows(buffer, |cell| style(cell).to_string(), false);
    let cursor = match backend.clone().get_cursor_position() {
        Ok(at) => format!("cursor: column {}, row {}", at.x, at.y),
        Err(error) => match error {},
    };
    let styles: Vec<String> = styles
        .lines()
        .enumerate()
        .filter(|(_, row)| !row.trim().is_empty())
        .map(|(number, row)| format!("{number:>2} {row}"))
        .collect();
    format!(
        "{}\n{cursor}\n\nstyles: {LEGEND}\n{}\n",
        text(screen),
        styles.join("\n")
    )
}

fn rows(buffer: &Buffer, show: impl Fn(&Cell) -> String, symbols: bool) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in area.top()..area.bottom() {
        let mut row = String::new();
        let mut skip = 0;
        for x in area.left()..area.right() {
            let cell = &buffer[(x, y)];
            if symbols && skip > 0 {
                skip -= 1;
                continue;
            }
            row.push_str(&show(cell));
            skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
        }
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}

fn style(cell: &Cell) -> char {
    let has = |modifier| cell.modifier.contains(modifier);
    match cell.fg {
        _ if has(Modifier::REVERSED) => 'R',
        _ if cell.symbol() == " " => ' ',
        Color::Cyan => 'c',
        Color::Green => 'g',
        Color::Yellow => 'y',
        Color::Red => 'r',
        _ if has(Modifier::BOLD) => 'b',
        _ if has(Modifier::DIM) => 'd',
        _ => ' ',
    }
}
