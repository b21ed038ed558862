//! What was written down in the open item, the newest last.

use ratatui::layout::Rect;

use super::look::Look;
use super::recent::{Entry, recent};
use super::text::{Canvas, LEGIBLE, text_width, wrap};
use super::view::View;
use crate::app::consent::words::decision_name;
use crate::app::screen::Focus;
use crate::circle::entries as captured;
use crate::minutes::{Kind, Level};
use crate::share::consent;
use crate::{app, lang, t};

/// The widest that the column of names gets.
const MOST_NAME: usize = 14;
/// The widest that an entry gets, with its time, its name and what stands behind it.
const WIDEST: u16 = LEGIBLE + 28;
/// How many rows the newest, or the chosen entry may take.
const MOST_ROWS: usize = 4;

/// Draws the entries of the open item.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    if view.screen().hidden {
        let text = t!(view.model, "screen-hidden");
        let width = area.width.saturating_sub(2);
        for (y, row) in (area.y..area.bottom()).zip(wrap(&text, usize::from(width))) {
            canvas.put(area.x + 1, y, width, &row, canvas.look.dim());
        }
        return;
    }
    // What stands at the end of a row is still seen to belong to it.
    let area = Rect {
        width: area.width.min(WIDEST),
        ..area
    };
    let focused = view.screen().focus == Focus::Entries;
    let chosen = view.screen().entry.as_ref().filter(|_| focused);
    let height = usize::from(area.height);
    let shown = recent(view.minutes(), chosen, height);
    if shown.is_empty() {
        return;
    }
    let names = shown
        .iter()
        .map(|entry| text_width(&who(view, entry)))
        .max()
        .unwrap_or(0);
    let names = names.min(MOST_NAME.min(usize::from(area.width) / 4));
    let columns = Columns {
        area,
        names,
        focused,
    };
    let whole = chosen.or_else(|| shown.last().map(|entry| entry.id));
    let rows: Vec<Vec<String>> = shown
        .iter()
        .map(|entry| columns.rows(view, canvas.look, entry, Some(entry.id) == whole))
        .collect();
    let keep = kept(
        &rows,
        shown.iter().position(|entry| Some(entry.id) == whole),
        height,
    );
    let mut y = area.y;
    for (entry, rows) in shown.iter().zip(&rows).skip(keep) {
        let top = y;
        columns.draw(canvas, view, entry, rows, &mut y);
        if Some(entry.id) == chosen {
            let lit = Rect {
                y: top,
                height: y.min(area.bottom()).saturating_sub(top),
                ..area
            };
            canvas.tint(lit, canvas.look.chosen());
        }
        if y >= area.bottom() {
            break;
        }
    }
}

/// The first entry to draw, so that the one that is shown whole is on the screen.
fn kept(rows: &[Vec<String>], whole: Option<usize>, height: usize) -> usize {
    let mut room = height;
    let from = whole.map_or(rows.len(), |whole| whole + 1);
    let after: usize = rows[from.min(rows.len())..].iter().map(Vec::len).sum();
    room = room.saturating_sub(after.min(height / 2));
    let mut first = from;
    for (place, rows) in rows[..from.min(rows.len())].iter().enumerate().rev() {
        if rows.len() > room && first < from {
            break;
        }
        room = room.saturating_sub(rows.len());
        first = place;
    }
    first
}

/// The columns of the entries.
struct Columns {
    area: Rect,
    names: usize,
    /// Labels stand in place of the time, for pointing at an entry.
    focused: bool,
}

impl Columns {
    /// Where the text begins.
    fn text(&self) -> usize {
        // Time or label, sign, name, and the space between.
        1 + 6 + 2 + self.names + usize::from(self.names > 0) * 2
    }

    /// The text of an entry in rows; whole, or only its beginning.
    fn rows(&self, view: &View<'_>, look: Look, entry: &Entry<'_>, whole: bool) -> Vec<String> {
        let width = usize::from(self.area.width)
            .saturating_sub(self.text() + 1)
            .max(8);
        let marks = marks(view, entry);
        let marks_width = if marks.is_empty() {
            0
        } else {
            text_width(&marks) + 2
        };
        if whole && text_width(entry.text) + marks_width > width {
            let text = if marks.is_empty() {
                entry.text.into()
            } else {
                format!("{}  {marks}", entry.text)
            };
            let mut rows: Vec<String> = wrap(&text, width)
                .into_iter()
                .map(std::borrow::Cow::into_owned)
                .collect();
            if rows.len() > MOST_ROWS {
                rows.truncate(MOST_ROWS);
                if let Some(last) = rows.last_mut() {
                    last.push_str(look.cut());
                }
            }
            return rows;
        }
        vec![entry.text.lines().next().unwrap_or_default().to_owned()]
    }

    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        view: &View<'_>,
        entry: &Entry<'_>,
        rows: &[String],
        y: &mut u16,
    ) {
        let look = canvas.look;
        let area = self.area;
        let x = |column: usize| area.x + u16::try_from(column).unwrap_or(u16::MAX - area.x);
        let first = if self.focused {
            app::say::label(view.model, entry.id).unwrap_or_default()
        } else {
            entry
                .at
                .map(|at| lang::time(at.time().time()))
                .unwrap_or_default()
        };
        if *y < area.bottom() {
            let room = |at: u16| area.right().saturating_sub(at);
            canvas.put(x(1), *y, room(x(1)).min(5), &first, look.dim());
            canvas.put(
                x(7),
                *y,
                room(x(7)).min(1),
                sign(&entry.kind),
                look.strong(),
            );
            let names = u16::try_from(self.names).unwrap_or(0);
            canvas.put(
                x(9),
                *y,
                names.min(room(x(9))),
                &who(view, entry),
                look.plain(),
            );
        }
        let mut end = area.right().saturating_sub(1);
        if rows.len() == 1 {
            let marks = marks(view, entry);
            if !marks.is_empty() {
                let room = end.saturating_sub(x(self.text()));
                end -= canvas.put_right(end, *y, room / 2, &marks, look.dim()) + 1;
            }
        }
        for row in rows {
            if *y < area.bottom() {
                let at = x(self.text());
                canvas.put(at, *y, end.saturating_sub(at), row, look.plain());
            }
            *y += 1;
        }
    }
}

/// With whom an entry is, or what it is.
fn who(view: &View<'_>, entry: &Entry<'_>) -> String {
    let names = crate::circle::people::names(view.minutes(), entry.people.iter().copied());
    match entry.kind {
        Kind::Contribution => names,
        Kind::Decision if names.is_empty() => {
            let decision = view.minutes().decisions().get(entry.id);
            decision_name(view.language(), decision.and_then(|one| one.outcome))
        }
        _ if names.is_empty() => app::say::kind_name(view.language(), &entry.kind),
        _ => names,
    }
}

/// The sign with which such an entry is typed.
fn sign(kind: &Kind) -> &'static str {
    match kind {
        Kind::Decision => "!",
        Kind::Action => "+",
        Kind::Question => "?",
        Kind::Insight => "=",
        _ => " ",
    }
}

/// The sources of knowledge, and who may read it when that is not as usual.
fn marks(view: &View<'_>, entry: &Entry<'_>) -> String {
    let language = view.language();
    let mut marks: Vec<String> = Vec::new();
    let day = || entry.day.map(|day| lang::date(language, day));
    marks.extend(entry.due.map(str::to_owned).or_else(day));
    if let Some(advice) = view.minutes().advice().get(entry.id) {
        marks.extend(app::advice_state(view.model, advice));
    }
    marks.extend(entry.sources.iter().map(|source| match source {
        crate::minutes::Source::Experiential => t!(language, "screen-tag-experience"),
        crate::minutes::Source::Practice => t!(language, "screen-tag-practice"),
        crate::minutes::Source::Scientific => t!(language, "screen-tag-science"),
    }));
    let usual = captured::level_for(&entry.kind, crate::circle::agenda::current(view.minutes()));
    let told = matches!(
        entry.kind,
        Kind::Contribution | Kind::Question | Kind::Reaction
    );
    let level = if told {
        // What somebody told goes as far as everyone whose words it is said that it may.
        consent::reaches(view.minutes(), entry.id, view.now.time().date_naive())
    } else {
        entry.level.unwrap_or(Level::Circle)
    };
    if level != usual {
        marks.push(match level {
            Level::Circle => t!(language, "screen-level-circle"),
            Level::Network => t!(language, "screen-level-network"),
            Level::Public => t!(language, "screen-level-public"),
        });
    }
    marks.join(" ")
}
