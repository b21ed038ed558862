//! The files of the project, and their tokens without the test code.

use std::fs;
use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One file: its path from the top of the project, with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
    /// The whole file is compiled for tests only (`#[cfg(test)] mod tests;` in its parent).
    pub only_tests: bool,
}

/// What a rule found, and on which line.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub line: usize,
    pub what: String,
}

impl Finding {
    pub fn new(line: usize, what: impl Into<String>) -> Self {
        Self {
            line,
            what: what.into(),
        }
    }
}

impl Source {
    /// A file of a seeded violation.
    #[cfg(test)]
    pub fn seeded(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            only_tests: false,
        }
    }

    /// The room this file stands in: the folder or file right under `src/`.
    pub fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside
            .split('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".rs")
    }

    /// All tokens, test code included.
    pub fn tokens(&self) -> TokenStream {
        TokenStream::from_str(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// The tokens of what is compiled into the program: without items under `#[cfg(test)]`.
    pub fn live_tokens(&self) -> TokenStream {
        if self.only_tests {
            TokenStream::new()
        } else {
            without_tests(self.tokens())
        }
    }

    /// The tokens of what is compiled on every system: neither for tests nor for Unix alone.
    pub fn tokens_everywhere(&self) -> TokenStream {
        if self.text.lines().any(|line| line == "#![cfg(unix)]") {
            return TokenStream::new();
        }
        without(self.live_tokens(), &|attribute| {
            attribute == "cfg(unix)" || attribute.starts_with("cfg(all(unix,")
        })
    }

    /// Whether the line (from 1) or the one above it contains the mark.
    pub fn marked(&self, line: usize, mark: &str) -> bool {
        let mut around = self
            .text
            .lines()
            .skip(line.saturating_sub(2))
            .take(if line == 1 { 1 } else { 2 });
        around.any(|text| text.contains(mark))
    }
}

/// Every Rust file under `src/`, sorted by path.
pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    walk(&top().join("src"), &mut |path, text| {
        if Path::new(&path)
            .extension()
            .is_some_and(|extension| extension == "rs")
        {
            found.push(Source {
                path,
                text,
                only_tests: false,
            });
        }
    });
    let test_modules: Vec<String> = found.iter().flat_map(test_modules).collect();
    for source in &mut found {
        let stem = source.path.trim_end_matches(".rs").trim_end_matches("/mod");
        source.only_tests = test_modules.iter().any(|module| {
            stem == module
                || stem
                    .strip_prefix(module.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
        });
    }
    found
}

/// Every text file of the project: sources, tests, documents, plans and scripts.
pub fn all_texts() -> Vec<Source> {
    let mut found = Vec::new();
    walk(&top(), &mut |path, text| {
        found.push(Source {
            path,
            text,
            only_tests: false,
        });
    });
    found
}

fn top() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn walk(folder: &Path, take: &mut impl FnMut(String, String)) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .flatten()
        .collect();
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        // In a linked work tree `.git` is a file.
        if name == "target" || name == ".git" {
            continue;
        }
        if path.is_dir() {
            walk(&path, take);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let relative = path.strip_prefix(top()).unwrap_or(&path);
            take(relative.to_string_lossy().replace('\\', "/"), text);
        }
    }
}

/// The files (without `.rs`) of the modules that this file declares under `#[cfg(test)]`.
fn test_modules(source: &Source) -> Vec<String> {
    let Ok(file) = syn::parse_file(&source.text) else {
        return Vec::new();
    };
    let stem = source.path.trim_end_matches(".rs");
    let folder = ["/mod", "/lib", "/main"]
        .iter()
        .find_map(|last| stem.strip_suffix(last))
        .unwrap_or(stem);
    let of_tests = |item: &syn::ItemMod| {
        item.content.is_none()
            && item.attrs.iter().any(|attribute| match &attribute.meta {
                syn::Meta::List(list) => {
                    list.path.is_ident("cfg") && list.tokens.to_string().trim() == "test"
                }
                _ => false,
            })
    };
    file.items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Mod(module) if of_tests(module) => {
                Some(format!("{folder}/{}", module.ident))
            }
            _ => None,
        })
        .collect()
}

/// What stands in an attribute's brackets, without spaces.
fn attribute(group: &Group) -> Option<String> {
    (group.delimiter() == Delimiter::Bracket)
        .then(|| group.stream().to_string().replace([' ', '\n'], ""))
}

fn without_tests(tokens: TokenStream) -> TokenStream {
    without(tokens, &|attribute| attribute == "cfg(test)")
}

/// The tokens without what stands under an attribute.
fn without(tokens: TokenStream, under: &impl Fn(&str) -> bool) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let (TokenTree::Punct(mark), Some(TokenTree::Group(group))) = (&token, tokens.peek())
            && mark.as_char() == '#'
            && attribute(group).is_some_and(|attribute| under(&attribute))
        {
            // The item ends with its block or its semicolon.
            for skipped in tokens.by_ref() {
                match &skipped {
                    TokenTree::Punct(end) if end.as_char() == ';' => break,
                    TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => break,
                    _ => {}
                }
            }
            continue;
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without(group.stream(), under));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        });
    }
    kept.into_iter().collect()
}

/// The line (from 1) on which a token starts.
pub fn line_of(token: &TokenTree) -> usize {
    token.span().start().line
}

/// A path as it is written, with the groups of a `use` taken apart: `std::{fs, env}` is two.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    pub segments: Vec<String>,
    pub line: usize,
    /// In how many inline modules of the file it stands.
    pub depth: usize,
}

/// Every path in these tokens, macros included. A single word is a path too.
pub fn paths(tokens: TokenStream) -> Vec<Written> {
    let mut found = Vec::new();
    collect(&tokens.into_iter().collect::<Vec<_>>(), &[], 0, &mut found);
    found
}

fn collect(tokens: &[TokenTree], prefix: &[String], depth: usize, found: &mut Vec<Written>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(first) => {
                let line = first.span().start().line;
                let mut segments = prefix.to_vec();
                segments.push(first.to_string());
                at += 1;
                let mut grouped = false;
                while is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1)) {
                    match tokens.get(at + 2) {
                        Some(TokenTree::Ident(next)) => {
                            segments.push(next.to_string());
                            at += 3;
                        }
                        Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                            segments.push("*".to_owned());
                            at += 3;
                        }
                        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                            let inner: Vec<_> = group.stream().into_iter().collect();
                            collect(&inner, &segments, depth, found);
                            grouped = true;
                            at += 3;
                        }
                        _ => {
                            at += 2;
                            break;
                        }
                    }
                }
                let module = segments.len() == 1 && segments[0] == "mod";
                if !grouped {
                    found.push(Written {
                        segments,
                        line,
                        depth,
                    });
                }
                // `mod name { … }`: what stands inside is one step further from the top.
                if let (true, Some(TokenTree::Ident(_)), Some(TokenTree::Group(body))) =
                    (module, tokens.get(at), tokens.get(at + 1))
                {
                    collect(
                        &body.stream().into_iter().collect::<Vec<_>>(),
                        &[],
                        depth + 1,
                        found,
                    );
                    at += 2;
                }
            }
            TokenTree::Group(group) => {
                collect(
                    &group.stream().into_iter().collect::<Vec<_>>(),
                    &[],
                    depth,
                    found,
                );
                at += 1;
            }
            _ => at += 1,
        }
    }
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grouped_paths_are_taken_apart_and_tests_left_out() {
        let source = Source::seeded(
            "src/app/mod.rs",
            "use std::{fs, io::{self, Read}};\nfn f() { vec![crate::store::go()] }\n\
             #[cfg(test)]\nmod tests { use std::env; }\nmod inner { use super::x; }",
        );
        let found = paths(source.live_tokens());
        let written: Vec<String> = found.iter().map(|path| path.segments.join("::")).collect();
        for expected in [
            "std::fs",
            "std::io::self",
            "std::io::Read",
            "crate::store::go",
            "super::x",
        ] {
            assert!(
                written.iter().any(|path| path == expected),
                "{expected} in {written:?}"
            );
        }
        assert!(
            !written.iter().any(|path| path.contains("env")),
            "{written:?}"
        );
        assert_eq!(
            found
                .iter()
                .find(|path| path.segments[0] == "super")
                .map(|path| path.depth),
            Some(1)
        );
    }

    #[test]
    fn a_file_of_tests_is_known_by_its_declaration() {
        let parent = Source::seeded("src/app/key.rs", "#[cfg(test)]\nmod tests;\nmod more;");
        assert_eq!(test_modules(&parent), ["src/app/key/tests"]);
        let parent = Source::seeded("src/app/mod.rs", "#[cfg(test)]\nmod check;");
        assert_eq!(test_modules(&parent), ["src/app/check"]);
    }
}
