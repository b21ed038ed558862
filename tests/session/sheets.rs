//! Sheets with the real program: told, closed, answered about days later, killed, and still there.

use std::fs;

use chrono::NaiveDate;
use kring::share::consent::{Named, may_leave};

use crate::program::{Laptop, Running, text};
use crate::schema;

#[test]
fn an_answer_that_was_acknowledged_survives_a_kill() {
    let laptop = Laptop::new();
    let mut first = laptop.start();
    first.answer();
    for line in [
        "@+Sam",
        "@+Ruth",
        "/begin",
        "@sam I only knew afterwards that they had talked about me",
        "@ruth SECRET of Ruth",
        "@sam,ruth Ask us first",
        "/close",
        "/close",
    ] {
        let answer = first.ask(line);
        assert!(!answer.concat().contains("! "), "{line}: {answer:?}");
    }
    assert_eq!(first.leave().code, 0);

    // For Sam, a page with Sam's own words and nobody else's.
    let page = laptop.path("there/sam.html");
    let (file, to) = (text(&laptop.file()), text(&page));
    let sheet = laptop.kring(&["sheet", &file, "--person", "sam", "-o", &to]);
    let ended = Running::of(sheet).leave();
    assert_eq!(ended.code, 0, "{}", ended.errors);
    let words = fs::read_to_string(&page).expect("a page");
    assert!(words.contains("I only knew afterwards") && words.contains("Ask us first"));
    assert!(
        !words.contains("SECRET") && !words.contains("Ruth"),
        "{words}"
    );

    // Days later: what Sam said is written down, and the program is killed right after its answer.
    let mut later = laptop.open();
    later.answer();
    let answer = later.ask("/sheet").concat();
    assert!(answer.contains("Sam: 2 texts, 0 of 2 answered"), "{answer}");
    later.ask("/sheet sam");
    let answer = later.ask("/by-name").concat();
    assert!(
        answer.contains("✓ Sam, N1: to the network, by name"),
        "{answer}"
    );
    later.child.kill().expect("killed");
    later.child.wait().expect("gone");
    let found = laptop.found().expect("minutes");
    assert_eq!(found.consents_to_share().len(), 1);

    let mut again = laptop.open();
    again.answer();
    let answer = again.ask("/sheet").concat();
    assert!(answer.contains("Sam: 2 texts, 1 of 2 answered"), "{answer}");
    let answer = again.ask("/status").concat();
    assert!(answer.contains("closed"), "it is not open again: {answer}");
    again.ask("/sheet sam");
    let answer = again.ask("/not-shared").concat();
    assert!(
        answer.contains("Everything they told has an answer"),
        "{answer}"
    );
    // The pages are written beside the minutes, and what became of them is said before the end.
    again.ask("/sheet-files");
    let ended = again.leave();
    assert_eq!(ended.code, 0, "{}", ended.errors);
    let folder = laptop.path("there/x-sheets");
    let news = format!("2 sheets are in {}", text(&folder));
    assert!(ended.heard.concat().contains(&news), "{:?}", ended.heard);
    let names = fs::read_dir(&folder).expect("a folder");
    let mut names: Vec<String> = names
        .map(|file| {
            file.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert!(
        names[0].ends_with("-ruth.html") && names[1].ends_with("-sam.html"),
        "{names:?}"
    );
    let words = fs::read_to_string(folder.join(&names[1])).expect("a page");
    assert!(
        words.contains("You said: to the network, by name"),
        "{words}"
    );
    assert!(words.contains("You said: stays in the circle."), "{words}");

    let bytes = fs::read(laptop.file()).expect("a file");
    schema::check(&bytes);
    let found = laptop.found().expect("minutes");
    let day = NaiveDate::from_ymd_opt(2030, 1, 1).expect("a day");
    let texts: Vec<_> = found.contributions().keys().collect();
    let leave = may_leave(&found, texts[0], day).expect("it may leave");
    assert_eq!(leave.by, [Named::Name("Sam".into())]);
    assert_eq!(may_leave(&found, texts[1], day), None, "Ruth was not asked");
    assert_eq!(
        may_leave(&found, texts[2], day),
        None,
        "it stays in the circle"
    );
}

#[test]
fn sheets_that_cannot_be_written_are_said_with_the_reason() {
    let laptop = Laptop::new();
    let mut session = laptop.start();
    session.answer();
    for line in ["@+Sam", "/begin", "@sam One"] {
        session.ask(line);
    }
    // Something else stands where the folder should be.
    fs::write(laptop.path("there/x-sheets"), "in the way").expect("written");
    session.ask("/sheet-files");
    session.hear("The sheets could not be written");
    let answer = session.ask("@sam Two").concat();
    assert!(answer.starts_with("✓ N2"), "the session goes on: {answer}");
    assert_eq!(session.leave().code, 0);
}
