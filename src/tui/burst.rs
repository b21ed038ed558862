//! Pastes, where the terminal does not say that something is pasted: they are told from typing by how
//! fast the keys come. Windows reports no pastes to a program that reads keys there.

use crate::app::Key;
use crate::app::key::Code;
use crate::run::Input;

/// Nobody types so many characters in the time in which one is read.
const PASTED: usize = 16;

/// Keys that came at once, as what they are: a paste, which submits nothing, or keys one by one.
///
/// A line break with more behind it was pasted too, however little it is: nobody strikes Enter and the
/// next key in the same moment.
pub(super) fn told_apart(keys: Vec<Key>) -> Vec<Input> {
    let text: Option<String> = keys.iter().map(written).collect();
    match text {
        Some(text) if keys.len() >= PASTED || text.trim_end_matches('\n').contains('\n') => {
            vec![Input::Paste(text)]
        }
        _ => keys.into_iter().map(Input::Key).collect(),
    }
}

/// What a key writes; `None` for a key that does something else.
fn written(key: &Key) -> Option<char> {
    match key.code {
        _ if key.ctrl || key.alt => None,
        Code::Char(character) => Some(character),
        Code::Enter => Some('\n'),
        Code::Tab if !key.shift => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What keys that came at once are taken for; `⏎` is Enter, `←` an arrow.
    fn taken(keys: &str) -> String {
        let key = |character| match character {
            '⏎' => Key::plain(Code::Enter),
            '←' => Key::plain(Code::Left),
            other => Key::plain(Code::Char(other)),
        };
        let inputs = told_apart(keys.chars().map(key).collect());
        let told = inputs.iter().map(|input| match input {
            Input::Paste(text) => format!("paste {text:?}"),
            Input::Key(_) => "key".to_owned(),
            Input::Resize { .. } => "size".to_owned(),
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_a_hand_can_type_are_keys() {
        assert_eq!(taken("a"), "key");
        assert_eq!(taken("⏎"), "key");
        assert_eq!(taken("ja⏎"), "key key key");
        assert_eq!(taken("←←⏎←"), "key key key key");
    }

    #[test]
    fn many_at_once_or_a_line_break_with_more_behind_it_is_a_paste() {
        assert_eq!(
            taken("een\u{2009}heel verhaal"),
            "paste \"een\\u{2009}heel verhaal\""
        );
        assert_eq!(taken("een heel verhaal⏎"), "paste \"een heel verhaal\\n\"");
        assert_eq!(taken("a⏎b"), "paste \"a\\nb\"");
    }

    #[test]
    fn keys_that_do_something_are_never_in_a_paste() {
        let keys = taken("een heel verhaal←⏎en meer");
        assert!(!keys.contains("paste"), "{keys}");
    }
}
