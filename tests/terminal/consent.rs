//! A whole consent process typed in a terminal, with `kill -9` at every step and the program opened
//! again: two objections, an amendment and a late arrival.

use crate::desk::{Desk, Kring};

const SIZE: (u16, u16) = (100, 30);
const STEP: &str = "\u{4}";

/// Kills the program as `kill -9` does, and opens the session again.
fn killed(desk: &Desk, mut kring: Kring, wanted: &str) -> Kring {
    // Only what is said to be stored has to be there afterwards.
    kring.until(|kring| kring.shows("✓ bewaard"));
    kring.signal("KILL");
    kring.end();
    let again = desk.open(SIZE);
    again.see(wanted);
    again
}

/// Types, and waits until this is seen.
fn type_and_see(kring: &mut Kring, keys: &str, wanted: &str) {
    kring.types(keys);
    kring.see(wanted);
}

#[test]
fn a_whole_process_with_a_kill_at_every_step() {
    let desk = Desk::new();
    let mut kring = desk.start(SIZE);
    for name in ["Anna", "Sam", "Lieke"] {
        type_and_see(
            &mut kring,
            &format!("{name}\r"),
            &format!("{name} toegevoegd"),
        );
    }
    kring.types("\r");
    type_and_see(&mut kring, "/begin\r", "Welkom en afspraken");
    type_and_see(&mut kring, "/ga-naar 7\r", "Op tafel ligt een voorstel");
    kring.types(STEP);
    kring.see("voorstel doen");
    type_and_see(&mut kring, "We vragen het vooraf\r", "Voorstel op tafel");
    let mut kring = killed(&desk, kring, "We vragen het vooraf");
    type_and_see(&mut kring, STEP, "Is het voorstel duidelijk?");
    let mut kring = killed(&desk, kring, "vragenronde");
    type_and_see(&mut kring, STEP, "Nog niet iedereen is gevraagd");
    type_and_see(&mut kring, STEP, "reactieronde");
    let mut kring = killed(&desk, kring, "reactieronde");
    kring.types(STEP);
    kring.see("Nog niet iedereen is gevraagd");
    type_and_see(&mut kring, STEP, "[aanpassen]");
    let mut kring = killed(&desk, kring, "[aanpassen]");
    type_and_see(&mut kring, STEP, "[consent]");
    type_and_see(&mut kring, "Sam\r", "Sam ›");
    type_and_see(&mut kring, "3 de ouders\r", "Lieke ›");
    let mut kring = killed(&desk, kring, "Lieke ›");
    assert!(!kring.shows("de ouders"), "the reason is covered");
    type_and_see(&mut kring, "@+Noor\r", "Noor");
    // Half typed when it is killed: it stands on the line again.
    type_and_see(&mut kring, "3 te snel", "3 te snel");
    std::thread::sleep(std::time::Duration::from_millis(2_500));
    let mut kring = killed(&desk, kring, "3 te snel");
    kring.types("\r");
    kring.see("✗ Lieke");
    kring.see("Noor ›");
    type_and_see(&mut kring, "1\r", "Anna ›");
    type_and_see(&mut kring, "1\r", "hoor de 2 bezwaren");
    let mut kring = killed(&desk, kring, "de ouders");
    type_and_see(&mut kring, STEP, "Bezwaar van Sam: de ouders");
    let mut kring = killed(&desk, kring, "Bezwaar van Sam: de ouders");
    type_and_see(
        &mut kring,
        "/oplossing We bellen ze ook\r",
        "Zo lossen we het op: We bellen",
    );
    type_and_see(&mut kring, "/opgelost\r", "Bezwaar van Lieke: te snel");
    let mut kring = killed(&desk, kring, "Bezwaar van Lieke: te snel");
    kring.types("/aanpassing We vragen het een week vooraf\r");
    kring.see("Nieuwe tekst van het voorstel");
    let mut kring = killed(&desk, kring, "voorstel 1, tekst 2");
    type_and_see(&mut kring, STEP, "[consent]");
    type_and_see(&mut kring, "Sam\r", "Sam ›");
    for (answer, wanted) in [
        ("1", "Lieke ›"),
        ("1", "Noor ›"),
        ("1", "Anna ›"),
        ("1", "lees de antwoorden terug"),
    ] {
        kring.types(answer);
        kring.types("\r");
        kring.see(wanted);
    }
    type_and_see(&mut kring, STEP, "[besluit]");
    let mut kring = killed(&desk, kring, "[besluit]");
    type_and_see(&mut kring, STEP, "aangenomen op proef");
    type_and_see(&mut kring, "\r", "besluit, aangenomen");
    // What is asked about the decision is asked again, as far as it was not said.
    let mut kring = killed(&desk, kring, "B1: evaluatiedatum ›");
    // With nothing on the line that would leave the question out; half an answer is not thrown away.
    type_and_see(&mut kring, "over 3", "over 3");
    kring.types(STEP);
    kring.see("Eerst wat de regel vraagt");
    type_and_see(&mut kring, " weken\r", "B1: wie doet het");
    let mut kring = killed(&desk, kring, "B1: wie doet het");
    kring.types("\u{1b}");
    kring.see("B1: hoe merken we dat het werkt ›");
    type_and_see(&mut kring, "We tellen het\r", "B1: bron");
    let mut kring = killed(&desk, kring, "B1: wie doet het");
    kring.types("\u{1b}");
    kring.see("B1: bron");
    kring.types("\u{1b}");
    kring.see("B1: geldt tot ›");
    kring.types("\r");
    kring.see("Ctrl+D: verder met het agendapunt");
    type_and_see(&mut kring, STEP, "Ctrl+D voorstel");
    kring.types("\u{11}");
    assert_eq!(kring.end(), Some(0));
    let minutes = desk.minutes();
    for words in [
        "de ouders",
        "te snel",
        "We bellen ze ook",
        "We vragen het vooraf",
        "We vragen het een week vooraf",
        "We tellen het",
    ] {
        assert!(minutes.contains(words), "{words}");
    }
}
