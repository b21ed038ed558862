use std::path::Path;

use super::*;
use crate::lang::{Explain, Language};
use crate::minutes::{Presence, Role};

fn read(text: &str) -> PeopleList {
    parse(text.as_bytes()).unwrap_or_else(|wrong| panic!("{text:?}: {wrong}"))
}

fn names(bytes: &[u8]) -> Vec<String> {
    let list = parse(bytes).unwrap_or_else(|wrong| panic!("{wrong}"));
    list.people.into_iter().map(|person| person.name).collect()
}

fn wrong(text: &str) -> Wrong {
    match parse(text.as_bytes()) {
        Err(wrong) => wrong,
        Ok(list) => panic!("{text:?} gave {list:?}"),
    }
}

/// Line and column of what is wrong; 0 for no column.
fn place(text: &str) -> (usize, usize) {
    let wrong = wrong(text).to_string();
    let number = |after: &str| {
        let rest = wrong.split_once(after)?.1;
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    };
    (number("line ").unwrap_or(0), number("column ").unwrap_or(0))
}

#[test]
fn every_column_is_read() {
    let list = read(
        "name,perspective,organisation,role,presence\n\
         Sam,jongere; ervaringsdeskundige,,,\n\
         Ruth,professional,De Brug,gespreksleider;hoeder,online\n\
         Joris,,\"Noord, Zuid & Zn.\",,afgemeld\n",
    );
    assert_eq!(list.remarks, []);
    let [sam, ruth, joris] = &list.people[..] else {
        panic!("{list:?}")
    };
    assert_eq!(sam.name, "Sam");
    assert_eq!(sam.perspectives, ["jongere", "ervaringsdeskundige"]);
    assert_eq!((&sam.organisation, sam.presence), (&None, None));
    assert_eq!(ruth.roles, [Role::Facilitator, Role::Guardian]);
    assert_eq!(ruth.presence, Some(Presence::Online));
    assert_eq!(joris.organisation.as_deref(), Some("Noord, Zuid & Zn."));
    assert_eq!(joris.presence, Some(Presence::SentWord));
}

#[test]
fn headings_are_dutch_or_english_in_any_order_and_case() {
    let list = read("Rol,NAAM,Aanwezigheid,Organisatie,Perspectief\nnotulist,Ruth,hier,X,ouder\n");
    let ruth = &list.people[0];
    assert_eq!(
        (ruth.name.as_str(), &ruth.roles[..]),
        ("Ruth", &[Role::NoteTaker][..])
    );
    assert_eq!(ruth.presence, Some(Presence::Present));
    assert_eq!(names(b"name\nSam\n"), ["Sam"]);
    assert_eq!(names(b" \xc2\xa0Naam \nSam"), ["Sam"]);
}

#[test]
fn names_are_what_people_are_called() {
    let called = [
        "Jan | de Vries",
        "A/B",
        "@sam",
        "Ruth (zij)",
        "Jan \"de Beer\" Smit",
        "O'Neill",
        "👩‍👧 Lieke",
        "שרה כהן",
        "王小明",
        "Zoë Çelik-Ğ",
        "Vries, Jan de",
        "=cmd()",
        "#1",
        "Łukasz",
    ];
    let mut text = String::from("naam,rol\n");
    for name in called {
        text.extend([format!("\"{}\",\n", name.replace('"', "\"\""))]);
    }
    assert_eq!(names(text.as_bytes()), called);
}

#[test]
fn names_stand_on_one_line_in_one_form() {
    assert_eq!(
        names("name\n\"  Jan\r\n  de\u{a0}Vries \"\n".as_bytes()),
        ["Jan de Vries"]
    );
    assert_eq!(names("name\nZoe\u{308}\n".as_bytes()), ["Zoë"]);
}

#[test]
fn files_as_excel_makes_them() {
    for text in [
        "naam;perspectief\r\nSam;\"jongere;ouder\"\r\n;\r\n;\r\n",
        "sep=;\r\nnaam;perspectief\r\nSam;\"jongere;ouder\"\r\n",
        "SEP=,\nnaam,perspectief\nSam,jongere;ouder",
        "naam\tperspectief\nSam\tjongere;ouder\n",
        "naam,perspectief\rSam,jongere;ouder\r",
        "\u{feff}naam,perspectief\r\nSam,\"jongere\nouder\"\r\n\r\n",
    ] {
        let list = read(text);
        assert_eq!(list.people.len(), 1, "{text:?}: {list:?}");
        assert_eq!(
            list.people[0].perspectives,
            ["jongere", "ouder"],
            "{text:?}"
        );
        assert_eq!(list.remarks, [], "{text:?}");
    }
}

#[test]
fn letters_of_every_kind_of_file() {
    assert_eq!(
        names(b"naam;rol\nZo\xeb;\nRen\xe9 \x96 \x80;\n"),
        ["Zoë", "René – €"]
    );
    assert_eq!(
        parse(b"naam\nZo\xeb\n")
            .map(|list| list.remarks)
            .expect("read"),
        [Remark::OldLetters]
    );
    let text = "naam\trol\r\nZoë 王\t\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(names(&[b"\xff\xfe", &little[..]].concat()), ["Zoë 王"]);
    assert_eq!(names(&[b"\xfe\xff", &big[..]].concat()), ["Zoë 王"]);
    for broken in [
        &b"naam\nZo\xc3\xab\nRen\xe9\n"[..],
        b"\xff\xfen\0a\0m",
        b"\xff\xfe\0\xd8\n\0",
        b"naam\n\0\0\0\0\n",
    ] {
        assert!(matches!(parse(broken), Err(Wrong::NotText)), "{broken:?}");
    }
    for workbook in [&b"PK\x03\x04\x14\0"[..], b"\xd0\xcf\x11\xe0\xa1\xb1"] {
        assert!(matches!(parse(workbook), Err(Wrong::Spreadsheet)));
    }
}

#[test]
fn people_without_a_name_are_skipped_and_two_of_one_name_are_kept() {
    let list = read("name,role\nJan,\n ,hoeder\nSam,\njan,notulist\n,\n");
    let called: Vec<_> = list.people.iter().map(|person| &*person.name).collect();
    assert_eq!(called, ["Jan", "Sam", "jan"]);
    let second = Remark::SameName {
        line: 5,
        name: "jan".into(),
    };
    assert_eq!(list.remarks, [Remark::NoName { line: 3 }, second]);
    for language in Language::ALL {
        for remark in &list.remarks {
            let words = remark.words(language);
            assert!(words.contains('3') || words.contains('5'), "{words}");
        }
    }
}

#[test]
fn what_is_wrong_is_told_with_line_and_column() {
    for (text, at) in [
        ("name,rolle\nSam,", (1, 2)),
        ("name,role,Naam\n", (1, 3)),
        ("\n\nrole\nhoeder", (3, 0)),
        ("Sam,jongere\n", (1, 0)),
        ("name,role\nSam,baas", (2, 2)),
        ("\r\nname,role\r\n\r\n\r\nSam,baas\r\n", (5, 2)),
        ("sep=;\nname;role\nSam;baas", (3, 2)),
        ("name,role\n\"Sam\nvan Dam\",\nJan,baas", (4, 2)),
        ("name,presence\nSam,misschien", (2, 2)),
        ("name\nSam,ouder\n", (2, 2)),
        ("name,\nSam,ouder\n", (2, 2)),
        ("name,role\nSam,\n\"Jan,hoeder\nRuth,\n", (3, 1)),
        ("name,role\nSam,\"hoeder\n", (2, 2)),
        ("name\nSa\u{1b}[2Jm\n", (2, 1)),
        (&format!("name\n{}\n", "a".repeat(LONGEST + 1)), (2, 1)),
        (
            &format!("name\n{}", "Sam\n".repeat(MOST_PEOPLE + 1)),
            (MOST_PEOPLE + 2, 0),
        ),
    ] {
        assert_eq!(
            place(text),
            at,
            "{}",
            text.chars().take(60).collect::<String>()
        );
    }
}

#[test]
fn the_nearest_heading_is_named() {
    for (heading, meant) in [
        ("nmae", Some("name")),
        ("Naaam", Some("naam")),
        ("perspektief", Some("perspectief")),
        ("organistaion", Some("organisation")),
        ("name,telefoon", None),
    ] {
        match wrong(&format!("{heading}\nSam\n")) {
            Wrong::UnknownColumn { near, .. } => assert_eq!(near, meant, "{heading}"),
            other => panic!("{heading}: {other:?}"),
        }
    }
}

#[test]
fn nothing_and_too_much_are_errors() {
    for nothing in ["", "\u{feff}", "\n\n", ",,,\n,,\n"] {
        assert!(matches!(wrong(nothing), Wrong::Empty), "{nothing:?}");
    }
    assert_eq!(read("name\n"), PeopleList::default());
    let large = format!("name\n{}", " ".repeat(MOST_BYTES));
    assert!(matches!(wrong(&large), Wrong::TooLarge));
    let full = format!("name\n{}", "Sam\n".repeat(MOST_PEOPLE));
    assert_eq!(read(&full).people.len(), MOST_PEOPLE);
}

#[test]
fn every_error_says_what_and_what_to_do_in_both_languages() {
    let mut told = String::new();
    let mut cases: Vec<Wrong> = [
        "",
        "role\nhoeder",
        "Sam,jongere\n",
        "name,rolle\n",
        "name,tel\u{1b}[2J\n",
        "name,naam\n",
        "name,role\nSam,baas",
        "name,presence\nSam,ooit",
        "name\nSam,ouder\n",
        "name\n\"Sam",
        "name\nSa\u{7}m\n",
    ]
    .into_iter()
    .map(wrong)
    .collect();
    cases.extend([
        Wrong::TooLarge,
        Wrong::NotText,
        Wrong::Spreadsheet,
        Wrong::TooMany { line: 1002 },
        Wrong::TooLong {
            at: At { line: 2, column: 1 },
        },
        Wrong::Unreadable(io::Error::from(io::ErrorKind::NotFound)),
    ]);
    for wrong in cases {
        let error = PeopleError {
            file: "mensen.csv".into(),
            wrong,
        };
        for language in Language::ALL {
            let remedy = error.remedy(language).unwrap_or_default();
            told.extend([format!("{}\n    {remedy}\n", error.what(language))]);
        }
    }
    assert!(
        !told.contains('\u{1b}') && !told.contains("people-"),
        "{told}"
    );
    insta::assert_snapshot!("people_errors", told);
}

#[test]
fn a_file_that_is_not_there_is_an_error_with_its_name() {
    let error = load(Path::new("no/such.csv")).expect_err("nothing is there");
    assert!(error.what(Language::Dutch).contains("no/such.csv"));
    let folder = tempfile::tempdir().expect("a folder");
    assert!(load(folder.path()).is_err());
    let file = folder.path().join("mensen.csv");
    std::fs::write(&file, "naam\nSam\n").expect("written");
    assert_eq!(load(&file).expect("read").people[0].name, "Sam");
}
