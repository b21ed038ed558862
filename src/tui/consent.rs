//! The proposal at hand: its steps, what to say, the text, and what the circle answers.
//!
//! Reasons that are covered never reach this file: `readback` holds them back.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::look::Look;
use super::names::told_apart;
use super::text::{Canvas, LEGIBLE, text_width, wrap};
use super::view::View;
use super::{entries, ring, roundline};
use crate::app::consent::readback::{self, Given};
use crate::app::consent::words;
use crate::app::{say, turn_name};
use crate::circle::consent::{State, wording_of};
use crate::circle::round;
use crate::minutes::{Answer, Id, Turn};
use crate::t;

/// The widest that the column of names gets.
const MOST_NAME: usize = 14;
/// The fewest columns in which a sign and a name still say something.
const LEAST_COLUMN: u16 = 5;
/// Below this height the words to say and the process do not stand together.
const BOTH: u16 = 8;

/// What there is to show of the process, worked out once for a frame.
struct Process<'a> {
    /// Where it stands.
    state: State,
    /// The words to say at this step.
    guide: Option<String>,
    /// The proposal as it is worded now.
    text: &'a str,
    /// What everybody answered, at the steps that show it.
    given: Vec<Given>,
    /// Who was not there, in a sentence.
    absent: Option<String>,
}

impl<'a> Process<'a> {
    /// The process of the proposal at hand.
    fn of(view: &View<'a>) -> Option<Self> {
        let state = view.model.process()?;
        let version = state.version();
        let answers = matches!(
            state,
            State::Asking { .. }
                | State::NobodyDecides { .. }
                | State::Asked { .. }
                | State::ReadBack { .. }
        );
        Some(Self {
            guide: words::guide(view.model),
            text: readback::text(view.model, version),
            given: if answers {
                readback::given(view.model, version)
            } else {
                Vec::new()
            },
            absent: readback::absent(view.model, version),
            state,
        })
    }

    /// Whether the words to say hold the text of the proposal.
    fn is_said(&self) -> bool {
        let guide = self.guide.as_ref();
        guide.is_some_and(|words| words.contains(self.text.trim()))
    }
}

/// Draws the process of the proposal at hand.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let Some(process) = Process::of(view) else {
        return;
    };
    let mut down = Down::new(canvas, area);
    steps(&mut down, view);
    if view.screen().hidden {
        let text = t!(view.model, "screen-hidden");
        return down.lines(&text, down.canvas.look.dim());
    }
    let says = view.screen().prompt && !is_crowded(view, &process, area);
    if let Some(words) = process.guide.as_ref().filter(|_| says) {
        if area.height < BOTH {
            let most = down.left();
            return down.at_most(words, down.canvas.look.strong(), most, view);
        }
        down.gap();
        let most = area.height * 3 / 5;
        down.at_most(words, down.canvas.look.strong(), most, view);
    }
    if !(says && process.is_said()) {
        let wanted = wanted(view, &process, area);
        let left = down.left().saturating_sub(wanted + 2);
        let least = if area.height > BOTH { 4 } else { 2 };
        proposal(&mut down, view, process.text, left.max(least));
    }
    if let Some(away) = words::proposer_away(view.model) {
        down.lines(&away, down.canvas.look.attention());
    }
    down.gap();
    match &process.state {
        State::Clarifying { .. } | State::Reaction { .. } => turns(&mut down, view),
        State::Asking { .. } | State::NobodyDecides { .. } => asking(&mut down, view, &process),
        State::Asked { .. } | State::ReadBack { .. } => read_back(&mut down, view, &process),
        State::Integrate { objection, .. } => {
            for line in readback::objection(view.model, objection) {
                down.lines(&line, down.canvas.look.plain());
            }
            down.gap();
            down.lines(&words::to_do(view.model), down.canvas.look.now());
        }
        State::Recorded { decision, .. } => record(&mut down, view, &process, decision),
        State::Present { .. } | State::Amend { .. } => {}
    }
    let rest = down.rest();
    entries::draw(canvas, view, rest);
}

/// Whether the answers need all the room: then the words to say give way.
fn is_crowded(view: &View<'_>, process: &Process<'_>, area: Rect) -> bool {
    let width = usize::from(area.width.saturating_sub(4)).max(1);
    let rows = |text: &str| wrap(text, width).len();
    let given = &process.given;
    let answers: usize = match process.state {
        State::Asking { .. } => {
            // In columns, in which a name can still be read.
            let column = usize::from(widest(given)) + 3;
            given.len().div_ceil((width / column).max(1)) + 1
        }
        State::Asked { .. } | State::ReadBack { .. } => given
            .iter()
            .map(|given| rows(&readback::answer_line(view.model, given)))
            .sum(),
        _ => return false,
    };
    let guide = process.guide.as_deref().unwrap_or_default();
    let absent = process.absent.as_deref().unwrap_or_default();
    let text = if process.is_said() {
        0
    } else {
        rows(process.text) + 2
    };
    // The steps, and the empty rows between.
    let needed = 4 + rows(guide) + text + answers + rows(absent);
    needed > usize::from(area.height)
}

/// How many columns the names take beside each other's answers.
fn widest(given: &[Given]) -> u16 {
    let widest = given.iter().map(|given| text_width(&given.who)).max();
    u16::try_from(widest.unwrap_or(0).min(MOST_NAME)).unwrap_or(14)
}

/// Rows from above to below.
struct Down<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    area: Rect,
    y: u16,
}

impl<'a, 'b> Down<'a, 'b> {
    fn new(canvas: &'a mut Canvas<'b>, area: Rect) -> Self {
        let y = area.y;
        Self { canvas, area, y }
    }

    fn width(&self) -> u16 {
        self.area.width.saturating_sub(2)
    }

    fn left(&self) -> u16 {
        self.area.bottom().saturating_sub(self.y)
    }

    fn rest(&self) -> Rect {
        Rect {
            y: self.y,
            height: self.left(),
            ..self.area
        }
    }

    /// How wide a text is set.
    fn legible(&self) -> usize {
        usize::from(self.width().min(LEGIBLE))
    }

    /// An empty row, where there is room to spare.
    fn gap(&mut self) {
        if self.y > self.area.y && self.left() > 2 && self.area.height > BOTH {
            self.y += 1;
        }
    }

    /// One row.
    fn put(&mut self, text: &str, style: Style) {
        if self.left() > 0 {
            let width = self.width();
            self.canvas.put(self.area.x + 1, self.y, width, text, style);
            self.y += 1;
        }
    }

    /// A text in as many rows as it takes, as long as there is room.
    fn lines(&mut self, text: &str, style: Style) {
        for row in wrap(text, self.legible()) {
            self.put(&row, style);
        }
    }

    /// A text in at most so many rows; the last says how many are left out.
    fn at_most(&mut self, text: &str, style: Style, most: u16, view: &View<'_>) {
        let rows = wrap(text, self.legible());
        let most = usize::from(most.min(self.left())).max(1);
        if rows.len() <= most {
            for row in &rows {
                self.put(row, style);
            }
            return;
        }
        for row in &rows[..most - 1] {
            self.put(row, style);
        }
        let count = rows.len() - (most - 1);
        let more = t!(view.model, "screen-more-rows", count = count);
        self.put(&more, self.canvas.look.dim());
    }
}

/// The steps in one row, the open one between brackets; where they do not fit only that one.
fn steps(down: &mut Down<'_, '_>, view: &View<'_>) {
    let Some((names, place)) = words::steps(view.model) else {
        return;
    };
    let look = down.canvas.look;
    let words: usize = names.iter().map(|name| text_width(name)).sum();
    let gaps = names.len().saturating_sub(1);
    let room = usize::from(down.width()).saturating_sub(words + 2);
    let arrow = format!(" {} ", look.prompt());
    let between = if 3 * gaps <= room {
        arrow.as_str()
    } else {
        " "
    };
    if gaps > room {
        let text = t!(
            view.language(),
            "screen-step",
            number = place + 1,
            count = names.len(),
            name = names.get(place).cloned().unwrap_or_default()
        );
        return down.put(&text, look.now());
    }
    let mut x = down.area.x + 1;
    let y = down.y;
    for (n, name) in names.iter().enumerate() {
        if n > 0 {
            x += down.canvas.put(x, y, 5, between, look.dim());
        }
        let (text, style) = if n == place {
            (format!("[{name}]"), look.now())
        } else {
            (name.clone(), look.dim())
        };
        x += down
            .canvas
            .put(x, y, down.area.right().saturating_sub(x), &text, style);
    }
    down.y += 1;
}

/// The text of the proposal, whole or in so many rows.
fn proposal(down: &mut Down<'_, '_>, view: &View<'_>, text: &str, most: u16) {
    let look = down.canvas.look;
    down.gap();
    let title = words::title(view.model).unwrap_or_default();
    if most < 3 {
        return down.at_most(text, look.strong(), most, view);
    }
    down.put(&title, look.dim());
    down.at_most(text, look.strong(), most - 1, view);
}

/// How many rows the lower part would like.
fn wanted(view: &View<'_>, process: &Process<'_>, area: Rect) -> u16 {
    let rows = match process.state {
        State::Present { .. } | State::Amend { .. } => 0,
        State::Clarifying { .. } | State::Reaction { .. } => {
            let most = (area.height * 2 / 5).min(11);
            return ring::rows(view, area.width.saturating_sub(2), most) + 2;
        }
        State::Asking { .. } | State::NobodyDecides { .. } => process.given.len() + 2,
        State::Asked { .. } | State::ReadBack { .. } => process.given.len() + 3,
        State::Integrate { .. } => 6,
        State::Recorded { .. } => 8,
    };
    u16::try_from(rows)
        .unwrap_or(u16::MAX)
        .min(area.height * 3 / 5)
}

/// The circle and the line of the round.
fn turns(down: &mut Down<'_, '_>, view: &View<'_>) {
    let most = down.left().saturating_sub(2).min(11);
    let width = down.width();
    let rows = if most >= 2 {
        ring::rows(view, width, most)
    } else {
        0
    };
    let circle = Rect {
        x: down.area.x + 1,
        y: down.y,
        width,
        height: rows,
    };
    ring::draw(down.canvas, view, circle);
    down.y += rows;
    round_line(down, view);
    down.gap();
}

fn round_line(down: &mut Down<'_, '_>, view: &View<'_>) {
    if down.left() > 0 {
        let row = Rect {
            height: 1,
            ..down.rest()
        };
        roundline::draw(down.canvas, view, row);
        down.y += 1;
    }
}

/// The consent round: who said what, in a word and a sign, and who is still to be asked.
fn asking(down: &mut Down<'_, '_>, view: &View<'_>, process: &Process<'_>) {
    let below = 2;
    let rows = down.left().saturating_sub(below).max(1);
    answers(down, view, &process.given, usize::from(rows));
    let open = round::open(view.minutes());
    if open.is_some_and(|round| wording_of(round).is_some()) {
        round_line(down, view);
    } else {
        down.lines(&words::to_do(view.model), down.canvas.look.now());
    }
    if let Some(absent) = &process.absent {
        down.lines(absent, down.canvas.look.dim());
    }
}

/// Everybody's answer, a row each; where that does not fit in columns, with a sign only.
fn answers(down: &mut Down<'_, '_>, view: &View<'_>, given: &[Given], rows: usize) {
    let look = down.canvas.look;
    let language = view.language();
    let speaker = round::speaker(view.minutes()).map(|id| say::who(view.model, id));
    let widest = widest(given);
    let (top, x) = (down.y, down.area.x + 1);
    let whole = given.len() <= rows;
    let columns = if whole {
        1
    } else {
        given.len().div_ceil(rows.max(1))
    };
    let high = given.len().div_ceil(columns.max(1)).max(1);
    let wide = down.width() / u16::try_from(columns).unwrap_or(1).max(1);
    if wide < LEAST_COLUMN {
        let left = given.iter().filter(|given| given.answer.is_none()).count();
        let text = t!(language, "screen-to-ask", count = left);
        return down.put(&text, look.plain());
    }
    let names = widest.min(wide.saturating_sub(3));
    let shown: Vec<(&str, usize)> = given
        .iter()
        .map(|given| (given.who.as_str(), usize::from(names)))
        .collect();
    let shown = told_apart(&shown, look.cut());
    for (n, (given, name)) in given.iter().zip(&shown).enumerate() {
        let column = u16::try_from(n / high).unwrap_or(0);
        let y = top + u16::try_from(n % high).unwrap_or(0);
        if y >= down.area.bottom() {
            continue;
        }
        let x = x + column * wide;
        let now = given.answer.is_none() && speaker.as_ref() == Some(&given.who);
        let (sign, style) = sign(look, given.answer, now);
        down.canvas.put(x, y, 1, sign, style);
        down.canvas.put(x + 2, y, names, name, style);
        if whole {
            let word = match given.answer {
                Some(answer) => words::answer_name(language, answer),
                None if now => t!(language, "screen-asked-now"),
                None if given.later => turn_name(language, Turn::Later),
                None => t!(language, "screen-not-asked"),
            };
            let at = x + 4 + names;
            let room = down.area.right().saturating_sub(at + 1);
            down.canvas.put(at, y, room, &word, style);
        }
    }
    let high = u16::try_from(high.min(given.len())).unwrap_or(0);
    down.y = (top + high).min(down.area.bottom());
}

/// The sign of an answer: never a colour alone.
fn sign(look: Look, answer: Option<Answer>, now: bool) -> (&'static str, Style) {
    match answer {
        Some(Answer::Consents) => (look.done(), look.plain()),
        Some(Answer::Concern) => (look.concern(), look.plain()),
        Some(Answer::Objects) => (look.objection(), look.attention()),
        None if now => (look.open(), look.now()),
        None => (look.to_ask(), look.dim()),
    }
}

/// All answers with what was said, to be read aloud.
fn read_back(down: &mut Down<'_, '_>, view: &View<'_>, process: &Process<'_>) {
    let look = down.canvas.look;
    let rows: Vec<(String, &'static str, Style)> = process
        .given
        .iter()
        .map(|given| {
            let (sign, style) = sign(look, given.answer, false);
            let style = if given.closed { look.plain() } else { style };
            (readback::answer_line(view.model, given), sign, style)
        })
        .collect();
    let width = down.legible().saturating_sub(2).max(1);
    let count = rows.len();
    for (n, (text, sign, style)) in rows.into_iter().enumerate() {
        let left = usize::from(down.left());
        if left < 2 && n + 1 < count {
            let more = t!(view.model, "screen-more-answers", count = count - n);
            return down.put(&more, look.dim());
        }
        for (line, row) in wrap(&text, width).into_iter().enumerate() {
            let sign = if line == 0 { sign } else { " " };
            down.put(&format!("{sign} {row}"), style);
        }
    }
    if let Some(absent) = &process.absent {
        down.lines(absent, look.dim());
    }
}

/// What was decided, and what is written down with it.
fn record(down: &mut Down<'_, '_>, view: &View<'_>, process: &Process<'_>, decision: &Id) {
    let look = down.canvas.look;
    let fields = readback::fields(view.model, decision);
    let widest = fields.iter().map(|(name, _)| text_width(name)).max();
    let names = widest.unwrap_or(0).min(usize::from(down.width()) / 2);
    for (name, value) in fields {
        let (text, style) = match value {
            Some(value) => (value, look.plain()),
            None => ("-".to_owned(), look.dim()),
        };
        let pad = " ".repeat(names.saturating_sub(text_width(&name)));
        let room = usize::from(down.width()).saturating_sub(names + 2).max(1);
        for (n, row) in wrap(&text, room).into_iter().enumerate() {
            let y = down.y;
            if n == 0 {
                down.put(&format!("{name}{pad}"), look.dim());
            } else {
                down.put("", style);
            }
            let at = down.area.x + 1 + u16::try_from(names + 2).unwrap_or(0);
            if y < down.area.bottom() {
                let room = down.area.right().saturating_sub(at + 1);
                down.canvas.put(at, y, room, &row, style);
            }
        }
    }
    if let Some(absent) = &process.absent {
        down.lines(absent, look.dim());
    }
}
