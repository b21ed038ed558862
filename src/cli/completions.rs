//! `kring completions SHELL`: what a shell needs to complete kring's commands.

use std::io::Write;

use clap::CommandFactory;

use super::Outcome;
use super::args::{Cli, CompletionsArgs};
use super::failure::Failure;

/// Prints the completions of one shell.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(args: &CompletionsArgs, out: &mut dyn Write) -> Result<Outcome, Failure> {
    // Straight to `out` a broken pipe would be a panic.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "kring", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Fine)
}
