//! `kring keys`.

use crate::desk::Desk;

#[test]
fn the_list_is_there_in_both_languages() {
    let desk = Desk::new();
    insta::assert_snapshot!("keys_en", desk.run(&["keys"]).whole());
    insta::assert_snapshot!("keys_nl", desk.run(&["keys", "--lang", "nl"]).whole());
}

#[test]
fn programs_get_every_command_as_json() {
    let ran = Desk::new().run(&["keys", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), kring::app::commands::TABLE.len());
    let pass = list
        .iter()
        .find(|row| row["id"] == "pass")
        .expect("the command to pass");
    assert_eq!(pass["name"]["nl"], "pas");
    assert_eq!(pass["keys"][0]["key"], "Ctrl+K");
    assert_eq!(pass["keys"][0]["place"], "round");
    assert_eq!(pass["label"]["nl"], "past");
}

#[test]
fn changed_keys_are_shown() {
    let desk = Desk::new();
    desk.write(".config/kring/config.toml", "[keys]\npas = \"F12\"\n");
    let out = desk.run(&["keys"]).out;
    assert!(out.contains("/pass   F12 (in a round)"), "{out}");
    assert!(!out.contains("Ctrl+K"));
}
