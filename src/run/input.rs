//! Standard input, line by line, on a thread of its own.

use std::io::BufRead;

use super::{Event, Sender};

/// The most bytes of one line; a longer one arrives in pieces.
const MOST_BYTES: usize = 8 << 20;

/// Sends every line of the input, and then that there is no more.
pub fn read_lines<E: From<Event>>(mut input: impl BufRead, events: &Sender<E>) {
    loop {
        if let Ok(Some(line)) = read_line(&mut input) {
            if events.send(Event::Line(line).into()).is_err() {
                return;
            }
        } else {
            let _ = events.send(Event::EndOfInput.into());
            return;
        }
    }
}

/// One line without its end; `None` at the end of the input.
fn read_line(input: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = std::io::Read::take(&mut *input, MOST_BYTES as u64).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
    }
    Ok(Some(decode(bytes)))
}

/// UTF-8; what is not comes from a terminal of another kind, and is read as Latin-1, in which
/// every byte is a character, so that nothing is lost.
fn decode(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_lose_their_end_and_nothing_else() {
        let mut input = &b"een\r\ntwee \n\ncaf\xe9\nlast"[..];
        let mut lines = Vec::new();
        while let Ok(Some(line)) = read_line(&mut input) {
            lines.push(line);
        }
        assert_eq!(lines, ["een", "twee ", "", "café", "last"]);
    }
}
