//! Whatever stands in a file, reading it ends in a plan or in an error that can be told.

use proptest::prelude::*;

use super::super::*;
use super::own;

/// Reads the text, and tells what is wrong with it in a message of a bearable length.
fn read(text: &str) {
    match Plan::parse(text) {
        Ok(plan) => {
            let sum: u32 = plan.agenda.iter().map(|item| u32::from(item.minutes)).sum();
            assert_eq!(u32::from(plan.minutes), sum);
            let again = serde_json::to_string(&plan).unwrap();
            assert_eq!(Plan::parse(&again).unwrap(), plan);
        }
        Err(error) => {
            let message = error.to_string();
            assert!(!message.is_empty() && message.len() < 1000, "{message}");
            let _ = (error.place.path(), error.nearest());
        }
    }
}

fn json() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("format"),
        Just("kring-plan/1"),
        Just("title"),
        Just("nl"),
        Just("agenda"),
        Just("minutes"),
        Just("form"),
        Just("level"),
        Just("late"),
        Just("shorten"),
        Just("x"),
    ]
    .prop_map(|word| format!("\"{word}\""));
    let leaf = prop_oneof![
        word.clone(),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| format!("{number:e}")),
        Just("null".to_owned()),
        Just("true".to_owned()),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6)
                .prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec((word.clone(), inner), 0..6).prop_map(|fields| {
                let fields: Vec<_> = fields.iter().map(|(a, b)| format!("{a}:{b}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn any_json(text in json()) {
        read(&text);
    }

    #[test]
    fn any_json_in_the_place_of_any_value(value in json(), field in prop::sample::select(vec![
        "id", "minutes", "kind", "pillar", "people", "summary", "roles", "before", "late",
        "consent", "attribution",
    ])) {
        read(&own("").replacen("\"title\"", &format!("\"{field}\": {value}, \"title\""), 1));
        read(&own(&format!(", \"{field}\": {value}")));
        read(&own(&format!(", \"prompts\": {value}")));
        read(&own(&format!(", \"level\": {value}")));
    }

    #[test]
    fn any_form(word in "(silence|groups|round|talk|)[:@-]?[0-9a-z@-]{0,12}") {
        if let Ok(form) = word.parse::<Form>() {
            prop_assert_eq!(form.to_string().parse(), Ok(form));
        }
        read(&own(&format!(", \"form\": [\"{word}\"]")));
    }

    #[test]
    fn any_slip_in_a_shipped_plan(
        which in 0..SHIPPED.len(), at in any::<prop::sample::Index>(), cut in 0..8_usize,
        put in "[\\PC\"{}\\[\\],:0-9]{0,4}",
    ) {
        let text: Vec<char> = SHIPPED[which].2.chars().collect();
        let at = at.index(text.len());
        let rest = text[at..].iter().skip(cut);
        let broken: String = text[..at].iter().copied().chain(put.chars()).chain(rest.copied()).collect();
        read(&broken);
    }

    #[test]
    fn any_shipped_plan_cut_short(which in 0..SHIPPED.len(), at in any::<prop::sample::Index>()) {
        let text = SHIPPED[which].2.trim_end();
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
        let at = starts[at.index(starts.len())];
        prop_assert!(Plan::parse(&text[..at]).is_err());
    }
}
