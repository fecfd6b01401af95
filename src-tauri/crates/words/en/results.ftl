# The five results and what stands on their screens. What is said here is fixed by the decision table.
#
# Parts of a result:  .lead what it is   .do1 to .do4 what to do now   .again when to look again
#                     .plan only where a plan is on the same page   .warning heads the warning list, in
#                     place of warning-title   .told heads the signs of it that were told already, in place of
#                     warning-told

## Levels

level-emergency = Get emergency care now
    .short = Emergency care now
level-same_day = Be seen today
    .short = Be seen today
level-get_checked = Book an evaluation
    .short = Book an evaluation
level-modify_monitor = Adjust training and watch it
    .short = Adjust and watch
level-normal_soreness = This looks like normal soreness
    .short = Normal soreness

## Result texts

# { $number } is the local emergency number.
# { $signs } are the .tell texts of the answers that decided, joined with "; ".
emergency-tell = Tell them: “{ $signs }.”
result-emergency =
    .lead = Some of your answers can mean a serious problem.
    .do1 = Call { $number } or go to the emergency room now.
    .do2 = Do not drive yourself if your legs are weak or you feel faint.
    .do3 = Do not lift.
    .do4 = Do not wait to see if it passes.
    .again = Check in again here once you have been seen.
    .warning = Tell them too if you have one of these
    .told = You told us of this already. Tell them this too
result-same_day =
    .lead = Your answers need a health worker today.
    .do1 = Call your doctor, an urgent clinic or a nurse line.
    .do2 = Do not train until someone has checked you.
    .do3 = Go to the emergency room if you get a new sign from the warning list, or if what you have gets worse.
    .again = Check in again here once you have been seen.
    .warning = Go to the emergency room if you get
    .told = You told us of this already. Go to the emergency room if it gets worse
result-get_checked-3_days =
    .lead = Your answers ask for someone to look at your back soon.
    .do1 = Book a check within 3 days, with a doctor or physical therapist.
    .do2 = Skip loaded hinges until then.
    .do3 = Walk and move as you can.
    .do4 = Go sooner if you get a sign from the warning list.
    .again = Check in again here once you have been seen, or sooner if it changes.
    .warning = Go sooner if
result-get_checked-14_days =
    .lead = This is not an alarm: most back pain is not serious. A check can show what drives it and how to go on.
    .do1 = Book a check within 2 weeks.
    .plan = You can keep training on the plan below.
    .again = Check in again here once you have been seen, or sooner if it changes.
# Under 16, or pregnant or a recent birth (C18, C19): a check within 14 days, and no loaded hinge until then.
result-get_checked-14_days-no_hinge =
    .lead = This is not an alarm: most back pain is not serious. A check can show what drives it and how to go on.
    .do1 = Book a check within 2 weeks.
    .do2 = Skip loaded hinges until then.
    .do3 = Walk and move as you can.
    .again = Check in again here once you have been seen, or sooner if it changes.
# { $hours } is "24" or "48".
result-modify_monitor =
    .lead = Change the load for now and watch how it goes.
    .do1 = Lift lighter than usual.
    .do2 = Keep moving. Keep the training that does not raise the pain.
    .plan = Here is a plan.
    .again = We will ask again in { $hours } hours.
    .again-day_14 = We will ask again on day 14.
result-normal_soreness =
    .lead = This fits normal soreness. It should peak by day 2 and fade after that.
    .do1 = Keep moving.
    .again = We will ask again in 48 hours.
    .warning = Get help if
# N3: no pain left.
result-settled =
    .lead = You had no pain in the last 24 hours, and you can get through your day. It has settled for now.
    .do1 = Carry on, and let the load rise slowly.
    .again = Look again in a week, or sooner if it comes back.
    .warning = Get help if
# L13: settled at two checks in a row.
result-closed =
    .lead = Two check-ins in a row with next to no pain, and your day is easy again. It has settled.
    .do1 = Carry on, and let the load rise slowly.
    .again = No more check-ins are planned. Start a new one if it comes back.
    .warning = Get help if
# C14 and no other reason to adjust or be seen.
result-doubt_only =
    .lead = Nothing in your answers looks unusual. You said you keep guessing what is safe. That alone is a good reason to ask a physical therapist.
    .do1 = Book a check within 2 weeks, with a physical therapist.
    .plan = Until then, here is a plan.
    .again = Check in again here once you have been seen, or sooner if it changes.

## Windows

window-now = Now
window-today = Today
window-3_days = Within 3 days
window-14_days = Within 14 days
window-24_h = Look again within 24 hours
window-48_h = Look again within 48 hours
window-7_d = Look again within 7 days
window-day_14 = Look again by day 14
window-close = No more check-ins planned

## The warning list: always in view, the same for every result

warning-title = Get help if
warning-told = You told us of this already
warning-1 = Numb between the legs
warning-2 = Change with pee, poop or sex
warning-3 = Pain, tingling or weakness in both legs
warning-4 = Weak or dragging foot
warning-5 = Dark pee
warning-6 = Fever
warning-7 = Strong chest or belly pain
warning-8 = Pain that keeps growing and no rest eases

## Standing

standing-1 = Setback teaches, and it helps you manage your training load.
standing-2 = It can not see or test your back, and it does not find out what is wrong.
standing-3 = If you have a warning sign, get care at once. Do not wait because of what you read here.
standing-4 = The limits it uses are proposals drawn from published studies. No clinician has signed them yet. The rule review page is the page to sign.

## What we do not know

unknown-general = No tool can see or test your back. To have no warning sign today does not prove that all is well.
unknown-answer = You were not sure about: { $question }

## Headings

heading-why = Why am I seeing this?
heading-not-more-urgent = Why it is not more urgent
heading-what-would-change = What would change this
heading-do-now = What to do now
heading-look-again = When to look again
heading-unknown = What we do not know
heading-warning = Warning list
heading-also-noted = Also noted
heading-sources = Where this comes from
heading-standing = What Setback is, and is not

## What would change it

# One row each: a single answer replaced, an option ticked as well, an option no longer ticked.
change-line = { $question }: { $answer }
change-added = { $question }: also “{ $answer }”
change-removed = { $question }: no longer “{ $answer }”
