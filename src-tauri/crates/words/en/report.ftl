# Paper: the summary, the clinician's page, the session card, the questionnaire with its scoring sheet. Rules, results and
# plans are said in the words of their own files.

## Every page

paper-title-lifter = Session summary
paper-title-clinician = Summary for your appointment
paper-title-card = Session card
paper-title-questionnaire = Back check on paper
paper-name = Name
# { $date } is paper-day, { $time } paper-time.
paper-about-session = Session of { $date }
paper-about-check = Check of { $date }, { $time }
# { $hours } is a whole number.
paper-about-hours = Check { $hours } hours after the session
paper-about-answers = From answers as given
# { $signs } are the warning list, joined with "; ". { $number } is the emergency number.
paper-warning = { $title }: { $signs }. Emergency number: { $number }.
# { $printed } is paper-day, { $date } and { $sha } name the rules.
paper-edition = Rules of { $date }, number { $sha }. Printed { $printed }.
paper-notes = Notes
# { $count } is how many rows had no room.
paper-more = and { $count } more
paper-no = No
paper-yes = Yes
paper-not-sure = Not sure
paper-not-asked = Not asked
paper-none = None

## Days and times

# { $weekday } and { $month } are the names below.
paper-day = { $weekday }, { $month } { $day }, { $year }
paper-day-short = { $month } { $day }
paper-time = { $hour }:{ $minute } { $half }
paper-am = AM
paper-pm = PM
paper-weekday-1 = Monday
    .short = Mon
paper-weekday-2 = Tuesday
    .short = Tue
paper-weekday-3 = Wednesday
    .short = Wed
paper-weekday-4 = Thursday
    .short = Thu
paper-weekday-5 = Friday
    .short = Fri
paper-weekday-6 = Saturday
    .short = Sat
paper-weekday-7 = Sunday
    .short = Sun
paper-month-1 = January
    .short = Jan
paper-month-2 = February
    .short = Feb
paper-month-3 = March
    .short = Mar
paper-month-4 = April
    .short = Apr
paper-month-5 = May
    .short = May
paper-month-6 = June
    .short = Jun
paper-month-7 = July
    .short = Jul
paper-month-8 = August
    .short = Aug
paper-month-9 = September
    .short = Sep
paper-month-10 = October
    .short = Oct
paper-month-11 = November
    .short = Nov
paper-month-12 = December
    .short = Dec

## Pictures

# { $question } is the short name of a question, { $answer } what was chosen.
paper-asked = { $question }: { $answer }
paper-body = Where it hurts
paper-body-caption = Seen from behind: left is left
# { $zones } are names of zones, joined with ", ".
paper-body-said = A body seen from behind. Marked: { $zones }.
paper-body-none = A body seen from behind, with nothing marked.
paper-course = Pain, 0 to 10, since the session
paper-course-caption = Hatched: what normal soreness does. Large dot: the last check.
paper-course-none = No pain was told at a check yet.
# { $day } is a day or an hour, { $pain } a number.
paper-course-point = { $day }: { $pain }
# { $sentence } is how it went, { $points } are points joined with "; ".
paper-course-said = { $sentence } Pain by check: { $points }.
paper-hour = { $hours } h

## The summary

paper-reported = What was reported
paper-sessions = Deadlift sessions
paper-sessions-none = No deadlift session is in the log.
paper-column-date = Date
paper-column-work = Work sets
paper-column-effort = RPE
paper-column-pain = Most pain
paper-usual = Usual
# { $week } is a whole number.
paper-week = Week { $week }
# { $stage } is where on the way back it is.
paper-planned = Planned next: { $stage }
paper-plan-title = Training
# { $load } and { $work } are what to lift.
paper-plan-line = { $load }, { $work }
# Where the usual number of sets is not known. { $sets } is one of value-sets-..., { $reps } a number or value-usual.
paper-plan-part = { $sets }. Reps: { $reps }
# { $parts } are joined with ". ".
paper-plan-parts = { $lift }. { $parts }.
paper-plan-before = Before: { $load }, { $work }
# { $signs } are the signs to stop, joined with "; ".
paper-stop = { $title }: { $signs }.
paper-next-part = { $title }: { $gate }
paper-plan-not-given = No plan has been made yet.

## The page for an appointment

paper-signs = Warning signs asked about
paper-history = History
paper-onset = How it began
paper-lift = The lifting
paper-pain = Pain, 0 to 10
paper-where = Where
paper-changes = Worse and better
paper-day-night = Over day and night
paper-life = Daily life
paper-training = Training lately
paper-tried = Tried so far
paper-about-you = Age
# Numbers from 0 to 10.
paper-pain-worst = Worst in 24 hours: { $pain }
paper-pain-course = First { $first }, most { $most }, least { $least }, last { $last }
paper-usual-training = Usual: { $load }, { $work }
paper-last-session = Session of { $date }: { $work }
# { $sessions } are whole numbers.
paper-tried-plan = On a plan: { $stage }
paper-tried-sessions = Sessions on it: { $sessions }. Last one: { $response }
paper-tried-nothing = No plan followed yet
paper-question = What I want to ask
paper-versions = What the rules said
# { $rule } is an id, { $name } its short name, { $sources } its tags.
paper-rule = { $rule } { $name } { $sources }
paper-also = Also noted: { $rules }

## Signs in short

sign-rf_nerve-saddle_numb = Numb between the legs
sign-rf_nerve-bladder_change = Change with pee
sign-rf_nerve-bowel_change = Change with poop
sign-rf_nerve-sexual_change = Change in sex
sign-rf_nerve-both_legs = Signs in both legs
sign-rf_nerve-leg_weak = Weak or dragging leg
sign-rf_body-tearing_pain = Sudden tearing pain
sign-rf_body-chest_faint = Chest pain, fainting
sign-rf_body-belly_pulse = Deep belly pain, lump
sign-rf_body-dark_urine = Dark pee, or none
sign-rf_body-hard_numb_back = Hard or numb muscles
sign-rf_body-fever_ill = Fever, chills
sign-rf_body-big_impact = Fall, crash or hit
sign-leg_detail-numb_tingle = One leg numb, tingling
sign-leg_detail-leg_weaker = One leg weaker
sign-rf_slow-weight_loss = Weight loss
sign-rf_slow-rest_constant = Pain all the time
sign-rf_slow-rest_no_help = Rest does not help
sign-rf_slow-night_up_better = Wakes at night
sign-rf_slow-morning_stiff = Stiff each morning
sign-background-cancer_history = Cancer, now or before
sign-background-osteoporosis = Thin bones
sign-background-steroids_long = Steroid pills
sign-background-weak_immune = Weak immune system
sign-background-inject = Injects
sign-background-recent_procedure = Infection, back shot
sign-background-spine_surgery = Back surgery
sign-background-aortic_risk = Aorta, own or family
sign-background-sickle_trait = Sickle cell
sign-background-blood_thinner = Blood thinners
sign-background-pregnant = Pregnant, or birth

## The card

card-set = Set
card-plan = Plan
card-done = Done
card-effort = RPE
card-pain = Pain 0 to 10
# { $reps } is a number, or value-usual.
card-set-plan = Reps: { $reps }
card-per-side = Each side
card-plan-b = Plan B
card-plan-b-none = One part down: no loaded hinge today.
card-after = Afterwards
card-morning = Pain next morning, 0 to 10
card-settled = Back to usual after a day
card-next-check = Next check
card-date = Date
card-no-plan = A card needs a plan with something to lift. { $why }

## The questionnaire

paper-how-1 = Answer on your own, from the top down. Tick the box that fits. Leave out a question only where its line says so.
# { $ticks } are ticks that are an emergency whatever else is ticked.
paper-how-2 = If you tick { $ticks }, stop here. Call { $number } or go to the emergency room now.
# { $condition } is a scoring condition.
paper-only-if = Only if { $condition }.
paper-scoring = How to score it by hand
paper-score-1 = Cross out every tick at a question that was to be left out. If another question has no tick, there is no result: ask again.
# Examples of ticks in short: one of { $several }, one of a { $run }, a number of a { $scale }.
paper-score-2 = A number and a letter stand for a tick. { $several } means that one of these is ticked, { $run } any from the first to the last, and { $scale } a number in that range.
paper-score-3 = Work out the patterns P1 to P8. Then read the rules from the top, column by column. The first one that fits gives the result.
paper-score-4 = A pattern or "not" fits only as it is written. Take care with brackets. When in doubt, take the more urgent result.
paper-patterns = Patterns
# { $level } and { $window } are those of the result.
paper-result = { $level }. { $window }
score-and = and
score-or = or
# { $condition }, { $conditions } and { $question } are in the same form.
score-not = not { $condition }
score-group = ({ $condition })
score-exactly = exactly { $n } of [{ $conditions }]
score-at-least = at least { $n } of [{ $conditions }]
score-left-out = { $question } left out
score-otherwise = none of the rules above

## Asking for paper

paper-no-result = These answers have no result yet, so there is no page. Answer what is missing, then try again.
paper-nothing-told = Nothing was told yet, so there is no page. Do a check first, then try again.
# { $detail } is what the program says.
paper-failed = The page could not be made. Nothing was changed, and your data is safe. Try again. Detail: { $detail }
# { $file } is a path, { $detail } what the system says.
paper-not-written = { $file } could not be written: { $detail }. Nothing was changed. Choose another place.
paper-written = Written to { $file }. It holds health data and has no lock: keep it where others can not read it.
paper-case-not-for-questionnaire = The questionnaire is the same for everybody and takes no case. Leave the case out.

## Paper from the window

paper-part-title = Print or save
paper-part-lead = A page holds health data. Keep it where others can not read it.
paper-choose = Which page
paper-kind-lifter = For you
paper-kind-clinician = For an appointment
paper-kind-card = For your next session
paper-kind-questionnaire = The questions on paper
paper-size = Paper
paper-a4 = A4
paper-letter = Letter
paper-printer = Printer
paper-no-printer = No printer was found. Save the page or open it, and print it from there.
button-paper-save = Save as PDF
button-paper-open = Open
button-paper-print = Print
paper-working = Making the page
# { $file } is a path.
paper-saved = Saved: { $file }
paper-opened = The page was opened. Its copy is deleted when you close Setback.
paper-printed = Sent to the printer.
paper-no-place = This system names no folder for documents. Nothing was changed. Open the page, and save it from there.
# { $detail } is what the system says.
paper-not-opened = The page could not be opened. Nothing was changed, and your data is safe. Save it instead. Detail: { $detail }
print-no-spooler = Setback can not print from here on this system. Nothing was sent. Open the page, and print it from there.
print-no-such-printer = That printer is no longer there. Nothing was sent. Choose another one.
print-refused = The printer did not take the page. Your data is safe. Look at the printer, then try again. Detail: { $detail }
print-no-answer = The printer does not answer, so the page was taken back. Your data is safe. Look at the printer, then try again.
