//! A whole consent process in line mode with the real program: two objections, an amendment, a late
//! arrival, and `kill -9` at every step.

use kring::circle::consent::{self, State};
use kring::minutes::{Answer, Outcome};

use crate::program::{Laptop, Running};

/// Asks a line, kills the program, and opens it again: what was answered is there.
fn and_killed(laptop: &Laptop, mut kring: Running, line: &str, wanted: &str) -> Running {
    let answer = kring.ask(line);
    let last = answer.last().cloned().unwrap_or_default();
    assert!(last.contains(wanted), "{line}: {answer:#?}");
    kring.kill();
    let mut kring = laptop.open();
    let again = kring.answer();
    assert!(
        again.iter().any(|line| line.starts_with("→ ")),
        "{again:#?}"
    );
    kring
}

#[test]
fn a_whole_process_with_a_kill_at_every_step() {
    let laptop = Laptop::new();
    let mut kring = laptop.start();
    kring.answer();
    for line in ["@+Anna", "@+Sam", "@+Lieke", "@+Mo", "/begin", "/go-to 7"] {
        kring.ask(line);
    }
    let on = |kring, line, wanted| and_killed(&laptop, kring, line, wanted);
    kring = on(kring, "/propose We ask first", "✓ Proposal on the table");
    kring = on(kring, "/step", "clarifying round");
    kring = on(kring, "/turn Sam", "now: Sam");
    kring = on(kring, "/step", "Not everyone has been asked");
    kring.ask("/step");
    kring = on(kring, "/step", "reaction round");
    kring.ask("/step");
    kring = on(kring, "/step", "changing the text");
    kring = on(kring, "/step", "consent round");
    kring = on(kring, "/turn Sam", "now: Sam");
    kring = on(
        kring,
        "3 we forget the parents",
        "Sam: objection (the reason stays covered",
    );
    // Somebody comes in, in the middle of the round.
    kring = on(kring, "@+Noor", "Noor added");
    for _ in 0..3 {
        kring.ask("1");
    }
    kring = on(
        kring,
        "3 it is too fast",
        "hear the 2 objections one by one",
    );
    kring = on(kring, "/step", "How do we meet it?");
    kring = on(
        kring,
        "/met we call the parents too",
        "we call the parents too",
    );
    kring = on(kring, "/resolved", "Anna says: my objection is resolved");
    // The other objection changes the text: everyone is asked again.
    kring = on(
        kring,
        "/amend We ask first, a week before",
        "everyone is asked again",
    );
    kring = on(kring, "/step", "consent round");
    kring.ask("/turn Sam");
    for _ in 0..4 {
        kring.ask("1");
    }
    kring = on(kring, "2 let us look at it in May", "read the answers back");
    kring = on(kring, "/decide adopted", "First read all the answers back");
    kring = on(kring, "/step", "reading back");
    kring = on(kring, "/decide adopted", "✓ D1 decision, adopted");
    kring = on(kring, "/review D1 19-5-2027", "review");
    kring = on(kring, "/step", "7 Proposal for the vision");
    kring.leave();
    let minutes = laptop.found().expect("minutes");
    assert_eq!(minutes.versions().len(), 2);
    assert_eq!(minutes.responses().len(), 10);
    let objections = minutes.responses().values();
    let objections = objections.filter(|one| one.answer == Some(Answer::Objects));
    let reasons: Vec<&str> = objections.filter_map(|one| one.reason.as_deref()).collect();
    assert_eq!(reasons, ["we forget the parents", "it is too fast"]);
    let decision = minutes.decisions().values().next().expect("a decision");
    assert_eq!(decision.outcome, Some(Outcome::Adopted));
    assert_eq!(decision.present.len(), 5);
    let proposal = minutes.proposals().keys().next().expect("a proposal");
    let state = consent::state(&minutes, proposal);
    assert!(matches!(state, Some(State::Recorded { .. })));
}
