//! The thread that looks once a second what other writers of the session stored.
//!
//! It has a thread of its own, so that a network folder that hangs keeps nobody from publishing or
//! leaving.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};

use super::event::{Job, Order};
use super::pace::Pace;
use super::siblings::Siblings;
use super::target::Target;

/// What the watcher is told.
pub(super) enum Watch {
    /// Look now.
    Now,
    /// Our own file is another from now on.
    MoveTo(Target),
}

/// Looks at the files of others.
pub(super) struct Watcher {
    pub siblings: Siblings,
    pub pace: Pace,
    /// It ends when nobody can tell it anything any more.
    pub told: Receiver<Watch>,
    pub publisher: Sender<Job>,
    pub keeper: Sender<Order>,
}

impl Watcher {
    /// Looks until the session is left.
    pub fn run(mut self) {
        let mut now = self.siblings.is_behind();
        loop {
            if !now {
                match self.told.recv_timeout(self.pace.look) {
                    Ok(Watch::Now) | Err(RecvTimeoutError::Timeout) => {}
                    Ok(Watch::MoveTo(target)) => self.siblings.turn_to(target),
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            now = false;
            let found = self.siblings.look();
            if found.minutes.is_some() || found.own.is_some() {
                let minutes = found.minutes.map(Box::new);
                let own = found.own;
                let job = Job::Found { minutes, own };
                if self.publisher.send(job).is_err() {
                    return;
                }
            }
            for why in found.unclear {
                if self.keeper.send(Order::Unclear(why)).is_err() {
                    return;
                }
            }
        }
    }
}
