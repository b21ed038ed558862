//! The reference documents are what the program says, to the letter.

use std::fs;
use std::path::Path;

use crate::desk::{Desk, trimmed};
use crate::pages::commands;

const MADE: &str =
    "<!-- Made by `KRING_RENEW=1 cargo test --test cli`; changes by hand are lost. -->";

fn command_line() -> String {
    let desk = Desk::new();
    let mut text = format!("# The command line\n\n{MADE}\n");
    let mut add = |title: &str, arguments: &[&str]| {
        let help = trimmed(&desk.run(arguments).out);
        text.extend(["\n## ", title, "\n\n```text\n", &help, "```\n"]);
    };
    add("kring", &["--help"]);
    for command in commands() {
        add(&format!("kring {command}"), &[&command, "--help"]);
    }
    text
}

fn keys() -> String {
    let desk = Desk::new();
    let list = |language: &str| {
        desk.run(&["keys", "--format", "markdown", "--lang", language])
            .out
    };
    format!(
        "# Keys and commands\n\n{MADE}\n\n## English\n\n{}\n## Nederlands\n\n{}",
        list("en"),
        list("nl")
    )
}

fn hold(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name);
    if std::env::var_os("KRING_RENEW").is_some() {
        let made = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, text));
        made.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let written = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        written == text,
        "docs/{name} is not what the program says any more; renew it with `KRING_RENEW=1 cargo test --test cli`"
    );
}

#[test]
fn the_command_line_reference_is_fresh() {
    hold("cli.md", &command_line());
}

#[test]
fn the_key_reference_is_fresh() {
    hold("keys.md", &keys());
}
