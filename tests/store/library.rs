//! The list of sessions.

use std::fs;
use std::time::Instant;

use kring::minutes::{Kind, SessionStatus};
use kring::store::{Setup, begin, brief, count_entries, library, shelf};

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

#[test]
fn the_shelf_is_in_order_before_anything_is_read() {
    let world = World::new();
    for (name, started) in [
        ("2026-03-01-een", "2026-03-01T10:00:00+01:00"),
        ("2026-05-01-drie", "2026-05-01T10:00:00+02:00"),
        ("2026-04-01-twee", "2026-04-01T10:00:00+02:00"),
    ] {
        session(&world, name, started).close();
    }
    let broken = world
        .folders
        .minutes
        .join("2026-04-15-stuk.anna.kring.json");
    fs::write(&broken, "{\"format\"").expect("a file");
    fs::create_dir(world.folders.minutes.join("2026-01-01-map.kring.json")).expect("a folder");
    let shelf = shelf(&world.folders).expect("a list");
    let names: Vec<String> = shelf
        .iter()
        .map(|listed| {
            let name = listed.path.file_name().expect("a name").to_string_lossy();
            name[11..].split('.').next().expect("a word").to_owned()
        })
        .collect();
    assert_eq!(names, ["drie", "stuk", "twee", "een", "map"]);
    assert!(shelf.iter().all(|listed| listed.session.is_none()));
    let titles: Vec<_> = shelf
        .iter()
        .map(|listed| brief(&listed.path).and_then(|brief| brief.title))
        .collect();
    assert_eq!(titles[0].as_deref(), Some("2026-05-01-drie"));
    assert_eq!([&titles[1], &titles[4]], [&None, &None]);
}

#[test]
fn the_shelf_knows_a_session_that_was_never_published() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    anna.sure("een");
    anna.die(&breaker);
    world.wait_until_ended();
    let shelf = shelf(&world.folders).expect("a list");
    assert_eq!(shelf.len(), 1);
    assert!(shelf[0].unpublished);
    let brief = shelf[0].session.as_ref().expect("known");
    assert_eq!(brief.title.as_deref(), Some("Visie Oost"));
}

#[test]
fn what_people_wrote_down_is_counted_without_opening() {
    let world = World::new();
    let mut anna = session(&world, "telling", "2026-05-01T10:00:00+02:00");
    for (place, kind) in [
        Kind::Contribution,
        Kind::Contribution,
        Kind::Insight,
        Kind::Decision,
        Kind::Action,
        Kind::Question,
        Kind::Agreement,
    ]
    .into_iter()
    .enumerate()
    {
        anna.write(|pen| {
            let id = pen.make(kind);
            pen.set(&id, "text", place.to_string());
        });
    }
    anna.close();
    let file = world.folders.minutes.join("telling.anna.kring.json");
    assert_eq!(count_entries(&file), Some(6));
    let text = fs::read_to_string(&file).expect("a file");
    let half = &text[..text.find("\"decisions\"").expect("a list")];
    fs::write(&file, half).expect("written");
    assert_eq!(count_entries(&file), None, "a torn file is not counted");
    assert_eq!(count_entries(&file.with_extension("none")), None);
}
