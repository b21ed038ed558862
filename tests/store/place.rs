//! Places that vanish, cannot be written, or run full: work goes on, and the file catches up.

use std::fs;
use std::path::Path;
use std::process::Command;

use kring::store::{Behind, Closing, Event, Folders, Setup, begin};

use crate::support::{SESSION, World, Writer, quick, texts};

fn elsewhere(world: &World) -> std::path::PathBuf {
    world.root.path().join("stick/x.anna.kring.json")
}

fn start(world: &World, folder: &Path, folders: &Folders) -> Writer {
    let path = folder.join("x.anna.kring.json");
    let opened = begin(&SESSION.into(), &path, folders).expect("it begins");
    let setup = Setup {
        pace: quick(),
        ..Setup::default()
    };
    let mut writer = Writer::start(opened, &world.folders, setup);
    writer.write(|pen| pen.make_as(kring::minutes::Kind::Session, SESSION.into()));
    writer
}

#[test]
fn a_folder_that_vanished_is_not_made_anew_and_is_caught_up_with() {
    let world = World::new();
    let stick = world.root.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let mut anna = start(&world, &stick, &world.folders);
    anna.sure("een");
    anna.publish();
    let away = world.root.path().join("away");
    fs::rename(&stick, &away).expect("pulled out");
    anna.sure("twee");
    assert!(matches!(anna.wait_behind(), Behind::FolderGone(_)));
    anna.sure("drie");
    assert!(!stick.exists());
    fs::rename(&away, &stick).expect("put in");
    anna.wait(|event| *event == Event::CaughtUp);
    assert_eq!(anna.close(), Closing::Complete);
    let there = kring::minutes::read(&fs::read(elsewhere(&world)).expect("it")).expect("minutes");
    assert_eq!(texts(&there).len(), 3);
}

#[test]
fn leaving_while_the_folder_is_gone_keeps_the_journal_and_the_next_opening_joins_it() {
    let world = World::new();
    let stick = world.root.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let mut anna = start(&world, &stick, &world.folders);
    anna.sure("een");
    anna.publish();
    let away = world.root.path().join("away");
    fs::rename(&stick, &away).expect("pulled out");
    anna.sure("twee");
    assert!(matches!(
        anna.close(),
        Closing::Behind(Behind::FolderGone(_))
    ));
    // Without the stick: what this machine knows.
    let opened = kring::store::open(&elsewhere(&world), "Anna", &world.folders).expect("a journal");
    assert!(texts(&opened.minutes).contains("twee"));
    fs::rename(&away, &stick).expect("put in");
    let opened = kring::store::open(&elsewhere(&world), "Anna", &world.folders).expect("it opens");
    assert!(opened.recovered);
    let mut anna = Writer::start(opened, &world.folders, Setup::default());
    assert_eq!(anna.close(), Closing::Complete);
    let there = kring::minutes::read(&fs::read(elsewhere(&world)).expect("it")).expect("minutes");
    assert_eq!(texts(&there).len(), 2);
    assert!(world.journals().is_empty());
}

#[test]
fn the_folder_of_minutes_is_made_when_it_is_not_there() {
    let world = World::new();
    fs::remove_dir(&world.folders.minutes).expect("none yet");
    let mut anna = world.begin();
    anna.sure("een");
    assert_eq!(anna.close(), Closing::Complete);
    assert!(world.file().exists());
}

/// A small disk of its own, where we may mount one.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn new(at: &'a Path, options: &str) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        let mounted = mount(&["-t", "tmpfs", "-o", options, "tmpfs"], at);
        if !mounted {
            eprintln!("skipped: no small disk can be mounted here");
        }
        mounted.then_some(Self(at))
    }
}

fn mount(arguments: &[&str], at: &Path) -> bool {
    let mut command = Command::new("mount");
    let output = command.args(arguments).arg(at).output();
    output.is_ok_and(|output| output.status.success())
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).output();
    }
}

#[test]
fn a_full_disk_is_said_and_caught_up_with() {
    let world = World::new();
    let folder = world.root.path().join("full");
    let Some(_disk) = SmallDisk::new(&folder, "size=64k") else {
        return;
    };
    let mut anna = start(&world, &folder, &world.folders);
    anna.sure("een");
    anna.publish();
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![0; 56 << 10]).expect("ballast");
    anna.sure(&"lang ".repeat(3000));
    let behind = anna.wait_behind();
    assert!(
        matches!(&behind, Behind::File(t) if t.kind == std::io::ErrorKind::StorageFull),
        "{behind:?}"
    );
    anna.sure("drie");
    let parts = fs::read_dir(&folder).expect("it").count();
    assert_eq!(parts, 2, "no unfinished copy stays");
    fs::remove_file(&ballast).expect("room again");
    anna.wait(|event| *event == Event::CaughtUp);
    assert_eq!(anna.close(), Closing::Complete);
}

#[test]
fn a_read_only_disk_is_said_and_caught_up_with() {
    let world = World::new();
    let folder = world.root.path().join("locked");
    let Some(_disk) = SmallDisk::new(&folder, "size=1m") else {
        return;
    };
    let mut anna = start(&world, &folder, &world.folders);
    anna.sure("een");
    anna.publish();
    assert!(mount(&["-o", "remount,ro"], &folder));
    anna.sure("twee");
    let behind = anna.wait_behind();
    assert!(
        matches!(&behind, Behind::File(t) if t.kind == std::io::ErrorKind::ReadOnlyFilesystem),
        "{behind:?}"
    );
    assert!(mount(&["-o", "remount,rw"], &folder));
    anna.wait(|event| *event == Event::CaughtUp);
    assert_eq!(anna.close(), Closing::Complete);
}

#[test]
fn the_empty_place_where_a_stick_was_is_not_written_to() {
    let world = World::new();
    let folder = world.root.path().join("mount");
    let Some(disk) = SmallDisk::new(&folder, "size=1m") else {
        return;
    };
    let mut anna = start(&world, &folder, &world.folders);
    anna.sure("een");
    anna.publish();
    drop(disk);
    anna.sure("twee");
    assert!(matches!(anna.wait_behind(), Behind::FolderGone(_)));
    assert_eq!(fs::read_dir(&folder).expect("the empty place").count(), 0);
    assert!(matches!(anna.close(), Closing::Behind(_)));
}

#[test]
fn a_full_state_disk_means_straight_into_the_file() {
    let world = World::new();
    let Some(_disk) = SmallDisk::new(&world.folders.state, "size=16k") else {
        return;
    };
    fs::write(world.folders.state.join("ballast"), vec![0; 16 << 10]).ok();
    let mut anna = world.begin();
    anna.sure("een");
    anna.wait(|event| matches!(event, Event::NoJournal(_)));
    let there = kring::minutes::read(&fs::read(world.file()).expect("it")).expect("minutes");
    assert_eq!(texts(&there).len(), 1);
    fs::remove_file(world.folders.state.join("ballast")).ok();
    anna.sure("twee");
    assert_eq!(anna.close(), Closing::Complete);
}
