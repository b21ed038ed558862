//! What was found in a damaged file, in both languages.

use super::{place_of, short};
use crate::lang::{Explain, Language};
use crate::minutes::Harm;
use crate::t;

impl Harm {
    /// What kind of harm it is, for programs.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Utf16 => "utf-16",
            Self::Zeros(_) => "zeros",
            Self::NotText(_) => "not-text",
            Self::Surrogates(_) => "half-characters",
            Self::TwoSides { .. } => "two-sides",
            Self::CutShort { .. } => "cut-short",
            Self::Broken { .. } => "broken",
            Self::Twice { .. } => "twice",
            Self::Newer(_) => "newer",
            Self::NoFormat => "no-format",
            Self::NoSession => "no-session",
            Self::Half(_) => "half",
            Self::Left(_) => "left-out",
            Self::Together(_) => "one-id",
            Self::Odd(_) => "odd",
            Self::NoHistory(_) => "no-history",
            Self::More(_) => "more",
        }
    }

    /// It in one line, without a full stop at the end.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Utf16 => t!(language, "read-utf16"),
            Self::Zeros(count) => t!(language, "harm-zeros", count = *count),
            Self::NotText(count) => t!(language, "harm-not-text", count = *count),
            Self::Surrogates(count) => t!(language, "harm-surrogates", count = *count),
            Self::TwoSides { line } => t!(language, "harm-two-sides", line = *line),
            Self::CutShort { line } => t!(language, "harm-cut-short", line = *line),
            Self::Broken { line, count } => {
                t!(language, "harm-broken", line = *line, count = *count)
            }
            Self::Twice { name, line } => {
                t!(language, "harm-twice", line = *line, name = short(name))
            }
            Self::Newer(format) => t!(language, "harm-newer", format = short(format)),
            Self::NoFormat => t!(language, "harm-no-format"),
            Self::NoSession => t!(language, "harm-no-session"),
            Self::Half(place) => t!(language, "harm-half", place = place_of(language, place)),
            Self::Left(why) => t!(language, "harm-left", what = why.what(language)),
            Self::Together(id) => t!(language, "harm-together", id = short(id.as_str())),
            Self::Odd(why) => t!(language, "harm-odd", what = why.what(language)),
            Self::NoHistory(count) => t!(language, "harm-no-history", count = *count),
            Self::More(count) => t!(language, "harm-more", count = *count),
        }
    }
}
