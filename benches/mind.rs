//! How long the mind takes over a line, from what was typed to the answer.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on says so")]

use std::time::Duration;

use divan::{Bencher, counter::ItemsCount};
use kring::app::{Mode, Model, Moment, Msg, update};
use kring::circle::people::Newcomer;
use kring::circle::plan::Plan;
use kring::circle::setup::{Setup, prepare};
use kring::lang::Language;
use kring::minutes::{Author, Id, Minutes, Pen, Stamp};

fn main() {
    divan::main();
}

fn chance(mut n: u64) -> impl FnMut(&mut [u8]) {
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = u8::try_from(n >> 56).unwrap();
        }
    }
}

/// A session of twelve people, in its round of stories.
fn circle() -> Model {
    let now = Stamp::parse("2026-11-19T13:30:00+01:00").unwrap();
    let mut minutes = Minutes::new(Id::new("0199c0de-0000-7000-8000-000000000000"));
    let mut chance = chance(7);
    let author = Author {
        who: "anna".into(),
        at: now,
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    let people = (1..=12).map(|n| Newcomer {
        name: format!("Person {n}"),
        ..Newcomer::default()
    });
    let setup = Setup {
        plan: &Plan::shipped("vision").unwrap(),
        language: Language::Dutch,
        title: None,
        circle: None,
        people: people.collect(),
    };
    prepare(&mut pen, &setup);
    let _ = pen.finish();
    let mut model = Model::new(minutes, "anna", Language::Dutch, Mode::Plain, now);
    for line in ["/begin", "/ga-naar 4", ""] {
        say(&mut model, line, &mut chance);
    }
    model
}

fn say(model: &mut Model, line: &str, chance: &mut impl FnMut(&mut [u8])) {
    let now = Stamp::parse("2026-11-19T14:12:00+01:00").unwrap();
    let mut moment = Moment {
        now,
        ran: Duration::ZERO,
        chance,
    };
    divan::black_box(update(model, &mut moment, Msg::Line(line.to_owned())));
}

/// Notes, one after the other: as many as an afternoon has, and as a pipe has.
#[divan::bench(args = [500, 10_000], sample_count = 10)]
fn notes(bencher: Bencher, count: usize) {
    let line = "Ik wist pas achteraf dat er over mij was gesproken #ervaring";
    bencher
        .counter(ItemsCount::new(count))
        .with_inputs(circle)
        .bench_local_values(|mut model| {
            let mut chance = chance(11);
            for _ in 0..count {
                say(&mut model, line, &mut chance);
            }
            model
        });
}

/// Actions with a name and a date, which take the most reading.
#[divan::bench(sample_count = 10)]
fn five_hundred_actions(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(500_usize))
        .with_inputs(circle)
        .bench_local_values(|mut model| {
            let mut chance = chance(11);
            for _ in 0..500 {
                say(
                    &mut model,
                    "+ lijst rondsturen @person-7 vóór vrijdag over twee weken",
                    &mut chance,
                );
            }
            model
        });
}

/// A turn and the next, in a session of ten thousand notes.
#[divan::bench]
fn a_turn_after_ten_thousand_notes(bencher: Bencher) {
    let mut model = circle();
    let mut chance = chance(11);
    for _ in 0..10_000 {
        say(&mut model, "nog iets", &mut chance);
    }
    bencher.bench_local(|| {
        say(&mut model, "/beurt person 3", &mut chance);
        say(&mut model, "/beurt person 4", &mut chance);
    });
}

/// What is said on `/status`, in a session of ten thousand notes.
#[divan::bench]
fn the_status_after_ten_thousand_notes(bencher: Bencher) {
    let mut model = circle();
    let mut chance = chance(11);
    for _ in 0..10_000 {
        say(&mut model, "nog iets", &mut chance);
    }
    bencher.bench_local(|| say(&mut model, "/status", &mut chance));
}
