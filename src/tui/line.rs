//! The capture line: its prompt, what is typed, and under it what Enter will do.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::layout::Rows;
use super::look::Look;
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::{self, Sign, screen};
use crate::circle::people;
use crate::t;

/// How many columns the prompt takes, and how many are left for the text.
#[must_use]
pub fn widths(view: &View<'_>, width: u16) -> (u16, u16) {
    let prompt = u16::try_from(text_width(&prompt(view))).unwrap_or(u16::MAX);
    // The space before it, the sign, and a space on both sides of that.
    let prompt = (prompt + 4).min(width / 2);
    (prompt, width.saturating_sub(prompt + 1).max(2))
}

/// Draws the line; tells the cell of the cursor.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, rows: &Rows, area: Rect) -> Position {
    let look = canvas.look;
    let (wide, room) = widths(view, area.width);
    let name = wide.saturating_sub(4);
    let taken = canvas.put(area.x + 1, area.y, name, &prompt(view), look.now());
    canvas.put(
        area.x + 1 + taken + 1,
        area.y,
        1,
        look.prompt(),
        look.strong(),
    );
    let (row, column) = rows.cursor;
    let height = usize::from(area.height).max(1);
    let first = (row + 1).saturating_sub(height);
    let x = area.x + wide;
    for (y, range) in (area.y..area.bottom()).zip(rows.rows.iter().skip(first)) {
        let text = &view.field.text()[range.clone()];
        if view.screen().hidden {
            let width = u16::try_from(text_width(text)).unwrap_or(room).min(room);
            canvas.repeat(x, y, width, look.hidden(), look.plain());
        } else {
            canvas.put(x, y, room, text, look.plain());
        }
    }
    let column = u16::try_from(column)
        .unwrap_or(u16::MAX)
        .min(room.saturating_sub(1));
    let row = u16::try_from(row - first).unwrap_or(0);
    Position {
        x: (x + column).min(area.right().saturating_sub(1)),
        y: area.y + row,
    }
}

/// Of whom the line is, or what it is asked for.
fn prompt(view: &View<'_>) -> String {
    if let Some(asked) = screen::asked(view.model) {
        return asked;
    }
    if view.model.is_read_only() {
        // Nobody's line: what is typed here is stored nowhere.
        return t!(view.language(), "read-only");
    }
    let who = people::names(view.minutes(), &view.model.pen_is_with());
    if who.is_empty() {
        t!(view.language(), "screen-prompt-circle")
    } else {
        who
    }
}

/// A row that goes on below, with the sign for that at its end.
fn shortened(row: &str, width: usize, sign: &str) -> String {
    let mut row = row.trim_end().to_owned();
    while text_width(&row) + 2 > width {
        match row.rfind(' ') {
            Some(at) => row.truncate(at),
            None => break,
        }
    }
    format!("{row} {sign}")
}

/// What stands under the line: what was answered, or what Enter will do.
#[must_use]
pub fn below(view: &View<'_>, look: Look, width: u16, most: usize) -> Vec<(String, Style)> {
    let width = usize::from(width.saturating_sub(2));
    let mut lines = Vec::new();
    // Where each text begins; the last is the answer itself, below what is read before it.
    let mut begins = Vec::new();
    let mut push = |text: &str, style: Style| {
        let rows = wrap(text, width);
        begins.push(lines.len());
        lines.extend(rows.into_iter().map(|row| (row.into_owned(), style)));
    };
    for said in view.said {
        let (sign, style) = match said.sign {
            Sign::Recorded => (look.done(), look.good()),
            Sign::Now => (look.prompt(), look.plain()),
            Sign::Refused => ("!", look.attention()),
            Sign::News => ("*", look.plain()),
        };
        if view.screen().hidden && said.sign == Sign::Recorded {
            push(
                &format!("{sign} {}", t!(view.language(), "screen-recorded")),
                style,
            );
        } else {
            // What is read aloud stands large on the screen already.
            let told = said.sign == Sign::Now || view.model.at_hand().is_some();
            let read = view.screen().prompt && told && said.sign != Sign::Refused;
            let more = if read { &[][..] } else { &said.more };
            for line in more {
                push(line, look.plain());
            }
            push(&format!("{sign} {}", said.text), style);
        }
    }
    // News that comes while somebody types does not take away what Enter will do.
    let news_only = view.said.iter().all(|said| said.sign == Sign::News);
    if view.said.is_empty() || news_only && !view.field.text().is_empty() {
        let hint = app::hint(view.model, view.field.text(), view.now);
        let rows = wrap(&hint, width);
        lines.extend(rows.into_iter().map(|row| (row.into_owned(), look.dim())));
    }
    // Calmly, and below everything that was said or typed for.
    if lines.len() < most
        && view.screen().layers.is_empty()
        && let Some(text) = app::late::nearing(view.model, view.now)
    {
        let text = wrap(&text, width).into_iter().next();
        lines.extend(text.map(|row| (row.into_owned(), look.plain())));
    }
    if lines.len() > most {
        // The answer itself stands last; of that the beginning counts, and that there is more is seen.
        let answer = begins.last().copied().unwrap_or(0);
        let over = answer.min(lines.len() - most);
        // A text above it that does not fit whole says nothing with its end alone.
        let whole = begins.iter().find(|begin| **begin >= over);
        lines.drain(..whole.copied().unwrap_or(over));
        let cut = lines.len() > most;
        lines.truncate(most);
        if let Some((last, _)) = lines.last_mut().filter(|_| cut) {
            *last = shortened(last, width, look.cut());
        }
    }
    lines
}
