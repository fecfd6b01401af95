# What a stranger reads at a clinic's kiosk: standing, maybe in pain, with others in the room. No page of it names a result.

kiosk-document-title = Setback
kiosk-help = Ask staff for help
kiosk-help-title = Ask the front desk
    .lead = They can read the questions to you, fill this in with you, or do it with you on paper. Nothing you told is lost.
kiosk-help-close = Go on
kiosk-start-over = Start over
kiosk-start-over-title = Start over?
    .lead = Your answers are cleared from this screen.
kiosk-start-over-yes = Yes, clear my answers
kiosk-start-over-no = No, go on

kiosk-welcome-title = Sore back after lifting?
    .lead = Answer a few questions while you wait. About 5 minutes. The front desk gets your answers.
kiosk-language = Language
kiosk-text-size = Text size
kiosk-text-normal = Normal
kiosk-text-larger = Larger
kiosk-text-largest = Largest
kiosk-contrast = Contrast
kiosk-contrast-usual = Normal
kiosk-contrast-more = More
kiosk-start = Start
kiosk-warning = Numb between your legs, or trouble with your bladder?
    .do = Tell the front desk now. Do not start here.
kiosk-read-aloud = Read this page to me
kiosk-read-stop = Stop reading

kiosk-code-title = Your code
    .lead = The front desk gave you { $digits } digits. Type them here.
kiosk-code-entered = { $count } of { $digits } digits entered
kiosk-code-closed-title = Please see the front desk
    .lead = Too many codes did not fit. The front desk opens this page for you.
kiosk-no-code = I have no code
kiosk-have-code = I have a code
kiosk-walk-in-title = Who are you?
    .lead = Your initials and the year you were born. The front desk needs nothing else.
kiosk-initials = Initials
kiosk-birth-year = Year you were born
kiosk-letters = Letters
kiosk-number-pad = Number pad
kiosk-delete = Delete the last one
kiosk-empty = Nothing typed yet

kiosk-consent-title = Before you start
    .lead = You decide. You can stop at any time.
kiosk-consent-desk = The front desk gets your answers.
    .why = They use them to see who needs help first, and for the person who sees you.
kiosk-consent-screen = Nothing stays on this screen.
    .why = Your answers are cleared when you finish or walk away.
kiosk-consent-warning = If you walk away after you told us a warning sign, the front desk gets what you told.
    .why = A warning sign should not wait.
kiosk-consent-no-diagnosis = This is not a diagnosis.
    .why = It can not see or examine your back.
kiosk-agree = I agree
kiosk-disagree = No, thank you

kiosk-progress = { $section }, question { $n } of { $total }
kiosk-bar = Progress
kiosk-why = Why we ask.
kiosk-not-answered = Choose an answer to go on.
kiosk-review-title = Check your answers
    .lead = Change what is not right. Then send them to the front desk.
kiosk-send = Send my answers

kiosk-done-title = Thank you. You are done.
    .lead = The front desk has your answers. Please take a seat. We will call your number.
kiosk-number = Your number
kiosk-done-cleared = Nothing stays on this screen
    .why = Your answers are cleared when you finish.
kiosk-done-worse = Feeling worse while you wait?
    .why = Tell the front desk straight away.
kiosk-finish = Finish
kiosk-clears = This screen clears in { $seconds } seconds.

kiosk-staff-title = Please tell the staff now
    .lead = Go to the front desk and show this number. You do not need to wait your turn.
kiosk-staff-why = Some of your answers should be looked at by a person right away. If you can not walk there, call out or ask someone near you.
kiosk-staff-stays = This screen stays until staff are with you.
kiosk-not-sent-title = Please tell the staff now
    .lead = Your answers could not be sent. Go to the front desk and show this number.
kiosk-clear = Staff: clear with PIN

kiosk-idle-title = Are you still there?
    .lead = To keep your answers private, we clear them when no one is here.
kiosk-idle-seconds = seconds left
kiosk-idle-said = { $seconds } seconds left
kiosk-more-time = I need more time
kiosk-clear-now = Clear my answers

kiosk-pin-title = Staff PIN
kiosk-pin-cancel = Cancel
kiosk-pin-clear = Clear this screen
kiosk-pin-codes = Open code entry
kiosk-pin-leave = Leave the kiosk
kiosk-corner = Staff
kiosk-shut-title = This kiosk is not ready
    .lead = Please go to the front desk.
kiosk-shut-staff = For staff: set up the clinic at the front desk first. This screen looks again by itself.
