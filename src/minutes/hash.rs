//! The fingerprints by which edits and what they wrote are told apart.
//!
//! Every hash input is its parts as UTF-8, joined by U+0000; every hash is SHA-256, printed in a
//! base32 whose alphabet leaves out the letters that are easily misread.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::Id;
use super::chance::Chance;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Whether the byte is of the alphabet.
fn is_letter(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'z') && !matches!(byte, b'i' | b'l' | b'o' | b'u')
}

/// The first `N` base32 characters of `bytes`; five bits each, the first bits first.
fn base32<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let byte = |n: usize| u16::from(bytes.get(n).copied().unwrap_or_default());
    std::array::from_fn(|n| {
        let bit = n * 5;
        let two = byte(bit / 8) << 8 | byte(bit / 8 + 1);
        ALPHABET[usize::from(two >> (11 - bit % 8) & 31)]
    })
}

/// The longest input that is joined without asking for memory.
const SHORT: usize = 128;

fn hash<const N: usize>(parts: &[&str]) -> [u8; N] {
    let length = parts.iter().map(|part| part.len() + 1).sum::<usize>() - 1;
    let mut short = [0; SHORT];
    let Some(joined) = short.get_mut(..length) else {
        return base32(&Sha256::digest(parts.join("\0")));
    };
    // Thousands of these are made when a session is opened: in one piece, and without a String.
    let mut at = 0;
    for part in parts {
        joined[at..at + part.len()].copy_from_slice(part.as_bytes());
        at += part.len() + 1;
    }
    base32(&Sha256::digest(joined))
}

macro_rules! fingerprint {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// As written in a file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).unwrap_or_default()
            }

            /// Reads what [`Self::as_str`] wrote; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let bytes: [u8; $length] = text.as_bytes().try_into().ok()?;
                bytes.iter().all(|byte| is_letter(*byte)).then_some(Self(bytes))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| D::Error::custom("not a fingerprint"))
            }
        }
    };
}

/// The id of what people say of two records: the same whoever says it, and whichever they name first.
pub(super) fn link_id(one: &Id, other: &Id) -> Id {
    let (first, last) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let letters: [u8; 16] = hash(&["link", first.as_str(), last.as_str()]);
    Id::new(&format!(
        "link-{}",
        std::str::from_utf8(&letters).unwrap_or_default()
    ))
}

fingerprint! {
    /// One edit of one record: drawn by chance, or made from the values when a hand made it.
    EditKey, 16
}
fingerprint! {
    /// What one edit wrote in one cell.
    ///
    /// Made from the edit and never from the content, so that what was replaced or erased cannot
    /// be guessed from the revision that stays behind.
    Revision, 12
}
fingerprint! {
    /// Binds an edit to the values that it still holds, so that an edit by hand is noticed.
    Seal, 8
}

impl EditKey {
    /// A new key from the source of chance: 80 bits.
    pub fn draw(chance: &mut dyn Chance) -> Self {
        let mut bytes = [0; 10];
        chance.fill(&mut bytes);
        Self(base32(&bytes))
    }

    /// The key of an edit made by hand: `held` are the values found where `before` (the key that
    /// no longer fits, or the record's id when there was none) stood.
    #[must_use]
    pub fn by_hand(before: &str, held: &impl Serialize) -> Self {
        Self(hash(&["hand", before, &canonical(held)]))
    }
}

impl Revision {
    /// The revision that `edit` writes in the cell `cell` of `record`.
    #[must_use]
    pub fn new(edit: EditKey, record: &Id, cell: &str) -> Self {
        Self(hash(&[edit.as_str(), record.as_str(), cell]))
    }
}

impl Seal {
    /// The seal of `edit` over the values that it still holds, by cell; `null` where it holds
    /// that there is none.
    #[must_use]
    pub fn new(edit: EditKey, held: &impl Serialize) -> Self {
        Self(hash(&[edit.as_str(), &canonical(held)]))
    }
}

/// Compact JSON; its keys are sorted, because they come from sorted maps.
fn canonical(values: &impl Serialize) -> String {
    let mut text = Vec::with_capacity(USUAL);
    // proof: what is sealed are values of JSON, and writing to memory does not fail.
    let _ = serde_json::to_writer(&mut text, values);
    String::from_utf8(text).unwrap_or_default()
}

/// Room for the values of most edits, in bytes.
const USUAL: usize = 512;

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::*;

    #[test]
    fn canonical_json_sorts_its_keys() {
        let mut values = Map::new();
        values.insert("b".into(), Value::from(1));
        values.insert("a".into(), serde_json::json!({"z": 1, "y": [2]}));
        assert_eq!(canonical(&values), r#"{"a":{"y":[2],"z":1},"b":1}"#);
    }

    #[test]
    fn the_alphabet_is_ours() {
        let letters: Vec<u8> = (0..=255).filter(|byte| is_letter(*byte)).collect();
        assert_eq!(letters, ALPHABET);
        assert_eq!(&base32::<16>(&[0xff; 10]), b"zzzzzzzzzzzzzzzz");
        assert_eq!(&base32::<3>(&[0b0000_0000, 0b0100_0100]), b"012");
    }

    #[test]
    fn hash_parts_do_not_run_together() {
        assert_ne!(hash::<16>(&["ab", "c"]), hash::<16>(&["a", "bc"]));
    }

    #[test]
    fn a_fingerprint_reads_back_and_refuses_others() {
        let key = EditKey::by_hand("x", &Map::new());
        assert_eq!(EditKey::parse(key.as_str()), Some(key));
        assert_eq!(EditKey::parse("too short"), None);
        assert_eq!(
            EditKey::parse("iiiiiiiiiiiiiiii"),
            None,
            "i is not in the alphabet"
        );
    }
}
