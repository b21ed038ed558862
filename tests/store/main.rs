//! The store with real files: nothing that was acknowledged is ever lost.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod closing;
mod crash;
mod drafts;
mod erasing;
mod faults;
mod follow;
mod journal;
mod library;
mod outside;
mod place;
mod remarks;
mod siblings;
mod support;
mod two;
mod whose;
