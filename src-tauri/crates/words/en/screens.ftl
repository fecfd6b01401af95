# The window around the questions: start, buttons, progress, hints, errors.

app-name = Setback
# { $screen } is the heading of the screen.
document-title = { $screen } · Setback
skip-link = Skip to content
loading = One moment

## Start

start-title = Sore after deadlifts? Let’s see what it means.
start-lead = Answer a few plain questions about how the pain behaves. You get a clear next step, and a way back to full training.
start-note = It takes a few minutes. No account. Nothing is sent anywhere.
start-unsaved = This time nothing is saved. Your answers are gone when you close the window.
start-what-title = What Setback does
start-what-1-title = Tell apart
start-what-1 = Normal soreness, a reason to adjust, or a reason to be seen. Each result shows the answers behind it.
start-what-2-title = Adjust
start-what-2 = Load, range, tempo and lift for your next session, with numbers and signs to stop.
start-what-3-title = Get back
start-what-3 = Small steps to full training. You move up when your back is ready, not by a date.

## Buttons

button-start = Start a check-in
button-add-session = Add my last session
button-back = Back
button-continue = Continue
button-stop = Stop and start over
button-see-result = See my result
button-change = Change
button-wrong-answer = I tapped the wrong answer
button-start-over = Start over
button-print = Print

# Asked before answers are dropped.
stop-title = Stop and start over?
stop-lead = Your answers so far will be dropped.
button-stop-yes = Yes, start over
button-stop-no = No, go on

# Asked before an answer that led to emergency care is opened again. { $answer } is its label.
wrong-answer-title = Change this answer?
wrong-answer-lead = You chose: { $answer }
button-wrong-answer-yes = Yes, open that question
button-wrong-answer-no = No, my answer is right

## Questions

progress-label = Progress
# Sections are counted: how many questions are still to come hangs on the answers, and a number that grows is no promise.
progress-part = Part { $n } of { $total }
# In the short form, which is one part.
progress-question = Question { $n }
section-safety = Safety
section-you = You
section-pain = The pain
section-where = Where
section-lift = The lift
section-daily = Daily life
section-later = Your check-in
section-done = done
section-now = now

why-we-ask = Why we ask
not-sure-note = “Not sure” is a fine answer. We never treat it as a no.
label-safety-check = Safety check
label-guide = Guide
hint-tick-all = Tick all that fit.
hint-not-answered = Choose an answer to go on.
hint-suggested = You marked a place on a leg. Does this fit?
pain-scale-label = Pain from 0 to 10
body-map-label = Your back, seen from behind
body-map-hint = Tap the picture or the list. Choose every place that fits. You see your own back, so left is left.

key-to = to
key-choose = choose
key-choose-many = choose or clear
key-step = step
key-continue = continue
key-back = back
key-enter = Enter
key-backspace = Backspace

## Check your answers

answers-title = Check your answers
answers-lead = Look them over before you see the result. You can change each one.
# { $question } is the short name of the question.
answers-change = Change: { $question }
answers-none = No answer yet
# Over the answers that a follow-up carries over from the checks before.
carried-title = Has anything else changed?
carried-lead = These answers are from before. Change each one that no longer fits.
# { $questions } are short names, joined with ", ".
review-dropped = These no longer apply, so we left them out: { $questions }

## Result

rail-label = The five results, most urgent first
rail-here = Your result
you-said = You told us
# { $sources } are the sources of a rule, joined with ", ".
source-line = Source: { $sources }
# { $id } is a rule, { $name } its label.
rule-line = Rule { $id }: { $name }
# { $date } and { $sha } name the edition of questions and rules.
edition-line = Rules of { $date }, edition { $sha }
details-show = Show more
details-hide = Show less

## About

about-title = About Setback
# { $version } is that of the program.
about-version = Version { $version }
about-licenses = Licenses
about-license = Setback is free to use, change and share, under the MIT license.
about-font = The typeface is Atkinson Hyperlegible Next, under the SIL Open Font License 1.1.
about-font-license = The license of the font

## When something goes wrong

error-title = Something went wrong
error-safe = Your answers are still here. Nothing was sent anywhere.
error-try-again = Try again
error-core = What happened: { $detail }
error-warning = If you have a warning sign, do not wait for this program. Get care now.

# Window

button-go-on = Go on with my check-in
# { $pain } is a number from 0 to 10.
pain-value = { $pain } of 10
# { $count } is how many more rows there are.
changes-more = And { $count } more
# { $questions } and { $question } are short names.
error-not-answered = These still need an answer: { $questions }.
error-not-asked = This is not asked with the answers you gave: { $question }.
error-no-reply = Setback did not get a reply from its own core.
button-change-answer = Change an answer

# Said in the terminal where no window can open.
no-display = There is no display, so no window can open. To check in the terminal, run this program again with: check
error-not-open = Your data is not open.
error-broken-off = Setback broke off in the middle of it.
error-bad-setting = This can not be set that way.
error-no-consent = Tick the box first, if you want no lock.

## Home

home-draft = Your check-in is not finished
# { $date } is local.
home-since = Since { $date }
# { $date } and { $time } are local; { $count } is a whole number.
home-begun = You began it on { $date }, { $time }. Answers so far: { $count }.
    .none = You began it on { $date }, { $time }. No question is answered yet.
home-others-title = Also open
home-clear-title = Before you train again
button-new-pain = This is new pain
button-leave = Stop asking about this
leave-title = Stop asking about this pain?
leave-lead = It stays in your record, and so does its lock on training.
button-leave-yes = Yes, stop asking
button-leave-no = No, keep asking
button-home = Home
button-data = Your data
button-clear-open = Yes, someone has
button-clear = Save this
clear-day = On which day?
    .help = Year, month and day, such as 2026-03-01.
clear-by = Who said so?
    .help = A name or a place. You may leave it empty.

## The plan under way

# { $stage } is stage-line or the name of a step, { $load } a load or a share.
home-plan-next = Next session: { $stage }. { $load }
button-open-plan = Open my plan
hint-tell-all = Answer each question to save this, except where you may leave it out.
ask-session-title = After your session
ask-session-lead = Tell us how it went, once you have trained by this plan.
# { $date } and { $time } are local.
ask-session-logged = You logged a session on { $when }. How did it go?
ask-morning-title = The morning after your session
ask-morning-now = Your next load waits for this morning.
ask-morning-late = This was due on { $date }. Tell us as well as you remember it.
ask-morning-later = We ask how the morning is on { $date }, from { $time } on.
button-tell-session = Tell how a session went
button-tell-morning = Tell how the morning is
button-save-session = Save how it went
button-save-morning = Save this morning
session-at = Session of { $when }
response-open = Waits for the next morning
response-next = Next: { $stage }. { $load }
usual_morning = How bad was your back on your last morning without a workout the day before?
    .why = We hold the next morning against it. You may leave it out. Then it counts as no pain.
usual_morning-words-0 = No pain
usual_morning-words-5 = It changes how I move
usual_morning-words-10 = The worst pain I can think of

## The course

course-title = How it is going
course-none = There is no pain from 0 to 10 here yet. The next check-in shows where it stands.
# { $first } and { $last } are from 0 to 10.
# .told is said alone where the person told which way it goes.
course-one = { course-one.told } The next one shows which way it goes.
    .told = Pain was { $last } of 10 at the check-in.
course-down = Pain has come down from { $first } to { $last } of 10.
course-same = Pain is at { $last } of 10, as at the first check-in.
course-up = Pain has gone up from { $first } to { $last } of 10.
course-picture = The course of your pain
course-axis = Pain, 0 to 10
course-band = What normal soreness does
course-hours = h
course-days = d
course-note = Time is counted from the session. A day without a check-in stays empty. Each barbell is a deadlift session.
# Where the pain did not come from lifting, or that was not told.
course-note-pain = Time is counted from when the pain began. A day without a check-in stays empty. Each barbell is a deadlift session.
course-checks = Your check-ins
column-when = When
column-hours = Hours since
column-pain = Pain
column-level = Result
column-rules = Rules
course-no-pain = Not told
course-no-level = None yet
button-course = See the whole course
button-table-show = Show as a table
button-table-hide = Hide the table
