//! What minutes are: pure, without terminal, files or clock.

mod id;
mod source;

pub use id::Id;
pub use source::Source;
