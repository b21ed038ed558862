//! Two writers of one session: what others store in their own files arrives, whatever a sync tool
//! makes of it, and nothing of theirs is ever written.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use kring::minutes::{Minutes, print, read};
use kring::store::{Behind, Call, Closing, Event, Folders, Setup, Whose, begin, open};

use crate::support::{
    Breaker, LONG, SESSION, World, Writer, copy_all, fault, is_looking, quick, texts,
};

fn setup() -> Setup {
    Setup {
        pace: quick(),
        ..Setup::default()
    }
}

/// Another laptop, on which the same folder of minutes is seen.
fn laptop(world: &World, name: &str) -> Folders {
    Folders {
        state: world.root.path().join(name),
        minutes: world.folders.minutes.clone(),
    }
}

/// Somebody on another laptop goes on with the session in a file of their own.
fn joins(world: &World, who: &str) -> Writer {
    let folders = laptop(world, who);
    let opened = open(&world.file(), who, &folders).expect("it opens");
    let opened = opened.in_own_file(&folders).expect("it joins");
    let name = opened.written_as(who).to_owned();
    let mut writer = Writer::start(opened, &folders, setup());
    writer.who = name;
    writer
}

fn own_file(writer: &mut Writer) -> PathBuf {
    writer.store().path().to_owned()
}

fn in_file(path: &Path) -> Minutes {
    read(&fs::read(path).expect("a file")).expect("minutes")
}

/// A session of Anna's with one note, published.
fn begun(world: &World) -> Writer {
    let mut anna = world.begin();
    anna.sure("een");
    anna.publish();
    anna
}

fn arrives(writer: &mut Writer, text: &str) {
    let end = Instant::now() + LONG;
    while !texts(&writer.minutes).contains(text) {
        assert!(Instant::now() < end, "{text} never came");
        std::thread::sleep(Duration::from_millis(2));
        writer.hear_all();
    }
}

/// Long enough for many looks.
fn a_while() {
    std::thread::sleep(Duration::from_millis(200));
}

/// A file of this session with one note more, as another writer would write it.
fn with_note(minutes: &Minutes, who: &str, text: &str) -> String {
    let mut minutes = minutes.clone();
    let mut chance = |bytes: &mut [u8]| getrandom::fill(bytes).expect("chance");
    let author = kring::minutes::Author {
        who: who.into(),
        at: kring::minutes::Stamp::parse("2026-11-19T14:40:00+01:00").expect("a time"),
    };
    let mut pen = kring::minutes::Pen::new(&mut minutes, author, &mut chance);
    let note = pen.make(kring::minutes::Kind::Contribution);
    pen.set(&note, "text", text);
    let _ = pen.finish();
    print(&minutes)
}

#[test]
fn what_one_stores_the_other_has_and_neither_writes_the_others_file() {
    let world = World::new();
    let mut anna = begun(&world);
    let mut bram = joins(&world, "Bram");
    let (annas, brams) = (own_file(&mut anna), own_file(&mut bram));
    assert!(brams.ends_with("x.bram.kring.json"), "{brams:?}");
    assert_eq!(texts(&bram.minutes).len(), 1);
    bram.sure("twee");
    bram.publish();
    let before = fs::read(&annas).expect("a file");
    arrives(&mut anna, "twee");
    a_while();
    assert_eq!(
        fs::read(&annas).expect("a file"),
        before,
        "news alone publishes nothing"
    );
    anna.sure("drie");
    anna.publish();
    arrives(&mut bram, "drie");
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(bram.close(), Closing::Complete);
    assert_eq!(
        fs::read(annas).expect("a file"),
        fs::read(brams).expect("a file"),
        "each holds the union"
    );
}

#[test]
fn all_files_of_the_session_are_joined_at_opening_also_the_copies_of_sync_tools() {
    let world = World::new();
    let mut anna = begun(&world);
    assert_eq!(anna.close(), Closing::Complete);
    let minutes = in_file(&world.file());
    let names = [
        "x.bram.kring.json",
        "x.anna.kring.sync-conflict-20261119-143110-ABCDEFG.json",
        "x.anna.sync-conflict-20261119-143110-ABCDEFG.kring.json",
        "x.anna.kring (conflicted copy 2026-11-19 143110).json",
        "x.anna (Anna's conflicted copy 2026-11-19).kring.json",
        "x.anna.kring(1).json",
        "x.anna.kring (1).json",
        "x.anna.kring-LAPTOP-7.json",
        "x (1).json",
        "heel anders.kring.json",
        "HEEL ANDERS 2.KRING.JSON",
    ];
    for name in names {
        let text = with_note(&minutes, "Bram", name);
        fs::write(world.folders.minutes.join(name), text).expect("a file");
    }
    // What another program is still writing is not there yet.
    let part = with_note(&minutes, "Bram", "unfinished");
    fs::write(
        world.folders.minutes.join(".x.bram.kring.json.abcd.part"),
        &part,
    )
    .expect("a file");
    fs::write(world.folders.minutes.join("other.json"), &part).expect("a file");
    let opened = world.open();
    let mut expected: Vec<&str> = names.to_vec();
    expected.push("een");
    expected.sort_unstable();
    assert_eq!(
        texts(&opened.minutes).into_iter().collect::<Vec<_>>(),
        expected
    );
    // Opened by somebody else by the name of a copy, it is the same.
    let copy = world.folders.minutes.join(names[5]);
    let opened = open(&copy, "Cor", &laptop(&world, "cor")).expect("it opens");
    assert_eq!(texts(&opened.minutes).len(), expected.len());
    let Whose::NotOurs { suggested } = opened.whose else {
        panic!("a copy is nobody's own");
    };
    assert!(suggested.ends_with("x.cor.kring.json"), "{suggested:?}");
}

#[test]
fn of_a_large_folder_only_what_belongs_is_read_and_that_once() {
    let world = World::new();
    let mut anna = begun(&world);
    assert_eq!(anna.close(), Closing::Complete);
    let minutes = in_file(&world.file());
    for n in 0..297 {
        let other = Minutes::new(format!("01930000-0000-7000-8000-1{n:011}").as_str().into());
        let text = with_note(&other, "Cor", "not ours");
        // What comes after the beginning is never looked at.
        let broken = format!("{}\n\u{0}{}", text.trim_end(), " ".repeat(200_000));
        fs::write(
            world.folders.minutes.join(format!("{n}.kring.json")),
            broken,
        )
        .expect("a file");
    }
    for name in ["een heel andere naam.kring.json", "x.bram.kring.json"] {
        let text = with_note(&minutes, "Bram", name);
        fs::write(world.folders.minutes.join(name), text).expect("a file");
    }
    let opens = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&opens);
    let breaker = Breaker::default();
    breaker.rule(move |call, path| {
        let name = path.file_name().and_then(|name| name.to_str());
        let other = name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_digit()));
        if call == Call::Open && other {
            counted.fetch_add(1, Ordering::SeqCst);
        }
        None
    });
    let opened = world.open();
    assert!(texts(&opened.minutes).contains("x.bram.kring.json"));
    let mut anna = Writer::start(opened, &world.folders, breaker.setup(quick()));
    arrives(&mut anna, "een heel andere naam.kring.json");
    a_while();
    let first = opens.load(Ordering::SeqCst);
    // Twice at most: the beginning, and a longer beginning.
    assert!(first <= 2 * 297, "{first}");
    a_while();
    assert_eq!(opens.load(Ordering::SeqCst), first, "once is enough");
    assert!(
        !anna
            .heard
            .iter()
            .any(|event| matches!(event, Event::Unclear(_))),
        "other sessions are nobody's business here"
    );
    anna.close();
}

#[test]
fn half_a_file_is_passed_over_told_once_and_read_when_it_is_whole() {
    let world = World::new();
    let mut anna = begun(&world);
    let text = with_note(&in_file(&world.file()), "Bram", "van Bram");
    let brams = world.folders.minutes.join("x.bram.kring.json");
    // A moment of half a file is no news.
    fs::write(&brams, &text[..text.len() / 2]).expect("half");
    for part in 1..8 {
        std::thread::sleep(Duration::from_millis(15));
        fs::write(&brams, &text[..text.len() / 2 + part]).expect("more");
    }
    let Event::Unclear(why) = anna.wait(|event| matches!(event, Event::Unclear(_))) else {
        unreachable!()
    };
    assert!(
        matches!(&why, Behind::Unreadable { path, .. } if path.ends_with("x.bram.kring.json")),
        "{why:?}"
    );
    a_while();
    anna.hear_all();
    assert!(
        !anna
            .heard
            .iter()
            .any(|event| matches!(event, Event::Unclear(_))),
        "once is enough"
    );
    fs::write(&brams, &text).expect("all");
    arrives(&mut anna, "van Bram");
    anna.close();
    assert!(texts(&in_file(&world.file())).contains("van Bram"));
}

#[test]
fn a_file_that_may_not_be_read_is_told_and_keeps_nothing_else_away() {
    let world = World::new();
    begun(&world).close();
    let minutes = in_file(&world.file());
    let text = with_note(&minutes, "Bram", "van Bram");
    fs::write(world.folders.minutes.join("x.bram.kring.json"), text).expect("a file");
    let breaker = Breaker::default();
    breaker.rule(|call, path| {
        let brams = path.ends_with("x.bram.kring.json");
        (brams && call == Call::Open).then(|| fault(ErrorKind::PermissionDenied))
    });
    let opened = begin(
        &SESSION.into(),
        &world.folders.minutes.join("x.dirk.kring.json"),
        &laptop(&world, "dirk"),
    );
    let mut dirk = Writer::start(
        opened.expect("it begins"),
        &laptop(&world, "dirk"),
        breaker.setup(quick()),
    );
    arrives(&mut dirk, "een");
    dirk.wait(|event| {
        matches!(event, Event::Unclear(Behind::File(trouble)) if trouble.kind == ErrorKind::PermissionDenied)
    });
    breaker.mend();
    // It is tried again when it changes.
    let text = with_note(&minutes, "Bram", "nog eens");
    fs::write(world.folders.minutes.join("x.bram.kring.json"), text).expect("a file");
    arrives(&mut dirk, "nog eens");
    dirk.close();
}

#[test]
fn where_nothing_may_be_written_news_still_arrives_and_the_journal_holds_ours() {
    let world = World::new();
    let mut anna = begun(&world);
    let breaker = Breaker::default();
    let there = world.folders.minutes.canonicalize().expect("a folder");
    breaker.rule(move |call, path| {
        let write = matches!(call, Call::Create | Call::Rename | Call::Write);
        (write && path.parent() == Some(&there)).then(|| fault(ErrorKind::PermissionDenied))
    });
    let bram = laptop(&world, "bram");
    let opened = open(&world.file(), "Bram", &bram).expect("it opens");
    let opened = opened.in_own_file(&bram).expect("it joins");
    let mut bram = Writer::start(opened, &bram, breaker.setup(quick()));
    bram.sure("twee");
    assert!(matches!(bram.wait_behind(), Behind::File(_)));
    anna.sure("drie");
    anna.publish();
    arrives(&mut bram, "drie");
    assert!(matches!(bram.close(), Closing::Behind(_)));
    // Later, when it may be: nothing is lost.
    let mut bram = joins(&world, "bram");
    assert!(texts(&bram.minutes).contains("twee"));
    bram.publish();
    arrives(&mut anna, "twee");
    bram.close();
    anna.close();
}

#[test]
fn links_sockets_and_folders_in_the_way_do_no_harm() {
    let world = World::new();
    let mut anna = begun(&world);
    let minutes = in_file(&world.file());
    let there = |name: &str| world.folders.minutes.join(name);
    let elsewhere = world.root.path().join("elsewhere.json");
    fs::write(&elsewhere, with_note(&minutes, "Bram", "behind a link")).expect("a file");
    fs::create_dir(there("x.folder.kring.json")).expect("a folder");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(&elsewhere, there("x.link.kring.json")).expect("a link");
        symlink("nowhere", there("x.nowhere.kring.json")).expect("a link");
        symlink("x.loop.kring.json", there("x.loop.kring.json")).expect("a link");
        symlink(world.file(), there("x.self.kring.json")).expect("a link");
        let socket = std::os::unix::net::UnixListener::bind(there("x.socket.kring.json"));
        assert!(socket.is_ok(), "{socket:?}");
        arrives(&mut anna, "behind a link");
        // Behind the link it goes on.
        fs::write(&elsewhere, with_note(&minutes, "Bram", "again")).expect("a file");
        arrives(&mut anna, "again");
    }
    anna.sure("twee");
    a_while();
    anna.hear_all();
    assert!(
        !anna
            .heard
            .iter()
            .any(|event| matches!(event, Event::Unclear(_)))
    );
    assert_eq!(anna.close(), Closing::Complete);
    assert!(
        in_file(&elsewhere).contributions().len() == 2,
        "it is not written"
    );
}

#[test]
fn a_file_that_changes_while_it_is_read_is_read_again() {
    let world = World::new();
    begun(&world).close();
    let minutes = in_file(&world.file());
    let brams = world.folders.minutes.join("x.bram.kring.json");
    let versions: Vec<String> = (0..6)
        .map(|n| with_note(&minutes, "Bram", &format!("versie {n}")))
        .collect();
    fs::write(&brams, &versions[0]).expect("a file");
    let breaker = Breaker::default();
    let left = Mutex::new(versions.into_iter().skip(1));
    let changing = brams.clone();
    breaker.rule(move |call, path| {
        if call == Call::Read
            && path == changing
            && let Some(next) = left.lock().expect("whole").next()
        {
            fs::write(path, next).expect("a file");
        }
        None
    });
    let opened = open(&world.file(), "Anna", &world.folders).expect("it opens");
    let mut anna = Writer::start(opened, &world.folders, breaker.setup(quick()));
    fs::write(&brams, with_note(&minutes, "Bram", "begin")).expect("a file");
    arrives(&mut anna, "versie 5");
    anna.close();
}

#[test]
fn an_older_version_in_the_place_of_our_file_takes_nothing_away() {
    let world = World::new();
    let mut anna = begun(&world);
    let older = fs::read(world.file()).expect("a file");
    anna.sure("twee");
    anna.publish();
    let aside = world.root.path().join("aside");
    fs::write(&aside, &older).expect("a file");
    fs::rename(&aside, world.file()).expect("as a sync tool does");
    let end = Instant::now() + LONG;
    while !texts(&in_file(&world.file())).contains("twee") {
        assert!(Instant::now() < end, "it is never written again");
        std::thread::sleep(Duration::from_millis(5));
    }
    // Gone altogether, it is there again after leaving.
    anna.publish();
    fs::remove_file(world.file()).expect("gone");
    a_while();
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(texts(&in_file(&world.file())).len(), 2);
}

#[test]
fn what_was_taken_out_of_a_copy_by_hand_stays() {
    let world = World::new();
    let mut anna = begun(&world);
    anna.sure("twee");
    anna.publish();
    let text = fs::read_to_string(world.file()).expect("a file");
    let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    value["contributions"] = serde_json::json!([]);
    value["history"] = serde_json::json!({});
    value["session"]["place"] = "Zwolle".into();
    let copy = world.folders.minutes.join("x.anna.kring (1).json");
    fs::write(copy, value.to_string()).expect("a file");
    anna.wait(|event| matches!(event, Event::Foreign(_)));
    assert_eq!(texts(&anna.minutes).len(), 2);
    assert_eq!(anna.minutes.session().place.as_deref(), Some("Zwolle"));
    anna.close();
    assert_eq!(texts(&in_file(&world.file())).len(), 2);
}

#[test]
fn what_somebody_erased_is_soon_gone_from_our_file_too() {
    let world = World::new();
    let mut anna = begun(&world);
    anna.sure("geheimpje");
    anna.publish();
    let mut bram = joins(&world, "Bram");
    bram.sure("twee");
    bram.publish();
    arrives(&mut anna, "twee");
    let id = bram.find("geheimpje");
    let changes = bram.change(|pen| pen.erase(&id));
    bram.seq += 1;
    let seq = bram.seq;
    bram.store().erase(seq, changes);
    bram.wait(|event| matches!(event, Event::Erased { .. }));
    let end = Instant::now() + LONG;
    while !world.holding("geheimpje").is_empty() {
        assert!(Instant::now() < end, "{:?}", world.holding("geheimpje"));
        std::thread::sleep(Duration::from_millis(5));
    }
    anna.close();
    bram.close();
    assert!(world.holding("geheimpje").is_empty());
}

#[test]
fn the_same_name_on_two_laptops_is_two_writers() {
    let world = World::new();
    begun(&world).close();
    let mut other = joins(&world, "Anna");
    let name = other.who.clone();
    assert!(name.starts_with("Anna-") && name.len() == 9, "{name}");
    let file = own_file(&mut other);
    assert!(
        file.ends_with(format!("x.anna-{}.kring.json", &name[5..])),
        "{file:?}"
    );
    other.sure("twee");
    other.close();
    // It is still so the next time, and when the first file is not there any more.
    assert_eq!(world.open().written_as("Anna"), "Anna");
    fs::remove_file(world.file()).expect("gone");
    let again = open(&file, "Anna", &laptop(&world, "Anna")).expect("it opens");
    assert_eq!(again.written_as("Anna"), name);
    assert_eq!(again.written_as("Bram"), "Bram");
}

#[test]
fn two_who_restored_the_same_backup_lose_nothing() {
    let world = World::new();
    begun(&world).close();
    // Two machines with all that the first had: state, minutes, installation id.
    let machines: Vec<World> = (0..2).map(|_| World::copy_of(world.root.path())).collect();
    for machine in &machines {
        // They are in the same place on both.
        let own = machine.folders.state.join("own");
        fs::remove_file(own).expect("a list");
    }
    let mut writers: Vec<Writer> = machines
        .iter()
        .map(|machine| {
            let file = machine.file();
            let minutes = in_file(&file);
            let opened = begin(
                minutes.session_id(),
                &machine.folders.minutes.join("x.anna-2.kring.json"),
                &machine.folders,
            );
            Writer::start(opened.expect("it begins"), &machine.folders, setup())
        })
        .collect();
    for (n, writer) in writers.iter_mut().enumerate() {
        arrives(writer, "een");
        writer.sure(&format!("van {n}"));
        writer.publish();
    }
    // The sync tool finds two versions of one file: each gets the other's as a copy.
    let file = |n: usize| machines[n].folders.minutes.join("x.anna-2.kring.json");
    let copy = |n: usize| {
        machines[n]
            .folders
            .minutes
            .join("x.anna-2.kring (conflicted copy).json")
    };
    fs::copy(file(0), copy(1)).expect("copied");
    // And the other way the file itself is replaced.
    let aside = machines[0].root.path().join("aside");
    fs::copy(file(1), &aside).expect("copied");
    fs::rename(aside, file(0)).expect("replaced");
    for (n, writer) in writers.iter_mut().enumerate() {
        arrives(writer, &format!("van {}", 1 - n));
        assert_eq!(writer.close(), Closing::Complete);
    }
    assert_eq!(
        fs::read(file(0)).expect("a file"),
        fs::read(file(1)).expect("a file")
    );
}

#[test]
fn fifty_writers_end_with_the_same() {
    let world = World::new();
    let mut anna = begun(&world);
    for n in 0..49 {
        let who = format!("w{n}");
        let mut writer = joins(&world, &who);
        writer.sure(&format!("van {n}"));
        writer.close();
    }
    for n in 0..49 {
        arrives(&mut anna, &format!("van {n}"));
    }
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(texts(&in_file(&world.file())).len(), 50);
    let mut last = joins(&world, "w0");
    assert_eq!(texts(&last.minutes).len(), 50);
    last.close();
    assert_eq!(
        fs::read(world.folders.minutes.join("x.w0.kring.json")).expect("a file"),
        fs::read(world.file()).expect("a file"),
    );
}

#[test]
fn a_file_with_a_name_of_its_own_has_joiners_beside_it() {
    let world = World::new();
    let exact = world.folders.minutes.join("Verslag mei.json");
    let opened = begin(&SESSION.into(), &exact, &world.folders).expect("it begins");
    let mut anna = Writer::start(opened, &world.folders, setup());
    anna.write(|pen| pen.set(&SESSION.into(), "title", "Mei"));
    anna.sure("een");
    anna.publish();
    let bram = laptop(&world, "bram");
    let dotted = world.folders.minutes.join("../minutes/./Verslag mei.json");
    let opened = open(&dotted, "Bram", &bram).expect("it opens");
    let opened = opened.in_own_file(&bram).expect("it joins");
    assert!(
        opened
            .path()
            .ends_with("minutes/verslag-mei.bram.kring.json")
    );
    let mut writer = Writer::start(opened, &bram, setup());
    writer.sure("twee");
    let brams = own_file(&mut writer);
    writer.close();
    arrives(&mut anna, "twee");
    anna.sure("drie");
    anna.close();
    // Opened by the name of the own file, the other is found too.
    let opened = open(&brams, "Bram", &bram).expect("it opens");
    assert_eq!(texts(&opened.minutes).len(), 3);
}

#[test]
fn a_copy_of_the_folder_has_the_same_sessions() {
    let world = World::new();
    begun(&world).close();
    let mut bram = joins(&world, "Bram");
    bram.sure("twee");
    bram.close();
    let stick = world.root.path().join("stick");
    copy_all(&world.folders.minutes, &stick);
    let opened = open(
        &stick.join("x.anna.kring.json"),
        "Cor",
        &laptop(&world, "cor"),
    )
    .expect("it opens");
    assert_eq!(texts(&opened.minutes).len(), 2);
}

#[test]
fn at_home_a_session_stands_once_however_many_write_in_it() {
    let world = World::new();
    begun(&world).close();
    for who in ["Bram", "Cor"] {
        let mut writer = joins(&world, who);
        writer.sure(who);
        writer.close();
    }
    let names = |folders: &Folders| -> Vec<String> {
        let kept = kring::run::gather(folders).expect("a list");
        let name = |path: &Path| {
            path.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        };
        kept.iter().map(|kept| name(&kept.file)).collect()
    };
    // Everyone opens it by a file of their own.
    assert_eq!(names(&world.folders), ["x.anna.kring.json"]);
    assert_eq!(names(&laptop(&world, "Cor")), ["x.cor.kring.json"]);
    assert_eq!(names(&laptop(&world, "somebody else")).len(), 1);
    let shared = kring::store::sessions(&world.folders.minutes, &laptop(&world, "Bram"));
    let shared = shared.expect("a list");
    assert_eq!(shared.len(), 1);
    assert!(shared[0].own && shared[0].file.ends_with("x.bram.kring.json"));
    assert_eq!(shared[0].files, 3);
}

#[test]
fn looking_that_fails_now_and_then_keeps_nothing_back() {
    let world = World::new();
    begun(&world).close();
    let breaker = Breaker::default();
    let calls = AtomicUsize::new(0);
    breaker.rule(move |_, _| {
        let failing = is_looking() && calls.fetch_add(1, Ordering::SeqCst) % 7 < 2;
        failing.then(|| fault(ErrorKind::Other))
    });
    let opened = world.open();
    let mut anna = Writer::start(opened, &world.folders, breaker.setup(quick()));
    let mut bram = joins(&world, "Bram");
    for n in 0..5 {
        bram.sure(&format!("van Bram {n}"));
        bram.publish();
        anna.sure(&format!("van Anna {n}"));
        arrives(&mut anna, &format!("van Bram {n}"));
    }
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(bram.close(), Closing::Complete);
    assert_eq!(texts(&in_file(&world.file())).len(), 11);
}
