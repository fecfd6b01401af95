# Files in and out in the window: workouts of another app taken in, what is kept saved as a file. What the terminal says too
# stands in exchange.ftl.

button-import = Import
button-export = Export
# Leads back to the log.
files-back = Log
files-not-open = Nothing is kept on this computer yet. Choose how to keep your data first.

## Import

import-page-title = Import from another app
# Read aloud, of the place to drop a file on.
files-choose-group = Choose a file
files-drop = Drop a file here, or
button-choose-file = Choose a file
files-known = Files from Strong, Hevy, Liftosaur, FitNotes, StrongLifts, LiftLog, Gravl and DailyStrength are recognized. Any table with a date, a lift, a load and reps works too.
files-known-copy = So does a copy that Setback made.
files-reading = Reading the file…
files-paste = Paste it instead
files-paste-label = Text of the file, or rows from a spreadsheet with their header
button-read-paste = Read what I pasted
# In place of the name of a file.
files-pasted = Pasted text
# For an athlete's log.
files-copy-not-a-log = This is a copy of all that Setback keeps, and not a training log. It can not be added to an athlete. Nothing was changed. Choose a file of workouts.
files-gone = This file could not be read. It may have been moved or changed. Choose it once more.
# { $app } is one of import-format-… What is found stands in exchange.ftl.
files-from = From { $app }.
files-preview = What each exercise becomes
files-column-named = In the file
files-column-becomes = Becomes
files-column-sets = Sets
files-column-example = Example
# Read aloud. { $named } is an exercise in the file.
files-becomes = What { $named } becomes
files-skipped = Not matched. Left out.
files-ask-dates = In dates such as 03/04, which comes first?
files-dates-dmy = The day
files-dates-mdy = The month
# { $sets } is a count.
button-take-file = Import { $sets } sets
button-take-file-one = Import one set
button-drop-file = Cancel
button-columns = Change what columns mean
files-can-undo = A backup is made first. You can undo this import later.
files-needs-unit = Say first if loads are in kilograms or pounds.
files-nothing-new = There is nothing new to import.

## A table that is not recognized

files-columns-lead = Say what the columns of this table mean. Leave out those that you do not need.
files-columns-needed = A date and an exercise are needed.
button-read-table = Read the table
import-field-none = Leave out
import-field-date = Date
import-field-time = Time of day
import-field-workout = Name of the workout
import-field-exercise = Exercise
import-field-set = Number of the set
import-field-sets = How many sets
import-field-type = Kind of set
import-field-warmup = Warm-up, yes or no
import-field-weight = Load
import-field-unit = Unit of the load
import-field-kg = Load in kilograms
import-field-lb = Load in pounds
import-field-reps = Reps
import-field-rpe = Effort (RPE)
import-field-rir = Reps in reserve
import-field-note = Note

## A copy

files-copy-lead = This looks like a copy that Setback made. A copy is taken in whole, with your checks, plans, log and settings. That works only where nothing else is kept yet.
button-take-copy = Take it in
files-copy-not-empty = Something else is kept here already, so this copy was not taken in. To use it, erase what is kept here first, in Settings. Make a backup or a copy before that.

## What came of it

# { $sets } and { $workouts } are counts, { $file } the name of a file.
files-added = Added to your log. Sets: { $sets }. Workouts: { $workouts }. A backup was made before.
files-undone = { $file } was taken back. Your log is as it was before.
files-nothing = There is nothing new in this file. Nothing was changed.
files-copy = Your data is back, as it was in the copy.
files-imports = Files you imported
# { $day } is a day, { $app } one of import-format-…, { $sets } and { $workouts } are counts.
files-import = { $day }, from { $app }. Sets: { $sets }. Workouts: { $workouts }.
button-undo-import = Undo
# Read aloud. { $file } is the name of a file.
undo-import = Undo the import of { $file }

## Export

export-page-title = Save your data as a file
export-page-lead = Your data is yours. Take it to another computer, another app, or your clinic.
export-what = What to save
export-kind-zip = Everything
    .help = A copy of all that is kept. Setback can read it back, here or on another computer.
export-kind-csv = A table
    .help = Your sets, checks, answers or check-ins, to read in a spreadsheet.
export-kind-hevy = For Hevy
    .help = Your log, in the form that Hevy reads. For a spreadsheet, save a table.
export-kind-strong = For Strong
    .help = Your log, in the form that Strong, Hevy and FitNotes know. For a spreadsheet, save a table.
export-kind-fhir = For a clinic
    .help = Your checks with the page for your appointment, as a FHIR R4 file that clinic systems can read.
export-kind-share = For a coach
    .help = Your result, plan and pain scores, to read in on a coach’s board. No other answer.
export-kind-ics = For your calendar
    .help = Your next check-ins. They are called "Check-in" and say nothing of your health. A newer file moves them, and takes out those that are over.
export-table = Which table
export-table-sets = Sets
export-table-checks = Checks
export-table-answers = Answers
export-table-checkins = Check-ins
export-spreadsheet = Safe for spreadsheets
    .help = Puts a mark before what a spreadsheet would run as a formula. Turn it off for other programs.
export-unit = Loads in
export-unlocked = This file is not locked. Anybody who has it can read it.
button-save-file = Save file
export-working = Writing the file…
# { $file } is where it was written.
export-saved = Saved as { $file }

## Names of files. They say nothing of anybody's health.

# { $day } is a day, as year-month-day.
export-name-zip = Setback copy { $day }
export-name-sets = Setback sets { $day }
export-name-checks = Setback checks { $day }
export-name-answers = Setback answers { $day }
export-name-checkins = Setback check-ins { $day }
export-name-hevy = Setback for Hevy { $day }
export-name-strong = Setback for Strong { $day }
export-name-fhir = Setback for a clinic { $day }
export-name-share = Setback for a coach { $day }
export-name-ics = Setback check-ins { $day }
