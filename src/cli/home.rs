//! `kring` without anything behind it: home. On a terminal a screen to choose from, or else in
//! lines where things are, which sessions there are, and how to start.

use std::io::Write;
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::args::{NextArgs, StartArgs};
use super::demo::Example;
use super::failure::Failure;
use super::page::{self, WIDTH, cut};
use super::session;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use super::{Outcome, join, next, open, plans, start};
use crate::app::home::{self as mind, Home, Kept, Known, Notice, Offered, Place, Wish};
use crate::circle::plan::{Plan, SHIPPED};
use crate::lang::{Explain, Language};
use crate::run::{self, Bring, Ending};
use crate::store::Paths;
use crate::t;

/// How many sessions the lines name.
const NAMED: usize = 10;

/// Shows home, on the screen where there is one.
///
/// # Errors
///
/// When the folder of minutes cannot be read, or the output not written.
pub fn run(settings: &Settings, paths: &Paths, out: &mut dyn Write) -> Result<Outcome, Failure> {
    if terminal::is_wanted(settings) {
        on_screen(settings, paths)
    } else {
        in_lines(settings, paths, out)
    }
}

/// Stays at home, and leads what is chosen there, until somebody leaves from home. Whoever leaves a
/// session is back at home: one step back, not out of the program.
fn on_screen(settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let folders = session::folders(settings, paths);
    let mut kept = run::gather(&folders)?;
    let mut notice = None;
    let mut outcome = Outcome::Fine;
    let terminal = Terminal::take(settings)?;
    loop {
        let folder = session::shown(&settings.minutes);
        let mut home = Home::new(settings.language, settings.keymap.clone(), folder, kept)
            .saying(notice.take());
        let mut front = terminal.home()?;
        let bring = Bring {
            plans: &|| offered(settings.language, paths),
            folder: &|folder| {
                let folder = folder.unwrap_or(&folders.minutes);
                run::look_in(settings.language, folder, &folders)
            },
        };
        let Some(wish) = run::at_home(&mut home, &terminal.inbox, &mut front, &bring)? else {
            return Ok(outcome);
        };
        drop(front);
        let mut gone = None;
        let led = match wish {
            Wish::Leave => return Ok(outcome),
            Wish::GoOn(file) => {
                open::take_up(&file, settings, paths, Vec::new(), |_, _| Vec::new())
                    .and_then(|ready| session::lead_on(&terminal, ready, settings, paths))
            }
            Wish::Join(file) => join::take_part(&file, settings, paths)
                .and_then(|ready| session::lead_on(&terminal, ready, settings, paths)),
            Wish::Start(begun) => {
                start::prepare_begun(*begun, &StartArgs::default(), settings, paths)
                    .and_then(|ready| session::lead_on(&terminal, ready, settings, paths))
            }
            Wish::FollowUp(file) => next::prepare(&NextArgs::of(file), settings, paths)
                .and_then(|ready| session::lead_on(&terminal, ready, settings, paths)),
            Wish::Review(file) => {
                open::take_up(&file, settings, paths, Vec::new(), |_, _| Vec::new())
                    .and_then(|ready| session::review_on(&terminal, ready, settings, paths))
            }
            Wish::Demo => {
                let example = Example::make(settings, paths);
                example.and_then(|example| {
                    let led = example.lead_on(&terminal);
                    // What cannot be taken away is told below, at home.
                    let removed = example.remove();
                    gone = Some(removed);
                    led
                })
            }
        };
        match led {
            Ok(led) if led.stopped => {
                drop(terminal);
                return session::ended(settings, &led.ending);
            }
            Ok(led) => {
                if led.ending != Ending::Complete {
                    outcome = Outcome::Failed;
                }
                let words = run::ending_words(settings.language, &led.ending);
                let (lines, wrong) = match (words, gone) {
                    (Some(words), _) | (None, Some(Err(words))) => (vec![words], true),
                    (None, Some(Ok(words))) => (vec![words], false),
                    (None, None) => (Vec::new(), false),
                };
                notice = Some(Notice { lines, wrong }).filter(|notice| !notice.lines.is_empty());
            }
            Err(failure) => {
                notice = Some(Notice {
                    lines: failure.lines(settings.language),
                    wrong: true,
                });
            }
        }
        kept = run::gather(&folders)?;
    }
}

/// Has a plan chosen on the screen, and asks what is not known of a session from it; `None` when the program has to end.
///
/// # Errors
/// When the screen cannot be drawn.
pub fn choose_plan(
    terminal: &Terminal,
    known: Known,
    settings: &Settings,
    paths: &Paths,
) -> Result<Option<Wish>, Failure> {
    let language = settings.language;
    let plans = offered(language, paths);
    // Without the sessions no circle is suggested, and that is all.
    let kept = run::gather(&session::folders(settings, paths)).unwrap_or_default();
    let mut home = Home::choosing(language, settings.keymap.clone(), plans, known, kept);
    let mut front = terminal.home()?;
    let bring = Bring {
        plans: &Vec::new,
        folder: &|_| Place::default(),
    };
    let wish = run::at_home(&mut home, &terminal.inbox, &mut front, &bring)?;
    Ok(wish)
}

/// Has a session to join chosen on the screen, from this folder on; `None` when the program has to end.
///
/// # Errors
/// When the screen cannot be drawn.
pub fn choose_session(
    terminal: &Terminal,
    folder: &Path,
    settings: &Settings,
    paths: &Paths,
) -> Result<Option<Wish>, Failure> {
    let folders = session::folders(settings, paths);
    let look_in = |folder: &Path| run::look_in(settings.language, folder, &folders);
    let keymap = settings.keymap.clone();
    let mut home = Home::joining(settings.language, keymap, look_in(folder));
    let mut front = terminal.home()?;
    let bring = Bring {
        plans: &Vec::new,
        folder: &|inside| look_in(inside.unwrap_or(folder)),
    };
    let wish = run::at_home(&mut home, &terminal.inbox, &mut front, &bring)?;
    Ok(wish)
}

/// The plans to choose from: those that come with kring, and one's own; a plan of one's own stands
/// in the place of the shipped one with its name.
fn offered(language: Language, paths: &Paths) -> Vec<Offered> {
    let explained = |error: &plans::FindError| {
        let what = Some(error.what(language));
        what.into_iter().chain(error.remedy(language)).collect()
    };
    let (own, unreadable) = match plans::own(paths) {
        Ok(own) => (own, None),
        Err(error) => (Vec::new(), Some(explained(&error))),
    };
    let name = |id: &str, dutch: &str| match language {
        Language::English => id.to_owned(),
        Language::Dutch => dutch.to_owned(),
    };
    let shipped = SHIPPED.iter().filter_map(|(id, dutch, _)| {
        let replaced = own
            .iter()
            .any(|own| own.is_called(id) || own.is_called(dutch));
        let plan = Plan::shipped(id).filter(|_| !replaced)?;
        Some(Offered {
            name: name(id, dutch),
            own: false,
            plan: Ok(plan),
        })
    });
    let mut offered: Vec<Offered> = shipped.collect();
    offered.extend(own.iter().map(|own| Offered {
        name: own.stem.clone(),
        own: true,
        plan: own.plan.as_ref().map(Clone::clone).map_err(&explained),
    }));
    offered.extend(unreadable.map(|why| Offered {
        name: session::shown(&paths.plans()),
        own: true,
        plan: Err(why),
    }));
    offered
}

/// Prints the folders, the latest sessions, and how to start.
fn in_lines(settings: &Settings, paths: &Paths, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let language = settings.language;
    let kept = run::gather(&session::folders(settings, paths))?;
    let count = t!(language, "home-sessions", count = kept.len());
    let not_named = kept.len().saturating_sub(NAMED);
    let kept: Vec<Kept> = kept.iter().take(NAMED).map(run::counted).collect();
    writeln!(
        out,
        "kring {}: {}\n",
        env!("CARGO_PKG_VERSION"),
        t!(language, "home-about")
    )?;
    let shown = |path: &std::path::Path| path.display().to_string();
    let rows = [
        (t!(language, "home-writer"), settings.writer.clone()),
        (t!(language, "home-minutes"), shown(&settings.minutes)),
        (String::new(), count),
        (t!(language, "home-plans"), shown(&paths.plans())),
        (t!(language, "home-settings"), shown(&paths.config_file())),
        (t!(language, "home-journals"), shown(&paths.journals())),
    ];
    columns(out, &rows)?;
    writeln!(out)?;
    sessions(language, &kept, not_named, out)?;
    what_is_left(language, &kept, out)?;
    let mut next = Vec::new();
    if !kept.is_empty() {
        next.push(("kring open".to_owned(), t!(language, "home-open")));
    }
    next.extend([
        ("kring start".to_owned(), t!(language, "home-start")),
        ("kring join".to_owned(), t!(language, "home-join")),
        ("kring demo".to_owned(), t!(language, "home-demo")),
        ("kring keys".to_owned(), t!(language, "home-keys")),
        ("kring --help".to_owned(), t!(language, "home-help")),
    ]);
    columns(out, &next)?;
    Ok(Outcome::Fine)
}

/// What is left to decide in one of these sessions, with the command for it.
fn what_is_left(language: Language, kept: &[Kept], out: &mut dyn Write) -> std::io::Result<()> {
    let Some(kept) = mind::left_to_decide(kept) else {
        return Ok(());
    };
    let title = mind::name(language, kept);
    let count = kept.to_decide.unwrap_or_default();
    let sentence = t!(language, "home-decide", count = count, title = title);
    writeln!(out, "{}:", cut(&sentence, WIDTH - 1))?;
    let command = format!("kring review {}", page::word(&kept.file));
    writeln!(out, "    {}\n", crate::lang::visible(&command))
}

/// The latest sessions, each with its file below it.
fn sessions(
    language: Language,
    kept: &[Kept],
    not_named: usize,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    if kept.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", t!(language, "home-recent"))?;
    let now = run::now();
    for kept in kept {
        let circle = kept.about().and_then(|about| about.circle.clone());
        let facts = [
            mind::date(language, kept, now),
            circle.unwrap_or_default(),
            mind::status(language, kept),
            mind::entries(language, kept),
        ];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let name = mind::name(language, kept);
        let text = cut(&format!("{name} ({})", facts.join(", ")), WIDTH - 2);
        writeln!(out, "  {text}")?;
        let file = kept.file.display().to_string();
        writeln!(out, "    {}", crate::lang::visible(&file))?;
    }
    if not_named > 0 {
        let more = t!(language, "home-more", count = not_named);
        writeln!(out, "  {more}")?;
    }
    writeln!(out)
}

/// Two columns, the first as wide as it needs.
fn columns(out: &mut dyn Write, rows: &[(String, String)]) -> std::io::Result<()> {
    let widest = rows
        .iter()
        .map(|(first, _)| first.width())
        .max()
        .unwrap_or_default();
    for (first, second) in rows {
        let gap = " ".repeat(widest - first.width());
        writeln!(out, "  {first}{gap}   {second}")?;
    }
    Ok(())
}
