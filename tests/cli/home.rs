//! `kring` alone.

use crate::desk::Desk;

#[test]
fn it_tells_where_things_are_in_both_languages() {
    let desk = Desk::new();
    insta::assert_snapshot!("home_en", desk.run(&[]).whole());
    insta::assert_snapshot!("home_nl", desk.run(&["--lang", "nl"]).whole());
}

#[test]
fn it_counts_the_sessions_in_the_folder_of_minutes() {
    let desk = Desk::new();
    desk.write("there/2026-11-19-visie.anna.kring.json", "{}");
    desk.write("there/2026-11-26-visie.anna.kring.json", "{}");
    desk.write("there/notes.txt", "");
    let folder = desk.home().join("there");
    let ran = desk.run(&["--dir", &folder.display().to_string()]);
    assert!(ran.out.contains("2 sessions"), "{}", ran.out);
    let mut command = desk.kring(&["--lang", "nl"]);
    command.env("KRING_MINUTES_DIR", &folder);
    assert!(desk.finish(command).out.contains("2 bijeenkomsten"));
}

#[test]
fn flags_go_before_settings_and_settings_before_the_system() {
    let desk = Desk::new();
    let speaks = |arguments: &[&str], lang: &str| {
        let mut command = desk.kring(arguments);
        command.env("LANG", lang);
        let out = desk.finish(command).out;
        if out.contains("Notulist") { "nl" } else { "en" }
    };
    assert_eq!(speaks(&[], "nl_NL.UTF-8"), "nl");
    assert_eq!(speaks(&[], "de_DE.UTF-8"), "en");
    desk.write(
        ".config/kring/config.toml",
        "language = \"nl\"\nwriter = \"Anneke\"\n",
    );
    assert_eq!(speaks(&[], "en_GB.UTF-8"), "nl");
    assert_eq!(speaks(&["--lang", "en"], "nl_NL"), "en");
    assert!(desk.run(&[]).out.contains("Anneke"));
    assert!(desk.run(&["--writer", "Bram"]).out.contains("Bram"));
}

#[test]
fn it_writes_nothing() {
    let desk = Desk::new();
    desk.run(&[]);
    desk.run(&["keys"]);
    let left: Vec<_> = std::fs::read_dir(desk.home()).expect("the home").collect();
    assert!(left.is_empty(), "{left:?}");
}
