//! The agenda and the clock.

use super::circle::{Circle, Plans};

fn three() -> Plans {
    Circle::new()
        .item("One", 10, "talk")
        .item("Two", 20, "talk")
        .item("Three", 30, "talk")
        .people(["Anna*facilitator", "Sam"])
}

fn titles(circle: &Circle) -> Vec<String> {
    let items = kring::circle::agenda::items(circle.minutes());
    items
        .into_iter()
        .map(|item| item.title.clone().unwrap())
        .collect()
}

#[test]
fn next_and_back() {
    three()
        .begins()
        .says("/next")
        .expect("→ 2 Two, 0 of 20 min")
        .says("/volgende")
        .expect("→ 3 Three, 0 of 30 min")
        .says("/back")
        .expect("→ 2 Two…")
        .says("/terug")
        .expect("→ 1 One…")
        .says("/back")
        .expect("! This is the first agenda item.")
        .says("/go-to 3")
        .expect("→ 3 Three…")
        .says("/go-to 3")
        .expect("→ 3 Three…")
        .says("/ga-naar 9")
        .expect("! There is no agenda item “9”…")
        .says("/go-to")
        .expect("! Type the number of an item…");
}

#[test]
fn what_is_left_by_going_back_still_counts_as_time_to_come() {
    three()
        .begins()
        .after_minutes(10)
        .says("/next")
        .after_minutes(5)
        .says("/back")
        .says("/status")
        // 10 of item 1 are used, 15 of item 2 and 30 of item 3 are left.
        .expect("  15 of 60 min used, expected to end at 14:30")
        .says("/agenda")
        .expect("  1  One  10/10 min, now")
        .expect("  2  Two  5/20 min, to be gone on with")
        .expect("  3  Three  0/30 min, to come");
}

#[test]
fn used_and_planned_time_and_drift() {
    three()
        .begins()
        .after_minutes(17)
        .says("/next")
        .after_minutes(3)
        .says("/status")
        .expect("  20 of 60 min used, expected to end at 14:37 (+7)")
        .says("/more 5")
        .expect("  20 of 65 min used, expected to end at 14:42 (+12)")
        .expect("→ 2 Two, 3 of 25 min")
        .says("/meer -10")
        .expect("  20 of 55 min used, expected to end at 14:32 (+2)")
        .says("/more")
        .expect("→ 2 Two, 3 of 20 min")
        .says("/more 0")
        .expect("! Type a number of minutes, such as 5.")
        .says("/more 9223372036854775807")
        .expect("! Type a number…")
        .says("/minutes 15 3")
        .expect("✓ “Three”: 15 min")
        .says("/minutes 0")
        .expect("! Type a number…")
        .says("/minutes 99999999999")
        .expect("! Type a number…");
}

#[test]
fn minutes_add_up_on_the_screen() {
    let mut circle = three();
    for n in 0..9 {
        circle = circle.item(&format!("More {n}"), 5, "talk");
    }
    let mut circle = circle.begins();
    for seconds in [80, 80, 80, 100, 29, 31, 30, 90, 150, 20] {
        circle = circle.after_seconds(seconds).says("/next");
    }
    let circle = circle.says("/agenda");
    let shown: i64 = circle
        .heard()
        .iter()
        .filter_map(|line| {
            line.split_once('/')?
                .0
                .rsplit(' ')
                .next()?
                .parse::<i64>()
                .ok()
        })
        .sum();
    let total = 690_i64.div_euclid(60) + 1;
    assert_eq!(shown, total);
    circle
        .says("/status")
        .expect(&format!("  {total} of 105 min used…"));
}

#[test]
fn a_pause_and_the_clock_alone() {
    three()
        .begins()
        .after_minutes(4)
        .says("/pause")
        .after_minutes(30)
        .says("/pause")
        .expect("→ 1 One, 4 of 10 min")
        .after_minutes(1)
        .says("/clock")
        .expect("→ The clock stands still; …")
        .after_minutes(5)
        .says("a note all the same")
        .expect("✓ N1…")
        .says("/klok")
        .expect("→ The clock runs.")
        .after_minutes(2)
        .says("/status")
        .expect("→ 1 One, 7 of 10 min")
        .expect("  7 of 60 min used, expected to end at 15:05 (+35)")
        .says("/resume")
        .expect("! It is no pause now…");
}

#[test]
fn a_reopened_item_keeps_its_earlier_time() {
    three()
        .begins()
        .after_minutes(6)
        .says("/next")
        .after_minutes(2)
        .says("/reopen-item 1")
        .expect("→ 1 One, 6 of 10 min")
        .after_minutes(3)
        .says("/status")
        .expect("→ 1 One, 9 of 10 min");
}

#[test]
fn items_are_added_after_the_open_one() {
    let circle = three()
        .begins()
        .says("/add-item Looking back 15")
        .expect("✓ Agenda item added: Looking back, 15 min")
        .says("/nieuw-punt Zonder tijd")
        .expect("✓ Agenda item added: Zonder tijd, 10 min")
        .says("/add-item")
        .expect("! Type a title…");
    assert_eq!(
        titles(&circle),
        ["One", "Zonder tijd", "Looking back", "Two", "Three"]
    );
    let circle = circle.says("/next").expect("→ 2 Zonder tijd, 0 of 10 min");
    circle.sound();
}

#[test]
fn items_move_to_every_place() {
    for from in 1..=4 {
        for to in 1..=5 {
            let circle = three()
                .item("Four", 5, "talk")
                .begins()
                .says(&format!("/move-item {from} {to}"))
                .expect(&format!("✓ …now stands at number {}", to.min(4)));
            let mut wanted = vec!["One", "Two", "Three", "Four"];
            let moved = wanted.remove(from - 1);
            wanted.insert((to - 1).min(3), moved);
            assert_eq!(titles(&circle), wanted, "{from} to {to}");
        }
    }
    three()
        .begins()
        .says("/move-item 2")
        .expect("! Type the number of the item and its new place…")
        .says("/move-item 2 0")
        .expect("! Type the number…")
        .says("/move-item 8 1")
        .expect("! There is no agenda item “8”…")
        .says("/move-item")
        .expect("! Type the number…");
}

#[test]
fn items_can_be_moved_and_added_hundreds_of_times() {
    let mut circle = three().begins();
    for _ in 0..120 {
        circle.say("/move-item 3 2");
    }
    assert_eq!(titles(&circle), ["One", "Two", "Three"]);
    for n in 0..120 {
        circle.say(&format!("/add-item A{n} 1"));
    }
    let titles = titles(&circle);
    assert_eq!(titles[..3], ["One", "A119", "A118"]);
    assert_eq!(titles[120..], ["A0", "Two", "Three"]);
    circle.sound();
}

#[test]
fn an_item_is_dropped_and_comes_back() {
    three()
        .begins()
        .says("/drop-item 2")
        .expect("✓ “Two” dropped; /reopen-item and its title bring it back")
        .says("/agenda")
        .expect("  1  One  0/10 min, now")
        .expect("  -  Two  0/0 min, dropped")
        .expect("  2  Three  0/30 min, to come")
        .says("/status")
        .expect("  0 of 40 min used, expected to end at 14:10 (-20)")
        .says("/reopen-item")
        .expect("! Type the number of an item…")
        .says("/reopen-item two")
        .expect("✓ “Two” is back on the agenda")
        .says("/next")
        .expect("→ 2 Two…");
}

#[test]
fn the_open_item_is_dropped() {
    three()
        .begins()
        .then(&["/next"])
        .after_minutes(5)
        .says("/drop-item")
        .expect("✓ “Two” dropped; …")
        .enter()
        .expect("→ No agenda item is open. …")
        .says("/agenda")
        .expect("  1  One  0/10 min, done")
        .expect("  -  Two  5/0 min, dropped")
        .says("/back")
        .expect("→ 1 One…")
        .says("/next")
        .expect("→ 2 Three…")
        .says("/drop-item")
        .says("/next")
        .expect("→ Type /close once more to close the session.");
}

#[test]
fn after_the_open_item_is_dropped_next_goes_on_where_it_was() {
    three()
        .begins()
        .then(&["/next", "/drop-item"])
        .says("/next")
        .expect("→ 2 Three…");
}

#[test]
fn an_item_is_split() {
    three()
        .begins()
        .says("/split-item 2")
        .expect("✓ “Two” split in two")
        .says("/agenda")
        .expect("  2  Two  0/10 min, to come")
        .expect("  3  Two (continued)  0/10 min, to come")
        .says("/split-item 4 25")
        .says("/agenda")
        .expect("  4  Three  0/5 min, to come")
        .expect("  5  Three (continued)  0/25 min, to come")
        .says("/split-item 4 5")
        .expect("! An item of 5 minutes cannot be split like that.")
        .says("/split-item 4 many")
        .expect("! Type a number of minutes…")
        .says("/split-item 99")
        .expect("! There is no agenda item “99”…");
}

#[test]
fn an_outcome_is_written_down() {
    three()
        .begins()
        .says("/outcome We go on with two pilots")
        .expect("✓ Outcome of “One” written down")
        .with_minutes(|minutes| {
            let mut items = minutes.agenda().values();
            assert!(items.any(|item| item.outcome.as_deref() == Some("We go on with two pilots")));
        });
}

#[test]
fn fifty_eight_items_are_led_through() {
    let mut circle = Circle::new().people(["Anna"]);
    for n in 1..=58 {
        circle = circle.item(&format!("Item {n}"), 2, "talk");
    }
    let mut circle = circle.begins();
    for n in 2..=58 {
        circle = circle
            .after_minutes(2)
            .says("/next")
            .expect(&format!("→ {n} Item {n}, 0 of 2 min"));
    }
    circle
        .says("/status")
        .expect("  114 of 116 min used, expected to end at 15:26")
        .says("/next")
        .expect("→ Type /close once more…")
        .says("/next")
        .expect("✓ Session closed. …")
        .says("/status")
        .expect("  114 of 116 min used, ended at 15:24 (-2)");
}

#[test]
fn a_clock_set_back_takes_no_minute_and_counts_none_twice() {
    three()
        .begins()
        .after_minutes(10)
        .says("/next")
        .after_minutes(5)
        .says("before")
        .clock_changes_by_minutes(-60)
        .says("after")
        .expect("· The clock of this laptop was set back…")
        .after_minutes(5)
        .says("/status")
        .expect("→ 2 Two, 10 of 20 min")
        .expect("  20 of 60 min used, expected to end at 13:30")
        .says("/agenda")
        .expect("  1  One  10/10 min, done")
        .notes_are(&[("", "before"), ("", "after")]);
}

#[test]
fn time_between_the_last_line_and_the_clock_being_set_back_is_not_lost() {
    three()
        .begins()
        .after_minutes(7)
        .clock_changes_by_minutes(-60)
        .says("/status")
        .expect("→ 1 One, 7 of 10 min")
        .after_minutes(1)
        .says("/status")
        .expect("→ 1 One, 8 of 10 min");
}

#[test]
fn a_clock_set_back_before_it_runs_or_a_little_is_no_news() {
    three()
        .sits()
        .clock_changes_by_minutes(-60)
        .says("/begin")
        .expect_not("· …")
        .after_seconds(-1)
        .says("a note")
        .expect_not("· …");
}

#[test]
fn going_elsewhere_leaves_what_is_unfinished_open() {
    Circle::new()
        .item("Stories", 10, "round:sharing")
        .item("Two", 20, "talk")
        .people(["Sam", "Lieke"])
        .begins()
        .enter()
        .says("/go-to 2")
        .says("/agenda")
        .expect("  1  Stories  0/10 min, to be gone on with")
        .says("/close")
        .expect("    1  not asked at “Stories”: Sam, Lieke /go-to 1");
}

#[test]
fn the_clock_goes_on_while_the_program_is_started_again_in_the_middle_of_a_meeting() {
    three()
        .begins()
        .after_minutes(4)
        .says("a note")
        .after_minutes(3)
        .starts_again()
        .expect("→ 1 One, 7 of 10 min");
}

#[test]
fn hours_in_which_nobody_wrote_are_not_counted() {
    three()
        .begins()
        .after_minutes(4)
        .says("a note")
        .after_minutes(20 * 60)
        .starts_again()
        .expect("· Nobody wrote for more than an hour…")
        .expect("→ 1 One, 4 of 10 min")
        .after_minutes(2)
        .says("/status")
        .expect("→ 1 One, 6 of 10 min");
}
