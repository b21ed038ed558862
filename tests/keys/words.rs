//! On the screen keys are pressed: what it says names the key of a command, never what is typed in
//! line mode. Help, the palette and a command on the line itself are the places where `/word` stands.

use kring::app::Msg;
use kring::app::commands::{Command, TABLE};
use kring::app::screen::Layer;
use kring::lang::Language;
use proptest::prelude::*;

use super::desk::{Desk, begun, in_round, prepared, with_people};

/// Commands written with a slash in a text.
fn slashed(text: &str) -> Vec<String> {
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '/')
    };
    let word = |at: usize| -> String {
        let letters = text[at + 1..].chars();
        letters
            .take_while(|letter| letter.is_alphanumeric() || *letter == '-')
            .collect()
    };
    text.match_indices('/')
        .filter(|(at, _)| begins(*at))
        .map(|(at, _)| word(at))
        .filter(|word| TABLE.iter().any(|row| row.names().any(|name| name == word)))
        .collect()
}

/// What the screen says now, beside help and the palette.
fn shown(desk: &Desk) -> Vec<String> {
    let mut shown: Vec<String> = desk.said.iter().map(|answer| answer.text.clone()).collect();
    shown.extend(desk.said.iter().flat_map(|answer| answer.more.clone()));
    let is_command = desk.field.trim_start().starts_with('/');
    if !is_command {
        shown.push(desk.look("hint"));
    }
    shown.push(desk.look("asked"));
    match desk.model.screen().layers.last() {
        Some(Layer::Search(_)) | None => {}
        Some(Layer::Text { title, .. }) if title == "Help" || title == "Hulp" => {}
        Some(_) => shown.push(desk.look("rows")),
    }
    shown.extend(kring::app::say::turns(&desk.model));
    shown.push(kring::app::say::standing(&desk.model, desk.now()));
    shown
}

#[track_caller]
fn hold(desk: &Desk, after: &str) {
    for text in shown(desk) {
        // A command that was typed wrong is named as it was typed.
        if text.contains("“/") {
            continue;
        }
        // So is one that lies aside, where the status tells what does.
        let aside = desk.model.screen().aside.iter();
        let mut commands = aside.filter(|line| line.starts_with('/'));
        if commands.any(|line| text.contains(line.trim())) {
            continue;
        }
        let found = slashed(&text);
        assert!(found.is_empty(), "after {after}: {found:?} in “{text}”");
    }
}

/// Sessions as they stand at many moments.
fn states() -> Vec<(&'static str, Desk)> {
    let proposed = || begun().press("<C-d>We ask first<Enter>");
    let asking = || proposed().press(&"<C-d>".repeat(6));
    vec![
        ("nobody", with_people(&[])),
        ("prepared", prepared()),
        ("begun", begun()),
        (
            "entries",
            begun().press("! yes<Enter>+ do it<Enter>? why<Enter>= learnt<Enter>a<Enter>"),
        ),
        ("in a round", in_round()),
        (
            "after a round",
            in_round().press("<Enter><Enter><Enter><Enter><Enter>"),
        ),
        ("paused", in_round().press("<F4>")),
        ("in groups", begun().press("<PgDn>/groups 2<Enter>")),
        ("proposed", proposed()),
        ("asking", asking()),
        (
            "objected",
            asking().press("Bram<Enter>3 too soon<Enter>1<Enter>1<Enter>1<Enter><C-d>"),
        ),
        ("left open", proposed().press("/leave-open<Enter>")),
        ("room", in_round().press("<F5>")),
        ("closing", begun().press("! yes<Enter>/close<Enter>")),
        (
            "closed",
            begun().press("! yes<Enter>/close<Enter><End><Enter>"),
        ),
        (
            "no items",
            begun().press("/drop-item 3<Enter>/drop-item 2<Enter>"),
        ),
    ]
}

#[test]
fn no_command_says_what_is_typed_elsewhere() {
    for command in Command::all().filter(|command| command.row().modes.screen()) {
        for (state, mut desk) in states() {
            let after = |what: &str| format!("{} {what}, {state}", command.id());
            for what in ["", "zzz", "A1 zzz", "Sam zzz"] {
                desk.send(Msg::Command(command, what.into()));
                hold(&desk, &after(what));
                if what.is_empty() {
                    for keys in ["<Enter>", "zzz<Enter>", "<Esc>"] {
                        desk = desk.press(keys);
                        hold(&desk, &after(keys));
                    }
                }
            }
        }
    }
}

#[test]
fn what_line_mode_says_is_found() {
    assert_eq!(slashed("Type /begin, or /ga-naar 3"), ["begin", "ga-naar"]);
    assert!(slashed("and/or 1/2 /zzz").is_empty());
}

/// Keys that people press, and commands that they type.
fn key() -> impl Strategy<Value = String> {
    let named = [
        "<Enter>",
        "<Enter>",
        "<Esc>",
        "<Up>",
        "<Down>",
        "<Tab>",
        "<PgDn>",
        "<PgUp>",
        "<End>",
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
        "<C-t>",
        "<C-c>",
        "1<Enter>",
        "2 time<Enter>",
        "3 no<Enter>",
        "! yes<Enter>",
        "+ do it<Enter>",
        "? why<Enter>",
        "@sam hi<Enter>",
        "@nobody hi<Enter>",
        "a<Enter>",
        "<Down><Enter>",
    ];
    let typed: Vec<String> = TABLE
        .iter()
        .filter(|row| row.modes.screen())
        .flat_map(|row| {
            [
                format!("/{}<Enter>", row.english),
                format!("/{} zzz<Enter>", row.dutch),
            ]
        })
        .collect();
    prop_oneof![
        1 => "[a-z @!?é]{1,4}",
        4 => proptest::sample::select(named.to_vec()).prop_map(str::to_owned),
        2 => proptest::sample::select(typed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is pressed and typed, the screen speaks of keys.
    #[test]
    fn whatever_is_pressed_keys_are_named(
        start in 0_usize..16,
        dutch in any::<bool>(),
        keys in prop::collection::vec(key(), 0..40),
    ) {
        let (_, mut desk) = states().swap_remove(start);
        if dutch {
            desk = desk.spoken_in(Language::Dutch);
        }
        for key in keys {
            // Typed behind something else it would be that text.
            let waits = desk.field.is_empty() && desk.look("asking") == "nothing";
            if key.starts_with('/') && !waits {
                continue;
            }
            desk = desk.press(&key);
            hold(&desk, &key);
        }
    }
}
