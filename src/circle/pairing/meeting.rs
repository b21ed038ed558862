//! Whether two sessions may be one meeting, of which two people started minutes of their own.

use chrono::NaiveDate;

use crate::circle::line::fold;
use crate::minutes::{Id, Minutes, Stamp};

use super::entries::KINDS;
use super::people;

/// What speaks for it that two sessions are one meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// The circle that both name.
    pub circle: Option<String>,
    /// The day of both.
    pub day: Option<NaiveDate>,
    /// For how many minutes both were written in at the same time.
    pub minutes: Option<i64>,
    /// How many people seem to be in both.
    pub people: usize,
    /// How many people the smaller of the two has.
    pub of: usize,
}

impl Likeness {
    /// Whether that is enough to propose it: the same day, and either the same circle or mostly the same
    /// people. That both were written at the same time speaks for it; somebody may also have typed theirs
    /// afterwards.
    #[must_use]
    pub fn is_likely(&self) -> bool {
        let half = self.people * 2 >= self.of;
        self.day.is_some() && half && (self.people >= 2 || self.circle.is_some())
    }
}

/// From when to when, as far as it was written down.
fn span(minutes: &Minutes) -> Option<(Stamp, Stamp)> {
    let ids: Vec<&Id> = minutes.entries().keys().collect();
    let times = ids.iter().filter_map(|id| {
        let record = minutes.record(id)?;
        let is_entry = KINDS.contains(&record.kind) && !minutes.is_removed(id);
        is_entry.then(|| minutes.value(id, "at")?.as_str().and_then(Stamp::parse))?
    });
    let session = minutes.session();
    let times: Vec<Stamp> = times.chain(session.started).chain(session.ended).collect();
    Some((*times.iter().min()?, *times.iter().max()?))
}

/// What speaks for it that these are one meeting; `None` for two copies of one session, and for a
/// session and its follow-up.
#[must_use]
pub fn likeness(one: &Minutes, two: &Minutes) -> Option<Likeness> {
    let follows = |next: &Minutes, previous: &Minutes| {
        next.session().previous.as_ref() == Some(previous.session_id())
    };
    if one.session_id() == two.session_id() || follows(one, two) || follows(two, one) {
        return None;
    }
    let circle = one.session().circle.clone().filter(|circle| {
        let other = two.session().circle.as_deref().unwrap_or_default();
        !circle.trim().is_empty() && fold(circle).trim() == fold(other).trim()
    });
    let (ours, theirs) = (span(one), span(two));
    let day = |minutes: &Minutes, span: Option<(Stamp, Stamp)>| {
        let planned = minutes.session().planned.as_ref();
        let planned = planned.and_then(|planned| planned.start);
        let at = span.map(|(first, _)| first).or(planned);
        at.map(|at| at.time().date_naive())
    };
    let days = (day(one, ours), day(two, theirs));
    let together = ours.zip(theirs).map(|(one, two)| {
        let both = one.1.min(two.1).time() - one.0.max(two.0).time();
        both.num_minutes().max(0)
    });
    let ids = |minutes: &Minutes| -> Vec<Id> { minutes.participants().keys().cloned().collect() };
    let (ours_ids, theirs_ids) = (ids(one), ids(two));
    let (a, b): (Vec<&Id>, Vec<&Id>) = (ours_ids.iter().collect(), theirs_ids.iter().collect());
    let found = people::pairs((one, two), &a, &b);
    Some(Likeness {
        circle,
        day: days.0.filter(|day| Some(*day) == days.1),
        minutes: together,
        people: found.iter().filter(|pair| pair.certain).count(),
        of: a.len().min(b.len()),
    })
}
