//! The sources of knowledge: which spoke in an item and in the session, and on how many a decision
//! rests.

use std::collections::{BTreeMap, BTreeSet};

use crate::minutes::{Decision, Id, Minutes, Outcome, Source};

use super::agenda;

/// The sources of knowledge, in the order in which they are named.
pub const SOURCES: [Source; 3] = [Source::Experiential, Source::Practice, Source::Scientific];

/// How many entries rest on each source; those that do not say are not counted.
pub type Coverage = BTreeMap<Source, usize>;

/// The sources of every entry, with its item.
fn spoken(minutes: &Minutes) -> impl Iterator<Item = (Option<&Id>, &BTreeSet<Source>)> {
    let notes = minutes.contributions().values();
    let notes = notes.map(|entry| (entry.item.as_ref(), &entry.sources));
    let insights = minutes.insights().values();
    let insights = insights.map(|entry| (entry.item.as_ref(), &entry.sources));
    let decisions = minutes.decisions().values();
    let decisions = decisions.map(|entry| (entry.item.as_ref(), &entry.sources));
    let actions = minutes.actions().values();
    let actions = actions.map(|entry| (entry.item.as_ref(), &entry.sources));
    let questions = minutes.questions().values();
    let questions = questions.map(|entry| (entry.item.as_ref(), &entry.sources));
    notes
        .chain(insights)
        .chain(decisions)
        .chain(actions)
        .chain(questions)
}

/// Which sources spoke, in one item or in the whole session.
#[must_use]
pub fn coverage(minutes: &Minutes, item: Option<&Id>) -> Coverage {
    let mut coverage = Coverage::new();
    for (of, sources) in spoken(minutes) {
        if item.is_none() || of == item {
            for source in sources {
                *coverage.entry(*source).or_default() += 1;
            }
        }
    }
    coverage
}

/// Which sources spoke in each item in which any did, in the order of the agenda.
#[must_use]
pub fn by_item(minutes: &Minutes) -> Vec<(Id, Coverage)> {
    agenda::all_items(minutes)
        .into_iter()
        .map(|item| (item.id.clone(), coverage(minutes, Some(&item.id))))
        .filter(|(_, coverage)| !coverage.is_empty())
        .collect()
}

/// The one source on which a decision rests: its own, or when it says none that of everything in its
/// item; `None` when there are more, or nobody said.
#[must_use]
pub fn only_source(minutes: &Minutes, decision: &Decision) -> Option<Source> {
    let one = |sources: &BTreeSet<Source>| match sources.len() {
        1 => sources.first().copied(),
        _ => None,
    };
    if !decision.sources.is_empty() {
        return one(&decision.sources);
    }
    let item = decision.item.as_ref()?;
    one(&coverage(minutes, Some(item)).into_keys().collect())
}

/// The decisions in force that rest on one source only.
#[must_use]
pub fn one_sided(minutes: &Minutes) -> Vec<(Id, Source)> {
    let in_force = |decision: &&Decision| {
        matches!(
            decision.outcome,
            None | Some(Outcome::Adopted | Outcome::Trial)
        )
    };
    minutes
        .decisions()
        .values()
        .filter(in_force)
        .filter_map(|decision| Some((decision.id.clone(), only_source(minutes, decision)?)))
        .collect()
}
