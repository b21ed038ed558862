//! How often things are done.

use std::time::{Duration, Instant};

/// How often the store does what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The readable file is written when nothing was recorded for this long.
    pub pause: Duration,
    /// The readable file is at most this far behind.
    pub at_most: Duration,
    /// Where the session stands (item, turn, pause) is in the readable file this soon, so that
    /// who follows along sees it.
    pub turn: Duration,
    /// The other files of the session are looked at this often.
    pub look: Duration,
    /// A draft is in the journal after this time at most.
    pub draft: Duration,
    /// After a failure it is tried again after this time, then after twice as long, and so on.
    pub retry: Duration,
    /// The longest time between two tries.
    pub retry_at_most: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            pause: Duration::from_secs(2),
            at_most: Duration::from_secs(15),
            turn: Duration::from_millis(300),
            look: Duration::from_secs(1),
            draft: Duration::from_millis(1500),
            retry: Duration::from_secs(1),
            retry_at_most: Duration::from_secs(8),
        }
    }
}

/// When something that failed is tried again.
pub(super) struct Retry {
    next: Option<(Instant, Duration)>,
}

impl Retry {
    pub const fn none() -> Self {
        Self { next: None }
    }

    pub fn failed(&mut self, pace: &Pace) {
        let wait = self
            .next
            .map_or(pace.retry, |(_, wait)| wait * 2)
            .min(pace.retry_at_most);
        self.next = Some((Instant::now() + wait, wait));
    }

    pub fn succeeded(&mut self) {
        self.next = None;
    }

    /// The moment, when something failed.
    pub fn at(&self) -> Option<Instant> {
        self.next.map(|(at, _)| at)
    }
}
