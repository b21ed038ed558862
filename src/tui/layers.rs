//! What lies on top of the session: menus, choices, searches, texts to read.

use std::borrow::Cow;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::agenda::first_row;
use super::boxes::{Title, boxed};
use super::lists;
use super::look::Look;
use super::read_back;
use super::review;
use super::sheet;
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app;
use crate::app::screen::{Choice, Layer, Search, Sought};
use crate::app::{Command, Model};
use crate::circle::people;
use crate::minutes::Id;
use crate::t;

/// Below this width what lies on top takes the whole width.
const NARROW: u16 = 60;

/// Draws the uppermost layer; tells where the cursor stands in it. `None` when there is none.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Option<Position> {
    match view.screen().layers.last()? {
        Layer::Menu {
            menu,
            about,
            rows,
            chosen,
        } => {
            let title = about
                .as_ref()
                .map(|id| name(view, id))
                .filter(|name| !name.is_empty());
            let title = title.unwrap_or_else(|| menu.words(view.language()));
            Some(draw_menu(canvas, view, area, &title, rows, *chosen))
        }
        Layer::Choice(choice) => Some(draw_choice(canvas, area, choice)),
        Layer::Search(search) => Some(draw_search(canvas, view, area, search)),
        Layer::ReadBack => Some(read_back::draw(canvas, view, area)),
        Layer::Sheet => Some(sheet::draw(canvas, view, area)),
        Layer::Review => Some(review::draw(canvas, view, area)),
        Layer::List(list) => Some(lists::draw(canvas, view, area, list)),
        Layer::Text { title, lines, from } => {
            Some(draw_text(canvas, view, area, title, lines, *from))
        }
    }
}

/// A box of this many rows and columns in the middle of `area`, emptied.
pub(super) fn on_top(
    canvas: &mut Canvas<'_>,
    area: Rect,
    width: usize,
    height: usize,
    title: &str,
) -> Rect {
    let fit = |wanted: usize, most: u16| u16::try_from(wanted).unwrap_or(most).min(most);
    let mut width = fit(width + 4, area.width);
    // A sliver of what lies below would only disturb.
    if area.width < NARROW || area.width - width < 8 {
        width = area.width;
    }
    let height = fit(height + 2, area.height);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    clear_around(canvas, place);
    let title = Title {
        left: title,
        style: canvas.look.strong(),
        ..Title::default()
    };
    let inside = boxed(canvas, place, title);
    Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    }
}

/// Empties a place and a column on both sides of it, so that no half word stands against its edge.
fn clear_around(canvas: &mut Canvas<'_>, place: Rect) {
    let x = place.x.saturating_sub(1);
    canvas.clear(Rect {
        x,
        width: place.right().saturating_add(1) - x,
        ..place
    });
}

/// Rows with what is shown left and right, one of them chosen.
fn draw_rows(
    canvas: &mut Canvas<'_>,
    rows: &[(String, String)],
    chosen: usize,
    area: Rect,
) -> Position {
    let middle = if chosen < rows.len() { chosen } else { 0 };
    let first = first_row(middle, rows.len(), usize::from(area.height));
    let look = canvas.look;
    let mut cursor = area.as_position();
    for (y, (place, (left, right))) in
        (area.y..area.bottom()).zip(rows.iter().enumerate().skip(first))
    {
        let style = Style::new();
        let taken = canvas.put_right(area.right(), y, area.width / 2, right, look.dim());
        canvas.put(area.x, y, area.width.saturating_sub(taken + 1), left, style);
        if place == chosen {
            canvas.tint(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                look.chosen(),
            );
            cursor = Position { x: area.x, y };
        }
    }
    cursor
}

/// Two columns as one text, the second right of the widest of the first.
fn in_columns(rows: &[(String, String)]) -> Vec<(String, String)> {
    let wide = rows.iter().map(|(left, _)| text_width(left)).max();
    let wide = wide.unwrap_or(0).min(24);
    rows.iter()
        .map(|(left, right)| {
            let air = wide.saturating_sub(text_width(left)) + 2;
            (format!("{left}{}{right}", " ".repeat(air)), String::new())
        })
        .collect()
}

fn widest(rows: &[(String, String)]) -> usize {
    rows.iter()
        .map(|(left, right)| text_width(left) + text_width(right) + 3)
        .max()
        .unwrap_or(0)
}

fn draw_menu(
    canvas: &mut Canvas<'_>,
    view: &View<'_>,
    area: Rect,
    title: &str,
    rows: &[Command],
    chosen: usize,
) -> Position {
    let language = view.language();
    let rows: Vec<(String, String)> = rows
        .iter()
        .map(|command| {
            let letter = command
                .row()
                .letter(language)
                .map(String::from)
                .unwrap_or_default();
            (
                format!("{letter}  {}", command.label(language)),
                String::new(),
            )
        })
        .collect();
    let inside = on_top(
        canvas,
        area,
        widest(&rows).max(text_width(title)),
        rows.len(),
        title,
    );
    draw_rows(canvas, &rows, chosen, inside)
}

/// The name under which people know a record.
fn name(view: &View<'_>, id: &Id) -> String {
    if let Some(label) = app::say::label(view.model, id) {
        return label;
    }
    let item = view
        .minutes()
        .agenda()
        .get(id)
        .and_then(|item| item.title.clone());
    item.unwrap_or_else(|| people::name(view.minutes(), id).to_owned())
}

fn draw_choice(canvas: &mut Canvas<'_>, area: Rect, choice: &Choice) -> Position {
    let rows: Vec<(String, String)> = choice
        .rows
        .iter()
        .map(|(shown, _)| (shown.clone(), String::new()))
        .collect();
    let width = widest(&rows).max(text_width(&choice.title) + 2);
    // What is good to know stands under the rows, as far as there is room.
    let note = choice.note.as_deref().unwrap_or_default();
    let widest_note = usize::from(area.width).saturating_sub(4).min(width.max(40));
    let note: Vec<_> = match note {
        "" => Vec::new(),
        note => wrap(note, widest_note),
    };
    let under = match note.len() {
        0 => 0,
        // A row of air above it.
        rows => rows + 1,
    };
    let width = if note.is_empty() {
        width
    } else {
        width.max(widest_note)
    };
    let inside = on_top(canvas, area, width, rows.len() + under, &choice.title);
    let free = usize::from(inside.height).saturating_sub(rows.len());
    let under = u16::try_from(under.min(free)).unwrap_or(0);
    let upper = Rect {
        height: inside.height - under,
        ..inside
    };
    for (y, text) in (upper.bottom() + 1..inside.bottom()).zip(&note) {
        canvas.put(inside.x, y, inside.width, text, canvas.look.dim());
    }
    draw_rows(canvas, &rows, choice.chosen, upper)
}

fn draw_search(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, search: &Search) -> Position {
    let language = view.language();
    let look = canvas.look;
    let title = match search.what {
        Sought::Commands(_) => t!(language, "screen-palette"),
        Sought::Entries(_) => t!(language, "screen-find"),
    };
    // Air above and below, unless that would cost what can be chosen.
    let edges = if area.height < 12 { 2 } else { 4 };
    let height = usize::from(area.height).saturating_sub(edges).min(16);
    let inside = on_top(
        canvas,
        area,
        usize::from(area.width).min(76),
        height,
        &title,
    );
    if inside.is_empty() {
        return inside.as_position();
    }
    canvas.put(inside.x, inside.y, 1, look.prompt(), look.strong());
    let room = inside.width.saturating_sub(2);
    let used = canvas.put(inside.x + 2, inside.y, room, &search.typed, look.plain());
    let below = Rect {
        y: inside.y + 1,
        height: inside.height - 1,
        ..inside
    };
    if search.rows.is_empty() {
        let text = t!(language, "screen-nothing-found");
        canvas.put(
            below.x + 2,
            below.y,
            below.width.saturating_sub(2),
            &text,
            look.dim(),
        );
    }
    match search.what {
        Sought::Commands(_) => draw_rows(canvas, &search.rows, search.chosen, below),
        Sought::Entries(_) => draw_rows(canvas, &in_columns(&search.rows), search.chosen, below),
    };
    let x = (inside.x + 2 + used).min(inside.right().saturating_sub(1));
    Position { x, y: inside.y }
}

/// How many whole lines of the text on top are in sight on this place; `None` when it is no text.
#[must_use]
pub fn in_sight(model: &Model, area: Rect) -> Option<usize> {
    let Some(Layer::Text { lines, from, .. }) = model.screen().layers.last() else {
        return None;
    };
    let width = text_room(area);
    let room = usize::from(area.height.saturating_sub(2));
    let rows = lines
        .iter()
        .skip(*from)
        .map(|line| wrap_indented(line, width).len());
    let ends = rows.scan(0, |sum, rows| {
        *sum += rows;
        Some(*sum)
    });
    Some(ends.take_while(|end| *end <= room).count())
}

/// How wide a text is set.
fn text_room(area: Rect) -> usize {
    usize::from(area.width).saturating_sub(4).min(92)
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
    let width = text_room(area);
    let rows: Vec<String> = lines
        .iter()
        .skip(from)
        .flat_map(|line| wrap_indented(&signs(line, look), width))
        .collect();
    let inside = on_top(canvas, area, width, usize::from(area.height), title);
    for (y, row) in (inside.y..inside.bottom()).zip(&rows) {
        canvas.put(inside.x, y, inside.width, row, look.plain());
    }
    if rows.len() > usize::from(inside.height) {
        let more = t!(view.language(), "screen-more-below");
        let style = look.dim();
        canvas.put_right(
            inside.right(),
            inside.bottom(),
            inside.width,
            &format!(" {more} "),
            style,
        );
    }
    inside.as_position()
}

/// A line with the signs of bars that this screen has.
fn signs(line: &str, look: Look) -> Cow<'_, str> {
    if !look.ascii || !line.contains(['█', '░']) {
        return line.into();
    }
    let (on, off) = look.bar();
    line.replace('█', on).replace('░', off).into()
}

/// A line in rows; what belongs to a line with spaces before it keeps them.
fn wrap_indented(line: &str, width: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    if line.trim().is_empty() {
        return vec![String::new()];
    }
    let spaces = " ".repeat(indent.min(width / 2));
    let room = width.saturating_sub(spaces.len());
    wrap(&line[indent..], room)
        .into_iter()
        .map(|row| format!("{spaces}{row}"))
        .collect()
}

/// Draws the names that fit what is half typed, right above the line.
pub fn draw_names(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, x: u16) {
    let Some(names) = &view.screen().completion else {
        return;
    };
    let rows: Vec<(String, String)> = names
        .fitting
        .iter()
        .map(|fit| (fit.name.clone(), fit.insert.trim().to_owned()))
        .collect();
    let high = rows
        .len()
        .min(8)
        .min(usize::from(area.height).saturating_sub(2))
        + 2;
    let wide = widest(&rows) + 4;
    let fit = |wanted: usize, most: u16| u16::try_from(wanted).unwrap_or(most).min(most);
    let (width, height) = (fit(wide, area.width), fit(high, area.height));
    // The names stand above what is typed.
    let x = x.saturating_sub(2).min(area.right() - width).max(area.x);
    let place = Rect {
        x,
        y: area.bottom() - height,
        width,
        height,
    };
    clear_around(canvas, place);
    let inside = boxed(canvas, place, Title::default());
    let inside = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    // Without a chosen one, Tab takes the first.
    draw_rows(canvas, &rows, names.chosen.unwrap_or(usize::MAX), inside);
}
