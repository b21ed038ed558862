//! Laws over random keys.

use proptest::prelude::*;

use crate::desk::{Desk, in_round, prepared, with_people};

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

    /// What is typed stands on the line, lies aside, is kept with the line that waits, or is stored:
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
            let somewhere = desk.field.contains(word)
                || desk.kept.contains(word)
                || desk.model.screen().aside.iter().any(|text| text.contains(word))
                || minutes.contains(word);
            prop_assert!(somewhere, "after {key}: line {:?} kept {:?}", desk.field, desk.kept);
        }
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
