//! What the facilitator reads aloud when an item opens: whole and large.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::{Canvas, LEGIBLE, wrap};
use super::view::View;
use crate::app;
use crate::circle::agenda;
use crate::t;

/// Draws the open item's prompt with its form and hints. What does not fit is cut from the end,
/// the prompt last of all.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let Some(item) = agenda::current(view.minutes()) else {
        return;
    };
    let look = canvas.look;
    let margin = if area.width >= 50 { 4 } else { 1 };
    let width = area.width.saturating_sub(2 * margin).min(LEGIBLE);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let mut push = |text: &str, style: Style| {
        lines.extend(
            wrap(text, usize::from(width))
                .into_iter()
                .map(|row| (row.into_owned(), style)),
        );
    };
    match item.prompt.as_deref() {
        Some(prompt) => push(prompt, look.strong()),
        None => push(&t!(view.language(), "screen-no-prompt"), look.dim()),
    }
    push("\n", look.plain());
    for line in app::item_notes(view.model, item) {
        push(&line, look.dim());
    }
    let high = usize::from(area.height);
    if lines.len() > high && high > 1 {
        let count = lines.len() - (high - 1);
        lines.truncate(high - 1);
        let more = t!(view.model, "screen-more-rows", count = count);
        lines.push((more, look.dim()));
    }
    let spare = usize::from(area.height).saturating_sub(lines.len());
    let above = u16::try_from(spare.min(2) / 2 + usize::from(spare > 6)).unwrap_or(0);
    for (row, (text, style)) in (area.y + above..area.bottom()).zip(&lines) {
        canvas.put(area.x + margin, row, width, text, *style);
    }
}
