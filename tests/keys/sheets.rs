//! Sheets on the screen: one text at a time, and single letters that write down the answer.

use kring::lang::Language;

use super::desk::{Desk, begun, check};

/// Sam told two things and Lieke one.
fn told() -> Desk {
    begun().press(
        "@sam I only knew afterwards<Enter>@lieke My mother was there<Enter>@sam Ask first<Enter>",
    )
}

#[test]
fn the_list_leads_to_a_persons_words_and_back() {
    let desk = check(
        told(),
        "/sheet<Enter>",
        "top: list Sheets: what each told\n\
         rows: Sam: 2 texts 0 of 2 answered | Lieke: one text 0 of 1 answered | Write sheets to files\n\
         chosen: Sam: 2 texts 0 of 2 answered\nlayers: 1",
    );
    let desk = check(
        desk,
        "<Enter>",
        "top: sheet\nsheet: Sam N1 note I only knew afterwards\nlayers: 1\nhint: Choose with a letter. Doubt means circle.",
    );
    let desk = check(
        desk,
        "<Enter>",
        "top: sheet\nsaid: Choose with a letter. Doubt means circle.",
    );
    let desk = check(
        desk,
        "r",
        "top: sheet\nsheet: Sam N3 note Ask first\nsaid: Sam, N1: to the network, by role, with no end date.",
    );
    let desk = check(
        desk,
        "b",
        "sheet: Sam N1 note I only knew afterwards (Said: to the network, by role, with no end date.)",
    );
    let desk = check(desk, "l", "sheet: Sam N3 note Ask first");
    // The last answer closes the words; the list is there again, at whoever is still to be asked.
    let desk = check(
        desk,
        "c",
        "top: list Sheets: what each told\nchosen: Lieke: one text 0 of 1 answered\nrows~ Sam: 2 texts all answered",
    );
    let desk = check(
        desk,
        "<Enter><Esc>",
        "top: list Sheets: what each told\nlayers: 1",
    );
    check(desk, "<Esc>", "layers: 0\nline:");
}

#[test]
fn a_letter_too_many_after_the_last_answer_is_no_note() {
    let desk = check(told(), "/sheet lieke<Enter>", "top: sheet");
    let desk = check(
        desk,
        "r<+300>r",
        "line:\nlayers: 0\nsaid~ “r” came too soon",
    );
    // Later, or another letter, begins a line; and what follows a slip does too.
    let desk = check(desk, "<+100>hm", "line: hm\nlayers: 0");
    check(desk, "<Esc>", "line:\naside: hm");
    let desk = check(told(), "/sheet lieke<Enter>", "top: sheet");
    check(desk, "rr", "line: r");
    let desk = check(
        told(),
        "/sheet<Enter><Down><Enter>",
        "top: sheet\nsheet~ Lieke",
    );
    let desk = check(desk, "r<+200>c", "line:\ntop: list Sheets: what each told");
    check(desk, "<Esc>", "layers: 0");
}

#[test]
fn the_day_and_for_whom_stand_before_the_answer_is_given() {
    let desk = check(
        told(),
        "/sheet sam<Enter>",
        "top: sheet\nabout: The next answer is about this text: to the network, with no end date.",
    );
    let desk = check(desk, "d", "asking: share-until\nlayers: 0");
    let desk = check(desk, "what<Enter>", "asking: share-until\nsaid~ is no date");
    let desk = check(
        desk,
        "<Backspace><Backspace><Backspace><Backspace>1-5<Enter>",
        "top: sheet\nabout~ up to and including Sat 1 May",
    );
    let desk = check(desk, "e", "about~ for everyone, up to");
    let desk = check(desk, "a", "about~ about both texts: for everyone");
    let desk = check(
        desk,
        "d<Esc>",
        "top: sheet\nabout~ about both texts: for everyone, up to",
    );
    check(
        desk,
        "w",
        "layers: 0\nsaid~ Sam, N1, N3: for everyone, without name, up to and including Saturday 1 May 2027.",
    );
}

#[test]
fn it_is_reached_from_closing_and_leads_back_there() {
    let desk = check(
        told(),
        "/close<Enter><End><Up>",
        "chosen~ Sheets for 2 people who told something (2 still to answer)",
    );
    let desk = check(desk, "<Enter>", "top: list Sheets: what each told");
    let desk = check(desk, "<Down><Enter>n", "top: list Sheets: what each told");
    let desk = check(
        desk,
        "<Esc>",
        "top: list Closing\nrows~ Sheets for 2 people who told something (one still to answer)",
    );
    check(desk, "<Esc>", "layers: 0\nstatus: running");
}

#[test]
fn days_later_the_same_works_in_a_session_that_is_closed() {
    let desk = told().press("/close<Enter><End><Enter>");
    let desk = check(desk, "", "status: finished\nlayers: 0");
    let desk = check(
        desk,
        "/sheet lieke<Enter>n",
        "status: finished\nlayers: 0\nsaid~ Lieke, N2: to the network, by name",
    );
    let desk = check(desk, "<C-z>", "status: finished");
    check(
        desk,
        "/sheet lieke<Enter>",
        "sheet: Lieke N2 note My mother was there",
    );
}

#[test]
fn who_was_asked_already_can_change_their_mind_text_by_text() {
    let desk = told().press("/sheet sam<Enter>an");
    let desk = check(
        desk,
        "/sheet sam<Enter>",
        "sheet~ Sam N1 note I only knew afterwards (Said: to the network, by name",
    );
    let desk = check(
        desk,
        "c",
        "top: sheet\nsheet~ N3 note Ask first (Said: to the network",
    );
    check(
        desk,
        "c",
        "layers: 0\nsaid~ Everything they told has an answer.",
    );
}

#[test]
fn the_letters_are_those_of_the_language_and_hidden_notes_stay_hidden() {
    let desk = told().spoken_in(Language::Dutch);
    let desk = check(
        desk,
        "/blad sam<Enter>z",
        "top: sheet\nsheet: Sam N3 notitie Ask first",
    );
    let desk = check(desk, "t", "sheet~ N1 notitie");
    let desk = check(desk, "<F8>", "hidden: true\ntop: sheet");
    check(desk, "s", "sheet: Sam N3 notitie Ask first");
}

#[test]
fn nothing_of_it_stays_in_sight_in_a_pause() {
    let desk = check(told(), "/sheet sam<Enter><F4>", "status: paused\nlayers: 0");
    check(desk, "<F4>", "layers: 0\nstatus: running");
    check(
        begun(),
        "/sheet<Enter>",
        "layers: 0\nsaid~ Nobody told anything yet",
    );
    check(told(), "/sheet<Enter>x", "layers: 0\nline: x");
    check(
        told(),
        "/close<Enter><End><Up><Enter>x",
        "layers: 0\nline: x",
    );
}

#[test]
fn nobody_answers_about_words_that_are_not_in_sight() {
    let desk = check(told(), "/sheet sam<Enter><Esc>", "layers: 0");
    let desk = check(desk, "/by-name<Enter>", "said~ Whose words?\nsaid! /sheet");
    assert!(desk.model.minutes().consents_to_share().is_empty());
    let desk = desk.press("<Esc>");
    check(
        desk,
        "/not-shared N1<Enter>",
        "said~ Sam, N1: stays in the circle.",
    );
}
