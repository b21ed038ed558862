//! Where the messages stand in a file of texts. `build.rs` looks that up, so that no program that starts
//! has to.

/// The messages of a Fluent file, as they are written: an id at the beginning of a line, and all
/// that follows until the next line that begins with a letter or a comment. Each with its id and with
/// the byte at which it begins.
pub fn written(texts: &str) -> impl Iterator<Item = (&str, usize, &str)> {
    let mut rest = texts;
    std::iter::from_fn(move || {
        loop {
            let line = rest.find('\n').map_or(rest.len(), |end| end + 1);
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                if rest.is_empty() {
                    return None;
                }
                rest = &rest[line..];
                continue;
            }
            let mut end = line;
            while rest[end..].starts_with([' ', '}', '\n']) {
                end += rest[end..]
                    .find('\n')
                    .map_or(rest.len() - end, |more| more + 1);
            }
            let (message, after) = rest.split_at(end);
            let begins = texts.len() - rest.len();
            rest = after;
            if let Some((id, _)) = message.split_once('=') {
                return Some((id.trim_end(), begins, message));
            }
        }
    })
}
