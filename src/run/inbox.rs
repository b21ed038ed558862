//! The one place where the loops of a run hear, one after the other.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, channel};
use std::time::{Duration, Instant};

use super::{Event, outside};

/// What a loop hears by itself while it waits: the terminal, where the system lets one thread wait
/// for that and for others too. A key then costs no other thread a turn.
pub trait Source {
    /// What happened; `None` when the bell was rung, or the time is over. Without a time it waits
    /// for as long as nothing happens.
    fn wait(&mut self, at_most: Option<Duration>) -> Option<Event>;
}

/// Ends the waiting of a [`Source`], from any thread.
pub type Bell = Arc<dyn Fn() + Send + Sync>;

/// Where events are sent to.
pub struct Sender<E = Event> {
    channel: mpsc::Sender<E>,
    bell: Option<Bell>,
}

impl<E> Clone for Sender<E> {
    fn clone(&self) -> Self {
        Self {
            channel: self.channel.clone(),
            bell: self.bell.clone(),
        }
    }
}

impl<E> fmt::Debug for Sender<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<E> Sender<E> {
    /// Sends an event to the loop that hears now, or else to the next.
    ///
    /// # Errors
    /// When nobody will hear it any more: the event.
    pub fn send(&self, event: E) -> Result<(), mpsc::SendError<E>> {
        self.channel.send(event)?;
        if let Some(ring) = &self.bell {
            ring();
        }
        Ok(())
    }
}

/// Where the loops of a run hear: home, then a session, then home again.
pub struct Inbox<E = Event> {
    events: Sender<E>,
    heard: Receiver<E>,
    source: Option<RefCell<Box<dyn Source>>>,
    sessions: Cell<u64>,
    watched: Cell<bool>,
}

impl<E> Default for Inbox<E> {
    fn default() -> Self {
        let (channel, heard) = channel();
        Self {
            events: Sender {
                channel,
                bell: None,
            },
            heard,
            source: None,
            sessions: Cell::new(0),
            watched: Cell::new(false),
        }
    }
}

impl<E> fmt::Debug for Inbox<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inbox").finish_non_exhaustive()
    }
}

impl<E: From<Event> + Send + 'static> Inbox<E> {
    /// Hears `source` too, whose waiting `bell` ends. It also hears what the system says.
    #[must_use]
    pub fn with_source(source: Box<dyn Source>, bell: Bell) -> Self {
        let mut inbox = Self::default();
        inbox.events.bell = Some(bell);
        inbox.source = Some(RefCell::new(source));
        inbox.watched.set(true);
        inbox
    }

    /// Where events are sent to.
    #[must_use]
    pub fn sender(&self) -> Sender<E> {
        self.events.clone()
    }

    /// The next event; `None` when the time is over. Without a time it waits for as long as
    /// nothing happens.
    pub(super) fn wait(&self, at_most: Option<Duration>) -> Option<E> {
        let Some(source) = &self.source else {
            // Our own sender lives as long as the inbox: nothing else ends the waiting.
            return match at_most {
                None => self.heard.recv().ok(),
                Some(time) => self.heard.recv_timeout(time).ok(),
            };
        };
        let end = at_most.map(|time| Instant::now() + time);
        loop {
            if let Ok(event) = self.heard.try_recv() {
                return Some(event);
            }
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            if let Some(event) = source.borrow_mut().wait(left) {
                return Some(event.into());
            }
            if left == Some(Duration::ZERO) {
                return self.heard.try_recv().ok();
            }
        }
    }

    /// An event that is there already.
    pub(super) fn next(&self) -> Option<E> {
        match &self.source {
            None => self.heard.try_recv().ok(),
            Some(_) => self.wait(Some(Duration::ZERO)),
        }
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
