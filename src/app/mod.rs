//! The program's mind: pure, without screen, files or clock.
//!
//! Every key that does something is a [`Command`] in the one [table](commands); footer, help, palette,
//! plain mode and the key reference are drawn from it.

mod answer;
pub mod commands;
pub mod key;
pub mod keymap;
mod message;
mod model;
mod undo;

pub use answer::{Answer, Sign};
pub use commands::Command;
pub use key::Key;
pub use message::{Effect, Moment, Msg, Trouble, TroubleKind};
pub use model::{Draft, Mode, Model, Saved};
