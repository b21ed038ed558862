//! What one person's sheet holds: their own words, and what they can choose. Built up from what may
//! stand on it: nobody else's words or name, no remark, nothing that was taken away or erased.
//!
//! All texts on it are fit to be shown: what would act or hide in them is visible.

use chrono::NaiveDate;

use crate::lang::{Language, date_long, visible};
use crate::minutes::{Attribution, Id, Kind, Level, Minutes};
use crate::t;

use super::consent::{self, Given, Standing};
use super::{label, own};

/// A person's sheet, ready to be laid out in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language of the session, in which it is written.
    pub language: Language,
    /// For whom it is.
    pub heading: String,
    /// What the circle was, and when; a line each.
    pub about: Vec<String>,
    /// What this is.
    pub intro: Vec<String>,
    /// Their own words.
    pub texts: Vec<Told>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// How to answer, and that it can be changed.
    pub ending: Choice,
}

/// A text that the person told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The label under which it is known, and what it is: "N3 note".
    pub label: String,
    /// The words, line by line.
    pub words: Vec<String>,
    /// Other wordings of it that stand in the minutes, as long as nobody decided between them.
    pub others: Vec<Vec<String>>,
    /// What is good to know of it: that others told it too, what the person said of it before.
    pub remarks: Vec<String>,
    /// What can be ticked, as groups of which one is chosen each.
    pub boxes: Vec<Vec<String>>,
    /// What stands before the line on which a day can be written.
    pub until: String,
}

/// A part of the explanation: a title, and paragraphs or points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What stands above it.
    pub title: String,
    /// The points.
    pub points: Vec<String>,
}

/// A person's sheet, in the language of the session, or else in `language`; `None` where no words of
/// theirs were written down.
#[must_use]
pub fn sheet(minutes: &Minutes, person: &Id, language: Language) -> Option<Sheet> {
    let session = minutes.session();
    let own_language = session.language.as_deref().and_then(Language::from_code);
    let language = own_language.unwrap_or(language);
    let name = minutes.participants().get(person)?.name.as_deref();
    let name = shown(name.unwrap_or_default().trim());
    let texts = own::texts(minutes, person);
    if texts.is_empty() {
        return None;
    }
    let mut about = Vec::new();
    about.extend(session.title.as_deref().map(shown));
    let circle = session.circle.as_deref().map(shown);
    let day = day(minutes).map(|day| date_long(language, day));
    let place: Vec<String> = circle.into_iter().chain(day).collect();
    about.push(place.join(", "));
    about.retain(|line| !line.is_empty());
    Some(Sheet {
        language,
        heading: match name.as_str() {
            "" => t!(language, "sheet-heading-nameless"),
            name => t!(language, "sheet-heading", name = name),
        },
        about,
        intro: vec![t!(language, "sheet-intro"), t!(language, "sheet-yours")],
        texts: texts
            .iter()
            .map(|text| told(minutes, person, text, language))
            .collect(),
        choices: vec![
            Choice {
                title: t!(language, "sheet-who"),
                points: vec![
                    t!(language, "sheet-who-circle"),
                    t!(language, "sheet-who-network"),
                    t!(language, "sheet-who-public"),
                ],
            },
            Choice {
                title: t!(language, "sheet-how"),
                points: vec![
                    match name.as_str() {
                        "" => t!(language, "sheet-how-name-any"),
                        name => t!(language, "sheet-how-name", name = name),
                    },
                    t!(language, "sheet-how-role"),
                    t!(language, "sheet-how-none"),
                ],
            },
            Choice {
                title: t!(language, "sheet-until"),
                points: vec![
                    t!(language, "sheet-until-day"),
                    t!(language, "sheet-until-else"),
                ],
            },
        ],
        ending: Choice {
            title: t!(language, "sheet-answer"),
            points: vec![
                t!(language, "sheet-answer-tell"),
                t!(language, "sheet-answer-later"),
            ],
        },
    })
}

/// The day of the session: when it began, or else was planned.
#[must_use]
pub fn day(minutes: &Minutes) -> Option<NaiveDate> {
    let session = minutes.session();
    let planned = session.planned.as_ref().and_then(|planned| planned.start);
    let at = session.started.or(planned)?;
    Some(at.time().date_naive())
}

fn told(minutes: &Minutes, person: &Id, text: &Id, language: Language) -> Told {
    let kind = minutes.record(text).map(|record| record.kind.clone());
    let kind = kind.unwrap_or(Kind::Contribution);
    let number = label::label(language, minutes, text).unwrap_or_default();
    let what = match kind {
        Kind::Question => t!(language, "entry-question"),
        Kind::Reaction => t!(language, "entry-reaction"),
        _ => t!(language, "entry-note"),
    };
    let words = minutes.value(text, "text").and_then(|words| words.as_str());
    let words = words.unwrap_or_default();
    let mut remarks = Vec::new();
    if own::speakers(minutes, text).len() > 1 {
        remarks.push(t!(language, "sheet-with-others"));
    }
    match consent::standing(minutes, person, text) {
        Standing::NotAsked => {}
        Standing::Reworded => remarks.push(t!(language, "sheet-reworded")),
        Standing::Said(given) => {
            let said = said(language, given);
            remarks.push(t!(language, "sheet-said", said = said));
        }
    }
    Told {
        label: format!("{number} {what}"),
        words: lines(words),
        others: other_wordings(minutes, text, words),
        remarks,
        boxes: vec![
            vec![
                t!(language, "sheet-box-circle"),
                t!(language, "sheet-box-network"),
                t!(language, "sheet-box-public"),
            ],
            vec![
                t!(language, "sheet-box-name"),
                t!(language, "sheet-box-role"),
                t!(language, "sheet-box-none"),
            ],
        ],
        until: t!(language, "sheet-box-until"),
    }
}

/// Other live wordings of a text, in the order of the words.
fn other_wordings(minutes: &Minutes, text: &Id, shown: &str) -> Vec<Vec<String>> {
    let heads = minutes
        .record(text)
        .and_then(|record| record.cells.get("text"));
    let heads = heads.into_iter().flatten();
    let words = heads.filter_map(|head| head.value.as_ref()?.as_str());
    let mut others: Vec<&str> = words.filter(|words| *words != shown).collect();
    others.sort_unstable();
    others.dedup();
    others.into_iter().map(lines).collect()
}

/// What a person said about sharing, in words: "to the network, by role, until Friday 1 May 2027".
#[must_use]
pub fn said(language: Language, given: Given) -> String {
    let to = match given.level {
        Level::Circle => return t!(language, "said-circle"),
        Level::Network => t!(language, "said-network"),
        Level::Public => t!(language, "said-public"),
    };
    let by = match given.attribution {
        Attribution::Name => t!(language, "said-name"),
        Attribution::Role => t!(language, "said-role"),
        Attribution::None => t!(language, "said-none"),
    };
    let until = match given.until {
        Some(day) => t!(language, "said-until", day = date_long(language, day)),
        None => t!(language, "said-until-else"),
    };
    format!("{to}, {by}, {until}")
}

/// A text on one line, fit to be shown.
fn shown(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    visible(&words).into_owned()
}

/// A text line by line, fit to be shown. A tab is room between words, like any other.
fn lines(text: &str) -> Vec<String> {
    let lines = text.trim().lines().map(|line| line.replace('\t', " "));
    lines
        .map(|line| visible(line.trim_end()).into_owned())
        .collect()
}
