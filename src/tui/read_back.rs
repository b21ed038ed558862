//! Reading back together: one text, large and calm, with the question and the letters that answer.

use ratatui::layout::{Position, Rect};

use super::boxes::{Title, boxed};
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::screen::read_back_letters;
use crate::app::{self, Command, Read};
use crate::t;

/// The widest that the words get: lines that can be read aloud.
const WIDEST: usize = 64;

/// Draws the text that is read back now; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Position {
    let language = view.language();
    canvas.clear(area);
    let read = app::reading(view.model);
    let place = read.as_ref().map(|read| read.place);
    let right = place.map_or_else(String::new, |(place, count)| {
        t!(language, "read-place", place = place, count = count)
    });
    let left = t!(language, "read-title");
    let title = Title {
        left: &left,
        right: &right,
        style: canvas.look.strong(),
    };
    let inside = boxed(canvas, area, title);
    if let Some(read) = read {
        words(canvas, view, inside, &read);
    }
    inside.as_position()
}

fn words(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, read: &Read) {
    let language = view.language();
    let look = canvas.look;
    let width = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let keys = keys(view, read_back_letters(), width);
    let mut under = vec![t!(language, "read-question")];
    under.extend(read.said.clone());
    under.push(String::new());
    under.extend(keys);
    let height = usize::from(area.height);
    let text = wrap(&read.text, width);
    // A very long text is cut: its beginning, and the question, are always seen.
    let room = height.saturating_sub(under.len() + 3).max(1);
    let cut = text.len() > room;
    let text = text.into_iter().take(room);
    let mut rows: Vec<(String, bool)> = vec![(read.what.clone(), false), (String::new(), false)];
    rows.extend(text.map(|row| (row.into_owned(), true)));
    if cut && let Some((last, _)) = rows.last_mut() {
        last.push('…');
    }
    rows.push((String::new(), false));
    rows.extend(under.into_iter().map(|row| (row, false)));
    if rows.len() > height {
        // Where there is little room, the words and the letters count.
        let question = t!(language, "read-question");
        let matters = |row: &str| !row.is_empty() && row != question && row != read.what;
        rows.retain(|(row, strong)| *strong || matters(row));
    }
    let above = height.saturating_sub(rows.len()) / 2;
    let x = area.x + (area.width - u16::try_from(width).unwrap_or(0).min(area.width)) / 2;
    let top = area.y + u16::try_from(above).unwrap_or(0);
    for (y, (row, strong)) in (top..area.bottom()).zip(&rows) {
        let style = if *strong { look.strong() } else { look.plain() };
        canvas.put(x, y, area.right().saturating_sub(x), row, style);
    }
}

/// The letters with what they say.
pub(super) fn keys(
    view: &View<'_>,
    commands: impl Iterator<Item = Command>,
    width: usize,
) -> Vec<String> {
    let language = view.language();
    let mut rows: Vec<String> = Vec::new();
    for command in commands {
        let Some(letter) = command.row().letter(language) else {
            continue;
        };
        let key = format!("{letter}  {}", command.label(language));
        match rows.last_mut() {
            Some(row) if text_width(row) + text_width(&key) + 4 <= width => {
                row.push_str("    ");
                row.push_str(&key);
            }
            _ => rows.push(key),
        }
    }
    rows
}
