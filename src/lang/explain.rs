//! Errors in the words of the person who meets them.

use super::Language;

/// An error on which a person acts: it says what went wrong and what to do, in their language.
pub trait Explain: std::error::Error {
    /// What went wrong, in one sentence without a full stop at the end.
    fn what(&self, language: Language) -> String;

    /// What to do about it, in one sentence; `None` where the first sentence already says it.
    fn remedy(&self, language: Language) -> Option<String>;
}
