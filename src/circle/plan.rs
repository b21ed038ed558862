//! The session plan (*draaiboek*): what the people of a circle are going to do, and the words
//! with which the facilitator leads them through it.
//!
//! A plan is a JSON file in the form `kring-plan/1`. Only `format`, `title` and `agenda`, with a
//! title and minutes for each item, have to be there.

mod error;
mod explain;
mod form;
mod late;
mod level;
mod node;
mod read;
mod shipped;
#[cfg(test)]
mod tests;
mod text;
mod walk;
mod words;

use serde::{Deserialize, Deserializer, Serialize};

pub use crate::minutes::{Attribution, Level, Notes, Pillar, Protocol, Purpose, Role, RoundKind};
pub use error::{Expected, Place, PlanError, Reason, Slip, Step};
pub use form::{Form, FormError};
pub use level::Levels;
pub use shipped::SHIPPED;
pub use text::LocalText;
pub use words::UnknownWord;
pub(crate) use words::words;

words! {
    /// The form of a plan's file.
    #[derive(Default)]
    pub enum PlanFormat {
        /// The first form.
        #[default]
        One = "kring-plan/1",
    }
}

words! {
    /// What kind of session a plan is for.
    #[derive(Default)]
    pub enum Kind {
        /// A learning circle (*leercirkel*).
        #[default]
        LearningCircle = "learning-circle",
        /// A sharing meeting (*leer- en deelbijeenkomst*).
        Sharing = "sharing",
        /// The advisory group (*adviesgroep*).
        Advisory = "advisory",
        /// Building collective experiential knowledge (*ervaringskennis*).
        Experience = "experience",
        /// Young people and parents together (*participatiegroep*).
        Participation = "participation",
        /// Learning from one case (*intervisie*).
        Case = "case",
    }
}

/// A session plan, read and found sound.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// The form of the file.
    pub format: PlanFormat,
    /// The short name, in small letters; a person's own plan may have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The minutes of the whole session: always the sum of its items.
    pub minutes: u16,
    /// What kind of session it is.
    pub kind: Kind,
    /// The pillar it belongs to, for a learning circle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pillar: Option<Pillar>,
    /// For how many people the minutes were reckoned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// The title.
    pub title: LocalText,
    /// What the session is for, in a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<LocalText>,
    /// The tasks to be divided at the start.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// What there is to say about the tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles_note: Option<LocalText>,
    /// What to arrange beforehand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<LocalText>,
    /// What to do when the session runs late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<Late>,
    /// How much a consent process writes down.
    pub consent: Protocol,
    /// How people are named in what is shared.
    pub attribution: Attribution,
    /// The agenda: at least one item.
    pub agenda: Vec<PlanItem>,
}

/// For how many people a plan was reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct People {
    /// The fewest.
    pub min: u16,
    /// The most.
    pub max: u16,
}

/// What to do when the session runs late.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Late {
    /// What to keep in mind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<LocalText>,
    /// What to shorten, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shorten: Vec<Shorten>,
    /// The items never to shorten, counted from 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<u16>,
}

/// An agenda item that can be shortened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shorten {
    /// Its number, counted from 1.
    pub item: u16,
    /// The minutes it then takes; 0 is to skip it.
    pub to: u16,
    /// How to do that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<LocalText>,
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanItem {
    /// The title.
    pub title: LocalText,
    /// The minutes planned, 1 to 600.
    pub minutes: u16,
    /// What it is for.
    pub purpose: Purpose,
    /// How it is done: one or more parts, in order.
    pub form: Vec<Form>,
    /// What is written down meanwhile.
    pub notes: Notes,
    /// Who may read what is written down.
    #[serde(skip_serializing_if = "is_default")]
    pub level: Levels,
    /// What the facilitator reads aloud.
    #[serde(skip_serializing_if = "is_default")]
    pub prompts: Prompts,
    /// Advice to the facilitator, not to be read aloud.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hints: Option<LocalText>,
}

/// What the facilitator reads aloud, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Prompts {
    /// When the item opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<LocalText>,
    /// At a clarifying round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clarifying: Option<LocalText>,
    /// At a reaction round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaction: Option<LocalText>,
    /// At a consent round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<LocalText>,
    /// When an objection is to be met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objection: Option<LocalText>,
}

/// Whether a value says no more than one that was left out.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl<'de> Deserialize<'de> for Plan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let node = node::Node::deserialize(deserializer)?;
        read::plan(&node).map_err(serde::de::Error::custom)
    }
}
