//! A sharing meeting: insights of circles are presented, the room reacts, and it goes back.

use kring::circle::{room, sharing};
use kring::minutes::{Author, Kind, Level, Minutes, Pen, Stamp, print, read};
use serde_json::{Value, json};

use super::circle::{Circle, START};

/// The minutes of a circle with insights: their words, level, and whether they were read back.
fn circle(name: &str, insights: &[(&str, Level, bool)]) -> Minutes {
    let session = kring::minutes::Id::new(&format!("session of {name}"));
    let mut minutes = Minutes::new(session.clone());
    let mut seed = name.len() as u64;
    let mut chance = |bytes: &mut [u8]| {
        for byte in bytes {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(99);
            *byte = seed.to_be_bytes()[2];
        }
    };
    let author = Author {
        who: "bram".into(),
        at: Stamp::parse(START).unwrap(),
    };
    let mut pen = Pen::new(&mut minutes, author, &mut chance);
    pen.set(&session, "circle", name);
    for (text, level, was_read) in insights {
        let id = pen.make(Kind::Insight);
        pen.set(&id, "text", *text);
        pen.set(&id, "level", *level);
        if *was_read {
            pen.set(&id, "read_back", START);
        }
    }
    let _ = pen.finish();
    minutes
}

fn vision() -> Minutes {
    circle(
        "Visie Oost",
        &[
            ("Vooraf vragen geeft vertrouwen", Level::Network, true),
            ("Wie meepraat, beslist mee", Level::Public, true),
            ("GEHEIM niet nagelezen", Level::Network, false),
            ("GEHEIM van de kring", Level::Circle, true),
        ],
    )
}

fn meeting(from: &[Minutes]) -> Circle {
    let offers: Vec<_> = from
        .iter()
        .map(|minutes| sharing::offer(print(minutes).as_bytes()).unwrap())
        .collect();
    Circle::new()
        .item("Presenting", 10, "talk")
        .item("Reacting", 10, "talk")
        .people(["Sam", "Lieke"])
        .sits()
        .meanwhile("anna", |pen| {
            for offer in &offers {
                sharing::take_in(pen, offer);
            }
        })
        .says("/begin")
}

#[test]
fn only_what_was_read_back_and_may_be_shared_is_taken_in() {
    let offer = sharing::offer(print(&vision()).as_bytes()).unwrap();
    assert_eq!((offer.insights.len(), offer.kept), (2, 2));
    let circle = meeting(&[vision()]);
    let kept = print(circle.minutes());
    assert!(!kept.contains("GEHEIM"), "{kept}");
    let ids: Vec<_> = vision().insights().keys().take(2).cloned().collect();
    assert!(
        ids.iter()
            .all(|id| circle.minutes().insights().contains_key(id))
    );
    for insight in circle.minutes().insights().values() {
        assert_eq!(insight.circle.as_deref(), Some("Visie Oost"));
        let session = &insight.from.as_ref().unwrap().session;
        assert_eq!(session, vision().session_id());
    }
    circle.sound();
}

#[test]
fn twice_the_same_file_and_the_same_insight_of_two_files_make_nothing_double() {
    let mut later = vision();
    later.join(&vision()).unwrap();
    let circle = meeting(&[vision(), later, vision()]);
    assert_eq!(circle.minutes().insights().len(), 2);
    let list = json!({ "circle": "Scholing", "insights": [
        { "text": "Oefen samen", "level": "network", "read_back": true },
        { "text": "Oefen samen", "level": "network", "read_back": "2026-11-01" },
        { "text": "GEHEIM", "level": "circle", "read_back": true },
        { "text": "GEHEIM", "level": "network" },
        { "text": "GEHEIM", "level": "nobody-knows", "read_back": true },
        { "level": "network", "read_back": true },
        "GEHEIM",
    ]});
    let offer = sharing::offer(list.to_string().as_bytes()).unwrap();
    assert_eq!(
        (offer.circle.as_str(), offer.insights.len()),
        ("Scholing", 2)
    );
    let circle = Circle::new()
        .item("Talk", 10, "talk")
        .people(["Sam"])
        .sits()
        .meanwhile("anna", |pen| {
            assert_eq!(sharing::take_in(pen, &offer), 1);
            assert_eq!(sharing::take_in(pen, &offer), 0);
        });
    assert!(!print(circle.minutes()).contains("GEHEIM"));
}

#[test]
fn insights_are_presented_one_by_one_and_the_room_reacts() {
    let circle = meeting(&[
        vision(),
        circle("Scholing", &[("Oefen samen", Level::Network, true)]),
    ])
    .says("/react too early")
    .expect("! Present an insight first…")
    .says("/present")
    .expect("→ …Scholing: Oefen samen")
    .says("/react This is new to us")
    .expect("✓ R1 reaction of the room to I…: This is new to us")
    .says("/react @sam We do that already")
    .expect("✓ R2 reaction of Sam to …")
    .says("/toon")
    .expect("→ …Visie Oost: Vooraf vragen…")
    .says("/present-back")
    .expect("→ …Scholing: …")
    .says("/present-back")
    .expect("! This is the first one.")
    .says("/present I9")
    .expect("! There is no insight…")
    .says("/insights")
    .expect("…Oefen samen…")
    .expect("…R1  This is new to us…")
    .expect("→ 3 insights…");
    let reactions: Vec<_> = circle.minutes().reactions().values().cloned().collect();
    assert_eq!(reactions[0].room, Some(true));
    assert!(reactions[0].speakers.is_empty());
    assert_eq!(reactions[1].room, None);
    assert_eq!(reactions[1].speakers.len(), 1);
    let picture = room::picture(circle.minutes(), circle.now());
    assert!(format!("{picture:?}").contains("Oefen samen"));
    let circle = circle.says("/next");
    assert!(
        circle.minutes().session().shown.is_none(),
        "another item, nothing is presented"
    );
    let circle = circle.says("/undo");
    assert!(circle.minutes().session().shown.is_some());
    let circle = circle
        .says("/edit R1 This is quite new to us")
        .expect("✓ R1…")
        .says("/source R1 practice")
        .expect("! …")
        .says("/erase R1")
        .expect("…R1…");
    assert!(!print(circle.minutes()).contains("quite new"));
    circle.sound();
}

#[test]
fn after_the_last_insight_nothing_is_presented() {
    let circle = meeting(&[vision()])
        .then(&["/present", "/present"])
        .says("/present")
        .expect("→ All insights have been presented.");
    assert!(sharing::shown(circle.minutes()).is_none());
    Circle::new()
        .item("Talk", 10, "talk")
        .people(["Sam"])
        .begins()
        .says("/present")
        .expect("! There are no insights of circles here…");
}

#[test]
fn an_insight_that_is_pointed_at_but_was_not_read_back_is_not_seen() {
    let circle = meeting(&[vision()]).says("= GEHEIM of this session");
    let id = circle
        .minutes()
        .insights()
        .keys()
        .next_back()
        .unwrap()
        .clone();
    let circle = circle.meanwhile("anna", |pen| sharing::show(pen, Some(&id)));
    let picture = room::picture(circle.minutes(), circle.now());
    assert!(!format!("{picture:?}").contains("GEHEIM"));
}

#[test]
fn reactions_go_back_to_their_own_circle_without_names() {
    let other = circle("Scholing", &[("Oefen samen", Level::Network, true)]);
    let held = meeting(&[vision(), other.clone()]).then(&[
        "/present",
        "/react for scholing",
        "/present",
        "/react @sam for the vision",
        "/react again for it",
    ]);
    let sharing_minutes = read(print(held.minutes()).as_bytes()).unwrap();
    assert_eq!(sharing::reactions_for(&vision(), &sharing_minutes).len(), 2);
    assert_eq!(sharing::reactions_for(&other, &sharing_minutes).len(), 1);
    let nobody = circle("Elders", &[("Iets anders", Level::Network, true)]);
    assert!(sharing::reactions_for(&nobody, &sharing_minutes).is_empty());

    let next = Circle::new()
        .item("Talk", 10, "talk")
        .people(["Joris"])
        .sits()
        .meanwhile("anna", |pen| {
            assert_eq!(sharing::bring_back(pen, &vision(), &sharing_minutes), 2);
            assert_eq!(
                sharing::bring_back(pen, &vision(), &sharing_minutes),
                0,
                "twice is once"
            );
        });
    let kept = print(next.minutes());
    assert!(
        !kept.contains("Sam") && !kept.contains("for scholing"),
        "{kept}"
    );
    let next = next
        .says("/begin")
        .says("/insights")
        .expect("…Vooraf vragen geeft vertrouwen")
        .expect("…for the vision");
    let view = kring::circle::closing::view(next.minutes(), next.now().time().date_naive());
    assert!(view.insights.is_empty(), "they are not of this session");
    next.sound();
}

#[test]
fn files_that_cannot_be_used_are_named() {
    use sharing::SharingError;
    let offer = |text: &str| sharing::offer(text.as_bytes());
    assert!(matches!(offer("half {"), Err(SharingError::Unreadable(_))));
    assert!(matches!(offer("{}"), Err(SharingError::Unreadable(_))));
    assert_eq!(offer(r#"{"insights":[]}"#), Err(SharingError::NoInsights));
    let empty = print(&circle("Leeg", &[]));
    assert_eq!(offer(&empty), Err(SharingError::NoInsights));
    let stays = circle(
        "Kring",
        &[
            ("GEHEIM", Level::Circle, true),
            ("x", Level::Network, false),
        ],
    );
    assert_eq!(offer(&print(&stays)), Err(SharingError::AllStay(2)));
    let mut newer: Value = serde_json::from_str(&print(&vision())).unwrap();
    newer["format"] = json!("kring/2");
    assert!(matches!(
        offer(&newer.to_string()),
        Err(SharingError::Unreadable(_))
    ));
    let long = json!({ "insights": [{ "text": "x".repeat(70_000), "level": "network", "read_back": true }] });
    assert_eq!(offer(&long.to_string()), Err(SharingError::AllStay(1)));
}

#[test]
fn five_hundred_insights_and_control_characters_are_taken() {
    let all: Vec<Value> = (0..500)
        .map(|n| json!({ "text": format!("inzicht {n} \u{1b}[2J\u{202e}"), "level": "network", "read_back": true }))
        .collect();
    let offer = sharing::offer(json!({ "insights": all }).to_string().as_bytes()).unwrap();
    let circle = Circle::new()
        .item("Talk", 10, "talk")
        .people(["Sam"])
        .sits()
        .meanwhile("anna", |pen| {
            assert_eq!(sharing::take_in(pen, &offer), 500);
        });
    circle
        .says("/begin")
        .says("/insights")
        .expect("→ 500 insights…")
        .sound();
}

#[test]
fn at_the_item_of_a_circle_enter_presents_what_it_learned_and_the_room_answers() {
    let offers: Vec<_> = [
        vision(),
        circle("Scholing", &[("Oefen samen", Level::Network, true)]),
    ]
    .iter()
    .map(|minutes| sharing::offer(print(minutes).as_bytes()).unwrap())
    .collect();
    let circle = Circle::new()
        .dutch()
        .item("Welkom", 10, "talk")
        .item("Kring visie vertelt", 10, "talk")
        .item("Pauze", 10, "break")
        .people(["Sam", "Lieke"])
        .sits()
        .meanwhile("anna", |pen| {
            for offer in &offers {
                sharing::take_in(pen, offer);
            }
        })
        .says("/begin")
        .enter()
        .expect("→ 1 Welkom, 0 van 10 min")
        .says("Zaal: nog niets te zien")
        .expect("✓ N1 notitie van de kring, …: Zaal: nog niets te zien")
        .says("/volgende")
        .expect("→ 2 Kring visie vertelt, 0 van 10 min. Enter toont I… van Visie Oost")
        .enter()
        .expect("→ …, Visie Oost: Vooraf vragen geeft vertrouwen")
        .says("Zaal: dat herkennen wij")
        .expect("✓ R1 reactie van de zaal op I…: dat herkennen wij")
        .says("@zaal bij ons ook")
        .expect("✓ R2 reactie van de zaal op I…: bij ons ook")
        .says("/reactie de zaal: nog een keer")
        .expect("✓ R3 reactie van de zaal op I…: nog een keer")
        .says("@zalm nog iets")
        .expect("! …")
        .says("Zaal")
        .expect("✓ N2 notitie…")
        .enter()
        .expect("→ …, Visie Oost: Wie meepraat, beslist mee")
        .enter()
        .expect("→ 2 Kring visie vertelt, …");
    let hint = |text: &str| kring::app::hint(circle.model(), text, circle.now());
    assert_eq!(hint(""), "Typ “Zaal: …” voor wat de zaal hierop zegt");
    assert!(hint("Zaal: ja").starts_with("Enter: reactie van de zaal op I"));
    assert!(hint("ja").starts_with("Enter: notitie"));
    let reactions: Vec<_> = circle.minutes().reactions().values().cloned().collect();
    assert_eq!(reactions.len(), 3);
    assert!(reactions.iter().all(|reaction| reaction.room == Some(true)));
    circle.sound();
}

#[test]
fn what_came_back_is_gone_through_where_the_circle_looks_at_what_it_agreed() {
    let held = meeting(&[vision()]).then(&["/present", "/react for the vision"]);
    Circle::new()
        .item("What had we agreed?", 10, "talk")
        .people(["Joris"])
        .sits()
        .meanwhile("anna", |pen| {
            sharing::bring_back(pen, &vision(), held.minutes());
        })
        .says("/begin")
        .says("/actions")
        .expect("  What a sharing meeting said to our insights")
        .expect("    R1  for the vision (about: Vooraf vragen geeft vertrouwen)")
        .says("/insights")
        .expect("→ One insight got reactions in a sharing meeting.")
        .sound();
}
