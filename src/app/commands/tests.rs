//! The table holds together.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::app::Key;
use crate::lang::{Language, has_message};

#[test]
fn the_table_has_one_row_per_command_in_their_order() {
    for (at, row) in TABLE.iter().enumerate() {
        assert_eq!(row.command as usize, at, "{:?}", row.command);
    }
    assert_eq!(
        Command::all().last(),
        Some(Command::Dismiss),
        "a command after the last has no row"
    );
}

#[test]
fn the_english_name_is_the_command_in_kebab_case() {
    for row in TABLE {
        let mut kebab = String::new();
        for letter in format!("{:?}", row.command).chars() {
            if letter.is_uppercase() && !kebab.is_empty() {
                kebab.push('-');
            }
            kebab.extend(letter.to_lowercase());
        }
        assert_eq!(row.english, kebab);
    }
}

#[test]
fn no_two_commands_share_a_name() {
    let mut taken: BTreeMap<&str, Command> = BTreeMap::new();
    for row in TABLE {
        for name in row.names() {
            if let Some(other) = taken.insert(name, row.command) {
                assert_eq!(other, row.command, "`{name}` is both");
            }
        }
        let aliases: BTreeSet<_> = row.aliases.iter().collect();
        assert_eq!(aliases.len(), row.aliases.len());
        assert!(
            !row.aliases.contains(&row.english) && !row.aliases.contains(&row.dutch),
            "{}",
            row.english
        );
    }
}

#[test]
fn names_can_be_typed_on_any_keyboard_and_mean_nothing_else() {
    for name in TABLE
        .iter()
        .flat_map(Row::names)
        .filter(|name| *name != "?")
    {
        assert!(
            name.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
            "{name}"
        );
        assert!(
            name.chars().next().is_some_and(char::is_alphabetic),
            "{name}"
        );
        assert!(
            name.len() > 1,
            "`{name}` looks like an answer in a consent round or a slip"
        );
    }
    // What people type after a command must not be a command of that name with another sense.
    for word in [
        "consent", "check-in", "sharing", "circle", "network", "public", "kring", "netwerk",
        "openbaar",
    ] {
        assert_eq!(find(word), None, "{word}");
    }
}

#[test]
fn no_key_does_two_things_in_one_place() {
    let mut taken: BTreeMap<(Place, Key), Command> = BTreeMap::new();
    for row in TABLE {
        for (place, key) in row.bindings() {
            let key: Key = key
                .parse()
                .unwrap_or_else(|error| panic!("{}: {error}", row.english));
            // What counts almost everywhere must be unique together.
            let place = if place.is_wide() {
                Place::Anywhere
            } else {
                place
            };
            if let Some(other) = taken.insert((place, key), row.command) {
                panic!("{key} is {other:?} and {:?} in {place:?}", row.command);
            }
        }
    }
}

#[test]
fn keys_stand_as_they_are_shown_and_never_take_a_letter_from_the_text() {
    for row in TABLE {
        for (place, text) in row.bindings() {
            let key: Key = text.parse().unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(key.to_string(), text);
            assert!(
                !(place.takes_text() && key.writes()),
                "{text} of {} is text",
                row.english
            );
        }
    }
}

#[test]
fn no_letter_does_two_things_in_one_menu() {
    for language in Language::ALL {
        let mut taken: BTreeMap<(Menu, char), Command> = BTreeMap::new();
        for row in TABLE {
            let Some((menu, _, _)) = row.menu else {
                continue;
            };
            let letter = row.letter(language).expect("a letter in the menu");
            assert!(letter.is_ascii_lowercase());
            if let Some(other) = taken.insert((menu, letter), row.command) {
                panic!(
                    "{letter} is {other:?} and {:?} in {menu:?} ({language:?})",
                    row.command
                );
            }
        }
    }
}

#[test]
fn every_command_argument_and_group_has_its_words_in_both_languages() {
    for language in Language::ALL {
        for row in TABLE {
            for id in [
                format!("command-{}", row.english),
                format!("command-{}-help", row.english),
            ] {
                assert!(has_message(language, &id), "{id} in {language:?}");
            }
            let label = row.command.label(language);
            assert!(
                label.chars().count() <= 28,
                "the label `{label}` is too long for footer and menus"
            );
            let help = row.command.help(language);
            assert!(help.ends_with(['.', '?', '!']), "{help}");
        }
        for argument in Argument::ALL {
            let word = argument.placeholder(language);
            assert_eq!(word, word.to_uppercase(), "{argument:?}");
        }
    }
}

#[test]
fn the_names_that_people_were_promised_are_there() {
    let promised = [
        (Command::Begin, "begin", "begin"),
        (Command::Next, "next", "volgende"),
        (Command::Back, "back", "terug"),
        (Command::Turn, "turn", "beurt"),
        (Command::Pass, "pass", "pas"),
        (Command::Later, "later", "straks"),
        (Command::Round, "round", "ronde"),
        (Command::Pause, "pause", "pauze"),
        (Command::More, "more", "meer"),
        (Command::Propose, "propose", "voorstel"),
        (Command::In, "in", "in"),
        (Command::Out, "out", "uit"),
        (Command::Undo, "undo", "ongedaan"),
        (Command::Redo, "redo", "opnieuw"),
        (Command::Close, "close", "afsluiten"),
        (Command::Leave, "leave", "verlaat"),
        (Command::Help, "help", "hulp"),
        (Command::Erase, "erase", "wis"),
        (Command::Lines, "lines", "regels"),
        (Command::Status, "status", "status"),
    ];
    for (command, english, dutch) in promised {
        assert_eq!(find(english), Some(command));
        assert_eq!(find(dutch), Some(command));
        assert!(
            command.row().modes.plain(),
            "{english} exists in plain mode"
        );
    }
}

#[test]
fn usage_shows_what_may_be_left_out() {
    assert_eq!(Command::In.usage(Language::English), "/in NAME");
    assert_eq!(Command::More.usage(Language::Dutch), "/meer [MINUTEN]");
    assert_eq!(Command::Pass.usage(Language::Dutch), "/pas");
}
