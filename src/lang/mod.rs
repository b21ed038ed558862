//! The languages kring speaks.

use serde::{Deserialize, Serialize};

/// A language of the screen or of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// English (`en`).
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch (`nl`).
    #[serde(rename = "nl")]
    Dutch,
}
