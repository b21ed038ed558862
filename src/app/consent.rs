//! Proposals: from what is typed to the moves of the consent process, and what is said of it.

mod answering;
mod deciding;
mod objecting;
pub mod readback;
mod table;
pub mod words;

use crate::circle::consent::{self, Refusal};
use crate::circle::plan::Form;
use crate::circle::{agenda, round};
use crate::minutes::{Id, Proposal};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::leading::{refuse, runs};
use super::message::{Effect, Moment};
use super::model::{Guard, Mode, Model, Newest};
use super::{arguments, say, views};

pub(super) use answering::{by_line, explain as explain_answers, hint as answer_hint, is_asking};
pub(super) use deciding::ask_again;
pub(super) use table::{number as proposal_number, to_take_up};

/// Does a command of the consent process.
pub(super) fn command(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    match command {
        Command::Propose if typed.is_empty() && model.at_hand().is_some() => {
            step_on(model, moment, guard, effects);
        }
        Command::Propose if typed.is_empty() => refuse(effects, t!(model, "propose-what")),
        Command::Propose => propose(model, moment, typed, effects),
        Command::Step => step_on(model, moment, guard, effects),
        Command::StepBack => step_back(model, moment, effects),
        Command::Amend => amend(model, moment, typed, effects),
        Command::Answer => answering::by_command(model, moment, typed, effects),
        Command::Reason => objecting::reason(model, moment, typed, effects),
        Command::Met => objecting::met(model, moment, typed, effects),
        Command::Resolved => objecting::resolved(model, moment, typed, effects),
        Command::Decide => deciding::decide(model, moment, typed, effects),
        Command::AnswerBy => deciding::answer_by(model, moment, typed, effects),
        Command::Proposals => table::show(model, moment, effects),
        Command::TakeUp => table::take_up(model, moment, typed, effects),
        Command::LeaveOpen => leave_open(model, moment, effects),
        _ => refuse(effects, t!(model.language, "not-here")),
    }
}

/// The proposal at hand, or a refusal that says how to come by one.
fn at_hand(model: &Model, effects: &mut Vec<Effect>) -> Option<Id> {
    let id = model.at_hand().map(|proposal| proposal.id.clone());
    if id.is_none() {
        let open = consent::open(&model.minutes).len();
        refuse(effects, t!(model, "consent-none", count = open));
    }
    id
}

/// Says why a move is not made.
fn refused(model: &Model, why: &Refusal, effects: &mut Vec<Effect>) {
    let language = model.language;
    let text = match why {
        Refusal::Empty => t!(model, "propose-what"),
        Refusal::Same => t!(language, "amend-same"),
        Refusal::TooLong => t!(language, "argument-long"),
        Refusal::Gone => t!(language, "consent-gone"),
        Refusal::Decided => t!(model, "consent-decided"),
        Refusal::NotAsked(people) => {
            t!(
                language,
                "consent-not-asked",
                who = say::names(model, people)
            )
        }
        Refusal::Objections(people) => {
            t!(
                language,
                "consent-objections",
                who = say::names(model, people)
            )
        }
        Refusal::NobodyDecides => t!(model, "consent-nobody"),
        Refusal::DoesNotDecide(person) => {
            t!(
                language,
                "answer-not-deciding",
                who = say::who(model, person)
            )
        }
        Refusal::NotYet => t!(language, "answer-not-yet"),
        Refusal::ReadBackFirst => {
            t!(
                language,
                "consent-read-back-first",
                key = words::step_key(model)
            )
        }
        Refusal::First => t!(language, "consent-first"),
    };
    refuse(effects, text);
}

/// Makes a move of the proposal at hand that can be refused; tells the record to wait for, unless
/// it was refused.
fn make(
    model: &mut Model,
    moment: &mut Moment<'_>,
    label: String,
    effects: &mut Vec<Effect>,
    with: impl FnOnce(&mut crate::minutes::Pen<'_>) -> Result<(), Refusal>,
) -> Result<Option<u64>, ()> {
    let mut result = Ok(());
    let after = model.write(moment, effects, label, |pen| result = with(pen));
    match result {
        Ok(()) => Ok(after),
        Err(why) => {
            refused(model, &why, effects);
            Err(())
        }
    }
}

/// Says what was recorded. On the screen what comes next stands behind it; line mode reads it first.
fn tell(
    model: &Model,
    text: String,
    mut more: Vec<String>,
    effects: &mut Vec<Effect>,
    after: Option<u64>,
) {
    let text = match model.mode {
        Mode::Screen if model.process().is_some() => {
            more.clear();
            say::and_then(&text, &words::to_do(model))
        }
        _ => {
            more.extend(words::standing(model));
            text
        }
    };
    effects.push(Effect::Answer(Answer::recorded(text, after).with(more)));
}

/// Says where the process stands, and what is to be said there.
fn stand(model: &Model, effects: &mut Vec<Effect>, after: Option<u64>) {
    let text = words::standing(model).unwrap_or_default();
    let more = words::to_read(model);
    effects.push(Effect::Answer(Answer::here(text, after).with(more)));
}

/// Puts a proposal on the table.
fn propose(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    let (proposer, text) = match arguments::proposer(model, text) {
        Ok((Some(who), text)) => (Some(who), text),
        Ok((None, text)) => (model.pen_is_with().into_iter().next(), text),
        Err(why) => return refuse(effects, why),
    };
    let others = consent::open(&model.minutes).len();
    let after = make(model, moment, t!(language, "did-propose"), effects, |pen| {
        consent::propose(pen, text, proposer.as_ref()).map(|_| ())
    });
    let Ok(after) = after else { return };
    model.newest = Newest::Entry;
    let mut text = t!(language, "proposed", text = say::excerpt(text, 60));
    if others > 0 {
        let beside = t!(language, "proposed-beside", count = others);
        text = say::and_then(&text, &beside);
    }
    tell(model, text, words::to_read(model), effects, after);
}

/// On to the next step. People who were not asked in a round are named first, and a second time goes
/// on. Where the circle decides, the outcome is asked for.
fn step_on(
    model: &mut Model,
    moment: &mut Moment<'_>,
    guard: Option<&Guard>,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let Some(proposal) = at_hand(model, effects) else {
        return;
    };
    let language = model.language;
    match consent::state(&model.minutes, &proposal) {
        Some(consent::State::ReadBack { .. }) => {
            let outcomes = deciding::outcomes(language).join(", ");
            return refuse(effects, t!(model, "decide-which", outcomes = outcomes));
        }
        Some(consent::State::Recorded { .. }) => return leave_open(model, moment, effects),
        _ => {}
    }
    let open = round::open(&model.minutes)
        .filter(|round| round.version.is_some() && consent::wording_of(round).is_none());
    let owed = views::turns_owed(model);
    let wanted = open.map(|round| Guard::EndRound(round.id.clone()));
    if wanted.is_some() && !owed.is_empty() && guard != wanted.as_ref() {
        model.guard = wanted;
        let text = t!(language, "step-owed", key = words::step_key(model));
        effects.push(Effect::Answer(Answer::refused(text).with(owed)));
        return;
    }
    let after = make(model, moment, t!(language, "did-step"), effects, |pen| {
        consent::step_on(pen, &proposal)
    });
    if let Ok(after) = after {
        stand(model, effects, after);
    }
}

fn step_back(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    if !runs(model, effects) {
        return;
    }
    let Some(proposal) = at_hand(model, effects) else {
        return;
    };
    let label = t!(model.language, "did-step-back");
    let after = make(model, moment, label, effects, |pen| {
        consent::step_back(pen, &proposal)
    });
    if let Ok(after) = after {
        stand(model, effects, after);
    }
}

/// Another wording of the proposal at hand.
fn amend(model: &mut Model, moment: &mut Moment<'_>, text: &str, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some(proposal) = at_hand(model, effects) else {
        return;
    };
    if text.is_empty() {
        return refuse(effects, t!(model, "amend-what"));
    }
    let answered = consent::wording(&model.minutes, &proposal)
        .is_some_and(|version| !consent::given(&model.minutes, &version.id).is_empty());
    let after = make(model, moment, t!(language, "did-amend"), effects, |pen| {
        consent::amend(pen, &proposal, text)
    });
    let Ok(after) = after else { return };
    model.newest = Newest::Entry;
    let mut text = t!(language, "proposal-amended", text = say::excerpt(text, 60));
    if answered {
        text = say::and_then(&text, &t!(language, "amended-asks-again"));
    } else if is_in_process(model) {
        text = say::and_then(&text, &t!(language, "amended-read-aloud"));
    }
    tell(model, text, Vec::new(), effects, after);
}

/// Leaves the proposal as it stands, and goes on with the item.
fn leave_open(model: &mut Model, moment: &mut Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let Some(proposal) = at_hand(model, effects) else {
        return;
    };
    let open = model
        .minutes
        .proposals()
        .get(&proposal)
        .is_some_and(|proposal| consent::is_open(&model.minutes, proposal));
    let label = if open {
        t!(language, "did-leave-open")
    } else {
        t!(language, "did-leave-decided")
    };
    let after = model.write(moment, effects, label.clone(), consent::leave);
    let text = say::standing(model, moment.now);
    let more = vec![label];
    effects.push(Effect::Answer(Answer::here(text, after).with(more)));
}

/// Enter on the empty line while nobody has the turn: what can be done now.
pub(super) fn explain(model: &Model, effects: &mut Vec<Effect>) {
    let text = words::standing(model).unwrap_or_default();
    // On the screen they are rows of a menu.
    let more = match model.mode {
        Mode::Plain => words::choices(model),
        Mode::Screen => Vec::new(),
    };
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Whether the open item is there for a proposal, and nobody has put one yet.
pub(super) fn is_awaited(model: &Model) -> bool {
    let minutes = &model.minutes;
    let Some(item) = agenda::current(minutes) else {
        return false;
    };
    let mut proposals = minutes.proposals().values();
    agenda::form(item).contains(&Form::Consent)
        && !proposals.any(|proposal| proposal.item.as_ref() == Some(&item.id))
}

/// Whether the open round belongs to the proposal at hand.
pub(super) fn is_in_process(model: &Model) -> bool {
    let of_proposal = round::open(&model.minutes).is_some_and(|round| round.version.is_some());
    of_proposal && model.at_hand().is_some()
}

impl Model {
    /// The proposal that the circle is at.
    #[must_use]
    pub fn at_hand(&self) -> Option<&Proposal> {
        consent::at_hand(&self.minutes)
    }

    /// Where the process of the proposal at hand stands.
    #[must_use]
    pub fn process(&self) -> Option<consent::State> {
        consent::state(&self.minutes, &self.at_hand()?.id)
    }
}
