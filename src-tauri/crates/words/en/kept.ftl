# What setback-cli says of kept data: how it is kept, how it stands, backups, locks, erasing. Troubles are in memory.ftl.

## Everywhere

kept-left = You stopped. Nothing more was changed.
kept-choose = Type a number and press Enter. (q quit)
# { $detail } is what the system says of it, in its own words.
kept-detail = More on this: { $detail }
# { $folder } is where the data is.
kept-nothing = Nothing is kept in { $folder } yet. Begin with: setback-cli check
kept-no-place = This computer names no place for your data. Name a folder with --data.
kept-backup-failed = The last backup failed. What you saved is still here, but the newest of it is in no backup yet.
terminal-core-dumps = Setback could not turn off crash files. If it crashes, the key to your data may end up in one.

## Opening

unlock-passphrase = Type your passphrase and press Enter. If you lost it, run this again with --recovery.
unlock-code = Type your recovery code and press Enter.
unlock-no-code = There is no recovery code for this data. Your data is safe. Use your passphrase.
unlock-no-device = The key is in the key store of this computer, and that did not open. Your data is safe. Log in, unlock it, and try again.

## A new folder

begin-device = Your answers are kept under lock. This computer opens it when you log in.
# { $folder } is where the data will be.
begin-ask = Your answers can be kept in { $folder }. The key store of this computer can not be used now. So how do you want to keep them?
begin-passphrase = With a passphrase that I type each time
begin-no-lock = Without a lock
begin-unsaved = This time, save nothing
begin-not-said = So they are not kept without a lock. Choose again.
begin-code-hint = If you forget it, only a recovery code opens your data. To get one: setback-cli protect --recovery-code
anew-put-aside = Start fresh, and put what is there aside

## A check that is kept

# { $folder } is where the data is.
terminal-welcome-kept = Setback: sore after deadlifts? Answer a few questions to see what it means. Each answer is kept in { $folder } at once.
terminal-left-kept = You stopped. There is no result yet. Your answers so far are kept. To go on: setback-cli check
terminal-end-of-input-kept = The input ended before all questions were answered. There is no result yet. Your answers so far are kept. To go on: setback-cli check
terminal-left-partly = You stopped. There is no result. Your last answers could not be saved.
terminal-end-of-input-partly = The input ended before all questions were answered. There is no result. Your last answers could not be saved.
check-not-saved = From here on your answers are not saved. You can go on, and you will see your result.
check-saved-again = Your answers are saved again, all of them.
# { $date }, { $time } and { $count } are of a check that was cut off.
opening-draft = You began a check on { $date }, { $time }. It has { $count } answers.
opening-go-on = Go on with it
opening-start-over = Drop it and start over
# { $date } and { $time } are of when the pain began.
opening-open = Pain since { $date }: { $level }. { $window }.
opening-same = Is this the same pain?
opening-short = Yes, the pain since { $date }: the short form
opening-full = Yes, the pain since { $date }: all questions
opening-new = No, this is new pain
correct-no-such = There is no check with this number. Look in: setback-cli history
correct-drops-draft = You are in the middle of another check. It is dropped if you go on.
correct-go-on = Drop it and go on
correct-leave = Leave all as it is

## Status and history

status-folder = Your data is in { $folder }
status-title = How it stands
status-nothing-open = No pain is being followed. For a new check: setback-cli check
# { $date } and { $time } are of the first check with this level; { $trend } is a word such as trend-easing.word.
status-open = { $level }. { $window }. It stands so since { $date }, { $time }. { $trend }.
status-open-no-trend = { $level }. { $window }. It stands so since { $date }, { $time }.
status-limited = Training stays limited until someone has checked you and said you can train, or until it has settled.
# { $sessions } is how many are still to go.
status-recurring = Training stays limited until someone has checked you and said you can train. Clean sessions in a row end it too. Still to go: { $sessions }.
status-draft = A check was begun on { $date }, { $time }, and has { $count } answers. To go on: setback-cli check
status-protection = What opens your data
status-backups = Backups
history-nothing = No check is saved yet.
history-episode = Pain since { $date }
# One check. { $hours } since the session, { $pain } is pain-value or history-no-pain.
history-check = { $number }) { $date }, { $time } ({ $hours } h): pain: { $pain }. { $level }. { $window }. Rules: { $rules }.
history-no-pain = not asked
history-short = Short form.
history-corrected = You put this right later.
history-held = The level of the check before stays.
# { $step } is the name of a step, { $rung } its number on the way back.
history-plan = Plan of { $date }, { $time }: { $step } ({ $rung })
history-ended = Ended on { $date }, { $time }: { $why }
history-ended-settled = it settled
history-ended-left = you asked for no more checks
history-clearances = What a health worker said
history-clearance = { $date }, by { $who }: you can train
clear-kept = Saved: a health worker said you can train.
clear-type-by = Who said so? Such as "my doctor". Press Enter to leave it out.
clear-type-day = On which day? Type it as 2026-03-01, or press Enter for today.

## The plan

plan-none-given = There is no plan yet. A check can end with one. To make one for a check that is saved: setback-cli plan --make
# { $stage } is stage-line, { $load } a load or a share, { $work } sets of reps.
plan-next = Next: { $stage }. { $load }, { $work }.
plan-next-share = Next: { $stage }. { $load }.
# One session. { $response } is how it went, { $stage } the part after it.
plan-session = { $number }) { $when }: { $response }. Then: { $stage }
plan-session-so-far = { $number }) { $when }: { $response } so far. The morning after is not told yet.
status-plan = Your plan: { $stage }
making-again = This is your plan as it stands. Press Enter to answer its questions again. (q leaves it as it is)
making-kept = Your plan is kept. To see it again: setback-cli plan
# { $known } is an answer or a number that is known.
making-known = Press Enter for this: { $known }. Or type another one.
making-gym = Your bar: { $bar }. Your plates: { $plates }.
# { $load } is from the log, { $days } looked back, { $percent } of the top set.
making-well-taken = From your log: { $load }. It is the most that your back took well in the last { $days } days.
making-share = From your log: { $load }. It is { $percent }% of the top set in the workout that set this off.
making-mean = Your average top set of the last { $weeks } weeks: { $load }.
making-load-known = Your usual working weight, such as 140 kg or 315 lb. Press Enter for { $load }. (q quit)
making-load-pounds = Your usual working weight, such as 140 kg or 315 lb. A number alone means pounds. Press Enter if you do not know it. (q quit)

## How a session went

answer-one = Type a number and press Enter. (? why we ask, q quit)
answer-many = Type the numbers that fit, with spaces between them, and press Enter. (? why we ask, q quit)
answer-pain = Type a number from 0 to 10 and press Enter. (? why we ask, q quit)
usual-morning = How bad was your back on the last morning that did not follow a workout?
    .help = Type a number from 0 to 10. If you press Enter to leave it out, it counts as no pain, to be careful. (q quit)
session-again = You told us of a session on { $when }.
session-another = This is another one
morning-none = There is no session whose morning is still to be told. After the next one: setback-cli session
morning-of = This is about the session of { $when }.
# Told after a session. { $date } and { $time } are of the next morning.
morning-opens = It is kept. The morning after decides what comes next. From { $date }, { $time } on, type: setback-cli morning
asked-title = What is asked now
asked-nothing = Nothing for now. After your next session: setback-cli session
asked-check = Go through all the questions of a check: setback-cli check
asked-clear = Once a health worker said you can train, tell us: setback-cli clear --help
asked-over = Nothing more. If it hurts again: setback-cli check
asked-session = How did the workout of { $when } go? To tell us: setback-cli session
asked-morning-later = The morning after is asked from { $date }, { $time } on
asked-morning = How is your back the morning after? To tell us: setback-cli morning
asked-morning-late = The morning after was never told. Until you tell us, the plan does not move up: setback-cli morning

## The log

log-lift-deadlift = Deadlift
log-lift-romanian = Romanian deadlift
log-lift-sumo = Sumo deadlift
log-lift-hex_bar = Hex bar deadlift
log-lift-deficit = Deficit deadlift
log-lift-paused = Paused deadlift
log-lift-stiff_leg = Stiff leg deadlift
log-lift-kettlebell = Kettlebell deadlift
log-lift-block_pull = Block pull
log-lift-hip_thrust = Hip thrust
# { $name } as it stands in the file that it came from.
log-lift-other = { $name }
log-warm-up = warm-up
log-pain = pain { $pain } of 10
# { $date } and { $time } are of a session; where its time was not told, its date stands alone. It is { $when } elsewhere.
day-and-time = { $date }, { $time }
log-when = { $when }
log-minutes = { $minutes } minutes
# { $effort } is value-effort-usual.
log-effort = As a whole: { $effort }
log-note = Your note: { $note }
log-back = This is what we understood
log-ask-keep = Press Enter to keep it. (q leaves it out)
log-kept = It is in your log.
log-nothing-kept = Nothing was saved.
log-example = Write it like: deadlift 130 4x5 @8.5
# { $line } has what was not understood in brackets, with a question mark.
log-marked = We read: { $line }
log-not-understood = “{ $input }” was not understood.
log-incomplete = Each group of sets needs one load, and its sets and reps, such as 4x5. A comma stands between groups.
log-too-long = This is too long. At most { $most } letters fit.
log-no-such = There is no workout with this number. To see them: setback-cli log --list
# { $days } looked back.
log-nothing = There is no workout in your log of the last { $days } days.
log-row = { $number }) { $when }
log-not-counted = Workouts of the week that could not be counted, since their minutes or effort are missing: { $count }
log-ask-sets = What did you lift? Type a line for each group of sets, such as: 130 4x5 @8.5. Press Enter on an empty line to go on. (q quit)
log-ask-day = On which day? Type it as 2026-03-01, or press Enter for today.
log-ask-time = At what time? Type it as 18:30, or press Enter to leave it out.
log-ask-minutes = How many minutes did it take? Press Enter to leave it out.
log-ask-effort = How hard was it as a whole, from 1 to 10? Press Enter to leave it out.
log-ask-pain = How much did your back hurt while you lifted, at most, from 0 to 10? Press Enter to leave it out.
log-ask-note = A note? Press Enter to leave it out.

## Backups

backup-made = The backup of { $date }, { $time } is made. It was opened and looked at, so it counts.
backup-none = There is no backup yet.
backup-counts = The backup of { $date }, { $time } opens and is whole.
backup-bad = The backup of { $date }, { $time } does not open or is not whole. It does not count.
backup-does-not-count = Your newest backup is of no use. To make a new one: setback-cli backup
backup-row = { $number }) { $date }, { $time }: opens and is whole
backup-row-bad = { $number }) { $date }, { $time }: does not open or is not whole
restore-done = The backup of { $date }, { $time } is in place. What was there before was backed up first.
restore-aside = What was there before was put aside too, and not deleted.
restore-no-such = There is no backup with this number. To see them: setback-cli backup --list
# One thing that is missing. { $what } is one of entered-check_saved and so on.
restored-row = { $date }, { $time }: { $what }
entered-check_saved = a check
entered-check_corrected = a check that was corrected
entered-session_saved = a workout
entered-session_corrected = a workout that was corrected
entered-session_withdrawn = that a workout was taken out of the log
entered-import_saved = workouts from a file
entered-plan_given = a plan
entered-response_saved = how a workout on the plan went
entered-clearance_entered = what a health worker said

## The doctor

doctor-data = The data
doctor-engines = Kept by SQLite { $sqlite } and SQLCipher { $cipher }
doctor-schema = Form of the data: { $schema }
doctor-bytes = Size: { $bytes } bytes
doctor-looked = Looked at: each page with its seal, each index, each link from row to row, and the trail of what was done
doctor-trail = Things done so far: { $count }
doctor-no-fault = Nothing is wrong with it
# { $fault } is in the words of the database.
doctor-fault = Wrong: { $fault }
# { $table } is one of table-persons and so on.
doctor-rows = { $table }: { $count }
doctor-cut-off = The Setback before this one was cut off. That is why all pages were looked at again.
doctor-in-order = The Setback before this one was closed in good order
doctor-backups = The backups, each opened just now
doctor-keys = What opens the data
doctor-well = All is well.
doctor-not-well = Not all is well. What is wrong stands above. To make a new backup: setback-cli backup
table-persons = People
table-episodes = Times of pain
table-checks = Checks
table-drafts = Checks begun
table-sessions = Workouts
table-sets = Sets
table-plans = Plans
table-responses = Answers on how a plan went
table-clearances = Times a health worker said you can train
table-audit = Rows in the trail

## Ways in

protect-title = What opens your data
way-is-damaged = This one is damaged and opens nothing. Take it away and add a new one.
protect-advice = Four or more words that do not go together make a good one. Nobody can tell it to you again.
protect-new = Type the new passphrase and press Enter.
protect-again = Type it once more.
protect-differ = The two are not the same. Type it again.
protect-passphrase-set = The new passphrase is set. The old one no longer opens this data. It still opens copies of the folder that were made before.
protect-code = This is your new recovery code. An old one no longer works.
protect-code-keep = Write it down and keep it away from this computer. It is shown only this once.
protect-no-lock = The key will be kept beside your data. Whoever can read the folder can read all your answers.
protect-no-lock-word = no lock
protect-no-such = There is no way in with this number. To see them: setback-cli protect

## Erasing

erase-all-goes = This erases all that is kept in { $folder }. Each check, plan and workout goes, and so do all backups and the key.
erase-all-stays = The empty folder stays. Copies that you made in other places stay too. There is no way back.
erase-person-goes = This erases { $name }. Each check, plan and workout goes, here and in all backups. Data that was put aside goes too.
erase-person-stays = All other people stay. So does one row that says when someone was erased, with no name in it. There is no way back.
# { $word } is what has to be typed.
erase-type = If you want this, type: { $word }
erase-word = erase
erase-not-typed = That was not what had to be typed. Nothing was changed.
erase-all-done = Erased. Nothing that you entered is left here.
erase-person-done = { $name } is erased, here and in the backups.
# { $count } backups.
erase-removed = Backups that could not be opened, and so were removed as a whole: { $count }
erase-nobody = There is no one of this name. Nothing was changed.
