//! Writing down what a storyteller said about sharing their own words.

use std::collections::BTreeSet;

use crate::minutes::{Id, Kind, Level, Pen};

use super::consent::{self, Given};
use super::own;

/// Why an answer cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The text is not of this person.
    NotTheirs,
    /// Two wordings of it stand in the minutes: first it has to be decided which is theirs.
    TwoWordings,
}

/// Writes down what a person said of these texts, in the place of everything that they said of them
/// before. Tells the record.
///
/// # Errors
/// When a text is not theirs, or may be shared and has two wordings; nothing is written then.
pub fn record(pen: &mut Pen<'_>, person: &Id, texts: &[Id], given: Given) -> Result<Id, Refusal> {
    let minutes = pen.minutes();
    let lets_go = given.level > Level::Circle;
    let mut seen: Vec<(&Id, String)> = Vec::new();
    let mut before: BTreeSet<Id> = BTreeSet::new();
    for text in texts {
        if !own::speakers(minutes, text).contains(person) {
            return Err(Refusal::NotTheirs);
        }
        let wording = consent::wording(minutes, text);
        if wording.is_none() && lets_go {
            return Err(Refusal::TwoWordings);
        }
        // That it stays counts for both.
        seen.push((text, wording.unwrap_or_default()));
        let earlier = consent::answers(minutes, person, text);
        before.extend(earlier.map(|answer| answer.id.clone()));
    }
    let id = pen.make(Kind::ConsentToShare);
    pen.set(&id, "participant", person.as_str());
    for (text, wording) in seen {
        pen.set_in(&id, "texts", text.as_str(), wording);
        // Both the level of the text and the answers have to allow it.
        pen.set(text, "level", given.level);
    }
    pen.set(&id, "level", given.level);
    if lets_go {
        pen.set(&id, "attribution", given.attribution);
        pen.set_some(&id, "until", given.until.map(|day| day.to_string()));
    }
    for earlier in before {
        pen.put(&id, "instead_of", earlier.as_str());
    }
    pen.set(&id, "at", pen.now().to_string());
    Ok(id)
}
