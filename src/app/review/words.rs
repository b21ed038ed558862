//! What is left to decide, in words.

use chrono::NaiveDate;
use serde_json::Value;

use crate::app::model::Model;
use crate::app::{entry, guests, say};
use crate::circle::agenda;
use crate::circle::review::{Sort, Undecided, Wording};
use crate::lang::{self, Language};
use crate::minutes::{ActionStatus, Id, Kind, Presence, Signature, Stamp, Verdict};
use crate::t;

/// How much of a text stands in the place of a label, in characters.
const SHOWN: usize = 40;

/// The name of a field, where people know it by one.
#[must_use]
pub fn field_name(language: Language, field: &str) -> Option<String> {
    Some(match field {
        "text" => t!(language, "field-text"),
        "title" => t!(language, "field-title"),
        "name" => t!(language, "field-name"),
        "due" | "due_text" => t!(language, "field-due"),
        "owners" => t!(language, "field-owners"),
        "review" => t!(language, "field-review"),
        "status" => t!(language, "field-status"),
        "item" => t!(language, "field-item"),
        "minutes" => t!(language, "field-minutes"),
        "order" => t!(language, "field-order"),
        "speakers" => t!(language, "field-speakers"),
        "outcome" | "harvest" => t!(language, "field-outcome"),
        "proposal" => t!(language, "entry-proposal"),
        "decision" => t!(language, "entry-decision"),
        "insight" => t!(language, "entry-insight"),
        "turns" => t!(language, "field-turns"),
        "presence" => t!(language, "field-presence"),
        "organisation" => t!(language, "field-organisation"),
        "roles" => t!(language, "field-roles"),
        "perspectives" => t!(language, "field-perspectives"),
        "sources" => t!(language, "field-sources"),
        "present" | "members" => t!(language, "field-members"),
        "prompt" => t!(language, "field-prompt"),
        "term" => t!(language, "field-term"),
        "measure" => t!(language, "field-measure"),
        "reason" | "because" => t!(language, "field-reason"),
        "to" | "handed_to" => t!(language, "field-to"),
        "next_date" => t!(language, "field-next-date"),
        "answer_by" => t!(language, "field-answer-by"),
        "read_back" => t!(language, "field-read-back"),
        "verdict" => t!(language, "field-verdict"),
        _ => return None,
    })
}

/// What a question is about: the entry by its label and kind, and the field.
pub(super) fn what(model: &Model, asked: &Undecided) -> String {
    let name = subject(model, asked);
    match asked.sort {
        Sort::Away => t!(model.language, "review-what-away", what = name),
        _ => name,
    }
}

/// The same, to be followed by what was chosen.
pub(super) fn subject(model: &Model, asked: &Undecided) -> String {
    let language = model.language;
    let name = named(model, &asked.id);
    if asked.sort == Sort::Away {
        return name;
    }
    let field = asked.field();
    let mut field = field_name(language, field).unwrap_or_else(|| field.to_owned());
    if let Some(element) = asked.element() {
        field = format!("{field} ({})", called(model, element));
    }
    t!(language, "review-what", what = name, field = field)
}

pub(super) fn named(model: &Model, id: &Id) -> String {
    let language = model.language;
    let Some(record) = model.minutes.record(id) else {
        return id.to_string();
    };
    match &record.kind {
        Kind::Session => t!(language, "check-session"),
        Kind::Participant => say::who(model, id),
        Kind::Link => linked(model, id),
        Kind::Item => match agenda::number(&model.minutes, id) {
            Some(number) => {
                t!(
                    language,
                    "review-item",
                    number = number,
                    title = called(model, id.as_str())
                )
            }
            None => t!(language, "check-item", title = called(model, id.as_str())),
        },
        kind => {
            let kind = say::kind_name(language, kind);
            let text = || say::excerpt(&called(model, id.as_str()), SHOWN);
            match say::label(model, id) {
                Some(label) => format!("{label} {kind}"),
                None => t!(language, "check-entry", kind = kind, text = text()),
            }
        }
    }
}

/// The two of which people said whether they are the same.
fn linked(model: &Model, id: &Id) -> String {
    let two = model.minutes.links().get(id).map(|link| [&link.a, &link.b]);
    let two = two.into_iter().flatten().flatten();
    let two: Vec<String> = two
        .map(|id| say::excerpt(&called(model, id.as_str()), SHOWN))
        .collect();
    two.join(" = ")
}

/// The words of the entry, where the question is not about these.
pub(super) fn about(model: &Model, asked: &Undecided) -> Option<String> {
    if asked.sort == Sort::Words || asked.sort == Sort::Away {
        return None;
    }
    let text = model.minutes.value(&asked.id, "text")?.as_str()?;
    Some(say::excerpt(text, 200))
}

/// Who wrote it, and when.
pub(super) fn by(model: &Model, wording: &Wording) -> String {
    let by = wording.by.iter().map(|signature| signed(model, signature));
    by.collect::<Vec<_>>().join(", ")
}

/// Who signed it, and when.
pub(super) fn signed(model: &Model, signature: &Signature) -> String {
    let who = who(model.language, signature);
    match signature.instant() {
        Some(at) => format!("{who} {}", time(model, at)),
        None => who,
    }
}

fn who(language: Language, signature: &Signature) -> String {
    if signature.is_by_hand() {
        t!(language, "review-by-hand")
    } else if signature.who.is_empty() {
        t!(language, "together-somebody")
    } else {
        signature.who.to_string()
    }
}

/// The time, with the day when that is another one than that on which we decide.
fn time(model: &Model, at: Stamp) -> String {
    let time = lang::time(at.time().time());
    let day = at.time().date_naive();
    if day == model.latest.0.time().date_naive() {
        time
    } else {
        format!("{} {time}", say::day(model, day))
    }
}

/// What choosing a wording is called; never as a loss.
pub(super) fn choice(model: &Model, asked: &Undecided, place: usize) -> String {
    let language = model.language;
    let Some(wording) = asked.wordings.get(place) else {
        return String::new();
    };
    let mut names: Vec<String> = Vec::new();
    for signature in &wording.by {
        let name = who(language, signature);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let by = names.join(", ");
    match (asked.sort, place) {
        (Sort::Away, 0) => t!(language, "review-stays-away"),
        (Sort::Away, _) => t!(language, "review-comes-back"),
        (Sort::Words, _) => t!(language, "review-wording", who = by),
        (Sort::Place, _) => t!(language, "review-place", who = by),
        (Sort::Member, _) => {
            let what = asked.element().map(|element| called(model, element));
            let what = what.unwrap_or_default();
            match wording.values.first() {
                Some(Some(_)) => t!(language, "review-with", what = what),
                _ => t!(language, "review-without", what = what),
            }
        }
        _ => t!(language, "review-value", who = by),
    }
}

/// What was written, as people read it.
pub(super) fn value(model: &Model, asked: &Undecided, place: usize) -> String {
    let language = model.language;
    let values = asked.wordings.get(place).map(|wording| &wording.values);
    let first = values.and_then(|values| values.first()?.as_ref());
    match (asked.sort, first) {
        (Sort::Away, _) if place == 0 => t!(language, "review-away"),
        (Sort::Away, _) => called(model, asked.id.as_str()),
        (Sort::Member, None) => t!(language, "review-no"),
        (Sort::Day, day) => {
            let said = values.and_then(|values| values.get(1)?.as_ref()?.as_str());
            let day = day.and_then(|day| day.as_str()?.parse::<NaiveDate>().ok());
            match (day, said) {
                (Some(day), _) => lang::date_long(language, day),
                (None, Some(said)) => said.to_owned(),
                (None, None) => t!(language, "check-value-none"),
            }
        }
        (Sort::Place, place) => {
            let order = place.and_then(Value::as_f64);
            match agenda::before(&model.minutes, &asked.id, order) {
                Some(item) => t!(
                    language,
                    "review-place-after",
                    what = named(model, &item.id)
                ),
                None => t!(language, "review-place-first"),
            }
        }
        (_, None) => t!(language, "check-value-none"),
        (Sort::Member, Some(_)) | (_, Some(Value::Bool(true))) => t!(language, "review-yes"),
        (_, Some(Value::Bool(false))) => t!(language, "review-no"),
        (Sort::Given, Some(Value::String(text))) => given(model, asked.field(), text),
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(other)) => other.to_string(),
    }
}

/// A word of the format as people know it; a record by its text or name.
fn given(model: &Model, field: &str, text: &str) -> String {
    let language = model.language;
    match field {
        "status" => {
            if let Some(status) = ActionStatus::from_word(text) {
                return entry::status_name(language, status);
            }
        }
        "verdict" => match Verdict::from_word(text) {
            Some(Verdict::Same) => return t!(language, "verdict-same"),
            Some(Verdict::Different) => return t!(language, "verdict-different"),
            None => {}
        },
        "presence" => {
            if let Some(presence) = Presence::from_word(text) {
                return guests::presence_name(language, Some(presence));
            }
        }
        _ => {}
    }
    match Stamp::parse(text) {
        Some(at) => time(model, at),
        None => called(model, text),
    }
}

/// The name, title or text of the record with that id; or else the word itself.
pub(super) fn called(model: &Model, id: &str) -> String {
    let id = Id::new(id);
    if model.minutes.participants().contains_key(&id) {
        return say::who(model, &id);
    }
    let field = |name| model.minutes.value(&id, name).and_then(Value::as_str);
    let text = ["name", "title", "text"].into_iter().find_map(field);
    text.map_or_else(|| id.to_string(), str::to_owned)
}
