//! Numbers, months and times of day, in digits and in words.

use std::ops::RangeInclusive;

/// A number of at most three digits, or in words. Nothing happens over 0 days.
pub(super) fn amount(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 28] = [
        ("een", 1),
        ("twee", 2),
        ("drie", 3),
        ("vier", 4),
        ("vijf", 5),
        ("zes", 6),
        ("zeven", 7),
        ("acht", 8),
        ("negen", 9),
        ("tien", 10),
        ("elf", 11),
        ("twaalf", 12),
        ("veertien", 14),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fourteen", 14),
    ];
    if let Some(&(_, count)) = WORDS.iter().find(|(known, _)| *known == word) {
        return Some(count);
    }
    digits(word, 1..=3).filter(|&count| count > 0)
}

/// A number of that many digits.
pub(super) fn digits(word: &str, lengths: RangeInclusive<usize>) -> Option<u32> {
    let plain = lengths.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}

/// A year of this time, in four digits.
pub(super) fn year(word: &str) -> Option<i32> {
    let year = i32::try_from(digits(word, 4..=4)?).ok()?;
    (1900..2200).contains(&year).then_some(year)
}

/// `27`, `27e`, `1ste`, `27th`.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.strip_prefix(number)?;
    if !["", "e", "ste", "de", "st", "nd", "rd", "th"].contains(&ending) {
        return None;
    }
    digits(number, 1..=2)
}

/// A month, in both languages.
pub(super) fn month(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "feb"],
        &["maart", "march", "mrt", "mar"],
        &["april", "apr"],
        &["mei", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["augustus", "august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    let place = NAMES.iter().position(|names| names.contains(&word))?;
    u32::try_from(place + 1).ok()
}

/// `10:00`, `10.30`, `10u`, `3pm`.
pub(super) fn is_clock(word: &str) -> bool {
    if let Some((hours, minutes)) = word.split_once([':', '.']) {
        return digits(hours, 1..=2).is_some_and(|h| h < 25)
            && digits(minutes.trim_end_matches('u'), 2..=2).is_some_and(|m| m < 60);
    }
    ["u", "uur", "am", "pm"].iter().any(|unit| {
        word.strip_suffix(unit)
            .and_then(|h| digits(h, 1..=2))
            .is_some_and(|h| h < 25)
    })
}
