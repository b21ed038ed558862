//! Before the session begins: who is here, and names at a first start.

use crate::desk::{check, prepared, with_people};

#[test]
fn space_steps_through_where_somebody_is() {
    let desk = check(
        prepared(),
        "<Down> ",
        "presence: present sent-word present present",
    );
    let desk = check(desk, " ", "presence: present online present present");
    let desk = check(desk, " ", "presence: present expected present present");
    // Whoever was waited for is here at the first press.
    check(
        desk,
        " <Down> ",
        "presence: present present sent-word present",
    );
}

#[test]
fn with_text_on_the_line_space_and_arrows_are_for_the_text() {
    check(
        prepared(),
        "a note <Down>x",
        "line: a note x\npresence: present present present present",
    );
}

#[test]
fn enter_does_not_begin_but_says_what_does() {
    check(
        prepared(),
        "<Enter>",
        "status: prepared\nhint~ PageDown begins",
    );
}

#[test]
fn begin_works_with_text_on_the_line_too() {
    check(prepared(), "a note<PgDn>", "status: running\nline: a note");
    check(prepared(), "<C-n>", "status: running");
}

#[test]
fn notes_can_be_taken_before() {
    check(
        prepared(),
        "early<Enter>",
        "notes: : early\nstatus: prepared",
    );
}

#[test]
fn a_first_start_asks_for_names_until_an_empty_enter() {
    let desk = check(with_people(&[]), "", "asking: names\nhint~ all the people");
    let desk = check(desk, "Sam", "hint~ Sam");
    let desk = check(
        desk,
        "<Enter>Jan de Vries<Enter>",
        "here: Sam Jan de Vries\nasking: names\nline:",
    );
    check(desk, "<Enter>", "asking: nothing\nstatus: prepared");
}

#[test]
fn pasted_names_become_as_many_people() {
    check(
        with_people(&[]),
        "<paste:Sam\\nLieke\\n\\n>Bram<Enter>",
        "here: Sam Lieke Bram\nasking: names",
    );
}

#[test]
fn while_names_are_asked_commands_work_and_the_session_can_begin() {
    check(with_people(&[]), "?<Enter>", "top~ text Help\nhere:");
    check(
        with_people(&[]),
        "Sam<Enter><PgDn>",
        "status: running\nasking: nothing",
    );
    check(
        with_people(&[]),
        "Sa<Esc>",
        "asking: nothing\naside: Sa\nline:",
    );
}

#[test]
fn a_name_that_is_too_long_is_refused_and_stays() {
    let desk = with_people(&[]).press(&"x".repeat(201));
    let desk = check(desk, "<Enter>", "here:\nasking: names\nsaid~ 200");
    assert_eq!(desk.field.len(), 201);
}

#[test]
fn with_nobody_here_beginning_is_asked_twice() {
    let desk = check(
        prepared(),
        " <Down> <Down> <Down> ",
        "presence: sent-word sent-word sent-word sent-word",
    );
    let desk = check(
        desk,
        "<PgDn>",
        "status: prepared\nsaid~ Nobody on the list is marked as here yet",
    );
    check(desk.press("  <Esc>"), "<PgDn>", "status: prepared");
    let desk = prepared().press(" <Down> <Down> <Down> <PgDn>");
    check(desk, "<PgDn>", "status: running");
}
