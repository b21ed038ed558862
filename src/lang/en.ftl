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
home-open = go on; put the file behind it
home-start = start a session
home-join = take part in a session from another laptop
home-demo = look around in a made-up session
home-keys = all commands and keys
home-help = everything kring can do
home-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
home-recent = Sessions
home-recent-in = Sessions in { $folder }
home-none = There is no session yet. Start one from a plan, or look around in an example first.
home-go-on = Go on with { $title }
home-new-row = New session, from a plan
home-join-row = Join a session that somebody else leads
home-demo-row = Look at an example
home-leave-row = Leave
home-today = today { $time }
home-prepared = not begun yet
home-running = under way
home-paused = pause
home-finished = closed
home-entries = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
home-unreadable = Cannot be read: { $file }
home-more = and { $count } more in this folder
home-hint-go-on = Enter: go on, exactly where you were
home-hint-prepared = Enter: open it. This session has not begun yet
home-hint-finished = Enter: open it to read. This session is closed
home-hint-unreadable = Enter: read why this cannot be opened
home-hint-new = Enter: choose a plan. Nothing begins yet
home-hint-join-row = Enter: look for the session, in the folder that you share
home-hint-join = Enter: take part, in your own file beside theirs
home-hint-look-in = Enter: look in this folder
home-hint-join-back = No session stands here. Esc: back
home-choose-join = Which session do you join?
home-join-in = { $folder }
home-join-none = No session stands in this folder. Look in the folder that you share with whoever leads.
home-join-up = .. (the folder above)
home-join-folder = { $name }/
home-hint-demo = Enter: look around in a made-up session. Nothing of it stays
home-hint-leave = Enter: close kring. Everything is saved
home-hint-other = Enter: { $what }
home-hint-plan = Enter: a session from this plan
home-hint-scroll = PageUp and PageDown move through the plan
home-asks-title = Title
home-asks-circle = Circle
home-hint-title = Enter: “{ $title }”. Or type another title
home-hint-title-typed = Enter: the session is called “{ $title }”
home-hint-circle = Enter: “{ $circle }”, as last time. Or type another circle, or - for none
home-hint-circle-none = Enter: without a circle's name. Or type one, such as Northern circle
home-hint-circle-typed = Enter: the circle is called “{ $circle }”
home-follow-up = Prepare the session after { $title }
home-hint-follow-up = Enter: the same circle, with what was left open. It opens what is prepared already
home-decide = { $count ->
    [one] Decide what is left: one thing in { $title }
   *[other] Decide what is left: { $count } things in { $title }
}
home-hint-decide = Enter: one question after the other. You can stop at any time
home-more-below = more: { $key }
home-leave-key = Nothing was closed. { $key } leaves
home-back = back
home-choose-plan = Choose a plan
home-plan-broken = This plan cannot be used. Beside it stands why.
home-title-help = Help
home-help-text =
    This is the home screen. Here you choose a session to go on with, or start a new one.
    Choose with the arrows and press Enter, or press the letter in front of the row.
    When you leave a session you are back here. Nothing gets lost.

## The example: a made-up session

demo-title = Learning circle on vision, session 3
demo-circle = Northern circle
demo-agreement-stays = What you tell here stays in the circle
demo-agreement-pass = You may always pass, stop or step outside
demo-action-letter = Rewrite the invitation in plain language
demo-action-travel = Ask whether travel costs can be paid beforehand
demo-action-list = Make a list of questions that you can ask beforehand
demo-decision = We always ask a young person or parent beforehand whether we may talk about them
demo-joris-chair = I only knew afterwards that they had talked about me. There was no chair for me.
demo-joris-now = Now I sit in such talks myself. I always put an extra chair, even if it stays empty.
demo-fatima-file = At the first talk there was a file of sixty pages. Nobody asked what we had already tried at home.
demo-fatima-pen = Later someone said: you tell it, I will put down my pen. Only then did I dare.
demo-lieke-daughter = When my mother was ill they talked over her head too. I often think of that in this work.
demo-lieke-study = In our study eight of the twelve young people said: I could be there, but the decision had been made.
demo-insight = We have learned that sitting at the table is not the same as deciding together
demo-sam-asked = My support worker asked: do you want to be there, and where do you want to sit? Nobody had ever asked me that.
demo-question = How do you ask this of a child of six?
demo-news = This is an example: the people and their stories are made up. Feel free to try anything.
demo-folder = It is in { $folder }. When you leave, kring removes that folder.
demo-gone = The example is gone again.
demo-stays = The example cannot be removed: { $folder } ({ $reason }). You can throw that folder away yourself.
demo-no-place = There is no place for the example: { $reason }
demo-no-place-do = Set TMPDIR to a folder where you may write.

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
place-home = on the home screen
menu-entry = menu of an entry
menu-item = menu of an agenda item
menu-people = menu of people
menu-pause = after a pause
menu-consent = menu of the proposal
menu-home = on the home screen
menu-carried = what was agreed before
menu-agreements = agreements of the circle
menu-read-back = reading back together
menu-sheet = what one person told
menu-review = what is left to decide

## Commands: the headings of the help

group-home = The home screen
group-session = The session
group-turns = Rounds and turns
group-consent = Proposals and consent
group-people = Who is here
group-writing = Writing
group-entries = What was written
group-agenda = The agenda
group-carrying = What was agreed, closing and carrying on
group-screen = The screen

## Commands: what is typed after the name

argument-person = NAME
argument-text = TEXT
argument-minutes = MINUTES
argument-number = N
argument-round-kind = KIND
argument-entry-kind = KIND
argument-level = LEVEL
argument-entry = TEXT
argument-source = SOURCE
argument-date = DATE
argument-perspective = PERSPECTIVE
argument-role = ROLE
argument-presence = PRESENCE
argument-item = ITEM
argument-groups = SIZE
argument-group = GROUP
argument-place = PLACE
argument-centre-turn = FIRST-OR-LAST
argument-outcome = OUTCOME
argument-status = STATUS
argument-arrangement = WHAT
argument-command = COMMAND

## Commands: a label of two or three words, and one or two sentences of help

command-go-on = go on
command-go-on-help = Goes on with the session that you worked on last, exactly where you were.
command-new = new session
command-new-help = Starts a new session from a plan. You see first what is in it.
command-follow-up = prepare the next session
command-follow-up-help = Prepares the next session of a circle: the same people, with what was left open. Takes the chosen session, or else the one that was closed last.
command-go-through = decide what is left
command-go-through-help = Leads through what is left to decide in a session: where people wrote different things, and what may be the same. Takes the chosen session, or else the latest in which there is something.
command-join = join a session
command-join-help = Take part in a session that somebody else leads on another laptop. You write in your own file, beside theirs.
command-demo = look at an example
command-demo-help = Opens a made-up session to look around in. It is gone again when you leave.
command-begin = begin
command-begin-help = Starts the session and its clock. Before that you see who is here and who is still to come.
command-reopen = reopen the session
command-reopen-help = Takes up a session that was closed, where it was. That it was reopened stands in the minutes.
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
command-late = too little time
command-late-help = Shows what the circle can do about its time, each with the end that it leads to: stop here, end later, or shorten something. A number does it; undo takes it back.
command-status = where are we?
command-status-help = Tells the time, who is speaking and what comes next.
command-save = save now
command-save-help = Writes the readable file now. Everything you stored is already safe on this laptop.
command-undo = undo
command-undo-help = Undoes your last step, also “next”. Only erasing cannot be undone.
command-redo = redo
command-redo-help = Does again what you have just undone.
command-close = close the session
command-close-help = Shows what was decided, who does what, and what is missing. From there Enter on the last row closes the session, or the key for the next item; the key for the item before goes back.
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
command-centre = into the middle
command-centre-help = Puts the person whom it is about most in the middle of the circle. They begin, or are asked last: they choose. The same name once more lets them go back.
command-order = order by hand
command-order-help = Shows who still gets a turn, or gives somebody another place: 1 is next.
command-silence = be silent
command-silence-help = Begins a silence and counts the minutes. Nothing goes on by itself: Enter on the empty line ends it.
command-groups = groups
command-groups-help = Mixes everyone into groups of a size, such as 2-3, never all of one perspective together if it can be helped. Or type the names, with a slash between groups: /groups anna, bram / sam, lieke. Once there are groups it shows them.
command-group = into another group
command-group-help = Puts somebody in the group with that number.
command-swap = swap two people
command-swap-help = Lets two people change groups.
command-harvest = harvest of a group
command-harvest-help = Writes what a group brings back to the circle: one line a group.
command-propose = propose
command-propose-help = Puts a proposal to the circle and starts the consent process. @name before the text says whose it is. With a proposal at hand it goes on to the next step. kring gives you the words to say.
command-step = next step
command-step-help = Goes on to the next step of the proposal: questions, reactions, changes, consent round, objections, decision.
command-step-back = step back
command-step-back-help = Goes back to the step before. Nothing is lost: rounds go on where they stood.
command-amend = change the text
command-amend-help = Writes a new wording of the proposal. The old one is kept. Whoever answered already is asked again.
command-answer = answer of somebody
command-answer-help = Writes down an answer: /answer Sam 1, /answer Sam 2 and the concern, /answer Sam 3 and the objection. Also for somebody who was not there and answers later.
command-reason = reason of the objection
command-reason-help = Writes down why somebody objects.
command-met = how we meet the objection
command-met-help = Writes down how the circle meets the objection. What was written down before stays before it. It stays open until the objector says that it is resolved.
command-resolved = objector: “it is resolved”
command-resolved-help = Writes down that the objector says: my objection is resolved. Only the objector can say so.
command-decide = decide
command-decide-help = Writes down what became of the proposal: adopted, adopted for a trial, postponed, handed to a smaller group, dropped or no decision.
command-answer-by = absent people answer by …
command-answer-by-help = Writes down until when the people who were not there may still answer. D1 before the date names an earlier decision.
command-proposals = all proposals
command-proposals-help = Shows the proposals with their wordings and answers. Reasons stay covered until everyone has been asked.
command-take-up = take up a proposal
command-take-up-help = Goes on with a proposal that was left open, where it stood.
command-leave-open = leave the proposal
command-leave-open-help = Leaves the proposal as it stands and goes on with the agenda item. You can take it up later.
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
command-decides = decides with us
command-decides-help = Says whether somebody decides with the circle: yes or no. Only people who decide are asked in a consent round.
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
command-advice = advice
command-advice-help = Writes down an advice. Say to whom and by when in the same line: /advice to the town of Zwolle: pay the travel costs by 1 May.
command-react = reaction
command-react-help = Writes down a reaction to the insight that is presented: of the room, or of somebody with @name first.
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
command-term = holds until
command-term-help = Writes down for how long a decision holds, in words or as a date.
command-measure = how we know it works
command-measure-help = Writes down how the circle will know that a decision works.
command-tick = how does it stand?
command-tick-help = Says how an action stands: done, still going or no longer needed.
command-advice-to = to whom
command-advice-to-help = Says to whom an advice goes.
command-taken-over = taken over, because
command-taken-over-help = Writes down that an advice was taken over, and why.
command-partly-taken-over = partly taken over, because
command-partly-taken-over-help = Writes down that an advice was taken over in part, and why.
command-not-taken-over = not taken over, because
command-not-taken-over-help = Writes down that an advice was not taken over, and why not.
command-advice-list = all advice
command-advice-list-help = Shows all advice: to whom, answer by when, and what was answered.
command-insights = insights of circles
command-insights-help = Shows the insights of circles that are here, with the reactions to them.
command-present = present an insight
command-present-help = Shows an insight large, here and in the room: the one with this label, or else the next one.
command-present-back = present the one before
command-present-back-help = Shows the insight before this one large.
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
command-actions = what had we agreed?
command-actions-help = Goes through what was carried over: actions, decisions to look at again, open questions, advice. One key for each: done, goes on, no longer needed, handed over.
command-action-done = done
command-action-done-help = The action is done. Without a number it is the next one to ask after.
command-goes-on = goes on
command-goes-on-help = The action goes on, and comes along to the next session.
command-not-needed = no longer needed
command-not-needed-help = The action is no longer needed. A decision is not looked at again.
command-hand-over = hand over
command-hand-over-help = Somebody else does the action from now on. Outside the circle too: then it is out of our hands.
command-agreements = the circle's agreements
command-agreements-help = Shows the agreements of the circle, and which of them were confirmed this time.
command-still-good = still good
command-still-good-help = The circle says yes to its agreements once more. Without a number to all of them.
command-tell-absent = who tells the absent?
command-tell-absent-help = Says who tells somebody who was not there what was decided: first who was absent, then who tells it.
command-arranged = costs or aftercare arranged
command-arranged-help = Says that reimbursement or aftercare is arranged. A second time: that it is not.
command-evaluate = scores, without names
command-evaluate-help = Writes down scores from 1 to 5, several at once: 4 5 3 4. Nobody is named. Words may stand behind them.
command-read-back = read back together
command-read-back-help = Reads decisions and insights one by one: may this go to the network, or does it stay in the circle?
command-to-network = to the network
command-to-network-help = What is read back may go to the network.
command-stays-in-circle = circle: it stays here
command-stays-in-circle-help = What is read back stays in the circle. One person who says so is enough.
command-reword = mend the wording
command-reword-help = Changes the words of what is read back, and asks again.
command-read-before = back
command-read-before-help = Goes back to the text before.
command-read-later = leave it for later
command-read-later-help = Goes on to the next text; this one comes back at the end.
command-sheet = sheets: what each told
command-sheet-help = Shows who told something, or with a name their own words one by one. There you write down what they said about sharing them, also days later.
command-by-name = may be shared, by name
command-by-name-help = What they told may be shared, with their name beside it. With a label (N3) it is about that text, with “all” about everything they told.
command-by-role = may be shared, by role
command-by-role-help = What they told may be shared, with their role beside it, such as young person or parent. With a label (N3) it is about that text, with “all” about everything they told.
command-unnamed = may be shared, unnamed
command-unnamed-help = What they told may be shared, without name or role. With a label (N3) it is about that text, with “all” about everything they told.
command-not-shared = stays in the circle
command-not-shared-help = What they told stays in the circle. With a label (N3) it is about that text, with “all” about everything they told.
command-share-until = until which day
command-share-until-help = Says until which day what they answer next may be shared. “none” takes the day away again.
command-all-texts = this text, or all of them
command-all-texts-help = The next answer is about everything that this person told; once more: about one text.
command-for-everyone = network, or everyone
command-for-everyone-help = The next answer lets everyone read it, not the network alone; once more: the network alone.
command-sheet-on = next text
command-sheet-on-help = Goes on to the next text of this person. Nothing is written down.
command-sheet-back = text before
command-sheet-back-help = Goes back to the text before of this person. Nothing is written down.
command-sheet-files = write sheets to files
command-sheet-files-help = Makes a page for everyone who told something, or with a name for one person, in a folder beside the minutes: to send, or to print.
command-skip-role = role to the next person
command-skip-role-help = Lets a role go on to the next person in the circle. Next time it goes on from there.
command-swap-roles = swap roles
command-swap-roles-help = Two people swap their roles.
command-differences = what is left to decide
command-differences-help = Shows where people wrote different things, one by one, with who and when. A number chooses a wording, “both” keeps all of them in one text, “text” and words write another one.
command-both-wordings = keep both
command-both-wordings-help = Keeps all wordings, below each other in one text.
command-own-wording = write a third
command-own-wording-help = Writes another wording, day or number in the place of what is to be decided.
command-the-same = the same
command-the-same-help = Says that both are the same: one meeting, one person, one item, or one thing in two wordings. In a list: all that are ticked. Both wordings stay.
command-two-things = two different things
command-two-things-help = Says that these are two different things: kring does not ask about them again.
command-decide-later = leave it for later
command-decide-later-help = Goes on to the next thing to decide; this one comes back at the end. Both wordings stay.
command-decide-before = back
command-decide-before-help = Goes back to what was to be decided before this.
command-prompt = read the prompt again
command-prompt-help = Shows the words to read aloud again, large. Once more: whole, to page through.
command-hide = hide the notes
command-hide-help = Hides the notes from your neighbours' eyes, until you press the key again. You can go on typing.
command-balance = balance
command-balance-help = Shows turns, notes and time by perspective, for you who lead. Only of three people or more, never of one person, and not in the view for the room.
command-sources = sources of knowledge
command-sources-help = Shows which sources of knowledge spoke, in each item and in the session, and which decisions rest on one only.
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
entry-answer = answer
entry-who = who: { $who }
entry-nobody-yet = nobody yet: add @name
entry-by = by { $date }
entry-sources = source: { $names }
entry-unasked = this is not written down at this item (Enter stores it all the same)
entry-unasked-stored = this is not written down at this item; { $do-erase } erases it
entry-of-proposal = noted beside the proposal, which stays open: { $key } goes on with it
entry-stored = { $label } { $what }: { $text }
entry-changed = { $label } changed: { $what }
entry-none = Nothing has been written down yet.
entry-unknown = There is no entry { $label }. { $do-find } and a word show the labels.
entry-no-speaker = Only a note or an open question has a speaker.
entry-no-owner = Only an action or a decision has somebody who does it.
entry-no-due = Only an action has a day by which it is done. A decision has a review date: { $do-review }.
entry-no-review = Only a decision is reviewed. An action has a day by which it is done: { $do-due }.
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
edit-what = Type the new words: { $typed-edit }N3 new words
status-open = goes on
status-done = done
status-answered = answered
status-dropped = no longer needed
status-handed-over = handed over
status-unknown = “{ $typed }” is unknown here. Choose done, open, dropped or handed-over.
agreement-what = Type the agreement: { $typed-agreement }We let each other finish
did-agree = Agreement of the circle: { $text }
did-park = On the parking lot: { $text }
park-question = Only an open question can be parked. { $do-park } and a text put something new there.
status-parked = on the parking lot
taken-away = { $label } taken away; { $do-restore } brings it back
did-restore = brought back
restored = { $label } is back
restore-none = Nothing was taken away.
erased = { $label } erased for good, from every file on this laptop. This cannot be undone.
erased-line = The line is erased. Nothing of it was kept.
erased-not-reached = It may still stand here; ask for it to be erased there too:
erased-not-wording = The same was written down in other words, and those still stand: { $labels }.
erase-of-another = { $who } wrote { $label }: { $text }. Erasing cannot be undone. The same once more erases it for good.
erase-of-others = Nothing was written down on this laptop. What others wrote is erased by its label: { $typed-erase }{ $label }
erase-nothing = There is nothing to erase.
erase-remark = The last thing was a private remark; it stands on this laptop only. To erase something from the minutes, give its label: { $typed-erase }N3
erase-outcome = The last thing was an outcome. Change it with { $do-outcome }. To erase something else, give its label: { $typed-erase }N3
remark-kept = Private remark kept on this laptop only, never in the minutes
find-what = Type what you are looking for: { $typed-find }word
found = { $count ->
    [one] { $count } entry found
   *[other] { $count } entries found
}

## Sharing meeting

entry-reaction = reaction
reaction-no-source = A reaction has no source of knowledge of its own.
insights-none = There are no insights of circles here. Take them in with “kring open FILE --insights FILE…”.
insights-count = { $count ->
    [one] one insight
   *[other] { $count } insights
}. { $do-present } shows the next one.
insights-back = { $count ->
    [one] One insight got reactions in a sharing meeting.
   *[other] { $count } insights got reactions in a sharing meeting.
}
present-unknown = There is no insight of a circle called “{ $label }”. { $do-insights } shows all of them.
present-first = This is the first one.
presented = { $label }, { $circle }: { $text }
presented-all = All insights have been presented.
react-to-what = Present an insight first with { $do-present }, or put its label before the reaction: { $typed-react }I1 …
react-what = Type the reaction: { $typed-react }This is new to us
react-room = the room
reacted = reaction of { $who } to { $about }
insights-file = { $file }: { $what }
insights-file-none = There are no insights in it
insights-file-all-stay = { $count ->
    [one] The insight in it stays in the circle
   *[other] All { $count } insights in it stay in the circle
}
insights-file-do = Ask the circle for minutes in which insights were read back together, and may go to the network.
insights-taken = { $circle }: { $count ->
    [one] one insight
   *[other] { $count } insights
} to present, { $kept ->
    [0] none stays in the circle
    [one] one stays in the circle
   *[other] { $kept } stay in the circle
}
next-reactions = { $count ->
    [one] One reaction comes
   *[other] { $count } reactions come
} along from the sharing meeting; the command “insights” shows them.

## Advice

entry-advice = advice
advice-what = Type the advice: { $typed-advice }to the town of Zwolle: pay the travel costs by 1 May
advice-to = to { $to }
advice-to-nobody-yet = to nobody yet
advice-to-whom = Type after it to whom the advice goes, in at most { $most } characters.
advice-by = answer by { $date }
advice-open = no answer yet
advice-because = Say why as well: { $typed-taken-over }AD1 it costs next to nothing
advice-answered = { $answer }: { $because }
advice-taken-over = taken over
advice-partly = partly taken over
advice-not = not taken over
advice-only = Only an advice goes to somebody and is answered. { $do-advice-list } shows all of it.
advice-none = No advice has been written down yet. { $do-advice } writes one down.
advice-count = { $count ->
    [one] one advice
   *[other] { $count } pieces of advice
}, { $open } still without an answer

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
undo-of-others = Somebody else has written in this since. It stays; change it or take it away by hand.
redo-done = done again: { $what }
redo-nothing = There is nothing to do again.

## Where the session stands

stand-prepared = Not begun yet: { $people ->
    [one] { $people } person
   *[other] { $people } people
} here, { $items } agenda items. { $do-begin } begins.
stand-item = { $number } { $title }, { $used } of { $planned } min
stand-between = No agenda item is open. { $do-next } goes to the next; { $do-go-to } and a number to another.
stand-paused = Pause. The clock stands still. { $do-pause } goes on.
stand-finished-short = The session is closed.
stand-finished = The session is closed. { $do-reopen } reopens it.
stand-end = { $used } of { $planned } min used, expected to end at { $time }{ $drift }
stand-ended = { $used } of { $planned } min used, ended at { $time }{ $drift }
turns-waiting = { $round }: who would like to start? A name, or Enter for { $who }
turns-waiting-name = { $round }: who would like to start? Type a name.
turns-next = Enter gives the turn to { $who }
turns-nobody = There is nobody at the table to ask. Add people with @+Name, or with { $do-in } and a name.
turns-now = now: { $who }
turns-once-more = once more: { $who }
turns-then = then: { $who }
turns-then-two = then: { $who }, after that { $after }
turns-to-hear = { $count } still to hear
turns-later = { $count } later
turns-complete = Everyone has been asked. { $do-next } goes on; { $do-turn } and a name give someone the turn once more.
turns-complete-short = Everyone has been asked.
turns-complete-more = Everyone has been asked. { $do-round } starts the { $round }.
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
no-round = No round is open. { $do-round } starts one.
no-speaker = Nobody has the turn now.
pass-in-reaction = Passing is possible here. Ask gently whether there is something after all.
turn-whose = Whose turn? Type a name: { $typed-turn }Sam
turn-not-here = { $who } is not here. { $do-in } and the name, when they arrive.
turn-to-come = not asked yet
turn-spoken = has spoken
turn-passed = passed
turn-later = later
turn-absent = not in this round
unfinished-not-asked = not asked yet: { $who }
unfinished-later = later in this round: { $who }
unfinished-round = not held yet: { $round }
unfinished-proposal = a proposal is open: { $text }
end-round-owed = Not everyone has been heard. { $do-end-round } once more ends the round all the same.
round-owed = Not everyone has been heard in this round. Type it once more to start another round all the same.

round-harvest = round along the groups
round-of-groups = In this round the groups have the turns. { $do-end-round } ends it.
did-skip = { $who } would rather not begin
centre-when = When is the person in the middle asked? Type first or last.
centre-turn-first = begins
centre-turn-last = is asked last, or earlier when they want to
did-centre-first = { $who } sits in the middle and begins
did-centre-last = { $who } sits in the middle and is asked last
did-leave-centre = { $who } sits in the circle again
order-speaks = { $who } has the turn now.
order-spoken = { $who } has had a turn. { $do-turn } and the name give another one.
order-place = Type the place as a number: 1 is next.
did-order = { $who } to place { $place }
place-next = is next
place-after = after { $who }
choice-round-planned = As planned: { $round }
not-asked = not asked yet: { $who }

## Silence

silence-minutes = Type the minutes as a number, from 1 to 60.
did-silence = { $count ->
    [one] { $count } minute of silence
   *[other] { $count } minutes of silence
}
did-break-silence = silence over
stand-silence = silence, { $used } of { $length }
stand-silence-full = silence, { $used } of { $length }: the time is over. Enter ends the silence
hint-silence = { $count ->
    [one] Enter: { $count } minute of silence begins
   *[other] Enter: { $count } minutes of silence begin
}
hint-break-silence = Enter: the silence is over
step-silence = { $count ->
    [one] First { $count } minute of silence: Enter begins it
   *[other] First { $count } minutes of silence: Enter begins them
}

## Groups

group-name = Group
group-nobody = nobody here any more
group-line-harvest = { $name }: { $members }. Harvest: { $harvest }
groups-are = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
groups-first = There are no groups yet. { $do-groups } mixes everyone into groups.
groups-too-few = Groups need at least two people here.
groups-size = Type a size such as 3 or 2-3, from 2 to 20.
groups-twice = { $who } was named twice.
groups-harvested = These groups brought something back. Type it once more to make other groups all the same; undo brings these back.
group-which = Which group? Type its number, from 1 to { $count }.
group-of-nobody = { $who } is in no group.
swap-same = They are in the same group.
harvest-what = Type what the group brings back.
harvest-of = harvest of { $group }
did-groups = groups put together
did-group = { $who } to { $group }
did-swap = { $one } and { $other } swapped
did-harvest = harvest of { $group }: { $text }
step-groups = Groups of { $size }: Enter mixes everyone
step-groups-between = Groups of { $min } or { $max }: Enter mixes everyone
hint-react = Type “Room: …” for what the room says to it
hint-present = Enter presents { $label } of { $circle }
hint-groups = Enter: mix everyone into groups. By hand: { $do-groups } and the names
step-in-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
} at work; { $do-round }: { $round }
step-in-groups-only = { $count ->
    [one] { $count } group
   *[other] { $count } groups
} at work
step-talk = Free talk; { $do-round } starts the { $round }

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

not-begun = The session has not begun yet. { $do-begin } begins.
begin-no-items = There is no agenda item yet. { $do-add-item } adds one: a title and minutes.
begin-nobody = Nobody on the list is marked as here yet: choose with the arrows, and Space marks them. { $do-begin } once more begins all the same.
begin-already = The session has begun already.
did-begin = begun
did-reopen = session reopened
reopened = Session reopened. { $stands }
reopen-not-closed = The session is not closed, so there is nothing to reopen.
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
not-leading = { $who } leads this session. You can write down everything; { $do-lead } takes the lead.
next-unfinished = Something is unfinished here. { $do-next } once more goes on all the same.
back-none = This is the first agenda item.
clock-runs = The clock runs.
clock-stands = The clock stands still; everything else goes on. { $do-clock } starts it again.
clock-set-back = The clock of this laptop was set back. Your time is kept; nothing is counted twice.
paused-led = It is a pause: nothing is written down. The laptop that leads goes on.
paused-enter = It is a pause. { $do-pause } goes on.
paused-text = It is a pause: nothing is written down. Your text stands aside. { $do-pause } goes on.
not-paused = It is no pause now. { $do-pause } starts one.
finished = The session is closed and the minutes are final. { $do-reopen } reopens it.
finished-text = The session is closed and the minutes are final. Your text stands aside. { $do-reopen } opens the session again.
minutes-number = Type a number of minutes, such as 5.
publishing = The file that others read is being written.
left-example = Left.
left = Left. kring open goes on exactly here.
not-here = That does not work here.

## Time as a conversation

late-left = { $count ->
    [one] { $count } minute left here. Ask the circle whether it wants more time ({ $how }).
   *[other] { $count } minutes left here. Ask the circle whether it wants more time ({ $how }).
}
late-full = The time is over. Ask the circle ({ $how }): stop, end later or shorten something?
late-over = { $count ->
    [one] { $count } minute over. Ask the circle ({ $how }): stop, end later or shorten something?
   *[other] { $count } minutes over. Ask the circle ({ $how }): stop, end later or shorten something?
}
late-title = What does the circle want?
late-which = Which? Give a number, from 1 to { $count }: { $typed-late }1
late-stop = End { $time }: stop here, go on
late-later = End { $time }: { $count } more minutes here, end later
late-drop = End { $time }: { $count } more minutes here, drop { $item }{ $how }
late-shorten = End { $time }: { $count } more minutes here, { $item } in { $to } minutes{ $how }
late-kept = Never shortened, says the plan: { $items }.
took-usually = { $times ->
    [one] It usually takes { $count } minutes ({ $times } time before)
   *[other] It usually takes { $count } minutes ({ $times } times before)
}
took-altogether = Before, these items took { $count } minutes; { $planned } are planned

## Equality

balance-not-in-room = The balance is for you alone. Leave the view for the room first.
balance-for-you = for you who lead, not for the room
balance-too-few = Of each perspective too few people said something to show a balance in which nobody can be recognised.
balance-turns = Turns
balance-notes = Notes
balance-minutes = Minutes with the turn
balance-others = others
balance-group = { $name } ({ $count })
balance-each = A bar is long by what there was for each person on average; the number is of the whole group.
sources-none = No source of knowledge was named yet. #experience, #practice or #science in a note does.
sources-session = Sources of knowledge: { $sources }
sources-silent = Not heard yet: { $sources }
one-source = { $label } rests on one source only: { $source }. What do the others say?

## Closing

close-again = Type /close once more to close the session.
close-choose = Enter fills in what is missing. { $do-next } closes the session, { $do-back } goes back to it.
closed = Session closed. The minutes are final; { $do-reopen } reopens it.
closing-decisions = Decisions: { $count }
closing-put-off = Not decided yet, for another time: { $count }
closing-dropped = Does not go on: { $count }
closing-actions = Actions: { $count }
closing-questions = Open questions: { $count }
closing-insights = Insights: { $count }
closing-advice = Advice: { $count }
closing-agreements = New agreements of the circle: { $count }
closing-around = Around the session
closing-next = next time
closing-told-by = { $whom } hears it from
closing-arranged = arranged
closing-review = review { $date }
closing-complete = Nothing is missing.
closing-missing = Still missing:
missing-owner = { $label }: who does it?
missing-due = { $label }: by when?
missing-review = { $label }: when do we look again?
missing-decision-owner = { $label }: who sees to it?
missing-measure = { $label }: how will we know that it works?
missing-term = { $label }: until when do we try it?
missing-objection = { $label }: { $who } objected later. Talk about it?
missing-sources = { $label }: on which knowledge does it rest?
missing-answer-by = { $label }: until when may those who were not there answer?
missing-advice = { $label }: the answer was due. Taken over, partly, or not?
names-more = { $names } and { $count } more
missing-never-asked = not asked at “{ $item }”: { $who }
missing-later = wanted to come later at “{ $item }”, and did not: { $who }
missing-proposal = still open, the proposal: { $text }
missing-outcome = what came of “{ $item }”?
missing-not-reached = “{ $item }” was not reached
missing-tell-absent = { $who } was not there: who tells them what was decided?
missing-reimbursement = Are payment and travel costs arranged?
missing-aftercare = Does somebody speak to whoever was moved?
missing-read-back = { $count ->
    [one] one text was not read back together
   *[other] { $count } texts were not read back together
}
missing-doubles = { $count ->
    [one] one decision or action was perhaps written down twice
   *[other] { $count } decisions or actions were perhaps written down twice
}
arrangement-reimbursement = reimbursement
arrangement-aftercare = aftercare
arranged-what = Say what is arranged: reimbursement or aftercare.
hint-arrange = { $what } is arranged
hint-arrange-not = { $what } is not arranged after all
did-arrange = arranged: { $what }
did-arrange-not = not arranged any more: { $what }
did-tell-absent = { $who } tells { $whom }
tell-absent-self = Somebody else has to tell them: they were not there.
closing-title = Closing
closing-then = To round off
closing-along = Comes along to next time: { $what }.
closing-along-nothing = Nothing comes along to next time.
closing-scores = Score without names: { $mean } on average, of { $count }
evaluate-how = Type the scores from 1 to 5, without names: 4 5 3 4. Words may stand behind them.
evaluate-named = No name stands with scores, and { $name } belongs to the circle. Type it without the name. Nothing was written down.
evaluate-number = “{ $typed }” begins with no score from 1 to 5. Nothing was written down.
did-evaluate = { $count ->
    [one] One score, without a name
   *[other] { $count } scores, without names
}
did-evaluate-words = Written down, without a name
read-title = Read back together
read-place = { $place } of { $count }
read-question = May this go to the network? One “circle” is enough.
read-choose = Choose with a letter. Doubt means circle.
read-circle = stays in the circle
read-network = to the network
read-none = Nothing was decided or learned yet that can be read back.
read-all = Everything was read back.
read-ask-letters = { $place } of { $count }. May this go to the network?
read-ask = { $place } of { $count }. May this go to the network? { $do-to-network }, { $do-stays-in-circle }, { $do-reword } words, { $do-read-later } or { $do-read-before }
read-which = { $label } is no decision, insight or advice of this session. Type D1 or I1.
read-first = This is the first one.
hint-read-back = Enter: read back together
missing-next-date = When do we meet again?
next-date-is = Next time: { $date }
date-which = Type a date, such as 27-11, friday or in 2 weeks.
date-unread = “{ $text }” is no date that can be read. Type one such as 27-11, friday or in 2 weeks.

## Sheets: a person's own words, and what they can choose

sheets-folder = sheets
sheet-heading = Sheet for { $name }
sheet-heading-nameless = Your sheet
sheet-intro = This is what you told the circle. Only your own words are on this sheet.
sheet-yours = What you told is yours. It stays in the circle, unless you say that it may go further. Below you can read what you can choose, for each text or for all of them together.
sheet-with-others = You told this together with somebody else. It only goes further when all of you agree.
sheet-said = You said: { $said }.
sheet-reworded = You answered this before, but the words were changed afterwards. That is why we ask again.
sheet-who = Who may read it?
sheet-who-circle = The circle: nobody else reads it.
sheet-who-network = The network: other circles and the people of the learning network may read it.
sheet-who-public = Everyone: it may also be in a report or on a website that is open to all.
sheet-how = If it may go further, how do you want to be named?
sheet-how-name = By your name: { $name }.
sheet-how-name-any = By your name.
sheet-how-role = By your role, such as young person or parent. When fewer than three people had your role, it only says “participant”.
sheet-how-none = Without name and without role.
sheet-until = Until when?
sheet-until-day = Until a day that you choose. After that we no longer share it.
sheet-until-else = Or until you say otherwise.
sheet-answer = Your answer
sheet-answer-tell = Tell your facilitator, or hand this sheet back. If you choose nothing, it stays in the circle.
sheet-answer-later = You may change your mind later. Just say so: from that moment on what you say then counts. What others already have, we cannot always get back.
sheet-box-circle = stays in the circle
sheet-box-network = to the network
sheet-box-public = for everyone
sheet-box-name = by my name
sheet-box-role = by my role
sheet-box-none = without name
sheet-box-until = up to and including:
said-circle = stays in the circle
said-network = to the network
said-public = for everyone
said-name = by name
said-role = by role
said-none = without name
said-until = up to and including { $day }
said-until-else = with no end date

## Carrying on

carried-title = What had we agreed?
carried-none = Nothing was carried over from an earlier session.
carried-decisions = Decisions to look at again
carried-questions = Open questions
carried-advice = Advice without an answer yet
carried-since = from { $day }
carried-times = { $count ->
    [one] carried over once
    [2] carried over twice
   *[other] carried over { $count } times
}
carried-about = about: { $text }
carried-reactions = What a sharing meeting said to our insights
carried-ask = { $count ->
    [one] One action to ask after
   *[other] { $count } actions to ask after
}. { $label } { $text }: { $do-action-done }, { $do-goes-on }, { $do-not-needed } or { $do-hand-over } name
carried-all-asked = All actions have been asked after.
carried-next = { $done }. Now { $next }
carried-which = All actions have been asked after. Say which one: { $typed-action-done }A1
hand-over-whom = Hand over to whom? { $typed-hand-over }A1 name
handed-to = handed over to { $who }
hint-carried = { $count ->
    [one] Enter: go through one action
   *[other] Enter: go through { $count } actions
}
changed-no-review = no longer to be looked at again
agreements-title = Agreements of the circle
agreements-none = There are no agreements yet. { $do-agreement } writes one down.
agreements-ask = { $count ->
    [one] One agreement
   *[other] { $count } agreements
}. Are they still good? { $do-still-good }, or { $typed-still-good }C1 for one.
agreement-confirmed = still good
agreement-unknown = There is no agreement { $label }. { $do-agreements } shows them.
did-confirm = { $count ->
    [0] All agreements were confirmed already
    [one] One agreement is still good
   *[other] { $count } agreements are still good
}
did-skip-role = { $role } to the next person
role-goes-to = { $role } is now { $who }
role-goes-nowhere = Nobody else can be { $role }. { $do-role } gives somebody the role.
did-swap-roles = { $one } and { $other } swap their roles
roles-same = They have the same roles: there is nothing to swap.
role-guards-and-leads = { $who } is now facilitator and guardian at once. That does not go together: swap one of the two.
choice-outside = somebody outside the circle

## The follow-up session: `kring next`

next-not-begun = { $file }: this session has not begun yet
next-not-closed = { $file }: this session has not been closed yet
next-open-first = First open it with kring open { $file }. Once it is closed, kring next carries everything over.
next-conflicts = { $count ->
    [one] In one place
   *[other] In { $count } places
} writers wrote different things. What stands there now was carried over. kring check { $file } shows where.
next-already = The follow-up is there already, you go on with it: { $file }
next-not-ours = These minutes are somebody else's. The follow-up is a file of your own.
next-no-plan = The plan of last time is not here: the agenda of last time was taken over.
taken = Carried over: { $what }.
taken-nothing = Nothing was left open last time: there was nothing to carry over.
taken-actions = { $count ->
    [one] one action
   *[other] { $count } actions
}
taken-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
taken-agreements = { $count ->
    [one] one agreement
   *[other] { $count } agreements
}
taken-decisions = { $count ->
    [one] one decision to look at again
   *[other] { $count } decisions to look at again
}
taken-advice = { $count ->
    [one] one advice without an answer
   *[other] { $count } pieces of advice without an answer
}

## The agenda

item-what = Type a title, and the minutes if you like: { $typed-add-item }Looking back 10
item-which = Type the number of an item. { $do-agenda } shows them all.
agenda-line = { $number }  { $title }  { $used }/{ $planned } min, { $status }
item-now = now
item-done = done
item-waits = to be gone on with
item-to-come = to come
item-dropped = dropped
item-unknown = There is no agenda item “{ $number }”. { $do-agenda } shows them all.
item-to-where = Type the number of the item and its new place: { $typed-move-item }5 3
did-add-item = Agenda item added: { $title }, { $count } min
did-move-item = “{ $title }” now stands at number { $number }
did-drop-item = “{ $title }” dropped; { $do-reopen-item } and its title bring it back
did-restore-item = “{ $title }” is back on the agenda
did-split-item = “{ $title }” split in two
did-minutes = “{ $title }”: { $count } min
did-outcome = Outcome of “{ $title }” written down
split-part = { $title } (continued)
split-too-short = An item of { $count } minutes cannot be split like that.
outcome-what = Type what came of it: { $typed-outcome }We go on with two pilots

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
perspective-which = Type a name and a perspective: { $typed-perspective }Sam young person
seat-number = Type a name and a number: { $typed-seat }Sam 3
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
did-decides = { $who } decides with the circle
did-decides-not = { $who } does not decide with the circle
decides-yes-no = Type yes or no behind the name.
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
propose-what = Type the proposal: { $typed-propose }We ask young people first
proposed-beside = { $count ->
    [one] One other proposal stays open. Was this a new wording of it? Then undo, and change the text.
   *[other] { $count } other proposals stay open. Was this a new wording? Then undo, and change the text.
}
proposals-none = There is no proposal yet.
proposal-line = { $number }  { $text } ({ $stands })
proposal-at-hand = at hand now, { $stands }
proposal-wording = wording { $number }
proposal-unknown = There is no proposal { $number }. { $do-proposals } shows them all.
take-up-none = No other proposal is open.
take-up-which = Which proposal? Give its number: { $typed-take-up }1
did-take-up = proposal { $number } is taken up
did-leave-open = the proposal is left open; it can be taken up later
did-leave-decided = the proposal is done

## Consent: the steps

answer-by-noted = There was no proposal for this decision: nobody answers it later.
consent-none = { $count ->
    [0] There is no proposal on the table. { $do-propose } and its text put one there.
    [one] A proposal was left open. { $do-take-up } takes it up.
   *[other] { $count } proposals were left open. { $do-take-up } and its number take one up.
}
consent-title = proposal { $number }
consent-title-of = proposal { $number } of { $who }
proposer-away = { $who } made this proposal and is not here. Who can explain it? Or leave it until next time.
consent-wording = , wording { $number }
consent-standing = { $title }, { $step }
consent-choice = { $usage }: { $label }
consent-begins = Enter asks { $who } first
round-begins = who would like to start? A name, or Enter for { $who }
consent-text = Text: { $text }
consent-gone = That proposal is not there any more.
consent-decided = This was decided already. If the circle wants to, { $do-take-up } takes the proposal up again.
consent-first = This is the first step.
consent-nobody = Nobody who is here decides with the circle, so nothing can be adopted. { $do-decides } and a name change that.
consent-not-asked = Still to be asked: { $who }. Nothing is adopted before everyone has answered.
consent-objections = Objection still open: { $who }. Only the objector can say that it is resolved. You can also change the text, postpone, or hand it to a smaller group.
consent-read-back-first = First read all the answers back: { $key }.
consent-absent = Not here: { $who }. They may answer later; { $do-answer-by } and a date say until when.
consent-absent-by = Not here: { $who }. They may answer until { $date }.
consent-not-deciding = Here, but not deciding: { $who }
consent-wrote = { $what }: { $text }
step-present = telling the proposal
step-clarifying = clarifying round
step-reaction = reaction round
step-amend = changing the text
step-consent = consent round
step-integrate = objections
step-read-back = reading back
step-record = decision
step-short-present = tell
step-short-clarifying = questions
step-short-reaction = reactions
step-short-amend = change
step-short-consent = consent
step-short-integrate = objections
step-short-record = decide
step-owed = Not everyone has been asked in this round. { $key } once more goes on all the same.
did-step = next step of the proposal
did-step-back = step back in the proposal
did-amend = new wording
amend-what = Type the new wording: { $typed-amend }We ask young people first
amend-same = This is the same text.
amended-read-aloud = Read the new text aloud.
amended-asks-again = The text has changed, so everyone is asked again. The answers so far are kept with the old wording.
now-present = { $key }: on to the clarifying round
now-clarifying = { $key }: on to the reaction round
now-reaction = { $key }: on to changing the text
now-amend = { $key }: on to the consent round. Or change the text: { $amend }
now-ask = { $key }: ask { $who }
now-asked = Everyone has answered. { $key }: read the answers back
now-objections = { $count ->
    [one] Everyone has answered. { $key }: hear the objection
   *[other] Everyone has answered. { $key }: hear the { $count } objections one by one
}
now-reason = What does { $who } see going wrong? { $reason } writes it down
now-meet = How do we meet it? { $met } writes it down, { $amend } changes the text
now-resolve = Does { $who } say that it is resolved? Then { $resolved }
now-decide = Read the answers aloud. { $key }: decide
now-recorded = { $key }: on with the agenda item

## Consent: words to say

say-present = There is a proposal on the table. I will read it out. It need not be perfect for everyone. It is about whether it is good enough for now, and safe enough to try. [text]
say-clarifying = Is the proposal clear? Only ask in order to understand. Your opinion comes next.
say-reworded = The text has changed. I will read it again. [text]
say-reaction = What do you think of it? What appeals to you, what do you miss? Keep it to one or two sentences.
say-amend-to = { $who }, now that you have heard everyone: does the text stay as it is, or do you want to change something?
say-amend = Now that you have heard everyone: does the text stay as it is, or do you want to change something?
say-consent = I will read the text once more. [text] Now we decide. I ask each of you: do you have an objection? You say: no objection, no objection but a concern, or objection. Do you object? Hold your reason for a moment. We finish the round first.
say-asked = Everyone has answered. Nobody objects. I will read the answers back.
say-objections = Everyone has answered, thank you. We now hear the objections, one by one. An objection helps us make the proposal better.
say-objection = Thank you for your objection. What do you think will go wrong if we do this? [then, to everyone] How can we change the proposal so that this does not happen?
say-read-back = I will read back what each of you said. Is this right? [text]
say-recorded-plain = This is what we decided.
say-postponed = We do not decide this now. When do we take it up again, and who sees to it?
say-handed-over = A smaller group works this out further. Who takes part, and when do we hear of it?
say-dropped = This proposal does not go on. Thank you for thinking along.
say-inconclusive = We did not come to an agreement yet. Nothing changes now.
say-recorded = This is what we decided. When do we look at it again, and who sees to it?

## Consent: answers

answer-consents = no objection
answer-concern = no objection, but a concern
answer-objects = objection
answer-how = { $who }: 1 no objection, 2 and the concern, 3 and the objection. An empty Enter is no answer
answer-none-yet = Nobody has been asked yet. Enter asks { $who } first
answer-late-objection = The decision stands already. { $do-take-up } takes the proposal up again; closing names this objection too.
answer-all-asked = Everyone has answered. Does anybody want to say something else? { $do-answer } and a name write that down.
answer-whose = Nobody has the turn. Enter gives it to the first; { $do-answer } and a name answer for somebody else.
answer-one = One person answers at a time.
answer-one-text = A 1 stands alone: no objection. With a concern it is a 2, and a note begins with another word.
answer-concern-what = What is the concern of { $who }? Type 2 and the concern.
answer-usage = Type a name and the answer: { $typed-answer }Sam 1, { $typed-answer }Sam 2 and the concern, { $typed-answer }Sam 3 and the objection
answer-not-yet = Nobody is asked about this proposal yet. First comes the consent round.
answer-not-deciding = { $who } does not decide with the circle, so gives no answer here. As a note it is fine.
answer-covered = { $answer } (the reason stays covered until everyone has been asked)
answer-line = { $who }: { $answer }
answer-line-none = { $who }: not asked yet
answer-line-later = { $who }: later
did-answer = { $who }: { $answer }
did-answer-by = Whoever was not there may answer until { $date }
hint-answer = Enter: { $who }: { $answer }
hint-answer-covered = Enter: { $who }: { $answer }. The reason stays covered until everyone has been asked
round-of-proposal = A consent round belongs to a proposal. { $do-propose } puts one on the table and takes it there step by step.
pass-not-in-consent = In a consent round nobody passes: ask for “no objection”, “a concern” or “objection”.

## Consent: objections

objection-none = No objection is being handled now.
objection-not-theirs = { $who } has no objection that is open.
objection-of = Objection of { $who }: { $reason }
objection-untold = Objection of { $who }: the reason is not told yet
objection-met = How we meet it: { $met }
objection-closed = { $who } says: it is resolved
objector-away = { $who } is not here, and only { $who } can say that it is resolved. Change the text and ask again, postpone, or hand it to a smaller group.
reason-what = Type why { $who } objects: { $typed-reason }We lose the youngest
met-what = Type how we meet the objection of { $who }: { $typed-met }We try it for three months
did-reason = reason of { $who }
did-met = how we meet the objection of { $who }
did-resolve = { $who } says: my objection is resolved

## Consent: the decision

outcome-adopted = adopted
outcome-trial = adopted for a trial
outcome-trial-short = trial
outcome-postponed = postponed
outcome-dropped = dropped
outcome-handed-over = handed to a smaller group
outcome-handed-over-short = to a group
outcome-inconclusive = no decision
decide-which = What became of it? { $typed-decide }and one of these: { $outcomes }
decide-unknown = “{ $typed }” is no outcome. Type one of these: { $outcomes }
did-decide = proposal { $outcome }
decided = { $label } decision, { $outcome }: { $text }
decided-complete = This can still be written down; leave out what you like:
decision-one-source = { $source } only. What do the other sources of knowledge say?
record-what = Type the words behind the command.
record-line = { $name }: { $value }
record-outcome = Outcome
record-present = Present
record-review = Looked at again
record-owners = Sees to it
record-measure = How we know it works
record-term = Holds until
record-sources = Knowledge
changed-term = holds until: { $text }
changed-measure = how we know it works: { $text }

## The line: what is missing

incomplete-note = Type the note itself.
incomplete-name = Type a name behind the @.
incomplete-new-name = Type the name of the person to add: @+Sam, or @+"Jan de Vries".
incomplete-decision = Type the decision behind the exclamation mark.
incomplete-action = Type what is to be done behind the plus sign.
incomplete-question = Type the question behind the question mark.
incomplete-insight = Type the insight behind the equals sign.
incomplete-private = Type the remark behind the percent sign.
incomplete-command = Type a command behind the slash; { $do-help } shows them all.
argument-long = This is too long for here. Put it shorter, or type it as a note.
lines-number = Type how many lines belong together, from 1 to { $most }: /lines 4
command-unknown = There is no command “/{ $word }”. { $do-help } shows all commands. Text that begins with / is typed as \/.
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
hint-led = Type a note, ! decision, + action or ? question. { $who } leads: Enter alone does nothing here
hint-begin = { $do-begin } begins the session
hint-type = Type a note, ! decision, + action, ? question, = insight; { $do-help } for help

## Storing

recorded-after-all = Everything is saved after all.
caught-up = The file that others read is up to date again.
unclear-file = { $file } cannot be read yet. Perhaps it is still arriving. It is read as soon as it changes.
foreign-news = { $who } changed something. It has been taken in.
together-somebody = Somebody else
together-entry = { $writer }: { $label }, { $what }: { $text }
together-many = { $who } wrote down { $count } things.
together-leads = { $who } leads now: turns, clock and items are theirs.
together-you-lead = You lead again: turns, clock and items are yours.
together-differs = { $count ->
    [one] In one place two people wrote something else. Both wordings are kept.
   *[other] In { $count } places two people wrote something else. All wordings are kept.
}
together-with = with { $who }
together-led = with { $who }, who leads
together-with-more = with { $who } +{ $more }
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
open-away = Nobody wrote for more than an hour: that time was not counted. The clock goes on from now.
open-help = { $do-help } shows what a line can be.
open-conflicts = { $count ->
    [one] There is { $count } place with two versions: both are kept. To choose: { $do-differences }
   *[other] There are { $count } places with two versions: both are kept. To choose: { $do-differences }
}
open-doubles = Some things may stand here twice. To look: { $do-differences }
interrupt = Nothing was ended. { $do-leave } leaves; the session goes on exactly here.
ending-timed-out = The disk does not answer. What was confirmed is safe in the journal; open the session again when the disk is back.
ending-fault = kring made a mistake and has to stop. Everything that was confirmed is safe: open the session again to go on.

## Start and open

start-which = Which session plan?
start-minutes = { $count } minutes
start-choose = A number or a name (Enter: 1):
start-unknown = There is no such plan in the list.
start-nothing = Nothing was started.
session-file = minutes: { $file }
join-none = { $folder }: no session stands here.
join-none-do = Ask whoever leads the session which folder it is in, or wait until the folder has been synced. Then again: kring join FOLDER
join-own = This is your own file. You go on in it.
join-beside = You take part in a file of your own beside { $file }, with all that stands in theirs. Theirs is never written.
join-renamed = Somebody on another laptop writes as { $name } already. Here you write as { $writer }.
join-several = { $count } sessions stand here. Type which one you join:
join-files = { $count ->
    [one] one file
   *[other] { $count } files
}
open-not-ours = { $file } is somebody else's file and is never written: you go on in a file of your own, with everything that stands in it.
open-recovered = The program ended unexpectedly last time. Everything that was confirmed is here.

## People from a table: --people

people-standard-input = standard input
people-unreadable = { $file } cannot be read as a list of people: { $what }
people-wrong-line = In { $file }, line { $line }: { $what }
people-wrong-cell = In { $file }, line { $line }, column { $column }: { $what }
people-unreadable-do = Look whether the name of the file is right, and whether you may read it.
people-too-large = it is larger than 1 MB
people-too-many = there are more than { $most } people
people-too-many-do = Make a list with the people of this session only.
people-spreadsheet = it is a workbook of a spreadsheet program
people-spreadsheet-do = Open it there, save it as CSV, and use that file.
people-not-text = it is not a text file, or it is damaged
people-not-text-do = Save it again as CSV in UTF-8.
people-empty = nothing is in it
people-no-headings = the first row does not say what is in the columns
people-no-headings-do = Begin with a row such as name,perspective,organisation,role,presence. Only name has to be there.
people-no-names = there is no column called “name”
people-unknown-column = no column is called “{ $found }”
people-unknown-column-do = These exist: name, perspective, organisation, role and presence. Take the column out, or change what stands above it.
people-same-column = “{ $found }” is there twice
people-same-column-do = Keep one of the two columns.
people-unclosed-quote = a quotation mark is opened here and never closed
people-unclosed-quote-do = Add the closing quotation mark, or take this one out.
people-cell-too-many = something is written here, but { $count ->
    [one] there is only { $count } column
   *[other] there are only { $count } columns
} with a heading
people-cell-too-many-do = Put quotation marks around a text with a comma in it, or give the column a heading.
people-no-role = “{ $found }” is no role
people-no-role-do = Write facilitator, note-taker, timekeeper or guardian, with ; between several of them.
people-no-presence = “{ $found }” does not say whether somebody is here
people-no-presence-do = Write here, online, expected or sent word. An empty cell means here.
people-too-long = this is longer than { $most } characters
people-too-long-do = Make it shorter. Is a quotation mark missing?
people-control-character = there is a character here that cannot be seen
people-control-character-do = Type the text in this cell again.
people-remark-no-name = line { $line } has no name: nobody was added
people-remark-same-name = line { $line }: there is a second { $name }; both are in the circle
people-remark-old-letters = the file is not in UTF-8: look whether the accents in the names are right

## JSON that cannot be read

json-cut-short = the file stops too early: a bracket or a quotation mark is missing, or a part of the file is gone
json-comma-too-many = there is a comma too many just before this
json-comma-missing = a comma or a closing bracket is missing here
json-colon-missing = a colon is missing here
json-name-not-quoted = the name of a field belongs between double quotation marks
json-break-in-text = a line break, tab or other control character cannot be here; in a text a line break is written \n
json-escape = this backslash means nothing here; a backslash itself is written \\
json-number = this is not a number
json-after-end = something follows after the end
json-too-deep = there are too many brackets inside each other
json-other = this cannot be read as JSON

## A plan that cannot be used

plan-wrong-there = { $place }: { $what }
plan-line = line { $line }, column { $column }
plan-item = agenda item { $number }
plan-wrong-do = Correct it in a text editor. “kring plans show vision --format json” prints a plan that works.
plan-minutes-do = Open them with kring open.
plan-newer-do = Use a newer kring, or ask for the plan in the format kring-plan/1.
plan-too-big = it is larger than { $count } MB; that cannot be a plan
plan-empty = the file is empty
plan-other-format = the format is “{ $found }”; a plan has "format": "kring-plan/1"
plan-minutes = these are the minutes of a session, not a plan
plan-newer-format = the format is “{ $found }”; this kring reads kring-plan/1
plan-double-field = “{ $field }” is here twice; keep one
plan-unknown-field = “{ $found }” is no field here
plan-unknown-field-known = “{ $found }” is no field here; these exist: { $known }
plan-missing = “{ $field }” is missing
plan-empty-text = the text is empty
plan-long-text = the text is longer than { $count } characters
plan-bad-id = “{ $found }”: an id has small letters, digits and hyphens only, at most 60
plan-out-of-range = { $found }: this must be a whole number from { $min } to { $max }
plan-other-sum = the agenda items add up to { $sum } minutes, the plan says { $minutes }
plan-long-session = the agenda items add up to { $sum } minutes; a session has at most { $limit }
plan-empty-list = the list is empty
plan-long-list = { $found } is too many; at most { $limit }
plan-unknown-word = “{ $found }” is unknown here; choose from { $known }
plan-no-groups = a round @groups needs groups before it in the same item, such as groups:3
plan-long-silence = { $silence } minutes of silence do not fit in { $minutes } minutes
plan-people-swapped = at least { $min } and at most { $max } people: that cannot be
plan-no-such-item = there is no agenda item { $item }; the agenda has { $items }
plan-item-twice = agenda item { $item } is in this list twice
plan-not-shorter = { $to } minutes is no shorter than the { $minutes } minutes of the item
plan-never-and-shorten = agenda item { $item } is to be shortened, and never to be shortened
plan-form-unknown = “{ $found }” is no form; choose from { $known }
plan-form-silence = “{ $found }”: a silence takes 1 to 60 whole minutes, such as silence:2
plan-form-groups = “{ $found }”: a group has 2 to 20 people, such as groups:3 or groups:2-3
plan-expected-object = this must be an object: { "{" } … { "}" }
plan-expected-list = this must be a list: [ … ]
plan-expected-text = this must be a text, between double quotation marks
plan-expected-local-text = this must be a text in each language: { "{" }"nl": "…", "en": "…"{ "}" }
plan-expected-number = this must be a whole number, without quotation marks
plan-expected-levels = this must be a level such as "circle", or an object with a level for each kind of entry

## Finding a plan

plans-unknown = there is no plan called “{ $name }”
plans-unknown-near = Did you mean { $names }? “kring plans” lists them all.
plans-unknown-do = See “kring plans” for all plans. A file is named with its path, such as ./my-plan.json.
plans-broken-there = In { $file }, { $place }: { $what }
plans-broken = { $file } cannot be used as a plan: { $what }
plans-unreadable-do = Look whether the name is right. “kring plans” lists the plans that have a name.
plans-not-text = it is not text in UTF-8
plans-not-text-do = Save it again as UTF-8 in a text editor.
plans-near-or = { $first } or { $last }

## Minutes that cannot be read

read-too-large = it is { $size } MB; kring reads at most { $most } MB
read-too-large-do = Minutes are never like this. Look whether it is the right file.
read-empty = the file is empty
read-zeros = the file is damaged: it holds { $count } bytes of nothing, as a power cut can leave it
read-damaged-do = Take a copy of the file from a backup, or from somebody who took part.
read-utf16 = it was saved as UTF-16; minutes are in UTF-8
read-not-text = it is not text in UTF-8 (byte { $byte })
read-not-text-do = If you changed it in an editor, save it again there as UTF-8. Otherwise it is another kind of file.
read-unmerged = a merge by git was not finished (line { $line }: <<<<<<<)
read-unmerged-do = Take both versions out of git as files of their own, and open the one you go on with.
read-too-deep = brackets are { $depth } deep inside each other; kring reads at most { $most }
read-too-many-values = it holds { $found } values; kring reads at most { $most }
read-too-many-records = it holds { $found } entries; kring reads at most { $most }
read-not-json = line { $line }, column { $column }: { $what }
read-not-minutes = these are not the minutes of a session: “format” is not "kring/1"
read-not-minutes-do = Look whether it is the right file: minutes usually end in .kring.json.
read-newer = it was written by a newer kring (format “{ $format }”)
read-newer-do = Use a newer kring to open it. Nothing in it was changed.
read-two-of-one-id = two entries have the same id: { $id }
read-field = { $place }: { $what }
read-wrong-do = Correct it in a text editor, if you changed the file by hand. Otherwise take a copy from a backup, or from somebody who took part.
read-place-number = number { $number }
read-expected = this must be { $expected }
read-expected-found = this must be { $expected }, not { $found }
read-expected-text = a text
read-expected-bool = true or false
read-expected-whole = a whole number, from 0
read-expected-number = a number
read-expected-id = the id of an entry
read-expected-time = a time such as 2026-11-19T14:31:10+01:00
read-expected-date = a date such as 2026-11-27
read-expected-texts = a list of texts
read-expected-wholes = a list of whole numbers from 0
read-expected-map = an object with texts
read-expected-record = an object with an id
read-expected-records = a list of entries, each with an id
read-expected-object = an object
read-expected-value = a value
read-expected-level = a level such as "circle", or an object with levels
read-expected-planned = an object with a start and a number of minutes
read-expected-current = an object with an item, a round and a speaker
read-expected-shorten = an object with an order, a number of minutes and how
read-expected-origin = an object with a session, an action and how often it was carried over
read-expected-word = a word such as { $word }
read-bad-id = an id must be a text of 1 to 256 bytes
read-no-id = the id is missing
read-no-such-field = there can be no { $name } here
read-bad-history = the bookkeeping at the end of the file does not fit ({ $place })
read-session-gone = the session itself cannot be taken away or erased
read-long-text = a text is too long
json-twice = the name “{ $name }” is here twice
harm-zeros = { $count ->
    [one] { $count } zero byte stands in it, as a power cut or half a copy leaves it: it was left out
   *[other] { $count } zero bytes stand in it, as a power cut or half a copy leaves them: they were left out
}
harm-not-text = { $count ->
    [one] in { $count } place something stands that is no text: there you see �
   *[other] in { $count } places something stands that is no text: there you see �
}
harm-surrogates = { $count ->
    [one] of { $count } character only half is there: you see �
   *[other] of { $count } characters only half is there: you see �
}
harm-two-sides = git was not done merging (line { $line }: <<<<<<<): the file holds two sides, and both were read
harm-cut-short = the file stops too early, at line { $line }: what came after is gone
harm-broken = { $count ->
    [one] at line { $line } something is broken: what could not be read there was left out
   *[other] from line { $line } on something is broken in { $count } places: what could not be read there was left out
}
harm-twice = line { $line }: “{ $name }” is here for the second time; the last one counts
harm-newer = a newer kring wrote it (format “{ $format }”): you see what this kring understands of it
harm-no-format = it no longer says that it is a kring file
harm-no-session = it no longer says which session it is
harm-half = { $place }: only a part is there
harm-left = left out: { $what }
harm-together = two parts have the same id, and were read as one: { $id }
harm-odd = { $what }; nothing was left out
harm-no-history = { $count ->
    [one] of { $count } part of the minutes it is lost who wrote it, and what it replaced
   *[other] of { $count } parts of the minutes it is lost who wrote them, and what they replaced
}
harm-more = and { $count } more

## Files that cannot be opened or written

open-not-found = { $file } does not exist
open-not-found-do = Look whether the name is right. “kring” without anything behind it tells where your minutes are.
open-exists = { $file } already exists, and kring never writes over it
open-exists-do = Choose another name with -o, or go on in it with kring open.
open-unreadable = { $file } cannot be read: { $what }
open-last-good = There is a good copy, as kring last wrote it here: { $copy }
read-only = read only
read-only-refused = You are only looking at these minutes: nothing can be changed here.
read-only-rescued = This file is damaged. You see what can still be read of it; nothing can be changed, and nothing is written.
read-only-newer = A newer kring wrote this file. Nothing can be changed, and nothing is written.
left-read-only = Left. Nothing was changed.
open-in-part = A part of it can still be read: kring check tells which, and kring open --rescue shows it.
open-other-session = { $file } holds another session
open-other-session-do = Only files of the same session go together. Choose another name for yours with -o.
trouble-make-folder = The folder { $file } cannot be made: { $what }
trouble-write = { $file } cannot be written: { $what }
trouble-sync = { $file } may not have reached the disk: { $what }
trouble-read = { $file } cannot be read: { $what }
trouble-list = The folder { $file } cannot be read: { $what }
trouble-remove = { $file } cannot be removed: { $what }
trouble-lock = { $file } cannot be claimed for this program: { $what }
trouble-thread = The computer cannot start another task: { $what }
trouble-full-do = Make room on the disk, and try again.
trouble-denied-do = Choose another place, or allow kring to use this one.
trouble-gone-do = Put the stick or the share back, or look whether the name is right.
trouble-other-do = Try again. If it stays like this, choose another place.
behind-folder-gone = The folder { $file } is gone
behind-not-a-file = { $file } is not an ordinary file
behind-not-a-file-do = Choose the file of minutes itself.
behind-would-not-read = { $file } would not be readable afterwards, so it was not written: { $what }
behind-other-content = it would say something else
behind-busy = { $file } is in use by another program
behind-busy-do = Wait a moment and try again. Is kring open twice?
behind-stopped = The part of kring that writes files has stopped
behind-stopped-do = Everything you stored is safe on this laptop. Open the session again.

## The list of plans, and one plan

plans-shipped = Session plans that come with kring
plans-own = Your own plans, in { $folder }
plans-own-none = None yet. Put a plan there and it appears in this list.
plans-replaced = You have a plan of this name yourself: yours is used.
plans-minutes = { $count } min
plans-list-end = “kring plans show NAME” shows a plan, “kring start NAME” starts a session with it.
plan-minutes-long = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
plan-people = { $min } to { $max } people
plan-people-exactly = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
plan-roles = Roles: { $roles }
plan-before = Before the session
plan-agenda = Agenda
plan-notes-none = Write down: nothing, only who was asked
plan-notes-outcomes = Write down: decisions, actions, insights and questions only
plan-notes-all = Write down: everything people want to have written down
plan-read-aloud = Read aloud:
plan-read-aloud-at = Read aloud ({ $step }):
plan-hints = Hints, for yourself:
plan-late = When time runs short
plan-skip = skip { $number } { $title }
plan-shorten = shorten { $number } { $title } to { $count } min
plan-never = never shorten: { $items }

## Checking minutes

check-unreadable = It cannot be read: { $what }
check-sound = The file is sound.
check-found = Not as it should be:
check-part = What can still be read: { $what }
check-part-do = kring open --rescue shows that part. kring merge --rescue makes a new file of that part, together with other files of the session. This one stays as it is.
check-part-look = kring open --rescue shows that part. This file stays as it is.
check-two-sides-do = Open it with kring, or write it anew with kring merge FILE -o NEW: then it is one again.
check-prepared = the session has not begun yet
check-running = the session is not closed yet
check-nothing = Nothing is left to decide, nothing is missing.
check-decide = To decide together:
check-missing = Missing:
check-summary = { $title }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
check-untitled = Session without a title
check-nameless = without a name
check-item = agenda item “{ $title }”
check-session = the session
check-entry = { $kind } “{ $text }”
check-other = entry { $id } in “{ $list }”
check-conflict = { $what }, { $field }: { $values }
check-removed = { $what }: taken away by one, changed or brought back by another
check-value-or = { $first } or { $last }
check-value-none = nothing
check-owner = { $what }: who does it?
check-due = { $what }: by when?
check-review = { $what }: when does the circle look at it again?
check-proposal = { $what } is still open
check-outcome = { $what }: what came of it?
check-never-asked = { $what }: { $who } did not get a turn
check-still-later = { $what }: { $who } wanted to come later, and did not get a turn
check-not-reached = { $what } was not reached
check-next-date = the date of the next session
check-sees-to = { $what }: who sees to it?
check-term = { $what }: until when do we try it?
check-measure = { $what }: how will we know that it works?
check-objection = { $what }: somebody objected later. Talk about it?
check-sources = { $what }: on which knowledge does it rest?
check-answer-by = { $what }: until when may those who were not there answer?
check-advice = { $what }: the answer was due. Taken over, partly, or not?
check-notes = Good to know:
check-unknown = { $what }, { $field }: points to something that is not in this file
check-taken-away = { $what }, { $field }: points to something that was taken away
check-erased = { $what }, { $field }: points to something that was erased for good
check-no-name = somebody at the table has no name
check-same-name = { $count } people are called { $name }
check-not-read-back = { $what }: not read back together yet, so it stays in the circle
check-to-ask = { $who }: not asked yet whether what { $count ->
    [one] this person
   *[other] they
} told may be shared, so it stays in the circle; “kring sheet” makes sheets to ask with
check-ends-early = { $what }: it ends before it begins
check-outside = { $what }: written down before the session began or after it ended
check-by-hand = { $what }: changed in the file by hand
check-by-hand-count = { $count ->
    [one] { $count } thing was changed in the file by hand
   *[other] { $count } things were changed in the file by hand
}
field-turns = turn
field-text = text
field-title = title
field-name = name
field-due = by when
field-owners = who does it
field-review = review date
field-status = how it stands
field-item = agenda item
field-minutes = minutes
field-order = place on the agenda
field-speakers = who said it
field-outcome = outcome
field-presence = presence
field-organisation = organisation
field-roles = roles
field-perspectives = perspectives
field-sources = sources
field-members = who belongs to it
field-prompt = what is read aloud
field-term = until when it holds
field-measure = how we know it works
field-reason = reason
field-to = to whom
field-next-date = next date
field-answer-by = answer by
field-read-back = read back
field-verdict = the same or not

## Sheets: on the screen and in line mode

sheet-title = What { $who } told
sheet-words = what { $who } told
sheet-list = Sheets: what each told
sheet-list-how = { $do-sheet } NAME writes down what somebody said about sharing; { $do-sheet-files } makes pages of it.
sheet-row = { $who }: { $texts }
sheet-texts = { $count ->
    [one] one text
   *[other] { $count } texts
}
sheet-answered = { $answered } of { $count } answered
sheet-all-answered = all answered
sheet-closing = Sheets for { $count ->
    [one] one person who told something
   *[other] { $count } people who told something
} ({ $open ->
    [0] all answered
    [one] one still to answer
   *[other] { $open } still to answer
})
sheet-nobody = Nobody told anything yet that is written down under their name.
sheet-told-nothing = Nothing is written down under the name of { $who }.
sheet-told-together = Told together with somebody else: only when all of them agree does it go further.
sheet-other-words = They answered this before, but the words were changed. Ask again.
sheet-is-said = Said: { $said }.
sheet-about-one = this text
sheet-about-all = { $count ->
    [one] one text
    [2] both texts
   *[other] all { $count } texts
}
sheet-about = The next answer is about { $texts }: { $to }, { $until }.
sheet-question = What did they say: may this go further?
sheet-choose = Choose with a letter. Doubt means circle.
sheet-ask = { $place } of { $count }. What did they say? { $do-by-name }, { $do-by-role }, { $do-unnamed } or { $do-not-shared }; { $do-all-texts }, { $do-share-until } DATE, { $do-for-everyone }, { $do-sheet-on } or { $do-sheet-back }
sheet-whose = Whose words? First choose who told something: { $do-sheet }.
review-title = What is left to decide
review-left = { $count ->
    [one] { $count } left
   *[other] { $count } left
}
review-what = { $what }, { $field }
review-what-away = { $what }, taken away by one and kept by another
review-item = item { $number } “{ $title }”
review-by-hand = by hand
review-wording = { $who }’s wording
review-value = what { $who } wrote
review-place = where { $who } put it
review-place-after = after { $what }
review-place-first = first of all
review-with = { $what } belongs to it
review-without = without { $what }
review-stays-away = it stays away
review-comes-back = it comes back
review-away = taken away
review-yes = yes
review-no = no
review-both = { $count ->
    [2] both, in one text
   *[other] all { $count }, in one text
}
review-choice = {"  "}{ $number }  { $choice } ({ $by }):
review-ask = { $left }. { $do-differences } 1, 2 or both, or { $do-differences } text and your words; { $do-decide-later }
review-ask-other = { $left }. { $do-differences } 1 or 2, or { $do-differences } text and what it becomes; { $do-decide-later }
review-ask-one = { $left }. { $do-differences } 1 or 2; { $do-decide-later }
review-ask-list = { $left }. A number sets or clears a tick, such as { $do-differences } 2; { $do-the-same } takes all that are ticked for the same; { $do-decide-later }
review-ask-same = { $left }. { $do-the-same } or { $do-two-things }; { $do-decide-later }
review-how-list = A number sets or clears a tick; { $do-the-same } takes all that are ticked for the same.
review-how-same = Here there is only { $do-the-same } or { $do-two-things }.
review-none-ticked = Nothing is ticked. A number sets a tick; { $do-decide-later } leaves it for later.
review-untick = Clear the tick of what is not the same: a number does. Then { $do-the-same }; the others are asked about one by one.
review-choose-same = Choose with a letter. Until you do, nothing is taken for the same, and both wordings always stay.
review-choose-list = A number sets or clears a tick. Nothing is taken for the same before you say so.
meeting-what = Is this one meeting, written down by two people?
meeting-circle = the same circle ({ $circle })
meeting-day = the same day ({ $day })
meeting-together = { $minutes ->
    [one] written at the same time for { $minutes } minute
   *[other] written at the same time for { $minutes } minutes
}
meeting-people = { $count } of { $of } people in both
meeting-nothing = Nothing in them says so.
doubles-people = { $count } names are nearly certainly the same person
doubles-items = { $count } agenda items are nearly certainly the same
doubles-entries = { $count } things were nearly certainly written down twice
doubles-person = Perhaps one person
doubles-person-certain = Nearly certainly one person
doubles-item = Perhaps one agenda item
doubles-item-certain = Nearly certainly one agenda item
doubles-entry = Perhaps written down twice
doubles-entry-certain = Nearly certainly written down twice
did-one-meeting = one meeting
did-two-meetings = two different meetings
did-two-meetings-after-all = two different meetings after all: what came from the other is taken away, and comes back when you say that it is one
meeting-said-one = You said before that it is one meeting. { $reasons }
meeting-said-two = You said before that these are two meetings. { $reasons }
did-same-many = { $count ->
    [one] { $count } pair: the same
   *[other] { $count } pairs: the same
}
did-same = the same: “{ $one }” and “{ $other }”
did-different = two things: “{ $one }” and “{ $other }”
verdict-same = the same
verdict-different = two different things
review-how = Type { $do-differences } with a number, with “both”, or with “text” and your words.
review-all = Everything is decided.
review-all-undo = u asks the last one again, Enter when you are ready.
review-none = Nothing is left to decide: nowhere did two people write something different.
review-decided = { $what }: { $chosen }
review-number = Choose a number from 1 to { $most }.
review-no-number = “{ $typed }” is no whole number.
review-no-both = These cannot stand in one text. Choose one of them.
review-no-other = Here one of these has to be chosen.
review-other-what = Type what it becomes behind it, such as { $do-differences } text and your words.
review-undo-nothing = Nothing was decided here yet that can be undone.
review-choose = Choose with a number or a letter. Until you do, both stay.
review-hint-leave = Enter: leave, everything is decided
review-same-session = { $file } is of the same session already.
review-same-session-do = In one folder kring reads it along by itself; else join the files with kring merge, and review what comes of it.
review-follow-up = { $file } is of another time: the one is the follow-up of the other.
review-one-meeting-before = You said before that these are one meeting. Is that not so? With --again behind the command it is asked again.
review-leave = { $count ->
    [one] One thing is still to be decided. All wordings are kept: kring review goes on.
   *[other] { $count } things are still to be decided. All wordings are kept: kring review goes on.
}
sheet-which = “{ $typed }” is no text of one person. Type the label of a note, such as N3, or “all”.
sheet-two-wordings = Two wordings of this text stand in the minutes. It can only be shared once you know which is theirs.
sheet-until-when = Type the last day on which it may be shared, such as 1 May, or “none”.
date-past = { $day } is over already.
sheet-last = This was the last text.
sheet-done = Everything they told has an answer.
did-share = { $who }, { $labels }: { $said }
sheet-files-begun = { $count ->
    [one] One sheet is being made.
   *[other] { $count } sheets are being made.
}
sheet-files-written = { $count ->
    [one] The sheet is in { $folder }
   *[other] { $count } sheets are in { $folder }
}
sheet-files-not = The sheets could not be written: { $why }

## Sheets: `kring sheet`

sheet-written = { $name }: { $file }
sheet-none = Nobody's own words are in these minutes, so there is no sheet to make.
sheet-unknown = Nobody here is called { $typed }
sheet-unknown-do = There can be a sheet for: { $names }.
sheet-nobody-do = Nobody's own words are in these minutes.
sheet-ambiguous = More than one person is called { $typed }
sheet-ambiguous-do = Do you mean one of these: { $names }? When they are called exactly the same, leave out --person and give a folder with -o: then each gets a sheet of their own.
sheet-nothing = No words of { $name }'s own are in these minutes
sheet-nothing-do = Does a note belong to somebody else? Put that right at the note, and then make the sheet.
sheet-needs-folder = There are { $count } sheets, which do not fit in one file
sheet-needs-folder-do = Give a folder with -o FOLDER, or choose one person with --person NAME.
sheet-is-file = { $file } is a file, and there are several sheets

## Merging

merge-holds = { $file }: { $count ->
    [0] no entries
    [one] 1 entry
   *[other] { $count } entries
}
merge-new = { $count ->
    [one] 1 new from others
   *[other] { $count } new from others
} ({ $who })
merge-changed = changed by others: { $what }
merge-taken-away = taken away by others, can come back: { $what }
merge-brought-back = brought back by others: { $what }
merge-erased = { $count ->
    [one] 1 erased for good by others
   *[other] { $count } erased for good by others
}
merge-nothing-new = nothing that was not in it already
merge-harmed = It is damaged; only what could still be read was taken along.
merge-nothing-to-decide = Nothing is left to decide.
merge-sessions = These files are not of one session:
merge-sessions-files = { $count ->
    [one] { $first }, and { $count } more file of it
   *[other] { $first }, and { $count } more files of it
}
merge-sessions-more = { $count ->
    [one] and { $count } file of another session
   *[other] and { $count } files of other sessions
}
merge-sessions-do = kring merge joins what several people wrote of the same session. Leave out what does not belong.
merge-meeting = These files were started separately, but they may be minutes of one meeting:
merge-meeting-do =
    Nothing was written. If it is one meeting, go through both together:
    {"  "}kring review { $files }
    Or put them in one file first:
    {"  "}kring merge --one-meeting { $files }
merge-double = perhaps the same: { $one } and { $other }
merge-double-certain = nearly certainly the same: { $one } and { $other }
merge-places = { $what }: two people put it in different places
merge-would-not-read = Together these files are more than kring can read again: { $what }
merge-would-not-read-do = Nothing was written, and the files are as they were. Join fewer of them.
output-exists = { $file } already exists
output-exists-do = Choose another name with -o, or add --force to replace it.
output-read = { $file } is one of the files that were read, and kring never writes over those
output-other-do = Choose another name with -o.
git-set-up = { $file } now says that git leaves minutes to kring, and the settings of this repository say how.
    Put .gitattributes into the repository; everyone who merges runs kring git-setup once.
    kring git-setup --undo takes it back.
git-set-up-again = { $file } already said so; the settings of this repository are up to date.
git-undone = Taken back in { $file } and in the settings of this repository.
git-nothing-to-undo = There was nothing to take back.
git-none = git is not installed on this computer
git-none-do = Install git first. Without it, kring merge does the same for files.
git-no-repository = this folder is in no git repository
git-no-repository-do = Go to the folder of the repository first, or make one with git init.
git-refused = git did not take the settings of this repository
git-refused-do = See with git config --local --list what is there, and whether you may change it.

## The screen

screen-saved = { $sign } saved { $time }
screen-saved-all = { $sign } all is saved
screen-saved-here = { $sign } saved on this laptop
screen-saving = { $sign } saving
screen-not-saved = ! NOT SAVED
screen-planned = { $count } minutes planned, not begun yet
screen-used = { $used } of { $planned } min
screen-end = expected to end { $time }{ $drift }
screen-end-short = { $used } of { $planned } min, until { $time }{ $drift }
screen-ended = ended at { $time }{ $drift }
screen-item-clock = { $used } of { $planned }
screen-agenda = Agenda
screen-agreed = Agreed
screen-decision = ! { $what }  { $text }
screen-action = + action  { $who }{ $text }
screen-decision-narrow = ! { $text }
screen-action-narrow = + { $who }{ $text }
screen-advice = advice  { $to }{ $text }
screen-who-is-here = Who is here?
screen-presence = { $here } of { $all } here
screen-nobody = There is nobody on the list yet. Type @+Name and Enter for everyone who is here.
screen-nobody-asked = There is nobody on the list yet. Type a name and Enter; Enter without a name ends.
screen-begins = begins?
screen-who-begins = Who would like to start? A name, or Enter for { $who }
screen-no-round = no round
screen-step = step { $number } of { $count }: { $name }
screen-more-rows = { $count ->
    [one] … one more row: { $do-prompt } shows it whole
   *[other] … { $count } more rows: { $do-prompt } shows it whole
}
screen-more-answers = { $count ->
    [one] … one more answer: { $do-prompt } shows all
   *[other] … { $count } more answers: { $do-prompt } shows all
}
screen-asked-now = is asked now
screen-to-ask = { $count } still to be asked
screen-not-asked = not asked yet
screen-no-prompt = There is nothing to read aloud at this item.
screen-hidden = The notes are hidden. { $do-hide } shows them again.
screen-recorded = saved
screen-tag-experience = #experience
screen-tag-practice = #practice
screen-tag-science = #science
screen-level-circle = [circle]
screen-level-network = [network]
screen-level-public = [public]
screen-prompt-circle = circle
screen-pause = Break
screen-pause-led = The laptop that leads goes on
screen-pause-how = { $do-pause } goes on
screen-palette = Commands
screen-find = Find in this session
screen-nothing-found = nothing found
screen-more-above = more: arrow up
screen-more-below = more: arrow down
screen-too-small = This window is too small for kring. Make it at least 40 wide and 10 high. Nothing is lost.
screen-none-dumb = This terminal cannot show a screen: you go on with lines. Type /help for what a line can be.
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
room-not-yet = First say who is here: a name and Enter, then Enter without a name.
room-first = That cannot be done on the view for the room. { $do-room } first.
room-centre = in the middle: { $who }
room-proposal-present = There is a proposal. It is read out.
room-proposal-clarifying = Is the proposal clear? Ask in order to understand.
room-proposal-reaction = What do you think of it? What appeals to you, what do you miss?
room-proposal-amend = Does the text stay as it is, or do we change something?
room-proposal-asking = Do you object? No objection, no objection but a concern, or an objection. Hold your reason for a moment.
room-proposal-integrate = An objection. How can we change the proposal so that this does not happen?
room-proposal-read-back = Everyone has answered. The answers are read back.
room-welcome = Welcome
room-end = Thank you
room-silence = Silence
room-who-begins = Who would like to start?
room-complete = Everyone was asked
room-gone = The minutes cannot be found just now. This is the last picture.
room-unreadable = The minutes cannot be read just now. This is the last picture.
room-other = There are minutes of another session in this place now. This is the last picture.
room-leave = { $key } leaves this view. The session goes on.
room-only-shows = Nothing is written here: this view only shows where the session is. /leave leaves it.
prompt-none = There is nothing to read aloud at this item.
recall-none = Nothing was set aside, and nothing has been written down yet.
asking-empty = Nothing was typed yet. Esc leaves everything as it was.
asking-first = First what the line asks: type it and press Enter, or leave it with Esc.
asking-first-skip = First what the line asks: type it, or skip it with an empty Enter.
asking-gone = That is not there any more.
asked-names = Who is in the circle? A name
choice-none = There is nothing to choose from.
choice-title-about = { $what }: { $label }
choice-person = { $name }, { $state }
level-name-circle = circle
level-name-network = network
level-name-public = public
perspective-other = something else …
# A command without a key of its own: the key that opens where it stands, and how it is called there.
doing-listed = { $key } “{ $label }”
letter-too-soon = “{ $letter }” came too soon after the last answer, and does not count. Type it again if it belongs to a note.
hint-tell = who tells { $whom }
hint-menu-of = menu of { $what }
hint-to-item = to item { $item }
hint-closing = { $enter }. { $do-next }: close the session
hint-resume = { $do-pause } goes on after the pause
hint-menu = Enter: { $what }, or press a letter
hint-nothing-fits = Nothing fits. Backspace takes a letter away, Esc closes.
hint-close = Enter or Esc closes this
hint-names-end = Enter: these are all the people
hint-propose-of = proposal of { $who }
hint-asking-empty = Type it, then Enter. Esc leaves everything as it was.
hint-asking-skip = Type it and press Enter. An empty Enter leaves it out; it can be added later.
hint-process = { $now }. Enter: everything else
hint-propose = { $key }: put the proposal on the table
command-begin-short = begin
command-next-short = next item
command-pause-short = pause
command-undo-short = undo
command-help-short = help
command-leave-short = leave
command-done-short = turn done
command-silence-short = be silent
command-groups-short = mix groups
command-actions-short = go through it
command-to-network-short = network
command-stays-in-circle-short = circle
command-reword-short = reword
command-read-before-short = back
command-read-later-short = later
command-present-short = show insight
command-read-back-short = read back
command-turn-short = turn to …
command-turn-back-short = before
command-pass-short = passes
command-later-short = later
command-round-short = round
command-propose-short = propose
command-step-short = next step
command-prompt-short = words to say
footer-silence = silence over
footer-give = give the turn
footer-no-objection = consent
footer-concern = concern
footer-objection = objection
footer-choices = choices
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
footer-recall = bring back
footer-browse = browse
command-up-short = up
command-down-short = down
command-choose-short = choose
command-dismiss-short = close
command-by-name-short = name
command-by-role-short = role
command-unnamed-short = unnamed
command-not-shared-short = circle
command-share-until-short = day
command-all-texts-short = all
command-for-everyone-short = public
command-sheet-on-short = next
command-sheet-back-short = back
command-resume-short = go on
command-hide-short = hide

## kring plans import

import-done = “{ $title }” is one of your plans now: { $file }
import-done-do = Start it with kring start { $name }
import-there = This plan is among yours already: { $file }
import-shipped = A plan called “{ $name }” comes with kring; yours would take its place
import-shipped-do = Give your plan another "id", or add --force to use it instead.
import-taken = You have a plan called “{ $name }” already: { $file }
import-taken-do = Give the new plan another "id", or add --force to replace yours.
import-nameless = There is no name to ask for the plan in { $file } by
import-nameless-do = Give it an "id", such as "living-group".
