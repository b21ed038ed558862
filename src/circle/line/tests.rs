//! What whole lines are read as.

use chrono::NaiveDate;

use super::{Line, Part, Person, Reading, Scene, complete, mention, read};
use crate::lang::Language;
use crate::minutes::Id;

/// Ruth and Bas are not there.
const PEOPLE: [(&str, &str, bool); 12] = [
    ("sam", "Sam", true),
    ("fatima", "Fatima el Idrissi", true),
    ("jdv", "Jan de Vries", true),
    ("jb", "Jan Bakker", true),
    ("anna", "Anna", true),
    ("bram", "Bram Smit", true),
    ("anneke", "Anneke", true),
    ("jose", "José Peña", true),
    ("lieke", "Lieke Helmes", true),
    ("ab", "A.B.", true),
    ("ruth", "Ruth", false),
    ("bas", "Bas Vos", false),
];

/// `⏎` is a new line, `␣` a space at an end.
const LINES: &str = "
 ⇒ empty
␣␣⏎␣ ⇒ empty
Ik wist het pas achteraf ⇒ note 'Ik wist het pas achteraf'
␣ Ik wist het␣ ⇒ note 'Ik wist het'
- eerste punt ⇒ note 'eerste punt'
* eerste punt ⇒ note 'eerste punt'
-eerste punt ⇒ note '-eerste punt'
- ⇒ note '-'
- ! geen besluit ⇒ note '! geen besluit'
- @sam zegt iets ⇒ note [sam] 'zegt iets'
- Sam: zegt iets ⇒ note [sam] 'zegt iets'
regel een⏎regel twee ⇒ note 'regel een⏎regel twee'
@sam ik wil dat⏎! ook dit ⇒ note [sam] 'ik wil dat⏎! ook dit'
@sam ik wil dat er gevraagd wordt ⇒ note [sam] 'ik wil dat er gevraagd wordt'
@SAM ja ⇒ note [sam] 'ja'
@fat ja ⇒ note [fatima] 'ja'
@fatima el idrissi zegt ja ⇒ note [fatima] 'zegt ja'
@fatima el was er ⇒ note [fatima] 'el was er'
@idrissi ja ⇒ note [fatima] 'ja'
@vries ja ⇒ note [jdv] 'ja'
@jan de vries ja ⇒ note [jdv] 'ja'
@jan-de-vries ja ⇒ note [jdv] 'ja'
@jan-d ja ⇒ note [jdv] 'ja'
@jandevries ja ⇒ note [jdv] 'ja'
@\"Jan de Vries\" ja ⇒ note [jdv] 'ja'
@“jan bakker” ja ⇒ note [jb] 'ja'
@jan ja ⇒ ambiguous 'jan' [jdv jb]
@ann ja ⇒ ambiguous 'ann' [anna anneke]
@anna ja ⇒ note [anna] 'ja'
@anna, ja ⇒ note [anna] 'ja'
@anna: ja ⇒ note [anna] 'ja'
@anna,bram ja ⇒ note [anna bram] 'ja'
@anna,@bram,jan-de-vries ja ⇒ note [anna bram jdv] 'ja'
@anna,anna ja ⇒ note [anna] 'ja'
@anna,piet ja ⇒ unknown 'piet'
@anna @bram ja ⇒ note [anna] '@bram ja'
@jose ja ⇒ note [jose] 'ja'
@peña ja ⇒ note [jose] 'ja'
@ab ja ⇒ note [ab] 'ja'
@A.B. ja ⇒ note [ab] 'ja'
@ruth belde ⇒ note [ruth] 'belde'
@sam ⇒ hold [sam]
@sam␣ ⇒ hold [sam]
Sam: ⇒ hold [sam]
@anna,bram ⇒ hold [anna bram]
@leike ja ⇒ unknown 'leike' [lieke]
@samm ja ⇒ unknown 'samm' [sam]
@xyz ja ⇒ unknown 'xyz'
@\"Jan de V ⇒ hold [jdv]
@\"Jan de Vries ja ⇒ unknown 'Jan de Vries ja' [jdv]
@ ⇒ incomplete Name
@ 10 uur ⇒ note '@ 10 uur'
@sam #ervaring ⇒ incomplete Note
mail naar sam@example.org ⇒ note 'mail naar sam@example.org'
dat zei @sam ook ⇒ note 'dat zei @sam ook'
Sam: ik wil dat ⇒ note [sam] 'ik wil dat'
sam: ik wil dat ⇒ note [sam] 'ik wil dat'
Fat: ja ⇒ note [fatima] 'ja'
Fatima: ja ⇒ note [fatima] 'ja'
Helmes: ja ⇒ note [lieke] 'ja'
Jan de Vries: ja ⇒ note [jdv] 'ja'
Jan: ja ⇒ ambiguous 'Jan' [jdv jb]
Ann: ja ⇒ note 'Ann: ja'
Anna, Bram: ja ⇒ note [anna bram] 'ja'
Anna, luister: ja ⇒ note 'Anna, luister: ja'
Ruth: belde af ⇒ note 'Ruth: belde af'
Piet: ja ⇒ note 'Piet: ja'
Let op: ja ⇒ note 'Let op: ja'
Fa: ja ⇒ note 'Fa: ja'
Sam:ja ⇒ note 'Sam:ja'
A.B.: ja ⇒ note [ab] 'ja'
Vraag: hoe nu? ⇒ note 'Vraag: hoe nu?'
om 10:30 Sam: ja ⇒ note 'om 10:30 Sam: ja'
@+Piet hoi allemaal ⇒ add 'Piet' 'hoi allemaal'
@+Piet ⇒ add 'Piet'
@+Piet: hoi #erv ⇒ add 'Piet' 'hoi' #experiential
@+\"Jan de Boer\" hoi ⇒ add 'Jan de Boer' 'hoi'
@+\"Piet \"\"Pim\"\" Kok\" hoi ⇒ add 'Piet \"Pim\" Kok' 'hoi'
@+sam ⇒ add 'sam' same [sam]
@+ ⇒ incomplete NewName
@+ Piet ⇒ incomplete NewName
@+\"\" x ⇒ incomplete NewName
! We vragen het vooraf ⇒ decision 'We vragen het vooraf'
! We vragen het #praktijk vooraf #erv ⇒ decision 'We vragen het vooraf' #experiential #practice
! @sam beslist vrijdag ⇒ decision '@sam beslist vrijdag'
!⏎We vragen het ⇒ decision 'We vragen het'
!ja ⇒ note '!ja'
! ⇒ incomplete Decision
!! ⇒ note '!!'
+1 eens ⇒ note '+1 eens'
+ ⇒ incomplete Action
+ @lieke ⇒ incomplete Action
+ lijst rondsturen @lieke vr ⇒ action [lieke] 'lijst rondsturen' 2026-11-20 'vr'
+ Lieke: lijst vr ⇒ action [lieke] 'lijst' 2026-11-20 'vr'
+ Ruth: lijst ⇒ action [ruth] 'lijst'
+ Bas Vos: lijst volgende keer ⇒ action [bas] 'lijst' ? 'volgende keer'
+ lijst @lieke,sam maken ⇒ action [lieke sam] 'lijst maken'
+ @lieke lijst maken met @sam. ⇒ action [lieke sam] 'lijst maken met.'
+ @lieke, lijst maken ⇒ action [lieke] 'lijst maken'
+ lijst @jan-de-vries @jan bakker ⇒ action [jdv jb] 'lijst'
+ lijst @jan ⇒ ambiguous 'jan' [jdv jb]
+ lijst @leike vr ⇒ unknown 'leike' [lieke]
+ lijst @+Piet ⇒ unknown '+Piet'
+ mail sam@example.org @lieke ⇒ action [lieke] 'mail sam@example.org'
+ lijst #prak maken @lieke morgen #w ⇒ action [lieke] 'lijst maken' 2026-11-20 'morgen' #practice #scientific
+ eerst⏎dan @sam⏎vrijdag ⇒ action [sam] 'eerst⏎dan' 2026-11-20 'vrijdag'
+ @anna vrijdag ⇒ action [anna] 'vrijdag'
+ om 10 @ kantoor ⇒ action 'om 10 @ kantoor'
? ⇒ help
␣?␣ ⇒ help
? Wie belt de gemeente ⇒ question 'Wie belt de gemeente'
? #erv ⇒ incomplete Question
?? ⇒ note '??'
= Vooraf vragen helpt #ervaring ⇒ insight 'Vooraf vragen helpt' #experiential
= ⇒ incomplete Insight
=> dus ⇒ note '=> dus'
% Sam keek weg #ervaring @sam ⇒ private 'Sam keek weg #ervaring @sam'
% ⇒ incomplete Private
%5 ⇒ note '%5'
#ervaring thuis ging het anders ⇒ note 'thuis ging het anders' #experiential
het ging #Praktijk anders ⇒ note 'het ging anders' #practice
het ging anders #science. ⇒ note 'het ging anders.' #scientific
het #onbekend blijft ⇒ note 'het #onbekend blijft'
nummer#erv blijft ⇒ note 'nummer#erv blijft'
#erv ⇒ incomplete Note
1 ⇒ note '1'
2 weken ⇒ note '2 weken'
/pas ⇒ command pas ''
/Straks ⇒ command straks ''
/in mohammed ⇒ command in 'mohammed'
/voorstel We vragen⏎het vooraf ⇒ command voorstel 'We vragen⏎het vooraf'
/ ⇒ incomplete Command
/ of dit ⇒ note '/ of dit'
\\! geen besluit #ervaring ⇒ note '! geen besluit #ervaring'
\\@sam is tekst ⇒ note '@sam is tekst'
\\/pas ⇒ note '/pas'
\\ ⇒ incomplete Note
#️⃣ ⇒ note '#️⃣'
¡Hola! ⇒ note '¡Hola!'
";

const CONSENT: &str = "
1 ⇒ answer NoObjection ''
␣1␣ ⇒ answer NoObjection ''
1 prima zo ⇒ answer NoObjection 'prima zo'
2 ik mis de jongeren ⇒ answer Concern 'ik mis de jongeren'
2 ⇒ answer Concern ''
3 dit kan niet #ervaring ⇒ answer Objection 'dit kan niet #ervaring'
3⏎omdat ⇒ answer Objection 'omdat'
12 mensen ⇒ note '12 mensen'
1. prima ⇒ note '1. prima'
4 ja ⇒ note '4 ja'
@sam 2 ja ⇒ note [sam] '2 ja'
ja ⇒ note 'ja'
! ja ⇒ decision 'ja'
";

fn people() -> Vec<Person<'static>> {
    PEOPLE
        .map(|(id, name, present)| Person {
            id: id.into(),
            name,
            present,
        })
        .into()
}

fn scene<'a>(people: &'a [Person<'static>]) -> Scene<'a> {
    Scene {
        people,
        previous: None,
        language: Language::Dutch,
        today: NaiveDate::from_ymd_opt(2026, 11, 19).unwrap_or_default(),
        next_session: None,
        consent: false,
    }
}

fn names(ids: &[Id]) -> String {
    if ids.is_empty() {
        return String::new();
    }
    let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
    format!(" [{}]", ids.join(" "))
}

fn shown(reading: &Reading) -> String {
    let sources = match reading {
        Reading::Note { sources, .. }
        | Reading::Add { sources, .. }
        | Reading::Decision { sources, .. }
        | Reading::Action { sources, .. }
        | Reading::Question { sources, .. }
        | Reading::Insight { sources, .. } => {
            let tags = sources
                .iter()
                .map(|source| format!(" #{source:?}").to_lowercase());
            tags.collect::<Vec<_>>().concat()
        }
        _ => String::new(),
    };
    let kind = match reading {
        Reading::Empty => "empty".to_owned(),
        Reading::Help => "help".to_owned(),
        Reading::Note { speakers, text, .. } => format!("note{} '{text}'", names(speakers)),
        Reading::Hold { speakers } => format!("hold{}", names(speakers)),
        Reading::Add {
            name, same, text, ..
        } => {
            let same = if same.is_empty() {
                String::new()
            } else {
                " same".into()
            } + &names(same);
            let text = text
                .as_ref()
                .map(|text| format!(" '{text}'"))
                .unwrap_or_default();
            format!("add '{name}'{same}{text}")
        }
        Reading::Decision { text, .. } => format!("decision '{text}'"),
        Reading::Question { text, .. } => format!("question '{text}'"),
        Reading::Insight { text, .. } => format!("insight '{text}'"),
        Reading::Private { text } => format!("private '{text}'"),
        Reading::Action {
            text, owners, due, ..
        } => {
            let due = due.as_ref().map(|due| {
                let date = due.date.map_or_else(|| "?".into(), |date| date.to_string());
                format!(" {date} '{}'", due.text)
            });
            format!(
                "action{} '{text}'{}",
                names(owners),
                due.unwrap_or_default()
            )
        }
        Reading::Answer { answer, reason } => format!("answer {answer:?} '{reason}'"),
        Reading::Command { word, arguments } => format!("command {word} '{arguments}'"),
        Reading::UnknownName { typed, near } => format!("unknown '{typed}'{}", names(near)),
        Reading::AmbiguousName { typed, among } => format!("ambiguous '{typed}'{}", names(among)),
        Reading::Incomplete(kind) => format!("incomplete {kind:?}"),
    };
    kind + &sources
}

fn check(table: &str, scene: &Scene) -> usize {
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in table.lines().filter(|row| !row.is_empty()) {
        let row = row.replace('⏎', "\n").replace('␣', " ");
        let (typed, expected) = row.split_once(" ⇒ ").unwrap_or((&row, ""));
        let read = shown(&read(typed, scene).reading);
        count += 1;
        if read != expected {
            wrong.push(format!("{typed:?}: {read}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count
}

#[test]
fn lines_are_read_so() {
    let people = people();
    assert!(check(LINES, &scene(&people)) >= 80);
}

#[test]
fn in_a_consent_round_numbers_are_answers() {
    let people = people();
    check(
        CONSENT,
        &Scene {
            consent: true,
            ..scene(&people)
        },
    );
}

#[test]
fn of_two_with_one_name_the_accent_or_a_number_decides() {
    let people = ["José", "Jose", "Kim", "Kim"];
    let people: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(at, name)| Person {
            id: at.to_string().as_str().into(),
            name,
            present: true,
        })
        .collect();
    let scene = Scene {
        people: &people,
        ..scene(&[])
    };
    for (typed, expected) in [
        ("@José ja", "note [0] 'ja'"),
        ("@Jose ja", "note [1] 'ja'"),
        ("@JOSE ja", "ambiguous 'JOSE' [0 1]"),
        ("@kim ja", "ambiguous 'kim' [2 3]"),
        ("@kim~2 ja", "note [3] 'ja'"),
        ("@\"Kim\"~1 ja", "note [2] 'ja'"),
        ("Kim: ja", "ambiguous 'Kim' [2 3]"),
    ] {
        assert_eq!(shown(&read(typed, &scene).reading), expected, "{typed}");
    }
}

#[test]
fn spans_say_what_each_stretch_is() {
    let people = people();
    let typed = " + Lieke: lijst #erv rondsturen, vóór vr @sam";
    let Line { spans, .. } = read(typed, &scene(&people));
    let parts: Vec<_> = spans
        .iter()
        .filter(|span| span.part != Part::Space)
        .map(|span| (&typed[span.range.clone()], span.part))
        .collect();
    assert_eq!(
        parts,
        [
            ("+", Part::Sign),
            ("Lieke", Part::Name),
            (":", Part::Sign),
            ("lijst", Part::Text),
            ("#erv", Part::Tag),
            ("rondsturen", Part::Text),
            (",", Part::Sign),
            ("vóór vr", Part::Date),
            ("@sam", Part::Name),
        ]
    );
}

#[test]
fn the_shortest_sure_form_is_written() {
    let mut people = people();
    people.push(Person {
        id: "jan".into(),
        name: "Jan",
        present: true,
    });
    people.push(Person {
        id: "wang".into(),
        name: "王芳",
        present: true,
    });
    people.push(Person {
        id: "star".into(),
        name: "★ |",
        present: true,
    });
    for (id, expected) in [
        ("sam", "@sam"),
        ("fatima", "@fatima"),
        ("jdv", "@jan-de-vries"),
        ("jan", "@\"Jan\""),
        ("jose", "@jose"),
        ("ab", "@a-b"),
        ("wang", "@王芳"),
        ("star", "@\"★ |\""),
    ] {
        assert_eq!(mention(&id.into(), &people).as_deref(), Some(expected));
    }
    assert_eq!(mention(&"nobody".into(), &people), None);
}

fn offered(typed: &str, scene: &Scene) -> Vec<String> {
    let (before, after) = typed.split_once('▏').unwrap_or((typed, ""));
    let text = format!("{before}{after}");
    let offers = complete(&text, before.len(), scene).into_iter();
    offers
        .map(|offer| {
            let mut text = text.clone();
            text.replace_range(offer.range, &offer.insert);
            text
        })
        .collect()
}

#[test]
fn tab_offers_who_fits_the_previous_speaker_first() {
    let people = people();
    let anneke = Id::new("anneke");
    let scene = Scene {
        previous: Some(&anneke),
        ..scene(&people)
    };
    assert_eq!(offered("@", &scene).len(), PEOPLE.len());
    assert_eq!(offered("@", &scene)[..2], ["@anneke ", "@sam "]);
    for (typed, expected) in [
        ("@an▏", &["@anneke ", "@anna "][..]),
        ("@vr▏", &["@jan-de-vries "]),
        ("@jan d▏", &["@jan-de-vries "]),
        ("@\"Jan B▏", &["@jan-bakker "]),
        ("@sam,jo▏", &["@sam,jose "]),
        ("@sam,@jo▏ ja", &["@sam,@jose ja"]),
        ("@s▏m ja", &["@bram ja", "@sam ja"]),
        ("- @fat▏", &["- @fatima "]),
        ("+ lijst @fat▏ vr", &["+ lijst @fatima vr"]),
        ("+ lijst@fat▏", &[]),
        ("iets @fat▏", &[]),
        ("! @fat▏", &[]),
        ("@sam hallo▏", &[]),
        ("@+fat▏", &[]),
        ("@xyz▏", &[]),
        ("fat▏", &[]),
    ] {
        let mut offers = offered(typed, &scene);
        if typed == "@s▏m ja" {
            offers.sort();
        }
        assert_eq!(offers, expected, "{typed}");
    }
}
