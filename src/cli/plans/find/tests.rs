use super::*;

struct Home {
    folder: tempfile::TempDir,
    paths: Paths,
}

fn home() -> Home {
    let folder = tempfile::tempdir().expect("a folder");
    let below = |name: &str| folder.path().join(name);
    let paths = Paths {
        config: below("config"),
        state: below("state"),
        data: below("data"),
        minutes: below("minutes"),
    };
    Home { folder, paths }
}

impl Home {
    fn write(&self, path: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        path
    }

    fn own(&self, name: &str, id: &str, title: &str) {
        self.write(&format!("data/sessions/{name}.json"), plan(id, title));
    }

    fn title(&self, name: &str) -> String {
        match find(name, &self.paths) {
            Ok(plan) => plan.title.nl,
            Err(error) => panic!("{name}: {error}"),
        }
    }

    fn error(&self, name: &str) -> FindError {
        match find(name, &self.paths) {
            Err(error) => error,
            Ok(plan) => panic!("{name}: {plan:?}"),
        }
    }
}

fn plan(id: &str, title: &str) -> String {
    let id = if id.is_empty() {
        String::new()
    } else {
        format!(r#""id": "{id}", "#)
    };
    format!(
        r#"{{"format": "kring-plan/1", {id}"title": {{"nl": "{title}"}},
            "agenda": [{{"title": {{"nl": "Welkom"}}, "minutes": 5}}]}}"#
    )
}

#[test]
fn a_shipped_plan_has_two_names_in_any_case() {
    let home = home();
    for (id, dutch, _) in SHIPPED {
        let title = home.title(id);
        for name in [dutch.to_owned(), dutch.to_uppercase(), format!(" {id} ")] {
            assert_eq!(home.title(&name), title);
        }
    }
}

#[test]
fn one_s_own_plan_has_the_name_of_its_file_and_its_id() {
    let home = home();
    home.own("Woongroep Noord", "woongroep", "Woongroep");
    for name in ["woongroep noord", "Woongroep NOORD", "woongroep"] {
        assert_eq!(home.title(name), "Woongroep");
    }
    home.own("woongroep", "", "Nieuwer");
    assert_eq!(home.title("woongroep"), "Nieuwer", "the file's name first");
}

#[test]
fn one_s_own_goes_before_a_shipped_one_of_either_name() {
    for (name, id) in [("vision", ""), ("visie", ""), ("mijn", "vision")] {
        let home = home();
        home.own(name, id, "Eigen");
        for asked in ["vision", "visie"] {
            assert_eq!(home.title(asked), "Eigen", "{name} {id} {asked}");
        }
        assert_ne!(home.title("casus"), "Eigen");
    }
    let home = home();
    home.write("data/sessions/vision.json", "{");
    assert!(matches!(home.error("visie"), FindError::Broken { .. }));
}

#[test]
fn a_path_is_a_file_and_nothing_else() {
    let home = home();
    let file = home.write("ergens/vision", plan("", "Los"));
    assert_eq!(home.title(&file.display().to_string()), "Los");
    let file = home.write("ergens/met spatie.JSON", plan("", "Los"));
    assert_eq!(home.title(&file.display().to_string()), "Los");
    for missing in ["./vision", "vision.json", "no/such.json", "/"] {
        let error = home.error(missing);
        assert!(
            matches!(error, FindError::Unreadable { .. }),
            "{missing}: {error}"
        );
    }
}

#[test]
fn an_unknown_name_is_answered_with_names_that_come_near() {
    let home = home();
    home.own("visite", "", "Op bezoek");
    let near = |name: &str| match home.error(name) {
        FindError::Unknown { near, .. } => near,
        other => panic!("{other}"),
    };
    assert_eq!(near("casuss"), ["casus"]);
    assert_eq!(near("vision2"), ["vision"]);
    assert_eq!(near("visiet"), ["visie", "visite", "vision"]);
    assert_eq!(near("scholng"), ["scholing"]);
    for nothing in ["", "  ", "heel wat anders", &"v".repeat(100_000)] {
        assert!(near(nothing).is_empty(), "{nothing:.20}");
    }
    let error = home.error("visiet");
    assert_eq!(
        error.remedy(Language::Dutch).as_deref(),
        Some("Bedoel je “visie”, “visite” of “vision”? Met “kring plans” zie je ze allemaal.")
    );
}

#[test]
fn broken_files_are_told_with_file_place_and_reason() {
    let home = home();
    let mut told = String::new();
    let wrong_field = plan("", "x").replace("\"minutes\"", "\"minuets\"");
    for (name, text) in [
        ("leeg", String::new()),
        ("half", plan("", "x").split_off(3)),
        ("afgekapt", plan("", "x").replace("}]}", "")),
        ("veld", wrong_field),
        ("nul", plan("", "x").replace('5', "0")),
        ("verslag", plan("", "x").replace("kring-plan/1", "kring/1")),
        (
            "later",
            plan("", "x").replace("kring-plan/1", "kring-plan/2"),
        ),
        ("groot", " ".repeat(Plan::MAX_BYTES - 1) + "éé"),
        (
            "scherm",
            plan("", "x").replace("kring-plan/1", "\\u001b[2J"),
        ),
    ] {
        home.write(&format!("data/sessions/{name}.json"), text);
        let error = home.error(name);
        for language in Language::ALL {
            let remedy = error.remedy(language).unwrap_or_default();
            told.extend([format!("{}\n    {remedy}\n", error.what(language))]);
        }
    }
    home.write("data/sessions/utf16.json", b"\xff\xfe{\0");
    let error = home.error("utf16");
    told.extend([format!("{}\n", error.what(Language::Dutch))]);
    let told = told.replace(&home.folder.path().display().to_string(), "HOME");
    assert!(!told.contains('\u{1b}'));
    insta::assert_snapshot!("broken", told);
}

#[test]
fn what_is_no_plan_file_is_not_looked_at() {
    let home = home();
    assert!(own(&home.paths).expect("no folder is fine").is_empty());
    home.own("b", "", "B");
    home.own("a", "", "A");
    home.write("data/sessions/.hidden.json", "");
    home.write("data/sessions/.json", "");
    home.write("data/sessions/notes.txt", "");
    home.write("data/sessions/folder.json/x", "");
    let own = own(&home.paths).expect("read");
    let stems: Vec<&str> = own.iter().map(|plan| plan.stem.as_str()).collect();
    assert_eq!(stems, ["a", "b"]);
    let home = self::home();
    home.write("data/sessions", "");
    assert!(find("vision", &home.paths).is_err());
}
