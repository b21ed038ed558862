//! Answers in a consent round: `1`, `2 text`, `3 text`, by the line or by the command.

use crate::circle::entries::MOST_BYTES;
use crate::circle::line::{self, Reading};
use crate::circle::round::Stand;
use crate::circle::{consent, round};
use crate::minutes::{self, Id};
use crate::t;

use super::super::answer::Answer;
use super::super::leading::{self, refuse};
use super::super::message::{Effect, Moment};
use super::super::model::{Model, Newest};
use super::super::{allowed, arguments, capture, say};
use super::{refused, words};

/// Whether a consent round is open, in which `1`, `2` and `3` are answers.
pub(in crate::app) fn is_asking(model: &Model) -> bool {
    round::open(&model.minutes).is_some_and(|round| consent::wording_of(round).is_some())
}

/// What an answer on the line means.
fn meant(answer: line::Answer) -> minutes::Answer {
    match answer {
        line::Answer::NoObjection => minutes::Answer::Consents,
        line::Answer::Concern => minutes::Answer::Concern,
        line::Answer::Objection => minutes::Answer::Objects,
    }
}

/// Takes an answer from the line: it is of the person at whom its first character was typed. What
/// is not taken stays on the line.
pub(in crate::app) fn by_line(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    answer: line::Answer,
    reason: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let why = match model.pen_is_with().as_slice() {
        _ if !model.leads() => allowed::not_leading(model),
        [person] => {
            let person = person.clone();
            match take(model, moment, None, &person, meant(answer), reason, effects) {
                Ok(()) => return capture::accepted(model, effects),
                Err(why) => why,
            }
        }
        [] => whose(model),
        _ => t!(language, "answer-one"),
    };
    capture::refused(model, typed, why, effects);
}

/// That nobody has the turn, and how somebody gets it.
fn whose(model: &Model) -> String {
    let language = model.language;
    match round::stand(&model.minutes) {
        Some(Stand::Waiting {
            suggestion: Some(who),
        }) => t!(language, "answer-none-yet", who = say::who(model, &who)),
        Some(Stand::Complete) => t!(model, "answer-all-asked"),
        _ => t!(model, "answer-whose"),
    }
}

/// What Enter does with an answer on the line.
pub(in crate::app) fn hint(model: &Model, answer: line::Answer, reason: &str) -> String {
    let language = model.language;
    if !model.leads() {
        return allowed::not_leading(model);
    }
    let with = model.pen_is_with();
    let [person] = with.as_slice() else {
        return match with.as_slice() {
            [] => whose(model),
            _ => t!(language, "answer-one"),
        };
    };
    let answer = meant(answer);
    if let Err(why) = fits(model, person, answer, reason.trim()) {
        return why;
    }
    let (who, name) = (
        say::who(model, person),
        words::answer_name(language, answer),
    );
    if reason.trim().is_empty() {
        t!(language, "hint-answer", who = who, answer = name)
    } else {
        t!(language, "hint-answer-covered", who = who, answer = name)
    }
}

/// Whether an answer is whole, and of somebody who decides; or why not.
fn fits(model: &Model, person: &Id, answer: minutes::Answer, reason: &str) -> Result<(), String> {
    let language = model.language;
    let who = || say::who(model, person);
    let decides = model
        .minutes
        .participants()
        .get(person)
        .is_none_or(consent::decides);
    match answer {
        _ if !decides => Err(t!(language, "answer-not-deciding", who = who())),
        minutes::Answer::Concern if reason.is_empty() => {
            Err(t!(language, "answer-concern-what", who = who()))
        }
        minutes::Answer::Consents if !reason.is_empty() => Err(t!(language, "answer-one-text")),
        _ if reason.len() > MOST_BYTES => Err(t!(language, "argument-long")),
        _ => Ok(()),
    }
}

/// `/answer NAME 1|2|3 TEXT`: for whoever was not there, or to correct an answer.
pub(super) fn by_command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if typed.is_empty() {
        return refuse(effects, t!(model, "answer-usage"));
    }
    arguments::person_and(model, typed, effects, |model, effects, person, rest| {
        let reading = capture::with_scene(model, moment.now, |scene| {
            let scene = line::Scene {
                consent: true,
                ..*scene
            };
            line::read(rest, &scene).reading
        });
        let Reading::Answer { answer, reason } = reading else {
            return refuse(effects, t!(model, "answer-usage"));
        };
        let Some(proposal) = answerable(model) else {
            return refuse(effects, t!(model.language, "answer-not-yet"));
        };
        let proposal = Some(&proposal);
        if let Err(why) = take(
            model,
            moment,
            proposal,
            &person,
            meant(answer),
            &reason,
            effects,
        ) {
            refuse(effects, why);
        }
    });
}

/// The proposal on which somebody can answer: the one at hand, or else the last one on which anybody
/// was asked.
fn answerable(model: &Model) -> Option<Id> {
    let last = || {
        let asked = |proposal: &&minutes::Proposal| {
            proposal
                .step
                .is_some_and(|step| step >= minutes::ConsentStep::Consent)
        };
        model.minutes.proposals().values().rfind(asked)
    };
    let proposal = model.at_hand().or_else(last)?;
    Some(proposal.id.clone())
}

/// Writes the answer down and says so; or says why not.
fn take(
    model: &mut Model,
    moment: &mut Moment<'_>,
    proposal: Option<&Id>,
    person: &Id,
    answer: minutes::Answer,
    reason: &str,
    effects: &mut Vec<Effect>,
) -> Result<(), String> {
    let language = model.language;
    let Some(proposal) = proposal
        .cloned()
        .or_else(|| model.at_hand().map(|proposal| proposal.id.clone()))
    else {
        return Err(t!(language, "answer-not-yet"));
    };
    let who = say::who(model, person);
    fits(model, person, answer, reason.trim())?;
    let reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
    let name = words::answer_name(language, answer);
    let label = t!(
        language,
        "did-answer",
        who = who.as_str(),
        answer = name.as_str()
    );
    let mut result = Ok(());
    let after = model.write(moment, effects, label.clone(), |pen| {
        result = consent::answer(pen, &proposal, person, answer, reason);
    });
    if let Err(why) = result {
        let mut said = Vec::new();
        refused(model, &why, &mut said);
        let text = said.into_iter().find_map(|effect| match effect {
            Effect::Answer(answer) => Some(answer.text),
            _ => None,
        });
        return Err(text.unwrap_or_default());
    }
    model.newest = Newest::Entry;
    let covered = consent::reasons_are_covered(&model.minutes, &proposal);
    let mut text = label;
    if reason.is_some() && covered {
        text = t!(language, "answer-covered", answer = text);
    }
    let at_hand = model
        .at_hand()
        .is_some_and(|at_hand| at_hand.id == proposal);
    let decision = consent::decision(&model.minutes, &proposal);
    let late = decision
        .is_some_and(|decision| consent::late_objectors(&model.minutes, decision).contains(person));
    if late {
        text = say::and_then(&text, &t!(model, "answer-late-objection"));
    } else if let Some(turns) = say::turns(model).filter(|_| at_hand) {
        text = say::and_then(&text, &turns);
    } else if at_hand {
        text = say::and_then(&text, &words::to_do(model));
    }
    effects.push(Effect::Answer(Answer::recorded(text, after)));
    Ok(())
}

/// Enter on the empty line in a consent round: it explains, and is never consent.
pub(in crate::app) fn explain(model: &Model, speaker: &Id, effects: &mut Vec<Effect>) {
    let text = words::how_to_answer(model, speaker);
    leading::refuse(effects, text);
}
