//! Names in quotes, for those that are not one word.

/// Quotes that open a name. It runs to the next quote of its sort, straight or curly; a straight
/// quote that is doubled stands for itself.
const QUOTES: [char; 3] = ['"', '“', '”'];

/// A name as it stands between quotes.
pub(super) struct Quoted {
    pub name: String,
    /// How many bytes it takes with its quotes.
    pub length: usize,
    /// Without a closing quote the name runs to the end.
    pub closed: bool,
}

/// Reads the quoted name that `rest` starts with.
pub(super) fn unquote(rest: &str) -> Quoted {
    let mut name = String::new();
    let straight = rest.starts_with('"');
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if QUOTES.contains(&c) && (c == '"') == straight {
            let doubled = straight && chars.next_if(|&(_, next)| next == c).is_some();
            if !doubled {
                return Quoted {
                    name,
                    length: at + c.len_utf8(),
                    closed: true,
                };
            }
        }
        name.push(c);
    }
    Quoted {
        name,
        length: rest.len(),
        closed: false,
    }
}

/// `name` in quotes, so that [`unquote`] gives it back.
pub(super) fn quote(name: &str) -> String {
    let mut out = String::from('"');
    for c in name.chars() {
        out.push(c);
        if c == '"' {
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
