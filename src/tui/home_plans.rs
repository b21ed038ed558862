//! The choice of a plan: the plans, and beside them all that is in the chosen one.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::agenda::first_row;
use super::boxes::{Title, boxed};
use super::home::widest;
use super::text::{Canvas, text_width, wrap};
use crate::app::Key;
use crate::app::home::{Line, Offered, preview};
use crate::app::key::Code;
use crate::lang::Language;
use crate::t;

/// From this width on the preview stands beside the plans.
const BESIDE: u16 = 70;

/// Draws the plans with the chosen one's preview from one of its lines on; tells where the cursor
/// stands.
pub fn draw(
    canvas: &mut Canvas<'_>,
    language: Language,
    offered: &[Offered],
    (chosen, from): (usize, usize),
    area: Rect,
) -> Option<Position> {
    let names: Vec<String> = offered.iter().map(|plan| title(language, plan)).collect();
    let (list, beside) = if area.width >= BESIDE {
        let wide = widest(names.iter().map(String::as_str)) + 6;
        let wide = wide.clamp(20, area.width * 2 / 5);
        let list = Rect {
            width: wide,
            ..area
        };
        let beside = Rect {
            x: area.x + wide + 1,
            width: area.width - wide - 1,
            ..area
        };
        (list, beside)
    } else {
        let rows = u16::try_from(offered.len()).unwrap_or(u16::MAX);
        let high = rows.min(area.height / 2).max(1);
        let list = Rect {
            height: high,
            ..area
        };
        let beside = Rect {
            y: area.y + high,
            height: area.height - high,
            ..area
        };
        (list, beside)
    };
    let cursor = plans(canvas, offered, &names, chosen, list);
    if let Some(plan) = offered.get(chosen) {
        let lines = preview(language, plan);
        draw_preview(canvas, &lines, from, beside, language);
    }
    cursor
}

fn title(language: Language, offered: &Offered) -> String {
    match &offered.plan {
        Ok(plan) => plan.title.in_language(language).to_owned(),
        Err(_) => offered.name.clone(),
    }
}

fn plans(
    canvas: &mut Canvas<'_>,
    offered: &[Offered],
    names: &[String],
    chosen: usize,
    area: Rect,
) -> Option<Position> {
    let look = canvas.look;
    let first = first_row(chosen, offered.len(), usize::from(area.height));
    let mut cursor = None;
    let rows = offered.iter().zip(names).enumerate().skip(first);
    for (y, (place, (plan, name))) in (area.y..area.bottom()).zip(rows) {
        let style = match (&plan.plan, plan.own) {
            (Err(_), _) => look.attention(),
            (Ok(_), true) => look.strong(),
            (Ok(_), false) => look.plain(),
        };
        canvas.put(area.x + 3, y, area.width.saturating_sub(4), name, style);
        if place == chosen {
            canvas.put(area.x + 1, y, 1, look.open(), look.now());
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            canvas.tint(row, look.chosen());
            cursor = Some(Position { x: area.x, y });
        }
    }
    cursor
}

fn draw_preview(
    canvas: &mut Canvas<'_>,
    lines: &[Line],
    from: usize,
    area: Rect,
    language: Language,
) {
    let look = canvas.look;
    let inside = boxed(canvas, area, Title::default());
    let inside = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    let mut y = inside.y;
    let mut left = 0;
    for line in lines.iter().skip(from) {
        let rows = rows(canvas, line, inside.width);
        for row in rows {
            if y < inside.bottom() {
                row.draw(
                    canvas,
                    Rect {
                        y,
                        height: 1,
                        ..inside
                    },
                );
                y += 1;
            } else {
                left += 1;
            }
        }
    }
    if left > 0 {
        let key = Key::plain(Code::PageDown).label(language);
        let more = format!(" {} ", t!(language, "home-more-below", key = key));
        canvas.put_right(
            area.right() - 1,
            area.bottom() - 1,
            inside.width,
            &more,
            look.dim(),
        );
    }
}

/// One row of the preview: a text, and what stands right.
struct Drawn {
    indent: u16,
    text: String,
    style: Style,
    right: String,
}

impl Drawn {
    fn new(indent: u16, text: impl Into<String>, style: Style) -> Self {
        Self {
            indent,
            text: text.into(),
            style,
            right: String::new(),
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let dim = canvas.look.dim();
        let taken = canvas.put_right(area.right(), area.y, area.width, &self.right, dim);
        let gap = if taken > 0 { taken + 2 } else { 0 };
        let room = area.width.saturating_sub(gap + self.indent);
        canvas.put(area.x + self.indent, area.y, room, &self.text, self.style);
    }
}

fn rows(canvas: &Canvas<'_>, line: &Line, width: u16) -> Vec<Drawn> {
    let look = canvas.look;
    let wrapped = |indent: u16, text: &str, style: Style| {
        let room = usize::from(width.saturating_sub(indent));
        let rows = wrap(text, room);
        rows.into_iter()
            .map(|row| Drawn::new(indent, row, style))
            .collect::<Vec<_>>()
    };
    match line {
        Line::Space => vec![Drawn::new(0, "", look.plain())],
        Line::Title(title, facts) => {
            let mut rows = wrapped(0, title, look.now());
            rows.extend(wrapped(0, facts, look.plain()));
            rows
        }
        Line::Heading(text) => wrapped(0, text, look.strong()),
        Line::Text(text) => wrapped(0, text, look.plain()),
        Line::Point(text) => {
            let mut rows = wrapped(2, text, look.plain());
            if let Some(first) = rows.first_mut() {
                first.indent = 0;
                first.text = format!("- {}", first.text);
            }
            rows
        }
        Line::Item(title, form, minutes) => {
            let mut first = Drawn::new(0, title, look.plain());
            first.right.clone_from(minutes);
            let below = usize::from(width) < text_width(title) + text_width(form) + 14;
            if below {
                return vec![first];
            }
            first.right = format!("{form}  {minutes:>7}");
            vec![first]
        }
    }
}
