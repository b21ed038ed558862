//! How a session is led: pure, without terminal, files or clock.

pub mod agenda;
pub mod carry;
pub mod clock;
pub mod closing;
pub mod entries;
pub mod line;
pub mod people;
pub mod perspective;
pub mod plan;
pub mod read_back;
pub mod roles;
pub mod room;
pub mod round;
pub mod setup;
