//! `kring man [COMMAND]`: the manual pages.

use std::io::Write;

use clap::CommandFactory;

use super::Outcome;
use super::args::{Cli, ManArgs};
use super::failure::Failure;
use crate::lang::{Explain, Language};
use crate::t;

/// Prints the manual page of kring or of one of its commands.
///
/// # Errors
///
/// When there is no such command, or the output cannot be written.
pub fn run(args: &ManArgs, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let mut program = Cli::command();
    // Only a built command knows its subcommands' full names and the flags they share.
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => program
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| NoPage(name.clone()))?,
    };
    clap_mangen::Man::new(page).render(out)?;
    Ok(Outcome::Fine)
}

/// There is no command, and so no page, of this name.
#[derive(Debug, thiserror::Error)]
#[error("no command is called `{0}`")]
pub struct NoPage(String);

impl Explain for NoPage {
    fn what(&self, language: Language) -> String {
        t!(language, "cli-unknown-command", name = self.0.as_str())
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(t!(language, "cli-unknown-command-do"))
    }
}
