//! Names in quotes, for those that are not one word.

/// Quotes around a name. One that is doubled stands for itself.
const QUOTES: [char; 3] = ['"', '“', '”'];

/// A quoted name: what stands between the quotes, and how many bytes it takes with them. Without
/// a closing quote it runs to the end.
pub(super) fn unquote(rest: &str) -> (String, usize) {
    let mut name = String::new();
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if QUOTES.contains(&c) && chars.next_if(|&(_, next)| next == c).is_none() {
            return (name, at + c.len_utf8());
        }
        name.push(c);
    }
    (name, rest.len())
}

/// `name` in quotes, so that [`unquote`] gives it back.
pub(super) fn quote(name: &str) -> String {
    let mut out = String::from('"');
    for c in name.chars() {
        out.push(c);
        if QUOTES.contains(&c) {
            out.push(c);
        }
    }
    out.push('"');
    out
}

/// Whether a quote opens here.
pub(super) fn opens_quote(rest: &str) -> bool {
    rest.starts_with(QUOTES)
}
