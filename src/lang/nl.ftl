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
home-start = een bijeenkomst beginnen
home-keys = alle opdrachten en toetsen
home-help = alles wat kring kan (in het Engels)
home-sessions = { $count ->
    [one] { $count } bijeenkomst
   *[other] { $count } bijeenkomsten
}

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
menu-entry = menu van een notitie
menu-item = menu van een agendapunt
menu-people = menu van mensen
menu-pause = na een pauze

## Opdrachten: de kopjes van de hulp

group-session = De bijeenkomst
group-turns = Rondes en beurten
group-consent = Voorstellen en consent
group-people = Wie er is
group-writing = Schrijven
group-entries = Wat er staat
group-agenda = De agenda
group-screen = Het scherm

## Opdrachten: wat je achter de naam typt

argument-person = NAAM
argument-text = TEKST
argument-minutes = MINUTEN
argument-number = N
argument-round-kind = SOORT
argument-entry-kind = SOORT
argument-level = WIE
argument-source = BRON
argument-date = DATUM
argument-perspective = PERSPECTIEF
argument-role = ROL
argument-presence = AANWEZIG
argument-item = PUNT
argument-groups = GROOTTE
argument-outcome = UITKOMST
argument-status = STAND
argument-command = OPDRACHT

## Opdrachten: een label van twee of drie woorden, en een of twee zinnen hulp

command-begin = beginnen
command-begin-help = Start de bijeenkomst en de klok. Daarvoor zie je wie er is en wie nog komt.
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
command-status = waar zijn we?
command-status-help = Vertelt hoe laat het is, wie er spreekt en wat er komt.
command-save = nu bewaren
command-save-help = Schrijft het leesbare bestand nu. Wat je hebt vastgelegd, staat al veilig op deze laptop.
command-undo = ongedaan maken
command-undo-help = Maakt je laatste stap ongedaan, ook “volgende”. Alleen voorgoed wissen kan niet terug.
command-redo = opnieuw
command-redo-help = Doet opnieuw wat je net ongedaan maakte.
command-close = bijeenkomst afsluiten
command-close-help = Laat zien wat er is besloten, wie wat doet en wat er nog mist. Van daaruit sluit je de bijeenkomst af.
command-read-back = samen nalezen
command-read-back-help = Toont besluiten en inzichten een voor een: mag dit naar het netwerk? Eén keer “kring” is genoeg om het hier te houden.
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
command-previous = vorige spreker
command-previous-help = Geeft de beurt terug aan de vorige spreker.
command-pass = past
command-pass-help = De spreker past. Aan het eind van de ronde vraag je het nog één keer.
command-later = straks
command-later-help = De spreker wil later in deze ronde. Aan het eind komt de beurt vanzelf terug.
command-skip = nu niet vragen
command-skip-help = Gaat door naar de volgende zonder het nu te vragen. Iemand blijft “nog niet gevraagd”.
command-offer = nog eens aanbieden
command-offer-help = Biedt wie paste nog één keer een beurt aan.
command-round = ronde starten
command-round-help = Start een ronde: check-in, verhalen, vragen, reacties, consent of check-out.
command-end-round = ronde afronden
command-end-round-help = Rondt de ronde af. Is iemand nog niet gevraagd, dan zie je eerst wie.
command-groups = groepjes maken
command-groups-help = Maakt groepjes van de grootte die je typt, willekeurig gemengd. Of je stelt ze zelf samen.
command-harvest = oogst van een groepje
command-harvest-help = Legt vast wat een groepje meebrengt: het nummer van het groepje, dan de tekst.
command-propose = voorstel doen
command-propose-help = Legt een voorstel aan de kring voor en begint het consentproces. kring geeft je de woorden om te zeggen.
command-amend = aanpassing
command-amend-help = Geeft het voorstel een nieuwe tekst. Wie al akkoord was, vraag je het opnieuw.
command-met = bezwaar opgelost
command-met-help = Legt vast hoe een bezwaar is opgelost. Alleen wie het bezwaar had, sluit het.
command-conclude = voorstel afronden
command-conclude-help = Sluit het proces: aangenomen, aangenomen als proef, uitgesteld, vervallen, naar een kleiner groepje, of geen uitkomst. Eerst lees je alle antwoorden voor.
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
command-park = naar de parkeerplaats
command-park-help = Zet een tekst, of de laatste notitie, op de parkeerplaats voor een andere keer.
command-advice = advies
command-advice-help = Legt een advies vast: wat, aan wie, en wanneer je graag antwoord wilt.
command-reaction = reactie van de zaal
command-reaction-help = Legt vast wat de zaal over een inzicht zegt. Het gaat terug naar de kring waar het vandaan komt.
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
command-tick = hoe staat het?
command-tick-help = Zegt hoe een actie ervoor staat: gedaan, nog bezig of niet meer nodig.
command-take-away = weghalen
command-take-away-help = Haalt de notitie weg. Je kunt hem terughalen.
command-restore = terugzetten
command-restore-help = Zet terug wat was weggehaald.
command-erase = voorgoed wissen
command-erase-help = Wist de regel, of de laatste notitie, voorgoed: ook uit het bestand en de kopieën. Dit kun je niet ongedaan maken.
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
command-prompt = nog eens voorlezen
command-prompt-help = Toont de woorden om voor te lezen opnieuw, groot.
command-hide = notities verbergen
command-hide-help = Verbergt de notities voor wie meekijkt, tot je de toets weer indrukt. Je kunt gewoon doortypen.
command-balance = balans
command-balance-help = Laat zien hoe beurten en tijd over de perspectieven zijn verdeeld. Alleen voor jou, nooit in het verslag.
command-room = beeld voor de kring
command-room-help = Toont kring, vraag en tijd groot, zonder notities. Wat je typt, is daar niet te zien.
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
