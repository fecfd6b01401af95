# The plan: what to change in training now, why, and what opens the next part. In the window and in the terminal.
#
# No number of a rule is typed here: loads, limits, counts and times come in as arguments. Only a tip that no rule
# computes says its own, in words. "RPE" is used nowhere else; part-effort says what it is.

## Whether there is a plan

plan-title = Your next deadlift session
plan-lead-adjust = Lighter and easier than usual, so your back can take part without being pushed.
plan-lead-evaluated = You can train within these limits until someone has checked your back.
plan-lead-normal = Your usual training, or close to it, as long as your back goes along.
# Emergency care, or be seen today.
plan-none-X = There is no training plan for now. Do not train until someone has seen you.
plan-none-R2 = No loaded hinge for now: that is any lift where you bend at the hips with weight. Walk, do easy moves, and train your upper body without bracing hard.
plan-incomplete = Answer the rest of the questions first. Then you get a plan.
plan-no-log = Without your numbers, this plan is in shares, effort and range. To see loads, log your working weight, reps, sets and how hard it felt.

## Where a plan starts

step-X = No training for now
    .say = First someone has to see you.
step-R2 = No loaded hinge for now
    .say = Keep moving and train around it until someone has checked you.
step-R1 = Light and easy
    .say = Light lifts with low effort and little pain, until someone has checked you.
step-Y3 = Start lowest
    .say = The pain is strong, so you start light and raised, and build up from there.
step-Y2 = Start low
    .say = You start light and raised, and build up as your back allows.
step-Y1 = Start a bit lower
    .say = You keep your usual deadlift, lighter and slower for now.
step-G1 = Nearly full training
    .say = You start just below your usual load and see how the next morning feels.
step-G0 = Full training
    .say = You train as usual, with effort kept in check.

## The way back: five steps, and the parts inside them

stage-easy_movement = Easy movement
stage-light_and_raised = Light and raised
stage-back_to_the_floor = Back to the floor
stage-nearly_there = Nearly there
stage-full_training = Full training
# Only where a step has more than one part.
stage-part = part { $part } of { $of }
# { $stage } is a name above, { $part } is stage-part.
stage-line = { $stage }, { $part }
# The number in the record, for those who sign the rules and for the terminal.
rung-line = Rung { $rung }

## Lifts
# { $height } is height-cm: how much higher than usual the lift starts.

variation-hex_high_handles_on_blocks = Hex bar, high handles, on blocks
    .how = Set the hex bar on blocks and use the high handles, so that your hands start { $height } higher than with a bar on the floor.
variation-hex_high_handles = Hex bar, high handles
    .how = Stand inside the hex bar and lift it by the high handles, which count as the raise: measure once how high they are.
variation-kettlebell_from_blocks = Kettlebell deadlift from blocks
    .how = Set a kettlebell on a block between your feet, with its grip { $height } higher than a bar on the floor.
variation-kettlebell_deadlift = Kettlebell deadlift
    .how = Stand over a kettlebell or a dumbbell on its end, push your hips back, and stand up with it.
variation-hip_thrust = Hip thrust
    .how = Sit with your upper back against a bench and the bar over your hips, then push your hips up until they are level.
variation-block_pull = Block pull
    .how = Set the bar on blocks or pins, { $height } higher than on the floor, and lift it from there.
variation-romanian_to_height = Romanian deadlift to a set height
    .how = Start upright with the bar, push your hips back, and come back up once the bar is { $height } above its place on the floor.
variation-usual = Usual deadlift
    .how = Your own deadlift, with the bar height and the tempo of this plan.
# The lift is kept easy: hip thrusts and kettlebells. { $pain } is the most pain while lifting.
variation-limit = With this lift the load is an upper limit. Use what there is, and keep pain at { $pain } or less.

## Another lift in its place

swap-title = Swap the lift
    .help = Each of these fits this part of the plan. The load, the height and the tempo stay as they are, and the effort does not go up.
# Beside the one that the plan asks for.
swap-planned = Asked for by the plan
swap-done = You lift this now. The numbers of your plan stay within the same limits.
swap-none = This part of the plan has one lift for what you train with, so there is nothing to swap.
swap-not-this = This part of the plan does not have this lift for what you train with. Your plan is as it was. Pick one of the lifts it names.

## Tempo

tempo-slow = { $down } seconds down, { $pause } second pause, { $up } second up
tempo-normal = Usual tempo

## What changes, and why

delta-title = What changes, and why
column-part = What
column-before = Before
column-now = Now
column-why = Why
no-change = No change

part-load = Load
part-sets = Sets
part-reps = Reps
# { $min } and { $max } are the ends of the scale.
part-effort = Effort (RPE)
    .say = How hard a set feels, from { $min } to { $max }. At { $max } you could not do one more rep.
part-height = Bar height
part-tempo = Tempo
part-lift = Lift

value-load-kg = { $kg } kg
value-load-lb = { $lb } lb
# { $load } is one of the two above; for variation-limit.
value-load-most = Up to { $load }
value-share = { $percent }% of the usual load
value-sets-reps = { $sets } sets of { $reps }
value-sets-reps-one = one set of { $reps }
value-effort = RPE up to { $rpe }
# In the column of what was usual.
value-effort-usual = RPE { $rpe }
value-height-floor = From the floor
value-height = { $cm } cm higher
# A lift from the top: so far down, and not where it starts.
value-height-down-to = Down to { $cm } cm above its place on the floor
# A lift that the height does not fit, such as a hip thrust.
value-height-none = Does not apply
value-usual = As usual
    .less = One set less than usual, but at least one
# Sets of a plan while the usual number is not known.
value-sets-count = Up to { $sets }
# .less is one set less than that.
value-sets-half = Half of the usual sets
    .less = One set less than half of the usual sets, but at least one
value-sets-two_thirds = Two thirds of the usual sets
    .less = One set less than two thirds of the usual sets, but at least one
value-sets-one_less = One set less than usual
    .less = Two sets less than usual, but at least one
# With something else that contributed, which takes more sets away.
value-sets-fewer = Fewer sets than this part of the plan has
value-unknown = Not known yet
height-cm = { $cm } cm

# { $plates } are numbers joined with ", ", the heaviest first.
per-side = Each side: { $plates }
per-side-none = Just the bar, no plates

## Reasons
# By part where one reason says different things of different parts. { $percent } is the share of the usual load. They are
# read by the lifter and by a coach: what does not tell an answer speaks of the back, and not of yours.

why-rung-load = This part of the way back uses { $percent }% of the usual load. Less load asks less of the back.
why-rung-sets = This part has few sets, so there is less work in total.
why-rung-reps = This part has its own number of reps. The total stays within the usual work.
why-rung-effort = Hard reps ask more of the back. So a set stops with reps to spare.
why-rung-height = A higher start means less bending, and that asks less of the back.
why-rung-tempo = Slow reps need less load, and they show sooner how it feels.
why-estimate = By the log, this load fits these reps at this effort. It is lower than the share would be.
why-plates = Rounded down to what the bar and plates can make.
why-light_implement = This is less than the empty bar. Use a lighter bar, a kettlebell or dumbbells.
why-usual = The plan does not go above what is usual.
why-within_reference = Cut, so that sets times reps do not go over the usual total.
why-easy_exercise = This lift is here to be easy, so the effort stays low.
why-equipment = Picked from what there is to train with, to ask less of the back for now.
why-picked = Picked in place of the lift that the plan asks for. Load, height, tempo and effort stay within the plan.
why-F1 = You had poor sleep or stress. So this is eased for today.
why-F2 = You did more than you were used to. So the share is taken from your average of the last weeks, where that is lower.
why-F3 = You had time off. So you start with half the sets and build up by steps.
why-F4 = It came on late, or your brace faded. So sets are short.
why-F5 = Your hips or ankles are stiff. So the bar starts a step higher.
why-F6 = Your hard sessions were close together. So there is more time between them.
why-off_floor = It hurts off the floor. So the bar starts higher for now.
why-late_reps = It hurts in the last reps or sets. So sets are short.

# Where a number has no study behind it. Other sources are shown by their tag.
source-design = our design choice

## What contributed
# A tip stands on its own: it is shown too where the factor did not change a number.

dial-F1 = Sleep and stress
    .tip = After a bad night or a hard day, lift a bit less, on that day only.
dial-F2 = Heavier or more than usual
    .tip = Let the load rise slowly. Take care with a top set well above what went well lately.
dial-F3 = Time off
    .tip = Take half your usual sets in the first week back. Then build up by steps over three weeks.
dial-F4 = Late in the session
    .tip = Do deadlifts first. Reset before every rep, and rest two to three minutes between sets. Train your brace with back and side holds.
dial-F5 = Stiff hips or ankles
    .tip = A hex bar or a wide (sumo) stance may feel better. Do a hip and ankle drill before you lift, and test again in two weeks.
dial-F6 = Sessions close together
    .tip = Leave more days between hinge sessions.

## The part of the lift that hurts

phase-off_floor =
    .tip = It hurts off the floor. So the bar starts higher on all but the last parts of the way back.
phase-mid =
    .tip = Set the blocks just above the point that hurts, or use a hex bar.
phase-lockout =
    .tip = Stop when you stand upright. Do not lean back.
phase-lowering =
    .tip = Lower the bar to pins, or drop it from the top where your gym allows it.
phase-late_reps =
    .tip = It hurts in the last reps or sets. So keep sets short, and stop before those reps.
phase-any =
    .tip = Pick the lift that feels easiest today. Keep to the load of the plan.
phase-no_pain_lift =
    .tip = It does not hurt while you lift, so this changes nothing. Watch how the next morning feels.

## Holds

block-endurance = Holds for your back and sides
    .do1 = Side bridge: lie on one side, lean on your forearm, lift your hips and hold.
    .do2 = Bird-dog: on hands and knees, reach out one arm and the other leg, and hold.
    .do3 = Back hold: lie face down with your hips on a bench, and hold your upper body level.
    .when = Do them { $from } to { $to } times a week. Stop each one well before it gets hard.

## How often

frequency-title = How often
# { $from } and { $to } are hours, { $times } sessions, { $pain } the most pain.

frequency = Do { $times } hinge sessions a week, { $from } to { $to } hours apart. Keep all other training that does not raise the pain above { $pain }.
# F6: { $hours } at least, { $times } at most.
frequency-stacked = Leave { $hours } hours between hinge sessions, and do { $times } a week at most. Keep all other training that does not raise the pain above { $pain }.

## In the session

in-session = In the session
    .warmup = Warm up in { $from } to { $to } steps.
    .rise = If pain rises { $points } points above where it began, or goes over { $limit }, go down one part.
    .again = If that happens again, do no more hinges today.
    .stop = Stop at once at any stop sign.
    .first = First time on a new part: do the first work set, then wait { $minutes } minutes. Go on if pain is { $pain } or less.

# Signs to end the lift, not the check-in: stop-title is another sentence.
lift-stop-title = Stop deadlifting at once if
lift-stop-1 = The pain turns sharp
lift-stop-2 = It catches
lift-stop-3 = Pain, tingling or weakness goes into a leg
lift-stop-4 = The back or the strength gives way
lift-stop-note = Then check in again. To stop is part of the plan, not a failure.

end-title = End the plan if
# { $days } is the window of the evaluation that ends a plan.
end-1 = A check-in says to get care now or today, or to be seen within { $days } days
end-2 = You had to step down more than once in a short time
end-3 = After some weeks you are still well below your usual load
end-4 = You want to. That is reason enough.

## What opens the next part
# { $usual } is for one move, { $low } for the bigger one; { $up }, { $more } and { $down } are parts, as the gates of the
# decision have them: one, two and two, and three in a week.

gate-title = What opens the next part
gate-progress = { gate-progress.pain }. { gate-progress.morning }. { gate-progress.day }. { gate-progress.then }
    .pain = Pain of { $usual } or less while lifting
    .morning = A morning no worse than usual
    .day = Back to usual after a day
    .then = Then the plan goes up { $up } part. With pain of { $low } or less it goes up { $more } parts.
gate-hold = Pain of { $from } to { $to }, or a morning worse by { $points }. Back to usual after a day. Then the same part comes again.
gate-regress = Pain over { $pain }, or a morning worse by { $points } or more. Or not back to usual after a day, or too sore to go on. Then the plan goes down { $down } parts.
gate-cap = In one week a plan goes up { $up } parts at most.
gate-more = What holds it or takes it down
gate-less = Show only what opens it
gate-locked = You can not go up until someone has checked you.

## How a session went

response-progress = Up
    .say = Your back took this well. You can go up, as far as the limits of your plan allow.
response-hold = Same again
    .say = Your back is still getting used to this. Do the same part once more.
response-regress = Down
    .say = This was a bit much for now. Go down, and build up from there.
response-stop_recheck = Stop and check again
    .say = Do no more deadlifts for now. Check in again. The plan waits for that.
response-exit = Back to full training
    .say = You trained in full and your back held up. The plan ends here. Keep an eye on it for some weeks.
response-locked = Plan waits
    .say = There is no next session until a new check-in allows it.
# By what helps: every question again, or a health worker's word.
plan-waits-full-check = There is no next session until you have gone through the whole check-in again.
plan-waits-clearance = Your plan waits until someone has checked you and said you can train, or until it has settled. A new check-in alone does not bring it back. You can tell us at any time, on the Today page of Setback.
# What is kept is locked, or can not be opened.
plan-waits-kept = Some of what you kept is not open now. It may hold a reason not to train, so there is no plan this time. Your result stands. To get a plan, open what you kept and check in there.
session-not-then = Your session can not have been then. Nothing was saved. Tell a time up to now, after your plan began and after the last session that you told.
# Told on the evening of a session.
morning-not-yet = This question is for tomorrow morning. What you told us so far is kept.
# { $stage } is stage-line, or the name of a step with one part; { $load } is a value above.
response-line = Session { $number }: { $response }. Next: { $stage }. { $load }
# After a session with nothing to come.
response-line-end = Session { $number }: { $response }

lock-limited = Your plan keeps to these limits until someone has checked you and said you can train, or until it has settled.
# { $sessions } is how many are still to go.
lock-recurring = It keeps coming back. So your plan keeps to these limits until someone has checked you, or until you have had some clean sessions in a row. A session is clean when it hurts little and you cut no set for pain. Still to go: { $sessions }.
lock-locked = Your plan waits until someone has checked you and said you can train. You can tell us so at any time, on the Today page of Setback.

## The ladder

ladder-title = Way back to full training
ladder-label = The five steps back to full training
ladder-here = You are here
# { $load } is what the first part of a step has on the bar.
stage-from = From { $load }
ladder-note = No dates on purpose. If a session goes badly you step down, and that is all.
# { $rpe } is value-effort, { $height } value-height, { $tempo } a tempo and { $variation } a lift, or value-usual.
ladder-row = { $rung } | { $stage } | { $load } | { $sets } x { $reps } | { $rpe } | { $height } | { $tempo } | { $variation }
# Where there is no loaded hinge.
ladder-row-none = { $rung } | { $stage } | No loaded hinge

## The printed result

heading-plan = Your plan
heading-training = How your sessions went
# { $rules } are ids, joined with ", ".
plan-rules-line = Rules that fired: { $rules }

## A log that can not be right

log-refused-empty = Fill this in to see loads. Allowed: { $min } to { $max }.
log-refused-load = A load of { $given } can not be right. Allowed: { $min } to { $max }.
log-refused-reps = { $given } reps in a set can not be right. Allowed: { $min } to { $max }.
log-refused-sets = A number of sets of { $given } can not be right. Allowed: { $min } to { $max }.
log-refused-rpe = An effort (RPE) of { $given } can not be right. Allowed: { $min } to { $max }.
log-refused-minutes = A length of { $given } can not be right. Type whole minutes. Allowed: { $min } to { $max }.
log-refused-pain = A pain of { $given } can not be right. Allowed: { $min } to { $max }.
log-refused-long = This is too long to be kept whole. At most { $max } letters fit.
log-refused-lift = { $given } is no lift that we know. Pick one from the list.
log-refused-time = { $given } is not a time of day. Allowed: { $min } to { $max }, or a time with am or pm.
# { $today } shows how a date is written.
log-refused-not-a-date = { $given } is not a date. Write it like { $today }.
log-refused-no-date = Which day was it? Write it like { $today }.
log-refused-date = { $given } is still to come. Allowed: { $today } or earlier.

## The window

button-see-plan = See my plan
button-plan-back = Back to my result
button-make-plan = Make my plan
plan-skip-log = I do not know my numbers
plan-loading = Making your plan
plan-form-title = What do you usually lift?
# { $days } looked back, { $percent } of the top set of the session that started it. Equipment has its own question.
field-load = Working weight
    .help = The heaviest one that your back took well in the last { $days } days. If there is none, take { $percent }% of your top set in the session that set this off.
field-unit = Unit
    .help = Loads and plates are shown in this unit.
field-reps = Reps in a set
    .help = Your usual number, from { $min } to { $max }.
field-sets = Working sets
    .help = Your usual number without warm-ups, from { $min } to { $max }.
field-effort = Effort (RPE)
    .help = How hard those sets feel, from { $min } to { $max }. At { $max } you could not do one more rep.
field-bar = Bar
    .help = How much the empty bar weighs.
# { $weeks } looked back.
field-mean = Average top set
    .help = Over the last { $weeks } weeks. Leave it empty if you do not know it.
unit-kg = Kilograms (kg)
unit-lb = Pounds (lb)
# Said in place of the picture. { $plates } as in per-side.
bar-picture = A bar with { $load }: { $plates } on each side
bar-picture-none = An empty bar of { $load }
bar-picture-hex = A hex bar with { $load }: { $plates } on each side
bar-picture-hex-none = An empty hex bar of { $load }
# { $bar } is one of the two above, { $height } is height-cm.
bar-picture-on-blocks = { $bar }, set on blocks
bar-picture-on-high-blocks = { $bar }, set on blocks { $height } high

## How much it was
# A description. There is no score.

load-title = How much you did
load-session = Session load
    .say = How hard the session felt, times its minutes.
load-week = Week load
    .say = The loads of all sessions in a week.
load-monotony = Sameness (monotony)
    .say = How alike the days of a week are. It is high when every day is the same.
load-strain = Training strain
    .say = The load of the week, times how alike its days are.
# { $percent } of the best one.
load-over-best = The planned top set is more than { $percent }% of the best one your back took well in the last month.
load-description-note = These numbers describe what you did. They do not predict who gets hurt.

## Help in the terminal

terminal-help-swap = Lift this in place of what the plan asks for: one of the lifts that plan prints
terminal-help-ladder = Print every part of the way back for your numbers
terminal-help-load = Your working weight, in your unit
terminal-help-reps = Reps in a set
terminal-help-rpe = How hard a set feels (RPE)
terminal-help-sets = Working sets
terminal-help-mean = Your average top set of the last four weeks, in your unit
terminal-help-unit = Kilograms or pounds: kg or lb
terminal-help-bar = What the empty bar weighs, in your unit
terminal-help-plates = One of each pair of plates, in your unit, with commas between them
terminal-help-equipment = What there is to train with, with commas between them
terminal-help-json-ladder = Print the ladder as JSON

## Window

plan-ask-title = A few questions for your plan
plan-ask-lead = Leave out what you do not know. To see loads, fill in your working weight, reps, sets and effort, all four.
tips-title = Tips for you
unit-kg-short = kg
unit-lb-short = lb
