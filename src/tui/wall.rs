//! The room view in a terminal of its own, for `kring room`: the picture, and how to leave.

use std::io::{self, Write};

use ratatui::layout::{Rect, Size};

use super::backend::{Quiet, Surface};
use super::look::Look;
use super::painter::Painter;
use super::room;
use super::terminal::Guard;
use super::text::{Canvas, text_width, wrap};
use crate::app::Command;
use crate::app::commands::Place;
use crate::app::keymap::Keymap;
use crate::circle::room::Picture;
use crate::lang::{Language, message};
use crate::run::{Input, Wall};
use crate::store::Unclear;
use crate::t;

/// Below this it only says that it is too small.
const LEAST: (u16, u16) = (40, 10);

/// A terminal that shows the room view and takes no key but those that leave.
pub struct RoomWall<B: Surface> {
    painter: Painter<B>,
    look: Look,
    language: Language,
    keymap: Keymap,
    /// Whether somebody pressed Ctrl+C since the picture changed.
    asked: bool,
    shown: Option<(Picture, Option<Unclear>)>,
    guard: Option<Guard>,
}

impl<W: Write> RoomWall<Quiet<W>> {
    /// A wall that holds the terminal for as long as it lives, and writes on `out`.
    ///
    /// # Errors
    /// When the terminal does not say how large it is.
    pub fn on_terminal(
        guard: Guard,
        out: W,
        look: Look,
        language: Language,
        keymap: Keymap,
    ) -> io::Result<Self> {
        let (columns, rows) = crossterm::terminal::size()?;
        let size = Size::new(columns, rows);
        let mut wall = Self::new(Quiet::new(out, size), size, look, language, keymap);
        wall.guard = Some(guard);
        Ok(wall)
    }
}

impl<B: Surface> RoomWall<B> {
    /// A wall of this size.
    #[must_use]
    pub fn new(backend: B, size: Size, look: Look, language: Language, keymap: Keymap) -> Self {
        Self {
            painter: Painter::new(backend, size),
            look,
            language,
            keymap,
            asked: false,
            shown: None,
            guard: None,
        }
    }

    /// What is drawn on.
    pub fn backend(&self) -> &B {
        self.painter.backend()
    }

    fn paint(&mut self) -> io::Result<()> {
        let Some((picture, unclear)) = &self.shown else {
            return Ok(());
        };
        let (look, language) = (self.look, self.language);
        let key = self.keymap.keys(Command::Leave).next();
        let key = key.map(|key| key.label(language));
        let calm = calm_line(language, *unclear, key.as_deref().filter(|_| self.asked));
        let area = self.painter.area();
        self.painter.paint(area, |buffer| {
            let mut canvas = Canvas::new(buffer, look);
            if area.width < LEAST.0 || area.height < LEAST.1 {
                let text = t!(language, "screen-too-small");
                let rows = wrap(&text, usize::from(area.width));
                for (y, row) in (area.y..area.bottom()).zip(rows) {
                    canvas.put(area.x, y, area.width, &row, look.plain());
                }
                return None;
            }
            let above = Rect {
                height: area.height - 2,
                ..area
            };
            room::draw(&mut canvas, language, picture, above);
            let last = area.bottom() - 1;
            match (calm, key) {
                (Some(text), _) => {
                    canvas.put_centred(area.x, last, area.width, &text, look.plain());
                }
                (None, Some(key)) => {
                    let id = Command::Leave.id();
                    let label = message(language, &format!("command-{id}-short"), []);
                    let text = format!("{key} {label}");
                    let wide = u16::try_from(text_width(&text)).unwrap_or(u16::MAX);
                    canvas.put_right(area.right() - 1, last, wide, &text, look.dim());
                }
                (None, None) => {}
            }
            None
        })
    }
}

/// What stands in the last row when there is something to say.
fn calm_line(language: Language, unclear: Option<Unclear>, leave: Option<&str>) -> Option<String> {
    match (leave, unclear) {
        (Some(key), _) => Some(t!(language, "room-leave", key = key)),
        (None, Some(Unclear::Gone)) => Some(t!(language, "room-gone")),
        (None, Some(Unclear::Unreadable)) => Some(t!(language, "room-unreadable")),
        (None, Some(Unclear::OtherSession)) => Some(t!(language, "room-other")),
        (None, None) => None,
    }
}

impl<B: Surface> Wall for RoomWall<B> {
    fn show(&mut self, picture: &Picture, unclear: Option<Unclear>) -> io::Result<()> {
        let same = self
            .shown
            .as_ref()
            .is_some_and(|(shown, why)| shown == picture && *why == unclear);
        if same {
            return Ok(());
        }
        self.asked &= self.shown.is_none();
        self.shown = Some((picture.clone(), unclear));
        self.paint()
    }

    fn input(&mut self, input: Input) -> io::Result<bool> {
        match input {
            Input::Key(key) => match self.keymap.command(&[Place::Anywhere], key) {
                Some(Command::Leave) => return Ok(true),
                Some(Command::Interrupt) => self.interrupt()?,
                // A clicker, or a cat on the keyboard: this view only shows.
                _ => {}
            },
            Input::Resize { columns, rows } => {
                self.painter.resize(Size::new(columns, rows))?;
                self.paint()?;
            }
            Input::Paste(_) => {}
        }
        Ok(false)
    }

    fn line(&mut self, _: &str) -> io::Result<bool> {
        Ok(false)
    }

    fn interrupt(&mut self) -> io::Result<()> {
        self.asked = true;
        self.paint()
    }

    fn suspend(&mut self) -> io::Result<()> {
        if let Some(guard) = &self.guard {
            guard.suspend()?;
            self.painter.start_over()?;
            self.paint()?;
        }
        Ok(())
    }
}
