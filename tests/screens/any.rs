//! Any size, any text, any keys: never a panic.

use std::time::Duration;

use kring::lang::Language::{Dutch, English};
use kring::run::Input;
use proptest::prelude::*;

use super::picture::text as shown_text;
use super::stage::Stage;

/// Pieces of text that break what counts bytes, characters or columns wrongly.
const HOSTILE: [&str; 14] = [
    "a",
    " ",
    "woord ",
    "\n",
    "\t",
    "é",
    "e\u{301}\u{301}\u{301}",
    "你",
    "👩‍👧‍👦",
    "\u{202e}",
    "\u{200b}",
    "\u{1b}[2J",
    "שלום",
    "\u{fe0f}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&HOSTILE[..]), 0..40)
        .prop_map(|parts| parts.concat())
}

const KEYS: [&str; 32] = [
    "<PageDown>",
    "<PageUp>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<Shift+Tab>",
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<Home>",
    "<End>",
    "<Backspace>",
    "<Delete>",
    "<Ctrl+P>",
    "<Ctrl+G>",
    "<Ctrl+K>",
    "<Ctrl+L>",
    "<Ctrl+R>",
    "<Ctrl+O>",
    "<Ctrl+F>",
    "<Ctrl+Z>",
    "<Ctrl+Y>",
    "<F1>",
    "<F4>",
    "<F5>",
    "<F7>",
    "<F8>",
    "a",
    "<Space>",
    "@s",
    "+ doe @l ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_size_can_be_drawn(
        names in prop::collection::vec(text(), 0..12),
        typed in text(),
        sizes in prop::collection::vec((1u16..500, 1u16..200), 1..4),
        keys in prop::collection::vec(prop::sample::select(&KEYS[..]), 0..30),
        dutch in any::<bool>(),
    ) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let language = if dutch { Dutch } else { English };
        let mut stage = Stage::prepared(language, (100, 30), &names).at_one_size();
        stage.keys("<PageDown><PageDown><Enter>").paste(&typed).keys("<Enter>");
        stage.paste(&typed);
        for (columns, rows) in sizes {
            stage.input(Input::Resize { columns, rows });
            for key in &keys {
                stage.keys(key);
            }
        }
    }

    #[test]
    fn a_storm_of_sizes_keeps_what_was_typed(
        sizes in prop::collection::vec((1u16..500, 1u16..200), 1..12),
    ) {
        let mut stage = Stage::prepared(Dutch, (100, 30), &["Sam", "Ruth", "Lieke"]).at_one_size();
        stage.keys("<PageDown>half ");
        for (columns, rows) in sizes {
            stage.input(Input::Resize { columns, rows });
        }
        stage.keys("getypt");
        prop_assert_eq!(&stage.model.draft().text, "half getypt");
    }

    #[test]
    fn what_is_drawn_in_part_is_what_is_drawn_whole(
        keys in prop::collection::vec(prop::sample::select(&KEYS[..]), 0..30),
    ) {
        let mut stage = Stage::prepared(Dutch, (80, 24), &["Sam", "Ruth", "Lieke"]).at_one_size();
        stage.keys("<PageDown><PageDown><Enter>");
        // Within one second only what a key changed is drawn again.
        stage.pace = Duration::from_millis(5);
        for key in keys {
            stage.keys(key);
            let shown = shown_text(&stage.screen);
            stage.input(Input::Resize { columns: 80, rows: 24 });
            prop_assert_eq!(shown, shown_text(&stage.screen), "{}", key);
        }
    }
}
