//! `kring next` with the real program: three sessions of one circle in a row, and everything that can be
//! wrong with the session before.

use std::fs;
use std::path::{Path, PathBuf};

use kring::minutes::{ActionStatus, Minutes, SessionStatus, read};

use crate::program::{Ended, Laptop, Running, text};
use crate::schema;

fn minutes(file: &Path) -> Minutes {
    let bytes = fs::read(file).expect("the file");
    schema::check(&bytes);
    read(&bytes).expect("minutes")
}

/// `kring next` for a file, with these lines.
fn next(laptop: &Laptop, arguments: &[&str], lines: &[&str]) -> Ended {
    let arguments: Vec<&str> = ["next"].iter().chain(arguments).copied().collect();
    let mut running = Running::of(laptop.kring(&arguments));
    if !lines.is_empty() {
        running.send((lines.join("\n") + "\n").as_bytes());
    }
    running.leave()
}

fn in_minutes(laptop: &Laptop) -> Vec<PathBuf> {
    let folder = fs::read_dir(laptop.path("minutes")).expect("a folder");
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

fn said(ended: &Ended, words: &str) -> bool {
    ended.heard.iter().any(|line| line.contains(words))
}

/// A first session that was held and closed.
fn held(laptop: &Laptop) -> PathBuf {
    let file = laptop.file();
    let mut first = Running::of(laptop.kring(&[
        "start",
        "vision",
        "--title",
        "Vision, session 1",
        "--circle",
        "East",
        "-o",
        &text(&file),
    ]));
    for line in [
        "@+Sam",
        "@+Lieke",
        "@+Ruth",
        "/role sam facilitator",
        "/begin",
        "+ send the list @lieke",
        "+ book the room @sam",
        "? Who pays?",
        "! We ask first",
        "/review D1 2020-01-01",
        "/agreement We let each other finish",
        "/next-date 2027-03-04",
        "/close",
        "/close",
    ] {
        let answer = first.ask(line);
        let last = answer.last().expect("an answer");
        assert!(!last.starts_with('!'), "{line}: {answer:?}");
    }
    assert_eq!(first.leave().code, 0);
    file
}

#[test]
fn three_sessions_in_a_row_lose_nothing_and_double_nothing() {
    let laptop = Laptop::new();
    let first = held(&laptop);
    let ended = next(
        &laptop,
        &[&text(&first)],
        &[
            "/presence sam here",
            "/begin",
            "/action-done",
            "/goes-on",
            "+ write to the mayor",
            "/close",
            "/close",
        ],
    );
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(
        said(
            &ended,
            "2 actions, one question, one agreement, one decision to look at again"
        ),
        "{ended:?}"
    );
    let second = in_minutes(&laptop).pop().expect("the second session");
    let name = second
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert_eq!(name, "2027-03-04-vision-session-2.anna.kring.json");
    let ended = next(&laptop, &[&text(&second)], &[]);
    assert!(
        said(&ended, "Carried over: 2 actions, one question"),
        "{ended:?}"
    );
    let third = in_minutes(&laptop)
        .into_iter()
        .find(|file| *file != second)
        .expect("the third");

    let (first, second, third) = (minutes(&first), minutes(&second), minutes(&third));
    assert_eq!(third.session().number, Some(3));
    assert_eq!(third.session().title.as_deref(), Some("Vision, session 3"));
    assert_eq!(third.session().circle.as_deref(), Some("East"));
    assert_eq!(third.session().previous.as_ref(), Some(second.session_id()));
    let start = second
        .session()
        .planned
        .as_ref()
        .and_then(|planned| planned.start)
        .expect("planned");
    assert_eq!(start.time().date_naive().to_string(), "2027-03-04");
    let actions: Vec<_> = third.actions().values().collect();
    assert_eq!(actions.len(), 2);
    assert_eq!(actions[0].text.as_deref(), Some("book the room"));
    let from = actions[0].from.as_ref().expect("carried over");
    assert_eq!((&from.session, from.times), (first.session_id(), 2));
    assert_eq!(
        actions[1]
            .from
            .as_ref()
            .map(|from| (&from.session, from.times)),
        Some((second.session_id(), 1))
    );
    assert!(
        actions
            .iter()
            .all(|action| action.status == Some(ActionStatus::Open))
    );
    for minutes in [&second, &third] {
        assert_eq!(minutes.participants().len(), 3);
        assert!(
            minutes
                .participants()
                .keys()
                .eq(first.participants().keys()),
            "the same people"
        );
        assert_eq!(minutes.questions().len(), 1);
        assert_eq!(minutes.agreements().len(), 1);
        assert_eq!(minutes.agenda().len(), 10);
    }
}

#[test]
fn a_second_next_goes_on_with_the_follow_up_that_is_there() {
    let laptop = Laptop::new();
    let first = held(&laptop);
    next(&laptop, &[&text(&first)], &["@+Joris"]);
    let files = in_minutes(&laptop);
    // What is added to the first session afterwards comes along after all.
    let mut again = Running::of(laptop.kring(&["open", &text(&first)]));
    for line in ["/reopen", "+ a late action", "/close", "/close"] {
        again.ask(line);
    }
    again.leave();
    let ended = next(&laptop, &[&text(&first)], &["/begin"]);
    assert!(said(&ended, "The follow-up is there already"), "{ended:?}");
    assert!(said(&ended, &text(&files[0])), "{ended:?}");
    assert_eq!(in_minutes(&laptop), files, "no second one was made");
    let second = minutes(&files[0]);
    assert_eq!(second.participants().len(), 4);
    assert_eq!(second.actions().len(), 3);
    // Killed before it was published, it is found as well.
    let laptop = Laptop::new();
    let first = held(&laptop);
    let mut killed = Running::of(laptop.kring(&["next", &text(&first)]));
    killed.hear("Not begun yet");
    killed.ask("@+Joris");
    killed.kill();
    let ended = next(&laptop, &[&text(&first)], &[]);
    assert!(said(&ended, "The follow-up is there already"), "{ended:?}");
    let files = in_minutes(&laptop);
    assert_eq!(files.len(), 1);
    assert_eq!(minutes(&files[0]).participants().len(), 4);
}

#[test]
fn a_follow_up_in_a_place_of_its_own_is_found_again() {
    let laptop = Laptop::new();
    let first = held(&laptop);
    fs::create_dir(laptop.path("elsewhere")).expect("a folder");
    let own = laptop.path("elsewhere/second.kring.json");
    let ended = next(
        &laptop,
        &[&text(&first), "case", "--title", "Other", "-o", &text(&own)],
        &[],
    );
    assert_eq!(ended.code, 0, "{ended:?}");
    let second = minutes(&own);
    assert_eq!(second.session().title.as_deref(), Some("Other"));
    assert_eq!(second.session().plan.as_deref(), Some("case"));
    let ended = next(&laptop, &[&text(&first)], &[]);
    assert!(said(&ended, "elsewhere/second.kring.json"), "{ended:?}");
    assert!(in_minutes(&laptop).is_empty());
}

#[test]
fn a_session_that_is_not_closed_has_no_follow_up() {
    let laptop = Laptop::new();
    let mut first = laptop.start();
    first.ask("@+Sam");
    assert_eq!(first.leave().code, 0);
    let file = text(&laptop.file());
    let ended = next(&laptop, &[&file], &[]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.errors.contains("has not begun yet"),
        "{}",
        ended.errors
    );
    let mut first = laptop.open();
    first.ask("/begin");
    first.leave();
    let ended = next(&laptop, &[&file], &[]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.errors.contains("has not been closed yet"),
        "{}",
        ended.errors
    );
    assert!(ended.errors.contains("kring open"), "{}", ended.errors);
    assert!(in_minutes(&laptop).is_empty());
    let ended = next(&laptop, &["nowhere.kring.json"], &[]);
    assert_eq!(ended.code, 2);
    assert!(ended.errors.contains("does not exist"), "{}", ended.errors);
}

#[test]
fn of_a_broken_or_newer_file_nothing_is_made() {
    let laptop = Laptop::new();
    let file = laptop.path("there/broken.kring.json");
    let first = held(&laptop);
    let whole = fs::read_to_string(&first).expect("the file");
    for broken in [
        whole[..whole.len() / 2].to_owned(),
        whole.replace("kring/1", "kring/2"),
        String::new(),
    ] {
        fs::write(&file, &broken).expect("written");
        let ended = next(&laptop, &[&text(&file)], &[]);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(ended.errors.contains("error: "), "{}", ended.errors);
        assert_eq!(
            fs::read_to_string(&file).expect("the file"),
            broken,
            "it was not touched"
        );
    }
    assert!(in_minutes(&laptop).is_empty());
}

#[test]
fn somebody_elses_file_is_read_and_never_written() {
    let laptop = Laptop::new();
    let first = held(&laptop);
    // Another laptop gets the file, which it may only read.
    let other = Laptop::new();
    let theirs = other.path("there/theirs.kring.json");
    fs::copy(&first, &theirs).expect("copied");
    let mut mode = fs::metadata(&theirs).expect("a file").permissions();
    mode.set_readonly(true);
    fs::set_permissions(&theirs, mode).expect("read-only");
    let before = fs::read(&theirs).expect("the file");
    let ended = next(&other, &[&text(&theirs)], &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(said(&ended, "somebody else's"), "{ended:?}");
    assert_eq!(fs::read(&theirs).expect("the file"), before);
    let files = in_minutes(&other);
    assert_eq!(
        minutes(&files[0]).session().status,
        Some(SessionStatus::Prepared)
    );
    assert_eq!(minutes(&files[0]).actions().len(), 2);
}

#[test]
fn a_file_with_conflicts_is_carried_over_as_it_stands_and_says_so() {
    let laptop = Laptop::new();
    let first = held(&laptop);
    let ours = fs::read_to_string(&first).expect("the file");
    // Two people changed the same words by hand, each in an own copy.
    let bytes = |words: &str| ours.replace("book the room", words).into_bytes();
    let mut joined = read(&bytes("book a room")).expect("minutes");
    joined
        .join(&read(&bytes("book the hall")).expect("minutes"))
        .expect("one session");
    assert_eq!(joined.conflicts().len(), 1);
    let file = laptop.path("there/two.kring.json");
    fs::write(&file, kring::minutes::print(&joined)).expect("written");
    let ended = next(&laptop, &[&text(&file)], &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(
        said(&ended, "In one place writers wrote different things"),
        "{ended:?}"
    );
    let second = minutes(&in_minutes(&laptop)[0]);
    assert!(second.conflicts().is_empty());
    assert_eq!(second.actions().len(), 2);
}
