//! What is typed after a command's name.

use crate::lang::{Language, message};

/// What one word (or the rest of the line) after a command's name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Argument {
    /// A participant, by name or a unique beginning of it.
    Person,
    /// The rest of the line, as typed.
    Text,
    /// A number of minutes.
    Minutes,
    /// A whole number.
    Number,
    /// A kind of round: check-in, sharing, clarifying, reaction, consent, closing.
    RoundKind,
    /// A kind of entry: note, decision, action, question, insight.
    EntryKind,
    /// Who may read it: circle, network, public.
    Level,
    /// An entry, by its label, or all of them.
    Entry,
    /// A source of knowledge: experience, practice, science.
    Source,
    /// A date, as after an action.
    Date,
    /// A perspective, such as young person or parent.
    Perspective,
    /// A role in the session, such as timekeeper.
    Role,
    /// Here, expected, sent word or online.
    Presence,
    /// An agenda item, by number.
    Item,
    /// The size of groups (`2-3`), or names.
    Groups,
    /// A group, by number.
    Group,
    /// A place in the order of a round: 1 is next.
    Place,
    /// When the person in the middle is asked: first or last.
    CentreTurn,
    /// How a consent process ended.
    Outcome,
    /// How an action stands: done, still going, no longer needed.
    Status,
    /// Reimbursement or aftercare.
    Arrangement,
    /// A command's name.
    Command,
}

impl Argument {
    /// All arguments, for tests that walk them.
    pub const ALL: [Self; 22] = [
        Self::Person,
        Self::Text,
        Self::Minutes,
        Self::Number,
        Self::RoundKind,
        Self::EntryKind,
        Self::Level,
        Self::Entry,
        Self::Source,
        Self::Date,
        Self::Perspective,
        Self::Role,
        Self::Presence,
        Self::Item,
        Self::Groups,
        Self::Group,
        Self::Place,
        Self::CentreTurn,
        Self::Outcome,
        Self::Status,
        Self::Arrangement,
        Self::Command,
    ];

    /// The word that stands for it in usage, in capitals: `NAME`, `MINUTEN`.
    #[must_use]
    pub fn placeholder(self, language: Language) -> String {
        message(language, &format!("argument-{}", self.id()), [])
    }

    /// The id, in kebab case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Text => "text",
            Self::Minutes => "minutes",
            Self::Number => "number",
            Self::RoundKind => "round-kind",
            Self::EntryKind => "entry-kind",
            Self::Level => "level",
            Self::Entry => "entry",
            Self::Source => "source",
            Self::Date => "date",
            Self::Perspective => "perspective",
            Self::Role => "role",
            Self::Presence => "presence",
            Self::Item => "item",
            Self::Groups => "groups",
            Self::Group => "group",
            Self::Place => "place",
            Self::CentreTurn => "centre-turn",
            Self::Outcome => "outcome",
            Self::Status => "status",
            Self::Arrangement => "arrangement",
            Self::Command => "command",
        }
    }
}

/// One place after a command's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// What stands there.
    pub argument: Argument,
    /// It may be left out; the command then takes what is at hand (the speaker, the last entry) or asks.
    pub optional: bool,
}

impl Parameter {
    /// A parameter that must be given.
    #[must_use]
    pub const fn needed(argument: Argument) -> Self {
        Self {
            argument,
            optional: false,
        }
    }

    /// A parameter that may be left out.
    #[must_use]
    pub const fn optional(argument: Argument) -> Self {
        Self {
            argument,
            optional: true,
        }
    }

    /// As usage shows it: `NAME`, or `[NAME]` when it may be left out.
    #[must_use]
    pub fn shown(self, language: Language) -> String {
        let word = self.argument.placeholder(language);
        if self.optional {
            format!("[{word}]")
        } else {
            word
        }
    }
}
