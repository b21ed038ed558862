//! File names that say something, files one can read, and no paths of somebody's machine.

use super::source::{Finding, Source};

const LONGEST: usize = 500;
const SAYS_NOTHING: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc"];

/// Where this project was made is nobody's business; in pieces, so that this file passes too.
const MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/tmp/", "wt"),
    concat!("/root", "/.cargo"),
];

/// A file of more than 500 lines before its tests, or with a name that says nothing.
pub fn unreadable(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    let lines = source
        .text
        .lines()
        .take_while(|line| line.trim_end() != "#[cfg(test)]")
        .count();
    if lines > LONGEST && !source.only_tests {
        found.push(Finding::new(
            lines,
            format!("{lines} lines without its tests; at most {LONGEST}"),
        ));
    }
    let words = source
        .path
        .split('/')
        .map(|part| part.trim_end_matches(".rs"));
    for word in words.filter(|word| SAYS_NOTHING.contains(word)) {
        found.push(Finding::new(
            1,
            format!("`{word}` says nothing about what stands in it"),
        ));
    }
    found
}

/// Mentions of folders of the machine on which something was written.
pub fn machine_paths(text: &str) -> Vec<Finding> {
    let lines = text.lines().enumerate();
    lines
        .filter_map(|(at, line)| {
            let path = MACHINE.iter().find(|path| line.contains(**path))?;
            Some(Finding::new(at + 1, (*path).to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_and_empty_names_are_caught() {
        let long = "fn f() {}\n".repeat(LONGEST + 1);
        assert_eq!(
            unreadable(&Source::seeded("src/app/mod.rs", &long)).len(),
            1
        );
        assert_eq!(unreadable(&Source::seeded("src/app/utils.rs", "")).len(), 1);
        assert_eq!(
            unreadable(&Source::seeded("src/common/mod.rs", "")).len(),
            1
        );
    }

    #[test]
    fn tests_do_not_count_as_length() {
        let tests = format!(
            "fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{}}}",
            "fn g() {}\n".repeat(LONGEST)
        );
        assert!(unreadable(&Source::seeded("src/app/commonplace.rs", &tests)).is_empty());
    }

    #[test]
    fn a_path_of_this_machine_is_caught() {
        for path in MACHINE {
            assert_eq!(
                machine_paths(&format!("ok\nsee {path}x")),
                [Finding::new(2, *path)]
            );
        }
        assert!(machine_paths("a network folder, /tmp, work/").is_empty());
    }
}
