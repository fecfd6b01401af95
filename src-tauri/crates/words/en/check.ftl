# The check as the window shows it: the body map, the logged session, the emergency page, and the signs to read first.

## Where it hurts: the rows of the list, and what stands on its keys beside the row

map-left = Left
map-right = Right
map-row-upper = Upper back
map-row-low = Lower back
map-row-buttock = Buttock
map-row-thigh = Thigh
map-row-calf = Calf
map-row-not = None of these
map-key-upper_back = Between the shoulder blades
map-key-low_left = Left
map-key-low_middle = On the bone
map-key-low_right = Right
map-key-buttock_left = Left
map-key-buttock_right = Right
map-key-thigh_left = Left
map-key-thigh_right = Right
map-key-calf_left = Left
map-key-calf_right = Right
map-key-not_sure = Somewhere else, or not sure

## The way out of a check that is kept

button-save-close = Save and close

## The session that the pain is counted from

# { $when } is "yesterday" or a date, with an hour of the day where it was told.
session-line = Deadlifts: { $when }

## The pain scale

# { $from } and { $to } are whole numbers.
scale-group = { $from } to { $to }
pain_worst_24h-group-1 = I notice it. I can do everything
pain_worst_24h-group-7 = Daily things are hard

## Result

# { $day } and { $time } say when the check was made.
result-at = Your result, { $day } { $time }
heading-why-level = Why this level
# { $day } is a day, home-today or home-tomorrow, { $time } is local.
button-remind = Remind me: { $day }, { $time }
remind-on = We will remind you: { $day }, { $time }.

## Emergency

heading-say = Say or show this
heading-until-seen = Until you are seen
button-say-large = Show it large
button-say-small = Show it smaller
# Where there is no printer.
button-save-this = Save this page as PDF

# Asked a second time, before an answer that led to emergency care is taken back. { $answer } is its new label.
wrong-answer-sure-title = Is this right?
wrong-answer-sure-lead = You now say: { $answer }
button-wrong-answer-sure-yes = Yes, this is right
button-wrong-answer-sure-no = No, look again

## Read this first

safety-title = Read this first
safety-lead = Most back pain after lifting is not serious. These signs can be. If you have one, get help before you do anything else.
# { $number } is the local emergency number.
safety-now = Call { $number } or go to the emergency room now
safety-today = Be seen today
safety-today-how = Call your doctor, an urgent clinic or a nurse line. Do not train until someone has checked you.
safety-today-worse = Get emergency care if it gets worse, or if you have both. Do so too if you have a fever and a weak immune system.
safety-unsure-title = Not sure?
safety-unsure = Then act as if it were a yes, and be seen today.
safety-none-title = None of these?
safety-none = Then a check-in tells you what to do next.
