//! A disk that hangs holds nobody up: every key is on the screen at once, and nothing is called
//! saved before it is.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::desk::{Desk, Kring, XTERM};

/// How long every sync takes.
const HANGS: Duration = Duration::from_secs(5);
/// A key is on the screen within this, at the median of many; the pseudo-terminal and this test
/// take their share of it.
const AT_ONCE: Duration = Duration::from_millis(50);

/// Whether programs can be held up here.
fn can_hold_up() -> bool {
    let mut strace = Command::new("strace");
    strace
        .args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fdatasync",
            "true",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    strace.status().is_ok_and(|status| status.success())
}

/// Types a letter; tells how long it takes to stand on the line.
fn echo(kring: &mut Kring, letter: char, line: &str) -> Duration {
    let typed = Instant::now();
    kring.types(&letter.to_string());
    while !kring.line().ends_with(line) {
        assert!(typed.elapsed() < HANGS, "{line}:\n{}", kring.screen());
        thread::sleep(Duration::from_micros(500));
    }
    typed.elapsed()
}

#[test]
fn keys_are_echoed_while_the_disk_hangs() {
    if !can_hold_up() {
        println!("skipped: strace is not here, or may not trace");
        return;
    }
    let desk = Desk::new();
    let list = desk.write("mensen.csv", "name\nSam\nLieke\n");
    let file = desk.file();
    let text = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
    let delay = format!("--inject=fdatasync:delay_enter={}", HANGS.as_micros());
    let arguments = [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=fdatasync",
        &delay,
        "--",
        env!("CARGO_BIN_EXE_kring"),
        "--lang",
        "nl",
        "--writer",
        "anna",
        "start",
        "visie",
        "--people",
        &text(&list),
        "-o",
        &text(&file),
    ];
    let mut kring = desk.run_other(Path::new("strace"), &arguments, &[("TERM", XTERM)]);
    kring.see("✓ bewaard");
    kring.types("Dit duurt even\r");
    kring.see("… bewaren");
    let hangs = Instant::now();
    let mut line = String::new();
    let mut took = Vec::new();
    for letter in "als ik gewoon door kan typen dan".chars() {
        line.push(letter);
        took.push(echo(&mut kring, letter, line.trim_end()));
        // What is not on the disk is not called saved.
        let said = ["✓ bewaard", "✓ N1"].map(|said| kring.shows(said));
        assert_eq!(said, [false; 2], "{}", kring.screen());
    }
    assert!(hangs.elapsed() < HANGS, "it took {:?}", hangs.elapsed());
    took.sort();
    let median = took[took.len() / 2];
    assert!(median <= AT_ONCE, "median {median:?} of {took:?}");
    kring.see("✓ bewaard");
    assert!(hangs.elapsed() > HANGS / 2, "the disk did not hang");
    kring.types("\u{11}");
    assert_eq!(kring.end(), Some(0));
    assert!(desk.minutes().contains("Dit duurt even"));
}
