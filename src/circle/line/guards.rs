//! Words that tell that a date beside them is not the date of the action.
//!
//! Each list is its words between spaces, case and accents aside.

/// After these a date is no due date but part of the sentence.
pub(super) const BLOCKING: &str = " \
    de het een deze die van uit sinds vanaf na en of met aan bij naar door om te over in als \
    mijn onze niet geen nooit elke iedere ieder alle afgelopen vorige vorig laatste goede \
    witte zwarte tussen behalve the a an every each last past previous from since after and or \
    but with to about at our my not no never good black between except - & + ";
/// The same before a short weekday, that is more easily another word (*wat we do*, *zie je di*).
pub(super) const BLOCKING_SHORT: &str = " \
    dan maar dit dat wat wie hoe we wij ik je jij jullie hij zij ze zijn haar hun ons u dus \
    ook al nog is what who how i you he she they his her their it also are was do does ";
/// Before a preposition these say that no due date follows.
pub(super) const NEGATING: &str = " \
    niet nooit not never behalve except elke iedere every each van from en of and or ";
/// These say that it happens again and again.
pub(super) const RECURRING: &str = " \
    elke iedere every each ";
/// *Terugblik op vandaag* is about today.
pub(super) const REFLECTING: &str = " \
    terugblik terugkijken reflectie reflecteren reactie reageren wachten terugkomen based \
    reflect reflection focus working ";
/// Before two numbers these say that the numbers are no day and month.
pub(super) const COUNTED: &str = " \
    groep groepen klas klassen blz p pagina hoofdstuk hst artikel art vraag vragen punt punten \
    kamer lokaal ruimte leeftijd nr nummer score uitslag versie deel les module stap stappen \
    fase bus lijn route circa ca tijd group groups grade page pages chapter room question \
    questions item items age ages aged version part lesson number step steps ";
/// Before *ma* these say that mother is meant.
pub(super) const MOTHERS: &str = " \
    bel bellen vraag vragen app mail help bezoek spreek steun pa oma lieve ";
/// After a date in the middle these say that it is one of several, or a range.
pub(super) const LISTING: &str = " \
    en of and or tot t/m until to - & + ";

/// Whether `word` stands in one of these lists.
pub(super) fn among(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|known| known == word)
}
