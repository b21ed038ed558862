//! Whose file it is: another's is never written.

use std::fs;

use kring::store::{Closing, Folders, OpenError, Setup, Store, Whose, begin, join, new_file, open};

use crate::support::{World, Writer, quick, texts};

fn setup() -> Setup {
    Setup {
        pace: quick(),
        ..Setup::default()
    }
}

#[test]
fn another_installation_goes_on_in_a_file_of_its_own() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.close();
    let before = fs::read(world.file()).expect("a file");

    let bram = Folders {
        state: world.root.path().join("bram"),
        minutes: world.folders.minutes.clone(),
    };
    let opened = open(&world.file(), "Bram", &bram).expect("it opens");
    let refused = Store::start(opened.clone(), bram.clone(), |_| {});
    assert!(refused.is_err(), "somebody else's file is never written");
    let Whose::NotOurs { suggested } = opened.whose else {
        panic!("not Bram's");
    };
    assert!(suggested.ends_with("x.bram.kring.json"), "{suggested:?}");
    let opened = join(&world.file(), &suggested, &bram).expect("it joins");
    let mut writer = Writer::start(opened, &bram, setup());
    writer.sure("twee");
    assert_eq!(writer.close(), Closing::Complete);
    assert_eq!(fs::read(world.file()).expect("a file"), before);

    // Next time it is found again, and is Bram's own.
    let again = open(&world.file(), "Bram", &bram).expect("it opens");
    assert_eq!(
        again.whose,
        Whose::NotOurs {
            suggested: suggested.clone()
        }
    );
    let own = open(&suggested, "Bram", &bram).expect("it opens");
    assert_eq!(own.whose, Whose::Own);
    assert_eq!(texts(&own.minutes).len(), 2);
}

#[test]
fn a_writer_of_the_same_name_elsewhere_gets_another_name() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.close();
    let other = Folders {
        state: world.root.path().join("laptop"),
        minutes: world.folders.minutes.clone(),
    };
    let opened = open(&world.file(), "Anna", &other).expect("it opens");
    let Whose::NotOurs { suggested } = opened.whose else {
        panic!("published by another installation");
    };
    let name = suggested
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a name");
    assert!(
        name.starts_with("x.anna-") && name.len() == "x.anna-1234.kring.json".len(),
        "{name}"
    );
    assert!(matches!(
        join(&world.file(), &world.file(), &other).err(),
        Some(OpenError::Exists(_))
    ));
}

#[test]
fn a_file_that_was_moved_is_still_ours_and_a_copy_is_not() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.close();
    let elsewhere = world.root.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    let moved = elsewhere.join("x.anna.kring.json");
    fs::copy(world.file(), &moved).expect("a copy");
    let copy = open(&moved, "Anna", &world.folders).expect("it opens");
    assert!(matches!(copy.whose, Whose::NotOurs { .. }));
    fs::remove_file(world.file()).expect("now it was moved");
    let moved = open(&moved, "Anna", &world.folders).expect("it opens");
    assert_eq!(moved.whose, Whose::Own);
}

#[test]
fn new_names_are_free_and_given_ones_are_exact() {
    let world = World::new();
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 19).expect("a date");
    let name = || {
        new_file(
            &world.folders.minutes,
            date,
            "Visie",
            "Anna",
            &world.folders,
        )
    };
    let first = name();
    assert!(first.ends_with("2026-11-19-visie.anna.kring.json"));
    fs::write(&first, "").expect("taken");
    let second = name();
    assert_ne!(first, second);
    fs::write(&second, "").expect("taken");
    assert!(![first.clone(), second].contains(&name()));

    let exact = world.root.path().join("Exact zo (1).JSON");
    let opened = begin(&"s".into(), &exact, &world.folders).expect("it begins");
    assert!(opened.path().ends_with("Exact zo (1).JSON"));
    assert!(matches!(
        begin(&"s".into(), &first, &world.folders).err(),
        Some(OpenError::Exists(_))
    ));
}
