//! What is asked before a session is prepared: one question below the other, the open one with the
//! cursor.

use ratatui::layout::{Position, Rect};

use super::home::widest;
use super::text::{Canvas, text_width};
use crate::app::home::Details;
use crate::lang::Language;
use crate::t;

/// Draws the questions; tells where the cursor stands: behind what is typed.
pub fn draw(
    canvas: &mut Canvas<'_>,
    language: Language,
    details: &Details,
    area: Rect,
) -> Option<Position> {
    let look = canvas.look;
    let plan = details.plan();
    let airy = area.height >= 10;
    let mut y = area.y;
    let minutes = t!(language, "plan-minutes-long", count = plan.minutes);
    let taken = canvas.put_right(area.right(), y, area.width / 2, &minutes, look.dim());
    let title = plan.title.in_language(language);
    let room = area.width.saturating_sub(taken + 2);
    canvas.put(area.x, y, room, title, look.strong());
    y += if airy { 2 } else { 1 };
    let rows = details.rows(language);
    let names = widest(rows.iter().map(|(_, name, _)| name.as_str()));
    let mut cursor = None;
    for (asked, name, given) in rows {
        if y >= area.bottom() {
            break;
        }
        let open = asked == details.asked();
        let style = if open { look.now() } else { look.dim() };
        canvas.put(area.x, y, names, &name, style);
        let sign = area.x + names + 1;
        let x = sign + 2;
        let room = area.right().saturating_sub(x);
        if open {
            canvas.put(sign, y, 1, look.prompt(), look.strong());
            let typed = end_of(details.typed(), usize::from(room.saturating_sub(1)));
            let used = canvas.put(x, y, room, typed, look.plain());
            let suggested = given.filter(|_| details.typed().is_empty());
            if let Some(suggested) = suggested {
                canvas.put(x, y, room, &suggested, look.dim());
            }
            cursor = Some(Position { x: x + used, y });
        } else if let Some(given) = given {
            canvas.put(x, y, room, &given, look.plain());
        }
        y += if airy { 2 } else { 1 };
    }
    cursor
}

/// The end of a text, as far as it fits: whoever types sees what they type.
fn end_of(text: &str, width: usize) -> &str {
    let starts = text.char_indices().map(|(at, _)| at);
    starts
        .map(|at| &text[at..])
        .find(|rest| text_width(rest) <= width)
        .unwrap_or_default()
}
