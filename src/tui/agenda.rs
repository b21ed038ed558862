//! The agenda: what is done, what is open, and how many minutes of how many were used.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::used;
use super::view::View;
use crate::app::screen::Focus;
use crate::circle::agenda;
use crate::minutes::{Item, ItemStatus};

/// Draws the agenda; more items than rows scroll to the one that is open or chosen.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let minutes = view.minutes();
    let items = agenda::items(minutes);
    let used = crate::circle::clock::used_minutes(minutes, view.session_now());
    let focused = view.screen().focus == Focus::Agenda;
    let chosen = view.screen().item.as_ref().filter(|_| focused);
    let open = agenda::current(minutes).map(|item| &item.id);
    let middle = chosen.or(open);
    let place = items
        .iter()
        .position(|item| Some(&item.id) == middle)
        .unwrap_or(0);
    let first = first_row(place, items.len(), usize::from(area.height));
    let digits = if items.len() > 99 {
        3
    } else if items.len() > 9 {
        2
    } else {
        1
    };
    for (row, (number, item)) in (area.y..area.bottom()).zip(items.iter().enumerate().skip(first)) {
        let is_open = Some(&item.id) == open;
        let is_done = item.status == Some(ItemStatus::Done);
        let look = canvas.look;
        let style = match () {
            () if is_open => look.now(),
            () if is_done => look.dim(),
            () => look.plain(),
        };
        let sign = match () {
            () if is_open => look.open(),
            () if is_done => look.done(),
            () => " ",
        };
        // Dropped items took time too, and have no row.
        let spent = used.iter().find(|(id, _)| *id == item.id);
        let spent = spent.map_or(0, |(_, used)| *used);
        let time = time(item, spent, is_open || is_done);
        let taken = canvas.put_right(area.right(), row, area.width, &time, style);
        let left = format!("{sign} {:>digits$} ", number + 1);
        let room = area.width.saturating_sub(taken + 1);
        let begun = canvas.put(area.x, row, room, &left, style);
        let title = item.title.as_deref().unwrap_or_default();
        canvas.put(
            area.x + begun,
            row,
            room.saturating_sub(begun),
            title,
            style,
        );
        if Some(&item.id) == chosen {
            canvas.tint(
                Rect {
                    y: row,
                    height: 1,
                    ..area
                },
                look.chosen(),
            );
        }
    }
}

/// The open item in one row, for where there is no room for more.
pub fn draw_row(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let minutes = view.minutes();
    let Some(item) = agenda::current(minutes) else {
        return;
    };
    let look = canvas.look;
    let number = agenda::number(minutes, &item.id).unwrap_or(0);
    let time = time(item, used::of(minutes, &item.id, view.session_now()), true);
    let taken = canvas.put_right(area.right() - 1, area.y, area.width, &time, look.now());
    let title = item.title.as_deref().unwrap_or_default();
    let text = format!("{} {number} {title}", look.open());
    canvas.put(
        area.x + 1,
        area.y,
        area.width.saturating_sub(taken + 3),
        &text,
        look.now(),
    );
}

fn time(item: &Item, used: i64, begun: bool) -> String {
    let planned = item.minutes.unwrap_or(0);
    if begun || used > 0 {
        format!("{used}/{planned}")
    } else {
        planned.to_string()
    }
}

/// The first row to show, so that `place` is about in the middle.
pub fn first_row(place: usize, count: usize, height: usize) -> usize {
    place
        .saturating_sub(height / 2)
        .min(count.saturating_sub(height))
}
