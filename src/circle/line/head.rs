//! What a line is: its first characters say.

use super::{Answer, Kind};

/// What the first characters say, and where the rest starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    Empty,
    /// `\`
    Literal(usize),
    /// `! + ? = %`
    Sign(Kind, usize),
    /// `/`
    Command(usize),
    /// `1`, `2`, `3` in a consent round, also in full width as some keyboards have them.
    Answer(Answer, usize),
    /// Anything else, after a leading `- ` or `* `.
    Note(usize),
}

/// Reads the first characters. White space before them does not count.
pub(super) fn head(text: &str, consent: bool) -> Head {
    let body = text.trim_start();
    let start = text.len() - body.len();
    let mut chars = body.chars();
    let Some(first) = chars.next() else {
        return Head::Empty;
    };
    let alone = chars.next().is_none_or(char::is_whitespace);
    let rest = start + first.len_utf8();
    match first {
        '\\' => Head::Literal(rest),
        '!' if alone => Head::Sign(Kind::Decision, rest),
        '+' if alone => Head::Sign(Kind::Action, rest),
        '?' if alone => Head::Sign(Kind::Question, rest),
        '=' if alone => Head::Sign(Kind::Insight, rest),
        '%' if alone => Head::Sign(Kind::Private, rest),
        '/' if !alone || body.len() == 1 => Head::Command(rest),
        '1' | '１' if alone && consent => Head::Answer(Answer::NoObjection, rest),
        '2' | '２' if alone && consent => Head::Answer(Answer::Concern, rest),
        '3' | '３' if alone && consent => Head::Answer(Answer::Objection, rest),
        '-' | '*' if alone && body.len() > 1 => Head::Note(rest),
        _ => Head::Note(start),
    }
}

/// From where an `@` can begin a name, and whether it can do so anywhere after that. `None` where
/// the line takes no names.
pub(super) fn names_from(text: &str, consent: bool) -> Option<(usize, bool)> {
    let (from, anywhere) = match head(text, consent) {
        Head::Sign(Kind::Action, from) => (from, true),
        Head::Note(from) => (from, false),
        _ => return None,
    };
    let rest = text.get(from..)?;
    Some((text.len() - rest.trim_start().len(), anywhere))
}
