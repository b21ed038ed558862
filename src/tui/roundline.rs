//! The line under the circle: which round, who has the turn, who comes then, how many are still
//! to be heard.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::view::View;
use crate::app::say;
use crate::circle::round::{self, Stand};
use crate::circle::people;
use crate::minutes::SessionStatus;
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
            _ => say::standing(view.model, view.now),
        };
        canvas.put(x, area.y, room, &text, look.dim());
        return;
    };
    let end = x + room;
    let name = say::round_name(language, open.kind);
    x += canvas.put(x, area.y, room, &name, look.dim()) + 3;
    let Stand::Speaking { speaker, then } = &stand else {
        let text = match &stand {
            Stand::Waiting { suggestion: Some(who) } if open.starts_with.is_none() => {
                t!(language, "screen-who-begins", who = people::name(minutes, who))
            }
            _ => say::turns(view.model).unwrap_or_default(),
        };
        canvas.put(x, area.y, end.saturating_sub(x), &text, look.strong());
        return;
    };
    let mut put = |text: &str, style| {
        if x < end {
            x += canvas.put(x, area.y, end - x, text, style) + 3;
        }
    };
    let now = t!(language, "turns-now", who = people::name(minutes, speaker));
    put(&now, look.now());
    if let Some(then) = then {
        let then = t!(language, "turns-then", who = people::name(minutes, then));
        put(&then, look.plain());
    }
    let (to_come, later) = round::to_hear(minutes, open);
    let mut left = t!(language, "turns-to-hear", count = to_come);
    if later > 0 {
        left.push_str(", ");
        left.push_str(&t!(language, "turns-later", count = later));
    }
    put(&left, look.plain());
}
