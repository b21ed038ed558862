//! A desk with a terminal: the program with a home of its own, what it writes and what that looks
//! like.

use std::fs;
use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// What the program says when it takes the terminal.
pub const TAKEN: &str = "\u{1b}[?1049h";
/// What it says last when it gives it back.
pub const LEFT: &str = "\u{1b}[?1049l";

/// The longest that anything is waited for. Nothing here measures speed.
const LONG: Duration = Duration::from_secs(30);

/// A picture of which no more came for this long is whole.
const WHOLE: Duration = Duration::from_millis(20);

pub struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            home: tempfile::tempdir().expect("a folder"),
        }
    }

    /// The file that others read.
    pub fn file(&self) -> PathBuf {
        self.home.path().join("verslag.json")
    }

    /// What stands in it.
    pub fn minutes(&self) -> String {
        fs::read_to_string(self.file()).expect("a file")
    }

    /// The same, read as JSON.
    pub fn read(&self) -> serde_json::Value {
        serde_json::from_str(&self.minutes()).expect("JSON")
    }

    /// A file beside the minutes.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, text).expect("written");
        path
    }

    /// `kring start visie` in a terminal of this size.
    pub fn start(&self, size: (u16, u16)) -> Kring {
        let file = self.file();
        let kring = self.run(&["start", "visie", "-o", text(&file)], size, XTERM);
        // What is typed before the terminal is taken is not typed at the program.
        kring.see("Wie zijn er");
        kring
    }

    /// `kring start visie` with these people.
    pub fn start_with(&self, names: &[String], size: (u16, u16)) -> Kring {
        let list = format!("name\n{}\n", names.join("\n"));
        let (list, file) = (self.write("mensen.csv", &list), self.file());
        let list = text(&list);
        let arguments = ["start", "visie", "-o", text(&file), "--people", list];
        let kring = self.run(&arguments, size, XTERM);
        kring.see("Wie zijn er");
        kring
    }

    /// `kring open` with the file of before.
    pub fn open(&self, size: (u16, u16)) -> Kring {
        let file = self.file();
        let kring = self.run(&["open", text(&file)], size, XTERM);
        kring.see("bewaard");
        kring
    }

    /// `kring room` of the same session.
    pub fn room(&self, size: (u16, u16)) -> Kring {
        let file = self.file();
        self.run(&["room", text(&file)], size, XTERM)
    }

    /// `kring check` with the file, without a terminal: its exit code and what it says.
    pub fn check(&self) -> (Option<i32>, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_kring"))
            .args(["--lang", "nl", "check"])
            .arg(self.file())
            .env_clear()
            .env("HOME", self.home.path())
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code(), said)
    }

    /// The folder in which everything stands.
    pub fn home(&self) -> &Path {
        self.home.path()
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

    /// How much was left behind where temporary things stand.
    pub fn left_behind(&self) -> usize {
        fs::read_dir(self.home.path().join("tmp")).map_or(0, Iterator::count)
    }

    /// The program with these arguments in a terminal of this size and name.
    pub fn run(&self, arguments: &[&str], size: (u16, u16), term: &str) -> Kring {
        self.run_as("anna", arguments, size, term)
    }

    /// The same in another writer's name.
    pub fn run_as(&self, who: &str, arguments: &[&str], size: (u16, u16), term: &str) -> Kring {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kring"));
        command.env_clear();
        command.args(["--lang", "nl", "--writer", who]);
        command.args(arguments);
        let temporary = self.home.path().join("tmp");
        fs::create_dir_all(&temporary).expect("a folder");
        command.env("TMPDIR", temporary);
        command.env("KRING_MINUTES_DIR", self.folder());
        command.env("TERM", term);
        self.spawn(command, size)
    }

    /// Another program, with these arguments and this environment.
    pub fn run_other(&self, program: &Path, arguments: &[&str], with: &[(&str, &str)]) -> Kring {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        for (name, value) in with {
            command.env(name, value);
        }
        self.spawn(command, (80, 24))
    }

    fn spawn(&self, mut command: CommandBuilder, size: (u16, u16)) -> Kring {
        let pair = native_pty_system()
            .openpty(cells(size))
            .expect("a terminal");
        command.env("HOME", self.home.path());
        command.cwd(self.home.path());
        let child = pair.slave.spawn_command(command).expect("started");
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its keys");
        let wide = |cells: u16| NonZeroU16::new(cells).expect("some");
        let screen = vt100::Parser::new(wide(size.1), wide(size.0), 0);
        let written = Arc::new(Mutex::new((Vec::new(), screen)));
        let shared = Arc::clone(&written);
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        let looking = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if closed.load(Ordering::SeqCst) {
                    return;
                }
                let mut written = shared.lock().expect("whole");
                written.0.extend_from_slice(&bytes[..count]);
                written.1.process(&bytes[..count]);
            }
        });
        Kring {
            child,
            pty: Some((pair.master, keys)),
            written,
            closing,
            looking: Some(looking),
        }
    }
}

/// The name of a usual terminal.
pub const XTERM: &str = "xterm-256color";

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// The program in its terminal.
pub struct Kring {
    child: Box<dyn Child + Send + Sync>,
    /// The terminal, and where its keys go in.
    pty: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    written: Arc<Mutex<(Vec<u8>, vt100::Parser)>>,
    closing: Arc<AtomicBool>,
    looking: Option<JoinHandle<()>>,
}

impl Kring {
    pub fn types(&mut self, keys: &str) {
        let (_, terminal) = self.pty.as_mut().expect("a terminal");
        terminal
            .write_all(keys.as_bytes())
            .and_then(|()| terminal.flush())
            .expect("typed");
    }

    /// Waits until something holds, with nothing more of the picture on its way: a large one arrives in
    /// pieces, and half of it shows what is gone already beside what is not there yet.
    pub fn until(&self, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        loop {
            let before = self.amount();
            if holds(self) {
                thread::sleep(WHOLE);
                if self.amount() == before {
                    return;
                }
            }
            assert!(
                start.elapsed() < LONG,
                "waited too long:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for this to be on the screen, but not for longer than this.
    pub fn waits(&self, text: &str, most: Duration) {
        let start = Instant::now();
        while !self.shows(text) && start.elapsed() < most {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The row of the line.
    pub fn line(&self) -> String {
        let screen = self.screen();
        let row = screen.lines().find(|row| row.contains('›'));
        row.unwrap_or_default().trim_end().to_owned()
    }

    /// Waits until this is on the screen.
    pub fn see(&self, text: &str) {
        self.until(|kring| kring.shows(text));
    }

    pub fn shows(&self, text: &str) -> bool {
        self.screen().contains(text)
    }

    /// What is on the screen.
    pub fn screen(&self) -> String {
        self.written.lock().expect("whole").1.screen().contents()
    }

    /// Where the cursor stands: row and column, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        self.written
            .lock()
            .expect("whole")
            .1
            .screen()
            .cursor_position()
    }

    pub fn wrote(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.written.lock().expect("whole").0).contains(text)
    }

    /// How much it wrote.
    pub fn amount(&self) -> usize {
        self.written.lock().expect("whole").0.len()
    }

    /// Everything that it wrote.
    pub fn all_written(&self) -> String {
        let written = self.written.lock().expect("whole");
        String::from_utf8_lossy(&written.0).into_owned()
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
        let (master, _) = self.pty.as_ref().expect("a terminal");
        let wide = |cells: u16| NonZeroU16::new(cells).expect("some");
        // What is drawn for the new size must not come to a screen of the old one.
        let mut written = self.written.lock().expect("whole");
        let screen = written.1.screen_mut();
        screen.set_size(wide(size.1), wide(size.0));
        master.resize(cells(size)).expect("resized");
    }

    /// Types keys one by one; a key that a terminal sends as a sequence comes in one piece.
    pub fn types_each(&mut self, keys: &str) {
        if keys.starts_with('\u{1b}') {
            return self.types(keys);
        }
        let mut buffer = [0; 4];
        for key in keys.chars() {
            self.types(key.encode_utf8(&mut buffer));
        }
    }

    /// Closes the terminal under it, with a last key that is still seen.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        self.types("!");
        // Whoever looks at the terminal holds it open too.
        if let Some(looking) = self.looking.take() {
            looking.join().expect("it looked");
        }
        self.pty = None;
    }

    /// Ends it with `kill -9`.
    pub fn kill(mut self) {
        self.signal("KILL");
        assert_eq!(self.end(), None);
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
