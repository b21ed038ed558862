//! The thread that keeps the readable file up to date.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Instant;

use crate::minutes::{Change, Id, Kind, Minutes};

use super::event::{Job, Order};
use super::pace::{Pace, Retry};
use super::publish::{News, Press};

/// Publishes at pauses, at most so often, and at once when asked to.
pub(super) struct Publisher {
    pub press: Press,
    pub pace: Pace,
    pub jobs: Receiver<Job>,
    pub keeper: Sender<Order>,
    /// The last step that the press knows.
    pub latest: u64,
    pub due: Due,
}

/// When the file is to be written.
pub(super) struct Due {
    /// Since when, and until when lately, something is not in the file.
    waiting: Option<(Instant, Instant)>,
    /// Since when the file does not say where the session stands.
    moved: Option<Instant>,
    urgent: bool,
    retry: Retry,
}

impl Due {
    /// Nothing is waiting, or something that was found at opening.
    pub fn new(waiting: bool) -> Self {
        let now = Instant::now();
        Self {
            waiting: waiting.then_some((now, now)),
            moved: None,
            urgent: false,
            retry: Retry::none(),
        }
    }

    fn changed(&mut self) {
        let now = Instant::now();
        let since = self.waiting.map_or(now, |(since, _)| since);
        self.waiting = Some((since, now));
    }

    fn at(&self, pace: &Pace) -> Option<Instant> {
        if self.urgent {
            return Some(Instant::now());
        }
        let (since, lately) = self.waiting?;
        let at = (lately + pace.pause).min(since + pace.at_most);
        let at = self.moved.map_or(at, |moved| at.min(moved + pace.turn));
        Some(self.retry.at().map_or(at, |retry| at.max(retry)))
    }
}

/// Whether a change says where the session stands: what is open, whose turn it is, a pause.
fn moves(change: &Change) -> bool {
    let Change::Write(edit) = change else {
        return false;
    };
    edit.kind == Kind::Session
        && ["current", "status"]
            .iter()
            .any(|cell| edit.set.contains_key(*cell))
}

impl Publisher {
    /// Works until told to end, or until nobody is there to tell it anything.
    pub fn run(mut self) {
        loop {
            let job = match self.due.at(&self.pace) {
                None => self.jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => self
                    .jobs
                    .recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            match job {
                Ok(job) => {
                    if self.take(job) {
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.publish(),
                Err(RecvTimeoutError::Disconnected) => {
                    self.end();
                    return;
                }
            }
        }
    }

    /// Takes in a job, and tells whether it was the last.
    fn take(&mut self, job: Job) -> bool {
        match job {
            Job::Changes { n, changes } => {
                for change in &changes {
                    self.press.minutes_mut().apply(change);
                }
                self.latest = n;
                self.due.changed();
                if changes.iter().any(moves) {
                    self.due.moved.get_or_insert_with(Instant::now);
                }
            }
            Job::Found { minutes, own } => {
                if let Some(minutes) = minutes {
                    self.take_in(&minutes);
                }
                if own.is_some_and(|own| self.press.lost_hold(own)) {
                    self.due.changed();
                }
            }
            Job::Now => self.due.urgent = true,
            Job::Erase { seq, ids } => self.erase(seq, &ids),
            Job::MoveTo(target) => {
                self.press.move_to(target);
                self.due.changed();
                self.due.urgent = true;
            }
            Job::End => {
                self.end();
                return true;
            }
        }
        false
    }

    /// Publishes and tells the keeper how it went.
    fn publish(&mut self) {
        let done = self.try_once();
        let upto = self.latest;
        self.due.urgent = false;
        let news = match done {
            Ok(()) => {
                self.due.waiting = None;
                self.due.moved = None;
                self.due.retry.succeeded();
                let path = self.press.target().path().to_owned();
                Order::Published { upto, path }
            }
            Err(why) => {
                // Whoever asked for it at once is told; from here on it is tried again.
                self.due.changed();
                self.due.retry.failed(&self.pace);
                Order::Failed { upto, why }
            }
        };
        let _ = self.keeper.send(news);
    }

    /// Takes in what others wrote in their own files. That alone publishes nothing until leaving; but
    /// what somebody erased is soon gone from our file too.
    fn take_in(&mut self, minutes: &Minutes) {
        let mut news = News::default();
        // Of another session it would not have come here.
        let _ = self.press.unite(minutes, &mut news);
        if !news.erased.is_empty() {
            self.due.changed();
        }
        self.tell(news);
    }

    fn tell(&self, news: News) {
        if let Some(minutes) = news.foreign {
            let _ = self.keeper.send(Order::Foreign {
                minutes: Box::new(minutes),
                erased: news.erased,
            });
        }
    }

    fn try_once(&mut self) -> Result<(), super::Behind> {
        let mut news = News::default();
        let done = self.press.publish(&mut news);
        self.tell(news);
        done
    }

    fn erase(&mut self, seq: u64, ids: &[Id]) {
        let done = self.try_once();
        let report = self.press.erase_copies(ids, done.as_ref().err());
        let upto = self.latest;
        match done {
            Ok(()) => {
                self.due = Due::new(false);
                let path = self.press.target().path().to_owned();
                let _ = self.keeper.send(Order::Published { upto, path });
            }
            Err(why) => {
                self.due.changed();
                self.due.retry.failed(&self.pace);
                let _ = self.keeper.send(Order::Failed { upto, why });
            }
        }
        let _ = self.keeper.send(Order::Erased { seq, report });
    }

    /// Publishes a last time, news of others included.
    fn end(&mut self) {
        let mut done = Ok(());
        if self.due.waiting.is_some() || self.press.differs() {
            done = self.try_once();
            if done.is_ok() {
                let path = self.press.target().path().to_owned();
                let upto = self.latest;
                let _ = self.keeper.send(Order::Published { upto, path });
            }
        }
        let _ = self.keeper.send(Order::Ended(done));
    }
}
