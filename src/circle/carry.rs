//! Carrying on: from the sessions that a circle has held to the beginning of its next one.
//!
//! What is carried over keeps its id. An action, question, agreement, decision or advice is the same
//! thing in every session in which it stands, so that it can be followed through all of them, so that
//! carrying twice makes nothing double, and so that two people who each prepared the next session carry
//! the same records. `from` says where it was first written down and how often it was carried over since;
//! what has no `from` is of the session itself. Agenda items, rounds and notes are never carried: an item
//! that was not reached becomes a new item.

mod agenda;
mod records;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde_json::json;

use crate::lang::Language;
use crate::minutes::{
    Direction, Id, Kind, Minutes, Participant, Pen, Presence, SessionStatus, Stamp,
};

use super::plan::Plan;
use super::setup::{self, Setup};
use super::{people, roles};

pub use agenda::is_about_agreed;
pub use records::{Taken, is_due, taken};

/// The sessions that a circle has held.
#[derive(Debug, Clone)]
pub struct Past<'a> {
    /// The last one.
    pub previous: &'a Minutes,
    /// Those before it that are at hand, the latest first.
    pub earlier: Vec<&'a Minutes>,
}

/// What is new in the session that is prepared.
#[derive(Debug, Clone, Default)]
pub struct Next<'a> {
    /// The plan; without one the agenda of the last session is taken over.
    pub plan: Option<&'a Plan>,
    /// What it is called; without it the title of the last session, counted on.
    pub title: Option<String>,
    /// The circle; without it the same.
    pub circle: Option<String>,
    /// When it is to begin, in the time of the place.
    pub start: Option<Stamp>,
}

/// Writes the circle's next session as it stands before "Begin".
pub fn prepare(pen: &mut Pen<'_>, past: &Past<'_>, next: &Next<'_>) {
    let previous = past.previous;
    let before = previous.session();
    let language = language(previous);
    let session = pen.minutes().session_id().clone();
    let title = title(previous, next);
    let circle_name = next.circle.clone().or_else(|| before.circle.clone());
    if let Some(plan) = next.plan {
        let setup = Setup {
            plan,
            language,
            title: Some(title),
            circle: circle_name,
            people: Vec::new(),
        };
        setup::prepare(pen, &setup);
    } else {
        as_before(pen, previous);
        pen.set(&session, "title", title);
        pen.set_some(&session, "circle", circle_name);
    }
    if let Some(start) = next.start {
        let planned = pen.minutes().session().planned.as_ref();
        let minutes = planned.and_then(|planned| planned.minutes);
        let start = start.to_string();
        let planned = match minutes {
            Some(minutes) => json!({ "start": start, "minutes": minutes }),
            None => json!({ "start": start }),
        };
        pen.set(&session, "planned", planned);
    }
    pen.set(&session, "previous", previous.session_id().as_str());
    pen.set(
        &session,
        "number",
        before.number.unwrap_or(1).saturating_add(1),
    );
    if pen.minutes().session().pillar.is_none() {
        pen.set_some(&session, "pillar", before.pillar);
    }
    pen.set_some(&session, "place", before.place.as_deref());
    pen.set_some(&session, "attribution", before.attribution);
    pen.set_some(&session, "direction", direction(previous));
    circle(pen, previous);
    records::carry(pen, previous);
    agenda::carry(pen, past, next.plan.is_none());
}

/// Fields of a session that say nothing about the next one.
const OF_ONE_SESSION: [&str; 13] = [
    "title",
    "circle",
    "number",
    "previous",
    "status",
    "started",
    "ended",
    "reopened",
    "leader",
    "current",
    "next_date",
    "next_note",
    "keep_until",
];

/// The session's own record as it was the last time, also what only a later kring knows of it.
fn as_before(pen: &mut Pen<'_>, previous: &Minutes) {
    let session = pen.minutes().session_id().clone();
    let leader = pen.who().to_string();
    pen.make_as(Kind::Session, session.clone());
    records::cells(
        pen,
        previous,
        previous.session_id(),
        &session,
        &OF_ONE_SESSION,
    );
    let planned = previous.session().planned.as_ref();
    match planned.and_then(|planned| planned.minutes) {
        Some(minutes) => pen.set(&session, "planned", json!({ "minutes": minutes })),
        None => pen.clear(&session, "planned"),
    }
    pen.set(&session, "status", SessionStatus::Prepared);
    pen.set(&session, "leader", leader);
}

/// Carries over what came to stand in the last session after the next one was prepared.
pub fn catch_up(pen: &mut Pen<'_>, previous: &Minutes) {
    let known =
        |pen: &Pen<'_>, person: &&Participant| pen.minutes().entries().contains_key(&person.id);
    let new: Vec<&Participant> = people::in_seat_order(previous)
        .into_iter()
        .filter(|person| !known(pen, person))
        .collect();
    for person in new {
        member(pen, previous, person);
    }
    records::carry(pen, previous);
}

/// The language in which a session is held.
#[must_use]
pub fn language(minutes: &Minutes) -> Language {
    let code = minutes.session().language.as_deref();
    code.and_then(Language::from_code).unwrap_or_default()
}

/// When the next session is to begin: on the day that was agreed, at the time of the last one.
#[must_use]
pub fn planned_start(previous: &Minutes) -> Option<NaiveDateTime> {
    let session = previous.session();
    let day = session.next_date?;
    let planned = session.planned.as_ref().and_then(|planned| planned.start);
    let time = match (planned, session.started) {
        (Some(planned), _) => planned.time().time(),
        (None, Some(started)) => quarter(started.time().time()),
        (None, None) => return None,
    };
    Some(day.and_time(time))
}

/// The quarter of an hour in which a time lies: nobody begins on the minute.
fn quarter(time: NaiveTime) -> NaiveTime {
    let minute = time.minute() / 15 * 15;
    NaiveTime::from_hms_opt(time.hour(), minute, 0).unwrap_or(time)
}

/// The day up to which decisions are due when the circle meets: the planned day, or else today.
#[must_use]
pub fn day_of(minutes: &Minutes, today: NaiveDate) -> NaiveDate {
    let session = minutes.session();
    let planned = session.planned.as_ref().and_then(|planned| planned.start);
    let start = session.started.or(planned);
    start.map_or(today, |start| start.time().date_naive())
}

/// The title: counted on where the last one holds the number of its session.
fn title(previous: &Minutes, next: &Next<'_>) -> String {
    if let Some(title) = &next.title {
        return title.clone();
    }
    let before = previous.session();
    let language = language(previous);
    let same = next.plan.is_none_or(|plan| plan.id == before.plan);
    match (&before.title, next.plan) {
        (Some(title), _) if same => count_on(title, before.number.unwrap_or(1)),
        (_, Some(plan)) => plan.title.in_language(language).to_owned(),
        (title, None) => title.clone().unwrap_or_default(),
    }
}

/// The title with the number of the session in it raised by one: "3e bijeenkomst", "session 3".
fn count_on(title: &str, number: u32) -> String {
    let wanted = number.to_string();
    let mut from = 0;
    while let Some(found) = title[from..].find(&wanted) {
        let (start, end) = (from + found, from + found + wanted.len());
        let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let whole =
            !digit(title[..start].chars().next_back()) && !digit(title[end..].chars().next());
        if whole {
            let next = u64::from(number) + 1;
            return format!(
                "{}{}{}",
                &title[..start],
                next,
                ordinal(&title[end..], next)
            );
        }
        from = end;
    }
    title.to_owned()
}

/// The letters behind an English ordinal follow its number; other letters stay.
fn ordinal(rest: &str, number: u64) -> String {
    for letters in ["st", "nd", "rd", "th"] {
        if let Some(after) = rest.strip_prefix(letters)
            && !after.starts_with(char::is_alphabetic)
        {
            let letters = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            return format!("{letters}{after}");
        }
    }
    rest.to_owned()
}

/// Which way round the last round went.
fn direction(previous: &Minutes) -> Option<Direction> {
    let held = previous.rounds().values().rev();
    let mut held = held.filter(|round| round.starts_with.is_some());
    let last = held.find_map(|round| round.direction);
    last.or(previous.session().direction)
}

/// Everyone who belongs to the circle, expected again, with the roles one person further.
fn circle(pen: &mut Pen<'_>, previous: &Minutes) {
    let people = people::in_seat_order(previous);
    for person in &people {
        member(pen, previous, person);
    }
    for (role, holders) in roles::rotated(&people) {
        for holder in holders {
            pen.put(&holder, "roles", role.word());
        }
    }
}

fn member(pen: &mut Pen<'_>, previous: &Minutes, person: &Participant) {
    let id = &person.id;
    pen.make_as(Kind::Participant, id.clone());
    pen.set_some(id, "name", person.name.as_deref());
    for perspective in &person.perspectives {
        pen.put(id, "perspectives", perspective);
    }
    pen.set_some(id, "organisation", person.organisation.as_deref());
    pen.set(id, "presence", Presence::Expected);
    if let Some(seat) = previous.value(id, "seat") {
        pen.set(id, "seat", seat.clone());
    }
    pen.set_some(id, "decides", person.decides);
    let began = began(previous, id).saturating_add(person.began.unwrap_or(0));
    pen.set(id, "began", began);
}

/// How many rounds somebody began.
fn began(minutes: &Minutes, person: &Id) -> u32 {
    let rounds = minutes.rounds().values();
    let began = rounds.filter(|round| round.starts_with.as_ref() == Some(person));
    u32::try_from(began.count()).unwrap_or(u32::MAX)
}
