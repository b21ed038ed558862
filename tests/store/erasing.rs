//! Erasing leaves no byte in any place of ours.

use std::fs;
use std::path::PathBuf;

use kring::store::{Closing, Erasure, Event, Left};

use crate::support::{Breaker, World, Writer, fault, quick, slow};

const WORDS: &str = "dit mag nergens blijven";

fn erase(writer: &mut Writer, text: &str) -> Erasure {
    let note = writer.find(text);
    let changes = writer.change(|pen| pen.erase(&note));
    writer.seq += 1;
    let seq = writer.seq;
    writer.store().erase(seq, changes);
    writer.wait_recorded(seq);
    match writer.wait(|event| matches!(event, Event::Erased { .. })) {
        Event::Erased { report, .. } => report,
        _ => unreachable!(),
    }
}

#[test]
fn nothing_is_left_in_file_journals_copies_drafts_and_parts() {
    let world = World::new();
    // A run that ended badly, with the words in its journal and on its line.
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    anna.sure(WORDS);
    anna.store().draft(&format!("{WORDS}, zei ze"), None);
    anna.sure("een");
    anna.die(&breaker);
    world.wait_until_ended();
    // An unfinished copy from that run, too.
    let part = world
        .folders
        .minutes
        .join(".x.anna.kring.json.0a1b2c3d.part");
    fs::write(&part, format!("{{\"text\": \"{WORDS}\"")).expect("a part");

    let mut anna = world.resume();
    anna.publish();
    anna.store().draft(&format!("nog eens: {WORDS}"), None);
    anna.sure("twee");
    world.wait_holding("nog eens: ");
    assert!(
        world.holding(WORDS).len() >= 3,
        "{:?}",
        world.holding(WORDS)
    );
    let report = erase(&mut anna, WORDS);
    assert_eq!(world.holding(WORDS), Vec::<PathBuf>::new(), "{report:?}");
    assert!(report.cleaned.contains(&world.file()), "{report:?}");
    assert_eq!(report.left, []);
    anna.sure("drie");
    assert_eq!(anna.close(), Closing::Complete);
    assert_eq!(world.holding(WORDS), Vec::<PathBuf>::new());
    let opened = world.open();
    assert_eq!(crate::support::texts(&opened.minutes).len(), 3);
}

#[test]
fn while_the_file_is_out_of_reach_all_else_is_clean_and_the_file_follows() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(quick()));
    anna.sure(WORDS);
    anna.publish();
    let folder = world.folders.minutes.clone();
    breaker.rule(move |call, path| {
        let there = path.starts_with(&folder) && call == kring::store::Call::Create;
        there.then(|| fault(std::io::ErrorKind::ReadOnlyFilesystem))
    });
    let report = erase(&mut anna, WORDS);
    assert!(matches!(report.left[..], [Left::File(_)]), "{report:?}");
    assert_eq!(world.holding(WORDS), [world.file()]);
    breaker.mend();
    anna.wait(|event| *event == Event::CaughtUp);
    assert_eq!(world.holding(WORDS), Vec::<PathBuf>::new());
    anna.close();
}

#[test]
fn what_is_not_reached_is_named() {
    let world = World::new();
    let mut anna = world.begin();
    anna.sure(WORDS);
    anna.publish();
    let theirs = world.folders.minutes.join("x.bram.kring.json");
    fs::copy(world.file(), &theirs).expect("Bram's copy");
    fs::write(world.folders.minutes.join("other.kring.json"), "{}").expect("another file");
    fs::create_dir(world.folders.minutes.join(".git")).expect("git");
    let report = erase(&mut anna, WORDS);
    let git = world
        .folders
        .minutes
        .canonicalize()
        .expect("a folder")
        .join(".git");
    assert!(report.left.contains(&Left::Git(git)), "{report:?}");
    let names: Vec<_> = report.left.iter().filter_map(Left::path).collect();
    assert!(
        names.iter().any(|path| path.ends_with("x.bram.kring.json")),
        "{report:?}"
    );
    assert_eq!(report.left.len(), 2, "{report:?}");
    anna.close();
}

#[test]
fn another_run_of_this_machine_cleans_its_journal_when_it_sees_the_news() {
    let world = World::new();
    let mut one = world.begin();
    one.sure(WORDS);
    one.publish();
    let mut two = world.resume();
    two.sure("twee");
    let report = erase(&mut two, WORDS);
    assert!(
        matches!(report.left[..], [Left::RunningJournal(_)]),
        "{report:?}"
    );
    one.sure("drie");
    one.publish();
    one.wait(|event| matches!(event, Event::Foreign(_)));
    one.sure("vier");
    assert_eq!(world.holding(WORDS), Vec::<PathBuf>::new());
    one.close();
    two.close();
}
