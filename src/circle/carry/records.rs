//! What is carried over: actions, questions, agreements, decisions to look at again, advice.

use chrono::NaiveDate;
use serde_json::json;

use crate::circle::pairing::Wordings;
use crate::minutes::{
    Action, ActionStatus, Advice, Agreement, Carried, Decision, Id, Minutes, Origin, Outcome, Pen,
    Question, QuestionStatus,
};

/// What goes along to the next session of the circle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Taken<'a> {
    /// Actions that are still to be done.
    pub actions: Vec<&'a Action>,
    /// Questions that are open or parked.
    pub questions: Vec<&'a Question>,
    /// What the circle agreed on how people are with each other.
    pub agreements: Vec<&'a Agreement>,
    /// Decisions that hold and have a day on which the circle looks at them again.
    pub decisions: Vec<&'a Decision>,
    /// Advice that was not answered yet.
    pub advice: Vec<&'a Advice>,
}

/// What goes along from this session.
///
/// Every decision that is to be looked at again goes along, not only those that are due next time: so
/// nothing is lost when an earlier file is not at hand. [`is_due`] tells which ones are due.
#[must_use]
pub fn taken(minutes: &Minutes) -> Taken<'_> {
    let is_open = |action: &&Action| matches!(action.status, None | Some(ActionStatus::Open));
    let waits = |question: &&Question| {
        matches!(
            question.status,
            None | Some(QuestionStatus::Open | QuestionStatus::Parked)
        )
    };
    // What was written down twice goes along once, and is done when either was done.
    let wordings = Wordings::of(minutes);
    let done_in_other_words = |action: &Action| {
        let others = wordings.others(&action.id);
        let mut others = others.filter_map(|id| minutes.actions().get(id));
        others.any(|other| !is_open(&other))
    };
    let actions = minutes.actions().values().filter(is_open);
    let actions = actions.filter(|action| !done_in_other_words(action));
    let questions = minutes.questions().values().filter(waits);
    Taken {
        actions: actions
            .filter(|action| !wordings.says_again(&action.id))
            .collect(),
        questions: questions
            .filter(|question| !wordings.says_again(&question.id))
            .collect(),
        agreements: minutes.agreements().values().collect(),
        decisions: minutes
            .decisions()
            .values()
            .filter(|decision| holds(decision) && decision.review.is_some())
            .filter(|decision| !wordings.says_again(&decision.id))
            .collect(),
        advice: minutes
            .advice()
            .values()
            .filter(|advice| advice.answer.is_none())
            .collect(),
    }
}

fn holds(decision: &Decision) -> bool {
    matches!(
        decision.outcome,
        None | Some(Outcome::Adopted | Outcome::Trial)
    )
}

/// Whether a decision that was carried over is to be looked at on that day.
#[must_use]
pub fn is_due(decision: &Decision, day: NaiveDate) -> bool {
    decision.from.is_some()
        && holds(decision)
        && decision.review.is_some_and(|review| review <= day)
}

/// Fields of an earlier session that mean nothing in another one, or are written anew.
const OF_THE_SESSION: [&str; 7] = [
    "item",
    "proposal",
    "present",
    "from",
    "checked",
    "handed_to",
    "confirmed",
];

/// Carries over what is not there yet; what is there stays as it is.
pub(super) fn carry(pen: &mut Pen<'_>, previous: &Minutes) {
    let taken = taken(previous);
    for decision in &taken.decisions {
        carried(pen, previous, &decision.id, decision.from.as_ref());
    }
    for action in &taken.actions {
        if !copy(pen, previous, &action.id) {
            continue;
        }
        let origin = action.from.as_ref();
        let from = Origin {
            session: origin
                .map_or_else(|| previous.session_id(), |from| &from.session)
                .clone(),
            action: origin.map_or(&action.id, |from| &from.action).clone(),
            times: origin.map_or(0, |from| from.times).saturating_add(1),
        };
        pen.set(&action.id, "from", json!(from));
        pen.set(&action.id, "status", ActionStatus::Open);
    }
    for question in &taken.questions {
        carried(pen, previous, &question.id, question.from.as_ref());
    }
    for agreement in &taken.agreements {
        carried(pen, previous, &agreement.id, agreement.from.as_ref());
    }
    for advice in &taken.advice {
        carried(pen, previous, &advice.id, advice.from.as_ref());
    }
}

fn carried(pen: &mut Pen<'_>, previous: &Minutes, id: &Id, from: Option<&Carried>) {
    if !copy(pen, previous, id) {
        return;
    }
    let from = Carried {
        session: from
            .map_or_else(|| previous.session_id(), |from| &from.session)
            .clone(),
        times: from.map_or(0, |from| from.times).saturating_add(1),
    };
    pen.set(id, "from", json!(from));
}

/// Copies a record under its own id, with fields that only a later kring knows, unless it is there in
/// any form: what was taken away or erased there stays so. Tells whether it was copied.
fn copy(pen: &mut Pen<'_>, previous: &Minutes, id: &Id) -> bool {
    let Some(record) = previous.record(id) else {
        return false;
    };
    if pen.minutes().entries().contains_key(id) {
        return false;
    }
    pen.make_as(record.kind.clone(), id.clone());
    cells(pen, previous, id, id, &OF_THE_SESSION);
    true
}

/// Copies the cells of a record into one that is there, without the fields `but`, and without what
/// would point at a record that is not there.
pub(super) fn cells(pen: &mut Pen<'_>, previous: &Minutes, from: &Id, to: &Id, but: &[&str]) {
    let Some(record) = previous.record(from) else {
        return;
    };
    for cell in record.cells.keys().filter(|cell| !cell.starts_with('~')) {
        let (field, element) = match cell.split_once('/') {
            Some((field, element)) => (field, Some(element)),
            None => (&**cell, None),
        };
        let Some(value) = previous.value(from, cell) else {
            continue;
        };
        // Who is not of the circle any more, and a decision that stays behind, cannot be pointed at.
        let refers = record.kind.field(field).is_some_and(|spec| spec.refers);
        let target = element.or_else(|| value.as_str()).map(Id::new);
        let there = |id: Id| pen.minutes().record(&id).is_some();
        if but.contains(&field) || (refers && !target.is_some_and(there)) {
            continue;
        }
        let (cell, value) = (cell.clone(), value.clone());
        pen.decide(to, &cell, Some(value));
    }
}
