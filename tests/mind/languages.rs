//! Both languages say everything; no answer shows the bones of a message.

use super::circle::Circle;
use super::undo::LINES;

#[test]
fn no_answer_has_a_hole_in_it() {
    for dutch in [false, true] {
        let plans = || {
            Circle::new()
                .item("Verhalen", 20, "round:sharing round:reaction")
                .item("Gesprek", 10, "talk")
                .people(["Anna*facilitator", "Sam", "Lieke", "Mo@expected"])
        };
        for line in LINES {
            for begun in [false, true] {
                let plans = if dutch { plans().dutch() } else { plans() };
                let circle = if begun {
                    plans.begins().then(&["", "woorden", "+ doe"])
                } else {
                    plans.sits()
                };
                let circle = circle.says(line);
                for heard in circle.heard() {
                    assert!(
                        !heard.contains('{') && !heard.contains('$'),
                        "{line}: {heard}"
                    );
                    assert!(heard.trim().chars().count() > 1, "{line}: {heard:?}");
                }
            }
        }
    }
}
