//! The languages kring speaks, and the only way to a text for people.
//!
//! Every text stands in `en.ftl` and `nl.ftl` ([Project Fluent](https://projectfluent.org)) and is
//! reached by the macro [`t!`](crate::t). `tests/lang.rs` proves that both files have the same
//! messages with the same arguments and that every use names one of them.

mod dates;
mod explain;
mod message;
mod visible;
#[cfg(test)]
mod written;

use serde::{Deserialize, Serialize};

pub use dates::{
    date, date_long, date_with_year, day_and_month, day_and_time, time, time_with_seconds, weekday,
    weekday_long,
};
pub use explain::Explain;
pub use message::{Value, Voice, has_message, message, told};
pub use visible::visible;

/// The English texts, as written.
pub const ENGLISH: &str = include_str!("en.ftl");

/// The Dutch texts, as written.
pub const DUTCH: &str = include_str!("nl.ftl");

/// A language of the screen or of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// English (`en`).
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch (`nl`).
    #[serde(rename = "nl")]
    Dutch,
}

impl Language {
    /// Both languages, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The two-letter code: `en` or `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The language with this two-letter code, capitals aside; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The language that a value such as that of `LANG` asks for: Dutch for `nl`, `nl_NL.UTF-8`,
    /// `nl-BE` or `nl:en`, English for everything else.
    #[must_use]
    pub fn from_locale(value: &str) -> Self {
        let subtag = value
            .trim()
            .split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        Self::from_code(subtag).unwrap_or_default()
    }

    /// The name of the language in that language.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, Dutch, English};

    #[test]
    fn a_code_names_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("NL"), Some(Dutch));
        assert_eq!(Language::from_code("dutch"), None);
        assert_eq!(Language::from_code(""), None);
    }

    #[test]
    fn a_locale_is_dutch_or_english() {
        for value in [
            "nl",
            "nl_NL.UTF-8",
            "nl-BE",
            "NL_nl",
            " nl_NL@euro",
            "nl:en",
        ] {
            assert_eq!(Language::from_locale(value), Dutch, "{value}");
        }
        for value in [
            "",
            "C",
            "C.UTF-8",
            "en_GB.UTF-8",
            "de_DE",
            "nlx_XX",
            "POSIX",
            "_nl",
        ] {
            assert_eq!(Language::from_locale(value), English, "{value}");
        }
    }
}
