//! Which words of an action are its date. Today is Thursday 19 November 2026, the next session is
//! on 10 December.

use chrono::NaiveDate;

use super::{Due, Person, Reading, Scene, read};
use crate::lang::Language::{self, Dutch, English};

/// What is typed after `+ `, what is left of it, the words of its date, the date. `⏎` is a new line.
const DUTCH: &str = "
lijst rondsturen @lieke vr | lijst rondsturen | vr | 2026-11-20
Lieke: lijst vr | lijst | vr | 2026-11-20
lijst rondsturen vr @lieke | lijst rondsturen | vr | 2026-11-20
lijst rondsturen vr #ervaring @lieke | lijst rondsturen | vr | 2026-11-20
lijst rondsturen vrijdag | lijst rondsturen | vrijdag | 2026-11-20
lijst rondsturen vrijdag. | lijst rondsturen. | vrijdag | 2026-11-20
lijst rondsturen vr. | lijst rondsturen | vr. | 2026-11-20
lijst rondsturen, vrijdag | lijst rondsturen | vrijdag | 2026-11-20
lijst rondsturen VRIJDAG | lijst rondsturen | VRIJDAG | 2026-11-20
lijst rondsturen ma | lijst rondsturen | ma | 2026-11-23
lijst rondsturen di | lijst rondsturen | di | 2026-11-24
lijst rondsturen wo | lijst rondsturen | wo | 2026-11-25
lijst rondsturen do | lijst rondsturen | do | 2026-11-26
lijst rondsturen za | lijst rondsturen | za | 2026-11-21
lijst rondsturen @lieke zo | lijst rondsturen | zo | 2026-11-22
lijst rondsturen vóór zo | lijst rondsturen | vóór zo | 2026-11-22
bel ma op ma | bel ma | op ma | 2026-11-23
gesprek plannen donderdag | gesprek plannen | donderdag | 2026-11-26
gesprek plannen zondag | gesprek plannen | zondag | 2026-11-22
dat bespreken we maandag | dat bespreken we | maandag | 2026-11-23
gemeente bellen vandaag | gemeente bellen | vandaag | 2026-11-19
gemeente bellen morgen | gemeente bellen | morgen | 2026-11-20
gemeente bellen overmorgen | gemeente bellen | overmorgen | 2026-11-21
gemeente bellen vanmiddag | gemeente bellen | vanmiddag | 2026-11-19
gemeente bellen morgenochtend | gemeente bellen | morgenochtend | 2026-11-20
gemeente bellen vrijdagmiddag | gemeente bellen | vrijdagmiddag | 2026-11-20
gemeente bellen vrijdag om 10 uur | gemeente bellen | vrijdag om 10 uur | 2026-11-20
gemeente bellen morgen 14:30 | gemeente bellen | morgen 14:30 | 2026-11-20
flyer maken voor vrijdag | flyer maken | voor vrijdag | 2026-11-20
flyer maken vóór vrijdag | flyer maken | vóór vrijdag | 2026-11-20
flyer maken Voor vrijdag | flyer maken | Voor vrijdag | 2026-11-20
flyer maken uiterlijk vrijdag | flyer maken | uiterlijk vrijdag | 2026-11-20
flyer maken uiterlijk op vrijdag | flyer maken | uiterlijk op vrijdag | 2026-11-20
uiterlijk op vrijdag de flyer maken | de flyer maken | uiterlijk op vrijdag | 2026-11-20
flyer maken niet later dan di | flyer maken | niet later dan di | 2026-11-24
flyer maken, deadline: vrijdag | flyer maken | deadline: vrijdag | 2026-11-20
flyer maken voor of op 1 december | flyer maken | voor of op 1 december | 2026-12-01
bellen, liefst vrijdag | bellen | liefst vrijdag | 2026-11-20
uiterlijk vrijdag, liever eerder, bellen | liever eerder, bellen | uiterlijk vrijdag | 2026-11-20
brief op maandag posten | brief posten | op maandag | 2026-11-23
brief op maandag, daarna bellen | brief, daarna bellen | op maandag | 2026-11-23
op vr langs bij Ruth | langs bij Ruth | op vr | 2026-11-20
komen tot 1 december | komen | tot 1 december | 2026-12-01
afronden tot en met vrijdag | afronden | tot en met vrijdag | 2026-11-20
beginnen per 1 januari | beginnen | per 1 januari | 2027-01-01
rooster maken komende maandag | rooster maken | komende maandag | 2026-11-23
rooster maken aanstaande vr | rooster maken | aanstaande vr | 2026-11-20
rooster maken maandag a.s. | rooster maken | maandag a.s. | 2026-11-23
rooster maken deze vrijdag | rooster maken | deze vrijdag | 2026-11-20
rooster maken volgende vrijdag | rooster maken | volgende vrijdag | 2026-11-27
rooster maken volgende week | rooster maken | volgende week | 2026-11-27
rooster maken volgende week vrijdag | rooster maken | volgende week vrijdag | 2026-11-27
rooster maken volgende week di | rooster maken | volgende week di | 2026-11-24
rooster maken dinsdag volgende week | rooster maken | dinsdag volgende week | 2026-11-24
rooster maken deze week | rooster maken | deze week | 2026-11-20
rooster maken eind volgende week | rooster maken | eind volgende week | 2026-11-27
rooster maken begin volgende week | rooster maken | begin volgende week | 2026-11-23
rooster maken eind van de week | rooster maken | eind van de week | 2026-11-20
rooster maken voor het einde van de maand | rooster maken | voor het einde van de maand | 2026-11-30
rooster maken volgende maand | rooster maken | volgende maand | 2026-12-31
rooster maken eind november | rooster maken | eind november | 2026-11-30
rooster maken eind feb 2028 | rooster maken | eind feb 2028 | 2028-02-29
rooster maken eind oktober | rooster maken | eind oktober | 2027-10-31
rooster maken half december | rooster maken | half december | 2026-12-15
rooster maken begin december | rooster maken | begin december | ?
rooster maken eind dit jaar | rooster maken | eind dit jaar | 2026-12-31
terugbellen over 2 weken | terugbellen | over 2 weken | 2026-12-03
terugbellen over een week | terugbellen | over een week | 2026-11-26
terugbellen over één week | terugbellen | over één week | 2026-11-26
terugbellen over drie dagen | terugbellen | over drie dagen | 2026-11-22
terugbellen over 3 maanden | terugbellen | over 3 maanden | 2027-02-19
terugbellen over een half jaar | terugbellen | over een half jaar | 2027-05-19
terugbellen binnen veertien dagen | terugbellen | binnen veertien dagen | 2026-12-03
terugbellen maandag over een week | terugbellen | maandag over een week | 2026-11-30
terugkijken volgende keer | terugkijken | volgende keer | 2026-12-10
tekst af vóór de volgende keer | tekst af | vóór de volgende keer | 2026-12-10
tekst af voor onze volgende bijeenkomst | tekst af | voor onze volgende bijeenkomst | 2026-12-10
tekst af 27-11 | tekst af | 27-11 | 2026-11-27
tekst af 27/11 | tekst af | 27/11 | 2026-11-27
tekst af 19-11 | tekst af | 19-11 | 2026-11-19
tekst af 18-11 | tekst af | 18-11 | 2027-11-18
tekst af 27-11-2026 | tekst af | 27-11-2026 | 2026-11-27
tekst af 27-11-26 | tekst af | 27-11-26 | 2026-11-27
tekst af 27.11.2026 | tekst af | 27.11.2026 | 2026-11-27
tekst af 2026-11-27 | tekst af | 2026-11-27 | 2026-11-27
tekst af @lieke 3-4 | tekst af | 3-4 | 2027-04-03
tekst af op 1-4 | tekst af | op 1-4 | 2027-04-01
tekst af 27 november | tekst af | 27 november | 2026-11-27
tekst af 27 nov 2026 | tekst af | 27 nov 2026 | 2026-11-27
tekst af 27 nov. 2026 | tekst af | 27 nov. 2026 | 2026-11-27
tekst af op de 27e november | tekst af | op de 27e november | 2026-11-27
tekst af 1 mei | tekst af | 1 mei | 2027-05-01
tekst af 29 feb 2028 | tekst af | 29 feb 2028 | 2028-02-29
tekst af vr 27-11 | tekst af | vr 27-11 | 2026-11-27
tekst af vrijdag 27 november | tekst af | vrijdag 27 november | 2026-11-27
tekst af friday | tekst af | friday | 2026-11-20
voor 1 december tekst naar Ruth sturen | tekst naar Ruth sturen | voor 1 december | 2026-12-01
@lieke bel moeder uiterlijk morgen @sam | bel moeder | uiterlijk morgen | 2026-11-20
eerst dit⏎dan dat⏎vrijdag | eerst dit⏎dan dat | vrijdag | 2026-11-20
";

const ENGLISH: &str = "
send the list @lieke fr | send the list | fr | 2026-11-20
send the list Fr | send the list | Fr | 2026-11-20
Lieke: list th | list | th | 2026-11-26
send the list before we | send the list | before we | 2026-11-25
send the list @lieke we | send the list | we | 2026-11-25
send the list friday | send the list | friday | 2026-11-20
send the list Tue | send the list | Tue | 2026-11-24
send the list by Wed | send the list | by Wed | 2026-11-25
send the list by friday | send the list | by friday | 2026-11-20
send the list on friday afternoon | send the list | on friday afternoon | 2026-11-20
send the list for friday | send the list | for friday | 2026-11-20
send the list friday at 3pm | send the list | friday at 3pm | 2026-11-20
send the list by friday at the latest | send the list | by friday at the latest | 2026-11-20
send the list no later than friday | send the list | no later than friday | 2026-11-20
no later than friday send the list | send the list | no later than friday | 2026-11-20
send the list next friday | send the list | next friday | 2026-11-27
send the list this friday | send the list | this friday | 2026-11-20
send the list next week friday | send the list | next week friday | 2026-11-27
send the list friday next week | send the list | friday next week | 2026-11-27
send the list today | send the list | today | 2026-11-19
send the list tonight | send the list | tonight | 2026-11-19
send the list tomorrow | send the list | tomorrow | 2026-11-20
send the list the day after tomorrow | send the list | the day after tomorrow | 2026-11-21
send the list in 2 weeks | send the list | in 2 weeks | 2026-12-03
send the list in a week | send the list | in a week | 2026-11-26
send the list within three days | send the list | within three days | 2026-11-22
send the list next week | send the list | next week | 2026-11-27
send the list next month | send the list | next month | 2026-12-31
send the list next time | send the list | next time | 2026-12-10
send the list before next time | send the list | before next time | 2026-12-10
send the list before the next session | send the list | before the next session | 2026-12-10
send the list 27 Nov | send the list | 27 Nov | 2026-11-27
send the list Nov 27 | send the list | Nov 27 | 2026-11-27
send the list Nov 27, 2026 | send the list | Nov 27, 2026 | 2026-11-27
send the list by the 27th of November | send the list | by the 27th of November | 2026-11-27
send the list November 27th | send the list | November 27th | 2026-11-27
send the list Friday, 27 November | send the list | Friday, 27 November | 2026-11-27
send the list by end of November | send the list | by end of November | 2026-11-30
send the list mid-december | send the list | mid-december | 2026-12-15
send the list end of the week | send the list | end of the week | 2026-11-20
send the list by end of next week | send the list | by end of next week | 2026-11-27
send the list by 2026-11-27 | send the list | by 2026-11-27 | 2026-11-27
on monday call the school | call the school | on monday | 2026-11-23
call the school before tomorrow please | call the school please | before tomorrow | 2026-11-20
send the list vrijdag | send the list | vrijdag | 2026-11-20
";

const NO_DATE_IN_DUTCH: &str = "
zo snel mogelijk terugbellen
terugbellen zo snel mogelijk
laat het zo
we laten het gewoon zo
op zo kort mogelijke termijn bellen
zo
vr
vrijdag
op vrijdag
bel ma
bel ma eerst even
samen met Sam bel ma
kaart sturen aan ma
voor ma zorgen
bel Ma even terug Ma
uitzoeken wat we do
contact met hbo en wo
bril regelen VR
met Jan praten over do
oefenen di en do
oefenen maandag en donderdag
oefenen op maandag en donderdag in de kerk
elke vrijdag bellen
bellen elke vrijdag
iedere week op vrijdag bellen
verslag nalezen van vrijdag
verslag nalezen van vrijdag 27 november
terugkijken naar afgelopen vrijdag
terugblik op vandaag maken
niet op vrijdag
bellen maar niet op vrijdag
bereikbaar zijn 24/7
lezen met groep 7/8
lezen met groep 10-12
uitleg over 1/2
hoofdstuk lezen 3-4
hoofdstuk 10-11
zaal boeken 31-2
zaal boeken 30 februari
zaal boeken 29-2
zaal boeken 32-1-2027
zaal boeken 27-13
zaal boeken donderdag 27 november
op donderdag 27 november zaal boeken
zaal boeken 2026-02-30
zaal boeken over 0 dagen
zaal boeken over een paar weken
zaal boeken in november
zaal boeken november
zaal boeken (vrijdag)
zaal boeken (voor volgende keer)
zeg maar 'tot morgen'
kijken of we maandag kunnen
met de jongeren praten over morgen
bellen vrijdag of maandag
rapport over 2025 lezen
budget 2027-2028 maken
de eerste maandag van december
appen do
plan van vrijdag tot zondag
open van 9 tot 10 november
vrijdagen vrijhouden
artikel over 2 weken vakantie schrijven
koffie voor Jan 2 kopjes
zet hem op. Vrijdag vieren we
iets met we en th
lijst voor mo
voorstel 27.11
bel 06-12345678
kijk op vrijdag.nl
versie 1.2.3
wachten op volgende week
Goede Vrijdag
naar de kerk Goede Vrijdag
";

const NO_DATE_IN_ENGLISH: &str = "
as soon as possible
decide what we do
ask who we
before we go call the school
send the list zo
send the list vr
note where he sat
walk in the sun
every friday call
call every friday
call on every friday
read the minutes of friday
not on friday
meet on monday and friday with Sam
talk about last friday
we may 2
organise the march
book the room 11/27
book the room february 30
work on it
stand by
friday's report
call mo
rest is up to su
read chapter 10-11
";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
}

fn scene_of<'a>(language: Language, people: &'a [Person<'static>]) -> Scene<'a> {
    Scene {
        people,
        previous: None,
        language,
        today: day(19),
        next_session: NaiveDate::from_ymd_opt(2026, 12, 10),
        consent: false,
    }
}

fn people() -> Vec<Person<'static>> {
    ["Lieke", "Sam"]
        .map(|name| Person {
            id: name.into(),
            name,
            present: true,
        })
        .into()
}

fn rows(table: &str) -> impl Iterator<Item = String> {
    table
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| line.replace('⏎', "\n"))
}

fn action(typed: &str, scene: &Scene) -> (String, Option<Due>) {
    match read(&format!("+ {typed}"), scene).reading {
        Reading::Action { text, due, .. } => (text, due),
        other => panic!("{typed}: {other:?}"),
    }
}

#[test]
fn these_words_are_a_date() {
    let people = people();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (language, table) in [(Dutch, DUTCH), (English, ENGLISH)] {
        for row in rows(table) {
            let [typed, rest, words, day] = row.split(" | ").collect::<Vec<_>>()[..] else {
                panic!("{row}")
            };
            let read = action(typed, &scene_of(language, &people));
            let due = Due {
                date: day.parse().ok(),
                text: words.to_owned(),
            };
            count += 1;
            if read != (rest.to_owned(), Some(due)) {
                wrong.push(format!("{typed:?}: {read:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 120, "{count}");
}

#[test]
fn these_words_stay_text() {
    let people = people();
    let mut wrong = Vec::new();
    for (language, table) in [(Dutch, NO_DATE_IN_DUTCH), (English, NO_DATE_IN_ENGLISH)] {
        for typed in rows(table) {
            let read = action(&typed, &scene_of(language, &people));
            if read != (typed.clone(), None) {
                wrong.push(format!("{typed:?}: {read:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_weekday_is_never_today() {
    let people = people();
    for date in 16..23 {
        let today = day(date);
        let scene = Scene {
            today,
            ..scene_of(Dutch, &people)
        };
        for weekday in ["ma", "di", "wo", "do", "vr", "za"] {
            let due = action(&format!("lijst rondsturen {weekday}"), &scene).1;
            let days = due
                .and_then(|due| due.date)
                .map(|date| (date - today).num_days());
            assert!(
                days.is_some_and(|days| (1..=7).contains(&days)),
                "{today} {weekday}"
            );
        }
    }
}

#[test]
fn next_time_has_no_day_while_none_is_known() {
    let people = people();
    let scene = Scene {
        next_session: None,
        ..scene_of(Dutch, &people)
    };
    let due = action("terugkijken volgende keer", &scene).1;
    assert_eq!(
        due,
        Some(Due {
            date: None,
            text: "volgende keer".into()
        })
    );
}

#[test]
fn the_end_of_the_calendar_is_no_reason_to_fall() {
    let people = people();
    for today in [NaiveDate::MAX, NaiveDate::MIN] {
        for row in rows(DUTCH).chain(rows(ENGLISH)) {
            let _ = action(
                &row,
                &Scene {
                    today,
                    ..scene_of(Dutch, &people)
                },
            );
            let typed = row.split(" | ").next().unwrap_or_default();
            let _ = action(
                typed,
                &Scene {
                    today,
                    ..scene_of(Dutch, &people)
                },
            );
        }
    }
}
