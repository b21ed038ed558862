//! The focus: line, entries, agenda.

use crate::desk::{begun, check, in_round};

#[test]
fn tab_goes_round_and_shift_tab_back() {
    let desk = check(in_round(), "one<Enter><Tab>", "focus: entries one");
    let desk = check(desk, "<Tab>", "focus: agenda Stories");
    let desk = check(desk, "<Tab>", "focus: line");
    check(desk, "<S-Tab>", "focus: agenda Stories");
}

#[test]
fn without_entries_there_is_nothing_to_choose_there() {
    check(begun(), "<Tab>", "focus: agenda Welcome");
}

#[test]
fn up_and_down_move_in_what_has_the_focus() {
    let desk = in_round().press("one<Enter>two<Enter>three<Enter><Tab>");
    let desk = check(desk, "<Up>", "focus: entries two");
    let desk = check(desk, "<Up><Up><Up>", "focus: entries one");
    check(desk, "<Down>", "focus: entries two");
    check(begun(), "<Tab><Down><Down><Down>", "focus: agenda Break");
}

#[test]
fn any_letter_returns_to_the_line() {
    check(in_round(), "one<Enter><Tab>x", "focus: line\nline: x");
    check(in_round(), "one<Enter><Tab> ", "focus: line\nline:");
    check(in_round(), "one<Enter><Tab><Tab>x", "focus: line\nline: x");
}

#[test]
fn the_footer_shows_only_keys_that_work_now() {
    check(in_round(), "", "footer~ Enter turn done  Ctrl+K passes  Ctrl+L later");
    check(begun(), "", "footer! Ctrl+K\nfooter~ PageDown next item");
    check(in_round(), "abc", "footer~ Enter store\nfooter~ Esc aside\nfooter! Ctrl+Z");
    check(in_round(), "<C-p>", "footer: Enter choose  Up up  Down down  Esc close");
    check(in_round(), "<F4>", "footer~ F4 pause\nfooter! Ctrl+K");
    check(in_round(), "one<Enter><Tab>", "footer~ Enter menu");
}
