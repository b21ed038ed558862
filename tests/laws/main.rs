//! The laws of minutes, over random worlds of writers, files and merges.
//!
//! `KRING_WORLDS` sets the number of worlds: `KRING_WORLDS=1000000 cargo test --profile trials --test
//! laws every_law_holds` takes them seriously; CI takes 20,000. A world that fails is shrunk and
//! printed.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]
#![expect(clippy::too_many_lines, reason = "tables are long")]

mod broken;
mod by_hand;
mod check;
mod file;
mod flaws;
mod fuzz;
mod law;
mod oracle;
mod report;
mod rescue;
mod rules;
mod schema;
mod share;
mod sheets;
mod world;

use proptest::test_runner::Config;

/// The number of worlds to try: `usual`, unless the environment says otherwise.
fn worlds(usual: u32) -> Config {
    let wanted = std::env::var("KRING_WORLDS").ok();
    Config {
        cases: wanted.and_then(|n| n.parse().ok()).unwrap_or(usual),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    }
}
