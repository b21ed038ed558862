//! Leading with keys: next and its guard, pause, the view for the room, the prompt, hiding.

use crate::desk::{begun, check, in_round, prepared};

#[test]
fn next_moves_at_once_when_nothing_is_unfinished() {
    check(begun(), "<PgDn>", "item: Stories");
    check(begun(), "<C-n>", "item: Stories");
}

#[test]
fn next_first_shows_what_is_unfinished() {
    let desk = check(
        in_round(),
        "<PgDn>",
        "item: Stories\nlayers: 0\nsaid~ unfinished",
    );
    check(desk, "<PgDn>", "item: Break");
}

#[test]
fn a_held_next_counts_once() {
    check(
        prepared(),
        "<PgDn><+400><PgDn><+30><C-n><+30><PgDn>",
        "item: Welcome",
    );
    check(prepared(), "<PgDn><+600><PgDn>", "item: Stories");
}

#[test]
fn back_is_free_and_soon_after_next_too() {
    check(begun(), "<PgDn><+100><PgUp>", "item: Welcome");
}

#[test]
fn closing_shows_the_view_and_a_second_time_closes() {
    let desk = check(
        begun().press("<PgDn><PgDn><PgDn>"),
        "<PgDn>",
        "item: Break\ntop: list Closing",
    );
    let desk = check(desk, "<Esc>", "layers: 0\nstatus: running");
    check(desk, "<PgDn>", "status: finished");
}

#[test]
fn an_item_that_opens_shows_its_prompt_until_the_first_letter_or_turn() {
    let desk = check(begun(), "", "prompt: true\nlayers: 0");
    check(desk, "a", "prompt: false");
    let desk = check(begun(), "<PgDn>", "prompt: true");
    let desk = check(desk, "<Enter>", "prompt: false\nnow: Bram");
    let desk = check(desk, "<F7>", "prompt: true\nlayers: 0");
    // Once more: whole, to page through; and then away.
    let desk = check(
        desk,
        "<F7>",
        "top~ text Read the prompt again\nrows~ What happened?",
    );
    check(desk, "<F7>", "prompt: false\nlayers: 0");
}

#[test]
fn an_item_without_a_prompt_says_so() {
    check(
        begun().press("<PgDn><PgDn><PgDn>"),
        "<F7>",
        "item: Break\nprompt: false\nsaid~ nothing to read",
    );
}

#[test]
fn in_a_pause_typing_and_enter_do_not_resume() {
    let desk = check(in_round(), "<F4>", "status: paused");
    let desk = check(desk, "hello<Enter>", "status: paused\nline: hello\nnotes:");
    check(desk, "<Esc><Enter>", "status: paused\naside: hello");
}

#[test]
fn the_same_key_ends_a_pause_and_asks_how_to_go_on() {
    let desk = check(
        in_round(),
        "<F4><F4>",
        "top: menu Pause\nrows: resume | later | end-round",
    );
    check(desk, "g", "status: running\nnow: Bram\nlayers: 0");
    check(in_round(), "<F4><F4>l", "status: running\nnow: Sam");
    check(
        in_round(),
        "<F4><F4><Down><Down><Enter>",
        "layers: 0\nsaid~ Not everyone",
    );
    check(in_round(), "<F4><F4><Esc>", "status: paused\nlayers: 0");
}

#[test]
fn without_a_round_the_same_key_just_goes_on() {
    check(begun(), "<F4><F4>", "status: running\nlayers: 0");
}

#[test]
fn a_pause_clears_the_screen() {
    check(
        in_round(),
        "Hi<Enter><Tab><C-p><F4>",
        "status: paused\nlayers: 0\nfocus: line",
    );
    check(in_round(), "Hi<Enter><F4><Tab><Up>", "focus: line\nline:");
}

#[test]
fn hiding_lasts_until_the_key_again() {
    let desk = check(in_round(), "secret<Enter><F8>", "hidden: true");
    let desk = check(
        desk,
        "more<Enter><Up>",
        "hidden: true\nline:\nnotes: Bram: secret | Bram: more",
    );
    check(desk, "<F8><Up>", "hidden: false\nline: more");
}

#[test]
fn hiding_works_with_something_on_top() {
    check(in_round(), "<C-p><F8>", "hidden: true\nlayers: 1");
}

#[test]
fn in_the_room_a_clicker_moves_speakers() {
    let desk = check(in_round(), "<F5>", "room: true");
    let desk = check(desk, "<PgDn>", "now: Sam\nitem: Stories");
    let desk = check(desk, "<PgUp>", "now: Bram");
    check(desk, "b.", "line:\nnow: Bram");
}

#[test]
fn in_the_room_a_second_press_at_the_end_ends_the_round() {
    let desk = check(in_round(), "<F5><PgDn><PgDn><PgDn><PgDn>", "now: nobody");
    let desk = check(
        desk,
        "<PgDn>",
        "said~ Everyone has been asked\nitem: Stories",
    );
    let desk = check(
        desk,
        "<PgDn>",
        "item: Stories\nsaid! Everyone has been asked",
    );
    check(desk, "<F5>", "room: false");
    check(in_round(), "<F5><Esc>", "room: false\nline:");
}

#[test]
fn a_held_clicker_moves_one_speaker() {
    check(in_round(), "<F5><PgDn><+30><PgDn><+30><PgDn>", "now: Sam");
}

#[test]
fn more_time_and_clock_do_it_at_once() {
    check(
        in_round(),
        "<F6>",
        "said~ of 15\nasking: nothing\nlayers: 0",
    );
    check(in_round(), "<C-t>", "said~ clock stands still");
}
