//! Longer answers, line by line: what is unfinished, the closing view, the status, what was found.

use crate::circle::consent;
use crate::circle::plan::Form;
use crate::circle::{agenda, line, people, round, steps};
use crate::lang::{self, Language};
use crate::minutes::{
    Action, Decision, Id, Item, ItemStatus, Kind, Outcome, SessionStatus, Stamp, Turn,
};
use crate::t;

use super::model::Model;
use super::say;

/// How an item goes, step by step; empty when it is just talk.
pub(super) fn form(language: Language, item: &Item) -> String {
    let steps = agenda::form(item);
    if steps == [Form::Talk] {
        return String::new();
    }
    let names: Vec<String> = steps
        .into_iter()
        .map(|step| step_name(language, step))
        .collect();
    names.join(", ")
}

/// The name of one part of the form of an item.
pub(super) fn step_name(language: Language, step: Form) -> String {
    match step {
        Form::Talk => t!(language, "form-talk"),
        Form::Silence(Some(minutes)) => t!(language, "form-silence", count = i64::from(minutes)),
        Form::Silence(None) => t!(language, "form-silence-all"),
        Form::Round {
            kind,
            over_groups: false,
        } => say::round_name(language, Some(kind)),
        Form::Round {
            over_groups: true, ..
        } => t!(language, "form-round-groups"),
        Form::Groups { min, max } if min == max => {
            t!(language, "form-groups", size = i64::from(min))
        }
        Form::Groups { min, max } => {
            t!(
                language,
                "form-groups-between",
                min = i64::from(min),
                max = i64::from(max)
            )
        }
        Form::Consent => t!(language, "form-consent"),
        Form::Break => t!(language, "form-break"),
    }
}

/// The name of a later step at which something is read aloud.
pub(super) fn prompt_step(language: Language, step: &str) -> String {
    match step {
        "clarifying" => t!(language, "round-clarifying"),
        "reaction" => t!(language, "round-reaction"),
        "consent" => t!(language, "round-consent"),
        "objection" => t!(language, "step-objection"),
        other => other.to_owned(),
    }
}

/// Who is still to be heard in the open round, a line for those who were not asked and one for those
/// who come later.
pub(super) fn turns_owed(model: &Model) -> Vec<String> {
    let (language, minutes) = (model.language, &model.minutes);
    let Some(open) = round::open(minutes) else {
        return Vec::new();
    };
    let is_later = |id: &Id| open.turns.get(id) == Some(&Turn::Later);
    let (later, asked): (Vec<Id>, Vec<Id>) =
        agenda::turns_owed(minutes).into_iter().partition(is_later);
    let mut lines = Vec::new();
    if !asked.is_empty() {
        lines.push(t!(
            language,
            "unfinished-not-asked",
            who = say::names(model, &asked)
        ));
    }
    if !later.is_empty() {
        lines.push(t!(
            language,
            "unfinished-later",
            who = say::names(model, &later)
        ));
    }
    lines
}

/// What is unfinished in the open item, a line each.
pub(super) fn unfinished(model: &Model) -> Vec<String> {
    let language = model.language;
    let mut lines = turns_owed(model);
    for next in steps::to_hold(&model.minutes) {
        let round = say::to_hold(language, next);
        lines.push(t!(language, "unfinished-round", round = round));
    }
    let here = |proposal: &&crate::minutes::Proposal| {
        proposal.item == model.item() || model.at_hand().is_some_and(|now| now.id == proposal.id)
    };
    for proposal in consent::open(&model.minutes).into_iter().filter(here) {
        lines.push(t!(
            language,
            "unfinished-proposal",
            text = proposal_text(model, &proposal.id)
        ));
    }
    lines
}

pub(super) fn proposal_text(model: &Model, proposal: &Id) -> String {
    let text =
        consent::wording(&model.minutes, proposal).and_then(|version| version.text.as_deref());
    say::excerpt(text.unwrap_or_default(), 60)
}

/// A line with the label and the text of an entry.
pub(super) fn entry_line(model: &Model, id: &Id, text: Option<&str>) -> String {
    let label = say::label(model, id).unwrap_or_default();
    // The same in other words.
    let wordings = model.wordings();
    let others = wordings.others(id);
    let others = others.filter_map(|other| say::label(model, other));
    let labels: Vec<String> = std::iter::once(label).chain(others).collect();
    format!("  {}  {}", labels.join(" = "), text.unwrap_or_default())
}

/// A decision with what became of it, when that is not simply "adopted", and the day on which it is
/// looked at again.
pub(super) fn decision_line(model: &Model, decision: &Decision) -> String {
    let line = entry_line(model, &decision.id, decision.text.as_deref());
    let mut parts = Vec::new();
    if let Some(outcome) = decision
        .outcome
        .filter(|outcome| *outcome != Outcome::Adopted)
    {
        parts.push(super::consent::words::outcome_name(model.language, outcome));
    }
    if let Some(day) = decision.review {
        let day = say::day(model, day);
        parts.push(t!(model.language, "closing-review", date = day));
    }
    if parts.is_empty() {
        line
    } else {
        format!("{line} ({})", parts.join(", "))
    }
}

/// An action with who does it, and by when.
pub(super) fn action_line(model: &Model, action: &Action) -> String {
    let language = model.language;
    let mut line = entry_line(model, &action.id, action.text.as_deref());
    let mut parts = Vec::new();
    if !action.owners.is_empty() {
        parts.push(t!(
            language,
            "entry-who",
            who = say::names(model, &action.owners)
        ));
    }
    match (action.due, &action.due_text) {
        (Some(day), _) => {
            parts.push(t!(language, "entry-by", date = say::day(model, day)));
        }
        (None, Some(words)) => parts.push(words.clone()),
        (None, None) => {}
    }
    if !parts.is_empty() {
        line = format!("{line} ({})", parts.join(", "));
    }
    line
}

/// Time, speaker, what comes next, and what stands aside.
pub(super) fn status(model: &Model, now: Stamp) -> Vec<String> {
    let language = model.language;
    let mut lines = Vec::new();
    let session = model.minutes.session();
    let title = session.title.as_deref().unwrap_or_default();
    lines.push(t!(
        language,
        "status-session",
        title = title,
        time = lang::time(now.time().time())
    ));
    lines.extend(say::ending(model, now));
    lines.extend(super::late::nearing(model, now));
    if model.status() == SessionStatus::Prepared {
        lines.extend(super::late::took_altogether(model));
    }
    if let Some(next) = agenda::next(&model.minutes) {
        let number = agenda::number(&model.minutes, &next.id).unwrap_or(0);
        let title = next.title.as_deref().unwrap_or_default();
        lines.push(t!(language, "status-next", number = number, title = title));
    }
    let held = model.pen_is_held_on();
    if !held.is_empty() {
        lines.push(t!(language, "pen-held", who = say::names(model, held)));
    }
    for text in model.screen.aside.iter().chain(Some(&model.draft.text)) {
        if !text.is_empty() {
            lines.push(t!(language, "status-aside", text = say::excerpt(text, 200)));
        }
    }
    lines.push(saved(model));
    lines
}

/// How storing stands, in words; never "saved" before it is.
#[must_use]
pub fn saved(model: &Model) -> String {
    let language = model.language;
    if model.read_only {
        return t!(language, "read-only");
    }
    let saved = &model.saved;
    if let Some(trouble) = &saved.nowhere {
        return super::storing::nowhere(language, trouble);
    }
    if let Some(trouble) = &saved.behind {
        return super::storing::behind(language, trouble);
    }
    match saved.at {
        _ if saved.done < saved.asked => t!(language, "saving"),
        Some(at) => t!(
            language,
            "saved-at",
            time = lang::time_with_seconds(at.time().time())
        ),
        None => t!(language, "saved-all"),
    }
}

/// The entries, people and items in which all the words occur, case and accents aside.
pub(super) fn find(model: &Model, words: &str) -> Vec<String> {
    let words: Vec<String> = words.split_whitespace().map(line::fold).collect();
    let minutes = &model.minutes;
    let fits = |text: &Option<String>| {
        let folded = line::fold(text.as_deref().unwrap_or_default());
        words.iter().all(|word| folded.contains(word.as_str()))
    };
    let mut lines = Vec::new();
    let mut push = |id: &Id, text: &Option<String>| {
        if fits(text) {
            let text = say::excerpt(text.as_deref().unwrap_or_default(), 200);
            lines.push(entry_line(model, id, Some(&text)));
        }
    };
    minutes
        .contributions()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .insights()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .decisions()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .actions()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .questions()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .advice()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    minutes
        .reactions()
        .values()
        .for_each(|entry| push(&entry.id, &entry.text));
    lines
}

/// The agenda, a line an item, with where it stands in words.
pub(super) fn agenda(model: &Model, now: Stamp) -> Vec<String> {
    let (language, minutes) = (model.language, &model.minutes);
    let open = agenda::current(minutes).map(|item| &item.id);
    let line = |(id, used): (Id, i64)| {
        let item = minutes.agenda().get(&id)?;
        let number = agenda::number(minutes, &id).map_or_else(|| "-".to_owned(), |n| n.to_string());
        let title = item.title.as_deref().unwrap_or_default();
        let status = match item.status {
            _ if Some(&id) == open => t!(language, "item-now"),
            Some(ItemStatus::Dropped) => t!(language, "item-dropped"),
            Some(ItemStatus::Done) => t!(language, "item-done"),
            Some(ItemStatus::Open) => t!(language, "item-waits"),
            Some(ItemStatus::ToCome) | None => t!(language, "item-to-come"),
        };
        let planned = if item.status == Some(ItemStatus::Dropped) {
            0
        } else {
            item.minutes.unwrap_or(0)
        };
        let line = t!(
            language,
            "agenda-line",
            number = number,
            title = title,
            used = used,
            planned = planned,
            status = status
        );
        Some(line)
    };
    crate::circle::clock::used_minutes(minutes, model.session_time(now))
        .into_iter()
        .filter_map(line)
        .collect()
}

/// The people, a line each, with where they are and what they bring.
pub(super) fn people(model: &Model) -> Vec<String> {
    let language = model.language;
    let open = round::open(&model.minutes);
    people::in_seat_order(&model.minutes)
        .into_iter()
        .map(|person| {
            let name = say::who(model, &person.id);
            let mut parts = vec![super::guests::presence_name(language, person.presence)];
            if let Some(turn) = open.and_then(|round| round.turns.get(&person.id)) {
                parts.push(super::guests::turn_name(language, *turn));
            }
            parts.extend(
                person
                    .roles
                    .iter()
                    .map(|role| super::guests::role_name(language, *role)),
            );
            let perspectives = person.perspectives.iter();
            parts.extend(perspectives.map(|word| say::perspective(language, word)));
            parts.extend(person.organisation.clone());
            format!("{name}: {}", parts.join(", "))
        })
        .collect()
}

/// Which kind of entry a record is, for those that people call entries.
pub(super) fn is_entry(kind: &Kind) -> bool {
    crate::circle::entries::KINDS.contains(kind)
}
