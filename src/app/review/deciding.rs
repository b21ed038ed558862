//! Deciding where people wrote different things.

use crate::app::answer::Answer;
use crate::app::message::{Effect, Moment};
use crate::app::model::{Mode, Model};
use crate::app::say::{self, ECHO};
use crate::app::{arguments, leading};
use crate::circle::entries::MOST_BYTES;
use crate::circle::review::{self, Question, Sort, Undecided};
use crate::t;

use super::{at_hand, differs_at_hand, doubles, standing, takes_other, words};

/// The question at hand, when people wrote different things; or else says why nothing is chosen here.
fn asked(model: &Model, effects: &mut Vec<Effect>) -> Option<Undecided> {
    let asked = differs_at_hand(model);
    if asked.is_none() {
        let why = match at_hand(model, &doubles::questions(model)) {
            None => t!(model.language, "review-all"),
            Some(Question::Certain(_)) => t!(model, "review-how-list"),
            Some(_) => t!(model, "review-how-same"),
        };
        leading::refuse(effects, why);
    }
    asked
}

/// The question was answered: the next one follows.
pub(super) fn done(model: &mut Model, asked: &Question) {
    model.review.later.retain(|key| !asked.is(key));
    model.review.at = None;
    model.review.from = 0;
}

/// Decides for the wording at this place, from 0.
pub(in crate::app) fn take(
    model: &mut Model,
    moment: &mut Moment<'_>,
    place: usize,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(asked) = asked(model, effects) else {
        return;
    };
    if place >= asked.wordings.len() {
        let most = asked.wordings.len();
        return leading::refuse(effects, t!(language, "review-number", most = most));
    }
    let chosen = words::choice(model, &asked, place);
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::take(pen, asked, place);
    });
}

pub(super) fn both(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some(asked) = asked(model, effects) else {
        return;
    };
    let Some(text) = review::all_in_one(&asked) else {
        return leading::refuse(effects, t!(language, "review-no-both"));
    };
    let chosen = t!(language, "review-both", count = asked.wordings.len());
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::write(pen, asked, vec![Some(text.into())]);
    });
}

/// Decides for something that nobody wrote yet.
pub(super) fn other(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(asked) = asked(model, effects) else {
        return;
    };
    if !takes_other(asked.sort) {
        return leading::refuse(effects, t!(language, "review-no-other"));
    }
    let typed = typed.trim();
    if typed.is_empty() {
        return leading::refuse(effects, t!(model, "review-other-what"));
    }
    if typed.len() > MOST_BYTES {
        return leading::refuse(effects, t!(language, "argument-long"));
    }
    let value = match asked.sort {
        Sort::Day => arguments::date(model, typed, moment.now).map(|day| day.to_string().into()),
        Sort::Number => typed.parse::<u32>().ok().map(Into::into),
        _ => Some(typed.into()),
    };
    let Some(value) = value else {
        let typed = say::excerpt(typed, ECHO);
        let why = match asked.sort {
            Sort::Day => t!(language, "date-unread", text = typed),
            _ => t!(language, "review-no-number", typed = typed),
        };
        return leading::refuse(effects, why);
    };
    // A day stands there as it was said, too.
    let values = [Some(value), Some(typed.into())];
    let values = values.into_iter().take(asked.cells.len()).collect();
    let chosen = t!(language, "changed-text", text = say::excerpt(typed, ECHO));
    decide(model, moment, &asked, &chosen, effects, |pen, asked| {
        review::write(pen, asked, values);
    });
}

fn decide(
    model: &mut Model,
    moment: &mut Moment<'_>,
    asked: &Undecided,
    chosen: &str,
    effects: &mut Vec<Effect>,
    with: impl FnOnce(&mut crate::minutes::Pen<'_>, &Undecided),
) {
    let what = words::subject(model, asked);
    let text = t!(
        model.language,
        "review-decided",
        what = what,
        chosen = chosen
    );
    let after = model.write(moment, effects, text.clone(), |pen| with(pen, asked));
    let asked = Question::Differ(asked.clone());
    done(model, &asked);
    said(model, &text, after, effects);
}

/// What was recorded, and the next question: line mode shows it, the screen has it before it.
pub(super) fn said(model: &Model, text: &str, after: Option<u64>, effects: &mut Vec<Effect>) {
    let (next, more) = standing(model);
    let answer = match model.mode {
        Mode::Plain => Answer::recorded(format!("{text}. {next}"), after).with(more),
        Mode::Screen => Answer::recorded(text, after),
    };
    effects.push(Effect::Answer(answer));
}
