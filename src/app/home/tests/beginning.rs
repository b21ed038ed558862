//! A new session: the plan is seen first, title and circle are asked.

use super::*;

#[test]
fn a_plan_is_seen_before_it_is_begun() {
    let mut home = home(Language::Dutch, some());
    assert!(press(&mut home, "n").is_empty());
    assert!(matches!(home.page(), Page::Plans { .. }));
    assert!(press(&mut home, "Esc").is_empty());
    assert_eq!(home.page(), &Page::Front);
}

/// The session that is begun at last: its plan, title and circle.
fn begun(effects: &[Effect]) -> (Option<String>, Option<String>, Option<String>) {
    let [Effect::Do(Wish::Start(begun))] = effects else {
        panic!("{effects:?}");
    };
    let Begun {
        plan,
        title,
        circle,
    } = &**begun;
    (plan.id.clone(), title.clone(), circle.clone())
}

fn met(circle: &str, changed: &str) -> Kept {
    let mut kept = kept("before", changed, Some(SessionStatus::Finished));
    if let Facts::Read(about) = &mut kept.facts {
        about.circle = Some(circle.to_owned());
    }
    kept
}

#[test]
fn enter_takes_the_title_of_the_plan_and_the_circle_of_last_time() {
    let words = |text: &str| Some(text.to_owned());
    let mut first = home(Language::Dutch, some());
    let effects = press(&mut first, "n Enter Enter Enter");
    let title = words("Leercirkel visie");
    assert_eq!(begun(&effects), (words("vision"), title.clone(), None));
    let mut again = home(
        Language::Dutch,
        vec![
            met("Oost", "2026-10-01T16:00:00+01:00"),
            met("Noord", "2026-11-01T16:00:00+01:00"),
            met(" ", "2026-11-02T16:00:00+01:00"),
        ],
    );
    let effects = press(&mut again, "n Enter Enter Enter");
    assert_eq!(begun(&effects), (words("vision"), title, words("Noord")));
}

#[test]
fn title_and_circle_are_typed_and_changed() {
    let words = |text: &str| Some(text.to_owned());
    let mut one = home(
        Language::English,
        vec![met("North", "2026-11-01T16:00:00+01:00")],
    );
    // Letters that mean something on the front page are letters here.
    press(&mut one, "n Enter d n Space g x Backspace Enter");
    let effects = press(&mut one, "S Enter");
    assert_eq!(
        begun(&effects),
        (words("vision"), words("dn g"), words("S"))
    );
    // Esc goes back a question, and what was answered stands there.
    let mut two = home(
        Language::English,
        vec![met("North", "2026-11-01T16:00:00+01:00")],
    );
    press(&mut two, "n Enter A Enter Esc B Enter");
    let effects = press(&mut two, "- Enter");
    assert_eq!(begun(&effects), (words("vision"), words("AB"), None));
    // At the first question it goes back to the plans, at the one that was chosen.
    let mut three = home(Language::English, some());
    press(&mut three, "n Enter A Esc");
    assert!(matches!(three.page(), Page::Plans { chosen: 0, .. }));
    // A paste is one line, and not without end.
    let mut four = home(Language::English, some());
    press(&mut four, "n Enter");
    update(&mut four, Msg::Paste("one\r\ntwo\u{1b}".into()));
    let effects = press(&mut four, "Enter Enter");
    assert_eq!(begun(&effects).1, words("one two"));
    let mut five = home(Language::English, some());
    press(&mut five, "n Enter");
    update(&mut five, Msg::Paste("é".repeat(5_000)));
    let effects = press(&mut five, "Enter Enter");
    assert_eq!(begun(&effects).1, words(&"é".repeat(120)));
}

#[test]
fn what_was_given_on_the_command_line_is_not_asked() {
    let choosing = |title, circle| {
        let known = Known { title, circle };
        let keymap = Keymap::default();
        Home::choosing(Language::English, keymap, offered(), known, Vec::new())
    };
    let effects = press(&mut choosing(true, true), "Enter");
    assert_eq!(begun(&effects), (Some("vision".into()), None, None));
    let effects = press(&mut choosing(true, false), "Enter O Enter");
    assert_eq!(begun(&effects).2, Some("O".into()));
    let effects = press(&mut choosing(false, true), "Enter O Enter");
    assert_eq!(begun(&effects).1, Some("O".into()));
}

#[test]
fn a_broken_plan_begins_nothing_and_says_so() {
    let mut home = home(Language::English, some());
    assert!(press(&mut home, "n Down Enter").is_empty());
    assert!(home.notice().is_some());
    press(&mut home, "Up");
    assert!(home.notice().is_none(), "the next key takes it away");
}

fn choosing() -> Home {
    let (keymap, known) = (Keymap::default(), Known::default());
    Home::choosing(Language::English, keymap, offered(), known, Vec::new())
}

#[test]
fn the_preview_goes_on_a_page_and_begins_again_with_another_plan() {
    let mut home = choosing();
    let from = |home: &Home| match home.page() {
        Page::Plans { from, .. } => *from,
        _ => panic!("another page"),
    };
    press(&mut home, "PageDown");
    assert!(from(&home) > 0);
    press(&mut home, "End PageDown PageDown");
    let last = from(&home);
    press(&mut home, "PageUp");
    assert!(from(&home) < last);
    press(&mut home, "Down");
    assert_eq!(from(&home), 0);
}

#[test]
fn where_only_a_plan_is_chosen_esc_leaves() {
    let mut home = choosing();
    assert_eq!(press(&mut home, "Esc"), [Effect::Do(Wish::Leave)]);
    assert!(
        press(&mut home, "d n g").is_empty(),
        "no letter means anything here"
    );
}
