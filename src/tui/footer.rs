//! The lowest row: the keys that work now.

use ratatui::layout::Rect;

use super::text::{Canvas, text_width};
use super::view::View;
use crate::app::footer;

/// Below this width the keys stand closer together.
const NARROW: u16 = 60;

/// Draws the keys that work now in a session.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    draw_keys(canvas, footer(view.model), area);
}

/// Draws keys with their labels, as many as fit.
pub fn draw_keys(canvas: &mut Canvas<'_>, keys: Vec<(String, String)>, area: Rect) {
    let look = canvas.look;
    let mut x = area.x + 1;
    let end = area.right().saturating_sub(1);
    let gap = if area.width < NARROW { 2 } else { 3 };
    for (key, label) in keys {
        let wide = text_width(&key) + 1 + text_width(&label);
        if usize::from(end.saturating_sub(x)) < wide {
            continue;
        }
        x += canvas.put(x, area.y, end - x, &key, look.strong()) + 1;
        x += canvas.put(x, area.y, end.saturating_sub(x), &label, look.dim()) + gap;
    }
}
