//! From bytes to a text, whatever the bytes are.

use super::harm::{Harm, Harms};

/// The text of a file, without marks and zero bytes; what is no text in it is replaced.
pub(super) fn text(bytes: &[u8], harms: &mut Harms) -> String {
    let text = match wide(bytes) {
        Some((order, bytes)) => {
            harms.add(Harm::Utf16);
            from_utf16(bytes, order, harms)
        }
        None => from_utf8(bytes, harms),
    };
    let zeros = text.bytes().filter(|byte| *byte == 0).count();
    if zeros == 0 {
        return text;
    }
    harms.add(Harm::Zeros(zeros));
    text.replace('\0', "")
}

/// How two bytes make a unit of UTF-16.
type Order = fn([u8; 2]) -> u16;

/// The order of the bytes of a text in UTF-16, and the text without its mark.
fn wide(bytes: &[u8]) -> Option<(Order, &[u8])> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Some((u16::from_le_bytes, rest)),
        [0xfe, 0xff, rest @ ..] => Some((u16::from_be_bytes, rest)),
        // The file begins with a brace and a quotation mark or a blank.
        [b'{', 0, second, 0, ..] if *second != 0 => Some((u16::from_le_bytes, bytes)),
        [0, b'{', 0, second, ..] if *second != 0 => Some((u16::from_be_bytes, bytes)),
        _ => None,
    }
}

fn from_utf16(bytes: &[u8], order: Order, harms: &mut Harms) -> String {
    let units = bytes.chunks_exact(2).map(|two| order([two[0], two[1]]));
    let mut replaced = 0;
    let text = char::decode_utf16(units)
        .map(|unit| {
            unit.unwrap_or_else(|_| {
                replaced += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    if replaced > 0 {
        harms.add(Harm::NotText(replaced));
    }
    text
}

fn from_utf8(bytes: &[u8], harms: &mut Harms) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            replaced += 1;
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    if replaced > 0 {
        harms.add(Harm::NotText(replaced));
    }
    text
}
