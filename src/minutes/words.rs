//! The words that fields of minutes are written in, English whatever the session's language.

use std::fmt;

use schemars::{Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::field::{Element, FieldValue};

/// Declares a closed list of words, of which a later kring may know more: an unknown word is kept
/// in the file, and is read as "not given".
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// How every word is written, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word as written in a file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads the word; `None` when it is not one of the list.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.word())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl From<$name> for Value {
            fn from(word: $name) -> Self {
                word.word().into()
            }
        }

        impl FieldValue for $name {
            fn read(value: &Value) -> Result<Option<Self>, String> {
                match value {
                    Value::String(word) => Ok(Self::from_word(word)),
                    other => Err(format!("expected a word such as {:?}, found {other}", Self::ALL[0].word())),
                }
            }

            fn schema(_: &mut SchemaGenerator) -> Schema {
                word_schema(&[$($word),*])
            }
        }

        impl Element for $name {
            fn from_text(text: &str) -> Option<Self> {
                Self::from_word(text)
            }

            fn schema(generator: &mut SchemaGenerator) -> Schema {
                <Self as FieldValue>::schema(generator)
            }
        }
    )*};
}

/// The words kring writes, and any other text, so that files of a later kring stay valid.
fn word_schema(known: &[&str]) -> Schema {
    json_schema!({
        "anyOf": [
            { "enum": known },
            { "type": "string", "description": "A word that a later kring may add." }
        ]
    })
}

words! {
    /// A source of knowledge. The three stand beside each other as equals.
    Source {
        /// What someone knows because they lived through it.
        Experiential = "experiential",
        /// What someone knows from their work.
        Practice = "practice",
        /// What is known from research.
        Scientific = "scientific",
    }

    /// The three pillars of the learning network.
    Pillar {
        /// One shared vision of experiential knowledge.
        Vision = "vision",
        /// Making it work inside organisations.
        Implementation = "implementation",
        /// Learning to use it.
        Training = "training",
    }

    /// Where a session stands.
    SessionStatus {
        /// Before "Begin".
        Prepared = "prepared",
        /// The clock has started.
        Running = "running",
        /// A calm screen; the clock stands still.
        Paused = "paused",
        /// Closed; the minutes are final until reopened.
        Finished = "finished",
    }

    /// How people are named when something is shared.
    Attribution {
        /// By their name.
        Name = "name",
        /// By their perspective; never by their role in the session.
        Role = "role",
        /// Not at all.
        None = "none",
    }

    /// Whether someone is at the table.
    Presence {
        /// Invited, not here yet.
        Expected = "expected",
        /// At the table.
        Present = "present",
        /// Taking part from elsewhere.
        Online = "online",
        /// Told us that they do not come.
        SentWord = "sent-word",
        /// Was here and has gone.
        Left = "left",
    }

    /// A role that someone has in this session. Never used as attribution.
    Role {
        /// Leads the session.
        Facilitator = "facilitator",
        /// Writes down what is said and decided.
        NoteTaker = "note-taker",
        /// Minds the time.
        Timekeeper = "timekeeper",
        /// Guards the circle; may ask for a pause at any time.
        Guardian = "guardian",
    }

    /// Where an agenda item stands.
    ItemStatus {
        /// Not opened yet.
        ToCome = "to-come",
        /// Opened, and not done.
        Open = "open",
        /// Dealt with.
        Done = "done",
        /// Taken off the agenda; it can come back.
        Dropped = "dropped",
    }

    /// What an agenda item is for.
    Purpose {
        /// To meet each other.
        Connect = "connect",
        /// To know.
        Inform = "inform",
        /// To look into something together.
        Explore = "explore",
        /// To settle something.
        Decide = "decide",
    }

    /// What is written down during an agenda item.
    Notes {
        /// Only who was asked.
        None = "none",
        /// Agreements, insights, decisions, actions, questions.
        Outcomes = "outcomes",
        /// Notes too.
        All = "all",
    }

    /// What a round is for.
    RoundKind {
        /// How people come in.
        CheckIn = "check-in",
        /// Everyone tells.
        Sharing = "sharing",
        /// Questions in order to understand; no opinions.
        Clarifying = "clarifying",
        /// What each thinks of it.
        Reaction = "reaction",
        /// Does anyone object?
        Consent = "consent",
        /// How people leave.
        Closing = "closing",
    }

    /// Which way round the circle turns go.
    Direction {
        /// By rising seat number.
        Left = "left",
        /// By falling seat number.
        Right = "right",
    }

    /// When the person in the middle of a round is asked: they choose.
    CentreTurn {
        /// They begin.
        First = "first",
        /// They are asked last, or earlier when they want to.
        Last = "last",
    }

    /// What became of someone's turn in a round. Where two writers differ, the first named here
    /// that either wrote is in force. Who is speaking now stands only in the session's `current`.
    Turn {
        /// Spoke.
        Spoken = "spoken",
        /// Was asked and passed: not the same as never asked.
        Passed = "passed",
        /// Asked to come back to them in this round.
        Later = "later",
        /// Not there for this round.
        Absent = "absent",
        /// Not asked yet.
        ToCome = "to-come",
    }

    /// Who may read something.
    Level {
        /// Only the circle.
        Circle = "circle",
        /// The learning network.
        Network = "network",
        /// Anyone.
        Public = "public",
    }

    /// Where a consent process stands.
    ConsentStep {
        /// The proposal is told.
        Present = "present",
        /// Questions in order to understand.
        Clarifying = "clarifying",
        /// Everyone's reaction.
        Reaction = "reaction",
        /// The proposer may change the text.
        Amend = "amend",
        /// Does anyone object?
        Consent = "consent",
        /// Objections are worked into the text.
        Integrate = "integrate",
        /// What was decided is written down.
        Record = "record",
    }

    /// How much of the consent process is written down.
    Protocol {
        /// The guided process, with all its steps.
        Sociocratic = "sociocratic",
        /// Text, objections and outcome only.
        Plain = "plain",
    }

    /// What someone answers in a consent round.
    Answer {
        /// No objection.
        Consents = "consents",
        /// No objection, but a concern.
        Concern = "concern",
        /// An objection.
        Objects = "objects",
    }

    /// What became of a proposal.
    Outcome {
        /// Adopted.
        Adopted = "adopted",
        /// Adopted for a trial until the term.
        Trial = "trial",
        /// To be taken up again later.
        Postponed = "postponed",
        /// Dropped.
        Dropped = "dropped",
        /// Handed to a smaller group.
        HandedOver = "handed-over",
        /// The circle did not come to a decision.
        Inconclusive = "inconclusive",
    }

    /// How a decision came about.
    Method {
        /// Written down as the circle said it.
        Noted = "noted",
        /// By consent.
        Consent = "consent",
    }

    /// Where an action stands.
    ActionStatus {
        /// To be done, or being done.
        Open = "open",
        /// Done.
        Done = "done",
        /// No longer needed.
        Dropped = "dropped",
        /// Handed to someone else.
        HandedOver = "handed-over",
    }

    /// Where a question stands.
    QuestionStatus {
        /// Open.
        Open = "open",
        /// On the parking lot, for later.
        Parked = "parked",
        /// Answered.
        Answered = "answered",
        /// No longer asked.
        Dropped = "dropped",
    }

    /// What people said of two records that look alike.
    Verdict {
        /// The same thing in two wordings.
        Same = "same",
        /// Two different things.
        Different = "different",
    }

    /// How an advice was answered.
    AdviceAnswer {
        /// Taken over.
        TakenOver = "taken-over",
        /// Partly taken over.
        Partly = "partly",
        /// Not taken over.
        NotTaken = "not",
    }
}

impl Level {
    /// Reads a level; a word that is not known means circle.
    #[must_use]
    pub fn from_word_or_circle(word: &str) -> Self {
        Self::from_word(word).unwrap_or(Self::Circle)
    }
}

impl Presence {
    /// Whether someone can be asked now.
    #[must_use]
    pub fn is_here(self) -> bool {
        matches!(self, Self::Present | Self::Online)
    }
}

/// What people tell stays in the circle unless somebody says otherwise.
impl Default for Level {
    fn default() -> Self {
        Self::Circle
    }
}

/// People are named by their perspective unless somebody says otherwise.
impl Default for Attribution {
    fn default() -> Self {
        Self::Role
    }
}

/// The guided process, unless a plan chooses otherwise.
impl Default for Protocol {
    fn default() -> Self {
        Self::Sociocratic
    }
}
