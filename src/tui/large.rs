//! One text, large and calm, in a box of its own, with what belongs to it above and below. Whatever the size
//! of the screen, some of the text and what answers it are seen; a long text is gone through.

use std::borrow::Cow;

use ratatui::layout::{Position, Rect};

use super::boxes::{Title, boxed};
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::Command;
use crate::t;

/// Rather less around the words than fewer of so many rows of them.
pub const SEEN: usize = 4;
/// Columns between things that can be chosen and stand in one row.
pub const AIR: usize = 4;

/// The text, and where it is gone through.
pub struct Large<'a> {
    /// What stands left in the upper edge.
    pub title: &'a str,
    /// Which of how many it is, from 1.
    pub place: (usize, usize),
    /// The words.
    pub text: &'a str,
    /// How many of their rows are passed over.
    pub from: usize,
    /// The widest that the words get, in columns: lines that can be read aloud.
    pub widest: usize,
}

/// How much is left out, so that the words and what answers them are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Nothing.
    Plenty,
    /// The air between the parts.
    Little,
    /// What explains.
    Less,
    /// Everything but what is needed to answer.
    Least,
}

/// Draws the text between what `around` gives for so much room and such a width: the rows above it, and
/// those below. Tells where the cursor stands.
pub fn draw(
    canvas: &mut Canvas<'_>,
    view: &View<'_>,
    area: Rect,
    large: &Large<'_>,
    around: impl Fn(Room, usize) -> (Vec<String>, Vec<String>),
) -> Position {
    canvas.clear(area);
    let look = canvas.look;
    let (place, count) = large.place;
    let right = t!(view.language(), "read-place", place = place, count = count);
    let title = Title {
        left: large.title,
        right: &right,
        style: look.strong(),
    };
    let inside = boxed(canvas, area, title);
    let width = usize::from(inside.width)
        .saturating_sub(4)
        .min(large.widest);
    let height = usize::from(inside.height);
    let text = if view.screen().hidden {
        in_rows(&t!(view.model, "screen-hidden"), width)
    } else {
        in_rows(large.text, width)
    };
    let fits = |(above, below): &(Vec<String>, Vec<String>)| {
        above.len() + text.len().min(SEEN) + below.len() <= height
    };
    let (above, below) = [Room::Plenty, Room::Little, Room::Less]
        .map(|room| around(room, width))
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| around(Room::Least, width));
    let room = height.saturating_sub(above.len() + below.len()).max(1);
    // As far down as there is more to see.
    let from = large.from.min(text.len().saturating_sub(room));
    let cut = text.len() > from + room;
    let mut rows: Vec<(String, bool)> = above.into_iter().map(|row| (row, false)).collect();
    rows.extend(
        text.into_iter()
            .skip(from)
            .take(room)
            .map(|row| (row, true)),
    );
    if cut && let Some((last, _)) = rows.last_mut() {
        last.push('…');
    }
    rows.extend(below.into_iter().map(|row| (row, false)));
    let air = height.saturating_sub(rows.len()) / 2;
    let wide = u16::try_from(width).unwrap_or(0).min(inside.width);
    let x = inside.x + (inside.width - wide) / 2;
    let top = inside.y + u16::try_from(air).unwrap_or(0);
    for (y, (row, strong)) in (top..inside.bottom()).zip(&rows) {
        let style = if *strong { look.strong() } else { look.plain() };
        canvas.put(x, y, inside.right().saturating_sub(x), row, style);
    }
    inside.as_position()
}

/// A text in rows of such a width.
pub fn in_rows(text: &str, width: usize) -> Vec<String> {
    wrap(text, width).into_iter().map(Cow::into_owned).collect()
}

/// The letters with what they say, as many in a row as fit.
pub fn keys(view: &View<'_>, commands: impl Iterator<Item = Command>, width: usize) -> Vec<String> {
    let language = view.language();
    let keys = commands.filter_map(|command| {
        let letter = command.row().letter(language)?;
        Some(format!("{letter}  {}", command.label(language)))
    });
    in_columns(keys, width, AIR)
}

/// The letters with a short word each.
pub fn short_keys(
    view: &View<'_>,
    commands: impl Iterator<Item = Command>,
    width: usize,
) -> Vec<String> {
    let language = view.language();
    let keys = commands.filter_map(|command| {
        let letter = command.row().letter(language)?;
        Some(format!("{letter} {}", command.short_label(language)))
    });
    in_columns(keys, width, 2)
}

/// Things that can be chosen, as many in a row as fit with so much air between them.
pub fn in_columns(choices: impl Iterator<Item = String>, width: usize, air: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for choice in choices {
        match rows.last_mut() {
            Some(row) if text_width(row) + text_width(&choice) + air <= width => {
                row.push_str(&" ".repeat(air));
                row.push_str(&choice);
            }
            _ => rows.push(choice),
        }
    }
    rows
}
