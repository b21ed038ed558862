//! The line under the circle: which round, who has the turn, who comes then, how many are still
//! to be heard.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::{Canvas, text_width};
use super::view::View;
use crate::app::consent::words;
use crate::app::say;
use crate::circle::round::{self, Stand};
use crate::circle::{consent, people, steps};
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
            SessionStatus::Running => {
                say::between(view.model).unwrap_or_else(|| t!(language, "screen-no-round"))
            }
            SessionStatus::Finished => t!(language, "stand-finished-short"),
            _ => say::standing(view.model, view.now),
        };
        canvas.put(x, area.y, room, &text, look.dim());
        return;
    };
    if steps::silence_to_keep(minutes).is_some() {
        let text = say::between(view.model).unwrap_or_default();
        canvas.put(x, area.y, room, &text, look.strong());
        return;
    }
    let name = if round::is_along_groups(minutes, open) {
        t!(language, "round-harvest")
    } else {
        say::round_name(language, open.kind)
    };
    let Stand::Speaking { speaker, then } = &stand else {
        let text = match &stand {
            Stand::Waiting {
                suggestion: Some(who),
            } if consent::wording_of(open).is_some() => words::begins(view.model, who),
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
        let fits = text_width(&name) + 3 + text_width(&text) <= usize::from(room);
        let taken = if fits {
            canvas.put(x, area.y, room, &name, look.dim()) + 3
        } else {
            0
        };
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
    let two = then.as_ref().and_then(|_| say::coming(view.model));
    let one = then
        .as_ref()
        .map(|then| t!(language, "turns-then", who = people::name(minutes, then)));
    let mut parts = vec![(name, look.dim()), (now, look.now())];
    parts.extend(two.map(|then| (then, look.plain())));
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
    if !fits(&parts)
        && let (Some(one), [_, then, ..]) = (one, parts.as_mut_slice())
    {
        then.0 = one;
    }
    if !fits(&parts) && parts.len() > 2 {
        parts.pop();
    }
    let end = x + room;
    for (text, style) in &parts {
        x += canvas.put(x, area.y, end.saturating_sub(x), text, *style) + 3;
    }
}

/// Draws who was not asked yet, in one row, once somebody has begun; tells whether there is anybody.
pub fn draw_not_asked(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> bool {
    let minutes = view.minutes();
    let begun = round::open(minutes).is_some_and(|open| open.starts_with.is_some());
    let waiting = steps::not_asked(minutes);
    if !begun || waiting.is_empty() {
        return false;
    }
    let names: Vec<&str> = waiting.iter().map(|id| people::name(minutes, id)).collect();
    let text = t!(view.language(), "not-asked", who = names.join(", "));
    let room = area.width.saturating_sub(2);
    canvas.put(area.x + 1, area.y, room, &text, canvas.look.dim());
    true
}
