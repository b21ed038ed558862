//! `kring plans`: the session plans that come with kring, and one's own.

mod find;

pub use find::{FindError, OwnPlan, find, own};
