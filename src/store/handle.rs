//! The handle by which the program reaches the store: it only ever sends, and never waits.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use crate::minutes::{Change, Id};

use super::commit::State;
use super::disk::Disk;
use super::event::{Closing, Event, Order, Stage};
use super::folders::Folders;
use super::journal::Journal;
use super::keeper::{Keeper, Typing};
use super::line::{Asked, Draft, Header};
use super::open::{Opened, Whose};
use super::pace::Pace;
use super::publish::Press;
use super::publisher::{Due, Publisher};
use super::remark::Remarks;
use super::target::Target;
use super::trouble::{Call, Trouble};
use super::watcher::{Watch, Watcher};

/// Keeps one session: in the journal at once, in the readable file soon.
///
/// A store that is dropped without [`Store::close`] still publishes, as long as the program runs.
pub struct Store {
    orders: Sender<Order>,
    watcher: Sender<Watch>,
    path: PathBuf,
    closed: bool,
}

/// How a store works, where that is not as usual.
#[derive(Clone, Default)]
pub struct Setup {
    /// How often things are done.
    pub pace: Pace,
    /// The file system.
    pub disk: Disk,
}

impl Store {
    /// Starts keeping the session that was opened; `say` is called from the store's own thread.
    ///
    /// # Errors
    /// When the file is somebody else's, which is never written; or the system gives no thread.
    pub fn start(
        opened: Opened,
        folders: Folders,
        say: impl Fn(Event) + Send + 'static,
    ) -> Result<Self, Trouble> {
        Self::start_with(opened, folders, Setup::default(), say)
    }

    /// As [`Store::start`], with another pace or another file system.
    ///
    /// # Errors
    /// As for [`Store::start`].
    pub fn start_with(
        opened: Opened,
        folders: Folders,
        setup: Setup,
        say: impl Fn(Event) + Send + 'static,
    ) -> Result<Self, Trouble> {
        let Setup { pace, disk } = setup;
        if opened.whose != Whose::Own {
            let denied = ErrorKind::PermissionDenied.into();
            return Err(Trouble::new(Call::Write, opened.path(), &denied));
        }
        let session = opened.minutes.session_id().clone();
        let after = opened.ended.iter().chain(&opened.with_draft);
        let header = Header {
            session: session.clone(),
            target: opened.target.path().display().to_string(),
            key: opened.target.key.clone(),
            installation: opened.installation.clone(),
            after: after
                .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
                .collect(),
        };
        let path = opened.target.path().to_owned();
        let (orders, inbox) = channel();
        let (jobs, work) = channel();
        // What was recovered is published even if nothing is added: then its journals can go.
        let waiting = opened.recovered || !opened.ended.is_empty();
        let typing = Typing {
            draft: opened.drafts.first().cloned().unwrap_or_default(),
            ..Typing::default()
        };
        let (ended, with_draft) = (opened.ended.clone(), opened.with_draft.clone());
        let (watcher, told) = channel();
        let watching = Watcher {
            siblings: opened.siblings.clone().on(disk.clone()),
            pace,
            told,
            publisher: jobs.clone(),
            keeper: orders.clone(),
        };
        let publisher = Publisher {
            press: Press::new(disk.clone(), folders.clone(), opened),
            pace,
            jobs: work,
            keeper: orders.clone(),
            latest: 0,
            due: Due::new(waiting),
        };
        let remarks = Remarks::new(disk.clone(), &folders, header.clone());
        let keeper = Keeper {
            journal: Journal::new(disk.clone(), folders.journals(), header),
            remarks,
            disk,
            folders,
            pace,
            session,
            typing,
            ended,
            with_draft,
            orders: inbox,
            publisher: jobs,
            say: Box::new(say),
            state: State::new(),
        };
        let thread = |name: &str| std::thread::Builder::new().name(name.into());
        // The first picture waits for one thread only: that one starts the others.
        let keep = move || {
            // Without it the keeper says that the file is behind.
            let _ = thread("publish").spawn(move || publisher.run());
            // Without it what others write is joined when our own file is written.
            let _ = thread("folder").spawn(move || watching.run());
            keeper.run();
        };
        thread("journal")
            .spawn(keep)
            .map_err(|error| Trouble::new(Call::Thread, &path, &error))?;
        Ok(Self {
            orders,
            watcher,
            path,
            closed: false,
        })
    }

    /// The readable file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Records one step. [`Event::Recorded`] or [`Event::NotRecorded`] answers with its `seq`.
    pub fn record(&self, seq: u64, changes: Vec<Change>) {
        self.send(Order::Record { seq, changes });
    }

    /// Tells what stands on the line now; it is in the journal soon. Empty when it was cleared.
    pub fn draft(&self, text: &str, speaker: Option<&Id>) {
        self.draft_to(text, speaker, None);
    }

    /// The same, where the line is asked for something: its text ends with the answer.
    pub fn draft_to(&self, text: &str, speaker: Option<&Id>, asked: Option<Asked>) {
        self.send(Order::Draft(Draft {
            text: text.into(),
            speaker: speaker.cloned(),
            asked,
            at: 0,
        }));
    }

    /// Keeps a private remark, on this machine only.
    pub fn remark(&self, seq: u64, text: &str) {
        let text = text.into();
        self.send(Order::Remark { seq, text });
    }

    /// Records a step that erases records, and clears every place of ours of what they held.
    ///
    /// [`Event::Recorded`] answers when it is certain, [`Event::Erased`] when it is done. The
    /// draft on the line is dropped too.
    pub fn erase(&self, seq: u64, changes: Vec<Change>) {
        self.send(Order::Erase { seq, changes });
    }

    /// Brings everything into the readable file now, and looks what others stored.
    pub fn publish_now(&self) {
        self.send(Order::PublishNow);
        // Without a watcher nothing comes from others; there is nobody to tell.
        let _ = self.watcher.send(Watch::Now);
    }

    /// From now on publishes to another file; the one before stays as it is.
    pub fn move_to(&mut self, path: &Path) {
        let target = Target::new(path);
        target.path().clone_into(&mut self.path);
        let _ = self.watcher.send(Watch::MoveTo(target.clone()));
        self.send(Order::MoveTo(target));
    }

    /// Leaves the session: brings everything into the journal and then into the readable file,
    /// and waits for that, but not longer than `timeout`.
    #[must_use]
    pub fn close(mut self, timeout: Duration) -> Closing {
        let end = Instant::now() + timeout;
        self.closed = true;
        let (reply, stages) = channel();
        self.send(Order::Close(reply));
        let mut recorded = false;
        loop {
            match stages.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(Stage::Recorded(done)) => recorded = done,
                Ok(Stage::Done(closing)) => return closing,
                Err(_) => return Closing::TimedOut { recorded },
            }
        }
    }

    fn send(&self, order: Order) {
        // Nobody is there to listen only when the thread has died; then nothing is ever
        // acknowledged, and closing says so.
        let _ = self.orders.send(order);
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if !self.closed {
            let (reply, _) = channel();
            self.send(Order::Close(reply));
        }
    }
}
