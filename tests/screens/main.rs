//! The screen, from keys to what is seen: a key string at the real mind, and a picture.
//!
//! Snapshots are renewed with `INSTA_UPDATE=always cargo test --test screens`. Look at what
//! changed before you commit it.

#![expect(clippy::expect_used, reason = "a test fails where it stands")]

mod advice;
mod again;
mod any;
mod closing;
mod consent;
mod doubles;
mod home;
mod line;
mod lists;
mod looking;
mod output;
mod picture;
mod pictures;
mod review;
mod room;
mod rounds;
mod session;
mod shapes;
mod sharing;
mod sheets;
mod sizes;
mod stage;
mod states;
mod svg;
mod together;
