//! `kring demo`: a made-up session to look around in. It stands in a folder of its own, with a
//! state folder of its own, and both are gone when it is left.

use std::io::{self, Write};

use tempfile::TempDir;

use super::Outcome;
use super::failure::Failure;
use super::session::{self, Ready};
use super::settings::Settings;
use super::terminal::{self, Terminal};
use crate::circle::demo;
use crate::lang::{Explain, Language, visible};
use crate::minutes::{Change, Minutes};
use crate::run::{self, Led};
use crate::store::{self, Paths, reason};
use crate::t;

/// A made-up session in a folder of its own, which goes when this is dropped.
pub struct Example {
    folder: TempDir,
    settings: Settings,
    paths: Paths,
    minutes: Minutes,
    first: Vec<Change>,
}

impl Example {
    /// Makes the session; nothing of it stands outside its folder.
    ///
    /// # Errors
    /// When there is no place for it.
    pub fn make(settings: &Settings, paths: &Paths) -> Result<Self, Failure> {
        let folder = tempfile::Builder::new()
            .prefix("kring-demo-")
            .tempdir()
            .map_err(NoPlace)?;
        let made = run::with_moment(|moment| {
            demo::session(
                settings.language,
                &settings.writer,
                moment.now,
                moment.chance,
            )
        });
        // The plan is one of those that come with kring.
        let (minutes, first) = made.ok_or_else(|| NoPlace(io::ErrorKind::NotFound.into()))?;
        let mut own = settings.clone();
        folder.path().clone_into(&mut own.minutes);
        let mut own_paths = paths.clone();
        own_paths.state = folder.path().join("state");
        folder.path().clone_into(&mut own_paths.minutes);
        Ok(Self {
            folder,
            settings: own,
            paths: own_paths,
            minutes,
            first,
        })
    }

    fn ready(&self) -> Result<Ready, Failure> {
        let language = self.settings.language;
        let folders = session::folders(&self.settings, &self.paths);
        let title = t!(language, "demo-title");
        let day = run::now().time().date_naive();
        let writer = &self.settings.writer;
        let file = store::new_file(self.folder.path(), day, &title, writer, &folders);
        let mut opened = store::begin(self.minutes.session_id(), &file, &folders)?;
        opened.minutes = self.minutes.clone();
        let folder = self.folder.path().display().to_string();
        Ok(Ready {
            opened,
            first: self.first.clone(),
            news: vec![
                t!(language, "demo-news"),
                t!(language, "demo-folder", folder = folder),
            ],
        })
    }

    /// Leads the session on the screen.
    ///
    /// # Errors
    /// When the store cannot be started, or the screen not be drawn.
    pub fn lead_on(&self, terminal: &Terminal) -> Result<Led, Failure> {
        session::lead_on(terminal, self.ready()?, &self.settings, &self.paths)
    }

    /// Takes the folder away; tells so in words.
    ///
    /// # Errors
    /// In words: that it is still there, and why.
    pub fn remove(self) -> Result<String, String> {
        let language = self.settings.language;
        let folder = self.folder.path().display().to_string();
        match self.folder.close() {
            Ok(()) => Ok(t!(language, "demo-gone")),
            Err(error) => Err(t!(
                language,
                "demo-stays",
                folder = folder,
                reason = reason(language, &error)
            )),
        }
    }
}

/// Makes a session and leads it until it is left.
///
/// # Errors
/// When there is no place for it, or it cannot be led.
pub fn run(settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let example = Example::make(settings, paths)?;
    let led = if terminal::is_wanted(settings) {
        let terminal = Terminal::take(settings)?;
        example.lead_on(&terminal)?
    } else {
        session::lead_example_in_lines(example.ready()?, &example.settings, &example.paths)?
    };
    let outcome = session::ended(settings, &led.ending)?;
    let (removed, sign) = match example.remove() {
        Ok(words) => (words, if settings.ascii { "* " } else { "· " }),
        Err(words) => (words, "! "),
    };
    // Nobody reads on after a broken pipe.
    let _ = writeln!(io::stdout().lock(), "{sign}{}", visible(&removed));
    Ok(outcome)
}

/// There is no place for the folder.
#[derive(Debug, thiserror::Error)]
#[error("no place for the example: {0}")]
struct NoPlace(io::Error);

impl Explain for NoPlace {
    fn what(&self, language: Language) -> String {
        t!(
            language,
            "demo-no-place",
            reason = reason(language, &self.0)
        )
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(t!(language, "demo-no-place-do"))
    }
}
