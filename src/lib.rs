//! kring leads learning-circle sessions from the terminal.
//!
//! This is the map of the house; `ARCHITECTURE.md` tells how the rooms hang together.
//! Arrows go one way: [`cli`] → [`tui`], [`plain`], [`store`]; [`tui`], [`plain`] → [`run`] → [`app`], [`store`];
//! [`app`] → [`circle`], [`share`] → [`minutes`]; [`store`] → [`minutes`]; everything may use [`lang`].

pub mod app;
pub mod circle;
pub mod cli;
pub mod lang;
pub mod minutes;
pub mod plain;
pub mod run;
pub mod share;
pub mod store;
pub mod tui;
