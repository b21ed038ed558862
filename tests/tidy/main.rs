//! The house rules that the compiler does not know.
//!
//! Every rule is a function over the text of a file that returns what it found, and every rule has a
//! test of its own that seeds a violation: a rule that cannot fail is no rule.

mod arrows;
mod habits;
mod messages;
mod names;
mod purity;
mod source;
mod targets;
mod words;

use source::{Finding, Source};

/// Fails with all findings of a rule over all files, one per line.
fn hold(rule: &str, findings: &[(String, Finding)]) {
    let list: Vec<String> = findings
        .iter()
        .map(|(path, finding)| format!("{path}:{}: {}", finding.line, finding.what))
        .collect();
    assert!(list.is_empty(), "{rule}\n  {}\n", list.join("\n  "));
}

/// What a rule finds in all sources of the program.
fn over_sources(rule: impl Fn(&Source) -> Vec<Finding>) -> Vec<(String, Finding)> {
    source::sources()
        .iter()
        .flat_map(|source| {
            rule(source)
                .into_iter()
                .map(|finding| (source.path.clone(), finding))
        })
        .collect()
}

#[test]
fn every_file_is_readable_rust() {
    let sources = source::sources();
    assert!(sources.len() > 5, "src/ was not found");
    for source in sources {
        if let Err(error) = syn::parse_file(&source.text) {
            panic!("{}: {error}", source.path);
        }
    }
}

#[test]
fn arrows_go_one_way() {
    hold(
        "A room uses a room above it or beside it (see src/lib.rs):",
        &over_sources(arrows::against),
    );
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    hold(
        "A pure room reads the world; let it come in as a value:",
        &over_sources(purity::touches),
    );
}

#[test]
fn what_only_unix_has_is_compiled_there_alone() {
    hold(
        "Only Unix has this; put it under #[cfg(unix)], with something for the others:",
        &over_sources(targets::only_unix),
    );
    hold(
        "A function that is there for one kind of system only:",
        &over_sources(targets::one_sided),
    );
}

#[test]
fn nothing_is_unwrapped_without_proof() {
    hold(
        "Write `// proof: …` on the line above, or handle it:",
        &over_sources(habits::unproven),
    );
}

#[test]
fn nothing_is_silenced_or_unfinished() {
    hold(
        "Silenced lints and unfinished code:",
        &over_sources(habits::silenced_or_unfinished),
    );
}

#[test]
fn files_stay_readable() {
    hold(
        "Too long, or a name that says nothing:",
        &over_sources(names::unreadable),
    );
}

#[test]
fn texts_for_people_stand_in_the_language_files() {
    hold(
        "A sentence in the code; move it to src/lang/*.ftl, or say `// not shown: …` above it:",
        &over_sources(words::sentences),
    );
}

#[test]
fn nothing_names_the_machine_it_was_made_on() {
    let findings: Vec<_> = source::all_texts()
        .iter()
        .flat_map(|source| {
            names::machine_paths(&source.text)
                .into_iter()
                .map(|f| (source.path.clone(), f))
        })
        .collect();
    hold("Paths of somebody's machine:", &findings);
}
