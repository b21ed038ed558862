//! Where chance comes from: handed in, because minutes know no system.

/// A source of unguessable bytes.
pub trait Chance {
    /// Fills `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Chance for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}
