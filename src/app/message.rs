//! What reaches the mind, and what it asks to be done.

use chrono::NaiveDate;

use crate::lang::Language;
use crate::minutes::{Chance, Change, Id, Minutes, Stamp};

use super::answer::Answer;
use super::commands::Command;
use super::key::Key;
use super::screen::AskedFor;

/// What reaches the mind.
#[derive(Debug)]
pub enum Msg {
    /// A line was entered on the capture line.
    Line(String),
    /// The line was changed and not entered yet.
    Draft(String),
    /// The cursor of the line stands here, in bytes of its text.
    Cursor(usize),
    /// So many whole lines of the text that lies on top are in sight: a page of it.
    InSight(usize),
    /// A key was pressed that does not edit the text on the line.
    Key(Key),
    /// A command was given, with what was typed behind it.
    Command(Command, String),
    /// Everything up to this record is on disk.
    Recorded(u64),
    /// Something could be put nowhere; it is kept in memory and tried again.
    NotRecorded(Trouble),
    /// The file that others read is up to date.
    Published,
    /// The file that others read is behind; everything is safe in the journal.
    Behind(Trouble),
    /// Somebody else wrote this, in our file or in one of their own: it is to be united with ours.
    Foreign(Box<Minutes>),
    /// This file of another writer cannot be read now; it is read when it changes.
    Unclear(String),
    /// What erasing reached, and what it could not reach.
    Erased {
        /// Places of other people, where the erased text may still stand.
        not_reached: Vec<String>,
    },
    /// The sheets stand in this folder.
    SheetsWritten {
        /// The folder.
        folder: String,
        /// How many there are.
        count: usize,
    },
    /// The sheets could not be written, for this reason in the words of the screen.
    SheetsNotWritten(String),
    /// Time has passed.
    Tick,
    /// There is no more input: what was begun is finished, and the session is left.
    EndOfInput,
    /// The program is asked to end from outside.
    Stop,
}

/// Why something could not be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The file or folder.
    pub place: String,
    /// What kind of trouble it is.
    pub kind: TroubleKind,
    /// The system's own words.
    pub system: String,
}

/// What kind of trouble storing met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TroubleKind {
    /// There is no room on the disk.
    Full,
    /// Writing is not allowed there.
    Denied,
    /// The folder is gone: a stick pulled, a share offline.
    Gone,
    /// Something else.
    Other,
}

/// Sheets that are to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// The day of the session.
    pub day: Option<NaiveDate>,
    /// The language of the pages.
    pub language: Language,
    /// The pages.
    pub pages: Vec<Page>,
}

/// The page of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The person's name.
    pub name: String,
    /// The page, as HTML.
    pub text: String,
}

/// What the mind asks to be done.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Put these changes on disk, and say so with [`Msg::Recorded`].
    Record {
        /// The number of this record; they rise.
        number: u64,
        /// The changes.
        changes: Vec<Change>,
    },
    /// Keep the line that is being typed.
    Draft {
        /// Its text; empty when there is none.
        text: String,
        /// To whom it belongs.
        speaker: Option<Id>,
        /// What it is the answer to, when the line is asked for something.
        asked: Option<AskedFor>,
    },
    /// Keep a private remark on this laptop only, and say so with [`Msg::Recorded`].
    Remark {
        /// The number of this record.
        number: u64,
        /// The remark.
        text: String,
    },
    /// Put these changes on disk, which erase records, and take every trace of those and of the
    /// line that is being typed out of all files of ours.
    Erase {
        /// The number of this record.
        number: u64,
        /// The changes.
        changes: Vec<Change>,
    },
    /// Write sheets beside the file that others read, and say so with [`Msg::SheetsWritten`].
    Sheets(Sheets),
    /// Write the file that others read now.
    Publish,
    /// Say this, once what it waits for is on disk.
    Answer(Answer),
    /// Leave: store everything and end.
    Leave,
}

/// What the mind is given to work with at one moment: time and chance come from outside.
pub struct Moment<'a> {
    /// The time, as the computer tells it.
    pub now: Stamp,
    /// How long the program has run: for keys that follow each other too fast. Zero in line mode.
    pub ran: std::time::Duration,
    /// The source of chance.
    pub chance: &'a mut dyn Chance,
}
