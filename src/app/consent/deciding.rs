//! What became of a proposal, and what is written down with it: one question at a time, each of
//! which may be left out and can be mended later.

use crate::circle::consent;
use crate::lang::Language;
use crate::minutes::{Decision, Id, Kind, Outcome, Proposal, Protocol};
use crate::t;

use super::super::answer::Answer;
use super::super::commands::Command;
use super::super::leading::refuse;
use super::super::message::{Effect, Moment};
use super::super::model::{Mode, Model, Newest};
use super::super::say::ECHO;
use super::super::{arguments, label, say, screen, words as typed_words};
use super::{at_hand, refused, words};

/// The names of the outcomes.
pub(super) fn outcomes(language: Language) -> Vec<String> {
    let all = Outcome::ALL.iter();
    all.map(|outcome| words::outcome_name(language, *outcome))
        .collect()
}

/// Writes down what became of the proposal at hand.
pub(super) fn decide(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let Some(proposal) = at_hand(model, effects) else {
        return;
    };
    let Some(outcome) = typed_words::outcome(typed) else {
        let all = outcomes(language).join(", ");
        let text = if typed.is_empty() {
            t!(model, "decide-which", outcomes = all)
        } else {
            let typed = say::excerpt(typed, ECHO);
            t!(language, "decide-unknown", typed = typed, outcomes = all)
        };
        return refuse(effects, text);
    };
    let name = words::outcome_name(language, outcome);
    let label = t!(language, "did-decide", outcome = name.as_str());
    let mut result = Err(consent::Refusal::Gone);
    let after = model.write(moment, effects, label, |pen| {
        result = consent::conclude(pen, &proposal, outcome);
    });
    let decision = match result {
        Ok(decision) => decision,
        Err(why) => return refused(model, &why, effects),
    };
    model.newest = Newest::Entry;
    let about = say::label(model, &decision).unwrap_or_default();
    let mut more = Vec::new();
    let asked = questions(model, &decision);
    if model.mode == Mode::Screen {
        screen::question(model, &decision, asked);
    } else if !asked.is_empty() {
        more.push(t!(language, "decided-complete"));
        more.extend(asked.iter().map(|command| {
            let usage = command.usage(language);
            t!(
                language,
                "consent-choice",
                usage = usage,
                label = command.label(language)
            )
        }));
    }
    let text = model
        .minutes
        .decisions()
        .get(&decision)
        .and_then(|decision| decision.text.as_deref())
        .map(|text| say::excerpt(text, 60));
    let text = t!(
        language,
        "decided",
        label = about,
        outcome = name,
        text = text.unwrap_or_default()
    );
    effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
}

/// What is still asked about a decision once it is made, in order: who answers until when, then the
/// decision itself.
fn questions(model: &Model, decision: &Id) -> Vec<Command> {
    let minutes = &model.minutes;
    let Some(record) = minutes.decisions().get(decision) else {
        return Vec::new();
    };
    let Some(proposal) = record
        .proposal
        .as_ref()
        .and_then(|id| minutes.proposals().get(id))
    else {
        return Vec::new();
    };
    let mut questions = asked_about(model, record, proposal);
    questions.retain(|asked| !is_said(record, *asked));
    questions
}

/// All that is asked about a decision, in order.
fn asked_about(model: &Model, record: &Decision, proposal: &Proposal) -> Vec<Command> {
    let minutes = &model.minutes;
    let mut questions = Vec::new();
    let absent = consent::wording(minutes, &proposal.id)
        .map(|version| consent::absent(minutes, &version.id))
        .unwrap_or_default();
    let holds = matches!(record.outcome, Some(Outcome::Adopted | Outcome::Trial));
    if holds && !absent.is_empty() && proposal.answer_by.is_none() {
        questions.push(Command::AnswerBy);
    }
    if proposal.protocol == Some(Protocol::Plain) {
        return questions;
    }
    match record.outcome {
        Some(Outcome::Trial) => questions.push(Command::Term),
        Some(Outcome::Adopted) => {}
        Some(Outcome::Postponed | Outcome::HandedOver) => {
            questions.extend([Command::Owner, Command::Review]);
            return questions;
        }
        Some(Outcome::Dropped | Outcome::Inconclusive) | None => return questions,
    }
    questions.extend([
        Command::Review,
        Command::Owner,
        Command::Measure,
        Command::Source,
    ]);
    if record.outcome == Some(Outcome::Adopted) {
        questions.push(Command::Term);
    }
    questions
}

/// A session is opened in which a decision was just made: what was not said of it yet is asked again.
pub(in crate::app) fn ask_again(model: &mut Model) {
    let Some(consent::State::Recorded { decision, .. }) = model.process() else {
        return;
    };
    if model.mode == Mode::Screen && model.leads() && !model.read_only {
        let asked = questions(model, &decision);
        screen::question(model, &decision, asked);
    }
}

/// Whether something that is asked about a decision was said already.
fn is_said(decision: &Decision, asked: Command) -> bool {
    match asked {
        Command::Review => decision.review.is_some(),
        Command::Owner => !decision.owners.is_empty(),
        Command::Measure => decision.measure.is_some(),
        Command::Source => !decision.sources.is_empty(),
        Command::Term => decision.term.is_some(),
        _ => false,
    }
}

/// Until when those who were not there may answer: on the decision that is named, or else on the
/// proposal at hand, or the last one that was decided on.
pub(super) fn answer_by(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let names_one = label::is_label(arguments::split(typed).0);
    let (proposal, typed) = match model.at_hand().filter(|_| !names_one) {
        Some(proposal) => (proposal.id.clone(), typed),
        None => match label::named(model, typed, &[Kind::Decision]) {
            Err(why) => return refuse(effects, why),
            Ok((decision, rest)) => {
                let decision = model.minutes.decisions().get(&decision);
                match decision.and_then(|decision| decision.proposal.clone()) {
                    Some(proposal) => (proposal, rest),
                    None => return refuse(effects, t!(language, "answer-by-noted")),
                }
            }
        },
    };
    if typed.is_empty() {
        return refuse(effects, t!(language, "date-which"));
    }
    let Some(day) = arguments::date(model, typed, moment.now) else {
        let text = say::excerpt(typed, ECHO);
        return refuse(effects, t!(language, "date-unread", text = text));
    };
    let label = t!(language, "did-answer-by", date = say::day(model, day));
    let after = model.write(moment, effects, label.clone(), |pen| {
        pen.set(&proposal, "answer_by", day.to_string());
    });
    effects.push(Effect::Answer(Answer::recorded(label, after)));
}
