//! From a drawn buffer to the terminal: only what differs from what it shows.
//!
//! This stands in for [`ratatui::Terminal`], which always draws and compares the whole screen:
//! while somebody types, only the lowest rows change.

use std::io;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::backend::Surface;

/// Remembers what the terminal shows.
pub struct Painter<B: Surface> {
    backend: B,
    shown: Buffer,
    next: Buffer,
    before: Buffer,
}

impl<B: Surface> Painter<B> {
    /// Paints on a cleared terminal of this size.
    pub fn new(backend: B, size: Size) -> Self {
        let shown = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        Self {
            backend,
            shown,
            next: Buffer::default(),
            before: Buffer::default(),
        }
    }

    /// What is painted on.
    pub fn backend(&self) -> &B {
        &self.backend
    }

    /// The whole screen.
    pub fn area(&self) -> Rect {
        self.shown.area
    }

    /// The terminal has another size: it is cleared.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn resize(&mut self, size: Size) -> io::Result<()> {
        self.backend.set_size(size);
        self.shown.resize(Rect::from((Position::ORIGIN, size)));
        self.clear()
    }

    /// The terminal may show anything: it is cleared.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn start_over(&mut self) -> io::Result<()> {
        self.backend.forget();
        self.clear()
    }

    fn clear(&mut self) -> io::Result<()> {
        self.shown.reset();
        self.backend.clear().map_err(io::Error::other)
    }

    /// Paints what was drawn for some of the rows.
    fn paint_part(&mut self, rows: Rect) -> io::Result<()> {
        let wide = usize::from(self.shown.area.width);
        let from = wide * usize::from(rows.y - self.shown.area.y);
        let part = from..from + self.next.content.len();
        self.before.resize(rows);
        self.before
            .content
            .clone_from_slice(&self.shown.content[part.clone()]);
        let changes = self.before.diff_iter(&self.next);
        self.backend.draw(changes).map_err(io::Error::other)?;
        self.shown.content[part].clone_from_slice(&self.next.content);
        Ok(())
    }

    /// Paints rows of the screen, all or some, with the cursor where `draw` says.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn paint(
        &mut self,
        rows: Rect,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        self.next.resize(rows);
        self.next.reset();
        let cursor = draw(&mut self.next);
        if rows == self.shown.area {
            let changes = self.shown.diff_iter(&self.next);
            self.backend.draw(changes).map_err(io::Error::other)?;
            // A whole screen is drawn seldom, and takes more memory than the rest of us.
            self.shown = std::mem::take(&mut self.next);
        } else {
            self.paint_part(rows)?;
        }
        match cursor {
            Some(cursor) => self
                .backend
                .show_cursor()
                .and_then(|()| self.backend.set_cursor_position(cursor)),
            None => self.backend.hide_cursor(),
        }
        .and_then(|()| self.backend.flush())
        .map_err(io::Error::other)
    }
}
