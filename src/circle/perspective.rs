//! Perspectives: from where somebody looks. Self-chosen, and there may be several.

/// Perspectives that kring knows a word for, with what people write for them.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "young-person",
        &[
            "young person",
            "young people",
            "youth",
            "jongere",
            "jongeren",
            "jeugdige",
        ],
    ),
    (
        "parent",
        &[
            "parent", "ouder", "ouders", "moeder", "vader", "mother", "father",
        ],
    ),
    (
        "foster-parent",
        &[
            "foster parent",
            "pleegouder",
            "pleegouders",
            "pleegmoeder",
            "pleegvader",
        ],
    ),
    (
        "expert-by-experience",
        &[
            "expert by experience",
            "ervaringsdeskundige",
            "ervaringswerker",
            "peer worker",
        ],
    ),
    (
        "professional",
        &[
            "professional",
            "hulpverlener",
            "medewerker",
            "begeleider",
            "care worker",
        ],
    ),
    ("researcher", &["researcher", "onderzoeker", "lector"]),
    ("municipality", &["municipality", "gemeente"]),
    ("policy", &["policy", "beleid", "beleidsmedewerker"]),
    (
        "management",
        &[
            "management",
            "manager",
            "leidinggevende",
            "bestuurder",
            "director",
        ],
    ),
    (
        "education",
        &["education", "onderwijs", "docent", "teacher"],
    ),
];

/// The word for a perspective, for words of both languages; other words stay as they are.
#[must_use]
pub fn word(typed: &str) -> String {
    let typed = typed.trim();
    let folded = typed.to_lowercase().replace('-', " ");
    KNOWN
        .iter()
        .find(|(word, others)| {
            word.replace('-', " ") == folded || others.contains(&folded.as_str())
        })
        .map_or_else(|| typed.to_owned(), |(word, _)| (*word).to_owned())
}

/// Whether somebody with this perspective should never have to go first: a young person or parent.
#[must_use]
pub fn is_never_first(perspective: &str) -> bool {
    matches!(perspective, "young-person" | "parent" | "foster-parent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_are_one_perspective() {
        for typed in ["jongere", "Young person", "young-person", " JONGEREN "] {
            assert_eq!(word(typed), "young-person", "{typed}");
        }
        assert_eq!(word("muzikant"), "muzikant");
    }
}
