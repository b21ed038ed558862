//! The three sources of knowledge.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A source of knowledge. The three stand beside each other as equals.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// What someone knows because they lived through it.
    Experiential,
    /// What someone knows from their work.
    Practice,
    /// What is known from research.
    Scientific,
}
