//! Reading back together: one text, large and calm, with the question and the letters that answer.

use ratatui::layout::{Position, Rect};

use super::large::{Large, Room, keys, short_keys};
use super::text::Canvas;
use super::view::View;
use crate::app::screen::read_back_letters;
use crate::app::{self, Read};
use crate::t;

/// The widest that the words get.
const WIDEST: usize = 64;

/// Draws the text that is read back now; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Position {
    let Some(read) = app::reading(view.model) else {
        return area.as_position();
    };
    let large = Large {
        title: &t!(view.language(), "read-title"),
        place: read.place,
        text: &read.text,
        from: read.from,
        widest: WIDEST,
    };
    super::large::draw(canvas, view, area, &large, |room, width| {
        around(view, &read, room, width)
    })
}

fn around(view: &View<'_>, read: &Read, room: Room, width: usize) -> (Vec<String>, Vec<String>) {
    let air = |rows: &mut Vec<String>| {
        if room == Room::Plenty {
            rows.push(String::new());
        }
    };
    let (mut above, mut below) = (Vec::new(), Vec::new());
    if matches!(room, Room::Plenty | Room::Little) {
        above.push(read.what.clone());
        air(&mut above);
        air(&mut below);
        below.push(t!(view.language(), "read-question"));
    }
    // What was said of it is never left out.
    below.extend(read.said.clone());
    air(&mut below);
    below.extend(match room {
        Room::Least => short_keys(view, read_back_letters(), width + 2),
        _ => keys(view, read_back_letters(), width),
    });
    (above, below)
}
