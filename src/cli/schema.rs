//! `kring schema`: the JSON Schema of minutes.

use std::io::{self, Write};

use super::Outcome;
use super::failure::Failure;
use crate::minutes;

/// Prints the schema.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(out: &mut dyn Write) -> Result<Outcome, Failure> {
    serde_json::to_writer_pretty(&mut *out, &minutes::schema()).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(Outcome::Fine)
}
