//! The hint under the line: what Enter will do, before it is pressed.

use crate::circle::line::Reading;
use crate::minutes::{Kind, Stamp};
use crate::t;

use super::capture::{closed, read, starter};
use super::misread::{ambiguous_name, incomplete, unknown_name};
use super::model::{Mode, Model};
use super::say::{self, Told};
use super::{consent, dispatch, screen, sharing, turns};

/// What Enter would do with the line as it stands: the hint under it.
#[must_use]
pub fn hint(model: &Model, text: &str, now: Stamp) -> String {
    let language = model.language;
    if model.mode == Mode::Screen
        && let Some(hint) = screen::hint(model, text, now)
    {
        return hint;
    }
    let reading = read(model, text, now).reading;
    if let Some(why) = closed(model, &reading) {
        return why;
    }
    if sharing::of_room(model, text, &reading).is_some() {
        return sharing::room_hint(model);
    }
    match starter(model, text, &reading) {
        Some(Ok(starter)) => return t!(language, "hint-starts", who = say::who(model, &starter)),
        Some(Err(why)) => return why,
        None => {}
    }
    let what = match &reading {
        Reading::Empty => return turns::hint_for_done(model),
        Reading::Note {
            speakers, sources, ..
        } => {
            let with = model.pen_is_with();
            let speakers = if speakers.is_empty() { &with } else { speakers };
            if let [group] = speakers.as_slice()
                && let Some(group) = model.minutes.groups().get(group)
            {
                let name = group.name.as_deref().unwrap_or_default();
                let what = t!(language, "harvest-of", group = name);
                return t!(language, "hint-enter", what = what);
            }
            let told = Told {
                speakers,
                sources: Some(sources),
                ..Told::default()
            };
            say::announced(model, &Kind::Contribution, &told)
        }
        Reading::Decision { sources, .. } => say::announced(
            model,
            &Kind::Decision,
            &Told {
                sources: Some(sources),
                ..Told::default()
            },
        ),
        Reading::Insight { sources, .. } => say::announced(
            model,
            &Kind::Insight,
            &Told {
                sources: Some(sources),
                ..Told::default()
            },
        ),
        Reading::Question { sources, .. } => say::announced(
            model,
            &Kind::Question,
            &Told {
                sources: Some(sources),
                ..Told::default()
            },
        ),
        Reading::Action {
            owners,
            due,
            sources,
            ..
        } => {
            let due = due.as_ref().map(|due| (due.date, due.text.as_str()));
            let told = Told {
                owners,
                due,
                sources: Some(sources),
                ..Told::default()
            };
            say::announced(model, &Kind::Action, &told)
        }
        Reading::Private { .. } => t!(language, "hint-private"),
        Reading::Hold { speakers } => {
            t!(language, "hint-hold", who = say::names(model, speakers))
        }
        Reading::Add { name, same, .. } if same.is_empty() => {
            t!(language, "hint-add", name = name.as_str())
        }
        Reading::Add { name, .. } => t!(language, "hint-add-same", name = name.as_str()),
        Reading::Help => t!(language, "hint-help"),
        Reading::Command { word, .. } => return dispatch::hint(model, word),
        Reading::UnknownName { typed, near } => return unknown_name(model, typed, near),
        Reading::AmbiguousName { typed, among } => {
            return ambiguous_name(model, typed, among);
        }
        Reading::Incomplete(kind) => return incomplete(model, *kind),
        Reading::Answer { answer, reason } => return consent::answer_hint(model, *answer, reason),
    };
    t!(language, "hint-enter", what = what)
}
