//! Lists to go through: rows that wrap, headings, one row chosen.

use ratatui::layout::{Position, Rect};

use super::layers::on_top;
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::screen::{List, Row};
use crate::t;

/// The widest that a list gets.
const WIDEST: usize = 92;

/// One row of the screen: text left, text right, and to which row of the list it belongs.
struct Line {
    left: String,
    right: String,
    row: usize,
    heading: bool,
    /// Whether nothing can be done with it: it comes in sight with the row below it.
    above: bool,
}

/// Draws a list; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, list: &List) -> Position {
    let width = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let lines = lines(list, width);
    let keys = keys(view, list, width);
    let whole = on_top(canvas, area, width, lines.len() + keys.len(), &list.title);
    let look = canvas.look;
    // The letters keep their rows where there is room for them, and half of it where there is not.
    let under = u16::try_from(keys.len()).unwrap_or(0);
    let free = usize::from(whole.height).saturating_sub(lines.len());
    let free = u16::try_from(free).unwrap_or(0).max(whole.height / 2);
    let under = under.min(free);
    let inside = Rect {
        height: whole.height - under,
        ..whole
    };
    for (y, text) in (inside.bottom()..whole.bottom()).zip(&keys) {
        canvas.put(whole.x, y, whole.width, text, look.dim());
    }
    let high = usize::from(inside.height).max(1);
    let of_chosen = |line: &&Line| line.row == list.chosen;
    let end = lines.iter().rposition(|line| of_chosen(&line)).unwrap_or(0);
    let first = lines.iter().position(|line| of_chosen(&line)).unwrap_or(0);
    let first = (0..first)
        .rev()
        .take_while(|place| lines.get(*place).is_some_and(|line| line.above))
        .last()
        .unwrap_or(first);
    // As far down as needed to see the chosen row whole, with a row below it where there is one.
    let below = (end + 2).min(lines.len()).saturating_sub(high);
    let from = below.min(first);
    // What lies above and below is told on the edge.
    let mut edge = |y: u16, text: String| {
        canvas.put_right(
            whole.right(),
            y,
            whole.width,
            &format!(" {text} "),
            look.dim(),
        );
    };
    if from > 0 {
        edge(
            whole.y.saturating_sub(1),
            t!(view.language(), "screen-more-above"),
        );
    }
    if from + high < lines.len() {
        edge(whole.bottom(), t!(view.language(), "screen-more-below"));
    }
    let mut cursor = inside.as_position();
    for (y, line) in (inside.y..inside.bottom()).zip(lines.iter().skip(from)) {
        let style = if line.heading {
            look.strong()
        } else {
            look.plain()
        };
        let taken = canvas.put_right(inside.right(), y, inside.width / 2, &line.right, look.dim());
        let room = inside.width.saturating_sub(taken);
        canvas.put(inside.x, y, room, &line.left, style);
        if of_chosen(&line) && !line.heading {
            let whole = Rect {
                y,
                height: 1,
                ..inside
            };
            canvas.tint(whole, look.chosen());
            if cursor == inside.as_position() {
                cursor = Position { x: inside.x, y };
            }
        }
    }
    cursor
}

/// The letters that answer, with what they say, in as many rows as they need; a row of air above.
fn keys(view: &View<'_>, list: &List, width: usize) -> Vec<String> {
    let language = view.language();
    let mut rows = vec![String::new()];
    for command in list.of.letters() {
        let Some(letter) = command.row().letter(language) else {
            continue;
        };
        let key = format!("{letter} {}", command.label(language));
        match rows.last_mut().filter(|row| !row.is_empty()) {
            Some(row) if text_width(row) + text_width(&key) + 3 <= width => {
                row.push_str("   ");
                row.push_str(&key);
            }
            _ => rows.push(key),
        }
    }
    if rows.len() == 1 { Vec::new() } else { rows }
}

fn lines(list: &List, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for (place, row) in list.rows.iter().enumerate() {
        let heading = row.does.is_none();
        if heading && place > 0 && is_title(row) {
            lines.push(Line {
                left: String::new(),
                right: String::new(),
                row: usize::MAX,
                heading,
                above: true,
            });
        }
        let indent = if is_title(row) { "" } else { "  " };
        let taken = match text_width(&row.right) {
            0 => 0,
            right => right + 2,
        };
        let room = width.saturating_sub(taken + indent.len()).max(width / 2);
        for (n, text) in wrap(row.text.trim(), room).into_iter().enumerate() {
            let right = if n == 0 {
                row.right.clone()
            } else {
                String::new()
            };
            lines.push(Line {
                left: format!("{indent}{text}"),
                right,
                row: place,
                heading: heading && is_title(row),
                above: heading,
            });
        }
    }
    lines
}

/// Whether a row is the title of those below it; a row with spaces before it is one of them.
fn is_title(row: &Row) -> bool {
    row.does.is_none() && !row.text.starts_with(' ')
}
