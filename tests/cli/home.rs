//! `kring` alone.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on fails where it stands"
)]

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

/// Types lines into kring as somebody.
fn types(desk: &Desk, writer: &str, task: &[&str], lines: &str) {
    let mut arguments = vec!["--plain", "--lang", "nl", "--writer", writer];
    arguments.extend(task);
    let input = desk.write("lines", lines);
    let mut command = desk.kring(&arguments);
    command.stdin(std::fs::File::open(input).expect("there"));
    let ran = desk.finish(command);
    assert!(ran.code < 2, "{}", ran.whole());
}

#[test]
fn what_two_hands_wrote_down_once_is_left_to_decide_and_the_lines_say_so() {
    let desk = Desk::new();
    desk.write("there/notes.txt", "");
    let first = "@+Sam\n/begin\n+ lijst met vragen rondsturen @sam 27-11\n";
    let start = ["start", "visie", "-o", "there/a b.kring.json"];
    types(&desk, "Anna", &start, first);
    let listed = || {
        let folder = desk.home().join("there").display().to_string();
        let said = |language| desk.run(&["--lang", language, "--dir", &folder]).out;
        [said("nl"), said("en")]
    };
    let [dutch, _] = listed();
    assert!(!dutch.contains("kring review"), "{dutch}");
    let theirs = "+ de lijst met vragen rondsturen @sam 27-11\n";
    let open = ["open", "there/a b.kring.json"];
    types(&desk, "Bram", &open, theirs);
    let [dutch, english] = listed();
    let command = "\n    kring review 'HOME/there/a b.kring.json'\n";
    let sentence = "Kijk na: nog één ding te kiezen in Leercirkel visie:";
    assert!(dutch.contains(sentence), "{dutch}");
    let sentence = "Decide what is left: one thing in Leercirkel visie:";
    assert!(english.contains(sentence), "{english}");
    assert!(english.contains(command), "{english}");
    // Once it is answered, nobody is asked any more.
    let review = ["review", "there/a b.kring.json"];
    types(&desk, "Bram", &review, "/hetzelfde\n");
    let [dutch, _] = listed();
    assert!(!dutch.contains("kring review"), "{dutch}");
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
