//! `kring open`: going on with a session exactly where it was.

use std::path::Path;

use super::Outcome;
use super::args::OpenArgs;
use super::failure::Failure;
use super::session::{self, Ready};
use super::settings::Settings;
use crate::lang::read_ahead;
use crate::store::{self, Paths, Whose};
use crate::t;

/// Opens a file and leads its session on.
///
/// # Errors
/// When the file cannot be read.
pub fn run(args: &OpenArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let language = settings.language;
    // Reading a long session takes about as long as the rest of starting: both at once.
    std::thread::spawn(move || read_ahead(language));
    let ready = take_up(&args.file, settings, paths)?;
    session::lead(ready.opened, ready.first, settings, paths, &ready.news)
}

/// Opens a file; somebody else's file is gone on with in a file of our own beside it.
///
/// # Errors
/// When the file cannot be read.
pub fn take_up(file: &Path, settings: &Settings, paths: &Paths) -> Result<Ready, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    let opened = store::open(file, &settings.writer, &folders)?;
    let mut news = Vec::new();
    let opened = match &opened.whose {
        Whose::Own => opened,
        Whose::NotOurs { suggested } => {
            news.push(t!(language, "open-not-ours", file = session::shown(file)));
            store::join(file, suggested, &folders)?
        }
    };
    if opened.recovered {
        news.push(t!(language, "open-recovered"));
    }
    Ok(Ready {
        opened,
        first: Vec::new(),
        news,
    })
}
