//! Sheets per person, and what storytellers answered, in lines.

use chrono::NaiveDate;
use kring::app::{Msg, Sheets};
use kring::minutes::{Attribution, Id, Kind, Level, Minutes};
use kring::share::consent::{Leave, Named, may_leave};

use super::circle::Circle;

/// Sam told two things and Lieke one, which Sam told too; the session is closed.
fn closed() -> Circle {
    Circle::new()
        .item("Stories", 20, "talk")
        .people(["Sam", "Lieke", "Ruth"])
        .begins()
        .then(&[
            "@sam I only knew afterwards",
            "@ruth My mother was there",
            "@sam,lieke Ask us first",
            "? Who asks",
            "/next",
            "/close",
            "/close",
        ])
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap()
}

fn leaves(minutes: &Minutes, n: usize, on: NaiveDate) -> Option<Leave> {
    let text: &Id = minutes.contributions().keys().nth(n).unwrap();
    may_leave(minutes, text, on)
}

#[test]
fn those_who_told_something_are_shown_and_asked_one_text_at_a_time() {
    closed()
        .says("/sheet")
        .hears(&[
            "    Sam: 2 texts, 0 of 2 answered",
            "    Lieke: one text, 0 of 1 answered",
            "    Ruth: one text, 0 of 1 answered",
            "→ /sheet NAME writes down what somebody said about sharing; …",
        ])
        .says("/sheet sam")
        .hears(&[
            "    Sam, N1 note: I only knew afterwards",
            "    The next answer is about this text: to the network, with no end date.",
            "→ 1 of 2. What did they say? /by-name, /by-role, /unnamed or /not-shared; …",
        ])
        .says("/share-until 1-5")
        .expect("    The next answer is about this text: to the network, up to and including Sat 1 May.")
        .says("/by-name")
        .hears(&[
            "    Sam, N3 note: Ask us first",
            "    (Told together with somebody else: only when all of them agree does it go further.)",
            "    The next answer is about this text: to the network, up to and including Sat 1 May.",
            "✓ Sam, N1: to the network, by name, up to and including Saturday 1 May 2027. 2 of 2. …",
        ])
        .says("/for-everyone")
        .expect("    The next answer is about this text: for everyone, up to and including Sat 1 May.")
        .says("/unnamed")
        .hears(&["✓ Sam, N3: for everyone, without name, up to and including Saturday 1 May 2027. \
                  Everything they told has an answer."])
        .with_minutes(|minutes| {
            let by = vec![Named::Name("Sam".into())];
            let level = Level::Network;
            assert_eq!(leaves(minutes, 0, day(5, 1)), Some(Leave { level, by }));
            assert_eq!(leaves(minutes, 0, day(5, 2)), None);
            // Lieke did not say anything yet.
            assert_eq!(leaves(minutes, 2, day(1, 1)), None);
        })
        .says("/sheet lieke")
        .then(&["/by-name"])
        .with_minutes(|minutes| {
            let leave = leaves(minutes, 2, day(1, 1)).unwrap();
            assert_eq!((leave.level, leave.by), (Level::Network, Vec::new()));
        })
        .says("/sheet")
        .expect("    Lieke: one text, all answered");
}

#[test]
fn recording_does_not_open_the_session_again_and_is_undone() {
    let circle = closed()
        .then(&["/sheet ruth", "/by-role"])
        .with_minutes(|minutes| {
            assert_eq!(minutes.session().status.unwrap().word(), "finished");
            assert!(minutes.session().reopened.is_none());
            let leave = leaves(minutes, 1, day(1, 1)).unwrap();
            assert_eq!(leave.by, [Named::Participant], "nobody else has her role");
        })
        .says("/undo")
        .expect("✓ …")
        .with_minutes(|minutes| {
            assert_eq!(leaves(minutes, 1, day(1, 1)), None);
            assert!(minutes.consents_to_share().is_empty());
        })
        .then(&["/redo"])
        .with_minutes(|minutes| assert!(leaves(minutes, 1, day(1, 1)).is_some()));
    // Days later she changes her mind.
    let circle = circle
        .after_minutes(60 * 24 * 5)
        .starts_again()
        .says("/sheet ruth")
        .expect("    (Said: to the network, by role, with no end date.)")
        .says("/not-shared")
        .hears(&["✓ Ruth, N2: stays in the circle. Everything they told has an answer."]);
    circle
        .with_minutes(|minutes| {
            assert_eq!(leaves(minutes, 1, day(1, 1)), None);
            assert_eq!(
                minutes.consents_to_share().len(),
                2,
                "what she said before stays"
            );
            let last = minutes.consents_to_share().values().last().unwrap();
            assert_eq!(last.level, Some(Level::Circle));
            assert_eq!(last.instead_of.len(), 1);
        })
        .sound();
}

#[test]
fn one_answer_can_be_about_everything_that_somebody_told() {
    closed()
        .then(&["/sheet sam"])
        .says("/all-texts")
        .expect("    The next answer is about both texts: to the network, with no end date.")
        .says("/by-role")
        .hears(&["✓ Sam, N1, N3: to the network, by role, with no end date. Everything they told has an answer."])
        .with_minutes(|minutes| {
            let answer = minutes.consents_to_share().values().next().unwrap();
            assert_eq!(answer.texts.len(), 2);
            assert_eq!(answer.attribution, Some(Attribution::Role));
        })
        // What is told later, or told in other words, was not answered about.
        .then(&["/reopen", "@sam One more thing", "/edit N1 Other words"])
        .says("/sheet")
        .expect("    Sam: 3 texts, 1 of 3 answered")
        .says("/sheet sam")
        .expect("    Sam, N1 note: Other words")
        .expect("    (They answered this before, but the words were changed. Ask again.)")
        .with_minutes(|minutes| assert_eq!(leaves(minutes, 0, day(1, 1)), None))
        .says("/not-shared alles")
        .expect("✓ Sam, N1, N3, N4: stays in the circle. …")
        .with_minutes(|minutes| {
            let contributions = minutes.contributions().values();
            let circle = contributions.filter(|note| note.level == Some(Level::Circle));
            assert_eq!(circle.count(), 4);
        });
}

#[test]
fn a_text_can_be_named_by_its_label() {
    closed()
        .says("/by-name N2")
        .hears(&["✓ Ruth, N2: to the network, by name, with no end date. Everything they told has an answer."])
        .says("/by-name N3")
        .expect("! “N3” is no text of one person. …")
        .then(&["/sheet lieke"])
        .says("/by-name N3")
        .expect("✓ Lieke, N3: to the network, by name, with no end date. …")
        .says("/by-name N1")
        .expect("✓ Sam, N1: to the network, …");
}

#[test]
fn what_cannot_be_meant_is_said_with_what_to_do() {
    closed()
        .says("/by-name")
        .hears(&["! Whose words? First choose who told something: /sheet."])
        .says("/by-role Q1")
        .expect("! “Q1” is no text of one person. …")
        .says("/by-role nonsense")
        .expect("! “nonsense” is no text of one person. …")
        .says("/sheet-on")
        .hears(&["! Whose words? First choose who told something: /sheet."])
        .says("/share-until friday")
        .hears(&["! Whose words? First choose who told something: /sheet."])
        .says("/sheet nobody")
        .expect("! …")
        .then(&["/sheet sam"])
        .says("/share-until")
        .expect("! Type the last day on which it may be shared, …")
        .says("/share-until one day")
        .expect("! “one day” is no date that can be read. …")
        .says("/share-until 2026-01-01")
        .expect("! Thu 1 Jan 2026 is over already.")
        .says("/share-until none")
        .expect("    The next answer is about this text: to the network, with no end date.")
        .says("/sheet-back")
        .hears(&["! This is the first one."])
        .says("/sheet-on")
        .expect("→ 2 of 2. …")
        .says("/sheet-on")
        .hears(&["! This was the last text."])
        .with_minutes(|minutes| assert!(minutes.consents_to_share().is_empty()));
    Circle::new()
        .people(["Sam"])
        .begins()
        .then(&["of the circle"])
        .says("/sheet")
        .hears(&["! Nobody told anything yet that is written down under their name."])
        .says("/sheet sam")
        .hears(&["! Nothing is written down under the name of Sam."])
        .says("/sheet-files")
        .hears(&["! Nobody told anything yet that is written down under their name."])
        .says("/sheet-files sam")
        .hears(&["! Nothing is written down under the name of Sam."]);
}

#[test]
fn somebody_elses_answer_to_the_same_counts_as_long_as_it_lets_less_go() {
    let circle = closed().then(&["/sheet ruth", "/by-name"]);
    let ruth = circle.id("Ruth");
    let text = circle
        .minutes()
        .contributions()
        .keys()
        .nth(1)
        .unwrap()
        .clone();
    let record = circle.minutes().record(&text).unwrap();
    let wording = record.live("text").pop_first().unwrap();
    circle
        .meanwhile("bram", |pen| {
            let id = pen.make(Kind::ConsentToShare);
            pen.set(&id, "participant", ruth.as_str());
            pen.set_in(&id, "texts", text.as_str(), wording.as_str());
            pen.set(&id, "level", Level::Circle);
        })
        .with_minutes(|minutes| assert_eq!(leaves(minutes, 1, day(1, 1)), None))
        .says("/sheet ruth")
        .expect("    (Said: stays in the circle.)")
        // Asked once more, knowing of both.
        .then(&["/by-name"])
        .with_minutes(|minutes| assert!(leaves(minutes, 1, day(1, 1)).is_some()));
}

#[test]
fn the_closing_view_tells_of_the_sheets() {
    Circle::new()
        .item("Stories", 20, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["@sam One", "@lieke Two", "/not-shared N1"])
        .says("/close")
        .expect("  Sheets for 2 people who told something (one still to answer) /sheet")
        .then(&["/by-name N2"])
        .says("/close")
        .expect("  Sheets for 2 people who told something (all answered) /sheet");
}

#[test]
fn pages_are_asked_for_and_what_became_of_them_is_said() {
    let circle = closed()
        .says("/sheet-files")
        .hears(&["→ 3 sheets are being made."]);
    let [Sheets { day, pages }] = &circle.sheets[..] else {
        panic!("{:?}", circle.sheets);
    };
    assert!(day.is_some());
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names, ["Sam", "Lieke", "Ruth"]);
    assert!(pages[2].text.contains("My mother was there"));
    assert!(!pages[2].text.contains("Sam") && !pages[2].text.contains("afterwards"));
    let circle = circle
        .says("/sheet-files ruth")
        .hears(&["→ One sheet is being made."]);
    assert_eq!(circle.sheets[1].pages.len(), 1);
    let written = Msg::SheetsWritten {
        folder: "there".into(),
        count: 3,
    };
    circle
        .gets(written)
        .expect("· 3 sheets are in there")
        .gets(Msg::SheetsNotWritten("the disk is full".into()))
        .expect("· The sheets could not be written: the disk is full");
}

#[test]
fn in_dutch_too() {
    Circle::new()
        .dutch()
        .item("Verhalen", 20, "talk")
        .people(["Sam"])
        .begins()
        .then(&["@sam Ik wist het pas achteraf"])
        .says("/blad sam")
        .expect("    Sam, N1 notitie: Ik wist het pas achteraf")
        .says("/delen-tot 1 mei")
        .expect(
            "    Het volgende antwoord gaat over deze tekst: naar het netwerk, tot en met za 1-5.",
        )
        .says("/met-rol")
        .expect("✓ Sam, N1: naar het netwerk, met rol, tot en met zaterdag 1 mei 2027. Op alles …");
}
