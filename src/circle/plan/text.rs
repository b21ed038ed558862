//! A text for people, in Dutch and English.

use serde::Serialize;

use crate::lang::Language;

/// A text for people in both languages.
///
/// A person's own plan may speak one language only; the other then reads the same text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct LocalText {
    /// The Dutch text, or empty when the plan has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nl: String,
    /// The English text, or empty when the plan has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl LocalText {
    /// The text in `language`, or else in the other one.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        let (wanted, other) = match language {
            Language::Dutch => (&self.nl, &self.en),
            Language::English => (&self.en, &self.nl),
        };
        if wanted.is_empty() { other } else { wanted }
    }

    /// Whether nothing is written in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nl.is_empty() && self.en.is_empty()
    }
}
