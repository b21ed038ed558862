//! Somebody else changes the file while it is open.

use std::fs;

use kring::minutes::{Minutes, read};
use kring::store::{Behind, Call, Closing, Event, OpenError};

use crate::support::{Breaker, World, quick, texts};

fn in_file(world: &World) -> Minutes {
    read(&fs::read(world.file()).expect("a file")).expect("minutes")
}

/// As an editor does, in one go.
fn replace(world: &World, bytes: &[u8]) {
    let aside = world.root.path().join("aside");
    fs::write(&aside, bytes).expect("a file");
    fs::rename(aside, world.file()).expect("in place");
}

#[test]
fn an_edit_by_hand_with_bom_and_crlf_is_joined() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    let text = fs::read_to_string(world.file()).expect("a file");
    let text = text
        .replace("\"een\"", "\"een, zei Sam\"")
        .replace('\n', "\r\n");
    replace(&world, format!("\u{feff}{text}").as_bytes());
    anna.sure("twee");
    anna.wait(|event| matches!(event, Event::Foreign(_)));
    anna.publish();
    assert_eq!(in_file(&world), anna.minutes);
    let all = texts(&anna.minutes);
    assert!(
        all.contains("een, zei Sam") && all.contains("twee"),
        "{all:?}"
    );
    assert_eq!(anna.close(), Closing::Complete);
}

#[test]
fn a_change_while_the_new_file_is_being_written_is_joined_too() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure("een");
    anna.publish();
    let file = world.file();
    let mut once = true;
    breaker.rule(move |call, path| {
        let part = path.extension().is_some_and(|ending| ending == "part");
        let beside = path.parent() == file.parent();
        if call == Call::Write && part && beside && std::mem::take(&mut once) {
            let text = fs::read_to_string(&file).expect("a file");
            let text = text.replace("\"een\"", "\"een, zei Sam\"");
            let aside = file.with_extension("aside");
            fs::write(&aside, text).expect("by hand");
            fs::rename(aside, &file).expect("in place");
        }
        None
    });
    anna.sure("twee");
    anna.publish();
    let all = texts(&in_file(&world));
    assert!(
        all.contains("een, zei Sam") && all.contains("twee"),
        "{all:?}"
    );
    anna.close();
}

#[test]
fn a_file_that_cannot_be_read_is_not_overwritten_until_it_can() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    let good = fs::read(world.file()).expect("a file");
    replace(&world, &good[..good.len() / 2]);
    anna.sure("twee");
    let behind = anna.wait(|event| matches!(event, Event::Behind(_)));
    assert!(
        matches!(behind, Event::Behind(Behind::Unreadable { .. })),
        "{behind:?}"
    );
    assert_eq!(fs::read(world.file()).expect("it").len(), good.len() / 2);
    let error = kring::store::open(&world.file(), "Anna", &world.folders).err();
    let Some(OpenError::Unreadable { last_good, .. }) = error else {
        panic!("{error:?}");
    };
    let copy = fs::read(last_good.expect("a last good copy")).expect("a copy");
    assert!(texts(&read(&copy).expect("minutes")).contains("een"));
    // The sync tool finishes.
    replace(&world, &good);
    anna.wait(|event| *event == Event::CaughtUp);
    assert_eq!(texts(&in_file(&world)).len(), 2);
    assert_eq!(anna.close(), Closing::Complete);
}

#[test]
fn a_file_of_another_session_is_not_overwritten_and_another_place_helps() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    let other = kring::minutes::print(&Minutes::new("another".into()));
    replace(&world, other.as_bytes());
    anna.sure("twee");
    let behind = anna.wait(|event| matches!(event, Event::Behind(_)));
    assert!(
        matches!(behind, Event::Behind(Behind::OtherSession { .. })),
        "{behind:?}"
    );
    let place = world.folders.minutes.join("elders.kring.json");
    anna.store().move_to(&place);
    anna.wait(|event| *event == Event::CaughtUp);
    anna.sure("drie");
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(fs::read_to_string(world.file()).expect("it"), other);
    let elsewhere = read(&fs::read(&place).expect("it")).expect("minutes");
    assert_eq!(texts(&elsewhere).len(), 3);
    assert!(world.journals().is_empty());
}

#[test]
fn entries_are_published_before_the_session_itself_is_known() {
    let world = World::new();
    let opened = kring::store::begin(&"s".into(), &world.file(), &world.folders);
    let opened = opened.expect("it begins");
    let setup = kring::store::Setup::default();
    let mut anna = crate::support::Writer::start(opened, &world.folders, setup);
    anna.sure("een");
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(texts(&in_file(&world)).len(), 1);
}

#[test]
fn a_file_that_was_removed_is_written_again() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    fs::remove_file(world.file()).expect("it");
    anna.sure("twee");
    anna.publish();
    assert_eq!(texts(&in_file(&world)).len(), 2);
    anna.close();
}

#[cfg(unix)]
#[test]
fn mode_is_kept_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let world = World::new();
    let mut anna = world.begin();
    anna.sure("een");
    anna.close();
    let mode =
        |path: &std::path::Path| fs::metadata(path).expect("it").permissions().mode() & 0o777;
    assert_eq!(mode(&world.file()), 0o600);
    fs::set_permissions(world.file(), fs::Permissions::from_mode(0o664)).expect("a mode");
    let link = world.root.path().join("link.json");
    symlink(world.file(), &link).expect("a link");

    let opened = kring::store::open(&link, "Anna", &world.folders).expect("it opens");
    assert_eq!(opened.whose, kring::store::Whose::Own);
    let setup = kring::store::Setup::default();
    let mut anna = crate::support::Writer::start(opened, &world.folders, setup);
    anna.sure("twee");
    anna.close();
    assert_eq!(mode(&world.file()), 0o664);
    assert!(fs::symlink_metadata(&link).expect("it").is_symlink());
    assert_eq!(texts(&in_file(&world)).len(), 2);

    // A link put in its place later is not followed.
    let mut anna = world.resume();
    let elsewhere = world.root.path().join("elsewhere.json");
    fs::rename(world.file(), &elsewhere).expect("moved");
    symlink(&elsewhere, world.file()).expect("a link");
    anna.sure("drie");
    let behind = anna.wait_behind();
    assert!(matches!(behind, Behind::NotAFile(_)), "{behind:?}");
    fs::remove_file(world.file()).expect("it");
    fs::rename(&elsewhere, world.file()).expect("back");
    anna.wait(|event| *event == Event::CaughtUp);
    anna.close();
}
