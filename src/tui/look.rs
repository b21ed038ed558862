//! Signs and styles: the only place that knows them. Meaning is never in a colour alone, and
//! every sign has a form in ASCII.

use ratatui::style::{Color, Modifier, Style};

/// How signs and colours look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Signs of ASCII only.
    pub ascii: bool,
    /// Whether colours are wanted.
    pub colour: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            ascii: false,
            colour: true,
        }
    }
}

/// The signs of a box, in the order: horizontal, vertical, the four corners, left and right tee.
const LINES: [&str; 8] = ["─", "│", "┌", "┐", "└", "┘", "├", "┤"];
const ASCII_LINES: [&str; 8] = ["-", "|", "+", "+", "+", "+", "+", "+"];

impl Look {
    fn pick(self, sign: &'static str, ascii: &'static str) -> &'static str {
        if self.ascii { ascii } else { sign }
    }

    /// Something goes on beyond the edge.
    #[must_use]
    pub fn cut(self) -> &'static str {
        self.pick("…", "~")
    }

    /// Done, stored, spoken.
    #[must_use]
    pub fn done(self) -> &'static str {
        self.pick("✓", "v")
    }

    /// The open item, the chosen row.
    #[must_use]
    pub fn open(self) -> &'static str {
        self.pick("▶", ">")
    }

    /// No objection, but a concern.
    #[must_use]
    pub fn concern(self) -> &'static str {
        self.pick("≈", "~")
    }

    /// An objection.
    #[must_use]
    pub fn objection(self) -> &'static str {
        self.pick("✗", "x")
    }

    /// Still to be asked.
    #[must_use]
    pub fn to_ask(self) -> &'static str {
        self.pick("·", ".")
    }

    /// Whoever has the turn.
    #[must_use]
    pub fn speaking(self) -> &'static str {
        self.pick("◀", "<")
    }

    /// Whoever sits in the middle of the circle.
    #[must_use]
    pub fn middle(self) -> &'static str {
        self.pick("◉", "(o)")
    }

    /// Between the prompt of the line and what is typed.
    #[must_use]
    pub fn prompt(self) -> &'static str {
        self.pick("›", ">")
    }

    /// Being stored.
    #[must_use]
    pub fn busy(self) -> &'static str {
        self.pick("…", "...")
    }

    /// The used and the unused part of the time bar.
    #[must_use]
    pub fn bar(self) -> (&'static str, &'static str) {
        (self.pick("█", "#"), self.pick("░", "."))
    }

    /// In place of every character of a note that is hidden.
    #[must_use]
    pub fn hidden(self) -> &'static str {
        self.pick("•", "*")
    }

    /// The signs of a box.
    #[must_use]
    pub fn lines(self) -> [&'static str; 8] {
        if self.ascii { ASCII_LINES } else { LINES }
    }

    fn coloured(self, style: Style, colour: Color) -> Style {
        if self.colour { style.fg(colour) } else { style }
    }

    /// Ordinary text.
    #[must_use]
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// What is less important now.
    #[must_use]
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What is important now.
    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Whoever has the turn, the item that is open.
    #[must_use]
    pub fn now(self) -> Style {
        self.coloured(self.strong(), Color::Cyan)
    }

    /// Stored.
    #[must_use]
    pub fn good(self) -> Style {
        self.coloured(Style::new(), Color::Green)
    }

    /// Asks for attention.
    #[must_use]
    pub fn attention(self) -> Style {
        self.coloured(self.strong(), Color::Yellow)
    }

    /// Something is wrong and somebody has to act.
    #[must_use]
    pub fn alarm(self) -> Style {
        self.coloured(self.strong(), Color::Red)
    }

    /// The chosen row.
    #[must_use]
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
