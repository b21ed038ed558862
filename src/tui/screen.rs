//! The screen as one of the two fronts of the loop.

use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use ratatui::layout::{Rect, Size};

use super::backend::{Quiet, Surface};
use super::draw::{Upper, body, draw, draw_lower, lower};
use super::field::Field;
use super::look::Look;
use super::painter::Painter;
use super::terminal::Guard;
use super::text::Canvas;
use super::view::View;
use super::{layers, line};
use crate::app::key::Code;
use crate::app::{self, Answer, Command, Key, Model, Msg};
use crate::circle::steps;
use crate::minutes::{SessionStatus, Stamp};
use crate::run::{Front, Input};

/// How late the clock of an item may be, in seconds; divides a minute.
const MOMENT: i64 = 5;

/// How many answers stand below each other when no key is pressed.
const MOST_SAID: usize = 5;

/// The screen: a terminal, the text field of the line, and what was said last.
pub struct Screen<B: Surface> {
    painter: Painter<B>,
    look: Look,
    /// What the upper rows on the terminal were drawn from.
    upper: Option<Upper>,
    field: Field,
    /// What was answered since the last key.
    said: Vec<Answer>,
    /// What was answered before the last key, in case that one does nothing.
    before: Vec<Answer>,
    /// Whether the field has a text that the mind does not know of.
    untold: bool,
    /// Where texts lay on top when it was last drawn.
    body: Rect,
    guard: Option<Rc<Guard>>,
}

impl<W: Write> Screen<Quiet<W>> {
    /// A screen that holds the terminal for as long as it lives, and writes on `out`.
    ///
    /// # Errors
    /// When the terminal does not say how large it is.
    pub fn on_terminal(guard: Rc<Guard>, out: W, look: Look) -> io::Result<Self> {
        let (columns, rows) = crossterm::terminal::size()?;
        let size = Size::new(columns, rows);
        let mut screen = Self::new(Quiet::new(out, size), size, look);
        screen.guard = Some(guard);
        // Something else may have been drawn before.
        screen.painter.start_over()?;
        Ok(screen)
    }
}

impl<B: Surface> Screen<B> {
    /// A screen of this size.
    #[must_use]
    pub fn new(backend: B, size: Size, look: Look) -> Self {
        Self {
            painter: Painter::new(backend, size),
            look,
            upper: None,
            field: Field::default(),
            said: Vec::new(),
            before: Vec::new(),
            untold: false,
            body: Rect::ZERO,
            guard: None,
        }
    }

    /// What is drawn on.
    pub fn backend(&self) -> &B {
        self.painter.backend()
    }

    /// Takes over what the mind made of the line since: keys can follow each other faster than
    /// anything is drawn.
    fn catch_up(&mut self, model: &Model) {
        if !self.untold {
            self.field.set(&model.draft().text, model.screen().cursor);
        }
    }

    /// A paste edits the line; where the line is not seen it is nothing.
    fn paste(&mut self, model: &Model, text: &str) -> Vec<Msg> {
        self.catch_up(model);
        let line = Key::plain(Code::Char('x'));
        if self.untold || !app::takes(model, line) {
            self.said.clear();
            self.before.clear();
            self.untold |= self.field.paste(text);
        }
        Vec::new()
    }

    /// How many lines a page of the text on top has, for a key that turns pages.
    fn page(&self, model: &Model, key: Key) -> Option<usize> {
        let turns = matches!(key.code, Code::PageDown | Code::PageUp | Code::Char(' '));
        if !turns {
            return None;
        }
        layers::in_sight(model, self.body)
    }

    fn key(&mut self, model: &Model, key: Key) -> Vec<Msg> {
        self.catch_up(model);
        if self.said.is_empty() && model.ignored_key() {
            self.said = std::mem::take(&mut self.before);
        }
        self.before = std::mem::take(&mut self.said);
        if !self.untold && app::takes(model, key) {
            let page = self.page(model, key).map(Msg::InSight);
            return page.into_iter().chain([Msg::Key(key)]).collect();
        }
        self.before.clear();
        let before = self.field.cursor();
        self.untold |= match app::meant(model, key) {
            Some(Command::NewLine) => self.field.new_line(),
            Some(Command::Undo) => self.field.undo(),
            Some(Command::Redo) => self.field.redo(),
            _ => self.field.take(key),
        };
        let moved = !self.untold && self.field.cursor() != before;
        moved
            .then(|| Msg::Cursor(self.field.cursor()))
            .into_iter()
            .collect()
    }
}

impl<B: Surface> Front for Screen<B> {
    fn answer(&mut self, answer: &Answer) -> io::Result<()> {
        if self.said.len() == MOST_SAID {
            self.said.remove(0);
        }
        self.said.push(answer.clone());
        Ok(())
    }

    fn show(&mut self, model: &Model, now: Stamp) -> io::Result<()> {
        self.catch_up(model);
        if self.said.is_empty() && model.ignored_key() {
            self.said = std::mem::take(&mut self.before);
        }
        let view = View {
            model,
            now,
            field: &self.field,
            said: &self.said,
        };
        let area = self.painter.area();
        let (_, width) = line::widths(&view, area.width);
        self.field.set_width(usize::from(width));
        let view = View {
            model,
            now,
            field: &self.field,
            said: &self.said,
        };
        let look = self.look;
        let lower = lower(&view, look, area);
        self.body = body(&view, area, &lower);
        let upper = Upper::of(&view, &lower);
        // While somebody types, nothing above the line changes.
        let same = upper.is_some() && upper == self.upper;
        self.upper = upper;
        if same {
            let rows = Rect {
                y: lower.top,
                height: area.bottom() - lower.top,
                ..area
            };
            return self.painter.paint(rows, |buffer| {
                let mut canvas = Canvas::new(buffer, look);
                Some(draw_lower(&mut canvas, &view, &lower))
            });
        }
        self.painter.paint(area, |buffer| {
            draw(&mut Canvas::new(buffer, look), &view, &lower)
        })
    }

    fn input(&mut self, model: &Model, input: Input) -> Vec<Msg> {
        match input {
            Input::Key(key) => self.key(model, key),
            Input::Paste(text) => self.paste(model, &text),
            Input::Resize { columns, rows } => {
                self.upper = None;
                // A terminal that is gone shows so at the next frame.
                let _ = self.painter.resize(Size::new(columns, rows));
                Vec::new()
            }
        }
    }

    fn gathers(&self, input: &Input) -> bool {
        // What follows an edit at once edits too, so that a flood of letters is told once.
        let writes = match input {
            Input::Key(key) => matches!(key.code, Code::Char(_)) && !key.ctrl && !key.alt,
            Input::Paste(_) => true,
            Input::Resize { .. } => false,
        };
        self.untold && writes
    }

    fn untold(&mut self) -> Vec<Msg> {
        if !std::mem::take(&mut self.untold) {
            return Vec::new();
        }
        let mut msgs = vec![Msg::Draft(self.field.text().to_owned())];
        if self.field.cursor() != self.field.text().len() {
            msgs.push(Msg::Cursor(self.field.cursor()));
        }
        msgs
    }

    fn suspend(&mut self) -> io::Result<()> {
        if let Some(guard) = &self.guard {
            guard.suspend()?;
            self.upper = None;
            self.painter.start_over()?;
        }
        Ok(())
    }

    fn holds(&self, model: &Model, now: Stamp) -> Option<Duration> {
        // A silence counts seconds. Otherwise clocks show minutes: the one on the wall is right to
        // the second, that of an item may be a moment late, so that an idle program sleeps.
        let every = if model.status() != SessionStatus::Running {
            60
        } else if steps::silence(model.minutes()).is_some() {
            1
        } else {
            MOMENT
        };
        let time = now.time();
        let part = u64::from(time.timestamp_subsec_millis());
        let second = u64::try_from(time.timestamp().rem_euclid(every)).unwrap_or(0);
        let left = every.unsigned_abs() - second;
        Some(Duration::from_millis(left * 1_000 - part.min(999)))
    }
}
