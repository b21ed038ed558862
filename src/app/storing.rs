//! How storing goes, in words: what happened, and what to do.

use crate::lang::Language;
use crate::t;

use super::message::{Trouble, TroubleKind};

/// The file that others read is behind; everything is safe in the journal.
#[must_use]
pub fn behind(language: Language, trouble: &Trouble) -> String {
    let place = trouble.place.as_str();
    match trouble.kind {
        TroubleKind::Full => t!(language, "behind-full", place = place),
        TroubleKind::Denied => t!(language, "behind-denied", place = place),
        TroubleKind::Gone => t!(language, "behind-gone", place = place),
        TroubleKind::Other => {
            t!(
                language,
                "behind-other",
                place = place,
                why = trouble.system.as_str()
            )
        }
    }
}

/// Nothing can be stored anywhere.
#[must_use]
pub fn nowhere(language: Language, trouble: &Trouble) -> String {
    let place = trouble.place.as_str();
    match trouble.kind {
        TroubleKind::Full => t!(language, "nowhere-full", place = place),
        TroubleKind::Denied => t!(language, "nowhere-denied", place = place),
        TroubleKind::Gone => t!(language, "nowhere-gone", place = place),
        TroubleKind::Other => {
            t!(
                language,
                "nowhere-other",
                place = place,
                why = trouble.system.as_str()
            )
        }
    }
}
