//! Everything the mind knows.

mod writing;

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use crate::circle::pairing::Wordings;
use crate::circle::{agenda, clock, entries, round};
use crate::lang::Language;
use crate::minutes::{Current, Id, Kind, Minutes, SessionStatus, Stamp, Step};

use super::commands::Command;
use super::keymap::Keymap;
use super::label::Numbers;
use super::message::Trouble;
use super::reading_back::Reading;
use super::remembered::Remembered;
use super::review::Review;
use super::screen::{Memory, Screen};
use super::sheets::Sheet;
use super::together;

/// How the mind is used; it is the same mind, with the same commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The screen: keys may follow each other by accident.
    Screen,
    /// Lines in, answers out.
    Plain,
}

/// The line that is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its text.
    pub text: String,
    /// The people at whom its first character was typed; nobody means the circle.
    pub speakers: Vec<Id>,
}

/// The pen, held on people until the turn moves.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    /// With whom it is.
    pub with: Vec<Id>,
    /// Where the session stood when it was held: when the turn moves, it is no longer held.
    pub at: Option<Current>,
}

/// What was typed last, to which "don't write that down" belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Newest {
    /// Something that stands in the minutes.
    Entry,
    /// A text that was set aside.
    Aside,
    /// A private remark.
    Remark,
    /// The outcome of an item.
    Outcome,
    /// The harvest of a group.
    Harvest(Id),
}

/// How storing stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// The number of the last record that was asked for.
    pub asked: u64,
    /// The number up to which everything is on disk.
    pub done: u64,
    /// When that was said.
    pub at: Option<Stamp>,
    /// What keeps the file that others read behind.
    pub behind: Option<Trouble>,
    /// What keeps anything at all from being stored.
    pub nowhere: Option<Trouble>,
}

/// A step that can be undone, with the words for it.
#[derive(Debug, Clone)]
pub(super) struct Done {
    pub label: String,
    pub step: Step,
}

/// Something that is done only when it is asked for a second time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Guard {
    /// The beginning, although nobody of the list is here.
    Begin,
    /// The next item, although something is unfinished in this one.
    Next(Id),
    /// The end of the round, although people were not asked.
    EndRound(Id),
    /// Another round, although people were not asked in this one.
    Round(Id),
    /// Other groups, as they were typed, although these brought something back.
    Groups(String),
    /// Closing the session.
    Close,
    /// Erasing for good what somebody else wrote down.
    Erase(Id),
}

/// Lines that are being gathered into one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gathering {
    /// How many lines are still to come.
    pub left: usize,
    /// What came.
    pub text: String,
    /// How much of it was kept, and when.
    pub kept: (usize, Stamp),
}

/// Everything the mind knows.
#[derive(Debug)]
pub struct Model {
    pub(super) minutes: Minutes,
    /// Counts the changes of the minutes.
    pub(super) version: u64,
    /// The numbers in the labels of the entries, and the version for which they were given.
    pub(super) numbers: Numbers,
    pub(super) numbered: u64,
    /// What people said to be the same, by the version of the minutes.
    wordings: Remembered<u64, Wordings>,
    pub(super) who: Arc<str>,
    /// How far the clock of the laptop that leads is ahead of ours, where they are far apart.
    pub(super) skew: TimeDelta,
    /// Who else wrote in this session while it was open here, in the order in which they came.
    pub(super) company: Vec<Arc<str>>,
    pub(super) language: Language,
    pub(super) mode: Mode,
    pub(super) draft: Draft,
    pub(super) saved: Saved,
    pub(super) done: Vec<Done>,
    pub(super) undone: Vec<Done>,
    pub(super) guard: Option<Guard>,
    pub(super) held: Option<Held>,
    pub(super) previous: Option<Id>,
    /// The item of which it was said that it nears its end, and whether that it is over.
    pub(super) warned: Option<(Id, bool)>,
    pub(super) gathering: Option<Gathering>,
    pub(super) newest: Newest,
    pub(super) latest: (Stamp, Duration),
    pub(super) leaving: bool,
    /// Nothing of the session stays when it is left.
    pub(super) passes: bool,
    /// The minutes are only looked at: nothing is changed, and nothing is stored.
    pub(super) read_only: bool,
    /// When the minutes that are only looked at were last written in.
    pub(super) stood: Option<Stamp>,
    pub(super) screen: Screen,
    pub(super) keymap: Keymap,
    pub(super) reading: Reading,
    pub(super) sheet: Sheet,
    pub(super) review: Review,
    pub(super) memory: Memory,
}

impl Model {
    /// A mind for these minutes, with which `who` writes.
    #[must_use]
    pub fn new(minutes: Minutes, who: &str, language: Language, mode: Mode, now: Stamp) -> Self {
        let mut model = Self {
            minutes,
            version: 0,
            numbers: Numbers::default(),
            numbered: 0,
            wordings: Remembered::default(),
            who: who.into(),
            skew: TimeDelta::zero(),
            company: Vec::new(),
            language,
            mode,
            draft: Draft::default(),
            saved: Saved::default(),
            done: Vec::new(),
            undone: Vec::new(),
            guard: None,
            held: None,
            previous: None,
            warned: None,
            gathering: None,
            newest: Newest::Entry,
            latest: (now, Duration::ZERO),
            leaving: false,
            passes: false,
            read_only: false,
            stood: None,
            screen: Screen::default(),
            keymap: Keymap::default(),
            reading: Reading::default(),
            sheet: Sheet::default(),
            review: Review::default(),
            memory: Memory::default(),
        };
        model.numbers.give(&model.minutes);
        if !model.leads() {
            model.skew = together::ahead(&model.minutes, now);
        }
        model
    }

    /// The same mind with these keys.
    #[must_use]
    pub fn with_keymap(mut self, keymap: Keymap) -> Self {
        self.keymap = keymap;
        self
    }

    /// The same mind for an example, of which nothing stays.
    #[must_use]
    pub fn of_an_example(mut self) -> Self {
        self.passes = true;
        self
    }

    /// The same mind, only to decide what is left to decide.
    #[must_use]
    pub fn to_review(mut self) -> Self {
        self.review.alone = true;
        self
    }

    /// The same mind to look at minutes only: every change is refused.
    #[must_use]
    pub fn to_read_only(mut self) -> Self {
        self.read_only = true;
        self.stood = clock::last_written(&self.minutes);
        self
    }

    /// Whether the minutes are only looked at.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// How the first key of a command is called, where keys are pressed.
    pub(super) fn key_of(&self, command: Command) -> Option<String> {
        let key = self.keymap.keys(command).next()?;
        (self.mode == Mode::Screen).then(|| key.label(self.language))
    }

    /// The keys in force.
    #[must_use]
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The same mind with a line that was being typed when the program last ended. It stands on the
    /// line again; line mode has no line, and there it stands aside.
    #[must_use]
    pub fn with_draft(mut self, text: String, speaker: Option<Id>) -> Self {
        match self.mode {
            Mode::Screen => {
                self.draft = Draft {
                    text,
                    speakers: speaker.into_iter().collect(),
                };
            }
            Mode::Plain if text.is_empty() => {}
            Mode::Plain => {
                // "Don't write that down" means this text first, not the last entry.
                self.screen.aside.push(text);
                self.newest = Newest::Aside;
            }
        }
        self
    }

    /// The minutes.
    #[must_use]
    pub fn minutes(&self) -> &Minutes {
        &self.minutes
    }

    /// Another number whenever the minutes are others: for what is drawn from them.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// How the mind is used.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The language of the screen.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The language of the session, in which dates and plans are read.
    #[must_use]
    pub fn session_language(&self) -> Language {
        let code = self.minutes.session().language.as_deref();
        code.and_then(Language::from_code).unwrap_or(self.language)
    }

    /// The line that is being typed.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// How storing stands.
    #[must_use]
    pub fn saved(&self) -> &Saved {
        &self.saved
    }

    /// What the mind keeps of the screen.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Whether the last key did nothing because it came too soon after the one before: what was said
    /// still stands then.
    #[must_use]
    pub fn ignored_key(&self) -> bool {
        self.memory.ignored
    }

    /// Whether the mind asked to leave.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        self.leaving
    }

    /// Where the session stands.
    #[must_use]
    pub fn status(&self) -> SessionStatus {
        self.minutes
            .session()
            .status
            .unwrap_or(SessionStatus::Prepared)
    }

    /// Whether this writer leads: only their word counts for turns, clock and items.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.minutes
            .session()
            .leader
            .as_deref()
            .is_none_or(|leader| leader == &*self.who)
    }

    /// The time by the clock of whoever leads: the clocks of the items are theirs. In minutes that are
    /// only looked at it stands still.
    #[must_use]
    pub fn session_time(&self, now: Stamp) -> Stamp {
        if let Some(stood) = self.stood {
            return stood;
        }
        if self.leads() {
            return now;
        }
        let theirs = now.time().checked_add_signed(self.skew);
        theirs.map_or(now, Stamp::new)
    }

    /// The people to whom a note on the line goes: those at whom its first character was typed, or
    /// else those on whom the pen is held, or whoever has the turn; nobody means the circle.
    #[must_use]
    pub fn pen_is_with(&self) -> Vec<Id> {
        if !self.draft.text.is_empty() {
            return self.draft.speakers.clone();
        }
        match self.pen_is_held_on() {
            [] => round::speaker(&self.minutes).cloned().into_iter().collect(),
            held => held.to_vec(),
        }
    }

    /// The people on whom the pen is held until the turn moves.
    #[must_use]
    pub fn pen_is_held_on(&self) -> &[Id] {
        let held = self
            .held
            .as_ref()
            .filter(|held| held.at == self.minutes.session().current);
        held.map_or(&[], |held| &held.with)
    }

    /// What was written down last on this laptop, or else anywhere: others write too.
    pub(super) fn latest_entry(&self, kinds: &[Kind]) -> Option<Id> {
        entries::latest_by(&self.minutes, kinds, &self.who)
            .or_else(|| entries::latest(&self.minutes, kinds))
    }

    /// The open agenda item's id.
    pub(super) fn item(&self) -> Option<Id> {
        agenda::current(&self.minutes).map(|item| item.id.clone())
    }

    /// What people said to be the same.
    pub(super) fn wordings(&self) -> Rc<Wordings> {
        let look = || Wordings::of(&self.minutes);
        self.wordings.get(self.version, look)
    }
}
