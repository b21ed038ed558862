//! What lies on top of the session: menus, choices, searches, texts to read.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::agenda::first_row;
use super::boxes::{Title, boxed};
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app;
use crate::app::commands::{Menu, TABLE};
use crate::app::screen::{Choice, Layer, Search, Sought};
use crate::circle::people;
use crate::minutes::Id;
use crate::t;

/// Draws the uppermost layer; tells where the cursor stands in it. `None` when there is none.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Option<Position> {
    match view.screen().layers.last()? {
        Layer::Menu { menu, about, chosen } => {
            Some(draw_menu(canvas, view, area, *menu, about.as_ref(), *chosen))
        }
        Layer::Choice(choice) => Some(draw_choice(canvas, area, choice)),
        Layer::Search(search) => Some(draw_search(canvas, view, area, search)),
        Layer::Text { title, lines, from } => Some(draw_text(canvas, view, area, title, lines, *from)),
    }
}

/// A box of this many rows and columns in the middle of `area`, emptied.
fn on_top(canvas: &mut Canvas<'_>, area: Rect, width: usize, height: usize, title: &str) -> Rect {
    let fit = |wanted: usize, most: u16| u16::try_from(wanted).unwrap_or(most).min(most);
    let width = fit(width + 4, area.width);
    let height = fit(height + 2, area.height);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    canvas.clear(place);
    let title = Title { left: title, style: canvas.look.strong(), ..Title::default() };
    let inside = boxed(canvas, place, title);
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

/// Rows with what is shown left and right, one of them chosen.
fn draw_rows(canvas: &mut Canvas<'_>, rows: &[(String, String)], chosen: usize, area: Rect) -> Position {
    let first = first_row(chosen, rows.len(), usize::from(area.height));
    let look = canvas.look;
    let mut cursor = area.as_position();
    for (y, (place, (left, right))) in (area.y..area.bottom()).zip(rows.iter().enumerate().skip(first)) {
        let style = Style::new();
        let taken = canvas.put_right(area.right(), y, area.width / 2, right, look.dim());
        canvas.put(area.x, y, area.width.saturating_sub(taken + 1), left, style);
        if place == chosen {
            canvas.tint(Rect { y, height: 1, ..area }, look.chosen());
            cursor = Position { x: area.x, y };
        }
    }
    cursor
}

fn widest(rows: &[(String, String)]) -> usize {
    rows.iter().map(|(left, right)| text_width(left) + text_width(right) + 3).max().unwrap_or(0)
}

fn draw_menu(
    canvas: &mut Canvas<'_>,
    view: &View<'_>,
    area: Rect,
    menu: Menu,
    about: Option<&Id>,
    chosen: usize,
) -> Position {
    let language = view.language();
    let rows: Vec<(String, String)> = TABLE
        .iter()
        .filter(|row| row.menu.is_some_and(|(of, _, _)| of == menu))
        .map(|row| {
            let letter = row.letter(language).map(String::from).unwrap_or_default();
            (format!("{letter}  {}", row.command.label(language)), String::new())
        })
        .collect();
    let title = about.map(|id| name(view, id)).unwrap_or_default();
    let title = if title.is_empty() { menu.words(language) } else { title };
    let inside = on_top(canvas, area, widest(&rows).max(text_width(&title)), rows.len(), &title);
    draw_rows(canvas, &rows, chosen, inside)
}

/// The name under which people know a record.
fn name(view: &View<'_>, id: &Id) -> String {
    if let Some(label) = app::say::label(view.model, id) {
        return label;
    }
    let item = view.minutes().agenda().get(id).and_then(|item| item.title.clone());
    item.unwrap_or_else(|| people::name(view.minutes(), id).to_owned())
}

fn draw_choice(canvas: &mut Canvas<'_>, area: Rect, choice: &Choice) -> Position {
    let rows: Vec<(String, String)> =
        choice.rows.iter().map(|(shown, _)| (shown.clone(), String::new())).collect();
    let width = widest(&rows).max(text_width(&choice.title) + 2);
    let inside = on_top(canvas, area, width, rows.len(), &choice.title);
    draw_rows(canvas, &rows, choice.chosen, inside)
}

fn draw_search(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, search: &Search) -> Position {
    let language = view.language();
    let look = canvas.look;
    let title = match search.what {
        Sought::Commands(_) => t!(language, "screen-palette"),
        Sought::Entries(_) => t!(language, "screen-find"),
    };
    let height = usize::from(area.height).saturating_sub(4).min(16);
    let inside = on_top(canvas, area, usize::from(area.width).min(76), height, &title);
    if inside.is_empty() {
        return inside.as_position();
    }
    canvas.put(inside.x, inside.y, 1, look.prompt(), look.strong());
    let room = inside.width.saturating_sub(2);
    let used = canvas.put(inside.x + 2, inside.y, room, &search.typed, look.plain());
    let below = Rect { y: inside.y + 1, height: inside.height - 1, ..inside };
    if search.rows.is_empty() {
        let text = t!(language, "screen-nothing-found");
        canvas.put(below.x + 2, below.y, below.width.saturating_sub(2), &text, look.dim());
    }
    draw_rows(canvas, &search.rows, search.chosen, below);
    let x = (inside.x + 2 + used).min(inside.right().saturating_sub(1));
    Position { x, y: inside.y }
}

fn draw_text(
    canvas: &mut Canvas<'_>,
    view: &View<'_>,
    area: Rect,
    title: &str,
    lines: &[String],
    from: usize,
) -> Position {
    let look = canvas.look;
    let width = usize::from(area.width).saturating_sub(4).min(92);
    let rows: Vec<String> = lines
        .iter()
        .skip(from)
        .flat_map(|line| wrap_indented(line, width))
        .collect();
    let inside = on_top(canvas, area, width, usize::from(area.height), title);
    for (y, row) in (inside.y..inside.bottom()).zip(&rows) {
        canvas.put(inside.x, y, inside.width, row, look.plain());
    }
    if rows.len() > usize::from(inside.height) {
        let more = t!(view.language(), "screen-more-below");
        let style = look.dim();
        canvas.put_right(inside.right(), inside.bottom(), inside.width, &format!(" {more} "), style);
    }
    inside.as_position()
}

/// A line in rows; what belongs to a line with spaces before it keeps them.
fn wrap_indented(line: &str, width: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    if line.trim().is_empty() {
        return vec![String::new()];
    }
    let spaces = " ".repeat(indent.min(width / 2));
    let room = width.saturating_sub(spaces.len());
    wrap(&line[indent..], room).into_iter().map(|row| format!("{spaces}{row}")).collect()
}
