//! From what the store met to what the mind can put in words.

use std::io::ErrorKind;

use crate::app::{Trouble, TroubleKind};
use crate::store::{self, Behind, Left, NotRecorded};

pub(super) fn not_recorded(why: &NotRecorded) -> Trouble {
    match &why.file {
        Some(file) => behind(file),
        None => file_call(&why.journal),
    }
}

pub(super) fn behind(why: &Behind) -> Trouble {
    match why {
        Behind::File(trouble) => file_call(trouble),
        Behind::FolderGone(path) => Trouble {
            place: path.display().to_string(),
            kind: TroubleKind::Gone,
            system: why.to_string(),
        },
        other => Trouble {
            place: match other {
                Behind::NotAFile(path)
                | Behind::Busy(path)
                | Behind::Unreadable { path, .. }
                | Behind::OtherSession { path, .. }
                | Behind::WouldNotRead { path, .. } => path.display().to_string(),
                _ => String::new(),
            },
            kind: TroubleKind::Other,
            system: other.to_string(),
        },
    }
}

/// The name of the file that this is about.
pub(super) fn file_name(why: &Behind) -> String {
    let place = behind(why).place;
    let name = std::path::Path::new(&place).file_name();
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn file_call(trouble: &store::Trouble) -> Trouble {
    let kind = match trouble.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            TroubleKind::Full
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => TroubleKind::Denied,
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::StaleNetworkFileHandle => {
            TroubleKind::Gone
        }
        _ => TroubleKind::Other,
    };
    Trouble {
        place: trouble.path.display().to_string(),
        kind,
        system: trouble.to_string(),
    }
}

/// A place where something that was erased may still stand; our own files that are cleaned later
/// are not told.
pub(super) fn not_reached(left: &Left) -> Option<String> {
    match left {
        Left::RunningJournal(_) => None,
        other => other.path().map(|path| path.display().to_string()),
    }
}
