//! `kring open`: going on with a session exactly where it was.

use super::Outcome;
use super::args::OpenArgs;
use super::failure::Failure;
use super::session;
use super::settings::Settings;
use crate::lang::read_ahead;
use crate::store::{self, Paths, Whose};
use crate::t;

/// Opens a file and leads its session on; somebody else's file is gone on with in a file of our
/// own beside it.
///
/// # Errors
/// When the file cannot be read.
pub fn run(args: &OpenArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    // Reading a long session takes about as long as the rest of starting: both at once.
    std::thread::spawn(move || read_ahead(language));
    let opened = store::open(&args.file, &settings.writer, &folders)?;
    let mut news = Vec::new();
    if opened.whose != Whose::Own {
        news.push(t!(
            language,
            "open-not-ours",
            file = session::shown(&args.file)
        ));
    }
    let opened = opened.in_own_file(&folders)?;
    if opened.recovered {
        news.push(t!(language, "open-recovered"));
    }
    session::lead(opened, Vec::new(), settings, paths, &news)
}
