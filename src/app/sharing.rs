//! A sharing meeting: presenting the insights of circles one by one, and what the room says to them.

use crate::circle::line::Reading;
use crate::circle::sharing;
use crate::minutes::{Id, Kind};
use crate::t;

use super::answer::Answer;
use super::leading::{refuse, runs};
use super::message::{Effect, Moment};
use super::model::{Model, Newest};
use super::{arguments, capture, label, misread, say, views};

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
    let text = t!(model, "insights-count", count = count);
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
        let now = sharing::shown(&model.minutes).map(|insight| insight.id.clone());
        let place = now.and_then(|now| all.iter().position(|id| *id == now));
        let next = place.map_or(0, |place| place + 1);
        return match all.get(next).cloned() {
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
    let language = model.language;
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
    let who = if speakers.is_empty() {
        t!(language, "react-room")
    } else {
        say::names(model, &speakers)
    };
    let about = say::label(model, &insight).unwrap_or_default();
    let what = t!(language, "reacted", who = who, about = about);
    model.newest = Newest::Entry;
    debug_assert!(super::entry::kind_of(model, &insight) == Some(Kind::Insight));
    capture::entered(model, moment, what, &text, effects, |pen| {
        vec![sharing::react(pen, &insight, &speakers, &text)]
    });
}
