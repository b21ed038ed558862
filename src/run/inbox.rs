//! The one channel on which the loops of a run hear, one after the other.

use std::cell::Cell;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::{Event, outside};

/// The channel on which the loops of a run hear: home, then a session, then home again.
#[derive(Debug)]
pub struct Inbox {
    events: Sender<Event>,
    heard: Receiver<Event>,
    sessions: Cell<u64>,
    watched: Cell<bool>,
}

impl Default for Inbox {
    fn default() -> Self {
        let (events, heard) = channel();
        Self {
            events,
            heard,
            sessions: Cell::new(0),
            watched: Cell::new(false),
        }
    }
}

impl Inbox {
    /// Where events are sent to.
    #[must_use]
    pub fn sender(&self) -> Sender<Event> {
        self.events.clone()
    }

    /// What was sent.
    pub(super) fn heard(&self) -> &Receiver<Event> {
        &self.heard
    }

    /// Has what the system says sent here; `screen`: also that the program is to stand still.
    pub(super) fn watch(&self, screen: bool) {
        if !self.watched.replace(true) {
            outside::watch(self.sender(), screen);
        }
    }

    /// A number for the next session of this run.
    pub(super) fn next_session(&self) -> u64 {
        self.sessions.set(self.sessions.get() + 1);
        self.sessions.get()
    }
}
