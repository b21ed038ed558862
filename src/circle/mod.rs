//! How a session is led: pure, without terminal, files or clock.

pub mod line;
