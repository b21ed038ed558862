//! What was agreed so far: decisions, actions and advice, the newest last.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::view::View;
use crate::app::consent::words::decision_name;
use crate::circle::people;
use crate::lang;
use crate::minutes::{Id, Outcome};
use crate::t;

/// With fewer columns than this a sign stands for the kind, so that something of the text is seen.
const NARROW: u16 = 24;

/// How many rows it would take to draw all.
#[must_use]
pub fn rows(view: &View<'_>) -> usize {
    let minutes = view.minutes();
    minutes.decisions().len() + minutes.actions().len() + minutes.advice().len()
}

/// Draws decisions, actions and advice, the newest last.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let (language, minutes) = (view.language(), view.minutes());
    let look = canvas.look;
    if view.screen().hidden {
        return;
    }
    let most = usize::from(area.height);
    let narrow = area.width < NARROW;
    // Each with what stands on its right: by when it is done.
    let mut agreed: Vec<(&Id, String, String)> = Vec::new();
    for (id, decision) in minutes.decisions().iter().rev().take(most) {
        let text = decision.text.as_deref().unwrap_or_default();
        let plain = matches!(decision.outcome, None | Some(Outcome::Adopted));
        let line = if narrow && plain {
            t!(language, "screen-decision-narrow", text = text)
        } else {
            let what = decision_name(language, decision.outcome);
            t!(language, "screen-decision", what = what, text = text)
        };
        agreed.push((id, line, String::new()));
    }
    for (id, action) in minutes.actions().iter().rev().take(most) {
        let text = action.text.as_deref().unwrap_or_default();
        let who = people::names(minutes, &action.owners);
        let due = action
            .due
            .map(|day| lang::day_and_month(language, day))
            .or(action.due_text.clone());
        let who = if who.is_empty() {
            who
        } else {
            format!("{who}: ")
        };
        let line = if narrow {
            t!(language, "screen-action-narrow", text = text, who = who)
        } else {
            t!(language, "screen-action", text = text, who = who)
        };
        agreed.push((id, line, due.unwrap_or_default()));
    }
    for (id, advice) in minutes.advice().iter().rev().take(most) {
        let text = advice.text.as_deref().unwrap_or_default();
        let to = advice.to.as_deref().map(|to| format!("{to}: "));
        let to = to.unwrap_or_default();
        let line = t!(language, "screen-advice", to = to, text = text);
        agreed.push((id, line, String::new()));
    }
    agreed.sort_by(|a, b| a.0.cmp(b.0));
    let skip = agreed.len().saturating_sub(most);
    for (row, (_, text, due)) in (area.y..area.bottom()).zip(&agreed[skip..]) {
        let first = text.lines().next().unwrap_or_default();
        let taken = canvas.put_right(area.right(), row, area.width / 2, due, look.dim());
        let room = area.width - taken - u16::from(taken > 0);
        canvas.put(area.x, row, room, first, look.plain());
    }
}
