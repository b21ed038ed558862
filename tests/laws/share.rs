//! The law of a storyteller's answer, over random worlds of two writers: beside an oracle that keeps
//! every answer with what its writer knew.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kring::minutes::{
    Attribution, Author, Id, Kind, Level, Minutes, Pen, Presence, Stamp, Step, print, read,
};
use kring::share::answer::{Refusal, record};
use kring::share::consent::{Given, Named, Standing, may_leave, standing};
use kring::share::own;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};

/// Something that happens at one of two laptops.
#[derive(Debug, Clone)]
enum Event {
    /// Who, said by whom, about which of their texts (as bits), and what.
    Answer(u8, u8, u8, Given),
    Reword(u8, u8),
    Level(u8, u8, Level),
    /// Takes an answer away.
    TakeAway(u8, u8),
    /// Undoes the last answer written there.
    Undo(u8),
    /// Puts a text with somebody too, or no longer.
    Speaker(u8, u8, u8),
    /// Takes a person out of the minutes, or erases them.
    Gone(u8, u8, bool),
    Join(u8),
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        Just(Level::Circle),
        Just(Level::Network),
        Just(Level::Public)
    ]
}

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, n).unwrap()
}

fn given() -> impl Strategy<Value = Given> {
    let attribution = prop_oneof![
        Just(Attribution::Name),
        Just(Attribution::Role),
        Just(Attribution::None)
    ];
    let until = prop::option::of((1_u32..5).prop_map(day));
    (level(), attribution, until).prop_map(|(level, attribution, until)| match level {
        Level::Circle => Given::NOT,
        level => Given {
            level,
            attribution,
            until,
        },
    })
}

fn event() -> impl Strategy<Value = Event> {
    let n = any::<u8>;
    prop_oneof![
        8 => (n(), n(), n(), given()).prop_map(|(w, p, t, g)| Event::Answer(w, p, t, g)),
        2 => (n(), n()).prop_map(|(w, t)| Event::Reword(w, t)),
        2 => (n(), n(), level()).prop_map(|(w, t, l)| Event::Level(w, t, l)),
        1 => (n(), n()).prop_map(|(w, a)| Event::TakeAway(w, a)),
        1 => n().prop_map(Event::Undo),
        1 => (n(), n(), n()).prop_map(|(w, t, p)| Event::Speaker(w, t, p)),
        1 => (n(), n(), any::<bool>()).prop_map(|(w, p, e)| Event::Gone(w, p, e)),
        4 => n().prop_map(Event::Join),
    ]
}

/// An answer as the oracle keeps it.
struct Said {
    id: Id,
    person: Id,
    /// The texts with the words that they had.
    texts: BTreeMap<Id, String>,
    given: Given,
    /// The answers that stood at that laptop.
    knew: BTreeSet<Id>,
}

struct World {
    laptops: [Minutes; 2],
    people: Vec<Id>,
    texts: Vec<Id>,
    said: Vec<Said>,
    steps: [Vec<Step>; 2],
    seed: u64,
    clock: i64,
}

impl World {
    fn new() -> Self {
        let mut world = Self {
            laptops: [Minutes::new(Id::new("s")), Minutes::new(Id::new("s"))],
            people: Vec::new(),
            texts: Vec::new(),
            said: Vec::new(),
            steps: [Vec::new(), Vec::new()],
            seed: 1,
            clock: 0,
        };
        let (people, texts) = world
            .write(0, |pen| {
                let mut people = Vec::new();
                for (seat, name) in ["Sam", "Ruth", "Lieke", "Joris"].iter().enumerate() {
                    let id = pen.make(Kind::Participant);
                    pen.set(&id, "name", *name);
                    pen.set(&id, "seat", seat + 1);
                    pen.set(&id, "presence", Presence::Present);
                    if seat < 3 {
                        pen.put(&id, "perspectives", "parent");
                    } else {
                        pen.put(&id, "perspectives", "young-person");
                    }
                    people.push(id);
                }
                let mut texts = Vec::new();
                for speakers in [&[0][..], &[0, 1], &[2], &[3], &[]] {
                    let id = pen.make(Kind::Contribution);
                    pen.set(&id, "text", format!("words {}", texts.len()));
                    pen.set(&id, "level", Level::Circle);
                    for speaker in speakers {
                        let speaker: &Id = &people[*speaker];
                        pen.put(&id, "speakers", speaker.as_str());
                    }
                    texts.push(id);
                }
                let id = pen.make(Kind::Question);
                pen.set(&id, "text", "a question");
                pen.set(&id, "raised_by", people[1].as_str());
                texts.push(id);
                (people, texts)
            })
            .0;
        world.people = people;
        world.texts = texts;
        world.laptops[1] = world.laptops[0].clone();
        world
    }

    fn write<T>(&mut self, at: usize, with: impl FnOnce(&mut Pen<'_>) -> T) -> (T, Step) {
        self.clock += 1;
        let start = Stamp::parse("2026-11-19T13:30:00+01:00").unwrap();
        let now = start.time() + chrono::TimeDelta::seconds(self.clock);
        let author = Author {
            who: ["Anna", "Bram"][at].into(),
            at: Stamp::new(now),
        };
        let seed = &mut self.seed;
        let mut chance = |bytes: &mut [u8]| {
            for byte in bytes {
                *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                *byte = seed.to_be_bytes()[1];
            }
        };
        let mut pen = Pen::new(&mut self.laptops[at], author, &mut chance);
        let done = with(&mut pen);
        (done, pen.finish().1)
    }

    fn happens(&mut self, event: &Event) -> Result<(), TestCaseError> {
        let two = |n: u8| usize::from(n) % 2;
        match event {
            Event::Answer(at, person, bits, given) => {
                let at = two(*at);
                let person = self.people[usize::from(*person) % self.people.len()].clone();
                let own = own::texts(&self.laptops[at], &person);
                let chosen = own.iter().enumerate();
                let chosen = chosen.filter(|(n, _)| bits & (1 << n) != 0);
                let texts: Vec<Id> = chosen.map(|(_, id)| id.clone()).collect();
                if !texts.is_empty() && self.laptops[at].participants().contains_key(&person) {
                    self.answers(at, &person, &texts, *given)?;
                }
            }
            Event::Reword(at, text) => {
                let text = self.texts[usize::from(*text) % self.texts.len()].clone();
                let words = format!("other words {}", self.clock);
                self.write(two(*at), |pen| pen.set(&text, "text", words));
            }
            Event::Level(at, text, level) => {
                let text = self.texts[usize::from(*text) % self.texts.len()].clone();
                self.write(two(*at), |pen| pen.set(&text, "level", *level));
            }
            Event::TakeAway(at, answer) => {
                if let Some(place) = usize::from(*answer).checked_rem(self.said.len()) {
                    let id = self.said[place].id.clone();
                    self.write(two(*at), |pen| pen.take_away(&id));
                }
            }
            Event::Undo(at) => {
                if let Some(step) = self.steps[two(*at)].pop() {
                    self.write(two(*at), |pen| pen.undo(&step));
                }
            }
            Event::Speaker(at, text, person) => {
                // The question has one who raised it.
                let text = self.texts[usize::from(*text) % (self.texts.len() - 1)].clone();
                let person = self.people[usize::from(*person) % self.people.len()].clone();
                let note = self.laptops[two(*at)].contributions().get(&text);
                let has = note.is_some_and(|note| note.speakers.contains(&person));
                self.write(two(*at), |pen| {
                    if has {
                        pen.take(&text, "speakers", person.as_str());
                    } else {
                        pen.put(&text, "speakers", person.as_str());
                    }
                });
            }
            Event::Gone(at, person, erased) => {
                let person = self.people[usize::from(*person) % self.people.len()].clone();
                self.write(two(*at), |pen| {
                    if *erased {
                        pen.erase(&person);
                    } else {
                        pen.take_away(&person);
                    }
                });
            }
            Event::Join(at) => {
                let other = self.laptops[1 - two(*at)].clone();
                self.laptops[two(*at)].join(&other).unwrap();
            }
        }
        Ok(())
    }

    fn answers(
        &mut self,
        at: usize,
        person: &Id,
        texts: &[Id],
        given: Given,
    ) -> Result<(), TestCaseError> {
        let before = self.laptops[at].clone();
        let knew = before.consents_to_share().keys().cloned().collect();
        let words = |id: &Id| {
            let words = before.value(id, "text").unwrap();
            (id.clone(), words.to_string())
        };
        let seen = texts.iter().map(words).collect();
        let disputed = |id: &&Id| {
            let heads = &before.record(id).unwrap().cells.get("text").unwrap();
            heads.iter().any(|head| head.value != heads[0].value)
        };
        let (done, step) = self.write(at, |pen| record(pen, person, texts, given));
        if given.level > Level::Circle && texts.iter().any(|text| disputed(&text)) {
            prop_assert_eq!(done, Err(Refusal::TwoWordings));
            prop_assert_eq!(&before, &self.laptops[at]);
            return Ok(());
        }
        let id = done.map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
        for text in texts {
            let now = standing(&self.laptops[at], person, text);
            prop_assert_eq!(now, Standing::Said(given), "what was said last is in force");
        }
        self.steps[at].push(step);
        self.said.push(Said {
            id,
            person: person.clone(),
            texts: seen,
            given,
            knew,
        });
        Ok(())
    }

    /// What the oracle says of a person and a text: `None` when nothing may go.
    fn said(&self, minutes: &Minutes, person: &Id, text: &Id) -> Option<Given> {
        let live: Vec<&Said> = self
            .said
            .iter()
            .filter(|said| minutes.consents_to_share().contains_key(&said.id))
            .filter(|said| said.person == *person && said.texts.contains_key(text))
            .collect();
        let last: Vec<&&Said> = live
            .iter()
            .filter(|said| !live.iter().any(|other| other.knew.contains(&said.id)))
            .collect();
        // Two wordings that nobody decided between are nobody's answered words.
        let heads = &minutes.record(text)?.cells.get("text")?;
        let words = heads[0].value.as_ref()?.to_string();
        let one = heads.iter().all(|head| head.value == heads[0].value);
        let lets =
            |said: &&&Said| said.given.level > Level::Circle && one && said.texts[text] == words;
        if last.is_empty() || !last.iter().all(lets) {
            return None;
        }
        let all = || last.iter().map(|said| said.given);
        Some(Given {
            level: all().map(|given| given.level).min()?,
            attribution: all().map(|given| given.attribution).max()?,
            until: all().filter_map(|given| given.until).min(),
        })
    }

    fn holds(&self, minutes: &Minutes) -> Result<(), TestCaseError> {
        for text in &self.texts {
            let speakers = own::speakers(minutes, text);
            let level = minutes
                .value(text, "level")
                .and_then(|level| level.as_str());
            let level = level.map_or(Level::Circle, Level::from_word_or_circle);
            for n in 1..6 {
                let leaves = may_leave(minutes, text, day(n));
                let mut expected = Some(level).filter(|level| *level > Level::Circle);
                let mut attribution = Attribution::Name;
                for speaker in &speakers {
                    let here = minutes.participants().contains_key(*speaker);
                    let said = self.said(minutes, speaker, text).filter(|_| here);
                    let in_time = said.filter(|said| said.until.is_none_or(|end| day(n) <= end));
                    expected = expected.and_then(|level| Some(level.min(in_time?.level)));
                    attribution =
                        said.map_or(Attribution::None, |said| said.attribution.max(attribution));
                }
                prop_assert_eq!(
                    leaves.as_ref().map(|leave| leave.level),
                    expected,
                    "{}",
                    text
                );
                let Some(leave) = leaves else { continue };
                if speakers.is_empty() || attribution == Attribution::None {
                    prop_assert!(leave.by.is_empty());
                    continue;
                }
                for named in &leave.by {
                    match named {
                        Named::Name(_) => prop_assert_eq!(attribution, Attribution::Name),
                        Named::Perspective(word) => {
                            prop_assert_eq!(attribution, Attribution::Role);
                            let people = minutes.participants().values();
                            let of = people.filter(|p| p.perspectives.contains(word));
                            prop_assert!(of.count() >= 3, "{} points at somebody", word);
                        }
                        Named::Participant => prop_assert_eq!(attribution, Attribution::Role),
                    }
                }
            }
        }
        Ok(())
    }
}

#[test]
fn nothing_leaves_without_an_answer_in_force_of_everyone_whose_words_it_is() {
    let law = |events: Vec<Event>| {
        let mut world = World::new();
        for event in &events {
            world.happens(event)?;
            for minutes in &world.laptops {
                world.holds(minutes)?;
            }
        }
        let mut whole = world.laptops[0].clone();
        whole.join(&world.laptops[1]).unwrap();
        world.holds(&whole)?;
        let again = read(print(&whole).as_bytes()).unwrap();
        world.holds(&again)
    };
    TestRunner::new(crate::worlds(300))
        .run(&prop::collection::vec(event(), 1..24), law)
        .unwrap_or_else(|error| panic!("{error}"));
}

/// A world in which Sam said that the first text may go to the network.
fn agreed() -> World {
    let mut world = World::new();
    let (sam, text) = (world.people[0].clone(), world.texts[0].clone());
    let given = Given {
        level: Level::Network,
        attribution: Attribution::Name,
        until: Some(day(3)),
    };
    world.answers(0, &sam, &[text], given).unwrap();
    world
}

#[test]
fn it_goes_until_the_day_that_was_said_and_no_longer() {
    let world = agreed();
    let text = &world.texts[0];
    let leaves = |n| may_leave(&world.laptops[0], text, day(n));
    let leave = leaves(3).unwrap();
    assert_eq!(leave.level, Level::Network);
    assert_eq!(leave.by, [Named::Name("Sam".into())]);
    assert_eq!(leaves(4), None);
    assert_eq!(may_leave(&world.laptops[1], text, day(1)), None);
}

#[test]
fn undoing_an_answer_brings_the_one_before_it_back() {
    let mut world = agreed();
    let (sam, text) = (world.people[0].clone(), world.texts[0].clone());
    world
        .answers(0, &sam, std::slice::from_ref(&text), Given::NOT)
        .unwrap();
    assert_eq!(may_leave(&world.laptops[0], &text, day(1)), None);
    world.happens(&Event::Undo(0)).unwrap();
    assert!(may_leave(&world.laptops[0], &text, day(1)).is_some());
    world.happens(&Event::Undo(0)).unwrap();
    assert_eq!(may_leave(&world.laptops[0], &text, day(1)), None);
    assert_eq!(standing(&world.laptops[0], &sam, &text), Standing::NotAsked);
}

#[test]
fn other_words_are_asked_about_anew() {
    let mut world = agreed();
    let (sam, text) = (world.people[0].clone(), world.texts[0].clone());
    world.happens(&Event::Reword(0, 0)).unwrap();
    assert_eq!(may_leave(&world.laptops[0], &text, day(1)), None);
    assert_eq!(standing(&world.laptops[0], &sam, &text), Standing::Reworded);
}

#[test]
fn a_file_that_was_changed_by_hand_lets_nothing_go_that_was_not_said() {
    let world = agreed();
    let text = &world.texts[0];
    let printed = print(&world.laptops[0]);
    let leaves = |changed: &str| {
        let minutes = read(changed.as_bytes()).unwrap();
        may_leave(&minutes, text, day(1))
    };
    assert!(leaves(&printed).is_some());
    for (from, to) in [
        ("\"words 0\"", "\"words that Sam never said\""),
        ("\"level\": \"network\"", "\"level\": \"friends\""),
        ("\"until\": \"2026-12-03\"", "\"until\": \"2026-11-01\""),
        ("\"texts\": {", "\"texts_of_old\": {"),
    ] {
        assert!(printed.contains(from), "{from}\n{printed}");
        assert_eq!(leaves(&printed.replace(from, to)), None, "{from}");
    }
}

#[test]
fn words_are_only_answered_about_by_those_whose_they_are() {
    let mut world = World::new();
    let (ruth, text) = (world.people[1].clone(), world.texts[0].clone());
    let (done, _) = world.write(0, |pen| record(pen, &ruth, &[text], Given::NOT));
    assert_eq!(done, Err(Refusal::NotTheirs));
    assert!(world.laptops[0].consents_to_share().is_empty());
}
