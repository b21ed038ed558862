//! What is wrong with a plan, and where: as data, so that it can be told in every language.

use std::fmt;

use thiserror::Error;

use super::form::FormError;
use super::words::UnknownWord;

/// Why a text is no session plan.
///
/// `Display` tells it in English; [`Place`] and [`Reason`] hold all that another language needs.
/// Words taken from the file are cut short but otherwise stand as found: make them safe to show.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {reason}")]
pub struct PlanError {
    /// Where it is wrong.
    pub place: Place,
    /// What is wrong there.
    pub reason: Reason,
}

impl PlanError {
    /// The known word that was probably meant, where one comes near.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        match &self.reason {
            Reason::UnknownField(unknown) | Reason::UnknownWord(unknown) => unknown.nearest(),
            Reason::Form(error) => error.nearest(),
            _ => None,
        }
    }
}

/// Where in the plan something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the text of the file, both counted from 1; columns are characters.
    At {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// At a field; no steps at all means the plan as a whole.
    Path(Vec<Step>),
}

/// One step from the whole plan to one of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Into a field of an object.
    Field(&'static str),
    /// Into a list, counted from 0.
    Index(usize),
}

impl Place {
    /// The place as programs write it, such as `agenda[3].form[0]`; empty for the whole plan.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::At { line, column } => format!("{line}:{column}"),
            Self::Path(steps) => steps.iter().fold(String::new(), |path, step| match step {
                Step::Field(name) if path.is_empty() => (*name).to_owned(),
                Step::Field(name) => format!("{path}.{name}"),
                Step::Index(index) => format!("{path}[{index}]"),
            }),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = match self {
            Self::At { line, column } => return write!(f, "line {line}, column {column}"),
            Self::Path(steps) if steps.is_empty() => return f.write_str("the plan"),
            Self::Path(steps) => steps,
        };
        let mut list = "";
        for (n, step) in steps.iter().enumerate() {
            match step {
                Step::Field(name) => {
                    list = name;
                    let comma = if n == 0 { "" } else { ", " };
                    write!(f, "{comma}{name}")?;
                }
                // The reason quotes the form, and an item seldom has more than two.
                Step::Index(_) if list == "form" => {}
                Step::Index(index) if list == "agenda" => write!(f, " item {}", index + 1)?,
                Step::Index(index) => write!(f, " {}", index + 1)?,
            }
        }
        Ok(())
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The file is larger than a plan may be.
    #[error("this file is larger than {limit} bytes; that cannot be a plan")]
    TooBig {
        /// The most bytes a plan may have.
        limit: usize,
    },
    /// There is no text in the file.
    #[error("the file is empty")]
    Empty,
    /// The text is not JSON.
    #[error("{0}")]
    NotJson(Slip),
    /// The `format` is that of something else.
    #[error("the format is “{found}”; a plan has \"format\": \"kring-plan/1\"")]
    OtherFormat {
        /// The format as written, shortened when it is long.
        found: String,
    },
    /// The file holds the minutes of a session.
    #[error("these are the minutes of a session, not a plan")]
    Minutes,
    /// The plan was made for a later kring.
    #[error("the format is “{found}”; this kring reads kring-plan/1, a newer one is needed")]
    NewerFormat {
        /// The format as written, shortened when it is long.
        found: String,
    },
    /// A field stands there twice.
    #[error("“{field}” stands here twice; keep one")]
    DoubleField {
        /// Its name.
        field: &'static str,
    },
    /// A field that kring does not know.
    #[error("{}", unknown_field(.0))]
    UnknownField(UnknownWord),
    /// A field that has to be there is not.
    #[error("“{field}” is missing")]
    Missing {
        /// Its name.
        field: &'static str,
    },
    /// Something else stands here than what belongs here.
    #[error("here belongs {0}")]
    Expected(Expected),
    /// A text that has to say something is empty.
    #[error("the text is empty")]
    EmptyText,
    /// A text is longer than people can read there.
    #[error("the text is longer than {limit} characters")]
    LongText {
        /// The most characters it may have.
        limit: usize,
    },
    /// An id or a name of a plan has other characters than allowed.
    #[error("“{found}”: an id has small letters, digits and hyphens only, at most 60")]
    BadId {
        /// The id as written, shortened when it is long.
        found: String,
    },
    /// A number is no whole number in its range.
    #[error("{found}: here belongs a whole number from {min} to {max}")]
    OutOfRange {
        /// The number as written.
        found: String,
        /// The least it may be.
        min: u16,
        /// The most it may be.
        max: u16,
    },
    /// The items take another time than the whole plan says.
    #[error("the agenda items add up to {sum} minutes, the plan says {minutes}")]
    OtherSum {
        /// The minutes of all items together.
        sum: u32,
        /// The minutes of the whole plan.
        minutes: u16,
    },
    /// The items together take longer than a session may.
    #[error("the agenda items add up to {sum} minutes; a session has at most {limit}")]
    LongSession {
        /// The minutes of all items together.
        sum: u32,
        /// The most minutes there may be.
        limit: u16,
    },
    /// A list has nothing in it.
    #[error("the list is empty")]
    EmptyList,
    /// A list is longer than it may be.
    #[error("{found} is too many; at most {limit}")]
    LongList {
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A word that is not known here.
    #[error("{word}{near}", word = .0, near = near(.0.nearest()))]
    UnknownWord(UnknownWord),
    /// A word that is no form.
    #[error("{word}{near}", word = .0, near = near(.0.nearest()))]
    Form(FormError),
    /// A round over the groups while no groups were made.
    #[error("a round @groups needs groups before it in the same item, such as groups:3")]
    NoGroups,
    /// The silences of an item take more time than the item has.
    #[error("{silence} minutes of silence do not fit in {minutes} minutes")]
    LongSilence {
        /// The minutes of silence.
        silence: u32,
        /// The minutes of the item.
        minutes: u16,
    },
    /// The most people are fewer than the fewest.
    #[error("at least {min} and at most {max} people: that cannot be")]
    PeopleSwapped {
        /// The fewest people.
        min: u16,
        /// The most people.
        max: u16,
    },
    /// An agenda item that is not there.
    #[error("there is no agenda item {item}; the agenda has {items}")]
    NoSuchItem {
        /// The number named.
        item: String,
        /// How many items there are.
        items: usize,
    },
    /// An agenda item that is named twice in the same list.
    #[error("agenda item {item} stands in this list twice")]
    ItemTwice {
        /// Its number, counted from 1.
        item: u16,
    },
    /// An item to shorten becomes no shorter.
    #[error("{to} minutes is no shorter than the {minutes} minutes of the item")]
    NotShorter {
        /// The minutes to shorten to.
        to: u16,
        /// The minutes of the item.
        minutes: u16,
    },
    /// An item to shorten is also one never to shorten.
    #[error("agenda item {item} is to be shortened and never to be shortened")]
    NeverAndShorten {
        /// Its number, counted from 1.
        item: u16,
    },
}

/// “Do you mean …?”, where a known word comes near.
fn near(word: Option<&str>) -> String {
    word.map(|word| format!("; do you mean “{word}”?"))
        .unwrap_or_default()
}

fn unknown_field(unknown: &UnknownWord) -> String {
    let UnknownWord { found, known } = unknown;
    let hint = match unknown.nearest() {
        Some(near) => format!("do you mean “{near}”?"),
        None => format!("known are: {}", known.join(", ")),
    };
    format!("the field “{found}” is not known here; {hint}")
}

/// What belongs in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Expected {
    /// An object with fields.
    #[error("an object: {{ … }}")]
    Object,
    /// A list.
    #[error("a list: [ … ]")]
    List,
    /// A text.
    #[error("a text: \"…\"")]
    Text,
    /// A text in one or two languages.
    #[error("a text per language: {{\"nl\": \"…\", \"en\": \"…\"}}")]
    LocalText,
    /// A whole number.
    #[error("a whole number without quotes")]
    Number,
    /// One word, or an object with a word for each kind of entry.
    #[error("a level such as \"circle\", or an object with a level for each kind of entry")]
    Levels,
}

/// A slip against the rules of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Slip {
    /// The text ends too early.
    #[error("the text stops before the plan is complete; is a bracket or a quote missing?")]
    CutShort,
    /// A comma after the last one of a list or object.
    #[error("there is a comma too many just before this")]
    CommaTooMany,
    /// No comma between two values.
    #[error("a comma or a closing bracket is missing here")]
    CommaMissing,
    /// No colon after the name of a field.
    #[error("a colon is missing here")]
    ColonMissing,
    /// The name of a field is not in quotes.
    #[error("the name of a field belongs in double quotes")]
    NameNotQuoted,
    /// A line break, or another character that is not allowed, inside a text.
    #[error("a line break or tab inside a text is written \\n or \\t")]
    BreakInText,
    /// A backslash with something after it that has no meaning.
    #[error("this backslash means nothing here; a backslash itself is written \\\\")]
    Escape,
    /// A number that cannot be read.
    #[error("this is not a number")]
    Number,
    /// Something after the end of the plan.
    #[error("something follows after the end of the plan")]
    AfterEnd,
    /// More brackets inside each other than any plan has.
    #[error("there are too many brackets inside each other")]
    TooDeep,
    /// Anything else.
    #[error("this is not JSON")]
    Other,
}
