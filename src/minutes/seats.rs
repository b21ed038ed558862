//! The order in which people sit.

use std::cmp::Ordering;

use super::Minutes;
use super::records::Participant;

impl Participant {
    /// By their seats; of two on one seat, and of those without one, whoever was added first.
    #[must_use]
    pub fn seat_order(&self, other: &Self) -> Ordering {
        let seat = |person: &Self| person.seat.unwrap_or(f64::INFINITY);
        seat(self)
            .total_cmp(&seat(other))
            .then_with(|| self.id.cmp(&other.id))
    }
}

/// Everyone who belongs to the session, in seat order.
#[must_use]
pub fn in_seat_order(minutes: &Minutes) -> Vec<&Participant> {
    let mut people: Vec<&Participant> = minutes.participants().values().collect();
    people.sort_by(|a, b| a.seat_order(b));
    people
}
