//! Everything a person can tell the program to do: one table, from which footer, help, palette, plain mode
//! and the key reference are drawn.
//!
//! A command's id is its English name in kebab case. Its label and help stand in the language files as
//! `command-<id>` and `command-<id>-help`. Every command is also a `/name`, in both languages always.

mod argument;
mod command;
mod lookup;
mod row;
mod table;

pub use argument::{Argument, Parameter};
pub use command::Command;
pub use lookup::{find, near};
pub use row::{Group, Menu, Modes, Place, Row};
pub use table::TABLE;

#[cfg(test)]
mod tests;
