//! Leading a session from the command line: what `start` and `open` have in common.

use std::io::{self, BufReader, Write};
use std::path::Path;

use super::Outcome;
use super::failure::Failure;
use super::settings::Settings;
use crate::app::{Mode, Model};
use crate::lang::visible;
use crate::minutes::Change;
use crate::plain::Lines;
use crate::run::{self, Ending};
use crate::store::{Folders, Opened, Paths};
use crate::t;

/// The folders of the store for this run.
#[must_use]
pub fn folders(settings: &Settings, paths: &Paths) -> Folders {
    Folders { state: paths.state.clone(), minutes: settings.minutes.clone() }
}

/// Leads the session that was opened until it is left. `first` was written in it already and
/// stands nowhere yet.
///
/// # Errors
/// When the store cannot be started, or something could not be stored.
pub fn lead(
    opened: Opened,
    first: Vec<Change>,
    settings: &Settings,
    paths: &Paths,
    news: &[String],
) -> Result<Outcome, Failure> {
    let language = settings.language;
    let file = opened.path().to_owned();
    let draft = opened.drafts.first().cloned();
    let mut model = Model::new(
        opened.minutes.clone(),
        &settings.writer,
        language,
        Mode::Plain,
        run::now(),
    );
    if let Some(draft) = draft {
        model = model.with_draft(draft.text, draft.speaker);
    }
    let mut out = io::stdout().lock();
    for text in news {
        said(&mut out, settings, text);
    }
    said(&mut out, settings, &t!(language, "session-file", file = shown(&file)));
    let (events, inbox) = run::events();
    let lines = events.clone();
    std::thread::spawn(move || run::read_lines(BufReader::new(io::stdin()), &lines));
    let mut front = Lines::new(io::BufWriter::new(&mut out), settings.ascii);
    let folders = folders(settings, paths);
    let ending = run::lead(model, first, opened, folders, (events, inbox), &mut front)?;
    drop(front);
    if let Some(words) = run::ending_words(language, &ending) {
        let _ = writeln!(out, "! {}", visible(&words));
        let _ = out.flush();
    }
    match ending {
        Ending::Complete => Ok(Outcome::Fine),
        _ => Ok(Outcome::Failed),
    }
}

/// News that belongs to no line; nobody hears it when the output is closed already.
fn said(out: &mut impl Write, settings: &Settings, text: &str) {
    let sign = if settings.ascii { "* " } else { "· " };
    let _ = writeln!(out, "{sign}{}", visible(text));
    let _ = out.flush();
}

/// A path as people read it.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
