//! The terminal's own end of the line, on Unix: one poll waits for keys, for signals and for what
//! other threads have to say, so that no key waits for a thread to wake.

#![cfg(unix)]

use std::collections::VecDeque;
use std::io::{self, Write as _};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::SIGWINCH;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;
use termina::event as reported;
use termina::{Event as Reported, Parser};

use super::keys;
use crate::run::{Bell, Event, Input, Source, said, signals};

/// How long the rest of a sequence may be under way. What a key sends arrives at once, also over a
/// slow line; what stays unfinished was something else, such as Alt+[.
const REST_OF_A_KEY: Duration = Duration::from_millis(60);
/// How long the rest of a paste may be under way, after which what came of it is taken.
const REST_OF_A_PASTE: Duration = Duration::from_secs(2);
/// How many bytes are read at once: what a terminal holds for us at most.
const AT_ONCE: usize = 4096;

const PASTE_BEGINS: &[u8] = b"\x1b[200~";

/// Waits for the terminal that is standard input, and for signals.
pub(super) struct Keyboard {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    reading: Reading,
    /// What was heard and not told yet.
    heard: VecDeque<Event>,
    /// Whether the terminal is still there.
    there: bool,
}

impl Keyboard {
    /// Hears from now on; the bell ends a waiting.
    ///
    /// # Errors
    /// When the system gives no pipe, or lets nobody watch signals.
    pub(super) fn new() -> io::Result<(Self, Bell)> {
        let (read, write) = UnixStream::pair()?;
        read.set_nonblocking(true)?;
        write.set_nonblocking(true)?;
        let rung = write.try_clone()?;
        let watched = signals(true).chain([SIGWINCH]);
        let keyboard = Self {
            signals: SignalDelivery::with_pipe(read, write, SignalOnly, watched)?,
            reading: Reading::default(),
            heard: VecDeque::new(),
            there: true,
        };
        // A bell that is full of rings is being heard.
        let bell = move || drop((&rung).write(&[0]));
        Ok((keyboard, Arc::new(bell)))
    }

    /// Waits once; tells whether there is any use in waiting longer.
    fn listen(&mut self, left: Option<Duration>) -> bool {
        let rest = self.reading.rest();
        let time = match (left, rest) {
            (Some(left), Some(rest)) => Some(left.min(rest)),
            (left, rest) => left.or(rest),
        };
        let time = time.and_then(|time| Timespec::try_from(time).ok());
        let stdin = io::stdin();
        let bell = PollFd::new(self.signals.get_read(), PollFlags::IN);
        let terminal = PollFd::new(&stdin, PollFlags::IN);
        let mut ends = [bell, terminal];
        let ends = if self.there {
            &mut ends[..]
        } else {
            &mut ends[..1]
        };
        match poll(ends, time.as_ref()) {
            Ok(0) => {
                if rest.is_some_and(|rest| time_is_over(left, rest)) {
                    self.take(Reading::give_up);
                }
                return false;
            }
            Ok(_) => {}
            // A signal rings the bell too.
            Err(rustix::io::Errno::INTR) => return true,
            Err(_) => {
                self.lose();
                return false;
            }
        }
        let rung = ends[0].revents().contains(PollFlags::IN);
        let typed = ends.get(1).map_or(PollFlags::empty(), PollFd::revents);
        if rung {
            for signal in self.signals.pending() {
                match signal {
                    SIGWINCH => self.heard.extend(size()),
                    _ => self.heard.push_back(said(signal)),
                }
            }
        }
        if typed.contains(PollFlags::IN) {
            let mut bytes = [0; AT_ONCE];
            match rustix::io::read(&stdin, &mut bytes) {
                Ok(0) => self.lose(),
                Ok(count) => self.take(|reading| reading.read(&bytes[..count])),
                Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
                Err(_) => self.lose(),
            }
        } else if !typed.is_empty() {
            self.lose();
        }
        !rung
    }

    fn take(&mut self, read: impl FnOnce(&mut Reading) -> Vec<Input>) {
        let inputs = read(&mut self.reading);
        self.heard.extend(inputs.into_iter().map(Event::Input));
    }

    /// The terminal is gone: that is said once, and it is asked nothing any more.
    fn lose(&mut self) {
        self.there = false;
        self.heard.push_back(Event::Stop);
    }
}

impl Source for Keyboard {
    fn wait(&mut self, at_most: Option<Duration>) -> Option<Event> {
        let end = at_most.map(|time| Instant::now() + time);
        loop {
            if let Some(event) = self.heard.pop_front() {
                return Some(event);
            }
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            if !self.listen(left) {
                return self.heard.pop_front();
            }
        }
    }
}

/// Whether it was the rest of a sequence that was waited for, and not the time of whoever waits.
fn time_is_over(left: Option<Duration>, rest: Duration) -> bool {
    left.is_none_or(|left| rest <= left)
}

/// The size that the screen has now.
fn size() -> Option<Event> {
    let (columns, rows) = crossterm::terminal::size().ok()?;
    Some(Event::Input(Input::Resize { columns, rows }))
}

/// From bytes to what was done.
#[derive(Debug, Default)]
struct Reading {
    parser: Parser,
    /// The bytes of a sequence that has not ended.
    open: Vec<u8>,
}

impl Reading {
    /// How long the rest of an open sequence is waited for; `None` when none is open.
    fn rest(&self) -> Option<Duration> {
        match self.open.as_slice() {
            [] => None,
            open if open.starts_with(PASTE_BEGINS) => Some(REST_OF_A_PASTE),
            _ => Some(REST_OF_A_KEY),
        }
    }

    /// Takes in bytes that arrived together.
    fn read(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (place, byte) in bytes.iter().enumerate() {
            self.open.push(*byte);
            self.parser.parse(&[*byte], place + 1 < bytes.len());
            while let Some(event) = self.parser.pop() {
                self.open.clear();
                inputs.extend(input(event));
            }
        }
        inputs
    }

    /// The rest of an open sequence will not come: what does it mean as it is?
    fn give_up(&mut self) -> Vec<Input> {
        self.parser = Parser::default();
        let open = std::mem::take(&mut self.open);
        if let Some(pasted) = open.strip_prefix(PASTE_BEGINS) {
            let text = String::from_utf8_lossy(pasted).into_owned();
            return vec![Input::Paste(text)];
        }
        // Alt with a character that also begins a sequence.
        let [0x1b, byte @ (b'[' | b']' | b'O' | b'P')] = open.as_slice() else {
            return Vec::new();
        };
        let event = KeyEvent::new(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT);
        keys::key(&event).map(Input::Key).into_iter().collect()
    }
}

fn input(event: Reported) -> Option<Input> {
    match event {
        Reported::Key(event) => keys::key(&key(event)?).map(Input::Key),
        Reported::Paste(text) => Some(Input::Paste(text)),
        _ => None,
    }
}

/// The same key in the words of the library that also knows the keys of other systems.
fn key(event: reported::KeyEvent) -> Option<KeyEvent> {
    use reported::{KeyCode as Code, KeyEventKind as Kind};

    let code = match event.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Backspace => KeyCode::Backspace,
        Code::Tab => KeyCode::Tab,
        Code::Escape => KeyCode::Esc,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::BackTab => KeyCode::BackTab,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::Insert => KeyCode::Insert,
        Code::Delete => KeyCode::Delete,
        Code::Null => KeyCode::Null,
        Code::Function(number) => KeyCode::F(number),
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    for (held, name) in [
        (reported::Modifiers::SHIFT, KeyModifiers::SHIFT),
        (reported::Modifiers::ALT, KeyModifiers::ALT),
        (reported::Modifiers::CONTROL, KeyModifiers::CONTROL),
    ] {
        if event.modifiers.contains(held) {
            modifiers |= name;
        }
    }
    let kind = match event.kind {
        Kind::Press => KeyEventKind::Press,
        Kind::Repeat => KeyEventKind::Repeat,
        Kind::Release => KeyEventKind::Release,
    };
    Some(KeyEvent::new_with_kind(code, modifiers, kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// What was done, in words: the labels of keys, and pastes in quotes.
    fn done(inputs: Vec<Input>) -> String {
        let words: Vec<String> = inputs
            .into_iter()
            .map(|input| match input {
                Input::Key(key) => key.label(Language::English),
                other => format!("{other:?}"),
            })
            .collect();
        words.join(" ")
    }

    fn read(chunks: &[&str]) -> (Reading, String) {
        let mut reading = Reading::default();
        let mut inputs = Vec::new();
        for chunk in chunks {
            inputs.extend(reading.read(chunk.as_bytes()));
        }
        (reading, done(inputs))
    }

    #[test]
    fn keys_arrive_whole_or_in_pieces() {
        assert_eq!(read(&["aé\r"]).1, "a é Enter");
        assert_eq!(
            read(&["\x1b[6~\x1bOP\x1b[1;5C"]).1,
            "PageDown F1 Ctrl+Right"
        );
        assert_eq!(read(&["\x1b[", "6", "~b"]).1, "PageDown b");
        let bytes = "é".as_bytes();
        let mut reading = Reading::default();
        assert!(reading.read(&bytes[..1]).is_empty());
        assert_eq!(done(reading.read(&bytes[1..])), "é");
        assert_eq!(reading.rest(), None);
    }

    #[test]
    fn escape_alone_is_a_key_at_once() {
        let (reading, keys) = read(&["\x1b"]);
        assert_eq!((keys.as_str(), reading.rest()), ("Esc", None));
        assert_eq!(read(&["\x1bp\x1b"]).1, "Alt+P Esc");
    }

    #[test]
    fn alt_with_a_character_that_begins_a_sequence_is_a_key_and_swallows_nothing() {
        for (sent, label) in [
            ("\x1b[", "Alt+["),
            ("\x1b]", "Alt+]"),
            ("\x1bO", "Alt+Shift+O"),
            ("\x1bP", "Alt+Shift+P"),
        ] {
            let (mut reading, keys) = read(&[sent]);
            assert_eq!((keys.as_str(), reading.rest()), ("", Some(REST_OF_A_KEY)));
            assert_eq!(done(reading.give_up()), label);
            assert_eq!(done(reading.read(b"ja")), "j a");
        }
    }

    #[test]
    fn what_a_terminal_says_unasked_is_dropped_and_typing_goes_on() {
        for said in [
            "\x1b]11;rgb:0000/0000/0000",
            "\x1b[>41;354;0",
            "\x1b[?62;22",
            "\x1bP1+r5463=1b",
        ] {
            let (mut reading, keys) = read(&[said]);
            assert_eq!((keys.as_str(), reading.rest()), ("", Some(REST_OF_A_KEY)));
            assert_eq!(done(reading.give_up()), "");
            assert_eq!(done(reading.read(b"ja")), "j a", "{said:?}");
        }
    }

    #[test]
    fn a_paste_is_one_thing_and_what_came_of_a_broken_one_is_kept() {
        let (reading, done_now) = read(&["\x1b[200~een\rtwee\x1b[31m", "drie\x1b[201~x"]);
        assert_eq!(done_now, "Paste(\"een\\rtwee\\u{1b}[31mdrie\") x");
        assert_eq!(reading.rest(), None);
        let (mut reading, _) = read(&["\x1b[200~een half verhaal"]);
        assert_eq!(reading.rest(), Some(REST_OF_A_PASTE));
        assert_eq!(done(reading.give_up()), "Paste(\"een half verhaal\")");
    }

    #[test]
    fn the_bell_and_the_time_end_a_waiting() {
        let (mut keyboard, bell) = Keyboard::new().expect("pipes");
        // The tests' own standard input is nobody's.
        keyboard.there = false;
        assert_eq!(keyboard.wait(Some(Duration::ZERO)).map(drop), None);
        let ringing = std::thread::spawn(move || bell());
        assert!(keyboard.wait(None).is_none());
        ringing.join().expect("rang");
        signal_hook::low_level::raise(SIGWINCH).expect("raised");
        // Without a terminal there is no size; the waiting ended all the same.
        let _ = keyboard.wait(Some(Duration::from_secs(5)));
    }
}
