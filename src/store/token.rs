//! Short names that nobody else has, and short fingerprints of longer ones.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// `length` letters from the system's random source.
pub(super) fn token(length: usize) -> String {
    let mut bytes = vec![0; length];
    if getrandom::fill(&mut bytes).is_err() {
        // Without a random source: the moment and the process. Whoever uses a token makes its
        // file with O_EXCL, so that two of the same do no harm.
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| since.as_nanos());
        let seed = Sha256::digest(format!("{now} {}", std::process::id()));
        for (place, byte) in bytes.iter_mut().zip(seed) {
            *place = byte;
        }
    }
    bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect()
}

/// The first `length` hexadecimal digits of the SHA-256 of `bytes`.
pub(super) fn fingerprint(bytes: &[u8], length: usize) -> String {
    let mut hex = HEXLOWER.encode(&Sha256::digest(bytes));
    hex.truncate(length);
    hex
}
