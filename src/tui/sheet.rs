//! What one person told, one text at a time, large and calm, with the letters that write down what they
//! said about sharing it.

use ratatui::layout::{Position, Rect};

use super::large::{Large, Room, in_rows, keys, short_keys};
use super::text::Canvas;
use super::view::View;
use crate::app::screen::sheet_letters;
use crate::app::{self, OnSheet};
use crate::t;

/// The widest that the words get.
const WIDEST: usize = 68;

/// Draws the text that is at hand; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Position {
    let Some(sheet) = app::on_sheet(view.model) else {
        return area.as_position();
    };
    let large = Large {
        title: &t!(view.language(), "sheet-title", who = sheet.who.as_str()),
        place: sheet.place,
        text: &sheet.text,
        from: sheet.from,
        widest: WIDEST,
    };
    super::large::draw(canvas, view, area, &large, |room, width| {
        (above(&sheet, room), below(view, &sheet, room, width))
    })
}

/// What stands above the words.
fn above(sheet: &OnSheet, room: Room) -> Vec<String> {
    match room {
        Room::Plenty => vec![sheet.what.clone(), String::new()],
        Room::Little | Room::Less | Room::Least => Vec::new(),
    }
}

/// What stands below the words: what is good to know of them, about what the next answer is, and the
/// letters.
fn below(view: &View<'_>, sheet: &OnSheet, room: Room, width: usize) -> Vec<String> {
    let language = view.language();
    let mut rows = Vec::new();
    let gap = |rows: &mut Vec<String>| {
        if room == Room::Plenty {
            rows.push(String::new());
        }
    };
    gap(&mut rows);
    if room != Room::Least {
        for remark in &sheet.remarks {
            rows.extend(in_rows(remark, width));
        }
    }
    if room == Room::Plenty {
        rows.push(t!(language, "sheet-question"));
    }
    match room {
        // That it goes further than usual is never left out.
        Room::Least => rows.extend(sheet.unusual.clone()),
        _ => rows.extend(in_rows(&sheet.about, width)),
    }
    gap(&mut rows);
    let letters = match room {
        Room::Plenty | Room::Little => keys(view, sheet_letters(), width),
        Room::Less | Room::Least => short_keys(view, sheet_letters(), width + 2),
    };
    rows.extend(letters);
    rows
}
