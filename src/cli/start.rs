//! `kring start`: a new session from a plan.

use std::io::{self, IsTerminal, Write};

use super::Outcome;
use super::args::StartArgs;
use super::failure::Failure;
use super::home;
use super::insights;
use super::people_file::{self, PeopleList};
use super::plans;
use super::session::{self, Ready};
use super::settings::Settings;
use super::terminal::{self, Terminal};
use crate::app::home::{Begun, Known, Wish};
use crate::circle::plan::Plan;
use crate::circle::setup::{self, Setup};
use crate::circle::sharing;
use crate::store::{self, Paths};
use crate::{run, t};

/// The plan that is taken when nobody says which.
const USUAL: &str = "vision";

/// Prepares a session from a plan and leads it.
///
/// # Errors
/// When the plan or the people cannot be read, or there is no place for the minutes.
pub fn run(args: &StartArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let plan = match &args.plan {
        Some(name) => plans::find(name, paths)?,
        None if terminal::is_wanted(settings) => return run_chosen(args, settings, paths),
        None => choose(settings, paths)?,
    };
    let ready = prepare(&plan, args, settings, paths)?;
    session::lead(ready.opened, ready.first, settings, paths, &ready.news)
}

/// The same with a plan that is chosen on the screen first.
fn run_chosen(args: &StartArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    // What is wrong with the people is told before anything is chosen.
    if let Some(file) = args.people.as_ref().filter(|file| file.as_os_str() != "-") {
        people_file::load(file)?;
    }
    let led = {
        let terminal = Terminal::take(settings)?;
        let known = Known {
            title: args.title.is_some(),
            circle: args.circle.is_some(),
        };
        match home::choose_plan(&terminal, known, settings, paths)? {
            Some(Wish::Start(begun)) => {
                let ready = prepare_begun(*begun, args, settings, paths)?;
                Some(session::lead_on(&terminal, ready, settings, paths)?)
            }
            _ => None,
        }
    };
    if let Some(led) = led {
        return session::ended(settings, &led.ending);
    }
    writeln!(io::stdout(), "{}", t!(settings.language, "start-nothing"))?;
    Ok(Outcome::Fine)
}

/// The same with what was asked on the screen; what was given on the command line goes first.
///
/// # Errors
/// When the people cannot be read, or there is no place for the minutes.
pub fn prepare_begun(
    begun: Begun,
    args: &StartArgs,
    settings: &Settings,
    paths: &Paths,
) -> Result<Ready, Failure> {
    let mut args = args.clone();
    args.title = args.title.or(begun.title);
    args.circle = args.circle.or(begun.circle);
    prepare(&begun.plan, &args, settings, paths)
}

/// Prepares a session from a plan, as it stands before "Begin".
///
/// # Errors
/// When the people cannot be read, or there is no place for the minutes.
pub fn prepare(
    plan: &Plan,
    args: &StartArgs,
    settings: &Settings,
    paths: &Paths,
) -> Result<Ready, Failure> {
    let list = match &args.people {
        Some(file) => people_file::load(file)?,
        None => PeopleList::default(),
    };
    let now = run::now();
    let language = settings.language;
    let (offers, taken) = insights::offers(&args.insights, language)?;
    let title = args
        .title
        .clone()
        .unwrap_or_else(|| plan.title.in_language(language).to_owned());
    let folders = session::folders(settings, paths);
    let day = now.time().date_naive();
    let file = session::new_file(args.output.as_deref(), settings, &folders, day, &title)?;
    let (minutes, first) = session::written(settings, |pen| {
        let setup = Setup {
            plan,
            language,
            title: Some(title),
            circle: args.circle.clone(),
            people: list.people,
        };
        setup::prepare(pen, &setup);
        for offer in &offers {
            sharing::take_in(pen, offer);
        }
    });
    let mut opened = store::begin(minutes.session_id(), &file, &folders)?;
    opened.minutes = minutes;
    let remarks = list.remarks.iter().map(|remark| remark.words(language));
    let news = remarks.chain(taken).collect();
    Ok(Ready {
        opened,
        first,
        news,
    })
}

/// Asks which plan: a number or a name. Where nobody can answer, it is the plan on vision.
fn choose(settings: &Settings, paths: &Paths) -> Result<Plan, Failure> {
    if !io::stdin().is_terminal() {
        return Ok(plans::find(USUAL, paths)?);
    }
    let plans = Plan::all_shipped();
    let language = settings.language;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", t!(language, "start-which"))?;
    for (n, plan) in plans.iter().enumerate() {
        let title = plan.title.in_language(language);
        let minutes = t!(language, "start-minutes", count = i64::from(plan.minutes));
        writeln!(out, "  {}  {title} ({minutes})", n + 1)?;
    }
    loop {
        write!(out, "{} ", t!(language, "start-choose"))?;
        out.flush()?;
        let mut typed = String::new();
        if io::stdin().read_line(&mut typed)? == 0 || typed.trim().is_empty() {
            return Ok(plans::find(USUAL, paths)?);
        }
        let number = typed
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|n| n.checked_sub(1));
        let chosen = number.and_then(|n| plans.get(n).cloned());
        match chosen.map_or_else(|| plans::find(typed.trim(), paths), Ok) {
            Ok(plan) => return Ok(plan),
            Err(_) => writeln!(out, "{}", t!(language, "start-unknown"))?,
        }
    }
}
