//! The small groups of the open item: who is in each, which has the turn, and what it brought back.

use ratatui::layout::Rect;

use super::text::Canvas;
use super::view::View;
use crate::app::{grouping, turn_name};
use crate::circle::{groups, round};
use crate::minutes::Turn;

/// How many rows the groups take; 0 when there are none, or a round of people is open.
#[must_use]
pub fn rows(view: &View<'_>, most: u16) -> u16 {
    let of_people = round::open(view.minutes())
        .is_some_and(|open| !round::is_along_groups(view.minutes(), open));
    if of_people {
        return 0;
    }
    let count = groups::of_item(view.minutes()).len();
    u16::try_from(count).unwrap_or(most).min(most)
}

/// Draws a row for each group.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let look = canvas.look;
    let minutes = view.minutes();
    let open = round::open(minutes);
    let speaks = groups::speaking(minutes).map(|group| &group.id);
    for (y, group) in (area.y..area.bottom()).zip(groups::of_item(minutes)) {
        let turn = open.and_then(|open| open.turns.get(&group.id)).copied();
        let (state, style) = match turn {
            _ if speaks == Some(&group.id) => (look.speaking().to_owned(), look.now()),
            Some(Turn::Spoken) => (look.done().to_owned(), look.plain()),
            Some(turn @ (Turn::Passed | Turn::Later)) => {
                (turn_name(view.language(), turn), look.plain())
            }
            _ => (String::new(), look.plain()),
        };
        let name = group.name.as_deref().unwrap_or_default();
        let mut x = area.x + canvas.put(area.x, y, area.width, name, style) + 1;
        if !state.is_empty() {
            x += canvas.put(x, y, area.right().saturating_sub(x), &state, style) + 1;
        }
        let members = grouping::members(view.model, &group.id);
        x += canvas.put(
            x + 1,
            y,
            area.right().saturating_sub(x + 1),
            &members,
            look.plain(),
        ) + 3;
        let harvest = group.harvest.as_deref().unwrap_or_default();
        let harvest = harvest.split_whitespace().collect::<Vec<_>>().join(" ");
        if !harvest.is_empty() && !view.screen().hidden && x < area.right() {
            canvas.put(x, y, area.right() - x, &harvest, look.dim());
        }
    }
}
