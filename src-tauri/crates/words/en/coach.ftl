# What a coach reads. Nothing here says what an athlete answered.

coach-title = { $count ->
    [one] 1 athlete
   *[other] { $count } athletes
}
coach-title-needs = { $athletes }, { $needs ->
    [one] { $needs } needs you
   *[other] { $needs } need you
}
coach-title-calm = { $athletes }, nobody needs you
coach-find = Find an athlete
coach-none-found = Nobody fits this. Clear the search or choose another filter.
coach-empty-title = No athletes yet
coach-empty = Add the people you coach. Each keeps their own check, plan and log here, and you see who needs you first.
coach-sees = You see the result, the plan and pain scores. Answers to safety questions stay with the athlete.

coach-filter-all = All
coach-filter-needs_you = Needs you
coach-filter-on_a_plan = On a plan
coach-filter-no_recent_check = No recent check-in
coach-filter-lifted_this_week = Lifted this week
coach-group-all = Every group

coach-column-athlete = Athlete
coach-column-where = Where they are
coach-column-pain = Pain, 14 days
coach-column-next = Next deadlifts
coach-column-checked = Checked in

coach-need-urgent = Be seen
coach-need-no_recent_check = No current result
coach-need-nothing = Nothing open
coach-last-result = Last result: { $level }
coach-trend-easing = Easing over 3 days
coach-trend-steady = Steady over 3 days
coach-trend-rising = Rising over 3 days
coach-trend-too_few = Too few check-ins for a trend
coach-days-alt = { $told ->
    [0] No check-in in 14 days.
   *[other] Worst pain of each day, oldest first: { $days }. The last is { $last } of 10.
}
coach-days-gap = no check-in

coach-doing-on-hold = On hold
coach-doing-on-hold-until = until seen
coach-doing-waits = Waits
coach-doing-waits-until = until the next check
coach-doing-back = As usual
coach-doing-back-until = the plan is done
coach-doing-none = No plan
coach-doing-none-until = nothing to change
coach-stage = { $stage }
coach-why-told = Set by what the athlete told.
coach-work = { $load }, { $sets } × { $reps }
coach-work-share = { $percent }% of usual
coach-checked-never = Never

coach-filters = Show
coach-sorted = Athletes, who needs you most first
coach-mark = Select { $name }
coach-mark-all = Select all that are shown
coach-cell = { $name }: { $field }
coach-leave-out = Leave out { $name }
coach-checked-on = Checked in on { $date }
coach-part-change = { $before } → { $now }
coach-field-part = Part of the way back
coach-button-add-all = Add them all
coach-archive-title = Put { $name } away?
coach-archive-lead = They leave the board. Everything that was entered stays, and you can take them back.
coach-stopped-none = Not cut short
coach-stopped-sharp = Sharp pain
coach-stopped-leg = Pain into a leg
coach-stopped-gave_way = The back gave way
coach-stopped-too_sore = Too sore

coach-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
coach-button-add = Add an athlete
coach-button-import = Add from a file of names
coach-button-clear = Clear
coach-button-cancel = Cancel
coach-button-check = Check with { $name }
coach-button-enter = Enter a session
coach-button-archive = Put away
coach-button-unarchive = Take back
coach-button-merge = Same person as…
coach-button-change = Change
coach-button-save = Save
coach-button-note = Save note
coach-button-lighter = Go on from here
coach-button-board = Board

coach-form-title = Add an athlete
coach-form-change = Change { $name }
coach-field-name = Name
coach-field-groups = Groups
coach-field-groups-help = Separate them with commas, such as Morning, Team A.
coach-field-tags = Tags
coach-field-rack = Rack
coach-field-unit = Unit
coach-names-title = Add from a file of names
coach-names-help = Paste a list with one name on each line, or a table with the columns name, group, tag, rack and unit.
coach-names-read = { $count ->
    [one] 1 name can be added.
   *[other] { $count } names can be added.
}
coach-names-twice = { $count ->
    [one] 1 is here already and is left out: { $names }.
   *[other] { $count } are here already and are left out: { $names }.
}
coach-names-row = Line { $line }: { $why }
coach-names-none = No name was found. Paste one name on each line.
coach-names-too-many = This list is too long to be added at once. Nobody was added. Split it into parts of up to 2,000 names.

coach-unfit-name = A name has 1 to { $max } letters.
coach-unfit-group = A group has at most { $max } letters.
coach-unfit-tag = A tag has at most { $max } letters.
coach-unfit-rack = A rack has at most { $max } letters.
coach-unfit-many = At most { $max } groups and { $max } tags fit.
coach-unfit-note = This note is too long to be kept whole. At most { $max } letters fit.
coach-unfit-done = Sets done: { $min } to { $max }.
coach-unfit-rpe = Effort (RPE): { $min } to { $max }, or leave it empty.
coach-unfit-pain = Pain while lifting: { $min } to { $max }.
coach-unfit-stopped = Was it cut short? Choose why, or “not cut short”.
coach-unfit-day = A session can be entered for today or an earlier day.

coach-group-title = After the session
coach-group-lead = One line for each athlete: sets done, effort, pain, and whether it was cut short. Enter goes to the next field.
coach-group-day = Day
coach-group-planned = Planned
coach-group-done = Sets done
coach-group-rpe = RPE
coach-group-pain = Pain 0–10
coach-group-stopped = Cut short?
coach-group-none = Nobody in this group has a session to enter.
coach-group-save = Save the session
coach-group-saved = { $count ->
    [one] Saved for 1 athlete.
   *[other] Saved for { $count } athletes.
}
coach-group-unfit = { $count ->
    [one] 1 line is not complete. Nothing was saved yet.
   *[other] { $count } lines are not complete. Nothing was saved yet.
}
coach-group-left-out = Leave out
coach-moved-progress = moves up to { $stage }
coach-moved-hold = stays at { $stage }
coach-moved-regress = goes down to { $stage }
coach-moved-stop_and_recheck = stops: a full check comes first
coach-moved-exit = the plan is done
coach-moved-locked = on hold until seen
coach-moved-later = The next morning decides whether a plan moves up.

coach-athlete-pain = Pain
coach-athlete-next = Next session
coach-athlete-note = Note for { $name }
coach-athlete-note-help = It stands on the card.
coach-athlete-shares = What you see of { $name }
coach-athlete-shares-yes = Result, pain scores, sessions, plan
coach-athlete-shares-no = Not shown: answers to safety questions, daily life, sleep
coach-athlete-lighter = A lighter way
coach-athlete-lighter-lead = You can let { $name } go on from a lower part of the way back. Only good sessions move a plan up.
coach-athlete-sessions = Last deadlift sessions
coach-athlete-sessions-none = No deadlifts in the log yet.
coach-merge-title = Make two entries one
coach-merge-lead = Everything of { $from } becomes part of { $into }. This can not be taken back. A backup is made first.
coach-archived-title = Put away
coach-archived-none = Nobody is put away.
lighter-not-this = A coach can only go to a lower part of the plan. Only good sessions move it up.

coach-handed-title = Hand the screen to { $name }
coach-handed-lead = { $name } answers. What they answer stays with them: you see the result, the plan and pain scores.
coach-handed-begin = { $name } begins
coach-handed-back = Hand back to the coach
coach-handed-over = You answer for { $name }.
