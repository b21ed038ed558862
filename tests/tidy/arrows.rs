//! Arrows go one way: which room may use which.

use super::source::{Finding, Source, paths};

/// Every room and the rooms straight below it; what is below those may be used too.
const ARROWS: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    ("cli", &["tui", "plain", "share", "register", "store"]),
    ("tui", &["run"]),
    ("plain", &["run"]),
    ("run", &["app", "store"]),
    ("app", &["circle", "share", "register"]),
    ("store", &["minutes"]),
    ("circle", &["minutes"]),
    ("share", &["minutes"]),
    ("register", &["minutes"]),
    ("minutes", &[]),
    ("lang", &[]),
];

/// Names at the top of the crate that are no rooms: the macro for texts.
const AT_THE_TOP: &[&str] = &["t"];

/// The paths of this file that go against the arrows.
pub fn against(source: &Source) -> Vec<Finding> {
    let room = source.room();
    if room == "lib" {
        return Vec::new();
    }
    if !ARROWS.iter().any(|(name, _)| *name == room) {
        return vec![Finding::new(
            1,
            format!("`{room}` is no room of this house"),
        )];
    }
    paths(source.live_tokens())
        .into_iter()
        .filter_map(|path| {
            let target = target(source, &path.segments, path.depth)?;
            let fine = target == "lang"
                || target == room
                || AT_THE_TOP.contains(&target)
                || reaches(room, target);
            (!fine).then(|| {
                Finding::new(
                    path.line,
                    format!("{room} uses {} ({})", target, path.segments.join("::")),
                )
            })
        })
        .collect()
}

/// The room a path leads to, when it leaves the crate's top.
fn target<'a>(source: &Source, segments: &'a [String], depth: usize) -> Option<&'a str> {
    let first = segments.first()?.as_str();
    if first == "crate" || (first == "kring" && source.room() == "main") {
        return segments.get(1).map(String::as_str);
    }
    let ups = segments
        .iter()
        .take_while(|segment| *segment == "super")
        .count();
    if ups == 0 || ups != height(source) + depth {
        return None;
    }
    segments.get(ups).map(String::as_str)
}

/// How many times `super` leads from this file to the top of the crate.
fn height(source: &Source) -> usize {
    let inside = source.path.strip_prefix("src/").unwrap_or(&source.path);
    let steps = inside.split('/').count();
    if inside.ends_with("/mod.rs") {
        steps - 1
    } else {
        steps
    }
}

fn reaches(from: &str, to: &str) -> bool {
    let below = ARROWS
        .iter()
        .find(|(name, _)| *name == from)
        .map_or(&[][..], |(_, below)| below);
    below.iter().any(|room| *room == to || reaches(room, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        against(&Source::seeded(path, text)).len()
    }

    #[test]
    fn a_room_above_or_beside_is_caught() {
        assert_eq!(found("src/minutes/id.rs", "use crate::store::Paths;"), 1);
        assert_eq!(
            found("src/app/mod.rs", "fn f() { crate::store::write() }"),
            1
        );
        assert_eq!(
            found(
                "src/circle/round.rs",
                "use crate::{minutes::Id, share::Level};"
            ),
            1
        );
        assert_eq!(found("src/store/mod.rs", "use crate::circle::Plan;"), 1);
        assert_eq!(found("src/run/mod.rs", "use crate::plain::answer;"), 1);
        assert_eq!(found("src/lang/mod.rs", "use crate::minutes::Id;"), 1);
    }

    #[test]
    fn macros_and_super_are_no_way_around() {
        assert_eq!(
            found(
                "src/app/mod.rs",
                "fn f() { println!(\"{}\", crate::run::go()) }"
            ),
            1
        );
        assert_eq!(found("src/app/mod.rs", "use super::tui::draw;"), 1);
        assert_eq!(
            found(
                "src/app/update/turn.rs",
                "use super::super::super::cli::main;"
            ),
            1
        );
        assert_eq!(
            found(
                "src/app/key.rs",
                "mod inner { use super::super::super::run::go; }"
            ),
            1
        );
        assert_eq!(found("src/app/mod.rs", "use crate::*;"), 1);
        assert_eq!(found("src/extras/mod.rs", ""), 1);
    }

    #[test]
    fn rooms_below_are_fine_and_tests_may_look_further() {
        assert_eq!(
            found(
                "src/cli/mod.rs",
                "use crate::{app::Command, circle, lang::Language, t};"
            ),
            0
        );
        assert_eq!(
            found(
                "src/app/key.rs",
                "use super::commands::Command; use super::super::minutes::Id;"
            ),
            0
        );
        assert_eq!(
            found(
                "src/plain/mod.rs",
                "use crate::{minutes::Id, store::Paths, run};"
            ),
            0
        );
        assert_eq!(found("src/main.rs", "fn main() { kring::cli::main() }"), 0);
        assert_eq!(
            found(
                "src/app/mod.rs",
                "#[cfg(test)] mod tests { use crate::store::Paths; }"
            ),
            0
        );
    }
}
