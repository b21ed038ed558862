//! The circle is silent: a calm count, and nothing else that moves.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::view::View;
use crate::app;
use crate::circle::steps;
use crate::t;

/// The widest bar.
const WIDEST: u16 = 40;

/// Draws how long the circle has been silent; tells whether it is.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) -> bool {
    let Some(silence) = steps::silence(view.minutes()) else {
        return false;
    };
    let look = canvas.look;
    let text = app::silence::stand(view.model, view.now).unwrap_or_default();
    let middle = area.y + area.height.saturating_sub(3) / 2;
    let width = area.width.saturating_sub(4).min(WIDEST);
    canvas.put_centred(
        area.x + 1,
        middle,
        area.width.saturating_sub(2),
        &text,
        look.plain(),
    );
    let seconds = (view.now.time() - silence.since.time())
        .num_seconds()
        .max(0);
    let meant = i64::from(silence.minutes.max(1)) * 60;
    let full = seconds.min(meant) * i64::from(width) / meant;
    let full = u16::try_from(full).unwrap_or(width).min(width);
    let x = area.x + (area.width - width) / 2;
    let (on, off) = look.bar();
    if middle + 2 < area.bottom() {
        canvas.repeat(x, middle + 2, full, on, look.dim());
        canvas.repeat(x + full, middle + 2, width - full, off, look.dim());
        let how = t!(view.language(), "hint-break-silence");
        if middle + 4 < area.bottom() {
            canvas.put_centred(
                area.x + 1,
                middle + 4,
                area.width.saturating_sub(2),
                &how,
                look.dim(),
            );
        }
    }
    true
}
