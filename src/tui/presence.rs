//! Who is here, before the session begins.

use ratatui::layout::Rect;

use super::agenda::first_row;
use super::text::{Canvas, text_width, wrap};
use super::view::View;
use crate::app::screen::Asking;
use crate::circle::people;
use crate::{app, t};

/// Draws everyone with where they are.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let language = view.language();
    let look = canvas.look;
    let everyone = people::in_seat_order(view.minutes());
    let mut area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    if everyone.is_empty() {
        let text = match view.screen().asking {
            Some(Asking::Names) => t!(language, "screen-nobody-asked"),
            _ => t!(language, "screen-nobody"),
        };
        for text in wrap(&text, usize::from(area.width)) {
            canvas.put(area.x, area.y, area.width, &text, look.plain());
            area.y += 1;
        }
        return;
    }
    if area.height > 6 {
        let here = everyone
            .iter()
            .filter(|person| people::is_here(person))
            .count();
        let text = t!(
            language,
            "screen-presence",
            here = here,
            all = everyone.len()
        );
        canvas.put(area.x, area.y, area.width, &text, look.dim());
        if let Some(took) = app::late::took_altogether(view.model) {
            area.y += 1;
            area.height -= 1;
            canvas.put(area.x, area.y, area.width, &took, look.dim());
        }
        area.y += 2;
        area.height -= 2;
    }
    let chosen = view.screen().person.as_ref();
    let place = everyone
        .iter()
        .position(|person| Some(&person.id) == chosen)
        .unwrap_or(0);
    let first = first_row(place, everyone.len(), usize::from(area.height));
    let widest = everyone
        .iter()
        .filter_map(|person| person.name.as_deref())
        .map(text_width)
        .max();
    let names = u16::try_from(widest.unwrap_or(0))
        .unwrap_or(u16::MAX)
        .min(area.width / 2);
    for (y, person) in (area.y..area.bottom()).zip(everyone.iter().skip(first)) {
        let is_chosen = Some(&person.id) == chosen;
        let here = people::is_here(person);
        let style = if here { look.plain() } else { look.dim() };
        let sign = if is_chosen { look.open() } else { " " };
        canvas.put(area.x, y, 2, sign, look.strong());
        canvas.put(
            area.x + 2,
            y,
            names,
            person.name.as_deref().unwrap_or_default(),
            style,
        );
        let mark = if here { look.done() } else { " " };
        let mut parts = vec![app::presence_name(language, person.presence)];
        parts.extend(
            person
                .roles
                .iter()
                .map(|role| app::role_name(language, *role)),
        );
        let perspectives = person.perspectives.iter();
        parts.extend(perspectives.map(|word| app::say::perspective(language, word)));
        let text = format!("{mark} {}", parts.join(", "));
        let x = area.x + 2 + names + 2;
        canvas.put(x, y, area.right().saturating_sub(x), &text, style);
    }
}
