//! The plans that come with kring.

use super::Plan;

/// The plans that come with kring: the id, the Dutch name, and the text of the file.
///
/// To add one: put `sessions/<id>.json` there and a row for it here; the tests then hold it to
/// what every shipped plan has to be. They are offered in this order.
pub const SHIPPED: [(&str, &str, &str); 8] = [
    (
        "vision",
        "visie",
        include_str!("../../../sessions/vision.json"),
    ),
    (
        "implementation",
        "implementatie",
        include_str!("../../../sessions/implementation.json"),
    ),
    (
        "training",
        "scholing",
        include_str!("../../../sessions/training.json"),
    ),
    (
        "sharing",
        "delen",
        include_str!("../../../sessions/sharing.json"),
    ),
    (
        "advisory",
        "advies",
        include_str!("../../../sessions/advisory.json"),
    ),
    (
        "experience",
        "ervaring",
        include_str!("../../../sessions/experience.json"),
    ),
    (
        "participation",
        "participatie",
        include_str!("../../../sessions/participation.json"),
    ),
    ("case", "casus", include_str!("../../../sessions/case.json")),
];

impl Plan {
    /// The shipped plan with this id or Dutch name, in upper or lower case.
    #[must_use]
    pub fn shipped(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        SHIPPED
            .iter()
            .find(|(id, dutch_name, _)| name == *id || name == *dutch_name)
            .and_then(|(_, _, text)| Self::parse(text).ok())
    }

    /// All shipped plans, in the order in which they are offered.
    ///
    /// Each of them can be read: a test holds that.
    #[must_use]
    pub fn all_shipped() -> Vec<Self> {
        SHIPPED
            .iter()
            .filter_map(|(_, _, text)| Self::parse(text).ok())
            .collect()
    }
}
