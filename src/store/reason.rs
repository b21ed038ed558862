//! Why the system refused, in the words of the person who meets it.

use std::io::{Error, ErrorKind};

use crate::lang::Language;
use crate::t;

/// Why a file or folder could not be used: in plain words for what people meet, else the system's own text.
#[must_use]
pub fn reason(language: Language, error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => t!(language, "reason-not-found"),
        ErrorKind::PermissionDenied => t!(language, "reason-permission"),
        ErrorKind::ReadOnlyFilesystem => t!(language, "reason-read-only"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => t!(language, "reason-full"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => t!(language, "reason-not-a-folder"),
        ErrorKind::IsADirectory => t!(language, "reason-is-a-folder"),
        ErrorKind::InvalidData => t!(language, "reason-not-text"),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_in_both_languages() {
        for language in Language::ALL {
            for kind in [
                ErrorKind::NotFound,
                ErrorKind::PermissionDenied,
                ErrorKind::ReadOnlyFilesystem,
                ErrorKind::StorageFull,
                ErrorKind::NotADirectory,
                ErrorKind::IsADirectory,
                ErrorKind::InvalidData,
            ] {
                let words = reason(language, &Error::from(kind));
                assert!(
                    !words.starts_with("reason-") && words != kind.to_string(),
                    "{kind:?}: {words}"
                );
            }
        }
        assert_eq!(reason(Language::Dutch, &Error::other("odd")), "odd");
    }
}
