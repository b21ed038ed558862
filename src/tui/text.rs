//! The border between foreign text and the screen: everything that is drawn goes through
//! [`Canvas::put`], and nothing else writes in the buffer.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::look::Look;
use crate::lang::visible;

/// The most columns that a line of text gets: the eye loses its way back from the end of a longer one.
pub const LEGIBLE: u16 = 100;

/// What is drawn on: a buffer, and how signs and colours look.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    /// How signs and colours look.
    pub look: Look,
}

impl<'a> Canvas<'a> {
    /// Draws on `buffer`.
    pub fn new(buffer: &'a mut Buffer, look: Look) -> Self {
        Self { buffer, look }
    }

    /// Everything that can be drawn on.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Puts a text on one line, cut with a sign when it does not fit; tells how many columns it
    /// took. Text outside the screen is not drawn.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y < area.top() || y >= area.bottom() || x < area.left() {
            return 0;
        }
        let width = width.min(area.right().saturating_sub(x));
        if width == 0 {
            return 0;
        }
        if is_plain(text) {
            return self.put_plain(x, y, width, text, style);
        }
        let mut text = visible(text);
        if self.look.ascii {
            text = typed(&text).into();
        }
        if columns(&text) <= usize::from(width) {
            return self.put_graphemes(x, y, width, &text, style);
        }
        let cut = self.look.cut();
        let used = self.put_graphemes(x, y, width - 1, &text, style);
        used + self.put_graphemes(x + used, y, 1, cut, style)
    }

    /// Puts a text so that it ends before column `end`; tells how many columns it took.
    pub fn put_right(&mut self, end: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let wanted = u16::try_from(text_width(text))
            .unwrap_or(u16::MAX)
            .min(width);
        self.put(end.saturating_sub(wanted), y, wanted, text, style)
    }

    /// Puts a text in the middle of `width` columns.
    pub fn put_centred(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) {
        let wanted = u16::try_from(text_width(text))
            .unwrap_or(u16::MAX)
            .min(width);
        self.put(x + (width - wanted) / 2, y, wanted, text, style);
    }

    /// Empties an area, for what lies on top.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            self.buffer[position].reset();
        }
        // Half of a wide character would cover the first column.
        if let Some(before) = area.x.checked_sub(1) {
            for y in area.top()..area.bottom() {
                let cell = &mut self.buffer[(before, y)];
                if cell.symbol().cell_width() > 1 {
                    cell.reset();
                }
            }
        }
    }

    /// Gives an area a style, whatever stands in it.
    pub fn tint(&mut self, area: Rect, style: Style) {
        self.buffer
            .set_style(area.intersection(self.buffer.area), style);
    }

    /// Repeats a sign of one column over `width` columns.
    pub fn repeat(&mut self, x: u16, y: u16, width: u16, sign: &str, style: Style) {
        let area = self.buffer.area;
        if y < area.top() || y >= area.bottom() {
            return;
        }
        for x in x..x.saturating_add(width).min(area.right()) {
            self.buffer[(x, y)].set_symbol(sign).set_style(style);
        }
    }

    fn put_plain(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let wide = usize::from(width);
        let (kept, cut) = if text.len() > wide {
            (&text[..wide - 1], true)
        } else {
            (text, false)
        };
        let mut at = x;
        for place in 0..kept.len() {
            self.buffer[(at, y)]
                .set_symbol(&kept[place..=place])
                .set_style(style);
            at += 1;
        }
        if cut {
            let sign = self.look.cut();
            self.buffer[(at, y)].set_symbol(sign).set_style(style);
            at += 1;
        }
        at - x
    }

    fn put_graphemes(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let (end, _) = self
            .buffer
            .set_stringn(x, y, text, usize::from(width), style);
        end - x
    }
}

/// The signs of typography as they are typed.
fn typed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '…' => out.push_str("..."),
            '“' | '”' | '„' => out.push('"'),
            '‘' | '’' => out.push('\''),
            '–' | '—' => out.push('-'),
            '·' => out.push('*'),
            '✓' => out.push('v'),
            '→' => out.push_str("->"),
            c => out.push(c),
        }
    }
    out
}

/// Text of which every byte is one column.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The columns of a text that is visible already.
fn columns(visible: &str) -> usize {
    visible
        .graphemes(true)
        .map(|g| usize::from(g.cell_width()))
        .sum()
}

/// How many columns a text takes on one line.
#[must_use]
pub fn text_width(text: &str) -> usize {
    if is_plain(text) {
        text.len()
    } else {
        columns(&visible(text))
    }
}

/// One character as people see it, and its columns.
#[must_use]
pub fn grapheme_width(grapheme: &str) -> usize {
    if is_plain(grapheme) {
        grapheme.len()
    } else {
        columns(&visible(grapheme))
    }
}

/// A text in lines of at most `width` columns, cut between words where that can be.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    let width = width.max(1);
    text.lines()
        .flat_map(|line| wrap_line(line, width))
        .collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<Cow<'_, str>> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0);
    let mut space: Option<usize> = None;
    for (at, grapheme) in line.grapheme_indices(true) {
        let wide = grapheme_width(grapheme);
        // A space at the end of a row needs no column.
        if used + wide > width && at > start && grapheme != " " {
            let end = space.filter(|space| *space > start).unwrap_or(at);
            rows.push(line[start..end].trim_end().into());
            start = end;
            used = text_width(&line[start..at]);
            space = None;
        }
        used += wide;
        if grapheme == " " {
            space = Some(at + 1);
        }
    }
    rows.push(
        if used > width {
            line[start..].trim_end()
        } else {
            &line[start..]
        }
        .into(),
    );
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(width: u16, text: &str) -> (String, u16) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        let used = Canvas::new(&mut buffer, Look::default()).put(0, 0, width, text, Style::new());
        let row: String = buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        (row.trim_end().to_owned(), used)
    }

    #[test]
    fn a_text_that_does_not_fit_is_cut_with_a_sign() {
        assert_eq!(put(12, "kort"), ("kort".into(), 4));
        assert_eq!(put(5, "te lang"), ("te l…".into(), 5));
        assert_eq!(put(4, "één twee"), ("één…".into(), 4));
        assert_eq!(put(4, "你好吗"), ("你 …".into(), 3));
        assert_eq!(put(0, "niets"), (String::new(), 0));
    }

    #[test]
    fn foreign_text_is_made_visible() {
        assert_eq!(put(12, "a\u{1b}[2Jb").0, "a␛[2Jb");
        assert_eq!(put(12, "a\tb").0, "a␉b");
    }

    #[test]
    fn lines_are_cut_between_words_and_lose_nothing() {
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(wrap("你好吗", 4), ["你好", "吗"]);
    }
}
