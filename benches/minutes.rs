//! How long minutes take: reading, printing, uniting, writing.
//!
//! A session of 500 entries is a long one; 20,000 is as many as some tool might make.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on says so")]

use std::hint::black_box;

use divan::Bencher;
use kring::minutes::{Author, Change, Id, Kind, Minutes, Pen, Stamp, print, read};

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [500, 20_000];

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

/// Minutes of `size` entries, some of them corrected later, and the changes that made them.
fn session(size: usize) -> (Minutes, Vec<Change>) {
    let mut minutes = Minutes::new(Id::new("0199c0de-0000-7000-8000-000000000000"));
    let mut chance = chance(7);
    let mut changes = Vec::new();
    let start = Stamp::parse("2026-11-19T13:30:00+01:00").unwrap().time();
    let mut write = |at: usize, write: &dyn Fn(&mut Pen<'_>)| {
        let at = Stamp::new(start + chrono::TimeDelta::seconds(i64::try_from(at).unwrap()));
        let author = Author {
            who: "Anna".into(),
            at,
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        write(&mut pen);
        changes.extend(pen.finish().0);
    };
    for n in 0..size {
        write(n, &|pen| {
            let at = pen.now().to_string();
            let items: Vec<Id> = pen.minutes().agenda().keys().cloned().collect();
            match n % 50 {
                0 => {
                    let item = pen.make(Kind::Item);
                    pen.set(&item, "title", format!("Agendapunt {n}"));
                }
                1..8 => {
                    let action = pen.make(Kind::Action);
                    pen.set(&action, "text", "checklist rondsturen");
                    pen.put(&action, "owners", "p1");
                    pen.set(&action, "status", "open");
                    pen.set(&action, "at", at);
                }
                _ => {
                    let note = pen.make(Kind::Contribution);
                    pen.set_some(&note, "item", items.last().map(Id::as_str));
                    pen.put(&note, "speakers", "p1");
                    pen.put(&note, "sources", "experiential");
                    pen.set(
                        &note,
                        "text",
                        "Ik wist pas achteraf dat er over mij was gesproken. ".repeat(3),
                    );
                    pen.set(&note, "level", "circle");
                    pen.set(&note, "at", at);
                }
            }
        });
        if n % 10 == 0 {
            let last = |minutes: &Minutes| minutes.contributions().keys().last().cloned();
            write(n, &|pen| {
                if let Some(note) = last(pen.minutes()) {
                    pen.set(&note, "text", format!("verbeterd: {n}"));
                }
            });
        }
    }
    (minutes, changes)
}

#[divan::bench(args = SIZES)]
fn reading(bencher: Bencher<'_, '_>, size: usize) {
    let text = print(&session(size).0);
    bencher.bench(|| read(black_box(text.as_bytes())));
}

#[divan::bench(args = SIZES)]
fn printing(bencher: Bencher<'_, '_>, size: usize) {
    let minutes = session(size).0;
    bencher.bench(|| print(black_box(&minutes)));
}

#[divan::bench(args = SIZES)]
fn joining_another_half(bencher: Bencher<'_, '_>, size: usize) {
    let (whole, changes) = session(size);
    let mut half = Minutes::new(whole.session_id().clone());
    for change in changes.iter().step_by(2) {
        half.apply(change);
    }
    bencher
        .with_inputs(|| half.clone())
        .bench_refs(|half| half.join(black_box(&whole)));
}

#[divan::bench(args = SIZES)]
fn joining_the_same(bencher: Bencher<'_, '_>, size: usize) {
    let mut whole = session(size).0;
    let other = whole.clone();
    bencher.bench_local(move || whole.join(black_box(&other)));
}

#[divan::bench(args = SIZES)]
fn replaying_a_journal(bencher: Bencher<'_, '_>, size: usize) {
    let (whole, changes) = session(size);
    bencher.bench(|| {
        let mut minutes = Minutes::new(whole.session_id().clone());
        for change in &changes {
            minutes.apply(black_box(change));
        }
        minutes
    });
}

#[divan::bench(args = SIZES)]
fn writing_one_more(bencher: Bencher<'_, '_>, size: usize) {
    let mut minutes = session(size).0;
    let mut chance = chance(9);
    bencher.bench_local(move || {
        let author = Author {
            who: "Anna".into(),
            at: Stamp::parse("2026-11-19T16:00:00+01:00").unwrap(),
        };
        let mut pen = Pen::new(&mut minutes, author, &mut chance);
        let note = pen.make(Kind::Contribution);
        pen.set(&note, "text", "nog een");
        pen.finish()
    });
}
