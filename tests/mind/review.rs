//! Deciding what is left to decide: every kind of question, in lines.

use kring::circle::review::{Sort, undecided};
use kring::minutes::{Kind, Level, Minutes};

use super::circle::Circle;

/// Anna leads and Bram writes along; both know what these lines wrote.
fn two(lines: &[&str]) -> (Circle, Circle) {
    let anna = Circle::new()
        .item("Stories", 20, "talk")
        .item("Two", 10, "talk")
        .people(["Sam", "Lieke", "Ruth"])
        .begins()
        .then(lines);
    let bram = anna.joined_by("Bram");
    (anna, bram)
}

/// What Anna sees when both wrote something else, Bram two minutes later.
fn apart(lines: &[&str], anna_writes: &[&str], bram_writes: &[&str]) -> Circle {
    let (anna, bram) = two(lines);
    let bram = bram.after_minutes(2).then(bram_writes);
    anna.then(anna_writes).after_minutes(5).learns_from(&bram)
}

fn sorts(minutes: &Minutes) -> Vec<Sort> {
    undecided(minutes).iter().map(|asked| asked.sort).collect()
}

fn words() -> Circle {
    apart(
        &["first words"],
        &["/edit N1 Anna's words"],
        &["/edit N1 the words of Bram"],
    )
}

fn text(circle: &Circle) -> String {
    let notes = circle.minutes().contributions();
    notes.values().next().unwrap().text.clone().unwrap()
}

#[test]
fn both_wordings_are_shown_with_who_and_when() {
    words().says("/differences").hears(&[
        "    N1 note, text",
        "    1  anna’s wording (anna 13:30):",
        "         Anna's words",
        "    2  Bram’s wording (Bram 13:32):",
        "         the words of Bram",
        "→ 1 left. /differences 1, 2 or both, or /differences text and your words; /decide-later",
    ]);
    let anna = Circle::new()
        .dutch()
        .people(["Sam"])
        .begins()
        .says("eerst dit");
    let bram = anna.joined_by("Bram").after_minutes(2);
    let bram = bram.says("/bewerk N1 the words of Bram");
    anna.says("/bewerk N1 Anna's words")
        .after_minutes(5)
        .learns_from(&bram)
        .says("/nakijken")
        .hears(&[
            "    N1 notitie, tekst",
            "    1  zoals anna het schreef (anna 13:30):",
            "         Anna's words",
            "    2  zoals Bram het schreef (Bram 13:32):",
            "         the words of Bram",
            "→ Nog 1. /nakijken 1, 2 of allebei, of /nakijken tekst en je eigen woorden; /later-kiezen",
        ]);
}

#[test]
fn a_wording_is_chosen_by_its_number() {
    for (line, wanted, said) in [
        ("/differences 1", "Anna's words", "anna’s wording"),
        ("/nakijken 2", "the words of Bram", "Bram’s wording"),
        (
            "/both",
            "Anna's words\nthe words of Bram",
            "both, in one text",
        ),
        (
            "/differences both",
            "Anna's words\nthe words of Bram",
            "both, in one text",
        ),
        (
            "/differences text our  words",
            "our  words",
            "now “our words”",
        ),
        ("/own-wording a third", "a third", "now “a third”"),
    ] {
        let circle = words()
            .says(line)
            .expect(&format!("✓ N1 note, text: {said}. Everything is decided."));
        assert_eq!(text(&circle), wanted, "{line}");
        assert_eq!(sorts(circle.minutes()), []);
        circle
            .says("/differences")
            .expect("→ Everything is decided.");
    }
}

#[test]
fn what_is_no_choice_is_explained_and_decides_nothing() {
    for (line, why) in [
        ("/differences 0", "! Type /differences with a number, …"),
        ("/differences 3", "! Choose a number from 1 to 2."),
        ("/differences both of them", "! Type /differences with …"),
        ("/differences text", "! Type what it becomes behind it, …"),
        ("/differences -1", "! Type /differences with …"),
        ("/differences 99999999999999999999", "! Type /differences …"),
        ("/own-wording", "! Type what it becomes behind it, …"),
        ("/decide-before", "! This is the first one."),
    ] {
        let circle = words().says(line).expect(why);
        assert_eq!(sorts(circle.minutes()), [Sort::Words], "{line}");
    }
    let nothing = Circle::new().people(["Sam"]).begins();
    let nothing = nothing.says("/differences").expect("→ Everything is …");
    nothing
        .then(&["/differences 1"])
        .expect("! Everything is decided.")
        .says("/both")
        .expect("! Everything is decided.")
        .says("/own-wording x")
        .expect("! Everything is decided.")
        .says("/decide-later")
        .expect("! Everything is decided.");
}

#[test]
fn what_was_chosen_can_be_undone_and_both_wordings_are_there_again() {
    for line in ["/differences 1", "/differences both", "/own-wording x"] {
        let circle = words();
        let before = undecided(circle.minutes());
        let shown = text(&circle);
        let circle = circle.says(line).says("/undo");
        assert_eq!(undecided(circle.minutes()), before, "{line}");
        assert_eq!(text(&circle), shown, "{line}");
        let chosen = text(&words().says(line));
        let circle = circle.says("/redo");
        assert_eq!(sorts(circle.minutes()), []);
        assert_eq!(text(&circle), chosen);
        let circle = circle.says("/undo");
        assert_eq!(undecided(circle.minutes()), before, "{line}");
        circle.sound();
    }
}

#[test]
fn what_was_chosen_stays_chosen_whatever_older_copies_say() {
    let (anna, bram) = two(&["first words"]);
    let bram = bram.after_minutes(1).says("/edit N1 the words of Bram");
    let anna = anna.says("/edit N1 Anna's words").learns_from(&bram);
    let older = anna.joined_by("Carla");
    let anna = anna.says("/differences both").learns_from(&bram);
    let anna = anna.learns_from(&older);
    assert_eq!(sorts(anna.minutes()), []);
    let bram = bram.learns_from(&anna);
    assert_eq!(sorts(bram.minutes()), []);
    assert_eq!(text(&bram), "Anna's words\nthe words of Bram");
    // And undone it is open again for everyone.
    let anna = anna.says("/undo");
    let bram = bram.learns_from(&anna);
    assert_eq!(sorts(bram.minutes()), [Sort::Words]);
    // What both then decide is one question more, or the same answer.
    let anna = anna.says("/differences 1");
    let bram = bram.says("/differences 2").learns_from(&anna);
    assert_eq!(sorts(bram.minutes()), [Sort::Words]);
}

#[test]
fn the_day_of_an_action_is_one_question() {
    let day = || {
        apart(
            &["+ send the list @sam"],
            &["/due A1 27-11"],
            &["/due A1 friday"],
        )
    };
    let circle = day();
    assert_eq!(sorts(circle.minutes()), [Sort::Day]);
    let circle = circle.says("/differences").hears(&[
        "    A1 action, by when",
        "    send the list",
        "    1  what anna wrote (anna 13:30):",
        "         Friday 27 November 2026",
        "    2  what Bram wrote (Bram 13:32):",
        "         Friday 20 November 2026",
        "→ 1 left. /differences 1 or 2, or /differences text and what it becomes; /decide-later",
    ]);
    let due = |circle: &Circle| {
        let action = circle.minutes().actions().values().next().unwrap().clone();
        (action.due.unwrap().to_string(), action.due_text.unwrap())
    };
    let circle = circle.says("/differences 2");
    assert_eq!(due(&circle), ("2026-11-20".into(), "friday".into()));
    let circle = circle.then(&["/undo", "/differences text 4-12"]);
    assert_eq!(due(&circle), ("2026-12-04".into(), "4-12".into()));
    day()
        .says("/differences text whenever")
        .expect("! “whenever” is no date …")
        .says("/both")
        .expect("! These cannot stand in one text. Choose one of them.");
}

#[test]
fn a_day_against_words_for_a_day_are_decided_together() {
    let circle = apart(
        &["+ send the list @sam"],
        &["/due A1 27-11"],
        &["/due A1 some day"],
    );
    let before = undecided(circle.minutes());
    assert_eq!(sorts(circle.minutes()), [Sort::Day]);
    let due = |circle: &Circle| {
        let action = circle.minutes().actions().values().next().unwrap().clone();
        (action.due.map(|day| day.to_string()), action.due_text)
    };
    let circle = circle.says("/differences").expect("         some day");
    let circle = circle.says("/differences 2");
    assert_eq!(due(&circle), (None, Some("some day".into())));
    let circle = circle.says("/undo");
    assert_eq!(undecided(circle.minutes()), before);
    let circle = circle.says("/differences 1");
    assert_eq!(
        due(&circle),
        (Some("2026-11-27".into()), Some("27-11".into()))
    );
}

#[test]
fn titles_numbers_and_names_are_decided() {
    let circle = apart(&[], &[], &[]);
    let item = circle.minutes().agenda().keys().next().unwrap().clone();
    let sam = circle.id("Sam");
    let older = circle.joined_by("Bram").meanwhile("Bram", |pen| {
        pen.set(&item, "title", "Stories of Bram");
        pen.set(&item, "minutes", 30);
        pen.set(&sam, "name", "Samuel");
    });
    let circle = circle
        .meanwhile("Carla", |pen| {
            pen.set(&item, "title", "Tales");
            pen.set(&item, "minutes", 15);
            pen.set(&sam, "name", "Sammie");
        })
        .learns_from(&older);
    assert_eq!(
        sorts(circle.minutes()),
        [Sort::Words, Sort::Number, Sort::Words]
    );
    let circle = circle
        .says("/both")
        .says("/differences text many")
        .expect("! “many” is no whole number.")
        .says("/differences text 25")
        .expect("✓ item 1 “…")
        .says("/both");
    let item = circle.minutes().agenda()[&item].clone();
    assert_eq!(item.minutes, Some(25));
    let title = item.title.unwrap();
    assert!(
        ["Stories of Bram / Tales", "Tales / Stories of Bram"].contains(&title.as_str()),
        "{title}"
    );
}

#[test]
fn whether_somebody_does_it_is_asked_by_name() {
    // Bram takes Sam off and puts Sam on again, while Anna takes Sam off.
    let circle = apart(
        &["+ send the list @sam"],
        &["/owner A1 sam"],
        &["/owner A1 sam", "/owner A1 sam"],
    );
    assert_eq!(sorts(circle.minutes()), [Sort::Member]);
    let circle = circle.says("/differences").hears(&[
        "    A1 action, who does it (Sam)",
        "    send the list",
        "    1  without Sam (anna 13:30):",
        "         no",
        "    2  Sam belongs to it (Bram 13:32):",
        "         yes",
        "→ 1 left. /differences 1 or 2; /decide-later",
    ]);
    let circle = circle
        .says("/differences text Ruth")
        .expect("! Here one of these has to be chosen.")
        .says("/differences 2");
    let action = circle.minutes().actions().values().next().unwrap();
    assert_eq!(action.owners.len(), 1);
}

#[test]
fn taken_away_against_changed_stays_away_or_comes_back() {
    let away = || {
        apart(
            &["first words"],
            &["/take-away N1"],
            &["/edit N1 the words of Bram"],
        )
    };
    let circle = away().says("/differences").hears(&[
        "    note “the words of Bram”, taken away by one and kept by another",
        "    1  it stays away (anna 13:30):",
        "         taken away",
        "    2  it comes back (Bram 13:32):",
        "         the words of Bram",
        "→ 1 left. /differences 1 or 2; /decide-later",
    ]);
    let stays = circle.says("/differences 1");
    assert!(stays.minutes().contributions().is_empty());
    assert_eq!(sorts(stays.minutes()), []);
    let again = stays.says("/undo");
    assert_eq!(sorts(again.minutes()), [Sort::Away]);
    let back = again.says("/differences 2");
    assert_eq!(text(&back), "the words of Bram");
    assert_eq!(sorts(back.minutes()), []);
    let again = back.says("/undo");
    assert_eq!(sorts(again.minutes()), [Sort::Away]);
    again.sound();
}

#[test]
fn what_is_left_for_later_comes_last_and_going_back_decides_nothing() {
    let (anna, bram) = two(&["one", "two", "three"]);
    let bram = bram.then(&["/edit N1 1", "/edit N2 2", "/edit N3 3"]);
    let circle = anna
        .then(&["/edit N1 i", "/edit N2 ii", "/edit N3 iii"])
        .learns_from(&bram)
        .says("/decide-later")
        .expect("    N2 note, text")
        .says("/decide-later")
        .expect("    N3 note, text")
        .says("/differences 1")
        .expect("    N1 note, text")
        .says("/decide-later")
        .expect("    N2 note, text")
        .says("/decide-before")
        .expect("    N1 note, text")
        .says("/both")
        .expect("    N2 note, text")
        .says("/both")
        .expect("✓ N2 note, text: both, in one text. Everything is decided.");
    circle.sound();
}

#[test]
fn other_words_of_what_was_read_back_are_read_back_anew() {
    let (anna, bram) = two(&["! We ask first", "/read-back", "/yes"]);
    let bram = bram.says("/edit D1 We ask before");
    let read = |circle: &Circle| {
        let decision = circle
            .minutes()
            .decisions()
            .values()
            .next()
            .unwrap()
            .clone();
        (decision.read_back.is_some(), decision.level)
    };
    let circle = anna
        .then(&["/edit D1 We always ask first", "/read-back", "/yes"])
        .learns_from(&bram);
    let circle = circle.says("/differences 1");
    assert_eq!(read(&circle), (false, Some(Level::Network)));
}

#[test]
fn minutes_that_were_closed_are_still_decided_in() {
    let (anna, bram) = two(&["first words"]);
    let bram = bram.after_minutes(1).says("/edit N1 the words of Bram");
    let circle = anna
        .then(&[
            "/edit N1 Anna's words",
            "/next",
            "/next",
            "/close",
            "/close",
        ])
        .learns_from(&bram)
        .says("/both")
        .expect("✓ N1 note, text: both, in one text. Everything is decided.");
    assert_eq!(text(&circle), "Anna's words\nthe words of Bram");
}

#[test]
fn nothing_of_an_erased_note_comes_back_by_undoing() {
    let circle = words().then(&["/differences 1", "/erase N1", "/erase N1"]);
    let circle = circle.says("/undo");
    let id = circle
        .minutes()
        .entries()
        .keys()
        .find(|id| circle.minutes().is_erased(id))
        .cloned();
    assert!(id.is_some_and(|id| circle.minutes().record(&id).is_none()));
}

#[test]
fn of_three_wordings_each_can_be_chosen() {
    let (anna, bram) = two(&["first words"]);
    let carla = bram.joined_by("Carla");
    let bram = bram.after_minutes(1).says("/edit N1 two");
    let carla = carla.after_minutes(2).says("/edit N1 three");
    let circle = anna
        .says("/edit N1 one")
        .learns_from(&bram)
        .learns_from(&carla)
        .says("/differences both")
        .expect("✓ N1 note, text: all 3, in one text. Everything is decided.");
    assert_eq!(text(&circle), "one\ntwo\nthree");
    let circle = circle.then(&["/undo", "/differences 3"]);
    assert_eq!(text(&circle), "three");
    assert_eq!(
        circle
            .minutes()
            .record(circle.minutes().contributions().keys().next().unwrap())
            .unwrap()
            .kind,
        Kind::Contribution
    );
}

fn titles(circle: &Circle) -> Vec<String> {
    let items = kring::circle::agenda::items(circle.minutes()).into_iter();
    items.filter_map(|item| item.title.clone()).collect()
}

#[test]
fn only_an_item_that_two_people_put_in_different_places_is_asked_about() {
    let circle = || {
        Circle::new()
            .item("One", 10, "talk")
            .item("Two", 10, "talk")
            .item("Three", 10, "talk")
            .item("Four", 10, "talk")
            .people(["Sam"])
            .begins()
    };
    let apart = |annas: &str, brams: &str| {
        let anna = circle();
        let moves = |lines: &str, pen: &mut kring::minutes::Pen<'_>| {
            let (title, place) = lines.split_once(' ').unwrap();
            let agenda = pen.minutes().agenda().values();
            let mut items = agenda.filter(|item| item.title.as_deref() == Some(title));
            let id = items.next().unwrap().id.clone();
            pen.set(&id, "order", place.parse::<f64>().unwrap());
        };
        let older = anna.joined_by("Bram").after_minutes(1);
        let bram = older.meanwhile("Bram", |pen| moves(brams, pen));
        anna.meanwhile("Carla", |pen| moves(annas, pen))
            .learns_from(&bram)
    };
    // The same item, to two places.
    let circle = apart("Four 1.5", "Four 2.5");
    assert_eq!(sorts(circle.minutes()), [Sort::Place]);
    let circle = circle.says("/differences").hears(&[
        "    item … “Four”, place on the agenda",
        "    1  where Carla put it (Carla 13:30):",
        "         after item 1 “One”",
        "    2  where Bram put it (Bram 13:31):",
        "         after item … “Two”",
        "→ 1 left. /differences 1 or 2; /decide-later",
    ]);
    let circle = circle
        .says("/differences 1")
        .expect("✓ …: where Carla put it. Everything is decided.");
    assert_eq!(titles(&circle), ["One", "Four", "Two", "Three"]);
    let circle = circle.says("/undo");
    assert_eq!(sorts(circle.minutes()), [Sort::Place]);
    let circle = circle.says("/differences 2");
    assert_eq!(titles(&circle), ["One", "Two", "Four", "Three"]);
    circle.sound();
    // Other numbers for one place, and moves of two items, ask nothing.
    for (annas, brams) in [
        ("Four 1.5", "Four 1.7"),
        ("Four 1.5", "Three 0.5"),
        ("Four 1.5", "Two 3.5"),
    ] {
        let circle = apart(annas, brams);
        assert_eq!(sorts(circle.minutes()), [], "{annas} and {brams}");
    }
    // What was dealt with already stands where it was.
    let anna = apart("One 2.5", "One 4.5");
    assert_eq!(sorts(anna.minutes()), []);
}
