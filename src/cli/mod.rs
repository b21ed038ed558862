//! The command line: one file per subcommand.

pub mod args;
pub mod check;
pub mod completions;
pub mod demo;
pub mod failure;
pub mod git_setup;
pub mod home;
pub mod insights;
pub mod join;
pub mod keys;
pub mod man;
pub mod merge;
pub mod merge_driver;
pub mod next;
pub mod open;
pub mod page;
pub mod people_file;
pub mod plans;
pub mod review;
pub mod room;
pub mod schema;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod start;
pub mod terminal;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::lang::Language;
use crate::store::Paths;
use args::{Cli, Task};
use failure::Failure;
use settings::Settings;

/// How a command ended when nothing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is fine: exit code 0.
    Fine,
    /// Something is left to decide, or missing: exit code 1.
    Left,
    /// Something could not be written, which has been said already: exit code 2.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Left => Self::from(1),
            Outcome::Failed => Self::from(FAILED),
        }
    }
}

/// The exit code of wrong usage, unreadable input or a failed write.
const FAILED: u8 = 2;

/// Runs the command line of this process and tells the exit code: 0 fine, 1 something is left to decide or
/// missing, 2 usage, unreadable input or a failed write.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(answer) => {
            // Help and version are answers too. Nobody reads on after a broken pipe.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(FAILED));
        }
    };
    // Until the settings are known; a failure to read them is told in this language.
    let mut language = cli
        .global
        .lang
        .unwrap_or_else(settings::language_of_this_process);
    let mut out = BufWriter::new(io::stdout());
    let ended = run(&cli, &mut language, &mut out).and_then(|outcome| {
        out.flush()?;
        Ok(outcome)
    });
    match ended {
        Ok(outcome) => outcome.into(),
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = failure.show(language, &mut io::stderr().lock());
            ExitCode::from(FAILED)
        }
    }
}

fn run(cli: &Cli, language: &mut Language, out: &mut dyn Write) -> Result<Outcome, Failure> {
    // What needs no settings must work when these are broken.
    match &cli.task {
        Some(Task::Completions(task)) => return completions::run(task, out),
        Some(Task::Man(task)) => return man::run(task, out),
        Some(Task::Schema(_)) => return schema::run(out),
        _ => {}
    }
    let paths = Paths::find(|name| std::env::var_os(name))?;
    let settings = Settings::resolve(&cli.global, &paths)?;
    *language = settings.language;
    match &cli.task {
        Some(Task::Keys(task)) => keys::run(task, &settings, out),
        Some(Task::Plans(task)) => plans::run(task, &settings, &paths, out),
        Some(Task::Sheet(task)) => sheet::run(task, &settings, &paths, out),
        Some(Task::Merge(task)) => merge::run(task, &settings, &paths, out),
        Some(Task::MergeDriver(task)) => merge_driver::run(task, &settings, &paths),
        Some(Task::GitSetup(task)) => git_setup::run(task, &settings, out),
        Some(Task::Check(task)) => check::run(task, &settings, &paths, out),
        Some(Task::Start(task)) => start::run(task, &settings, &paths),
        Some(Task::Open(task)) => open::run(task, &settings, &paths),
        Some(Task::Demo(_)) => demo::run(&settings, &paths),
        Some(Task::Next(task)) => next::run(task, &settings, &paths),
        Some(Task::Join(task)) => join::run(task, &settings, &paths, out),
        Some(Task::Review(task)) => review::run(task, &settings, &paths, out),
        Some(Task::Room(task)) => room::run(task, &settings, &paths),
        _ => home::run(&settings, &paths, out),
    }
}
