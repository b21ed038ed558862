//! What people answer, what becomes of objections, and what the circle decides.

use crate::circle::{agenda, entries, people, round};
use crate::minutes::{
    Answer, ConsentStep, Decision, Id, Kind, Method, Minutes, Outcome, Pen, Protocol, Turn,
};

use super::answers::{self, wording};
use super::moves::{Refusal, is_at_hand, objectors};
use super::state::{State, is_open, state};

/// Writes down what somebody answers on the wording on the table, also later, for somebody who was
/// not there. An answer that they gave before stays in the minutes; this one is in force.
///
/// # Errors
/// When they do not decide with the circle, or nobody is asked yet.
pub fn answer(
    pen: &mut Pen<'_>,
    proposal: &Id,
    person: &Id,
    answer: Answer,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let minutes = pen.minutes();
    let version = wording(minutes, proposal).ok_or(Refusal::Gone)?.id.clone();
    let who = minutes.participants().get(person).ok_or(Refusal::Gone)?;
    if !answers::decides(who) {
        return Err(Refusal::DoesNotDecide(person.clone()));
    }
    let record = minutes.proposals().get(proposal).ok_or(Refusal::Gone)?;
    if !matches!(
        record.step,
        Some(ConsentStep::Consent | ConsentStep::Integrate | ConsentStep::Record)
    ) {
        return Err(Refusal::NotYet);
    }
    let rounds = minutes.rounds().values();
    let round = rounds
        .rev()
        .find(|round| answers::wording_of(round) == Some(&version))
        .map(|round| round.id.clone());
    // Where only objections are written down, a turn says that somebody had none.
    let had_none = record.protocol == Some(Protocol::Plain)
        && answer == Answer::Consents
        && reason.is_none()
        && round.is_some()
        && !answers::given(minutes, &version).contains_key(person);
    let is_open = round::open(minutes).map(|round| &round.id) == round.as_ref();
    let has_turn = is_open && round::speaker(minutes) == Some(person);
    if !had_none {
        let response = pen.make(Kind::Response);
        pen.set(&response, "version", version.as_str());
        pen.set(&response, "participant", person.as_str());
        pen.set(&response, "answer", answer);
        pen.set_some(&response, "reason", reason);
        if answer == Answer::Objects {
            pen.set(&response, "closed", false);
        }
    }
    if let Some(round) = round {
        pen.set_in(&round, "turns", person.as_str(), Turn::Spoken);
        if has_turn {
            round::advance(pen, &round);
        }
    }
    Ok(())
}

/// An answer is about to be erased for good: whoever gave it is asked again.
pub fn forget(pen: &mut Pen<'_>, response: &Id) {
    let minutes = pen.minutes();
    let Some(record) = minutes.responses().get(response) else {
        return;
    };
    let (Some(person), Some(version)) = (record.participant.clone(), record.version.clone()) else {
        return;
    };
    let rounds = minutes.rounds().values();
    let rounds: Vec<Id> = rounds
        .filter(|round| answers::wording_of(round) == Some(&version))
        .map(|round| round.id.clone())
        .collect();
    for round in rounds {
        pen.set_in(&round, "turns", person.as_str(), Turn::ToCome);
    }
}

/// Writes down why somebody objects, or has a concern. Other words than before are another answer: what
/// was said first stays in the minutes.
pub fn give_reason(pen: &mut Pen<'_>, response: &Id, text: &str) {
    let Some(before) = pen.minutes().responses().get(response).cloned() else {
        return;
    };
    if before.reason.is_none() {
        return pen.set(response, "reason", text);
    }
    let again = pen.make(Kind::Response);
    pen.set_some(&again, "version", before.version.as_ref().map(Id::as_str));
    pen.set_some(
        &again,
        "participant",
        before.participant.as_ref().map(Id::as_str),
    );
    pen.set_some(&again, "answer", before.answer);
    pen.set(&again, "reason", text);
    pen.set_some(&again, "met", before.met.as_deref());
    pen.set_some(&again, "closed", before.closed);
}

/// Writes down how an objection is met, behind what was written down before: no offer gets lost. It
/// stays open until the objector says that it is resolved.
pub fn meet(pen: &mut Pen<'_>, response: &Id, text: &str) {
    let before = pen.minutes().responses().get(response);
    let before = before.and_then(|response| response.met.as_deref());
    let text = match before.filter(|before| !before.trim().is_empty()) {
        // The same words once more say nothing new.
        Some(before) if before.split("; ").any(|part| part == text) => before.to_owned(),
        Some(before) => format!("{before}; {text}"),
        None => text.to_owned(),
    };
    pen.set(response, "met", text);
}

/// What is still to be written down with a decision that was made by consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// Who sees to it.
    Owner,
    /// How the circle will know that it works.
    Measure,
    /// Until when a trial lasts.
    Term,
    /// On which knowledge it rests.
    Sources,
    /// Until when those who were not there may still answer.
    AnswerBy,
    /// What the circle does with the objection of somebody who answered later.
    Objection,
}

/// What is still to be written down with a decision that was made by consent and holds, in the order
/// in which it is asked; nothing where the plan wants no more than the text.
#[must_use]
pub fn unsaid(minutes: &Minutes, decision: &Decision) -> Vec<Unsaid> {
    let proposal = decision.proposal.as_ref();
    let proposal = proposal.and_then(|id| minutes.proposals().get(id));
    let trial = decision.outcome == Some(Outcome::Trial);
    let holds = trial || decision.outcome == Some(Outcome::Adopted);
    let plain = proposal.is_none_or(|of| of.protocol == Some(Protocol::Plain));
    let objection = !late_objectors(minutes, decision).is_empty();
    let objection = objection.then_some(Unsaid::Objection);
    if plain || !holds {
        return objection.into_iter().collect();
    }
    let empty = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let answer_by = proposal.is_some_and(|of| {
        let version = wording(minutes, &of.id);
        let absent = version.map(|version| answers::absent(minutes, &version.id));
        of.answer_by.is_none() && absent.is_some_and(|people| !people.is_empty())
    });
    let open = [
        (Unsaid::AnswerBy, answer_by),
        (Unsaid::Term, trial && empty(&decision.term)),
        (Unsaid::Owner, decision.owners.is_empty()),
        (Unsaid::Measure, empty(&decision.measure)),
        (Unsaid::Sources, decision.sources.is_empty()),
    ];
    let open = open.into_iter().filter(|(_, open)| *open);
    let open = open.map(|(what, _)| what);
    objection.into_iter().chain(open).collect()
}

/// Who objects to what was adopted: whoever was not there, and answered later. The decision stands until
/// the circle takes the proposal up again.
#[must_use]
pub fn late_objectors(minutes: &Minutes, decision: &Decision) -> Vec<Id> {
    let proposal = decision.proposal.as_ref();
    let proposal = proposal.and_then(|id| minutes.proposals().get(id));
    let holds = matches!(decision.outcome, Some(Outcome::Adopted | Outcome::Trial));
    let Some(proposal) = proposal.filter(|of| holds && !is_open(minutes, of)) else {
        return Vec::new();
    };
    let version = wording(minutes, &proposal.id);
    let open = version.map(|version| answers::open_objections(minutes, &version.id));
    let open = open.into_iter().flatten();
    open.filter_map(|response| response.participant.clone())
        .collect()
}

/// The objector says that the objection is resolved. Nobody else can.
pub fn resolve(pen: &mut Pen<'_>, response: &Id) {
    pen.set(response, "closed", true);
}

/// Writes down what became of a proposal. Only a text on which everybody who is here and decides was
/// asked, and to which nobody objects any more, is adopted.
///
/// # Errors
/// Who is still to be asked, or whose objection is open.
pub fn conclude(pen: &mut Pen<'_>, proposal: &Id, outcome: Outcome) -> Result<Id, Refusal> {
    let minutes = pen.minutes();
    let record = minutes.proposals().get(proposal).ok_or(Refusal::Gone)?;
    if !is_open(minutes, record) {
        return Err(Refusal::Decided);
    }
    let version = wording(minutes, proposal).ok_or(Refusal::Gone)?;
    if matches!(outcome, Outcome::Adopted | Outcome::Trial) {
        let open = objectors(pen, &version.id);
        if !open.is_empty() {
            return Err(Refusal::Objections(open));
        }
        match state(minutes, proposal) {
            Some(State::ReadBack { .. }) => {}
            Some(State::Asked { .. }) => return Err(Refusal::ReadBackFirst),
            Some(State::NobodyDecides { .. }) => return Err(Refusal::NobodyDecides),
            _ => {
                let to_ask = answers::to_ask(minutes, &version.id);
                return Err(if to_ask.is_empty() {
                    Refusal::NotYet
                } else {
                    Refusal::NotAsked(to_ask)
                });
            }
        }
    }
    let text = version.text.clone().unwrap_or_default();
    let at_hand = is_at_hand(pen, proposal);
    if at_hand && round::open(minutes).is_some_and(|round| round.version.is_some()) {
        round::end(pen);
    }
    let present: Vec<Id> = people::here(pen.minutes())
        .iter()
        .map(|person| person.id.clone())
        .collect();
    let id = entries::entry(
        pen,
        Kind::Decision,
        &text,
        &std::collections::BTreeSet::new(),
    );
    pen.set(&id, "proposal", proposal.as_str());
    pen.set(&id, "method", Method::Consent);
    pen.set(&id, "outcome", outcome);
    for person in &present {
        pen.put(&id, "present", person.as_str());
    }
    pen.set(proposal, "step", ConsentStep::Record);
    if at_hand {
        agenda::put_at_hand(pen, Some(proposal));
    }
    Ok(id)
}
