# The English texts of kring. Plain British English: short sentences, the words of the circle.
# Every message stands in nl.ftl too, with the same arguments; tests/lang.rs holds them together.

## Everywhere

did-you-mean = Did you mean “{ $name }”?
failure-label = error
failure-output = What kring has to say could not be written: { $reason }
failure-output-do = Look whether there is room, and whether you may write there.
cli-unknown-command = kring has no command called “{ $name }”
cli-unknown-command-do = See “kring --help” for all commands.

## Home: `kring` without anything behind it

home-about = helps you lead a learning circle
home-writer = Note-taker
home-minutes = Minutes
home-plans = Own plans
home-settings = Settings
home-journals = Journals
home-start = start a session
home-keys = all commands and keys
home-help = everything kring can do
home-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}

## Keys

key-unknown = no key is called “{ $key }”
key-unknown-do = Write it like Ctrl+K, Shift+Tab, F3 or PageDown.
keymap-unknown-command = there is no command called “{ $name }”
keymap-unknown-command-do = See “kring keys” for all commands.
keymap-taken = { $key } already does something there: { $command }
keymap-taken-do = Choose another key for “{ $command }”, or give “{ $other }” another one first.
keymap-writes = { $key } cannot be used here, because you need it to type or to choose
keymap-writes-do = Choose a key with Ctrl or Alt, or a function key.
keymap-fixed = { $key } always stays what it is
keymap-same = a terminal cannot tell { $key } from { $same }

keys-intro =
    Every command can be typed after a slash, in English and in Dutch. Keys in brackets count only there.
    The keys can be changed in the settings.
keys-screen-only = only on the screen
keys-plain-only = only in plain mode
keys-name = Command
keys-keys = Keys
keys-what = What it does
place-round = in a round
place-consent = with a proposal open
place-presence = before the session begins
place-line = with text on the line
place-empty-line = on the empty line
place-completion = while completing a name
place-entries = on an entry
place-agenda = on the agenda
place-list = in a list
place-pause = on the calm screen
place-room = in the view for the room
menu-entry = menu of an entry
menu-item = menu of an agenda item
menu-people = menu of people
menu-pause = after a pause

## Commands: the headings of the help

group-session = The session
group-turns = Rounds and turns
group-consent = Proposals and consent
group-people = Who is here
group-writing = Writing
group-entries = What was written
group-agenda = The agenda
group-screen = The screen

## Commands: what is typed after the name

argument-person = NAME
argument-text = TEXT
argument-minutes = MINUTES
argument-number = N
argument-round-kind = KIND
argument-entry-kind = KIND
argument-level = LEVEL
argument-source = SOURCE
argument-date = DATE
argument-perspective = PERSPECTIVE
argument-role = ROLE
argument-presence = PRESENCE
argument-item = ITEM
argument-groups = SIZE
argument-outcome = OUTCOME
argument-status = STATUS
argument-command = COMMAND

## Commands: a label of two or three words, and one or two sentences of help

command-begin = begin
command-begin-help = Starts the session and its clock. Before that you see who is here and who is still to come.
command-next = next item
command-next-help = Goes to the next agenda item. If something is unfinished here you see that first; press again to move on.
command-back = item before
command-back-help = Goes back to the agenda item before. Nothing is lost.
command-pause = pause
command-pause-help = Shows a calm screen without names, notes or clock. The same key goes on; the guardian may ask for it at any time.
command-resume = go on
command-resume-help = Goes on after a pause, where you were.
command-clock = clock only
command-clock-help = Stops or starts the clock, and nothing else.
command-more = more time
command-more-help = Gives this agenda item more minutes: as many as you type, or five.
command-status = where are we?
command-status-help = Tells the time, who is speaking and what comes next.
command-save = save now
command-save-help = Writes the readable file now. Everything you stored is already safe on this laptop.
command-undo = undo
command-undo-help = Undoes your last step, also “next”. Only erasing cannot be undone.
command-redo = redo
command-redo-help = Does again what you have just undone.
command-close = close the session
command-close-help = Shows what was decided, who does what, and what is missing. You close the session from there.
command-next-date = next date
command-next-date-help = Writes down when the circle meets again.
command-lead = take the lead
command-lead-help = From now on this laptop says where the session stands. The other laptops follow.
command-help = help
command-help-help = Shows what you can do here, or explains one command. “?” and Enter works too.
command-leave = leave
command-leave-help = Leaves the program. Everything is kept, and the session resumes exactly here.
command-interrupt = how to leave
command-interrupt-help = Never ends the program. It only says how you leave.
command-done = turn done
command-done-help = This turn is done: the next speaker. After the last person it only explains.
command-turn = give the turn to …
command-turn-help = Gives the turn to somebody. It opens on the previous speaker.
command-pass = passes
command-pass-help = The speaker passes. At the end of the round they are asked once more.
command-later = later
command-later-help = The speaker wants to come later in this round. They come back at the end by themselves.
command-round = start a round
command-round-help = Starts a round: check-in, sharing, clarifying, reaction, consent or closing.
command-end-round = end the round
command-end-round-help = Ends the round. If somebody was not asked, you first see who.
command-propose = propose
command-propose-help = Puts a proposal to the circle and starts the consent process. kring gives you the words to say.
command-people = people
command-people-help = Opens the menu of people: who arrives or leaves, who is online, seats, perspectives and roles.
command-in = arrives
command-in-help = Somebody arrives, and joins the round that is running.
command-out = leaves
command-out-help = Somebody leaves. What they said stays.
command-online = online
command-online-help = Somebody takes part online, or in the room again. In a round online people go first.
command-seat = seat
command-seat-help = Gives somebody another seat in the circle.
command-perspective = perspective
command-perspective-help = Writes down the perspective that somebody chose: young person, parent, professional. It may be several.
command-role = role
command-role-help = Gives somebody a role: facilitator, note-taker, timekeeper or guardian.
command-presence = here or expected
command-presence-help = Switches between here, expected, sent word and online.
command-record = store
command-record-help = Stores what is on the line. The hint under the line says beforehand what it becomes.
command-new-line = new line
command-new-line-help = Starts a new line inside your text. It is not stored yet.
command-set-aside = set aside
command-set-aside-help = Sets the text aside. The up arrow on an empty line brings it back.
command-recall = bring back
command-recall-help = Brings back the text you set aside, and after that the last entries, to edit them.
command-complete = complete the name
command-complete-help = Completes the name you are typing.
command-lines = several lines
command-lines-help = Takes the next lines together as one text.
command-agreement = agreement of the circle
command-agreement-help = Adds an agreement that the circle makes with each other.
command-park = to the parking lot
command-park-help = Puts a text, or the last entry, in the parking lot for another time.
command-entry = menu of the entry
command-entry-help = Opens the menu of the entry: edit, speaker, kind, who may read it, take away.
command-edit = edit
command-edit-help = Changes the words of the entry, or of the last one you made.
command-speaker = speaker
command-speaker-help = Puts the entry with somebody else.
command-kind = kind
command-kind-help = Makes it something else: a note, decision, action, question or insight.
command-level = who may read this
command-level-help = Says who may read it: circle, network or public. The export decides what leaves.
command-source = source
command-source-help = Says where we know this from: experience, practice or science.
command-move = move
command-move-help = Moves the entry to another agenda item.
command-owner = who does it
command-owner-help = Says who does the action.
command-due = before when
command-due-help = Says before when the action is done.
command-review = review date
command-review-help = Says when the circle looks at this decision again.
command-tick = how does it stand?
command-tick-help = Says how an action stands: done, still going or no longer needed.
command-take-away = take away
command-take-away-help = Takes the entry away. It can come back.
command-restore = put back
command-restore-help = Puts back what was taken away.
command-erase = erase for good
command-erase-help = Erases the line, or the last entry, for good: also from the file and the copies. This cannot be undone.
command-agenda = The agenda
command-agenda-help = Shows every agenda item with its used and planned minutes.
command-item = menu of the item
command-item-help = Opens the menu of the agenda item: go there, move, drop, split, reopen, minutes.
command-go-to = go there
command-go-to-help = Goes straight to an agenda item.
command-add-item = add an item
command-add-item-help = Adds an agenda item, with minutes if you type them at the end.
command-move-item = move the item
command-move-item-help = Gives the agenda item another place.
command-drop-item = drop the item
command-drop-item-help = Takes the item off the agenda. What was written there stays.
command-split-item = split the item
command-split-item-help = Makes two items of it and divides the minutes.
command-reopen-item = reopen the item
command-reopen-item-help = Opens an item again that was done. Its time counts on.
command-minutes = planned minutes
command-minutes-help = Says how many minutes are planned for the item.
command-outcome = outcome of the item
command-outcome-help = Writes down what this item led to, in a sentence.
command-prompt = read the prompt again
command-prompt-help = Shows the words to read aloud again, large.
command-hide = hide the notes
command-hide-help = Hides the notes from your neighbours' eyes, until you press the key again. You can go on typing.
command-find = find
command-find-help = Finds text in this session.
command-palette = all commands
command-palette-help = Shows all commands. Type a few letters and choose.
command-focus = on to the next part
command-focus-help = Goes on: the line, the entries, the agenda. Any letter brings you back to the line.
command-focus-back = back a part
command-focus-back-help = Goes back: the agenda, the entries, the line.
command-up = up
command-up-help = Goes up one in a list.
command-down = down
command-down-help = Goes down one in a list.
command-choose = choose
command-choose-help = Chooses what is selected.
command-dismiss = close
command-dismiss-help = Closes what is open, without doing anything.

## Folders, files and settings

reason-not-found = it is not there
reason-permission = you are not allowed to
reason-read-only = it can only be read
reason-full = the disk is full
reason-not-a-folder = there is a file where a folder should be
reason-is-a-folder = it is a folder
reason-not-text = it is not a text file
paths-no-home = You have no home folder on this computer
paths-no-home-do = Say where kring may keep things: set KRING_CONFIG_DIR, KRING_STATE_DIR, KRING_DATA_DIR and KRING_MINUTES_DIR.
paths-unusable = The folder { $folder } cannot be used: { $reason }
paths-unusable-do = Make the folder yourself or choose another one, with --dir or a variable such as KRING_STATE_DIR.
config-unreadable = The settings in { $file } cannot be read: { $reason }
config-wrong = In { $file }, line { $line }: { $what }
config-wrong-do = Correct that line, or take it out.
config-syntax = this cannot be read ({ $message })
config-unknown = there is no setting called “{ $name }”
config-unknown-do = These exist: { $names }.
config-not-language = “{ $text }” is no language that kring speaks; write "nl" or "en"
config-not-name = { $name } must be a name, between quotation marks
config-not-folder = { $name } must be a full path, between quotation marks; ~ stands for your home folder
config-not-yes-or-no = { $name } must be true or false
config-not-table = write “[{ $name }]” on a line of its own, and the settings below it
config-not-keys = “{ $name }” must be a key such as "F2", or a list of keys such as ["F2", "Ctrl+K"]

## Entries

entry-note = note
entry-note-circle = note of the circle
entry-note-with = note with { $who }
entry-decision = decision
entry-action = action
entry-question = open question
entry-insight = insight
entry-agreement = agreement of the circle
entry-proposal = proposal
entry-who = who: { $who }
entry-nobody-yet = nobody yet: add @name
entry-by = by { $date }
entry-sources = source: { $names }
entry-unasked = nothing is written down at this item (Enter stores it all the same)
entry-unasked-stored = nothing is written down at this item; /erase erases it
entry-of-proposal = a proposal is open: this records what was decided on it
entry-stored = { $label } { $what }: { $text }
entry-changed = { $label } changed: { $what }
entry-none = Nothing has been written down yet.
entry-unknown = There is no entry { $label }. Type /find and a word to see the labels.
entry-no-speaker = Only a note or an open question has a speaker.
entry-no-owner = Only an action or a decision has somebody who does it.
entry-no-due = Only an action has a day by which it is done. For a decision type /review.
entry-no-review = Only a decision is reviewed. For an action type /due.
entry-no-status = Only an action or an open question can be ticked off.
changed-text = now “{ $text }”
changed-speaker = words of { $who }
changed-owner-off = { $who } no longer does it
changed-source-off = no longer from { $name }
changed-item = now at “{ $title }”
changed-due-words = by “{ $words }”; not read as a day
did-kind = { $label } became a { $kind }
kind-changed = { $label } is now { $new }: { $kind }
kind-same = It is that already.
kind-unknown = “{ $typed }” is no kind of entry. Choose note, decision, action, question or insight.
edit-what = Type the new words behind it: /edit N3 new words
status-open = goes on
status-done = done
status-answered = answered
status-dropped = no longer needed
status-handed-over = handed over
status-unknown = “{ $typed }” is unknown here. Choose done, open, dropped or handed-over.
agreement-what = Type the agreement: /agreement We let each other finish
did-agree = Agreement of the circle: { $text }
did-park = On the parking lot: { $text }
park-question = Only an open question can be parked. Type /park and the text.
status-parked = on the parking lot
taken-away = { $label } taken away; /restore brings it back
did-restore = brought back
restored = { $label } is back
restore-none = Nothing was taken away.
erased = { $label } erased for good, from every file on this laptop. This cannot be undone.
erased-line = The line is erased. Nothing of it was kept.
erased-not-reached = It may still stand here; ask for it to be erased there too:
erase-nothing = There is nothing to erase.
erase-remark = The last thing was a private remark; it stands on this laptop only. To erase something from the minutes, type its label: /erase N3
erase-outcome = The last thing was an outcome. Change it with /outcome. To erase something else, type its label: /erase N3
remark-kept = Private remark kept on this laptop only, never in the minutes
find-what = Type what you are looking for: /find word
found = { $count ->
    [one] { $count } entry found
   *[other] { $count } entries found
}

## Who may read it

level-stays = stays in the circle
level-network = for the network
level-network-proposed = to the network after reading back
level-public = public
level-public-proposed = public after reading back
level-unknown = “{ $typed }” is no level. Choose circle, network or public.

## Sources of knowledge

source-experiential = experience
source-practice = practice
source-scientific = science
source-unknown = “{ $typed }” is no source. Choose experience, practice or science.

## Undoing

undo-done = undone: { $what }
undo-nothing = There is nothing to undo. Only what you did since the program was opened can be undone.
redo-done = done again: { $what }
redo-nothing = There is nothing to do again.

## Where the session stands

stand-prepared = Not begun yet: { $people ->
    [one] { $people } person
   *[other] { $people } people
} here, { $items } agenda items. Type /begin to begin.
stand-item = { $number } { $title }, { $used } of { $planned } min
stand-between = No agenda item is open. Type /next, or /go-to and a number.
stand-paused = Pause. The clock stands still. Type /pause to go on.
stand-finished = The session is closed. Type /begin to open it again.
stand-end = { $used } of { $planned } min used, expected to end at { $time }{ $drift }
stand-ended = { $used } of { $planned } min used, ended at { $time }{ $drift }
turns-waiting = { $round }: who would like to start? A name, or Enter for { $who }
turns-waiting-name = { $round }: who would like to start? Type a name.
turns-next = Enter gives the turn to { $who }
turns-nobody = There is nobody at the table to ask. Add people with @+Name, or /in and a name.
turns-now = now: { $who }
turns-once-more = once more: { $who }
turns-then = then: { $who }
turns-to-hear = { $count } still to hear
turns-later = { $count } later
turns-complete = Everyone has been asked. /next goes on; /turn and a name gives someone the turn once more.
turns-complete-more = Everyone has been asked. /round starts the { $round }.
status-session = { $title }, { $time }
status-next = then: { $number } { $title }
status-aside = set aside, not stored: { $text }
saving = … saving
saved-at = saved { $time }
saved-all = saved
people-here = { $count ->
    [one] { $count } person here
   *[other] { $count } people here
}

## Rounds

round-check-in = check-in round
round-sharing = round
round-clarifying = clarifying round
round-reaction = reaction round
round-consent = consent round
round-closing = check-out round
round-kind-unknown = “{ $typed }” is no kind of round. Choose check-in, sharing, clarifying, reaction, consent or closing.
step-objection = at an objection
no-round = No round is open. Type /round to start one.
no-speaker = Nobody has the turn now.
pass-in-reaction = Passing is possible here. Ask gently whether there is something after all.
pass-not-in-consent = In a consent round nobody passes: ask for “no objection”, “a concern” or “objection”.
turn-whose = Whose turn? Type /turn and a name.
turn-not-here = { $who } is not here. Type /in and the name when they arrive.
turn-to-come = not asked yet
turn-spoken = has spoken
turn-passed = passed
turn-later = later
turn-absent = not in this round
unfinished-not-asked = not asked yet: { $who }
unfinished-later = later in this round: { $who }
unfinished-round = not held yet: { $round }
unfinished-proposal = a proposal is open: { $text }
end-round-owed = Not everyone has been heard. Type /end-round once more to end the round all the same.
round-owed = Not everyone has been heard in this round. Type it once more to start another round all the same.

## How an item goes

form-talk = talk
form-silence = { $count ->
    [one] { $count } minute of silence
   *[other] { $count } minutes of silence
}
form-silence-all = silence
form-round-groups = round past the groups
form-groups = groups of { $size }
form-groups-between = groups of { $min } or { $max }
form-consent = decide by consent
form-break = break
item-form = How: { $steps }
item-read-aloud = Read aloud: { $text }
item-read-aloud-at = Read aloud ({ $step }): { $text }
item-hints = Hints: { $text }

## Leading

not-begun = The session has not begun yet. Type /begin.
begin-no-items = There is no agenda item yet. Type /add-item, a title and minutes.
begin-already = The session has begun already.
did-begin = begun
did-reopen = session reopened
did-open = to agenda item { $number }
did-turn-done = { $who } is done
did-turn = turn to { $who }
did-pass = { $who } passes
did-later = { $who } comes later
did-round = { $round } started
did-end-round = round ended
did-pause = pause
did-resume = going on after the pause
did-clock = clock stopped or started
did-more = { $count ->
    [one] { $count } minute more
   *[other] { $count } minutes more
}
did-close = session closed
did-lead = You lead now: this laptop says where the session stands.
lead-already = You lead already.
not-leading = { $who } leads this session. You can write down everything; type /lead to take the lead.
next-unfinished = Something is unfinished here. Type /next once more to go on all the same.
back-none = This is the first agenda item.
clock-runs = The clock runs.
clock-stands = The clock stands still; everything else goes on. Type /clock to start it again.
clock-set-back = The clock of this laptop was set back. Your time is kept; nothing is counted twice.
paused-enter = It is a pause. Type /pause to go on.
paused-text = It is a pause: nothing is written down. Your text stands aside. Type /pause to go on.
not-paused = It is no pause now. Type /pause for one.
finished = The session is closed and the minutes are final. Type /begin to open it again.
finished-text = The session is closed and the minutes are final. Your text stands aside. Type /begin to open the session again.
minutes-number = Type a number of minutes, such as 5.
publishing = The file that others read is being written.
left = Left. kring open goes on exactly here.
not-here = That does not work here.

## Closing

close-again = Type /close once more to close the session.
closed = Session closed. The minutes are final; /begin opens it again.
closing-decisions = Decisions: { $count }
closing-actions = Actions: { $count }
closing-questions = Open questions: { $count }
closing-insights = Insights: { $count }
closing-review = review { $date }
closing-complete = Nothing is missing.
closing-missing = Still missing:
missing-owner = { $label }: who does it? /owner { $label } name
missing-due = { $label }: by when? /due { $label } date
missing-review = { $label }: when do we look again? /review { $label } date
missing-never-asked = not asked at “{ $item }”: { $who }
missing-later = wanted to come later at “{ $item }”, and did not: { $who }
missing-proposal = still open, the proposal: { $text }
missing-outcome = what came of “{ $item }”? /go-to it, then /outcome words
missing-not-reached = “{ $item }” was not reached
missing-next-date = When do we meet again? /next-date date
next-date-is = Next time: { $date }
date-which = Type a date, such as 27-11, friday or in 2 weeks.
date-unread = “{ $text }” is no date that can be read. Type one such as 27-11, friday or in 2 weeks.

## The agenda

item-what = Type a title, and the minutes if you like: /add-item Looking back 10
item-which = Type the number of an item. Type /agenda to see them all.
agenda-line = { $number }  { $title }  { $used }/{ $planned } min, { $status }
item-now = now
item-done = done
item-waits = to be gone on with
item-to-come = to come
item-dropped = dropped
item-unknown = There is no agenda item “{ $number }”. Type /agenda to see them all.
item-to-where = Type the number of the item and its new place: /move-item 5 3
did-add-item = Agenda item added: { $title }, { $count } min
did-move-item = “{ $title }” now stands at number { $number }
did-drop-item = “{ $title }” dropped; /reopen-item and its title brings it back
did-restore-item = “{ $title }” is back on the agenda
did-split-item = “{ $title }” split in two
did-minutes = “{ $title }”: { $count } min
did-outcome = Outcome of “{ $title }” written down
split-part = { $title } (continued)
split-too-short = An item of { $count } minutes cannot be split like that.
outcome-what = Type what came of it: /outcome We go on with two pilots

## People

presence-present = here
presence-expected = expected
presence-online = online
presence-sent-word = sent word
presence-left = has left
presence-unknown = “{ $typed }” is unknown here. Choose here, expected, online or sent word.
role-facilitator = facilitator
role-note-taker = note-taker
role-timekeeper = timekeeper
role-guardian = guardian
role-unknown = “{ $typed }” is no role. Choose facilitator, note-taker, timekeeper or guardian.
perspective-which = Type a name and a perspective: /perspective Sam young person
seat-number = Type a name and a number: /seat Sam 3
person-which = Type a name behind it.
person-one = Type the name of one person.
nameless = someone without a name (place { $place })
name-at-place = { $name } (place { $place })
perspective-young-person = young person
perspective-parent = parent
perspective-foster-parent = foster parent
perspective-expert-by-experience = expert by experience
perspective-professional = professional
perspective-researcher = researcher
perspective-municipality = municipality
perspective-policy = policy
perspective-management = management
perspective-education = education
added = { $who } added to the circle
did-add = { $who } added
did-in = { $who } has arrived
did-online = { $who } takes part online
did-in-room = { $who } is in the room again
did-out = { $who } has left; what they said stays
did-presence = { $who }: { $what }
did-seat = { $who } sits on place { $place }
did-perspective = Perspective of { $who }: also { $what }
did-perspective-off = Perspective of { $who }: no longer { $what }
did-role = { $who } is { $what } now
did-role-off = { $who } is no longer { $what }
name-unknown = Nobody here is called “{ $typed }”. Type { $add } to add them.
name-unknown-near = Nobody here is called “{ $typed }”. Do you mean { $near }? Type { $add } to add someone new.
name-ambiguous = “{ $typed }” can be several people. Type { $who }.
name-same = There is somebody called { $name } already; now there are two.
name-long = A name has at most { $most } characters.
pen-held = the pen is with { $who } until the turn moves

## Proposals

did-propose = proposal
proposed = Proposal on the table: { $text }
proposal-amended = New wording of the proposal: { $text }
proposal-is = The proposal is: { $text }. Type ! and the decision to record it.
propose-what = Type the proposal: /propose We ask young people first

## The line: what is missing

incomplete-note = Type the note itself.
incomplete-name = Type a name behind the @.
incomplete-new-name = Type the name of the person to add: @+Sam, or @+"Jan de Vries".
incomplete-decision = Type the decision behind the exclamation mark.
incomplete-action = Type what is to be done behind the plus sign.
incomplete-question = Type the question behind the question mark.
incomplete-insight = Type the insight behind the equals sign.
incomplete-private = Type the remark behind the percent sign.
incomplete-command = Type a command behind the slash, or /help.
argument-long = This is too long for here. Put it shorter, or type it as a note.
lines-number = Type how many lines belong together, from 1 to { $most }: /lines 4
command-unknown = There is no command “/{ $word }”. Type /help for all commands. Text that begins with / is typed as \/.
command-unknown-near = There is no command “/{ $word }”. Do you mean { $near }?

## The hint under the line

hint-enter = Enter: { $what }
hint-command = Enter: { $usage }: { $label }
hint-private = private remark, stays on this laptop
hint-hold = the pen stays with { $who } until the turn moves
hint-add = { $name } is added to the circle
hint-add-same = a second { $name } is added to the circle
hint-help = help
hint-starts = Enter: { $who } starts
hint-next = Enter: then { $who }
hint-last = Enter: the turn is done
hint-begin = /begin begins the session
hint-type = Type a note, ! decision, + action, ? question, = insight, or /help

## Storing

recorded-after-all = Everything is saved after all.
caught-up = The file that others read is up to date again.
foreign-news = Somebody else changed the file. Their changes have been taken in.
behind-full = The disk is full: { $place } is behind. Everything is safe on this laptop. Make room; the file then follows by itself.
behind-denied = { $place } cannot be written: it is behind. Everything is safe on this laptop. Allow writing there; the file then follows by itself.
behind-gone = The folder of { $place } is gone: the file is behind. Everything is safe on this laptop. Put the stick or the share back; the file then follows by itself.
behind-other = { $place } is behind ({ $why }). Everything is safe on this laptop; I keep trying.
nowhere-full = NOT SAVED: the disk is full ({ $place }). What you typed is only in memory. Make room now, and do not leave the program.
nowhere-denied = NOT SAVED: { $place } cannot be written. What you typed is only in memory. Allow writing there, and do not leave the program.
nowhere-gone = NOT SAVED: { $place } is gone. What you typed is only in memory. Put it back, and do not leave the program.
nowhere-other = NOT SAVED: { $place } ({ $why }). What you typed is only in memory. Do not leave the program; I keep trying.

## Help

help-end = That is all. A line without a sign is a note.

help-line =
    A line becomes:
      text: a note with whoever has the turn
      @name text: a note with someone else; @name alone holds the pen
      @+Name: adds someone to the circle
      ! text: a decision
      + text @name date: an action
      ? text: an open question
      = text: an insight, what the circle learned
      % text: a private remark, stays on this laptop
      #experience #practice #science: the source of knowledge
      an empty line: this turn is done
      \ first: the rest is taken literally

## Opening and ending

open-here = here: { $who }
open-help = Type /help to see what a line can be.
open-conflicts = { $count ->
    [one] There is { $count } place with two versions: both are kept.
   *[other] There are { $count } places with two versions: both are kept.
}
interrupt = Nothing was ended. Type /leave to leave; the session goes on exactly here.
ending-timed-out = The disk does not answer. What was confirmed is safe in the journal; open the session again when the disk is back.
ending-fault = kring made a mistake and has to stop. Everything that was confirmed is safe: open the session again to go on.

## Start and open

start-which = Which session plan?
start-minutes = { $count } minutes
start-choose = A number or a name (Enter: 1):
start-unknown = There is no such plan in the list.
session-file = minutes: { $file }
open-not-ours = { $file } is somebody else's file and is never written: you go on in a file of your own, with everything that stands in it.
open-recovered = The program ended unexpectedly last time. Everything that was confirmed is here.

## The screen: what its keys say

place-looking-back = while looking back
command-turn-back = to the speaker before
command-turn-back-help = Gives the turn back to the speaker before, in the order of the round.
command-room = view for the room
command-room-help = Shows circle, prompt and time large, without notes. What you type is not shown there.
turn-back-none = Nobody comes before in this round.
turn-speaking = has the turn
hidden = The notes are hidden. The same key shows them again.
shown = The notes are shown again.
room-not-yet = The view for the room comes once the session has begun.
prompt-none = There is nothing to read aloud at this item.
interrupt-key = Nothing was ended. { $key } leaves; the session goes on exactly here.
recall-none = Nothing was set aside, and nothing has been written down yet.
asking-empty = Nothing was typed yet. Esc leaves everything as it was.
asking-gone = That is not there any more.
asked-names = Who is in the circle? A name
choice-none = There is nothing to choose from.
choice-title-about = { $what }: { $label }
choice-person = { $name }, { $state }
level-name-circle = circle
level-name-network = network
level-name-public = public
perspective-other = something else …
hint-begin-key = { $key } begins the session
hint-resume-key = { $key } goes on after the pause
hint-menu = Enter: { $what }, or press a letter
hint-nothing-fits = Nothing fits. Backspace takes a letter away, Esc closes.
hint-close = Enter or Esc closes this
hint-names-end = Enter: these are all the people
hint-asking-empty = Type it, then Enter. Esc leaves everything as it was.
command-begin-short = begin
command-next-short = next item
command-pause-short = pause
command-undo-short = undo
command-help-short = help
command-leave-short = leave
command-done-short = turn done
command-turn-short = turn to …
command-turn-back-short = before
command-pass-short = passes
command-later-short = later
command-round-short = round
command-propose-short = propose
command-people-short = people
command-presence-short = here or not
command-record-short = store
command-new-line-short = new line
command-set-aside-short = aside
command-recall-short = further back
command-complete-short = complete
command-entry-short = menu
command-item-short = menu
command-room-short = session
command-find-short = find
command-palette-short = commands
command-focus-short = on
command-up-short = up
command-down-short = down
command-choose-short = choose
command-dismiss-short = close
command-resume-short = go on
command-hide-short = hide
