//! What the laws are about: the few functions of minutes, so that wrong ones can stand in for them.

use kring::minutes::{self, Change, Difference, Id, Minutes, Pen, ReadError, Step};
use serde_json::Value;

/// The functions on which the laws hold.
pub trait Rules {
    fn join(&self, into: &mut Minutes, other: &Minutes) {
        into.join(other).unwrap();
    }

    fn apply(&self, minutes: &mut Minutes, change: &Change) {
        minutes.apply(change);
    }

    fn print(&self, minutes: &Minutes) -> String {
        minutes::print(minutes)
    }

    fn read(&self, text: &str) -> Result<Minutes, ReadError> {
        minutes::read(text.as_bytes())
    }

    /// The level that is in force.
    fn level(&self, minutes: &Minutes, id: &Id) -> Option<Value> {
        minutes.value(id, "level").cloned()
    }

    fn undo(&self, pen: &mut Pen<'_>, step: &Step) {
        pen.undo(step);
    }

    /// What the copy lacks of the whole.
    fn lacks(&self, copy: &Minutes, whole: &Minutes) -> Vec<Difference> {
        copy.lacks(whole)
    }

    fn joined(&self, one: &Minutes, other: &Minutes) -> Minutes {
        let mut both = one.clone();
        self.join(&mut both, other);
        both
    }
}

/// The rules as kring has them.
pub struct True;

impl Rules for True {}
