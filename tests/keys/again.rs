//! Going through what was carried over, on the screen: one key each.

use kring::app::{Mode, Model};
use kring::circle::carry::{self, Next, Past};
use kring::lang::Language;
use kring::minutes::{Author, Id, Minutes, Pen, Stamp};

use super::desk::{Desk, begun, check};

/// The desk with the circle's next session on it, at the item where it looks back.
fn again() -> Desk {
    let mut desk = begun().press(
        "+ send the list @lieke<Enter>+ book the room @sam<Enter>+ ask the mayor<Enter>\
         ? Who pays?<Enter>! We ask first<Enter>/review D1 2026-11-01<Enter>/agreement Finish<Enter>\
         /agreement Listen<Enter>/close<Enter>/close<Enter>",
    );
    let now = Stamp::parse("2026-12-03T13:30:00+01:00").unwrap();
    let mut chance = |bytes: &mut [u8]| bytes.fill(9);
    let mut minutes = Minutes::new(Id::new("session-2"));
    let author = Author {
        who: "anna".into(),
        at: now,
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    let past = Past {
        previous: desk.model.minutes(),
        earlier: Vec::new(),
    };
    carry::prepare(&mut pen, &past, &Next::default());
    let people: Vec<Id> = pen.minutes().participants().keys().cloned().collect();
    for person in people {
        pen.set(&person, "presence", kring::minutes::Presence::Present);
    }
    let first = kring::circle::agenda::items(pen.minutes())[0].id.clone();
    pen.set(&first, "title", "What had we agreed?");
    let _ = pen.finish();
    desk.model = Model::new(minutes, "anna", Language::English, Mode::Screen, now);
    desk.press("<PgDn>")
}

#[test]
fn enter_on_the_empty_line_opens_what_was_agreed() {
    let desk = check(again(), "", "hint: Enter: go through 3 actions");
    let desk = check(desk, "<Enter>", "top: list What had we agreed?\nchosen~ A1");
    check(
        desk,
        "",
        "rows: A1  send the list (who: Lieke) [from Thu 19 Nov, carried over once] | \
         A2  book the room (who: Sam) [from Thu 19 Nov, carried over once] | \
         A3  ask the mayor [from Thu 19 Nov, carried over once] | Decisions to look at again | \
         D1  We ask first (review Sun 1 Nov) | Open questions | Q1  Who pays?",
    );
}

#[test]
fn one_key_answers_and_the_next_one_is_chosen() {
    let desk = check(
        again(),
        "<Enter>d",
        "top~ list\nchosen~ A2\nrows~ A1  send the list (who: Lieke) [from Thu 19 Nov, carried over once] done",
    );
    let desk = check(desk, "g", "chosen~ A3");
    let desk = check(
        desk,
        "n",
        "rows~ A3  ask the mayor [from Thu 19 Nov, carried over once] no longer needed",
    );
    // All were asked after: Enter does what it always does.
    let desk = check(desk, "<Esc>", "layers: 0\nhint~ Type");
    let desk = check(desk, "<C-z><Enter>", "top~ list\nchosen~ A3");
    check(desk, "<Up><Up><Up>", "chosen~ A1");
}

#[test]
fn handing_over_asks_to_whom_and_comes_back() {
    let desk = check(again(), "<Enter>h", "top~ choice A1");
    let desk = check(
        desk,
        "B<Enter>",
        "top~ list\nchosen~ A2\nrows~ A1  send the list (who: Bram)",
    );
    // Somebody outside the circle is typed.
    let desk = check(desk, "h<End><Enter>", "layers: 0\nasking: hand-over");
    let desk = check(
        desk,
        "the municipality<Enter>",
        "top~ list\nchosen~ A3\nrows~ handed over to the municipality",
    );
    // Whoever changes their mind is back at the list.
    check(
        desk,
        "h<End><Enter><Esc>",
        "top~ list\nchosen~ A3\nasking: nothing",
    );
}

#[test]
fn headings_are_passed_over_and_rows_have_their_own_enter() {
    let desk = check(
        again(),
        "<Enter><Down><Down><Down>",
        "chosen~ D1\nhint~ Enter: D1: review date",
    );
    let desk = check(desk, "<Enter>", "asking: review");
    let desk = check(desk, "1-6<Enter>", "top~ list");
    let desk = check(desk, "<End><Enter>", "top~ menu Entry");
    check(desk, "<Esc>", "top~ list");
}

#[test]
fn agreements_are_confirmed_with_one_key() {
    let desk = check(
        again(),
        "/agreements<Enter>",
        "top: list Agreements of the circle\nrows: C1  Finish | C2  Listen",
    );
    let desk = check(
        desk,
        "g",
        "chosen~ C2\nrows: C1  Finish still good | C2  Listen",
    );
    check(
        desk,
        "<Enter>",
        "rows: C1  Finish still good | C2  Listen still good",
    );
}

#[test]
fn a_list_goes_when_the_session_goes_on() {
    check(again(), "<Enter><F4>", "status: paused\nlayers: 0");
    let desk = check(again(), "<Enter>h<F4>", "status: paused\nlayers: 0");
    check(desk, "<F4>", "layers: 0");
    check(
        begun(),
        "/actions<Enter>",
        "layers: 0\nsaid~ Nothing was carried over",
    );
    check(
        begun(),
        "/agreements<Enter>",
        "layers: 0\nsaid~ no agreements yet",
    );
}
