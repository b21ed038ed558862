//! The one loop of both modes: executes what the mind asks for, and brings it what happens.

mod drafts;
mod follow;
mod front;
mod home;
mod inbox;
mod input;
mod outside;
mod sheets;
mod signals;
mod trouble;

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::Local;

use crate::app::{self, Answer, AskedFor, Command, Effect, Mode, Model, Moment, Msg};
use crate::lang::Language;
use crate::minutes::{Change, Id, Stamp};
use crate::store::{Closing, Event as Stored, Folders, Opened, Store};

pub use drafts::asked_for;
pub use follow::{Told, Wall, follow};
pub use front::{Event, Front, Input};
pub use home::{Bring, HomeFront, at_home, counted, gather, kept, look_in};
pub use inbox::{Bell, Inbox, Sender, Source};
pub use input::read_lines;
pub use sheets::Written;
#[cfg(unix)]
pub use signals::{said, signals};

/// How long leaving may take when a person asked for it.
const LEAVE: Duration = Duration::from_secs(20);
/// How long it may take when the system did, or the program is in trouble.
const LEAVE_AT_ONCE: Duration = Duration::from_millis(900);

/// How a session was left.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Everything stands in the file that others read.
    Complete,
    /// Everything is safe; the file that others read is behind.
    Behind(app::Trouble),
    /// Something could be stored nowhere.
    NotStored(app::Trouble),
    /// The disk did not answer in time.
    TimedOut,
    /// The program made a mistake; what was acknowledged is safe.
    Fault,
    /// Everything stands in the file that others read; the answers could not be written.
    Unheard(io::ErrorKind),
}

/// What became of a session that was led.
#[derive(Debug, Clone, PartialEq)]
pub struct Led {
    /// How it was left.
    pub ending: Ending,
    /// Whether the whole program has to end now: the system asked for it, or nobody is there.
    pub stopped: bool,
    /// How many questions are left, where the program was only started to decide.
    pub left: Option<usize>,
}

/// The time and the chance that the mind is given.
pub fn with_moment<T>(with: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    with_moment_after(Duration::ZERO, with)
}

/// The same for a program that has run for some time.
fn with_moment_after<T>(ran: Duration, with: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    let mut chance = |bytes: &mut [u8]| {
        if getrandom::fill(bytes).is_err() {
            // Without the system's source, ids still have to differ from each other; the seeds of
            // hash maps do.
            for piece in bytes.chunks_mut(8) {
                let seed = RandomState::new().build_hasher().finish().to_le_bytes();
                piece.copy_from_slice(&seed[..piece.len()]);
            }
        }
    };
    with(&mut Moment {
        now: now(),
        ran,
        chance: &mut chance,
    })
}

/// The time, with the offset of this place.
#[must_use]
pub fn now() -> Stamp {
    Stamp::new(Local::now().fixed_offset())
}

/// Leads a session until it is left, from the input that arrives at `inbox`.
///
/// `first` are changes that were made to `model` already and stand nowhere yet.
///
/// # Errors
/// When the store cannot be started.
pub fn lead(
    model: Model,
    first: Vec<Change>,
    opened: Opened,
    folders: Folders,
    inbox: &Inbox,
    front: &mut dyn Front,
) -> Result<Led, crate::store::Trouble> {
    let told = inbox.sender();
    let file = opened.path().to_owned();
    // What a store of an earlier session says late must not count for this one.
    let number = inbox.next_session();
    // Nobody listens only when the loop has ended; then there is nobody to tell.
    let store = Store::start(opened, folders, move |event| {
        let _ = told.send(Event::Stored(number, event));
    })?;
    let store = Some(store);
    Ok(follow_through(
        model,
        first,
        (store, file, number),
        inbox,
        front,
    ))
}

/// Looks at a session until it is left: nothing is stored.
pub fn look_at(model: Model, file: PathBuf, inbox: &Inbox, front: &mut dyn Front) -> Led {
    let model = model.to_read_only();
    let number = inbox.next_session();
    follow_through(model, Vec::new(), (None, file, number), inbox, front)
}

/// Leads a session to its end; `store` stores it, if it is to be stored.
fn follow_through(
    model: Model,
    first: Vec<Change>,
    (store, file, number): (Option<Store>, PathBuf, u64),
    inbox: &Inbox,
    front: &mut dyn Front,
) -> Led {
    inbox.watch(model.mode() == Mode::Screen);
    // Keys can follow each other too fast; lines cannot.
    let started = (model.mode() == Mode::Screen).then(Instant::now);
    let waiting = VecDeque::new();
    let mut session = Leading {
        number,
        model,
        file,
        told: inbox.sender(),
        writing: 0,
        store,
        front,
        waiting,
        deaf: None,
        draft: None,
        started,
    };
    let led = AssertUnwindSafe(|| {
        session.begin(first);
        session.follow(inbox)
    });
    let Ok(urgent) = catch_unwind(led) else {
        session.close(LEAVE_AT_ONCE);
        let ending = Ending::Fault;
        return Led {
            ending,
            stopped: true,
            left: None,
        };
    };
    let ending = session.close(if urgent { LEAVE_AT_ONCE } else { LEAVE });
    let asked_to_end = session.hear_the_rest(inbox);
    let stopped = urgent || asked_to_end || session.deaf.is_some();
    let ending = match (ending, session.deaf) {
        // A reader that leaves is no failure.
        (Ending::Complete, Some(kind)) if kind != io::ErrorKind::BrokenPipe => {
            Ending::Unheard(kind)
        }
        (ending, _) => ending,
    };
    Led {
        ending,
        stopped,
        left: app::left_when_deciding(&session.model),
    }
}

struct Leading<'a> {
    /// Which session of this run it is.
    number: u64,
    model: Model,
    /// The file that others read.
    file: PathBuf,
    /// Where threads of this session send what they did.
    told: Sender<Event>,
    /// How many threads still write sheets.
    writing: usize,
    store: Option<Store>,
    front: &'a mut dyn Front,
    /// Answers in order; the first ones wait for the disk.
    waiting: VecDeque<Waiting>,
    /// Why nobody hears the answers any more.
    deaf: Option<io::ErrorKind>,
    /// The line as it is typed, to be kept once it was shown.
    draft: Option<(String, Option<Id>, Option<AskedFor>)>,
    /// Since when keys are pressed; `None` in line mode.
    started: Option<Instant>,
}

struct Waiting {
    answer: Answer,
    /// Whether what it waits for is on disk.
    ready: bool,
}

impl Leading<'_> {
    fn begin(&mut self, first: Vec<Change>) {
        let effects = with_moment(|moment| app::after_absence(&mut self.model, moment));
        self.execute(effects);
        let effects = app::open(&mut self.model, first);
        self.execute(effects);
        self.say();
    }

    /// Follows what happens until the session is left; tells whether that is urgent.
    fn follow(&mut self, inbox: &Inbox) -> bool {
        // What is told on opening waits for nothing, and nothing may happen for a long time.
        self.say();
        if self.deaf.is_some() {
            return true;
        }
        loop {
            let holds = self.front.holds(&self.model, now());
            let mut urgent = false;
            if let Some(event) = inbox.wait(holds) {
                urgent = self.take(event);
            } else {
                // Nothing happened for as long as what is shown holds.
                self.update(Msg::Tick);
            }
            // Everything that is there already is taken before anything is said, so that a flood
            // of lines is stored in few writes.
            for _ in 0..MOST_AT_ONCE {
                if urgent || self.model.is_leaving() {
                    break;
                }
                match inbox.next() {
                    Some(event) => urgent = self.take(event),
                    None => break,
                }
            }
            self.tell_rest();
            self.say();
            self.keep_draft();
            if urgent || self.model.is_leaving() || self.deaf.is_some() {
                return urgent || self.deaf.is_some();
            }
        }
    }

    /// Tells the mind what the front kept back.
    fn tell_rest(&mut self) {
        for msg in self.front.untold() {
            self.update(msg);
        }
    }

    /// Takes in one event; tells whether the program has to end at once.
    fn take(&mut self, event: Event) -> bool {
        let msg = match event {
            Event::Line(text) => Msg::Line(text),
            Event::EndOfInput => Msg::EndOfInput,
            Event::Interrupt => Msg::Command(Command::Interrupt, String::new()),
            Event::Stop => {
                self.tell_rest();
                self.update(Msg::Stop);
                return true;
            }
            Event::Suspend => {
                let done = self.front.suspend();
                self.heard(done);
                return self.deaf.is_some();
            }
            Event::Input(input) => {
                if !self.front.gathers(&input) {
                    self.tell_rest();
                }
                for msg in self.front.input(&self.model, input) {
                    self.update(msg);
                }
                return false;
            }
            Event::Stored(number, stored) => {
                if number == self.number {
                    self.stored(stored);
                }
                return false;
            }
            Event::Sheets(number, written) => {
                self.sheets(number, written);
                return false;
            }
            // Somebody was at home before.
            Event::Looked(_) => return false,
        };
        self.update(msg);
        false
    }

    fn update(&mut self, msg: Msg) {
        let ran = self
            .started
            .map_or(Duration::ZERO, |started| started.elapsed());
        let effects = with_moment_after(ran, |moment| app::update(&mut self.model, moment, msg));
        self.execute(effects);
    }

    fn stored(&mut self, stored: Stored) {
        match stored {
            Stored::Recorded { seq } => {
                for waiting in &mut self.waiting {
                    waiting.ready |= waiting.answer.after.is_some_and(|after| after <= seq);
                }
                self.update(Msg::Recorded(seq));
            }
            Stored::NotRecorded { seq, why } => {
                let trouble = trouble::not_recorded(&why);
                let words = app::not_recorded(self.model.language(), &trouble);
                for waiting in &mut self.waiting {
                    if !waiting.ready && waiting.answer.after.is_some_and(|after| after >= seq) {
                        waiting.answer = Answer::refused(words.clone());
                        waiting.ready = true;
                    }
                }
                self.update(Msg::NotRecorded(trouble));
            }
            Stored::NoJournal(_) => {}
            Stored::Published { .. } | Stored::CaughtUp => self.update(Msg::Published),
            Stored::Behind(why) => self.update(Msg::Behind(trouble::behind(&why))),
            Stored::Foreign(minutes) => self.update(Msg::Foreign(minutes)),
            Stored::Unclear(why) => self.update(Msg::Unclear(trouble::file_name(&why))),
            Stored::Erased { report, .. } => {
                let not_reached = report
                    .left
                    .iter()
                    .filter_map(trouble::not_reached)
                    .collect();
                self.update(Msg::Erased { not_reached });
            }
        }
    }

    fn sheets(&mut self, number: u64, written: Written) {
        if number == self.number {
            self.writing = self.writing.saturating_sub(1);
            let told = written.told(self.model.language());
            self.update(told);
        }
    }

    fn execute(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Answer(answer) = effect {
                let done = self.model.saved().done;
                let ready = answer.after.is_none_or(|after| after <= done);
                self.waiting.push_back(Waiting { answer, ready });
                continue;
            }
            // What is stored comes after what was typed before it.
            if !matches!(&effect, Effect::Draft { .. }) {
                self.keep_draft();
            }
            let Some(store) = &self.store else { continue };
            match effect {
                Effect::Record { number, changes } => store.record(number, changes),
                // A line that was taken is no longer there once what it became is stored.
                Effect::Draft { text, speaker, .. } if text.is_empty() => {
                    self.draft = None;
                    store.draft(&text, speaker.as_ref());
                }
                // Only the last of a flood is kept, once it has been shown.
                Effect::Draft {
                    text,
                    speaker,
                    asked,
                } => self.draft = Some((text, speaker, asked)),
                Effect::Remark { number, text } => store.remark(number, &text),
                Effect::Erase { number, changes } => store.erase(number, changes),
                Effect::Sheets(wanted) => {
                    self.writing += 1;
                    sheets::write(&self.file, wanted, self.number, self.told.clone());
                }
                Effect::Publish => store.publish_now(),
                // The loop sees in the model that it is to leave.
                Effect::Answer(_) | Effect::Leave => {}
            }
        }
    }

    /// Says, in order, the answers of which all is on disk.
    fn say(&mut self) {
        while self.deaf.is_none() && self.waiting.front().is_some_and(|waiting| waiting.ready) {
            if let Some(waiting) = self.waiting.pop_front() {
                let done = self.front.answer(&waiting.answer);
                self.heard(done);
            }
        }
        if self.deaf.is_none() {
            let done = self.front.show(&self.model, now());
            self.heard(done);
        }
    }

    fn heard(&mut self, done: io::Result<()>) {
        if let Err(error) = done {
            self.deaf.get_or_insert(error.kind());
        }
    }

    fn keep_draft(&mut self) {
        if let (Some(store), Some((text, speaker, asked))) = (&self.store, self.draft.take()) {
            store.draft_to(&text, speaker.as_ref(), asked.map(drafts::to_keep));
        }
    }

    fn close(&mut self, timeout: Duration) -> Ending {
        self.keep_draft();
        let Some(store) = self.store.take() else {
            return Ending::Complete;
        };
        match store.close(timeout) {
            Closing::Complete => Ending::Complete,
            Closing::Behind(why) => Ending::Behind(trouble::behind(&why)),
            Closing::Incomplete(why) => Ending::NotStored(trouble::not_recorded(&why)),
            Closing::TimedOut { .. } => Ending::TimedOut,
        }
    }

    /// Says what was still waiting for the disk when the session was left; tells whether the
    /// system asked for the end meanwhile. Keys that were pressed meanwhile are nobody's.
    fn hear_the_rest(&mut self, inbox: &Inbox) -> bool {
        let mut asked_to_end = false;
        let end = Instant::now() + LEAVE_AT_ONCE;
        loop {
            // Sheets that are nearly there are waited for, and what became of them is said.
            let left = end.saturating_duration_since(Instant::now());
            let event = match self.writing {
                0 => inbox.next(),
                _ => inbox.wait(Some(left)),
            };
            let Some(event) = event else { break };
            match event {
                Event::Stored(number, stored) if number == self.number => self.stored(stored),
                Event::Sheets(number, written) => self.sheets(number, written),
                Event::Stop => asked_to_end = true,
                _ => {}
            }
        }
        self.say();
        asked_to_end
    }
}

/// How many events are taken before anything is said.
const MOST_AT_ONCE: usize = 512;

/// The words for how a session was left, when there is anything to say about it.
#[must_use]
pub fn ending_words(language: Language, ending: &Ending) -> Option<String> {
    use crate::t;
    match ending {
        // What cannot be written cannot say so there either.
        Ending::Complete | Ending::Unheard(_) => None,
        Ending::Behind(trouble) => Some(app::behind(language, trouble)),
        Ending::NotStored(trouble) => Some(app::not_recorded(language, trouble)),
        Ending::TimedOut => Some(t!(language, "ending-timed-out")),
        Ending::Fault => Some(t!(language, "ending-fault")),
    }
}
