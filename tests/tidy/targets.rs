//! Windows and macOS by their own rules: what only Unix has is compiled there alone, and what is
//! there twice is there for the others too.

use super::source::{Finding, Source, paths};

/// What only Unix has, by how its paths begin.
const UNIX: &[&[&str]] = &[
    &["std", "os", "unix"],
    &["std", "os", "fd"],
    &["std", "os", "linux"],
    &["signal_hook"],
    &["rustix"],
    &["libc"],
    &["nix"],
];

/// What this file uses of Unix outside `#[cfg(unix)]`.
pub fn only_unix(source: &Source) -> Vec<Finding> {
    paths(source.tokens_everywhere())
        .into_iter()
        .filter(|path| {
            UNIX.iter().any(|unix| {
                path.segments.len() >= unix.len()
                    && path.segments.iter().zip(*unix).all(|(a, b)| a == b)
            })
        })
        .map(|path| Finding::new(path.line, path.segments.join("::")))
        .collect()
}

/// The functions of this file that are there for Unix and not for the others.
pub fn one_sided(source: &Source) -> Vec<Finding> {
    let Ok(file) = syn::parse_file(&source.text) else {
        return Vec::new();
    };
    let functions = |under: &str| -> Vec<(String, usize)> {
        let items = file.items.iter();
        let functions = items.filter_map(|item| match item {
            syn::Item::Fn(function) => Some(function),
            _ => None,
        });
        functions
            .filter(|function| {
                function
                    .attrs
                    .iter()
                    .any(|attribute| match &attribute.meta {
                        syn::Meta::List(list) if list.path.is_ident("cfg") => {
                            list.tokens.to_string().replace(' ', "") == under
                        }
                        _ => false,
                    })
            })
            .map(|function| {
                let name = &function.sig.ident;
                (name.to_string(), name.span().start().line)
            })
            .collect()
    };
    let (here, there) = (functions("unix"), functions("not(unix)"));
    let lacks = |from: &[(String, usize)], other: &[(String, usize)]| -> Vec<Finding> {
        from.iter()
            .filter(|(name, _)| !other.iter().any(|(known, _)| known == name))
            .map(|(name, line)| Finding::new(*line, name.clone()))
            .collect()
    };
    let mut found = lacks(&here, &there);
    found.extend(lacks(&there, &here));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(findings: Vec<Finding>) -> Vec<String> {
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn what_only_unix_has_is_found_where_it_is_for_everyone() {
        let source = Source::seeded(
            "src/store/disk.rs",
            "use std::os::unix::fs::MetadataExt as _;\n\
             fn f() { signal_hook::low_level::raise(1); let fd: std::os::fd::RawFd = 1; }\n\
             #[cfg(windows)] fn g() { libc::getpid(); }",
        );
        assert_eq!(
            whats(only_unix(&source)),
            [
                "std::os::unix::fs::MetadataExt",
                "signal_hook::low_level::raise",
                "std::os::fd::RawFd",
                "libc::getpid",
            ]
        );
    }

    #[test]
    fn a_file_that_is_for_unix_alone_is_left_alone() {
        let text = "//! Why.\n\n#![cfg(unix)]\n\nuse std::os::unix::net::UnixStream;";
        let source = Source::seeded("src/tui/keyboard.rs", text);
        assert_eq!(whats(only_unix(&source)), Vec::<String>::new());
    }

    #[test]
    fn what_is_for_unix_alone_is_left_alone() {
        let source = Source::seeded(
            "src/store/disk.rs",
            "#[cfg(unix)]\nuse std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};\n\
             #[cfg(unix)] fn f() { signal_hook::low_level::raise(1); }\n\
             #[cfg(not(unix))] fn f() {}\n\
             fn g() {\n#[cfg(unix)]\nstd::os::unix::fs::fchown(1);\n#[cfg(unix)]\n{ libc::sync(); }\n}",
        );
        assert_eq!(whats(only_unix(&source)), Vec::<String>::new());
        assert_eq!(whats(one_sided(&source)), Vec::<String>::new());
    }

    #[test]
    fn what_the_others_lack_is_found() {
        let source = Source::seeded(
            "src/store/disk.rs",
            "#[cfg(unix)] fn a() {}\n#[cfg(not(unix))] fn b() {}",
        );
        assert_eq!(whats(one_sided(&source)), ["a", "b"]);
    }
}
