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
    check(
        in_round(),
        "",
        "footer~ Enter turn done  Ctrl+K passes  Ctrl+L later",
    );
    check(begun(), "", "footer! Ctrl+K\nfooter~ PageDown next item");
    check(
        in_round(),
        "abc",
        "footer~ Enter store\nfooter~ Esc aside\nfooter! Ctrl+Z",
    );
    check(
        in_round(),
        "<C-p>",
        "footer: Enter choose  Up/Down browse  Esc close",
    );
    check(in_round(), "<F4>", "footer~ F4 go on\nfooter! Ctrl+K");
    check(in_round(), "one<Enter><Tab>", "footer~ Enter menu");
}

#[test]
fn every_footer_has_its_words_in_both_languages() {
    let states = [
        "",
        "abc",
        "<C-p>",
        "<F1>",
        "<F4>",
        "<F5>",
        "<C-d>",
        "@l",
        "a<Enter><Tab>",
        "<S-Tab>",
    ];
    for language in kring::lang::Language::ALL {
        for keys in states {
            for mut desk in [crate::desk::prepared(), begun(), in_round()] {
                desk = desk.spoken_in(language).press(keys);
                let footer = desk.look("footer");
                assert!(
                    !footer.is_empty() && !footer.contains("-short"),
                    "{keys}: {footer}"
                );
            }
        }
    }
}

#[test]
fn letters_of_menus_and_names_of_keys_are_in_the_language_of_the_screen() {
    let dutch = || in_round().spoken_in(kring::lang::Language::Dutch);
    check(dutch(), "", "footer~ PgDn volgend punt");
    check(
        dutch().press("een<Enter><Tab><Enter>"),
        "w",
        "notes:\nlayers: 0",
    );
    check(dutch(), "<F4><F4>v", "status: running");
}

#[test]
fn keys_of_the_settings_are_in_force() {
    let keys = ["F12".to_owned()];
    let keymap = kring::app::keymap::Keymap::with([("pass", &keys[..])]).unwrap();
    let mut desk = in_round();
    desk.model = desk.model.with_keymap(keymap);
    let desk = check(desk, "<C-k>", "now: Bram\nfooter~ F12 passes");
    check(desk, "<F12>", "now: Sam");
}
