//! A made-up session, half-way: to look around in, and for the pictures of the documentation.
//!
//! It is written with the pen, step by step, as a session is that is held; its moments end now. The
//! people in it do not exist.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, TimeDelta};

use crate::lang::Language;
use crate::minutes::{
    ActionStatus, Author, Chance, Change, Id, Minutes, Pen, Presence, Role, Source, Stamp, Turn,
};
use crate::t;

use super::agenda::{self, Leaving};
use super::entries::{self, ToDo};
use super::people::Newcomer;
use super::plan::Plan;
use super::round;
use super::setup::{self, Setup};

/// The plan that the session follows.
const PLAN: &str = "vision";

/// The people in seat order: their name, perspective, role, and whether they are here.
const PEOPLE: [(&str, &str, Option<Role>, Presence); 10] = {
    use Presence::{Present, SentWord};
    [
        (
            "Joris",
            "expert-by-experience",
            Some(Role::Guardian),
            Present,
        ),
        ("Hanneke", "professional", Some(Role::Facilitator), Present),
        ("Anneke", "foster-parent", None, Present),
        ("Mohammed", "municipality", Some(Role::Timekeeper), Present),
        ("Sam", "young-person", None, Present),
        ("Noor", "young-person", None, Present),
        ("Lieke", "researcher", None, Present),
        ("Ruth", "professional", None, Present),
        ("Fatima", "parent", None, Present),
        ("Peter", "parent", None, SentWord),
    ]
};

/// A session half-way, with a round in progress, written down by `who`: as minutes, and as the
/// changes that make them. `None` when the plan is not there.
#[must_use]
pub fn session(
    language: Language,
    who: &str,
    now: Stamp,
    chance: &mut dyn Chance,
) -> Option<(Minutes, Vec<Change>)> {
    let plan = Plan::shipped(PLAN)?;
    let start = now.time().checked_sub_signed(TimeDelta::minutes(60))?;
    let milliseconds = u64::try_from(start.timestamp_millis()).unwrap_or(0);
    let id = Minutes::new("".into()).fresh_id(milliseconds, chance);
    let mut writing = Writing {
        language,
        who: who.into(),
        now,
        minutes: Minutes::new(id),
        changes: Vec::new(),
        chance,
    };
    prepare(&mut writing, &plan);
    welcome(&mut writing);
    check_in(&mut writing);
    agreed_before(&mut writing);
    stories(&mut writing);
    Some((writing.minutes, writing.changes))
}

/// A session that is being written down, moment by moment.
struct Writing<'a> {
    language: Language,
    who: Arc<str>,
    now: Stamp,
    minutes: Minutes,
    changes: Vec<Change>,
    chance: &'a mut dyn Chance,
}

impl Writing<'_> {
    /// Writes at a moment: so many seconds ago.
    fn ago<T>(&mut self, seconds: i64, with: impl FnOnce(&mut Pen<'_>) -> T) -> T {
        let at = self.now.time() - TimeDelta::seconds(seconds);
        let author = Author {
            who: Arc::clone(&self.who),
            at: Stamp::new(at),
        };
        let mut pen = Pen::new(&mut self.minutes, author, self.chance);
        let done = with(&mut pen);
        let (changes, _) = pen.finish();
        self.changes.extend(changes);
        done
    }

    /// The day so many days from now.
    fn day(&self, days: u64) -> Option<chrono::NaiveDate> {
        self.now
            .time()
            .date_naive()
            .checked_add_days(Days::new(days))
    }

    /// The person with this name.
    fn person(&self, name: &str) -> Option<Id> {
        let mut people = self.minutes.participants().values();
        people
            .find(|person| person.name.as_deref() == Some(name))
            .map(|person| person.id.clone())
    }

    /// The next item opens, and the round that belongs to it waits.
    fn next_item(&mut self, seconds: i64) {
        self.ago(seconds, |pen| {
            if let Some(next) = agenda::next(pen.minutes()).map(|item| item.id.clone()) {
                agenda::open(pen, &next, Leaving::Done);
                round::offer_next(pen);
            }
        });
    }

    /// The turn goes to this person.
    fn turn(&mut self, seconds: i64, name: &str) {
        if let Some(person) = self.person(name) {
            self.ago(seconds, |pen| round::give(pen, &person));
        }
    }

    /// What this person said is written down.
    fn said(&mut self, seconds: i64, name: &str, text: &str, source: Source) {
        let speakers: Vec<Id> = self.person(name).into_iter().collect();
        self.ago(seconds, |pen| {
            entries::note(pen, &speakers, text, &BTreeSet::from([source]));
        });
    }

    /// Somebody is to do something, before a day.
    fn action(&mut self, seconds: i64, text: &str, owner: &str, days: Option<u64>) -> Option<Id> {
        let owners: Vec<Id> = self.person(owner).into_iter().collect();
        let due = days.and_then(|days| self.day(days));
        self.ago(seconds, |pen| {
            let todo = ToDo {
                text,
                owners: &owners,
                due,
                due_text: None,
                sources: &BTreeSet::new(),
            };
            entries::action(pen, &todo).pop()
        })
    }
}

/// An hour ago: the plan, the people, who sent word.
fn prepare(writing: &mut Writing<'_>, plan: &Plan) {
    let language = writing.language;
    let people = PEOPLE.map(|(name, perspective, role, presence)| Newcomer {
        name: name.to_owned(),
        perspectives: vec![perspective.to_owned()],
        roles: role.into_iter().collect(),
        presence: Some(presence),
        ..Newcomer::default()
    });
    let setup = Setup {
        plan,
        language,
        title: Some(t!(language, "demo-title")),
        circle: Some(t!(language, "demo-circle")),
        people: people.to_vec(),
    };
    writing.ago(60 * 60, |pen| setup::prepare(pen, &setup));
}

/// 47 minutes ago it began; the welcome took eleven.
fn welcome(writing: &mut Writing<'_>) {
    let language = writing.language;
    writing.ago(47 * 60, setup::begin);
    for (seconds, text) in [
        (43 * 60, t!(language, "demo-agreement-stays")),
        (42 * 60, t!(language, "demo-agreement-pass")),
    ] {
        writing.ago(seconds, |pen| entries::agreement(pen, &text));
    }
}

/// Everyone says in a sentence how they come in; nothing of it is written down.
fn check_in(writing: &mut Writing<'_>) {
    writing.next_item(36 * 60);
    writing.turn(35 * 60, "Lieke");
    for turn in 1..=9 {
        writing.ago(35 * 60 - turn * 55, round::next);
    }
}

/// What was agreed last time, in four minutes.
fn agreed_before(writing: &mut Writing<'_>) {
    let language = writing.language;
    writing.next_item(26 * 60);
    let letter = t!(language, "demo-action-letter");
    if let Some(done) = writing.action(25 * 60, &letter, "Ruth", None) {
        writing.ago(25 * 60 - 20, |pen| {
            pen.set(&done, "status", ActionStatus::Done);
        });
    }
    writing.action(
        24 * 60,
        &t!(language, "demo-action-travel"),
        "Mohammed",
        Some(9),
    );
    let (ruth, review) = (writing.person("Ruth"), writing.day(91));
    writing.ago(23 * 60, |pen| {
        let sources = BTreeSet::from([Source::Experiential, Source::Practice]);
        for id in entries::decision(pen, &t!(language, "demo-decision"), &sources) {
            pen.set_some(&id, "review", review.map(|day| day.to_string()));
            if let Some(owner) = &ruth {
                pen.put(&id, "owners", owner.as_str());
            }
        }
    });
}

/// The stories: 22 of 28 minutes have gone by, and Sam has the turn.
fn stories(writing: &mut Writing<'_>) {
    use Source::{Experiential, Scientific};
    let language = writing.language;
    writing.next_item(22 * 60);
    writing.turn(20 * 60, "Joris");
    let text = t!(language, "demo-joris-chair");
    writing.said(18 * 60, "Joris", &text, Experiential);
    let text = t!(language, "demo-joris-now");
    writing.said(16 * 60, "Joris", &text, Experiential);
    writing.turn(15 * 60, "Fatima");
    let text = t!(language, "demo-fatima-file");
    writing.said(13 * 60, "Fatima", &text, Experiential);
    let text = t!(language, "demo-fatima-pen");
    writing.said(11 * 60, "Fatima", &text, Experiential);
    writing.turn(10 * 60, "Ruth");
    writing.ago(10 * 60 - 20, |pen| round::put_off(pen, Turn::Passed));
    writing.turn(10 * 60 - 20, "Lieke");
    let text = t!(language, "demo-lieke-daughter");
    writing.said(8 * 60, "Lieke", &text, Experiential);
    let text = t!(language, "demo-lieke-study");
    writing.said(7 * 60, "Lieke", &text, Scientific);
    writing.ago(6 * 60, |pen| {
        let sources = BTreeSet::from([Experiential, Scientific]);
        entries::insight(pen, &t!(language, "demo-insight"), &sources);
    });
    writing.turn(5 * 60, "Noor");
    writing.ago(5 * 60 - 20, |pen| round::put_off(pen, Turn::Later));
    writing.turn(5 * 60 - 20, "Sam");
    let text = t!(language, "demo-sam-asked");
    writing.said(3 * 60, "Sam", &text, Experiential);
    let sam = writing.person("Sam");
    writing.ago(2 * 60, |pen| {
        let text = t!(language, "demo-question");
        entries::question(pen, &text, sam.as_ref(), &BTreeSet::new());
    });
    let text = t!(language, "demo-action-list");
    writing.action(60, &text, "Lieke", Some(5));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::{clock, people};
    use crate::minutes::{SessionStatus, print, read};

    fn made(language: Language, seed: u8) -> (Minutes, Vec<Change>, Stamp) {
        let now = Stamp::parse("2026-11-19T14:24:00+01:00").expect("a time");
        let mut next = seed;
        let mut chance = |bytes: &mut [u8]| {
            for byte in bytes {
                next = next.wrapping_mul(29).wrapping_add(71);
                *byte = next;
            }
        };
        let (minutes, changes) = session(language, "anna", now, &mut chance).expect("a session");
        (minutes, changes, now)
    }

    #[test]
    fn it_is_half_way_and_its_minutes_add_up() {
        for language in Language::ALL {
            let (minutes, _, now) = made(language, 1);
            let used: Vec<i64> = clock::used_minutes(&minutes, now)
                .into_iter()
                .map(|(_, used)| used)
                .take(4)
                .collect();
            assert_eq!(used, [11, 10, 4, 22]);
            let reckoned = clock::reckon(&minutes, now).expect("it runs");
            assert_eq!(reckoned.used.num_minutes(), 47);
            assert_eq!(minutes.session().status, Some(SessionStatus::Running));
            let speaker = round::speaker(&minutes).expect("a speaker");
            assert_eq!(people::name(&minutes, speaker), "Sam");
            let open = round::open(&minutes).expect("a round");
            assert_eq!(round::to_hear(&minutes, open), (3, 1));
        }
    }

    #[test]
    fn it_has_something_of_everything_and_someone_from_everywhere() {
        let (minutes, _, _) = made(Language::Dutch, 1);
        assert_eq!(minutes.contributions().len(), 7);
        assert_eq!(minutes.insights().len(), 1);
        assert_eq!(minutes.decisions().len(), 1);
        assert_eq!(minutes.actions().len(), 3);
        assert_eq!(minutes.questions().len(), 1);
        assert_eq!(minutes.agreements().len(), 2);
        let perspectives: BTreeSet<&String> = minutes
            .participants()
            .values()
            .flat_map(|person| &person.perspectives)
            .collect();
        assert_eq!(perspectives.len(), 7);
    }

    #[test]
    fn it_is_the_same_whenever_it_is_made_the_same() {
        let (first, changes, _) = made(Language::English, 7);
        let (second, again, _) = made(Language::English, 7);
        assert_eq!(print(&first), print(&second));
        assert_eq!(changes, again);
    }

    #[test]
    fn its_changes_make_its_minutes_and_its_file_is_sound() {
        let (minutes, changes, now) = made(Language::Dutch, 3);
        let mut again = Minutes::new(minutes.session_id().clone());
        for change in &changes {
            again.apply(change);
        }
        assert_eq!(print(&again), print(&minutes));
        let printed = print(&minutes);
        let read = read(printed.as_bytes()).expect("it can be read");
        assert_eq!(print(&read), printed);
        let last = clock::last_written(&minutes).expect("a moment");
        assert!(last <= now, "nothing in it is still to come");
    }
}
