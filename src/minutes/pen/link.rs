//! What people say of two records.

use super::Pen;
use crate::minutes::Id;
use crate::minutes::hash::link_id;
use crate::minutes::kind::Kind;
use crate::minutes::words::Verdict;

impl Pen<'_> {
    /// Writes down what people said of two records that look alike. Whoever says it, there is one such
    /// record for the two, so that two who say different things are asked.
    pub fn link(&mut self, a: &Id, b: &Id, verdict: Verdict) {
        let id = link_id(a, b);
        self.make_as(Kind::Link, id.clone());
        self.bring_back(&id);
        self.set(&id, "a", a.as_str());
        self.set(&id, "b", b.as_str());
        self.set(&id, "verdict", verdict);
    }
}
