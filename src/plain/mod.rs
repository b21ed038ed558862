//! The line mode: every line of the input is a capture line, every answer is one line. For screen
//! readers, braille and scripts; the same mind as the screen.

mod room;

use std::io::{self, Write};

use crate::app::{Answer, Model, Sign};
use crate::lang::visible;
use crate::minutes::Stamp;
use crate::run::Front;

pub use room::RoomLines;

/// Says answers as lines: what belongs to an answer comes before it, after two spaces.
pub struct Lines<W: Write> {
    out: W,
    ascii: bool,
}

impl<W: Write> Lines<W> {
    /// Says answers on `out`, with signs of ASCII only if asked for.
    pub fn new(out: W, ascii: bool) -> Self {
        Self { out, ascii }
    }

    fn sign(&self, sign: Sign) -> &'static str {
        match (sign, self.ascii) {
            (Sign::Recorded, false) => "✓ ",
            (Sign::Now, false) => "→ ",
            (Sign::News, false) => "· ",
            (Sign::Recorded, true) => "ok ",
            (Sign::Now, true) => "-> ",
            (Sign::News, true) => "* ",
            (Sign::Refused, _) => "! ",
        }
    }
}

impl<W: Write> Front for Lines<W> {
    fn answer(&mut self, answer: &Answer) -> io::Result<()> {
        for line in answer.more.iter().flat_map(|more| more.lines()) {
            writeln!(self.out, "  {}", visible(line))?;
        }
        writeln!(
            self.out,
            "{}{}",
            self.sign(answer.sign),
            visible(&answer.text)
        )
    }

    fn show(&mut self, _: &Model, _: Stamp) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(ascii: bool, answers: &[Answer]) -> String {
        let mut out = Vec::new();
        let mut lines = Lines::new(&mut out, ascii);
        for answer in answers {
            lines.answer(answer).expect("written");
        }
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn answers_begin_with_a_sign_and_nothing_acts_on_the_terminal() {
        let answers = [
            Answer::recorded("note", Some(1)),
            Answer::here("here\nthere", None).with(vec!["first".into(), "a\u{1b}[2J".into()]),
            Answer::refused("no"),
            Answer::news("news"),
        ];
        assert_eq!(
            said(false, &answers),
            "✓ note\n  first\n  a␛[2J\n→ here␊there\n! no\n· news\n"
        );
        assert_eq!(said(true, &answers[..1]), "ok note\n");
        assert_eq!(said(true, &answers[3..]), "* news\n");
    }
}
