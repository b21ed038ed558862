# De Nederlandse teksten van kring. Je-vorm, korte zinnen, gewone woorden (B1).
# Elke tekst staat ook in en.ftl, met dezelfde argumenten; tests/lang.rs bewaakt dat.

## Thuis: `kring` zonder iets erachter

home-sessions = { $count ->
    [one] { $count } bijeenkomst
   *[other] { $count } bijeenkomsten
}
