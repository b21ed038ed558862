//! The mind of the home screen: which sessions there are, what can be begun, what is chosen. Pure,
//! like the mind of a session: files are looked at by whoever carries out its [`Effect`]s.
//!
//! To add something to begin with: a command in the table, with a letter in the menu of the home
//! screen; its row in [`OFFERS`]; its arm in `update.rs`.

mod details;
mod joining;
mod plans;
#[cfg(test)]
mod tests;
mod update;
mod words;

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::app::commands::Command;
use crate::app::keymap::Keymap;
use crate::lang::Language;
use crate::minutes::{Id, SessionStatus, Stamp};

pub use details::{Asked, Begun, Details, Known};
pub use joining::{Here, Place};
pub use plans::{Line, Offered, preview};
pub use update::{Effect, Msg, Wish, update};
pub use words::{date, entries, footer, hint, name, status};

/// What can be begun here, in the order of the rows, below going on with the latest session.
pub const OFFERS: &[Command] = &[
    Command::New,
    Command::GoThrough,
    Command::FollowUp,
    Command::Join,
    Command::Demo,
    Command::Leave,
];

/// One session of the folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its file; for a session that was never written as a file, where that would be.
    pub file: PathBuf,
    /// When it was last changed.
    pub changed: Option<Stamp>,
    /// What is known of it.
    pub facts: Facts,
    /// How many things people wrote down, once they have been counted.
    pub entries: Option<usize>,
    /// How many things are left to decide in it, once that is known.
    pub to_decide: Option<usize>,
    /// Whether it was asked for to be looked at.
    asked: bool,
}

/// What is known of a session without opening it.
#[derive(Debug, Clone, PartialEq)]
pub enum Facts {
    /// Its file was not looked at yet.
    Unread,
    /// Its file cannot be read as minutes.
    Unreadable,
    /// What the beginning of its file says.
    Read(About),
}

/// What the beginning of a file says of its session.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct About {
    /// Its id, as far as the file says.
    pub id: Option<Id>,
    /// The session of the circle before it.
    pub previous: Option<Id>,
    /// What it is called.
    pub title: Option<String>,
    /// The circle that meets.
    pub circle: Option<String>,
    /// Where it stands.
    pub status: Option<SessionStatus>,
    /// When it began, or else is to begin.
    pub date: Option<Stamp>,
}

impl Kept {
    /// A session of which this much is known.
    #[must_use]
    pub fn new(file: PathBuf, changed: Option<Stamp>, facts: Facts) -> Self {
        Self {
            file,
            changed,
            facts,
            entries: None,
            to_decide: None,
            asked: false,
        }
    }

    /// What is known of the session, when its file was read.
    #[must_use]
    pub fn about(&self) -> Option<&About> {
        match &self.facts {
            Facts::Read(about) => Some(about),
            Facts::Unread | Facts::Unreadable => None,
        }
    }

    /// Whether something is known to be left to decide in it.
    fn is_left_to_decide(&self) -> bool {
        self.to_decide.is_some_and(|count| count > 0)
    }

    /// The circle that meets, when it has a name.
    fn circle(&self) -> Option<&str> {
        let circle = self.about()?.circle.as_deref().map(str::trim);
        circle.filter(|circle| !circle.is_empty())
    }

    /// Whether the session is known to be closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        let status = self.about().and_then(|about| about.status);
        status == Some(SessionStatus::Finished)
    }

    /// Whether the session is known not to be closed yet.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.about()
            .is_some_and(|about| about.status != Some(SessionStatus::Finished))
    }
}

/// Of these sessions the one that was changed last and in which something is left to decide.
#[must_use]
pub fn left_to_decide(kept: &[Kept]) -> Option<&Kept> {
    let left = kept.iter().rev().filter(|kept| kept.is_left_to_decide());
    left.max_by_key(|kept| kept.changed.map(Stamp::time))
}

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// What can be done, and the sessions.
    Front,
    /// The plans, one of them with all that is in it.
    Plans {
        /// The plans.
        offered: Vec<Offered>,
        /// The place of the chosen one, from 0.
        chosen: usize,
        /// The first line of the preview that is shown, from 0.
        from: usize,
    },
    /// What a new session is called, and which circle meets.
    Details(Box<Details>),
    /// A folder with the sessions in it, to join one.
    Join {
        /// The folder.
        place: Place,
        /// The place of the chosen row, from 0.
        chosen: usize,
    },
}

/// One row that can be chosen on the front page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Going on with the session that was worked on last.
    GoOn,
    /// Something to begin.
    Offer(Command),
    /// A session of the folder, by its place, from 0.
    Session(usize),
}

/// Something said below, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What is said, and below it what to do.
    pub lines: Vec<String>,
    /// Whether something went wrong.
    pub wrong: bool,
}

/// A text to read, on top of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The lines.
    pub lines: Vec<String>,
    /// The first line that is shown, from 0.
    pub from: usize,
}

/// Everything that the home screen knows.
#[derive(Debug, Clone)]
pub struct Home {
    language: Language,
    keymap: Keymap,
    folder: String,
    kept: Vec<Kept>,
    latest: Option<usize>,
    /// The session that was closed last.
    closed: Option<usize>,
    page: Page,
    chosen: usize,
    notice: Option<Notice>,
    reading: Option<Reading>,
    /// Only a plan, or a session to join, is to be chosen: there is no front page to go back to.
    only_page: bool,
    /// What of a new session is known, and the circle that met last.
    known: Known,
    last_circle: Option<String>,
}

impl Home {
    /// The front page with these sessions, newest first; `folder` is where they are. The session to
    /// go on with is the one of them that was changed last and is not closed.
    #[must_use]
    pub fn new(language: Language, keymap: Keymap, folder: String, kept: Vec<Kept>) -> Self {
        let open = kept.iter().enumerate().filter(|(_, kept)| kept.goes_on());
        // Of two that were changed together, the one that stands first.
        let latest = open
            .rev()
            .max_by_key(|(_, kept)| kept.changed.map(Stamp::time))
            .map(|(place, _)| place);
        let followed: BTreeSet<&Id> = kept
            .iter()
            .filter_map(|kept| kept.about()?.previous.as_ref())
            .collect();
        let closed = kept.iter().enumerate().filter(|(_, kept)| kept.is_closed());
        // What was written in an older one days later, such as an answer about sharing, does not bring it
        // before the one that followed it.
        let follows = |kept: &Kept| {
            let id = kept.about().and_then(|about| about.id.as_ref());
            id.is_some_and(|id| followed.contains(id))
        };
        let closed = closed
            .rev()
            .max_by_key(|(_, kept)| (!follows(kept), kept.changed.map(Stamp::time)))
            .map(|(place, _)| place);
        let circles = kept.iter().filter(|kept| kept.circle().is_some());
        let last = circles.max_by_key(|kept| kept.changed.map(Stamp::time));
        Self {
            language,
            keymap,
            folder,
            known: Known::default(),
            last_circle: last.and_then(|kept| kept.circle().map(str::to_owned)),
            kept,
            latest,
            closed,
            page: Page::Front,
            chosen: 0,
            notice: None,
            reading: None,
            only_page: false,
        }
    }

    /// Only the choice of a plan, and what is not known yet of a session from it. Of these sessions
    /// the circle that met last is suggested.
    #[must_use]
    pub fn choosing(
        language: Language,
        keymap: Keymap,
        offered: Vec<Offered>,
        known: Known,
        kept: Vec<Kept>,
    ) -> Self {
        let mut home = Self::new(language, keymap, String::new(), kept);
        home.known = known;
        home.page = Page::Plans {
            offered,
            chosen: 0,
            from: 0,
        };
        home.only_page = true;
        home
    }

    /// The same with something said below.
    #[must_use]
    pub fn saying(mut self, notice: Option<Notice>) -> Self {
        self.notice = notice;
        self
    }

    /// The language of the screen.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The keys in force.
    #[must_use]
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// Where the sessions are, as people read it.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The sessions, newest first.
    #[must_use]
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The session to go on with.
    #[must_use]
    pub fn latest(&self) -> Option<&Kept> {
        self.kept.get(self.latest?)
    }

    /// The session of which the next one can be prepared: the chosen one if it is closed, or else the
    /// one that was closed last.
    #[must_use]
    pub fn to_follow(&self) -> Option<&Kept> {
        let chosen = match self.row(self.chosen) {
            Some(Row::Session(place)) => self.kept.get(place),
            _ => None,
        };
        chosen
            .filter(|kept| kept.is_closed())
            .or_else(|| self.kept.get(self.closed?))
    }

    /// The session in which something is left to decide: the chosen one, or else the one of these that was
    /// changed last.
    #[must_use]
    pub fn to_review(&self) -> Option<&Kept> {
        let chosen = match self.row(self.chosen) {
            Some(Row::Session(place)) => self.kept.get(place),
            _ => None,
        };
        chosen
            .filter(|kept| kept.is_left_to_decide())
            .or_else(|| left_to_decide(&self.kept))
    }

    /// What can be begun now, in the order of the rows.
    pub fn offers(&self) -> impl Iterator<Item = Command> {
        let follows = self.closed.is_some();
        let decides = self.kept.iter().any(Kept::is_left_to_decide);
        let offers = OFFERS.iter().copied();
        offers.filter(move |command| match command {
            Command::FollowUp => follows,
            Command::GoThrough => decides,
            _ => true,
        })
    }

    /// What is shown.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The place of the chosen row of the front page, from 0.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// What is said below.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The text that is read.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// How many rows the front page has.
    #[must_use]
    pub fn rows(&self) -> usize {
        usize::from(self.latest.is_some()) + self.offers().count() + self.kept.len()
    }

    /// A row of the front page, from 0.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<Row> {
        let place = match (place, self.latest) {
            (0, Some(_)) => return Some(Row::GoOn),
            (place, Some(_)) => place - 1,
            (place, None) => place,
        };
        let offers = self.offers().count();
        match self.offers().nth(place) {
            Some(command) => Some(Row::Offer(command)),
            None => Some(place - offers)
                .filter(|place| *place < self.kept.len())
                .map(Row::Session),
        }
    }
}
