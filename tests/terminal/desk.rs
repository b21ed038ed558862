//! A desk with a terminal: the program with a home of its own, what it writes and what that looks
//! like.

use std::fs;
use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// What the program says when it takes the terminal.
pub const TAKEN: &str = "\u{1b}[?1049h";
/// What it says last when it gives it back.
pub const LEFT: &str = "\u{1b}[?1049l";

/// The longest that anything is waited for. Nothing here measures speed.
const LONG: Duration = Duration::from_secs(30);

pub struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            home: tempfile::tempdir().expect("a folder"),
        }
    }

    pub fn file(&self) -> PathBuf {
        self.home.path().join("verslag.json")
    }

    /// What stands in the file that others read.
    pub fn minutes(&self) -> String {
        fs::read_to_string(self.file()).expect("a file")
    }

    /// `kring start visie` in a terminal of this size.
    pub fn start(&self, size: (u16, u16)) -> Kring {
        let file = self.file().display().to_string();
        let kring = self.run(&["start", "visie", "-o", &file], size);
        // What is typed before the terminal is taken is not typed at the program.
        kring.see("Wie zijn er");
        kring
    }

    /// `kring open` of the same session.
    pub fn open(&self, size: (u16, u16)) -> Kring {
        self.run(&["open", &self.file().display().to_string()], size)
    }

    /// `kring room` of the same session.
    pub fn room(&self, size: (u16, u16)) -> Kring {
        self.run(&["room", &self.file().display().to_string()], size)
    }

    /// The folder of minutes.
    pub fn folder(&self) -> PathBuf {
        self.home.path().join("kring")
    }

    /// The files of minutes in their folder.
    pub fn files(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.folder()) else {
            return Vec::new();
        };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        files
    }

    /// What was left behind where temporary things stand.
    pub fn left_behind(&self) -> usize {
        fs::read_dir(self.home.path().join("tmp")).map_or(0, Iterator::count)
    }

    /// `kring` with these arguments in a terminal of this size.
    pub fn run(&self, arguments: &[&str], size: (u16, u16)) -> Kring {
        let pair = native_pty_system()
            .openpty(cells(size))
            .expect("a terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kring"));
        command.env_clear();
        let temporary = self.home.path().join("tmp");
        fs::create_dir_all(&temporary).expect("a folder");
        command.args(["--lang", "nl", "--writer", "anna"]);
        command.args(arguments);
        command.env("TMPDIR", temporary);
        command.env("KRING_MINUTES_DIR", self.folder());
        command.env("HOME", self.home.path());
        command.env("TERM", "xterm-256color");
        command.cwd(self.home.path());
        let child = pair.slave.spawn_command(command).expect("started");
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its keys");
        let wide = |cells: u16| NonZeroU16::new(cells).expect("some");
        let screen = vt100::Parser::new(wide(size.1), wide(size.0), 0);
        let written = Arc::new(Mutex::new((Vec::new(), screen)));
        let shared = Arc::clone(&written);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                let mut written = shared.lock().expect("whole");
                written.0.extend_from_slice(&bytes[..count]);
                written.1.process(&bytes[..count]);
            }
        });
        Kring {
            child,
            master: pair.master,
            keys,
            written,
        }
    }
}

/// The program in its terminal.
pub struct Kring {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    written: Arc<Mutex<(Vec<u8>, vt100::Parser)>>,
}

impl Kring {
    pub fn types(&mut self, keys: &str) {
        let terminal = &mut self.keys;
        terminal
            .write_all(keys.as_bytes())
            .and_then(|()| terminal.flush())
            .expect("typed");
    }

    /// Waits until something holds.
    pub fn until(&self, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(
                start.elapsed() < LONG,
                "waited too long:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until this is on the screen.
    pub fn see(&self, text: &str) {
        self.until(|kring| kring.shows(text));
    }

    pub fn shows(&self, text: &str) -> bool {
        self.screen().contains(text)
    }

    fn screen(&self) -> String {
        self.written.lock().expect("whole").1.screen().contents()
    }

    pub fn wrote(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.written.lock().expect("whole").0).contains(text)
    }

    /// How much it wrote.
    pub fn amount(&self) -> usize {
        self.written.lock().expect("whole").0.len()
    }

    /// The last of what it wrote.
    pub fn last_written(&self) -> String {
        let written = self.written.lock().expect("whole");
        let from = written.0.len().saturating_sub(200);
        String::from_utf8_lossy(&written.0[from..]).into_owned()
    }

    pub fn wrote_last(&self, text: &str) -> bool {
        self.last_written().contains(text)
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        self.master.resize(cells(size)).expect("resized");
        let wide = |cells: u16| NonZeroU16::new(cells).expect("some");
        self.written
            .lock()
            .expect("whole")
            .1
            .screen_mut()
            .set_size(wide(size.1), wide(size.0));
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = Command::new("kill")
            .args([&format!("-{name}"), &id])
            .status();
        assert!(sent.is_ok_and(|status| status.success()));
    }

    /// Waits for its end; tells the exit code, and nothing when a signal ended it.
    pub fn end(&mut self) -> Option<u32> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("known") {
                // What it wrote last arrives a moment later.
                thread::sleep(Duration::from_millis(50));
                return status.signal().is_none().then(|| status.exit_code());
            }
            assert!(
                start.elapsed() < LONG,
                "it does not end:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Kring {
    fn drop(&mut self) {
        // It has ended already, or the test failed.
        let _ = self.child.kill();
    }
}

fn cells((columns, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}
