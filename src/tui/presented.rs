//! The insight of a circle that is presented, above the circle and the entries.

use ratatui::layout::Rect;

use super::text::{Canvas, LEGIBLE, wrap};
use super::view::View;
use crate::app::say;
use crate::circle::sharing;

/// The most rows that it takes.
const MOST: u16 = 6;

/// Draws it, if there is one; tells what is left below it.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> Rect {
    let Some(insight) = sharing::shown(view.minutes()) else {
        return area;
    };
    let look = canvas.look;
    let (x, width) = (area.x + 1, area.width.saturating_sub(2).min(LEGIBLE));
    let label = say::label(view.model, &insight.id).unwrap_or_default();
    let circle = insight.circle.as_deref().unwrap_or_default();
    canvas.put(x, area.y, width, &format!("{label}  {circle}"), look.now());
    let most = MOST.min(area.height / 2);
    let text = insight.text.as_deref().unwrap_or_default();
    let mut y = area.y + 1;
    for row in wrap(text, usize::from(width)) {
        if y >= area.y + most {
            break;
        }
        canvas.put(x, y, width, &row, look.strong());
        y += 1;
    }
    let y = (y + 1).min(area.bottom());
    Rect {
        y,
        height: area.bottom() - y,
        ..area
    }
}
