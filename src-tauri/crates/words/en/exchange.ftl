# Files in and out: workouts of other apps, copies of what is kept. Said in the window and by setback-cli.

## Commands

terminal-help-import = Take the workouts of another app into your log: Strong, Hevy, Liftosaur, FitNotes, StrongLifts, LiftLog, Gravl, DailyStrength, or any table
terminal-help-import-file = The file that the other app made; - reads the standard input
terminal-help-import-unit = The unit of loads that have none in the file
terminal-help-import-map = What the columns mean, as date=Day,exercise=Lift,kg=Load,reps=Reps. Also time, workout, set, sets, type, warmup, weight, unit, lb, rpe, rir, note
terminal-help-import-dates = Whether a date such as 03/04 has the day or the month first
terminal-help-import-match = What an exercise is here, as "Bowing Lift=good_morning"; "NAME=skip" leaves it out. Kept for the next time
terminal-help-import-preview = Show what would be taken in, and change nothing
terminal-help-import-undo = Take the last import back
terminal-help-export = Write a copy of what is kept, to move or to share
terminal-help-export-kind = What to write: zip has everything and can be read back; csv is a table; hevy and strong are for those apps; ics is for a calendar; fhir is for a clinic
terminal-help-export-out = Where to write it; - writes to the standard output
terminal-help-export-table = Which table to write as CSV
terminal-help-export-spreadsheet = Write a table that is safe to open in a spreadsheet
terminal-help-export-unit = The unit of loads, for an app that knows only one

## Apps

import-format-strong = Strong
import-format-hevy = Hevy
import-format-liftosaur = Liftosaur
import-format-fitnotes = FitNotes
import-format-stronglifts = StrongLifts
import-format-liftlog = LiftLog
import-format-gravl = Gravl
import-format-dailystrength = DailyStrength
import-format-openweight = openweight
import-format-csv = a table of your own

## What a file would bring

# { $file } is its name, { $app } one of import-format-…
import-title = { $file }: workouts from { $app }
# { $sets } and { $workouts } are counts, { $from } and { $to } days.
import-found = New sets: { $sets }. Workouts: { $workouts }. The file goes from { $from } to { $to }.
# { $day } is the only day of the file.
import-found-day = New sets: { $sets }. Workouts: { $workouts }. All of the file is of { $day }.
import-found-none = There are no sets in this file that can be taken in.
# { $named } is the exercise in the file, { $becomes } what it is here, { $sets } a count, { $example } a set.
import-name = { $named }: becomes { $becomes }. Sets: { $sets }. Such as { $example }
import-name-skipped = { $named }: not matched, left out. Sets: { $sets }. Such as { $example }
import-name-hint = To match one: --match "NAME=LIFT", with one of { $lifts }
# { $load }, { $reps } and { $rpe } are numbers.
import-set = { $day }, { $load } × { $reps }
import-set-rpe = { $day }, { $load } × { $reps }, RPE { $rpe }
import-set-bare = { $day }
import-doubles = Workouts that are in your log already: { $count }. They are not added twice.
import-not-sets = Rows that are not sets, such as rest timers: { $count }.
import-needs-unit = The file does not say if loads are in kilograms or pounds. Say so with --unit kg or --unit lb. Nothing was changed.
import-ask-unit = The file does not say if loads are in kilograms or pounds. Which is it?
import-unit-kg = Kilograms
import-unit-lb = Pounds
# { $unit } is import-unit-kg or import-unit-lb.
import-unit-before = Last time it was: { $unit }.
import-faulty = Rows that can not be read: { $count }. They are left out:
# Only in the terminal.
import-hint-dates = Say if the day or the month comes first with --dates dmy or --dates mdy.
import-hint-map = Tell what its columns mean with --map.
import-faulty-more = And so many more: { $count }
import-preview-only = This was only a look. Nothing was changed.
import-done = Added to your log. Sets: { $sets }. Workouts: { $workouts }. To take it back: setback-cli import --undo
import-nothing-new = There is nothing new in this file. Nothing was changed.
# { $file } is the name of a file, { $sets } a count.
import-undone = { $file } was taken back. Sets: { $sets }. Your log is as it was before.
trouble-nothing-imported = No file was imported, so there is nothing to take back. Your data is as it was.
trouble-nothing-to-remind = No check was made yet, so there is nothing to put into a calendar. Your data is as it was.
trouble-import-in-use = A check or a change of yours builds on this import, so it stays. Your data is as it was. You can still correct single workouts in the log.

## What is wrong with a row

# { $row } is the number of the line, { $column } the name of the column, { $given } what stands there.
import-row = Line { $row }: { $what }
import-row-raw = It says: { $raw }
import-wrong-not-a-date = "{ $given }" in { $column } is not a date that can be read. One that can is 2026-03-01.
import-wrong-ambiguous = "{ $given }" in { $column } may have the day or the month first.
import-wrong-too-early = "{ $given }" in { $column } is too early. The first day that counts is { $first }.
import-wrong-future = "{ $given }" in { $column } is still to come. Today is { $today }.
import-wrong-not-a-number = "{ $given }" in { $column } is not a number that can be read. One that can is 142.5.
import-wrong-out-of-range = "{ $given }" in { $column } can not be right. It can be from { $min } to { $max }.
import-wrong-not-whole = "{ $given }" in { $column } should be a whole number.
import-wrong-unit = "{ $given }" in { $column } is no unit that is known. Use kg or lb.
import-wrong-no-exercise = It does not say what was lifted.
import-wrong-too-long = It is too long to be one set.
import-wrong-open-quote = A quote mark opens here and never closes.
import-wrong-cells = It has { $cells } cells. The first line has { $columns }.

## Why a file is not read

import-safe = Nothing was changed.
import-refused-too-large = This file is larger than { $megabytes } MB, more than a log should be. Export a shorter time from your app, and try again.
import-refused-too-many-rows = This file has more than { $rows } rows. Export a shorter time from your app, and try again.
import-refused-too-many-columns = This table has more than { $columns } columns, more than a log should have. Keep those with a date, an exercise, a load and reps, and try again.
import-refused-empty = This file is empty. Export it from your app once more.
import-refused-not-text = This file is not a table. Choose the CSV or JSON file that your app exports.
# { $found } are names of columns.
import-refused-unknown-columns = This is not a file that Setback knows. It needs a date, an exercise, a load and reps. Its columns are: { $found }.
import-refused-no-such-column = There is no column "{ $named }" in this file. Its columns are: { $found }.
import-refused-not-workouts = This JSON file holds no workouts that can be read. More on this: { $detail }.
import-refused-not-readable = This file could not be read. More on this: { $detail }.
import-bad-map = This is not a list of columns: { $given }. Write it as date=Day,exercise=Lift,kg=Load,reps=Reps.
import-bad-match = This matches nothing: { $given }. Write it as NAME=LIFT, with one of { $lifts }, or NAME=skip.

## Lifts that only files bring, beside those that can be typed

log-lift-conventional = Conventional deadlift
log-lift-romanian_dumbbell = Romanian deadlift with dumbbells
log-lift-romanian_single_leg = Romanian deadlift on one leg
log-lift-straight_leg = Straight leg deadlift
log-lift-dumbbell = Dumbbell deadlift
log-lift-band = Band deadlift
log-lift-smith_machine = Deadlift in a Smith machine
log-lift-high_pull = Deadlift high pull
log-lift-sumo_high_pull = Sumo deadlift high pull
log-lift-good_morning = Good morning
log-lift-back_extension = Back extension
log-lift-hyperextension = Back extension over a bench
log-lift-back_extension_weighted = Weighted back extension
log-lift-back_extension_machine = Back extension in a machine

## Copies

# What a calendar shows. It says nothing of anybody's health.
export-reminder = Check-in
# { $file } is where it was written.
export-done = Written to { $file }. This file is not locked: anybody who has it can read it.
export-spreadsheet-table = Only a table can be made safe for a spreadsheet: --spreadsheet goes with --kind csv. Every other file has to stay as its reader knows it. Nothing was written.
export-failed = { $file } could not be written. What is kept is as it was. More on this: { $detail }.
copy-done = Your data is back, as it was in the copy.
copy-nothing-new = Everything in this copy is here already. Nothing was changed.
copy-not-empty = Something else is kept here already, so this copy was not taken in. Nothing was changed. Take it into an empty folder: name one with --data, or erase this one first.
copy-newer = A newer Setback made this copy. Nothing was changed. Update Setback, and try again.
copy-bad = This file is not a copy that Setback made, or it was changed since. Nothing was changed.
