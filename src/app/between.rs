//! What comes now in an item outside a round, by its form.

use crate::circle::{agenda, groups, people, steps};
use crate::t;

use super::model::Model;
use super::say::to_hold;

/// Whether it is time to put groups together: the item wants them, and there are none.
pub(super) fn groups_are_due(model: &Model) -> bool {
    let minutes = &model.minutes;
    let wanted = agenda::current(minutes).is_some_and(|item| groups::size(item).is_some());
    wanted
        && groups::of_item(minutes).is_empty()
        && steps::silence_to_keep(minutes).is_none()
        && people::here(minutes).len() > 1
}

/// What comes now in an item outside a round, by its form: silence, groups, free talk.
#[must_use]
pub fn between(model: &Model) -> Option<String> {
    let (language, minutes) = (model.language, &model.minutes);
    if let Some((_, length)) = steps::silence_to_keep(minutes) {
        return Some(t!(language, "step-silence", count = length));
    }
    let item = agenda::current(minutes)?;
    let groups = groups::of_item(minutes).len();
    if groups == 0
        && let Some(size) = groups::size(item)
    {
        if people::here(minutes).len() < 2 {
            return Some(t!(language, "groups-too-few"));
        }
        let (least, most) = (*size.start(), *size.end());
        return Some(if least == most {
            t!(language, "step-groups", size = least)
        } else {
            t!(language, "step-groups-between", min = least, max = most)
        });
    }
    let next = steps::to_hold(minutes).into_iter().next();
    Some(match next {
        Some(next) if groups > 0 => {
            let round = to_hold(language, next);
            t!(model, "step-in-groups", count = groups, round = round)
        }
        Some(next) => t!(model, "step-talk", round = to_hold(language, next)),
        None if groups > 0 => t!(language, "step-in-groups-only", count = groups),
        None => return None,
    })
}
