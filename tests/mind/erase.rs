//! "Don't write that down."

use kring::app::Command;
use kring::minutes::print;

use super::circle::Circle;

fn holds(circle: &Circle, words: &str) -> bool {
    print(circle.minutes()).contains(words) || circle.draft.contains(words)
}

#[test]
fn the_last_entry_is_erased_for_good() {
    let circle = Circle::new()
        .people(["Sam"])
        .begins()
        .then(&["keep this", "tender words"])
        .says("/wis")
        .expect("✓ N2 erased for good, from every file on this laptop. This cannot be undone.")
        .notes_are(&[("", "keep this")])
        .says("/undo")
        .says("/redo")
        .says("/restore")
        .expect("! Nothing was taken away.");
    assert!(!holds(&circle, "tender"));
    assert_eq!(circle.erasures, 1);
}

#[test]
fn an_entry_is_erased_by_its_label() {
    let circle = Circle::new()
        .begins()
        .then(&["tender words", "keep this"])
        .says("/erase n1")
        .expect("✓ N1 erased for good…")
        .says("/erase N7")
        .expect("! There is no entry N7…")
        .notes_are(&[("", "keep this")]);
    assert!(!holds(&circle, "tender"));
    Circle::new()
        .begins()
        .says("/erase")
        .expect("! There is nothing to erase.");
}

#[test]
fn a_line_that_was_set_aside_last_goes_first_and_nothing_else() {
    let circle = Circle::new()
        .begins()
        .then(&["keep this", "@zed older", "@zed tender words"])
        .says("/wis")
        .expect("✓ The line is erased. Nothing of it was kept.")
        .notes_are(&[("", "keep this")]);
    assert_eq!(circle.draft, "@zed older");
    let circle = circle
        .says("tender words")
        .says("/wis")
        .expect("✓ N2 erased for good…");
    assert_eq!(circle.draft, "@zed older");
    assert!(!holds(&circle, "tender"));
}

#[test]
fn a_mistyped_command_does_not_save_what_was_said_from_being_erased() {
    let circle = Circle::new()
        .begins()
        .then(&["/strask", "tender words"])
        .says("/wis")
        .expect("✓ N1 erased for good…");
    assert!(!holds(&circle, "tender"));
}

#[test]
fn on_the_screen_the_line_is_erased_before_an_entry() {
    let circle = Circle::new()
        .on_the_screen()
        .begins()
        .says("keep this")
        .types("tender wor");
    let circle = circle
        .presses(Command::Erase)
        .expect("✓ The line is erased…");
    assert_eq!(circle.draft, "");
    // Typed as a command, the line is the command.
    let circle = circle
        .types("/wis")
        .says("/wis")
        .expect("✓ N1 erased for good…");
    circle.notes_are(&[]);
}

#[test]
fn all_pieces_of_a_long_text_go() {
    let circle = Circle::new()
        .begins()
        .says("keep this")
        .says(&"tender ".repeat(30_000))
        .says("/wis")
        .notes_are(&[("", "keep this")]);
    assert!(!holds(&circle, "tender"));
}

#[test]
fn what_it_was_before_it_became_another_kind_goes_too() {
    let circle = Circle::new()
        .begins()
        .then(&["tender words", "/kind decision", "/kind insight"])
        .says("/wis")
        .expect("✓ I1 erased for good…");
    assert!(!holds(&circle, "tender"));
}

#[test]
fn earlier_words_are_not_kept() {
    let circle = Circle::new().begins().then(&[
        "tender words",
        "/edit other words",
        "/undo",
        "/redo",
        "/wis",
    ]);
    assert!(!holds(&circle, "tender"));
    let said = circle.says("/undo");
    assert!(
        said.heard().iter().all(|line| !line.contains("words")),
        "{:?}",
        said.heard()
    );
}

#[test]
fn what_is_no_entry_with_a_label_is_erased_too() {
    for (line, wanted) in [
        ("/agreement tender words", "✓ C1 erased for good…"),
        ("/propose tender words", "✓ proposal erased for good…"),
        ("/park tender words", "✓ Q1 erased for good…"),
        ("@+Piet tender words", "✓ N2 erased for good…"),
    ] {
        let circle = Circle::new()
            .begins()
            .then(&["keep this", line])
            .says("/wis")
            .expect(wanted);
        assert!(!holds(&circle, "tender"), "{line}");
        assert!(holds(&circle, "keep this"));
    }
}

#[test]
fn the_wrong_thing_is_never_erased() {
    for (line, wanted) in [
        ("% tender words", "! The last thing was a private remark…"),
        ("/outcome tender words", "! The last thing was an outcome…"),
    ] {
        Circle::new()
            .begins()
            .then(&["keep this", line])
            .says("/wis")
            .expect(wanted)
            .notes_are(&[("", "keep this")]);
    }
}

#[test]
fn it_can_be_erased_when_the_session_is_closed() {
    Circle::new()
        .begins()
        .then(&["tender words", "/close", "/close"])
        .says("/wis")
        .expect("✓ N1 erased for good…")
        .notes_are(&[]);
}

#[test]
fn a_text_that_stood_aside_when_the_program_ended_is_erased_before_any_entry() {
    Circle::new()
        .plan("vision")
        .people(["Anna", "Sam"])
        .begins()
        .says("a note")
        .says("@nobody something tender")
        .starts_again()
        .says("/erase")
        .expect("✓ The line is erased…")
        .notes_are(&[("", "a note")]);
}
