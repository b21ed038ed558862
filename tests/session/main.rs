//! Whole sessions through the real program in line mode, and everything that may go wrong around
//! it: killed, told to end, folders that vanish, full disks, files edited by others.
//!
//! What a machine cannot do (a full disk needs a mount, a read-only folder somebody who is not
//! root) is skipped, with a line that says so.

#![expect(clippy::expect_used, reason = "a test fails where it stands")]

mod consent;
mod files;
mod following;
mod input;
mod places;
mod program;
mod review;
mod room;
mod schema;
mod sharing;
mod sheets;
mod signals;
mod sync;
mod together;
mod whole;

use serde_json::Value;

/// The texts of the notes in the file that others read, in order.
fn notes_in(file: &std::path::Path) -> Vec<String> {
    let bytes = std::fs::read(file).expect("the file");
    schema::check(&bytes);
    let value: Value = serde_json::from_slice(&bytes).expect("JSON");
    let notes = value["contributions"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    notes
        .iter()
        .filter_map(|note| note["text"].as_str().map(str::to_owned))
        .collect()
}
