# The first screen over the days, and the words of its small picture.

## How it goes, in the title

# { $since } is one of home-from-….
home-goes-easing = Easing since { $since }
home-goes-same = About the same since { $since }
home-goes-worse = Getting worse since { $since }
home-goes-not_sure = Hard to tell yet how it goes
home-goes-unknown = Here is where it stands
home-goes-late = Your check-in is late, so we can not tell
# { $day } is the name of a day in the last week, such as Thursday.
home-from-pain-day = { $day }
home-from-lifts-day = { $day }’s deadlifts
# { $date } is local, such as March 12.
home-from-pain-date = { $date }
home-from-lifts-date = your deadlifts of { $date }
home-past = No pain is being followed now
    .lead = The last one began on { $date }. Your last check-in for it was on { $last }.

## The one number

# { $when } is home-when-… , { $before } is from 0 to 10.
home-pain-down = of 10 { $when }, down from { $before }
home-pain-up = of 10 { $when }, up from { $before }
home-pain-same = of 10 { $when }, as at the check-in before
home-pain-first = of 10 { $when }
home-when-today = at your check-in today, { $time }
home-when-yesterday = at your check-in yesterday
home-when-date = at your check-in on { $date }
home-pain-none = No pain score yet.
home-place-both_sides = Lower back, both sides.
home-place-one_side = Lower back, mostly one side.
home-place-spine_bone = Lower back, on the bone in the middle.
home-place-upper_back = Upper back.
home-place-not_sure = You were not sure where it is.
home-day-first = It began today.
# { $day } counts from the day on which it began.
home-day = Day { $day }.
home-moving-eases = It eases when you move.
home-moving-worse = It gets worse when you move.
home-moving-no_change = Moving does not change it.
home-legend-pain = Your pain
home-no-picture = The picture could not be loaded now.
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

## Check-ins

home-checks = Check-ins
# { $date } is a day or home-today or home-tomorrow, { $time } is local.
home-due-later = Next check-in: { $date }, { $time }
home-due-now = A check-in is due now
home-due-late = This check-in is late. It was due { $date }, { $time }
home-due-none = No check-in is planned
# The first one where there is a plan.
home-due-late-plan = Your plan can not move up until it is done.
home-due-late-note = Look at the warning signs below first.
# { $weekday } is paper-weekday-1 and so on, { $month } paper-month-1 and so on, { $day } the day of it.
day-of-week = { $weekday }, { $month } { $day }
day-of-year = { $month } { $day }, { $year }
home-today = today
home-yesterday = yesterday
home-tomorrow = tomorrow
home-form-short = 4 to 7 questions, about one minute.
home-reminded = We will remind you.
home-form-full = This one asks all the questions again.
home-check-now = Check in now
home-changed = Something changed? Check in any time. For new numbness, weakness or trouble with your bladder:
home-read-first = Read this first

## When someone has to look

home-first-emergency = Your last check-in says: get emergency care now. There is no plan until a doctor has seen you.
home-first-same_day = Do not train until someone has checked you. There is no plan until then.
home-first-3_days = There is no plan until someone has looked at your back.
home-first-14_days = This is not an alarm. A check can show what drives it and how to go on.
# { $date } is local.
home-first-since = From your check-in on { $date }
home-first-overdue = That time is over. If no one has looked at your back yet, do not wait any longer.
home-see-soon = Someone should look at your back soon
home-see-what-to-do = See what to do
home-see-what-to-say = See what to do and what to say

# Where a check-in is late and none of the last ones called for someone to look.
home-no-result = No current result
# { $level } is the name of a level.
home-last-result = Last time: { $level }

## The plan beside it

home-next-deadlifts = Next deadlifts
home-way-back = Way back
# { $n } of { $total } steps; { $stage } is the name of the step.
home-step = Step { $n } of { $total }: { $stage }.
home-step-part = Part { $part } of { $of }.
home-steps-picture = Step { $n } of { $total }
home-get-plan = There is no plan yet. It takes three questions and some numbers.
home-get-plan-limited = You can train within limits until someone has checked your back. There is no plan yet. It takes three questions and some numbers.
