//! Texts for people stand in the language files, not in the code.
//!
//! A simple and sound guess: in the rooms that speak to people a literal with a space between two words
//! of small letters is a sentence. Attributes (help of clap, messages of thiserror), logging and messages
//! of panics and tests are not shown as part of a session.

use proc_macro2::{TokenStream, TokenTree};

use super::source::{Finding, Source, line_of};

const SPEAKING: &[&str] = &["plain", "tui", "app", "run"];

/// Stands on the line of a literal or above it, and says why nobody sees it: `// not shown: …`.
const NOT_SHOWN: &str = "not shown:";

/// Macros whose literals are no text for people.
const SILENT: &[&str] = &[
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "unreachable",
];

/// Literals of this file that look like a sentence.
pub fn sentences(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    if SPEAKING.contains(&source.room()) {
        look(source, source.live_tokens(), &mut found);
    }
    found
}

fn look(source: &Source, tokens: TokenStream, found: &mut Vec<Finding>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Literal(literal) => {
                let (text, line) = (literal.to_string(), line_of(token));
                let excused = source.marked(line, NOT_SHOWN) || source.marked(line, "proof:");
                if text.contains('"') && is_sentence(&text) && !excused {
                    found.push(Finding::new(line, text));
                }
            }
            TokenTree::Group(group) if !is_silent(&tokens[..at]) => {
                look(source, group.stream(), found);
            }
            _ => {}
        }
    }
}

/// Whether a group after these tokens is an attribute (`#`, `#!`) or belongs to a silent macro.
fn is_silent(before: &[TokenTree]) -> bool {
    let mark = |token: Option<&TokenTree>, sign: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let (last, earlier) = (
        before.last(),
        before.len().checked_sub(2).and_then(|at| before.get(at)),
    );
    if mark(last, '#') || (mark(last, '!') && mark(earlier, '#')) {
        return true;
    }
    let name = match earlier {
        Some(TokenTree::Ident(name)) if mark(last, '!') => name.to_string(),
        _ => return false,
    };
    SILENT.contains(&name.as_str())
}

/// Whether a space stands between two words of small letters, of at least two letters each.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let tail = |word: &str| {
        word.chars()
            .rev()
            .take(2)
            .filter(|c| c.is_lowercase())
            .count()
            == 2
    };
    let head = |word: &str| word.chars().take(2).filter(|c| c.is_lowercase()).count() == 2;
    words.windows(2).any(|pair| tail(pair[0]) && head(pair[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(room: &str, text: &str) -> usize {
        sentences(&Source::seeded(&format!("src/{room}/mod.rs"), text)).len()
    }

    #[test]
    fn a_sentence_in_the_code_is_caught() {
        for text in [
            "fn f() { println!(\"this turn is done\") }",
            "fn f() { out.push_str(\"nog twee te horen\") }",
            "fn f() -> String { format!(\"{name} is aan de beurt\") }",
            "const HINT: &str = r\"één of twee zinnen\";",
        ] {
            for room in SPEAKING {
                assert_eq!(found(room, text), 1, "{room}: {text}");
            }
        }
    }

    #[test]
    fn ids_attributes_logs_tests_and_marked_literals_are_fine() {
        for text in [
            "fn f() { t!(language, \"turn-done\") }",
            "fn f() { format!(\"{a} {b}\") }",
            "/// What it is.\n#[error(\"no such thing\")]\nstruct X;",
            "fn f() { tracing::warn!(\"the folder is gone\") }",
            "fn f() {\n  // not shown: a name inside the journal\n  g(\"draft of line\")\n}",
            "#[cfg(test)] mod tests { fn f() { g(\"ik zie het niet\") } }",
            "fn f() { g('a', b' ', 12) }",
        ] {
            assert_eq!(found("plain", text), 0, "{text}");
        }
        assert_eq!(found("cli", "fn f() { g(\"ik zie het niet\") }"), 0);
    }
}
