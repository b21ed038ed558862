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
command-read-back = read back together
command-read-back-help = Shows decisions and insights one by one: may this go to the network? One “circle” is enough to keep it here.
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
command-previous = speaker before
command-previous-help = Gives the turn back to the speaker before.
command-pass = passes
command-pass-help = The speaker passes. At the end of the round they are asked once more.
command-later = later
command-later-help = The speaker wants to come later in this round. They come back at the end by themselves.
command-skip = do not ask now
command-skip-help = Goes on to the next person without asking this one. They stay “not asked yet”.
command-offer = offer once more
command-offer-help = Offers those who passed one more turn.
command-round = start a round
command-round-help = Starts a round: check-in, sharing, clarifying, reaction, consent or closing.
command-end-round = end the round
command-end-round-help = Ends the round. If somebody was not asked, you first see who.
command-groups = make groups
command-groups-help = Makes groups of the size you type, mixed at random, or puts them together by hand.
command-harvest = harvest of a group
command-harvest-help = Writes down what a group brings back: the number of the group, then the text.
command-propose = propose
command-propose-help = Puts a proposal to the circle and starts the consent process. kring gives you the words to say.
command-amend = new wording
command-amend-help = Gives the proposal a new wording. Everybody who had consented is asked again.
command-met = objection met
command-met-help = Writes down how an objection was met. Only the objector closes it.
command-conclude = conclude the proposal
command-conclude-help = Ends the process: adopted, adopted for a trial, postponed, dropped, handed to a smaller group, or inconclusive. All answers are read back first.
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
command-advice = advice
command-advice-help = Writes down an advice: what, for whom, and when you would like an answer.
command-reaction = reaction of the room
command-reaction-help = Writes down what the room says about an insight. It goes back to the circle it came from.
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
command-balance = balance
command-balance-help = Shows how turns and time are spread over perspectives. For you only; never in the minutes.
command-room = view for the room
command-room-help = Shows circle, prompt and time large, without notes. What you type is not shown there.
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
