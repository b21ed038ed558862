//! A person's own plan: what may be left out, and what then holds.

use super::super::*;
use super::own;
use crate::lang::Language;

#[test]
fn only_format_title_and_agenda_have_to_be_there() {
    let plan = Plan::parse(&own("")).unwrap();
    assert_eq!(plan.id, None);
    assert_eq!(plan.minutes, 30);
    assert_eq!(plan.kind, Kind::LearningCircle);
    assert_eq!(plan.attribution, Attribution::Role);
    assert_eq!(plan.consent, Protocol::Sociocratic);
    let item = &plan.agenda[0];
    assert_eq!(item.form, [Form::Talk]);
    assert_eq!(item.purpose, Purpose::Explore);
    assert_eq!(item.notes, Notes::All);
    assert_eq!(item.level, Levels::default());
    assert_eq!(item.prompts, Prompts::default());
}

#[test]
fn one_language_serves_for_both() {
    let plan = Plan::parse(&own("")).unwrap();
    assert_eq!(plan.title.in_language(Language::Dutch), "Onze kring");
    assert_eq!(plan.title.in_language(Language::English), "Onze kring");
}

#[test]
fn each_language_gets_its_own_text() {
    let text = LocalText {
        nl: "Kring".into(),
        en: "Circle".into(),
    };
    assert_eq!(text.in_language(Language::Dutch), "Kring");
    assert_eq!(text.in_language(Language::English), "Circle");
}

#[test]
fn purpose_and_notes_follow_from_the_form() {
    for (form, purpose, notes) in [
        (r#"["round:check-in"]"#, Purpose::Connect, Notes::None),
        (r#"["break"]"#, Purpose::Connect, Notes::None),
        (r#"["silence:2"]"#, Purpose::Explore, Notes::None),
        (
            r#"["silence", "round:sharing"]"#,
            Purpose::Explore,
            Notes::All,
        ),
        (
            r#"["groups:2-3", "round:sharing@groups"]"#,
            Purpose::Explore,
            Notes::All,
        ),
        (r#"["talk", "consent"]"#, Purpose::Decide, Notes::All),
        (r#"["round:consent"]"#, Purpose::Decide, Notes::All),
    ] {
        let plan = Plan::parse(&own(&format!(r#", "form": {form}"#))).unwrap();
        let item = &plan.agenda[1];
        assert_eq!((item.purpose, item.notes), (purpose, notes), "{form}");
    }
}

#[test]
fn one_level_holds_for_everything_and_an_object_for_what_it_names() {
    let levels = |level: &str| {
        Plan::parse(&own(&format!(r#", "level": {level}"#)))
            .unwrap()
            .agenda[1]
            .level
    };
    assert_eq!(levels(r#""circle""#), Levels::all(Level::Circle));
    let named = levels(r#"{"insight": "circle", "action": "network"}"#);
    let expected = Levels {
        insight: Level::Circle,
        action: Level::Network,
        ..Levels::default()
    };
    assert_eq!(named, expected);
    assert_eq!(levels("{}"), Levels::default());
}

#[test]
fn what_is_blank_or_null_is_as_good_as_absent() {
    let blank = own(r#", "hints": {"nl": " ", "en": ""}, "prompts": {"start": {}}, "form": null"#);
    assert_eq!(Plan::parse(&blank).unwrap(), Plan::parse(&own("")).unwrap());
}

#[test]
fn a_byte_order_mark_and_crlf_are_fine() {
    let windows = format!("\u{feff}{}", own("").replace('\n', "\r\n"));
    assert_eq!(
        Plan::parse(&windows).unwrap(),
        Plan::parse(&own("")).unwrap()
    );
}

#[test]
fn forms_are_written_as_they_are_read() {
    for word in [
        "talk",
        "silence",
        "silence:60",
        "round:check-in",
        "round:sharing@groups",
        "groups:2",
        "groups:2-3",
        "consent",
        "break",
    ] {
        assert_eq!(word.parse::<Form>().unwrap().to_string(), word);
    }
}

#[test]
fn every_word_is_read_back() {
    for kind in RoundKind::ALL {
        assert_eq!(kind.word().parse(), Ok(*kind));
        let json = serde_json::to_string(kind).unwrap();
        assert_eq!(json, format!("\"{kind}\""));
        assert_eq!(json, format!("\"{kind}\""));
    }
}
