//! The command line, from outside: the real program with a home of its own.
//!
//! Snapshots are renewed with `INSTA_UPDATE=always cargo test --test cli`, the reference documents with
//! `KRING_RENEW=1 cargo test --test cli`. Look at what changed before you commit it.

mod check;
mod desk;
mod documents;
mod failures;
mod git;
mod home;
mod keys;
mod merge;
mod odd;
mod pages;
mod plans;
mod sheet;
