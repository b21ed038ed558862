//! What it costs to bring the files of several note-takers together: whole processes, from their start
//! to their end, with the most memory that they held.
//!
//! ```text
//! cargo bench --bench merge
//! KRING_MERGE_FILES=/tmp/files cargo bench --bench merge     # keeps the files that it makes
//! ```
//!
//! Bars: two files of 2,000 records within 100 ms, two of 20,000 within 1 s, two that make 50,000
//! together in at most 256 MiB; a broken file of 16 MiB is looked at within 1 s and 256 MiB.

#![expect(clippy::expect_used, reason = "a bench fails where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kring::minutes::{Author, Caps, Id, Kind, Minutes, Pen, Stamp, print};

fn main() {
    let kept = std::env::var_os("KRING_MERGE_FILES").map(PathBuf::from);
    let thrown_away = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let folder = kept.as_deref().unwrap_or(thrown_away.path());
    fs::create_dir_all(folder).expect("a folder");
    println!(
        "{:38} {:>9} {:>9} {:>9} {:>11}   bar",
        "", "MiB read", "p50 ms", "least ms", "memory MiB"
    );
    for (what, size, bar) in [
        ("two files of 500 records", 500, ""),
        ("two files of 2,000 records", 2_000, "100 ms"),
        ("two files of 20,000 records", 20_000, "1000 ms"),
        ("two files, 50,000 records together", 45_440, "256 MiB"),
    ] {
        let files = two_note_takers(folder, size);
        measure(what, "merge", &files, bar);
    }
    let files = [most_cells(folder)];
    measure(
        "450,000 owners of 12,500 actions",
        "check",
        &files,
        "256 MiB",
    );
    measure("the same", "merge", &files, "256 MiB");
    let files = fifty_writers(folder);
    measure("fifty writers, 540 records each", "merge", &files, "");
    for (what, file) in broken(folder) {
        measure(what, "check", &[file], "1000 ms, 256 MiB");
    }
}

/// Runs the program on these files, and tells what it took.
fn measure(what: &str, task: &str, files: &[PathBuf], bar: &str) {
    let read: u64 = files.iter().map(|file| size_of(file)).sum();
    let (mut times, mut most) = (Vec::new(), 0);
    let begin = Instant::now();
    while times.len() < 3 || (times.len() < 21 && begin.elapsed() < Duration::from_secs(6)) {
        let (took, memory) = run(task, files);
        times.push(took);
        most = most.max(memory);
    }
    times.sort();
    let ms = |took: Duration| took.as_secs_f64() * 1e3;
    println!(
        "{what:38} {:9.1} {:9.1} {:9.1} {:11.1}   {bar}",
        in_mib(read),
        ms(times[times.len() / 2]),
        ms(times[0]),
        in_mib(most << 10),
    );
}

fn size_of(file: &Path) -> u64 {
    fs::metadata(file).expect("a file").len()
}

fn in_mib(bytes: u64) -> f64 {
    let kib = u32::try_from(bytes >> 10).expect("not that much");
    f64::from(kib) / 1024.0
}

/// How long one run takes, and the most memory that it held, in KiB, as far as the system tells.
fn run(task: &str, files: &[PathBuf]) -> (Duration, u64) {
    let begin = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kring"))
        .args(["--lang", "en", task])
        .args(files)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        // The greatest that it held so far: what it says last counts for all.
        if let Ok(status) = fs::read_to_string(&status) {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"));
            let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
            most = most.max(number.unwrap_or(0));
        }
        if let Some(ended) = child.try_wait().expect("it ends") {
            let took = begin.elapsed();
            assert!(
                ended
                    .code()
                    .is_some_and(|code| code <= 1 || task == "check"),
                "{task}: {ended}"
            );
            return (took, most);
        }
        std::thread::sleep(Duration::from_micros(500));
    }
}

fn chance(mut n: u64) -> impl FnMut(&mut [u8]) {
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = n.to_be_bytes()[0];
        }
    }
}

/// Lets somebody write so many entries, and correct a few of those that were there.
fn write(minutes: &mut Minutes, who: &str, seed: u64, entries: usize) {
    let mut chance = chance(seed);
    let start = Stamp::parse("2026-11-19T13:30:00+01:00").expect("a time");
    let before: Vec<Id> = minutes.contributions().keys().cloned().collect();
    for n in 0..entries {
        let later = chrono::TimeDelta::seconds(i64::try_from(n).expect("few"));
        let author = Author {
            who: Arc::from(who),
            at: Stamp::new(start.time() + later),
        };
        let mut pen = Pen::new(minutes, author, &mut chance);
        let at = pen.now().to_string();
        let kind = match n % 50 {
            0..4 => Kind::Action,
            4 => Kind::Decision,
            _ => Kind::Contribution,
        };
        let id = pen.make(kind.clone());
        pen.set(&id, "text", format!("Ik wist het pas achteraf, {who} {n}"));
        pen.set(&id, "level", "circle");
        pen.set(&id, "at", at);
        if kind == Kind::Action {
            pen.put(&id, "owners", "p1");
            pen.set(&id, "status", "open");
        }
        if n % 10 == 0
            && let Some(note) = before.get(n * 7 % before.len().max(1))
        {
            pen.set(note, "text", format!("Zoals {who} het zegt, {n}"));
        }
        drop(pen);
    }
}

fn session() -> Minutes {
    Minutes::new(Id::new("0199c0de-0000-7000-8000-000000000000"))
}

fn kept(folder: &Path, name: &str, minutes: &Minutes) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, print(minutes)).expect("written");
    path
}

/// Two files of so many records: nine tenths were common, the rest each wrote on their own, and now
/// and then both put the same note into other words.
fn two_note_takers(folder: &Path, size: usize) -> Vec<PathBuf> {
    let mut common = session();
    write(&mut common, "Anna", 1, size * 9 / 10);
    let own = size / 10;
    let mut bram = common.clone();
    write(&mut common, "Anna", 2, own);
    write(&mut bram, "Bram", 3, own);
    vec![
        kept(folder, &format!("{size}.anna.kring.json"), &common),
        kept(folder, &format!("{size}.bram.kring.json"), &bram),
    ]
}

/// As many cells as minutes may have, in as few bytes as may be.
fn most_cells(folder: &Path) -> PathBuf {
    let owners: Vec<String> = (0..35).map(|n| format!("\"{n}\"")).collect();
    let owners = owners.join(",");
    let record = |n: usize| format!("{{\"id\":\"{n}\",\"text\":\"x\",\"owners\":[{owners}]}}");
    let records: Vec<String> = (0..12_499).map(record).collect();
    let actions = records.join(",");
    let path = folder.join("cells.kring.json");
    let text =
        format!("{{\"format\":\"kring/1\",\"session\":{{\"id\":\"s\"}},\"actions\":[{actions}]}}");
    fs::write(&path, text).expect("written");
    path
}

/// Fifty people who went on with one session of 500 entries.
fn fifty_writers(folder: &Path) -> Vec<PathBuf> {
    let mut common = session();
    write(&mut common, "Anna", 1, 500);
    let one = |n: u64| {
        let mut own = common.clone();
        write(&mut own, &format!("Schrijver {n}"), 100 + n, 40);
        kept(folder, &format!("writer-{n}.kring.json"), &own)
    };
    (0..50).map(one).collect()
}

/// Files as large as any minutes may be, each broken in another way.
fn broken(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let most = Caps::FORMAT.bytes;
    let mut whole = session();
    write(&mut whole, "Anna", 1, 20_000);
    let mut text = print(&whole);
    // Long texts make it as large as it may be.
    let note = |n: usize| {
        let text = "Ik wist het pas achteraf. ".repeat(2_000);
        format!("{{\"id\": \"long {n}\", \"text\": \"{text}\"}},\n")
    };
    let at = text.find("\"contributions\": [").expect("a list") + "\"contributions\": [".len();
    let mut notes = String::new();
    let mut n = 0;
    while text.len() + notes.len() + 60_000 < most {
        notes.push_str(&note(n));
        n += 1;
    }
    text.insert_str(at, &notes);
    let history = text.find("\"history\"").expect("it");
    let wide: Vec<u8> = text
        .chars()
        .take(most / 2 - 8)
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let middle = text.len() / 2;
    let with = |at: usize, piece: &[u8]| {
        let bytes = text.as_bytes();
        [&bytes[..at], piece, &bytes[at + piece.len()..]].concat()
    };
    let one_in = |every: usize, byte: u8| {
        let mut bytes = text.clone().into_bytes();
        for place in (every..bytes.len()).step_by(every) {
            bytes[place] = byte;
        }
        bytes
    };
    let mut marked = text[..text.len() / 2 - 100].to_owned();
    marked = format!("<<<<<<< HEAD\n{marked}\n=======\n{marked}\n>>>>>>> theirs\n");
    let begin = "{\"format\": \"kring/1\", \"session\": {\"id\": \"s\"}, \"agenda\": [";
    let full_of = |piece: &str| {
        format!(
            "{begin}{}",
            piece.repeat((most - begin.len()) / piece.len())
        )
    };
    let table: Vec<(&'static str, Vec<u8>)> = vec![
        (
            "16 MiB, cut at the end",
            text.as_bytes()[..text.len() - 3].to_vec(),
        ),
        (
            "16 MiB, cut before the history",
            text.as_bytes()[..history].to_vec(),
        ),
        ("16 MiB, a comma too many", with(middle, b",,")),
        ("16 MiB, UTF-16", wide),
        ("16 MiB, zeros in the middle", with(middle, &[0; 4096])),
        ("16 MiB, half of it zeros", with(middle, &vec![0; middle])),
        ("16 MiB, no UTF-8 every 1,000 bytes", one_in(1_000, 0xe9)),
        ("16 MiB, a quotation mark every 5,000", one_in(5_000, b'"')),
        ("16 MiB, a quotation mark every 50", one_in(50, b'"')),
        ("16 MiB, marks of git", marked.into_bytes()),
        (
            "16 MiB of small records",
            full_of("{\"id\":\"x\"},").into_bytes(),
        ),
        ("16 MiB of open brackets", full_of("[").into_bytes()),
        ("16 MiB of open braces", full_of("{\"a\":").into_bytes()),
        (
            "16 MiB of half characters",
            full_of("\"\\ud800").into_bytes(),
        ),
        (
            "16 MiB of line breaks in a text",
            format!("{begin}{{\"id\": \"{}", "\n".repeat(most - 200)).into_bytes(),
        ),
        ("16 MiB of small values", full_of("1,").into_bytes()),
    ];
    table
        .into_iter()
        .enumerate()
        .map(|(n, (what, bytes))| {
            let path = folder.join(format!("broken-{n}.kring.json"));
            assert!(bytes.len() <= most, "{what}: {}", bytes.len());
            fs::write(&path, bytes).expect("written");
            (what, path)
        })
        .collect()
}
