//! Closing a session: what was decided, who does what, what is open, and what is missing.

use crate::minutes::{
    Action, ActionStatus, ConsentStep, Decision, Id, Insight, Item, Minutes, Outcome, Pen, Purpose,
    Question, QuestionStatus, SessionStatus, Turn,
};

use super::agenda::{self, Leaving};
use super::round;

/// Everything that the closing view shows, in the order in which it was written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing<'a> {
    /// What was decided.
    pub decisions: Vec<&'a Decision>,
    /// Who does what by when.
    pub actions: Vec<&'a Action>,
    /// What stays open.
    pub questions: Vec<&'a Question>,
    /// What the circle learned.
    pub insights: Vec<&'a Insight>,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// Something that a session is not finished without; closing is possible all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Nobody is to do this action.
    Owner(Id),
    /// There is no day by which this action is done.
    Due(Id),
    /// There is no day on which the circle looks at this decision again.
    Review(Id),
    /// These people were never asked in a round of this item.
    NeverAsked {
        /// The item.
        item: Id,
        /// The people.
        people: Vec<Id>,
    },
    /// These people said "later" in a round of this item, and nobody came back to them.
    StillLater {
        /// The item.
        item: Id,
        /// The people.
        people: Vec<Id>,
    },
    /// This proposal is still open.
    Proposal(Id),
    /// This item was to explore or decide something, and nothing of what came of it is written
    /// down.
    Outcome(Id),
    /// This item was not reached.
    NotReached(Id),
    /// The day of the next session.
    NextDate,
}

/// The closing view.
#[must_use]
pub fn view(minutes: &Minutes) -> Closing<'_> {
    let questions = minutes.questions().values().filter(|q| {
        !matches!(
            q.status,
            Some(QuestionStatus::Answered | QuestionStatus::Dropped)
        )
    });
    let mut missing = Vec::new();
    let is_open = |action: &&Action| matches!(action.status, None | Some(ActionStatus::Open));
    for action in minutes.actions().values().filter(is_open) {
        if action.owners.is_empty() {
            missing.push(Missing::Owner(action.id.clone()));
        }
        if action.due.is_none() && action.due_text.is_none() {
            missing.push(Missing::Due(action.id.clone()));
        }
    }
    let holds = |d: &&Decision| {
        matches!(d.outcome, None | Some(Outcome::Adopted | Outcome::Trial)) && d.review.is_none()
    };
    let decisions = minutes.decisions().values();
    missing.extend(
        decisions
            .clone()
            .filter(holds)
            .map(|d| Missing::Review(d.id.clone())),
    );
    let proposals = minutes.proposals().values();
    let open = proposals.filter(|proposal| proposal.step != Some(ConsentStep::Record));
    missing.extend(open.map(|proposal| Missing::Proposal(proposal.id.clone())));
    for item in agenda::items(minutes) {
        of_item(minutes, item, &mut missing);
    }
    if minutes.session().next_date.is_none() {
        missing.push(Missing::NextDate);
    }
    Closing {
        decisions: decisions.collect(),
        actions: minutes.actions().values().collect(),
        questions: questions.collect(),
        insights: minutes.insights().values().collect(),
        missing,
    }
}

/// What is missing in an item.
fn of_item(minutes: &Minutes, item: &Item, missing: &mut Vec<Missing>) {
    let owed = |wanted: Turn| -> Vec<Id> {
        let mut people = Vec::new();
        for round in minutes
            .rounds()
            .values()
            .filter(|r| r.item.as_ref() == Some(&item.id))
        {
            let waits = round.turns.iter().filter(|(_, turn)| **turn == wanted);
            people.extend(waits.map(|(person, _)| person.clone()));
        }
        people.retain(|person| round::speaker(minutes) != Some(person));
        people.sort_unstable();
        people.dedup();
        people
    };
    let (asked, later) = (owed(Turn::ToCome), owed(Turn::Later));
    let id = || item.id.clone();
    if !asked.is_empty() {
        missing.push(Missing::NeverAsked {
            item: id(),
            people: asked,
        });
    }
    if !later.is_empty() {
        missing.push(Missing::StillLater {
            item: id(),
            people: later,
        });
    }
    if !minutes
        .spans()
        .values()
        .any(|span| span.item.as_ref() == Some(&item.id))
    {
        missing.push(Missing::NotReached(id()));
    } else if matches!(item.purpose, Some(Purpose::Explore | Purpose::Decide))
        && item.outcome.is_none()
        && !has_results(minutes, &item.id)
    {
        missing.push(Missing::Outcome(id()));
    }
}

/// Whether anything that came of the item is written down.
fn has_results(minutes: &Minutes, item: &Id) -> bool {
    let here = |of: Option<&Id>| of == Some(item);
    minutes
        .decisions()
        .values()
        .any(|entry| here(entry.item.as_ref()))
        || minutes
            .insights()
            .values()
            .any(|entry| here(entry.item.as_ref()))
        || minutes
            .actions()
            .values()
            .any(|entry| here(entry.item.as_ref()))
        || minutes
            .questions()
            .values()
            .any(|entry| here(entry.item.as_ref()))
        || minutes
            .advice()
            .values()
            .any(|entry| here(entry.item.as_ref()))
}

/// Closes the session: the minutes are final until somebody reopens them.
pub fn finish(pen: &mut Pen<'_>) {
    agenda::leave_current(pen, Leaving::Done);
    let open: Vec<Id> = pen
        .minutes()
        .rounds()
        .values()
        .filter(|round| round.ended.is_none())
        .map(|round| round.id.clone())
        .collect();
    let now = pen.now().to_string();
    for round in open {
        pen.set(&round, "ended", now.as_str());
    }
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Finished);
    pen.set(&session, "ended", now);
}

/// Takes up a session that was closed, at the item where it was.
pub fn reopen(pen: &mut Pen<'_>) {
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Running);
    pen.clear(&session, "ended");
    let minutes = pen.minutes();
    let items = agenda::items(minutes);
    let was_open = minutes
        .spans()
        .values()
        .rev()
        .filter_map(|span| span.item.as_ref());
    let mut was_open = was_open.filter(|id| items.iter().any(|item| item.id == **id));
    let item = was_open
        .next()
        .or_else(|| items.last().map(|item| &item.id))
        .cloned();
    if let Some(item) = item {
        agenda::open(pen, &item, Leaving::Done);
    }
}
