//! Several proposals: which there are, and taking one up.

use crate::circle::consent;
use crate::minutes::Id;
use crate::t;

use super::super::answer::Answer;
use super::super::leading::{refuse, runs};
use super::super::message::{Effect, Moment};
use super::super::model::Model;
use super::super::say;
use super::{make, readback, stand, words};

/// The number under which people see a proposal, from 1.
pub(in crate::app) fn number(model: &Model, id: &Id) -> usize {
    let mut all = model.minutes.proposals().keys();
    all.position(|other| other == id)
        .map_or(0, |place| place + 1)
}

fn numbered(model: &Model, typed: &str) -> Option<Id> {
    let number: usize = typed.trim().parse().ok()?;
    let mut all = model.minutes.proposals().keys();
    all.nth(number.checked_sub(1)?).cloned()
}

/// All proposals: the one at hand whole, the others in a line each.
pub(super) fn show(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let language = model.language;
    let all = model.minutes.proposals();
    if all.is_empty() {
        return refuse(effects, t!(language, "proposals-none"));
    }
    let now = model.at_hand().map(|proposal| proposal.id.clone());
    let mut more = Vec::new();
    for id in all.keys() {
        more.push(line(model, id, now.as_ref() == Some(id)));
    }
    // The one at hand, or else the last, whole.
    if let Some(id) = now.or_else(|| all.keys().next_back().cloned()) {
        more.extend(readback::whole(model, &id));
    }
    let text = words::standing(model).unwrap_or_else(|| say::standing(model, moment.now));
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// A proposal in a line: its number, how it begins, and where it stands.
fn line(model: &Model, id: &Id, at_hand: bool) -> String {
    let language = model.language;
    let minutes = &model.minutes;
    let text = consent::wording(minutes, id)
        .and_then(|version| version.text.as_deref())
        .unwrap_or_default();
    let outcome = consent::decision(minutes, id).and_then(|decision| decision.outcome);
    let state = consent::state(minutes, id);
    let stands = match (state, outcome) {
        (Some(consent::State::Recorded { .. }), Some(outcome)) => {
            words::outcome_name(language, outcome)
        }
        (Some(state), _) => words::step_name(language, &state),
        (None, _) => String::new(),
    };
    let stands = if at_hand {
        t!(language, "proposal-at-hand", stands = stands)
    } else {
        stands
    };
    t!(
        language,
        "proposal-line",
        number = number(model, id),
        text = say::excerpt(text, 60),
        stands = stands
    )
}

/// The proposals that can be taken up, each with its number: the open ones, then those that came to
/// nothing.
#[must_use]
pub fn to_take_up(model: &Model) -> Vec<(String, String)> {
    let now = model.at_hand().map(|proposal| &proposal.id);
    let mut rows: Vec<(bool, Id)> = Vec::new();
    for (id, proposal) in model.minutes.proposals() {
        if Some(id) != now && consent::wording(&model.minutes, id).is_some() {
            rows.push((!consent::is_open(&model.minutes, proposal), id.clone()));
        }
    }
    rows.sort();
    rows.into_iter()
        .map(|(_, id)| (line(model, &id, false), number(model, &id).to_string()))
        .collect()
}

/// Takes up a proposal that was left open, or that was postponed.
pub(super) fn take_up(
    model: &mut Model,
    moment: &mut Moment<'_>,
    typed: &str,
    effects: &mut Vec<Effect>,
) {
    if !runs(model, effects) {
        return;
    }
    let language = model.language;
    let id = if typed.is_empty() {
        let now = model.at_hand().map(|proposal| proposal.id.clone());
        let mut open = consent::open(&model.minutes);
        open.retain(|proposal| Some(&proposal.id) != now.as_ref());
        match open.as_slice() {
            [] => return refuse(effects, t!(language, "take-up-none")),
            [one] => one.id.clone(),
            several => {
                let lines = several.iter().map(|one| line(model, &one.id, false));
                let more = lines.collect();
                let text = t!(model, "take-up-which");
                return effects.push(Effect::Answer(Answer::refused(text).with(more)));
            }
        }
    } else {
        let Some(id) = numbered(model, typed) else {
            let typed = say::excerpt(typed, say::ECHO);
            return refuse(effects, t!(model, "proposal-unknown", number = typed));
        };
        id
    };
    let label = t!(language, "did-take-up", number = number(model, &id));
    let after = make(model, moment, label, effects, |pen| {
        consent::take_up(pen, &id)
    });
    if let Ok(after) = after {
        stand(model, effects, after);
    }
}
