# The English texts of kring. Plain British English: short sentences, the words of the circle.
# Every message stands in nl.ftl too, with the same arguments; tests/lang.rs holds them together.

## Home: `kring` without anything behind it

home-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
