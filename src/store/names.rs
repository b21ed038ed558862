//! The names of files: built from date, title and writer only, and never changed afterwards.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization as _;

use crate::minutes::Minutes;

use super::disk::Disk;
use super::folders::Folders;
use super::own::Own;
use super::replay;
use super::target::Target;
use super::token::{fingerprint, token};

/// What every file of minutes ends in.
pub const ENDING: &str = ".kring.json";

/// The longest slug.
const LONGEST: usize = 40;

/// The words of a text in `[a-z0-9-]`: at most 40 characters, perhaps none.
///
/// Accents fall off, the letters of European languages that are no letter with an accent are
/// written out, all else becomes a dash.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.nfd().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'ß' => slug.push_str("ss"),
            'æ' => slug.push_str("ae"),
            'œ' => slug.push_str("oe"),
            'ø' => slug.push('o'),
            'ł' => slug.push('l'),
            'đ' | 'ð' => slug.push('d'),
            'þ' => slug.push_str("th"),
            'ı' => slug.push('i'),
            'ĳ' => slug.push_str("ij"),
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(LONGEST);
    slug.truncate(slug.trim_end_matches('-').len());
    if is_reserved(&slug) {
        slug.push_str("-x");
    }
    slug
}

/// Names that Windows keeps for devices, whatever their ending.
fn is_reserved(slug: &str) -> bool {
    match slug.len() {
        3 => matches!(slug, "con" | "prn" | "aux" | "nul"),
        4 => {
            (slug.starts_with("com") || slug.starts_with("lpt"))
                && slug.ends_with(|last: char| last.is_ascii_digit())
        }
        _ => false,
    }
}

/// The slug of a title; a title without a letter that fits is just a session.
fn title_slug(title: &str) -> String {
    let slug = slug(title);
    if slug.is_empty() {
        "session".into()
    } else {
        slug
    }
}

/// The slug of a writer; names without a letter that fits still differ from each other.
fn writer_slug(writer: &str) -> String {
    let slug = slug(writer);
    if slug.is_empty() {
        let name: String = writer.trim().nfc().collect();
        format!("w-{}", fingerprint(name.as_bytes(), 6))
    } else {
        slug
    }
}

/// The plain name of a session's file: `YYYY-MM-DD-<title>.<writer>.kring.json`.
#[must_use]
pub fn file_name(date: NaiveDate, title: &str, writer: &str) -> String {
    format!(
        "{}{ENDING}",
        stem(
            &format!("{}-{}", date.format("%Y-%m-%d"), title_slug(title)),
            writer
        )
    )
}

fn stem(session: &str, writer: &str) -> String {
    format!("{session}.{}", writer_slug(writer))
}

/// A name in `folder` for a new session that nobody has yet.
#[must_use]
pub fn new_file(
    folder: &Path,
    date: NaiveDate,
    title: &str,
    writer: &str,
    folders: &Folders,
) -> PathBuf {
    let (own, _) = Own::load(&Disk::default(), folders);
    let session = format!("{}-{}", date.format("%Y-%m-%d"), title_slug(title));
    let (journals, _) = replay::read_all(&Disk::default(), folders);
    let is_free = |path: &Path| {
        let target = Target::new(path);
        path.symlink_metadata().is_err()
            && !own.has_path(&target)
            && !replay::awaits(&journals, &target, None)
    };
    candidates(folder, &session, writer, &own.installation)
        .find(|path| is_free(path))
        .unwrap_or_else(|| folder.join(format!("{}{ENDING}", token(16))))
}

/// The name of this writer's own file beside somebody else's: the one that exists, or one that
/// nobody has; and the name under which they write in it, when theirs is taken by somebody on
/// another laptop. `alone`: not a file that another writer of this laptop writes.
pub(super) fn beside(
    theirs: &Path,
    writer: &str,
    minutes: &Minutes,
    own: &Own,
    alone: bool,
) -> (PathBuf, Option<String>) {
    let folder = theirs.parent().unwrap_or(Path::new("."));
    let name = theirs.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".json").unwrap_or(&name);
    let name = name.strip_suffix(".kring").unwrap_or(name);
    // `2026-11-19-visie.bram` is the session and its writer; a name of one's own has no writer.
    let (session_name, _) = name.split_once('.').unwrap_or((name, ""));
    let session_name = title_slug(session_name);
    let session = minutes.session_id();
    let mut existing = own.of_session(session);
    existing.retain(|path| Target::new(path).folder() == Target::new(theirs).folder());
    // Two people of one laptop have a file each.
    let called = writer_slug(writer);
    existing.sort_by_key(|path| !is_called(path, &called));
    existing.retain(|path| !alone || is_called(path, &called));
    if let Some(existing) = existing.into_iter().next() {
        let writer = own.writer_of(&Target::new(&existing), session);
        return (existing, writer);
    }
    // Whoever wrote here before is not taken for somebody else.
    let taken = !own.knows_session(session) && minutes.is_writer(|who| is_same_writer(who, writer));
    let mut candidates = candidates(folder, &session_name, writer, &own.installation);
    let mut free = candidates
        .by_ref()
        .skip(usize::from(taken))
        .filter(|path| path.symlink_metadata().is_err());
    let path = free
        .next()
        .unwrap_or_else(|| folder.join(format!("{}{ENDING}", token(16))));
    let plain = folder.join(format!("{}{ENDING}", stem(&session_name, writer)));
    let renamed = (path != plain).then(|| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.strip_suffix(ENDING).unwrap_or(&name);
        let four = stem.rsplit('-').next().unwrap_or_default();
        format!("{}-{four}", writer.trim())
    });
    (path, renamed)
}

/// Whether two names would stand in the same file name.
pub(super) fn is_same_writer(one: &str, other: &str) -> bool {
    writer_slug(one) == writer_slug(other)
}

/// Whether the file has the name of this writer in it.
fn is_called(path: &Path, writer: &str) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let stem = name.and_then(|name| name.strip_suffix(ENDING));
    stem.and_then(|stem| stem.rsplit_once('.'))
        .is_some_and(|(_, called)| called == writer || is_renamed(called, writer))
}

/// Whether a name is that of this writer with four characters behind it.
pub(super) fn is_renamed(name: &str, writer: &str) -> bool {
    name.rsplit_once('-')
        .is_some_and(|(before, four)| four.chars().count() == 4 && before == writer.trim())
}

/// Whether a file is one of minutes by its name, or what a sync tool makes of such a name when two
/// laptops changed one file: `x.kring.sync-conflict-….json`, `x.kring (conflicted copy).json`,
/// `x.kring(1).json`, `x.kring-LAPTOP.json`. Unfinished copies are not.
pub(super) fn is_of_kring(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let name = name.to_ascii_lowercase();
    let Some(stem) = name
        .strip_suffix(".json")
        .filter(|_| !name.starts_with('.'))
    else {
        return false;
    };
    stem.rsplit_once(".kring")
        .is_some_and(|(_, behind)| !behind.starts_with(char::is_alphanumeric))
}

/// What a file is called after: the part of its name before the first dot, as words.
pub(super) fn called_after(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let first = name.split('.').next().filter(|first| !first.is_empty())?;
    Some(slug(first))
}

/// Whether a file is called after the same session as one that is called after `ours`, whoever wrote it
/// and whatever was added to its name.
pub(super) fn related(path: &Path, ours: &str) -> bool {
    let theirs = called_after(path);
    let rest = theirs
        .as_deref()
        .and_then(|theirs| theirs.strip_prefix(ours));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-') && !ours.is_empty())
}

/// The plain name, then with four characters of this installation, then with four by chance.
fn candidates<'a>(
    folder: &'a Path,
    session: &'a str,
    writer: &'a str,
    installation: &'a str,
) -> impl Iterator<Item = PathBuf> + 'a {
    let stem = stem(session, writer);
    let four = installation.get(..4).unwrap_or("0000").to_owned();
    std::iter::once(format!("{stem}{ENDING}"))
        .chain(std::iter::once(format!("{stem}-{four}{ENDING}")))
        .chain((0..100).map({
            let stem = stem.clone();
            move |_| format!("{stem}-{}{ENDING}", token(4))
        }))
        .map(|name| folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (text, expected) in [
            (
                "Leercirkel visie, 3e bijeenkomst",
                "leercirkel-visie-3e-bijeenkomst",
            ),
            ("Coördinatie – België/Curaçao", "coordinatie-belgie-curacao"),
            ("Straße & Æbleskiver", "strasse-aebleskiver"),
            ("Łódź, İzmir", "lodz-izmir"),
            ("foto's van 's morgens", "fotos-van-s-morgens"),
            ("  ../../etc/passwd ", "etc-passwd"),
            ("CON", "con-x"),
            ("Lpt1", "lpt1-x"),
            ("漢字", ""),
            ("🙂", ""),
            ("", ""),
            (
                "een heel lange titel die nergens ophoudt en doorgaat",
                "een-heel-lange-titel-die-nergens-ophoudt",
            ),
        ] {
            assert_eq!(slug(text), expected, "{text:?}");
        }
    }

    #[test]
    fn names_are_never_empty_and_writers_stay_apart() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 19).expect("a date");
        let name = |title, writer| file_name(date, title, writer);
        assert_eq!(
            name("Visie Oost", "Anna de Vries"),
            "2026-11-19-visie-oost.anna-de-vries.kring.json"
        );
        assert!(name("漢字", "李").starts_with("2026-11-19-session.w-"));
        assert_ne!(name("x", "李"), name("x", "王"));
        assert!(!name("a_conflict-b", "c_conflict-d").contains("_conflict-"));
    }
}
