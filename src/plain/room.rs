//! `kring room` in lines: for whoever follows with a screen reader or braille.

use std::io::{self, Write};

use crate::app::Command;
use crate::app::commands::find;
use crate::circle::room::{Now, Open, Picture, Stage};
use crate::lang::{Language, visible};
use crate::run::{Input, Wall};
use crate::store::Unclear;
use crate::t;

/// Says in a line whatever changed on the wall.
pub struct RoomLines<W: Write> {
    out: W,
    language: Language,
    ascii: bool,
    said: Vec<String>,
}

impl<W: Write> RoomLines<W> {
    /// Says it on `out`, with signs of ASCII only if asked for.
    pub fn new(out: W, language: Language, ascii: bool) -> Self {
        Self {
            out,
            language,
            ascii,
            said: Vec::new(),
        }
    }

    fn say(&mut self, sign: &str, text: &str) -> io::Result<()> {
        writeln!(self.out, "{sign}{}", visible(text))?;
        self.out.flush()
    }
}

/// The picture in lines; the time stays out, so that nothing is said as long as nothing happens.
fn lines(language: Language, picture: &Picture, unclear: Option<Unclear>) -> Vec<String> {
    let mut lines = match &picture.stage {
        Stage::Welcome => vec![t!(language, "room-welcome"), picture.title.clone()],
        Stage::Pause => vec![t!(language, "screen-pause")],
        Stage::Between => vec![picture.title.clone()],
        Stage::End => vec![t!(language, "room-end")],
        Stage::Item(open) => item(language, open),
    };
    lines.extend(unclear.map(|why| match why {
        Unclear::Gone => t!(language, "room-gone"),
        Unclear::Unreadable => t!(language, "room-unreadable"),
        Unclear::OtherSession => t!(language, "room-other"),
    }));
    lines
}

fn item(language: Language, open: &Open) -> Vec<String> {
    let mut lines = vec![open.title.clone()];
    lines.extend(open.prompt.lines().map(str::to_owned));
    if let Some(round) = &open.round {
        lines.push(match &round.now {
            Now::Waiting => t!(language, "room-who-begins"),
            Now::Complete => t!(language, "room-complete"),
            Now::Speaking(name) => {
                let now = t!(language, "turns-now", who = name.as_str());
                if round.next.is_empty() {
                    now
                } else {
                    let then = t!(language, "turns-then", who = round.next.join(", "));
                    format!("{now}   {then}")
                }
            }
        });
    }
    lines.retain(|line| !line.is_empty());
    lines
}

impl<W: Write> Wall for RoomLines<W> {
    fn show(&mut self, picture: &Picture, unclear: Option<Unclear>) -> io::Result<()> {
        let lines = lines(self.language, picture, unclear);
        let sign = if self.ascii { "-> " } else { "→ " };
        let fresh: Vec<String> = lines
            .iter()
            .filter(|line| !self.said.contains(line))
            .cloned()
            .collect();
        self.said = lines;
        fresh.iter().try_for_each(|line| self.say(sign, line))
    }

    fn input(&mut self, _: Input) -> io::Result<bool> {
        Ok(false)
    }

    fn line(&mut self, line: &str) -> io::Result<bool> {
        let word = line.trim().trim_start_matches('/');
        if find(word) == Some(Command::Leave) {
            return Ok(true);
        }
        if !word.is_empty() {
            let text = t!(self.language, "room-only-shows");
            self.say("! ", &text)?;
        }
        Ok(false)
    }

    fn interrupt(&mut self) -> io::Result<()> {
        let text = t!(self.language, "room-only-shows");
        self.say("! ", &text)
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}
