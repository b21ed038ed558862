//! Whether accounts are of one meeting: changing one's mind the day after, and a third account.

use std::collections::BTreeSet;

use kring::app::{Mode, Model, Other, left_to_decide};
use kring::circle::pairing::{self, Sort};
use kring::lang::Language;
use kring::minutes::{Author, Id, Kind, Minutes, Pen, Verdict};

use super::circle::{Circle, Random};
use super::gold::{account, account_with, together};

/// The day after, `kring review OURS THEIRS… --again`.
fn again(ours: &Minutes, theirs: &[&Minutes]) -> Circle {
    let others = theirs.iter().map(|other| {
        let said = pairing::verdict(ours, ours.session_id(), other.session_id());
        let likeness = pairing::likeness(ours, other).unwrap();
        Other::new((*other).clone(), likeness, said)
    });
    let others = others.collect();
    Circle::of(|now| {
        Model::new(ours.clone(), "anna", Language::English, Mode::Plain, now)
            .with_others(others)
            .to_review()
    })
}

fn two() -> (Minutes, Minutes) {
    (account("01", "a").minutes, account("01", "b").minutes)
}

/// Everything that stands there, session and answers apart.
fn standing(minutes: &Minutes) -> BTreeSet<Id> {
    let records = minutes.entries().keys();
    let records = records.filter(|id| {
        let kind = minutes.record(id).map(|record| record.kind.clone());
        !matches!(kind, Some(Kind::Session | Kind::Link)) && !minutes.is_removed(id)
    });
    records.cloned().collect()
}

#[test]
fn who_said_two_meetings_is_asked_again_the_day_after() {
    let (a, b) = two();
    let circle = again(&a, &[&b]).says("/two-things");
    let circle = circle.expect("✓ two different meetings. …");
    let after = circle.sound();
    let circle = again(&after, &[&b]).says("/differences").expect(
        "    You said before that these are two meetings. The same circle (Visie Zwolle), …",
    );
    // It was meant so: then it is not asked a second time.
    let circle = circle
        .says("/two-things")
        .expect("✓ two different meetings. Everything is decided.");
    assert_eq!(left_to_decide(circle.model()), 0);
    assert!(circle.sound() == after);
    // Or not.
    let circle = again(&after, &[&b]).says("/the-same");
    let circle = circle.expect("✓ one meeting. …");
    assert_eq!(circle.minutes().participants().len(), 12);
    circle.sound();
    // Undone, it is asked once more.
    circle
        .then(&["/undo", "/differences"])
        .expect("    Is this one meeting, …");
}

#[test]
fn who_said_one_meeting_takes_it_back_the_day_after() {
    let (a, b) = two();
    let mut circle = again(&a, &[&b]);
    while left_to_decide(circle.model()) > 0 {
        circle = circle.says("/the-same");
    }
    let joined = circle.sound();
    let circle = again(&joined, &[&b])
        .says("/differences")
        .expect("    You said before that it is one meeting. The same circle (Visie Zwolle), …")
        .says("/two-things")
        .expect("✓ two different meetings after all: …");
    let apart = circle.sound();
    // Nothing of the other stands there, all of ours does, and nothing names what is gone.
    assert_eq!(standing(&apart), standing(&a));
    assert!(pairing::doubles(&apart).is_empty());
    assert_eq!(
        pairing::verdict(&apart, a.session_id(), b.session_id()),
        Some(Verdict::Different)
    );
    let known: BTreeSet<&Id> = apart.participants().keys().collect();
    let speakers = apart
        .contributions()
        .values()
        .flat_map(|note| &note.speakers);
    assert!(speakers.into_iter().all(|id| known.contains(id)));
    // Undone in the same run: all of it is back.
    let circle = circle.says("/undo");
    assert_eq!(standing(circle.minutes()), standing(&joined));
    // And the day after that: one meeting, with everything that was answered in it.
    let circle = again(&apart, &[&b]).says("/the-same");
    assert_eq!(standing(circle.minutes()), standing(&joined));
    assert_eq!(left_to_decide(circle.model()), 0);
    circle.sound();
}

/// Minutes with one more note.
fn with_note(mut minutes: Minutes, id: &Id, who: &str, text: &str) -> Minutes {
    let mut seed = 11;
    let mut chance = Random(&mut seed);
    let at = kring::minutes::Stamp::parse("2026-11-12T14:00:00+01:00").unwrap();
    let mut pen = Pen::new(
        &mut minutes,
        Author {
            who: who.into(),
            at,
        },
        &mut chance,
    );
    pen.make_as(Kind::Action, id.clone());
    pen.set(id, "text", text);
    let _ = pen.finish();
    minutes
}

#[test]
fn what_stood_in_both_from_an_earlier_session_stays() {
    let (a, b) = two();
    let id = a
        .contributions()
        .keys()
        .next()
        .unwrap()
        .as_str()
        .replace('-', "");
    let id: Id = format!("{}-shared", &id[..12]).as_str().into();
    let a = with_note(a, &id, "anna", "stond nog open");
    let b = with_note(b, &id, "bram", "stond nog open");
    let joined = together(&a, &b);
    let circle = again(&joined, &[&b]).says("/two-things");
    assert!(circle.minutes().actions().contains_key(&id));
    assert_eq!(standing(circle.minutes()), standing(&a));
}

/// What a third person wrote down, in the words of the second.
fn third() -> Minutes {
    account_with("01", "b", 77).minutes
}

#[test]
fn a_third_account_is_gone_through_with_the_first_two() {
    let (a, b) = two();
    let c = third();
    let circle = again(&a, &[&b, &c]);
    // Of each it is asked whether it is this meeting.
    let circle = circle
        .then(&["/the-same", "/differences"])
        .expect("    Is this one meeting, …")
        .says("/the-same");
    assert_eq!(circle.minutes().participants().len(), 18);
    let mut circle = circle;
    for _ in 0..200 {
        if left_to_decide(circle.model()) == 0 {
            break;
        }
        circle = circle.says("/the-same");
    }
    let whole = circle.sound();
    assert_eq!(left_to_decide(circle.model()), 0);
    assert_eq!(whole.participants().len(), 6);
    // What stands in all three was brought together in one.
    let wordings = pairing::Wordings::of(&whole);
    let in_three = whole
        .actions()
        .keys()
        .filter(|id| wordings.others(id).count() == 2);
    assert!(in_three.count() >= 3);
}

#[test]
fn a_third_account_comes_in_after_two_were_gone_through() {
    let (a, b) = two();
    let mut circle = again(&a, &[&b]);
    while left_to_decide(circle.model()) > 0 {
        circle = circle.says("/the-same");
    }
    let joined = circle.sound();
    let circle = again(&joined, &[&third()]).says("/the-same");
    let people = pairing::pairs(circle.minutes())
        .into_iter()
        .filter(|pair| pair.sort == Sort::Person);
    // Whoever was found in the second account is looked for in the third as well.
    assert_eq!(people.count(), 6);
    assert!(
        pairing::pairs(circle.minutes())
            .iter()
            .any(|pair| pair.sort == Sort::Entry && pair.certain)
    );
}
