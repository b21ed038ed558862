//! The capture line: what one typed text is, before anything is done with it.
//!
//! [`read`] tells what Enter would do, so that the hint can say so first. Its first characters say
//! what a text is: a note, `@name` for someone else's, `!` a decision, `+` an action, `?` an open
//! question, `=` an insight, `%` a private remark, `/` a command, `\` literal text. Nothing typed
//! is lost: [`Line::spans`] accounts for every character.

mod calendar;
mod colon;
mod dates;
mod fold;
mod guards;
mod head;
mod names;
mod near;
mod numerals;
mod periods;
mod phrases;
mod quote;
mod reader;
mod spans;
mod tags;
mod written;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::lang::Language;
use crate::minutes::{Id, Source};

pub use fold::fold;
pub use reader::read;
pub use spans::{Part, Span};
pub use written::{Completion, complete, mention};

/// Where the line is typed: all that its reading depends on beside the text.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// All participants, in seat order.
    pub people: &'a [Person<'a>],
    /// Who spoke before; offered first when a name is completed.
    pub previous: Option<&'a Id>,
    /// The session's language. It decides two-letter days only.
    pub language: Language,
    /// The day on which the line is typed.
    pub today: NaiveDate,
    /// The day of the next session, if known.
    pub next_session: Option<NaiveDate>,
    /// Whether a consent round is open, in which `1`, `2` and `3` are answers.
    pub consent: bool,
}

/// A participant, as far as the line is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<'a> {
    /// Whom a reading names.
    pub id: Id,
    /// The name as written in the minutes.
    pub name: &'a str,
    /// Whether `Name:` before a note can mean this person. `@name` always can, and so can `Name:`
    /// before an action: who is not there can still be given something to do.
    pub present: bool,
}

/// A read text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What Enter would do.
    pub reading: Reading,
    /// What each stretch of the text is: in order, without gaps or overlap, never empty.
    pub spans: Vec<Span>,
}

/// What Enter would do with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing but white space: the turn is done.
    Empty,
    /// A note.
    Note {
        /// Whose words these are; nobody named means whoever speaks.
        speakers: Vec<Id>,
        /// What was said.
        text: String,
        /// What kind of knowledge it is.
        sources: BTreeSet<Source>,
    },
    /// `@name` alone: what follows is theirs, until the turn moves.
    Hold {
        /// Who.
        speakers: Vec<Id>,
    },
    /// `@+Name`: someone joins the participants, and may say something at once.
    Add {
        /// The name as typed.
        name: String,
        /// Participants who have this name already, case and accents aside.
        same: Vec<Id>,
        /// What they said.
        text: Option<String>,
        /// What kind of knowledge it is.
        sources: BTreeSet<Source>,
    },
    /// `!`: a decision.
    Decision {
        /// What was decided.
        text: String,
        /// What it rests on.
        sources: BTreeSet<Source>,
    },
    /// `+`: an action.
    Action {
        /// What is to be done.
        text: String,
        /// Who will do it.
        owners: Vec<Id>,
        /// Before or on which day.
        due: Option<Due>,
        /// What it rests on.
        sources: BTreeSet<Source>,
    },
    /// `?`: an open question.
    Question {
        /// What is asked.
        text: String,
        /// What kind of knowledge it is about.
        sources: BTreeSet<Source>,
    },
    /// `=`: an insight of the circle.
    Insight {
        /// What was learned.
        text: String,
        /// What it rests on.
        sources: BTreeSet<Source>,
    },
    /// `%`: a private remark of the facilitator. Tags in it stay text.
    Private {
        /// The remark.
        text: String,
    },
    /// `?` alone.
    Help,
    /// An answer in a consent round.
    Answer {
        /// Which.
        answer: Answer,
        /// Why; may be empty.
        reason: String,
    },
    /// `/word arguments`.
    Command {
        /// The word after `/`, case and accents aside.
        word: String,
        /// The rest.
        arguments: String,
    },
    /// An `@name` that nobody has. Nothing is stored.
    UnknownName {
        /// The name as typed.
        typed: String,
        /// Whose names are nearest to it, nearest first.
        near: Vec<Id>,
    },
    /// A name that more than one person has or begins with. Nothing is stored.
    AmbiguousName {
        /// The name as typed.
        typed: String,
        /// Who may be meant, in seat order.
        among: Vec<Id>,
    },
    /// A beginning that still misses what makes it something. Nothing is stored.
    Incomplete(Kind),
}

/// What an incomplete line is the beginning of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Only tags, `\` or `- `: the note's text is missing.
    Note,
    /// `@`: the name is missing.
    Name,
    /// `@+`: the name of who is to be added is missing.
    NewName,
    /// `!`
    Decision,
    /// `+`
    Action,
    /// `?` and only tags.
    Question,
    /// `=`
    Insight,
    /// `%`
    Private,
    /// `/`
    Command,
}

/// An answer in a consent round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// `1`: no objection.
    NoObjection,
    /// `2`: no objection but a concern.
    Concern,
    /// `3`: an objection.
    Objection,
}

/// When an action is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day, if the words mean one: `volgende keer` may have none yet.
    pub date: Option<NaiveDate>,
    /// The words as typed, with their preposition: `vóór vrijdag`.
    pub text: String,
}

#[cfg(test)]
mod dates_tests;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
