//! Weeks, months and sessions: `volgende keer`, `eind november`, `next week`.

use chrono::Weekday;

use super::calendar::Calendar;
use super::numerals::{month, year};
use super::phrases::{Hit, NEXT, Token, is, word};

const SESSIONS: [&str; 9] = [
    "keer",
    "bijeenkomst",
    "sessie",
    "kring",
    "leercirkel",
    "time",
    "session",
    "meeting",
    "circle",
];

/// `volgende keer`, `next session`, `volgende week`, `deze maand`.
pub(super) fn period(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let next = is(tokens, 0, &NEXT);
    if next && is(tokens, 1, &SESSIONS) {
        return Some(Hit::clear(2, calendar.next_session));
    }
    if !next && !is(tokens, 0, &["deze", "this"]) {
        return None;
    }
    let ahead = u32::from(next);
    match word(tokens, 1) {
        "week" => Hit::day(2, calendar.week_end(ahead)),
        "maand" | "month" => Hit::day(2, calendar.month_end(ahead)),
        _ => None,
    }
}

/// `eind november`, `end of the week`, `begin volgende week`, `half december`.
pub(super) fn edge(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    #[derive(PartialEq)]
    enum Edge {
        Start,
        Middle,
        End,
    }
    let (edge, joined) = match word(tokens, 0) {
        "eind" | "einde" | "end" => (Edge::End, None),
        "half" | "medio" | "mid" | "midden" => (Edge::Middle, None),
        "begin" | "start" | "early" => (Edge::Start, None),
        other => (Edge::Middle, Some(other.strip_prefix("mid-")?)),
    };
    let mut at = usize::from(joined.is_none());
    at += usize::from(joined.is_none() && is(tokens, at, &["van", "of"]));
    let next = is(tokens, at, &NEXT);
    at += usize::from(next || is(tokens, at, &["de", "het", "the", "deze", "dit", "this"]));
    let ahead = u32::from(next);
    let words = at + 1;
    match (joined.unwrap_or_else(|| word(tokens, at)), edge) {
        ("week", Edge::End) => Hit::day(words, calendar.week_end(ahead)),
        ("week", Edge::Middle) if next => Hit::day(words, calendar.in_week(Weekday::Wed, 1)),
        ("week", Edge::Start) if next => Hit::day(words, calendar.in_week(Weekday::Mon, 1)),
        ("maand" | "month", Edge::End) => Hit::day(words, calendar.month_end(ahead)),
        ("jaar" | "year", Edge::End) if !next => Hit::day(words, calendar.year_end()),
        ("dag" | "day", Edge::End) if !next => Hit::day(words, Some(calendar.today)),
        (name, edge) => {
            let month = month(name).filter(|_| !next)?;
            let year = year(word(tokens, words));
            let words = words + usize::from(year.is_some());
            Some(match edge {
                Edge::Start => Hit::clear(words, None),
                Edge::Middle => Hit::clear(words, calendar.day_of(15, month, year)),
                Edge::End => Hit::clear(words, calendar.last_of(month, year)),
            })
        }
    }
}
