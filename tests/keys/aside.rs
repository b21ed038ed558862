//! Setting aside and looking back.

use crate::desk::{check, in_round, prepared};

#[test]
fn esc_sets_the_text_aside_and_up_brings_it_back() {
    let desk = check(
        in_round(),
        "tender words<Esc>",
        "line:\naside: tender words\nkept: tender words",
    );
    let desk = check(desk, "<Up>", "line: tender words\nkept: tender words");
    check(
        desk,
        " more<Enter>",
        "notes: Bram: tender words more\naside:\nkept:",
    );
}

#[test]
fn what_was_set_aside_still_belongs_to_who_it_was_typed_at() {
    check(in_round(), "mine<Esc><Enter><Up>", "now: Sam\nwhose: Bram");
    check(
        in_round(),
        "mine<Esc><Enter><Up><Enter>",
        "notes: Bram: mine\nnow: Sam",
    );
}

#[test]
fn up_goes_on_to_the_last_entries_newest_first_and_down_comes_back() {
    let desk = in_round().press("one<Enter>two<Enter>aside<Esc>");
    let desk = check(desk, "<Up>", "line: aside\nasking: nothing");
    let desk = check(desk, "<Up>", "line: two\nasked: N2: edit");
    let desk = check(desk, "<Up><Up><Up>", "line: one");
    let desk = check(desk, "<Down><Down>", "line: aside\nasking: nothing");
    check(desk, "<Down>", "line:\naside: aside");
}

#[test]
fn an_entry_that_was_brought_back_is_edited() {
    let desk = check(
        in_round(),
        "one<Enter>two<Enter><Up><Up>!<Enter>",
        "notes: Bram: one! | Bram: two",
    );
    check(desk, "", "line:\nasking: nothing");
}

#[test]
fn esc_leaves_an_unchanged_entry_as_it_is_and_keeps_a_changed_text() {
    check(
        in_round(),
        "one<Enter><Up><Esc>",
        "line:\naside:\nasking: nothing",
    );
    check(
        in_round(),
        "one<Enter><Up>!<Esc>",
        "line:\naside: one!\nnotes: Bram: one",
    );
}

#[test]
fn up_and_down_edit_once_the_text_changed() {
    check(
        in_round(),
        "one<Enter>two<Enter><Up>!<Up><Up>",
        "line: two!",
    );
}

#[test]
fn the_same_text_lies_aside_once() {
    check(in_round(), "one<Esc>one<Esc>", "aside: one");
    check(in_round(), "one<Esc><Up><Esc>", "aside: one");
}

#[test]
fn several_texts_come_back_the_latest_first() {
    check(
        in_round(),
        "one<Esc>two<Esc><Up>",
        "line: two\naside: one | two",
    );
    check(
        in_round(),
        "one<Esc>two<Esc><Up><Up>",
        "line: one\nkept: one | two",
    );
}

#[test]
fn with_nothing_to_bring_back_it_says_so() {
    check(in_round(), "<Up>", "line:\nsaid~ Nothing was set aside");
}

#[test]
fn above_the_list_of_who_is_here_lies_what_was_set_aside() {
    check(prepared(), "note<Esc><Up>", "line: note");
    check(prepared(), "note<Esc><Down><Up><Up>", "line: note");
}

#[test]
fn an_entry_that_is_erased_while_it_is_edited_leaves_no_words() {
    check(
        in_round(),
        "tender<Enter><Up><C-p>erase<Enter>",
        "notes:\nline:\nasking: nothing\nkept:",
    );
}

#[test]
fn in_a_text_of_several_rows_the_arrows_first_move_in_it() {
    let desk = in_round().press("one<Enter>two<C-j>rows<Esc><Up>");
    let desk = desk.press("<Up>");
    assert_eq!(desk.look("line"), "two\nrows");
    check(desk, "<cursor:1><Up>", "line: one");
}
