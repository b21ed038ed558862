//! What the line was asked for, between the mind and the disk.

use crate::app::AskedFor;
use crate::app::commands::find;
use crate::lang::Language;
use crate::store::Asked;

/// As it is kept: commands by their English names.
pub(super) fn to_keep(asked: AskedFor) -> Asked {
    Asked {
        command: asked.command.name(Language::English).to_owned(),
        about: asked.about,
        from: asked.from,
    }
}

/// As it was kept; `None` when there is no such command any more.
#[must_use]
pub fn asked_for(asked: Asked) -> Option<AskedFor> {
    Some(AskedFor {
        command: find(&asked.command)?,
        about: asked.about,
        from: asked.from,
    })
}
