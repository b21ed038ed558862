//! Two people started minutes of one meeting each: what may be the same is asked, in lines.

use kring::app::{Mode, Model, Other};
use kring::circle::pairing::{self, Sort};
use kring::lang::Language;
use kring::minutes::{Kind, Minutes, Verdict, print, read};

use super::circle::Circle;
use super::gold::{account, together};

/// Anna's minutes of the first made-up meeting, opened to be gone through with Bram's.
fn two(language: Language) -> Circle {
    let (a, b) = (account("01", "a").minutes, account("01", "b").minutes);
    let likeness = pairing::likeness(&a, &b).unwrap();
    Circle::of(|now| {
        Model::new(a, "anna", language, Mode::Plain, now)
            .with_others(vec![Other::new(b, likeness, None)])
            .to_review()
    })
}

fn english() -> Circle {
    two(Language::English)
}

fn names(minutes: &Minutes) -> Vec<String> {
    let people = minutes.participants().values();
    people.filter_map(|person| person.name.clone()).collect()
}

fn sames(minutes: &Minutes) -> usize {
    let links = minutes.links().values();
    links
        .filter(|link| link.verdict == Some(Verdict::Same))
        .count()
}

#[test]
fn whether_it_is_one_meeting_is_asked_before_anything_else() {
    let circle = english().says("/differences").hears(&[
        "    Is this one meeting, written down by two people?",
        "    the same circle (Visie Zwolle), the same day (Thursday 12 November 2026), written at the same time for 101 minutes, 6 of 6 people in both",
        "    Leercirkel visie, Thursday 12 November 2026 13:32:",
        "         Jan de Vries, Jan Bakker, Sam, Lieke, Fatima El Amrani, Ruth",
        "         Welkom en check-in / Verhalenronde / …",
        "    Verslag leercirkel 12 november, Thursday 12 November 2026 13:33:",
        "         JdV, Jan B., Sam, Lieke, Fatima, Ruth",
        "         Opening / Verhalen / …",
        "→ 1 left. /the-same or /two-things; /decide-later",
    ]);
    assert_eq!(circle.minutes().participants().len(), 6);
    for line in [
        "/differences 1",
        "/both",
        "/own-wording x",
        "/differences 12",
    ] {
        english()
            .says(line)
            .expect("! Here there is only /the-same or /two-things.");
    }
}

#[test]
fn people_are_paired_in_one_answer_and_everything_names_them() {
    let circle = english()
        .says("/the-same")
        .expect("✓ one meeting. … left. A number sets or clears a tick, such as /differences 2; …");
    assert_eq!(circle.minutes().participants().len(), 12);
    let circle = circle
        .says("/differences")
        .expect("    6 names are nearly certainly the same person")
        .expect("     1  [x] Jan de Vries = JdV")
        .says("/the-same")
        .expect("✓ 6 pairs: the same. …");
    // The fuller name stays.
    assert_eq!(
        names(circle.minutes()),
        [
            "Jan de Vries",
            "Jan Bakker",
            "Sam",
            "Lieke",
            "Fatima El Amrani",
            "Ruth"
        ]
    );
    // What the other account says of them is said of ours.
    let minutes = circle.minutes();
    let known = |id| minutes.participants().contains_key(id);
    assert!(
        minutes
            .contributions()
            .values()
            .all(|note| note.speakers.iter().all(known))
    );
    assert!(
        minutes
            .actions()
            .values()
            .all(|action| action.owners.iter().all(known))
    );
    circle.sound();
}

#[test]
fn what_has_no_tick_is_asked_about_by_itself() {
    let circle = english()
        .then(&["/the-same", "/differences 2"])
        .expect("     2  [ ] Jan Bakker = Jan B.")
        .says("/differences 2")
        .expect("     2  [x] Jan Bakker = Jan B.")
        .then(&["/differences 2", "/the-same"])
        .expect("✓ 5 pairs: the same. …")
        .expect("    Nearly certainly one person");
    assert_eq!(circle.minutes().participants().len(), 7);
    let circle = circle
        .says("/two-things")
        .expect("✓ two things: “Jan Bakker” and “Jan B.”. …");
    assert_eq!(circle.minutes().participants().len(), 7);
    // Never asked again.
    let again = pairing::pairs(circle.minutes());
    assert!(
        again.iter().all(|pair| pair.sort != Sort::Person),
        "{again:?}"
    );
    english()
        .then(&["/the-same", "/two-things"])
        .expect("! Clear the tick of what is not the same: …")
        .then(&[
            "/differences 1",
            "/differences 2",
            "/differences 3",
            "/differences 4",
        ])
        .then(&["/differences 5", "/differences 6", "/the-same"])
        .expect("! Nothing is ticked. …");
}

/// Everything is the same, as far as it is asked.
fn through(mut circle: Circle) -> Circle {
    for _ in 0..100 {
        circle = circle.says("/the-same");
        if circle
            .heard()
            .iter()
            .any(|line| line.ends_with("Everything is decided."))
        {
            return circle;
        }
    }
    panic!("it does not end: {:?}", circle.heard());
}

#[test]
fn both_wordings_of_an_entry_stay() {
    let circle = through(english());
    let minutes = circle.minutes();
    let (a, b) = (account("01", "a").minutes, account("01", "b").minutes);
    assert_eq!(
        minutes.actions().len(),
        a.actions().len() + b.actions().len()
    );
    assert_eq!(
        minutes.contributions().len(),
        a.contributions().len() + b.contributions().len()
    );
    assert!(minutes.agenda().len() < a.agenda().len() + b.agenda().len());
    // What the other wrote stands under the item that is left.
    let items = minutes.agenda();
    let here =
        |item: &Option<kring::minutes::Id>| item.as_ref().is_none_or(|id| items.contains_key(id));
    assert!(minutes.actions().values().all(|action| here(&action.item)));
    assert!(
        minutes
            .contributions()
            .values()
            .all(|note| here(&note.item))
    );
    circle.sound();
}

#[test]
fn everything_can_be_undone_to_the_first_question() {
    let mut circle = through(english());
    let mut steps = 0;
    while !circle.minutes().accounts().is_empty() {
        circle = circle.says("/undo");
        steps += 1;
        assert!(steps < 100);
    }
    let ours = account("01", "a").minutes;
    assert_eq!(names(circle.minutes()), names(&ours));
    assert_eq!(circle.minutes().actions(), ours.actions());
    assert_eq!(circle.minutes().agenda(), ours.agenda());
    assert_eq!(sames(circle.minutes()), 0);
    circle.sound();
    // Asked again, and answered in the other way.
    let circle = circle
        .says("/differences")
        .expect("    Is this one meeting, …")
        .says("/two-things")
        .expect("✓ two different meetings. Everything is decided.");
    assert!(circle.minutes().accounts().is_empty());
    let circle = circle
        .says("/undo")
        .says("/differences")
        .expect("    Is this one meeting, …");
    // And with the whole of it once more.
    let circle = circle.says("/the-same");
    assert_eq!(circle.minutes().participants().len(), 12);
    circle.sound();
}

#[test]
fn who_goes_on_later_is_asked_what_was_not_answered() {
    let circle = english().then(&["/the-same", "/the-same"]);
    let left = kring::app::left_to_decide(circle.model());
    let circle = circle.starts_again();
    assert_eq!(kring::app::left_to_decide(circle.model()), left);
    circle.says("/differences").expect("    … agenda item…");
}

#[test]
fn taken_up_again_nothing_doubles_and_what_is_new_names_who_is_known() {
    let circle = through(english());
    let before = circle.sound();
    let mut theirs = account("01", "b").minutes;
    let again = together(&before, &theirs);
    assert!(again == before, "the same once more changes nothing");
    // Bram wrote on in his own file.
    let jan = theirs
        .participants()
        .values()
        .find(|person| person.name.as_deref() == Some("JdV"))
        .unwrap()
        .id
        .clone();
    let mut seed = 5;
    let mut chance = super::circle::Random(&mut seed);
    let author = kring::minutes::Author {
        who: "bram".into(),
        at: circle.now(),
    };
    let mut pen = kring::minutes::Pen::new(&mut theirs, author, &mut chance);
    let note = pen.make(Kind::Contribution);
    pen.set(&note, "text", "Nog iets van Jan");
    pen.put(&note, "speakers", jan.as_str());
    let _ = pen.finish();
    let whole = together(&before, &theirs);
    let note = &whole.contributions()[&note];
    let speaker = note.speakers.iter().next().unwrap();
    assert_eq!(
        whole.participants()[speaker].name.as_deref(),
        Some("Jan de Vries")
    );
    assert!(read(print(&whole).as_bytes()).unwrap() == whole);
}

#[test]
fn erasing_one_note_that_was_taken_up_erases_that_note_only() {
    let circle = english().says("/the-same");
    let count = circle.minutes().contributions().len();
    let circle = circle.says("/erase N1").says("/erase N1");
    assert_eq!(circle.minutes().contributions().len(), count - 1);
}

#[test]
fn two_who_say_different_things_are_asked() {
    let circle = english().then(&["/the-same", "/the-same"]);
    let bram = circle.joined_by("bram");
    let pair = |circle: &Circle| {
        let pairs = pairing::pairs(circle.minutes());
        pairs
            .into_iter()
            .find(|pair| pair.sort == Sort::Entry)
            .unwrap()
    };
    let (one, other) = (pair(&circle), pair(&bram));
    assert_eq!(one, other);
    let circle = circle.meanwhile("carla", |pen| pairing::same(pen, &one.a, &one.b));
    let bram = bram.meanwhile("dirk", |pen| pairing::different(pen, &one.a, &one.b));
    let circle = circle.learns_from(&bram);
    let verdict = kring::circle::review::undecided(circle.minutes());
    assert_eq!(verdict.len(), 1);
    assert_eq!(verdict[0].field(), "verdict");
}

#[test]
fn minutes_of_other_meetings_are_not_proposed() {
    let (a, b) = (account("01", "a").minutes, account("06", "b").minutes);
    assert!(!pairing::likeness(&a, &b).unwrap().is_likely());
    assert_eq!(pairing::likeness(&a, &a), None);
}

/// Anna and Bram write in one session, and both write down what was said once.
fn two_hands() -> Circle {
    let anna = Circle::new().people(["Sam", "Lieke"]).begins();
    let bram = anna.joined_by("Bram").after_minutes(1).then(&[
        "+ send the list of questions round @sam 27-11",
        "! We always ask beforehand",
        "+ book the hall @lieke 27-11",
    ]);
    anna.then(&[
        "+ send round the list of questions @sam 27-11",
        "! We ask always beforehand",
        "+ clean the hall @lieke 27-11",
    ])
    .learns_from(&bram)
}

#[test]
fn closing_offers_what_two_hands_wrote_down_once() {
    let circle = two_hands();
    let found = pairing::near_doubles(circle.minutes());
    assert_eq!(found.len(), 2, "{found:?}");
    let circle = circle
        .says("/close")
        .expect("… 2 decisions or actions were perhaps written down twice /differences");
    let circle = circle
        .says("/differences")
        .expect("    2 things were nearly certainly written down twice")
        .says("/the-same")
        .expect("✓ 2 pairs: the same. Everything is decided.");
    assert_eq!(circle.minutes().actions().len(), 4, "both wordings stay");
    assert_eq!(circle.minutes().decisions().len(), 2);
    assert_eq!(pairing::near_doubles(circle.minutes()), []);
    let circle = circle.says("/undo");
    assert_eq!(pairing::near_doubles(circle.minutes()).len(), 2);
    circle.sound();
}

#[test]
fn who_writes_alone_or_something_else_is_asked_nothing() {
    let alone = Circle::new().people(["Sam"]).begins().then(&[
        "+ send the list round @sam 27-11",
        "+ send round the list @sam 27-11",
    ]);
    assert_eq!(pairing::near_doubles(alone.minutes()), []);
    for (annas, brams) in [
        (
            "+ send the list round @sam 27-11",
            "+ send the list round @lieke 27-11",
        ),
        (
            "+ send the list round @sam 27-11",
            "+ send the list round @sam 4-12",
        ),
        ("+ make 3 lists @sam", "+ make 4 lists @sam"),
        (
            "! We meet on Monday again",
            "! We do not meet on Monday again",
        ),
    ] {
        let anna = Circle::new().people(["Sam", "Lieke"]).begins();
        let bram = anna.joined_by("Bram").says(brams);
        let circle = anna.says(annas).learns_from(&bram);
        assert_eq!(
            pairing::near_doubles(circle.minutes()),
            [],
            "{annas} {brams}"
        );
    }
}

#[test]
fn what_was_written_down_twice_goes_along_once() {
    let same = || two_hands().then(&["/differences", "/the-same"]);
    let texts = |circle: &Circle| {
        let actions = circle.minutes().actions().values();
        let texts: Vec<String> = actions.filter_map(|action| action.text.clone()).collect();
        texts
    };
    let next = same()
        .says("/close")
        .expect("    A1 = …  send round the list of questions …")
        .says("/close")
        .meets_again();
    assert_eq!(texts(&next).len(), 3, "{:?}", texts(&next));
    // Done in one wording is done.
    for wording in 0..2 {
        let circle = same();
        let actions = circle.minutes().actions().values();
        let mut lists = actions.filter(|action| {
            let text = action.text.as_deref().unwrap_or_default();
            text.contains("questions")
        });
        let id = lists.nth(wording).unwrap().id.clone();
        let next = circle
            .meanwhile("Bram", |pen| pen.set(&id, "status", "done"))
            .then(&["/close", "/close"])
            .meets_again();
        assert_eq!(texts(&next).len(), 2, "{:?}", texts(&next));
    }
}

#[test]
fn who_erases_one_wording_hears_of_the_other() {
    let circle = two_hands().then(&["/differences", "/the-same"]);
    let minutes = circle.minutes();
    let mut actions = minutes.actions().keys();
    let wordings = pairing::Wordings::of(minutes);
    let place = actions.position(|id| wordings.others(id).next().is_some());
    let line = format!("/erase A{}", place.unwrap() + 1);
    circle
        .says(&line)
        .expect("· The same was written down in other words, and those still stand: A….");
}
