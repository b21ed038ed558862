//! Opening: what is told first, in words.

use chrono::{DateTime, TimeDelta};

use crate::circle::{clock, people};
use crate::minutes::{Change, SessionStatus};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::{say, screen};

/// How long nothing may have been written before the session counts as having been away: shorter
/// is a program that was killed in the middle of a meeting, whose clock went on.
const AWAY: TimeDelta = TimeDelta::hours(1);

/// A session whose clock still runs although nobody wrote for a long time was left, not led: the
/// time after the last writing is not counted, and the clock goes on from now.
pub fn after_absence(model: &mut Model, moment: &mut Moment<'_>) -> Vec<Effect> {
    let mut effects = Vec::new();
    // Sooner known than when each entry was written.
    let made = i64::try_from(model.minutes.latest_ms()).ok();
    let made = made.and_then(DateTime::from_timestamp_millis);
    let lately = |made: DateTime<_>| (moment.now.time().to_utc() - made).abs() <= AWAY;
    if made.is_some_and(lately) {
        return effects;
    }
    let Some(last) = clock::last_written(&model.minutes) else {
        return effects;
    };
    if model.read_only {
        return effects;
    }
    let away = moment.now.time() - last.time() > AWAY;
    if away && model.leads() && clock::is_running(&model.minutes) {
        let (changes, _) = model.pen(moment, |pen| clock::rebase(pen, last));
        model.record(changes, &mut effects);
        let text = t!(model.language, "open-away");
        effects.push(Effect::Answer(Answer::news(text)));
    }
    effects
}

/// What is done first: what was made before is recorded, and where we are is said.
///
/// A line that stood there when the program last ended is told too: it was not stored.
pub fn open(model: &mut Model, first: Vec<Change>) -> Vec<Effect> {
    let mut effects = Vec::new();
    screen::opened(model);
    let language = model.language;
    let after = (!first.is_empty()).then(|| model.record(first, &mut effects));
    let session = model.minutes.session();
    let mut more = Vec::new();
    more.extend(session.title.clone());
    let here: Vec<_> = people::here(&model.minutes)
        .iter()
        .map(|p| p.id.clone())
        .collect();
    if !here.is_empty() {
        more.push(t!(
            language,
            "open-here",
            who = people::names(&model.minutes, &here)
        ));
    }
    for text in model.screen.aside.iter().chain(Some(&model.draft.text)) {
        if !text.is_empty() {
            more.push(t!(language, "status-aside", text = text.as_str()));
        }
    }
    if !model.leads() && !model.read_only {
        more.push(super::allowed::not_leading(model));
    }
    more.extend(say::ending(model, model.latest.0));
    if model.mode == Mode::Screen {
        // The screen shows all this already.
        more.clear();
    }
    // The presence list says what to do before "Begin"; and where somebody else leads, what is said
    // now would soon be old.
    let shown =
        model.mode == Mode::Screen && (model.status() == SessionStatus::Prepared || !model.leads());
    // Where there is only something to decide, that is what is said.
    let shown = shown || model.review.alone;
    if !shown {
        let text = say::standing(model, model.latest.0);
        effects.push(Effect::Answer(Answer::here(text, after).with(more)));
    }
    if model.status() == SessionStatus::Prepared && !shown && !model.read_only {
        effects.push(Effect::Answer(Answer::news(t!(model, "open-help"))));
    }
    if model.review.alone {
        super::review::opened(model, &mut effects);
    } else {
        let conflicts = crate::circle::review::undecided(&model.minutes).len();
        if conflicts > 0 {
            let text = t!(model, "open-conflicts", count = conflicts);
            effects.push(Effect::Answer(Answer::news(text)));
        }
        if super::review::has_doubles(model) {
            effects.push(Effect::Answer(Answer::news(t!(model, "open-doubles"))));
        }
    }
    // What was being typed to a question when the program last ended, and what was still asked about a
    // decision.
    screen::comes_back(model, &mut effects);
    super::consent::ask_again(model);
    screen::ask_on(model, model.latest.0, &mut effects);
    effects
}
