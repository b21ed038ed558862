//! A pause: a calm screen without names, notes or clock.

use ratatui::layout::Rect;

use super::text::{Canvas, wrap};
use super::view::View;
use crate::t;

/// Draws the calm screen.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let language = view.language();
    let look = canvas.look;
    let middle = area.y + area.height.saturating_sub(1) / 2;
    canvas.put_centred(
        area.x,
        middle.saturating_sub(1),
        area.width,
        &t!(language, "screen-pause"),
        look.strong(),
    );
    let how = if view.model.leads() {
        t!(view.model, "screen-pause-how")
    } else {
        t!(language, "screen-pause-led")
    };
    let width = area.width.saturating_sub(4).max(1);
    for (y, text) in (middle + 1..area.bottom()).zip(wrap(&how, usize::from(width))) {
        canvas.put_centred(area.x + 2, y, width, &text, look.dim());
    }
}
