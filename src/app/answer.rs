//! What the program says back: one answer to one line or command.

/// What kind of answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Something was recorded.
    Recorded,
    /// Where we are now.
    Now,
    /// Why not, and what to do.
    Refused,
    /// News that nobody asked for.
    News,
}

/// One answer, in the language of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What kind of answer it is.
    pub sign: Sign,
    /// The answer, in one line.
    pub text: String,
    /// More, line by line, to be read before the answer itself.
    pub more: Vec<String>,
    /// The record that has to be on disk before this may be said.
    pub after: Option<u64>,
}

impl Answer {
    /// Something was recorded; to be said once record number `after` is on disk.
    #[must_use]
    pub fn recorded(text: impl Into<String>, after: Option<u64>) -> Self {
        Self {
            sign: Sign::Recorded,
            text: text.into(),
            more: Vec::new(),
            after,
        }
    }

    /// Where we are now; said once record number `after` is on disk.
    #[must_use]
    pub fn here(text: impl Into<String>, after: Option<u64>) -> Self {
        Self {
            sign: Sign::Now,
            text: text.into(),
            more: Vec::new(),
            after,
        }
    }

    /// Why not, and what to do.
    #[must_use]
    pub fn refused(text: impl Into<String>) -> Self {
        Self {
            sign: Sign::Refused,
            text: text.into(),
            more: Vec::new(),
            after: None,
        }
    }

    /// News that nobody asked for.
    #[must_use]
    pub fn news(text: impl Into<String>) -> Self {
        Self {
            sign: Sign::News,
            text: text.into(),
            more: Vec::new(),
            after: None,
        }
    }

    /// The same answer with more to read before it.
    #[must_use]
    pub fn with(mut self, more: Vec<String>) -> Self {
        self.more = more;
        self
    }
}
