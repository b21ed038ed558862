//! `kring open`: going on with a session exactly where it was.

use std::path::Path;

use super::Outcome;
use super::args::OpenArgs;
use super::failure::Failure;
use super::insights;
use super::session::{self, Ready};
use super::settings::Settings;
use crate::circle::sharing;
use crate::minutes::{Change, Minutes, ReadError};
use crate::store::{self, Opened, Paths, Whose};
use crate::t;

/// Opens a file and leads its session on.
///
/// # Errors
/// When the file cannot be read.
pub fn run(args: &OpenArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let language = settings.language;
    if args.rescue
        && let Some(ending) = show_damaged(&args.file, settings, paths)?
    {
        return Ok(ending);
    }
    let (offers, news) = insights::offers(&args.insights, language)?;
    let ready = take_up(&args.file, settings, paths, news, |minutes, writer| {
        if offers.is_empty() {
            return Vec::new();
        }
        session::write_in(minutes, writer, |pen| {
            for offer in &offers {
                sharing::take_in(pen, offer);
            }
        })
    })?;
    session::lead(ready.opened, ready.first, settings, paths, &ready.news)
}

/// Shows what can still be read of a damaged file, until it is left. Nothing is written anywhere.
/// `None` when the file is sound.
fn show_damaged(
    file: &Path,
    settings: &Settings,
    paths: &Paths,
) -> Result<Option<Outcome>, Failure> {
    let language = settings.language;
    let closely = store::look_closely(file, &session::folders(settings, paths))?;
    let Some(damage) = closely.damage else {
        return Ok(None);
    };
    let mut news = vec![match &damage.why {
        ReadError::Newer(_) => t!(language, "read-only-newer"),
        _ => t!(language, "read-only-rescued"),
    }];
    news.extend(closely.found.iter().map(|harm| harm.words(language)));
    if let Some(copy) = &damage.last_good {
        news.push(t!(language, "open-last-good", copy = session::shown(copy)));
    }
    session::show(closely.minutes, file, settings, &news).map(Some)
}

/// Opens the session in a file, to be led on; somebody else's file is gone on with in a file of
/// our own beside it. `with` may first write in it; what it wrote stands nowhere yet.
///
/// # Errors
/// When the file cannot be read.
pub fn take_up(
    file: &Path,
    settings: &Settings,
    paths: &Paths,
    news: Vec<String>,
    with: impl FnOnce(&mut Minutes, &str) -> Vec<Change>,
) -> Result<Ready, Failure> {
    let opened = store::open(file, &settings.writer, &session::folders(settings, paths))?;
    go_on_with(opened, file, settings, paths, news, with)
}

/// The same with a session that was opened already, from that file.
///
/// # Errors
/// When a file of our own cannot be made beside somebody else's.
pub fn go_on_with(
    opened: Opened,
    file: &Path,
    settings: &Settings,
    paths: &Paths,
    mut news: Vec<String>,
    with: impl FnOnce(&mut Minutes, &str) -> Vec<Change>,
) -> Result<Ready, Failure> {
    let language = settings.language;
    let folders = session::folders(settings, paths);
    if opened.whose != Whose::Own {
        news.push(t!(language, "open-not-ours", file = session::shown(file)));
    }
    let mut opened = opened.in_own_file(&folders)?;
    news.extend(session::renamed(settings, &opened));
    if opened.recovered {
        news.push(t!(language, "open-recovered"));
    }
    let writer = opened.written_as(&settings.writer).to_owned();
    let first = with(&mut opened.minutes, &writer);
    Ok(Ready {
        opened,
        first,
        news,
    })
}
