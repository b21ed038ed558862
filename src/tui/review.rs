//! What is left to decide: what everyone wrote beside each other (below each other where there is little
//! room), what differs within it, and the choices.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use similar::{ChangeTag, TextDiff};

use super::boxes::{Title, boxed};
use super::large::{AIR, Room, SEEN, in_columns, in_rows, keys};
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::{self, OnReview, Ticked, Written};
use crate::t;

/// The fewest columns in which a text stands beside another.
const NARROWEST: usize = 40;
/// Between two texts beside each other.
const GAP: usize = 3;
/// Longer texts are not compared, in bytes: that would take longer than a key may.
const COMPARED: usize = 8 << 10;

/// A piece of a row: what it says, and whether it differs from the other text.
type Piece = (String, bool);

/// One row of one text: from which column on, in pieces.
struct Row {
    x: usize,
    pieces: Vec<Piece>,
    strong: bool,
}

/// Draws the question at hand; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Position {
    let language = view.language();
    canvas.clear(area);
    let shown = app::on_review(view.model);
    let right = shown.as_ref().map_or_else(String::new, |shown| {
        t!(language, "review-left", count = shown.left)
    });
    let title = t!(language, "review-title");
    let title = Title {
        left: &title,
        right: &right,
        style: canvas.look.strong(),
    };
    let inside = boxed(canvas, area, title);
    let inside = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    match shown {
        Some(shown) => question(canvas, view, inside, &shown),
        None => decided(canvas, view, inside),
    }
    inside.as_position()
}

/// Everything is decided.
fn decided(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let language = view.language();
    let words = [
        t!(language, "review-all"),
        String::new(),
        t!(language, "review-all-undo"),
    ];
    let rows: Vec<String> = words
        .iter()
        .flat_map(|text| match text.as_str() {
            "" => vec![String::new()],
            text => in_rows(text, usize::from(area.width)),
        })
        .collect();
    let air = usize::from(area.height).saturating_sub(rows.len()) / 2;
    let top = area.y + u16::try_from(air).unwrap_or(0);
    for (n, (y, row)) in (top..area.bottom()).zip(&rows).enumerate() {
        let style = if n == 0 {
            canvas.look.strong()
        } else {
            canvas.look.plain()
        };
        canvas.put_centred(area.x, y, area.width, row, style);
    }
}

fn question(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, shown: &OnReview) {
    let width = usize::from(area.width);
    let height = usize::from(area.height);
    let body = texts(canvas, view, shown, width);
    let rooms = [Room::Plenty, Room::Little, Room::Less, Room::Least];
    let around = rooms.map(|room| (above(shown, room, width), below(view, shown, room, width)));
    // Rather less around the texts than less of them; some rows of them are always seen.
    let fits = |(above, below): &&(Vec<(String, bool)>, Vec<String>)| {
        above.len() + body.len().min(SEEN) + below.len() <= height
    };
    let Some((above, below)) = around.iter().find(fits).or(around.last()) else {
        return;
    };
    let look = canvas.look;
    let mut y = area.y;
    for (row, strong) in above {
        let style = if *strong { look.strong() } else { look.plain() };
        canvas.put(area.x, y, area.width, row, style);
        y += 1;
    }
    let room = height.saturating_sub(above.len() + below.len()).max(1);
    let from = shown.from.min(body.len().saturating_sub(room));
    let seen = body.iter().skip(from).take(room);
    for rows in seen {
        for row in rows {
            draw_row(canvas, area, y, row);
        }
        y += 1;
    }
    if body.len() > from + room {
        let more = format!(" {} ", t!(view.language(), "screen-more-below"));
        canvas.put_right(area.right(), area.bottom(), area.width, &more, look.dim());
    }
    if from > 0 {
        let more = format!(" {} ", t!(view.language(), "screen-more-above"));
        let left = t!(view.language(), "review-left", count = shown.left);
        let taken = u16::try_from(text_width(&left) + 4).unwrap_or(0);
        canvas.put_right(
            area.right().saturating_sub(taken),
            area.y.saturating_sub(1),
            area.width,
            &more,
            look.dim(),
        );
    }
    let bottom = u16::try_from(below.len()).unwrap_or(0);
    let start = area.bottom().saturating_sub(bottom).max(y);
    // What stands below follows the texts, and needs no more room than there is.
    let start = if below.is_empty() {
        start
    } else {
        y.min(start)
    };
    for (y, row) in (start..area.bottom()).zip(below) {
        canvas.put(area.x, y, area.width, row, look.plain());
    }
}

fn draw_row(canvas: &mut Canvas<'_>, area: Rect, y: u16, row: &Row) {
    let look = canvas.look;
    let mut x = area.x + u16::try_from(row.x).unwrap_or(0);
    for (text, differs) in &row.pieces {
        let style = match (row.strong, differs) {
            (true, _) => look.strong(),
            (false, true) => look.strong().add_modifier(Modifier::UNDERLINED),
            (false, false) => look.plain(),
        };
        let room = area.right().saturating_sub(x);
        x += canvas.put(x, y, room, text, style);
    }
}

/// What stands above the texts: what is asked, strong, and what it is about.
fn above(shown: &OnReview, room: Room, width: usize) -> Vec<(String, bool)> {
    if room == Room::Least {
        return Vec::new();
    }
    let most = if room == Room::Less { 1 } else { 2 };
    let what = in_rows(&shown.what, width).into_iter().take(most);
    let mut rows: Vec<(String, bool)> = what.map(|row| (row, true)).collect();
    if room == Room::Less {
        return rows;
    }
    if let Some(about) = &shown.about {
        let about = in_rows(about, width).into_iter().take(2);
        rows.extend(about.map(|row| (row, false)));
    }
    if room == Room::Plenty {
        rows.push((String::new(), false));
    }
    rows
}

/// What stands below the texts: the choices, and the letters.
fn below(view: &View<'_>, shown: &OnReview, room: Room, width: usize) -> Vec<String> {
    let language = view.language();
    let letters = shown.commands.iter().copied();
    let alone = |letters: &mut dyn Iterator<Item = String>| {
        let letters: Vec<String> = letters.collect();
        letters.join("  ")
    };
    let short = letters.clone();
    let short = short.filter_map(|command| command.row().letter(language));
    let mut short = short.map(|letter| letter.to_string());
    if room == Room::Least {
        let chosen = shown
            .wordings
            .iter()
            .filter(|written| !written.choice.is_empty());
        let count = chosen.count().max(shown.list.len());
        let numbers = (1..=count).map(|number| number.to_string());
        return vec![alone(&mut numbers.chain(short))];
    }
    let mut rows = Vec::new();
    if room == Room::Plenty {
        rows.push(String::new());
    }
    let chosen = shown
        .wordings
        .iter()
        .filter(|written| !written.choice.is_empty());
    let choices = chosen.enumerate();
    let choices = choices.map(|(place, written)| format!("{}  {}", place + 1, written.choice));
    rows.extend(in_columns(choices, width, AIR));
    if room == Room::Less {
        rows.push(alone(&mut short));
    } else {
        rows.extend(keys(view, letters, width));
    }
    rows
}

/// The texts in rows: beside each other where there is room.
fn texts(canvas: &Canvas<'_>, view: &View<'_>, shown: &OnReview, width: usize) -> Vec<Vec<Row>> {
    if !shown.list.is_empty() {
        return listed(view, &shown.list, width);
    }
    let count = shown.wordings.len().max(1);
    let beside = (width + GAP) / count;
    let beside = beside.saturating_sub(GAP);
    let hidden = view.screen().hidden;
    let ascii = canvas.look.ascii;
    let one = |place: usize, written: &Written, x: usize, width: usize| {
        let heading = marked_rows(&heading(place, written), &[], x, width);
        let strong = heading.into_iter().map(|row| Row {
            strong: true,
            ..row
        });
        let mut rows: Vec<Row> = strong.collect();
        if hidden {
            let text = t!(view.model, "screen-hidden");
            rows.extend(marked_rows(&text, &[], x, width));
            return rows;
        }
        let other = usize::from(place == 0);
        let other = shown.wordings.get(other).filter(|_| shown.compares);
        let marks = other.map_or_else(Vec::new, |other| differing(&written.text, &other.text));
        let (text, marks) = if ascii {
            bracketed(&written.text, &marks)
        } else {
            (written.text.clone(), marks)
        };
        rows.extend(marked_rows(&text, &marks, x, width));
        rows
    };
    let texts = shown.wordings.iter().enumerate();
    if beside >= NARROWEST {
        let columns: Vec<Vec<Row>> = texts
            .map(|(place, written)| one(place, written, place * (beside + GAP), beside))
            .collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut rows: Vec<Vec<Row>> = (0..height).map(|_| Vec::new()).collect();
        for column in columns {
            for (row, piece) in rows.iter_mut().zip(column) {
                row.push(piece);
            }
        }
        return rows;
    }
    let mut rows: Vec<Vec<Row>> = Vec::new();
    for (place, written) in texts {
        if place > 0 {
            rows.push(Vec::new());
        }
        rows.extend(
            one(place, written, 0, width)
                .into_iter()
                .map(|row| vec![row]),
        );
    }
    rows
}

/// Who wrote it, with the number that chooses it.
fn heading(place: usize, written: &Written) -> String {
    if written.choice.is_empty() {
        written.by.clone()
    } else {
        format!("{}  {}", place + 1, written.by)
    }
}

/// Pairs with their ticks, each as wide as there is room.
fn listed(view: &View<'_>, list: &[Ticked], width: usize) -> Vec<Vec<Row>> {
    let hidden = view.screen().hidden;
    let mut rows = Vec::new();
    for (place, two) in list.iter().enumerate() {
        let tick = if two.ticked { 'x' } else { ' ' };
        let sign = format!("{:>2} [{tick}] ", place + 1);
        let indent = text_width(&sign);
        let room = width.saturating_sub(indent);
        let beside = format!("{} = {}", two.one, two.other);
        let texts = if hidden {
            vec![t!(view.model, "screen-hidden")]
        } else if text_width(&beside) <= room {
            vec![beside]
        } else {
            vec![two.one.clone(), format!("= {}", two.other)]
        };
        let texts = texts
            .iter()
            .flat_map(|text| marked_rows(text, &[], indent, room));
        for (n, row) in texts.enumerate() {
            let sign = (n == 0).then(|| Row {
                x: 0,
                pieces: vec![(sign.clone(), false)],
                strong: true,
            });
            rows.push(sign.into_iter().chain([row]).collect());
        }
    }
    rows
}

/// A text in rows, cut in pieces where what differs begins and ends.
fn marked_rows(text: &str, marks: &[Range<usize>], x: usize, width: usize) -> Vec<Row> {
    let mut at = 0;
    let rows = wrap(text, width).into_iter().map(|row| {
        // Rows are parts of the text, in its order.
        let start = text.get(at..).and_then(|rest| rest.find(&*row));
        let start = start.map_or(at, |found| at + found);
        let end = start + row.len();
        at = end;
        Row {
            x,
            pieces: pieces(text, start..end, marks),
            strong: false,
        }
    });
    rows.collect()
}

fn pieces(text: &str, row: Range<usize>, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = row.start;
    let mut push = |from: usize, to: usize, differs: bool| {
        if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
            pieces.push((piece.to_owned(), differs));
        }
    };
    for mark in marks {
        let (start, end) = (mark.start.max(row.start), mark.end.min(row.end));
        if start < end {
            push(at, start, false);
            push(start, end, true);
            at = end;
        }
    }
    push(at, row.end, false);
    pieces
}

/// Which parts of a text, in bytes, the other does not have in that place; whole words.
fn differing(text: &str, other: &str) -> Vec<Range<usize>> {
    if text.len().max(other.len()) > COMPARED {
        return Vec::new();
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for change in TextDiff::from_words(text, other).iter_all_changes() {
        let word: &str = change.value();
        match change.tag() {
            ChangeTag::Insert => continue,
            ChangeTag::Equal => {}
            ChangeTag::Delete => {
                let end = at + word.len();
                match marks.last_mut().filter(|last| last.end == at) {
                    Some(last) => last.end = end,
                    None => marks.push(at..end),
                }
            }
        }
        at += word.len();
    }
    // Space around words is nothing to look at.
    for mark in &mut marks {
        let piece = text.get(mark.clone()).unwrap_or_default();
        let front = piece.len() - piece.trim_start().len();
        *mark = mark.start + front..mark.start + front + piece.trim().len();
    }
    marks.retain(|mark| !mark.is_empty());
    marks
}

/// The same text with brackets around what differs, for screens without signs beyond ASCII.
fn bracketed(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let mut out = String::new();
    let mut again = Vec::new();
    let mut at = 0;
    for mark in marks {
        out.push_str(text.get(at..mark.start).unwrap_or_default());
        let start = out.len();
        out.push('[');
        out.push_str(text.get(mark.clone()).unwrap_or_default());
        out.push(']');
        again.push(start..out.len());
        at = mark.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    (out, again)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'a>(text: &'a str, other: &str) -> Vec<&'a str> {
        let marks = differing(text, other).into_iter();
        marks.filter_map(|mark| text.get(mark)).collect()
    }

    #[test]
    fn what_differs_is_told_in_whole_words() {
        let (one, other) = ("send the list on Friday", "send the list");
        assert_eq!(words(one, other), ["on Friday"]);
        assert!(words(other, one).is_empty());
        assert!(words(one, one).is_empty());
        assert_eq!(words("één", "twee"), ["één"]);
        assert!(words("", "x").is_empty());
        assert!(differing(&"x ".repeat(COMPARED), "y").is_empty());
    }

    #[test]
    fn rows_keep_what_differs_where_it_is() {
        let text = "send the very long list on Friday";
        let marks = differing(text, "send the list");
        let rows = marked_rows(text, &marks, 0, 14);
        let shown: Vec<Vec<Piece>> = rows.into_iter().map(|row| row.pieces).collect();
        let piece = |text: &str, differs| (text.to_owned(), differs);
        assert_eq!(
            shown,
            [
                vec![piece("send the ", false), piece("very", true)],
                vec![
                    piece("long", true),
                    piece(" list ", false),
                    piece("on", true)
                ],
                vec![piece("Friday", true)],
            ]
        );
    }

    #[test]
    fn brackets_stand_around_what_differs() {
        let marks = differing("a b c", "a c");
        let (text, marks) = bracketed("a b c", &marks);
        assert_eq!(text, "a [b] c");
        assert_eq!(marks, [Range { start: 2, end: 5 }]);
    }
}
