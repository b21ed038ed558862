//! Boxes with a title in their upper edge.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::text::Canvas;

/// What stands in the upper edge of a box.
#[derive(Debug, Default, Clone, Copy)]
pub struct Title<'a> {
    /// Left.
    pub left: &'a str,
    /// Right.
    pub right: &'a str,
    /// How both look.
    pub style: Style,
}

/// Draws a box; tells what is left inside it.
pub fn boxed(canvas: &mut Canvas<'_>, area: Rect, title: Title<'_>) -> Rect {
    if area.width < 2 || area.height < 2 {
        return Rect::ZERO;
    }
    let [
        _,
        vertical,
        top_left,
        top_right,
        bottom_left,
        bottom_right,
        _,
        _,
    ] = canvas.look.lines();
    let dim = canvas.look.dim();
    edge(
        canvas,
        area.x,
        area.y,
        area.width,
        [top_left, top_right],
        title,
    );
    let bottom = area.bottom() - 1;
    edge(
        canvas,
        area.x,
        bottom,
        area.width,
        [bottom_left, bottom_right],
        Title::default(),
    );
    for y in area.y + 1..bottom {
        canvas.repeat(area.x, y, 1, vertical, dim);
        canvas.repeat(area.right() - 1, y, 1, vertical, dim);
    }
    Rect::new(area.x + 1, area.y + 1, area.width - 2, area.height - 2)
}

/// Draws a line across a box of this area, at row `y`.
pub fn divide(canvas: &mut Canvas<'_>, area: Rect, y: u16, title: Title<'_>) {
    if area.width < 2 || y <= area.y || y + 1 >= area.bottom() {
        return;
    }
    let [.., left, right] = canvas.look.lines();
    edge(canvas, area.x, y, area.width, [left, right], title);
}

fn edge(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16, ends: [&str; 2], title: Title<'_>) {
    let dim = canvas.look.dim();
    let horizontal = canvas.look.lines()[0];
    canvas.repeat(x, y, 1, ends[0], dim);
    canvas.repeat(x + 1, y, width - 2, horizontal, dim);
    canvas.repeat(x + width - 1, y, 1, ends[1], dim);
    let mut room = width.saturating_sub(4);
    if !title.right.is_empty() && room > 8 {
        let right = format!(" {} ", title.right);
        room -= canvas.put_right(x + width - 1, y, room, &right, title.style);
    }
    if !title.left.is_empty() && room > 2 {
        canvas.put(
            x + 1,
            y,
            room + 1,
            &format!(" {} ", title.left),
            title.style,
        );
    }
}
