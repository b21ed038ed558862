//! Deciding what is left to decide: a number or a letter decides, and can be undone.

use super::desk::{Desk, begun, check};

/// Anna and Bram wrote something else in two notes, and gave an action another day.
fn differs() -> Desk {
    begun().press("one<Enter>two<Enter>+ list<Enter>").apart(
        "/edit N1 one of Anna<Enter>/edit N2 two of Anna<Enter>/due A1 27-11<Enter>",
        "/edit N1 one of Bram<Enter>/edit N2 two of Bram<Enter>/due A1 friday<Enter>",
    )
}

#[test]
fn a_number_or_a_letter_decides_and_the_next_one_is_there() {
    let desk = check(
        differs(),
        "/differences<Enter>",
        "top: review\nlayers: 1\nline:\n\
         review: N1 note, text (3) anna 13:30: one of Anna / Bram 13:32: one of Bram [bwlp]\n\
         hint: Choose with a number or a letter. Until you do, both stay.",
    );
    let desk = check(
        desk,
        "2",
        "top: review\nreview~ N2 note, text (2)\nnotes~ : one of Bram |\n\
         said: N1 note, text: Bram’s wording",
    );
    let desk = check(
        desk,
        "b",
        "review~ A1 action, by when (1)\nnotes~ two of Anna\n\
         said: N2 note, text: both, in one text",
    );
    let desk = check(desk, "b", "review~ A1 action, by when (1)");
    let desk = check(
        desk,
        "1",
        "review: none\ntop: review\nhint: Enter or Esc closes this",
    );
    check(desk, "<Enter>", "layers: 0\nline:");
}

#[test]
fn undoing_asks_again_and_what_was_done_before_stays() {
    let desk = differs().press("<Ctrl+P>what is left<Enter>");
    let desk = check(
        desk,
        "u<C-z>",
        "said: Nothing was decided here yet that can be undone.\nreview~ N1 note, text (3)",
    );
    let desk = check(desk, "12", "review~ A1 action, by when (1)");
    let desk = check(desk, "u", "review~ N2 note, text (2)");
    let desk = check(desk, "<C-z>", "review~ N1 note, text (3)");
    let desk = check(
        desk,
        "<C-z>",
        "said: Nothing was decided here yet that can be undone.\nnotes~ one of",
    );
    check(desk, "<Esc>", "layers: 0");
}

#[test]
fn a_third_is_typed_on_the_line_and_the_next_one_comes() {
    let desk = differs().press("/differences<Enter>");
    let desk = check(desk, "w", "layers: 0\nasked: write a third\nline~ one of");
    let desk = check(
        desk,
        "!<Enter>",
        "top: review\nreview~ N2 note, text (2)\nnotes~ !\nline:",
    );
    // Nothing is decided by leaving the line.
    let desk = check(
        desk,
        "w<Esc>",
        "top: review\nreview~ N2 note, text (2)\nline:",
    );
    let desk = check(desk, "lw", "asked: write a third\nline:");
    let desk = check(desk, "nonsense<Enter>", "layers: 0\nsaid~ is no date");
    let desk = check(desk, "<Esc>lw", "line~ two of");
    check(desk, "<Esc>", "top: review");
}

#[test]
fn what_is_left_for_later_comes_last() {
    let desk = differs().press("/differences<Enter>");
    let desk = check(desk, "l", "review~ N2 note\nsaid! left");
    let desk = check(desk, "l", "review~ A1 action");
    let desk = check(desk, "l", "review~ N1 note");
    let desk = check(desk, "p", "said: This is the first one.");
    let desk = check(desk, "<Esc>", "layers: 0");
    check(desk, "/differences<Enter>", "review~ N1 note, text (3)");
}

#[test]
fn a_key_that_is_held_decides_once() {
    let desk = differs().press("/differences<Enter>");
    let desk = check(desk, "1<+40>1<+40>1<+40>1", "review~ N2 note, text (2)");
    check(desk, "1", "review~ A1 action, by when (1)");
}

#[test]
fn keys_that_are_no_choice_decide_nothing() {
    let desk = differs().press("/differences<Enter>");
    let desk = check(
        desk,
        "<Enter>3490xyz<PgDn><Up><End><Home>",
        "top: review\nreview~ N1 note, text (3)",
    );
    check(desk, "<F8>", "hidden: true\ntop: review");
}

#[test]
fn where_nothing_differs_it_says_so() {
    check(
        begun(),
        "one<Enter>/differences<Enter>",
        "layers: 0\nsaid: Nothing is left to decide: nowhere did two people write something different.",
    );
}

#[test]
fn opened_only_to_decide_it_leaves_when_it_is_closed() {
    let desk = check(differs().reviewing(), "", "top: review\nreview~ N1 note");
    let desk = check(desk, "<Esc>", "layers: 0");
    assert!(desk.model.is_leaving());
    let desk = check(
        differs().reviewing(),
        "121",
        "review: none\nhint: Enter: leave, everything is decided",
    );
    assert!(!desk.model.is_leaving());
    let desk = check(desk, "u1<Enter>", "layers: 0");
    assert!(desk.model.is_leaving());
}

#[test]
fn where_minutes_are_only_looked_at_nothing_is_decided() {
    let desk = differs().looking();
    let before = desk.model.minutes().clone();
    for typed in [
        "/differences<Enter>",
        "/differences 1<Enter>",
        "/differences text x<Enter>",
        "/both<Enter>",
        "/own-wording x<Enter>",
    ] {
        let desk = check(differs().looking(), typed, "layers: 0");
        assert_eq!(*desk.model.minutes(), before, "{typed}");
    }
}
