//! `kring join`: taking part in a session that somebody else leads, from another laptop, in a file of
//! one's own beside theirs.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::JoinArgs;
use super::failure::Failure;
use super::page::{WIDTH, cut};
use super::session::{self, Ready};
use super::settings::Settings;
use super::terminal::{self, Terminal};
use super::{Outcome, home};
use crate::app::home::Wish;
use crate::lang::{Explain, Language, visible};
use crate::run;
use crate::store::{self, Paths, Shared};
use crate::t;

/// Why there is nothing to join.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// No session stands in the folder.
    #[error("{} holds no session", .0.display())]
    NoSession(PathBuf),
}

impl Explain for JoinError {
    fn what(&self, language: Language) -> String {
        let Self::NoSession(folder) = self;
        t!(language, "join-none", folder = session::shown(folder))
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(t!(language, "join-none-do"))
    }
}

/// Joins the session of a file, or of a folder. Of several, one is chosen on the screen; in lines it is
/// said what to type.
///
/// # Errors
/// When there is no session, or it cannot be read.
pub fn run(
    args: &JoinArgs,
    settings: &Settings,
    paths: &Paths,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    if !args.place.is_dir() {
        return lead(&args.place, settings, paths);
    }
    let found = store::sessions(&args.place, &session::folders(settings, paths))?;
    match found.as_slice() {
        [] => Err(JoinError::NoSession(args.place.clone()).into()),
        [only] => lead(&only.file, settings, paths),
        _ if terminal::is_wanted(settings) => on_screen(&args.place, settings, paths),
        several => {
            list(settings, several, out)?;
            Ok(Outcome::Left)
        }
    }
}

fn lead(file: &Path, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let ready = take_part(file, settings, paths)?;
    session::lead(ready.opened, ready.first, settings, paths, &ready.news)
}

/// Has one of several sessions chosen, and joins it.
fn on_screen(folder: &Path, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let terminal = Terminal::take(settings)?;
    let Some(Wish::Join(file)) = home::choose_session(&terminal, folder, settings, paths)? else {
        return Ok(Outcome::Fine);
    };
    let ready = take_part(&file, settings, paths)?;
    let led = session::lead_on(&terminal, ready, settings, paths)?;
    drop(terminal);
    session::ended(settings, &led.ending)
}

/// Opens the session of a file for somebody who joins it.
///
/// # Errors
/// When the file cannot be read.
pub fn take_part(file: &Path, settings: &Settings, paths: &Paths) -> Result<Ready, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    let opened = store::open(file, &settings.writer, &folders)?;
    let named = opened.path().to_owned();
    let opened = opened.joined_by(&settings.writer, &folders)?;
    let mut news = Vec::new();
    news.push(if opened.path() == named {
        t!(language, "join-own")
    } else {
        t!(language, "join-beside", file = session::shown(&named))
    });
    news.extend(session::renamed(settings, &opened));
    if opened.recovered {
        news.push(t!(language, "open-recovered"));
    }
    Ok(Ready {
        opened,
        first: Vec::new(),
        news,
    })
}

/// Lists the sessions, each with what to type.
fn list(settings: &Settings, several: &[Shared], out: &mut dyn Write) -> io::Result<()> {
    let language = settings.language;
    let count = several.len();
    writeln!(out, "{}", t!(language, "join-several", count = count))?;
    let now = run::now();
    for shared in several {
        let kept = run::kept(shared);
        let name = crate::app::home::name(language, &kept);
        let facts = [
            crate::app::home::date(language, &kept, now),
            shared.session.circle.clone().unwrap_or_default(),
            crate::app::home::status(language, &kept),
            t!(language, "join-files", count = shared.files),
        ];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let text = format!("{name} ({})", facts.join(", "));
        writeln!(out, "\n  {}", cut(&visible(&text), WIDTH - 2))?;
        let file = visible(&session::typed(&shared.file)).into_owned();
        writeln!(out, "    kring join {file}")?;
    }
    Ok(())
}
