//! A sharing meeting: presenting the insights of circles one by one, and what the room says to them.

use crate::circle::line::Reading;
use crate::circle::{agenda, sharing};
use crate::minutes::Id;
use crate::t;

use super::answer::Answer;
use super::leading::{refuse, runs};
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::{arguments, capture, label, misread, say, views, words};

/// Whether the open item is one for presenting, and there is an insight to present.
pub(super) fn is_time(model: &Model) -> bool {
    agenda::current(&model.minutes).is_some_and(sharing::is_its_item)
        && sharing::next_to_show(&model.minutes).is_some()
}

/// Whether an insight is presented now.
pub(super) fn is_shown(model: &Model) -> bool {
    sharing::shown(&model.minutes).is_some()
}

/// What Enter on the empty line presents.
pub(super) fn hint(model: &Model) -> String {
    let next = sharing::next_to_show(&model.minutes);
    let insight = next.and_then(|id| model.minutes.insights().get(&id));
    let circle = insight.and_then(|insight| insight.circle.clone());
    let label = insight.and_then(|insight| say::label(model, &insight.id));
    t!(
        model.language,
        "hint-present",
        label = label.unwrap_or_default(),
        circle = circle.unwrap_or_default()
    )
}

/// What the room says to the insight that is presented, where a line begins with `Zaal:` and nobody is
/// called so.
pub(super) fn of_room<'a>(model: &Model, text: &'a str, reading: &Reading) -> Option<&'a str> {
    let nobody = match reading {
        Reading::Note { speakers, .. } => speakers.is_empty(),
        Reading::UnknownName { .. } => true,
        _ => false,
    };
    if !nobody || sharing::shown(&model.minutes).is_none() {
        return None;
    }
    words::of_room(text)
}

/// Writes down what the room says to the insight that is presented.
pub(super) fn room_says(
    model: &mut Model,
    moment: &mut Moment<'_>,
    words: &str,
    effects: &mut Vec<Effect>,
) {
    let Some(insight) = sharing::shown(&model.minutes).map(|insight| insight.id.clone()) else {
        return refuse(effects, t!(model, "react-to-what"));
    };
    reacted(model, moment, &insight, &[], words, effects);
}

/// All insights that were taken in, circle by circle, each with the reactions to it; and those that
/// came back with reactions.
pub(super) fn list(model: &Model, effects: &mut Vec<Effect>) {
    let minutes = &model.minutes;
    let mut ids = sharing::to_present(minutes);
    let with = minutes
        .reactions()
        .values()
        .filter_map(|r| r.insight.clone());
    for id in with {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return refuse(effects, t!(model.language, "insights-none"));
    }
    let count = ids.len();
    let mut lines = Vec::new();
    let mut circle = None;
    for id in &ids {
        let Some(insight) = minutes.insights().get(id) else {
            continue;
        };
        if insight.circle.is_some() && circle != insight.circle {
            circle.clone_from(&insight.circle);
            lines.extend(circle.clone());
        }
        lines.push(views::entry_line(model, id, insight.text.as_deref()));
        let reactions = minutes.reactions().values();
        for reaction in reactions.filter(|reaction| reaction.insight.as_ref() == Some(id)) {
            let text = reaction.text.as_deref();
            lines.push(format!(
                "  {}",
                views::entry_line(model, &reaction.id, text)
            ));
        }
    }
    let text = if sharing::to_present(minutes).is_empty() {
        t!(model.language, "insights-back", count = count)
    } else {
        t!(model, "insights-count", count = count)
    };
    effects.push(Effect::Answer(Answer::here(text, None).with(lines)));
}

/// Presents the insight with that label, or else the one after the one that is presented.
pub(super) fn present(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let all = sharing::to_present(&model.minutes);
    if typed.is_empty() {
        return match sharing::next_to_show(&model.minutes) {
            Some(id) => show(model, moment, Some(&id), effects),
            None if all.is_empty() => refuse(effects, t!(language, "insights-none")),
            None => show(model, moment, None, effects),
        };
    }
    let found = label::by_label(model, typed);
    if let Some(id) = found.filter(|id| all.contains(id)) {
        return show(model, moment, Some(&id), effects);
    }
    let label = say::excerpt(typed, say::ECHO);
    refuse(effects, t!(model, "present-unknown", label = label));
}

/// Presents the insight before the one that is presented.
pub(super) fn present_back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let all = sharing::to_present(&model.minutes);
    let now = sharing::shown(&model.minutes).map(|insight| insight.id.clone());
    let place = now.and_then(|now| all.iter().position(|id| *id == now));
    let before = place.map_or(all.len(), |place| place).checked_sub(1);
    match before.and_then(|place| all.get(place)).cloned() {
        Some(id) => show(model, moment, Some(&id), effects),
        None => refuse(effects, t!(model.language, "present-first")),
    }
}

fn show(
    model: &mut Model,
    moment: &mut Moment<'_>,
    insight: Option<&Id>,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let words = match insight.and_then(|id| model.minutes.insights().get(id)) {
        Some(found) => {
            let circle = found.circle.clone().unwrap_or_default();
            let label = say::label(model, &found.id).unwrap_or_default();
            let text = found.text.clone().unwrap_or_default();
            let text = say::excerpt(&text, 200);
            t!(
                language,
                "presented",
                label = label,
                circle = circle,
                text = text
            )
        }
        None => t!(language, "presented-all"),
    };
    // What is presented takes the place of what is read aloud.
    model.screen.prompt &= insight.is_none();
    let after = model.write(moment, effects, words.clone(), |pen| {
        sharing::show(pen, insight);
    });
    effects.push(Effect::Answer(Answer::here(words, after)));
}

/// Writes down a reaction: to the insight whose label stands first, or to the one that is presented;
/// of the room, unless a name stands before it.
pub(super) fn react(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let (first, rest) = arguments::split(typed);
    let named =
        label::by_label(model, first).filter(|id| model.minutes.insights().contains_key(id));
    let (insight, words) = match named {
        Some(id) => (Some(id), rest),
        None => (
            sharing::shown(&model.minutes).map(|insight| insight.id.clone()),
            typed,
        ),
    };
    let Some(insight) = insight else {
        return refuse(effects, t!(model, "react-to-what"));
    };
    if let Some(words) = words::of_room(words) {
        return reacted(model, moment, &insight, &[], words, effects);
    }
    let (speakers, text) = match capture::read(model, words, moment.now).reading {
        Reading::Note { speakers, text, .. } => (speakers, text),
        Reading::UnknownName { typed, near } => {
            return refuse(effects, misread::unknown_name(model, &typed, &near));
        }
        Reading::AmbiguousName { typed, among } => {
            return refuse(effects, misread::ambiguous_name(model, &typed, &among));
        }
        _ => return refuse(effects, t!(model, "react-what")),
    };
    reacted(model, moment, &insight, &speakers, &text, effects);
}

fn reacted(
    model: &mut Model,
    moment: &mut Moment<'_>,
    insight: &Id,
    speakers: &[Id],
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let what = reaction(model, insight, speakers);
    model.newest = Newest::Entry;
    capture::entered(model, moment, what, text, effects, |pen| {
        vec![sharing::react(pen, insight, speakers, text)]
    });
}

/// What a reaction is called: of whom, to what.
fn reaction(model: &Model, insight: &Id, speakers: &[Id]) -> String {
    let language = model.language;
    let who = if speakers.is_empty() {
        t!(language, "react-room")
    } else {
        say::names(model, speakers)
    };
    let about = say::label(model, insight).unwrap_or_default();
    t!(language, "reacted", who = who, about = about)
}

/// What Enter does with a line that the room says: a reaction to what is presented.
pub(super) fn room_hint(model: &Model) -> String {
    let shown = sharing::shown(&model.minutes);
    let what = shown.map(|insight| reaction(model, &insight.id, &[]));
    let what = what.unwrap_or_default();
    t!(model.language, "hint-enter", what = what)
}
