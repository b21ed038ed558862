//! The room view: for a second screen or the wall. Large, and never notes, typing, or people who
//! are not there.

use ratatui::layout::Rect;

use super::letters;
use super::text::{Canvas, wrap};
use super::used;
use super::view::View;
use crate::circle::round::{self, Stand};
use crate::circle::{agenda, people};
use crate::minutes::{Id, Minutes};
use crate::t;

/// Draws who speaks, who comes then, the prompt and the time.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let (language, minutes) = (view.language(), view.minutes());
    let look = canvas.look;
    let item = agenda::current(minutes);
    let width = area.width.saturating_sub(4).max(1);
    let x = area.x + 2;
    let mut y = area.y + u16::from(area.height > 12);
    let (speaker, next) = turns(minutes);
    // Where nobody has the turn, the title itself is what is large.
    if let (Some(item), Some(_)) = (item, &speaker) {
        let title = item.title.as_deref().unwrap_or_default();
        canvas.put_centred(x, y, width, title, look.dim());
        y += 2;
    }
    let large = match &speaker {
        Some(speaker) => people::name(minutes, speaker).to_owned(),
        None => item.and_then(|item| item.title.clone()).unwrap_or_default(),
    };
    let left = area.bottom().saturating_sub(y);
    y += letters::draw(
        canvas,
        Rect {
            x,
            y,
            width,
            height: left.saturating_sub(4),
        },
        &large,
        look.now(),
    ) + 1;
    let names: Vec<&str> = next.iter().map(|id| people::name(minutes, id)).collect();
    if !names.is_empty() {
        let text = t!(language, "turns-then", who = names.join(", "));
        canvas.put_centred(x, y, width, &text, look.strong());
        y += 2;
    }
    let last = area.bottom().saturating_sub(2);
    let prompt = item
        .and_then(|item| item.prompt.as_deref())
        .unwrap_or_default();
    for (y, text) in (y..last).zip(wrap(prompt, usize::from(width))) {
        canvas.put_centred(x, y, width, &text, look.plain());
    }
    if let Some(item) = item {
        let used = used::of(minutes, &item.id, view.now);
        let planned = i64::from(item.minutes.unwrap_or(0));
        let text = t!(language, "screen-used", used = used, planned = planned);
        canvas.put_centred(
            x,
            area.bottom().saturating_sub(1),
            width,
            &text,
            look.strong(),
        );
    }
}

/// Who has the turn, and the next two who are here.
fn turns(minutes: &Minutes) -> (Option<Id>, Vec<Id>) {
    let Some(open) = round::open(minutes) else {
        return (None, Vec::new());
    };
    match round::stand(minutes) {
        Some(Stand::Speaking { speaker, then }) => {
            let mut next: Vec<Id> = then.into_iter().collect();
            let more = agenda::turns_owed(minutes)
                .into_iter()
                .find(|id| !next.contains(id));
            if open.turns.len() > 2 {
                next.extend(more);
            }
            (Some(speaker), next)
        }
        _ => (None, Vec::new()),
    }
}
