//! Bringing steps and drafts into the journal, and acknowledging what is there.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::mpsc::Sender;
use std::time::Instant;

use super::event::{Erasure, Event, Job, Stage};
use super::keeper::Keeper;
use super::line::Line;
use super::pace::Retry;
use super::trouble::{Behind, Trouble};

/// A step that is not in the readable file yet.
pub(super) struct Pending {
    pub n: u64,
    pub seq: u64,
    pub line: Vec<u8>,
    pub told: Told,
}

/// What the program was told about a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Nothing,
    NotRecorded,
    Recorded,
}

/// What the keeper keeps in mind.
pub(super) struct State {
    /// Steps that are not in the readable file, in order.
    pub pending: VecDeque<Pending>,
    /// Lines that are not in the journal.
    pub waiting: Vec<u8>,
    /// The number of the last step.
    pub last: u64,
    /// The number, as handed in, of the last step in the readable file.
    pub published: u64,
    /// Why the journal cannot be written.
    pub broken: Option<Trouble>,
    pub retry: Retry,
    pub behind: Option<Behind>,
    /// What was cleaned here while the publisher cleans the rest.
    pub erasing: Vec<(u64, Erasure)>,
    pub closing: Option<Sender<Stage>>,
    /// Whether earlier files of this run still hold something that was erased.
    pub to_clean: bool,
}

impl State {
    pub const fn new() -> Self {
        Self {
            pending: VecDeque::new(),
            waiting: Vec::new(),
            last: 0,
            published: 0,
            broken: None,
            retry: Retry::none(),
            behind: None,
            erasing: Vec::new(),
            closing: None,
            to_clean: false,
        }
    }
}

impl Keeper {
    /// Brings into the journal what is due.
    pub fn commit(&mut self) {
        let now = Instant::now();
        self.commit_with(self.typing.due.is_some_and(|due| due <= now));
    }

    pub fn commit_with(&mut self, with_draft: bool) {
        if self.state.pending.is_empty() {
            self.state.retry.succeeded();
        }
        let again = self.state.broken.is_some() && !self.state.pending.is_empty();
        let steps = !self.state.waiting.is_empty();
        // A draft that is to be written soon goes along with an entry, unless it may be that entry.
        let along = steps && !self.typing.sent;
        let draft = self.typing.due.is_some() && (with_draft || along);
        // What was cleared before it was ever written needs no line.
        let draft = draft
            && (!self.typing.draft.text.is_empty()
                || self.journal.has_files()
                || !self.with_draft.is_empty());
        if !draft && self.typing.draft.text.is_empty() {
            self.typing.due = None;
        }
        let again = again && self.state.retry.at() <= Some(Instant::now());
        if !steps && !draft && !again {
            return;
        }
        if draft {
            let line = Line::Draft(Cow::Borrowed(&self.typing.draft));
            let _ = line.put(&mut self.state.waiting);
        }
        let sync = steps || !self.typing.draft.text.is_empty() || again;
        match self.write(sync) {
            Ok(()) => {
                self.state.broken = None;
                self.state.retry.succeeded();
                if draft {
                    self.typing.due = None;
                    self.typing.ours = true;
                }
                if std::mem::take(&mut self.state.to_clean) {
                    self.state.to_clean = self.journal.drop_earlier().is_err();
                }
                let last = self.state.last;
                self.acknowledge(last);
            }
            Err(trouble) => {
                if draft {
                    self.typing.due = Some(Instant::now() + self.pace.retry);
                }
                self.state.retry.failed(&self.pace);
                if self.state.broken.replace(trouble.clone()).is_none() {
                    (self.say)(Event::NoJournal(trouble));
                }
                self.tell_publisher(Job::Now);
            }
        }
        self.state.waiting.clear();
    }

    /// Appends what waits; when that fails, begins a new file with all that is not published.
    fn write(&mut self, sync: bool) -> Result<(), Trouble> {
        if self.journal.is_open() && self.journal.append(&self.state.waiting, sync).is_ok() {
            return Ok(());
        }
        let lines = self.unpublished();
        self.journal.renew(&lines)
    }

    /// The lines with which a new file begins.
    fn unpublished(&self) -> Vec<u8> {
        let mut lines = Vec::new();
        for pending in &self.state.pending {
            lines.extend_from_slice(&pending.line);
        }
        if self.typing.ours || self.typing.due.is_some() {
            let _ = Line::Draft(Cow::Borrowed(&self.typing.draft)).put(&mut lines);
        }
        lines
    }

    /// Goes on in a new file, which holds what is not published.
    pub fn start_anew(&mut self) {
        self.state.waiting.clear();
        if self.state.pending.is_empty() && !self.journal.has_files() {
            return;
        }
        let lines = self.unpublished();
        match self.journal.renew(&lines) {
            Ok(()) => {
                let last = self.state.last;
                self.acknowledge(last);
            }
            Err(trouble) => {
                self.state.retry.failed(&self.pace);
                if self.state.broken.replace(trouble.clone()).is_none() {
                    (self.say)(Event::NoJournal(trouble));
                }
            }
        }
    }

    pub fn acknowledge(&mut self, upto: u64) {
        for pending in &mut self.state.pending {
            if pending.n <= upto && pending.told != Told::Recorded {
                pending.told = Told::Recorded;
                (self.say)(Event::Recorded { seq: pending.seq });
            }
        }
    }
}
