//! The store with real files: nothing that was acknowledged is ever lost.

mod closing;
mod crash;
mod drafts;
mod erasing;
mod faults;
mod journal;
mod outside;
mod place;
mod support;
mod two;
mod whose;
