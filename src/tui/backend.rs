//! What leaves for the terminal: one write per frame, nothing when nothing changed, and only
//! the few sequences that every terminal knows.

use std::fmt::Write as _;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier, Style};

/// A backend that gathers a frame and writes it at once.
///
/// ratatui's own one resets the colours and moves the cursor in every frame, also when nothing
/// changed; this one remembers what the terminal shows.
pub struct Quiet<W: Write> {
    out: W,
    frame: String,
    size: Size,
    style: Style,
    /// Where the terminal's cursor stands; `None` when that is not sure.
    at: Option<Position>,
    shown: Option<bool>,
}

impl<W: Write> Quiet<W> {
    /// Writes on `out`, a terminal of this size.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            out,
            frame: String::with_capacity(1 << 14),
            size,
            style: Style::new(),
            at: None,
            shown: None,
        }
    }

    fn move_to(&mut self, to: Position) {
        if self.at != Some(to) {
            // proof: writing to a String never fails.
            let _ = write!(self.frame, "\x1b[{};{}H", to.y + 1, to.x + 1);
            self.at = Some(to);
        }
    }

    fn put_on(&mut self, style: Style) {
        if self.style == style {
            return;
        }
        self.frame.push_str("\x1b[0");
        for (modifier, code) in MODIFIERS {
            if style.add_modifier.contains(modifier) {
                self.frame.push(';');
                self.frame.push_str(code);
            }
        }
        for (colour, base) in [(style.fg, 30), (style.bg, 40)] {
            if let Some(code) = colour.and_then(code_of) {
                let code = if code < 8 {
                    base + code
                } else {
                    base + 52 + code
                };
                // proof: writing to a String never fails.
                let _ = write!(self.frame, ";{code}");
            }
        }
        self.frame.push('m');
        self.style = style;
    }
}

const MODIFIERS: [(Modifier, &str); 5] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
];

/// The place of a colour among the sixteen that every terminal has.
fn code_of(colour: Color) -> Option<u16> {
    Some(match colour {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}

/// Whether every terminal draws the symbol one column wide: ASCII, and what boxes and bars are made
/// of (where even those are drawn wide, `--ascii` does without them).
fn is_narrow(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let one = chars.next().filter(|_| chars.next().is_none());
    one.is_some_and(|c| c.is_ascii() || matches!(c, '\u{2500}'..='\u{259f}'))
}

/// A backend that can be told what happened to its terminal.
pub trait Surface: Backend<Error: std::error::Error + Send + Sync + 'static> {
    /// The terminal has another size.
    fn set_size(&mut self, size: Size);

    /// The terminal may show anything: nothing that is remembered holds any longer.
    fn forget(&mut self);
}

impl<W: Write> Surface for Quiet<W> {
    fn set_size(&mut self, size: Size) {
        self.size = size;
        self.at = None;
    }

    fn forget(&mut self) {
        self.frame.push_str("\x1b[0m");
        self.style = Style::new();
        self.at = None;
        self.shown = None;
    }
}

impl Surface for TestBackend {
    fn set_size(&mut self, size: Size) {
        self.resize(size.width, size.height);
    }

    fn forget(&mut self) {}
}

impl<W: Write> Backend for Quiet<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.move_to(Position { x, y });
            let style = Style {
                fg: Some(cell.fg),
                bg: Some(cell.bg),
                add_modifier: cell.modifier,
                ..Style::new()
            };
            self.put_on(style);
            let symbol = cell.symbol();
            self.frame.push_str(symbol);
            // Terminals differ in how wide they draw what is not ASCII, and in where the cursor
            // stands after the last column.
            let next = x + symbol.cell_width();
            let sure = is_narrow(symbol) && next < self.size.width;
            self.at = sure.then_some(Position { x: next, y });
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.shown != Some(false) {
            self.frame.push_str("\x1b[?25l");
            self.shown = Some(false);
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.shown != Some(true) {
            self.frame.push_str("\x1b[?25h");
            self.shown = Some(true);
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.at.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.move_to(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        // Cleared cells get the background that is on.
        self.put_on(Cell::EMPTY.style());
        self.frame.push_str(match clear_type {
            ClearType::All => "\x1b[2J",
            ClearType::AfterCursor => "\x1b[J",
            ClearType::BeforeCursor => "\x1b[1J",
            ClearType::CurrentLine => "\x1b[2K",
            ClearType::UntilNewLine => "\x1b[K",
        });
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        self.out.write_all(self.frame.as_bytes())?;
        self.frame.clear();
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::{Terminal, TerminalOptions, Viewport};

    use super::*;

    fn terminal() -> Terminal<Quiet<Vec<u8>>> {
        let size = Size::new(10, 2);
        let viewport = Viewport::Fixed((Position::ORIGIN, size).into());
        let backend = Quiet::new(Vec::new(), size);
        Terminal::with_options(backend, TerminalOptions { viewport }).expect("made")
    }

    fn draw(terminal: &mut Terminal<Quiet<Vec<u8>>>, text: &str) -> String {
        let x = u16::try_from(text.len()).expect("short");
        terminal
            .draw(|frame| {
                frame.render_widget(text, frame.area());
                frame.set_cursor_position((x, 0));
            })
            .expect("drawn");
        String::from_utf8(std::mem::take(&mut terminal.backend_mut().out)).expect("text")
    }

    #[test]
    fn a_typed_letter_is_one_byte_and_nothing_is_none() {
        let mut terminal = terminal();
        let first = draw(&mut terminal, "ab");
        assert!(first.contains("ab"), "{first:?}");
        assert_eq!(draw(&mut terminal, "ab"), "");
        assert_eq!(draw(&mut terminal, "abc"), "c");
        assert_eq!(draw(&mut terminal, "abcdefghij"), "defghij\u{1b}[1;11H");
    }

    #[test]
    fn a_style_is_said_once() {
        let mut backend = Quiet::new(Vec::new(), Size::new(10, 2));
        let mut cell = Cell::new("x");
        cell.set_style(Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD));
        backend
            .draw([(0, 0, &cell), (1, 0, &cell)].into_iter())
            .expect("drawn");
        assert_eq!(backend.frame, "\u{1b}[1;1H\u{1b}[0;1;36mxx");
    }
}
