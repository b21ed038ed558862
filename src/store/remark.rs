//! Private remarks: on this machine only, never in the minutes, never merged.

use std::borrow::Cow;
use std::fs;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::minutes::Id;

use super::disk::Disk;
use super::event::Event;
use super::folders::{Folders, session_key};
use super::journal::Journal;
use super::line::{Header, Line};
use super::pace::{Pace, Retry};
use super::replay;
use super::trouble::{NotRecorded, Trouble};

/// A private remark of whoever leads the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// When, in milliseconds since 1970, by this machine's clock.
    pub at: u64,
    /// The words.
    pub text: String,
}

/// Writes the private remarks of one session.
pub(super) struct Remarks {
    file: Journal,
    /// What is not on the disk yet.
    waiting: Vec<(u64, Vec<u8>, bool)>,
    trouble: Option<Trouble>,
    retry: Retry,
}

impl Remarks {
    pub fn new(disk: Disk, folders: &Folders, header: Header) -> Self {
        Self {
            file: Journal::kept(disk, folders.remarks(), header),
            waiting: Vec::new(),
            trouble: None,
            retry: Retry::none(),
        }
    }

    pub fn retry_at(&self) -> Option<Instant> {
        self.retry.at()
    }

    /// Why something is not on the disk.
    pub fn missing(&self) -> Option<Trouble> {
        self.trouble.clone()
    }

    /// Writes a remark and acknowledges it.
    pub fn add(&mut self, seq: u64, text: String, pace: &Pace, say: &dyn Fn(Event)) {
        let at = super::now_ms();
        let mut line = Vec::new();
        let remark = Remark { at, text };
        let _ = Line::Remark(Cow::Borrowed(&remark)).put(&mut line);
        self.waiting.push((seq, line, false));
        self.write(pace, say);
    }

    /// Tries once more what did not succeed, when it is time.
    pub fn again(&mut self, pace: &Pace, say: &dyn Fn(Event)) {
        if self.retry.at().is_some_and(|at| at <= Instant::now()) {
            self.write(pace, say);
        }
    }

    fn write(&mut self, pace: &Pace, say: &dyn Fn(Event)) {
        let lines: Vec<u8> = self
            .waiting
            .iter()
            .flat_map(|(_, line, _)| line.iter().copied())
            .collect();
        let done = self
            .file
            .append(&lines, true)
            .or_else(|_| self.file.renew(&lines));
        match done {
            Ok(()) => {
                self.trouble = None;
                self.retry.succeeded();
                for (seq, _, _) in self.waiting.drain(..) {
                    say(Event::Recorded { seq });
                }
            }
            Err(journal) => {
                self.trouble = Some(journal.clone());
                self.retry.failed(pace);
                for (seq, _, told) in &mut self.waiting {
                    if !std::mem::replace(told, true) {
                        let journal = journal.clone();
                        let why = NotRecorded {
                            journal,
                            file: None,
                        };
                        say(Event::NotRecorded { seq: *seq, why });
                    }
                }
            }
        }
    }
}

/// The private remarks of a session, in order.
///
/// # Errors
/// The first file that cannot be read.
pub fn remarks(folders: &Folders, session: &Id) -> Result<Vec<Remark>, Trouble> {
    let disk = Disk::default();
    let mut found = Vec::new();
    for path in files(&disk, folders, session)? {
        replay::each_line(&disk, &path, |line, _| {
            if let Some(Line::Remark(remark)) = line {
                found.push(remark.into_owned());
            }
        })?;
    }
    found.sort_by_key(|remark| remark.at);
    // After a failed write a remark may stand in two files.
    found.dedup();
    Ok(found)
}

/// Removes the private remarks of a session for good.
///
/// # Errors
/// The first file that cannot be removed.
pub fn forget_remarks(folders: &Folders, session: &Id) -> Result<usize, Trouble> {
    let disk = Disk::default();
    let files = files(&disk, folders, session)?;
    for path in &files {
        disk.remove(path)?;
    }
    if !files.is_empty() {
        disk.sync_folder(&folders.remarks())?;
    }
    Ok(files.len())
}

fn files(disk: &Disk, folders: &Folders, session: &Id) -> Result<Vec<std::path::PathBuf>, Trouble> {
    let key = format!("{}.", session_key(session));
    let mut paths = disk.list(&folders.remarks())?;
    paths.retain(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(&key))
            && fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
    });
    Ok(paths)
}
