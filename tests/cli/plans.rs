//! `kring plans`.

use crate::desk::Desk;

const OWN: &str = r#"{
  "format": "kring-plan/1",
  "id": "woongroep",
  "title": {"nl": "Woongroep"},
  "people": {"min": 1, "max": 1},
  "late": {"shorten": [{"item": 2, "to": 0}, {"item": 1, "to": 5}], "never": [3]},
  "agenda": [
    {"title": {"nl": "Welkom"}, "minutes": 10},
    {"title": {"nl": "Een agendapunt met een titel die veel te lang is voor één regel van tachtig tekens"},
     "minutes": 120, "form": ["silence", "groups:3", "round:sharing@groups", "break"],
     "prompts": {"start": {"nl": "Eerste regel.\nTweede regel, \u001b[2Jmet iets wat niet mag werken."}}},
    {"title": {"nl": "Check-out"}, "minutes": 5, "form": ["round:closing"]}
  ]
}"#;

fn own(desk: &Desk, name: &str, text: &str) {
    desk.write(&format!(".local/share/kring/sessions/{name}.json"), text);
}

#[test]
fn the_list_has_the_shipped_plans_and_one_s_own() {
    let desk = Desk::new();
    insta::assert_snapshot!("plans_en", desk.run(&["plans"]).whole());
    own(&desk, "woongroep", OWN);
    own(&desk, "visie", &OWN.replace("woongroep", "mijn-visie"));
    let ran = desk.run(&["plans", "list", "--lang", "nl"]);
    insta::assert_snapshot!("plans_own_nl", ran.whole());
    for (name, text) in [
        ("leeg", ""),
        ("tikfout", &OWN.replace("silence", "silense")),
        ("half", &OWN[..200]),
    ] {
        own(&desk, name, text);
    }
    let ran = desk.run(&["plans", "--lang", "nl"]);
    assert_eq!(ran.code, 1, "what is broken is to be mended");
    insta::assert_snapshot!("plans_broken_nl", ran.whole());
}

#[test]
fn programs_get_the_list_as_json() {
    let desk = Desk::new();
    own(&desk, "woongroep", OWN);
    own(&desk, "case", "{");
    let ran = desk.run(&["plans", "list", "--format", "json"]);
    assert_eq!(ran.code, 1);
    let list: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let called = |name: &str| {
        let mut plans = list.as_array().into_iter().flatten();
        plans
            .find(|plan| plan["names"][0] == name && plan["own"] == (name == "woongroep"))
            .unwrap_or_else(|| panic!("no {name} in {list:#}"))
    };
    assert_eq!(list.as_array().map(Vec::len), Some(10));
    assert_eq!(called("vision")["names"][1], "visie");
    assert_eq!(called("vision")["plan"]["minutes"], 120);
    assert_eq!(called("case")["replaced"], true);
    assert_eq!(called("woongroep")["plan"]["title"]["nl"], "Woongroep");
    assert_eq!(list[8]["error"]["place"], "1:1");
}

#[test]
fn a_plan_is_shown_in_lines_of_eighty_columns() {
    let desk = Desk::new();
    let ran = desk.run(&["plans", "show", "visie", "--lang", "nl"]);
    insta::assert_snapshot!("plan_visie_nl", ran.whole());
    own(&desk, "woongroep", OWN);
    let ran = desk.run(&["plans", "show", "woongroep"]);
    insta::assert_snapshot!("plan_own_en", ran.whole());
    for (id, _, _) in kring::circle::plan::SHIPPED {
        for language in ["en", "nl"] {
            let ran = desk.run(&["plans", "show", id, "--lang", language]);
            let long = ran.out.lines().find(|line| line.chars().count() > 80);
            assert_eq!((ran.code, long), (0, None), "{id}");
        }
    }
}

#[test]
fn a_plan_as_json_is_a_plan_again() {
    let desk = Desk::new();
    let ran = desk.run(&["plans", "show", "casus", "--format", "json"]);
    let file = desk.write("casus van ons.json", &ran.out);
    let path = file.display().to_string();
    let again = desk.run(&["plans", "show", &path, "--format", "json"]);
    assert_eq!((again.code, again.out), (0, ran.out));
}

#[test]
fn what_cannot_be_found_or_used_is_told_with_the_way_out() {
    let desk = Desk::new();
    desk.write(
        "verslag.kring.json",
        r#"{"format": "kring/1", "session": {"id": "s"}}"#,
    );
    desk.write("later.json", &OWN.replace("kring-plan/1", "kring-plan/2"));
    desk.write(
        "som.json",
        &OWN.replace("\"id\"", "\"minutes\": 90, \"id\""),
    );
    let mut told = String::new();
    for plan in [
        "vsie",
        "heel-anders",
        "vision.json",
        "./map/",
        "verslag.kring.json",
        "later.json",
        "som.json",
    ] {
        for language in ["en", "nl"] {
            let ran = desk.run(&["plans", "show", plan, "--lang", language]);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{plan}");
            told.push_str(&ran.err);
        }
    }
    insta::assert_snapshot!("plan_failures", told);
}

#[test]
fn the_parts_of_the_command_have_help() {
    let desk = Desk::new();
    for part in ["list", "show"] {
        let name = format!("help_plans_{part}");
        insta::assert_snapshot!(name, desk.run(&["plans", part, "--help"]).whole());
    }
}

#[test]
fn a_plan_of_one_s_own_is_taken_in_and_started_by_its_name() {
    let desk = Desk::new();
    let file = desk.write("post/van anna.json", OWN);
    let file = file.to_str().expect("a name");
    let own = desk
        .home()
        .join(".local/share/kring/sessions/woongroep.json");
    let ran = desk.run(&["plans", "import", file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.contains("“Woongroep” is one of your plans now"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("kring start woongroep"), "{}", ran.out);
    assert_eq!(
        std::fs::read_to_string(&own).expect("there"),
        OWN,
        "byte by byte"
    );
    assert_eq!(desk.run(&["plans", "show", "woongroep"]).code, 0);
    // The same once more is no harm; from its own place neither.
    for file in [file, own.to_str().expect("a name")] {
        let ran = desk.run(&["plans", "import", file, "--lang", "nl"]);
        assert_eq!(
            (ran.code, ran.out.contains("heb je al")),
            (0, true),
            "{}",
            ran.err
        );
    }
    // Another one of that name replaces it only when that is asked for.
    let other = OWN.replace("Welkom", "Hallo");
    let other_file = desk.write("ander.json", &other);
    let other_file = other_file.to_str().expect("a name");
    let ran = desk.run(&["plans", "import", other_file]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("already") && ran.err.contains("--force"),
        "{}",
        ran.err
    );
    assert_eq!(std::fs::read_to_string(&own).expect("there"), OWN);
    assert_eq!(
        desk.run(&["plans", "import", other_file, "--force"]).code,
        0
    );
    assert_eq!(std::fs::read_to_string(&own).expect("there"), other);
}

#[test]
fn what_is_wrong_in_a_plan_is_told_and_nothing_is_copied() {
    let desk = Desk::new();
    let folder = desk.home().join(".local/share/kring/sessions");
    for (text, told) in [
        ("", "empty"),
        (&OWN[..200], "line"),
        (&OWN.replace("silence", "silense"), "silense"),
        (&OWN.replace("\"minutes\": 10", "\"minuts\": 10"), "minuts"),
        (
            &OWN.replace("\"minutes\": 10", "\"minutes\": -1"),
            "agenda item 1",
        ),
    ] {
        let file = desk.write("plan.json", text);
        let ran = desk.run(&["plans", "import", file.to_str().expect("a name")]);
        assert_eq!(ran.code, 2);
        let lower = ran.err.to_lowercase();
        assert!(
            lower.contains("plan.json") && lower.contains(told),
            "{told}: {}",
            ran.err
        );
    }
    let ran = desk.run(&["plans", "import", "nowhere.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nowhere.json"), "{}", ran.err);
    assert_eq!(desk.run(&["plans", "import"]).code, 2);
    assert!(!folder.exists(), "nothing was copied");
}

#[test]
fn a_plan_with_the_name_of_a_shipped_one_or_without_a_name_is_handled() {
    let desk = Desk::new();
    for name in ["vision", "visie"] {
        let file = desk.write("plan.json", &OWN.replace("woongroep", name));
        let file = file.to_str().expect("a name");
        let ran = desk.run(&["plans", "import", file]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.err.contains("comes with kring"), "{}", ran.err);
        assert_eq!(
            desk.run(&["plans", "import", file, "--force"]).code,
            0,
            "{name}"
        );
    }
    let ran = desk.run(&["plans", "show", "vision"]);
    assert!(ran.out.contains("Woongroep"), "{}", ran.out);
    // Without an id the file gives the name, as it can be typed.
    let nameless = OWN.replace("\"id\": \"woongroep\",", "");
    let file = desk.write("Ons Huis (2).json", &nameless);
    let ran = desk.run(&["plans", "import", file.to_str().expect("a name")]);
    assert!(
        ran.out.contains("kring start ons-huis-2"),
        "{}{}",
        ran.out,
        ran.err
    );
    assert_eq!(desk.run(&["plans", "show", "ons-huis-2"]).code, 0);
    let file = desk.write("！.json", &nameless);
    let ran = desk.run(&[
        "plans",
        "import",
        file.to_str().expect("a name"),
        "--lang",
        "nl",
    ]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("\"id\""), "{}", ran.err);
}
