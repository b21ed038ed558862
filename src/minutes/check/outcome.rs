//! What came of the session: actions, decisions, and what was read back.

use super::Finding;
use crate::minutes::book::Minutes;
use crate::minutes::{ActionStatus, Level, Outcome};

/// Open actions without owner or date.
pub(super) fn of_actions(minutes: &Minutes) -> Vec<Finding> {
    let mut found = Vec::new();
    for action in minutes.actions().values() {
        let open = matches!(action.status, None | Some(ActionStatus::Open));
        if !open {
            continue;
        }
        let id = action.id.clone();
        if action.owners.is_empty() {
            found.push(Finding::NoOwner { id: id.clone() });
        }
        if action.due.is_none() && is_blank(action.due_text.as_deref()) {
            found.push(Finding::NoDate { id });
        }
    }
    found
}

/// Decisions that hold, and that nobody is going to look at again.
pub(super) fn of_decisions(minutes: &Minutes) -> Vec<Finding> {
    let decisions = minutes.decisions().values();
    decisions
        .filter(|decision| {
            let outcome = decision.outcome;
            matches!(outcome, None | Some(Outcome::Adopted | Outcome::Trial))
        })
        .filter(|decision| decision.review.is_none())
        .map(|decision| Finding::NoReview {
            id: decision.id.clone(),
        })
        .collect()
}

/// Insights and decisions that were to be read outside the circle, and were not read back.
pub(super) fn not_read_back(minutes: &Minutes) -> Vec<Finding> {
    let insights = minutes.insights().values();
    let insights = insights.map(|insight| (&insight.id, insight.level, insight.read_back));
    let decisions = minutes.decisions().values();
    let decisions = decisions.map(|decision| (&decision.id, decision.level, decision.read_back));
    let advice = minutes.advice().values();
    let advice = advice.map(|advice| (&advice.id, advice.level, advice.read_back));
    insights
        .chain(decisions)
        .chain(advice)
        .filter(|(_, level, read_back)| {
            level.is_some_and(|level| level > Level::Circle) && read_back.is_none()
        })
        .map(|(id, _, _)| Finding::NotReadBack { id: id.clone() })
        .collect()
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
