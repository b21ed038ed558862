//! What can be done in a process: every intent becomes edits, or a reason why not.

use crate::circle::{agenda, entries, people, round};
use crate::minutes::{ConsentStep, Direction, Id, Kind, Pen, Protocol, RoundKind, Turn};

use super::answers::{self, wording};
use super::state::{State, at_hand, is_open, state};

/// Why something is not done in a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There are no words.
    Empty,
    /// The words are the same as before.
    Same,
    /// A proposal has at most as many bytes as one text of the file.
    TooLong,
    /// There is no such proposal, or it has no words.
    Gone,
    /// It was decided already.
    Decided,
    /// These people are here, decide, and were not asked.
    NotAsked(Vec<Id>),
    /// The objections of these people are open.
    Objections(Vec<Id>),
    /// Nobody who is here decides.
    NobodyDecides,
    /// This person does not decide with the circle.
    DoesNotDecide(Id),
    /// Nobody is asked for an answer yet.
    NotYet,
    /// The answers were not read back yet.
    ReadBackFirst,
    /// There is no step before this one.
    First,
}

/// Puts a proposal on the table: its process begins. Only whoever leads puts it at hand.
///
/// # Errors
/// When there are no words, or too many.
pub fn propose(pen: &mut Pen<'_>, text: &str, proposer: Option<&Id>) -> Result<Id, Refusal> {
    fits(text)?;
    let item = agenda::current(pen.minutes()).map(|item| item.id.clone());
    let session = pen.minutes().session();
    let protocol = session.consent.unwrap_or_default();
    let leads = session
        .leader
        .as_deref()
        .is_none_or(|leader| leader == &**pen.who());
    let id = pen.make(Kind::Proposal);
    pen.set_some(&id, "item", item.as_ref().map(Id::as_str));
    pen.set_some(&id, "proposer", proposer.map(Id::as_str));
    pen.set(&id, "step", ConsentStep::Present);
    pen.set(&id, "protocol", protocol);
    write_version(pen, &id, text);
    if leads {
        round::suspend(pen);
        agenda::put_at_hand(pen, Some(&id));
    }
    Ok(id)
}

fn fits(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if text.len() > entries::MOST_BYTES {
        return Err(Refusal::TooLong);
    }
    Ok(())
}

fn write_version(pen: &mut Pen<'_>, proposal: &Id, text: &str) -> Id {
    let version = pen.make(Kind::Version);
    pen.set(&version, "proposal", proposal.as_str());
    pen.set(&version, "text", text);
    pen.set(&version, "at", pen.now().to_string());
    version
}

/// Writes another wording. Once anybody was asked, everyone is asked again: the process goes back to
/// the step before the consent round. The answers on the wording before stay with it.
///
/// # Errors
/// When there is nothing to change, or it was decided already.
pub fn amend(pen: &mut Pen<'_>, proposal: &Id, text: &str) -> Result<(), Refusal> {
    fits(text)?;
    let minutes = pen.minutes();
    let now = wording(minutes, proposal).ok_or(Refusal::Gone)?;
    if now.text.as_deref() == Some(text) {
        return Err(Refusal::Same);
    }
    let record = minutes.proposals().get(proposal).ok_or(Refusal::Gone)?;
    if !is_open(minutes, record) {
        return Err(Refusal::Decided);
    }
    let step = record.step.unwrap_or(ConsentStep::Present);
    let protocol = record.protocol.unwrap_or_default();
    write_version(pen, proposal, text);
    if matches!(
        step,
        ConsentStep::Consent | ConsentStep::Integrate | ConsentStep::Record
    ) {
        let back = match protocol {
            Protocol::Sociocratic => ConsentStep::Amend,
            Protocol::Plain => ConsentStep::Present,
        };
        if is_at_hand(pen, proposal) {
            enter(pen, proposal, back);
        } else {
            pen.set(proposal, "step", back);
        }
    }
    Ok(())
}

pub(super) fn is_at_hand(pen: &Pen<'_>, proposal: &Id) -> bool {
    at_hand(pen.minutes()).is_some_and(|at_hand| at_hand.id == *proposal)
}

/// The steps of a process, in order.
fn steps(protocol: Protocol) -> &'static [ConsentStep] {
    match protocol {
        Protocol::Sociocratic => &[
            ConsentStep::Present,
            ConsentStep::Clarifying,
            ConsentStep::Reaction,
            ConsentStep::Amend,
            ConsentStep::Consent,
            ConsentStep::Integrate,
        ],
        Protocol::Plain => &[
            ConsentStep::Present,
            ConsentStep::Consent,
            ConsentStep::Integrate,
        ],
    }
}

/// The neighbour of a step; of one that the protocol does not have, that of where it would stand.
fn beside(protocol: Protocol, step: ConsentStep, by: isize) -> Option<ConsentStep> {
    let all = steps(Protocol::Sociocratic);
    let from = all.iter().position(|other| *other == step)?;
    let mut at = from.checked_add_signed(by)?;
    loop {
        let step = *all.get(at)?;
        if steps(protocol).contains(&step) {
            return Some(step);
        }
        at = at.checked_add_signed(by)?;
    }
}

/// Goes on to the next step. While people are to be asked that is asking them; objections that are
/// open are not passed over, and deciding is for `conclude`.
///
/// # Errors
/// What is to be done first.
pub fn step_on(pen: &mut Pen<'_>, proposal: &Id) -> Result<(), Refusal> {
    let minutes = pen.minutes();
    let record = minutes.proposals().get(proposal).ok_or(Refusal::Gone)?;
    let protocol = record.protocol.unwrap_or_default();
    let step = record.step.unwrap_or(ConsentStep::Present);
    let asking = round::open(minutes).is_some_and(|round| answers::wording_of(round).is_some());
    match state(minutes, proposal).ok_or(Refusal::Gone)? {
        State::Asking { next, rest, .. } if asking => Err(Refusal::NotAsked(
            std::iter::once(next).chain(rest).collect(),
        )),
        State::Asking { .. } => {
            enter(pen, proposal, ConsentStep::Consent);
            Ok(())
        }
        State::NobodyDecides { .. } => Err(Refusal::NobodyDecides),
        State::Integrate { version, .. } => Err(Refusal::Objections(objectors(pen, &version))),
        State::ReadBack { .. } | State::Recorded { .. } => Ok(()),
        State::Present { .. }
        | State::Clarifying { .. }
        | State::Reaction { .. }
        | State::Amend { .. }
        | State::Asked { .. } => {
            let next = beside(protocol, step, 1).unwrap_or(ConsentStep::Integrate);
            enter(pen, proposal, next);
            Ok(())
        }
    }
}

pub(super) fn objectors(pen: &Pen<'_>, version: &Id) -> Vec<Id> {
    answers::open_objections(pen.minutes(), version)
        .into_iter()
        .filter_map(|response| response.participant.clone())
        .collect()
}

/// Goes back to the step before. Nothing is lost: rounds are taken up where they stood.
///
/// # Errors
/// When there is no step before this one, or it was decided already.
pub fn step_back(pen: &mut Pen<'_>, proposal: &Id) -> Result<(), Refusal> {
    let record = pen.minutes().proposals().get(proposal);
    let record = record.ok_or(Refusal::Gone)?;
    if !is_open(pen.minutes(), record) {
        return Err(Refusal::Decided);
    }
    let protocol = record.protocol.unwrap_or_default();
    let step = match record.step {
        Some(ConsentStep::Record) => ConsentStep::Integrate,
        step => step.unwrap_or(ConsentStep::Present),
    };
    let before = beside(protocol, step, -1).ok_or(Refusal::First)?;
    enter(pen, proposal, before);
    Ok(())
}

/// Enters a step: the round of the step before ends, and the round of this one opens, or goes on
/// where it stood.
fn enter(pen: &mut Pen<'_>, proposal: &Id, step: ConsentStep) {
    let of_process = round::open(pen.minutes()).is_some_and(|round| round.version.is_some());
    if of_process {
        round::end(pen);
    } else {
        round::suspend(pen);
    }
    pen.set(proposal, "step", step);
    agenda::put_at_hand(pen, Some(proposal));
    open_round(pen, proposal, step);
}

/// Opens the round of a step on the wording that is on the table.
fn open_round(pen: &mut Pen<'_>, proposal: &Id, step: ConsentStep) {
    let kind = match step {
        ConsentStep::Clarifying => RoundKind::Clarifying,
        ConsentStep::Reaction => RoundKind::Reaction,
        ConsentStep::Consent => RoundKind::Consent,
        _ => return,
    };
    let minutes = pen.minutes();
    let item = agenda::current(minutes).map(|item| item.id.clone());
    let (Some(item), Some(version)) = (item, wording(minutes, proposal)) else {
        return;
    };
    let version = version.id.clone();
    let mut rounds = minutes.rounds().values();
    let before = rounds
        .rfind(|round| round.version.as_ref() == Some(&version) && round.kind == Some(kind))
        .map(|round| round.id.clone());
    let round = match before {
        Some(round) => {
            round::take_up(pen, &round);
            pen.set(&round, "item", item.as_str());
            round
        }
        None => make_round(pen, &item, kind, &version),
    };
    agenda::point_at(pen, Some(&item), Some(&round), None);
}

/// In a consent round those who do not decide have no turn, and whoever answered before had theirs.
fn make_round(pen: &mut Pen<'_>, item: &Id, kind: RoundKind, version: &Id) -> Id {
    let round = round::make(pen, item, kind, None);
    pen.set(&round, "version", version.as_str());
    if kind != RoundKind::Consent {
        return round;
    }
    pen.set(&round, "direction", Direction::Left);
    let minutes = pen.minutes();
    let mut others = Vec::new();
    for person in minutes.participants().values() {
        if !answers::decides(person) {
            others.push((person.id.clone(), None));
        } else if answers::has_answered(minutes, version, &person.id) {
            others.push((person.id.clone(), Some(Turn::Spoken)));
        }
    }
    for (person, turn) in others {
        match turn {
            None => pen.take(&round, "turns", person.as_str()),
            Some(turn) => pen.set_in(&round, "turns", person.as_str(), turn),
        }
    }
    round
}

/// Takes a proposal up, from whatever item: where it stood, or from the start when it was postponed or
/// came to nothing.
///
/// # Errors
/// When it has no words.
pub fn take_up(pen: &mut Pen<'_>, proposal: &Id) -> Result<(), Refusal> {
    let minutes = pen.minutes();
    let record = minutes.proposals().get(proposal).ok_or(Refusal::Gone)?;
    wording(minutes, proposal).ok_or(Refusal::Gone)?;
    let step = if is_open(minutes, record) {
        match record.step {
            Some(ConsentStep::Record) => ConsentStep::Integrate,
            step => step.unwrap_or(ConsentStep::Present),
        }
    } else {
        ConsentStep::Present
    };
    enter(pen, proposal, step);
    Ok(())
}

/// Leaves the process as it stands: the item goes on where it was, and so can the process, later.
pub fn leave(pen: &mut Pen<'_>) {
    round::suspend(pen);
    agenda::put_at_hand(pen, None);
    if !round::resume(pen) {
        round::offer_next(pen);
    }
}

/// An item opens in which a proposal was left open: that is taken up. Tells whether there was one.
pub fn resume(pen: &mut Pen<'_>) -> bool {
    let minutes = pen.minutes();
    let Some(item) = agenda::current(minutes).map(|item| item.id.clone()) else {
        return false;
    };
    let mut proposals = minutes.proposals().values();
    let last = proposals.rfind(|proposal| {
        proposal.item.as_ref() == Some(&item)
            && is_open(minutes, proposal)
            && wording(minutes, &proposal.id).is_some()
    });
    let Some(proposal) = last.map(|proposal| proposal.id.clone()) else {
        return false;
    };
    take_up(pen, &proposal).is_ok()
}

/// Writes whether somebody decides with the circle. In a consent round they are asked from now on, or
/// no longer; what they answered stays.
pub fn set_decides(pen: &mut Pen<'_>, person: &Id, decides: bool) {
    pen.set(person, "decides", decides);
    let minutes = pen.minutes();
    let Some(round) = round::open(minutes).filter(|round| answers::wording_of(round).is_some())
    else {
        return;
    };
    let here = minutes
        .participants()
        .get(person)
        .is_some_and(people::is_here);
    let (id, turn) = (round.id.clone(), round.turns.get(person).copied());
    if decides && here {
        round::join_in(pen, person);
    } else if !decides && turn.is_some_and(|turn| turn != Turn::Spoken) {
        let has_turn = round::speaker(minutes) == Some(person);
        pen.take(&id, "turns", person.as_str());
        if has_turn {
            round::advance(pen, &id);
        }
    }
}
