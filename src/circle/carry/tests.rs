//! Over many sessions of one circle nothing is lost and nothing doubles.

mod rotating;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::circle::agenda::{Leaving, items, open};
use crate::circle::people::Newcomer;
use crate::circle::{closing, entries, round};
use crate::minutes::{
    ActionStatus, AdviceAnswer, Author, Carried, Finding, Outcome, QuestionStatus, Role, RoundKind,
    check, print, read,
};

/// Random bytes that are the same in every run.
struct Dice(u64);

impl Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = u8::try_from(self.roll(256)).expect("a byte");
        }
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }
}

fn at(session: u32) -> Stamp {
    let first = DateTime::parse_from_rfc3339("2026-01-08T13:30:00+01:00").expect("a time");
    Stamp::new(first + TimeDelta::days(14 * i64::from(session)))
}

fn with<T>(
    minutes: &mut Minutes,
    at: Stamp,
    dice: &mut Dice,
    write: impl FnOnce(&mut Pen<'_>) -> T,
) -> T {
    let mut chance = |bytes: &mut [u8]| dice.fill(bytes);
    let author = Author {
        who: "anna".into(),
        at,
    };
    let mut pen = Pen::new(minutes, author, &mut chance);
    let done = write(&mut pen);
    let _ = pen.finish();
    done
}

fn new_minutes(session: u32) -> Minutes {
    Minutes::new(Id::new(&format!(
        "0199{session:04}-0000-7000-8000-000000000000"
    )))
}

/// A circle of seven before its first session.
fn first(dice: &mut Dice) -> Minutes {
    let plan = Plan::shipped("vision").expect("a plan");
    let people = ["Anna", "Bram", "Sam", "Lieke", "Ruth", "Mo", "Fatima"].map(|name| Newcomer {
        name: name.into(),
        roles: match name {
            "Anna" => vec![Role::Facilitator],
            "Bram" => vec![Role::NoteTaker],
            "Sam" => vec![Role::Guardian],
            _ => Vec::new(),
        },
        ..Newcomer::default()
    });
    let mut minutes = new_minutes(1);
    with(&mut minutes, at(1), dice, |pen| {
        let setup = Setup {
            plan: &plan,
            language: Language::Dutch,
            title: Some("Leercirkel visie, 1e bijeenkomst".into()),
            circle: Some("Visie Oost".into()),
            people: people.to_vec(),
        };
        setup::prepare(pen, &setup);
        let session = pen.minutes().session_id().clone();
        pen.set(&session, "number", 1);
    });
    minutes
}

/// What ought to go along, by its words, with the session that it began in.
#[derive(Debug, Default, PartialEq)]
struct Ought {
    actions: BTreeMap<String, u32>,
    questions: BTreeMap<String, u32>,
    agreements: BTreeMap<String, u32>,
    decisions: BTreeMap<String, u32>,
    advice: BTreeMap<String, u32>,
}

/// What stands in minutes at the beginning, in the same form; also checks how often it was carried.
fn stands(minutes: &Minutes, session: u32) -> Ought {
    let mut found = Ought::default();
    let begun = |id: &Id| id.as_str()[4..8].parse::<u32>().expect("a session of ours");
    let mut put = |list: fn(&mut Ought) -> &mut BTreeMap<String, u32>,
                   text: &Option<String>,
                   from: Option<(Id, u32)>| {
        let (origin, times) = from.expect("carried over");
        let origin = begun(&origin);
        assert_eq!(times, session - origin, "{text:?} was carried so often");
        let twice = list(&mut found).insert(text.clone().expect("words"), origin);
        assert_eq!(twice, None, "{text:?} stands there twice");
    };
    let carried = |from: &Option<Carried>| from.clone().map(|from| (from.session, from.times));
    for action in minutes.actions().values() {
        let from = action.from.clone();
        assert_eq!(from.as_ref().map(|from| &from.action), Some(&action.id));
        assert_eq!(action.status, Some(ActionStatus::Open));
        put(
            |o| &mut o.actions,
            &action.text,
            from.map(|from| (from.session, from.times)),
        );
    }
    for question in minutes.questions().values() {
        put(
            |o| &mut o.questions,
            &question.text,
            carried(&question.from),
        );
    }
    for agreement in minutes.agreements().values() {
        put(
            |o| &mut o.agreements,
            &agreement.text,
            carried(&agreement.from),
        );
    }
    for decision in minutes.decisions().values() {
        put(
            |o| &mut o.decisions,
            &decision.text,
            carried(&decision.from),
        );
    }
    for advice in minutes.advice().values() {
        put(|o| &mut o.advice, &advice.text, carried(&advice.from));
    }
    found
}

/// Leads one session with random answers, and keeps account of what ought to go along.
fn lead(minutes: &mut Minutes, session: u32, ought: &mut Ought, dice: &mut Dice) {
    with(minutes, at(session), dice, |pen| {
        let everyone: Vec<Id> = pen.minutes().participants().keys().cloned().collect();
        for person in &everyone {
            pen.set(person, "presence", Presence::Present);
        }
        setup::begin(pen);
    });
    answer(minutes, session, ought, dice);
    let count = items(minutes).len();
    for number in 0..count {
        let now = Stamp::new(
            at(session).time() + TimeDelta::minutes(10 * (i64::try_from(number).expect("few") + 1)),
        );
        let reached = number < count - 2;
        let word = |what: &str, n: u64| format!("{what} {session}.{number}.{n}");
        let (actions, questions, others) = (dice.roll(3), dice.roll(2), dice.roll(4));
        let owner = usize::try_from(dice.roll(7)).expect("few");
        let begins = usize::try_from(dice.roll(7)).expect("few");
        with(minutes, now, dice, |pen| {
            let item = items(pen.minutes())[number].id.clone();
            if reached && number > 0 {
                open(pen, &item, Leaving::Done);
            }
            let people: Vec<Id> = pen.minutes().participants().keys().cloned().collect();
            if round::start(pen, RoundKind::Sharing, None).is_some() {
                round::give(pen, &people[begins]);
                round::end(pen);
            }
            let none = BTreeSet::new();
            for n in 0..actions {
                let todo = entries::ToDo {
                    text: &word("actie", n),
                    owners: &people[owner..=owner],
                    due: None,
                    due_text: None,
                    sources: &none,
                };
                entries::action(pen, &todo);
                ought.actions.insert(word("actie", n), session);
            }
            for n in 0..questions {
                entries::question(pen, &word("vraag", n), None, &none);
                ought.questions.insert(word("vraag", n), session);
            }
            match others {
                0 => {
                    let ids = entries::decision(pen, &word("besluit", 0), &none);
                    pen.set(&ids[0], "review", "2026-09-01");
                    ought.decisions.insert(word("besluit", 0), session);
                }
                1 => {
                    // Nothing is asked of it later: it stays where it is.
                    entries::decision(pen, &word("klaar", 0), &none);
                }
                2 => {
                    let id = pen.make(Kind::Advice);
                    pen.set(&id, "text", word("advies", 0));
                    pen.set(&id, "item", item.as_str());
                    ought.advice.insert(word("advies", 0), session);
                }
                _ => {
                    let id = pen.make(Kind::Agreement);
                    pen.set(&id, "text", word("afspraak", 0));
                    ought.agreements.insert(word("afspraak", 0), session);
                }
            }
        });
    }
    let end = Stamp::new(at(session).time() + TimeDelta::minutes(120));
    with(minutes, end, dice, |pen| {
        closing::finish(pen);
        let id = pen.minutes().session_id().clone();
        let next = at(session + 1).time().date_naive();
        pen.set(&id, "next_date", next.to_string());
    });
}

/// Answers what was carried over, at random.
fn answer(minutes: &mut Minutes, session: u32, ought: &mut Ought, dice: &mut Dice) {
    let now = at(session);
    let text = |minutes: &Minutes, id: &Id| {
        let text = minutes.value(id, "text").and_then(|text| text.as_str());
        text.expect("words").to_owned()
    };
    for id in minutes.actions().keys().cloned().collect::<Vec<_>>() {
        let status = match dice.roll(6) {
            0 => ActionStatus::Done,
            1 => ActionStatus::Dropped,
            2 => ActionStatus::HandedOver,
            _ => ActionStatus::Open,
        };
        if status != ActionStatus::Open {
            ought.actions.remove(&text(minutes, &id));
        }
        with(minutes, now, dice, |pen| {
            pen.set(&id, "status", status);
            pen.set(&id, "checked", pen.now().to_string());
        });
    }
    for id in minutes.questions().keys().cloned().collect::<Vec<_>>() {
        let status = match dice.roll(4) {
            0 => QuestionStatus::Answered,
            1 => QuestionStatus::Dropped,
            2 => QuestionStatus::Parked,
            _ => QuestionStatus::Open,
        };
        if matches!(status, QuestionStatus::Answered | QuestionStatus::Dropped) {
            ought.questions.remove(&text(minutes, &id));
        }
        with(minutes, now, dice, |pen| pen.set(&id, "status", status));
    }
    for id in minutes.agreements().keys().cloned().collect::<Vec<_>>() {
        if dice.roll(5) == 0 {
            ought.agreements.remove(&text(minutes, &id));
            with(minutes, now, dice, |pen| pen.take_away(&id));
        }
    }
    for id in minutes.decisions().keys().cloned().collect::<Vec<_>>() {
        match dice.roll(5) {
            0 => {
                ought.decisions.remove(&text(minutes, &id));
                with(minutes, now, dice, |pen| {
                    pen.set(&id, "outcome", Outcome::Dropped);
                });
            }
            1 => with(minutes, now, dice, |pen| {
                pen.set(&id, "review", "2027-02-01");
            }),
            2 => {
                ought.decisions.remove(&text(minutes, &id));
                with(minutes, now, dice, |pen| pen.clear(&id, "review"));
            }
            _ => {}
        }
    }
    for id in minutes.advice().keys().cloned().collect::<Vec<_>>() {
        if dice.roll(4) == 0 {
            ought.advice.remove(&text(minutes, &id));
            with(minutes, now, dice, |pen| {
                pen.set(&id, "answer", AdviceAnswer::Partly);
            });
        }
    }
}

fn follow(previous: &Minutes, session: u32, dice: &mut Dice) -> Minutes {
    let plan = Plan::shipped("vision").expect("a plan");
    let mut minutes = new_minutes(session);
    with(&mut minutes, at(session), dice, |pen| {
        let past = Past {
            previous,
            earlier: Vec::new(),
        };
        let next = Next {
            // Now and then the plan is not at hand.
            plan: (!session.is_multiple_of(4)).then_some(&plan),
            ..Next::default()
        };
        prepare(pen, &past, &next);
    });
    minutes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn over_thirty_sessions_nothing_is_lost_and_nothing_doubles(seed: u64) {
        let mut dice = Dice(seed);
        let mut minutes = first(&mut dice);
        let mut ought = Ought::default();
        let mut began: BTreeMap<Id, u32> = BTreeMap::new();
        for session in 1..=30 {
            lead(&mut minutes, session, &mut ought, &mut dice);
            for round in minutes.rounds().values() {
                *began.entry(round.starts_with.clone().expect("begun")).or_default() += 1;
            }
            // As it is written, and read again.
            minutes = read(print(&minutes).as_bytes()).expect("what is written can be read");
            let next = follow(&minutes, session + 1, &mut dice);
            prop_assert_eq!(&stands(&next, session + 1), &ought);
            let dangling = check(&next).into_iter().any(|found| matches!(found, Finding::Dangling { .. }));
            prop_assert!(!dangling);
            prop_assert_eq!(next.session().number, Some(session + 1));
            prop_assert_eq!(next.session().previous.as_ref(), Some(minutes.session_id()));
            prop_assert_eq!(next.participants().len(), 7);
            prop_assert_eq!(items(&next).len(), items(&first(&mut Dice(0))).len());
            for person in next.participants().values() {
                prop_assert_eq!(person.began.unwrap_or(0), began.get(&person.id).copied().unwrap_or(0));
                prop_assert!(!roles::guards_and_leads(person));
            }
            let sessions = usize::try_from(session).expect("few").min(12);
            for item in &items(&next)[1..8] {
                prop_assert_eq!(item.took.as_ref().map(Vec::len), Some(sessions), "{:?}", item.title);
            }
            minutes = next;
        }
    }
}

fn two_sessions() -> (Minutes, Dice) {
    let mut dice = Dice(7);
    let mut minutes = first(&mut dice);
    lead(&mut minutes, 1, &mut Ought::default(), &mut dice);
    (minutes, dice)
}

#[test]
fn carrying_twice_adds_only_what_is_new() {
    let (mut previous, mut dice) = two_sessions();
    let mut next = follow(&previous, 2, &mut dice);
    let before = print(&next);
    with(&mut next, at(2), &mut dice, |pen| catch_up(pen, &previous));
    assert_eq!(print(&next), before);
    let gone = next.actions().keys().next().expect("an action").clone();
    with(&mut next, at(2), &mut dice, |pen| pen.take_away(&gone));
    let none = BTreeSet::new();
    with(&mut previous, at(2), &mut dice, |pen| {
        entries::question(pen, "later bedacht", None, &none);
        people::add(
            pen,
            &Newcomer {
                name: "Joris".into(),
                ..Newcomer::default()
            },
        )
    });
    with(&mut next, at(2), &mut dice, |pen| catch_up(pen, &previous));
    assert!(
        !next.actions().contains_key(&gone),
        "what was taken away stays away"
    );
    let mut questions = next.questions().values();
    assert!(questions.any(|question| question.text.as_deref() == Some("later bedacht")));
    assert_eq!(next.participants().len(), 8);
}

#[test]
fn what_was_not_reached_stands_behind_what_was_agreed() {
    let (mut previous, mut dice) = two_sessions();
    with(&mut previous, at(1), &mut dice, |pen| {
        let id = pen.make(Kind::Item);
        pen.set(&id, "title", "Brief aan de wethouder");
        pen.set(&id, "minutes", 15);
        pen.set(&id, "order", 20);
        pen.set(&id, "form", json!(["talk"]));
    });
    let plan = Plan::shipped("visie").expect("a plan");
    let mut next = new_minutes(2);
    with(&mut next, at(2), &mut dice, |pen| {
        let past = Past {
            previous: &previous,
            earlier: Vec::new(),
        };
        let next = Next {
            plan: Some(&plan),
            ..Next::default()
        };
        prepare(pen, &past, &next);
    });
    let titles: Vec<&str> = items(&next)
        .iter()
        .filter_map(|item| item.title.as_deref())
        .collect();
    assert_eq!(
        titles[2..5],
        [
            "Wat hadden we afgesproken?",
            "Brief aan de wethouder",
            "Verhalenronde"
        ]
    );
    assert_eq!(titles.len(), 11);
}

#[test]
fn the_title_counts_on_and_the_day_is_planned() {
    for (title, number, wanted) in [
        (
            "Leercirkel visie, 3e bijeenkomst",
            3,
            "Leercirkel visie, 4e bijeenkomst",
        ),
        ("Visie 2026, keer 2", 2, "Visie 2026, keer 3"),
        ("Vision, 2nd session", 2, "Vision, 3rd session"),
        ("The 10th time", 10, "The 11th time"),
        ("Kring 19", 9, "Kring 19"),
        ("Zonder nummer", 1, "Zonder nummer"),
    ] {
        assert_eq!(count_on(title, number), wanted);
    }
    let (mut previous, mut dice) = two_sessions();
    let start = planned_start(&previous).expect("a day was agreed");
    assert_eq!(start.to_string(), "2026-02-05 13:30:00");
    with(&mut previous, at(1), &mut dice, |pen| {
        let session = pen.minutes().session_id().clone();
        pen.clear(&session, "next_date");
    });
    assert_eq!(planned_start(&previous), None);
}

#[test]
fn decisions_are_due_from_their_day_on_and_only_when_carried() {
    let (previous, mut dice) = two_sessions();
    let next = follow(&previous, 2, &mut dice);
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let decision = next.decisions().values().next().expect("a decision");
    assert!(!is_due(decision, day("2026-08-31")));
    assert!(is_due(decision, day("2026-09-01")));
    let own = previous
        .decisions()
        .get(&decision.id)
        .expect("it began there");
    assert!(!is_due(own, day("2026-09-01")));
}
