//! A silent minute: a calm count that informs. A person begins it and a person ends it.

use crate::circle::steps;
use crate::minutes::Stamp;
use crate::t;

use super::answer::Answer;
use super::leading::{self, refuse, runs};
use super::message::{Effect, Moment};
use super::model::Model;

/// The longest silence in minutes.
const MOST_MINUTES: i64 = 60;

/// The circle is silent for so many minutes; nothing means one, or what the plan says.
pub(super) fn begin(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    if model.item().is_none() {
        return refuse(effects, t!(model, "stand-between"));
    }
    let planned = steps::silence_to_keep(&model.minutes).map_or(1, |(_, length)| length);
    let length = match typed {
        "" => Some(planned),
        typed => typed
            .parse::<u32>()
            .ok()
            .filter(|length| (1..=MOST_MINUTES).contains(&i64::from(*length))),
    };
    let Some(length) = length else {
        return refuse(effects, t!(language, "silence-minutes"));
    };
    let label = t!(language, "did-silence", count = length);
    let after = model.write(moment, effects, label.clone(), |pen| {
        steps::be_silent(pen, length);
    });
    let how = t!(language, "hint-break-silence");
    effects.push(Effect::Answer(Answer::here(
        format!("{label}. {how}"),
        after,
    )));
}

/// Enter on the empty line: a silence that goes on is over, or the one that comes now begins. Tells
/// whether it was about silence.
pub(super) fn enter(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) -> bool {
    if steps::silence(&model.minutes).is_some() {
        let label = t!(model.language, "did-break-silence");
        let after = model.write(moment, effects, label, steps::break_silence);
        leading::stand(model, moment, effects, after);
        return true;
    }
    let comes = steps::silence_to_keep(&model.minutes).is_some();
    if comes {
        begin(model, moment, "", effects);
    }
    comes
}

/// What Enter on the empty line does with a silence, if it does anything.
pub(super) fn hint(model: &Model) -> Option<String> {
    let language = model.language;
    if steps::silence(&model.minutes).is_some() {
        return Some(t!(language, "hint-break-silence"));
    }
    let (_, length) = steps::silence_to_keep(&model.minutes)?;
    Some(t!(language, "hint-silence", count = length))
}

/// How long the circle has been silent, of how long it was meant: "silence, 0:34 of 1:00".
#[must_use]
pub fn stand(model: &Model, now: Stamp) -> Option<String> {
    let silence = steps::silence(&model.minutes)?;
    let language = model.language;
    let seconds = (now.time() - silence.since.time()).num_seconds().max(0);
    let meant = i64::from(silence.minutes) * 60;
    let counted = |seconds: i64| format!("{}:{:02}", seconds / 60, seconds % 60);
    let (used, length) = (counted(seconds), counted(meant));
    Some(if seconds < meant {
        t!(language, "stand-silence", used = used, length = length)
    } else {
        t!(language, "stand-silence-full", used = used, length = length)
    })
}
