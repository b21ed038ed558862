//! Rounds, deeper: who sits in the middle, the order by hand, silence, several rounds, groups.

use kring::minutes::Presence;

use super::circle::{Circle, Plans};

fn round() -> Plans {
    Circle::new()
        .item("Stories", 20, "round:sharing")
        .item("After", 10, "talk")
}

#[test]
fn the_person_in_the_middle_begins_or_is_asked_last_as_they_choose() {
    round()
        .people(["Anna", "Sam+young-person", "Lieke", "Mo"])
        .begins()
        .says("/centre sam")
        .hears(&[
            "  round: who would like to start? A name, or Enter for Sam",
            "✓ Sam sits in the middle and begins",
        ])
        .enter()
        .hears(&["→ now: Sam, then: Lieke, after that Mo, 3 still to hear"]);
    round()
        .people(["Anna", "Sam", "Lieke", "Mo"])
        .begins()
        .says("/midden sam laatst")
        .expect("✓ Sam sits in the middle and is asked last")
        .then(&["lieke", "", ""])
        .hears(&["→ now: Anna, then: Sam, 1 still to hear"])
        .says("/later")
        .hears(&["  Anna comes later", "→ now: Sam, then: Anna, 1 later"])
        .says("/undo")
        .enter()
        .hears(&["→ now: Sam"])
        .enter()
        .hears(&["→ Everyone has been asked. …"]);
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&["/centre sam last", "/centre sam"])
        .expect("✓ Sam sits in the circle again")
        .says("/centre nobody")
        .expect("! …")
        .says("/centre sam never")
        .expect("! When is the person in the middle asked? Type first or last.")
        .sound();
}

#[test]
fn the_person_in_the_middle_leaves_and_the_round_goes_on() {
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&["/centre sam", ""])
        .speaks("Sam")
        .says("/out sam")
        .speaks("Lieke")
        .then(&["", ""])
        .hears(&["→ Everyone has been asked. …"])
        .says("/centre sam")
        .says("/centre sam first")
        .expect("! Sam is not here. …")
        .sound();
}

#[test]
fn the_order_is_changed_by_hand() {
    round()
        .people(["Anna", "Sam", "Lieke", "Mo", "Ruth"])
        .begins()
        .then(&["sam"])
        .says("/order ruth")
        .hears(&[
            "  now: Sam, then: Ruth, after that Lieke, 4 still to hear",
            "✓ Ruth to place 1",
        ])
        .says("/order lieke 3")
        .expect("  now: Sam, then: Ruth, after that Mo, 4 still to hear")
        .says("/volgorde")
        .hears(&["  1 Ruth", "  2 Mo", "  3 Lieke", "  4 Anna", "→ now: Sam…"])
        .says("/order sam 2")
        .expect("! Sam has the turn now.")
        .then(&["", "", ""])
        .speaks("Lieke")
        .says("/order ruth")
        .expect("! Ruth has had a turn. /turn and the name give another one.")
        .says("/order anna 0")
        .expect("! Type the place as a number: 1 is next.")
        .then(&["/undo", "/undo", "/undo"])
        .speaks("Sam")
        .then(&["", "", "", ""])
        .expect("→ now: Anna")
        .enter()
        .expect("→ Everyone has been asked. …")
        .sound();
}

#[test]
fn a_late_arrival_comes_after_an_order_by_hand() {
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&["sam", "/order anna", "@+Mo"])
        .says("/order")
        .hears(&["  1 Anna", "  2 Lieke", "  3 Mo", "→ …"]);
}

#[test]
fn whoever_is_suggested_may_skip_it() {
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .expect("→ …Enter for Anna")
        .says("/pass")
        .hears(&["  Anna would rather not begin", "→ …Enter for Sam"])
        .then(&["/pass", "/pass"])
        .expect("→ …Enter for Anna")
        .says("/undo")
        .says("/status")
        .expect("→ …Enter for Lieke")
        .enter()
        .speaks("Lieke")
        .turns_are(&["Anna to-come", "Sam to-come", "Lieke to-come"]);
}

#[test]
fn a_silent_minute_on_request_counts_and_ends_when_somebody_says_so() {
    Circle::new()
        .item("Talk", 20, "talk")
        .people(["Anna", "Sam"])
        .begins()
        .says("/silence 2")
        .expect("→ 2 minutes of silence. Enter: the silence is over")
        .after_seconds(34)
        .starts_again()
        .says("/status")
        .expect("→ …silence, 0:34 of 2:00")
        .after_minutes(5)
        .says("/status")
        .expect("→ …silence, 5:34 of 2:00: the time is over. …")
        .enter()
        .expect("→ 1 Talk, 6 of 20 min")
        .says("/undo")
        .says("/status")
        .expect("→ …silence…")
        .says("/stilte nul")
        .expect("! Type the minutes as a number, from 1 to 60.")
        .says("/silence 61")
        .expect("! Type the minutes…")
        .sound();
}

#[test]
fn several_rounds_in_one_item_keep_their_own_entries_and_free_talk_stands_between() {
    Circle::new()
        .item("Stories", 20, "round:sharing talk round:reaction")
        .people(["Sam", "Lieke"])
        .begins()
        .then(&["", "first", "", ""])
        .hears(&["→ Everyone has been asked. /round starts the reaction round."])
        .says("/end-round")
        .expect("→ 1 Stories, 0 of 20 min. Free talk; /round starts the reaction round")
        .says("in between")
        .expect("✓ N2 note of the circle…")
        .says("/round")
        .expect("→ reaction round: …")
        .then(&["", "second", "", ""])
        .expect("→ Everyone has been asked. /next goes on…")
        .says("/round sharing")
        .then(&["", "third", "", ""])
        .with_minutes(|minutes| {
            let rounds: Vec<_> = minutes.rounds().values().collect();
            assert_eq!(rounds.len(), 3);
            let of = |text: &str| {
                let mut notes = minutes.contributions().values();
                let note = notes.find(|note| note.text.as_deref() == Some(text));
                note.and_then(|note| note.round.clone())
            };
            assert_eq!(of("first").as_ref(), Some(&rounds[0].id));
            assert_eq!(of("in between"), None);
            assert_eq!(of("second").as_ref(), Some(&rounds[1].id));
            assert_eq!(of("third").as_ref(), Some(&rounds[2].id));
        });
}

#[test]
fn free_talk_comes_before_a_round_that_stands_behind_it() {
    Circle::new()
        .item("Together", 20, "talk round:reaction")
        .people(["Sam", "Lieke"])
        .begins()
        .expect("→ 1 Together, 0 of 20 min. Free talk; /round starts the reaction round")
        .enter()
        .expect("→ …Free talk…")
        .says("/round")
        .expect("→ reaction round: …");
}

#[test]
fn the_direction_goes_on_from_the_session_before() {
    let circle = round().people(["Anna", "Sam", "Lieke"]).begins();
    assert_eq!(direction(&circle), "left");
    let circle = circle.then(&["", "", "", "", "/round closing"]);
    assert_eq!(direction(&circle), "right");
}

fn direction(circle: &Circle) -> &'static str {
    let round = circle.minutes().rounds().values().next_back();
    round
        .and_then(|round| round.direction)
        .map_or("", |way| way.word())
}

fn harvest() -> Plans {
    Circle::new()
        .item("What do we hear?", 15, "groups:2-3 round:sharing@groups")
        .item("After", 10, "talk")
}

fn members(circle: &Circle) -> Vec<Vec<String>> {
    let minutes = circle.minutes();
    let groups = kring::circle::groups::of_item(minutes);
    groups
        .iter()
        .map(|group| group.members.iter().map(|id| circle.name(id)).collect())
        .collect()
}

#[test]
fn groups_are_mixed_and_bring_back_one_line_each() {
    let circle = harvest()
        .people([
            "Anna+professional",
            "Sam+young-person",
            "Lieke+professional",
            "Mo+parent",
            "Ruth+professional",
        ])
        .begins()
        .expect("→ 1 What do we hear?, 0 of 15 min. Groups of 2 or 3: Enter mixes everyone")
        .says("")
        .expect("→ 2 groups");
    let groups = members(&circle);
    assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
    let experts = |group: &Vec<String>| {
        let are = |name: &String| ["Anna", "Lieke", "Ruth"].contains(&name.as_str());
        group.iter().all(are)
    };
    assert!(!groups.iter().any(experts), "{groups:?}");
    circle
        .says("/status")
        .expect("→ …2 groups at work; /round: round along the groups")
        .says("/harvest 2 we ask too late")
        .hears(&["✓ harvest of Group 2: we ask too late"])
        .then(&["/round", ""])
        .expect("→ now: Group 1, then: Group 2, 1 still to hear")
        .says("= We have learned that asking first works")
        .expect("✓ I1 insight…")
        .says("asking first works")
        .expect("✓ harvest of Group 1: asking first works")
        .enter()
        .enter()
        .expect("→ Everyone has been asked. …")
        .says("/groups 3")
        .expect("! These groups brought something back. …")
        .says("/groups 3")
        .expect("→ 1 group")
        .says("/undo")
        .says("/groups")
        .expect("  Group 1: …. Harvest: asking first works")
        .says("/next")
        .expect("→ 2 After…")
        .sound();
}

#[test]
fn groups_are_put_together_by_hand_and_people_swap() {
    let circle = harvest()
        .people(["Anna", "Sam", "Lieke", "Mo", "Ruth"])
        .begins()
        .says("/groepjes anna, sam / lieke mo")
        .hears(&[
            "  Group 1: Anna, Sam, Ruth",
            "  Group 2: Lieke, Mo",
            "→ 2 groups",
        ])
        .says("/swap anna mo")
        .hears(&[
            "  Group 1: Sam, Mo, Ruth",
            "  Group 2: Anna, Lieke",
            "✓ Anna and Mo swapped",
        ])
        .says("/group ruth 2")
        .expect("  Group 2: Anna, Lieke, Ruth")
        .says("/swap anna ruth")
        .expect("! They are in the same group.")
        .says("/group ruth 3")
        .expect("! Which group? Type its number, from 1 to 2.")
        .says("/groups anna, sam / anna mo")
        .expect("! Anna was named twice.")
        .says("/groups 1")
        .expect("! Type a size such as 3 or 2-3, from 2 to 20.")
        .says("/groups 3-2")
        .expect("! Type a size…")
        .says("/groups xavier")
        .expect("! …")
        .says("/harvest 1")
        .expect("! Type what the group brings back.");
    // Who comes late joins the smallest group; who leaves is not named any more.
    circle
        .says("@+Fatima")
        .says("/out sam")
        .says("/groups")
        .hears(&[
            "  Group 1: Mo, Fatima",
            "  Group 2: Anna, Lieke, Ruth",
            "→ 2 groups",
        ])
        .sound();
}

#[test]
fn a_group_of_which_all_leave_is_not_asked() {
    harvest()
        .people(["Anna", "Sam", "Lieke", "Mo"])
        .begins()
        .then(&["/groups anna sam / lieke mo", "/out anna", "/out sam"])
        .says("/groups")
        .hears(&[
            "  Group 1: nobody here any more",
            "  Group 2: Lieke, Mo",
            "→ 2 groups",
        ])
        .then(&["/round", ""])
        .hears(&["→ now: Group 2"])
        .says("/turn lieke")
        .enter()
        .expect("→ Everyone has been asked. …")
        .sound();
}

#[test]
fn groups_need_people() {
    harvest()
        .people(["Anna"])
        .begins()
        .says("/groups")
        .expect("! Groups need at least two people here.")
        .says("/round")
        .expect("! There are no groups yet. …")
        .says("/swap anna anna")
        .expect("! Anna is in no group.");
    harvest()
        .people(["Anna", "Sam"])
        .begins()
        .says("/groups 5")
        .hears(&["  Group 1: Anna, Sam", "→ 1 group"]);
}

#[test]
fn what_a_group_brought_back_is_erased_for_good() {
    let circle = harvest()
        .people(["Anna", "Sam", "Lieke", "Mo"])
        .begins()
        .then(&[
            "/groups anna sam / lieke mo",
            "/round",
            "",
            "a secret of Sam",
        ])
        .says("/wis")
        .expect("✓ harvest of Group 1…")
        .says("/groups")
        .expect("  Group 1: Anna, Sam")
        .says("/status")
        .expect("→ …now: Group …");
    let printed = kring::minutes::print(circle.minutes());
    assert!(!printed.contains("secret"), "{printed}");
    circle.says("/undo").sound();
}

#[test]
fn everyone_says_later_twice_and_everyone_passes() {
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&[
            "", "/later", "/later", "/later", "/later", "/later", "/later",
        ])
        .says("/status")
        .expect("→ …now: Anna…")
        .then(&["", "", ""])
        .expect("→ Everyone has been asked. …")
        .turns_are(&["Anna spoken", "Sam spoken", "Lieke spoken"]);
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&["", "/pass", "/pass", "/pass", "/pass", "/pass", "/pass"])
        .expect("→ Everyone has been asked. …")
        .turns_are(&["Anna passed", "Sam passed", "Lieke passed"]);
}

#[test]
fn people_leave_until_nobody_is_left() {
    let mut circle = round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .then(&["/centre lieke last", ""]);
    for name in ["anna", "lieke", "sam"] {
        circle = circle.says(&format!("/out {name}"));
    }
    circle
        .with_minutes(|minutes| {
            let mut people = minutes.participants().values();
            assert!(people.all(|person| person.presence == Some(Presence::Left)));
        })
        .then(&[
            "",
            "/pass",
            "/order",
            "/groups",
            "/centre sam",
            "/next",
            "/next",
        ])
        .sound();
}

#[test]
fn a_turn_takes_time_and_a_pause_takes_nobodys() {
    round()
        .people(["Anna", "Sam", "Lieke"])
        .begins()
        .enter()
        .after_seconds(90)
        .then(&["/pause"])
        .after_minutes(10)
        .then(&["/pause"])
        .after_seconds(30)
        .enter()
        .after_seconds(20)
        .says("/turn anna")
        .after_seconds(5)
        .says("/end-round")
        .says("/end-round")
        .with_minutes(|minutes| {
            let round = minutes.rounds().values().next().unwrap();
            let spoke: Vec<u32> = round.spoke.values().copied().collect();
            assert_eq!(spoke, [125, 20]);
        })
        .sound();
}
