//! Files of circles for a sharing meeting, and of a sharing meeting for a circle.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::session;
use crate::circle::sharing::{self, Offer, SharingError};
use crate::lang::{Explain, Language};
use crate::minutes::{Minutes, ReadError, read};
use crate::store::reason;
use crate::t;

/// The largest file that is read, and one byte more, so that too much is noticed.
const MOST: u64 = (16 << 20) + 1;

/// A file from which nothing can be taken.
#[derive(Debug, Error)]
#[error("{}: {why}", file.display())]
pub struct FileError {
    file: PathBuf,
    why: Why,
}

#[derive(Debug, Error)]
enum Why {
    #[error(transparent)]
    File(#[from] std::io::Error),
    #[error(transparent)]
    Sharing(#[from] SharingError),
    #[error(transparent)]
    Minutes(#[from] ReadError),
}

impl Explain for FileError {
    fn what(&self, language: Language) -> String {
        let file = session::shown(&self.file);
        let what = match &self.why {
            Why::File(error) => reason(language, error),
            Why::Minutes(why) | Why::Sharing(SharingError::Unreadable(why)) => why.what(language),
            Why::Sharing(SharingError::NoInsights) => t!(language, "insights-file-none"),
            Why::Sharing(SharingError::AllStay(kept)) => {
                t!(language, "insights-file-all-stay", count = *kept)
            }
        };
        t!(language, "insights-file", file = file, what = what)
    }

    fn remedy(&self, language: Language) -> Option<String> {
        match &self.why {
            Why::File(_) => None,
            Why::Minutes(why) | Why::Sharing(SharingError::Unreadable(why)) => why.remedy(language),
            Why::Sharing(_) => Some(t!(language, "insights-file-do")),
        }
    }
}

fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads what circles have to share; tells of each file what may be presented and what stays.
///
/// # Errors
/// The first file from which nothing can be taken.
pub fn offers(
    files: &[PathBuf],
    language: Language,
) -> Result<(Vec<Offer>, Vec<String>), FileError> {
    let mut offers = Vec::new();
    let mut news = Vec::new();
    for file in files {
        let read = bytes(file).map_err(Why::from);
        let offer = read.and_then(|bytes| sharing::offer(&bytes).map_err(Why::from));
        let offer = offer.map_err(|why| FileError {
            file: file.clone(),
            why,
        })?;
        news.push(t!(
            language,
            "insights-taken",
            count = offer.insights.len(),
            circle = offer.circle.as_str(),
            kept = offer.kept
        ));
        offers.push(offer);
    }
    Ok((offers, news))
}

/// Reads the minutes of sharing meetings.
///
/// # Errors
/// The first file that cannot be read.
pub fn meetings(files: &[PathBuf]) -> Result<Vec<Minutes>, FileError> {
    let one = |file: &PathBuf| {
        let bytes = bytes(file).map_err(Why::from);
        let minutes = bytes.and_then(|bytes| read(&bytes).map_err(Why::from));
        minutes.map_err(|why| FileError {
            file: file.clone(),
            why,
        })
    };
    files.iter().map(one).collect()
}
