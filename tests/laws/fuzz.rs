//! Whatever bytes come: reading never panics, and what it accepts can be printed and read again.

use kring::minutes::{print, read, rescue};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::law::typed;
use crate::rules::True;
use crate::schema::validator;
use crate::world::{plans, play};

/// Reads, or rescues what there is, and holds reading to what it accepts.
fn hold(bytes: &[u8]) -> Result<(), TestCaseError> {
    let minutes = match (read(bytes), rescue(bytes)) {
        (Ok(minutes), _) => minutes,
        (Err(_), Some(rescued)) => {
            prop_assert!(!rescued.found.is_empty());
            rescued.minutes
        }
        (Err(_), None) => return Ok(()),
    };
    let text = print(&minutes);
    let again = read(text.as_bytes());
    prop_assert_eq!(again.as_ref(), Ok(&minutes), "\n{}", text);
    prop_assert_eq!(typed(&again.unwrap()), typed(&minutes));
    let value: Value = serde_json::from_str(&text).unwrap();
    if let Err(error) = validator().validate(&value) {
        return Err(TestCaseError::fail(format!("{error}\n{text}")));
    }
    Ok(())
}

fn run<S: Strategy>(
    usual: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    TestRunner::new(crate::worlds(usual))
        .run(strategy, test)
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_bytes_can_come() {
    run(300, &prop::collection::vec(any::<u8>(), 0..400), |bytes| {
        hold(&bytes)
    });
    run(300, &"[\\[\\]{}:,\"\\\\a-z0-9 ]{0,200}", |text| {
        hold(text.as_bytes())
    });
}

/// A file of a world, and what is done to it.
#[derive(Debug, Clone)]
enum Harm {
    Flip(usize, u8),
    Cut(usize),
    CutOut(usize, usize),
    Double(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let n = any::<usize>;
    prop_oneof![
        (n(), any::<u8>()).prop_map(|(a, b)| Harm::Flip(a, b)),
        n().prop_map(Harm::Cut),
        (n(), 1..40usize).prop_map(|(a, b)| Harm::CutOut(a, b)),
        (n(), 1..40usize).prop_map(|(a, b)| Harm::Double(a, b)),
    ]
}

#[test]
fn a_file_can_be_harmed_in_any_place() {
    run(
        150,
        &(plans(), prop::collection::vec(harm(), 1..4)),
        |(plan, harms)| {
            let world = play(&plan, &True).map_err(TestCaseError::fail)?;
            for copy in world.copies.iter().take(4) {
                let mut bytes = print(copy).into_bytes();
                for harm in &harms {
                    let size = bytes.len().max(1);
                    match *harm {
                        Harm::Flip(a, b) if !bytes.is_empty() => bytes[a % size] = b,
                        Harm::Flip(..) => {}
                        Harm::Cut(a) => bytes.truncate(a % size),
                        Harm::CutOut(a, b) => {
                            let from = a % size;
                            bytes.drain(from..(from + b).min(bytes.len()));
                        }
                        Harm::Double(a, b) => {
                            let from = a % size;
                            let piece = bytes[from..(from + b).min(bytes.len())].to_vec();
                            bytes.splice(from..from, piece);
                        }
                    }
                }
                hold(&bytes)?;
            }
            Ok(())
        },
    );
}

/// Every place in a value, as a path of steps.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    let escape = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                places(value, &format!("{here}/{n}"), found);
            }
        }
        Value::Object(map) => {
            for (name, value) in map {
                places(value, &format!("{here}/{}", escape(name)), found);
            }
        }
        _ => {}
    }
}

#[test]
fn parts_of_a_file_can_change_places() {
    let swaps = prop::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 1..5);
    run(250, &(plans(), swaps), |(plan, swaps)| {
        let world = play(&plan, &True).map_err(TestCaseError::fail)?;
        for copy in world.copies.iter().take(4) {
            let mut file: Value = serde_json::from_str(&print(copy)).unwrap();
            for (a, b, what) in &swaps {
                let mut all = Vec::new();
                places(&file, "", &mut all);
                let (a, b) = (&all[a % all.len()], &all[b % all.len()]);
                let odd = [
                    Value::Null,
                    1e300.into(),
                    true.into(),
                    "".into(),
                    vec![""].into(),
                ];
                let other = match what % 8 {
                    n @ 0..5 => odd[usize::from(n)].clone(),
                    _ => file.pointer(b).cloned().unwrap(),
                };
                // A whole file within another would only be refused for its depth.
                if !a.is_empty() && !b.is_empty() {
                    *file.pointer_mut(a).unwrap() = other;
                }
            }
            hold(file.to_string().as_bytes())?;
        }
        Ok(())
    });
}
