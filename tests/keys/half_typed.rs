//! What was half typed to a question when the program was killed comes back under its question.

use super::desk::{begun, check};

#[test]
fn the_answer_to_a_question_at_closing() {
    let desk = begun().press("! We ask first<Enter>/close<Enter>");
    let desk = check(desk, "", "chosen~ D1 We ask first");
    let desk = check(desk, "<Enter>in two", "asking: review\nline: in two");
    let desk = check(
        desk.killed(),
        "",
        "asking: review\nasked~ D1\nline: in two\nlayers: 0",
    );
    check(
        desk,
        " weeks<Enter>",
        "asking: nothing\nline:\nsaid~ D1 changed: review",
    );
}

#[test]
fn what_stood_on_the_line_and_lay_aside_before_is_not_mixed_with_it() {
    let desk = begun().press("aside<Esc>half a note<C-d>We ask");
    let desk = check(desk, "", "asking: propose\nline: We ask");
    let desk = check(desk.killed(), "", "asking: propose\nline: We ask");
    check(
        desk,
        "<Esc>",
        "asking: nothing\nline~ half a note\naside~ We ask",
    );
}

#[test]
fn a_question_about_a_decision_is_not_asked_twice() {
    let desk = begun()
        .press("<C-d>We ask first<Enter>")
        .press(&"<C-d>".repeat(6));
    let desk = desk.press("Bram<Enter>1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "in two", "asking: review");
    let desk = check(desk.killed(), "", "asking: review\nline: in two");
    check(desk, " weeks<Enter>", "top~ who does it");
}

#[test]
fn what_cannot_be_asked_any_more_stands_on_the_line() {
    let desk = begun().press("! We ask first<Enter>/edit D1<Enter>");
    let mut desk = check(desk, ", always", "asking: edit\nline: We ask first, always");
    // Taken away on another laptop in between.
    if let Some(asked) = &mut desk.asked {
        asked.about = Some("gone".into());
    }
    check(
        desk.killed(),
        "",
        "asking: nothing\nline: We ask first, always",
    );
}
