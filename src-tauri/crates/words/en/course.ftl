# The course of pain over the days, and what followed each deadlift session. Texts of an older part stand in screens.ftl.

## The chart

# { $weekday } is day-mon and so on, { $day } the day of the month.
course-day = { $weekday } { $day }
# { $month } is one of those below, { $day } the day of it.
sessions-day = { $month } { $day }
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
# { $load } is a load or a share of the usual one, { $work } is course-work.
course-planned = Planned: { $load }, { $work }
course-planned-load = Planned: { $load }
course-work = { $sets } × { $reps }
# Said after the sentence on how it goes, in place of the picture.
course-picture-detail = A shaded band shows what normal soreness does. It builds and peaks from { $from } to { $to } hours. It is gone after { $days } days.
course-within-band = This much pain is within what normal soreness does by now.
course-above-band = This much pain is more than what normal soreness does by now.
course-band-note = The band comes from small studies. It never decides a result alone.
course-planned-note = The dashed line is the soonest that your next session can be. It is no date to reach.

legend-points = Your check-ins
legend-band = Normal soreness: it builds, peaks at { $from } to { $to } hours, and fades
legend-lift = Deadlift session
legend-planned = Next session at the soonest

## Which course

course-choose = Pain that began
# { $date } is local, { $level } the short name of a level.
course-episode-open = Since { $date }: { $level }
course-episode-open-none = Since { $date }: no result yet
course-episode-over = From { $date }, over now

## After each session

sessions-title = After each deadlift session
sessions-lead = The most pain you told us of in each session and on the days after it, until the next one. Normal soreness is not acting up.
sessions-picture = The most pain after each of your last sessions
# { $pains } are scores, oldest first.
sessions-picture-detail = From the oldest to the newest: { $pains }.
sessions-picture-none = not told
sessions-none = No deadlift session is kept yet. Log one, and what follows it shows here.
# { $times } of { $of } sessions.
sessions-came-back-none = After your last { $of } sessions that we asked about, the same place did not act up.
sessions-came-back-one = After the one session that we asked about, the same place acted up.
sessions-came-back-one-none = After the one session that we asked about, the same place did not act up.
sessions-came-back = We asked about your sessions { $of } times lately. After { $times } of them the same place acted up.
sessions-not-asked = We did not ask about a session yet.
# { $times } of { $of } is when an evaluation is suggested.
sessions-recur = If it is { $times } of { $of }, we suggest that someone looks at your back.
sessions-table = Your deadlift sessions
column-session = Session
column-heaviest = Heaviest set
column-most-pain = Most pain
column-came-back = Acted up
came-back-yes = Yes
came-back-no = No
came-back-not-asked = Not asked
load-not-logged = Not in the log

## Pain against load

against-title = Pain and load side by side
against-picture = Pain and load of your sessions, one dot for each
# { $count } sessions; { $low } and { $high } are loads with their unit, { $least } and { $most } are pains.
against-picture-detail = { $count } sessions from { $low } to { $high }, with pain from { $least } to { $most } of 10.
against-count = Sessions shown: { $count }. Only deadlifts from the floor with a load and a pain, over the last year.
against-note = This shows what was, side by side. Sleep, stress and time off are not in it.
# { $fewest } sessions are needed.
against-too-few = Only deadlifts from the floor count here. Sessions with both a load and a pain so far: { $count }. From { $fewest } on, they are shown side by side.
# { $unit } is unit-kg-short or unit-lb-short.
against-load = Heaviest set, { $unit }
