//! `kring merge FILE…`: one record from the files of several note-takers.

mod meeting;
mod report;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::{ListFormat, MergeArgs};
use super::failure::Failure;
use super::session::{folders, shown};
use super::settings::Settings;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Minutes, ReadError, print, reads_as};
use crate::store::{self, Paths};
use crate::t;
use meeting::United;
use report::{Report, Side};

/// Unites the files, writes the whole, and reports what came from whom and what is left to decide. Files of
/// two sessions that may be one meeting are proposed as such, and nothing is written.
///
/// Without `-o` the minutes go to standard output and the report to standard error; with it the
/// report goes to standard output.
///
/// # Errors
/// When a file cannot be read (in part, with `--rescue`), the files are not of one session, or the whole cannot be written.
pub fn run(
    args: &MergeArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let folders = folders(settings, paths);
    // The copies have no typed view (see `Minutes::with_view`): fifty of them have to fit.
    let (mut copies, mut harms) = (Vec::new(), Vec::new());
    for file in &args.files {
        let (copy, harm) = if args.rescue {
            let (copy, harm) = store::look_closely(file, &folders)?.to_merge(file)?;
            (copy.without_view(), harm)
        } else {
            (store::look_to_unite(file, &folders)?, Vec::new())
        };
        add(&mut copies, copy);
        harms.push(harm);
    }
    let united = meeting::whole(&args.files, &copies, args.one_meeting, &settings.writer)?;
    let whole = match united {
        United::Whole(whole) => *whole,
        United::Proposed(proposal) => {
            proposal.write(settings.language, &mut std::io::stderr().lock())?;
            return Ok(Outcome::Left);
        }
    };
    let text = printed(&whole)?;
    let sides = args.files.iter().zip(copies.into_iter().zip(harms));
    let sides = sides.map(|(file, (copy, harms))| Side::new(file, &copy, harms, &whole));
    let sides: Vec<Side> = sides.collect();
    let whole = whole.with_view();
    let report = Report::new(&whole, sides);
    let tell = |out: &mut dyn Write| match args.format {
        ListFormat::Text => report.write(settings.language, out),
        ListFormat::Json => report.write_json(out),
    };
    if let Some(file) = &args.output {
        store::write_output(file, text.as_bytes(), &args.files, args.force)?;
        tell(out)?;
    } else {
        out.write_all(text.as_bytes())?;
        out.flush()?;
        // Nobody may listen there; the minutes are written all the same.
        let _ = tell(&mut std::io::stderr().lock());
    }
    Ok(if report.is_something_left() {
        Outcome::Left
    } else {
        Outcome::Fine
    })
}

/// Adds a copy to the others. What it holds as the first of them does takes room only once.
pub(super) fn add(copies: &mut Vec<Minutes>, mut copy: Minutes) {
    if let Some(first) = copies.first() {
        copy.share(first);
    }
    copies.push(copy);
}

/// The file of the whole: kring refuses to write what it would refuse to read.
pub(super) fn printed(whole: &Minutes) -> Result<String, MergeError> {
    let text = print(whole);
    match reads_as(&text, whole) {
        Ok(true) => Ok(text),
        Ok(false) => Err(MergeError::WouldNotRead(None)),
        Err(why) => Err(MergeError::WouldNotRead(Some(why))),
    }
}

/// The union of the copies, which have to be of one session.
pub(super) fn unite(files: &[PathBuf], copies: &[Minutes]) -> Result<Minutes, MergeError> {
    let other_sessions = || {
        let sessions = files.iter().zip(copies);
        MergeError::Sessions(
            sessions
                .map(|(file, copy)| Named::new(file, copy))
                .collect(),
        )
    };
    let Some((first, others)) = copies.split_first() else {
        // proof: the command line asks for at least one file.
        return Err(other_sessions());
    };
    let mut whole = first.clone();
    for copy in others {
        whole.join(copy).map_err(|_| other_sessions())?;
    }
    Ok(whole)
}

/// A file, with the session in it as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    file: String,
    session: String,
    title: Option<String>,
    day: Option<String>,
}

impl Named {
    fn new(file: &Path, minutes: &Minutes) -> Self {
        let session = minutes.session();
        let planned = session.planned.as_ref().and_then(|planned| planned.start);
        let at = session.started.or(planned);
        Self {
            file: shown(file),
            session: minutes.session_id().to_string(),
            title: session.title.clone(),
            day: at.map(|at| at.time().date_naive().to_string()),
        }
    }

    /// The file and its session, safe to show.
    fn line(&self, language: Language) -> String {
        let title = self.title.clone();
        let title = title.unwrap_or_else(|| t!(language, "check-untitled"));
        let day = self.day.as_ref().map(|day| format!(", {day}"));
        let day = day.unwrap_or_default();
        let line = format!("{}: {title}{day} ({})", self.file, self.session);
        visible(&line).into_owned()
    }
}

/// So many files, or sessions, are named; of more nobody finds those that belong together.
const NAMED: usize = 12;

/// Many files by their sessions: those of which there are most files first.
fn by_session(language: Language, files: &[Named]) -> Vec<String> {
    let mut sessions: BTreeMap<&str, Vec<&Named>> = BTreeMap::new();
    for named in files {
        sessions.entry(&named.session).or_default().push(named);
    }
    let mut sessions: Vec<Vec<&Named>> = sessions.into_values().collect();
    sessions.sort_by_key(|of| std::cmp::Reverse(of.len()));
    let more: usize = sessions.iter().skip(NAMED).map(Vec::len).sum();
    let shown = sessions.iter().take(NAMED).filter_map(|of| {
        // With their names it can be typed again.
        let names: Vec<&str> = of.iter().take(NAMED).map(|named| &*named.file).collect();
        let file = names.join(" ");
        let session = Named {
            file,
            ..(*of.first()?).clone()
        };
        let line = session.line(language);
        Some(match of.len() - names.len() {
            0 => line,
            count => t!(
                language,
                "merge-sessions-files",
                first = line,
                count = count
            ),
        })
    });
    let mut lines: Vec<String> = shown.collect();
    if more > 0 {
        lines.push(t!(language, "merge-sessions-more", count = more));
    }
    lines
}

/// Why files were not merged.
#[derive(Debug, thiserror::Error)]
pub(super) enum MergeError {
    /// They are not of one session.
    #[error("these files are not of one session")]
    Sessions(Vec<Named>),
    /// The whole is more than kring would read again.
    #[error("the whole would not be readable")]
    WouldNotRead(Option<ReadError>),
}

impl Explain for MergeError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::Sessions(files) => {
                let mut lines = vec![t!(language, "merge-sessions")];
                if files.len() <= NAMED {
                    lines.extend(files.iter().map(|named| named.line(language)));
                } else {
                    lines.extend(by_session(language, files));
                }
                lines.join("\n  ")
            }
            Self::WouldNotRead(why) => {
                let what = match why {
                    Some(why) => why.what(language),
                    None => t!(language, "behind-other-content"),
                };
                t!(language, "merge-would-not-read", what = what)
            }
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::Sessions(_) => t!(language, "merge-sessions-do"),
            Self::WouldNotRead(_) => t!(language, "merge-would-not-read-do"),
        })
    }
}
