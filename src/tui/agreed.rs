//! What was agreed so far: decisions, actions and advice, the newest last.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::view::View;
use crate::app::consent::words::decision_name;
use crate::circle::people;
use crate::lang;
use crate::minutes::Id;
use crate::t;

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
    let mut agreed: Vec<(&Id, String)> = Vec::new();
    for (id, decision) in minutes.decisions().iter().rev().take(most) {
        let text = decision.text.as_deref().unwrap_or_default();
        let what = decision_name(language, decision.outcome);
        agreed.push((
            id,
            t!(language, "screen-decision", what = what, text = text),
        ));
    }
    for (id, action) in minutes.actions().iter().rev().take(most) {
        let text = action.text.as_deref().unwrap_or_default();
        let who = people::names(minutes, &action.owners);
        let due = action
            .due
            .map(|day| lang::date(language, day))
            .or(action.due_text.clone());
        let due = due.map(|due| format!(" ({due})")).unwrap_or_default();
        let who = if who.is_empty() {
            who
        } else {
            format!("{who}: ")
        };
        agreed.push((
            id,
            t!(language, "screen-action", text = text, who = who, due = due),
        ));
    }
    for (id, advice) in minutes.advice().iter().rev().take(most) {
        let text = advice.text.as_deref().unwrap_or_default();
        let to = advice.to.as_deref().map(|to| format!("{to}: "));
        let to = to.unwrap_or_default();
        agreed.push((id, t!(language, "screen-advice", to = to, text = text)));
    }
    agreed.sort_by(|a, b| a.0.cmp(b.0));
    let skip = agreed.len().saturating_sub(most);
    for (row, (_, text)) in (area.y..area.bottom()).zip(&agreed[skip..]) {
        let first = text.lines().next().unwrap_or_default();
        canvas.put(area.x, row, area.width, first, look.plain());
    }
}
