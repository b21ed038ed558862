//! Laws over random keys.

use proptest::prelude::*;

use crate::desk::{Desk, begun, in_round, prepared, with_people};

/// Keys that people press, weighed by hand.
fn key() -> impl Strategy<Value = String> {
    let named = [
        "<Enter>",
        "<Enter>",
        "<Enter>",
        "<Esc>",
        "<Esc>",
        "<Up>",
        "<Up>",
        "<Down>",
        "<Tab>",
        "<S-Tab>",
        "<PgDn>",
        "<PgUp>",
        "<Home>",
        "<End>",
        "<Left>",
        "<Backspace>",
        "<Del>",
        "<F1>",
        "<F2>",
        "<F3>",
        "<F4>",
        "<F5>",
        "<F6>",
        "<F7>",
        "<F8>",
        "<F9>",
        "<C-k>",
        "<C-l>",
        "<C-g>",
        "<C-o>",
        "<C-p>",
        "<C-f>",
        "<C-r>",
        "<C-d>",
        "<C-z>",
        "<C-y>",
        "<C-s>",
        "<C-t>",
        "<C-n>",
        "<C-j>",
        "<C-c>",
        "<+50>",
        "<paste:two\\nlines>",
        "/in<Enter>",
        "/seat<Enter>",
        "/due<Enter>",
        "/edit<Enter>",
        "/go-to<Enter>",
        "! yes<Enter>",
        "+ do it @sam friday<Enter>",
        "@sam hi",
        "@+Zoe hi<Enter>",
    ];
    prop_oneof![
        3 => "[a-z @!?/é🙂]{1,4}".prop_map(|text| text.replace('<', "")),
        5 => proptest::sample::select(named.to_vec()).prop_map(str::to_owned),
    ]
}

/// Keys that move the turn, or leave it.
fn turn() -> impl Strategy<Value = String> {
    let keys = [
        "<C-k>",
        "<C-l>",
        "<C-g><Enter>",
        "<F2>",
        "<F3>",
        "<C-t>",
        "<F7>",
    ];
    proptest::sample::select(keys.to_vec()).prop_map(str::to_owned)
}

fn start() -> impl Strategy<Value = u8> {
    0_u8..3
}

fn desk(start: u8) -> Desk {
    match start {
        0 => with_people(&[]),
        1 => prepared(),
        _ => in_round(),
    }
}

/// All that stands in the minutes as words, also what was taken away.
fn stored(desk: &Desk) -> usize {
    desk.model.minutes().entries().len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Random keys never panic, and nothing that was stored is ever gone without being erased.
    #[test]
    fn random_keys_lose_nothing_that_was_stored(start in start(), keys in prop::collection::vec(key(), 0..60)) {
        let mut desk = desk(start);
        let mut most = stored(&desk);
        for key in keys {
            desk = desk.press(&key);
            prop_assert!(stored(&desk) >= most, "after {key}");
            most = stored(&desk);
            desk.look("hint");
            desk.look("footer");
        }
    }

    /// Until it is stored, what is typed stands on the line, lies aside, or is kept with the line that waits:
    /// whatever keys come between, of which none erases or takes letters back.
    #[test]
    fn what_is_typed_is_somewhere(start in start(), keys in prop::collection::vec(key(), 0..25), rest in prop::collection::vec(key(), 0..25)) {
        let mut desk = desk(start).press(&keys.concat()).press("<Esc><Esc><Esc><Esc><Esc>");
        if !desk.field.is_empty() {
            desk = desk.press("<Esc>");
        }
        let word = "Zwaluwstaart";
        desk = desk.press(word);
        for key in rest {
            // Taking back letters is not losing them, and neither is undoing.
            if key.contains("Backspace") || key.contains("C-z") {
                continue;
            }
            desk = desk.press(&key);
            let minutes = kring::minutes::print(desk.model.minutes());
            let minutes = format!("{minutes:?}");
            // What is stored can be changed or erased, when somebody says so.
            if minutes.contains(word) {
                break;
            }
            let somewhere = desk.field.contains(word)
                || desk.kept.contains(word)
                || desk.model.screen().aside.iter().any(|text| text.contains(word));
            prop_assert!(somewhere, "after {key}: line {:?} kept {:?}", desk.field, desk.kept);
        }
    }

    /// A note belongs to whoever had the turn when its first letter was typed, wherever the turn
    /// goes before Enter.
    #[test]
    fn a_note_belongs_to_whoever_spoke_at_its_first_letter(
        before in prop::collection::vec(turn(), 0..5),
        between in prop::collection::vec(turn(), 0..5),
    ) {
        let desk = in_round().press(&before.concat());
        let whose = desk.look("whose");
        // Turn keys that need an empty line do nothing now; none touches what is typed.
        let desk = desk.press("half ").press(&between.concat()).press("getypt");
        prop_assert_eq!(desk.look("line"), "half getypt");
        let desk = desk.press("<Enter>");
        let notes = desk.look("notes");
        prop_assert!(notes.contains(&format!("{whose}: half getypt")), "{whose} in {notes}");
    }

    /// Enter right after one that stored something passes no turn on; a moment later it does.
    #[test]
    fn enter_right_after_storing_passes_nobody(wait in 0_u64..900) {
        let desk = in_round().press("iets<Enter>");
        let now = desk.look("now");
        let desk = desk.press(&format!("<+{wait}><Enter>"));
        prop_assert_eq!(desk.look("now") == now, wait < 400, "after {} ms", wait);
    }

    /// However fast next is pressed, it counts once.
    #[test]
    fn next_pressed_fast_counts_once(waits in prop::collection::vec(0_u64..500, 1..20)) {
        let keys: String = waits
            .iter()
            .flat_map(|wait| ["<+".into(), wait.to_string(), "><PgDn>".into()])
            .collect();
        let desk = begun().press("<+2000><PgDn>").press(&keys);
        prop_assert_eq!(desk.look("item"), "Stories");
    }

    /// Ctrl+C ends nothing and changes nothing that is stored or typed.
    #[test]
    fn ctrl_c_never_ends_anything(start in start(), keys in prop::collection::vec(key(), 0..30)) {
        let desk = desk(start).press(&keys.concat());
        // The palette holds leaving, too.
        prop_assume!(!desk.model.is_leaving());
        let before = (stored(&desk), desk.look("line"), desk.look("status"));
        let desk = desk.press("<C-c><C-c>");
        prop_assert!(!desk.model.is_leaving());
        prop_assert_eq!((stored(&desk), desk.look("line"), desk.look("status")), before);
    }

    /// Esc, as often as one likes, loses no letter of what stands on the line.
    #[test]
    fn escape_loses_no_text(start in start(), keys in prop::collection::vec(key(), 0..20)) {
        let desk = desk(start).press(&keys.concat()).press("<Esc><Esc><Esc><Esc><Esc><Esc>");
        let desk = desk.press("Zwaluwstaart<Esc><Esc><Esc><Up>");
        let somewhere = desk.look("line").contains("Zwaluwstaart")
            || desk.model.screen().aside.iter().any(|text| text.contains("Zwaluwstaart"));
        prop_assert!(somewhere || desk.look("status") == "paused", "{}", desk.look("line"));
    }

    /// What is asked to be kept always holds the line and all that lies aside.
    #[test]
    fn what_is_kept_holds_the_line(start in start(), keys in prop::collection::vec(key(), 0..40)) {
        let mut desk = desk(start);
        for key in keys {
            desk = desk.press(&key);
            for text in &desk.model.screen().aside {
                prop_assert!(desk.kept.contains(text.as_str()), "{text} after {key}");
            }
        }
    }
}
