//! What is wrong with a plan, in both languages.

use super::error::{Expected, Place, PlanError, Reason, Slip, Step};
use super::form::{Form, FormError};
use crate::lang::{Explain, Language, visible};
use crate::t;

impl Explain for PlanError {
    fn what(&self, language: Language) -> String {
        let what = self.reason.words(language);
        match self.place.words(language) {
            None => what,
            Some(place) => t!(language, "plan-wrong-there", place = place, what = what),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        if let Some(near) = self.nearest() {
            return Some(t!(language, "did-you-mean", name = near));
        }
        Some(match &self.reason {
            Reason::Minutes => t!(language, "plan-minutes-do"),
            Reason::NewerFormat { .. } => t!(language, "plan-newer-do"),
            _ => t!(language, "plan-wrong-do"),
        })
    }
}

impl Place {
    /// The place in words; `None` for the plan as a whole. The names of fields stay as they stand in the file.
    #[must_use]
    pub fn words(&self, language: Language) -> Option<String> {
        let steps = match self {
            Self::At { line, column } => {
                return Some(t!(language, "plan-line", line = *line, column = *column));
            }
            Self::Path(steps) => steps,
        };
        let mut parts: Vec<String> = Vec::new();
        let mut list = "";
        for step in steps {
            match step {
                Step::Field(name) => {
                    list = name;
                    parts.push((*name).to_owned());
                }
                // The reason quotes the form, and an item seldom has more than two.
                Step::Index(_) if list == "form" => {}
                Step::Index(index) if list == "agenda" => {
                    parts.pop();
                    parts.push(t!(language, "plan-item", number = index + 1));
                }
                Step::Index(index) => {
                    parts.pop();
                    parts.push(format!("{list} {}", index + 1));
                }
            }
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl Reason {
    /// What is wrong, without the place. Words from the file are made safe to show.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::TooBig { limit } => t!(language, "plan-too-big", count = limit >> 20),
            Self::Empty => t!(language, "plan-empty"),
            Self::NotJson(slip) => slip.words(language),
            Self::OtherFormat { found } => {
                t!(language, "plan-other-format", found = visible(found))
            }
            Self::Minutes => t!(language, "plan-minutes"),
            Self::NewerFormat { found } => {
                t!(language, "plan-newer-format", found = visible(found))
            }
            Self::DoubleField { field } => t!(language, "plan-double-field", field = *field),
            Self::UnknownField(unknown) => {
                let found = visible(&unknown.found);
                if unknown.nearest().is_some() {
                    t!(language, "plan-unknown-field", found = found)
                } else {
                    let known = unknown.known.join(", ");
                    t!(
                        language,
                        "plan-unknown-field-known",
                        found = found,
                        known = known
                    )
                }
            }
            Self::Missing { field } => t!(language, "plan-missing", field = *field),
            Self::Expected(expected) => expected.words(language),
            Self::EmptyText => t!(language, "plan-empty-text"),
            Self::LongText { limit } => t!(language, "plan-long-text", count = *limit),
            Self::BadId { found } => t!(language, "plan-bad-id", found = visible(found)),
            Self::OutOfRange { found, min, max } => t!(
                language,
                "plan-out-of-range",
                found = visible(found),
                min = *min,
                max = *max
            ),
            Self::OtherSum { sum, minutes } => {
                t!(language, "plan-other-sum", sum = *sum, minutes = *minutes)
            }
            Self::LongSession { sum, limit } => {
                t!(language, "plan-long-session", sum = *sum, limit = *limit)
            }
            Self::EmptyList => t!(language, "plan-empty-list"),
            Self::LongList { found, limit } => {
                t!(language, "plan-long-list", found = *found, limit = *limit)
            }
            Self::UnknownWord(unknown) => t!(
                language,
                "plan-unknown-word",
                found = visible(&unknown.found),
                known = unknown.known.join(", ")
            ),
            Self::Form(error) => error.words(language),
            Self::NoGroups => t!(language, "plan-no-groups"),
            Self::LongSilence { silence, minutes } => t!(
                language,
                "plan-long-silence",
                silence = *silence,
                minutes = *minutes
            ),
            Self::PeopleSwapped { min, max } => {
                t!(language, "plan-people-swapped", min = *min, max = *max)
            }
            Self::NoSuchItem { item, items } => t!(
                language,
                "plan-no-such-item",
                item = visible(item),
                items = *items
            ),
            Self::ItemTwice { item } => t!(language, "plan-item-twice", item = *item),
            Self::NotShorter { to, minutes } => {
                t!(language, "plan-not-shorter", to = *to, minutes = *minutes)
            }
            Self::NeverAndShorten { item } => {
                t!(language, "plan-never-and-shorten", item = *item)
            }
        }
    }
}

impl FormError {
    fn words(&self, language: Language) -> String {
        match self {
            Self::Unknown { found, .. } => t!(
                language,
                "plan-form-unknown",
                found = visible(found),
                known = Form::WORDS.join(", ")
            ),
            Self::Silence { found } => t!(language, "plan-form-silence", found = visible(found)),
            Self::Groups { found } => t!(language, "plan-form-groups", found = visible(found)),
        }
    }
}

impl Expected {
    fn words(self, language: Language) -> String {
        match self {
            Self::Object => t!(language, "plan-expected-object"),
            Self::List => t!(language, "plan-expected-list"),
            Self::Text => t!(language, "plan-expected-text"),
            Self::LocalText => t!(language, "plan-expected-local-text"),
            Self::Number => t!(language, "plan-expected-number"),
            Self::Levels => t!(language, "plan-expected-levels"),
        }
    }
}

impl Slip {
    fn words(self, language: Language) -> String {
        match self {
            Self::CutShort => t!(language, "json-cut-short"),
            Self::CommaTooMany => t!(language, "json-comma-too-many"),
            Self::CommaMissing => t!(language, "json-comma-missing"),
            Self::ColonMissing => t!(language, "json-colon-missing"),
            Self::NameNotQuoted => t!(language, "json-name-not-quoted"),
            Self::BreakInText => t!(language, "json-break-in-text"),
            Self::Escape => t!(language, "json-escape"),
            Self::Number => t!(language, "json-number"),
            Self::AfterEnd => t!(language, "json-after-end"),
            Self::TooDeep => t!(language, "json-too-deep"),
            Self::Other => t!(language, "json-other"),
        }
    }
}
