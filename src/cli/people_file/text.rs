//! From bytes to the text of a table: its letters, and what stands between its cells.

use csv::StringRecord;

use super::error::{At, Wrong};

/// What may stand between cells; the first that occurs most often is taken.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// The text of a table.
pub(super) struct Table {
    text: String,
    /// Where the rows begin: behind the line with which Excel names what stands between cells.
    start: usize,
    /// What stands between two cells.
    pub delimiter: u8,
    /// Whether the letters were those of Windows before Unicode.
    pub is_old: bool,
}

impl Table {
    /// The table in these bytes, with every quotation mark that opens a cell closed again.
    pub fn of(bytes: &[u8]) -> Result<Self, Wrong> {
        let (mut text, is_old) = decode(bytes)?;
        if !text.contains('\n') {
            text = text.replace('\r', "\n");
        }
        let (start, named) = named_delimiter(&text);
        let delimiter = named.unwrap_or_else(|| likely_delimiter(&text[start..]));
        let table = Self {
            text,
            start,
            delimiter,
            is_old,
        };
        match table.unclosed() {
            Some(at) => Err(Wrong::UnclosedQuote { at }),
            None => Ok(table),
        }
    }

    /// The text of the rows.
    pub fn rows(&self) -> &str {
        &self.text[self.start..]
    }

    /// The line on which a row begins, from 1.
    pub fn line(&self, row: &StringRecord) -> usize {
        let byte = row.position().map_or(0, csv::Position::byte);
        let before = usize::try_from(byte).unwrap_or(0).min(self.rows().len());
        // The reader counts from before the empty lines that it passes over.
        let rest = &self.rows()[before..];
        let passed = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.line_at(self.start + before + passed)
    }

    fn line_at(&self, byte: usize) -> usize {
        let before = self.text.bytes().take(byte);
        before.filter(|byte| *byte == b'\n').count() + 1
    }

    /// The cell that begins with a quotation mark and never ends: it would swallow all people after it.
    fn unclosed(&self) -> Option<At> {
        let bytes = self.rows().as_bytes();
        let mut open: Option<(usize, usize)> = None;
        let (mut begins, mut column, mut n) = (true, 1, 0);
        while let Some(byte) = bytes.get(n) {
            if open.is_some() {
                if *byte == b'"' {
                    if bytes.get(n + 1) == Some(&b'"') {
                        n += 1;
                    } else {
                        open = None;
                    }
                }
            } else if begins && *byte == b'"' {
                open = Some((n, column));
                begins = false;
            } else {
                begins = *byte == self.delimiter || matches!(byte, b'\n' | b'\r');
                column = match byte {
                    b'\n' | b'\r' => 1,
                    _ if begins => column + 1,
                    _ => column,
                };
            }
            n += 1;
        }
        open.map(|(byte, column)| At {
            line: self.line_at(self.start + byte),
            column,
        })
    }
}

/// The text in these bytes, and whether its letters were those of Windows before Unicode.
fn decode(bytes: &[u8]) -> Result<(String, bool), Wrong> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Wrong::Spreadsheet);
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                // What has letters of Unicode before a broken one is no older file, but a broken one.
                Err(error) if bytes.iter().take(error.valid_up_to()).all(u8::is_ascii) => {
                    return not_binary(bytes.iter().map(|byte| windows(*byte)).collect(), true);
                }
                Err(_) => return Err(Wrong::NotText),
            }
        }
    };
    not_binary(text, false)
}

fn not_binary(text: String, is_old: bool) -> Result<(String, bool), Wrong> {
    if text.contains('\0') {
        return Err(Wrong::NotText);
    }
    Ok((text, is_old))
}

fn utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Result<String, Wrong> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or(Wrong::NotText)
}

/// The letter of Windows-1252, in which Excel in Western Europe saves CSV.
fn windows(byte: u8) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80)
        .and_then(|n| FROM_0X80.get(usize::from(n)))
        .copied()
        .unwrap_or_else(|| char::from(byte))
}

/// Excel's line `sep=;`: where the rows begin, and what stands between cells.
fn named_delimiter(text: &str) -> (usize, Option<u8>) {
    let (line, start) = match text.split_once('\n') {
        Some((line, _)) => (line, line.len() + 1),
        None => (text, text.len()),
    };
    match line.trim_end_matches('\r').as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter]
            if DELIMITERS.contains(delimiter) =>
        {
            (start, Some(*delimiter))
        }
        _ => (0, None),
    }
}

/// What most often stands between cells on the first line that has any; quotation marks hide what is in them.
fn likely_delimiter(text: &str) -> u8 {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|count| *count > 0) => break,
            _ if quoted => {}
            _ => {
                if let Some(n) = DELIMITERS.iter().position(|known| *known == byte) {
                    counts[n] += 1;
                }
            }
        }
    }
    let most = counts.into_iter().max().unwrap_or_default();
    let found = counts.iter().position(|count| *count == most && most > 0);
    found.map_or(b',', |n| DELIMITERS[n])
}
