//! Which day is meant, seen from today.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::phrases::Kind;

/// What a date in words depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub today: NaiveDate,
    pub next_session: Option<NaiveDate>,
    /// Whether the session is in English; else it is in Dutch.
    pub english: bool,
}

const LONG: [[&str; 2]; 7] = [
    ["maandag", "monday"],
    ["dinsdag", "tuesday"],
    ["woensdag", "wednesday"],
    ["donderdag", "thursday"],
    ["vrijdag", "friday"],
    ["zaterdag", "saturday"],
    ["zondag", "sunday"],
];
const ENGLISH: [&[&str]; 7] = [
    &["mon"],
    &["tue", "tues"],
    &["wed", "weds"],
    &["thu", "thur", "thurs"],
    &["fri"],
    &["sat"],
    &["sun"],
];
const TWO_DUTCH: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const TWO_ENGLISH: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
/// `Zo` is "so", `mo` a name, and the others are what they are.
const COMMON_WORDS: [&str; 6] = ["zo", "we", "mo", "sat", "sun", "wed"];

impl Calendar {
    /// The weekday that a folded word names: in full in both languages, in two letters only in
    /// the session's.
    pub fn weekday(&self, word: &str) -> Option<(Weekday, Kind)> {
        let two = if self.english {
            &TWO_ENGLISH
        } else {
            &TWO_DUTCH
        };
        for place in 0..7 {
            let day = Weekday::try_from(u8::try_from(place).ok()?).ok()?;
            let named = LONG[place].iter().any(|name| {
                let part = word.strip_prefix(name);
                part.is_some_and(|part| {
                    ["", "ochtend", "morgen", "middag", "avond"].contains(&part)
                })
            });
            if named {
                return Some((day, Kind::Clear));
            }
            if two[place] == word || ENGLISH[place].contains(&word) {
                let common = COMMON_WORDS.contains(&word);
                return Some((day, if common { Kind::Word } else { Kind::Short }));
            }
        }
        None
    }

    /// The next such day after today, never today.
    pub fn coming(&self, day: Weekday) -> Option<NaiveDate> {
        let days = (day.days_since(self.today.weekday()) + 6) % 7 + 1;
        self.today.checked_add_days(Days::new(days.into()))
    }

    /// That day of this week (0) or the next (1); weeks start on Monday. A day of this week that
    /// is past is none.
    pub fn in_week(&self, day: Weekday, ahead: u32) -> Option<NaiveDate> {
        let since_monday = self.today.weekday().num_days_from_monday();
        let days = (day.num_days_from_monday() + 7 * ahead).checked_sub(since_monday)?;
        self.today.checked_add_days(Days::new(days.into()))
    }

    /// The last working day of this week or the next; in a weekend this week ends on Sunday.
    pub fn week_end(&self, ahead: u32) -> Option<NaiveDate> {
        self.in_week(Weekday::Fri, ahead)
            .or_else(|| self.in_week(Weekday::Sun, ahead))
    }

    /// The last day of this month or the next.
    pub fn month_end(&self, ahead: u32) -> Option<NaiveDate> {
        self.today
            .with_day(1)?
            .checked_add_months(Months::new(ahead + 1))?
            .pred_opt()
    }

    /// The last day of this year.
    pub fn year_end(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.today.year(), 12, 31)
    }

    /// That day of that month: in `year`, or in the first year in which it is not past.
    pub fn day_of(&self, day: u32, month: u32, year: Option<i32>) -> Option<NaiveDate> {
        self.not_past(year, |year| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// The last day of that month, the year as in [`Self::day_of`].
    pub fn last_of(&self, month: u32, year: Option<i32>) -> Option<NaiveDate> {
        self.not_past(year, |year| {
            NaiveDate::from_ymd_opt(year, month, 1)?
                .checked_add_months(Months::new(1))?
                .pred_opt()
        })
    }

    fn not_past(
        &self,
        year: Option<i32>,
        date: impl Fn(i32) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        if let Some(year) = year {
            return date(year);
        }
        let this = self.today.year();
        date(this)
            .filter(|date| *date >= self.today)
            .or_else(|| date(this.checked_add(1)?))
    }
}
