//! `kring merge-driver`: how git merges minutes, once `kring git-setup` was run.

use super::Outcome;
use super::args::MergeDriverArgs;
use super::failure::Failure;
use super::merge::{add, printed, unite};
use super::session::folders;
use super::settings::Settings;
use crate::store::{self, Paths};

/// Unites ours and theirs into the file that git takes as the result. What both began from adds
/// nothing: minutes keep what they replaced.
///
/// Git sees no conflict: two wordings both stand in the file, and `kring check` names them.
///
/// # Errors
/// When one of the two cannot be read, or they are of two sessions. Git then keeps ours and says that
/// the file is not merged.
pub fn run(args: &MergeDriverArgs, settings: &Settings, paths: &Paths) -> Result<Outcome, Failure> {
    let folders = folders(settings, paths);
    let files = [args.ours.clone(), args.theirs.clone()];
    let mut copies = Vec::new();
    for file in &files {
        add(&mut copies, store::look_to_unite(file, &folders)?);
    }
    let text = printed(&unite(&files, &copies)?)?;
    store::write_output(&args.ours, text.as_bytes(), &[], true)?;
    Ok(Outcome::Fine)
}
