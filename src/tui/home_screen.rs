//! The home screen as the front of the loop at home.

use std::io::{self, Write};
use std::rc::Rc;

use ratatui::layout::Size;

use super::backend::{Quiet, Surface};
use super::home;
use super::look::Look;
use super::painter::Painter;
use super::terminal::Guard;
use super::text::Canvas;
use crate::app::home::Home;
use crate::minutes::Stamp;
use crate::run::HomeFront;

/// A terminal with the home screen on it.
pub struct HomeScreen<B: Surface> {
    painter: Painter<B>,
    look: Look,
    guard: Option<Rc<Guard>>,
}

impl<W: Write> HomeScreen<Quiet<W>> {
    /// A home screen that holds the terminal for as long as it lives, and writes on `out`.
    ///
    /// # Errors
    /// When the terminal does not say how large it is.
    pub fn on_terminal(guard: Rc<Guard>, out: W, look: Look) -> io::Result<Self> {
        let (columns, rows) = crossterm::terminal::size()?;
        let size = Size::new(columns, rows);
        let mut screen = Self::new(Quiet::new(out, size), size, look);
        screen.guard = Some(guard);
        screen.painter.start_over()?;
        Ok(screen)
    }
}

impl<B: Surface> HomeScreen<B> {
    /// A home screen of this size.
    #[must_use]
    pub fn new(backend: B, size: Size, look: Look) -> Self {
        Self {
            painter: Painter::new(backend, size),
            look,
            guard: None,
        }
    }

    /// What is drawn on.
    pub fn backend(&self) -> &B {
        self.painter.backend()
    }
}

impl<B: Surface> HomeFront for HomeScreen<B> {
    fn show(&mut self, home: &Home, now: Stamp) -> io::Result<()> {
        let (look, area) = (self.look, self.painter.area());
        self.painter.paint(area, |buffer| {
            home::draw(&mut Canvas::new(buffer, look), home, now)
        })
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        // A terminal that is gone shows so at the next frame.
        let _ = self.painter.resize(Size::new(columns, rows));
    }

    fn suspend(&mut self) -> io::Result<()> {
        match &self.guard {
            Some(guard) => guard.suspend().and_then(|()| self.painter.start_over()),
            None => Ok(()),
        }
    }
}
