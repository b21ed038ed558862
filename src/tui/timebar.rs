//! The second row: how much of the session's time is used, and when it is expected to end.

use ratatui::layout::Rect;

use super::text::{Canvas, text_width};
use super::used;
use super::view::View;
use crate::circle::{agenda, clock};
use crate::{lang, t};

/// Draws the time bar in the first row of `area`.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let language = view.language();
    let look = canvas.look;
    let Some(reckoning) = clock::reckon(view.minutes(), view.session_now()) else {
        let planned: u32 = agenda::items(view.minutes())
            .iter()
            .filter_map(|i| i.minutes)
            .sum();
        let text = t!(language, "screen-planned", count = i64::from(planned));
        canvas.put(
            area.x + 1,
            area.y,
            area.width.saturating_sub(2),
            &text,
            look.dim(),
        );
        return;
    };
    let used = used::total(view.minutes(), view.session_now());
    let planned = clock::whole_minutes(reckoning.planned);
    let drift = clock::whole_minutes(reckoning.drift);
    let drift = if drift == 0 {
        String::new()
    } else {
        format!(" ({drift:+})")
    };
    let time = lang::time(reckoning.end.time().time());
    let words = t!(language, "screen-used", used = used, planned = planned);
    let end = if view.minutes().session().ended.is_some() {
        t!(
            language,
            "screen-ended",
            time = time.as_str(),
            drift = drift.as_str()
        )
    } else {
        t!(
            language,
            "screen-end",
            time = time.as_str(),
            drift = drift.as_str()
        )
    };
    let mut text = format!("{words}   {end}");
    if text_width(&text) + 14 > usize::from(area.width) {
        text = t!(
            language,
            "screen-end-short",
            used = used,
            planned = planned,
            time = time.as_str(),
            drift = drift.as_str()
        );
    }
    let room = area.width.saturating_sub(2);
    let taken = canvas.put_right(area.right() - 1, area.y, room, &text, look.plain());
    let width = room.saturating_sub(taken + 2);
    if width < 8 {
        return;
    }
    let share = (used.max(0) * i64::from(width))
        .checked_div(planned.max(1))
        .unwrap_or(0);
    let full = u16::try_from(share).unwrap_or(width).min(width);
    let (on, off) = look.bar();
    canvas.repeat(area.x + 1, area.y, full, on, look.plain());
    canvas.repeat(area.x + 1 + full, area.y, width - full, off, look.dim());
}
