//! Deciding on a real terminal: two people started minutes of one meeting each, and one of them goes
//! through both.

use std::fs;

use super::desk::{Desk, XTERM};

/// What somebody types into a session of their own, in lines.
fn account(desk: &Desk, who: &str, file: &str, lines: &str) {
    let file = desk.home().join(file);
    let path = file.to_str().expect("text");
    let arguments = [
        "--plain",
        "start",
        "visie",
        "--circle",
        "Visie Oost",
        "-o",
        path,
    ];
    let mut kring = desk.run_as(who, &arguments, (80, 24), XTERM);
    for line in lines.lines() {
        kring.types(line);
        kring.types("\r");
    }
    kring.types("\u{4}");
    assert_eq!(kring.end(), Some(0), "{}", kring.screen());
}

#[test]
fn two_accounts_become_one_with_keys_alone_and_a_kill_in_between() {
    let desk = Desk::new();
    account(
        &desk,
        "Anna",
        "a.json",
        "@+\"Jan de Vries\"\n@+Sam\n/begin\n+ kaartje maken met 3 vragen @jan 2026-11-27\n! We vragen het altijd vooraf aan de jongere\n",
    );
    account(
        &desk,
        "Bram",
        "b.json",
        "@+JdV\n@+Sam\n/begin\n+ kaartje ontwerpen met drie vragen @jdv 2026-11-27\n! Vooraf vragen we het altijd aan de jongere zelf\n",
    );
    let (a, b) = (desk.home().join("a.json"), desk.home().join("b.json"));
    let (a, b) = (a.to_str().expect("text"), b.to_str().expect("text"));
    let brams = fs::read_to_string(b).expect("a file");
    let mut kring = desk.run_as("Anna", &["review", a, b], (100, 30), XTERM);
    kring.see("Is dit één bijeenkomst");
    kring.see("dezelfde kring (Visie Oost)");
    // Enter only explains.
    kring.types("\r");
    kring.see("Kies met een letter");
    kring.types("h");
    kring.see("namen zijn vrijwel zeker dezelfde persoon");
    kring.see("[x] Jan de Vries = JdV");
    // A key held down answers nothing that was not seen.
    std::thread::sleep(std::time::Duration::from_millis(400));
    kring.types("1");
    kring.see("[ ] Jan de Vries = JdV");
    kring.types("1");
    kring.see("[x] Jan de Vries = JdV");
    std::thread::sleep(std::time::Duration::from_millis(400));
    kring.types("h");
    kring.see("agendapunten zijn vrijwel zeker dezelfde");
    kring.kill();
    // What was answered stands; the rest is asked again.
    let mut kring = desk.run_as("Anna", &["review", a, b], (80, 24), XTERM);
    kring.see("agendapunten zijn vrijwel zeker dezelfde");
    kring.types("h");
    kring.until(|kring| !kring.screen().contains("9 agendapunten"));
    for _ in 0..40 {
        if kring.screen().contains("Alles is gekozen") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(350));
        kring.types("h");
    }
    kring.see("Alles is gekozen");
    kring.types("\u{1a}");
    kring.until(|kring| !kring.screen().contains("Alles is gekozen"));
    std::thread::sleep(std::time::Duration::from_millis(400));
    kring.types("h");
    kring.see("Alles is gekozen");
    kring.types("\r");
    assert_eq!(kring.end(), Some(0));
    let whole: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(a).expect("a file")).expect("JSON");
    let count = |list: &str| whole[list].as_array().map_or(0, Vec::len);
    assert_eq!(count("participants"), 2, "one Jan, one Sam");
    // Both wordings of both stay.
    assert_eq!((count("actions"), count("decisions")), (2, 2));
    let links = whole["links"].as_array().expect("links");
    assert!(
        links.iter().all(|link| link["verdict"] == "same"),
        "{links:?}"
    );
    assert_eq!(whole["accounts"].as_array().map(Vec::len), Some(1));
    // Bram's file is as it was.
    assert_eq!(fs::read_to_string(b).expect("a file"), brams);
}
