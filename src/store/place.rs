//! Whether the folder of the readable file is still the place it was.

use super::disk::{Disk, device};
use super::folders::Folders;
use super::target::Target;
use super::trouble::Behind;

/// What is known of the folder in which the readable file stands.
pub(super) struct Place {
    /// The disk on which it was seen.
    device: Option<u64>,
    /// The disk of the folder above it.
    above: Option<u64>,
    /// Whether it was ever there in this run.
    seen: bool,
    /// Whether it is the folder of minutes, which we may make ourselves.
    default: bool,
}

impl Place {
    pub fn new(target: &Target, folders: &Folders) -> Self {
        let folder = target.folder();
        // A name that is not there decides nothing; only its folder counts.
        let default = Target::new(&folders.minutes.join("x"));
        Self {
            device: target.device(),
            above: folder.parent().and_then(device),
            seen: folder.is_dir(),
            default: default.folder() == folder,
        }
    }

    /// A folder that vanished is not made anew, except our default one on the disk where it was.
    pub fn find_folder(&mut self, target: &Target, disk: &Disk) -> Result<(), Behind> {
        let folder = target.folder();
        if !folder.is_dir() {
            let above = folder.parent().and_then(device);
            if !self.default || (self.seen && above != self.above) {
                return Err(Behind::FolderGone(folder.to_owned()));
            }
            disk.make_private_folder(folder)?;
            self.device = target.device();
            self.above = above;
        }
        self.seen = true;
        Ok(())
    }

    /// The empty place where a disk was put in is not that disk.
    pub fn is_the_same(&mut self, target: &Target, file_is_there: bool) -> Result<(), Behind> {
        let device = target.device();
        if self.device.is_some() && device != self.device && !file_is_there {
            return Err(Behind::FolderGone(target.folder().to_owned()));
        }
        self.device = device;
        Ok(())
    }
}
