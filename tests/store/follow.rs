//! Following a session that somebody else leads: promptly, without a trace, and calmly when the
//! file is not what it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use kring::minutes::{Kind, Minutes, print};
use kring::store::{Closing, Folders, Follow, OpenError, Pace, Setup, Sight, Unclear};

use crate::support::{LONG, SESSION, World, files_below, quick, slow, texts};

/// Everything below the world, byte for byte.
fn everything(world: &World) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = files_below(world.root.path()).into_iter();
    files
        .map(|path| {
            let bytes = fs::read(&path).expect("a file");
            (path, bytes)
        })
        .collect()
}

/// Looks until something is seen.
fn see(follow: &mut Follow) -> Sight {
    let end = Instant::now() + LONG;
    loop {
        if let Some(sight) = follow.look() {
            return sight;
        }
        assert!(Instant::now() < end, "nothing was seen");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn begin(world: &World) -> (Follow, Sight) {
    Follow::begin(&world.file(), &world.folders).expect("it is there")
}

#[test]
fn what_is_only_in_the_journal_is_seen_before_it_is_published() {
    let world = World::new();
    let mut writer = world.begin_with(Setup {
        pace: slow(),
        ..Setup::default()
    });
    writer.sure("een");
    assert!(!world.file().exists());
    let (mut follow, first) = begin(&world);
    assert_eq!(texts(&first.minutes).len(), 1);
    assert_eq!(first.unclear, None);
    assert!(follow.look().is_none(), "nothing changed");
    writer.sure("twee");
    let sight = see(&mut follow);
    assert_eq!(texts(&sight.minutes).len(), 2);
    assert_eq!(sight.unclear, None);
    writer.publish();
    assert_eq!(texts(&see(&mut follow).minutes).len(), 2);
    writer.close();
}

#[test]
fn a_follower_leaves_no_trace_and_holds_no_lock() {
    let world = World::new();
    let mut writer = world.begin();
    writer.sure("een");
    writer.publish();
    // The journal notes that a moment later.
    std::thread::sleep(Duration::from_millis(300));
    let before = everything(&world);
    let (mut follow, _) = begin(&world);
    for _ in 0..5 {
        assert!(follow.look().is_none());
    }
    assert_eq!(everything(&world), before);
    // Whoever comes later finds the run alive and its journal in place.
    let opened = world.open();
    assert!(!opened.recovered || texts(&opened.minutes).len() == 1);
    assert_eq!(writer.close(), Closing::Complete);

    let nobody = World::new();
    let before = everything(&nobody);
    let found = Follow::begin(&nobody.file(), &nobody.folders);
    assert!(matches!(found, Err(OpenError::NotFound(_))));
    assert_eq!(everything(&nobody), before);
    assert!(!nobody.folders.state.exists());
}

#[test]
fn where_there_is_no_journal_the_file_is_enough() {
    let world = World::new();
    let mut writer = world.begin();
    writer.sure("een");
    writer.publish();
    // Another machine has the file only.
    let elsewhere = Folders {
        state: world.root.path().join("elsewhere"),
        minutes: world.folders.minutes.clone(),
    };
    let (mut follow, first) = Follow::begin(&world.file(), &elsewhere).expect("it is there");
    assert_eq!(texts(&first.minutes).len(), 1);
    writer.sure("twee");
    writer.publish();
    assert_eq!(texts(&see(&mut follow).minutes).len(), 2);
    assert!(!elsewhere.state.exists());
    writer.close();
}

#[test]
fn a_file_that_goes_is_half_there_or_is_another_keeps_the_last_picture() {
    let world = World::new();
    let mut writer = world.begin();
    writer.sure("een");
    writer.publish();
    assert_eq!(writer.close(), Closing::Complete);
    let whole = fs::read(world.file()).expect("a file");
    let (mut follow, first) = begin(&world);
    let mut other = Minutes::new("01930000-0000-7000-8000-00000000ffff".into());
    other
        .join(&Minutes::new("01930000-0000-7000-8000-00000000ffff".into()))
        .expect("one session");

    let mut stays = |change: &dyn Fn(), why: Option<Unclear>| {
        change();
        let sight = see(&mut follow);
        assert_eq!(sight.unclear, why);
        assert_eq!(sight.minutes, first.minutes);
    };
    let file = world.file();
    stays(
        &|| fs::remove_file(&file).expect("gone"),
        Some(Unclear::Gone),
    );
    stays(
        &|| fs::write(&file, &whole[..whole.len() / 2]).expect("half"),
        Some(Unclear::Unreadable),
    );
    stays(
        &|| fs::write(&file, "").expect("empty"),
        Some(Unclear::Unreadable),
    );
    stays(
        &|| fs::write(&file, print(&other)).expect("another"),
        Some(Unclear::OtherSession),
    );
    stays(
        &|| {
            fs::remove_file(&file).expect("gone");
            fs::create_dir(&file).expect("a folder");
        },
        Some(Unclear::Unreadable),
    );
    stays(
        &|| {
            fs::remove_dir(&file).expect("gone");
            fs::write(&file, &whole).expect("whole");
        },
        None,
    );
}

#[test]
fn a_journal_of_another_session_is_not_taken_for_this_one() {
    let world = World::new();
    let mut writer = world.begin_with(Setup {
        pace: slow(),
        ..Setup::default()
    });
    writer.sure("een");
    writer.publish();
    writer.sure("twee");
    let text = fs::read_to_string(world.file()).expect("a file");
    let other = text.replace(SESSION, "01930000-0000-7000-8000-00000000ffff");
    fs::write(world.file(), other).expect("written");
    let (_, first) = begin(&world);
    assert_eq!(texts(&first.minutes).len(), 1, "what stands in the file");
    writer.close();
}

#[test]
fn what_is_erased_is_not_seen_again() {
    let world = World::new();
    let mut writer = world.begin();
    writer.sure("dit niet");
    writer.publish();
    let (mut follow, _) = begin(&world);
    let id = writer.find("dit niet");
    let changes = writer.change(|pen| pen.erase(&id));
    writer.store().erase(900, changes);
    let end = Instant::now() + LONG;
    loop {
        let sight = see(&mut follow);
        if texts(&sight.minutes).is_empty() {
            break;
        }
        assert!(Instant::now() < end);
    }
    writer.close();
}

#[test]
fn a_turn_is_published_at_once_and_a_note_after_a_pause() {
    let world = World::new();
    let mut writer = world.begin_with(Setup {
        pace: Pace {
            turn: quick().turn,
            ..slow()
        },
        ..Setup::default()
    });
    writer.sure("een");
    std::thread::sleep(Duration::from_millis(100));
    assert!(!world.file().exists(), "a note waits for a pause");
    writer.write(|pen| {
        let item = pen.make(Kind::Item);
        let current = serde_json::json!({ "item": item.as_str() });
        pen.set(&SESSION.into(), "current", current);
    });
    let end = Instant::now() + LONG;
    while !world.file().exists() {
        assert!(Instant::now() < end, "a turn is not published");
        std::thread::sleep(Duration::from_millis(2));
    }
    writer.close();
}

#[test]
fn what_others_write_beside_the_file_is_seen_too() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    let (mut follow, first) = begin(&world);
    assert_eq!(texts(&first.minutes).len(), 1);
    let bram = Folders {
        state: world.root.path().join("bram"),
        minutes: world.folders.minutes.clone(),
    };
    let opened = kring::store::open(&world.file(), "Bram", &bram).expect("it opens");
    let opened = opened.in_own_file(&bram).expect("it joins");
    let mut bram = crate::support::Writer::start(opened, &bram, Setup::default());
    bram.who = "Bram".to_owned();
    bram.sure("van Bram");
    bram.write(|pen| pen.set(&SESSION.into(), "leader", "Bram"));
    bram.publish();
    let end = Instant::now() + LONG;
    loop {
        let sight = see(&mut follow);
        assert_eq!(sight.unclear, None);
        if texts(&sight.minutes).contains("van Bram") {
            assert_eq!(sight.minutes.session().leader.as_deref(), Some("Bram"));
            break;
        }
        assert!(Instant::now() < end, "it never comes");
    }
    bram.close();
    anna.close();
}
