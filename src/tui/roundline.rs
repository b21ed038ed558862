//! The line under the circle: which round, who has the turn, who comes then, how many are still
//! to be heard.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::{Canvas, text_width};
use super::view::View;
use crate::app::say;
use crate::circle::people;
use crate::circle::round::{self, Stand};
use crate::minutes::{SessionStatus, Turn};
use crate::t;

/// Draws where the turns are, in one row.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let look = canvas.look;
    let (language, minutes) = (view.language(), view.minutes());
    let room = area.width.saturating_sub(2);
    let mut x = area.x + 1;
    let Some((open, stand)) = round::open(minutes).zip(round::stand(minutes)) else {
        let text = match view.model.status() {
            SessionStatus::Running => t!(language, "screen-no-round"),
            SessionStatus::Finished => t!(language, "stand-finished-short"),
            _ => say::standing(view.model, view.now),
        };
        canvas.put(x, area.y, room, &text, look.dim());
        return;
    };
    let name = say::round_name(language, open.kind);
    let Stand::Speaking { speaker, then } = &stand else {
        let text = match &stand {
            Stand::Waiting {
                suggestion: Some(who),
            } if open.starts_with.is_none() => {
                t!(
                    language,
                    "screen-who-begins",
                    who = people::name(minutes, who)
                )
            }
            Stand::Complete if open.turns.values().any(|turn| *turn != Turn::Absent) => {
                t!(language, "turns-complete-short")
            }
            _ => say::turns(view.model).unwrap_or_default(),
        };
        let taken = canvas.put(x, area.y, room, &name, look.dim()) + 3;
        canvas.put(
            x + taken,
            area.y,
            room.saturating_sub(taken),
            &text,
            look.strong(),
        );
        return;
    };
    let (to_come, later) = round::to_hear(minutes, open);
    let mut left = Vec::new();
    if to_come > 0 {
        left.push(t!(language, "turns-to-hear", count = to_come));
    }
    if later > 0 {
        left.push(t!(language, "turns-later", count = later));
    }
    let who = people::name(minutes, speaker);
    let now = match open.turns.get(speaker) {
        Some(Turn::Passed) => t!(language, "turns-once-more", who = who),
        _ => t!(language, "turns-now", who = who),
    };
    let then = then
        .as_ref()
        .map(|then| t!(language, "turns-then", who = people::name(minutes, then)));
    let mut parts = vec![(name, look.dim()), (now, look.now())];
    parts.extend(then.map(|then| (then, look.plain())));
    if !left.is_empty() {
        parts.push((left.join(", "), look.plain()));
    }
    // Who speaks and who comes then stay longest.
    let fits = |parts: &[(String, Style)]| {
        let words: usize = parts.iter().map(|(text, _)| text_width(text)).sum();
        words + 3 * (parts.len() - 1) <= usize::from(room)
    };
    if !fits(&parts) {
        parts.remove(0);
    }
    if !fits(&parts) && parts.len() > 2 {
        parts.pop();
    }
    let end = x + room;
    for (text, style) in &parts {
        x += canvas.put(x, area.y, end.saturating_sub(x), text, *style) + 3;
    }
}
