//! Consent: a proposal is told, asked about, reacted on, changed, and decided upon when nobody who
//! decides objects. Sociocratic practice: good enough for now, and safe enough to try.
//!
//! Where a process stands is read from the minutes, so that it survives everything that minutes
//! survive, can be left open and taken up later, and can be undone like everything else. Answers
//! belong to a wording: a new one asks everyone again, and what was said on the old one stays.

mod answers;
mod moves;
mod outcomes;
mod state;

pub use answers::{
    absent, decides, given, has_answered, is_heard, objections, open_objections, to_ask, versions,
    wording, wording_of,
};
pub use moves::{Refusal, amend, leave, propose, resume, set_decides, step_back, step_on, take_up};
pub use outcomes::{
    Unsaid, answer, conclude, forget, give_reason, late_objectors, meet, resolve, unsaid,
};
pub use state::{State, at_hand, decision, is_open, open, reasons_are_covered, state};
