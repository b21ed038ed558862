//! The thread that keeps the journal, and answers for what is recorded.
//!
//! It takes all that is waiting, writes it with one write and one sync, and acknowledges it.
//! While the journal cannot be written, entries are acknowledged once they stand in the readable
//! file; while neither can be, they are kept in memory, said to be not recorded, and tried again.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Instant;

use crate::minutes::{Change, Id};

use super::commit::{Pending, State, Told};
use super::disk::Disk;
use super::erase;
use super::event::{Closing, Erasure, Event, Job, Order, Stage};
use super::folders::Folders;
use super::journal::Journal;
use super::line::{Draft, Line};
use super::pace::Pace;
use super::remark::Remarks;
use super::replay;
use super::trouble::{Behind, NotRecorded};

/// What stands on the line, and whether the journal knows.
#[derive(Default)]
pub(super) struct Typing {
    pub draft: Draft,
    /// When it has to be in the journal, if it is not.
    pub due: Option<Instant>,
    /// Whether it stands in a journal of this run.
    pub ours: bool,
    /// Whether something was stored since: what is known of the line may be that very entry.
    pub sent: bool,
}

/// Keeps the journal.
pub(super) struct Keeper {
    pub disk: Disk,
    pub folders: Folders,
    pub pace: Pace,
    pub session: Id,
    pub journal: Journal,
    pub remarks: Remarks,
    pub typing: Typing,
    /// Journals of ended runs, to be removed once all that they hold is published.
    pub ended: Vec<PathBuf>,
    /// Those of them that hold a draft: they stay until this session is left.
    pub with_draft: Vec<PathBuf>,
    pub orders: Receiver<Order>,
    pub publisher: Sender<Job>,
    pub say: Box<dyn Fn(Event) + Send>,
    pub state: State,
}

impl Keeper {
    /// Works until the session is left, or until nobody holds the store any more.
    pub fn run(mut self) {
        loop {
            let due = [
                self.typing.due,
                self.state.retry.at(),
                self.remarks.retry_at(),
            ]
            .into_iter()
            .flatten()
            .min();
            let order = match due {
                None => self
                    .orders
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => self
                    .orders
                    .recv_timeout(at.saturating_duration_since(Instant::now())),
            };
            match order {
                Ok(order) => {
                    let mut next = Some(order);
                    while let Some(order) = next {
                        if let Some(done) = self.take(order) {
                            self.end(done);
                            return;
                        }
                        next = self.orders.try_recv().ok();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                // The publisher holds a sender too: both ended without a word.
                Err(RecvTimeoutError::Disconnected) => {
                    self.commit();
                    return;
                }
            }
            self.commit();
            self.remarks.again(&self.pace, &self.say);
        }
    }

    /// Does what is asked; the last thing asked is to end.
    fn take(&mut self, order: Order) -> Option<Result<(), Behind>> {
        match order {
            Order::Record { seq, changes } => self.record(seq, changes),
            Order::Draft(draft) => self.draft(draft),
            Order::Remark { seq, text } => self.remarks.add(seq, text, &self.pace, &self.say),
            Order::Erase { seq, changes } => self.erase(seq, changes),
            Order::PublishNow => drop(self.tell_publisher(Job::Now)),
            Order::MoveTo(target) => {
                self.journal.retarget(target.path(), target.key.clone());
                self.start_anew();
                self.tell_publisher(Job::MoveTo(target));
            }
            Order::Close(reply) => {
                if !self.typing.draft.text.is_empty() && !self.typing.ours {
                    self.typing.due = Some(Instant::now());
                }
                self.commit_with(true);
                let _ = reply.send(Stage::Recorded(self.state.broken.is_none()));
                self.state.closing = Some(reply);
                if !self.tell_publisher(Job::End) {
                    return Some(Err(Behind::Stopped));
                }
            }
            Order::Published { upto, path } => self.published(upto, path),
            Order::Failed { upto, why } => self.failed(upto, why),
            Order::Foreign { minutes, erased } => {
                if !erased.is_empty() {
                    self.forget(&erased, false);
                }
                (self.say)(Event::Foreign(minutes));
            }
            Order::Unclear(why) => (self.say)(Event::Unclear(why)),
            Order::Erased { seq, report } => self.erased(seq, report),
            Order::Ended(done) => return Some(done),
        }
        None
    }

    fn record(&mut self, seq: u64, changes: Vec<Change>) {
        self.typing.sent = true;
        self.state.last += 1;
        let n = self.state.last;
        let mut line = Vec::new();
        let step = Cow::Borrowed(&*changes);
        // Changes are JSON by their nature; were they not, the readable file still has them.
        if (Line::Changes { n, step }).put(&mut line).is_ok() {
            self.state.waiting.extend_from_slice(&line);
        }
        self.state.pending.push_back(Pending {
            n,
            seq,
            line,
            told: Told::Nothing,
        });
        self.tell_publisher(Job::Changes { n, changes });
    }

    fn draft(&mut self, mut draft: Draft) {
        draft.at = self.typing.draft.at;
        if draft == self.typing.draft {
            return;
        }
        draft.at = super::now_ms();
        let now = Instant::now();
        let cleared = draft.text.is_empty() || std::mem::take(&mut self.typing.sent);
        self.typing.draft = draft;
        // What was typed may lag behind; what was sent off must not come back beside its entry.
        self.typing.due = if cleared {
            Some(now)
        } else {
            self.typing.due.or(Some(now + self.pace.draft))
        };
    }

    fn published(&mut self, upto: u64, path: PathBuf) {
        self.acknowledge(upto);
        while let Some(pending) = self.state.pending.front().filter(|p| p.n <= upto) {
            self.state.published = pending.seq;
            self.state.pending.pop_front();
        }
        if self.state.behind.take().is_some() {
            (self.say)(Event::CaughtUp);
        }
        let seq = self.state.published;
        (self.say)(Event::Published { path, seq });
        if self.journal.is_open() {
            let mut line = Vec::new();
            // Not worth a sync of its own: without it the steps are only joined once more.
            if Line::Published(upto).put(&mut line).is_ok() {
                let _ = self.journal.append(&line, false);
            }
        }
        let _ = replay::clear_up(&self.disk, &self.folders.journals(), &mut self.ended);
    }

    fn failed(&mut self, upto: u64, why: Behind) {
        if let Some(journal) = &self.state.broken {
            for pending in &mut self.state.pending {
                if pending.n <= upto && pending.told == Told::Nothing {
                    pending.told = Told::NotRecorded;
                    let why = NotRecorded {
                        journal: journal.clone(),
                        file: Some(why.clone()),
                    };
                    let seq = pending.seq;
                    (self.say)(Event::NotRecorded { seq, why });
                }
            }
        }
        if self.state.behind.as_ref() != Some(&why) {
            self.state.behind = Some(why.clone());
            (self.say)(Event::Behind(why));
        }
    }

    fn erase(&mut self, seq: u64, changes: Vec<Change>) {
        let ids: Vec<Id> = changes
            .iter()
            .filter(|change| matches!(change, Change::Erase(_)))
            .map(|change| change.id().clone())
            .collect();
        self.typing = Typing {
            ours: true,
            ..Typing::default()
        };
        self.record(seq, changes);
        self.commit_with(false);
        let report = self.forget(&ids, true);
        self.state.erasing.push((seq, report));
        self.tell_publisher(Job::Erase { seq, ids });
    }

    /// Takes what was erased out of every journal of ours.
    fn forget(&mut self, ids: &[Id], drafts: bool) -> Erasure {
        for pending in &mut self.state.pending {
            if let Some(Line::Changes { n, step }) = Line::take(&pending.line) {
                pending.line.clear();
                if let Some(step) = erase::scrub(&step, ids) {
                    let step = Cow::Owned(step);
                    let _ = Line::Changes { n, step }.put(&mut pending.line);
                }
            }
        }
        let mut report = Erasure::default();
        if self.journal.has_files() {
            self.journal.shut();
            self.start_anew();
            // While the new file cannot be made, the earlier ones are all there is.
            report = if self.journal.is_open() {
                erase::removed(self.journal.drop_earlier())
            } else {
                self.state.to_clean = true;
                let trouble = self.state.broken.clone();
                erase::removed(trouble.map_or(Ok(Vec::new()), Err))
            };
        }
        let more = erase::scrub_ended(
            &self.disk,
            &self.folders,
            &self.session,
            ids,
            drafts,
            [&mut self.ended, &mut self.with_draft],
        );
        erase::add(report, more)
    }

    fn erased(&mut self, seq: u64, report: Erasure) {
        let place = self.state.erasing.iter().position(|(of, _)| *of == seq);
        let here = place.map(|place| self.state.erasing.remove(place).1);
        let report = erase::add(here.unwrap_or_default(), report);
        (self.say)(Event::Erased { seq, report });
    }

    /// Whether there still is a publisher to be told.
    pub fn tell_publisher(&mut self, job: Job) -> bool {
        let told = self.publisher.send(job).is_ok();
        if !told {
            self.failed(self.state.last, Behind::Stopped);
        }
        told
    }

    /// The publisher has ended; so does this.
    fn end(mut self, done: Result<(), Behind>) {
        self.commit_with(true);
        let draft = !self.typing.draft.text.is_empty();
        let all = done.is_ok() && self.state.pending.is_empty();
        if all && (!draft || self.typing.ours) {
            self.ended.append(&mut self.with_draft);
            let _ = replay::clear_up(&self.disk, &self.folders.journals(), &mut self.ended);
        }
        let unrecorded = self
            .state
            .pending
            .iter()
            .any(|pending| pending.told != Told::Recorded);
        let broken = self.state.broken.take().filter(|_| unrecorded);
        let closing = match (broken, self.remarks.missing(), done) {
            (Some(journal), _, done) => Closing::Incomplete(NotRecorded {
                journal,
                file: done.err(),
            }),
            (None, Some(journal), _) => Closing::Incomplete(NotRecorded {
                journal,
                file: None,
            }),
            (None, None, Err(why)) => Closing::Behind(why),
            (None, None, Ok(())) => Closing::Complete,
        };
        let _ = self.journal.end(all && !draft);
        if let Some(reply) = self.state.closing.take() {
            let _ = reply.send(Stage::Done(closing));
        }
    }
}
