//! Two folders that something slow keeps the same, as Nextcloud or a stick does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// Every file of minutes in a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

/// A slow sync between two folders: what changed on one side is on the other a while later, in two
/// pieces, and what changed on both becomes a copy with a name of its own.
pub struct Sync {
    stop: Arc<AtomicBool>,
    running: Option<thread::JoinHandle<usize>>,
}

impl Sync {
    pub fn between(one: &Path, other: &Path) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (stopping, one, other) = (Arc::clone(&stop), one.to_owned(), other.to_owned());
        let running = thread::spawn(move || {
            let mut known = BTreeMap::new();
            let mut copied = 0;
            loop {
                let last = stopping.load(Ordering::SeqCst);
                copied += sync_once(&one, &other, &mut known);
                if last {
                    return copied;
                }
                thread::sleep(Duration::from_millis(150));
            }
        });
        Self {
            stop,
            running: Some(running),
        }
    }

    /// Syncs a last time; tells how many files were copied.
    pub fn stop(mut self) -> usize {
        self.stop.store(true, Ordering::SeqCst);
        let running = self.running.take().expect("it runs");
        running.join().expect("it synced")
    }
}

fn sync_once(one: &Path, other: &Path, known: &mut BTreeMap<String, Vec<u8>>) -> usize {
    let name = |path: &PathBuf| {
        path.file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = files(one).iter().chain(&files(other)).map(name).collect();
    names.sort();
    names.dedup();
    let mut copied = 0;
    for name in names {
        let bytes = |folder: &Path| fs::read(folder.join(&name)).ok();
        let (here, there) = (bytes(one), bytes(other));
        let before = known.get(&name);
        let (from, to, content) = match (&here, &there) {
            (Some(a), Some(b)) if a == b => {
                known.insert(name, a.clone());
                continue;
            }
            (Some(a), Some(b)) if Some(a) != before && Some(b) != before => {
                // Both changed it: the one becomes a copy.
                let copy = format!(
                    "{}.sync-conflict-20261119-1431.json",
                    name.trim_end_matches(".json")
                );
                fs::write(other.join(&copy), b).expect("a copy");
                (one, other, a.clone())
            }
            (Some(a), b) if b.is_none() || b.as_ref() == before => (one, other, a.clone()),
            (_, Some(b)) => (other, one, b.clone()),
            _ => continue,
        };
        assert!(from.is_dir());
        // In place and slowly, as the worst of them do.
        let target = to.join(&name);
        fs::write(&target, &content[..content.len() / 2]).expect("half");
        thread::sleep(Duration::from_millis(60));
        fs::write(&target, &content).expect("all");
        known.insert(name, content);
        copied += 1;
    }
    copied
}
