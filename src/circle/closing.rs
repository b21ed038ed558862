//! Closing a session: what was decided, who does what, what is open, and what is missing.

use crate::minutes::{
    Action, Decision, Id, Insight, Minutes, Pen, Question, QuestionStatus, SessionStatus, Turn,
};

use super::agenda;

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
    /// This person was never asked in a round of this item.
    NeverAsked {
        /// The person.
        person: Id,
        /// The item.
        item: Id,
    },
    /// This item was not reached.
    NotReached(Id),
    /// The day of the next session.
    NextDate,
}

/// The closing view.
#[must_use]
pub fn view(minutes: &Minutes) -> Closing<'_> {
    let decisions: Vec<&Decision> = minutes.decisions().values().collect();
    let actions: Vec<&Action> = minutes.actions().values().collect();
    let questions = minutes
        .questions()
        .values()
        .filter(|q| {
            !matches!(
                q.status,
                Some(QuestionStatus::Answered | QuestionStatus::Dropped)
            )
        })
        .collect();
    let insights = minutes.insights().values().collect();

    let mut missing = Vec::new();
    for action in &actions {
        if action.owners.is_empty() {
            missing.push(Missing::Owner(action.id.clone()));
        }
        if action.due.is_none() && action.due_text.is_none() {
            missing.push(Missing::Due(action.id.clone()));
        }
    }
    missing.extend(
        decisions
            .iter()
            .filter(|d| d.review.is_none())
            .map(|d| Missing::Review(d.id.clone())),
    );
    for item in agenda::items(minutes) {
        for round in minutes
            .rounds()
            .values()
            .filter(|r| r.item.as_ref() == Some(&item.id))
        {
            for (person, turn) in &round.turns {
                if *turn == Turn::ToCome && super::round::speaker(minutes) != Some(person) {
                    missing.push(Missing::NeverAsked {
                        person: person.clone(),
                        item: item.id.clone(),
                    });
                }
            }
        }
        let reached = minutes
            .spans()
            .values()
            .any(|span| span.item.as_ref() == Some(&item.id));
        if !reached {
            missing.push(Missing::NotReached(item.id.clone()));
        }
    }
    if minutes.session().next_date.is_none() {
        missing.push(Missing::NextDate);
    }
    Closing {
        decisions,
        actions,
        questions,
        insights,
        missing,
    }
}

/// Closes the session: the minutes are final until somebody reopens them.
pub fn finish(pen: &mut Pen<'_>) {
    agenda::leave_current(pen);
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Finished);
    pen.set(&session, "ended", pen.now().to_string());
}

/// Takes up a session that was closed.
pub fn reopen(pen: &mut Pen<'_>) {
    let session = pen.minutes().session_id().clone();
    pen.set(&session, "status", SessionStatus::Running);
    pen.clear(&session, "ended");
}
