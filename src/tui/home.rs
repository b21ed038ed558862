//! The home screen: what can be done, and the sessions of the folder.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::agenda::first_row;
use super::boxes::{Title, boxed};
use super::footer::draw_keys;
use super::text::{Canvas, text_width, wrap};
use super::{home_details, home_join, home_plans};
use crate::app::Command;
use crate::app::home::{self, Facts, Home, Kept, Page, Row};
use crate::minutes::Stamp;
use crate::{lang, t};

/// Below this the screen only says that it is too small.
const LEAST: (u16, u16) = (40, 10);
/// From this height on there is air between the parts.
const AIRY: u16 = 20;

/// Draws the home screen; tells where the cursor stands: on what is chosen.
pub fn draw(canvas: &mut Canvas<'_>, home: &Home, now: Stamp) -> Option<Position> {
    let area = canvas.area();
    let look = canvas.look;
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let text = t!(home.language(), "screen-too-small");
        for (y, text) in (area.y..area.bottom()).zip(wrap(&text, usize::from(area.width))) {
            canvas.put(area.x, y, area.width, &text, look.plain());
        }
        return None;
    }
    header(canvas, home, now, area);
    let below = below(canvas, home, area);
    let top = area.y + if area.height >= AIRY { 2 } else { 1 };
    let body = Rect {
        x: area.x + 1,
        y: top,
        width: area.width - 2,
        height: below.saturating_sub(top),
    };
    let cursor = match home.page() {
        Page::Front => front(canvas, home, now, body),
        Page::Plans {
            offered,
            chosen,
            from,
        } => home_plans::draw(canvas, home.language(), offered, (*chosen, *from), body),
        Page::Details(details) => home_details::draw(canvas, home.language(), details, body),
        Page::Join { place, chosen } => home_join::draw(canvas, home, place, *chosen, now, body),
    };
    match reading(canvas, home, body) {
        Some(at) => Some(at),
        None => cursor,
    }
}

fn header(canvas: &mut Canvas<'_>, home: &Home, now: Stamp, area: Rect) {
    let look = canvas.look;
    let language = home.language();
    let end = area.right() - 1;
    let time = lang::day_and_time(language, now.time().naive_local());
    let taken = canvas.put_right(end, area.y, area.width - 2, &time, look.plain());
    let mut x = area.x + 1;
    x += canvas.put(x, area.y, 5, "kring", look.strong()) + 3;
    let text = match home.page() {
        Page::Front => t!(language, "home-about"),
        Page::Plans { .. } => t!(language, "home-choose-plan"),
        Page::Details(_) => t!(language, "home-new-row"),
        Page::Join { .. } => t!(language, "home-choose-join"),
    };
    let room = end.saturating_sub(taken + 2).saturating_sub(x);
    canvas.put(x, area.y, room, &text, look.dim());
}

/// Draws what is said and what Enter does, and the keys; tells the first row of it.
fn below(canvas: &mut Canvas<'_>, home: &Home, area: Rect) -> u16 {
    let look = canvas.look;
    let keys = area.bottom() - 1;
    let foot = Rect {
        y: keys,
        height: 1,
        ..area
    };
    draw_keys(canvas, home::footer(home), foot);
    let width = usize::from(area.width - 2);
    let (lines, style): (Vec<String>, Style) = match home.notice() {
        Some(notice) if notice.wrong => (notice.lines.clone(), look.alarm()),
        Some(notice) => (notice.lines.clone(), look.plain()),
        None => (home::hint(home), look.dim()),
    };
    let mut rows: Vec<String> = lines
        .iter()
        .flat_map(|line| wrap(line, width))
        .map(std::borrow::Cow::into_owned)
        .collect();
    // What goes wrong is told in full where there is room; a hint never takes more than two rows.
    let least = if area.height >= AIRY { 2 } else { 1 };
    let most = match home.notice() {
        Some(_) => usize::from(area.height / 3).max(1),
        None => least,
    };
    rows.truncate(most);
    let high = u16::try_from(rows.len().max(least)).unwrap_or(1);
    let top = keys.saturating_sub(high);
    for (y, row) in (top..keys).zip(&rows) {
        canvas.put(area.x + 1, y, area.width - 2, row, style);
    }
    top
}

/// What can be done, and under it the sessions.
fn front(canvas: &mut Canvas<'_>, home: &Home, now: Stamp, area: Rect) -> Option<Position> {
    let language = home.language();
    let look = canvas.look;
    let airy = area.height + 4 >= AIRY;
    let mut cursor = None;
    let mut y = area.y;
    let mut place = 0;
    while let Some(row) = home.row(place) {
        let Some(text) = offer(home, row) else { break };
        let chosen = place == home.chosen();
        let wide = draw_offer(
            canvas,
            home,
            row,
            &text,
            chosen,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
        if chosen {
            cursor = Some(Position { x: area.x, y });
        }
        y += 1;
        if let (Row::GoOn, Some(kept)) = (row, home.latest()) {
            let about = about(home, kept, now);
            if airy {
                canvas.put(
                    area.x + 6,
                    y,
                    area.width.saturating_sub(6),
                    &about,
                    look.dim(),
                );
                y += 2;
            } else {
                let room = area.width.saturating_sub(wide + 3);
                canvas.put_right(area.right(), y - 1, room, &about, look.dim());
            }
        }
        place += 1;
    }
    y += u16::from(airy);
    let left = area.bottom().saturating_sub(y);
    let list = Rect {
        y,
        height: left,
        ..area
    };
    let list = if left >= 4 && area.width >= 60 {
        let count = home.kept().len().to_string();
        let inside = boxed(
            canvas,
            list,
            Title {
                left: &t!(language, "home-recent-in", folder = home.folder()),
                right: if home.kept().is_empty() { "" } else { &count },
                style: look.strong(),
            },
        );
        Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        }
    } else {
        list
    };
    if home.kept().is_empty() {
        for (y, row) in
            (list.y..list.bottom()).zip(wrap(&t!(language, "home-none"), usize::from(list.width)))
        {
            canvas.put(list.x, y, list.width, &row, look.plain());
        }
        return cursor;
    }
    sessions(canvas, home, now, list).or(cursor)
}

/// The words of a row that is no session.
fn offer(home: &Home, row: Row) -> Option<String> {
    let language = home.language();
    Some(match row {
        Row::GoOn => {
            let title = home.latest().map(|kept| home::name(language, kept));
            t!(language, "home-go-on", title = title.unwrap_or_default())
        }
        Row::Offer(Command::New) => t!(language, "home-new-row"),
        Row::Offer(Command::FollowUp) => {
            let title = home.to_follow().map(|kept| home::name(language, kept));
            t!(
                language,
                "home-follow-up",
                title = title.unwrap_or_default()
            )
        }
        Row::Offer(Command::GoThrough) => {
            let kept = home.to_review();
            let title = kept.map(|kept| home::name(language, kept));
            t!(
                language,
                "home-decide",
                count = kept.and_then(|kept| kept.to_decide).unwrap_or_default(),
                title = title.unwrap_or_default()
            )
        }
        Row::Offer(Command::Join) => t!(language, "home-join-row"),
        Row::Offer(Command::Demo) => t!(language, "home-demo-row"),
        Row::Offer(Command::Leave) => t!(language, "home-leave-row"),
        Row::Offer(other) => other.label(language),
        Row::Session(_) => return None,
    })
}

/// Draws one thing to do, with its letter; tells how many columns it took.
fn draw_offer(
    canvas: &mut Canvas<'_>,
    home: &Home,
    row: Row,
    text: &str,
    chosen: bool,
    area: Rect,
) -> u16 {
    let look = canvas.look;
    let command = match row {
        Row::Offer(command) => command,
        Row::GoOn | Row::Session(_) => Command::GoOn,
    };
    let letter = command.row().letter(home.language());
    let letter = letter.map(String::from).unwrap_or_default();
    let style = if row == Row::GoOn {
        look.now()
    } else {
        look.plain()
    };
    if chosen {
        canvas.put(area.x + 1, area.y, 1, look.open(), look.now());
    }
    canvas.put(area.x + 3, area.y, 1, &letter, look.strong());
    let width = canvas.put(
        area.x + 6,
        area.y,
        area.width.saturating_sub(6),
        text,
        style,
    );
    if chosen {
        let marked = Rect {
            x: area.x,
            width: (width + 7).min(area.width),
            ..area
        };
        canvas.tint(marked, look.chosen());
    }
    width + 6
}

/// Circle, date, where it stands, how much was written down.
fn about(home: &Home, kept: &Kept, now: Stamp) -> String {
    let language = home.language();
    let circle = kept.about().and_then(|about| about.circle.clone());
    let parts = [
        circle.unwrap_or_default(),
        home::date(language, kept, now),
        home::status(language, kept),
        home::entries(language, kept),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The columns of the list, from the right: notes, state, circle, date; none of them where they do
/// not fit beside a title that can be read.
pub(super) struct Columns {
    date: u16,
    circle: u16,
    status: u16,
    entries: u16,
}

impl Columns {
    pub(super) fn of(width: u16) -> Self {
        let wide = width >= 84;
        Self {
            date: if width >= 50 { 17 } else { 0 },
            circle: if wide { (width / 5).min(28) } else { 0 },
            status: if width >= 36 { 19 } else { 0 },
            entries: if width >= 64 { 12 } else { 0 },
        }
    }

    fn title(&self, width: u16) -> u16 {
        width.saturating_sub(self.date + self.circle + self.status + self.entries)
    }
}

fn sessions(canvas: &mut Canvas<'_>, home: &Home, now: Stamp, area: Rect) -> Option<Position> {
    let before = home.rows() - home.kept().len();
    let chosen = home.chosen().checked_sub(before);
    let columns = Columns::of(area.width);
    let first = first_row(
        chosen.unwrap_or(0),
        home.kept().len(),
        usize::from(area.height),
    );
    let mut cursor = None;
    let rows = home.kept().iter().enumerate().skip(first);
    for (y, (place, kept)) in (area.y..area.bottom()).zip(rows) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        session(canvas, home, kept, now, &columns, row);
        if Some(place) == chosen {
            canvas.tint(row, canvas.look.chosen());
            cursor = Some(Position { x: area.x, y });
        }
    }
    cursor
}

pub(super) fn session(
    canvas: &mut Canvas<'_>,
    home: &Home,
    kept: &Kept,
    now: Stamp,
    columns: &Columns,
    area: Rect,
) {
    let (language, look) = (home.language(), canvas.look);
    let mut x = area.x;
    if columns.date > 0 {
        let date = home::date(language, kept, now);
        canvas.put(x, area.y, columns.date - 2, &date, look.plain());
        x += columns.date;
    }
    let name = home::name(language, kept);
    let Facts::Read(about) = &kept.facts else {
        let style = match kept.facts {
            Facts::Unreadable => look.attention(),
            _ => look.dim(),
        };
        canvas.put(x, area.y, area.right() - x, &name, style);
        return;
    };
    let room = columns.title(area.width);
    canvas.put(x, area.y, room.saturating_sub(2), &name, look.plain());
    x += room;
    if columns.circle > 0 {
        let circle = about.circle.as_deref().unwrap_or_default();
        canvas.put(x, area.y, columns.circle - 2, circle, look.plain());
        x += columns.circle;
    }
    let status = home::status(language, kept);
    let style = if kept.goes_on() {
        look.plain()
    } else {
        look.dim()
    };
    canvas.put(x, area.y, columns.status.saturating_sub(2), &status, style);
    let entries = home::entries(language, kept);
    canvas.put_right(area.right(), area.y, columns.entries, &entries, look.dim());
}

/// Draws the text that is read, over everything.
fn reading(canvas: &mut Canvas<'_>, home: &Home, area: Rect) -> Option<Position> {
    let reading = home.reading()?;
    let look = canvas.look;
    canvas.clear(area);
    let title = t!(home.language(), "home-title-help");
    let inside = boxed(
        canvas,
        area,
        Title {
            left: &title,
            style: look.strong(),
            ..Title::default()
        },
    );
    let width = inside.width.saturating_sub(2);
    let lines = reading.lines.iter().skip(reading.from);
    let rows = lines.flat_map(|line| {
        let indent = line.len() - line.trim_start().len();
        let rows = wrap(
            line.trim_start(),
            usize::from(width).saturating_sub(indent + 2),
        );
        let rows: Vec<String> = if rows.is_empty() {
            vec![String::new()]
        } else {
            rows.iter()
                .enumerate()
                .map(|(n, row)| {
                    format!(
                        "{}{row}",
                        " ".repeat(indent + 2 * usize::from(n > 0 && indent > 0))
                    )
                })
                .collect()
        };
        rows
    });
    for (y, row) in (inside.y..inside.bottom()).zip(rows) {
        canvas.put(inside.x + 1, y, width, &row, look.plain());
    }
    Some(inside.as_position())
}

/// How wide the widest of these texts is.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    u16::try_from(texts.map(text_width).max().unwrap_or(0)).unwrap_or(u16::MAX)
}
