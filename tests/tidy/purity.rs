//! Pure rooms: no files, no environment, no network, no clock, no screen. Time comes in as a value.

use proc_macro2::TokenTree;

use super::habits::each_window;
use super::source::{Finding, Source, Written, line_of, paths};

const PURE: &[&str] = &["minutes", "circle", "share", "register", "app", "lang"];

/// Paths that reach outside, by how they begin.
const OUTSIDE: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "env"],
    &["std", "net"],
    &["std", "process"],
    &["std", "thread"],
    &["std", "os"],
    &["std", "io", "stdin"],
    &["std", "io", "stdout"],
    &["std", "io", "stderr"],
    &["std", "*"],
    &["ratatui"],
    &["crossterm"],
    &["directories"],
    &["tempfile"],
];

/// Clocks: words that reach outside wherever they stand in a path.
const CLOCKS: &[&str] = &["SystemTime", "Instant", "Local", "now", "now_v7", "now_v1"];

/// Macros that print.
const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln"];

/// What in this file of a pure room reaches outside.
pub fn touches(source: &Source) -> Vec<Finding> {
    if !PURE.contains(&source.room()) {
        return Vec::new();
    }
    let reaches_outside = |path: &Written| {
        let begins = |outside: &&[&str]| {
            path.segments.len() >= outside.len()
                && path.segments.iter().zip(*outside).all(|(a, b)| a == b)
        };
        // A lone `now` is a parameter, which is how time should come in; `Utc::now` is a clock.
        let clock = |segment: &String| {
            CLOCKS.contains(&segment.as_str()) && (segment != "now" || path.segments.len() > 1)
        };
        OUTSIDE.iter().any(begins) || path.segments.iter().any(clock)
    };
    let mut found: Vec<Finding> = paths(source.live_tokens())
        .into_iter()
        .filter(reaches_outside)
        .map(|path| Finding::new(path.line, path.segments.join("::")))
        .collect();
    each_window(source.live_tokens(), &mut |window| {
        if let [TokenTree::Ident(name), TokenTree::Punct(mark), ..] = window
            && mark.as_char() == '!'
            && PRINTING.iter().any(|printing| name == printing)
        {
            found.push(Finding::new(line_of(&window[0]), format!("{name}!")));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        touches(&Source::seeded(path, text))
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn every_way_outside_is_caught() {
        for text in [
            "use std::fs;",
            "use std::{collections::BTreeMap, env};",
            "fn f() { std::net::TcpStream::connect(x) }",
            "use std::process::Command;",
            "fn f() { std::thread::spawn(g) }",
            "use std::time::{Duration, SystemTime};",
            "use std::time::Instant;",
            "fn f() { chrono::Utc::now() }",
            "fn f() { Local::now() }",
            "fn f() { format!(\"{}\", Utc::now()) }",
            "use ratatui::style::Color;",
            "use crossterm::event;",
            "fn f() { Uuid::now_v7() }",
            "fn f() { println!(\"x\") }",
            "fn f() { std::eprint!(\"x\") }",
        ] {
            for room in ["minutes", "circle", "share", "register", "app"] {
                assert_eq!(
                    found(&format!("src/{room}/mod.rs"), text).len(),
                    1,
                    "{room}: {text}"
                );
            }
        }
    }

    #[test]
    fn values_tests_and_other_rooms_are_fine() {
        assert!(
            found(
                "src/app/mod.rs",
                "fn f(now: DateTime<Utc>) { g(now) } use std::time::Duration;"
            )
            .is_empty()
        );
        assert!(
            found(
                "src/minutes/mod.rs",
                "mod print; pub use print::print; fn f() { print(x) }"
            )
            .is_empty()
        );
        assert!(found("src/store/mod.rs", "use std::fs; fn f() { Utc::now() }").is_empty());
        assert!(found("src/app/mod.rs", "#[cfg(test)] mod tests { use std::fs; }").is_empty());
        assert!(found("src/app/mod.rs", "/// Not std::fs.\nfn f() { \"std::fs\" }").is_empty());
    }
}
