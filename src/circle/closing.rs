//! Closing a session: what was decided, who does what, what is open, and what is missing.

use chrono::NaiveDate;

use crate::minutes::{
    Action, Advice, Agreement, Check, Decision, Finding, Id, Insight, Kind, Minutes, Outcome,
    Participant, Pen, Presence, Question, QuestionStatus, SessionStatus, check,
};

use super::agenda::{self, Leaving};
use super::{consent, pairing, people, read_back};

mod items;

/// Everything that the closing view shows, in the order in which it was written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing<'a> {
    /// What was decided.
    pub decisions: Vec<&'a Decision>,
    /// What was put off, or came to no decision: it is still open.
    pub put_off: Vec<&'a Decision>,
    /// What does not go on.
    pub dropped: Vec<&'a Decision>,
    /// Who does what by when.
    pub actions: Vec<&'a Action>,
    /// What stays open.
    pub questions: Vec<&'a Question>,
    /// What the circle learned.
    pub insights: Vec<&'a Insight>,
    /// What it advised.
    pub advice: Vec<&'a Advice>,
    /// What people agreed on how they are with each other.
    pub agreements: Vec<&'a Agreement>,
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
    /// This is not written down with a decision that was made by consent.
    Unsaid(Id, consent::Unsaid),
    /// This advice was to be answered by now.
    Advice(Id),
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
    /// This person was not there, and nobody is to tell them what was decided.
    TellAbsent(Id),
    /// This is not arranged, as far as anybody said.
    Arranged(Arrangement),
    /// So many decisions and insights were not read back together.
    ReadBack(usize),
    /// So many decisions and actions were nearly certainly written down twice, by two who wrote in this
    /// session.
    Doubles(usize),
    /// The day of the next session.
    NextDate,
}

/// Something to see to around a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// What people are paid, and what travelling cost them.
    Reimbursement,
    /// Who speaks to whom afterwards.
    Aftercare,
}

impl Arrangement {
    /// Both, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Reimbursement, Self::Aftercare];

    /// The word in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reimbursement => "reimbursement",
            Self::Aftercare => "aftercare",
        }
    }

    /// The record in which somebody said how it stands.
    fn record(self, minutes: &Minutes) -> Option<&Check> {
        let mut checks = minutes.checks().values();
        checks.find(|check| check.what.as_deref() == Some(self.word()))
    }

    /// Whether somebody said that it is arranged.
    #[must_use]
    pub fn is_done(self, minutes: &Minutes) -> bool {
        self.record(minutes)
            .is_some_and(|check| check.done == Some(true))
    }

    /// Says that it is arranged, or not any more.
    pub fn set(self, pen: &mut Pen<'_>, done: bool) {
        let known = self.record(pen.minutes()).map(|check| check.id.clone());
        let id = known.unwrap_or_else(|| {
            let id = pen.make(Kind::Check);
            pen.set(&id, "what", self.word());
            id
        });
        pen.set(&id, "done", done);
    }
}

/// The scores from 1 to 5 that people gave, without names: how many, and their mean in tenths.
#[must_use]
pub fn scores(minutes: &Minutes) -> Option<(usize, u32)> {
    let scores: Vec<u32> = minutes
        .evaluations()
        .values()
        .filter_map(|evaluation| evaluation.score)
        .filter(|score| (1..=5).contains(score))
        .collect();
    let count = u32::try_from(scores.len())
        .ok()
        .filter(|count| *count > 0)?;
    let sum: u32 = scores.iter().sum();
    Some((scores.len(), (sum * 10 + count / 2) / count))
}

/// Writes down scores, and perhaps what somebody added. Nobody is named: the scores are written in the
/// order of their height, so that not even who was asked first can be told.
pub fn evaluate(pen: &mut Pen<'_>, scores: &[u32], text: Option<&str>) {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable();
    for score in sorted {
        let id = pen.make(Kind::Evaluation);
        pen.set(&id, "score", score);
    }
    if let Some(text) = text {
        let id = pen.make(Kind::Evaluation);
        pen.set(&id, "text", text);
    }
}

/// The closing view, on that day.
#[must_use]
pub fn view(minutes: &Minutes, today: NaiveDate) -> Closing<'_> {
    let questions = minutes.questions().values().filter(|q| {
        !matches!(
            q.status,
            Some(QuestionStatus::Answered | QuestionStatus::Dropped)
        )
    });
    // What was carried over was decided another time.
    let decisions = minutes.decisions().values().filter(|d| d.from.is_none());
    let mut missing = of_entries(minutes);
    for decision in decisions.clone() {
        let unsaid = consent::unsaid(minutes, decision).into_iter();
        missing.extend(unsaid.map(|what| Missing::Unsaid(decision.id.clone(), what)));
    }
    let late = |advice: &&Advice| {
        advice.answer.is_none() && advice.answer_by.is_some_and(|day| day < today)
    };
    let advice = minutes.advice().values().filter(late);
    missing.extend(advice.map(|advice| Missing::Advice(advice.id.clone())));
    let open = consent::open(minutes).into_iter();
    missing.extend(open.map(|proposal| Missing::Proposal(proposal.id.clone())));
    for item in agenda::items(minutes) {
        missing.extend(items::missing(minutes, item));
    }
    let waiting = read_back::to_read(minutes).len();
    if waiting > 0 {
        missing.push(Missing::ReadBack(waiting));
    }
    let doubles = pairing::near_doubles(minutes).len();
    if doubles > 0 {
        missing.push(Missing::Doubles(doubles));
    }
    if minutes.session().next_date.is_none() {
        missing.push(Missing::NextDate);
    }
    let absent = people::in_seat_order(minutes).into_iter();
    let absent = absent.filter(|person| !came(person) && person.told_by.is_none());
    missing.extend(absent.map(|person| Missing::TellAbsent(person.id.clone())));
    let open = Arrangement::ALL
        .into_iter()
        .filter(|what| !what.is_done(minutes));
    missing.extend(open.map(Missing::Arranged));
    let own_advice = minutes.advice().values().filter(|a| a.from.is_none());
    let agreements = minutes.agreements().values();
    let agreements = agreements.filter(|agreement| agreement.from.is_none());
    let (decided, others): (Vec<_>, Vec<_>) =
        decisions.partition(|decision| read_back::is_decided(decision.outcome));
    let (dropped, put_off) = others
        .into_iter()
        .partition(|decision| decision.outcome == Some(Outcome::Dropped));
    Closing {
        decisions: decided,
        put_off,
        dropped,
        actions: minutes.actions().values().collect(),
        questions: questions.collect(),
        // What other circles learned, and what was carried over, is not of this session.
        insights: minutes
            .insights()
            .values()
            .filter(|insight| insight.circle.is_none() && insight.from.is_none())
            .collect(),
        advice: own_advice.collect(),
        agreements: agreements.collect(),
        missing,
    }
}

/// Whether somebody was there, if only for a while.
#[must_use]
pub fn came(person: &Participant) -> bool {
    let left = person.presence == Some(Presence::Left);
    left || person.arrived.is_some() || people::is_here(person)
}

/// What the minutes themselves show of actions and decisions: the same list as whoever looks whether a
/// file is complete.
fn of_entries(minutes: &Minutes) -> Vec<Missing> {
    let here = |id: &Id| {
        let decision = minutes.decisions().get(id);
        decision.is_some_and(|decision| decision.from.is_none())
    };
    let found = check(minutes).into_iter();
    let missing = found.filter_map(|finding| match finding {
        Finding::NoOwner { id } => Some(Missing::Owner(id)),
        Finding::NoDate { id } => Some(Missing::Due(id)),
        Finding::NoReview { id } if here(&id) => Some(Missing::Review(id)),
        _ => None,
    });
    missing.collect()
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
    pen.set(&session, "reopened", pen.now().to_string());
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
