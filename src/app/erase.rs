//! "Don't write that down": erasing for good, everywhere.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::circle::{consent, entries, groups, people};
use crate::minutes::{Change, Id, Kind, Touch};
use crate::t;

use super::answer::Answer;
use super::message::{Effect, Moment};
use super::model::{Guard, Model, Newest};
use super::{capture, entry, label, leading, say, views};

/// What can be erased as the last thing that was written down.
const KINDS: [Kind; 10] = [
    Kind::Contribution,
    Kind::Insight,
    Kind::Decision,
    Kind::Action,
    Kind::Question,
    Kind::Advice,
    Kind::Reaction,
    Kind::Agreement,
    Kind::Version,
    Kind::Response,
];

/// Erases the line, or the entry with that label, or what was written down last.
pub(super) fn erase(
    model: &mut Model,
    moment: &mut Moment<'_>,
    label: &str,
    effects: &mut Vec<Effect>,
) {
    let guard = model.guard.take();
    if !label.is_empty() {
        return match label::by_label(model, label) {
            Some(id) => match of_another(model, &id) {
                // It is theirs, and erasing cannot be undone.
                Some(why) if guard != Some(Guard::Erase(id.clone())) => {
                    model.guard = Some(Guard::Erase(id));
                    leading::refuse(effects, why);
                }
                _ => erase_entry(model, moment, &id, effects),
            },
            None => leading::refuse(effects, t!(model, "entry-unknown", label = label)),
        };
    }
    if !model.draft.text.is_empty() {
        capture::accepted(model, effects);
        return erase_line(model, effects);
    }
    let latest = entries::latest_by(&model.minutes, &KINDS, &model.who);
    match model.newest.clone() {
        Newest::Harvest(group) if model.minutes.groups().contains_key(&group) => {
            return erase_harvest(model, moment, &group, effects);
        }
        Newest::Remark => return leading::refuse(effects, t!(model, "erase-remark")),
        Newest::Outcome => return leading::refuse(effects, t!(model, "erase-outcome")),
        Newest::Entry | Newest::Aside | Newest::Harvest(_) => {}
    }
    let aside = model.newest == Newest::Aside || latest.is_none();
    if aside && model.screen.aside.pop().is_some() {
        model.newest = Newest::Entry;
        return erase_line(model, effects);
    }
    match latest {
        Some(id) => erase_entry(model, moment, &id, effects),
        None => leading::refuse(effects, nothing_of_ours(model)),
    }
}

/// Somebody else wrote this down while we write together: what it is, to be asked for once more.
fn of_another(model: &Model, id: &Id) -> Option<String> {
    let mut writers = model.minutes.record(id)?.edits.values();
    if writers.any(|edit| edit.who == model.who) {
        return None;
    }
    let theirs = model.minutes.record(id)?.edits.values().next()?;
    let text = model.minutes.value(id, "text");
    let text = text.and_then(|text| text.as_str()).unwrap_or_default();
    Some(t!(
        model.language,
        "erase-of-another",
        label = say::label(model, id)?,
        who = &*theirs.who,
        text = say::excerpt(text, say::ECHO)
    ))
}

/// Nothing was written down here: what others wrote is only erased by its label.
fn nothing_of_ours(model: &Model) -> String {
    let theirs = entries::latest(&model.minutes, &KINDS);
    match theirs.and_then(|id| say::label(model, &id)) {
        Some(label) => t!(model, "erase-of-others", label = label),
        None => t!(model.language, "erase-nothing"),
    }
}

/// The line, or what stood aside, was erased: no file may keep it.
fn erase_line(model: &mut Model, effects: &mut Vec<Effect>) {
    model.saved.asked += 1;
    let number = model.saved.asked;
    effects.push(Effect::Erase {
        number,
        changes: Vec::new(),
    });
    keep_the_rest(model, effects);
    let text = t!(model.language, "erased-line");
    effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
}

/// What a group brought back is erased with its record; the same people stand in a new one.
fn erase_harvest(
    model: &mut Model,
    moment: &mut Moment<'_>,
    group: &Id,
    effects: &mut Vec<Effect>,
) {
    let name = people::name(&model.minutes, group).to_owned();
    let what = t!(model.language, "harvest-of", group = name);
    let (changes, _) = model.pen(moment, |pen| groups::without_harvest(pen, group));
    erased(
        model,
        &BTreeSet::from([group.clone()]),
        changes,
        what,
        effects,
    );
}

fn erase_entry(model: &mut Model, moment: &mut Moment<'_>, id: &Id, effects: &mut Vec<Effect>) {
    let kind = entry::kind_of(model, id).unwrap_or(Kind::Contribution);
    let what = say::label(model, id).unwrap_or_else(|| say::kind_name(model.language, &kind));
    let ids = all_of(model, id);
    let others: Vec<Id> = model.wordings().others(id).cloned().collect();
    let (changes, _) = model.pen(moment, |pen| {
        for id in &ids {
            consent::forget(pen, id);
            pen.erase(id);
        }
    });
    erased(model, &ids, changes, what, effects);
    // What two people wrote down is gone only when both are.
    let others = others.into_iter().filter(|other| !ids.contains(other));
    let labels: Vec<String> = others
        .filter_map(|other| say::label(model, &other))
        .collect();
    if !labels.is_empty() {
        let text = t!(
            model.language,
            "erased-not-wording",
            labels = labels.join(", ")
        );
        effects.push(Effect::Answer(Answer::news(text)));
    }
}

/// These records were erased: nothing that can be undone keeps them.
fn erased(
    model: &mut Model,
    ids: &BTreeSet<Id>,
    changes: Vec<Change>,
    what: String,
    effects: &mut Vec<Effect>,
) {
    for done in model.done.iter_mut().chain(&mut model.undone) {
        for id in ids {
            done.step.forget(id);
        }
    }
    model.done.retain(|done| !done.step.is_empty());
    model.undone.retain(|done| !done.step.is_empty());
    model.newest = Newest::Entry;
    model.saved.asked += 1;
    let number = model.saved.asked;
    effects.push(Effect::Erase { number, changes });
    keep_the_rest(model, effects);
    let text = t!(model.language, "erased", label = what);
    effects.push(Effect::Answer(Answer::recorded(text, Some(number))));
}

/// Erasing cleans the place where the line is kept; what still stands there is kept anew.
fn keep_the_rest(model: &Model, effects: &mut Vec<Effect>) {
    if !model.screen.aside.is_empty() || !model.draft.text.is_empty() {
        model.keep_draft(effects);
    }
}

/// All records that hold the words: the pieces of a long text that were written at once, the entry
/// of another kind that it was before, and a proposal without any wording left.
fn all_of(model: &Model, id: &Id) -> BTreeSet<Id> {
    let minutes = &model.minutes;
    let kind = entry::kind_of(model, id);
    let mut ids = BTreeSet::from([id.clone()]);
    let made = |touch: &Touch| match touch {
        Touch::Made(made) => Some(made.clone()),
        Touch::TakenUp(_) | Touch::Cell { .. } | Touch::Apart { .. } => None,
    };
    for done in model.done.iter().chain(&model.undone) {
        let together: Vec<Id> = done.step.touches().iter().filter_map(made).collect();
        if together.contains(id) {
            ids.extend(
                together
                    .into_iter()
                    .filter(|other| entry::kind_of(model, other) == kind),
            );
        }
    }
    let texts: Vec<&Value> = ids
        .iter()
        .filter_map(|id| minutes.value(id, "text"))
        .collect();
    let twins = minutes.entries().keys().filter(|other| {
        minutes.is_removed(other)
            && minutes
                .record(other)
                .is_some_and(|record| views::is_entry(&record.kind))
            && minutes
                .value(other, "text")
                .is_some_and(|text| texts.contains(&text))
    });
    let twins: Vec<Id> = twins.cloned().collect();
    ids.extend(twins);
    let proposal = minutes
        .versions()
        .get(id)
        .and_then(|version| version.proposal.as_ref());
    if let Some(proposal) = proposal {
        let of_it = |version: &&Id| {
            minutes
                .versions()
                .get(*version)
                .and_then(|v| v.proposal.as_ref())
                == Some(proposal)
        };
        if minutes
            .versions()
            .keys()
            .filter(of_it)
            .all(|version| ids.contains(version))
        {
            ids.insert(proposal.clone());
        }
    }
    ids
}
