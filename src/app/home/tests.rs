//! Keys at home, and what they lead to.

mod beginning;

use std::path::{Path, PathBuf};

use super::Place as Folder;
use super::*;
use crate::app::Key;
use crate::circle::plan::Plan;

fn at(text: &str) -> Option<Stamp> {
    Stamp::parse(text)
}

fn kept(name: &str, changed: &str, status: Option<SessionStatus>) -> Kept {
    let about = About {
        title: Some(name.to_owned()),
        status,
        ..About::default()
    };
    Kept::new(PathBuf::from(name), at(changed), Facts::Read(about))
}

fn some() -> Vec<Kept> {
    vec![
        kept(
            "closed",
            "2026-11-19T16:00:00+01:00",
            Some(SessionStatus::Finished),
        ),
        kept("next week", "2026-11-18T12:00:00+01:00", None),
        kept(
            "running",
            "2026-11-19T14:00:00+01:00",
            Some(SessionStatus::Running),
        ),
        Kept::new(PathBuf::from("broken"), None, Facts::Unreadable),
    ]
}

fn home(language: Language, kept: Vec<Kept>) -> Home {
    Home::new(language, Keymap::default(), "there".into(), kept)
}

fn offered() -> Vec<Offered> {
    let plan = Plan::shipped("vision").expect("a plan");
    let broken = Err(vec!["a reason".to_owned()]);
    vec![
        Offered {
            name: "vision".into(),
            own: false,
            plan: Ok(plan),
        },
        Offered {
            name: "mine".into(),
            own: true,
            plan: broken,
        },
    ]
}

/// Presses these keys; tells what is to be done at last.
fn press(home: &mut Home, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.split(' ') {
        let key: Key = key.parse().expect("a key");
        effects = update(home, Msg::Key(key));
        effects.retain(|effect| !matches!(effect, Effect::Look(_)));
        if effects == [Effect::OfferPlans] {
            effects = update(home, Msg::Offered(offered()));
        }
    }
    effects
}

fn goes_on(name: &str) -> Vec<Effect> {
    vec![Effect::Do(Wish::GoOn(Path::new(name).to_owned()))]
}

#[test]
fn enter_goes_on_with_what_was_worked_on_last_and_is_not_closed() {
    let mut home = home(Language::English, some());
    assert_eq!(press(&mut home, "Enter"), goes_on("running"));
    assert_eq!(press(&mut home, "g"), goes_on("running"));
}

#[test]
fn of_two_that_were_changed_together_the_first_is_gone_on_with() {
    let same = "2026-11-19T14:00:00+01:00";
    let mut home = home(
        Language::English,
        vec![kept("one", same, None), kept("two", same, None)],
    );
    assert_eq!(press(&mut home, "Enter"), goes_on("one"));
}

#[test]
fn sessions_stand_below_what_can_be_begun() {
    let mut home = home(Language::English, some());
    let down = vec!["Down"; 1 + home.offers().count()].join(" ");
    assert_eq!(
        press(&mut home, &format!("{down} Enter")),
        goes_on("closed")
    );
    assert_eq!(press(&mut home, "End Enter"), goes_on("broken"));
    assert_eq!(press(&mut home, "Home Enter"), goes_on("running"));
    assert_eq!(
        press(&mut home, "PageDown PageDown Enter"),
        goes_on("broken")
    );
    assert_eq!(press(&mut home, "Up Enter"), goes_on("running"));
}

#[test]
fn with_nothing_to_go_on_with_enter_begins_something_new() {
    let closed = kept(
        "closed",
        "2026-11-19T16:00:00+01:00",
        Some(SessionStatus::Finished),
    );
    for kept in [Vec::new(), vec![closed]] {
        let mut home = home(Language::English, kept);
        assert!(
            press(&mut home, "g").is_empty(),
            "there is nothing to go on with"
        );
        press(&mut home, "Enter");
        assert!(matches!(home.page(), Page::Plans { .. }));
    }
}

#[test]
fn the_next_session_is_prepared_after_the_closed_one_that_is_chosen_or_was_last() {
    let follow = |name: &str| vec![Effect::Do(Wish::FollowUp(PathBuf::from(name)))];
    let finished = Some(SessionStatus::Finished);
    let mut kept_here = some();
    kept_here.push(kept("long ago", "2025-11-19T16:00:00+01:00", finished));
    let mut one = home(Language::English, kept_here);
    assert_eq!(press(&mut one, "f"), follow("closed"));
    // The row stands below the one for a new session.
    assert_eq!(press(&mut one, "Down Down Enter"), follow("closed"));
    assert_eq!(press(&mut one, "End f"), follow("long ago"));
    // A session that is not closed has none; then it is about the last one that is.
    assert_eq!(press(&mut one, "Up f"), follow("closed"));
    let mut dutch = home(Language::Dutch, some());
    assert_eq!(press(&mut dutch, "b"), follow("closed"));
    // What was written in an older one later does not bring it before the one that followed it.
    let linked = |name: &str, changed: &str, previous: Option<&str>| {
        let mut kept = kept(name, changed, finished);
        if let Facts::Read(about) = &mut kept.facts {
            about.id = Some(Id::new(name));
            about.previous = previous.map(Id::new);
        }
        kept
    };
    let first = linked("first", "2026-11-25T10:00:00+01:00", None);
    let second = linked("second", "2026-11-19T16:00:00+01:00", Some("first"));
    let mut two = home(Language::English, vec![first, second]);
    assert_eq!(press(&mut two, "f"), follow("second"));
    // Where nothing was closed there is no such row, and no letter for it.
    let mut none = home(
        Language::English,
        vec![kept("a", "2026-11-19T16:00:00+01:00", None)],
    );
    assert!(press(&mut none, "f").is_empty());
    assert!(none.offers().all(|command| command != Command::FollowUp));
}

#[test]
fn letters_are_those_of_the_language_and_capitals_do_not_matter() {
    let mut dutch = home(Language::Dutch, some());
    assert_eq!(press(&mut dutch, "v"), [Effect::Do(Wish::Leave)]);
    assert!(press(&mut dutch, "l").is_empty());
    assert_eq!(press(&mut dutch, "D"), [Effect::Do(Wish::Demo)]);
    let mut english = home(Language::English, some());
    assert_eq!(press(&mut english, "l"), [Effect::Do(Wish::Leave)]);
    assert!(press(&mut english, "v").is_empty());
    assert_eq!(press(&mut english, "Ctrl+Q"), [Effect::Do(Wish::Leave)]);
}

#[test]
fn ctrl_c_and_esc_end_nothing_and_say_how_to_leave() {
    let mut home = home(Language::English, some());
    for key in ["Ctrl+C", "Esc"] {
        assert!(press(&mut home, key).is_empty());
        let notice = home.notice().expect("something is said");
        assert!(notice.lines[0].contains("Ctrl+Q"), "{notice:?}");
    }
}

#[test]
fn help_is_read_and_closed() {
    for language in Language::ALL {
        let mut home = home(language, some());
        press(&mut home, "F1 Down Down");
        let reading = home.reading().expect("the help");
        assert_eq!(reading.from, 2);
        let text = reading.lines.join("\n");
        for command in OFFERS.iter().chain(&[Command::GoOn, Command::Choose]) {
            assert!(
                text.contains(&command.help(language)),
                "{command:?}\n{text}"
            );
        }
        for key in ["F1", "Esc", "Enter"] {
            assert!(press(&mut home, key).is_empty(), "it begins nothing");
            assert!(home.reading().is_none());
            press(&mut home, "F1");
        }
    }
}

#[test]
fn keys_of_a_session_do_nothing_here() {
    let mut home = home(Language::English, some());
    for key in [
        "Ctrl+N", "Ctrl+K", "F4", "Ctrl+Z", "Ctrl+P", "x", "1", "Tab",
    ] {
        assert!(press(&mut home, key).is_empty(), "{key}");
        assert_eq!((home.chosen(), home.page()), (0, &Page::Front), "{key}");
    }
}

#[test]
fn every_offer_has_a_letter_its_words_and_its_hint() {
    for language in Language::ALL {
        for command in OFFERS {
            assert!(command.row().letter(language).is_some(), "{command:?}");
        }
        let mut home = home(language, some());
        for _ in 0..home.rows() {
            assert!(!hint(&home)[0].is_empty());
            press(&mut home, "Down");
        }
    }
}

#[test]
fn only_sessions_near_the_chosen_one_are_looked_at_and_each_once() {
    let many: Vec<Kept> = (0..1_000)
        .map(|n| Kept::new(PathBuf::from(n.to_string()), None, Facts::Unread))
        .collect();
    let mut home = home(Language::English, many);
    let looked = |effects: Vec<Effect>| match effects.as_slice() {
        [] => 0,
        [Effect::Look(files)] => files.len(),
        other => panic!("{other:?}"),
    };
    let first = looked(update(&mut home, Msg::Opened));
    assert!((30..200).contains(&first), "{first}");
    assert_eq!(looked(update(&mut home, Msg::Opened)), 0);
    let end: Key = "End".parse().expect("a key");
    let last = looked(update(&mut home, Msg::Key(end)));
    assert!((30..200).contains(&last), "{last}");
    let facts = Facts::Read(About::default());
    let file = PathBuf::from("999");
    update(
        &mut home,
        Msg::Looked {
            file,
            facts,
            entries: Some(12),
            to_decide: None,
        },
    );
    assert_eq!(home.kept()[999].entries, Some(12));
}

/// This much is left to decide in a session.
fn left(home: &mut Home, name: &str, count: usize) {
    let file = PathBuf::from(name);
    let kept = home.kept().iter().find(|kept| kept.file == file);
    let facts = kept.expect("a session").facts.clone();
    let looked = Msg::Looked {
        file,
        facts,
        entries: Some(1),
        to_decide: Some(count),
    };
    update(home, looked);
}

#[test]
fn deciding_is_offered_where_something_is_left_and_moves_no_choice() {
    let review = |name: &str| vec![Effect::Do(Wish::Review(PathBuf::from(name)))];
    let mut home = home(Language::English, some());
    let offers = |home: &Home| home.offers().any(|command| command == Command::GoThrough);
    assert!(!offers(&home) && press(&mut home, "r").is_empty());
    left(&mut home, "closed", 0);
    assert!(!offers(&home), "nothing is left there");
    press(&mut home, "End");
    let broken = home.row(home.chosen());
    left(&mut home, "running", 2);
    left(&mut home, "closed", 3);
    // A row more stands above it.
    assert_eq!(home.row(home.chosen()), broken);
    assert!(offers(&home));
    // The session that was changed last, or the chosen one.
    assert_eq!(press(&mut home, "r"), review("closed"));
    assert_eq!(press(&mut home, "Up r"), review("running"));
    assert_eq!(press(&mut home, "Home Down Down Enter"), review("closed"));
    let mut dutch = super::tests::home(Language::Dutch, some());
    left(&mut dutch, "running", 1);
    assert_eq!(press(&mut dutch, "k"), review("running"));
}

fn shared() -> Folder {
    let there = PathBuf::from("/there");
    Folder {
        rows: vec![
            Here::Session(kept("theirs", "2026-11-19T14:00:00+01:00", None)),
            Here::Up(PathBuf::from("/")),
            Here::Folder(there.join("kring")),
        ],
        folder: there,
        wrong: None,
    }
}

#[test]
fn a_session_to_join_is_looked_for_in_folders() {
    let mut dutch = home(Language::Dutch, some());
    assert_eq!(press(&mut dutch, "m"), [Effect::Browse(None)]);
    let mut home = home(Language::English, some());
    assert_eq!(press(&mut home, "j"), [Effect::Browse(None)]);
    update(&mut home, Msg::Browsed(shared()));
    assert!(hint(&home)[0].contains("take part"), "{:?}", hint(&home));
    let theirs = Wish::Join(PathBuf::from("theirs"));
    assert_eq!(press(&mut home, "Enter"), [Effect::Do(theirs)]);
    let up = Effect::Browse(Some(PathBuf::from("/")));
    assert_eq!(press(&mut home, "Down Enter"), [up]);
    let inside = Effect::Browse(Some(PathBuf::from("/there/kring")));
    assert_eq!(press(&mut home, "End Enter"), [inside]);
    // A folder that cannot be looked into is not gone to.
    let wrong = Folder {
        wrong: Some("not allowed".to_owned()),
        ..Folder::default()
    };
    update(&mut home, Msg::Browsed(wrong));
    assert!(home.notice().is_some_and(|notice| notice.wrong));
    let Page::Join { place, .. } = home.page() else {
        panic!("it is there still");
    };
    assert_eq!(place.folder, Path::new("/there"));
    for letter in ["j", "n", "d", "g"] {
        assert!(
            press(&mut home, letter).is_empty(),
            "no letter means anything here"
        );
    }
    assert!(press(&mut home, "Esc").is_empty());
    assert_eq!(home.page(), &Page::Front);
}

#[test]
fn where_only_a_session_to_join_is_chosen_esc_leaves() {
    let mut home = Home::joining(Language::English, Keymap::default(), shared());
    assert_eq!(press(&mut home, "Esc"), [Effect::Do(Wish::Leave)]);
    let mut empty = Home::joining(Language::English, Keymap::default(), Folder::default());
    assert!(
        press(&mut empty, "Enter").is_empty(),
        "there is nothing to choose"
    );
}
