//! What one person told, one text at a time, large and calm, with the letters that write down what they
//! said about sharing it.

use ratatui::layout::{Position, Rect};

use super::boxes::{Title, boxed};
use super::read_back::keys;
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::screen::sheet_letters;
use crate::app::{self, OnSheet};
use crate::lang::message;
use crate::t;

/// The widest that the words get: lines that can be read aloud.
const WIDEST: usize = 68;

/// Draws the text that is at hand; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Position {
    let language = view.language();
    canvas.clear(area);
    let sheet = app::on_sheet(view.model);
    let (left, right) = sheet.as_ref().map_or_else(Default::default, |sheet| {
        let (place, count) = sheet.place;
        (
            t!(language, "sheet-title", who = sheet.who.as_str()),
            t!(language, "read-place", place = place, count = count),
        )
    });
    let title = Title {
        left: &left,
        right: &right,
        style: canvas.look.strong(),
    };
    let inside = boxed(canvas, area, title);
    if let Some(sheet) = sheet {
        words(canvas, view, inside, &sheet);
    }
    inside.as_position()
}

/// How much is left out, so that the words and the letters are seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Plenty,
    Little,
    Less,
    Least,
}

fn words(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, sheet: &OnSheet) {
    let look = canvas.look;
    let width = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let height = usize::from(area.height);
    let text = if view.screen().hidden {
        in_rows(&t!(view.model, "screen-hidden"), width)
    } else {
        in_rows(&sheet.text, width)
    };
    let rows = |room: Room| (above(sheet, room), below(view, sheet, room, width));
    let fits = |(above, below): &(Vec<String>, Vec<String>), text: usize| {
        above.len() + text + below.len() <= height
    };
    // Rather less around the words than less of them; of a long text some rows are always seen.
    let (above, below) = [Room::Plenty, Room::Little, Room::Less]
        .map(rows)
        .into_iter()
        .find(|around| fits(around, text.len().min(4)))
        .unwrap_or_else(|| rows(Room::Least));
    let room = height.saturating_sub(above.len() + below.len()).max(1);
    // As far down as there is more to see.
    let from = sheet.from.min(text.len().saturating_sub(room));
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
    let x = area.x + (area.width - u16::try_from(width).unwrap_or(0).min(area.width)) / 2;
    let top = area.y + u16::try_from(air).unwrap_or(0);
    for (y, (row, strong)) in (top..area.bottom()).zip(&rows) {
        let style = if *strong { look.strong() } else { look.plain() };
        canvas.put(x, y, area.right().saturating_sub(x), row, style);
    }
}

fn in_rows(text: &str, width: usize) -> Vec<String> {
    let rows = wrap(text, width).into_iter();
    rows.map(std::borrow::Cow::into_owned).collect()
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
        Room::Less | Room::Least => short_keys(view, width + 2),
    };
    rows.extend(letters);
    rows
}

/// The letters with a short word each.
fn short_keys(view: &View<'_>, width: usize) -> Vec<String> {
    let language = view.language();
    let mut rows: Vec<String> = Vec::new();
    for command in sheet_letters() {
        let Some(letter) = command.row().letter(language) else {
            continue;
        };
        let word = message(language, &format!("command-{}-short", command.id()), []);
        let key = format!("{letter} {word}");
        match rows.last_mut() {
            Some(row) if text_width(row) + text_width(&key) + 2 <= width => {
                row.push_str("  ");
                row.push_str(&key);
            }
            _ => rows.push(key),
        }
    }
    rows
}
