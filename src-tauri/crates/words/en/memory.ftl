# What is kept: troubles, locks, backups, erasing, what is due. Each trouble says what happened, what is safe, and what
# to do.

## Troubles

trouble-disk-full = There is no room left on this disk. All that was saved before is safe. Make some room, then try again.
trouble-read-only = Setback can not write to its folder. All that was saved before is safe. Let it write there, or choose another folder.
trouble-in-use = Setback is open already. Your data is safe. Use the window that is open, or close it first.
trouble-newer = Your data was saved by a newer Setback. It is safe, and this one leaves it as it is. Install the newer one to open it.
trouble-damaged = Part of your data can not be read, and no backup could take its place. Nothing was deleted. You can start anew: what is there is put aside and stays.
trouble-gone = The data file is gone, and no backup could be opened. Nothing was deleted. If you moved the file, put it back.
trouble-missing = What you asked for is no longer there. Nothing was changed. Go back and look again.
trouble-other = This did not work, and nothing was changed. All that was saved before is safe. Try again.
trouble-nothing-begun = No check is begun. Nothing was changed. Start a new one.
trouble-not-answered = Some questions are still open. Your answers are kept. Answer them to see your result.
trouble-not-a-day = That is not a day up to today. Nothing was saved. Type a day such as 2026-03-01.
trouble-wrong-passphrase = That passphrase does not fit. Your data is safe. Try again, or use your recovery code.
trouble-empty-passphrase = A passphrase needs at least one letter. Nothing was changed. Type one.
# { $seconds } is a whole number.
trouble-wait = Too many tries. Your data is safe. Wait { $seconds } seconds, then try again.
trouble-wrong-code = That recovery code does not fit this data. Your data is safe. Look for the newest sheet you printed.
trouble-code-slip = There is a slip in that code. Your data is safe. Compare it with your sheet, letter by letter.
trouble-last-way-in = This is the last way to open your data, so it stays. Add another way first.
trouble-no-key-store = This computer has no safe place for the key, or it is locked. Nothing was changed. Choose a passphrase instead.
trouble-no-key = The key to your data is missing or damaged. Your data is still there. Put back the file keys.json if you have a copy.
trouble-out-of-memory = There is too little free memory to open the lock. Your data is safe. Close some programs, then try again.

## After damage

# { $date } and { $time } are of the backup.
restored-title = Your data was damaged, so a backup took its place
restored-from = The backup is of { $date }, { $time }. All that was saved up to then is here.
restored-nothing-missing = Nothing that was saved later is missing.
# { $count } is a whole number.
restored-missing = Saved later, and missing now: { $count }. Please enter it again.
restored-unknown = We can not tell what was saved later. Please look at your last check and your last workout.
restored-aside = The damaged data was put aside and not deleted.
# { $count } is how many newer backups could not be used.
restored-unusable = Newer backups that could not be used: { $count }.

## What is due

due-now = A check is due now
# { $date } and { $time } are local.
due-later = Next check: { $date }, { $time }
due-late = A check is a day late. Silence does not mean that all is well. Until you check, the plan does not move up.
due-none = No more checks planned
due-full = Go through all the questions this time. Only that can lower the result.
kept-level = Your answers look milder now. Only a full check can lower the result, so it stays for the time being.
clear-ask = Has a health worker checked this and said you can train?
clear-note = It counts for later checks. A new warning sign locks training again.
