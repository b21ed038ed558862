//! Going through what was carried over: actions, decisions to look at again, questions, advice; and the
//! agreements of the circle.

use crate::circle::{agenda, carry};
use crate::minutes::{
    Action, ActionStatus, Advice, Agreement, Decision, Id, Kind, Minutes, Origin, Question,
    QuestionStatus, Reaction,
};
use crate::t;

use super::answer::Answer;
use super::commands::Command;
use super::message::{Effect, Moment};
use super::model::Model;
use super::say::ECHO;
use super::{advice, arguments, entry, label, leading, say, views};

/// What was carried over and is of use now, in the order of the file.
pub(super) struct Carried<'a> {
    pub actions: Vec<&'a Action>,
    pub decisions: Vec<&'a Decision>,
    pub questions: Vec<&'a Question>,
    pub advice: Vec<&'a Advice>,
    /// What a sharing meeting said to the circle's insights.
    pub reactions: Vec<&'a Reaction>,
}

/// What the circle goes through.
pub(super) fn carried(model: &Model) -> Carried<'_> {
    let minutes = &model.minutes;
    let day = carry::day_of(minutes, model.latest.0.time().date_naive());
    let actions = minutes.actions().values();
    let decisions = minutes.decisions().values();
    let questions = minutes.questions().values();
    let advice = minutes.advice().values();
    Carried {
        actions: actions.filter(|action| action.from.is_some()).collect(),
        decisions: decisions
            .filter(|decision| carry::is_due(decision, day))
            .collect(),
        questions: questions
            .filter(|question| question.from.is_some())
            .collect(),
        advice: advice.filter(|advice| advice.from.is_some()).collect(),
        reactions: brought_back(minutes),
    }
}

/// Reactions to insights that were carried over: what was said in a sharing meeting. An insight of the
/// circle itself stands for it there; one that was taken in from another circle does not.
fn brought_back(minutes: &Minutes) -> Vec<&Reaction> {
    let own = |id: &Id| {
        let insight = minutes.insights().get(id);
        insight.is_some_and(|insight| insight.from.is_some() && insight.circle.is_none())
    };
    let reactions = minutes.reactions().values();
    reactions
        .filter(|reaction| reaction.insight.as_ref().is_some_and(own))
        .collect()
}

/// A reaction in a line, with the insight that it is about.
pub(super) fn reaction_line(model: &Model, reaction: &Reaction) -> String {
    let line = views::entry_line(model, &reaction.id, reaction.text.as_deref());
    let insight = reaction.insight.as_ref();
    let insight = insight.and_then(|id| model.minutes.insights().get(id));
    match insight.and_then(|insight| insight.text.as_deref()) {
        Some(text) => {
            let text = say::excerpt(text, 60);
            let about = t!(model.language, "carried-about", text = text);
            format!("{line} ({about})")
        }
        None => line,
    }
}

/// The actions that were carried over and not asked after yet.
pub(super) fn to_ask(model: &Model) -> Vec<Id> {
    let open = |action: &&&Action| {
        action.checked.is_none() && matches!(action.status, None | Some(ActionStatus::Open))
    };
    let carried = carried(model);
    carried
        .actions
        .iter()
        .filter(open)
        .map(|action| action.id.clone())
        .collect()
}

/// Whether the open item is the one for this, and there is something to go through.
pub(super) fn is_time(model: &Model) -> bool {
    agenda::current(&model.minutes).is_some_and(carry::is_about_agreed) && !to_ask(model).is_empty()
}

/// An action in a line: what, who, when, since when it is carried over and how often, and what was
/// answered.
pub(super) fn action_line(model: &Model, action: &Action) -> String {
    let line = action_words(model, action);
    match action_state(model, action) {
        Some(state) => format!("{line}: {state}"),
        None => line,
    }
}

/// The same without the answer.
pub(super) fn action_words(model: &Model, action: &Action) -> String {
    let line = views::action_line(model, action);
    match &action.from {
        Some(Origin { times, .. }) => {
            let language = model.language;
            let since = action.at.map(|at| {
                let day = say::day(model, at.time().date_naive());
                t!(language, "carried-since", day = day)
            });
            let times = t!(language, "carried-times", count = *times);
            let origin: Vec<String> = since.into_iter().chain([times]).collect();
            format!("{line} [{}]", origin.join(", "))
        }
        None => line,
    }
}

/// What was answered on an action in this session; `None` while nobody asked.
pub(super) fn action_state(model: &Model, action: &Action) -> Option<String> {
    let language = model.language;
    match action.status {
        Some(ActionStatus::HandedOver) => Some(match &action.handed_to {
            Some(whom) => t!(language, "handed-to", who = whom.as_str()),
            None => entry::status_name(language, ActionStatus::HandedOver),
        }),
        Some(status @ (ActionStatus::Done | ActionStatus::Dropped)) => {
            Some(entry::status_name(language, status))
        }
        Some(ActionStatus::Open) | None => action
            .checked
            .map(|_| entry::status_name(language, ActionStatus::Open)),
    }
}

/// Everything that was carried over, a line each, and how to answer.
pub(super) fn show(model: &mut Model, effects: &mut Vec<Effect>) {
    let language = model.language;
    let lines = lines(model);
    if lines.is_empty() {
        return leading::refuse(effects, t!(language, "carried-none"));
    }
    let text = ask_next(model);
    effects.push(Effect::Answer(Answer::here(text, None).with(lines)));
}

/// What was carried over and how to answer, for the item that is for it; nothing at any other.
pub(super) fn at_its_item(model: &Model) -> Vec<String> {
    if !is_time(model) {
        return Vec::new();
    }
    let mut lines = lines(model);
    lines.push(ask_next(model));
    lines
}

/// What was carried over, a line each, under its headings.
pub(super) fn lines(model: &Model) -> Vec<String> {
    let language = model.language;
    let carried = carried(model);
    let mut lines = Vec::new();
    lines.extend(
        carried
            .actions
            .iter()
            .map(|action| action_line(model, action)),
    );
    if !carried.decisions.is_empty() {
        lines.push(t!(language, "carried-decisions"));
        let decisions = carried.decisions.iter();
        lines.extend(decisions.map(|decision| views::decision_line(model, decision)));
    }
    if !carried.questions.is_empty() {
        lines.push(t!(language, "carried-questions"));
        let questions = carried.questions.iter();
        lines.extend(questions.map(|question| question_line(model, question)));
    }
    if !carried.advice.is_empty() {
        lines.push(t!(language, "carried-advice"));
        lines.extend(
            carried
                .advice
                .iter()
                .map(|advice| advice::advice_line(model, advice)),
        );
    }
    if !carried.reactions.is_empty() {
        lines.push(t!(language, "carried-reactions"));
        let reactions = carried.reactions.iter();
        lines.extend(reactions.map(|reaction| reaction_line(model, reaction)));
    }
    lines
}

/// A question in a line, with where it stands.
pub(super) fn question_line(model: &Model, question: &Question) -> String {
    let line = views::entry_line(model, &question.id, question.text.as_deref());
    match question_state(model, question) {
        Some(state) => format!("{line} ({state})"),
        None => line,
    }
}

/// Where a question stands; `None` while it is just open.
pub(super) fn question_state(model: &Model, question: &Question) -> Option<String> {
    let language = model.language;
    match question.status {
        Some(QuestionStatus::Parked) => Some(t!(language, "status-parked")),
        Some(QuestionStatus::Answered) => Some(t!(language, "status-answered")),
        Some(QuestionStatus::Dropped) => Some(entry::status_name(language, ActionStatus::Dropped)),
        Some(QuestionStatus::Open) | None => None,
    }
}

/// The action that is to be asked after now, with the ways to answer.
fn ask_next(model: &Model) -> String {
    let language = model.language;
    let left = to_ask(model);
    let Some(next) = left.first().and_then(|id| model.minutes.actions().get(id)) else {
        return t!(language, "carried-all-asked");
    };
    let label = say::label(model, &next.id).unwrap_or_default();
    let text = say::excerpt(next.text.as_deref().unwrap_or_default(), ECHO);
    t!(
        model,
        "carried-ask",
        count = left.len(),
        label = label,
        text = text
    )
}

/// The action that a command is about: by its label, or else the next one to ask after.
fn meant<'a>(model: &Model, typed: &'a str) -> Result<(Id, &'a str), String> {
    let (first, rest) = arguments::split(typed);
    if label::is_label(first) {
        return match label::by_label(model, first) {
            Some(id) => Ok((id, rest)),
            None => Err(t!(model, "entry-unknown", label = first)),
        };
    }
    match to_ask(model).into_iter().next() {
        Some(id) => Ok((id, typed)),
        None => Err(t!(model, "carried-which")),
    }
}

/// Done, goes on, or no longer needed.
pub(super) fn answer(
    model: &mut Model,
    moment: &mut Moment<'_>,
    command: Command,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let (id, rest) = match meant(model, typed) {
        Ok(meant) => meant,
        Err(why) => return leading::refuse(effects, why),
    };
    if !rest.is_empty() {
        let label = say::excerpt(rest, ECHO);
        return leading::refuse(effects, t!(model, "entry-unknown", label = label));
    }
    let status = match command {
        Command::ActionDone => ActionStatus::Done,
        Command::NotNeeded => ActionStatus::Dropped,
        _ => ActionStatus::Open,
    };
    match entry::kind_of(model, &id) {
        Some(Kind::Action) => {}
        Some(Kind::Question) if command != Command::GoesOn => {
            return entry::tick(model, moment, &id, status, effects);
        }
        Some(Kind::Decision) if command == Command::NotNeeded => {
            let what = t!(language, "changed-no-review");
            return entry::change(model, moment, &id, what, effects, |pen| {
                pen.clear(&id, "review");
            });
        }
        _ => return leading::refuse(effects, t!(language, "entry-no-status")),
    }
    let label = say::label(model, &id).unwrap_or_default();
    let what = entry::status_name(language, status);
    let text = t!(language, "entry-changed", label = label, what = what);
    let after = model.write(moment, effects, text.clone(), |pen| {
        pen.set(&id, "status", status);
        pen.set(&id, "checked", pen.now().to_string());
    });
    said(model, text, after, effects);
}

/// What was recorded, and after a carried action the next one to ask after.
fn said(model: &Model, text: String, after: Option<u64>, effects: &mut Vec<Effect>) {
    let left = to_ask(model);
    let next = left.first().and_then(|id| model.minutes.actions().get(id));
    let text = match next {
        Some(next) => {
            let next = action_line(model, next);
            t!(
                model.language,
                "carried-next",
                done = text,
                next = next.trim()
            )
        }
        None => text,
    };
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}

/// Hands an action over: to somebody of the circle, who does it from now on, or to somebody outside.
pub(super) fn hand_over(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let (id, whom) = match meant(model, typed) {
        Ok(meant) => meant,
        Err(why) => return leading::refuse(effects, why),
    };
    let Some(action) = model.minutes.actions().get(&id) else {
        return leading::refuse(effects, t!(language, "entry-no-status"));
    };
    if whom.is_empty() {
        return leading::refuse(effects, t!(model, "hand-over-whom"));
    }
    let owners: Vec<Id> = action.owners.iter().cloned().collect();
    let label = say::label(model, &id).unwrap_or_default();
    let to = match arguments::read_person(model, whom) {
        Ok((person, rest)) if rest.is_empty() => Some(person),
        // A slip in a name is no organisation outside.
        Err(why) if whom.starts_with('@') || arguments::is_near_a_name(model, whom) => {
            return leading::refuse(effects, why);
        }
        _ => None,
    };
    let who = match &to {
        Some(person) => say::who(model, person),
        None => say::excerpt(whom, ECHO),
    };
    let what = t!(language, "handed-to", who = who);
    let text = t!(language, "entry-changed", label = label, what = what);
    let after = model.write(moment, effects, text.clone(), |pen| {
        pen.set(&id, "checked", pen.now().to_string());
        if let Some(person) = &to {
            for owner in owners.iter().filter(|owner| *owner != person) {
                pen.take(&id, "owners", owner.as_str());
            }
            pen.put(&id, "owners", person.as_str());
            pen.set(&id, "status", ActionStatus::Open);
        } else {
            pen.set(&id, "status", ActionStatus::HandedOver);
            pen.set(&id, "handed_to", whom);
        }
    });
    said(model, text, after, effects);
}

/// An agreement in a line, with whether it was confirmed this time.
pub(super) fn agreement_line(model: &Model, agreement: &Agreement) -> String {
    let line = views::entry_line(model, &agreement.id, agreement.text.as_deref());
    if agreement.confirmed.is_some() {
        format!("{line} ({})", t!(model.language, "agreement-confirmed"))
    } else {
        line
    }
}

/// The agreements of the circle, a line each.
pub(super) fn agreements(model: &mut Model, effects: &mut Vec<Effect>) {
    let all = model.minutes.agreements();
    if all.is_empty() {
        return leading::refuse(effects, t!(model, "agreements-none"));
    }
    let lines: Vec<String> = all.values().map(|one| agreement_line(model, one)).collect();
    let text = t!(model, "agreements-ask", count = lines.len());
    effects.push(Effect::Answer(Answer::here(text, None).with(lines)));
}

/// The circle says yes once more: to one agreement, or to all that it did not confirm yet.
pub(super) fn confirm(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    let language = model.language;
    let all = model.minutes.agreements();
    let ids: Vec<Id> = if typed.is_empty() {
        let open = all.values().filter(|one| one.confirmed.is_none());
        open.map(|one| one.id.clone()).collect()
    } else {
        let named = label::by_label(model, typed).filter(|id| all.contains_key(id));
        let Some(id) = named else {
            let label = say::excerpt(typed, ECHO);
            return leading::refuse(effects, t!(model, "agreement-unknown", label = label));
        };
        vec![id]
    };
    if all.is_empty() {
        return leading::refuse(effects, t!(model, "agreements-none"));
    }
    let text = t!(language, "did-confirm", count = ids.len());
    let after = model.write(moment, effects, text.clone(), |pen| {
        for id in &ids {
            pen.set(id, "confirmed", pen.now().to_string());
        }
    });
    effects.push(Effect::Answer(Answer::recorded(text, after)));
}
