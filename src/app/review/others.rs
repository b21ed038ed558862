//! Whether other sessions are this meeting: the first question, on which everything else depends.

use crate::app::message::{Effect, Moment};
use crate::app::model::Model;
use crate::circle::pairing::{self, Likeness};
use crate::minutes::{Minutes, Verdict};

/// Another session that may be this meeting.
#[derive(Debug, Clone)]
pub struct Other {
    pub(super) minutes: Minutes,
    /// What speaks for it.
    pub(super) likeness: Likeness,
    /// What people said before, where it is asked again.
    pub(super) doubted: Option<Verdict>,
}

impl Other {
    /// Another session, with what speaks for it, and what people said of it before.
    #[must_use]
    pub fn new(minutes: Minutes, likeness: Likeness, doubted: Option<Verdict>) -> Self {
        Self {
            minutes,
            likeness,
            doubted,
        }
    }

    fn is_asked_about(&self, ours: &Minutes) -> bool {
        let said = pairing::verdict(ours, ours.session_id(), self.minutes.session_id());
        said.is_none() || said == self.doubted
    }
}

impl Model {
    /// The same mind, which asks first of each of these sessions whether it is this meeting.
    #[must_use]
    pub fn with_others(mut self, others: Vec<Other>) -> Self {
        self.review.others = others;
        self
    }
}

/// The place of the session of which it is asked now whether it is this meeting.
fn place(model: &Model) -> Option<usize> {
    let mut others = model.review.others.iter();
    others.position(|other| other.is_asked_about(&model.minutes))
}

/// The session of which it is asked now whether it is this meeting.
pub(super) fn asked_about(model: &Model) -> Option<&Other> {
    model.review.others.get(place(model)?)
}

/// People answered whether the session at hand is this meeting.
pub(super) fn answer(
    model: &mut Model,
    moment: &mut Moment<'_>,
    effects: &mut Vec<Effect>,
    text: &str,
    verdict: Verdict,
) -> Option<u64> {
    let place = place(model)?;
    // Undone, it is asked again.
    let mut others = std::mem::take(&mut model.review.others);
    let session = others[place].minutes.session_id().clone();
    let after = model.write(moment, effects, text, |pen| {
        // Two files may hold copies of that session.
        let copies = others.iter().filter(|o| *o.minutes.session_id() == session);
        match verdict {
            Verdict::Same => copies.for_each(|copy| pairing::adopt(pen, &copy.minutes)),
            Verdict::Different => pairing::give_back(pen, &session),
        }
    });
    if others[place].doubted == Some(verdict) {
        // It was meant so.
        others[place].doubted = None;
    }
    model.review.others = others;
    after
}
