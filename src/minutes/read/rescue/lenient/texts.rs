//! Texts between quotation marks, whole or broken.

use super::Lenient;

impl Lenient<'_> {
    /// A text, if it is whole.
    pub(super) fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let special = |byte: u8| byte == b'"' || byte == b'\\' || byte < b' ';
            let Some(length) = rest.bytes().position(special) else {
                self.at = self.text.len();
                self.cut = true;
                return None;
            };
            text.push_str(&rest[..length]);
            self.at += length;
            match rest.as_bytes()[length] {
                b'"' => {
                    self.at += 1;
                    return Some(text);
                }
                b'\\' => self.escape(&mut text),
                b'\n' if self.goes_on_as_json() => {
                    self.break_here();
                    return None;
                }
                control => {
                    self.break_here();
                    text.push(char::from(control));
                    self.at += 1;
                }
            }
        }
    }

    /// Whether the next line looks as if the text before was to be closed.
    fn goes_on_as_json(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        // A text of a million empty lines is looked through only once.
        if self.sign <= self.at {
            let blank = bytes[self.at..]
                .iter()
                .take_while(|b| b.is_ascii_whitespace());
            self.sign = self.at + blank.count();
        }
        // Indents are short.
        let near = self.sign - self.at < 100;
        near && bytes
            .get(self.sign)
            .is_some_and(|byte| b"\"{}[]".contains(byte))
    }

    /// What a backslash stands for.
    fn escape(&mut self, text: &mut String) {
        let plain = match self.text.as_bytes().get(self.at + 1) {
            Some(b'u') => return self.unicode(text),
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(*same),
            _ => {
                self.break_here();
                text.push('\\');
                self.at += 1;
                return;
            }
        };
        text.push(plain);
        self.at += 2;
    }

    fn unicode(&mut self, text: &mut String) {
        let Some(first) = self.unit(self.at) else {
            self.break_here();
            text.push('\\');
            self.at += 1;
            return;
        };
        let pair = self.unit(self.at + 6).map(|second| [first, second]);
        let pair = pair.and_then(|pair| char::decode_utf16(pair).next()?.ok());
        let (character, length) = match (char::from_u32(first.into()), pair) {
            (Some(character), _) => (character, 6),
            (None, Some(character)) => (character, 12),
            (None, None) => {
                self.surrogates += 1;
                (char::REPLACEMENT_CHARACTER, 6)
            }
        };
        text.push(character);
        self.at += length;
    }

    /// The unit of UTF-16 that stands there as `\u` and four digits.
    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hex
            .then(|| u16::from_str_radix(digits, 16).ok())
            .flatten()
    }
}
