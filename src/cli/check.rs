//! `kring check FILE…`: whether minutes are sound, what is left to decide and what is missing.

mod finding;

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::Outcome;
use super::args::{CheckArgs, ListFormat};
use super::failure::Failure;
use super::page::write_indented;
use super::session::folders;
use super::settings::Settings;
use crate::circle::entries;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Finding, Minutes, Severity};
use crate::store::{self, OpenError, Paths};
use crate::t;
pub(super) use finding::{Found, all, named};

/// Reads each file as everybody else reads it, and tells what it found.
///
/// The outcome is that of the worst file: unreadable, something left, or fine.
///
/// # Errors
///
/// When the output cannot be written. A file that cannot be read is part of the answer.
pub fn run(
    args: &CheckArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let folders = folders(settings, paths);
    let looked: Vec<Looked<'_>> = args
        .files
        .iter()
        .map(|file| Looked {
            file,
            minutes: store::look_at(file, &folders),
        })
        .collect();
    match args.format {
        ListFormat::Text => {
            for (n, looked) in looked.iter().enumerate() {
                if n > 0 {
                    writeln!(out)?;
                }
                looked.write(settings.language, out)?;
            }
        }
        ListFormat::Json => {
            let reports: Vec<Report> = looked.iter().map(Looked::report).collect();
            serde_json::to_writer_pretty(&mut *out, &reports).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(if looked.iter().any(|looked| looked.minutes.is_err()) {
        Outcome::Failed
    } else if looked.iter().any(Looked::is_something_left) {
        Outcome::Left
    } else {
        Outcome::Fine
    })
}

/// A file and what is in it.
struct Looked<'a> {
    file: &'a Path,
    minutes: Result<Minutes, OpenError>,
}

impl Looked<'_> {
    fn is_something_left(&self) -> bool {
        let found = self.minutes.as_ref().map(all);
        found.is_ok_and(|found| found.iter().any(|one| one.severity() != Severity::Note))
    }

    fn write(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", visible(&self.file.display().to_string()))?;
        let minutes = match &self.minutes {
            Ok(minutes) => minutes,
            Err(error) => {
                // The name of the file stands above it.
                let what = match error {
                    OpenError::Unreadable { why, .. } => {
                        t!(language, "check-unreadable", what = why.what(language))
                    }
                    other => other.what(language),
                };
                write_indented(out, "  !", 4, &what)?;
                let remedy = error.remedy(language).unwrap_or_default();
                return write_indented(out, "", 4, &remedy);
            }
        };
        write_indented(out, "", 2, &summary(language, minutes))?;
        write_indented(out, "", 2, &t!(language, "check-sound"))?;
        let found = all(minutes);
        if found.iter().all(|one| one.severity() == Severity::Note) {
            write_indented(out, "", 2, &t!(language, "check-nothing"))?;
        }
        // Of a file that was written by hand nobody reads a line for each of its records.
        let (by_hand, found): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|one| matches!(one, Found::Minutes(Finding::ByHand { .. })));
        let words = |severity: Severity| {
            let of = found.iter().filter(move |one| one.severity() == severity);
            of.map(|one| one.words(language, minutes)).collect()
        };
        let (decide, missing): (Vec<String>, Vec<String>) =
            (words(Severity::ToDecide), words(Severity::Missing));
        let mut notes: Vec<String> = words(Severity::Note);
        if !by_hand.is_empty() {
            notes.push(t!(language, "check-by-hand-count", count = by_hand.len()));
        }
        for (heading, sign, list) in [
            (t!(language, "check-decide"), "  !", decide),
            (t!(language, "check-missing"), "  !", missing),
            (t!(language, "check-notes"), "  -", notes),
        ] {
            if !list.is_empty() {
                write_indented(out, "", 2, &heading)?;
            }
            for words in list {
                write_indented(out, sign, 4, &words)?;
            }
        }
        Ok(())
    }

    fn report(&self) -> Report {
        let minutes = self.minutes.as_ref().ok();
        Report {
            file: self.file.display().to_string(),
            readable: minutes.is_some(),
            session: minutes.map(|minutes| minutes.session_id().to_string()),
            title: minutes.and_then(|minutes| minutes.session().title.clone()),
            error: self.minutes.as_ref().err().map(|error| Told {
                kind: "unreadable",
                severity: None,
                records: Vec::new(),
                cell: None,
                en: error.what(Language::English),
                nl: error.what(Language::Dutch),
            }),
            findings: minutes.map(|minutes| {
                let found = all(minutes);
                let told = found.iter().map(|one| Told {
                    kind: one.kind(),
                    severity: Some(match one.severity() {
                        Severity::ToDecide => "to-decide",
                        Severity::Missing => "missing",
                        Severity::Note => "note",
                    }),
                    records: one.records().into_iter().map(ToString::to_string).collect(),
                    cell: one.cell().map(str::to_owned),
                    en: one.words(Language::English, minutes),
                    nl: one.words(Language::Dutch, minutes),
                });
                told.collect()
            }),
        }
    }
}

fn summary(language: Language, minutes: &Minutes) -> String {
    let title = minutes.session().title.as_deref().map(visible);
    let title = title.map_or_else(|| t!(language, "check-untitled"), Into::into);
    let entries = minutes
        .entries()
        .iter()
        .filter(|(id, entry)| {
            let is_entry = entry
                .kind()
                .is_some_and(|kind| entries::KINDS.contains(kind));
            is_entry && !minutes.is_removed(id)
        })
        .count();
    t!(
        language,
        "check-summary",
        title = title,
        people = minutes.participants().len(),
        entries = entries
    )
}

/// What was found in a file, for programs.
#[derive(Serialize)]
struct Report {
    file: String,
    readable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Told>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<Told>>,
}

#[derive(Serialize)]
struct Told {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    records: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    en: String,
    nl: String,
}
