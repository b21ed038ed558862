//! `kring git-setup`: git merges minutes by what they mean, in the repository of now.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Outcome;
use super::args::GitSetupArgs;
use super::failure::Failure;
use super::page::quoted;
use super::session::shown;
use super::settings::Settings;
use crate::lang::{Explain, Language, visible};
use crate::store;
use crate::t;

/// The line of `.gitattributes` by which git knows minutes.
const ATTRIBUTE: &str = "*.kring.json merge=kring";
/// Where git's settings keep the driver.
const NAME: &str = "merge.kring.name";
const DRIVER: &str = "merge.kring.driver";

/// Sets git up in the repository of the working folder, or takes that back, and says what it did.
///
/// # Errors
/// When there is no git or no repository, or a file cannot be written.
pub fn run(
    args: &GitSetupArgs,
    settings: &Settings,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let language = settings.language;
    let top = git(&["rev-parse", "--show-toplevel"])?.ok_or(GitError::NoRepository)?;
    let attributes = PathBuf::from(top).join(".gitattributes");
    let line = if args.undo {
        let changed = without_line(&attributes)?;
        // Where there is nothing to take out, git says so by its exit code.
        let driver = git(&["config", "--local", "--remove-section", "merge.kring"])?.is_some();
        match (changed, driver) {
            (false, false) => t!(language, "git-nothing-to-undo"),
            _ => t!(language, "git-undone", file = shown(&attributes)),
        }
    } else {
        let changed = with_line(&attributes)?;
        let program = std::env::current_exe()?;
        // Git runs the driver in a shell.
        let driver = format!("{} merge-driver %O %A %B", quoted(&program));
        for (name, value) in [(NAME, "kring minutes"), (DRIVER, driver.as_str())] {
            git(&["config", "--local", name, value])?.ok_or(GitError::Refused)?;
        }
        if changed {
            t!(language, "git-set-up", file = shown(&attributes))
        } else {
            t!(language, "git-set-up-again", file = shown(&attributes))
        }
    };
    writeln!(out, "{}", visible_lines(&line))?;
    Ok(Outcome::Fine)
}

/// Every line by itself: nothing in a path acts.
fn visible_lines(text: &str) -> String {
    let lines = text.lines().map(visible);
    lines.collect::<Vec<_>>().join("\n")
}

/// What git answers; `None` when it refuses.
fn git(arguments: &[&str]) -> Result<Option<String>, GitError> {
    let output = Command::new("git").args(arguments).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => GitError::NoGit,
        _ => GitError::Refused,
    })?;
    let answer = String::from_utf8_lossy(&output.stdout);
    Ok(output
        .status
        .success()
        .then(|| answer.trim_end_matches(['\r', '\n']).to_owned()))
}

/// Adds the line, unless it stands there; tells whether the file changed.
fn with_line(attributes: &Path) -> Result<bool, Failure> {
    let mut text = read(attributes)?;
    if text.lines().any(|line| line.trim() == ATTRIBUTE) {
        return Ok(false);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(ATTRIBUTE);
    text.push('\n');
    store::write_output(attributes, text.as_bytes(), &[], true)?;
    Ok(true)
}

/// Takes the line out, and leaves all the others; tells whether the file changed.
fn without_line(attributes: &Path) -> Result<bool, Failure> {
    let text = read(attributes)?;
    let others = text
        .split_inclusive('\n')
        .filter(|line| line.trim() != ATTRIBUTE);
    let rest: String = others.collect();
    if rest == text {
        return Ok(false);
    }
    store::write_output(attributes, rest.as_bytes(), &[], true)?;
    Ok(true)
}

fn read(attributes: &Path) -> io::Result<String> {
    match std::fs::read_to_string(attributes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        other => other,
    }
}

/// Why git could not be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum GitError {
    /// There is no git on this computer.
    #[error("git is not installed")]
    NoGit,
    /// The folder stands in no repository.
    #[error("this folder is in no git repository")]
    NoRepository,
    /// Git did not take the settings.
    #[error("git did not take the settings")]
    Refused,
}

impl Explain for GitError {
    fn what(&self, language: Language) -> String {
        match self {
            Self::NoGit => t!(language, "git-none"),
            Self::NoRepository => t!(language, "git-no-repository"),
            Self::Refused => t!(language, "git-refused"),
        }
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(match self {
            Self::NoGit => t!(language, "git-none-do"),
            Self::NoRepository => t!(language, "git-no-repository-do"),
            Self::Refused => t!(language, "git-refused-do"),
        })
    }
}
