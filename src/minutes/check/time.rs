//! Times: what ended before it began, and what was written when nobody met.

use super::Finding;
use crate::minutes::book::Minutes;
use crate::minutes::{Id, SessionStatus, Stamp};

pub(super) fn not_finished(minutes: &Minutes) -> Option<Finding> {
    let session = minutes.session();
    match session.status {
        Some(SessionStatus::Finished) => None,
        Some(SessionStatus::Running | SessionStatus::Paused) => {
            Some(Finding::NotFinished { begun: true })
        }
        Some(SessionStatus::Prepared) | None => Some(Finding::NotFinished {
            begun: session.started.is_some(),
        }),
    }
}

pub(super) fn ends_before_start(minutes: &Minutes) -> Vec<Finding> {
    let session = minutes.session();
    let session = (&session.id, session.started, session.ended);
    let spans = minutes.spans().values();
    let spans = spans.map(|span| (&span.id, span.start, span.end));
    let people = minutes.participants().values();
    let people = people.map(|person| (&person.id, person.arrived, person.left));
    std::iter::once(session)
        .chain(spans)
        .chain(people)
        .filter(|(_, start, end)| matches!((start, end), (Some(start), Some(end)) if end < start))
        .map(|(id, _, _)| Finding::EndsBeforeStart { id: id.clone() })
        .collect()
}

pub(super) fn outside_session(minutes: &Minutes) -> Vec<Finding> {
    let session = minutes.session();
    let outside = |at: Stamp| {
        session.started.is_some_and(|started| at < started)
            || session.ended.is_some_and(|ended| at > ended)
    };
    entries(minutes)
        .into_iter()
        .filter(|(_, at)| at.is_some_and(outside))
        .map(|(id, _)| Finding::OutsideSession { id: id.clone() })
        .collect()
}

/// Everything that people said or agreed during the session, with the time of writing.
fn entries(minutes: &Minutes) -> Vec<(&Id, Option<Stamp>)> {
    let mut all: Vec<(&Id, Option<Stamp>)> = Vec::new();
    all.extend(minutes.contributions().values().map(|c| (&c.id, c.at)));
    all.extend(minutes.insights().values().map(|i| (&i.id, i.at)));
    all.extend(minutes.versions().values().map(|v| (&v.id, v.at)));
    // What was carried over was written down in an earlier session.
    let decisions = minutes.decisions().values().filter(|d| d.from.is_none());
    all.extend(decisions.map(|d| (&d.id, d.at)));
    let actions = minutes.actions().values().filter(|a| a.from.is_none());
    all.extend(actions.map(|a| (&a.id, a.at)));
    let questions = minutes.questions().values().filter(|q| q.from.is_none());
    all.extend(questions.map(|q| (&q.id, q.at)));
    let advice = minutes.advice().values().filter(|a| a.from.is_none());
    all.extend(advice.map(|a| (&a.id, a.at)));
    all.extend(minutes.reactions().values().map(|r| (&r.id, r.at)));
    all
}
