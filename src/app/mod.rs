//! The program's mind: pure, without screen, files or clock.
//!
//! Every key that does something is a [`Command`] in the one [table](commands); footer, help, palette,
//! plain mode and the key reference are drawn from it.

pub mod commands;
pub mod key;
pub mod keymap;

pub use commands::Command;
pub use key::Key;
