//! Text in lines that fit the smallest usual terminal.

use std::io::{self, Write};
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use crate::lang::visible;

/// The columns of a terminal that everybody has.
pub const WIDTH: usize = 80;

/// Lines of at most `width` columns, broken between words. Line breaks of the text stay, nothing in it acts.
///
/// A word that is wider than a line stands on one of its own.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace().map(visible) {
            if !line.is_empty() && line.width() + 1 + word.width() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines
}

/// Writes a text with an indent, `first` before its first line.
///
/// # Errors
///
/// When the output cannot be written.
pub fn write_indented(
    out: &mut dyn Write,
    first: &str,
    indent: usize,
    text: &str,
) -> io::Result<()> {
    let lines = wrapped(text, WIDTH.saturating_sub(indent));
    for (n, line) in lines.iter().enumerate() {
        let before = if n == 0 { first } else { "" };
        let gap = " ".repeat(indent.saturating_sub(before.width()));
        writeln!(out, "{}", format!("{before}{gap}{line}").trim_end())?;
    }
    Ok(())
}

/// A path as a shell takes it as one word.
#[must_use]
pub fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''"))
}

/// The same for people to copy: without quotes where it needs none.
#[must_use]
pub fn word(path: &Path) -> String {
    let shown = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+@".contains(c);
    if !shown.is_empty() && shown.chars().all(is_plain) {
        shown
    } else {
        quoted(path)
    }
}

/// The first `width` columns of a text on one line, safe to show.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    let text = visible(text);
    if text.width() <= width {
        return text.into_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        // One column stays for the sign that something is missing.
        if format!("{cut}{c}").width() >= width {
            break;
        }
        cut.push(c);
    }
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_of_the_shell() {
        assert_eq!(quoted(Path::new("/a b/kring")), "'/a b/kring'");
        assert_eq!(quoted(Path::new("/it's/kring")), r"'/it'\''s/kring'");
        assert_eq!(word(Path::new("/a/x.kring.json")), "/a/x.kring.json");
        assert_eq!(word(Path::new("/a b/x.json")), "'/a b/x.json'");
        assert_eq!(word(Path::new("")), "''");
    }

    #[test]
    fn words_are_never_broken_and_line_breaks_stay() {
        assert_eq!(wrapped("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrapped("een\n\n  twee", 80), ["een", "", "twee"]);
        assert_eq!(wrapped("ontzettendlang x", 5), ["ontzettendlang", "x"]);
        assert_eq!(wrapped("王小明 王小明", 8), ["王小明", "王小明"]);
        assert_eq!(wrapped("a\u{1b}[2J", 80), ["a␛[2J"]);
        assert!(wrapped("", 80).is_empty());
    }

    #[test]
    fn the_sign_stands_before_the_first_line_only() {
        let mut out = Vec::new();
        let long = "woord ".repeat(20);
        write_indented(&mut out, "  !", 4, &long).expect("written");
        let out = String::from_utf8(out).expect("text");
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[0].starts_with("  ! woord") && lines[1].starts_with("    woord"));
        assert!(lines.iter().all(|line| line.width() <= WIDTH));
    }

    #[test]
    fn what_is_too_wide_is_cut_by_columns() {
        assert_eq!(cut("kort", 4), "kort");
        assert_eq!(cut("te lang", 5), "te l…");
        assert_eq!(cut("王小明", 5), "王小…");
        assert_eq!(cut("\u{1b}", 5), "␛");
    }
}
