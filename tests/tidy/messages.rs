//! The language files: both say the same things, and the code asks only for what they have.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{TokenStream, TokenTree};

use super::source::{Finding, Source, line_of, sources};
use super::{hold, over_sources};

/// Ids that are composed at run time: of every command and argument in the table.
fn composed() -> BTreeSet<String> {
    let commands = kring::app::commands::TABLE.iter().flat_map(|row| {
        let id = row.english;
        [
            format!("command-{id}"),
            format!("command-{id}-help"),
            format!("command-{id}-short"),
        ]
    });
    let arguments =
        kring::app::commands::Argument::ALL.map(|argument| format!("argument-{}", argument.id()));
    commands.chain(arguments).collect()
}

/// The messages of a file: id → names of its arguments. Errors are findings.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn read(texts: &str) -> (Messages, Vec<Finding>) {
    let (resource, errors) = match fluent_syntax::parser::parse(texts) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let line = |offset: usize| texts[..offset.min(texts.len())].lines().count().max(1);
    let mut findings: Vec<Finding> = errors
        .iter()
        .map(|error| Finding::new(line(error.pos.start), error.to_string()))
        .collect();
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let Some(value) = &message.value else {
            findings.push(Finding::new(1, format!("{id} has no text")));
            continue;
        };
        if is_empty(value) {
            findings.push(Finding::new(1, format!("{id} is empty")));
        }
        let mut arguments = BTreeSet::new();
        arguments_of(value, &mut arguments);
        if messages.insert(id.clone(), arguments).is_some() {
            findings.push(Finding::new(1, format!("{id} stands twice")));
        }
    }
    (messages, findings)
}

fn is_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } => variants.iter().any(|variant| is_empty(&variant.value)),
        PatternElement::Placeable { .. } => false,
    })
}

fn arguments_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        expression_of(expression, found);
    }
}

fn expression_of(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_of(inline, found),
        Expression::Select { selector, variants } => {
            inline_of(selector, found);
            for variant in variants {
                arguments_of(&variant.value, found);
            }
        }
    }
}

fn inline_of(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => {
            for argument in &arguments.positional {
                inline_of(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => expression_of(expression, found),
        _ => {}
    }
}

/// One `t!` in the code.
struct Use {
    line: usize,
    id: String,
    arguments: BTreeSet<String>,
    /// Whether it is told in a language only, by somebody who knows of no keys.
    keyless: bool,
}

/// Every `t!(…)` in these tokens, also inside other macros.
fn uses(tokens: TokenStream, found: &mut Vec<Use>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        uses(group.stream(), found);
        let called = matches!(
            tokens.get(at.wrapping_sub(2)..at),
            Some([TokenTree::Ident(name), TokenTree::Punct(mark)]) if name == "t" && mark.as_char() == '!'
        );
        if called {
            found.push(one_use(line_of(&tokens[at - 2]), group.stream()));
        }
    }
}

fn one_use(line: usize, tokens: TokenStream) -> Use {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let parts: Vec<&[TokenTree]> = tokens
        .split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
        .collect();
    let id = match parts.get(1) {
        Some([TokenTree::Literal(literal)]) => literal.to_string().trim_matches('"').to_owned(),
        _ => String::new(),
    };
    let arguments = parts.iter().skip(2).filter_map(|part| match part {
        [TokenTree::Ident(name), TokenTree::Punct(equals), ..] if equals.as_char() == '=' => {
            Some(name.to_string())
        }
        _ => None,
    });
    let voice = parts.first().and_then(|part| part.last());
    let keyless = voice.is_none_or(|token| token.to_string() != "model");
    Use {
        line,
        id,
        arguments: arguments.collect(),
        keyless,
    }
}

/// The command that an argument names, as `do-begin` and `typed-begin` do: the mind fills it in.
fn command_of(argument: &str) -> Option<&str> {
    let given = argument.strip_prefix("do-");
    given.or_else(|| argument.strip_prefix("typed-"))
}

/// Uses that name no message, or not exactly its arguments; or a message with a command, without a
/// mind that knows its key.
fn wrong_uses(source: &Source, messages: &Messages) -> Vec<Finding> {
    let mut found = Vec::new();
    uses(source.tokens(), &mut found);
    found
        .iter()
        .filter_map(|one| {
            let Some(arguments) = messages.get(&one.id) else {
                return Some(Finding::new(one.line, format!("no message `{}`", one.id)));
            };
            let (commands, arguments): (Vec<&String>, Vec<&String>) = arguments
                .iter()
                .partition(|argument| command_of(argument).is_some());
            if !commands.is_empty() && one.keyless {
                let what = format!("{} names {commands:?}: tell it with a model", one.id);
                return Some(Finding::new(one.line, what));
            }
            let same = arguments.iter().copied().eq(&one.arguments);
            (!same).then(|| {
                let what = format!("{} takes {arguments:?}, not {:?}", one.id, one.arguments);
                Finding::new(one.line, what)
            })
        })
        .collect()
}

/// Ids that one language lacks, or that take other arguments there.
fn differences(one: &Messages, other: &Messages) -> Vec<String> {
    let ids: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    ids.into_iter()
        .filter(|id| one.get(*id) != other.get(*id))
        .cloned()
        .collect()
}

/// Messages that no code outside tests asks for.
fn unused(messages: &Messages, sources: &[Source], composed: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        uses(source.live_tokens(), &mut found);
    }
    let used: BTreeSet<String> = found.into_iter().map(|one| one.id).collect();
    messages
        .keys()
        .filter(|id| !used.contains(*id) && !composed.contains(*id))
        .cloned()
        .collect()
}

fn english() -> Messages {
    read(kring::lang::ENGLISH).0
}

#[test]
fn both_files_can_be_read_and_no_message_is_empty() {
    for (path, texts) in [
        ("src/lang/en.ftl", kring::lang::ENGLISH),
        ("src/lang/nl.ftl", kring::lang::DUTCH),
    ] {
        let findings: Vec<_> = read(texts)
            .1
            .into_iter()
            .map(|finding| (path.to_owned(), finding))
            .collect();
        hold("What Fluent cannot read, or an empty message:", &findings);
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let english = english();
    assert!(!english.is_empty());
    let different = differences(&english, &read(kring::lang::DUTCH).0);
    assert!(
        different.is_empty(),
        "not the same in both languages: {different:?}"
    );
}

#[test]
fn every_use_names_a_message_with_its_arguments() {
    let messages = english();
    hold(
        "A text that does not exist:",
        &over_sources(|source| wrong_uses(source, &messages)),
    );
}

#[test]
fn every_command_in_a_message_stands_in_the_table() {
    let unknown: Vec<String> = english()
        .into_values()
        .flatten()
        .filter(|argument| {
            let named = command_of(argument);
            named.is_some_and(|id| {
                kring::app::commands::TABLE
                    .iter()
                    .all(|row| row.english != id)
            })
        })
        .collect();
    assert!(unknown.is_empty(), "no such command: {unknown:?}");
}

/// Messages that line mode alone says, and help on how a command is typed.
const OF_LINES: &[&str] = &[
    "close-again",
    "command-advice-help",
    "command-answer-help",
    "command-groups-help",
    "lines-number",
    "room-only-shows",
    "screen-none-dumb",
];

/// Commands that a text writes with a slash.
fn slashed(text: &str) -> bool {
    let mut words = text.split(|letter: char| letter.is_whitespace() || "“(".contains(letter));
    words.any(|word| {
        let name = word.strip_prefix('/').unwrap_or_default();
        let name = name.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        kring::app::commands::find(name).is_some()
    })
}

#[test]
fn no_message_says_how_a_command_is_typed() {
    for texts in [kring::lang::ENGLISH, kring::lang::DUTCH] {
        let mut id = "";
        for line in texts.lines().filter(|line| !line.starts_with('#')) {
            if let Some((begun, _)) = line.split_once(" =") {
                id = if line.starts_with(' ') { id } else { begun };
            }
            let typed = slashed(line) && !OF_LINES.contains(&id);
            assert!(
                !typed,
                "a screen has keys; write {{ $do-… }} in {id}: {line}"
            );
        }
    }
    assert!(slashed("Type /begin, please") && !slashed("and/or / 1/2"));
}

#[test]
fn every_message_is_used() {
    let unused = unused(&english(), &sources(), &composed());
    assert!(unused.is_empty(), "never used: {unused:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_found_in_every_form() {
        let (messages, findings) = read(
            "a = { $x } and { NUMBER($y) }\nb = { $n ->\n    [one] { $p }\n   *[other] { \"\" }{ $q }\n}\nc = none\n",
        );
        assert_eq!(findings, []);
        assert_eq!(messages["a"], ["x", "y"].map(str::to_owned).into());
        assert_eq!(messages["b"], ["n", "p", "q"].map(str::to_owned).into());
        assert!(messages["c"].is_empty());
    }

    #[test]
    fn unreadable_doubled_and_empty_messages_are_caught() {
        for texts in [
            "a = { $x\n",
            "a = one\na = two\n",
            "a =\n    .b = c\n",
            "= text\n",
        ] {
            assert!(!read(texts).1.is_empty(), "{texts}");
        }
    }

    #[test]
    fn wrong_uses_are_caught_also_inside_macros() {
        let (messages, _) = read("a = text\nb = { $name }\n");
        let wrong =
            |text: &str| wrong_uses(&Source::seeded("src/app/mod.rs", text), &messages).len();
        assert_eq!(wrong("fn f() { t!(language, \"a\") }"), 0);
        assert_eq!(
            wrong("fn f() { format!(\"{}\", t!(self.language(x, y), \"b\", name = g(1, 2))) }"),
            0
        );
        assert_eq!(wrong("fn f() { println!(\"{}\", t!(language, \"c\")) }"), 1);
        assert_eq!(wrong("fn f() { t!(language, \"a\", name = 1) }"), 1);
        assert_eq!(wrong("fn f() { crate::t!(language, \"b\") }"), 1);
        assert_eq!(wrong("fn f() { t!(language, \"b\", nam = 1) }"), 1);
        assert_eq!(wrong("fn f() { t!(language, id) }"), 1);
        let (messages, _) = read("a = { $do-begin } begins { $name }\n");
        let wrong =
            |text: &str| wrong_uses(&Source::seeded("src/app/mod.rs", text), &messages).len();
        assert_eq!(wrong("fn f() { t!(self.model, \"a\", name = 1) }"), 0);
        assert_eq!(wrong("fn f() { t!(model, \"a\") }"), 1);
        assert_eq!(wrong("fn f() { t!(model.language, \"a\", name = 1) }"), 1);
    }

    #[test]
    fn a_missing_message_or_argument_is_caught() {
        let (one, _) = read("a = text\nb = { $name }\nc = { $n }\n");
        let (other, _) = read("b = { $naam }\nc = { $n } keer\nd = text\n");
        assert_eq!(differences(&one, &other), ["a", "b", "d"]);
        assert!(differences(&one, &one).is_empty());
    }

    #[test]
    fn a_message_that_only_a_test_asks_for_is_caught() {
        let (messages, _) = read("a = text\nb = text\nc = text\nd = text\n");
        let text = "fn f() { vec![t!(language, \"a\")] }\n#[cfg(test)]\nmod tests { fn f() { t!(language, \"b\") } }";
        let sources = [Source::seeded("src/app/mod.rs", text)];
        assert_eq!(
            unused(&messages, &sources, &BTreeSet::from(["c".to_owned()])),
            ["b", "d"]
        );
    }
}
