//! Where a process stands.

use crate::minutes::{ConsentStep, Decision, Id, Minutes, Proposal};

use super::answers::{given, has_answered, open_objections, to_ask, wording};

/// Where a process stands, with what belongs to that step and to no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// The proposal is told.
    Present {
        /// The wording on the table.
        version: Id,
    },
    /// Questions in order to understand.
    Clarifying {
        /// The wording on the table.
        version: Id,
    },
    /// Everyone's reaction.
    Reaction {
        /// The wording on the table.
        version: Id,
    },
    /// The proposer may change the text.
    Amend {
        /// The wording on the table.
        version: Id,
    },
    /// Everyone is asked whether they object; reasons stay covered (Dutch practice).
    Asking {
        /// The wording on which people answer.
        version: Id,
        /// Who is here, decides, and was not asked yet: the first in seat order.
        next: Id,
        /// The others.
        rest: Vec<Id>,
    },
    /// Everyone was asked; nothing was done with the answers yet.
    Asked {
        /// The wording on which people answered.
        version: Id,
        /// How many objections are open.
        objections: usize,
    },
    /// An objection is worked into the text, one at a time.
    Integrate {
        /// The wording to which people object.
        version: Id,
        /// The objection at hand.
        objection: Id,
        /// Those that come after it.
        rest: Vec<Id>,
    },
    /// No objection is open: the answers are read back, and the circle decides.
    ReadBack {
        /// The wording that can be adopted.
        version: Id,
    },
    /// Nobody who is here decides, so that nothing can be adopted.
    NobodyDecides {
        /// The wording on the table.
        version: Id,
    },
    /// What was decided is written down.
    Recorded {
        /// The wording that was decided on.
        version: Id,
        /// The decision.
        decision: Id,
    },
}

impl State {
    /// The wording that it is about.
    #[must_use]
    pub fn version(&self) -> &Id {
        match self {
            Self::Present { version }
            | Self::Clarifying { version }
            | Self::Reaction { version }
            | Self::Amend { version }
            | Self::Asking { version, .. }
            | Self::Asked { version, .. }
            | Self::Integrate { version, .. }
            | Self::ReadBack { version }
            | Self::NobodyDecides { version }
            | Self::Recorded { version, .. } => version,
        }
    }
}

/// The proposal that the circle is at.
#[must_use]
pub fn at_hand(minutes: &Minutes) -> Option<&Proposal> {
    let current = minutes.session().current.as_ref()?;
    let proposal = minutes.proposals().get(current.proposal.as_ref()?)?;
    wording(minutes, &proposal.id).map(|_| proposal)
}

/// What was decided on a proposal, the last time.
#[must_use]
pub fn decision<'a>(minutes: &'a Minutes, proposal: &Id) -> Option<&'a Decision> {
    let mut decisions = minutes.decisions().values();
    decisions.rfind(|decision| decision.proposal.as_ref() == Some(proposal))
}

/// Whether a proposal is still open.
#[must_use]
pub fn is_open(minutes: &Minutes, proposal: &Proposal) -> bool {
    proposal.step != Some(ConsentStep::Record) || decision(minutes, &proposal.id).is_none()
}

/// The proposals that are open, in the order in which they came on the table.
#[must_use]
pub fn open(minutes: &Minutes) -> Vec<&Proposal> {
    let all = minutes.proposals().values();
    all.filter(|proposal| is_open(minutes, proposal)).collect()
}

/// Where the process of a proposal stands; `None` for a proposal without any words.
#[must_use]
pub fn state(minutes: &Minutes, proposal: &Id) -> Option<State> {
    let version = wording(minutes, proposal)?.id.clone();
    let record = minutes.proposals().get(proposal)?;
    Some(match record.step {
        None | Some(ConsentStep::Present) => State::Present { version },
        Some(ConsentStep::Clarifying) => State::Clarifying { version },
        Some(ConsentStep::Reaction) => State::Reaction { version },
        Some(ConsentStep::Amend) => State::Amend { version },
        Some(ConsentStep::Consent) => asked(minutes, version).unwrap_or_else(|version| {
            let objections = open_objections(minutes, &version).len();
            State::Asked {
                version,
                objections,
            }
        }),
        Some(ConsentStep::Integrate) => decided_on(minutes, version),
        Some(ConsentStep::Record) => match decision(minutes, proposal) {
            Some(decision) => State::Recorded {
                version,
                decision: decision.id.clone(),
            },
            // What was decided was taken away again.
            None => decided_on(minutes, version),
        },
    })
}

/// Who is still to be asked, or that nobody is there to ask.
fn asked(minutes: &Minutes, version: Id) -> Result<State, Id> {
    let mut to_ask = to_ask(minutes, &version).into_iter();
    match to_ask.next() {
        Some(next) => Ok(State::Asking {
            version,
            next,
            rest: to_ask.collect(),
        }),
        None if !is_answered_by_anyone(minutes, &version) => Ok(State::NobodyDecides { version }),
        None => Err(version),
    }
}

fn is_answered_by_anyone(minutes: &Minutes, version: &Id) -> bool {
    let mut people = minutes.participants().keys();
    !given(minutes, version).is_empty()
        || people.any(|person| has_answered(minutes, version, person))
}

/// After the consent round: the objections one by one, then whoever came since, then reading back.
fn decided_on(minutes: &Minutes, version: Id) -> State {
    let mut open = open_objections(minutes, &version).into_iter();
    let Some(objection) = open.next().map(|response| response.id.clone()) else {
        return asked(minutes, version).unwrap_or_else(|version| State::ReadBack { version });
    };
    let rest = open.map(|response| response.id.clone()).collect();
    State::Integrate {
        version,
        objection,
        rest,
    }
}

/// Whether what people said with their answers stays covered: their consent round is not complete.
#[must_use]
pub fn reasons_are_covered(minutes: &Minutes, proposal: &Id) -> bool {
    matches!(state(minutes, proposal), Some(State::Asking { .. }))
        && minutes
            .proposals()
            .get(proposal)
            .is_some_and(|proposal| proposal.step == Some(ConsentStep::Consent))
}
