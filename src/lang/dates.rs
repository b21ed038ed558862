//! Dates and times as people write them in each language.
//!
//! Pure functions of a value; the clock is read elsewhere. Dutch writes `vr 27-11`, English `Fri 27 Nov`
//! (day first, as in Britain); both use the 24-hour clock.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::Language;

const DUTCH_DAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];
const ENGLISH_DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The day of the week, short: `vr`, `Fri`.
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    let letters = match language {
        Language::Dutch => 2,
        Language::English => 3,
    };
    &weekday_long(language, day)[..letters]
}

/// The day of the week in full: `vrijdag`, `Friday`.
#[must_use]
pub fn weekday_long(language: Language, day: Weekday) -> &'static str {
    let days = match language {
        Language::Dutch => DUTCH_DAYS,
        Language::English => ENGLISH_DAYS,
    };
    days[day as usize]
}

/// A date that is near: `vr 27-11`, `Fri 27 Nov`.
#[must_use]
pub fn date(language: Language, date: NaiveDate) -> String {
    let day = weekday(language, date.weekday());
    format!("{day} {}", day_and_month(language, date))
}

/// A date that is near, where there is little room: `27-11`, `27 Nov`.
#[must_use]
pub fn day_and_month(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Dutch => format!("{}-{}", date.day(), date.month()),
        Language::English => format!("{} {}", date.day(), &month(language, date)[..3]),
    }
}

/// A date that may be in another year: `vr 27-11-2026`, `Fri 27 Nov 2026`.
#[must_use]
pub fn date_with_year(language: Language, value: NaiveDate) -> String {
    let (short, year) = (date(language, value), value.year());
    match language {
        Language::Dutch => format!("{short}-{year}"),
        Language::English => format!("{short} {year}"),
    }
}

/// A date in full: `vrijdag 27 november 2026`, `Friday 27 November 2026`.
#[must_use]
pub fn date_long(language: Language, date: NaiveDate) -> String {
    let (day, month) = (
        weekday_long(language, date.weekday()),
        month(language, date),
    );
    format!("{day} {} {month} {}", date.day(), date.year())
}

/// The time to the minute, the same in both languages: `14:24`.
#[must_use]
pub fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The time to the second, as beside "saved": `14:23:58`.
#[must_use]
pub fn time_with_seconds(time: NaiveTime) -> String {
    format!(
        "{:02}:{:02}:{:02}",
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// The day and the time, as in the corner of the screen: `do 14:24`, `Thu 14:24`.
#[must_use]
pub fn day_and_time(language: Language, at: NaiveDateTime) -> String {
    format!("{} {}", weekday(language, at.weekday()), time(at.time()))
}

fn month(language: Language, date: NaiveDate) -> &'static str {
    let months = match language {
        Language::Dutch => DUTCH_MONTHS,
        Language::English => ENGLISH_MONTHS,
    };
    months[date.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::super::Language::{Dutch, English};
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real date")
    }

    #[test]
    fn a_friday_in_november_in_every_form() {
        let friday = day(2026, 11, 27);
        assert_eq!(date(Dutch, friday), "vr 27-11");
        assert_eq!(date(English, friday), "Fri 27 Nov");
        assert_eq!(date_with_year(Dutch, friday), "vr 27-11-2026");
        assert_eq!(date_with_year(English, friday), "Fri 27 Nov 2026");
        assert_eq!(date_long(Dutch, friday), "vrijdag 27 november 2026");
        assert_eq!(date_long(English, friday), "Friday 27 November 2026");
    }

    #[test]
    fn the_corner_of_the_screen() {
        let at = day(2026, 11, 19)
            .and_hms_opt(14, 4, 9)
            .expect("a real time");
        assert_eq!(day_and_time(Dutch, at), "do 14:04");
        assert_eq!(day_and_time(English, at), "Thu 14:04");
        assert_eq!(time_with_seconds(at.time()), "14:04:09");
    }

    #[test]
    fn every_day_and_month_has_a_name_of_its_own() {
        for language in [Dutch, English] {
            let week: std::collections::BTreeSet<_> = (1..=7)
                .map(|d| weekday(language, day(2026, 6, d).weekday()))
                .collect();
            assert_eq!(week.len(), 7, "{week:?}");
            let year: std::collections::BTreeSet<_> = (1..=12)
                .map(|m| date_long(language, day(2026, m, 1)))
                .collect();
            assert_eq!(year.len(), 12, "{year:?}");
        }
        assert_eq!(date(Dutch, day(2027, 2, 28)), "zo 28-2");
        assert_eq!(date(English, day(2027, 2, 28)), "Sun 28 Feb");
    }
}
