# What is kept: troubles, locks, backups, erasing, what is due. Each trouble says what happened, what is safe, and what
# to do.

## Troubles

trouble-disk-full = There is no room left on this disk. All that was saved before is safe. Make some room, then try again.
trouble-read-only = Setback can not write to its folder. All that was saved before is safe. Let it write there, or choose another folder.
trouble-not-a-folder = The place that is named for your data is a file, or lies in one. It has to be a folder. Nothing was changed. Start Setback with --data and a folder, or without --data.
trouble-in-use = Setback is open already. Your data is safe. Use the window that is open, or close it first.
trouble-newer = Your data was saved by a newer Setback. It is safe, and this one leaves it as it is. Install the newer one to open it.
trouble-damaged = Part of your data can not be read, and no backup could take its place. Nothing was deleted. You can start fresh: what is there is put aside and stays.
trouble-only-to-read = Part of your data is damaged, and no backup could take its place. What can be read is here to look at. Nothing new is saved, and nothing was deleted.
trouble-unreadable = The disk did not let us read your data. It may be whole. Nothing was changed. Try again. If it stays so, copy the data folder to another disk. You can also start fresh: what is there is put aside and stays.
trouble-gone = The data file is gone or empty, and no backup could take its place. Nothing was deleted. If you moved the file, put it back.
trouble-missing = What you asked for is no longer there. Nothing was changed. Go back and look again.
trouble-other = This did not work, and nothing was changed. All that was saved before is safe. Try again.
trouble-nothing-begun = No check-in is begun. Nothing was changed. Start a new one.
trouble-not-answered = Some questions are still open. Your answers are kept. Answer them to see your result.
trouble-no-folder = This system names no place for your data. Nothing was changed. Start Setback with --data and a folder.
trouble-not-a-day = That is not a day up to today. Nothing was saved. Type a day such as 2026-03-01.
trouble-wrong-passphrase = That passphrase does not fit. Your data is safe. Try again, or use your recovery code if you have one.
trouble-empty-passphrase = A passphrase needs at least one letter. Nothing was changed. Type one.
# { $seconds } is a whole number.
trouble-wait = Too many tries. Your data is safe. Wait, then try again. Seconds to wait: { $seconds }.
trouble-wrong-code = That recovery code does not fit this data. Your data is safe. Look for the newest sheet you printed.
trouble-code-slip = There is a slip in that code. Your data is safe. Compare it with your sheet, letter by letter.
trouble-backup-damaged = That backup is damaged. Your data is as it was. Choose another one.
trouble-no-passphrase = Only a passphrase can lock your data. Nothing was changed. Set one first.
trouble-opens-by-itself = This computer opens your data by itself, so a lock would keep no one out. Nothing was changed. Set a passphrase, then remove the other way that opens it.
trouble-last-way-in = This is the last way to open your data, so it stays. Add another way first.
trouble-no-key-store = This computer has no safe place for the key, or it is locked. Nothing was changed. Choose a passphrase instead.
trouble-no-key = The key to your data is missing or damaged. Your data is still there. Put back the file keys.json if you have a copy.
trouble-out-of-memory = There is too little free memory to open the lock. Your data is safe. Close some programs, then try again.

## After damage

# { $date } and { $time } are of the backup.
restored-title = Your data was damaged, so a backup took its place
    .chosen = The backup is back
restored-from = The backup was made on { $date }, { $time }. All that was saved up to then is here.
restored-nothing-missing = Nothing that was saved later is missing.
# { $count } is a whole number.
restored-missing = Saved later, and missing now: { $count }. Please enter it again.
    .chosen = Saved after that backup, and not here now: { $count }.
restored-unknown = We can not tell what was saved later. Please look at your last check-in and your last workout.
restored-aside = The damaged data was put aside and not deleted.
    .chosen = What was here before is in the list of backups. Where it could not be read, it was put aside and not deleted.
# { $count } is how many newer backups could not be used.
restored-unusable = Newer backups that could not be used: { $count }.

## What is due

due-now = A check-in is due now
# { $date } and { $time } are local.
due-later = Next check-in: { $date }, from { $time }
due-late = A check-in is late. Silence does not mean that all is well.
# With a plan.
due-late-plan = A check-in is late. Silence does not mean that all is well. Until you check in, the plan does not move up.
due-none = No more check-ins planned
due-full = Go through all the questions this time. Only that can lower the result.
# Above the level of other pain that is more urgent.
comes-first = Something else comes first:
kept-level = Your answers look milder now. Only a full check-in can lower the result, so it stays for the time being.
clear-ask = Has a health worker checked this and said you can train?
clear-note = It counts for later check-ins. A new warning sign locks training again.

## How it is kept

keep-title = Who may open your answers?
keep-lead = Setback saves them on this computer and sends them nowhere. Choose how they are locked. You can change it later.
keep-passphrase = With a passphrase
    .note = You type it each time you open Setback. A few words in a row work well. We can not look it up for you.
keep-device = With the key store of this computer
    .note = It opens by itself while you are logged in.
    .none = This computer has no key store that can be used now. If it has one that is locked, unlock it and start your check-in again.
keep-unprotected = Without a lock
    .note = Whoever can open the data folder can read your answers.
keep-consent = I know that, and I want no lock
keep-once = Only this time
    .note = Nothing is saved. Your answers are gone when you close the window.
button-keep-passphrase = Use this passphrase
button-keep-device = Use the key store
button-keep-unprotected = Save without a lock
button-unsaved = Go on without saving
button-save-from-now = Save from now on
passphrase-label = Passphrase
button-passphrase-show = Show it
button-passphrase-hide = Hide it

## The lock

unlock-title = Open your data
unlock-lead = Your answers are locked. Nothing is lost.
unlock-device = The key store of this computer does not answer.
unlock-no-way = Log in to this computer as you usually do, then try again.
# { $seconds } is a whole number.
unlock-wait = Seconds to the next try: { $seconds }
code-label = Recovery code
    .help = 28 letters and digits from your sheet. Small letters will do.
button-unlock = Open
button-with-code = Use my recovery code
button-with-passphrase = Use my passphrase
shut-title = Your data could not be opened
button-start-anew = Start fresh
start-anew-title = Put the old data aside and start fresh?
start-anew-lead = It is put aside in the data folder, and nothing is deleted. Setback begins with an empty record.
button-start-anew-yes = Yes, start fresh
button-start-anew-no = No, leave it

## Not saved

unsaved-title = This is not saved yet
unsaved-note = Your answers count all the same. We try to save them again with your next answer.
unsaved-result = The result counts all the same.
button-save-again = Try to save it

## Your data

data-title = Your data
data-lead = It stays on this computer. Setback sends nothing anywhere.
# { $folder } is a path.
data-folder = It is in this folder: { $folder }
data-ways-title = What opens it
way-device = The key store of this computer
    .note = It opens by itself while you are logged in.
way-passphrase = Your passphrase
    .note = You type it when Setback starts.
way-recovery = Your recovery code
    .note = For the day when nothing else opens it.
way-beside = No lock
    .note = Whoever can open the data folder can read your answers.
# { $date } is local.
way-since = Since { $date }.
way-broken = This one is damaged and opens nothing.
button-remove-way = Remove
# { $way } is the name of a way in.
remove-way = Remove: { $way }
remove-way-title = Remove this way to open your data?
button-remove-way-yes = Yes, remove it
button-remove-way-no = No, keep it
data-passphrase-title = Passphrase
data-passphrase-note = A new one takes the place of an earlier one.
button-set-passphrase = Set this passphrase
data-code-title = Recovery code
data-code-note = It opens your data when you forget the passphrase, or when this computer loses its key. A new one takes the place of an earlier one.
button-new-code = Make a recovery code
data-device-title = Key store
data-device-note = This computer can open your data by itself while you are logged in.
button-trust-device = Let this computer open it
data-backup-title = Backups
# { $date } and { $time } are local.
data-backup-last = The last one was made on { $date }, { $time }.
data-backup-none = None has been made yet. Setback makes them by itself.
data-backup-failed = The last backup did not work.
button-back-up = Back up now
code-title = Your recovery code
code-lead = Print this page or write the code down now. It is shown once, and nothing keeps it.
code-keep = Keep the sheet away from this computer. Whoever has it and your data folder can read your answers.
# { $date } is local.
code-made = Made on { $date }
button-code-done = I have it
button-restored = Go on
