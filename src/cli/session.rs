//! Leading a session from the command line: what `start` and `open` have in common.

use std::env;
use std::io::{self, BufReader, IsTerminal, Stdout, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Outcome;
use super::failure::Failure;
use super::settings::Settings;
use crate::app::{Answer, Mode, Model};
use crate::lang::visible;
use crate::minutes::{Author, Change, Minutes, Pen};
use crate::plain::Lines;
use crate::run::{self, Ending, Front};
use crate::store::{self, Behind, Folders, OpenError, Opened, Paths};
use crate::{t, tui};

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
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(OpenError::Place(Behind::FolderGone(folder.to_owned())).into());
    }
    Ok(file.to_owned())
}

/// Minutes of a new session, with what `write` writes in them, and the changes that this took.
pub fn written(settings: &Settings, write: impl FnOnce(&mut Pen<'_>)) -> (Minutes, Vec<Change>) {
    let now = run::now();
    run::with_moment(|moment| {
        let milliseconds = u64::try_from(now.time().timestamp_millis()).unwrap_or(0);
        let id = Minutes::new("".into()).fresh_id(milliseconds, moment.chance);
        let mut minutes = Minutes::new(id);
        let first = write_in(&mut minutes, settings, write);
        (minutes, first)
    })
}

/// Writes in minutes that are not led yet, and tells the changes.
pub fn write_in(
    minutes: &mut Minutes,
    settings: &Settings,
    write: impl FnOnce(&mut Pen<'_>),
) -> Vec<Change> {
    let author = Author {
        who: settings.writer.as_str().into(),
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
    let language = settings.language;
    let screen = !settings.plain && can_show_a_screen();
    let mode = if screen { Mode::Screen } else { Mode::Plain };
    let draft = opened.drafts.first().cloned();
    let mut model = Model::new(
        opened.minutes.clone(),
        &settings.writer,
        language,
        mode,
        run::now(),
    )
    .with_keymap(settings.keymap.clone());
    if let Some(draft) = draft {
        model = model.with_draft(draft.text, draft.speaker);
    }
    let mut news = news.to_vec();
    news.push(t!(language, "session-file", file = shown(opened.path())));
    if !screen && !settings.plain && io::stdin().is_terminal() && io::stdout().is_terminal() {
        news.push(t!(language, "screen-none-dumb"));
    }
    let folders = folders(settings, paths);
    let (events, inbox) = run::events();
    let ending = if screen {
        let mut front = on_screen(settings, &news)?;
        tui::read(events.clone())?;
        run::lead(model, first, opened, folders, (events, inbox), &mut front)
    } else {
        let mut out = io::stdout().lock();
        for text in &news {
            said(&mut out, settings, text);
        }
        let lines = events.clone();
        std::thread::spawn(move || run::read_lines(BufReader::new(io::stdin()), &lines));
        let mut front = Lines::new(io::BufWriter::new(out), settings.ascii);
        run::lead(model, first, opened, folders, (events, inbox), &mut front)
    };
    let ending = ending?;
    if let Some(words) = run::ending_words(language, &ending) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "! {}", visible(&words));
        let _ = out.flush();
    }
    match ending {
        Ending::Complete => Ok(Outcome::Fine),
        Ending::Unheard(kind) => Err(Failure::Output(kind.into())),
        _ => Ok(Outcome::Failed),
    }
}

/// Whether there is a terminal on both sides that can do more than lines.
pub(super) fn can_show_a_screen() -> bool {
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb")
        || (cfg!(unix) && env::var_os("TERM").is_none());
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

/// How signs and colours look in this terminal.
pub(super) fn look(settings: &Settings) -> tui::Look {
    tui::Look {
        ascii: settings.ascii,
        colour: env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}

/// Takes the terminal for the screen.
fn on_screen(settings: &Settings, news: &[String]) -> io::Result<tui::Screen<tui::Quiet<Stdout>>> {
    let guard = tui::Guard::take()?;
    let mut screen = tui::Screen::on_terminal(guard, io::stdout(), look(settings))?;
    for text in news {
        screen.answer(&Answer::news(text.as_str()))?;
    }
    Ok(screen)
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
