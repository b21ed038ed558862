//! Leading a session from the command line: what `start`, `open` and home have in common.

use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Outcome;
use super::failure::Failure;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use crate::app::{Mode, Model, Other};
use crate::lang::visible;
use crate::minutes::{Author, Change, Minutes, Pen};
use crate::plain::Lines;
use crate::run::{self, Ending, Inbox, Led};
use crate::store::{self, Behind, Folders, OpenError, Opened, Paths};
use crate::t;

/// A session that was opened and is to be led.
pub struct Ready {
    /// The session.
    pub opened: Opened,
    /// What was written in it already and stands nowhere yet.
    pub first: Vec<Change>,
    /// What is to be said first.
    pub news: Vec<String>,
}

/// The folders of the store for this run.
#[must_use]
pub fn folders(settings: &Settings, paths: &Paths) -> Folders {
    Folders {
        state: paths.state.clone(),
        minutes: settings.minutes.clone(),
    }
}

/// The file for a new session: exactly the one that was asked for, or else a new name in the folder of
/// minutes.
///
/// # Errors
/// When there is no folder for it.
pub fn new_file(
    output: Option<&Path>,
    settings: &Settings,
    folders: &Folders,
    day: NaiveDate,
    title: &str,
) -> Result<PathBuf, Failure> {
    let Some(file) = output else {
        Paths::prepare(&settings.minutes)?;
        return Ok(store::new_file(
            &settings.minutes,
            day,
            title,
            &settings.writer,
            folders,
        ));
    };
    is_there(file)?;
    Ok(file.to_owned())
}

/// Whether the folder of a file that is to be written is there.
///
/// # Errors
/// When it is not.
pub fn is_there(file: &Path) -> Result<(), Failure> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()) {
        Some(folder) => Err(OpenError::Place(Behind::FolderGone(folder.to_owned())).into()),
        None => Ok(()),
    }
}

/// Minutes of a new session, with what `write` writes in them, and the changes that this took.
pub fn written(settings: &Settings, write: impl FnOnce(&mut Pen<'_>)) -> (Minutes, Vec<Change>) {
    let now = run::now();
    run::with_moment(|moment| {
        let milliseconds = u64::try_from(now.time().timestamp_millis()).unwrap_or(0);
        let id = Minutes::new("".into()).fresh_id(milliseconds, moment.chance);
        let mut minutes = Minutes::new(id);
        let first = write_in(&mut minutes, &settings.writer, write);
        (minutes, first)
    })
}

/// That somebody on another laptop has this writer's name already, if so.
#[must_use]
pub fn renamed(settings: &Settings, opened: &Opened) -> Option<String> {
    let writer = opened.written_as(&settings.writer);
    (writer != settings.writer).then(|| {
        t!(
            settings.language,
            "join-renamed",
            name = settings.writer.as_str(),
            writer = writer
        )
    })
}

/// Writes in minutes that are not led yet, in the name of `writer`, and tells the changes.
pub fn write_in(
    minutes: &mut Minutes,
    writer: &str,
    write: impl FnOnce(&mut Pen<'_>),
) -> Vec<Change> {
    let author = Author {
        who: writer.into(),
        at: run::now(),
    };
    run::with_moment(|moment| {
        let mut pen = Pen::new(minutes, author, moment.chance);
        write(&mut pen);
        pen.finish().0
    })
}

/// Leads the session that was opened until it is left, on the screen where there is one. `first`
/// was written in it already and stands nowhere yet.
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
    let news = news.to_vec();
    let ready = Ready {
        opened,
        first,
        news,
    };
    let led = if terminal::is_wanted(settings) {
        let terminal = Terminal::take(settings)?;
        lead_on(&terminal, ready, settings, paths)?
    } else {
        lead_in_lines(ready, settings, paths)?
    };
    ended(settings, &led.ending)
}

/// Shows minutes until they are left, on the screen where there is one. Nothing is written anywhere.
///
/// # Errors
/// When they cannot be shown.
pub fn show(
    minutes: Minutes,
    file: &Path,
    settings: &Settings,
    news: &[String],
) -> Result<Outcome, Failure> {
    let screen = terminal::is_wanted(settings);
    let mode = if screen { Mode::Screen } else { Mode::Plain };
    let model = Model::new(
        minutes,
        &settings.writer,
        settings.language,
        mode,
        run::now(),
    )
    .with_keymap(settings.keymap.clone());
    let file = file.to_owned();
    let led = if screen {
        let terminal = Terminal::take(settings)?;
        let mut front = terminal.session(news)?;
        run::look_at(model, file, &terminal.inbox, &mut front)
    } else {
        let mut out = io::stdout().lock();
        for text in news {
            said(&mut out, settings, text);
        }
        let inbox = Inbox::default();
        let lines = inbox.sender();
        std::thread::spawn(move || run::read_lines(BufReader::new(io::stdin()), &lines));
        let mut front = Lines::new(io::BufWriter::new(out), settings.ascii);
        run::look_at(model, file, &inbox, &mut front)
    };
    ended(settings, &led.ending)
}

/// Says how a session was left, when there is anything to say about it, and what that means for
/// the exit code.
///
/// # Errors
/// When the answers could not be written.
pub fn ended(settings: &Settings, ending: &Ending) -> Result<Outcome, Failure> {
    if let Some(words) = run::ending_words(settings.language, ending) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "! {}", visible(&words));
        let _ = out.flush();
    }
    match ending {
        Ending::Complete => Ok(Outcome::Fine),
        Ending::Unheard(kind) => Err(Failure::Output((*kind).into())),
        _ => Ok(Outcome::Failed),
    }
}

/// Leads a session on the screen until it is left.
///
/// # Errors
/// When the store cannot be started, or the screen not be drawn.
pub fn lead_on(
    terminal: &Terminal,
    ready: Ready,
    settings: &Settings,
    paths: &Paths,
) -> Result<Led, Failure> {
    lead_mind_on(terminal, ready, settings, paths, |model| model)
}

/// Leads through what is left to decide in a session, on the screen where there is one.
///
/// # Errors
/// When the store cannot be started, or the screen not be drawn.
pub fn review(
    ready: Ready,
    others: Vec<Other>,
    settings: &Settings,
    paths: &Paths,
) -> Result<Led, Failure> {
    let to_review = |model: Model| model.with_others(others).to_review();
    if terminal::is_wanted(settings) {
        let terminal = Terminal::take(settings)?;
        lead_mind_on(&terminal, ready, settings, paths, to_review)
    } else {
        lead_mind_in_lines(ready, settings, paths, to_review)
    }
}

/// The same on a screen that is there already.
///
/// # Errors
/// When the store cannot be started, or the screen not be drawn.
pub fn review_on(
    terminal: &Terminal,
    ready: Ready,
    settings: &Settings,
    paths: &Paths,
) -> Result<Led, Failure> {
    lead_mind_on(terminal, ready, settings, paths, Model::to_review)
}

fn lead_mind_on(
    terminal: &Terminal,
    ready: Ready,
    settings: &Settings,
    paths: &Paths,
    as_it_is: impl FnOnce(Model) -> Model,
) -> Result<Led, Failure> {
    let opened = ready.opened.by(&settings.writer);
    let model = as_it_is(mind(&opened, settings, Mode::Screen));
    let mut news = ready.news;
    news.push(where_it_is(settings, &opened));
    let mut front = terminal.session(&news)?;
    let folders = folders(settings, paths);
    let inbox = &terminal.inbox;
    let led = run::lead(model, ready.first, opened, folders, inbox, &mut front)?;
    Ok(led)
}

/// Leads a session in lines until it is left.
///
/// # Errors
/// When the store cannot be started.
pub fn lead_in_lines(ready: Ready, settings: &Settings, paths: &Paths) -> Result<Led, Failure> {
    lead_mind_in_lines(ready, settings, paths, |model| model)
}

/// The same for an example, of which nothing stays when it is left.
///
/// # Errors
/// When the store cannot be started.
pub fn lead_example_in_lines(
    ready: Ready,
    settings: &Settings,
    paths: &Paths,
) -> Result<Led, Failure> {
    lead_mind_in_lines(ready, settings, paths, Model::of_an_example)
}

fn lead_mind_in_lines(
    ready: Ready,
    settings: &Settings,
    paths: &Paths,
    as_it_is: impl FnOnce(Model) -> Model,
) -> Result<Led, Failure> {
    let opened = ready.opened.by(&settings.writer);
    let model = as_it_is(mind(&opened, settings, Mode::Plain));
    let mut news = ready.news;
    news.push(where_it_is(settings, &opened));
    if terminal::is_too_plain(settings) {
        news.push(t!(settings.language, "screen-none-dumb"));
    }
    let mut out = io::stdout().lock();
    for text in &news {
        said(&mut out, settings, text);
    }
    let inbox = Inbox::default();
    let lines = inbox.sender();
    std::thread::spawn(move || run::read_lines(BufReader::new(io::stdin()), &lines));
    let mut front = Lines::new(io::BufWriter::new(out), settings.ascii);
    let folders = folders(settings, paths);
    let led = run::lead(model, ready.first, opened, folders, &inbox, &mut front)?;
    Ok(led)
}

/// The mind of a session that was opened, with the line that stood there when it was left.
fn mind(opened: &Opened, settings: &Settings, mode: Mode) -> Model {
    let model = Model::new(
        opened.minutes.clone(),
        opened.written_as(&settings.writer),
        settings.language,
        mode,
        run::now(),
    )
    .with_keymap(settings.keymap.clone());
    match opened.drafts.first().cloned() {
        Some(draft) => model.with_draft(draft.text, draft.speaker),
        None => model,
    }
}

fn where_it_is(settings: &Settings, opened: &Opened) -> String {
    t!(
        settings.language,
        "session-file",
        file = shown(opened.path())
    )
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

/// A path as it can be typed: in quotes where it holds anything that a shell takes for itself.
#[must_use]
pub fn typed(path: &Path) -> String {
    let text = shown(path);
    let plain = |c: char| c.is_alphanumeric() || "/\\:._-+@~".contains(c);
    match text.chars().all(plain) {
        true => text,
        false if cfg!(windows) => format!("\"{text}\""),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}
