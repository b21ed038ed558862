//! Every reason and place has words in both languages.

use super::super::*;
use crate::lang::{Explain, Language, has_message};

fn unknown() -> UnknownWord {
    UnknownWord::new("zzz\u{1b}", Purpose::WORDS)
}

fn reasons() -> Vec<Reason> {
    let found = || "zzz\u{1b}".to_owned();
    let mut reasons = vec![
        Reason::TooBig { limit: 9 },
        Reason::Empty,
        Reason::OtherFormat { found: found() },
        Reason::Minutes,
        Reason::NewerFormat { found: found() },
        Reason::DoubleField { field: "title" },
        Reason::UnknownField(unknown()),
        Reason::UnknownField(UnknownWord::new("explor", Purpose::WORDS)),
        Reason::Missing { field: "title" },
        Reason::EmptyText,
        Reason::LongText { limit: 9 },
        Reason::BadId { found: found() },
        Reason::OutOfRange {
            found: found(),
            min: 1,
            max: 9,
        },
        Reason::OtherSum { sum: 8, minutes: 9 },
        Reason::LongSession { sum: 9, limit: 8 },
        Reason::EmptyList,
        Reason::LongList { found: 9, limit: 8 },
        Reason::UnknownWord(unknown()),
        Reason::Form(FormError::Unknown {
            found: found(),
            nearest: None,
        }),
        Reason::Form(FormError::Silence { found: found() }),
        Reason::Form(FormError::Groups { found: found() }),
        Reason::NoGroups,
        Reason::LongSilence {
            silence: 9,
            minutes: 8,
        },
        Reason::PeopleSwapped { min: 9, max: 8 },
        Reason::NoSuchItem {
            item: found(),
            items: 8,
        },
        Reason::ItemTwice { item: 9 },
        Reason::NotShorter { to: 9, minutes: 8 },
        Reason::NeverAndShorten { item: 9 },
    ];
    reasons.extend(
        [
            Expected::Object,
            Expected::List,
            Expected::Text,
            Expected::LocalText,
            Expected::Number,
            Expected::Levels,
        ]
        .map(Reason::Expected),
    );
    reasons.extend(
        [
            Slip::CutShort,
            Slip::CommaTooMany,
            Slip::CommaMissing,
            Slip::ColonMissing,
            Slip::NameNotQuoted,
            Slip::BreakInText,
            Slip::Escape,
            Slip::Number,
            Slip::AfterEnd,
            Slip::TooDeep,
            Slip::Other,
        ]
        .map(Reason::NotJson),
    );
    reasons
}

#[test]
fn every_reason_is_told_in_both_languages_and_nothing_in_it_acts() {
    for reason in reasons() {
        let error = PlanError {
            place: Place::Path(vec![
                Step::Field("agenda"),
                Step::Index(2),
                Step::Field("form"),
            ]),
            reason,
        };
        let [english, dutch] = Language::ALL.map(|language| error.what(language));
        assert!(english.starts_with("agenda item 3, form: "), "{english}");
        assert!(dutch.starts_with("agendapunt 3, form: "), "{dutch}");
        let behind = |what: &str| what.split_once(": ").map(|(_, behind)| behind.to_owned());
        assert_ne!(behind(&english), behind(&dutch));
        for language in Language::ALL {
            let what = error.what(language);
            assert!(
                !what.chars().any(char::is_control) && !what.ends_with('.'),
                "{what}"
            );
            assert!(!has_message(
                language,
                what.rsplit(": ").next().unwrap_or_default()
            ));
            assert!(error.remedy(language).is_some());
        }
    }
}

#[test]
fn a_place_is_told_as_people_count() {
    let place = |steps: &[Step]| Place::Path(steps.to_vec()).words(Language::Dutch);
    let field = Step::Field;
    assert_eq!(place(&[]), None);
    assert_eq!(
        place(&[field("title"), field("nl")]).as_deref(),
        Some("title, nl")
    );
    assert_eq!(
        place(&[field("late"), field("shorten"), Step::Index(0), field("to")]).as_deref(),
        Some("late, shorten 1, to")
    );
    assert_eq!(
        place(&[
            field("agenda"),
            Step::Index(1),
            field("form"),
            Step::Index(0)
        ])
        .as_deref(),
        Some("agendapunt 2, form")
    );
    let at = Place::At { line: 3, column: 7 };
    assert_eq!(
        at.words(Language::English).as_deref(),
        Some("line 3, column 7")
    );
}
