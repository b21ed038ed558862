//! Who does what next time: roles go one person further.

use super::*;

#[test]
fn roles_go_round_and_the_guardian_never_leads() {
    let mut dice = Dice(3);
    let mut minutes = first(&mut dice);
    let mut led = Vec::new();
    for session in 2..=8 {
        minutes = follow(&minutes, session, &mut dice);
        let people = people::in_seat_order(&minutes);
        let has = |role| {
            let holders = people.iter().filter(|person| person.roles.contains(&role));
            holders
                .map(|person| person.name.clone().expect("a name"))
                .collect::<Vec<_>>()
        };
        assert_eq!(has(Role::Guardian).len(), 1);
        assert_eq!(has(Role::NoteTaker).len(), 1);
        assert!(has(Role::Timekeeper).is_empty(), "nobody had it");
        assert_ne!(has(Role::Guardian), has(Role::Facilitator));
        led.extend(has(Role::Facilitator));
    }
    assert_eq!(
        led,
        ["Bram", "Sam", "Lieke", "Ruth", "Mo", "Fatima", "Anna"]
    );
}

#[test]
fn a_role_is_skipped_and_swapped() {
    let mut dice = Dice(3);
    let mut minutes = first(&mut dice);
    let named = |minutes: &Minutes, role: Role| {
        let mut people = people::in_seat_order(minutes).into_iter();
        let holder = people.find(|person| person.roles.contains(&role));
        holder.and_then(|person| person.name.clone())
    };
    // Bram and Sam have a role already.
    let next = with(&mut minutes, at(1), &mut dice, |pen| {
        roles::skip(pen, Role::Facilitator)
    });
    assert!(next.is_some());
    assert_eq!(named(&minutes, Role::Facilitator).as_deref(), Some("Lieke"));
    let ids: Vec<Id> = people::in_seat_order(&minutes)
        .iter()
        .map(|p| p.id.clone())
        .collect();
    with(&mut minutes, at(1), &mut dice, |pen| {
        assert!(roles::swap(pen, &ids[1], &ids[2]));
        assert!(!roles::swap(pen, &ids[0], &ids[5]));
    });
    assert_eq!(named(&minutes, Role::NoteTaker).as_deref(), Some("Sam"));
    assert_eq!(named(&minutes, Role::Guardian).as_deref(), Some("Bram"));
    assert_eq!(
        with(&mut minutes, at(1), &mut dice, |pen| roles::skip(
            pen,
            Role::Timekeeper
        )),
        None
    );
}

#[test]
fn one_person_is_never_both_guardian_and_facilitator() {
    let mut dice = Dice(3);
    let mut minutes = new_minutes(1);
    with(&mut minutes, at(1), &mut dice, |pen| {
        let session = pen.minutes().session_id().clone();
        pen.make_as(Kind::Session, session);
        people::add(
            pen,
            &Newcomer {
                name: "Anna".into(),
                roles: vec![Role::Facilitator, Role::Guardian],
                ..Newcomer::default()
            },
        );
    });
    let next = follow(&minutes, 2, &mut dice);
    let anna = people::in_seat_order(&next)[0];
    assert_eq!(anna.roles, BTreeSet::from([Role::Facilitator]));
}
