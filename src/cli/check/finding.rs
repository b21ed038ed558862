//! What is left to decide or missing in minutes, in words.

use serde_json::Value;

use crate::app;
use crate::circle::closing::{self, Missing};
use crate::circle::consent::Unsaid;
use crate::cli::page::cut;
use crate::lang::{Language, visible};
use crate::minutes::{Finding, Gone, Id, Kind, Minutes, SessionStatus, Severity, check};
use crate::run;
use crate::share::consent;
use crate::t;

/// The columns of a text that a finding repeats.
const EXCERPT: usize = 40;

/// Something that people may have to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Found {
    /// What the minutes themselves show.
    Minutes(Finding),
    /// What a session is not finished without, beyond that.
    Session(Missing),
    /// These people told something, and were not asked yet whether it may be shared.
    ToAsk(Vec<Id>),
}

/// What is left to decide, missing or good to know; what matters most comes first.
pub(in crate::cli) fn all(minutes: &Minutes) -> Vec<Found> {
    let today = run::now().time().date_naive();
    let mut found: Vec<Found> = check(minutes).into_iter().map(Found::Minutes).collect();
    if minutes.session().status != Some(SessionStatus::Prepared) {
        let missing = closing::view(minutes, today).missing.into_iter();
        // The others are seen in the minutes themselves.
        let beyond = missing.filter(|missing| {
            !matches!(
                missing,
                Missing::Owner(_) | Missing::Due(_) | Missing::Review(_) | Missing::ReadBack(_)
            )
        });
        found.extend(beyond.map(Found::Session));
        let to_ask = consent::to_ask(minutes).into_iter();
        let to_ask: Vec<Id> = to_ask.map(|person| person.id.clone()).collect();
        found.extend((!to_ask.is_empty()).then_some(Found::ToAsk(to_ask)));
    }
    found.sort_by_key(Found::severity);
    found
}

impl Found {
    pub fn severity(&self) -> Severity {
        match self {
            Self::Minutes(finding) => finding.severity(),
            Self::Session(_) => Severity::Missing,
            // Until they say so their words stay in the circle: nothing is amiss.
            Self::ToAsk(_) => Severity::Note,
        }
    }

    /// What kind of finding it is, for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Minutes(finding) => match finding {
                Finding::Conflict { .. } => "conflict",
                Finding::DisputedRemoval { .. } => "disputed-removal",
                Finding::Dangling { .. } => "dangling",
                Finding::NotFinished { .. } => "not-finished",
                Finding::NoName { .. } => "no-name",
                Finding::SameName { .. } => "same-name",
                Finding::NoOwner { .. } => "no-owner",
                Finding::NoDate { .. } => "no-date",
                Finding::NoReview { .. } => "no-review",
                Finding::NotReadBack { .. } => "not-read-back",
                Finding::EndsBeforeStart { .. } => "ends-before-start",
                Finding::OutsideSession { .. } => "outside-session",
                Finding::ByHand { .. } => "by-hand",
            },
            Self::ToAsk(_) => "not-asked-to-share",
            Self::Session(Missing::Proposal(_)) => "open-proposal",
            Self::Session(missing) => match missing {
                Missing::NeverAsked { .. } => "never-asked",
                Missing::StillLater { .. } => "still-later",
                Missing::NotReached(_) => "not-reached",
                Missing::Outcome(_) => "no-outcome",
                Missing::Unsaid(_, Unsaid::Owner) => "no-owner",
                Missing::Unsaid(_, Unsaid::Term) => "no-term",
                Missing::Unsaid(_, Unsaid::Measure) => "no-measure",
                Missing::Unsaid(_, Unsaid::Sources) => "no-sources",
                Missing::Unsaid(_, Unsaid::AnswerBy) => "no-answer-by",
                Missing::Unsaid(_, Unsaid::Objection) => "late-objection",
                Missing::Advice(_) => "advice-not-answered",
                Missing::TellAbsent(_) => "absent-not-told",
                Missing::Arranged(_) => "not-arranged",
                Missing::Doubles(_) => "doubles",
                _ => "no-next-date",
            },
        }
    }

    /// The records it is about: the entry, round or item first, then people.
    pub fn records(&self) -> Vec<&Id> {
        match self {
            Self::Minutes(finding) => match finding {
                Finding::NotFinished { .. } => Vec::new(),
                Finding::SameName { ids } => ids.iter().collect(),
                Finding::Conflict { id, .. }
                | Finding::DisputedRemoval { id }
                | Finding::Dangling { id, .. }
                | Finding::NoName { id }
                | Finding::NoOwner { id }
                | Finding::NoDate { id }
                | Finding::NoReview { id }
                | Finding::NotReadBack { id }
                | Finding::EndsBeforeStart { id }
                | Finding::OutsideSession { id }
                | Finding::ByHand { id } => vec![id],
            },
            Self::Session(
                Missing::NeverAsked { item, people } | Missing::StillLater { item, people },
            ) => std::iter::once(item).chain(people).collect(),
            Self::Session(
                Missing::Proposal(id)
                | Missing::NotReached(id)
                | Missing::Outcome(id)
                | Missing::Unsaid(id, _)
                | Missing::Advice(id)
                | Missing::TellAbsent(id),
            ) => vec![id],
            Self::Session(_) => Vec::new(),
            Self::ToAsk(people) => people.iter().collect(),
        }
    }

    /// The cell that has several values.
    pub fn cell(&self) -> Option<&str> {
        match self {
            Self::Minutes(Finding::Conflict { cell, .. }) => Some(cell),
            _ => None,
        }
    }

    /// The finding in a line.
    pub fn words(&self, language: Language, minutes: &Minutes) -> String {
        let named = |id: &Id| named(language, minutes, id);
        match self {
            Self::Minutes(finding) => words(language, minutes, finding),
            Self::Session(Missing::Proposal(id)) => {
                t!(language, "check-proposal", what = named(id))
            }
            Self::Session(Missing::NeverAsked { item, people }) => {
                let who = people.iter().map(named).collect::<Vec<_>>().join(", ");
                t!(language, "check-never-asked", what = named(item), who = who)
            }
            Self::Session(Missing::StillLater { item, people }) => {
                let who = people.iter().map(named).collect::<Vec<_>>().join(", ");
                t!(language, "check-still-later", what = named(item), who = who)
            }
            Self::Session(Missing::NotReached(id)) => {
                t!(language, "check-not-reached", what = named(id))
            }
            Self::Session(Missing::Outcome(id)) => {
                t!(language, "check-outcome", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::Owner)) => {
                t!(language, "check-sees-to", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::Term)) => {
                t!(language, "check-term", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::Measure)) => {
                t!(language, "check-measure", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::Sources)) => {
                t!(language, "check-sources", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::AnswerBy)) => {
                t!(language, "check-answer-by", what = named(id))
            }
            Self::Session(Missing::Unsaid(id, Unsaid::Objection)) => {
                t!(language, "check-objection", what = named(id))
            }
            Self::Session(Missing::Advice(id)) => t!(language, "check-advice", what = named(id)),
            Self::Session(Missing::TellAbsent(id)) => {
                t!(language, "missing-tell-absent", who = named(id))
            }
            Self::Session(Missing::Arranged(what)) => app::arrangement_asked(language, *what),
            Self::Session(Missing::Doubles(count)) => {
                t!(language, "missing-doubles", count = *count)
            }
            Self::Session(_) => t!(language, "check-next-date"),
            Self::ToAsk(people) => {
                let who = people.iter().map(named).collect::<Vec<_>>().join(", ");
                t!(language, "check-to-ask", who = who, count = people.len())
            }
        }
    }
}

fn words(language: Language, minutes: &Minutes, finding: &Finding) -> String {
    let named = |id: &Id| named(language, minutes, id);
    match finding {
        Finding::Conflict { id, cell } => conflict(language, minutes, id, cell),
        Finding::DisputedRemoval { id } => t!(language, "check-removed", what = named(id)),
        Finding::Dangling {
            id,
            field: at,
            gone,
            ..
        } => {
            let (what, field) = (named(id), field(language, at));
            match gone {
                Gone::Unknown => t!(language, "check-unknown", what = what, field = field),
                Gone::TakenAway => t!(language, "check-taken-away", what = what, field = field),
                Gone::Erased => t!(language, "check-erased", what = what, field = field),
            }
        }
        Finding::NotFinished { begun: true } => t!(language, "check-running"),
        Finding::NotFinished { begun: false } => t!(language, "check-prepared"),
        Finding::NoName { .. } => t!(language, "check-no-name"),
        Finding::SameName { ids } => {
            let name = ids.first().map(named).unwrap_or_default();
            t!(language, "check-same-name", count = ids.len(), name = name)
        }
        Finding::NoOwner { id } => t!(language, "check-owner", what = named(id)),
        Finding::NoDate { id } => t!(language, "check-due", what = named(id)),
        Finding::NoReview { id } => t!(language, "check-review", what = named(id)),
        Finding::NotReadBack { id } => t!(language, "check-not-read-back", what = named(id)),
        Finding::EndsBeforeStart { id } => t!(language, "check-ends-early", what = named(id)),
        Finding::OutsideSession { id } => t!(language, "check-outside", what = named(id)),
        Finding::ByHand { id } => t!(language, "check-by-hand", what = named(id)),
    }
}

fn conflict(language: Language, minutes: &Minutes, id: &Id, cell: &str) -> String {
    let what = named(language, minutes, id);
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
    app::review::field_name(language, name).unwrap_or_else(|| cut(name, EXCERPT))
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
pub(in crate::cli) fn named(language: Language, minutes: &Minutes, id: &Id) -> String {
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
        Kind::Advice => t!(language, "entry-advice"),
        Kind::Reaction => t!(language, "entry-reaction"),
        Kind::Proposal => t!(language, "entry-proposal"),
        Kind::Round | Kind::Span => {
            let item = minutes.value(id, "item").and_then(Value::as_str);
            let title = item.and_then(|item| text_of(minutes, &Id::new(item)));
            let title = cut(&title.unwrap_or_default(), EXCERPT);
            return t!(language, "check-item", title = title);
        }
        other => {
            let (id, list) = (cut(id.as_str(), EXCERPT), cut(other.list(), EXCERPT));
            return t!(language, "check-other", id = id, list = list);
        }
    };
    let text = text.unwrap_or_default();
    t!(language, "check-entry", kind = kind, text = text)
}
