//! Plans that cannot be, each with the place and the reason that kring tells.

use super::super::*;
use super::own;

/// The place, as programs write it, and the whole message.
#[track_caller]
pub(super) fn refuses(text: &str, path: &str, reason: &Reason, place: &str) {
    let error = Plan::parse(text).expect_err("this is no plan");
    assert_eq!((error.place.path().as_str(), &error.reason), (path, reason));
    assert_eq!(error.place.to_string(), place);
    assert_eq!(error.to_string(), format!("{place}: {reason}"));
}

/// Refused for what stands in the second item.
#[track_caller]
fn item_refuses(more: &str, path: &str, reason: &Reason, place: &str) {
    refuses(&own(more), path, reason, place);
}

/// Refused for what stands in the plan as a whole.
#[track_caller]
fn plan_refuses(more: &str, path: &str, reason: &Reason, place: &str) {
    let text = own("").replacen("\"title\"", &format!("{more}, \"title\""), 1);
    refuses(&text, path, reason, place);
}

#[test]
fn minutes_are_whole_numbers_in_their_range() {
    for (minutes, found) in [
        ("0", "0"),
        ("-5", "-5"),
        ("601", "601"),
        ("1000000000", "1000000000"),
        ("2.5", "2.5"),
    ] {
        let text = own("").replace("20", minutes);
        let reason = Reason::OutOfRange {
            found: found.into(),
            min: 1,
            max: 600,
        };
        refuses(
            &text,
            "agenda[1].minutes",
            &reason,
            "agenda item 2, minutes",
        );
    }
    let text = own("").replace("20", "\"20\"");
    let reason = Reason::Expected(Expected::Number);
    refuses(
        &text,
        "agenda[1].minutes",
        &reason,
        "agenda item 2, minutes",
    );
}

#[test]
fn the_minutes_of_the_whole_are_the_sum() {
    let other = Reason::OtherSum {
        sum: 30,
        minutes: 120,
    };
    plan_refuses(r#""minutes": 120"#, "minutes", &other, "minutes");
    let range = |found: &str| Reason::OutOfRange {
        found: found.into(),
        min: 1,
        max: 1440,
    };
    plan_refuses(r#""minutes": 1441"#, "minutes", &range("1441"), "minutes");
    let long = r#"{"title": {"nl": "x"}, "minutes": 600}"#;
    let agenda = format!(r#""agenda": [{long}, {long}, {long}]"#);
    let text = format!(r#"{{"format": "kring-plan/1", "title": {{"nl": "x"}}, {agenda}}}"#);
    refuses(
        &text,
        "agenda",
        &Reason::LongSession {
            sum: 1800,
            limit: 1440,
        },
        "agenda",
    );
}

#[test]
fn unknown_words_come_with_the_nearest_known_one() {
    let unknown = |found: &str, nearest| {
        Reason::Form(FormError::Unknown {
            found: found.into(),
            nearest,
        })
    };
    for (form, nearest) in [
        ("tlak", Some("talk")),
        ("round:shairng", Some("round:sharing")),
        ("sharing", Some("round:sharing")),
        ("groups", Some("groups:3")),
        ("karaoke", None),
        ("Break", Some("break")),
    ] {
        let more = format!(r#", "form": ["{form}"]"#);
        item_refuses(
            &more,
            "agenda[1].form[0]",
            &unknown(form, nearest),
            "agenda item 2, form",
        );
    }
    let reason = Reason::UnknownWord(UnknownWord::new("decid", Purpose::WORDS));
    item_refuses(
        r#", "purpose": "decid""#,
        "agenda[1].purpose",
        &reason,
        "agenda item 2, purpose",
    );
    let error = Plan::parse(&own(r#", "purpose": "decid""#)).unwrap_err();
    assert_eq!(error.nearest(), Some("decide"));
    let reason = Reason::UnknownWord(UnknownWord::new("everyone", Level::WORDS));
    item_refuses(
        r#", "level": {"note": "everyone"}"#,
        "agenda[1].level.note",
        &reason,
        "agenda item 2, level, note",
    );
    let reason = Reason::UnknownWord(UnknownWord::new("leercirkel", Kind::WORDS));
    plan_refuses(r#""kind": "leercirkel""#, "kind", &reason, "kind");
    let reason = Reason::UnknownWord(UnknownWord::new("boss", Role::WORDS));
    plan_refuses(
        r#""roles": ["guardian", "boss"]"#,
        "roles[1]",
        &reason,
        "roles 2",
    );
}

#[test]
fn forms_take_values_that_can_be() {
    let place = "agenda item 2, form";
    for form in [
        "silence:0",
        "silence:61",
        "silence:+3",
        "silence:",
        "silence:99999999999",
    ] {
        let reason = Reason::Form(FormError::Silence { found: form.into() });
        item_refuses(
            &format!(r#", "form": ["{form}"]"#),
            "agenda[1].form[0]",
            &reason,
            place,
        );
    }
    for form in [
        "groups:1",
        "groups:3-2",
        "groups:21",
        "groups:2-",
        "groups:a",
    ] {
        let reason = Reason::Form(FormError::Groups { found: form.into() });
        item_refuses(
            &format!(r#", "form": ["{form}"]"#),
            "agenda[1].form[0]",
            &reason,
            place,
        );
    }
    item_refuses(
        r#", "form": []"#,
        "agenda[1].form",
        &Reason::EmptyList,
        place,
    );
    let more = r#", "form": ["talk", "round:sharing@groups"]"#;
    item_refuses(more, "agenda[1].form[1]", &Reason::NoGroups, place);
    let reason = Reason::LongSilence {
        silence: 24,
        minutes: 20,
    };
    item_refuses(
        r#", "form": ["silence:12", "silence:12"]"#,
        "agenda[1].form[1]",
        &reason,
        place,
    );
}

#[test]
fn fields_are_known_and_single() {
    #[track_caller]
    fn unknown(text: &str, path: &str, field: &str, nearest: Option<&str>) {
        let error = Plan::parse(text).unwrap_err();
        assert_eq!(
            (error.place.path().as_str(), error.nearest()),
            (path, nearest)
        );
        let Reason::UnknownField(unknown) = error.reason else {
            panic!("{error}")
        };
        assert_eq!(unknown.found, field);
    }
    unknown(
        &own(r#", "promts": {}"#),
        "agenda[1]",
        "promts",
        Some("prompts"),
    );
    unknown(
        &own(r#", "Hints": {}"#),
        "agenda[1]",
        "Hints",
        Some("hints"),
    );
    unknown(&own(r#", "colour": 1"#), "agenda[1]", "colour", None);
    unknown(
        &own(r#", "hints": {"de": "Kreis"}"#),
        "agenda[1].hints",
        "de",
        None,
    );
    unknown(
        &own("").replacen("title", "tilte", 1),
        "",
        "tilte",
        Some("title"),
    );

    let double = Reason::DoubleField { field: "minutes" };
    item_refuses(r#", "minutes": 20"#, "agenda[1]", &double, "agenda item 2");
    plan_refuses(
        r#""title": {}"#,
        "",
        &Reason::DoubleField { field: "title" },
        "the plan",
    );
    let long = "x".repeat(500);
    let error = Plan::parse(&own(&format!(r#", "{long}": 1"#))).unwrap_err();
    assert!(error.to_string().len() < 300);
}

#[test]
fn title_and_agenda_say_something() {
    let no_title = own("").replace(r#""title": {"nl": "Ronde"}, "#, "");
    refuses(
        &no_title,
        "agenda[1]",
        &Reason::Missing { field: "title" },
        "agenda item 2",
    );
    let blank = own("").replace("Ronde", " ");
    refuses(
        &blank,
        "agenda[1].title",
        &Reason::EmptyText,
        "agenda item 2, title",
    );
    let plain = own("").replace(r#"{"nl": "Ronde"}"#, r#""Ronde""#);
    let reason = Reason::Expected(Expected::LocalText);
    refuses(&plain, "agenda[1].title", &reason, "agenda item 2, title");
    let long = own("").replace("Ronde", &"é".repeat(201));
    let reason = Reason::LongText { limit: 200 };
    refuses(
        &long,
        "agenda[1].title.nl",
        &reason,
        "agenda item 2, title, nl",
    );
    let no_minutes = own("").replace(r#", "minutes": 20"#, "");
    refuses(
        &no_minutes,
        "agenda[1]",
        &Reason::Missing { field: "minutes" },
        "agenda item 2",
    );

    let head = r#"{"format": "kring-plan/1", "title": {"en": "Circle"}"#;
    refuses(
        &format!("{head}}}"),
        "",
        &Reason::Missing { field: "agenda" },
        "the plan",
    );
    refuses(
        &format!(r#"{head}, "agenda": []}}"#),
        "agenda",
        &Reason::EmptyList,
        "agenda",
    );
    let reason = Reason::Expected(Expected::List);
    refuses(
        &format!(r#"{head}, "agenda": {{}}}}"#),
        "agenda",
        &reason,
        "agenda",
    );
    let item = r#"{"title": {"en": "Talk"}, "minutes": 1}"#;
    let items = vec![item; 201].join(",");
    let reason = Reason::LongList {
        found: 201,
        limit: 200,
    };
    refuses(
        &format!(r#"{head}, "agenda": [{items}]}}"#),
        "agenda",
        &reason,
        "agenda",
    );
}

#[test]
fn running_late_speaks_of_items_that_are_there() {
    let late = |late: &str, path: &str, reason: Reason, place: &str| {
        plan_refuses(&format!(r#""late": {{{late}}}"#), path, &reason, place);
    };
    let missing = |item: &str| Reason::NoSuchItem {
        item: item.into(),
        items: 2,
    };
    late(
        r#""never": [0]"#,
        "late.never[0]",
        missing("0"),
        "late, never 1",
    );
    late(
        r#""never": [1, 3]"#,
        "late.never[1]",
        missing("3"),
        "late, never 2",
    );
    late(
        r#""never": [70000]"#,
        "late.never[0]",
        missing("70000"),
        "late, never 1",
    );
    late(
        r#""never": [2, 2]"#,
        "late.never[1]",
        Reason::ItemTwice { item: 2 },
        "late, never 2",
    );
    let more = r#""shorten": [{"item": 1, "to": 10}]"#;
    let reason = Reason::NotShorter {
        to: 10,
        minutes: 10,
    };
    late(more, "late.shorten[0].to", reason, "late, shorten 1, to");
    let more = r#""shorten": [{"item": 1, "to": 0}, {"item": 1, "to": 5}]"#;
    late(
        more,
        "late.shorten[1].item",
        Reason::ItemTwice { item: 1 },
        "late, shorten 2, item",
    );
    let more = r#""never": [1], "shorten": [{"item": 1, "to": 5}]"#;
    late(
        more,
        "late.never[0]",
        Reason::NeverAndShorten { item: 1 },
        "late, never 1",
    );
    let more = r#""shorten": [{"to": 5}]"#;
    late(
        more,
        "late.shorten[0]",
        Reason::Missing { field: "item" },
        "late, shorten 1",
    );
}

#[test]
fn people_and_id_can_be() {
    let reason = Reason::PeopleSwapped { min: 9, max: 6 };
    plan_refuses(
        r#""people": {"min": 9, "max": 6}"#,
        "people",
        &reason,
        "people",
    );
    let reason = Reason::OutOfRange {
        found: "0".into(),
        min: 1,
        max: 1000,
    };
    plan_refuses(
        r#""people": {"min": 0, "max": 6}"#,
        "people.min",
        &reason,
        "people, min",
    );
    for id in ["", "../x", "Kring", "a b"] {
        let reason = Reason::BadId { found: id.into() };
        plan_refuses(&format!(r#""id": "{id}""#), "id", &reason, "id");
    }
}
