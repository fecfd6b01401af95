# The log in the window: typing a workout, reading it back, changing it, and how much it was. Names of lifts and what the
# terminal says too stand in kept.ftl.

log-title = Your log
log-lead = Type what you lifted, look at how we read it, and keep it.
# Before anything is kept.
log-not-open = Nothing is kept on this computer yet, so there is no log. Choose how to keep your data first.
button-choose-keeping = Choose how to keep it
log-entry-title = A new workout
log-change-title = Change a workout
log-change-lead = What it was before stays in your data, out of sight.
log-list-title = What is in your log
# Read aloud.
log-rows = Workouts, the newest first
# { $count } workouts.
log-count = Workouts: { $count }
log-empty = Nothing is in your log yet. Type your first workout above.

# What was typed, and is there again after the window was closed.
log-typed-before = This is what you typed before. It is not in your log yet.
# { $why } says what happened, what is safe, and what to do.
log-typed-not-saved = What you type here stays only while this window is open. { $why }
trouble-too-much-typed = This is more than we can hold before it is in your log. What you typed is still on the screen. Keep some of it as a workout first.

## The typed line

log-line = Type your sets
    .help = Such as: deadlift 130 4x5 @8.5 p2. Put w before a warm-up, @ before the effort (RPE), and p before the pain in the set. A comma stands between groups.
log-reads = Reads as
log-tag-sets = Sets: { $sets }
log-tag-reps = Reps: { $reps }
# { $piece } is what was typed.
log-tag-unread = { $piece }: not understood
# Followed by what is missing.
log-line-short = This line is not added yet.
log-line-open = This line is not added yet, because not all of it is understood. Change the part that is marked, or clear the line.
button-add = Add
button-clear-line = Clear the line

## The table

log-sets-title = Sets of this workout
log-column-lift = Lift
log-column-set = Set
log-column-load = Load
log-column-unit = Unit
log-column-reps = Reps
log-column-rpe = RPE
log-column-pain = Pain in the set
log-column-warm-up = Warm-up
log-column-remove = Remove
# A cell as it is read aloud. { $column } is one of those above, { $number } counts the sets.
log-cell = { $column }, set { $number }
log-remove = Remove set { $number }
log-set-number = { $number }
log-set-warm-up = W{ $number }
button-add-set = Add a set
key-next-cell = next cell
key-next-set = next set
key-copy-set = copy the set above
key-tab = Tab
key-down = ↓
key-copy = Ctrl D
key-save = Ctrl S
key-save-does = keep the workout

## The workout as a whole

log-day = Day
    .help = Year, month and day, such as 2026-03-01.
log-time = Time
    .help = Such as 6:30 pm or 18:30. You may leave it out.
log-minutes-field = Minutes
    .help = How long the workout took. You may leave it out.
log-effort-field = Effort (RPE)
    .help = How hard the workout felt, from 1 to 10. You may leave it out.
log-note-field = Note
    .help = Your own words. You may leave them out.
log-whole-title = The workout as a whole
button-keep-workout = Keep this workout
button-drop-workout = Drop it
button-drop-change = Leave it as it was
drop-title = Drop what you typed?
drop-lead = The sets that you typed here are not kept yet.
button-drop-yes = Yes, drop it
button-drop-no = No, go on

## What was done

log-added = It is in your log.
log-changed = It is changed. What it was before stays in your data, out of sight.
log-withdrawn = It is taken out of your log. What it was stays in your data, out of sight.
log-undone = That is undone.
log-redone = That is done again.
button-undo = Undo
button-redo = Do it again
button-tell-how = Tell how it went
button-log-session = Log this session
log-from-plan = Filled in from your plan. Change what you did in another way. Add how hard it felt and if it hurt.

## The list

log-set-line = { $lift }: { $what }
# { $load } is a load, { $work } sets and reps.
log-load-work = { $load }, { $work }
log-more-groups = and { $count } more
log-warm-ups = Warm-up sets: { $count }
log-change = Change
log-take-out = Remove
# Read aloud with the two above. { $date } is the day of the workout.
log-change-of = Change the workout of { $date }
log-take-out-of = Remove the workout of { $date }
log-no-weight = no weight

## This week

week-title = The last 7 days
# { $count } workouts.
week-not-counted = Not counted, since minutes or effort are missing: { $count }
week-none = No workout of the last 7 days has both minutes and an effort, so there is nothing to add up.
