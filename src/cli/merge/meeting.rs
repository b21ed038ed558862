//! Files of several sessions that may be one meeting, of which two people started minutes of their own.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{MergeError, Named, unite};
use crate::app::likeness_words;
use crate::circle::pairing::{self, Likeness};
use crate::cli::page::write_indented;
use crate::cli::session;
use crate::lang::{Language, visible};
use crate::minutes::{Author, Id, Minutes, Pen, Signature, Stamp, print};
use crate::t;

/// What became of the files.
pub(super) enum United {
    /// One record.
    Whole(Box<Minutes>),
    /// They may be of one meeting, and nobody said so yet.
    Proposed(Proposal),
}

/// That files of several sessions may be of one meeting.
pub(super) struct Proposal {
    files: Vec<Named>,
    likeness: Likeness,
}

impl Proposal {
    /// Says what speaks for it, and what to do.
    pub fn write(&self, language: Language, out: &mut dyn Write) -> std::io::Result<()> {
        write_indented(out, "", 0, &t!(language, "merge-meeting"))?;
        for named in &self.files {
            write_indented(out, "", 2, &named.line(language))?;
        }
        let reasons = likeness_words(language, &self.likeness);
        write_indented(out, "  -", 4, &visible(&reasons))?;
        let names: Vec<String> = self
            .files
            .iter()
            .map(|named| session::typed(Path::new(&named.file)))
            .collect();
        let files = names.join(" ");
        let text = t!(language, "merge-meeting-do", files = files);
        for line in text.lines() {
            // What is to be typed stands on one line.
            writeln!(out, "{}", visible(line))?;
        }
        Ok(())
    }
}

/// Unites files of one session, and of sessions of which somebody said that they are one meeting: before,
/// or now (`one_meeting`). The session that was made first takes up the others.
pub(super) fn whole(
    files: &[PathBuf],
    copies: &[Minutes],
    one_meeting: bool,
    writer: &str,
) -> Result<United, MergeError> {
    let mut pairs = copies.windows(2);
    if pairs.all(|two| two[0].session_id() == two[1].session_id()) {
        return unite(files, copies).map(Box::new).map(United::Whole);
    }
    let mut sessions: BTreeMap<&Id, (Vec<PathBuf>, Vec<Minutes>)> = BTreeMap::new();
    for (file, copy) in files.iter().zip(copies) {
        let (names, of) = sessions.entry(copy.session_id()).or_default();
        names.push(file.clone());
        of.push(copy.clone());
    }
    // Whether they are of one meeting is seen from what is in them.
    let sessions: Result<Vec<Minutes>, MergeError> = sessions
        .values()
        .map(|(names, copies)| unite(names, copies).map(Minutes::with_view))
        .collect();
    let mut sessions = sessions?.into_iter();
    let Some(mut whole) = sessions.next() else {
        return unite(files, copies).map(Box::new).map(United::Whole);
    };
    let others: Vec<Minutes> = sessions.collect();
    let likeness: Vec<Option<Likeness>> = others
        .iter()
        .map(|other| pairing::likeness(&whole, other))
        .collect();
    let known = |other: &Minutes| pairing::is_adopted(&whole, other.session_id());
    let unknown: Vec<&Option<Likeness>> = others
        .iter()
        .zip(&likeness)
        .filter(|(other, _)| !known(other))
        .map(|(_, likeness)| likeness)
        .collect();
    let named = || -> Vec<Named> {
        let all = files.iter().zip(copies);
        all.map(|(file, copy)| Named::new(file, copy)).collect()
    };
    // The follow-up of a session is never the same meeting.
    if unknown.iter().any(|likeness| likeness.is_none()) {
        return Err(MergeError::Sessions(named()));
    }
    if let Some(Some(first)) = unknown.first().filter(|_| !one_meeting) {
        let likely =
            |likeness: &&Option<Likeness>| likeness.as_ref().is_some_and(Likeness::is_likely);
        if unknown.iter().all(likely) {
            return Ok(United::Proposed(Proposal {
                files: named(),
                likeness: first.clone(),
            }));
        }
        return Err(MergeError::Sessions(named()));
    }
    take_up(&mut whole, &others, writer);
    Ok(United::Whole(Box::new(whole)))
}

/// Takes up the other sessions. Time and chance follow from what is taken up, so that the same files
/// give the same bytes.
fn take_up(whole: &mut Minutes, others: &[Minutes], writer: &str) {
    let mut digest = Sha256::new();
    digest.update(print(whole));
    for other in others {
        digest.update(print(other));
    }
    let seed: [u8; 32] = digest.finalize().into();
    let mut block = 0_u64;
    let mut chance = |bytes: &mut [u8]| {
        for piece in bytes.chunks_mut(32) {
            let mut next = Sha256::new();
            next.update(seed);
            next.update(block.to_le_bytes());
            block += 1;
            piece.copy_from_slice(&next.finalize()[..piece.len()]);
        }
    };
    let latest = std::iter::once(&*whole)
        .chain(others)
        .filter_map(latest)
        .max();
    let Some(at) = latest.or_else(|| Stamp::parse("1970-01-01T00:00:00+00:00")) else {
        return;
    };
    let author = Author {
        who: writer.into(),
        at,
    };
    let mut pen = Pen::new(whole, author, &mut chance);
    for other in others {
        pairing::adopt(&mut pen, other);
    }
    let _ = pen.finish();
}

/// When the last of it was written.
fn latest(minutes: &Minutes) -> Option<Stamp> {
    let records = minutes.entries().keys().filter_map(|id| minutes.record(id));
    let edits = records.flat_map(|record| record.edits.values());
    edits.filter_map(Signature::instant).max()
}
