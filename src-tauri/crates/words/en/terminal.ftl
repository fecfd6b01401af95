# What setback-cli says: the check in a terminal, a result as text, the proof, and what is wrong with a case file.

## The check, question by question

terminal-welcome = Setback: sore after deadlifts? Answer a few questions to see what it means. Nothing is saved.
terminal-choose-one = Type a number and press Enter. (? why we ask, b back, q quit)
terminal-choose-many = Type the numbers that fit, with spaces between them, and press Enter. (? why we ask, b back, q quit)
terminal-choose-pain = Type a number from 0 to 10 and press Enter. (? why we ask, b back, q quit)
# { $number } and { $option }: one choice in the list.
terminal-option = { $number }) { $option }
# { $input } is what was typed.
terminal-bad-choice = "{ $input }" is not one of the choices. Type a number from the list.
terminal-bad-pain = "{ $input }" is not a number from 0 to 10.
# { $option } can not stand with others.
terminal-lone-option = "{ $option }" stands alone. Choose it by itself, or leave it out.
terminal-nothing-typed = Nothing was typed. Every question needs an answer.
terminal-no-back = This is the first question. There is nothing to go back to.
terminal-left = You stopped. There is no result, and nothing was saved.
terminal-end-of-input = The input ended before all questions were answered. There is no result, and nothing was saved.
terminal-review-title = Your answers
# { $number } { $question } { $answer }: one answer in the list.
terminal-review-line = { $number }) { $question }: { $answer }
terminal-review-ask = Press Enter to see the result, or type a number to change that answer. (b back, q quit)
# After an emergency result that ended the questions.
terminal-wrong-answer = Did you type the wrong answer? Type b to answer that question again. Press Enter to end.
# { $detail } is what the system says of it.
terminal-failed = Reading or writing failed: { $detail }. What was saved before stays as it is.

## The plan after it

terminal-plan-ask = Press Enter to make a plan for your training. (q quit)
terminal-plan-one = Type a number, or press Enter to leave it out. (? why we ask, q quit)
terminal-plan-many = Type the numbers that fit, the most important first, or press Enter to leave it out. (? why we ask, q quit)
terminal-plan-load = Your usual working weight, such as 140 kg or 315 lb. A number alone means kilograms. Press Enter if you do not know it. (q quit)
terminal-plan-reps = How many reps in a set?
terminal-plan-sets = How many working sets?
terminal-plan-rpe = How hard do those sets feel, from 1 to 10 (RPE)? At 10 you could not do one more rep.

## A result as text

terminal-result = Result
# { $level } is its title, { $window } its window.
terminal-level = { $level }. { $window }.
# { $id } is a rule, { $text } its reason.
terminal-rule = { $id }: { $text }
terminal-facts = You told us: { $facts }
terminal-sources = Sources: { $sources }
terminal-deciding = Rules that decided: { $rules }
terminal-also-noted = Also noted: { $rules }
# { $change } is a row of results.ftl, { $level } and { $window } what it would give.
terminal-change = { $change } -> { $level } ({ $window })
terminal-no-change = No change of one answer gives another result.
terminal-incomplete = Not complete. Still to answer: { $questions }
terminal-no-result = There is no result while answers are missing.
# One row of the course. { $hours } since the session, { $pain } and { $trend } (trend-easing.word ...) at that check.
terminal-follow-up = { $hours } h: pain { $pain } of 10. { $trend }. { $level }. { $window }. { $rules }
# The same where the trend was not asked.
terminal-follow-up-no-trend = { $hours } h: pain { $pain } of 10. { $level }. { $window }. { $rules }
# One row in which answers are missing. { $questions } still to answer.
terminal-follow-up-incomplete = { $hours } h: pain { $pain } of 10. Still to answer: { $questions }
# Over the rules that fire by the sessions of a case.
terminal-plan-rules = Your sessions also say

## What is wrong with a case file
# { $at } is the place in the file, such as answers.quality. Each error says what was given and what is allowed.

case-error-too_large = The file is larger than { $limit }. A case file must not be larger than that.
case-error-not_utf8 = The file is not UTF-8 text. Save it as UTF-8.
case-error-byte_order_mark = The file begins with a byte order mark. Save it as UTF-8 without one.
case-error-not_json = Line { $line }, column { $column }: this is not valid JSON ({ $detail }).
case-error-duplicate_key = { $at }: this key is there more than once. Each key may stand once.
case-error-unknown_key = { $at }: there is no such key. Allowed here: { $allowed }.
case-error-unknown_question = { $at }: "{ $given }" is not a question. Use the id of a question.
case-error-unknown_option = { $at }: "{ $given }" is not an option. Allowed: { $allowed }.
case-error-wrong_type = { $at }: expected { $expected }, but found { $given }.
# { $allowed } lists the options, or the numbers, that the question has.
case-error-wrong_type_of_answer = { $at }: expected { $expected }, but found { $given }. Allowed: { $allowed }.
case-error-out_of_range = { $at }: { $given } is out of range. Allowed: { $min } to { $max }.
case-error-lone_option = { $at }: "{ $option }" stands alone. Leave it out, or leave out the others.
case-error-repeated_option = { $at }: "{ $option }" is there more than once. Each option may stand once.
case-error-out_of_order = { $at }: { $given } comes after { $before }. The order must be oldest first.
case-error-missing_key = { $at }: the key "{ $key }" is missing. It is required here.
case-error-too_many = { $at }: there are too many entries. At most { $max } are allowed.
case-error-cannot_read = { $file } could not be read: { $detail }.
# { $number } is the line of a file with one case a line, { $error } one of the errors above.
case-error-in-line = Line { $number }: { $error }
case-error-safe = Nothing was saved or changed. Mend the file and run the command again.

# { $at } where the place is the case itself.
case-place-whole = The case

# Words for { $expected } and { $given } in case-error-wrong_type.
case-type-text = text
case-type-number = a number
case-type-whole_number = a whole number
case-type-number_with_point = a number with a point or an exponent
case-type-true_or_false = true or false
case-type-list = a list
case-type-object = an object
case-type-null = null

## A later check

terminal-latest = Your latest check
terminal-earlier = Below is what your first answers meant. What stands above is what counts now.

## Help

terminal-help = Setback in a terminal: is it soreness, or should somebody look at it?
terminal-help-check = Answer the questions one by one, or decide a case from a file
terminal-help-file = A case file; "-" reads standard input. Without it, the questions are asked
terminal-help-json = Print the result as JSON
terminal-help-jsonl = Read one case a line, and print one result a line
terminal-help-report = Make a page as a PDF: for you, for an appointment, for the next session, or the questions on paper
terminal-help-kind = Which page: lifter, clinician, card or questionnaire
terminal-help-paper = On which paper: a4 or letter
terminal-help-out = Where to write it; "-" is standard output
terminal-help-report-file = A case file; "-" reads standard input. Without it, what you saved is used
terminal-help-review = Print every rule in words, for the clinician who signs them
terminal-help-verified-before = Only name the rules that were last verified before this day
terminal-help-proof = Print what was proved of the rules, and over how many sets of answers
terminal-one-only = Only one choice fits here. Type one number.
terminal-help-unsaved = Ask the questions and save nothing
terminal-help-data = The folder of your data, in place of the usual one (or set SETBACK_DATA)
terminal-help-recovery = Open locked data with your recovery code
terminal-help-correct = Open a saved check again and correct it
terminal-help-number = The number of the check, as history shows it
terminal-help-status = How it stands, what protects your data, and your last backup
terminal-help-json-status = Print it as JSON
terminal-help-history = Every saved check, with plans and what a health worker said
terminal-help-json-history = Print it as JSON
terminal-help-clear = Save that a health worker said you can train
terminal-help-on = The day they said so
terminal-help-by = Who said so, such as "my doctor"
terminal-help-plan = Your plan: what to lift now, why, and how your sessions went
terminal-help-json-plan = Print it as JSON
terminal-help-make = Make a plan for your last check, or make it again
terminal-help-session = Tell how a session on the plan went
terminal-help-morning = Tell how your back is on the morning after
terminal-help-log = Put a workout in your log; without a line, it is asked for
terminal-help-log-line = Such as "deadlift w 60 1x5, 130 4x5 @8.5 p2"
terminal-help-log-on = The day of it, in place of today
terminal-help-log-time = When it was
terminal-help-log-minutes = How long it took
terminal-help-log-effort = How hard it was as a whole (RPE)
terminal-help-log-pain = Most pain while lifting, from 0 to 10
terminal-help-log-note = A note of your own
terminal-help-log-unit = What a load without a unit is in: kg or lb
terminal-help-log-correct = Put it in the place of the workout with this number
terminal-help-log-yes = Keep it without being asked
terminal-help-log-list = List the workouts of the last four weeks
terminal-help-backup = Make a backup now
terminal-help-list = List the backups instead
terminal-help-restore = Put a backup in place; what is there now is backed up first
terminal-help-from = Its number in the list of backups; 1 is the newest
terminal-help-doctor = Look at all that is kept, and say if it is well
terminal-help-erase = Erase all your data, or one person
terminal-help-person = Erase this person only
terminal-help-protect = List what opens your data, or change it
terminal-help-passphrase = Set or change the passphrase
terminal-help-recovery-code = Print a new recovery code, once
terminal-help-device = Let this computer's key store open the data
terminal-help-no-lock = Keep the data without a lock
terminal-help-remove = Take away the way in with this number
terminal-help-exit = Exit status: 0 done, 2 something is wrong (the input, the data, or a lock), 3 no result or you left
