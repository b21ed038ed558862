//! The closing view and reading back together, on the screen.

use kring::lang::Language;

use super::desk::{Desk, begun, check, prepared};

/// The closing view, with an action without owner and date, and a decision.
fn closing() -> Desk {
    begun().press("! We ask first<Enter>+ book the room<Enter>/close<Enter>")
}

#[test]
fn the_closing_view_begins_at_what_is_missing() {
    let desk = check(
        closing(),
        "",
        "top: list Closing\nchosen~ A1 book the room: who does it?\nhint~ Enter: A1: who does it. ",
    );
    let desk = check(desk, "<Up><Enter>", "top~ menu Entry");
    // Whoever looked at an entry goes on from there.
    let desk = check(
        desk,
        "<Esc>",
        "top: list Closing\nchosen: A1  book the room",
    );
    let desk = check(desk, "<Home>", "chosen: D1  We ask first");
    check(desk, "<End>", "chosen: Close the session");
}

#[test]
fn each_thing_is_mended_with_one_enter_and_the_list_is_back() {
    let desk = check(closing(), "<Enter>", "top~ choice A1");
    // The list is back, at the row that now stands there.
    let desk = check(
        desk,
        "L<Enter>",
        "top: list Closing\nrows~ A1  book the room (who: Lieke)\nchosen~ A1 book the room: by when?",
    );
    let desk = check(desk, "<Enter>", "asking: due\nlayers: 0");
    let desk = check(
        desk,
        "friday<Enter>",
        "top: list Closing\nrows~ by Fri 20 Nov\nchosen~ D1 We ask first: when do we look again?",
    );
    // Whoever changes their mind is back as well.
    let desk = check(
        desk,
        "<Enter><Esc>",
        "top: list Closing\nchosen~ D1 We ask first",
    );
    let desk = check(desk, "<Enter>1-6<Enter>", "rows~ review");
    check(desk, "", "asking: nothing\nline:\nlayers: 1");
}

#[test]
fn a_clicker_closes_with_a_second_press_and_never_with_a_held_one() {
    let desk = check(begun(), "<PgDn>Sam<Enter><PgDn><PgDn>", "item: Break");
    // What is missing is seen first.
    let desk = check(
        desk,
        "<PgDn>",
        "status: running\ntop: list Closing\nhint~ PageDown: close the session",
    );
    // A key that is held opens it and no more, however long.
    let desk = check(
        desk,
        &"<+100><PgDn>".repeat(40),
        "status: running\ntop: list Closing",
    );
    // The other button goes back to the session, and not to the item before.
    let desk = check(desk, "<PgUp>", "status: running\nlayers: 0\nitem: Break");
    let desk = check(desk, "<PgDn><PgDn>", "status: finished\nlayers: 0");
    check(desk, "<C-z>", "status: running");
}

#[test]
fn what_lies_in_an_item_is_gone_to() {
    let desk = check(
        closing(),
        "<Down><Down><Down>",
        "chosen~ “Stories” was not reached",
    );
    check(desk, "<Enter>", "layers: 0\nitem: Stories");
}

#[test]
fn scores_are_typed_and_closing_is_the_last_row() {
    let desk = check(closing(), "<End><Up>", "chosen: Scores, without names");
    let desk = check(
        desk,
        "<Enter>4 5 3<Enter>",
        "top: list Closing\nrows~ Score without names: 4.0 on average, of 3",
    );
    let desk = check(desk, "<End><Enter>", "status: finished\nlayers: 0");
    check(desk, "<C-z>", "status: running");
}

#[test]
fn the_hint_says_what_is_arranged() {
    let desk = closing().press("<End><Up><Up><Up>");
    let desk = check(desk, "", "hint~ Enter: reimbursement is arranged. ");
    let desk = check(desk, "<Down>", "hint~ Enter: aftercare is arranged. ");
    let desk = check(desk, "<Enter>", "rows~ Aftercare arranged");
    let mut desk = desk.press("<Home>");
    for _ in 0..40 {
        if desk.look("chosen").starts_with("Aftercare") {
            break;
        }
        desk = desk.press("<Down>");
    }
    check(
        desk,
        "",
        "hint~ Enter: aftercare is not arranged after all. ",
    );
}

#[test]
fn who_types_over_the_closing_view_types_on_the_line() {
    check(closing(), "x", "layers: 0\nline: x");
    check(closing(), "<Esc>", "layers: 0\nstatus: running");
    check(closing(), "/close<Enter>", "status: finished\nlayers: 0");
}

/// At the item for reading back, with two decisions and an insight.
fn to_read() -> Desk {
    begun().press(
        "! We ask first<Enter>= Asking helps<Enter>! We meet monthly<Enter>\
         /add-item Read back: who may know what? 5<Enter><PgDn>",
    )
}

#[test]
fn enter_at_its_item_reads_back() {
    let desk = check(to_read(), "", "hint: Enter: read back together");
    let desk = check(
        desk,
        "<Enter>",
        "top: read back\nread: D1 decision We ask first",
    );
    // Nobody lets anything go by a slip.
    let desk = check(
        desk,
        "<Enter>",
        "top: read back\nread: D1 decision We ask first\nsaid~ letter",
    );
    let desk = check(desk, "n", "read: I1 insight Asking helps");
    let desk = check(desk, "l", "read: D2 decision We meet monthly");
    let desk = check(desk, "c", "read: I1 insight Asking helps");
    let desk = check(desk, "b", "read: D1 decision We ask first (to the network)");
    let desk = check(desk, "c", "read: I1 insight Asking helps");
    check(desk, "n", "layers: 0\nsaid~ Everything was read back");
}

#[test]
fn the_wording_is_mended_and_asked_again() {
    let desk = check(
        to_read(),
        "<Enter>m",
        "asking: reword\nline: We ask first\nlayers: 0",
    );
    let desk = check(
        desk,
        ", always<Enter>",
        "top: read back\nread: D1 decision We ask first, always",
    );
    let desk = check(
        desk,
        "m<Esc>",
        "top: read back\nread: D1 decision We ask first, always",
    );
    check(desk, "<Esc><Enter>", "top: read back");
}

#[test]
fn reading_back_is_reached_from_closing_and_leads_back() {
    let desk = check(to_read(), "/close<Enter>", "top: list Closing");
    let desk = check(
        desk,
        "<Down><Down><Down><Down>",
        "chosen: 3 texts were not read back together",
    );
    let desk = check(desk, "<Enter>", "top: read back");
    let desk = check(desk, "n", "read: I1 insight Asking helps");
    let desk = check(
        desk,
        "<Esc>",
        "top: list Closing\nrows~ 2 texts were not read back together",
    );
    check(desk, "<Esc>", "layers: 0");
}

#[test]
fn the_letters_are_those_of_the_language() {
    let desk = to_read().spoken_in(Language::Dutch);
    let desk = check(desk, "<Enter>k", "read: I1 inzicht Asking helps");
    let desk = check(desk, "s", "read: B2 besluit We meet monthly");
    check(desk, "t", "read: I1 inzicht Asking helps");
}

#[test]
fn in_a_pause_nothing_of_it_stays_in_sight() {
    let desk = check(to_read(), "<Enter><F4>", "status: paused\nlayers: 0");
    check(desk, "<F4>", "layers: 0");
    check(
        begun(),
        "/read-back<Enter>",
        "layers: 0\nsaid~ Nothing was decided",
    );
}

#[test]
fn what_was_not_asked_of_a_decision_before_a_kill_comes_back_at_closing() {
    let desk = begun()
        .press("<C-d>We ask first<Enter>")
        .press(&"<C-d>".repeat(6));
    let desk = desk.press("Bram<Enter>1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "", "said~ D1 decision, adopted\nasking: review");
    // The same minutes in a program that knows nothing of the questions.
    let desk = desk.spoken_in(Language::English);
    let desk = check(
        desk,
        "/close<Enter>",
        "top: list Closing\nrows~ D1 We ask first: who sees to it?\nrows~ D1 We ask first: how will we know",
    );
    let desk = check(desk, "<Esc>", "layers: 0");
    let desk = desk.press("/owner D1 Sam<Enter>/measure D1 we count it<Enter>");
    check(
        desk,
        "/close<Enter>",
        "rows! who sees to it\nrows! how will we know",
    );
}

#[test]
fn what_two_hands_wrote_down_is_looked_at_from_the_closing_view() {
    let desk = begun().apart(
        "+ send the list of questions round @sam 27-11<Enter>",
        "+ send round the list of questions @sam 27-11<Enter>",
    );
    let desk = desk.press("/close<Enter>");
    let desk = check(desk, "", "rows~ perhaps written down twice");
    let mut desk = desk.press("<Home>");
    for _ in 0..40 {
        if desk.look("chosen").contains("written down twice") {
            break;
        }
        desk = desk.press("<Down>");
    }
    let desk = check(
        desk,
        "<Enter>",
        "top: review\nreview~ Nearly certainly written down twice (1)",
    );
    let desk = check(desk, "s", "review: none\ntop: review");
    // What was come from is there again, without that row.
    let desk = check(desk, "<Enter>", "top: list Closing");
    assert!(!desk.look("rows").contains("written down twice"));
}

#[test]
fn only_who_was_there_can_tell_the_absent() {
    let desk = prepared().press("<Down>   <PgDn>/close<Enter>");
    let desk = check(
        desk,
        "<End><Up><Up><Up><Up>",
        "chosen~ was not there\nhint: Enter: who tells Bram. PageDown: close the session",
    );
    let desk = check(desk, "<Enter>", "top~ choice");
    let shown = desk.look("rows");
    assert!(!shown.contains("expected"), "{shown}");
}

#[test]
fn a_closed_session_is_reopened_from_the_palette() {
    let desk = closing().press("<PgDn>");
    let desk = check(
        desk,
        "",
        "status: finished\nsaid~ Ctrl+P “Reopen the session”",
    );
    let desk = check(desk, "<Ctrl+P>begin", "rows! Begin:");
    let desk = check(
        desk,
        "<Esc><Ctrl+P>reopen<Enter>",
        "status: running\nsaid~ Session reopened.",
    );
    check(desk, "<Ctrl+P>reopen", "rows! Reopen the session:");
}
