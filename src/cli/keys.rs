//! `kring keys`: the key reference, drawn from the table of commands and the keys in force.

use std::io::Write;

use serde::Serialize;

use super::Outcome;
use super::args::{KeysArgs, KeysFormat};
use super::failure::Failure;
use super::page::wrapped;
use super::settings::Settings;
use crate::app::commands::{Group, Menu, Modes, Place, Row, TABLE};
use crate::app::keymap::Keymap;
use crate::lang::Language;
use crate::t;

/// Prints all commands with their keys.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(args: &KeysArgs, settings: &Settings, out: &mut dyn Write) -> Result<Outcome, Failure> {
    match args.format {
        KeysFormat::Text => text(settings.language, &settings.keymap, out)?,
        KeysFormat::Markdown => markdown(settings.language, &settings.keymap, out)?,
        KeysFormat::Json => {
            let list: Vec<Listed> = TABLE
                .iter()
                .map(|row| Listed::new(row, &settings.keymap))
                .collect();
            serde_json::to_writer_pretty(&mut *out, &list).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(Outcome::Fine)
}

/// The rows of one group.
fn of(group: Group) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.group == group)
}

/// The keys of a command as people read them, with the place where it is not everywhere.
fn keys(language: Language, row: &Row, keymap: &Keymap) -> String {
    let mut places: Vec<(Place, Vec<String>)> = Vec::new();
    for (place, key) in keymap.bindings(row.command) {
        match places.last_mut() {
            Some((last, keys)) if *last == place => keys.push(key.label(language)),
            _ => places.push((place, vec![key.label(language)])),
        }
    }
    let shown = places
        .into_iter()
        .map(|(place, keys)| match place.words(language) {
            Some(place) => format!("{} ({place})", keys.join(", ")),
            None => keys.join(", "),
        });
    let mut shown: Vec<String> = shown.collect();
    match row.modes {
        // Their letter says where they are.
        Modes::Both | Modes::Home => {}
        Modes::Screen => shown.push(t!(language, "keys-screen-only")),
        Modes::Plain => shown.push(t!(language, "keys-plain-only")),
    }
    if let (Some((menu, ..)), Some(letter)) = (row.menu, row.letter(language)) {
        shown.push(format!("{letter} ({})", menu.words(language)));
    }
    shown.join("; ")
}

/// How a command is typed; at home nothing is typed.
fn name(language: Language, row: &Row) -> String {
    match row.modes {
        Modes::Home => row.command.name(language).to_owned(),
        _ => row.command.usage(language),
    }
}

fn text(language: Language, keymap: &Keymap, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "{}", t!(language, "keys-intro"))?;
    for group in Group::ALL {
        writeln!(out, "\n{}", group.title(language))?;
        for row in of(group) {
            let keys = keys(language, row, keymap);
            let name = name(language, row);
            let first = if keys.is_empty() {
                name
            } else {
                format!("{name}   {keys}")
            };
            writeln!(out, "\n  {first}")?;
            for line in wrapped(&row.command.help(language), 72) {
                writeln!(out, "      {line}")?;
            }
        }
    }
    Ok(())
}

fn markdown(language: Language, keymap: &Keymap, out: &mut dyn Write) -> std::io::Result<()> {
    let escape = |text: &str| text.replace('|', "\\|");
    writeln!(out, "{}", t!(language, "keys-intro"))?;
    for group in Group::ALL {
        writeln!(out, "\n### {}\n", group.title(language))?;
        writeln!(
            out,
            "| {} | {} | {} |",
            t!(language, "keys-name"),
            t!(language, "keys-keys"),
            t!(language, "keys-what")
        )?;
        writeln!(out, "|---|---|---|")?;
        for row in of(group) {
            let usage = name(language, row);
            let (keys, help) = (keys(language, row, keymap), row.command.help(language));
            writeln!(
                out,
                "| `{}` | {} | {} |",
                escape(&usage),
                escape(&keys),
                escape(&help)
            )?;
        }
    }
    Ok(())
}

/// One command for programs.
#[derive(Serialize)]
struct Listed {
    id: &'static str,
    group: Group,
    name: Both<&'static str>,
    aliases: &'static [&'static str],
    usage: Both<String>,
    label: Both<String>,
    help: Both<String>,
    modes: Modes,
    place: Place,
    keys: Vec<Bound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    menu: Option<Letters>,
}

#[derive(Serialize)]
struct Both<T> {
    en: T,
    nl: T,
}

impl<T> Both<T> {
    fn of(say: impl Fn(Language) -> T) -> Self {
        Self {
            en: say(Language::English),
            nl: say(Language::Dutch),
        }
    }
}

#[derive(Serialize)]
struct Bound {
    place: Place,
    key: String,
}

#[derive(Serialize)]
struct Letters {
    menu: Menu,
    en: char,
    nl: char,
}

impl Listed {
    fn new(row: &Row, keymap: &Keymap) -> Self {
        let command = row.command;
        let bound = |(place, key): (Place, crate::app::Key)| Bound {
            place,
            key: key.to_string(),
        };
        Self {
            id: command.id(),
            group: row.group,
            name: Both::of(|language| command.name(language)),
            aliases: row.aliases,
            usage: Both::of(|language| command.usage(language)),
            label: Both::of(|language| command.label(language)),
            help: Both::of(|language| command.help(language)),
            modes: row.modes,
            place: row.place,
            keys: keymap.bindings(command).map(bound).collect(),
            menu: row.menu.map(|(menu, en, nl)| Letters { menu, en, nl }),
        }
    }
}
