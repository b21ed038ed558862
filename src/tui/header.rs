//! The uppermost row: what this is, what time it is, and whether all is stored.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::look::Look;
use super::text::Canvas;
use super::view::View;
use crate::app::together;
use crate::{lang, t};

/// Draws the header in the first row of `area`.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let look = canvas.look;
    let (saved, style) = saved(view, look);
    let end = area.right().saturating_sub(1);
    let mut room = area.width.saturating_sub(2);
    let taken = canvas.put_right(end, area.y, room, &saved, style);
    let end = end - taken;
    room -= taken;
    let time = lang::day_and_time(view.language(), view.now.time().naive_local());
    let mut end = end;
    if room > 30 {
        let taken = canvas.put_right(end - 3, area.y, room, &time, look.plain());
        room -= taken + 3;
        end -= taken + 3;
    }
    if let Some(with) = together::with_whom(view.model).filter(|_| room > 40) {
        let taken = canvas.put_right(end - 3, area.y, room / 2, &with, look.plain());
        room -= taken + 3;
    }
    let mut x = area.x + 1;
    if room > 30 {
        let taken = canvas.put(x, area.y, room, "kring", look.strong()) + 3;
        x += taken;
        room -= taken;
    }
    let title = view
        .minutes()
        .session()
        .title
        .as_deref()
        .unwrap_or_default();
    canvas.put(x, area.y, room.saturating_sub(2), title, look.plain());
}

/// How storing stands; never "stored" before it is.
fn saved(view: &View<'_>, look: Look) -> (String, Style) {
    let language = view.language();
    if view.model.is_read_only() {
        return (t!(language, "read-only"), look.attention());
    }
    let saved = view.model.saved();
    if saved.nowhere.is_some() {
        return (t!(language, "screen-not-saved"), look.alarm());
    }
    if saved.done < saved.asked {
        return (
            t!(language, "screen-saving", sign = look.busy()),
            look.plain(),
        );
    }
    let sign = look.done();
    match saved.at {
        _ if saved.behind.is_some() => (
            t!(language, "screen-saved-here", sign = sign),
            look.attention(),
        ),
        Some(at) => {
            let time = lang::time_with_seconds(at.time().time());
            (
                t!(language, "screen-saved", sign = sign, time = time),
                look.good(),
            )
        }
        None => (t!(language, "screen-saved-all", sign = sign), look.good()),
    }
}
