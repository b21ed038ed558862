//! Keys, as this program names them: what a terminal sent, apart from any terminal library.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::lang::{Explain, Language};
use crate::t;

/// What was pressed, without the keys held beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A key that writes a character.
    Char(char),
    /// A function key: `F(1)` is F1.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// One key with what is held beside it; written `Ctrl+K`, `Shift+Tab`, `F1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt (Option on a Mac) is held.
    pub alt: bool,
    /// Shift is held. Never set for a character on its own: the character says it already.
    pub shift: bool,
}

/// Names in both languages, the one to show first; all are read.
const NAMES: &[(Code, &str, &str)] = &[
    (Code::Enter, "Enter", "Enter"),
    (Code::Esc, "Esc", "Esc"),
    (Code::Tab, "Tab", "Tab"),
    (Code::Backspace, "Backspace", "Backspace"),
    (Code::Delete, "Delete", "Del"),
    (Code::Insert, "Insert", "Ins"),
    (Code::Up, "Up", "Omhoog"),
    (Code::Down, "Down", "Omlaag"),
    (Code::Left, "Left", "Links"),
    (Code::Right, "Right", "Rechts"),
    (Code::Home, "Home", "Home"),
    (Code::End, "End", "End"),
    (Code::PageUp, "PageUp", "PgUp"),
    (Code::PageDown, "PageDown", "PgDn"),
    (Code::Char(' '), "Space", "Spatie"),
    (Code::Char('+'), "Plus", "Plus"),
];

impl Key {
    /// A key on its own.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A key as a terminal reports it, made regular: terminals differ in whether Ctrl+K comes as `k` or
    /// `K`, and in whether Shift is reported beside a capital.
    #[must_use]
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        match code {
            Code::Char(letter) if ctrl || alt => {
                let lower = letter.to_lowercase().next().unwrap_or(letter);
                let shift = shift || (letter.is_alphabetic() && lower != letter);
                Self {
                    code: Code::Char(lower),
                    ctrl,
                    alt,
                    shift: shift && lower.is_alphabetic(),
                }
            }
            Code::Char(' ') => Self {
                code,
                ctrl,
                alt,
                shift,
            },
            Code::Char(_) => Self::plain(code),
            _ => Self {
                code,
                ctrl,
                alt,
                shift,
            },
        }
    }

    /// The key as it is written for people who read this language: `PageDown`, in Dutch `PgDn`.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        let held = [
            (self.ctrl, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift, "Shift+"),
        ];
        let mut label: String = held
            .into_iter()
            .filter(|(held, _)| *held)
            .map(|(_, name)| name)
            .collect();
        label.push_str(&self.code.name(language, self.ctrl || self.alt));
        label
    }

    /// Whether this key alone puts a character on the line.
    #[must_use]
    pub fn writes(self) -> bool {
        matches!(self.code, Code::Char(_)) && !self.ctrl && !self.alt
    }
}

impl Code {
    fn name(self, language: Language, capital: bool) -> Cow<'static, str> {
        if let Some((_, english, dutch)) = NAMES.iter().find(|(code, _, _)| *code == self) {
            return Cow::Borrowed(if language == Language::Dutch {
                dutch
            } else {
                english
            });
        }
        match self {
            Self::Char(letter) if capital => letter.to_uppercase().to_string().into(),
            Self::Char(letter) => letter.to_string().into(),
            Self::F(number) => format!("F{number}").into(),
            // Every other code has a name; a test walks them all.
            _ => Cow::Borrowed(""),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label(Language::English))
    }
}

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no key is called `{0}`")]
pub struct UnknownKey(pub String);

impl Explain for UnknownKey {
    fn what(&self, language: Language) -> String {
        t!(language, "key-unknown", key = self.0.as_str())
    }

    fn remedy(&self, language: Language) -> Option<String> {
        Some(t!(language, "key-unknown-do"))
    }
}

impl FromStr for Key {
    type Err = UnknownKey;

    /// Reads `Ctrl+K`, `shift+tab`, `PgDn`, `F3`; names of both languages, capitals aside.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownKey(text.to_owned());
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text.trim();
        while let Some((held, after)) = rest
            .split_once('+')
            .filter(|(held, after)| !held.is_empty() && !after.is_empty())
        {
            match held.trim().to_ascii_lowercase().as_str() {
                "ctrl" | "control" => ctrl = true,
                "alt" | "option" => alt = true,
                "shift" => shift = true,
                _ => return Err(unknown()),
            }
            rest = after.trim_start();
        }
        let code = code(rest).ok_or_else(unknown)?;
        Ok(match code {
            // `Shift+a` is what writes `A`.
            Code::Char(letter) if shift && !ctrl && !alt && letter.is_alphabetic() => {
                Self::plain(Code::Char(letter.to_uppercase().next().unwrap_or(letter)))
            }
            // A config file writes Ctrl+K and means the key, not a capital.
            Code::Char(letter) if ctrl || alt => {
                let lower = letter.to_lowercase().next().unwrap_or(letter);
                Self::new(Code::Char(lower), ctrl, alt, shift)
            }
            code => Self::new(code, ctrl, alt, shift),
        })
    }
}

fn code(name: &str) -> Option<Code> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return (!letter.is_control()).then_some(Code::Char(letter));
    }
    if let Some(number) = name
        .strip_prefix(['F', 'f'])
        .and_then(|number| number.parse().ok())
    {
        return (1..=24).contains(&number).then_some(Code::F(number));
    }
    let same = |own: &str| own.eq_ignore_ascii_case(name);
    NAMES
        .iter()
        .find(|(_, english, dutch)| same(english) || same(dutch))
        .map(|(code, _, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language::{Dutch, English};

    fn key(text: &str) -> Key {
        text.parse().expect("a key")
    }

    #[test]
    fn a_key_reads_as_it_is_written_in_both_languages() {
        for text in [
            "Ctrl+K",
            "Ctrl+Shift+K",
            "Shift+Tab",
            "F12",
            "PageDown",
            "Alt+Enter",
            "Ctrl+Space",
            "?",
            "a",
            "A",
        ] {
            assert_eq!(key(text).to_string(), text);
            for language in [English, Dutch] {
                assert_eq!(key(&key(text).label(language)), key(text), "{text}");
            }
        }
        assert_eq!(key("PageDown").label(Dutch), "PgDn");
        assert_eq!(key("Ctrl+Space").label(Dutch), "Ctrl+Spatie");
    }

    #[test]
    fn capitals_and_blanks_do_not_matter_in_names() {
        assert_eq!(key("ctrl+k"), key(" Ctrl+K "));
        assert_eq!(key("control + pgdn"), key("Ctrl+PageDown"));
        assert_eq!(key("Shift+a"), key("A"));
        assert_eq!(key("Ctrl++"), key("Ctrl+Plus"));
        assert_eq!(key("+"), Key::plain(Code::Char('+')));
    }

    #[test]
    fn what_terminals_report_differently_is_one_key() {
        let expected = key("Ctrl+K");
        assert_eq!(Key::new(Code::Char('k'), true, false, false), expected);
        assert_eq!(
            Key::new(Code::Char('K'), true, false, true),
            key("Ctrl+Shift+K")
        );
        assert_eq!(Key::new(Code::Char('A'), false, false, true), key("A"));
        assert_eq!(Key::new(Code::Char('?'), false, false, true), key("?"));
        assert_eq!(Key::new(Code::Tab, false, false, true), key("Shift+Tab"));
    }

    #[test]
    fn every_key_has_a_label_of_its_own() {
        use Code::*;
        let codes = [
            Enter,
            Esc,
            Tab,
            Backspace,
            Delete,
            Insert,
            Up,
            Down,
            Left,
            Right,
            Home,
            End,
            PageUp,
            PageDown,
            F(1),
            Char(' '),
            Char('+'),
            Char('x'),
        ];
        for language in [English, Dutch] {
            let labels: std::collections::BTreeSet<String> = codes
                .iter()
                .map(|code| Key::plain(*code).label(language))
                .collect();
            assert_eq!(labels.len(), codes.len());
            assert!(!labels.contains(""));
        }
    }

    #[test]
    fn nonsense_is_refused_and_never_a_panic() {
        for text in [
            "",
            "+",
            "++",
            "Ctrl+",
            "Hyper+K",
            "F0",
            "F25",
            "F-1",
            "Ctrl+Ctrl",
            "PageDwon",
            "é+é",
            "\u{7}",
        ] {
            let read: Result<Key, _> = text.parse();
            if let Ok(key) = read {
                assert!(["+"].contains(&text), "{text} read as {key}");
            }
        }
    }

    #[test]
    fn only_a_bare_character_writes() {
        assert!(key("a").writes() && key("Space").writes());
        assert!(!key("Ctrl+A").writes() && !key("Enter").writes() && !key("Alt+X").writes());
    }
}
