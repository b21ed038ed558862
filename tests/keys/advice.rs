//! Advice on the screen: written on the line, answered from its menu with one key and a reason.

use crate::desk::{begun, check};

#[test]
fn an_advice_is_asked_for_and_then_answered_from_its_menu() {
    let desk = check(begun(), "/advice<Enter>", "asking: advice");
    let desk = check(
        desk,
        "to the board: pay on time<Enter>",
        "said~ AD1 advice, to the board\nline:",
    );
    let desk = check(
        desk,
        "<Tab><Enter>",
        "top: menu Entry\nrows~ taken-over\nrows~ not-taken-over\nrows! speaker",
    );
    let desk = check(desk, "h", "asking~ partly-taken-over\nlayers: 0");
    let desk = check(
        desk,
        "<Enter>",
        "said~ Nothing was typed\nasking~ partly-taken-over",
    );
    let desk = check(
        desk,
        "half of it is paid<Enter>",
        "said~ AD1 changed: partly taken over: half of it\nasking: nothing",
    );
    let desk = check(
        desk,
        "/advice-list<Enter>",
        "rows~ partly taken over: half of it is paid",
    );
    check(desk, "<Esc><C-z>", "said~ undone: AD1");
}

#[test]
fn a_note_has_no_answer_in_its_menu() {
    check(
        begun(),
        "a note<Enter><Tab><Enter>",
        "rows! taken-over\nrows! advice-to",
    );
}

#[test]
fn an_advice_is_found() {
    check(
        begun(),
        "/advice pay on time<Enter><C-f>on time",
        "rows~ AD1: pay on time",
    );
}
