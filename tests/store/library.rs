//! The list of sessions.

use std::fs;
use std::time::Instant;

use kring::minutes::{Kind, SessionStatus};
use kring::store::{Setup, begin, library};

use crate::support::{Breaker, World, Writer, slow};

fn session(world: &World, name: &str, started: &str) -> Writer {
    let path = world
        .folders
        .minutes
        .join(format!("{name}.anna.kring.json"));
    let opened = begin(&name.into(), &path, &world.folders).expect("it begins");
    let mut writer = Writer::start(opened, &world.folders, Setup::default());
    writer.write(|pen| {
        pen.make_as(Kind::Session, name.into());
        pen.set(&name.into(), "title", name);
        pen.set(&name.into(), "started", started);
        pen.set(&name.into(), "status", SessionStatus::Finished);
    });
    writer
}

#[test]
fn sessions_are_listed_newest_first_and_broken_files_too() {
    let world = World::new();
    for (name, started) in [
        ("een", "2026-03-01T10:00:00+01:00"),
        ("drie", "2026-05-01T10:00:00+02:00"),
        ("twee", "2026-04-01T10:00:00+02:00"),
    ] {
        session(&world, name, started).close();
    }
    fs::write(world.folders.minutes.join("stuk.kring.json"), "{\"format\"").expect("a file");
    fs::write(world.folders.minutes.join("notes.txt"), "other").expect("a file");
    fs::write(
        world.folders.minutes.join(".x.kring.json.01234567.part"),
        "",
    )
    .expect("a file");
    let listed = library(&world.folders).expect("a list");
    let titles: Vec<_> = listed
        .iter()
        .map(|l| {
            l.session
                .as_ref()
                .and_then(|s| s.title.clone())
                .unwrap_or_default()
        })
        .collect();
    // The broken one goes by when it was changed.
    assert_eq!(titles.len(), 4);
    let known: Vec<_> = titles.iter().filter(|title| !title.is_empty()).collect();
    assert_eq!(known, ["drie", "twee", "een"]);
    let drie = listed
        .iter()
        .find_map(|l| l.session.as_ref().filter(|s| s.id.as_str() == "drie"));
    assert_eq!(drie.and_then(|s| s.status), Some(SessionStatus::Finished));
}

#[test]
fn a_session_that_was_never_published_is_in_the_list_and_opens() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    anna.sure("een");
    anna.die(&breaker);
    world.wait_until_ended();
    let listed = library(&world.folders).expect("a list");
    assert_eq!(listed.len(), 1);
    assert!(listed[0].unpublished);
    let brief = listed[0].session.as_ref().expect("known");
    assert_eq!(brief.title.as_deref(), Some("Visie Oost"));
    let opened = kring::store::open(&listed[0].path, "Anna", &world.folders).expect("it opens");
    assert!(opened.recovered);
}

#[test]
fn a_thousand_sessions_are_listed_at_once() {
    let world = World::new();
    session(&world, "een", "2026-03-01T10:00:00+01:00").close();
    let file = world.folders.minutes.join("een.anna.kring.json");
    let text = fs::read_to_string(&file).expect("a file");
    // As long as a real one.
    let text = text.replace(
        "\"history\"",
        &format!("\"more\": {:?}, \"history\"", "x".repeat(60_000)),
    );
    for n in 0..1000 {
        fs::write(world.folders.minutes.join(format!("{n}.kring.json")), &text).expect("a file");
    }
    let start = Instant::now();
    assert_eq!(library(&world.folders).expect("a list").len(), 1001);
    eprintln!("1001 sessions listed in {:?}", start.elapsed());
}
