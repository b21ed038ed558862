//! Menus, palette, finding, help: what lies on top.

use crate::desk::{begun, check, in_round};

#[test]
fn an_entry_has_a_menu_in_which_letters_act() {
    let desk = in_round().press("one<Enter>two<Enter><Tab>");
    let desk = check(
        desk,
        "<Enter>",
        "top: menu Entry\nrows~ edit | speaker | kind",
    );
    let desk = check(desk, "s", "top: choice N2: speaker\nlayers: 2");
    check(desk, "l<Enter>", "notes: Bram: one | Lieke: two\nlayers: 0");
}

#[test]
fn a_menu_shows_only_what_fits_the_entry() {
    check(
        in_round(),
        "! yes<Enter><Tab><Enter>",
        "rows~ review\nrows! speaker\nrows! due",
    );
    check(
        in_round(),
        "+ list<Enter><Tab><Enter>",
        "rows~ due\nrows~ tick\nrows! review",
    );
}

#[test]
fn esc_closes_the_top_layer_first() {
    let desk = check(
        in_round(),
        "one<Enter><Tab><Enter>w",
        "layers: 2\nrows: circle | network | public",
    );
    let desk = check(desk, "<Esc>", "layers: 1");
    let desk = check(desk, "<Esc>", "layers: 0\nfocus: entries one");
    check(desk, "<Esc>", "focus: line");
}

#[test]
fn an_entry_is_edited_on_the_line() {
    let desk = check(
        in_round(),
        "one<Enter>draft<Tab><Enter>e",
        "line: one\nasked: N1: edit",
    );
    check(desk, "!<Enter>", "notes: Bram: one!\nline: draft");
}

#[test]
fn source_kind_status_and_item_are_chosen() {
    let menu = || in_round().press("+ list<Enter><Tab><Enter>");
    check(menu(), "o<Enter>", "said~ source: experience");
    check(
        menu(),
        "c",
        "rows: done | goes on | no longer needed | handed over",
    );
    check(menu(), "c<Enter>", "said~ done");
    check(menu(), "m", "rows: 2 Stories | 1 Welcome | 3 Break");
    check(menu(), "m<Down><Enter>", "said~ Welcome");
    check(menu(), "n<Enter>", "said~ who: Anna");
    check(menu(), "d27-11<Enter>", "said~ 27");
    check(menu(), "k<Enter>", "said~ note");
}

#[test]
fn taking_away_and_putting_back() {
    let desk = check(
        in_round(),
        "one<Enter>two<Enter><Tab><Enter>t",
        "notes: Bram: one\nfocus: entries one",
    );
    check(desk, "<Enter>r", "notes: Bram: one | Bram: two");
}

#[test]
fn erasing_from_the_menu() {
    check(
        in_round(),
        "one<Enter>two<Enter><Tab><Up><Enter>x",
        "notes: Bram: two\nlayers: 0",
    );
}

#[test]
fn an_agenda_item_has_a_menu() {
    let desk = check(begun(), "<Tab>", "focus: agenda Welcome");
    let desk = check(desk, "<Down><Enter>", "top: menu Item\nrows! outcome");
    let desk = check(desk, "g", "item: Stories\nlayers: 0");
    check(
        desk,
        "<Enter>",
        "top: menu Item\nrows~ outcome\nrows! go-to",
    );
}

#[test]
fn the_minutes_of_the_chosen_item_are_set() {
    let desk = check(
        begun(),
        "<Tab><Down><Enter>i",
        "asking: minutes\nasked~ 2 Stories",
    );
    check(desk, "25<Enter>", "said~ “Stories”: 25 min");
}

#[test]
fn people_have_a_menu() {
    let desk = check(in_round(), "<C-o>", "rows~ Bram, has the turn");
    let desk = check(
        desk,
        "s<Enter>",
        "top: menu People\nrows: out | online | seat | perspective | role | presence | decides | centre | order",
    );
    let desk = check(
        desk,
        "r",
        "rows: facilitator | note-taker | timekeeper | guardian",
    );
    check(desk, "<End><Enter>", "said~ Sam is guardian\nlayers: 0");
}

#[test]
fn letters_that_no_row_has_do_nothing() {
    check(in_round(), "one<Enter><Tab><Enter>zq", "layers: 1\nline:");
}

#[test]
fn the_palette_narrows_by_names_and_labels_of_both_languages() {
    let desk = check(in_round(), "<C-p>", "top: search\nlayers: 1");
    check(desk, "pass", "chosen: Passes: Ctrl+K  /pass");
    check(in_round(), "<C-p>straks", "chosen: Later: Ctrl+L  /later");
    check(in_round(), "<C-p>verslág", "rows:");
    check(in_round(), "<C-p>pausse", "chosen~ Pause");
    check(
        in_round(),
        "<C-p>xyz<Backspace><Backspace><Backspace>pas<Enter>",
        "now: Sam\nlayers: 0",
    );
}

#[test]
fn a_command_from_the_palette_asks_for_what_it_needs() {
    check(
        in_round(),
        "<C-p>give the turn<Enter>",
        "top~ choice\nlayers: 1",
    );
    check(
        in_round(),
        "<C-p>propose<Enter>",
        "asking: propose\nlayers: 0",
    );
}

#[test]
fn the_key_that_opened_it_closes_it() {
    check(in_round(), "<C-p><C-p>", "layers: 0");
    check(in_round(), "<F1><F1>", "layers: 0");
    check(in_round(), "<C-f><C-f>", "layers: 0");
}

#[test]
fn finding_goes_to_the_entry() {
    let desk = in_round().press("about the café<Enter>other<Enter>");
    let desk = check(desk, "<C-f>CAFE", "rows: N1 Bram: about the café");
    check(desk, "<Enter>", "layers: 0\nfocus: entries about the café");
}

#[test]
fn an_entry_of_another_item_is_found_with_its_neighbours() {
    let desk = begun().press("first<Enter>second<Enter><PgDn><C-f>second<Enter>");
    let desk = check(desk, "", "item: Stories\nfocus: entries second");
    check(desk, "<Up>", "focus: entries first");
}

#[test]
fn help_agenda_and_status_are_read_on_top() {
    let desk = check(
        in_round(),
        "<F1>",
        "top: text Help from 0\nrows~   Ctrl+K, F2        passes  /pass |",
    );
    let desk = check(desk, "<Down><PgDn>", "top: text Help from 11");
    let desk = check(desk, "<Home>", "top: text Help from 0");
    check(desk, "<Esc>", "layers: 0");
    check(
        in_round(),
        "/agenda<Enter>",
        "top~ text The agenda\nrows~ Stories",
    );
    check(in_round(), "/status<Enter>", "top~ text\nrows~ Vision");
}

#[test]
fn who_types_while_reading_types_on_the_line() {
    check(
        in_round(),
        "<F1>hello<Enter>",
        "layers: 0\nnotes: Bram: hello",
    );
}

#[test]
fn keys_of_the_session_work_with_something_on_top() {
    check(in_round(), "<C-g><F4>", "status: paused\nlayers: 0");
    check(in_round(), "<C-p><C-c>", "said~ Ctrl+Q\nlayers: 1");
    check(in_round(), "Hi<Enter><C-p><C-z>", "notes: Bram: Hi");
}
