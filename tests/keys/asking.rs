//! Commands that need more ask for it: lists, and the line.

use crate::desk::{begun, check, in_round, prepared};

#[test]
fn the_turn_is_given_from_a_list_with_the_previous_speaker_first() {
    let desk = check(
        in_round(),
        "<C-g>",
        "top: choice give the turn to …\nrows~ Bram, has the turn",
    );
    check(desk, "<Down><Down><Enter>", "now: Sam\nlayers: 0");
    check(in_round(), "<Enter><C-g>", "chosen: Bram, has spoken");
}

#[test]
fn a_letter_goes_to_the_next_row_that_begins_with_it() {
    check(in_round(), "<C-g>l<Enter>", "now: Lieke\nline:");
}

#[test]
fn esc_closes_the_list_and_changes_nothing() {
    check(
        in_round(),
        "abc<C-g><Esc>",
        "now: Bram\nline: abc\nlayers: 0",
    );
}

#[test]
fn without_a_round_there_is_nobody_to_choose() {
    check(begun(), "<C-g>", "layers: 0\nsaid~ No round is open");
    check(prepared(), "<C-r>", "layers: 0\nsaid~ not begun");
}

#[test]
fn a_round_asks_which_kind() {
    check(
        begun(),
        "<C-r>",
        "rows~ round | check-in round | clarifying round",
    );
    check(begun(), "<C-r><Enter>", "said~ round: who");
}

#[test]
fn an_arrival_offers_those_who_are_not_here_first() {
    check(
        in_round(),
        "/out lieke<Enter>/in<Enter>",
        "chosen: Lieke, has left\nline:",
    );
    check(
        in_round(),
        "/out lieke<Enter>/in<Enter><Enter>",
        "here: Anna Bram Sam Lieke",
    );
}

#[test]
fn a_proposal_is_asked_on_the_line_and_the_line_comes_back() {
    let desk = check(
        begun(),
        "half a note<C-d>",
        "asked: propose\nline:\nkept: half a note",
    );
    let desk = check(
        desk,
        "We ask first",
        "line: We ask first\nkept: half a note | We ask first",
    );
    check(
        desk,
        "<Enter>",
        "asking: nothing\nline: half a note\nsaid~ Proposal on the table",
    );
}

#[test]
fn esc_while_asked_sets_aside_and_puts_the_line_back() {
    check(
        begun(),
        "half a note<C-d>We ask<Esc>",
        "asking: nothing\nline: half a note\naside: We ask",
    );
}

#[test]
fn enter_on_nothing_keeps_asking() {
    check(
        begun(),
        "<C-d><Enter>",
        "asking: propose\nsaid~ Nothing was typed",
    );
}

#[test]
fn a_date_that_cannot_be_read_stays_to_be_mended() {
    let desk = check(
        begun(),
        "! yes<Enter>/review<Enter>",
        "asking: review\nasked~ D1",
    );
    let desk = check(
        desk,
        "someday<Enter>",
        "asking: review\nline: someday\naside:\nsaid~ no date",
    );
    let desk = check(desk, "<Esc>/review<Enter>27-11", "hint~ 27");
    check(desk, "<Enter>", "asking: nothing\nsaid~ D1 changed\nline:");
}

#[test]
fn a_seat_asks_for_the_person_and_then_for_the_number() {
    let desk = check(in_round(), "/seat<Enter>", "top: choice seat");
    let desk = check(
        desk,
        "s<Enter>",
        "asking: seat\nasked: Sam: seat\nlayers: 0",
    );
    check(
        desk,
        "1<Enter>",
        "here: Sam Anna Bram Lieke\nasking: nothing",
    );
}

#[test]
fn a_perspective_is_chosen_or_typed() {
    let desk = check(
        in_round(),
        "/perspective sam<Enter>",
        "top: choice Sam: perspective\nrows~ young person",
    );
    check(desk, "<Enter>", "said~ young person\nlayers: 0");
    let desk = check(
        in_round(),
        "/perspective sam<Enter><End><Enter>",
        "asking: perspective",
    );
    check(desk, "musician<Enter>", "said~ musician\nasking: nothing");
}

#[test]
fn agreements_items_outcomes_and_dates_are_asked_for() {
    check(
        begun(),
        "/agreement<Enter>We listen<Enter>",
        "said~ We listen\nline:\nasking: nothing",
    );
    check(
        begun(),
        "/add-item<Enter>Looking back 10<Enter>",
        "said~ Looking back, 10 min",
    );
    check(
        begun(),
        "/outcome<Enter>Fine<Enter>",
        "said~ Outcome of “Welcome”",
    );
    check(begun(), "/next-date<Enter>27-11<Enter>", "said~ Next time");
    check(begun(), "/park<Enter>Later on<Enter>", "said~ parking lot");
    check(
        begun(),
        "/minutes<Enter>25<Enter>",
        "said~ “Welcome”: 25 min",
    );
}

#[test]
fn items_are_chosen_by_title() {
    check(begun(), "/go-to<Enter>", "rows: 2 Stories | 3 Break");
    check(begun(), "/go-to<Enter><Down><Enter>", "item: Break");
    check(begun(), "/drop-item<Enter>", "chosen: 1 Welcome");
    check(
        begun(),
        "/move-item<Enter><Down><Enter>1<Enter>",
        "said~ “Stories” now stands at number 1",
    );
}

#[test]
fn turn_keys_work_while_the_line_is_asked() {
    check(
        in_round(),
        "<C-d>We<C-k>",
        "now: Sam\nasking: propose\nline: We",
    );
}

#[test]
fn letters_and_enter_soon_after_an_answer_skip_nobody() {
    check(
        in_round(),
        "/agreement<Enter>We listen<Enter><+200><Enter>",
        "now: Bram",
    );
}
