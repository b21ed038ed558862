//! Ten thousand notes take no longer each than a hundred.

use std::time::Instant;

use super::circle::Circle;

#[test]
fn ten_thousand_notes_are_linear() {
    let mut circle = Circle::new()
        .item("Stories", 9, "round:sharing")
        .people((0..12).map(|n| format!("Person {n}")))
        .begins()
        .enter();
    let time = |circle: &mut Circle, count: usize| {
        let start = Instant::now();
        for n in 0..count {
            circle.say(&format!(
                "note number {n} of this long afternoon, with some words"
            ));
        }
        start.elapsed()
    };
    time(&mut circle, 500);
    let first = time(&mut circle, 500);
    time(&mut circle, 8_500);
    let last = time(&mut circle, 500);
    println!("500 notes: {first:?} at first, {last:?} after 10,000");
    assert!(
        last < first * 6,
        "{first:?} at first, {last:?} after 10,000"
    );
}
