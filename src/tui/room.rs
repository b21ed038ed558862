//! The room view: for a second screen or the wall. It draws what the room may see, and nothing
//! else.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::Large;
use super::ring::{self, Seat};
use super::text::{Canvas, text_width, wrap};
use crate::circle::room::{Now, Open, Picture, Stage, Step};
use crate::lang::Language;
use crate::t;

/// The widest that a text to read is: longer lines are hard to follow.
const READABLE: u16 = 100;
/// The widest that an insight is, which is read from afar.
const PRESENTED: u16 = 72;
/// The fewest rows of large letters.
const LETTERS: u16 = 5;
/// The most rows of the circle.
const RING: u16 = 11;

/// One thing below the other.
enum Block {
    /// One row.
    Line(String, Style),
    /// Large letters.
    Large(Large, Style),
    /// The people.
    Seats(Vec<Seat>, u16),
    /// Rows to read.
    Text(Vec<String>),
}

impl Block {
    fn height(&self) -> u16 {
        match self {
            Self::Line(..) => 1,
            Self::Large(large, _) => large.height(),
            Self::Seats(_, rows) => *rows,
            Self::Text(rows) => u16::try_from(rows.len()).unwrap_or(u16::MAX),
        }
    }
}

/// Draws what the room may see.
pub fn draw(canvas: &mut Canvas<'_>, language: Language, picture: &Picture, area: Rect) {
    let look = canvas.look;
    let inside = Rect {
        x: area.x + 2.min(area.width / 2),
        width: area.width.saturating_sub(4).max(1),
        ..area
    };
    let large = |text: &str, style: Style| {
        Block::Large(Large::new(text, inside.width, inside.height / 2), style)
    };
    let blocks = match &picture.stage {
        Stage::Item(open) => {
            let time = t!(
                language,
                "screen-used",
                used = open.used,
                planned = open.planned
            );
            let last = area.bottom().saturating_sub(1);
            canvas.put_centred(inside.x, last, inside.width, &time, look.strong());
            let above = Rect {
                height: last.saturating_sub(inside.y + u16::from(area.height > 12)),
                ..inside
            };
            return place(canvas, item(canvas, language, open, above), above);
        }
        Stage::Welcome => vec![
            large(&t!(language, "room-welcome"), look.now()),
            Block::Line(picture.title.clone(), look.strong()),
        ],
        Stage::Between => vec![large(&picture.title, look.strong())],
        Stage::Pause => vec![large(&t!(language, "screen-pause"), look.strong())],
        Stage::End => vec![
            large(&t!(language, "room-end"), look.strong()),
            Block::Line(picture.title.clone(), look.dim()),
        ],
    };
    place(canvas, blocks, inside);
}

/// An open item, in the order of what matters most: who speaks, who comes then, the circle, and
/// what is asked.
fn item(canvas: &Canvas<'_>, language: Language, open: &Open, area: Rect) -> Vec<Block> {
    if let Some((circle, text)) = &open.shown {
        return presented(canvas, open, circle, text, area);
    }
    if open.silent {
        return silent(canvas, language, open, area);
    }
    let look = canvas.look;
    let now = open.round.as_ref().map(|round| &round.now);
    let prompt = asked(language, open, area);
    let words = u16::try_from(prompt.len()).unwrap_or(u16::MAX);
    let mut blocks = Vec::new();
    // While nobody speaks yet, people read what is asked; then it gives way to the circle.
    // On a proposal people go on reading while they answer.
    let speaks = matches!(now, Some(Now::Speaking(_) | Now::Complete));
    let reads = open.proposal.is_some() || !speaks;
    if let Some(Now::Speaking(name)) = now {
        blocks.push(Block::Line(open.title.clone(), look.dim()));
        // The text that people decide on goes before the size of a name, and so do what is asked and
        // the circle.
        let seats = seats(canvas, language, open);
        let rows = ring::rows_of(&seats, area.width, area.height.min(RING));
        let beside = |rows: u16| area.height.saturating_sub(words.saturating_add(rows + 4));
        let most = match (beside(rows), &open.proposal) {
            (most, _) if most >= LETTERS => most,
            (_, Some(_)) => beside(2),
            (_, None) => LETTERS,
        };
        let most = most.min((area.height / 2).max(LETTERS));
        blocks.push(Block::Large(Large::new(name, area.width, most), look.now()));
    } else {
        let most = area.height.saturating_sub(words.saturating_add(4));
        let most = most.min(area.height / 2);
        let large = Large::new(&open.title, area.width, most);
        blocks.push(Block::Large(large, look.strong()));
    }
    let below = match (now, open.round.as_ref().map(|round| &round.next)) {
        (Some(Now::Waiting), _) => Some(t!(language, "room-who-begins")),
        (Some(Now::Complete), _) => Some(t!(language, "room-complete")),
        (_, Some(next)) if !next.is_empty() => {
            Some(t!(language, "turns-then", who = next.join(", ")))
        }
        _ => None,
    };
    blocks.extend(below.map(|text| Block::Line(text, look.strong())));
    let centre = open.round.as_ref().and_then(|round| round.centre.clone());
    blocks.extend(centre.map(|who| {
        let text = t!(language, "room-centre", who = who);
        Block::Line(text, look.plain())
    }));
    let left = |blocks: &[Block]| {
        let taken: u16 = blocks.iter().map(|block| block.height() + 1).sum();
        area.height.saturating_sub(taken)
    };
    let room = left(&blocks);
    let room = if reads {
        room.saturating_sub(words + 1)
    } else {
        room
    };
    let seats = seats(canvas, language, open);
    let rows = ring::rows_of(&seats, area.width, room.min(RING));
    let whole = ring::fits(&seats, area.width, rows);
    if rows >= 2 && whole && open.round.is_some() {
        blocks.push(Block::Seats(seats, rows));
    }
    // Rather no air between than a question that breaks off.
    let taken: u16 = blocks.iter().map(Block::height).sum();
    let tight = area.height.saturating_sub(taken + 1);
    let room = left(&blocks);
    let room = usize::from(if room < words { tight } else { room });
    if room > 0 && !prompt.is_empty() {
        blocks.push(Block::Text(cut(prompt, room, look.cut())));
    }
    blocks
}

/// The circle is silent: what people think about stays in sight.
fn silent(canvas: &Canvas<'_>, language: Language, open: &Open, area: Rect) -> Vec<Block> {
    let look = canvas.look;
    let mut blocks = vec![Block::Line(open.title.clone(), look.dim())];
    let word = t!(language, "room-silence");
    blocks.push(Block::Large(
        Large::new(&word, area.width, area.height / 3),
        look.strong(),
    ));
    let rows = asked(language, open, area);
    let taken: u16 = blocks.iter().map(Block::height).sum();
    let room = area.height.saturating_sub(taken + 1);
    if room > 0 && !rows.is_empty() {
        blocks.push(Block::Text(cut(rows, usize::from(room), look.cut())));
    }
    blocks
}

/// What people are asked, in rows: of a proposal what is done with it now, and its text.
fn asked(language: Language, open: &Open, area: Rect) -> Vec<String> {
    let width = area.width;
    let Some(proposal) = &open.proposal else {
        // What was asked has been answered once everyone was heard.
        let now = open.round.as_ref().map(|round| &round.now);
        let asked = (now != Some(&Now::Complete)).then_some(open.prompt.as_str());
        return prompt(asked.unwrap_or_default(), width);
    };
    let words = match proposal.step {
        Step::Present => t!(language, "room-proposal-present"),
        Step::Clarifying => t!(language, "room-proposal-clarifying"),
        Step::Reaction => t!(language, "room-proposal-reaction"),
        Step::Amend => t!(language, "room-proposal-amend"),
        Step::Asking => t!(language, "room-proposal-asking"),
        Step::Integrate => t!(language, "room-proposal-integrate"),
        Step::ReadBack => t!(language, "room-proposal-read-back"),
    };
    let mut rows = prompt(&words, width);
    if let Some(text) = &proposal.text {
        let text = prompt(&format!("“{}”", text.trim()), width);
        // Where both do not fit, the facilitator says the words.
        if rows.len() + text.len() + 6 > usize::from(area.height) {
            return text;
        }
        rows.push(String::new());
        rows.extend(text);
    }
    rows
}

/// The insight of a circle that is presented: as large as fits.
fn presented(canvas: &Canvas<'_>, open: &Open, circle: &str, text: &str, area: Rect) -> Vec<Block> {
    let look = canvas.look;
    let speaker = match open.round.as_ref().map(|round| &round.now) {
        Some(Now::Speaking(name)) => Some(name.clone()),
        _ => None,
    };
    let room = area
        .height
        .saturating_sub(if speaker.is_some() { 6 } else { 4 });
    let words = match Large::new(text, area.width, room) {
        large @ Large::Drawn(..) => Block::Large(large, look.now()),
        Large::Ordinary(_) => {
            let rows = prompt(text, area.width.min(PRESENTED));
            Block::Text(cut(rows, usize::from(room.max(1)), look.cut()))
        }
    };
    let mut blocks = vec![
        Block::Line(open.title.clone(), look.dim()),
        Block::Line(circle.to_owned(), look.now()),
        words,
    ];
    blocks.extend(speaker.map(|name| Block::Line(name, look.strong())));
    blocks
}

fn prompt(text: &str, width: u16) -> Vec<String> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let rows = wrap(text, usize::from(width.min(READABLE)));
    rows.into_iter().map(|row| row.trim().to_owned()).collect()
}

/// At most so many rows; that there is more is seen.
fn cut(mut rows: Vec<String>, most: usize, sign: &str) -> Vec<String> {
    if rows.len() > most {
        rows.truncate(most);
        if let Some(last) = rows.last_mut() {
            last.push(' ');
            last.push_str(sign);
        }
    }
    rows
}

fn seats(canvas: &Canvas<'_>, language: Language, open: &Open) -> Vec<Seat> {
    let look = canvas.look;
    let seat = |seat: &crate::circle::room::Seat| {
        if seat.speaks {
            ring::seat(&seat.name, look.speaking(), look.now())
        } else {
            let (state, style) = ring::state(language, look, seat.online, seat.turn);
            ring::seat(&seat.name, &state, style)
        }
    };
    open.seats.iter().map(seat).collect()
}

/// Draws blocks below each other in the middle of `area`, with as much air as there is.
fn place(canvas: &mut Canvas<'_>, blocks: Vec<Block>, area: Rect) {
    let taken: u16 = blocks.iter().map(Block::height).sum();
    let spare = area.height.saturating_sub(taken);
    let gaps = u16::try_from(blocks.len()).unwrap_or(1).max(2) - 1;
    let gap = (spare / gaps).min(2);
    let mut y = area.y + (spare - gap * gaps) / 2;
    for block in blocks {
        let height = block.height();
        let part = Rect { y, height, ..area };
        if y >= area.bottom() {
            return;
        }
        match block {
            Block::Line(text, style) => canvas.put_centred(part.x, y, part.width, &text, style),
            Block::Large(large, style) => large.draw(canvas, part, style),
            Block::Seats(seats, _) => ring::draw_seats(canvas, &seats, part),
            Block::Text(rows) => {
                let plain = canvas.look.plain();
                // Rows that begin below each other read easier than rows that are each centred.
                let widest = rows.iter().map(|row| text_width(row)).max().unwrap_or(0);
                let widest = u16::try_from(widest).unwrap_or(u16::MAX).min(part.width);
                let x = part.x + (part.width - widest) / 2;
                for (y, text) in (y..area.bottom()).zip(rows) {
                    canvas.put(x, y, widest, &text, plain);
                }
            }
        }
        y += height + gap;
    }
}
