//! Habits: nothing unwrapped without proof, nothing silenced, nothing unfinished.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::{Finding, Source, line_of};

/// Stands on the line of an `unwrap`, `expect` or indexing that cannot fail, or on the line above it, and
/// says why: `// proof: …` or `reason = "proof: …"`.
const PROOF: &str = "proof:";

/// `.unwrap()` and `.expect(…)` outside tests, without a proof on their line or the line above.
pub fn unproven(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    each_window(source.live_tokens(), &mut |window| {
        if let [
            TokenTree::Punct(dot),
            TokenTree::Ident(name),
            TokenTree::Group(arguments),
        ] = window
            && dot.as_char() == '.'
            && arguments.delimiter() == Delimiter::Parenthesis
            && (name == "unwrap" || name == "expect")
        {
            let line = line_of(&window[1]);
            if !source.marked(line, PROOF) {
                found.push(Finding::new(line, format!(".{name}(…)")));
            }
        }
    });
    found
}

/// `#[allow]`, `#[expect]` without a reason, and macros of unfinished work; in tests too.
pub fn silenced_or_unfinished(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    each_window(source.tokens(), &mut |window| {
        let line = line_of(&window[0]);
        match window {
            [TokenTree::Punct(mark), TokenTree::Group(attribute), ..] if mark.as_char() == '#' => {
                silenced(line, &attribute.stream(), &mut found);
            }
            [
                TokenTree::Punct(mark),
                TokenTree::Punct(inner),
                TokenTree::Group(attribute),
            ] if mark.as_char() == '#' && inner.as_char() == '!' => {
                silenced(line, &attribute.stream(), &mut found);
            }
            [TokenTree::Ident(name), TokenTree::Punct(mark), ..]
                if mark.as_char() == '!'
                    && (name == "todo" || name == "unimplemented" || name == "dbg") =>
            {
                found.push(Finding::new(line, format!("{name}!")));
            }
            _ => {}
        }
    });
    found
}

fn silenced(line: usize, attribute: &TokenStream, found: &mut Vec<Finding>) {
    let text = attribute.to_string().replace(' ', "");
    if text.starts_with("allow(") || (text.starts_with("cfg_attr(") && text.contains(",allow(")) {
        found.push(Finding::new(line, "#[allow]: use #[expect] with a reason"));
    } else if text.starts_with("expect(") && !text.contains("reason=") {
        found.push(Finding::new(line, "#[expect] without a reason"));
    }
}

/// Calls with every run of three tokens (at the end of a group two or one) at every depth.
pub fn each_window(tokens: TokenStream, look: &mut impl FnMut(&[TokenTree])) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        look(&tokens[at..tokens.len().min(at + 3)]);
        if let TokenTree::Group(group) = token {
            each_window(group.stream(), look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&Source) -> Vec<Finding>, text: &str) -> Vec<usize> {
        rule(&Source::seeded("src/store/mod.rs", text))
            .into_iter()
            .map(|finding| finding.line)
            .collect()
    }

    #[test]
    fn an_unwrap_without_proof_is_caught_also_in_a_macro() {
        assert_eq!(lines(unproven, "fn f() {\n  x.unwrap();\n}"), [2]);
        assert_eq!(
            lines(unproven, "fn f() {\n  x\n    .expect(\"y\");\n}"),
            [3]
        );
        assert_eq!(lines(unproven, "fn f() { vec![x.unwrap()] }"), [1]);
        assert_eq!(
            lines(unproven, "// proof: old\n\nfn f() {\n  x.unwrap();\n}"),
            [4]
        );
    }

    #[test]
    fn a_proof_a_test_and_other_methods_are_fine() {
        assert!(
            lines(
                unproven,
                "fn f() {\n  // proof: it was checked above\n  x.unwrap();\n}"
            )
            .is_empty()
        );
        assert!(lines(unproven, "fn f() { x.unwrap() } // proof: a constant").is_empty());
        assert!(
            lines(
                unproven,
                "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }"
            )
            .is_empty()
        );
        assert!(lines(unproven, "fn f() { x.unwrap_or_default(); expect(y); }").is_empty());
    }

    #[test]
    fn silencing_and_unfinished_work_are_caught() {
        for text in [
            "#[allow(dead_code)]\nfn f() {}",
            "#![allow(clippy::all)]",
            "#[cfg_attr(test, allow(dead_code))]\nfn f() {}",
            "#[expect(dead_code)]\nfn f() {}",
            "fn f() { todo!() }",
            "fn f() { unimplemented!(\"later\") }",
            "fn f() { vec![dbg!(x)] }",
            "#[cfg(test)] mod tests { fn f() { todo!() } }",
        ] {
            assert_eq!(lines(silenced_or_unfinished, text), [1], "{text}");
        }
        assert!(
            lines(
                silenced_or_unfinished,
                "#[expect(dead_code, reason = \"shown by Debug\")]\nfn f() {}"
            )
            .is_empty()
        );
        assert!(lines(silenced_or_unfinished, "/// todo!\nfn todo() { \"dbg!\" }").is_empty());
    }
}
