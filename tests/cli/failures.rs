//! What kring says when something is wrong, and its exit codes.

use crate::desk::Desk;

#[test]
fn wrong_usage_ends_with_two() {
    let desk = Desk::new();
    for arguments in [
        &["kyes"][..],
        &["--lang", "fr"],
        &["keys", "--format", "xml"],
        &["--writer", ""],
        &["man", "x", "y"],
        &["check"],
        &["plans", "shwo"],
        &["plans", "show"],
        &["plans", "list", "--format", "xml"],
    ] {
        let ran = desk.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(
            ran.out.is_empty() && ran.err.starts_with("error: "),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_slip_in_the_settings_is_told_with_its_place_and_the_way_out() {
    let desk = Desk::new();
    let mut told = String::new();
    for settings in [
        "langauge = \"nl\"",
        "language = \"fr\"",
        "\nwriter = ",
        "dir = \"minutes\"",
        "[keys]\nvolgnde = \"F12\"",
        "[keys]\npass = \"Ctrl+F\"",
        "[keys]\npass = \"k\"",
        "[keys]\npass = \"Ctrl+C\"",
        "[keys]\npass = \"Hyper+K\"",
    ] {
        desk.write(".config/kring/config.toml", settings);
        for language in ["en", "nl"] {
            let ran = desk.run(&["--lang", language]);
            assert_eq!(ran.code, 2, "{settings}");
            assert!(ran.out.is_empty());
            told.push_str(&ran.err);
        }
    }
    insta::assert_snapshot!("settings", told);
}

#[test]
fn what_needs_no_settings_works_when_they_are_broken() {
    let desk = Desk::new();
    desk.write(".config/kring/config.toml", "this is not it");
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["man"],
        &["completions", "fish"],
        &["schema"],
    ] {
        assert_eq!(desk.run(arguments).code, 0, "{arguments:?}");
    }
    assert_eq!(desk.run(&["keys"]).code, 2);
}

#[test]
fn the_settings_say_in_which_language_a_failure_is_told() {
    let desk = Desk::new();
    desk.write(".config/kring/config.toml", "language = \"nl\"");
    let file = desk.write("file", "");
    let ran = desk.run(&["--dir", &file.display().to_string()]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("folder_nl", ran.err);
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let desk = Desk::new();
    for arguments in [
        &["keys"][..],
        &["keys", "--format", "json"],
        &["man"],
        &["completions", "bash"],
        &["plans"],
        &["plans", "show", "vision"],
        &["plans", "show", "vision", "--format", "json"],
        &["schema"],
        &[],
        &["--help"],
    ] {
        let ran = desk.run_with_a_reader_that_leaves(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_in_words() {
    let desk = Desk::new();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("the full device");
    let mut command = desk.kring(&["keys"]);
    command.stdout(full).stderr(std::process::Stdio::piped());
    let output = command
        .spawn()
        .and_then(std::process::Child::wait_with_output)
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the disk is full"));
}

#[test]
fn what_cannot_be_decided_in_is_told_and_ends_with_two() {
    let desk = Desk::new();
    desk.write("empty.json", "");
    desk.write("other.json", "{\"format\": \"else/1\"}");
    for (file, why) in [
        ("gone.json", "gone.json"),
        ("empty.json", "empty"),
        ("other.json", "kring/1"),
        (".", "."),
    ] {
        let ran = desk.run(&["review", file]);
        assert_eq!(ran.code, 2, "{file}: {}", ran.whole());
        assert!(ran.err.contains(why), "{file}: {}", ran.whole());
    }
    let ran = desk.run(&["review"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    desk.write(
        "alone.json",
        r#"{"format": "kring/1", "session": {"id": "s"}, "contributions": [{"id": "n", "text": "x"}]}"#,
    );
    let ran = desk.run(&["review", "alone.json"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert!(
        ran.out.contains("Nothing is left to decide"),
        "{}",
        ran.whole()
    );
}
