# De Nederlandse teksten van kring. Je-vorm, korte zinnen, gewone woorden (B1).
# Elke tekst staat ook in en.ftl, met dezelfde argumenten; tests/lang.rs bewaakt dat.

## Overal

did-you-mean = Bedoel je “{ $name }”?
failure-label = fout
failure-output = Wat kring te zeggen heeft, is niet weg te schrijven: { $reason }
failure-output-do = Kijk of er ruimte is, en of je daar mag schrijven.
cli-unknown-command = kring heeft geen opdracht die “{ $name }” heet
cli-unknown-command-do = Met “kring --help” zie je alle opdrachten.

## Thuis: `kring` zonder iets erachter

home-about = helpt je een leercirkel te leiden
home-writer = Notulist
home-minutes = Verslagen
home-plans = Eigen draaiboeken
home-settings = Instellingen
home-journals = Logboeken
home-open = verdergaan; zet het bestand erachter
home-start = een bijeenkomst beginnen
home-join = meedoen aan een bijeenkomst vanaf een andere laptop
home-demo = rondkijken in een verzonnen bijeenkomst
home-keys = alle opdrachten en toetsen
home-help = alles wat kring kan (in het Engels)
home-sessions = { $count ->
    [one] { $count } bijeenkomst
   *[other] { $count } bijeenkomsten
}
home-recent = Bijeenkomsten
home-recent-in = Bijeenkomsten in { $folder }
home-none = Er is nog geen bijeenkomst. Begin er een met een draaiboek, of kijk eerst rond in een voorbeeld.
home-go-on = Ga verder met { $title }
home-new-row = Nieuwe bijeenkomst, met een draaiboek
home-join-row = Meedoen aan een bijeenkomst die iemand anders leidt
home-demo-row = Een voorbeeld bekijken
home-leave-row = Weggaan
home-today = vandaag { $time }
home-prepared = nog niet begonnen
home-running = bezig
home-paused = pauze
home-finished = afgesloten
home-entries = { $count ->
    [one] { $count } notitie
   *[other] { $count } notities
}
home-unreadable = Niet te lezen: { $file }
home-more = en nog { $count } in deze map
home-hint-go-on = Enter: verder, precies waar je was
home-hint-prepared = Enter: openen. Deze bijeenkomst is nog niet begonnen
home-hint-finished = Enter: openen om te lezen. Deze bijeenkomst is afgesloten
home-hint-unreadable = Enter: lezen waarom dit niet open kan
home-hint-new = Enter: een draaiboek kiezen. Er begint nog niets
home-hint-join-row = Enter: de bijeenkomst zoeken, in de map die jullie delen
home-hint-join = Enter: meedoen, in je eigen bestand naast dat van de ander
home-hint-look-in = Enter: in deze map kijken
home-hint-join-back = Hier staat geen bijeenkomst. Esc: terug
home-choose-join = Aan welke bijeenkomst doe je mee?
home-join-in = { $folder }
home-join-none = In deze map staat geen bijeenkomst. Kijk in de map die je deelt met wie de bijeenkomst leidt.
home-join-up = .. (de map erboven)
home-join-folder = { $name }/
home-hint-demo = Enter: rondkijken in een verzonnen bijeenkomst. Er blijft niets van over
home-hint-leave = Enter: kring sluiten. Alles is bewaard
home-hint-other = Enter: { $what }
home-hint-plan = Enter: een bijeenkomst met dit draaiboek
home-hint-scroll = PgUp en PgDn bladeren in het draaiboek
home-asks-title = Titel
home-asks-circle = Kring
home-hint-title = Enter: “{ $title }”. Of typ een andere titel
home-hint-title-typed = Enter: de bijeenkomst heet “{ $title }”
home-hint-circle = Enter: “{ $circle }”, net als vorige keer. Of typ een andere kring, of - voor geen
home-hint-circle-none = Enter: zonder naam van de kring. Of typ er een, zoals Kring Noord
home-hint-circle-typed = Enter: de kring heet “{ $circle }”
home-follow-up = Bereid de bijeenkomst na { $title } voor
home-hint-follow-up = Enter: dezelfde kring, met wat open bleef. Wat al is voorbereid, gaat open
home-decide = { $count ->
    [one] Kijk na: nog één ding te kiezen in { $title }
   *[other] Kijk na: nog { $count } dingen te kiezen in { $title }
}
home-hint-decide = Enter: één voor één, met wat iedereen schreef. Je kunt altijd stoppen
home-more-below = meer: { $key }
home-leave-key = Er is niets afgesloten. Met { $key } ga je weg
home-back = terug
home-choose-plan = Kies een draaiboek
home-plan-broken = Dit draaiboek is niet te gebruiken. Hiernaast staat waarom.
home-title-help = Hulp
home-help-text =
    Dit is het beginscherm. Hier kies je een bijeenkomst om mee verder te gaan, of je begint een nieuwe.
    Kies met de pijlen en druk op Enter, of druk op de letter die voor de regel staat.
    Ga je weg uit een bijeenkomst, dan ben je weer hier. Er gaat niets verloren.

## Het voorbeeld: een verzonnen bijeenkomst

demo-title = Leercirkel visie, 3e bijeenkomst
demo-circle = Kring Noord
demo-agreement-stays = Wat je hier vertelt, blijft in de kring
demo-agreement-pass = Je mag altijd passen, stoppen of even naar buiten
demo-action-letter = De uitnodiging herschrijven in gewone taal
demo-action-travel = Navragen of reiskosten vooraf betaald kunnen worden
demo-action-list = Een lijst maken van vragen die je vooraf kunt stellen
demo-decision = We vragen een jongere of ouder altijd vooraf of we over hen mogen praten
demo-joris-chair = Ik wist pas achteraf dat er over mij was gepraat. Er stond geen stoel voor mij.
demo-joris-now = Nu zit ik zelf bij zulke gesprekken. Ik zet er altijd een stoel bij, ook als die leeg blijft.
demo-fatima-file = Bij het eerste gesprek lag er een map van zestig bladzijden. Niemand vroeg wat wij thuis al hadden geprobeerd.
demo-fatima-pen = Later zei iemand: vertel jij maar, ik leg mijn pen weg. Toen durfde ik pas.
demo-lieke-daughter = Toen mijn moeder ziek was, praatten ze ook over haar hoofd heen. Daar denk ik bij dit werk vaak aan.
demo-lieke-study = In ons onderzoek zeiden acht van de twaalf jongeren: ik mocht erbij zijn, maar het besluit lag er al.
demo-insight = Wij hebben geleerd dat erbij zitten iets anders is dan meebeslissen
demo-sam-asked = Mijn begeleider vroeg: wil je erbij zijn, en waar wil je zitten? Dat had nog nooit iemand gevraagd.
demo-question = Hoe vraag je dit aan een kind van zes?
demo-news = Dit is een voorbeeld: de mensen en hun verhalen zijn verzonnen. Probeer gerust alles uit.
demo-folder = Het staat in { $folder }. Als je weggaat, haalt kring die map weer weg.
demo-gone = Het voorbeeld is weer weg.
demo-stays = Het voorbeeld is niet weg te halen: { $folder } ({ $reason }). Je mag die map zelf weggooien.
demo-no-place = Er is geen plek voor het voorbeeld: { $reason }
demo-no-place-do = Zet TMPDIR op een map waar je mag schrijven.

## Toetsen

key-unknown = er is geen toets die “{ $key }” heet
key-unknown-do = Schrijf hem als Ctrl+K, Shift+Tab, F3 of PgDn.
keymap-unknown-command = er is geen opdracht die “{ $name }” heet
keymap-unknown-command-do = Met “kring keys” zie je alle opdrachten.
keymap-taken = { $key } doet daar al iets: { $command }
keymap-taken-do = Kies een andere toets voor “{ $command }”, of geef eerst “{ $other }” een andere.
keymap-writes = { $key } kan hier niet, want die heb je nodig om te typen of te kiezen
keymap-writes-do = Kies een toets met Ctrl of Alt, of een functietoets.
keymap-fixed = { $key } blijft altijd wat het is
keymap-same = een terminal ziet geen verschil tussen { $key } en { $same }

keys-intro =
    Elke opdracht kun je typen achter een schuine streep, in het Nederlands en in het Engels.
    Toetsen met iets tussen haakjes gelden alleen daar. Je kunt de toetsen veranderen in de instellingen.
keys-screen-only = alleen op het scherm
keys-plain-only = alleen in regelmodus
keys-name = Opdracht
keys-keys = Toetsen
keys-what = Wat het doet
place-round = in een ronde
place-consent = bij een open voorstel
place-presence = voor het begin
place-line = met tekst op de regel
place-empty-line = op de lege regel
place-completion = bij het aanvullen van een naam
place-entries = op een notitie
place-agenda = op de agenda
place-list = in een lijst
place-pause = op het rustige scherm
place-room = in het beeld voor de kring
place-home = op het beginscherm
menu-entry = menu van een notitie
menu-item = menu van een agendapunt
menu-people = menu van mensen
menu-pause = na een pauze
menu-consent = menu van het voorstel
menu-home = op het beginscherm
menu-carried = wat eerder is afgesproken
menu-agreements = kringafspraken
menu-read-back = samen nalezen
menu-sheet = wat één persoon vertelde
menu-review = wat nog te kiezen is

## Opdrachten: de kopjes van de hulp

group-home = Het beginscherm
group-session = De bijeenkomst
group-turns = Rondes en beurten
group-consent = Voorstellen en consent
group-people = Wie er is
group-writing = Schrijven
group-entries = Wat er staat
group-agenda = De agenda
group-carrying = Wat is afgesproken, afsluiten en verder gaan
group-screen = Het scherm

## Opdrachten: wat je achter de naam typt

argument-person = NAAM
argument-text = TEKST
argument-minutes = MINUTEN
argument-number = N
argument-round-kind = SOORT
argument-entry-kind = SOORT
argument-level = WIE
argument-entry = TEKST
argument-source = BRON
argument-date = DATUM
argument-perspective = PERSPECTIEF
argument-role = ROL
argument-presence = AANWEZIG
argument-item = PUNT
argument-groups = GROOTTE
argument-group = GROEPJE
argument-place = PLAATS
argument-centre-turn = EERST-OF-LAATST
argument-outcome = UITKOMST
argument-status = STAND
argument-arrangement = WAT
argument-command = OPDRACHT

## Opdrachten: een label van twee of drie woorden, en een of twee zinnen hulp

command-go-on = ga verder
command-go-on-help = Gaat verder met de bijeenkomst waar je het laatst mee bezig was, precies waar je was.
command-new = nieuwe bijeenkomst
command-new-help = Begint een nieuwe bijeenkomst met een draaiboek. Je ziet eerst wat erin staat.
command-follow-up = volgende voorbereiden
command-follow-up-help = Bereidt de volgende bijeenkomst van een kring voor: dezelfde mensen, met wat open bleef. Neemt de gekozen bijeenkomst, of anders die het laatst is afgesloten.
command-go-through = nakijken wat open staat
command-go-through-help = Loopt na wat in een bijeenkomst nog te kiezen is: waar mensen iets anders schreven, en wat misschien hetzelfde is. Neemt de gekozen bijeenkomst, of anders de laatste waarin iets open staat.
command-join = meedoen
command-join-help = Doe mee aan een bijeenkomst die iemand anders op een andere laptop leidt. Je schrijft in je eigen bestand, naast dat van de ander.
command-demo = voorbeeld bekijken
command-demo-help = Opent een verzonnen bijeenkomst om in rond te kijken. Als je weggaat, verdwijnt die weer.
command-begin = beginnen
command-begin-help = Start de bijeenkomst en de klok. Daarvoor zie je wie er is en wie nog komt.
command-reopen = bijeenkomst heropenen
command-reopen-help = Opent een afgesloten bijeenkomst weer, waar jullie waren. In het verslag staat dat zij is heropend.
command-next = volgend punt
command-next-help = Gaat naar het volgende agendapunt. Staat hier nog iets open, dan zie je dat eerst. Druk dan nog een keer.
command-back = vorig punt
command-back-help = Gaat terug naar het vorige agendapunt. Er gaat niets verloren.
command-pause = pauze
command-pause-help = Toont een rustig scherm zonder namen, notities of klok. Met dezelfde toets ga je verder. De hoeder mag er altijd om vragen.
command-resume = verder
command-resume-help = Gaat na een pauze verder waar je was.
command-clock = alleen de klok
command-clock-help = Zet de klok stil of weer aan, en verder niets.
command-more = meer tijd
command-more-help = Geeft dit agendapunt meer minuten: zoveel als je typt, of vijf.
command-late = te weinig tijd
command-late-help = Laat zien wat de kring met de tijd kan doen, steeds met het einde erbij: hier stoppen, later stoppen, of iets korter doen. Een nummer doet het; ongedaan maken haalt het terug.
command-status = waar zijn we?
command-status-help = Vertelt hoe laat het is, wie er spreekt en wat er komt.
command-save = nu bewaren
command-save-help = Schrijft het leesbare bestand nu. Wat je hebt vastgelegd, staat al veilig op deze laptop.
command-undo = ongedaan maken
command-undo-help = Maakt je laatste stap ongedaan, ook “volgende”. Alleen voorgoed wissen kan niet terug.
command-redo = opnieuw
command-redo-help = Doet opnieuw wat je net ongedaan maakte.
command-close = bijeenkomst afsluiten
command-close-help = Laat zien wat er is besloten, wie wat doet en wat er nog mist. Daar sluit je de bijeenkomst af met Enter op de laatste regel, of met de toets voor het volgende punt. Met de toets voor het vorige punt ga je terug.
command-next-date = volgende datum
command-next-date-help = Legt vast wanneer de kring weer bij elkaar komt.
command-lead = leiding nemen
command-lead-help = Vanaf nu bepaalt deze laptop waar de bijeenkomst is. De andere laptops volgen.
command-help = hulp
command-help-help = Laat zien wat je hier kunt doen, of legt één opdracht uit. Met “?” en Enter kan het ook.
command-leave = verlaten
command-leave-help = Sluit het programma. Alles blijft bewaard en de bijeenkomst gaat later precies hier verder.
command-interrupt = hoe kom ik eruit?
command-interrupt-help = Sluit het programma nooit af. Je leest alleen hoe je eruit komt.
command-done = beurt klaar
command-done-help = Deze beurt is klaar: de volgende spreker. Na de laatste krijg je alleen uitleg.
command-turn = beurt aan …
command-turn-help = Geeft iemand de beurt. De vorige spreker staat bovenaan.
command-pass = past
command-pass-help = De spreker past. Aan het eind van de ronde vraag je het nog één keer.
command-later = straks
command-later-help = De spreker wil later in deze ronde. Aan het eind komt de beurt vanzelf terug.
command-round = ronde starten
command-round-help = Start een ronde: check-in, verhalen, vragen, reacties, consent of check-out.
command-end-round = ronde afronden
command-end-round-help = Rondt de ronde af. Is iemand nog niet gevraagd, dan zie je eerst wie.
command-centre = in het midden
command-centre-help = Zet degene om wie het vooral gaat in het midden van de kring. Die begint, of wordt als laatste gevraagd: die persoon kiest. Dezelfde naam nog een keer: terug in de kring.
command-order = volgorde kiezen
command-order-help = Laat zien wie nog aan de beurt komt, of geeft iemand een andere plaats: 1 is de volgende.
command-silence = stil zijn
command-silence-help = Begint een stilte en telt de minuten. Niets gaat vanzelf verder: Enter op de lege regel sluit de stilte af.
command-groups = groepjes
command-groups-help = Mengt iedereen in groepjes, zoals 2-3, liefst nooit alleen mensen met hetzelfde perspectief bij elkaar. Of typ de namen, met een streep tussen groepjes: /groepjes anna, bram / sam, lieke. Zijn er al groepjes, dan zie je die.
command-group = naar ander groepje
command-group-help = Zet iemand in het groepje met dat nummer.
command-swap = twee mensen ruilen
command-swap-help = Laat twee mensen van groepje ruilen.
command-harvest = oogst van een groepje
command-harvest-help = Schrijft op wat een groepje terugbrengt in de kring: één regel per groepje.
command-propose = voorstel doen
command-propose-help = Legt een voorstel aan de kring voor en begint het consentproces. Met @naam voor de tekst zeg je van wie het is. Ligt er al een voorstel, dan ga je naar de volgende stap. kring geeft je de woorden om te zeggen.
command-step = volgende stap
command-step-help = Gaat naar de volgende stap van het voorstel: vragen, reacties, aanpassen, consentronde, bezwaren, besluit.
command-step-back = stap terug
command-step-back-help = Gaat terug naar de stap ervoor. Er gaat niets verloren: een ronde gaat verder waar hij was.
command-amend = tekst aanpassen
command-amend-help = Schrijft een nieuwe tekst van het voorstel. De oude blijft bewaard. Wie al antwoordde, vraag je opnieuw.
command-answer = antwoord van iemand
command-answer-help = Legt een antwoord vast: /antwoord Sam 1, /antwoord Sam 2 en de zorg, /antwoord Sam 3 en het bezwaar. Ook voor wie er niet was en later antwoordt.
command-reason = reden van het bezwaar
command-reason-help = Legt vast waarom iemand bezwaar heeft.
command-met = hoe we het bezwaar oplossen
command-met-help = Legt vast hoe de kring het bezwaar oplost. Wat er al stond, blijft ervoor staan. Het bezwaar blijft open tot de bezwaarmaker zegt dat het is opgelost.
command-resolved = bezwaarmaker: “opgelost”
command-resolved-help = Legt vast dat de bezwaarmaker zegt: mijn bezwaar is opgelost. Alleen de bezwaarmaker kan dat zeggen.
command-decide = besluiten
command-decide-help = Legt vast wat er van het voorstel kwam: aangenomen, aangenomen op proef, uitgesteld, naar een kleiner groepje, vervallen of geen besluit.
command-answer-by = afwezigen antwoorden vóór …
command-answer-by-help = Legt vast tot wanneer mensen die er niet waren nog kunnen antwoorden. Met B1 voor de datum noem je een eerder besluit.
command-proposals = alle voorstellen
command-proposals-help = Laat de voorstellen zien, met hun teksten en antwoorden. Redenen blijven verborgen tot iedereen is gevraagd.
command-take-up = voorstel oppakken
command-take-up-help = Gaat verder met een voorstel dat open bleef, waar het was.
command-leave-open = voorstel laten liggen
command-leave-open-help = Laat het voorstel zoals het is en gaat verder met het agendapunt. Je kunt het later weer oppakken.
command-people = mensen
command-people-help = Opent het menu van mensen: wie komt of gaat, wie online is, plekken, perspectieven en rollen.
command-in = komt erbij
command-in-help = Iemand komt binnen en doet mee in de ronde die bezig is.
command-out = gaat weg
command-out-help = Iemand gaat weg. Wat is gezegd, blijft staan.
command-online = online
command-online-help = Iemand doet online mee, of juist weer in de ruimte. In een ronde gaat wie online is eerst.
command-seat = plek
command-seat-help = Geeft iemand een andere plek in de kring.
command-perspective = perspectief
command-perspective-help = Legt het perspectief vast dat iemand zelf kiest: jongere, ouder, professional. Meer dan één mag ook.
command-role = rol
command-role-help = Geeft iemand een rol: gespreksleider, notulist, tijdbewaker of hoeder.
command-presence = aanwezig of verwacht
command-presence-help = Wisselt tussen aanwezig, verwacht, afgemeld en online.
command-decides = beslist mee
command-decides-help = Zegt of iemand meebeslist in de kring: ja of nee. Alleen wie meebeslist, vraag je in een consentronde.
command-record = bewaren
command-record-help = Legt vast wat op de regel staat. Onder de regel lees je vooraf wat het wordt.
command-new-line = nieuwe regel
command-new-line-help = Begint een nieuwe regel in je tekst. Er is dan nog niets bewaard.
command-set-aside = opzij leggen
command-set-aside-help = Legt de tekst opzij. Met pijl omhoog op een lege regel haal je hem terug.
command-recall = terughalen
command-recall-help = Haalt de tekst terug die je opzij legde, en daarna de laatste notities, om ze te bewerken.
command-complete = naam aanvullen
command-complete-help = Vult de naam aan die je typt.
command-lines = meer regels
command-lines-help = Neemt de volgende regels samen als één tekst.
command-agreement = kringafspraak
command-agreement-help = Voegt een afspraak toe die de kring met elkaar maakt.
command-advice = advies
command-advice-help = Schrijft een advies op. Zeg in dezelfde regel aan wie en vóór wanneer: /advies aan de gemeente Zwolle: vergoed de reiskosten vóór 1 mei.
command-react = reactie
command-react-help = Schrijft een reactie op het getoonde inzicht op: van de zaal, of van iemand met @naam ervoor.
command-park = naar de parkeerplaats
command-park-help = Zet een tekst, of de laatste notitie, op de parkeerplaats voor een andere keer.
command-entry = menu van de notitie
command-entry-help = Opent het menu van de notitie: bewerken, spreker, soort, wie mag dit lezen, weghalen.
command-edit = bewerken
command-edit-help = Verandert de woorden van de notitie, of van de laatste die je maakte.
command-speaker = spreker
command-speaker-help = Zet de notitie bij iemand anders.
command-kind = soort
command-kind-help = Maakt er iets anders van: een notitie, besluit, actie, vraag of inzicht.
command-level = wie mag dit lezen
command-level-help = Zegt wie het mag lezen: kring, netwerk of openbaar. Pas bij het delen gaat er iets naar buiten.
command-source = bron
command-source-help = Zegt waar we dit van weten: ervaring, praktijk of wetenschap.
command-move = verplaatsen
command-move-help = Zet de notitie bij een ander agendapunt.
command-owner = wie doet het
command-owner-help = Zegt wie de actie doet.
command-due = vóór wanneer
command-due-help = Zegt vóór wanneer de actie klaar is.
command-review = evaluatiedatum
command-review-help = Zegt wanneer de kring dit besluit weer bekijkt.
command-term = geldt tot
command-term-help = Legt vast hoe lang een besluit geldt, in woorden of als datum.
command-measure = hoe merken we dat het werkt
command-measure-help = Legt vast hoe de kring merkt dat een besluit werkt.
command-tick = hoe staat het?
command-tick-help = Zegt hoe een actie ervoor staat: gedaan, nog bezig of niet meer nodig.
command-advice-to = aan wie
command-advice-to-help = Zegt aan wie een advies gaat.
command-taken-over = overgenomen, omdat
command-taken-over-help = Schrijft op dat een advies is overgenomen, en waarom.
command-partly-taken-over = deels overgenomen, omdat
command-partly-taken-over-help = Schrijft op dat een advies deels is overgenomen, en waarom.
command-not-taken-over = niet overgenomen, omdat
command-not-taken-over-help = Schrijft op dat een advies niet is overgenomen, en waarom niet.
command-advice-list = alle adviezen
command-advice-list-help = Toont alle adviezen: aan wie, antwoord vóór wanneer, en wat het antwoord was.
command-insights = inzichten van kringen
command-insights-help = Toont de inzichten van kringen die hier zijn, met de reacties erop.
command-present = toon een inzicht
command-present-help = Toont een inzicht groot, hier en in de zaal: dat met dit label, of anders het volgende.
command-present-back = toon het vorige
command-present-back-help = Toont het inzicht dat hiervoor kwam groot.
command-take-away = weghalen
command-take-away-help = Haalt de notitie weg. Je kunt hem terughalen.
command-restore = terugzetten
command-restore-help = Zet terug wat was weggehaald.
command-erase = voorgoed wissen
command-erase-help = Wist de regel, of de laatste notitie, voorgoed: ook uit het bestand en de kopieën. Dit kun je niet ongedaan maken.
command-agenda = De agenda
command-agenda-help = Laat alle agendapunten zien, met gebruikte en geplande minuten.
command-item = menu van het punt
command-item-help = Opent het menu van het agendapunt: erheen, verplaatsen, schrappen, splitsen, heropenen, minuten.
command-go-to = hierheen
command-go-to-help = Gaat meteen naar een agendapunt.
command-add-item = punt erbij
command-add-item-help = Zet een punt op de agenda, met minuten als je die achteraan typt.
command-move-item = punt verplaatsen
command-move-item-help = Geeft het agendapunt een andere plek.
command-drop-item = punt schrappen
command-drop-item-help = Haalt het punt van de agenda. Wat er al stond, blijft bewaard.
command-split-item = punt splitsen
command-split-item-help = Maakt er twee punten van en verdeelt de minuten.
command-reopen-item = punt heropenen
command-reopen-item-help = Opent een punt dat al klaar was. De tijd telt door.
command-minutes = geplande minuten
command-minutes-help = Zegt hoeveel minuten er voor het punt staan.
command-outcome = uitkomst van het punt
command-outcome-help = Legt in één zin vast wat dit punt opleverde.
command-actions = wat hadden we afgesproken?
command-actions-help = Loopt langs wat is meegenomen: acties, besluiten om opnieuw te bekijken, open vragen, advies. Eén toets per stuk: gedaan, loopt nog, niet meer nodig, overgedragen.
command-action-done = gedaan
command-action-done-help = De actie is gedaan. Zonder nummer is het de volgende waar je naar vraagt.
command-goes-on = loopt nog
command-goes-on-help = De actie loopt nog, en gaat mee naar de volgende bijeenkomst.
command-not-needed = niet meer nodig
command-not-needed-help = De actie is niet meer nodig. Een besluit bekijken we niet opnieuw.
command-hand-over = overdragen
command-hand-over-help = Iemand anders doet de actie voortaan. Het mag ook iemand buiten de kring zijn: dan is de actie uit onze handen.
command-agreements = de kringafspraken
command-agreements-help = Laat de afspraken van de kring zien, en welke er deze keer zijn bevestigd.
command-still-good = nog goed
command-still-good-help = De kring zegt opnieuw ja tegen de afspraken. Zonder nummer tegen allemaal.
command-tell-absent = wie vertelt het later?
command-tell-absent-help = Zegt wie het aan een afwezige vertelt: eerst wie er niet was, dan wie het vertelt.
command-arranged = vergoeding/nazorg geregeld
command-arranged-help = Zegt dat vergoeding of nazorg is geregeld. Nog eens: toch niet.
command-evaluate = cijfers, zonder naam
command-evaluate-help = Schrijft cijfers van 1 tot 5 op, meer tegelijk mag: 4 5 3 4. Zonder namen. Er mogen woorden achter.
command-read-back = samen nalezen
command-read-back-help = Leest besluiten en inzichten één voor één: mag dit naar het netwerk, of blijft het in de kring?
command-to-network = naar het netwerk
command-to-network-help = Wat wordt nagelezen, mag naar het netwerk.
command-stays-in-circle = kring: het blijft hier
command-stays-in-circle-help = Wat wordt nagelezen, blijft in de kring. Eén iemand die dat zegt, is genoeg.
command-reword = woorden verbeteren
command-reword-help = Verandert de woorden van wat wordt nagelezen, en vraagt het opnieuw.
command-read-before = terug
command-read-before-help = Gaat terug naar de tekst ervoor.
command-read-later = straks
command-read-later-help = Gaat door met de volgende tekst; deze komt aan het eind terug.
command-sheet = bladen: wat ieder vertelde
command-sheet-help = Laat zien wie iets vertelde, of met een naam de eigen woorden één voor één. Daar schrijf je op wat iemand zei over delen, ook dagen later.
command-by-name = mag verder, met naam
command-by-name-help = Wat iemand vertelde, mag verder, met de naam erbij. Met een nummer (N3) gaat het over die tekst, met “alles” over alles wat die persoon vertelde.
command-by-role = mag verder, met rol
command-by-role-help = Wat iemand vertelde, mag verder, met de rol erbij, zoals jongere of ouder. Met een nummer (N3) gaat het over die tekst, met “alles” over alles wat die persoon vertelde.
command-unnamed = mag verder, zonder naam
command-unnamed-help = Wat iemand vertelde, mag verder, zonder naam of rol. Met een nummer (N3) gaat het over die tekst, met “alles” over alles wat die persoon vertelde.
command-not-shared = blijft in de kring
command-not-shared-help = Wat iemand vertelde, blijft in de kring. Met een nummer (N3) gaat het over die tekst, met “alles” over alles wat die persoon vertelde.
command-share-until = tot en met welke dag
command-share-until-help = Zegt tot en met welke dag het volgende antwoord geldt. Met “geen” is er geen einddatum meer.
command-all-texts = deze tekst, of alles
command-all-texts-help = Het volgende antwoord gaat over alles wat deze persoon vertelde; nog eens: over één tekst.
command-for-everyone = netwerk, of iedereen
command-for-everyone-help = Het volgende antwoord laat iedereen het lezen, niet alleen het netwerk; nog eens: alleen het netwerk.
command-sheet-on = volgende tekst
command-sheet-on-help = Gaat door met de volgende tekst van deze persoon. Er wordt niets opgeschreven.
command-sheet-back = vorige tekst
command-sheet-back-help = Gaat terug naar de vorige tekst van deze persoon. Er wordt niets opgeschreven.
command-sheet-files = bladen in bestanden zetten
command-sheet-files-help = Maakt een bladzijde voor iedereen die iets vertelde, of met een naam voor één persoon, in een map naast het verslag: om te sturen of te printen.
command-skip-role = rol naar de volgende
command-skip-role-help = Geeft een rol aan de volgende in de kring. Een andere keer gaat hij van daar verder.
command-swap-roles = rollen ruilen
command-swap-roles-help = Twee mensen ruilen hun rollen.
command-differences = nakijken: wat verschilt
command-differences-help = Laat één voor één zien waar mensen iets anders schreven, met wie en wanneer. Een nummer kiest een tekst, “allebei” houdt alles in één tekst, met “tekst” en woorden schrijf je iets anders.
command-both-wordings = allebei houden
command-both-wordings-help = Houdt alle teksten, onder elkaar in één tekst.
command-own-wording = zelf iets schrijven
command-own-wording-help = Schrijft een andere tekst, dag of getal op de plek van wat nog te kiezen is.
command-the-same = hetzelfde
command-the-same-help = Zegt dat het hetzelfde is: één bijeenkomst, één persoon, één punt, of één ding in twee teksten. In een lijst: alles met een vinkje. Beide teksten blijven.
command-two-things = twee dingen
command-two-things-help = Zegt dat dit twee verschillende dingen zijn: kring vraagt er niet meer naar.
command-decide-later = straks
command-decide-later-help = Gaat door met wat daarna te kiezen is; dit komt aan het eind terug. Beide teksten blijven.
command-decide-before = terug
command-decide-before-help = Gaat terug naar wat hiervoor te kiezen was.
command-prompt = nog eens voorlezen
command-prompt-help = Toont de woorden om voor te lezen opnieuw, groot. Nog eens: helemaal, om door te bladeren.
command-hide = notities verbergen
command-hide-help = Verbergt de notities voor wie meekijkt, tot je de toets weer indrukt. Je kunt gewoon doortypen.
command-balance = balans
command-balance-help = Laat beurten, notities en tijd per perspectief zien, voor jou als gespreksleider. Alleen van drie mensen of meer, nooit van één persoon, en niet in het kringbeeld.
command-sources = bronnen van kennis
command-sources-help = Laat zien welke bronnen van kennis aan het woord kwamen, per punt en in de bijeenkomst, en welke besluiten op één bron rusten.
command-find = zoeken
command-find-help = Zoekt tekst in deze bijeenkomst.
command-palette = opdrachten
command-palette-help = Toont alle opdrachten. Typ een paar letters en kies.
command-focus = naar het volgende deel
command-focus-help = Gaat verder: de regel, de notities, de agenda. Met elke letter ben je terug op de regel.
command-focus-back = een deel terug
command-focus-back-help = Gaat terug: de agenda, de notities, de regel.
command-up = omhoog
command-up-help = Gaat in een lijst één omhoog.
command-down = omlaag
command-down-help = Gaat in een lijst één omlaag.
command-choose = kiezen
command-choose-help = Kiest wat aangewezen is.
command-dismiss = sluiten
command-dismiss-help = Sluit wat openstaat, zonder iets te doen.

## Mappen, bestanden en instellingen

reason-not-found = het bestaat niet
reason-permission = je mag er niet bij
reason-read-only = je kunt er alleen lezen
reason-full = de schijf is vol
reason-not-a-folder = er staat een bestand waar een map hoort
reason-is-a-folder = het is een map
reason-not-text = het is geen tekstbestand
paths-no-home = Je hebt geen eigen map op deze computer
paths-no-home-do = Zeg waar kring dingen mag bewaren: zet KRING_CONFIG_DIR, KRING_STATE_DIR, KRING_DATA_DIR en KRING_MINUTES_DIR.
paths-unusable = De map { $folder } is niet te gebruiken: { $reason }
paths-unusable-do = Maak de map zelf of kies een andere, met --dir of met een variabele zoals KRING_STATE_DIR.
config-unreadable = De instellingen in { $file } zijn niet te lezen: { $reason }
config-wrong = In { $file }, regel { $line }: { $what }
config-wrong-do = Verbeter die regel, of haal hem weg.
config-syntax = dit is niet te lezen ({ $message })
config-unknown = er is geen instelling die “{ $name }” heet
config-unknown-do = Deze zijn er: { $names }.
config-not-language = “{ $text }” is geen taal van kring; schrijf "nl" of "en"
config-not-name = { $name } moet een naam zijn, tussen aanhalingstekens
config-not-folder = { $name } moet een volledig pad zijn, tussen aanhalingstekens; ~ is je eigen map
config-not-yes-or-no = { $name } moet true of false zijn
config-not-table = schrijf “[{ $name }]” op een eigen regel, met de instellingen eronder
config-not-keys = “{ $name }” moet een toets zijn zoals "F2", of een lijst zoals ["F2", "Ctrl+K"]

## Entries

entry-note = notitie
entry-note-circle = notitie van de kring
entry-note-with = notitie bij { $who }
entry-decision = besluit
entry-action = actie
entry-question = open vraag
entry-insight = inzicht
entry-agreement = kringafspraak
entry-proposal = voorstel
entry-answer = antwoord
entry-who = wie: { $who }
entry-nobody-yet = nog niemand: zet @naam erbij
entry-by = vóór { $date }
entry-sources = bron: { $names }
entry-unasked = bij dit punt schrijven we dit niet op (Enter bewaart het toch)
entry-unasked-stored = bij dit punt schrijven we dit niet op; met { $do-erase } wis je het
entry-of-proposal = los van het voorstel, dat blijft liggen: { $key } gaat ermee verder
entry-stored = { $label } { $what }: { $text }
entry-changed = { $label } aangepast: { $what }
entry-none = Er is nog niets opgeschreven.
entry-unknown = Er is geen { $label }. Met { $do-find } en een woord zie je de nummers.
entry-no-speaker = Alleen een notitie of een open vraag heeft een spreker.
entry-no-owner = Alleen bij een actie of een besluit hoort iemand die het doet.
entry-no-due = Alleen een actie heeft een dag waarop hij klaar is. Een besluit heeft een evaluatiedatum: { $do-review }.
entry-no-review = Alleen een besluit bekijk je later opnieuw. Een actie heeft een dag waarop hij klaar is: { $do-due }.
entry-no-status = Alleen een actie of een open vraag kun je afvinken.
changed-text = nu “{ $text }”
changed-speaker = woorden van { $who }
changed-owner-off = { $who } doet het niet meer
changed-source-off = niet meer uit { $name }
changed-item = nu bij “{ $title }”
changed-due-words = vóór “{ $words }”; niet als datum gelezen
did-kind = { $label } werd een { $kind }
kind-changed = { $label } is nu { $new }: { $kind }
kind-same = Dat is het al.
kind-unknown = “{ $typed }” ken ik niet. Kies notitie, besluit, actie, vraag of inzicht.
edit-what = Typ de nieuwe woorden: { $typed-edit }N3 nieuwe woorden
status-open = loopt nog
status-done = gedaan
status-answered = beantwoord
status-dropped = niet meer nodig
status-handed-over = overgedragen
status-unknown = “{ $typed }” ken ik hier niet. Kies gedaan, open, vervallen of overgedragen.
agreement-what = Typ de afspraak: { $typed-agreement }We laten elkaar uitpraten
did-agree = Kringafspraak: { $text }
did-park = Op de parkeerplaats: { $text }
park-question = Alleen een open vraag kun je parkeren. Met { $do-park } en een tekst zet je er iets nieuws bij.
status-parked = op de parkeerplaats
taken-away = { $label } weggehaald; met { $do-restore } haal je het terug
did-restore = teruggehaald
restored = { $label } is terug
restore-none = Er is niets weggehaald.
erased = { $label } voorgoed gewist, uit alle bestanden op deze laptop. Dit kun je niet ongedaan maken.
erased-line = De regel is gewist. Er is niets van bewaard.
erased-not-reached = Hier kan het nog staan; vraag of het daar ook gewist wordt:
erased-not-wording = Hetzelfde is ook in andere woorden opgeschreven, en die staan er nog: { $labels }.
erase-of-another = { $who } schreef { $label }: { $text }. Wissen kun je niet ongedaan maken. Nog een keer hetzelfde wist het voorgoed.
erase-of-others = Op deze laptop is niets opgeschreven. Wat anderen schreven, wis je met het nummer erbij: { $typed-erase }{ $label }
erase-nothing = Er is niets om te wissen.
erase-remark = Het laatste was een privé-opmerking; die staat alleen op deze laptop. Wil je iets uit het verslag wissen? Geef het nummer erbij: { $typed-erase }N3
erase-outcome = Het laatste was een uitkomst. Die verander je met { $do-outcome }. Wil je iets anders wissen? Geef het nummer erbij: { $typed-erase }N3
remark-kept = Privé-opmerking alleen op deze laptop bewaard, nooit in het verslag
find-what = Typ wat je zoekt: { $typed-find }woord
found = { $count ->
    [one] { $count } notitie gevonden
   *[other] { $count } notities gevonden
}

## Leer- en deelbijeenkomst

entry-reaction = reactie
reaction-no-source = Een reactie heeft geen eigen bron van kennis.
insights-none = Er zijn hier geen inzichten van kringen. Haal ze erbij met “kring open BESTAND --insights BESTAND…”.
insights-count = { $count ->
    [one] één inzicht
   *[other] { $count } inzichten
}. Met { $do-present } zie je het volgende.
insights-back = { $count ->
    [one] Op één inzicht kwamen reacties in een leer- en deelbijeenkomst.
   *[other] Op { $count } inzichten kwamen reacties in een leer- en deelbijeenkomst.
}
present-unknown = Er is geen inzicht van een kring met de naam “{ $label }”. Met { $do-insights } zie je ze allemaal.
present-first = Dit is het eerste.
presented = { $label }, { $circle }: { $text }
presented-all = Alle inzichten zijn getoond.
react-to-what = Toon eerst een inzicht met { $do-present }, of zet het label voor de reactie: { $typed-react }I1 …
react-what = Typ de reactie: { $typed-react }Dit is nieuw voor ons
react-room = de zaal
reacted = reactie van { $who } op { $about }
insights-file = { $file }: { $what }
insights-file-none = Er staan geen inzichten in
insights-file-all-stay = { $count ->
    [one] Het inzicht erin blijft in de kring
   *[other] Alle { $count } inzichten erin blijven in de kring
}
insights-file-do = Vraag de kring om een verslag waarin inzichten samen zijn nagelezen en naar het netwerk mogen.
insights-taken = { $circle }: { $count ->
    [one] één inzicht
   *[other] { $count } inzichten
} om te tonen, { $kept ->
    [0] niets blijft in de kring
    [one] één blijft in de kring
   *[other] { $kept } blijven in de kring
}
next-reactions = { $count ->
    [one] Eén reactie komt
   *[other] { $count } reacties komen
} mee uit de leer- en deelbijeenkomst; met de opdracht “inzichten” zie je ze.

## Adviezen

entry-advice = advies
advice-what = Typ het advies: { $typed-advice }aan de gemeente Zwolle: vergoed de reiskosten vóór 1 mei
advice-to = aan { $to }
advice-to-nobody-yet = nog aan niemand
advice-to-whom = Typ erachter aan wie het advies gaat, in hoogstens { $most } tekens.
advice-by = antwoord vóór { $date }
advice-open = nog geen antwoord
advice-because = Zeg ook waarom: { $typed-taken-over }AD1 het kost bijna niets
advice-answered = { $answer }: { $because }
advice-taken-over = overgenomen
advice-partly = deels overgenomen
advice-not = niet overgenomen
advice-only = Alleen een advies gaat naar iemand en krijgt antwoord. Met { $do-advice-list } zie je ze allemaal.
advice-none = Er is nog geen advies opgeschreven. Met { $do-advice } schrijf je er een op.
advice-count = { $count ->
    [one] één advies
   *[other] { $count } adviezen
}, { $open } nog zonder antwoord

## Who may read it

level-stays = blijft in de kring
level-network = voor het netwerk
level-network-proposed = na samen nalezen naar het netwerk
level-public = openbaar
level-public-proposed = na samen nalezen openbaar
level-unknown = “{ $typed }” ken ik niet. Kies kring, netwerk of openbaar.

## Sources of knowledge

source-experiential = ervaring
source-practice = praktijk
source-scientific = wetenschap
source-unknown = “{ $typed }” ken ik niet. Kies ervaring, praktijk of wetenschap.

## Undoing

undo-done = ongedaan gemaakt: { $what }
undo-nothing = Er is niets om ongedaan te maken. Dat kan alleen met wat je deed sinds je het programma opende.
undo-of-others = Iemand anders heeft hier intussen in geschreven. Het blijft staan; pas het zelf aan of haal het weg.
redo-done = opnieuw gedaan: { $what }
redo-nothing = Er is niets om opnieuw te doen.

## Where the session stands

stand-prepared = Nog niet begonnen: { $people ->
    [one] { $people } mens
   *[other] { $people } mensen
} aanwezig, { $items } agendapunten. { $do-begin } begint.
stand-item = { $number } { $title }, { $used } van { $planned } min
stand-between = Er is geen agendapunt open. Met { $do-next } ga je naar het volgende, met { $do-go-to } en een nummer naar een ander.
stand-paused = Pauze. De klok staat stil. Met { $do-pause } ga je verder.
stand-finished-short = De bijeenkomst is afgesloten.
stand-finished = De bijeenkomst is afgesloten. Met { $do-reopen } open je de bijeenkomst weer.
stand-end = { $used } van { $planned } min gebruikt, einde naar verwachting { $time }{ $drift }
stand-ended = { $used } van { $planned } min gebruikt, klaar om { $time }{ $drift }
turns-waiting = { $round }: wie wil beginnen? Een naam, of Enter voor { $who }
turns-waiting-name = { $round }: wie wil beginnen? Typ een naam.
turns-next = Enter geeft de beurt aan { $who }
turns-nobody = Er zit niemand aan tafel. Voeg mensen toe met @+Naam, of met { $do-in } en een naam.
turns-now = nu: { $who }
turns-once-more = nog één keer: { $who }
turns-then = daarna: { $who }
turns-then-two = daarna: { $who }, dan { $after }
turns-to-hear = nog { $count } te horen
turns-later = { $count } straks
turns-complete = Iedereen is gevraagd. { $do-next } gaat verder; met { $do-turn } en een naam geef je iemand nog eens de beurt.
turns-complete-short = Iedereen is gevraagd.
turns-complete-more = Iedereen is gevraagd. Met { $do-round } start je de { $round }.
status-session = { $title }, { $time }
status-next = daarna: { $number } { $title }
status-aside = opzij gezet, niet opgeslagen: { $text }
saving = … bewaren
saved-at = bewaard { $time }
saved-all = bewaard
people-here = { $count ->
    [one] { $count } mens aanwezig
   *[other] { $count } mensen aanwezig
}

## Rounds

round-check-in = check-in
round-sharing = ronde
round-clarifying = vragenronde
round-reaction = reactieronde
round-consent = consentronde
round-closing = check-out
round-kind-unknown = “{ $typed }” ken ik niet. Kies check-in, vertellen, vragen, reacties, consent of check-out.
step-objection = bij een bezwaar
no-round = Er loopt geen ronde. Met { $do-round } start je er een.
no-speaker = Niemand heeft nu de beurt.
pass-in-reaction = Passen mag hier. Vraag rustig of er toch nog iets is.
turn-whose = Wie krijgt de beurt? Typ een naam: { $typed-turn }Sam
turn-not-here = { $who } is er niet. Komt diegene binnen? { $do-in } en de naam.
turn-to-come = nog niet gevraagd
turn-spoken = is geweest
turn-passed = past
turn-later = straks
turn-absent = niet in deze ronde
unfinished-not-asked = nog niet gevraagd: { $who }
unfinished-later = straks in deze ronde: { $who }
unfinished-round = nog niet gedaan: { $round }
unfinished-proposal = er ligt nog een voorstel: { $text }
end-round-owed = Nog niet iedereen is gehoord. Nog eens { $do-end-round } stopt de ronde toch.
round-owed = Nog niet iedereen is gehoord in deze ronde. Typ het nog een keer om toch een andere ronde te starten.

round-harvest = ronde langs de groepjes
round-of-groups = In deze ronde zijn de groepjes aan de beurt. { $do-end-round } rondt hem af.
did-skip = { $who } begint liever niet
centre-when = Wanneer wordt degene in het midden gevraagd? Typ eerst of laatst.
centre-turn-first = begint
centre-turn-last = wordt als laatste gevraagd, of eerder als die dat wil
did-centre-first = { $who } zit in het midden en begint
did-centre-last = { $who } zit in het midden en wordt als laatste gevraagd
did-leave-centre = { $who } zit weer in de kring
order-speaks = { $who } heeft nu de beurt.
order-spoken = { $who } is al geweest. Met { $do-turn } en de naam geef je nog een beurt.
order-place = Typ de plaats als getal: 1 is de volgende.
did-order = { $who } naar plaats { $place }
place-next = is de volgende
place-after = na { $who }
choice-round-planned = Zoals gepland: { $round }
not-asked = nog niet gevraagd: { $who }

## Silence

silence-minutes = Typ de minuten als getal, van 1 tot 60.
did-silence = { $count ->
    [one] { $count } minuut stilte
   *[other] { $count } minuten stilte
}
did-break-silence = stilte voorbij
stand-silence = stilte, { $used } van { $length }
stand-silence-full = stilte, { $used } van { $length }: de tijd is om. Enter sluit de stilte af
hint-silence = { $count ->
    [one] Enter: { $count } minuut stilte begint
   *[other] Enter: { $count } minuten stilte beginnen
}
hint-break-silence = Enter: de stilte is voorbij
step-silence = { $count ->
    [one] Eerst { $count } minuut stilte: Enter begint
   *[other] Eerst { $count } minuten stilte: Enter begint
}

## Groups

group-name = Groepje
group-nobody = er is niemand meer
group-line-harvest = { $name }: { $members }. Oogst: { $harvest }
groups-are = { $count ->
    [one] { $count } groepje
   *[other] { $count } groepjes
}
groups-first = Er zijn nog geen groepjes. Met { $do-groups } meng je iedereen.
groups-too-few = Voor groepjes zijn er minstens twee mensen nodig.
groups-size = Typ een grootte zoals 3 of 2-3, van 2 tot 20.
groups-twice = { $who } staat er twee keer bij.
groups-harvested = Deze groepjes hebben al iets teruggebracht. Typ het nog een keer om toch andere groepjes te maken; ongedaan maken haalt deze terug.
group-which = Welk groepje? Typ het nummer, van 1 tot { $count }.
group-of-nobody = { $who } zit in geen groepje.
swap-same = Ze zitten in hetzelfde groepje.
harvest-what = Typ wat het groepje terugbrengt.
harvest-of = oogst van { $group }
did-groups = groepjes gemaakt
did-group = { $who } naar { $group }
did-swap = { $one } en { $other } geruild
did-harvest = oogst van { $group }: { $text }
step-groups = Groepjes van { $size }: Enter mengt iedereen
step-groups-between = Groepjes van { $min } of { $max }: Enter mengt iedereen
hint-react = Typ “Zaal: …” voor wat de zaal hierop zegt
hint-present = Enter toont { $label } van { $circle }
hint-groups = Enter: iedereen mengen in groepjes. Zelf indelen: { $do-groups } en de namen
step-in-groups = { $count ->
    [one] { $count } groepje
   *[other] { $count } groepjes
} bezig; { $do-round }: { $round }
step-in-groups-only = { $count ->
    [one] { $count } groepje
   *[other] { $count } groepjes
} bezig
step-talk = Vrij gesprek; { $do-round } start de { $round }

## How an item goes

form-talk = gesprek
form-silence = { $count ->
    [one] { $count } minuut stilte
   *[other] { $count } minuten stilte
}
form-silence-all = stilte
form-round-groups = ronde langs de groepjes
form-groups = groepjes van { $size }
form-groups-between = groepjes van { $min } of { $max }
form-consent = besluiten met consent
form-break = pauze
item-form = Zo gaat het: { $steps }
item-read-aloud = Lees voor: { $text }
item-read-aloud-at = Lees voor ({ $step }): { $text }
item-hints = Tips: { $text }

## Leading

not-begun = De bijeenkomst is nog niet begonnen. { $do-begin } begint.
begin-no-items = Er is nog geen agendapunt. Met { $do-add-item } voeg je er een toe: een titel en minuten.
begin-nobody = Nog niemand op de lijst staat op aanwezig: kies met de pijlen, en Spatie zet iemand op aanwezig. Nog eens { $do-begin } begint toch.
begin-already = De bijeenkomst is al begonnen.
did-begin = begonnen
did-reopen = bijeenkomst heropend
reopened = Bijeenkomst heropend. { $stands }
reopen-not-closed = De bijeenkomst is niet afgesloten, dus er valt niets te heropenen.
did-open = naar agendapunt { $number }
did-turn-done = { $who } is klaar
did-turn = beurt aan { $who }
did-pass = { $who } past
did-later = { $who } komt straks
did-round = { $round } gestart
did-end-round = ronde gestopt
did-pause = pauze
did-resume = verder na de pauze
did-clock = klok gestopt of gestart
did-more = { $count ->
    [one] { $count } minuut erbij
   *[other] { $count } minuten erbij
}
did-close = bijeenkomst afgesloten
did-lead = Jij leidt nu: deze laptop zegt waar we zijn.
lead-already = Jij leidt al.
not-leading = { $who } leidt deze bijeenkomst. Je kunt alles opschrijven; met { $do-lead } neem je de leiding over.
next-unfinished = Hier is nog iets niet af. Nog eens { $do-next } gaat toch verder.
back-none = Dit is het eerste agendapunt.
clock-runs = De klok loopt.
clock-stands = De klok staat stil; de rest gaat door. Met { $do-clock } start je hem weer.
clock-set-back = De klok van deze laptop is teruggezet. Je tijd is bewaard en telt niet dubbel.
paused-led = Het is pauze: er wordt niets opgeschreven. De laptop die leidt gaat verder.
paused-enter = Het is pauze. Met { $do-pause } ga je verder.
paused-text = Het is pauze: we schrijven nu niets op. Je tekst staat opzij. Met { $do-pause } ga je verder.
not-paused = Het is nu geen pauze. Met { $do-pause } begint er een.
finished = De bijeenkomst is afgesloten en het verslag ligt vast. Met { $do-reopen } open je de bijeenkomst weer.
finished-text = De bijeenkomst is afgesloten en het verslag ligt vast. Je tekst staat opzij. Met { $do-reopen } open je de bijeenkomst weer.
minutes-number = Typ een aantal minuten, zoals 5.
publishing = Het bestand dat anderen lezen wordt geschreven.
left-example = Verlaten.
left = Verlaten. Met kring open ga je precies hier verder.
not-here = Dat kan hier niet.

## Time as a conversation

late-left = { $count ->
    [one] Nog { $count } minuut voor dit punt. Vraag de kring of er meer tijd nodig is ({ $how }).
   *[other] Nog { $count } minuten voor dit punt. Vraag de kring of er meer tijd nodig is ({ $how }).
}
late-full = De tijd is om. Vraag de kring ({ $how }): stoppen, later klaar of iets korter?
late-over = { $count ->
    [one] { $count } minuut over tijd. Vraag de kring ({ $how }): stoppen, later klaar of korter?
   *[other] { $count } minuten over tijd. Vraag de kring ({ $how }): stoppen, later klaar of korter?
}
late-title = Wat wil de kring?
late-which = Welke? Geef een nummer, van 1 tot en met { $count }: { $typed-late }1
late-stop = Einde { $time }: hier stoppen en verder
late-later = Einde { $time }: nog { $count } minuten hier, later klaar
late-drop = Einde { $time }: nog { $count } minuten hier, { $item } vervalt{ $how }
late-shorten = Einde { $time }: nog { $count } minuten hier, { $item } in { $to } minuten{ $how }
late-kept = Niet korter volgens het draaiboek: { $items }.
took-usually = { $times ->
    [one] Dit duurt meestal { $count } minuten ({ $times } keer eerder)
   *[other] Dit duurt meestal { $count } minuten ({ $times } keer eerder)
}
took-altogether = Eerder duurden deze punten samen { $count } minuten; gepland zijn er { $planned }

## Equality

balance-not-in-room = De balans is alleen voor jou. Ga eerst uit het kringbeeld.
balance-for-you = voor jou als gespreksleider, niet voor de kring
balance-too-few = Per perspectief zeiden te weinig mensen iets om een balans te laten zien waarin niemand te herkennen is.
balance-turns = Beurten
balance-notes = Notities
balance-minutes = Minuten met de beurt
balance-others = anderen
balance-group = { $name } ({ $count })
balance-each = De balk is het gemiddelde per persoon; het getal is van de hele groep.
sources-none = Er is nog geen bron van kennis genoemd. Dat doe je met #ervaring, #praktijk of #wetenschap in een notitie.
sources-session = Bronnen van kennis: { $sources }
sources-silent = Nog niet gehoord: { $sources }
one-source = { $label } rust op één bron: { $source }. Wat zeggen de andere?

## Closing

close-again = Typ nog eens /afsluiten om de bijeenkomst af te sluiten.
close-choose = Met Enter vul je aan wat ontbreekt. { $do-next } sluit de bijeenkomst af, { $do-back } gaat ernaar terug.
closed = Bijeenkomst afgesloten. Het verslag ligt vast; met { $do-reopen } open je de bijeenkomst weer.
closing-decisions = Besluiten: { $count }
closing-put-off = Nog geen besluit, voor een andere keer: { $count }
closing-dropped = Gaat niet door: { $count }
closing-actions = Acties: { $count }
closing-questions = Open vragen: { $count }
closing-insights = Inzichten: { $count }
closing-advice = Adviezen: { $count }
closing-agreements = Nieuwe kringafspraken: { $count }
closing-around = Rond de bijeenkomst
closing-next = volgende keer
closing-told-by = { $whom } hoort het van
closing-arranged = geregeld
closing-review = evaluatie { $date }
closing-complete = Er ontbreekt niets.
closing-missing = Dit ontbreekt nog:
missing-owner = { $label }: wie doet het?
missing-due = { $label }: wanneer klaar?
missing-review = { $label }: wanneer kijken we opnieuw?
missing-decision-owner = { $label }: wie zorgt ervoor?
missing-measure = { $label }: hoe merken we dat het werkt?
missing-term = { $label }: tot wanneer proberen we het?
missing-objection = { $label }: { $who } had later bezwaar. Bespreken?
missing-sources = { $label }: op welke kennis rust het?
missing-answer-by = { $label }: tot wanneer kan wie er niet was antwoorden?
missing-advice = { $label }: het antwoord had er al moeten zijn. Overgenomen, deels of niet?
names-more = { $names } en nog { $count }
missing-never-asked = niet gevraagd bij “{ $item }”: { $who }
missing-later = zou straks komen bij “{ $item }”, en kwam niet meer: { $who }
missing-proposal = nog open, het voorstel: { $text }
missing-outcome = wat kwam er uit “{ $item }”?
missing-not-reached = niet aan toegekomen: “{ $item }”
missing-tell-absent = { $who } was er niet: wie vertelt wat er is besloten?
missing-reimbursement = Zijn vergoeding en reiskosten geregeld?
missing-aftercare = Praat iemand na met wie geraakt was?
missing-read-back = { $count ->
    [one] één tekst is nog niet samen nagelezen
   *[other] { $count } teksten zijn nog niet samen nagelezen
}
missing-doubles = { $count ->
    [one] één besluit of actie is misschien twee keer opgeschreven
   *[other] { $count } besluiten of acties zijn misschien twee keer opgeschreven
}
arrangement-reimbursement = vergoeding
arrangement-aftercare = nazorg
arranged-what = Zeg wat er is geregeld: vergoeding of nazorg.
hint-arrange = { $what } is geregeld
hint-arrange-not = { $what } is toch niet geregeld
did-arrange = geregeld: { $what }
did-arrange-not = niet meer geregeld: { $what }
did-tell-absent = { $who } vertelt het aan { $whom }
tell-absent-self = Iemand anders moet het vertellen: deze persoon was er niet.
closing-title = Afsluiten
closing-then = Om af te ronden
closing-along = Gaat mee naar de volgende keer: { $what }.
closing-along-nothing = Er gaat niets mee naar de volgende keer.
closing-scores = Cijfer zonder naam: gemiddeld { $mean }, van { $count }
evaluate-how = Typ de cijfers van 1 tot 5, zonder namen: 4 5 3 4. Er mogen woorden achter.
evaluate-named = Bij cijfers staat geen naam, en { $name } hoort bij de kring. Typ het zonder naam. Er is niets opgeschreven.
evaluate-number = “{ $typed }” begint niet met een cijfer van 1 tot 5. Er is niets opgeschreven.
did-evaluate = { $count ->
    [one] Eén cijfer, zonder naam
   *[other] { $count } cijfers, zonder namen
}
did-evaluate-words = Opgeschreven, zonder naam
read-title = Samen nalezen
read-place = { $place } van { $count }
read-question = Mag dit naar het netwerk? Eén keer “kring” is genoeg.
read-choose = Kies met een letter. Twijfel is kring.
read-circle = blijft in de kring
read-network = naar het netwerk
read-none = Er is nog niets besloten of geleerd om na te lezen.
read-all = Alles is nagelezen.
read-ask-letters = { $place } van { $count }. Mag dit naar het netwerk?
read-ask = { $place } van { $count }. Mag dit naar het netwerk? { $do-to-network }, { $do-stays-in-circle }, { $do-reword } woorden, { $do-read-later } of { $do-read-before }
read-which = { $label } is geen besluit, inzicht of advies van deze bijeenkomst. Typ B1 of I1.
read-first = Dit is de eerste.
hint-read-back = Enter: samen nalezen
missing-next-date = Wanneer zien we elkaar weer?
next-date-is = Volgende keer: { $date }
date-which = Typ een datum, zoals 27-11, vrijdag of over 2 weken.
date-unread = “{ $text }” kan ik niet als datum lezen. Typ bijvoorbeeld 27-11, vrijdag of over 2 weken.

## Sheets: a person's own words, and what they can choose

sheets-folder = bladen
sheet-heading = Blad voor { $name }
sheet-heading-nameless = Jouw blad
sheet-intro = Dit heb jij verteld in de kring. Op dit blad staan alleen jouw eigen woorden.
sheet-yours = Wat je vertelde, is van jou. Het blijft in de kring, behalve als jij zegt dat het verder mag. Hieronder lees je wat je kunt kiezen, per tekst of voor alles samen.
sheet-with-others = Dit vertelde je samen met iemand anders. Het gaat alleen verder als jullie dat allemaal goed vinden.
sheet-said = Jij zei: { $said }.
sheet-reworded = Jij gaf hier al antwoord op, maar daarna zijn de woorden veranderd. Daarom vragen we het opnieuw.
sheet-who = Wie mag het lezen?
sheet-who-circle = De kring: niemand anders leest het.
sheet-who-network = Het netwerk: andere kringen en de mensen van het leernetwerk mogen het lezen.
sheet-who-public = Iedereen: het mag ook in een verslag of op een website die voor iedereen is.
sheet-how = Mag het verder, hoe wil je dan genoemd worden?
sheet-how-name = Met je naam: { $name }.
sheet-how-name-any = Met je naam.
sheet-how-role = Met je rol, zoals jongere of ouder. Waren er minder dan drie mensen met jouw rol, dan staat er alleen “deelnemer”.
sheet-how-none = Zonder naam en zonder rol.
sheet-until = Tot wanneer?
sheet-until-day = Tot een dag die jij kiest. Daarna delen we het niet meer.
sheet-until-else = Of tot je iets anders zegt.
sheet-answer = Jouw antwoord
sheet-answer-tell = Zeg het tegen je gespreksleider, of geef dit blad terug. Kies je niets, dan blijft het in de kring.
sheet-answer-later = Je mag je later bedenken. Zeg het dan opnieuw: vanaf dat moment geldt wat je dan zegt. Wat al bij anderen ligt, kunnen we niet altijd terughalen.
sheet-box-circle = blijft in de kring
sheet-box-network = naar het netwerk
sheet-box-public = voor iedereen
sheet-box-name = met mijn naam
sheet-box-role = met mijn rol
sheet-box-none = zonder naam
sheet-box-until = tot en met:
said-circle = blijft in de kring
said-network = naar het netwerk
said-public = voor iedereen
said-name = met naam
said-role = met rol
said-none = zonder naam
said-until = tot en met { $day }
said-until-else = zonder einddatum

## Carrying on

carried-title = Wat hadden we afgesproken?
carried-none = Er is niets meegenomen van een vorige bijeenkomst.
carried-decisions = Besluiten om opnieuw te bekijken
carried-questions = Open vragen
carried-advice = Advies waar nog geen antwoord op is
carried-since = van { $day }
carried-times = { $count ->
    [one] één keer meegenomen
   *[other] { $count } keer meegenomen
}
carried-about = over: { $text }
carried-reactions = Reacties op onze inzichten uit de leer- en deelbijeenkomst
carried-ask = { $count ->
    [one] Nog één actie om naar te vragen
   *[other] Nog { $count } acties om naar te vragen
}. { $label } { $text }: { $do-action-done }, { $do-goes-on }, { $do-not-needed } of { $do-hand-over } naam
carried-all-asked = Naar alle acties is gevraagd.
carried-next = { $done }. Nu { $next }
carried-which = Naar alle acties is gevraagd. Zeg welke je bedoelt: { $typed-action-done }A1
hand-over-whom = Aan wie draag je over? { $typed-hand-over }A1 naam
handed-to = overgedragen aan { $who }
hint-carried = { $count ->
    [one] Enter: vraag naar één actie
   *[other] Enter: loop langs { $count } acties
}
changed-no-review = niet meer opnieuw te bekijken
agreements-title = Kringafspraken
agreements-none = Er zijn nog geen kringafspraken. Met { $do-agreement } schrijf je er een op.
agreements-ask = { $count ->
    [one] Eén kringafspraak
   *[other] { $count } kringafspraken
}. Zijn ze nog goed? { $do-still-good }, of { $typed-still-good }K1 voor één.
agreement-confirmed = nog goed
agreement-unknown = Er is geen kringafspraak { $label }. Met { $do-agreements } zie je ze.
did-confirm = { $count ->
    [0] Alle kringafspraken waren al bevestigd
    [one] Eén kringafspraak is nog goed
   *[other] { $count } kringafspraken zijn nog goed
}
did-skip-role = { $role } naar de volgende
role-goes-to = { $role } is nu { $who }
role-goes-nowhere = Niemand anders kan { $role } zijn. Met { $do-role } geef je iemand de rol.
did-swap-roles = { $one } en { $other } ruilen hun rollen
roles-same = Zij hebben dezelfde rollen: er valt niets te ruilen.
role-guards-and-leads = { $who } is nu gespreksleider en hoeder tegelijk. Dat gaat niet samen: ruil een van de twee.
choice-outside = iemand buiten de kring

## The follow-up session: `kring next`

next-not-begun = { $file }: deze bijeenkomst is nog niet begonnen
next-not-closed = { $file }: deze bijeenkomst is nog niet afgesloten
next-open-first = Open haar eerst met kring open { $file }. Na het afsluiten neemt kring next alles mee.
next-conflicts = { $count ->
    [one] Op één plek
   *[other] Op { $count } plekken
} schreven notulisten iets anders. Wat er nu staat, is meegenomen. Met kring check { $file } zie je waar.
next-already = De volgende bijeenkomst is er al, je gaat daarmee verder: { $file }
next-not-ours = Dit verslag is van iemand anders. De volgende bijeenkomst komt in een bestand van jou.
next-no-plan = Het draaiboek van de vorige keer is hier niet: de agenda van de vorige keer is overgenomen.
taken = Meegenomen: { $what }.
taken-nothing = De vorige keer bleef er niets open: er was niets om mee te nemen.
taken-actions = { $count ->
    [one] één actie
   *[other] { $count } acties
}
taken-questions = { $count ->
    [one] één vraag
   *[other] { $count } vragen
}
taken-agreements = { $count ->
    [one] één kringafspraak
   *[other] { $count } kringafspraken
}
taken-decisions = { $count ->
    [one] één besluit om opnieuw te bekijken
   *[other] { $count } besluiten om opnieuw te bekijken
}
taken-advice = { $count ->
    [one] één advies zonder antwoord
   *[other] { $count } adviezen zonder antwoord
}

## The agenda

item-what = Typ een titel, en als je wilt de minuten: { $typed-add-item }Terugblik 10
item-which = Typ het nummer van een agendapunt. Met { $do-agenda } zie je ze allemaal.
agenda-line = { $number }  { $title }  { $used }/{ $planned } min, { $status }
item-now = nu
item-done = klaar
item-waits = nog niet af
item-to-come = komt nog
item-dropped = geschrapt
item-unknown = Er is geen agendapunt “{ $number }”. Met { $do-agenda } zie je ze allemaal.
item-to-where = Typ het nummer van het punt en de nieuwe plek: { $typed-move-item }5 3
did-add-item = Agendapunt erbij: { $title }, { $count } min
did-move-item = “{ $title }” staat nu op nummer { $number }
did-drop-item = “{ $title }” geschrapt; { $do-reopen-item } en de titel haalt het terug
did-restore-item = “{ $title }” staat weer op de agenda
did-split-item = “{ $title }” in tweeën gesplitst
did-minutes = “{ $title }”: { $count } min
did-outcome = Uitkomst van “{ $title }” opgeschreven
split-part = { $title } (vervolg)
split-too-short = Een punt van { $count } minuten kun je zo niet splitsen.
outcome-what = Typ wat eruit kwam: { $typed-outcome }We gaan door met twee proeven

## People

presence-present = aanwezig
presence-expected = verwacht
presence-online = online
presence-sent-word = afgemeld
presence-left = weg
presence-unknown = “{ $typed }” ken ik hier niet. Kies aanwezig, verwacht, online of afgemeld.
role-facilitator = gespreksleider
role-note-taker = notulist
role-timekeeper = tijdbewaker
role-guardian = hoeder
role-unknown = “{ $typed }” is geen rol. Kies gespreksleider, notulist, tijdbewaker of hoeder.
perspective-which = Typ een naam en een perspectief: { $typed-perspective }Sam jongere
seat-number = Typ een naam en een nummer: { $typed-seat }Sam 3
person-which = Typ er een naam achter.
person-one = Typ de naam van één persoon.
nameless = iemand zonder naam (plek { $place })
name-at-place = { $name } (plek { $place })
perspective-young-person = jongere
perspective-parent = ouder
perspective-foster-parent = pleegouder
perspective-expert-by-experience = ervaringsdeskundige
perspective-professional = professional
perspective-researcher = onderzoeker
perspective-municipality = gemeente
perspective-policy = beleid
perspective-management = leidinggevende
perspective-education = onderwijs
added = { $who } toegevoegd aan de kring
did-add = { $who } toegevoegd
did-in = { $who } is binnen
did-online = { $who } doet online mee
did-in-room = { $who } is weer in de ruimte
did-out = { $who } is weg; wat is gezegd blijft staan
did-presence = { $who }: { $what }
did-decides = { $who } beslist mee
did-decides-not = { $who } beslist niet mee
decides-yes-no = Typ ja of nee achter de naam.
did-seat = { $who } zit op plek { $place }
did-perspective = Perspectief van { $who }: ook { $what }
did-perspective-off = Perspectief van { $who }: niet meer { $what }
did-role = { $who } is nu { $what }
did-role-off = { $who } is geen { $what } meer
name-unknown = Niemand heet hier “{ $typed }”. Typ { $add } om diegene toe te voegen.
name-unknown-near = Niemand heet hier “{ $typed }”. Bedoel je { $near }? Typ { $add } om iemand toe te voegen.
name-ambiguous = “{ $typed }” kan meer mensen zijn. Typ { $who }.
name-same = Er is al iemand die { $name } heet. Nu zijn het er twee.
name-long = Een naam heeft hoogstens { $most } tekens.
pen-held = de pen blijft bij { $who } tot de beurt verdergaat

## Proposals

did-propose = voorstel
proposed = Voorstel op tafel: { $text }
proposal-amended = Nieuwe tekst van het voorstel: { $text }
propose-what = Typ het voorstel: { $typed-propose }We vragen het eerst aan jongeren
proposed-beside = { $count ->
    [one] Er ligt nog één ander voorstel. Was dit een nieuwe tekst daarvan? Maak dit dan ongedaan en pas de tekst aan.
   *[other] Er liggen nog { $count } andere voorstellen. Was dit een nieuwe tekst? Maak dit dan ongedaan en pas de tekst aan.
}
proposals-none = Er is nog geen voorstel.
proposal-line = { $number }  { $text } ({ $stands })
proposal-at-hand = nu aan de beurt, { $stands }
proposal-wording = tekst { $number }
proposal-unknown = Er is geen voorstel { $number }. Met { $do-proposals } zie je ze allemaal.
take-up-none = Er ligt geen ander voorstel open.
take-up-which = Welk voorstel? Geef het nummer: { $typed-take-up }1
did-take-up = voorstel { $number } is opgepakt
did-leave-open = het voorstel blijft liggen; je kunt het later oppakken
did-leave-decided = het voorstel is klaar

## Consent: the steps

answer-by-noted = Over dit besluit is geen voorstel gedaan: daar antwoordt niemand later op.
consent-none = { $count ->
    [0] Er ligt geen voorstel op tafel. Met { $do-propose } en de tekst leg je er een neer.
    [one] Er ligt nog een voorstel open. Met { $do-take-up } pak je het op.
   *[other] Er liggen nog { $count } voorstellen open. Met { $do-take-up } en het nummer pak je er een op.
}
consent-title = voorstel { $number }
consent-title-of = voorstel { $number } van { $who }
proposer-away = { $who } deed dit voorstel en is er niet. Wie kan het toelichten? Of laat het liggen tot de volgende keer.
consent-wording = , tekst { $number }
consent-standing = { $title }, { $step }
consent-choice = { $usage }: { $label }
consent-begins = Enter vraagt { $who } als eerste
round-begins = wie wil beginnen? Een naam, of Enter voor { $who }
consent-text = Tekst: { $text }
consent-gone = Dat voorstel is er niet meer.
consent-decided = Hierover is al besloten. Wil de kring het opnieuw bespreken? Met { $do-take-up } pak je het voorstel weer op.
consent-first = Dit is de eerste stap.
consent-nobody = Niemand die er is, beslist mee. Dan kan er niets worden aangenomen. Met { $do-decides } en een naam verander je dat.
consent-not-asked = Nog te vragen: { $who }. Er wordt niets aangenomen voordat iedereen heeft geantwoord.
consent-objections = Nog open bezwaar: { $who }. Alleen de bezwaarmaker kan zeggen dat het is opgelost. Je kunt ook de tekst aanpassen, uitstellen, of het aan een kleiner groepje geven.
consent-read-back-first = Lees eerst alle antwoorden terug: { $key }.
consent-absent = Niet hier: { $who }. Later antwoorden mag; met { $do-answer-by } en een datum zeg je tot wanneer.
consent-absent-by = Niet hier: { $who }. Antwoorden mag tot { $date }.
consent-not-deciding = Wel hier, beslist niet mee: { $who }
consent-wrote = { $what }: { $text }
step-present = voorstel vertellen
step-clarifying = vragenronde
step-reaction = reactieronde
step-amend = tekst aanpassen
step-consent = consentronde
step-integrate = bezwaren
step-read-back = teruglezen
step-record = besluit
step-short-present = vertellen
step-short-clarifying = vragen
step-short-reaction = reacties
step-short-amend = aanpassen
step-short-consent = consent
step-short-integrate = bezwaren
step-short-record = besluit
step-owed = Nog niet iedereen is gevraagd in deze ronde. Met nog een keer { $key } ga je toch verder.
did-step = volgende stap van het voorstel
did-step-back = stap terug in het voorstel
did-amend = nieuwe tekst
amend-what = Typ de nieuwe tekst: { $typed-amend }We vragen het eerst aan jongeren
amend-same = Dit is dezelfde tekst.
amended-read-aloud = Lees de nieuwe tekst voor.
amended-asks-again = De tekst is veranderd, dus je vraagt iedereen opnieuw. De antwoorden tot nu toe blijven bij de oude tekst staan.
now-present = { $key }: door naar de vragenronde
now-clarifying = { $key }: door naar de reactieronde
now-reaction = { $key }: door naar het aanpassen
now-amend = { $key }: door naar de consentronde. Of pas de tekst aan: { $amend }
now-ask = { $key }: vraag { $who }
now-asked = Iedereen heeft geantwoord. { $key }: lees de antwoorden terug
now-objections = { $count ->
    [one] Iedereen heeft geantwoord. { $key }: hoor het bezwaar
   *[other] Iedereen heeft geantwoord. { $key }: hoor de { $count } bezwaren één voor één
}
now-reason = Wat gaat er mis volgens { $who }? Leg het vast met { $reason }
now-meet = Hoe lossen we het op? Leg het vast met { $met }, of pas de tekst aan met { $amend }
now-resolve = Zegt { $who } dat het is opgelost? Dan { $resolved }
now-decide = Lees de antwoorden voor. { $key }: besluiten
now-recorded = { $key }: verder met het agendapunt

## Consent: words to say

say-present = Er ligt een voorstel op tafel. Ik lees het voor. Het hoeft niet voor iedereen perfect te zijn. Het gaat erom of het goed genoeg is voor nu, en veilig genoeg om te proberen. [tekst]
say-clarifying = Is het voorstel duidelijk? Stel alleen een vraag om het te begrijpen. Je mening komt zo.
say-reworded = De tekst is veranderd. Ik lees hem opnieuw voor. [tekst]
say-reaction = Wat vind je ervan? Wat spreekt je aan, wat mis je? Eén of twee zinnen is genoeg.
say-amend-to = { $who }, je hebt iedereen gehoord. Blijft de tekst zoals hij is, of wil je iets aanpassen?
say-amend = Je hebt iedereen gehoord. Blijft de tekst zoals hij is, of wil je iets aanpassen?
say-consent = Ik lees de tekst nog één keer voor. [tekst] Nu besluiten we. Ik vraag iedereen: heb je bezwaar? Je zegt: geen bezwaar, geen bezwaar maar wel een zorg, of bezwaar. Heb je bezwaar? Houd je reden nog even vast. We maken eerst de ronde af.
say-asked = Iedereen heeft geantwoord. Niemand heeft bezwaar. Ik lees de antwoorden terug.
say-objections = Iedereen heeft geantwoord, dank je wel. We horen nu de bezwaren, één voor één. Een bezwaar helpt ons om het voorstel beter te maken.
say-objection = Dank je voor je bezwaar. Wat gaat er volgens jou mis als we dit doen? [daarna, aan iedereen] Hoe kunnen we het voorstel zo aanpassen dat dit niet gebeurt?
say-read-back = Ik lees terug wat iedereen heeft gezegd. Klopt het zo? [tekst]
say-recorded-plain = Dit hebben we besloten.
say-postponed = We beslissen dit nu niet. Wanneer pakken we het weer op, en wie let erop?
say-handed-over = Een kleiner groepje werkt dit verder uit. Wie doen er mee, en wanneer horen we ervan?
say-dropped = Dit voorstel gaat niet door. Dank je wel dat je meedacht.
say-inconclusive = We zijn het nog niet eens geworden. Er verandert nu niets.
say-recorded = Dit hebben we besloten. Wanneer kijken we er opnieuw naar, en wie let erop?

## Consent: answers

answer-consents = geen bezwaar
answer-concern = geen bezwaar, wel een zorg
answer-objects = bezwaar
answer-how = { $who }: 1 geen bezwaar, 2 en de zorg, 3 en het bezwaar. Een lege Enter is geen antwoord
answer-none-yet = Er is nog niemand gevraagd. Enter vraagt { $who } als eerste
answer-late-objection = Het besluit staat al. Met { $do-take-up } pak je het voorstel weer op; bij het afsluiten staat dit bezwaar er ook.
answer-all-asked = Iedereen heeft geantwoord. Wil iemand iets anders zeggen? Met { $do-answer } en een naam leg je dat vast.
answer-whose = Niemand heeft de beurt. Enter geeft de eerste de beurt; met { $do-answer } en een naam leg je een ander antwoord vast.
answer-one = Er antwoordt één mens tegelijk.
answer-one-text = Een 1 staat alleen: geen bezwaar. Met een zorg is het een 2, en een notitie begint met een ander woord.
answer-concern-what = Wat is de zorg van { $who }? Typ 2 en de zorg.
answer-usage = Typ een naam en het antwoord: { $typed-answer }Sam 1, { $typed-answer }Sam 2 en de zorg, { $typed-answer }Sam 3 en het bezwaar
answer-not-yet = Over dit voorstel is nog niemand gevraagd. Eerst komt de consentronde.
answer-not-deciding = { $who } beslist niet mee en geeft hier dus geen antwoord. Een notitie mag wel.
answer-covered = { $answer } (de reden blijft verborgen tot iedereen is gevraagd)
answer-line = { $who }: { $answer }
answer-line-none = { $who }: nog niet gevraagd
answer-line-later = { $who }: straks
did-answer = { $who }: { $answer }
did-answer-by = Wie er niet was, kan antwoorden tot { $date }
hint-answer = Enter: { $who }: { $answer }
hint-answer-covered = Enter: { $who }: { $answer }. De reden blijft verborgen tot iedereen is gevraagd
round-of-proposal = Een consentronde hoort bij een voorstel. Met { $do-propose } leg je er een op tafel en kom je er stap voor stap.
pass-not-in-consent = In een consentronde past niemand: vraag om “geen bezwaar”, “een zorg” of “bezwaar”.

## Consent: objections

objection-none = Er wordt nu geen bezwaar besproken.
objection-not-theirs = { $who } heeft geen bezwaar dat nog open is.
objection-of = Bezwaar van { $who }: { $reason }
objection-untold = Bezwaar van { $who }: de reden is nog niet verteld
objection-met = Zo lossen we het op: { $met }
objection-closed = { $who } zegt: het is opgelost
objector-away = { $who } is er niet, en alleen { $who } kan zeggen dat het is opgelost. Pas de tekst aan en vraag opnieuw, stel uit, of geef het aan een kleiner groepje.
reason-what = Typ waarom { $who } bezwaar heeft: { $typed-reason }We raken de jongsten kwijt
met-what = Typ hoe we het bezwaar van { $who } oplossen: { $typed-met }We proberen het drie maanden
did-reason = reden van { $who }
did-met = hoe we het bezwaar van { $who } oplossen
did-resolve = { $who } zegt: mijn bezwaar is opgelost

## Consent: the decision

outcome-adopted = aangenomen
outcome-trial = aangenomen op proef
outcome-trial-short = op proef
outcome-postponed = uitgesteld
outcome-dropped = vervallen
outcome-handed-over = naar een kleiner groepje
outcome-handed-over-short = naar groepje
outcome-inconclusive = geen besluit
decide-which = Wat is ervan gekomen? { $typed-decide }en een van deze woorden: { $outcomes }
decide-unknown = “{ $typed }” is geen uitkomst. Typ een van deze woorden: { $outcomes }
did-decide = voorstel { $outcome }
decided = { $label } besluit, { $outcome }: { $text }
decided-complete = Dit kun je nog vastleggen; wat je niet wilt, laat je weg:
decision-one-source = alleen { $source }. Wat zeggen de andere bronnen van kennis?
record-what = Typ de woorden achter de opdracht.
record-line = { $name }: { $value }
record-outcome = Uitkomst
record-present = Aanwezig
record-review = Opnieuw bekijken
record-owners = Let erop
record-measure = Zo merken we dat het werkt
record-term = Geldt tot
record-sources = Kennis
changed-term = geldt tot: { $text }
changed-measure = zo merken we dat het werkt: { $text }

## The line: what is missing

incomplete-note = Typ de notitie zelf.
incomplete-name = Typ een naam achter de @.
incomplete-new-name = Typ de naam van wie erbij komt: @+Sam, of @+"Jan de Vries".
incomplete-decision = Typ het besluit achter het uitroepteken.
incomplete-action = Typ achter het plusteken wat er moet gebeuren.
incomplete-question = Typ de vraag achter het vraagteken.
incomplete-insight = Typ het inzicht achter het is-teken.
incomplete-private = Typ de opmerking achter het procentteken.
incomplete-command = Typ een opdracht achter de schuine streep; met { $do-help } zie je ze allemaal.
argument-long = Dit is te lang voor hier. Zeg het korter, of typ het als notitie.
lines-number = Typ hoeveel regels bij elkaar horen, van 1 tot en met { $most }: /regels 4
command-unknown = Er is geen opdracht “/{ $word }”. Met { $do-help } zie je alle opdrachten. Tekst die met / begint, typ je als \/.
command-unknown-near = Er is geen opdracht “/{ $word }”. Bedoel je { $near }?

## The hint under the line

hint-enter = Enter: { $what }
hint-command = Enter: { $usage }: { $label }
hint-private = privé-opmerking, blijft op deze laptop
hint-hold = de pen blijft bij { $who } tot de beurt verdergaat
hint-add = { $name } komt erbij in de kring
hint-add-same = een tweede { $name } komt erbij in de kring
hint-help = hulp
hint-starts = Enter: { $who } begint
hint-next = Enter: daarna { $who }
hint-last = Enter: de beurt is klaar
hint-led = Typ een notitie, ! besluit, + actie of ? vraag. { $who } leidt: Enter alleen doet hier niets
hint-begin = Met { $do-begin } begint de bijeenkomst
hint-type = Typ een notitie, ! besluit, + actie, ? vraag, = inzicht; { $do-help } voor hulp

## Storing

recorded-after-all = Alles is nu toch bewaard.
caught-up = Het bestand dat anderen lezen is weer bijgewerkt.
unclear-file = { $file } is nog niet te lezen. Misschien komt het nog binnen. Zodra het verandert, wordt het gelezen.
foreign-news = { $who } heeft iets aangepast. Het is overgenomen.
together-somebody = Iemand anders
together-entry = { $writer }: { $label }, { $what }: { $text }
together-many = { $who } heeft { $count } dingen opgeschreven.
together-leads = { $who } leidt nu: de beurten, de klok en de agendapunten.
together-you-lead = Jij leidt weer: de beurten, de klok en de agendapunten.
together-differs = { $count ->
    [one] Op één plek schreven twee mensen iets anders. Beide teksten blijven bewaard.
   *[other] Op { $count } plekken schreven twee mensen iets anders. Alle teksten blijven bewaard.
}
together-with = met { $who }
together-led = met { $who }, die leidt
together-with-more = met { $who } +{ $more }
behind-full = De schijf is vol: { $place } loopt achter. Alles staat veilig op deze laptop. Maak ruimte; het bestand volgt dan vanzelf.
behind-denied = In { $place } mag ik niet schrijven: het loopt achter. Alles staat veilig op deze laptop. Sta schrijven toe; het bestand volgt dan vanzelf.
behind-gone = De map van { $place } is weg: het bestand loopt achter. Alles staat veilig op deze laptop. Zet de stick of de netwerkmap terug; het bestand volgt dan vanzelf.
behind-other = { $place } loopt achter ({ $why }). Alles staat veilig op deze laptop; ik blijf het proberen.
nowhere-full = NIET BEWAARD: de schijf is vol ({ $place }). Wat je typte staat alleen in het geheugen. Maak nu ruimte, en sluit het programma niet.
nowhere-denied = NIET BEWAARD: in { $place } mag ik niet schrijven. Wat je typte staat alleen in het geheugen. Sta schrijven toe, en sluit het programma niet.
nowhere-gone = NIET BEWAARD: { $place } is weg. Wat je typte staat alleen in het geheugen. Zet het terug, en sluit het programma niet.
nowhere-other = NIET BEWAARD: { $place } ({ $why }). Wat je typte staat alleen in het geheugen. Sluit het programma niet; ik blijf het proberen.

## Help

help-end = Dat is alles. Een regel zonder teken is een notitie.

help-line =
    Zo wordt een regel:
      tekst: een notitie bij wie de beurt heeft
      @naam tekst: een notitie bij iemand anders; @naam alleen houdt de pen daar
      @+Naam: voegt iemand toe aan de kring
      ! tekst: een besluit
      + tekst @naam datum: een actie
      ? tekst: een open vraag
      = tekst: een inzicht, wat de kring leerde
      % tekst: een privé-opmerking, blijft op deze laptop
      #ervaring #praktijk #wetenschap: de bron van kennis
      een lege regel: deze beurt is klaar
      \ vooraan: de rest letterlijk

## Opening and ending

open-here = aanwezig: { $who }
open-away = Er werd meer dan een uur niets geschreven: die tijd telt niet mee. De klok gaat nu verder.
open-help = Met { $do-help } zie je wat een regel kan zijn.
open-conflicts = { $count ->
    [one] Er is { $count } plek met twee versies: ze zijn allebei bewaard. Kiezen: { $do-differences }
   *[other] Er zijn { $count } plekken met twee versies: ze zijn allemaal bewaard. Kiezen: { $do-differences }
}
open-doubles = Sommige dingen staan hier misschien dubbel. Kijk ze na: { $do-differences }
interrupt = Er is niets afgesloten. Met { $do-leave } ga je weg; de bijeenkomst gaat precies hier verder.
ending-timed-out = De schijf geeft geen antwoord. Wat bevestigd is, staat veilig in het logboek; open de bijeenkomst opnieuw als de schijf er weer is.
ending-fault = kring maakte een fout en moet stoppen. Alles wat bevestigd is, staat veilig: open de bijeenkomst opnieuw om verder te gaan.

## Start and open

start-which = Welk draaiboek?
start-minutes = { $count } minuten
start-choose = Een nummer of een naam (Enter: 1):
start-unknown = Dat draaiboek staat niet in de lijst.
start-nothing = Er is niets begonnen.
session-file = verslag: { $file }
join-none = { $folder }: hier staat geen bijeenkomst.
join-none-do = Vraag aan wie de bijeenkomst leidt in welke map die staat, of wacht tot de map bijgewerkt is. Daarna opnieuw: kring join MAP
join-own = Dit is je eigen bestand. Je gaat daarin verder.
join-beside = Je doet mee in een eigen bestand naast { $file }, met alles wat daarin staat. In dat andere bestand schrijf ik nooit.
join-renamed = Op een andere laptop schrijft al iemand als { $name }. Hier schrijf je als { $writer }.
join-several = Hier staan { $count } bijeenkomsten. Typ aan welke je meedoet:
join-files = { $count ->
    [one] één bestand
   *[other] { $count } bestanden
}
open-not-ours = { $file } is van iemand anders, daar schrijf ik nooit in: je gaat verder in een eigen bestand, met alles wat erin staat.
open-recovered = Het programma stopte de vorige keer onverwacht. Alles wat bevestigd was, staat er.

## People from a table: --people

people-standard-input = de standaardinvoer
people-unreadable = { $file } kan niet als lijst met mensen worden gelezen: { $what }
people-wrong-line = In { $file }, regel { $line }: { $what }
people-wrong-cell = In { $file }, regel { $line }, kolom { $column }: { $what }
people-unreadable-do = Kijk of de naam van het bestand klopt, en of je het mag lezen.
people-too-large = het is groter dan 1 MB
people-too-many = er staan meer dan { $most } mensen in
people-too-many-do = Maak een lijst met alleen de mensen van deze bijeenkomst.
people-spreadsheet = het is een werkmap van een rekenprogramma, zoals Excel
people-spreadsheet-do = Open het daar, sla het op als CSV, en gebruik dat bestand.
people-not-text = het is geen tekstbestand, of het is beschadigd
people-not-text-do = Sla het opnieuw op als CSV in UTF-8.
people-empty = er staat niets in
people-no-headings = de eerste rij zegt niet wat er in de kolommen staat
people-no-headings-do = Begin met een rij zoals naam,perspectief,organisatie,rol,aanwezigheid. Alleen naam moet erbij staan.
people-no-names = er is geen kolom “naam”
people-unknown-column = er is geen kolom die “{ $found }” heet
people-unknown-column-do = Deze bestaan: naam, perspectief, organisatie, rol en aanwezigheid. Haal de kolom weg, of pas aan wat erboven staat.
people-same-column = “{ $found }” staat er twee keer
people-same-column-do = Bewaar één van de twee kolommen.
people-unclosed-quote = hier begint een aanhalingsteken dat nooit wordt gesloten
people-unclosed-quote-do = Zet het aanhalingsteken aan het eind erbij, of haal dit weg.
people-cell-too-many = hier staat iets, maar { $count ->
    [one] er is maar { $count } kolom
   *[other] er zijn maar { $count } kolommen
} met een naam erboven
people-cell-too-many-do = Zet aanhalingstekens om een tekst met een komma erin, of geef de kolom een naam.
people-no-role = “{ $found }” is geen rol
people-no-role-do = Schrijf gespreksleider, notulist, tijdbewaker of hoeder, met ; ertussen als het er meer zijn.
people-no-presence = “{ $found }” zegt niet of iemand er is
people-no-presence-do = Schrijf aanwezig, online, verwacht of afgemeld. Een lege cel betekent aanwezig.
people-too-long = dit is langer dan { $most } tekens
people-too-long-do = Maak het korter. Mist er misschien een aanhalingsteken?
people-control-character = hier staat een teken dat je niet kunt zien
people-control-character-do = Typ de tekst in deze cel opnieuw.
people-remark-no-name = regel { $line } heeft geen naam: er is niemand toegevoegd
people-remark-same-name = regel { $line }: er is een tweede { $name }; ze staan allebei in de kring
people-remark-old-letters = het bestand is geen UTF-8: kijk of de accenten in de namen kloppen

## JSON that cannot be read

json-cut-short = het bestand houdt te vroeg op: er mist een haakje of een aanhalingsteken, of een stuk van het bestand is weg
json-comma-too-many = vlak hiervoor staat een komma te veel
json-comma-missing = hier mist een komma of een haakje dat sluit
json-colon-missing = hier mist een dubbele punt
json-name-not-quoted = de naam van een veld hoort tussen dubbele aanhalingstekens
json-break-in-text = een regeleinde, tab of ander stuurteken kan hier niet staan; een regeleinde in een tekst schrijf je als \n
json-escape = deze schuine streep betekent hier niets; de streep zelf schrijf je als \\
json-number = dit is geen getal
json-after-end = na het einde staat nog iets
json-too-deep = er staan te veel haakjes in elkaar
json-other = dit is niet als JSON te lezen

## A plan that cannot be used

plan-wrong-there = { $place }: { $what }
plan-line = regel { $line }, kolom { $column }
plan-item = agendapunt { $number }
plan-wrong-do = Verbeter het in een tekstprogramma. “kring plans show visie --format json” toont een draaiboek dat klopt.
plan-minutes-do = Open het verslag met kring open.
plan-newer-do = Gebruik een nieuwere kring, of vraag om het draaiboek in de vorm kring-plan/1.
plan-too-big = het is groter dan { $count } MB; dat kan geen draaiboek zijn
plan-empty = het bestand is leeg
plan-other-format = de vorm is “{ $found }”; in een draaiboek staat "format": "kring-plan/1"
plan-minutes = dit is het verslag van een bijeenkomst, geen draaiboek
plan-newer-format = de vorm is “{ $found }”; deze kring leest kring-plan/1
plan-double-field = “{ $field }” staat hier twee keer; laat er één staan
plan-unknown-field = “{ $found }” is hier geen veld
plan-unknown-field-known = “{ $found }” is hier geen veld; deze bestaan: { $known }
plan-missing = “{ $field }” ontbreekt
plan-empty-text = de tekst is leeg
plan-long-text = de tekst is langer dan { $count } tekens
plan-bad-id = “{ $found }”: een id heeft alleen kleine letters, cijfers en streepjes, hoogstens 60
plan-out-of-range = { $found }: hier hoort een heel getal van { $min } tot en met { $max }
plan-other-sum = de agendapunten zijn samen { $sum } minuten, het draaiboek zegt { $minutes }
plan-long-session = de agendapunten zijn samen { $sum } minuten; een bijeenkomst heeft er hoogstens { $limit }
plan-empty-list = de lijst is leeg
plan-long-list = { $found } is te veel; hoogstens { $limit }
plan-unknown-word = “{ $found }” ken ik hier niet; kies uit { $known }
plan-no-groups = bij een ronde met @groups horen groepjes ervoor in hetzelfde agendapunt, zoals groups:3
plan-long-silence = { $silence } minuten stilte passen niet in { $minutes } minuten
plan-people-swapped = minstens { $min } en hoogstens { $max } mensen: dat kan niet
plan-no-such-item = er is geen agendapunt { $item }; de agenda heeft er { $items }
plan-item-twice = agendapunt { $item } staat twee keer in deze lijst
plan-not-shorter = { $to } minuten is niet korter dan de { $minutes } minuten van dit agendapunt
plan-never-and-shorten = agendapunt { $item } moet korter, en mag nooit korter
plan-form-unknown = “{ $found }” is geen vorm; kies uit { $known }
plan-form-silence = “{ $found }”: een stilte duurt 1 tot en met 60 hele minuten, zoals silence:2
plan-form-groups = “{ $found }”: een groepje heeft 2 tot en met 20 mensen, zoals groups:3 of groups:2-3
plan-expected-object = hier hoort een object: { "{" } … { "}" }
plan-expected-list = hier hoort een lijst: [ … ]
plan-expected-text = hier hoort een tekst, tussen dubbele aanhalingstekens
plan-expected-local-text = hier hoort een tekst in elke taal: { "{" }"nl": "…", "en": "…"{ "}" }
plan-expected-number = hier hoort een heel getal, zonder aanhalingstekens
plan-expected-levels = hier hoort wie het mag lezen, zoals "circle", of een object met dat per soort notitie

## Finding a plan

plans-unknown = er is geen draaiboek dat “{ $name }” heet
plans-unknown-near = Bedoel je { $names }? Met “kring plans” zie je ze allemaal.
plans-unknown-do = Met “kring plans” zie je alle draaiboeken. Een bestand noem je met zijn pad, zoals ./mijn-draaiboek.json.
plans-broken-there = In { $file }, { $place }: { $what }
plans-broken = { $file } is niet te gebruiken als draaiboek: { $what }
plans-unreadable-do = Kijk of de naam klopt. Met “kring plans” zie je de draaiboeken die een naam hebben.
plans-not-text = het is geen tekst in UTF-8
plans-not-text-do = Sla het in een tekstprogramma opnieuw op als UTF-8.
plans-near-or = { $first } of { $last }

## Minutes that cannot be read

read-too-large = het is { $size } MB; kring leest hoogstens { $most } MB
read-too-large-do = Zo is een verslag nooit. Kijk of het het goede bestand is.
read-empty = het bestand is leeg
read-zeros = het bestand is beschadigd: er staan { $count } bytes van niets in, zoals een schijf het achterlaat als de stroom uitvalt
read-damaged-do = Neem een kopie uit een reservekopie, of van iemand die meedeed.
read-utf16 = het is opgeslagen als UTF-16; een verslag is in UTF-8
read-not-text = het is geen tekst in UTF-8 (byte { $byte })
read-not-text-do = Heb je het in een tekstprogramma aangepast? Sla het daar opnieuw op als UTF-8. Anders is het een ander soort bestand.
read-unmerged = git was nog niet klaar met samenvoegen (regel { $line }: <<<<<<<)
read-unmerged-do = Haal beide versies als eigen bestanden uit git, en open die waarmee je verder wilt.
read-too-deep = er staan haakjes { $depth } diep in elkaar; kring leest hoogstens { $most }
read-too-many-values = er staan { $found } waarden in; kring leest er hoogstens { $most }
read-too-many-records = er staan { $found } notities in; kring leest er hoogstens { $most }
read-not-json = regel { $line }, kolom { $column }: { $what }
read-not-minutes = dit is geen verslag van een bijeenkomst: “format” is niet "kring/1"
read-not-minutes-do = Kijk of het het goede bestand is: een verslag eindigt meestal op .kring.json.
read-newer = een nieuwere kring heeft het geschreven (vorm “{ $format }”)
read-newer-do = Open het met een nieuwere kring. Er is niets in veranderd.
read-two-of-one-id = twee notities hebben dezelfde id: { $id }
read-field = { $place }: { $what }
read-wrong-do = Heb je het bestand met de hand aangepast? Verbeter het in een tekstprogramma. Neem anders een kopie uit een reservekopie, of van iemand die meedeed.
read-place-number = nummer { $number }
read-expected = hier hoort { $expected }
read-expected-found = hier hoort { $expected }, niet { $found }
read-expected-text = een tekst
read-expected-bool = true of false
read-expected-whole = een heel getal, vanaf 0
read-expected-number = een getal
read-expected-id = de id van een notitie
read-expected-time = een tijd zoals 2026-11-19T14:31:10+01:00
read-expected-date = een datum zoals 2026-11-27
read-expected-texts = een lijst met teksten
read-expected-wholes = een lijst van hele getallen vanaf 0
read-expected-map = een object met teksten
read-expected-record = een object met een id
read-expected-records = een lijst met notities, elk met een id
read-expected-object = een object
read-expected-value = een waarde
read-expected-level = wie het mag lezen, zoals "circle", of een object daarmee
read-expected-planned = een object met een begin en een aantal minuten
read-expected-current = een object met een agendapunt, een ronde en een spreker
read-expected-shorten = een object met een volgorde, een aantal minuten en hoe
read-expected-origin = een object met een bijeenkomst, een actie en hoe vaak die is meegenomen
read-expected-word = een woord zoals { $word }
read-bad-id = een id is een tekst van 1 tot en met 256 bytes
read-no-id = de id ontbreekt
read-no-such-field = { $name } kan hier niet staan
read-bad-history = de boekhouding aan het eind van het bestand klopt niet ({ $place })
read-session-gone = de bijeenkomst zelf kan niet worden weggehaald of gewist
read-long-text = een tekst is te lang
json-twice = de naam “{ $name }” staat hier twee keer
harm-zeros = { $count ->
    [one] er staat { $count } lege byte in, zoals na een stroomstoring of een halve kopie: die is weggelaten
   *[other] er staan { $count } lege bytes in, zoals na een stroomstoring of een halve kopie: die zijn weggelaten
}
harm-not-text = { $count ->
    [one] op { $count } plaats staat iets wat geen tekst is: daar zie je �
   *[other] op { $count } plaatsen staat iets wat geen tekst is: daar zie je �
}
harm-surrogates = { $count ->
    [one] van { $count } teken is er maar de helft: je ziet �
   *[other] van { $count } tekens is er maar de helft: je ziet �
}
harm-two-sides = git was nog niet klaar met samenvoegen (regel { $line }: <<<<<<<): er staan twee kanten in, en beide zijn gelezen
harm-cut-short = het bestand houdt te vroeg op, bij regel { $line }: wat daarna kwam, is weg
harm-broken = { $count ->
    [one] bij regel { $line } is iets stuk: wat daar niet te lezen was, is weggelaten
   *[other] vanaf regel { $line } is op { $count } plaatsen iets stuk: wat daar niet te lezen was, is weggelaten
}
harm-twice = regel { $line }: “{ $name }” staat hier voor de tweede keer; de laatste telt
harm-newer = een nieuwere kring heeft het geschreven (vorm “{ $format }”): je ziet wat deze kring ervan begrijpt
harm-no-format = er staat niet meer in dat het een bestand van kring is
harm-no-session = er staat niet meer in welke bijeenkomst het is
harm-half = { $place }: er is maar een deel
harm-left = weggelaten: { $what }
harm-together = twee onderdelen hebben dezelfde id, en zijn als één gelezen: { $id }
harm-odd = { $what }; er is niets weggelaten
harm-no-history = { $count ->
    [one] van { $count } onderdeel van het verslag is verloren wie het schreef, en wat het verving
   *[other] van { $count } onderdelen van het verslag is verloren wie ze schreef, en wat ze vervingen
}
harm-more = en nog { $count }

## Files that cannot be opened or written

open-not-found = { $file } bestaat niet
open-not-found-do = Kijk of de naam klopt. Met “kring” zonder iets erachter zie je waar je verslagen staan.
open-exists = { $file } bestaat al, en kring schrijft er nooit overheen
open-exists-do = Kies met -o een andere naam, of ga erin verder met kring open.
open-unreadable = { $file } is niet te lezen: { $what }
open-last-good = Er is een goede kopie, zoals kring het hier het laatst schreef: { $copy }
read-only = alleen lezen
read-only-refused = Je bekijkt dit verslag alleen: hier kun je niets veranderen.
read-only-rescued = Dit bestand is beschadigd. Je ziet wat er nog van te lezen is. Je kunt niets veranderen, en er wordt niets geschreven.
read-only-newer = Dit bestand is van een nieuwere kring. Je kunt niets veranderen, en er wordt niets geschreven.
left-read-only = Verlaten. Er is niets veranderd.
open-in-part = Een deel is nog te lezen: kring check zegt welk, en kring open --rescue laat het zien.
open-other-session = in { $file } staat een andere bijeenkomst
open-other-session-do = Alleen bestanden van dezelfde bijeenkomst horen bij elkaar. Kies met -o een andere naam voor het jouwe.
trouble-make-folder = De map { $file } is niet te maken: { $what }
trouble-write = { $file } is niet te schrijven: { $what }
trouble-sync = { $file } staat misschien niet op de schijf: { $what }
trouble-read = { $file } is niet te lezen: { $what }
trouble-list = De map { $file } is niet te lezen: { $what }
trouble-remove = { $file } is niet weg te halen: { $what }
trouble-lock = { $file } is niet vast te houden voor dit programma: { $what }
trouble-thread = De computer kan geen taak meer beginnen: { $what }
trouble-full-do = Maak ruimte op de schijf, en probeer het opnieuw.
trouble-denied-do = Kies een andere plek, of sta kring toe deze te gebruiken.
trouble-gone-do = Zet de stick of de netwerkmap terug, of kijk of de naam klopt.
trouble-other-do = Probeer het opnieuw. Blijft het zo? Kies dan een andere plek.
behind-folder-gone = De map { $file } is weg
behind-not-a-file = { $file } is geen gewoon bestand
behind-not-a-file-do = Kies het bestand van het verslag zelf.
behind-would-not-read = { $file } zou daarna niet te lezen zijn, en is dus niet geschreven: { $what }
behind-other-content = er zou iets anders staan
behind-busy = { $file } is in gebruik bij een ander programma
behind-busy-do = Wacht even en probeer het opnieuw. Staat kring twee keer open?
behind-stopped = Het deel van kring dat bestanden schrijft, is gestopt
behind-stopped-do = Alles wat je opsloeg staat veilig op deze laptop. Open de bijeenkomst opnieuw.

## The list of plans, and one plan

plans-shipped = Draaiboeken die bij kring horen
plans-own = Je eigen draaiboeken, in { $folder }
plans-own-none = Nog geen. Zet er een draaiboek neer en het staat in deze lijst.
plans-replaced = Je hebt zelf een draaiboek met deze naam: dat van jou gaat voor.
plans-minutes = { $count } min
plans-list-end = “kring plans show NAAM” laat een draaiboek zien, “kring start NAAM” begint er een bijeenkomst mee.
plan-minutes-long = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
plan-people = { $min } tot { $max } mensen
plan-people-exactly = { $count ->
    [one] { $count } mens
   *[other] { $count } mensen
}
plan-roles = Rollen: { $roles }
plan-before = Vooraf
plan-agenda = Agenda
plan-notes-none = Opschrijven: niets, alleen wie gevraagd is
plan-notes-outcomes = Opschrijven: alleen besluiten, acties, inzichten en vragen
plan-notes-all = Opschrijven: alles wat mensen opgeschreven willen hebben
plan-read-aloud = Lees voor:
plan-read-aloud-at = Lees voor ({ $step }):
plan-hints = Tips, voor jezelf:
plan-late = Als je tijd tekortkomt
plan-skip = sla { $number } { $title } over
plan-shorten = kort { $number } { $title } in tot { $count } min
plan-never = nooit inkorten: { $items }

## Checking minutes

check-unreadable = Het is niet te lezen: { $what }
check-sound = Het bestand is in orde.
check-found = Niet zoals het hoort:
check-part = Wat nog te lezen is: { $what }
check-part-do = kring open --rescue laat dat deel zien. kring merge --rescue maakt een nieuw bestand van dat deel, samen met andere bestanden van de bijeenkomst. Dit blijft zoals het is.
check-part-look = kring open --rescue laat dat deel zien. Dit bestand blijft zoals het is.
check-two-sides-do = Open het met kring, of schrijf het opnieuw met kring merge BESTAND -o NIEUW: dan is het weer één.
check-prepared = de bijeenkomst is nog niet begonnen
check-running = de bijeenkomst is nog niet afgesloten
check-nothing = Er is niets meer te beslissen, en er ontbreekt niets.
check-decide = Samen te beslissen:
check-missing = Dit ontbreekt:
check-summary = { $title }: { $people ->
    [one] { $people } mens
   *[other] { $people } mensen
}, { $entries ->
    [one] { $entries } notitie
   *[other] { $entries } notities
}
check-untitled = Bijeenkomst zonder titel
check-nameless = zonder naam
check-item = agendapunt “{ $title }”
check-session = de bijeenkomst
check-entry = { $kind } “{ $text }”
check-other = gegeven { $id } in “{ $list }”
check-conflict = { $what }, { $field }: { $values }
check-removed = { $what }: de een haalde het weg, de ander paste het aan of haalde het terug
check-value-or = { $first } of { $last }
check-value-none = niets
check-owner = { $what }: wie doet het?
check-due = { $what }: vóór wanneer?
check-review = { $what }: wanneer kijkt de kring er weer naar?
check-proposal = { $what } ligt er nog
check-outcome = { $what }: wat kwam eruit?
check-never-asked = { $what }: { $who } kwam niet aan de beurt
check-still-later = { $what }: { $who } zou straks komen, en kwam niet meer aan de beurt
check-not-reached = { $what } is niet aan bod gekomen
check-next-date = de datum van de volgende bijeenkomst
check-sees-to = { $what }: wie zorgt ervoor?
check-term = { $what }: tot wanneer proberen we het?
check-measure = { $what }: hoe merken we dat het werkt?
check-objection = { $what }: iemand had later bezwaar. Bespreken?
check-sources = { $what }: op welke kennis rust het?
check-answer-by = { $what }: tot wanneer kan wie er niet was antwoorden?
check-advice = { $what }: het antwoord had er al moeten zijn. Overgenomen, deels of niet?
check-notes = Goed om te weten:
check-unknown = { $what }, { $field }: verwijst naar iets wat niet in dit bestand staat
check-taken-away = { $what }, { $field }: verwijst naar iets wat is weggehaald
check-erased = { $what }, { $field }: verwijst naar iets wat voorgoed is gewist
check-no-name = iemand aan tafel heeft geen naam
check-same-name = { $count } mensen heten { $name }
check-not-read-back = { $what }: nog niet samen nagelezen, en blijft dus in de kring
check-to-ask = { $who }: nog niet gevraagd of wat { $count ->
    [one] deze persoon vertelde
   *[other] ze vertelden
} verder mag, dus het blijft in de kring; met “kring sheet” maak je bladen om het te vragen
check-ends-early = { $what }: eindigt voordat het begint
check-outside = { $what }: opgeschreven vóór de bijeenkomst begon of nadat ze was afgesloten
check-by-hand = { $what }: met de hand aangepast in het bestand
check-by-hand-count = { $count ->
    [one] { $count } ding is met de hand aangepast in het bestand
   *[other] { $count } dingen zijn met de hand aangepast in het bestand
}
field-turns = beurt
field-text = tekst
field-title = titel
field-name = naam
field-due = vóór wanneer
field-owners = wie het doet
field-review = evaluatiedatum
field-status = hoe het ervoor staat
field-item = agendapunt
field-minutes = minuten
field-order = plek op de agenda
field-speakers = wie het zei
field-outcome = uitkomst
field-presence = wie er is
field-organisation = organisatie
field-roles = rollen
field-perspectives = perspectieven
field-sources = bronnen
field-members = wie erbij hoort
field-prompt = wat wordt voorgelezen
field-term = tot wanneer het geldt
field-measure = hoe we weten dat het werkt
field-reason = reden
field-to = aan wie
field-next-date = volgende datum
field-answer-by = antwoord vóór
field-read-back = nagelezen
field-verdict = hetzelfde of niet

## Sheets: on the screen and in line mode

sheet-title = Wat { $who } vertelde
sheet-words = wat { $who } vertelde
sheet-list = Bladen: wat ieder vertelde
sheet-list-how = Met { $do-sheet } NAAM schrijf je op wat iemand zei over delen; { $do-sheet-files } maakt er bladzijden van.
sheet-row = { $who }: { $texts }
sheet-texts = { $count ->
    [one] één tekst
   *[other] { $count } teksten
}
sheet-answered = { $answered } van { $count } beantwoord
sheet-all-answered = alles beantwoord
sheet-closing = Bladen voor { $count ->
    [one] één persoon die iets vertelde
   *[other] { $count } mensen die iets vertelden
} ({ $open ->
    [0] alles beantwoord
    [one] één nog te vragen
   *[other] { $open } nog te vragen
})
sheet-nobody = Er staat nog van niemand iets op naam.
sheet-told-nothing = Er staat niets op naam van { $who }.
sheet-told-together = Samen met iemand anders verteld: het gaat alleen verder als ze het allemaal goed vinden.
sheet-other-words = Hier was al antwoord op, maar de woorden zijn veranderd. Vraag het opnieuw.
sheet-is-said = Gezegd: { $said }.
sheet-about-one = deze tekst
sheet-about-all = { $count ->
    [one] één tekst
    [2] beide teksten
   *[other] alle { $count } teksten
}
sheet-about = Het volgende antwoord gaat over { $texts }: { $to }, { $until }.
sheet-question = Wat zei deze persoon: mag dit verder?
sheet-choose = Kies met een letter. Twijfel is kring.
sheet-ask = { $place } van { $count }. Wat zei deze persoon? { $do-by-name }, { $do-by-role }, { $do-unnamed } of { $do-not-shared }; { $do-all-texts }, { $do-share-until } DATUM, { $do-for-everyone }, { $do-sheet-on } of { $do-sheet-back }
sheet-whose = Wiens woorden? Kies eerst wie iets vertelde: { $do-sheet }.
review-title = Nakijken: wat nog te kiezen is
review-left = { $count ->
    [one] nog { $count }
   *[other] nog { $count }
}
review-what = { $what }, { $field }
review-what-away = { $what }: de een haalde het weg, de ander niet
review-item = punt { $number } “{ $title }”
review-by-hand = met de hand
review-wording = zoals { $who } het schreef
review-value = wat { $who } schreef
review-place = waar { $who } het zette
review-place-after = na { $what }
review-place-first = als eerste
review-with = { $what } hoort erbij
review-without = zonder { $what }
review-stays-away = het blijft weg
review-comes-back = het komt terug
review-away = weggehaald
review-yes = ja
review-no = nee
review-both = { $count ->
    [2] allebei, in één tekst
   *[other] alle { $count }, in één tekst
}
review-choice = {"  "}{ $number }  { $choice } ({ $by }):
review-ask = { $left }. { $do-differences } 1, 2 of allebei, of { $do-differences } tekst en je eigen woorden; { $do-decide-later }
review-ask-other = { $left }. { $do-differences } 1 of 2, of { $do-differences } tekst en wat het wordt; { $do-decide-later }
review-ask-one = { $left }. { $do-differences } 1 of 2; { $do-decide-later }
review-ask-list = { $left }. Een nummer zet een vinkje of haalt het weg, zoals { $do-differences } 2; met { $do-the-same } is alles met een vinkje hetzelfde; { $do-decide-later }
review-ask-same = { $left }. { $do-the-same } of { $do-two-things }; { $do-decide-later }
review-how-list = Een nummer zet een vinkje of haalt het weg; met { $do-the-same } is alles met een vinkje hetzelfde.
review-how-same = Hier kies je { $do-the-same } of { $do-two-things }.
review-none-ticked = Nergens staat een vinkje. Een nummer zet het; { $do-decide-later } laat het tot straks.
review-untick = Haal het vinkje weg bij wat niet hetzelfde is: met een nummer. Dan { $do-the-same }; naar de andere vraagt kring één voor één.
review-choose-same = Kies met een letter. Zolang je niet kiest, telt niets als hetzelfde, en beide teksten blijven altijd staan.
review-choose-list = Een nummer zet een vinkje of haalt het weg. Niets telt als hetzelfde voordat jij het zegt.
meeting-what = Is dit één bijeenkomst, door twee mensen opgeschreven?
meeting-circle = dezelfde kring ({ $circle })
meeting-day = dezelfde dag ({ $day })
meeting-together = { $minutes ->
    [one] { $minutes } minuut tegelijk geschreven
   *[other] { $minutes } minuten tegelijk geschreven
}
meeting-people = { $count } van de { $of } mensen in allebei
meeting-nothing = Nergens staat iets dat daarop wijst.
doubles-people = { $count } namen zijn vrijwel zeker dezelfde persoon
doubles-items = { $count } agendapunten zijn vrijwel zeker dezelfde
doubles-entries = { $count } dingen zijn vrijwel zeker twee keer opgeschreven
doubles-person = Misschien één persoon
doubles-person-certain = Vrijwel zeker één persoon
doubles-item = Misschien één agendapunt
doubles-item-certain = Vrijwel zeker één agendapunt
doubles-entry = Misschien twee keer opgeschreven
doubles-entry-certain = Vrijwel zeker twee keer opgeschreven
did-one-meeting = één bijeenkomst
did-two-meetings = twee verschillende bijeenkomsten
did-two-meetings-after-all = toch twee verschillende bijeenkomsten: wat van de andere kwam is weggehaald, en komt terug als je zegt dat het er één is
meeting-said-one = Je zei eerder dat het één bijeenkomst is. { $reasons }
meeting-said-two = Je zei eerder dat dit twee bijeenkomsten zijn. { $reasons }
did-same-many = { $count ->
    [one] { $count } paar: hetzelfde
   *[other] { $count } paren: hetzelfde
}
did-same = hetzelfde: “{ $one }” en “{ $other }”
did-different = twee dingen: “{ $one }” en “{ $other }”
verdict-same = hetzelfde
verdict-different = twee dingen
review-how = Typ { $do-differences } met een nummer, met “allebei”, of met “tekst” en je eigen woorden.
review-all = Alles is gekozen.
review-all-undo = Met o vraag je de laatste opnieuw, met Enter ben je klaar.
review-none = Er is niets meer te kiezen: nergens schreven twee mensen iets anders.
review-decided = { $what }: { $chosen }
review-number = Kies een nummer van 1 tot en met { $most }.
review-no-number = “{ $typed }” is geen heel getal.
review-no-both = Dit kan niet samen in één tekst. Kies er één.
review-no-other = Hier kies je een van deze.
review-other-what = Typ erachter wat het wordt, zoals { $do-differences } tekst en je eigen woorden.
review-undo-nothing = Hier is nog niets gekozen dat ongedaan gemaakt kan worden.
review-choose = Kies met een nummer of een letter. Zolang je niet kiest, blijft alles staan.
review-hint-leave = Enter: verlaten, alles is gekozen
review-same-session = { $file } is al van dezelfde bijeenkomst.
review-same-session-do = In één map leest kring het vanzelf mee; voeg anders de bestanden samen met kring merge, en kijk na wat daaruit komt.
review-follow-up = { $file } is van een andere keer: de ene is het vervolg van de andere.
review-one-meeting-before = Je zei eerder dat dit één bijeenkomst is. Klopt dat niet? Met --again achter de opdracht wordt het opnieuw gevraagd.
review-leave = { $count ->
    [one] Er is nog één ding te kiezen. Alles is bewaard: met kring review ga je verder.
   *[other] Er zijn nog { $count } dingen te kiezen. Alles is bewaard: met kring review ga je verder.
}
sheet-which = “{ $typed }” is geen tekst van één persoon. Typ het nummer van een notitie, zoals N3, of “alles”.
sheet-two-wordings = Van deze tekst staan er twee versies in het verslag. Delen kan pas als je weet welke klopt.
sheet-until-when = Typ de laatste dag waarop het gedeeld mag worden, zoals 1 mei, of “geen”.
date-past = { $day } is al voorbij.
sheet-last = Dit was de laatste tekst.
sheet-done = Op alles wat deze persoon vertelde, is er een antwoord.
did-share = { $who }, { $labels }: { $said }
sheet-files-begun = { $count ->
    [one] Er wordt één blad gemaakt.
   *[other] Er worden { $count } bladen gemaakt.
}
sheet-files-written = { $count ->
    [one] Het blad staat in { $folder }
   *[other] { $count } bladen staan in { $folder }
}
sheet-files-not = De bladen zijn niet geschreven: { $why }

## Sheets: `kring sheet`

sheet-written = { $name }: { $file }
sheet-none = Van niemand staan er eigen woorden in dit verslag, dus er is geen blad te maken.
sheet-unknown = Er doet niemand mee die { $typed } heet
sheet-unknown-do = Een blad kan voor: { $names }.
sheet-nobody-do = Van niemand staan er eigen woorden in dit verslag.
sheet-ambiguous = Er zijn er meer die { $typed } heten
sheet-ambiguous-do = Bedoel je één van deze: { $names }? Heten ze precies hetzelfde, laat dan --person weg en geef een map op met -o: dan krijgt ieder een eigen blad.
sheet-nothing = Van { $name } staan er geen eigen woorden in dit verslag
sheet-nothing-do = Hoort een notitie bij iemand anders? Zet dat recht bij de notitie, en maak dan het blad.
sheet-needs-folder = Er zijn { $count } bladen, en die passen niet in één bestand
sheet-needs-folder-do = Geef een map op met -o MAP, of kies één iemand met --person NAAM.
sheet-is-file = { $file } is een bestand, en er zijn meer bladen

## Merging

merge-holds = { $file }: { $count ->
    [0] geen notities
    [one] 1 notitie
   *[other] { $count } notities
}
merge-new = { $count ->
    [one] 1 nieuw van anderen
   *[other] { $count } nieuw van anderen
} ({ $who })
merge-changed = door anderen veranderd: { $what }
merge-taken-away = door anderen weggehaald, terug te halen: { $what }
merge-brought-back = door anderen teruggehaald: { $what }
merge-erased = { $count ->
    [one] 1 voorgoed gewist door anderen
   *[other] { $count } voorgoed gewist door anderen
}
merge-nothing-new = niets wat er nog niet in stond
merge-harmed = Het is beschadigd; alleen wat nog te lezen was, is meegenomen.
merge-nothing-to-decide = Er is niets meer te beslissen.
merge-sessions = Deze bestanden zijn niet van één bijeenkomst:
merge-sessions-files = { $count ->
    [one] { $first }, en nog { $count } bestand daarvan
   *[other] { $first }, en nog { $count } bestanden daarvan
}
merge-sessions-more = { $count ->
    [one] en { $count } bestand van een andere bijeenkomst
   *[other] en { $count } bestanden van andere bijeenkomsten
}
merge-sessions-do = kring merge voegt samen wat meer mensen van dezelfde bijeenkomst opschreven. Laat weg wat er niet bij hoort.
merge-meeting = Deze bestanden zijn los van elkaar begonnen, maar zijn misschien verslagen van één bijeenkomst:
merge-meeting-do =
    Er is niets geschreven. Is het één bijeenkomst, loop ze dan samen na:
    {"  "}kring review { $files }
    Of zet ze eerst in één bestand:
    {"  "}kring merge --one-meeting { $files }
merge-double = misschien hetzelfde: { $one } en { $other }
merge-double-certain = vrijwel zeker hetzelfde: { $one } en { $other }
merge-places = { $what }: twee mensen zetten het op een andere plek
merge-would-not-read = Samen zijn deze bestanden meer dan kring weer kan lezen: { $what }
merge-would-not-read-do = Er is niets geschreven, en de bestanden zijn zoals ze waren. Voeg er minder samen.
output-exists = { $file } bestaat al
output-exists-do = Kies met -o een andere naam, of vervang het met --force.
output-read = { $file } is een van de bestanden die zijn gelezen, en daar schrijft kring nooit overheen
output-other-do = Kies met -o een andere naam.
git-set-up = In { $file } staat nu dat git verslagen aan kring overlaat, en in de instellingen van deze repository hoe.
    Zet .gitattributes in de repository; ieder die samenvoegt, doet één keer kring git-setup.
    kring git-setup --undo draait het terug.
git-set-up-again = Dat stond al in { $file }; de instellingen van deze repository zijn bijgewerkt.
git-undone = Teruggedraaid in { $file } en in de instellingen van deze repository.
git-nothing-to-undo = Er was niets terug te draaien.
git-none = git staat niet op deze computer
git-none-do = Installeer eerst git. Zonder git doet kring merge hetzelfde met bestanden.
git-no-repository = deze map staat niet in een git-repository
git-no-repository-do = Ga eerst naar de map van de repository, of maak er een met git init.
git-refused = git nam de instellingen van deze repository niet aan
git-refused-do = Kijk met git config --local --list wat er staat, en of je het mag veranderen.

## The screen

screen-saved = { $sign } bewaard { $time }
screen-saved-all = { $sign } alles is bewaard
screen-saved-here = { $sign } bewaard op deze laptop
screen-saving = { $sign } bewaren
screen-not-saved = ! NIET BEWAARD
screen-planned = { $count } minuten gepland, nog niet begonnen
screen-used = { $used } van { $planned } min
screen-end = einde naar verwachting { $time }{ $drift }
screen-end-short = { $used } van { $planned } min, tot { $time }{ $drift }
screen-ended = geëindigd om { $time }{ $drift }
screen-item-clock = { $used } van { $planned }
screen-agenda = Agenda
screen-agreed = Afspraken
screen-decision = ! { $what }  { $text }
screen-action = + actie  { $who }{ $text }
screen-decision-narrow = ! { $text }
screen-action-narrow = + { $who }{ $text }
screen-advice = advies  { $to }{ $text }
screen-who-is-here = Wie zijn er?
screen-presence = { $here } van { $all } aanwezig
screen-nobody = Er staat nog niemand op de lijst. Typ @+Naam en Enter voor iedereen die er is.
screen-nobody-asked = Er staat nog niemand op de lijst. Typ een naam en Enter; met een lege Enter ben je klaar.
screen-begins = begint?
screen-who-begins = Wie wil beginnen? Een naam, of Enter voor { $who }
screen-no-round = geen ronde
screen-step = stap { $number } van { $count }: { $name }
screen-more-rows = { $count ->
    [one] … nog één regel: { $do-prompt } toont alles
   *[other] … nog { $count } regels: { $do-prompt } toont alles
}
screen-more-answers = { $count ->
    [one] … nog één antwoord: { $do-prompt } toont alles
   *[other] … nog { $count } antwoorden: { $do-prompt } toont alles
}
screen-asked-now = wordt nu gevraagd
screen-to-ask = nog { $count } te vragen
screen-not-asked = nog niet gevraagd
screen-no-prompt = Bij dit punt is niets om voor te lezen.
screen-hidden = De notities zijn verborgen. { $do-hide } laat ze weer zien.
screen-recorded = bewaard
screen-tag-experience = #ervaring
screen-tag-practice = #praktijk
screen-tag-science = #wetenschap
screen-level-circle = [kring]
screen-level-network = [netwerk]
screen-level-public = [openbaar]
screen-prompt-circle = kring
screen-pause = Pauze
screen-pause-led = De laptop die leidt gaat verder
screen-pause-how = { $do-pause } gaat verder
screen-palette = Opdrachten
screen-find = Zoeken in deze bijeenkomst
screen-nothing-found = niets gevonden
screen-more-above = meer: pijl omhoog
screen-more-below = meer: pijl omlaag
screen-too-small = Dit venster is te klein voor kring. Maak het minstens 40 breed en 10 hoog. Er gaat niets verloren.
screen-none-dumb = Deze terminal kan geen scherm tonen: je gaat verder met regels. Typ /hulp voor wat een regel kan zijn.
## Het scherm: wat de toetsen zeggen

place-looking-back = bij het terugkijken
command-turn-back = naar de vorige spreker
command-turn-back-help = Geeft de beurt terug aan wie hiervoor kwam, in de volgorde van de ronde.
command-room = beeld voor de kring
command-room-help = Toont kring, vraag en tijd groot, zonder notities. Wat je typt, is daar niet te zien.
turn-back-none = Er is niemand die eerder kwam in deze ronde.
turn-speaking = heeft de beurt
hidden = De notities zijn verborgen. Met dezelfde toets zie je ze weer.
shown = De notities zijn weer te zien.
room-not-yet = Zeg eerst wie er zijn: een naam en Enter, en daarna Enter zonder naam.
room-first = Dat kan niet in het beeld voor de kring. Eerst { $do-room }.
room-centre = in het midden: { $who }
room-proposal-present = Er ligt een voorstel. Het wordt voorgelezen.
room-proposal-clarifying = Is het voorstel duidelijk? Vraag om het te begrijpen.
room-proposal-reaction = Wat vind je ervan? Wat spreekt je aan, wat mis je?
room-proposal-amend = Blijft de tekst zo, of veranderen we iets?
room-proposal-asking = Heb je bezwaar? Geen bezwaar, geen bezwaar maar wel een zorg, of bezwaar. Houd je reden nog even bij je.
room-proposal-integrate = Een bezwaar. Hoe passen we het voorstel aan, zodat dit niet gebeurt?
room-proposal-read-back = Iedereen heeft geantwoord. De antwoorden worden teruggelezen.
room-welcome = Welkom
room-end = Dank je wel
room-silence = Stil
room-who-begins = Wie wil beginnen?
room-complete = Iedereen is gevraagd
room-gone = Het verslag is nu niet te vinden. Dit is het laatste beeld.
room-unreadable = Het verslag is nu niet te lezen. Dit is het laatste beeld.
room-other = Op deze plek staat nu het verslag van een andere bijeenkomst. Dit is het laatste beeld.
room-leave = Met { $key } sluit je dit beeld. De bijeenkomst gaat door.
room-only-shows = Hier schrijf je niets op: dit beeld laat alleen zien waar de bijeenkomst is. Met /verlaat ga je weg.
prompt-none = Bij dit punt is er niets om voor te lezen.
recall-none = Er ligt niets opzij en er is nog niets opgeschreven.
asking-empty = Je hebt nog niets getypt. Met Esc blijft alles zoals het was.
asking-first = Eerst wat de regel vraagt: typ het en druk op Enter, of laat het met Esc.
asking-first-skip = Eerst wat de regel vraagt: typ het, of sla het over met een lege Enter.
asking-gone = Dat is er niet meer.
asked-names = Wie zijn er in de kring? Een naam
choice-none = Er valt niets te kiezen.
choice-title-about = { $what }: { $label }
choice-person = { $name }, { $state }
level-name-circle = kring
level-name-network = netwerk
level-name-public = openbaar
perspective-other = iets anders …
# A command without a key of its own: the key that opens where it stands, and how it is called there.
doing-listed = { $key } “{ $label }”
letter-too-soon = “{ $letter }” kwam te snel na het laatste antwoord, en telt niet. Typ het nog eens als het bij een notitie hoort.
hint-tell = wie vertelt het aan { $whom }
hint-menu-of = menu van { $what }
hint-to-item = naar punt { $item }
hint-closing = { $enter }. { $do-next }: bijeenkomst afsluiten
hint-resume = Met { $do-pause } ga je verder na de pauze
hint-menu = Enter: { $what }, of druk op een letter
hint-nothing-fits = Niets gevonden. Haal een letter weg, of sluit met Esc.
hint-close = Met Enter of Esc sluit je dit
hint-names-end = Enter: dit is iedereen
hint-propose-of = voorstel van { $who }
hint-asking-empty = Typ het en druk op Enter. Met Esc blijft alles zoals het was.
hint-asking-skip = Typ het en druk op Enter. Een lege Enter slaat dit over; later kan het ook.
hint-process = { $now }. Enter: al het andere
hint-propose = { $key }: leg het voorstel op tafel
command-begin-short = beginnen
command-next-short = volgend punt
command-pause-short = pauze
command-undo-short = ongedaan
command-help-short = hulp
command-leave-short = weg
command-done-short = beurt klaar
command-silence-short = stil zijn
command-groups-short = groepjes mengen
command-actions-short = langslopen
command-to-network-short = netwerk
command-stays-in-circle-short = kring
command-reword-short = verwoorden
command-read-before-short = terug
command-read-later-short = straks
command-present-short = inzicht tonen
command-read-back-short = samen nalezen
command-turn-short = beurt aan …
command-turn-back-short = vorige
command-pass-short = past
command-later-short = straks
command-round-short = ronde
command-propose-short = voorstel
command-step-short = volgende stap
command-prompt-short = wat zeg ik?
footer-silence = stilte voorbij
footer-give = beurt geven
footer-no-objection = geen bezwaar
footer-concern = zorg
footer-objection = bezwaar
footer-choices = keuzes
command-people-short = mensen
command-presence-short = er of niet
command-record-short = bewaren
command-new-line-short = nieuwe regel
command-set-aside-short = opzij
command-recall-short = verder terug
command-complete-short = aanvullen
command-entry-short = menu
command-item-short = menu
command-room-short = bijeenkomst
command-find-short = zoeken
command-palette-short = opdrachten
command-focus-short = verder
footer-recall = terughalen
footer-browse = bladeren
command-up-short = omhoog
command-down-short = omlaag
command-choose-short = kiezen
command-dismiss-short = sluiten
command-by-name-short = naam
command-by-role-short = rol
command-unnamed-short = zonder
command-not-shared-short = kring
command-share-until-short = dag
command-all-texts-short = alles
command-for-everyone-short = ieder
command-sheet-on-short = verder
command-sheet-back-short = terug
command-resume-short = verder
command-hide-short = verbergen

## kring plans import

import-done = “{ $title }” is nu een van je eigen draaiboeken: { $file }
import-done-do = Begin ermee met kring start { $name }
import-there = Dit draaiboek heb je al: { $file }
import-shipped = Er hoort al een draaiboek “{ $name }” bij kring; dat van jou zou ervoor in de plaats komen
import-shipped-do = Geef je draaiboek een andere "id", of gebruik het in plaats daarvan met --force.
import-taken = Je hebt al een draaiboek “{ $name }”: { $file }
import-taken-do = Geef het nieuwe draaiboek een andere "id", of vervang het oude met --force.
import-nameless = Het draaiboek in { $file } heeft geen naam om het mee te starten
import-nameless-do = Geef het een "id", zoals "woongroep".
