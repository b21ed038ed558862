//! Help, completions and manual pages.

use clap::CommandFactory;
use kring::cli::args::Cli;

use crate::desk::Desk;

/// The names of all commands.
pub fn commands() -> Vec<String> {
    Cli::command()
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect()
}

#[test]
fn every_command_has_help() {
    let desk = Desk::new();
    insta::assert_snapshot!("help", desk.run(&["--help"]).whole());
    for command in commands() {
        let name = format!("help_{command}");
        insta::assert_snapshot!(name, desk.run(&[&command, "--help"]).whole());
    }
}

#[test]
fn every_shell_gets_completions_that_know_every_command() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = desk.run(&["completions", shell]);
        assert_eq!(ran.code, 0);
        for command in commands() {
            assert!(
                ran.out.contains(&command),
                "{shell} does not know {command}"
            );
        }
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let desk = Desk::new();
    assert!(desk.run(&["man"]).out.contains(".TH kring 1"));
    for command in commands() {
        let ran = desk.run(&["man", &command]);
        assert!(
            ran.out.contains(&format!(".TH kring-{command} 1")),
            "{}",
            ran.out
        );
    }
    let ran = desk.run(&["man", "nothing", "--lang", "nl"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("man_nothing_nl", ran.err);
}
