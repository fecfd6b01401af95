# Paper for a coach and their group, and the files that an athlete shares with a coach. Words that a card shares with the
# one that has a page of its own stand in report.ftl.

## Cards

paper-title-cards = Session cards
# In a box. It tells that it is not training as usual, and never why.
card-modified = Modified
# { $rack } is its number or name.
card-rack = Rack { $rack }
# { $plates } are numbers joined with " + ", the heaviest first.
card-plates = Each side { $plates }
card-effort-usual = Usual RPE
# { $tempo } as lifters write it: seconds down, pause, up, top.
card-tempo = Tempo { $tempo }
card-tempo-usual = Usual tempo
# Blocks, pins or plates under the bar, or handles that are as high.
card-height = Start { $cm } cm up
# The heading above plan B, with the rule that leads to it: { $points } is a rise on the scale of 0 to 10, { $limit } a pain.
card-plan-b-when = Plan B if pain rises by { $points } or goes over { $limit }
card-plan-b-again = If it happens again, no more hinges today.
card-stop-line = Stop if it turns sharp or catches, goes into a leg, or your back or strength gives way.

## The summary

paper-title-coach = Athlete summary
summary-group = Group: { $group }
# { $date } is paper-day, { $time } paper-time.
summary-checked = Last check: { $date }, { $time }
summary-next-check = Next check: { $date }
summary-no-result = There is no result yet, or none that stands.
summary-course-none = No pain was shared.
# Numbers from 0 to 10.
summary-course-one = Pain { $last } at the only check.
summary-course-down = Pain went down, from { $first } to { $last }.
summary-course-same = Pain is where it began, at { $last }.
summary-course-up = Pain went up, from { $first } to { $last }.
summary-plan = Next session
summary-plan-on-hold = Nothing to lift for now. A health worker or a new check decides when it goes on.
summary-plan-none = There is no plan now.
# { $load } and { $work } are one part down.
summary-plan-b = Plan B, one part down: { $load }, { $work }
summary-reasons = What is not as usual, and why
summary-reasons-none = It is all as usual.
summary-ladder = Way back
# { $stage } is where on the way back it is.
summary-ladder-said = Five steps back to full training. Now: { $stage }.
summary-why-rung = This part of the way back asks for it.
summary-why-log = The log says that this fits.
summary-why-plates = Rounded down to bar and plates.
summary-why-usual = Not above what is usual.
summary-why-lift = By what there is to train with, or picked.
summary-why-told = Eased for a reason that stays with the athlete.
summary-kept-back = This page has the level, the plan and the course of pain. What was answered in a check is not on it, and a coach does not see it.

## Files between an athlete and a coach

share-not-here = This is your coach’s Setback, and the coach sees your result and plan here. Nothing was saved.
share-no-name = Type the name that your coach knows you by. Nothing was saved.
share-nothing = There is nothing to share yet. Do a check first, then try again.
share-too-large = This file is too large to be one that an athlete shares. Nothing was taken in.
share-not-ours = This is not a file that Setback makes to share with a coach. Nothing was taken in. Ask for the file again.
share-newer = A newer Setback made this file. Nothing was taken in. Get the new Setback here, then open the file again.
share-changed = This file is not as it was when it was made, so nothing of it was taken in. Ask for the file again.
share-broken = This file was made by something else than Setback, so nothing of it was taken in. Ask for the file again.
share-sealed = This file has a lock. Type the passphrase that the athlete gave you.
share-wrong-passphrase = The passphrase does not open this file, or the file was changed. Nothing was taken in. Check the passphrase, then try again.
share-title = For a coach
share-lead = A file with your result, your next session and your pain scores. No other answer is in it.
share-name = The name your coach knows you by
share-lock = Lock it with a passphrase
share-lock-help = Tell your coach the passphrase in another way than the file.
share-lock-none = Type a passphrase, or turn the lock off.
share-look = See what is in it
share-save = Save the file
# { $file } is where.
share-saved = Saved as { $file }. Hand it to your coach.
share-part-level = Result
share-part-plan = Next session
share-part-course = Pain, 14 days
share-ahead = This file tells of a day that is still to come, so it can not be right. Nothing was taken in. Check the date on both computers, then ask for a new file.
share-older = You have a newer file of this athlete already. Nothing was taken in.
