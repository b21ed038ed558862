//! `kring sheet FILE`: for each person a sheet with their own words, to say what may be shared.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::{SheetArgs, SheetFormat};
use super::failure::Failure;
use super::session::{self, folders, shown};
use super::settings::Settings;
use crate::circle::line::fold;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Id, Minutes, Participant, in_seat_order};
use crate::share::sheet::{self, Sheet};
use crate::share::{html, markdown, own, text};
use crate::store::{self, Paths};
use crate::t;

/// Why no sheet was made.
#[derive(Debug, thiserror::Error)]
enum SheetError {
    /// Nobody of that name belongs to the session.
    #[error("nobody is called {typed}")]
    Unknown { typed: String, people: Vec<String> },
    /// Several people fit that name.
    #[error("several people are called {typed}")]
    Ambiguous { typed: String, among: Vec<String> },
    /// No words of this person were written down.
    #[error("{0} told nothing")]
    Nothing(String),
    /// There are several sheets and no folder for them.
    #[error("{0} sheets need a folder")]
    NeedsFolder(usize),
    /// A file was named for several sheets.
    #[error("{} is a file", .0.display())]
    IsFile(PathBuf),
}

impl Explain for SheetError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::Unknown { typed, .. } => {
                t!(language, "sheet-unknown", typed = visible(typed))
            }
            Self::Ambiguous { typed, .. } => {
                t!(language, "sheet-ambiguous", typed = visible(typed))
            }
            Self::Nothing(name) => t!(language, "sheet-nothing", name = visible(name)),
            Self::NeedsFolder(count) => t!(language, "sheet-needs-folder", count = *count),
            Self::IsFile(path) => t!(language, "sheet-is-file", file = visible(&shown(path))),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        let names = |names: &[String]| {
            let names: Vec<_> = names.iter().map(|name| visible(name)).collect();
            names.join(", ")
        };
        Some(match self {
            Self::Unknown { people, .. } if people.is_empty() => t!(language, "sheet-nobody-do"),
            Self::Unknown { people, .. } => {
                t!(language, "sheet-unknown-do", names = names(people))
            }
            Self::Ambiguous { among, .. } => {
                t!(language, "sheet-ambiguous-do", names = names(among))
            }
            Self::Nothing(_) => t!(language, "sheet-nothing-do"),
            Self::NeedsFolder(_) | Self::IsFile(_) => t!(language, "sheet-needs-folder-do"),
        })
    }
}

/// Makes the sheets that were asked for.
///
/// # Errors
/// When the minutes cannot be read, a person is not known or told nothing, or a sheet cannot be written.
pub fn run(
    args: &SheetArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let language = settings.language;
    let folders = folders(settings, paths);
    let minutes = store::open(&args.file, &settings.writer, &folders)?.minutes;
    let mut sheets: Vec<(&Participant, Sheet)> = Vec::new();
    for person in wanted(args, &minutes)? {
        let Some(sheet) = sheet::sheet(&minutes, &person.id, language) else {
            return Err(SheetError::Nothing(name(person).to_owned()).into());
        };
        sheets.push((person, sheet));
    }
    let [first, ..] = sheets.as_slice() else {
        writeln!(out, "{}", t!(language, "sheet-none"))?;
        return Ok(Outcome::Left);
    };
    let format = format(args);
    let read = std::slice::from_ref(&args.file);
    match &args.output {
        None if sheets.len() > 1 => Err(SheetError::NeedsFolder(sheets.len()).into()),
        None => {
            out.write_all(laid_out(&first.1, format).as_bytes())?;
            Ok(Outcome::Fine)
        }
        Some(file) if args.person.len() == 1 && !is_folder(file) => {
            session::is_there(file)?;
            let bytes = laid_out(&first.1, format);
            store::write_output(file, bytes.as_bytes(), read, args.force)?;
            told(language, first.0, file, out)?;
            Ok(Outcome::Fine)
        }
        Some(file) if file.is_file() => Err(SheetError::IsFile(file.clone()).into()),
        Some(folder) => {
            let people: Vec<&str> = sheets.iter().map(|(person, _)| name(person)).collect();
            let names = store::person_files(sheet::day(&minutes), &people, ending(format));
            let pages = sheets.iter().map(|(_, sheet)| laid_out(sheet, format));
            let documents: Vec<(String, Vec<u8>)> = names
                .into_iter()
                .zip(pages.map(String::into_bytes))
                .collect();
            let written = store::write_folder(folder, &documents, read, args.force)?;
            for ((person, _), file) in sheets.iter().zip(&written) {
                told(language, person, file, out)?;
            }
            Ok(Outcome::Fine)
        }
    }
}

/// The people for whom sheets are wanted, in seat order or as they were named; each once.
fn wanted<'a>(args: &SheetArgs, minutes: &'a Minutes) -> Result<Vec<&'a Participant>, SheetError> {
    if args.person.is_empty() {
        return Ok(own::storytellers(minutes));
    }
    let mut wanted: Vec<&Participant> = Vec::new();
    for typed in &args.person {
        let person = called(minutes, typed)?;
        let known: Vec<&Id> = wanted.iter().map(|other| &other.id).collect();
        if !known.contains(&&person.id) {
            wanted.push(person);
        }
    }
    Ok(wanted)
}

/// The person of that name, case and accents aside, or the only one whose name begins so.
fn called<'a>(minutes: &'a Minutes, typed: &str) -> Result<&'a Participant, SheetError> {
    let folded = fold(typed.trim());
    let everyone = in_seat_order(minutes);
    let fits = |whole: bool| -> Vec<&Participant> {
        let is_it = |person: &&&Participant| {
            let own = fold(name(person));
            own == folded || (!whole && !folded.is_empty() && own.starts_with(&folded))
        };
        everyone.iter().filter(is_it).copied().collect()
    };
    let found = match fits(true) {
        none if none.is_empty() => fits(false),
        found => found,
    };
    let names = |people: &[&Participant]| people.iter().map(|one| name(one).to_owned()).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(SheetError::Unknown {
            typed: typed.to_owned(),
            people: names(&own::storytellers(minutes)),
        }),
        several => Err(SheetError::Ambiguous {
            typed: typed.to_owned(),
            among: names(several),
        }),
    }
}

fn name(person: &Participant) -> &str {
    person.name.as_deref().unwrap_or_default().trim()
}

/// Whether sheets are to be put in here: a folder that is there, or a name that ends as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(['/', '\\'])
}

/// The format that was asked for, or else the one that fits the place.
fn format(args: &SheetArgs) -> SheetFormat {
    let one_file = args.person.len() == 1 && args.output.as_deref().is_some_and(|o| !is_folder(o));
    let by_name = || {
        let ending = args.output.as_deref()?.extension()?.to_str()?;
        match ending.to_lowercase().as_str() {
            "md" | "markdown" => Some(SheetFormat::Md),
            "html" | "htm" => Some(SheetFormat::Html),
            _ => None,
        }
    };
    match (args.to, &args.output) {
        (Some(format), _) => format,
        (None, Some(_)) if one_file => by_name().unwrap_or(SheetFormat::Txt),
        (None, Some(_)) => SheetFormat::Html,
        (None, None) => SheetFormat::Txt,
    }
}

fn ending(format: SheetFormat) -> &'static str {
    match format {
        SheetFormat::Md => "md",
        SheetFormat::Html => "html",
        SheetFormat::Txt => "txt",
    }
}

fn laid_out(sheet: &Sheet, format: SheetFormat) -> String {
    match format {
        SheetFormat::Md => markdown::markdown(sheet),
        SheetFormat::Html => html::html(sheet),
        SheetFormat::Txt => text::text(sheet),
    }
}

/// Says whose sheet stands where.
fn told(
    language: Language,
    person: &Participant,
    file: &Path,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let line = t!(
        language,
        "sheet-written",
        name = name(person),
        file = shown(file)
    );
    writeln!(out, "{}", visible(&line))
}
