//! `kring check FILE…`: whether minutes are sound, what is left to decide and what is missing.

mod finding;

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::Outcome;
use super::args::{CheckArgs, ListFormat};
use super::failure::Failure;
use super::page::write_indented;
use super::session::{folders, shown};
use super::settings::Settings;
use crate::circle::entries;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Finding, Harm, Minutes, ReadError, Severity};
use crate::store::{self, Closely, Damage, OpenError, Paths};
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
            read: store::look_closely(file, &folders),
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
    Ok(if looked.iter().any(|looked| looked.read.is_err()) {
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
    read: Result<Closely, OpenError>,
}

impl Looked<'_> {
    fn is_something_left(&self) -> bool {
        let Ok(read) = &self.read else { return false };
        let is_left = |one: &Found| one.severity() != Severity::Note;
        !read.found.is_empty() || all(&read.minutes).iter().any(is_left)
    }

    fn write(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", visible(&self.file.display().to_string()))?;
        let read = match &self.read {
            Ok(read) => read,
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
        let minutes = &read.minutes;
        if let Some(damage) = &read.damage {
            return write_damaged(language, read, damage, out);
        }
        write_indented(out, "", 2, &summary(language, minutes))?;
        if read.found.is_empty() {
            write_indented(out, "", 2, &t!(language, "check-sound"))?;
        } else {
            write_harm(language, &read.found, out)?;
            write_indented(out, "", 4, &t!(language, "check-two-sides-do"))?;
        }
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

    /// Why it is not read as usual, for programs.
    fn error(&self) -> Option<Told> {
        let words: Box<dyn Fn(Language) -> String + '_> = match &self.read {
            Err(error) => Box::new(|language| error.what(language)),
            Ok(read) => {
                let damage = read.damage.as_ref()?;
                Box::new(|language| damage.why.what(language))
            }
        };
        Some(Told {
            kind: "unreadable",
            severity: None,
            records: Vec::new(),
            cell: None,
            en: words(Language::English),
            nl: words(Language::Dutch),
        })
    }

    fn report(&self) -> Report {
        let read = self.read.as_ref().ok();
        let minutes = read.map(|read| &read.minutes);
        Report {
            file: self.file.display().to_string(),
            readable: read.is_some_and(|read| read.damage.is_none()),
            session: minutes.map(|minutes| minutes.session_id().to_string()),
            title: minutes.and_then(|minutes| minutes.session().title.clone()),
            error: self.error(),
            harm: read
                .map(|read| read.found.iter().map(harm).collect())
                .unwrap_or_default(),
            findings: minutes
                .filter(|_| read.is_some_and(|read| read.damage.is_none()))
                .map(|minutes| {
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

/// What a file holds of which only a part can be read.
fn write_damaged(
    language: Language,
    read: &Closely,
    damage: &Damage,
    out: &mut dyn Write,
) -> io::Result<()> {
    let what = t!(
        language,
        "check-unreadable",
        what = damage.why.what(language)
    );
    write_indented(out, "  !", 4, &what)?;
    // What the file itself could do with; a last good copy is nearer than any backup.
    let remedy = match (&damage.last_good, &damage.why) {
        (Some(copy), why) if !matches!(why, ReadError::Newer(_)) => {
            Some(t!(language, "open-last-good", copy = shown(copy)))
        }
        (_, why) => why.remedy(language),
    };
    write_indented(out, "", 4, &remedy.unwrap_or_default())?;
    let part = t!(
        language,
        "check-part",
        what = summary(language, &read.minutes)
    );
    write_indented(out, "", 2, &part)?;
    write_harm(language, &read.found, out)?;
    let next = if damage.only_to_read {
        t!(language, "check-part-look")
    } else {
        t!(language, "check-part-do")
    };
    write_indented(out, "", 2, &next)
}

/// What is wrong with a file, a line for each thing.
fn write_harm(language: Language, found: &[Harm], out: &mut dyn Write) -> io::Result<()> {
    write_indented(out, "", 2, &t!(language, "check-found"))?;
    for harm in found {
        write_indented(out, "  !", 4, &harm.words(language))?;
    }
    Ok(())
}

/// What is wrong with a file, for programs.
fn harm(harm: &Harm) -> Told {
    Told {
        kind: harm.kind(),
        severity: None,
        records: Vec::new(),
        cell: None,
        en: harm.words(Language::English),
        nl: harm.words(Language::Dutch),
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    harm: Vec<Told>,
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
