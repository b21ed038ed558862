//! Files that hold no plan at all, and slips against JSON.

use super::super::*;
use super::broken::refuses;
use super::own;

#[test]
fn other_files_are_told_apart() {
    let with = |format: &str| own("").replace("kring-plan/1", format);
    let newer = |found: &str| Reason::NewerFormat {
        found: found.into(),
    };
    let other = |found: &str| Reason::OtherFormat {
        found: found.into(),
    };
    refuses(
        &with("kring-plan/2"),
        "format",
        &newer("kring-plan/2"),
        "format",
    );
    refuses(
        &with("kring-plan/10"),
        "format",
        &newer("kring-plan/10"),
        "format",
    );
    refuses(
        &with("kring-plan/0"),
        "format",
        &other("kring-plan/0"),
        "format",
    );
    refuses(
        &with("kring-plan/x"),
        "format",
        &other("kring-plan/x"),
        "format",
    );
    refuses(&with("plan"), "format", &other("plan"), "format");
    refuses(&with("kring/1"), "format", &Reason::Minutes, "format");
    // A newer plan is not blamed for fields that this kring cannot know.
    let future = with("kring-plan/2").replacen("\"title\"", "\"mood\": 1, \"title\"", 1);
    refuses(&future, "format", &newer("kring-plan/2"), "format");
    refuses("{}", "", &Reason::Missing { field: "format" }, "the plan");
    refuses("[]", "", &Reason::Expected(Expected::Object), "the plan");
    refuses("12", "", &Reason::Expected(Expected::Object), "the plan");
    refuses("\u{feff} \r\n", "", &Reason::Empty, "the plan");
    refuses("", "", &Reason::Empty, "the plan");
    let limit = Plan::MAX_BYTES;
    refuses(
        &" ".repeat(limit + 1),
        "",
        &Reason::TooBig { limit },
        "the plan",
    );
}

#[test]
fn slips_against_json_are_shown_where_they_are() {
    for (text, line, column, slip) in [
        ("# Plan", 1, 1, Slip::Other),
        ("{\n  \"format\": ", 2, 12, Slip::CutShort),
        ("{\"a\": \"x", 1, 8, Slip::CutShort),
        ("{\"a\": 1,}", 1, 9, Slip::CommaTooMany),
        ("[1,\n]", 2, 1, Slip::CommaTooMany),
        ("{\"é\": \"ü\" \"b\": 1}", 1, 11, Slip::CommaMissing),
        ("[1 2]", 1, 4, Slip::CommaMissing),
        ("{\"a\" 1}", 1, 6, Slip::ColonMissing),
        ("{a: 1}", 1, 2, Slip::NameNotQuoted),
        ("{\"a\": \"b\nc\"}", 2, 1, Slip::BreakInText),
        ("\"\\d\"", 1, 3, Slip::Escape),
        ("\"\\ud800\"", 1, 8, Slip::Escape),
        ("[01]", 1, 3, Slip::Number),
        ("[1e999]", 1, 6, Slip::Number),
        ("{} {}", 1, 4, Slip::AfterEnd),
    ] {
        let error = Plan::parse(text).unwrap_err();
        assert_eq!(
            error,
            PlanError {
                place: Place::At { line, column },
                reason: Reason::NotJson(slip)
            },
            "{text}"
        );
    }
    let deep = Plan::parse(&"[".repeat(1000)).unwrap_err();
    assert_eq!(deep.reason, Reason::NotJson(Slip::TooDeep));
}

#[test]
fn messages_say_what_to_do() {
    let message = |more: &str| Plan::parse(&own(more)).unwrap_err().to_string();
    for (more, expected) in [
        (
            r#", "promts": {}"#,
            "agenda item 2: the field “promts” is not known here; do you mean “prompts”?",
        ),
        (
            r#", "hints": {"de": "Kreis"}"#,
            "agenda item 2, hints: the field “de” is not known here; known are: nl, en",
        ),
        (
            r#", "notes": "outcome""#,
            "agenda item 2, notes: “outcome” is not one of: none, outcomes, all; \
             do you mean “outcomes”?",
        ),
        (
            r#", "form": ["groups:1"]"#,
            "agenda item 2, form: “groups:1”: a group has 2 to 20 people, \
             such as groups:3 or groups:2-3",
        ),
        (
            ",",
            "line 6, column 46: there is a comma too many just before this",
        ),
    ] {
        assert_eq!(message(more), expected);
    }
}
