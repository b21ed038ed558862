//! The words of a date: `vrijdag`, `over 2 weken`, `27 nov 2026`, `next time`.
//!
//! Where in an action such words count as its date is told in [`super::dates`].

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::calendar::Calendar;
use super::numerals::{amount, digits, is_clock, month, ordinal, year};
use super::periods::{edge, period};

/// One word of the text, compared case and accents aside.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Folded, without the punctuation after it; empty when too long to be a date word.
    pub word: String,
    /// Whether nothing, or only a dot or a comma, follows it: a date can go on.
    pub joins: bool,
    /// Whether nothing, or only a colon, follows it: a preposition can be this.
    pub leads: bool,
}

/// How easily these words are meant as something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Hardly (`vrijdag`, `over 2 weken`).
    Clear,
    /// Day and month as numbers (`10-12`), which may be a range or an age.
    Numbers,
    /// The same with two single digits (`3/4`).
    Digits,
    /// A short weekday (`vr`, `tue`).
    Short,
    /// A short weekday that is a common word too (`zo`, `we`, `sat`).
    Word,
    /// A weekday with a date that falls on another day.
    Contradiction,
}

/// A date in words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// How many words it takes.
    pub words: usize,
    /// `None` when no one day is meant, or none is known.
    pub date: Option<NaiveDate>,
    pub kind: Kind,
}

impl Hit {
    /// A date that can hardly be meant otherwise.
    pub fn clear(words: usize, date: Option<NaiveDate>) -> Self {
        Self {
            words,
            date,
            kind: Kind::Clear,
        }
    }

    /// The same, where there is such a day.
    pub fn day(words: usize, date: Option<NaiveDate>) -> Option<Self> {
        date.map(|date| Self::clear(words, Some(date)))
    }
}

const ARTICLES: [&str; 6] = ["de", "het", "the", "our", "onze", "ons"];
const COMING: [&str; 7] = [
    "komende",
    "aankomende",
    "aanstaande",
    "a.s",
    "deze",
    "this",
    "coming",
];
/// Words for "the one after this".
pub(super) const NEXT: [&str; 3] = ["volgende", "eerstvolgende", "next"];
const DAY_PARTS: [&str; 7] = [
    "ochtend",
    "middag",
    "avond",
    "nacht",
    "morning",
    "afternoon",
    "evening",
];

/// The longest date that `tokens` start with.
pub(super) fn phrase(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let article = usize::from(is(tokens, 0, &ARTICLES));
    let after = tokens.get(article..)?;
    let named = [
        period(after, calendar),
        edge(after, calendar),
        month_day(after, calendar),
    ];
    let named = named.into_iter().flatten().map(|hit| Hit {
        words: hit.words + article,
        ..hit
    });
    let plain = [
        near(tokens, calendar),
        weekday(tokens, calendar),
        ahead(tokens, calendar),
    ];
    let plain = plain.into_iter().flatten().chain(numbers(tokens, calendar));
    let mut hit = named.chain(plain).max_by_key(|hit| hit.words)?;
    hit.words += tail(tokens.get(hit.words..).unwrap_or_default());
    let inner = tokens.get(..hit.words - 1).unwrap_or_default();
    inner.iter().all(|token| token.joins).then_some(hit)
}

/// The word at a place, or nothing.
pub(super) fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// Whether the word at a place is one of these.
pub(super) fn is(tokens: &[Token], at: usize, any: &[&str]) -> bool {
    any.contains(&word(tokens, at))
}

/// `morgen`, `overmorgen`, `vanavond`, `the day after tomorrow`.
fn near(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let mut words = 1;
    let days = match word(tokens, 0) {
        "vandaag" | "today" | "vanavond" | "vanmiddag" | "vanochtend" | "tonight" => 0,
        "morgen" | "tomorrow" | "morgenochtend" | "morgenmiddag" | "morgenavond" => 1,
        "overmorgen" => 2,
        "the" | "day" => {
            let at = usize::from(word(tokens, 0) == "the");
            let rest = [(0, "day"), (1, "after"), (2, "tomorrow")];
            if !rest
                .iter()
                .all(|&(place, expected)| word(tokens, at + place) == expected)
            {
                return None;
            }
            words = at + 3;
            2
        }
        _ => return None,
    };
    Hit::day(words, calendar.today.checked_add_days(Days::new(days)))
}

/// A weekday with what stands around it: `komende vrijdag`, `volgende week vr`,
/// `friday 27 november`, `maandag over 2 weken`.
fn weekday(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let this_week = is(tokens, 0, &["deze", "this"]) && word(tokens, 1) == "week";
    let next_week = is(tokens, 0, &NEXT) && word(tokens, 1) == "week";
    if this_week || next_week {
        let on = usize::from(is(tokens, 2, &["op", "on"]));
        let (day, _) = calendar.weekday(word(tokens, 2 + on))?;
        return Hit::day(3 + on, calendar.in_week(day, u32::from(next_week)));
    }
    let coming = is(tokens, 0, &COMING);
    let next = is(tokens, 0, &NEXT);
    let at = usize::from(coming || next);
    let (day, kind) = calendar.weekday(word(tokens, at))?;
    let kind = if next { Kind::Clear } else { kind };
    let mut words = at + 1;
    if next {
        return Some(Hit {
            words,
            date: calendar.in_week(day, 1),
            kind,
        });
    }
    let date = calendar.coming(day);
    if !coming && let Some(hit) = dated_weekday(tokens, words, day, date, calendar) {
        return Some(hit);
    }
    let stated = is(tokens, words, &["a.s", "aanstaande"]);
    words += usize::from(stated);
    Some(Hit {
        words,
        date,
        kind: if stated { Kind::Clear } else { kind },
    })
}

/// What may follow a weekday and settles which one: a date, a week, a number of weeks.
fn dated_weekday(
    tokens: &[Token],
    words: usize,
    day: Weekday,
    coming: Option<NaiveDate>,
    calendar: &Calendar,
) -> Option<Hit> {
    let article = usize::from(is(tokens, words, &["de", "the"]));
    let rest = tokens.get(words..)?;
    let written = numbers(rest, calendar).or_else(|| {
        Some((
            article,
            month_day(tokens.get(words + article..)?, calendar)?,
        ))
        .map(|(article, hit)| Hit {
            words: hit.words + article,
            ..hit
        })
    });
    if let Some(hit) = written {
        let fits = hit.date.is_some_and(|date| date.weekday() == day);
        let kind = if fits {
            Kind::Clear
        } else {
            Kind::Contradiction
        };
        return Some(Hit {
            words: words + hit.words,
            kind,
            ..hit
        });
    }
    if is(rest, 1, &["week"]) && is(rest, 0, &NEXT) {
        return Hit::day(words + 2, calendar.in_week(day, 1));
    }
    if word(rest, 0) == "over" {
        let weeks = amount(word(rest, 1))?;
        return is(rest, 2, &["week", "weken"])
            .then(|| coming?.checked_add_days(Days::new(u64::from(weeks) * 7)))
            .and_then(|date| Hit::day(words + 3, date));
    }
    None
}

/// `over 2 weken`, `in a week`, `binnen drie dagen`, `over een half jaar`.
fn ahead(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    if !is(tokens, 0, &["over", "in", "binnen", "within"]) {
        return None;
    }
    let half = |at| is(tokens, at, &["half"]);
    let year = |at| is(tokens, at, &["jaar", "year"]);
    let a = |at| is(tokens, at, &["een", "a", "an"]);
    if (a(1) && half(2) && year(3)) || (half(1) && a(2) && year(3)) {
        return Hit::day(4, calendar.today.checked_add_months(Months::new(6)));
    }
    let count = amount(word(tokens, 1))?;
    let dutch_only = word(tokens, 0) == "over";
    let date = match word(tokens, 2) {
        "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years"
            if dutch_only && word(tokens, 2) != "week" =>
        {
            None
        }
        "dag" | "dagen" | "day" | "days" => {
            calendar.today.checked_add_days(Days::new(u64::from(count)))
        }
        "week" | "weken" | "weeks" => calendar
            .today
            .checked_add_days(Days::new(u64::from(count) * 7)),
        "maand" | "maanden" | "month" | "months" => {
            calendar.today.checked_add_months(Months::new(count))
        }
        "jaar" | "jaren" | "year" | "years" => {
            calendar.today.checked_add_months(Months::new(count * 12))
        }
        _ => None,
    };
    Hit::day(3, date)
}

/// `27-11`, `27/11/2026`, `27.11.2026`, `2026-11-27`.
fn numbers(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let typed = word(tokens, 0);
    let separator = typed.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = typed.splitn(4, separator).collect();
    match (parts.as_slice(), separator) {
        // Around the clock, not the 24th of July.
        (["24", "7"], '/') => None,
        (&[day, month], '-' | '/') => {
            let kind = if day.len() + month.len() == 2 {
                Kind::Digits
            } else {
                Kind::Numbers
            };
            let date = calendar.day_of(digits(day, 1..=2)?, digits(month, 1..=2)?, None)?;
            Some(Hit {
                words: 1,
                date: Some(date),
                kind,
            })
        }
        (&[a, b, c], '-' | '/' | '.') => {
            let (day, year) = if a.len() == 4 { (c, a) } else { (a, c) };
            let year = match digits(year, 2..=2) {
                Some(short) => Some(2000 + i32::try_from(short).ok()?),
                None => super::numerals::year(year),
            };
            let date = calendar.day_of(digits(day, 1..=2)?, digits(b, 1..=2)?, Some(year?));
            Hit::day(1, date)
        }
        _ => None,
    }
}

/// `27 november`, `27th of Nov 2026`, `Nov 27, 2026`.
fn month_day(tokens: &[Token], calendar: &Calendar) -> Option<Hit> {
    let (day, month, mut words) = if let Some(day) = ordinal(word(tokens, 0)) {
        let of = usize::from(is(tokens, 1, &["of", "van"]));
        (day, month(word(tokens, 1 + of))?, 2 + of)
    } else {
        let name = word(tokens, 0);
        // "Voor Jan 2 stoelen": in Dutch the day comes first.
        let spelled_out = calendar.english || name.len() > 4;
        (
            ordinal(word(tokens, 1))?,
            month(name).filter(|_| spelled_out)?,
            2,
        )
    };
    let year = year(word(tokens, words));
    words += usize::from(year.is_some());
    Hit::day(words, calendar.day_of(day, month, year))
}

/// What may follow a date and belongs to it: `middag`, `om 10 uur`, `at 3pm`, `at the latest`.
fn tail(tokens: &[Token]) -> usize {
    let mut at = usize::from(is(tokens, 0, &DAY_PARTS));
    let mut clock = at + usize::from(is(tokens, at, &["om", "at", "rond"]));
    if is_clock(word(tokens, clock)) {
        clock += 1 + usize::from(is(tokens, clock + 1, &["uur"]));
        at = clock;
    } else if digits(word(tokens, clock), 1..=2).is_some_and(|h| h < 25)
        && is(tokens, clock + 1, &["uur"])
    {
        at = clock + 2;
    }
    if word(tokens, at) == "at" && word(tokens, at + 1) == "the" && word(tokens, at + 2) == "latest"
    {
        at += 3;
    }
    at + usize::from(is(tokens, at, &["uiterlijk"]))
}
