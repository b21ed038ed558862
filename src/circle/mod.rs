//! How a session is led: pure, without terminal, files or clock.

pub mod agenda;
pub mod balance;
pub mod carry;
pub mod clock;
pub mod closing;
pub mod consent;
pub mod demo;
pub mod entries;
pub mod groups;
pub mod knowledge;
pub mod late;
pub mod line;
pub mod mix;
pub mod order;
pub mod pairing;
pub mod people;
pub mod perspective;
pub mod plan;
pub mod read_back;
pub mod review;
pub mod roles;
pub mod room;
pub mod round;
pub mod setup;
pub mod sharing;
pub mod steps;
