//! The whole screen: which part goes where.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::boxes::{Title, boxed, divide};
use super::layout::Rows;
use super::look::Look;
use super::text::{Canvas, wrap};
use super::used;
use super::view::View;
use super::{
    agenda, agreed, consent, entries, footer, groups, header, layers, line, pause, presence,
    presented, prompt, ring, room, roundline, silence, timebar,
};
use crate::app::Saved;
use crate::app::screen::{Asking, Focus};
use crate::circle::{agenda as items, room as may_see};
use crate::minutes::{Id, SessionStatus};
use crate::{app, t};

/// Below this the screen only says that it is too small.
const LEAST: (u16, u16) = (40, 10);
/// From this height on the bar of time stands above.
const WITH_BAR: u16 = 14;
/// From this height of the main panel on it says by name who was not asked yet.
const ROOM_FOR_NAMES: u16 = 14;
/// From this width on the agenda stands beside the circle.
const BESIDE: u16 = 70;

/// What the upper rows are drawn from: when it is the same, so are they.
#[derive(Debug, Clone, PartialEq)]
pub struct Upper {
    version: u64,
    saved: Saved,
    focus: Focus,
    hidden: bool,
    prompt: bool,
    asks_names: bool,
    chosen: [Option<Id>; 3],
    second: i64,
    bottom: u16,
}

impl Upper {
    /// What the upper rows are drawn from; `None` while something lies on top of them, or they are
    /// all there is.
    #[must_use]
    pub fn of(view: &View<'_>, lower: &Lower) -> Option<Self> {
        let screen = view.screen();
        let covered = !screen.layers.is_empty() || screen.completion.is_some() || screen.room;
        let calm = view.model.status() == SessionStatus::Paused;
        (!covered && !calm && !lower.area.is_empty()).then(|| Self {
            version: view.model.version(),
            saved: view.model.saved().clone(),
            focus: screen.focus,
            hidden: screen.hidden,
            prompt: screen.prompt,
            asks_names: screen.asking == Some(Asking::Names),
            chosen: [
                screen.entry.clone(),
                screen.item.clone(),
                screen.person.clone(),
            ],
            second: view.now.time().timestamp(),
            bottom: lower.top,
        })
    }
}

/// The lowest rows: the line, what stands under it, and the keys.
pub struct Lower {
    /// Their first row.
    pub top: u16,
    /// The whole screen; empty when it is too small for anything.
    area: Rect,
    rows: Rows,
    below: Vec<(String, Style)>,
}

/// What the lowest rows are going to be.
#[must_use]
pub fn lower(view: &View<'_>, look: Look, area: Rect) -> Lower {
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let (rows, below) = (view.field.rows(), Vec::new());
        return Lower {
            top: 0,
            area: Rect::ZERO,
            rows,
            below,
        };
    }
    let most = usize::from(area.height / 5).max(1);
    let below = line::below(view, look, area.width, most);
    let rows = view.field.rows();
    let high = rows.rows.len().min(usize::from(area.height / 4).max(1));
    // Room for two rows, so that the screen stands still while the hint gets longer.
    let least = if area.height >= 24 { 2 } else { 1 };
    let taken = u16::try_from(1 + below.len().max(least) + high).unwrap_or(area.height);
    let top = area.bottom().saturating_sub(taken);
    Lower {
        top,
        area,
        rows,
        below,
    }
}

/// Draws the lowest rows; tells where the cursor stands.
pub fn draw_lower(canvas: &mut Canvas<'_>, view: &View<'_>, lower: &Lower) -> Position {
    let area = lower.area;
    footer::draw(canvas, view, last_row(area));
    let least = if area.height >= 24 { 2 } else { 1 };
    let under = u16::try_from(lower.below.len().max(least)).unwrap_or(1);
    let under = area.bottom().saturating_sub(1 + under);
    for (y, (text, style)) in (under..).zip(&lower.below) {
        canvas.put(area.x + 1, y, area.width - 2, text, *style);
    }
    let place = Rect {
        y: lower.top,
        height: under.saturating_sub(lower.top),
        ..area
    };
    line::draw(canvas, view, &lower.rows, place)
}

/// Draws everything; tells where the cursor stands.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, lower: &Lower) -> Option<Position> {
    let area = canvas.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(canvas, view, area);
        return None;
    }
    let status = view.model.status();
    if status == SessionStatus::Paused {
        pause::draw(canvas, view, area);
        footer::draw(canvas, view, last_row(area));
        return layers::draw(canvas, view, area);
    }
    if view.screen().room {
        let picture = may_see::picture(view.minutes(), view.session_now());
        let above = Rect {
            height: area.height - 2,
            ..area
        };
        room::draw(canvas, view.language(), &picture, above);
        footer::draw(canvas, view, last_row(area));
        return None;
    }
    let cursor = draw_lower(canvas, view, lower);
    let body = upper_edge(canvas, view, area, lower.top);
    if area.width >= BESIDE {
        beside(canvas, view, body);
    } else {
        stacked(canvas, view, body);
    }
    let (text, _) = line::widths(view, area.width);
    layers::draw_names(canvas, view, body, area.x + text);
    layers::draw(canvas, view, body).or(Some(cursor))
}

fn last_row(area: Rect) -> Rect {
    Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    }
}

fn too_small(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let look = canvas.look;
    let text = t!(view.language(), "screen-too-small");
    for (y, text) in (area.y..area.bottom()).zip(wrap(&text, usize::from(area.width))) {
        canvas.put(area.x, y, area.width, &text, look.plain());
    }
}

/// Draws what stands above; tells what is left between it and row `bottom`.
fn upper_edge(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, bottom: u16) -> Rect {
    header::draw(canvas, view, area);
    let mut top = area.y + 1;
    for text in trouble(view, area) {
        let style = canvas.look.alarm();
        canvas.put(area.x + 1, top, area.width - 2, &text, style);
        top += 1;
    }
    if area.height >= WITH_BAR {
        timebar::draw(
            canvas,
            view,
            Rect {
                y: top,
                height: 1,
                ..area
            },
        );
        top += 1;
    }
    Rect {
        y: top,
        height: bottom.saturating_sub(top),
        ..area
    }
}

/// What keeps the minutes from being stored, in rows.
fn trouble(view: &View<'_>, area: Rect) -> Vec<String> {
    let saved = view.model.saved();
    if saved.nowhere.is_none() && saved.behind.is_none() {
        return Vec::new();
    }
    let words = app::saved(view.model);
    let rows = wrap(&words, usize::from(area.width.saturating_sub(2)));
    let most = usize::from(area.height / 8).max(1);
    rows.into_iter().take(most).map(Into::into).collect()
}

/// The place where texts lie on top of the session, on a screen of this size.
#[must_use]
pub fn body(view: &View<'_>, area: Rect, lower: &Lower) -> Rect {
    let bar = usize::from(area.height >= WITH_BAR);
    let above = u16::try_from(1 + trouble(view, area).len() + bar).unwrap_or(0);
    let y = area.y + above.min(lower.top);
    let height = lower.top.saturating_sub(y);
    Rect { y, height, ..area }
}

/// The agenda and the agreements on the left, the open item on the right.
fn beside(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let wide = (area.width * 3 / 10).clamp(22, 44);
    let left = Rect {
        width: wide,
        ..area
    };
    let right = Rect {
        x: area.x + wide,
        width: area.width - wide,
        ..area
    };
    let language = view.language();
    let title = canvas.look.strong();
    let text = t!(language, "screen-agenda");
    let inside = boxed(
        canvas,
        left,
        Title {
            left: &text,
            style: title,
            ..Title::default()
        },
    );
    let inside = inset(inside);
    let items = u16::try_from(items::items(view.minutes()).len()).unwrap_or(u16::MAX);
    let agreed = u16::try_from(agreed::rows(view)).unwrap_or(u16::MAX).max(1);
    let least = agreed.min(inside.height / 3).max(1);
    let rows = items.max(1).min(inside.height.saturating_sub(least + 1));
    agenda::draw(
        canvas,
        view,
        Rect {
            height: rows,
            ..inside
        },
    );
    let split = inside.y + rows;
    let text = t!(language, "screen-agreed");
    divide(
        canvas,
        left,
        split,
        Title {
            left: &text,
            style: title,
            ..Title::default()
        },
    );
    let below = inside.bottom().saturating_sub(split + 1);
    agreed::draw(
        canvas,
        view,
        Rect {
            y: split + 1,
            height: below,
            ..inside
        },
    );
    let (text, clock) = item_title(view);
    let title = Title {
        left: &text,
        right: &clock,
        style: title,
    };
    let inside = boxed(canvas, right, title);
    main_panel(canvas, view, inside, Some(right));
}

fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    }
}

/// The title of the open item, and its clock.
fn item_title(view: &View<'_>) -> (String, String) {
    let (language, minutes) = (view.language(), view.minutes());
    let Some(item) = items::current(minutes) else {
        let text = match view.model.status() {
            SessionStatus::Prepared => t!(language, "screen-who-is-here"),
            _ => String::new(),
        };
        return (text, String::new());
    };
    let number = items::number(minutes, &item.id).unwrap_or(0);
    let title = item.title.as_deref().unwrap_or_default();
    let used = used::of(minutes, &item.id, view.session_now());
    let planned = i64::from(item.minutes.unwrap_or(0));
    (
        format!("{number}  {title}"),
        t!(
            language,
            "screen-item-clock",
            used = used,
            planned = planned
        ),
    )
}

/// Everything below each other, without boxes.
fn stacked(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    if area.is_empty() {
        return;
    }
    // Before the first item there is no row of it.
    let above = u16::from(items::current(view.minutes()).is_some());
    if above > 0 {
        agenda::draw_row(canvas, view, area);
    }
    let below = Rect {
        y: area.y + above,
        height: area.height - above,
        ..area
    };
    main_panel(canvas, view, below, None);
}

/// What happens in the open item: its prompt, or else the circle, the round and the entries.
fn main_panel(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect, frame: Option<Rect>) {
    if area.is_empty() {
        return;
    }
    if view.model.status() == SessionStatus::Prepared {
        return presence::draw(canvas, view, area);
    }
    if view.model.at_hand().is_some() {
        // Who thinks in silence about a proposal is not asked for an answer.
        if !silence::draw(canvas, view, area) {
            consent::draw(canvas, view, area);
        }
        return;
    }
    if view.screen().prompt && items::current(view.minutes()).is_some() {
        return prompt::draw(canvas, view, area);
    }
    if silence::draw(canvas, view, area) {
        return;
    }
    let area = presented::draw(canvas, view, area);
    let most = (area.height * 2 / 5).min(11);
    let in_groups = groups::rows(view, most);
    let ring = match in_groups {
        0 if most >= 2 => ring::rows(view, area.width.saturating_sub(2), most),
        rows => rows,
    };
    let circle = Rect {
        height: ring,
        ..inset(area)
    };
    if in_groups > 0 {
        groups::draw(canvas, view, circle);
    } else {
        ring::draw(canvas, view, circle);
    }
    let mut y = area.y + ring;
    roundline::draw(
        canvas,
        view,
        Rect {
            y,
            height: 1,
            ..area
        },
    );
    y += 1;
    if area.height >= ROOM_FOR_NAMES && roundline::draw_not_asked(canvas, view, Rect { y, ..area })
    {
        y += 1;
    }
    if let Some(frame) = frame
        && y + 1 < area.bottom()
    {
        divide(canvas, frame, y, Title::default());
        y += 1;
    }
    entries::draw(
        canvas,
        view,
        Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        },
    );
}
