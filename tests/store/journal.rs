//! The journal: what is acknowledged stands in it, whatever happens to its end or its middle.

use std::fs;
use std::io::Write as _;

use crate::support::{Breaker, World, slow, texts};

/// A world in which Anna's run ended badly after three notes, and its journal.
fn crashed() -> (World, std::path::PathBuf) {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    for text in ["een", "twee", "drie"] {
        anna.sure(text);
    }
    anna.die(&breaker);
    world.wait_until_ended();
    let journal = world.journals().pop().expect("a journal");
    (world, journal)
}

fn all(world: &World) -> Vec<String> {
    texts(&world.open().minutes).into_iter().collect()
}

#[test]
fn what_was_acknowledged_is_there_after_a_crash_before_anything_was_published() {
    let (world, _) = crashed();
    assert!(!world.file().exists());
    let opened = world.open();
    assert!(opened.recovered);
    assert_eq!(
        opened.minutes.session().title.as_deref(),
        Some("Visie Oost")
    );
    assert_eq!(all(&world), ["drie", "een", "twee"]);
}

#[test]
fn a_journal_cut_anywhere_gives_every_whole_line_before_the_cut() {
    let (world, journal) = crashed();
    let whole = fs::read(&journal).expect("a journal");
    let ends: Vec<usize> = (0..whole.len()).filter(|n| whole[*n] == b'\n').collect();
    for cut in (0..=whole.len()).rev().step_by(7) {
        fs::write(&journal, &whole[..cut]).expect("cut");
        // The first line is the header, the second the session. A line without its line end is
        // whole already.
        let lines = ends.iter().filter(|end| **end <= cut).count();
        if lines >= 2 {
            assert_eq!(all(&world).len(), lines - 2, "cut at {cut}");
        }
    }
}

#[test]
fn a_bad_line_hides_no_other_line() {
    let (world, journal) = crashed();
    let whole = fs::read(&journal).expect("a journal");
    let mut lines: Vec<Vec<u8>> = whole.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    lines[3][20] ^= 1;
    fs::write(&journal, lines.join(&b'\n')).expect("damaged");
    assert_eq!(all(&world), ["drie", "een"]);
    lines[3] = b"\0\0\0\xff".to_vec();
    fs::write(&journal, lines.join(&b'\n')).expect("damaged");
    assert_eq!(all(&world), ["drie", "een"]);
    // The entries themselves say which session it is when the first line cannot.
    lines[0].truncate(9);
    fs::write(&journal, lines.join(&b'\n')).expect("damaged");
    assert_eq!(all(&world), ["drie", "een"]);
}

#[test]
fn a_journal_whose_first_line_is_damaged_is_known_by_its_name() {
    let world = World::new();
    let breaker = Breaker::default();
    let mut anna = world.begin_with(breaker.setup(slow()));
    anna.sure("een");
    anna.publish();
    anna.sure("twee");
    anna.die(&breaker);
    world.wait_until_ended();
    let journal = world.journals().pop().expect("a journal");
    let mut bytes = fs::read(&journal).expect("a journal");
    bytes[30] ^= 4;
    fs::write(&journal, bytes).expect("damaged");
    assert_eq!(all(&world), ["een", "twee"]);
    // And it is not thrown away: somebody may read more in it.
    let mut anna = world.resume();
    anna.close();
    assert_eq!(world.journals(), [journal]);
}

#[test]
fn a_torn_end_is_thrown_away_with_its_journal() {
    let (world, journal) = crashed();
    let mut file = fs::OpenOptions::new()
        .append(true)
        .open(&journal)
        .expect("a journal");
    file.write_all(b"0123456789abcdef {\"chan").expect("torn");
    drop(file);
    let mut anna = world.resume();
    assert_eq!(texts(&anna.minutes).len(), 3);
    anna.close();
    assert!(world.journals().is_empty());
    assert_eq!(all(&world), ["drie", "een", "twee"]);
}

#[test]
fn ended_journals_go_once_their_entries_are_published() {
    let (world, journal) = crashed();
    let mut anna = world.resume();
    anna.wait(|event| matches!(event, kring::store::Event::Published { .. }));
    anna.sure("vier");
    assert!(!journal.exists());
    assert_eq!(world.journals().len(), 1);
    anna.close();
    assert!(world.journals().is_empty());
    assert_eq!(all(&world), ["drie", "een", "twee", "vier"]);
}

#[test]
fn ended_journals_stay_while_the_file_is_out_of_reach() {
    let (world, journal) = crashed();
    let breaker = Breaker::default();
    let folder = world.folders.minutes.clone();
    breaker.rule(move |call, path| {
        let there = path.starts_with(&folder) && call == kring::store::Call::Create;
        there.then(|| crate::support::fault(std::io::ErrorKind::PermissionDenied))
    });
    let setup = breaker.setup(crate::support::quick());
    let mut anna = crate::support::Writer::start(world.open(), &world.folders, setup);
    anna.sure("vier");
    anna.wait_behind();
    assert!(journal.exists());
    anna.die(&breaker);
    world.wait_until_ended();
    assert_eq!(all(&world), ["drie", "een", "twee", "vier"]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_the_journal() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_world, journal) = crashed();
    let mode = |path: &std::path::Path| fs::metadata(path).expect("it").permissions().mode();
    assert_eq!(mode(&journal) & 0o777, 0o600);
    assert_eq!(mode(journal.parent().expect("a folder")) & 0o777, 0o700);
}
