//! The mind, as a circle meets it: scenarios that read as sentences, and laws over random sessions.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod advice;
mod agenda;
mod begin;
mod capture;
mod carrying;
mod circle;
mod closing;
mod consent;
mod consent_laws;
mod deeper;
mod doubles;
mod erase;
mod gold;
mod languages;
mod laws;
mod meetings;
mod odd;
mod review;
mod rounds;
mod sharing;
mod sheets;
mod speed;
mod time;
mod two;
mod undo;
