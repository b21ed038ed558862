//! What is said around a session: scores without names, what is arranged, who tells whom.

use crate::app::answer::Answer;
use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::app::say::{self, ECHO};
use crate::app::{leading, words};
use crate::circle::line::fold;
use crate::circle::{closing, people};
use crate::minutes::Id;
use crate::t;

use super::arrangement_name;

/// Scores from 1 to 5, and perhaps words; nobody is named.
pub(in crate::app) fn evaluate(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let mut scores = Vec::new();
    let mut rest = typed;
    while let Some((score, after)) = first_score(rest) {
        scores.push(score);
        rest = after;
    }
    let begins_with_number = rest.starts_with(|letter: char| letter.is_ascii_digit());
    if typed.is_empty() || (scores.is_empty() && begins_with_number) {
        return leading::refuse(effects, t!(language, "evaluate-how"));
    }
    if begins_with_number {
        let typed = say::excerpt(rest, ECHO);
        return leading::refuse(effects, t!(language, "evaluate-number", typed = typed));
    }
    if let Some(name) = named_in(model, rest) {
        return leading::refuse(effects, t!(language, "evaluate-named", name = name));
    }
    let text = Some(rest).filter(|text| !text.is_empty());
    let label = match (scores.len(), text) {
        (0, _) => t!(language, "did-evaluate-words"),
        (count, _) => t!(language, "did-evaluate", count = count),
    };
    let after = model.write(moment, effects, label.clone(), |pen| {
        closing::evaluate(pen, &scores, text);
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}

/// The name of somebody of the circle that stands in a text, as they are called or their first name alone.
fn named_in(model: &Model, text: &str) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(fold).collect()
    };
    let typed = words(text);
    let stands =
        |name: &[String]| !name.is_empty() && typed.windows(name.len()).any(|part| part == name);
    let everyone = people::in_seat_order(&model.minutes).into_iter();
    let names = everyone.filter_map(|person| person.name.clone());
    names.into_iter().find(|name| {
        let whole = words(name);
        stands(&whole)
            || whole
                .first()
                .is_some_and(|first| stands(std::slice::from_ref(first)))
    })
}

/// The score with which a text begins, and what comes behind it.
fn first_score(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let score = number
        .parse::<u32>()
        .ok()
        .filter(|score| (1..=5).contains(score))?;
    let after = rest.trim_start_matches([' ', ',', ';', '\t', '\n']);
    let alone = rest.is_empty() || after.len() < rest.len();
    alone.then_some((score, after))
}

/// What saying it now writes down: that something is arranged, or that it is not after all.
pub(in crate::app) fn arranging(model: &Model, typed: &str) -> String {
    let language = model.language;
    let Some(what) = words::arrangement(typed) else {
        return t!(language, "arranged-what");
    };
    let name = arrangement_name(language, what);
    if what.is_done(&model.minutes) {
        t!(language, "hint-arrange-not", what = name)
    } else {
        t!(language, "hint-arrange", what = name)
    }
}

/// Says that something around the session is arranged; a second time that it is not.
pub(in crate::app) fn arranged(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(what) = words::arrangement(typed) else {
        return leading::refuse(effects, t!(language, "arranged-what"));
    };
    let done = !what.is_done(&model.minutes);
    let name = arrangement_name(language, what);
    let text = if done {
        t!(language, "did-arrange", what = name)
    } else {
        t!(language, "did-arrange-not", what = name)
    };
    let after = model.write(moment, effects, text.clone(), |pen| what.set(pen, done));
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

/// Says who tells somebody who was not there.
pub(in crate::app) fn tell_absent(
    model: &mut Model,
    moment: &mut Moment<'_>,
    (absent, teller): (&Id, &Id),
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    if absent == teller {
        return leading::refuse(effects, t!(language, "tell-absent-self"));
    }
    let (whom, who) = (say::who(model, absent), say::who(model, teller));
    let text = t!(language, "did-tell-absent", who = who, whom = whom);
    let after = model.write(moment, effects, text.clone(), |pen| {
        pen.set(absent, "told_by", teller.as_str());
    });
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}
