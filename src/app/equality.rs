//! Equality, softly: balance by perspective and the sources of knowledge. For the facilitator only,
//! and never of one person.

use crate::circle::agenda;
use crate::circle::balance::{self, Measure, Share};
use crate::circle::knowledge::{self, Coverage, SOURCES};
use crate::minutes::{Id, Stamp};
use crate::t;

use super::answer::Answer;
use super::leading::refuse;
use super::message::{Effect, Moment};
use super::model::{Mode, Model};
use super::say;

/// How wide a full bar is.
const WIDE: usize = 24;

/// Shows balance and sources; in the view for the room it is not shown.
pub(super) fn show(model: &Model, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if model.screen.room {
        return refuse(effects, t!(model.language, "balance-not-in-room"));
    }
    let mut more = balance(model, moment.now);
    more.extend(sources(model));
    let text = t!(model.language, "balance-for-you");
    effects.push(Effect::Answer(Answer::here(text, None).with(more)));
}

/// Shows which sources of knowledge spoke.
pub(super) fn show_sources(model: &Model, effects: &mut Vec<Effect>) {
    let mut lines = sources(model);
    let text = if lines.len() > 1 {
        lines.remove(0)
    } else {
        t!(model.language, "sources-none")
    };
    effects.push(Effect::Answer(Answer::here(text, None).with(lines)));
}

/// Turns, notes and time by perspective, as far as nobody can be read from them. Who was not asked yet
/// does not stand here: whoever knows who did nothing knows what the others of a group did.
#[must_use]
pub fn balance(model: &Model, now: Stamp) -> Vec<String> {
    let language = model.language;
    let parts = [
        (t!(language, "balance-turns"), Measure::Turns),
        (t!(language, "balance-notes"), Measure::Notes),
        (t!(language, "balance-minutes"), Measure::Seconds),
    ];
    let parts = parts.map(|(title, measure)| {
        let shares = balance::shares(&model.minutes, now, measure);
        (title, measure, shares)
    });
    let named = |share: &Share| name(model, share);
    let all = parts.iter().flat_map(|(_, _, shares)| shares);
    let widest = all.map(|share| named(share).chars().count()).max();
    let widest = widest.unwrap_or(0);
    let mut lines = Vec::new();
    for (title, measure, shares) in parts.iter().filter(|(_, _, shares)| !shares.is_empty()) {
        lines.push(title.clone());
        let part = |share: &Share| match measure {
            Measure::Seconds => (share.amount + 30) / 60,
            Measure::Turns | Measure::Notes => share.amount,
        };
        // Bars are long by what there is for each person, so that a large group is not a loud one.
        let each =
            |share: &Share| part(share) * 1000 / u64::try_from(share.people).unwrap_or(1).max(1);
        let most = shares.iter().map(each).max().unwrap_or(0).max(1);
        for share in shares {
            let name = named(share);
            let full = usize::try_from(each(share) * WIDE as u64 / most).unwrap_or(0);
            let number = part(share);
            // Line mode is heard or felt: there a bar is only noise.
            lines.push(if model.mode == Mode::Plain {
                format!("  {name}: {number}")
            } else {
                let bar = format!("{}{}", BAR.repeat(full), REST.repeat(WIDE - full));
                let room = " ".repeat(widest - name.chars().count());
                format!("  {name}{room}  {bar}  {number}")
            });
        }
    }
    lines.push(if lines.is_empty() {
        t!(language, "balance-too-few")
    } else {
        t!(language, "balance-each")
    });
    lines
}

/// The signs of a bar; the screen puts others in their place where only ASCII is shown.
const BAR: &str = "█";
const REST: &str = "░";

fn name(model: &Model, share: &Share) -> String {
    let language = model.language;
    let name = match &share.perspective {
        Some(word) => say::perspective(language, word),
        None => t!(language, "balance-others"),
    };
    t!(language, "balance-group", name = name, count = share.people)
}

/// Which sources of knowledge spoke, in the session and item by item, and which decisions rest on one
/// only.
#[must_use]
pub fn sources(model: &Model) -> Vec<String> {
    let language = model.language;
    let whole = knowledge::coverage(&model.minutes, None);
    if whole.is_empty() {
        return vec![t!(language, "sources-none")];
    }
    let mut lines = vec![t!(
        language,
        "sources-session",
        sources = counted(model, &whole)
    )];
    for (item, coverage) in knowledge::by_item(&model.minutes) {
        let number = agenda::number(&model.minutes, &item);
        let record = model.minutes.agenda().get(&item);
        let title = record
            .and_then(|item| item.title.as_deref())
            .unwrap_or_default();
        let title = number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"));
        lines.push(format!("  {title}: {}", counted(model, &coverage)));
    }
    let silent: Vec<String> = SOURCES
        .into_iter()
        .filter(|source| !whole.contains_key(source))
        .map(|source| say::source_name(language, source))
        .collect();
    if !silent.is_empty() {
        lines.push(t!(language, "sources-silent", sources = silent.join(", ")));
    }
    lines.extend(one_sided(model));
    lines
}

fn counted(model: &Model, coverage: &Coverage) -> String {
    let parts: Vec<String> = coverage
        .iter()
        .map(|(source, count)| format!("{} {count}", say::source_name(model.language, *source)))
        .collect();
    parts.join(", ")
}

/// The decisions that rest on one source of knowledge only, a soft line each.
#[must_use]
pub fn one_sided(model: &Model) -> Vec<String> {
    knowledge::one_sided(&model.minutes)
        .iter()
        .map(|(decision, source)| {
            let label = say::label(model, decision).unwrap_or_default();
            let source = say::source_name(model.language, *source);
            t!(model.language, "one-source", label = label, source = source)
        })
        .collect()
}

/// The soft line for one decision, when it rests on one source only.
pub(super) fn of_decision(model: &Model, decision: &Id) -> Option<String> {
    let decisions = model.minutes.decisions();
    let source = knowledge::only_source(&model.minutes, decisions.get(decision)?)?;
    let label = say::label(model, decision).unwrap_or_default();
    let source = say::source_name(model.language, source);
    Some(t!(
        model.language,
        "one-source",
        label = label,
        source = source
    ))
}
