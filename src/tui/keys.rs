//! From what a terminal reports to our own [`Key`]: what terminals do differently ends here.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Key;
use crate::app::key::Code;

/// The key that was pressed or is being held down; `None` for a key that is let go, and for keys
/// that this program has no name for.
#[must_use]
pub fn key(event: &KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let mut ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let mut shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let code = match event.code {
        // Windows reports what AltGr writes with Ctrl and Alt held.
        KeyCode::Char(c) if cfg!(windows) && ctrl && alt && !c.is_ascii_alphanumeric() => {
            return Some(Key::plain(Code::Char(c)));
        }
        KeyCode::Char(c) if c.is_control() => return None,
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(number) => Code::F(number),
        // What Ctrl+J sends is a line feed; some report it as Enter with Ctrl held.
        KeyCode::Enter if ctrl => Code::Char('j'),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Null => {
            ctrl = true;
            Code::Char(' ')
        }
        _ => return None,
    };
    Some(Key::new(code, ctrl, alt, shift))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        let key = key(&KeyEvent::new(code, modifiers))?;
        Some(key.label(crate::lang::Language::English))
    }

    #[test]
    fn what_terminals_report_differently_is_one_key() {
        let none = KeyModifiers::NONE;
        assert_eq!(
            pressed(KeyCode::Char('k'), KeyModifiers::CONTROL).as_deref(),
            Some("Ctrl+K")
        );
        assert_eq!(
            pressed(KeyCode::Char('K'), KeyModifiers::SHIFT).as_deref(),
            Some("K")
        );
        assert_eq!(
            pressed(KeyCode::BackTab, none).as_deref(),
            Some("Shift+Tab")
        );
        assert_eq!(
            pressed(KeyCode::BackTab, KeyModifiers::SHIFT).as_deref(),
            Some("Shift+Tab")
        );
        assert_eq!(
            pressed(KeyCode::Enter, KeyModifiers::CONTROL).as_deref(),
            Some("Ctrl+J")
        );
        assert_eq!(
            pressed(KeyCode::Enter, KeyModifiers::ALT).as_deref(),
            Some("Alt+Enter")
        );
        assert_eq!(pressed(KeyCode::CapsLock, none), None);
    }

    #[test]
    fn a_key_that_is_let_go_is_no_key() {
        let event =
            KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(key(&event), None);
    }
}
