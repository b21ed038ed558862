//! Writing sheets, on a thread of its own: the screen never waits for the disk.

use std::path::{Path, PathBuf};

use super::{Event, Sender};
use crate::app::{Msg, Sheets};
use crate::lang::{Explain as _, Language};
use crate::store::{OutputError, person_files, write_beside};

/// What became of sheets.
#[derive(Debug)]
pub struct Written {
    /// How many there were.
    pub count: usize,
    /// The folder in which they stand.
    pub done: Result<PathBuf, OutputError>,
}

impl Written {
    /// What the mind is told.
    pub(super) fn told(self, language: Language) -> Msg {
        match self.done {
            Ok(folder) => Msg::SheetsWritten {
                folder: folder.display().to_string(),
                count: self.count,
            },
            Err(why) => Msg::SheetsNotWritten(why.what(language)),
        }
    }
}

/// Writes sheets beside a file of minutes, and tells what became of it.
pub(super) fn write(minutes: &Path, sheets: Sheets, session: u64, told: Sender<Event>) {
    let minutes = minutes.to_owned();
    std::thread::spawn(move || {
        let people: Vec<&str> = sheets.pages.iter().map(|page| page.name.as_str()).collect();
        let names = person_files(sheets.day, &people, "html");
        let pages = sheets.pages.into_iter();
        let documents: Vec<(String, Vec<u8>)> = names
            .into_iter()
            .zip(pages.map(|page| page.text.into_bytes()))
            .collect();
        let written = Written {
            count: documents.len(),
            done: write_beside(&minutes, sheets.language, &documents),
        };
        // Nobody listens only when the program has ended.
        let _ = told.send(Event::Sheets(session, written));
    });
}
