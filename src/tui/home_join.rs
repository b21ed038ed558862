//! The choice of a session to join: a folder, its sessions, and the way to other folders.

use ratatui::layout::{Position, Rect};

use super::agenda::first_row;
use super::boxes::{Title, boxed};
use super::home::{Columns, session};
use super::text::{Canvas, wrap};
use crate::app::home::{Here, Home, Place};
use crate::minutes::Stamp;
use crate::t;

/// Draws the folder; tells where the cursor stands.
pub fn draw(
    canvas: &mut Canvas<'_>,
    home: &Home,
    place: &Place,
    chosen: usize,
    now: Stamp,
    area: Rect,
) -> Option<Position> {
    let (language, look) = (home.language(), canvas.look);
    let folder = place.folder.display().to_string();
    let inside = boxed(
        canvas,
        area,
        Title {
            left: &t!(language, "home-join-in", folder = folder),
            style: look.strong(),
            ..Title::default()
        },
    );
    let mut list = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    if !place.rows.iter().any(|row| matches!(row, Here::Session(_))) {
        let words = t!(language, "home-join-none");
        let rows = wrap(&words, usize::from(list.width));
        // What can be chosen goes before what is explained.
        for row in rows.iter().take(usize::from(list.height / 2)) {
            canvas.put(list.x, list.y, list.width, row, look.dim());
            list.y += 1;
            list.height -= 1;
        }
    }
    let columns = Columns::of(list.width);
    let first = first_row(chosen, place.rows.len(), usize::from(list.height));
    let mut cursor = None;
    let rows = place.rows.iter().enumerate().skip(first);
    for (y, (number, here)) in (list.y..list.bottom()).zip(rows) {
        let row = Rect {
            y,
            height: 1,
            ..list
        };
        match here {
            Here::Session(kept) => session(canvas, home, kept, now, &columns, row),
            other => {
                canvas.put(row.x, y, row.width, &other.words(language), look.plain());
            }
        }
        if number == chosen {
            canvas.tint(row, look.chosen());
            cursor = Some(Position { x: row.x, y });
        }
    }
    cursor
}
