//! Keys, as the screen sends them to the mind: a key string in, and what is then known.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod advice;
mod again;
mod aside;
mod asking;
mod closing;
mod consent;
mod desk;
mod every;
mod half_typed;
mod laws;
mod layers;
mod line;
mod looking;
mod panels;
mod people;
mod review;
mod sheets;
mod turns;
mod words;
