//! What went wrong and what to do, in the language of the person who reads it.

use std::io::{self, Write};

use crate::lang::{Explain, Language};
use crate::store::reason;
use crate::t;

/// Why a command ended with exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// An error that explains itself.
    #[error("{0}")]
    Explained(Box<dyn Explain + Send + Sync>),
    /// What was to be printed could not be.
    #[error("the output could not be written: {0}")]
    Output(#[from] io::Error),
}

impl<E: Explain + Send + Sync + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Explained(Box::new(error))
    }
}

impl Failure {
    /// What went wrong, and below it what to do.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (what, remedy) = match self {
            Self::Explained(error) => (error.what(language), error.remedy(language)),
            Self::Output(error) => (
                t!(language, "failure-output", reason = reason(language, error)),
                Some(t!(language, "failure-output-do")),
            ),
        };
        [Some(what), remedy].into_iter().flatten().collect()
    }

    /// Prints it as `error: what`, and below it what to do.
    ///
    /// # Errors
    ///
    /// When it cannot be printed either.
    pub fn show(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        let label = t!(language, "failure-label");
        let indent = " ".repeat(label.chars().count() + 2);
        for (place, line) in self.lines(language).iter().enumerate() {
            if place == 0 {
                writeln!(out, "{label}: {line}")?;
            } else {
                writeln!(out, "{indent}{line}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PathsError;

    fn shown(failure: &Failure, language: Language) -> String {
        let mut out = Vec::new();
        failure.show(language, &mut out).expect("written");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn a_failure_says_what_and_what_to_do() {
        let failure = Failure::from(PathsError::NoHome);
        let english = shown(&failure, Language::English);
        assert!(
            english
                .starts_with("error: You have no home folder on this computer\n       Say where"),
            "{english}"
        );
        assert!(shown(&failure, Language::Dutch).starts_with("fout: Je hebt geen eigen map"));
    }

    #[test]
    fn a_full_disk_is_told_in_words() {
        let failure = Failure::from(io::Error::from(io::ErrorKind::StorageFull));
        assert!(shown(&failure, Language::English).contains("the disk is full"));
        assert!(shown(&failure, Language::Dutch).contains("de schijf is vol"));
    }
}
