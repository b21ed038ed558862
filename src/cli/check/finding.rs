//! What is left to decide or missing in minutes, in words.

use serde_json::Value;

use crate::circle::closing::{self, Missing};
use crate::circle::people;
use crate::cli::page::cut;
use crate::lang::{Language, visible};
use crate::minutes::{CellName, Id, Kind, Minutes, SessionStatus};
use crate::t;

/// The columns of a text that a finding repeats.
const EXCERPT: usize = 40;

/// Something that people have to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Finding {
    /// Several people wrote different things in one place.
    Conflict(Id, CellName),
    /// Something that a session is not finished without.
    Missing(Missing),
}

/// What is left to decide; and what is missing, as soon as the session has begun.
pub(super) fn findings(minutes: &Minutes) -> Vec<Finding> {
    let conflicts = minutes
        .conflicts()
        .into_iter()
        .map(|(id, cell)| Finding::Conflict(id, cell));
    let mut found: Vec<Finding> = conflicts.collect();
    if minutes.session().status != Some(SessionStatus::Prepared) {
        found.extend(
            closing::view(minutes)
                .missing
                .into_iter()
                .map(Finding::Missing),
        );
    }
    found
}

impl Finding {
    pub fn is_to_decide(&self) -> bool {
        matches!(self, Self::Conflict(..))
    }

    /// What kind of finding it is, for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Conflict(..) => "conflict",
            Self::Missing(Missing::Owner(_)) => "no-owner",
            Self::Missing(Missing::Due(_)) => "no-due",
            Self::Missing(Missing::Review(_)) => "no-review",
            Self::Missing(Missing::NeverAsked { .. }) => "never-asked",
            Self::Missing(Missing::NotReached(_)) => "not-reached",
            Self::Missing(Missing::StillLater { .. }) => "still-later",
            Self::Missing(Missing::Proposal(_)) => "open-proposal",
            Self::Missing(Missing::Outcome(_)) => "no-outcome",
            Self::Missing(Missing::NextDate) => "no-next-date",
        }
    }

    /// The record it is about; of people who were never asked, the item.
    pub fn record(&self) -> Option<&Id> {
        match self {
            Self::Conflict(id, _)
            | Self::Missing(
                Missing::Owner(id)
                | Missing::Due(id)
                | Missing::Review(id)
                | Missing::NotReached(id)
                | Missing::Proposal(id)
                | Missing::Outcome(id)
                | Missing::NeverAsked { item: id, .. }
                | Missing::StillLater { item: id, .. },
            ) => Some(id),
            Self::Missing(Missing::NextDate) => None,
        }
    }

    /// The cell that has several values.
    pub fn cell(&self) -> Option<&str> {
        match self {
            Self::Conflict(_, cell) => Some(cell),
            Self::Missing(_) => None,
        }
    }

    /// The finding in a line.
    pub fn words(&self, language: Language, minutes: &Minutes) -> String {
        let named = |id: &Id| named(language, minutes, id);
        match self {
            Self::Conflict(id, cell) => conflict(language, minutes, id, cell),
            Self::Missing(Missing::Owner(id)) => t!(language, "check-owner", what = named(id)),
            Self::Missing(Missing::Due(id)) => t!(language, "check-due", what = named(id)),
            Self::Missing(Missing::Review(id)) => t!(language, "check-review", what = named(id)),
            Self::Missing(Missing::NotReached(id)) => {
                t!(language, "check-not-reached", what = named(id))
            }
            Self::Missing(Missing::NeverAsked { item, people }) => {
                let who = people::names(minutes, people);
                t!(language, "check-never-asked", what = named(item), who = who)
            }
            Self::Missing(Missing::StillLater { item, people }) => {
                let who = people::names(minutes, people);
                t!(language, "check-still-later", what = named(item), who = who)
            }
            Self::Missing(Missing::Proposal(id)) => t!(language, "check-proposal", what = named(id)),
            Self::Missing(Missing::Outcome(id)) => t!(language, "check-outcome", what = named(id)),
            Self::Missing(Missing::NextDate) => t!(language, "check-next-date"),
        }
    }
}

fn conflict(language: Language, minutes: &Minutes, id: &Id, cell: &str) -> String {
    let what = named(language, minutes, id);
    if cell == "~removed" {
        return t!(language, "check-removed", what = what);
    }
    let mut values: Vec<String> = Vec::new();
    let heads = minutes.record(id).and_then(|record| record.cells.get(cell));
    for head in heads.into_iter().flatten() {
        let shown = value(language, minutes, head.value.as_ref());
        if !values.contains(&shown) {
            values.push(shown);
        }
    }
    let last = values.pop().unwrap_or_default();
    let values = if values.is_empty() {
        last
    } else {
        let first = values.join(", ");
        t!(language, "check-value-or", first = first, last = last)
    };
    let (name, element) = match cell.split_once('/') {
        Some((name, element)) => (name, Some(element)),
        None => (cell, None),
    };
    let mut field = field(language, name);
    if let Some(element) = element {
        let element = text_of(minutes, &Id::new(element)).unwrap_or_else(|| element.to_owned());
        field = format!("{field} ({})", cut(&element, EXCERPT));
    }
    t!(
        language,
        "check-conflict",
        what = what,
        field = field,
        values = values
    )
}

/// The name of a field: in words where people meet it, else as it stands in the file.
fn field(language: Language, name: &str) -> String {
    match name {
        "text" => t!(language, "field-text"),
        "title" => t!(language, "field-title"),
        "name" => t!(language, "field-name"),
        "due" | "due_text" => t!(language, "field-due"),
        "owners" => t!(language, "field-owners"),
        "review" => t!(language, "field-review"),
        "status" => t!(language, "field-status"),
        "item" => t!(language, "field-item"),
        "minutes" => t!(language, "field-minutes"),
        "speakers" => t!(language, "field-speakers"),
        "outcome" => t!(language, "field-outcome"),
        other => cut(other, EXCERPT),
    }
}

/// A value as people know it: a record by its text or name.
fn value(language: Language, minutes: &Minutes, value: Option<&Value>) -> String {
    match value {
        None => t!(language, "check-value-none"),
        Some(Value::String(text)) => {
            let text = text_of(minutes, &Id::new(text)).unwrap_or_else(|| text.clone());
            format!("“{}”", cut(&text, EXCERPT))
        }
        Some(other) => cut(&other.to_string(), EXCERPT),
    }
}

/// The name, title or text of a record.
fn text_of(minutes: &Minutes, id: &Id) -> Option<String> {
    let field = |name| minutes.value(id, name).and_then(Value::as_str);
    let text = ["name", "title", "text"].into_iter().find_map(field)?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What a record is called in a finding.
fn named(language: Language, minutes: &Minutes, id: &Id) -> String {
    let text = text_of(minutes, id).map(|text| cut(&text, EXCERPT));
    let Some(record) = minutes.record(id) else {
        return visible(id.as_str()).into_owned();
    };
    let kind = match &record.kind {
        Kind::Session => return t!(language, "check-session"),
        Kind::Participant => return text.unwrap_or_else(|| t!(language, "check-nameless")),
        Kind::Item => {
            let title = text.unwrap_or_default();
            return t!(language, "check-item", title = title);
        }
        Kind::Contribution => t!(language, "entry-note"),
        Kind::Decision => t!(language, "entry-decision"),
        Kind::Action => t!(language, "entry-action"),
        Kind::Question => t!(language, "entry-question"),
        Kind::Insight => t!(language, "entry-insight"),
        Kind::Agreement => t!(language, "entry-agreement"),
        Kind::Proposal => t!(language, "entry-proposal"),
        other => {
            let (id, list) = (cut(id.as_str(), EXCERPT), cut(other.list(), EXCERPT));
            return t!(language, "check-other", id = id, list = list);
        }
    };
    let text = text.unwrap_or_default();
    t!(language, "check-entry", kind = kind, text = text)
}
