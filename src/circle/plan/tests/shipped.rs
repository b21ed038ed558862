//! What every shipped plan has to be.

use serde_json::Value;

use super::super::*;

#[test]
fn each_can_be_read_under_its_own_id_and_dutch_name() {
    for (id, dutch_name, text) in SHIPPED {
        let plan = Plan::parse(text).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(plan.id.as_deref(), Some(id));
        for name in [id.to_owned(), dutch_name.to_uppercase(), format!(" {id} ")] {
            assert_eq!(Plan::shipped(&name).as_ref(), Some(&plan), "{name}");
        }
    }
    assert_eq!(Plan::shipped("kring"), None);
    assert_eq!(Plan::all_shipped().len(), SHIPPED.len());
}

#[test]
fn names_are_unique() {
    let mut names: Vec<_> = SHIPPED
        .iter()
        .flat_map(|(id, dutch, _)| [*id, *dutch])
        .collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn the_minutes_are_written_and_add_up() {
    for (id, _, text) in SHIPPED {
        let json: Value = serde_json::from_str(text).unwrap();
        let items = json["agenda"].as_array().unwrap();
        let sum: u64 = items
            .iter()
            .map(|item| item["minutes"].as_u64().unwrap())
            .sum();
        assert_eq!(json["minutes"].as_u64(), Some(sum), "{id}");
    }
}

#[test]
fn every_text_speaks_both_languages() {
    fn texts<'a>(path: &str, value: &'a Value, found: &mut Vec<(String, &'a Value)>) {
        match value {
            Value::Object(fields) if fields.contains_key("nl") || fields.contains_key("en") => {
                found.push((path.to_owned(), value));
            }
            Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(name, value)| texts(&format!("{path}.{name}"), value, found));
            }
            Value::Array(list) => {
                list.iter()
                    .enumerate()
                    .for_each(|(n, value)| texts(&format!("{path}[{n}]"), value, found));
            }
            _ => {}
        }
    }
    for (id, _, text) in SHIPPED {
        let json: Value = serde_json::from_str(text).unwrap();
        let mut found = Vec::new();
        texts(id, &json, &mut found);
        assert!(found.len() > 30, "{id}");
        for (path, text) in found {
            for language in ["nl", "en"] {
                let text = text[language].as_str().unwrap_or_default();
                assert!(
                    !text.trim().is_empty() && text == text.trim(),
                    "{path}.{language}"
                );
                assert!(
                    !text.contains("  ") && !text.contains('\n'),
                    "{path}.{language}"
                );
            }
        }
    }
}

#[test]
fn nothing_a_facilitator_needs_is_left_out() {
    for plan in Plan::all_shipped() {
        let id = plan.id.clone().unwrap_or_default();
        assert!(
            plan.summary.is_some() && plan.before.is_some() && plan.people.is_some(),
            "{id}"
        );
        assert!(!plan.roles.is_empty(), "{id}");
        for item in &plan.agenda {
            let title = &item.title.en;
            assert!(
                item.prompts.start.is_some(),
                "{id}, {title}: what to read aloud"
            );
            assert!(item.hints.is_some(), "{id}, {title}: hints");
            let Prompts {
                clarifying,
                reaction,
                consent,
                objection,
                ..
            } = &item.prompts;
            if item.form.contains(&Form::Consent) {
                let all = clarifying.is_some() && reaction.is_some();
                assert!(
                    all && consent.is_some() && objection.is_some(),
                    "{id}, {title}: consent"
                );
            }
        }
    }
}

#[test]
fn prompts_differ_from_item_to_item_and_from_plan_to_plan() {
    let mut starts: Vec<String> = Plan::all_shipped()
        .into_iter()
        .flat_map(|plan| plan.agenda)
        .filter_map(|item| item.prompts.start)
        .flat_map(|text| [text.nl, text.en])
        .collect();
    starts.sort();
    for pair in starts.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn running_late_never_costs_what_keeps_people_safe() {
    for plan in Plan::all_shipped() {
        let id = plan.id.clone().unwrap_or_default();
        let late = plan.late.unwrap_or_else(|| panic!("{id}: late"));
        assert!(
            !late.shorten.is_empty() && late.shorten.iter().all(|s| s.how.is_some()),
            "{id}"
        );
        assert!(
            late.shorten
                .iter()
                .all(|shorten| !late.never.contains(&shorten.item)),
            "{id}"
        );
        for (n, item) in (1..).zip(&plan.agenda) {
            let safe = item.form.iter().any(|part| match part {
                Form::Round { kind, .. } => {
                    matches!(kind, RoundKind::CheckIn | RoundKind::Closing)
                }
                part => *part == Form::Break,
            });
            let shortened = late.shorten.iter().any(|shorten| shorten.item == n);
            assert!(!(safe && shortened), "{id}: item {n}");
        }
    }
}

#[test]
fn a_plan_written_out_is_read_as_the_same_plan() {
    for plan in Plan::all_shipped() {
        let text = serde_json::to_string_pretty(&plan).unwrap();
        assert_eq!(Plan::parse(&text).unwrap(), plan);
        assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
    }
}

#[test]
fn the_files_are_clean() {
    for (id, _, text) in SHIPPED {
        assert!(
            !text.contains('\r') && !text.starts_with('\u{feff}'),
            "{id}"
        );
        assert!(!text.contains("\\u") && !text.contains('\t'), "{id}");
        assert!(text.ends_with("}\n"), "{id}");
    }
}
