//! The line: Enter, the speaker it belongs to, completing a name.

use crate::desk::{begun, check, in_round};

#[test]
fn enter_with_text_stores_it_with_the_speaker_and_stays_with_them() {
    check(
        in_round(),
        "Hi there<Enter>",
        "notes: Bram: Hi there\nnow: Bram\nline:",
    );
}

#[test]
fn enter_on_the_empty_line_gives_the_turn_to_the_next() {
    check(in_round(), "<Enter>", "now: Sam");
}

#[test]
fn enter_soon_after_storing_skips_nobody() {
    let desk = check(
        in_round(),
        "Hi<Enter><+300><Enter>",
        "now: Bram\nnotes: Bram: Hi",
    );
    check(desk, "<+450><Enter>", "now: Sam");
}

#[test]
fn a_held_enter_skips_one_person_at_most() {
    check(
        in_round(),
        "<Enter><+30><Enter><+30><Enter><+30><Enter>",
        "now: Sam",
    );
}

#[test]
fn enter_after_the_last_person_only_explains() {
    let desk = check(in_round(), "<Enter><Enter><Enter><Enter>", "now: nobody");
    check(
        desk,
        "<Enter><Enter>",
        "now: nobody\nitem: Stories\nsaid~ Everyone has been asked",
    );
}

#[test]
fn the_line_belongs_to_the_speaker_at_whom_it_was_begun() {
    let desk = check(
        in_round(),
        "I wish<C-k>",
        "now: Sam\nwhose: Bram\nline: I wish",
    );
    check(
        desk,
        " more<Enter>",
        "notes: Bram: I wish more\nnow: Sam\nwhose: Sam",
    );
}

#[test]
fn turn_keys_never_touch_the_draft() {
    check(in_round(), "abc<C-l><F2><PgUp><PgDn><F4><F4>", "line: abc");
}

#[test]
fn a_new_line_is_part_of_one_text() {
    let desk = in_round().press("one<C-j>two<A-Enter>three<Enter>");
    assert_eq!(desk.look("notes"), "Bram: one\ntwo\nthree");
}

#[test]
fn a_paste_never_submits() {
    let desk = check(in_round(), "<paste:one\\ntwo>", "notes:\nnow: Bram");
    assert_eq!(desk.look("line"), "one\ntwo");
}

#[test]
fn blanks_alone_end_the_turn_like_an_empty_line() {
    check(in_round(), "  <Enter>", "now: Sam\nline:\nnotes:");
}

#[test]
fn a_line_that_is_not_taken_stays() {
    check(
        in_round(),
        "@Zoe hi<Enter>",
        "line: @Zoe hi\nnotes:\nsaid~ Zoe",
    );
    check(
        in_round(),
        "/quatsch<Enter>",
        "line: /quatsch\nsaid~ quatsch",
    );
}

#[test]
fn a_name_starts_the_round_and_leaves_the_line_empty() {
    check(begun(), "<PgDn>sam<Enter>", "now: Sam\nline:\nnotes:");
}

#[test]
fn commands_are_typed_as_well() {
    check(in_round(), "/pass<Enter>", "now: Sam\nline:");
    check(in_round(), "?<Enter>", "top~ text Help\nline:");
}

#[test]
fn tab_completes_a_name_first() {
    let desk = check(in_round(), "@li", "names: Lieke\nfocus: line");
    check(desk, "<Tab>", "line: @lieke\nfocus: line\nnames: none");
    check(
        in_round(),
        "@li<Tab>hi<Enter>",
        "notes: Lieke: hi\nnow: Bram",
    );
}

#[test]
fn the_arrows_choose_among_the_names_and_enter_takes_the_chosen() {
    let desk = check(in_round(), "@", "names: Anna Bram Sam Lieke");
    let desk = check(desk, "<Down><Down>", "hint~ Bram");
    check(desk, "<Enter>", "line: @bram\nnotes:");
}

#[test]
fn without_a_choice_enter_does_what_the_hint_says() {
    check(in_round(), "@Sam<Enter>", "whose: Sam\nline:\nsaid~ Sam");
}

#[test]
fn esc_first_sends_the_names_away_and_then_sets_the_text_aside() {
    let desk = check(in_round(), "@s<Esc>", "names: none\nline: @s\naside:");
    check(desk, "<Esc>", "line:\naside: @s");
}

#[test]
fn ctrl_z_undoes_typing_while_there_is_text_and_the_last_step_otherwise() {
    let desk = check(
        in_round(),
        "Hi<Enter>abc<C-z>",
        "notes: Bram: Hi\nline: abc",
    );
    check(desk, "<Esc><C-z>", "notes:");
    check(in_round(), "<C-k><C-z>", "now: Bram");
}

#[test]
fn ctrl_c_says_how_to_leave() {
    check(in_round(), "abc<C-c>", "said~ Ctrl+Q\nline: abc");
}

#[test]
fn erase_takes_the_line_or_the_last_entry() {
    check(in_round(), "tender<Enter>/erase<Enter>", "notes:\nline:");
    check(
        in_round(),
        "tender<Esc>/erase<Enter>",
        "aside:\nkept:\nsaid~ line is erased",
    );
    // From the palette the line itself is meant.
    check(
        in_round(),
        "tender<C-p>erase<Enter>",
        "line:\naside:\nkept:\nnotes:",
    );
}

#[test]
fn the_hint_says_what_enter_does() {
    check(in_round(), "", "hint~ then Sam");
    check(in_round(), "abc", "hint~ note with Bram");
    check(in_round(), "<C-g>", "hint: Enter: Anna, not asked yet");
    check(in_round(), "a<Enter><Tab>", "hint~ menu of the entry");
}

#[test]
fn a_name_is_completed_at_the_cursor() {
    let desk = in_round().press("+ call @li friday<cursor:10>");
    let desk = check(desk, "", "names: Lieke");
    check(desk, "<Tab>", "line: + call @lieke friday\nnames: none");
}
