//! Which characters of a line are what.

use std::ops::Range;

/// What a stretch of the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// A mark that says what the line is or sets parts apart: `!`, `- `, `:`, `\`, `2`, a comma
    /// between names or before a date. It is not stored.
    Sign,
    /// One or more people, as they were typed.
    Name,
    /// The name of a person to be added.
    NewName,
    /// A name that nobody or more than one person has: nothing is stored until that is clear.
    Doubt,
    /// A source of knowledge (`#ervaring`).
    Tag,
    /// The due date with its preposition.
    Date,
    /// A command word with its `/`.
    Command,
    /// What is stored as text, a reason or a command's arguments.
    Text,
    /// White space between the parts. It is not stored.
    Space,
}

/// A stretch of the line, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is.
    pub part: Part,
}

/// The marked stretches of a line, in order; what is not marked is text.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Span>);

impl Marks {
    /// Marks `range` as `part`; an empty range is no mark.
    pub fn put(&mut self, range: Range<usize>, part: Part) {
        if range.is_empty() {
            return;
        }
        let at = self
            .0
            .partition_point(|span| span.range.start < range.start);
        self.0.insert(at, Span { range, part });
    }

    /// What lies between the marks from `from` on.
    pub fn gaps(&self, from: usize, end: usize) -> Vec<Range<usize>> {
        let mut gaps = Vec::new();
        let mut at = from;
        for span in self.0.iter().filter(|span| span.range.start >= from) {
            if at < span.range.start {
                gaps.push(at..span.range.start);
            }
            at = at.max(span.range.end);
        }
        if at < end {
            gaps.push(at..end);
        }
        gaps
    }

    /// Whether the mark that ends at or nearest before `at`, with only white space between, is a
    /// name or a tag.
    pub fn name_or_tag_before(&self, text: &str, at: usize) -> bool {
        self.0
            .iter()
            .rev()
            .find(|span| span.range.end <= at)
            .is_some_and(|span| {
                matches!(span.part, Part::Name | Part::Tag)
                    && text
                        .get(span.range.end..at)
                        .is_some_and(|between| between.trim().is_empty())
            })
    }

    /// The spans that cover all of `text`: the marks, the text between them, and the white space
    /// around both.
    pub fn cover(self, text: &str) -> Vec<Span> {
        let mut spans = Vec::with_capacity(self.0.len() * 3 + 3);
        let mut at = 0;
        for mark in self.0 {
            fill(text, at..mark.range.start, &mut spans);
            at = mark.range.end;
            spans.push(mark);
        }
        fill(text, at..text.len(), &mut spans);
        spans
    }
}

/// Lays out an unmarked stretch: white space, text, white space.
fn fill(text: &str, gap: Range<usize>, spans: &mut Vec<Span>) {
    let Some(between) = text.get(gap.clone()) else {
        return;
    };
    let start = gap.end - between.trim_start().len();
    let end = (gap.start + between.trim_end().len()).max(start);
    for (range, part) in [
        (gap.start..start, Part::Space),
        (start..end, Part::Text),
        (end..gap.end, Part::Space),
    ] {
        if !range.is_empty() {
            spans.push(Span { range, part });
        }
    }
}

/// The text that is stored: the text spans, joined by a space, or by the line breaks that stood
/// between them. Punctuation that followed a taken-out part joins the text before it.
pub(super) fn text_of(text: &str, spans: &[Span]) -> String {
    let mut out = String::new();
    let mut breaks = 0;
    let mut spaced = false;
    for span in spans {
        let Some(piece) = text.get(span.range.clone()) else {
            continue;
        };
        match span.part {
            Part::Space => {
                breaks = breaks.max(piece.matches('\n').count());
                spaced = true;
            }
            Part::Text => {
                if !out.is_empty() {
                    if breaks > 0 {
                        out.extend(std::iter::repeat_n('\n', breaks));
                    } else if spaced || piece.starts_with(char::is_alphanumeric) {
                        out.push(' ');
                    }
                }
                out.push_str(piece);
                (breaks, spaced) = (0, false);
            }
            _ => spaced = false,
        }
    }
    out
}
