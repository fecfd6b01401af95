# What the staff of a clinic read at the front desk, and what a clinic says when something did not work.

clinic-wrong-code = This code does not fit. { $left ->
    [0] Please see the front desk.
   *[other] Check the digits and try again.
}
clinic-codes-closed = Code entry is closed here. Staff can open it with the PIN.
clinic-no-walk-ins = This clinic gives out a code first. Please ask at the front desk.
clinic-wrong-pin = This PIN does not fit. { $left ->
    [0] Wait a while before the next try.
    [1] One more try before you have to wait.
   *[other] { $left } more tries before you have to wait.
}
clinic-wait = Too many tries. The next one is possible in { $seconds } seconds. The kiosk goes on working.
clinic-pin-digits = A PIN has six digits.
clinic-pin-plain = This PIN is the first that anybody tries. Choose another.
clinic-pin-damaged = The PIN on this computer can not be read. Set a new one with the recovery code.
clinic-bad-field = { $field ->
    [initials] Type one to three letters.
    [birth_year] Type the year with four digits.
   *[other] This can not be so.
}
clinic-refused = { $field ->
    [name] The name has to have 1 to 60 letters.
    [logo] The logo has to be a PNG of at most 70 kB.
    [phones] A phone needs a name and a number, and there can be six.
    [steps] A step has at most 200 letters, and there can be six.
    [languages] Choose at least one language.
    [idle] The time has to be between 30 and 300 seconds.
    [retention] It can be kept for 1 to 30 days.
    [code_digits] A code has 4 to 6 digits.
    [initials] Type your initials: one to four letters.
    [reason] Say why, in at most 300 letters.
    [label] Say who it is for, in at most 40 letters.
   *[other] This can not be so.
}
clinic-not-set-up = No clinic is set up on this computer yet.
clinic-damaged = The set-up of the clinic can not be read. What patients sent is safe. Copy the file clinic.json back from before.
clinic-take-first = Somebody has to be with this person first.
clinic-missing = This is no longer here. It was removed at the time that the clinic set.
clinic-unreadable = This can not be read. It stays where it is.
clinic-no-result = There is no page, because this person did not come to the end.
clinic-disk = It was not written. Nothing is lost. The system says: { $detail }
clinic-not-now = This can not be done now.

front-set-up-title = Set up your clinic
    .lead = This computer becomes the front desk. Answers from kiosks are locked so that only this desk can read them.
front-name = Name of the clinic
    .help = Patients see it at the kiosk.
front-pin-new = Staff PIN
    .help = Six digits. Everybody at the desk uses it.
front-passphrase = Passphrase for this computer
    .help = It is asked for each time the desk starts. The PIN alone could be guessed by whoever takes the computer.
front-passphrase-none = Let this computer keep the key for me
    .help = It opens for whoever is logged in here.
front-set-up = Set up
front-code-title = Keep this recovery code
    .lead = It opens the desk and sets a new PIN if the PIN is lost. Write it down and lock it away. It is shown once.
front-code-kept = I have written it down

front-shut-title = Start the front desk
    .lead = Type the passphrase of this computer.
front-shut-device = The key store of this computer does not answer. Log in to it, then look again.
front-open = Open
front-pin-title = Staff PIN
front-pin-for = For { $clinic } front desk
front-pin-entered = { $count } of 6 digits entered
front-pin-note = After 5 wrong tries you have to wait, longer each time. Patients can keep using the kiosk.
front-pin-delete = Delete the last digit
front-pin-wait = The next try is possible in { $seconds } seconds.
front-pin-lost = The PIN is lost
front-pin-lost-title = A new PIN
    .lead = Type the recovery code that was shown when the clinic was set up, and choose a new PIN.
front-recovery-code = Recovery code
front-new-pin = New PIN
front-set-pin = Set the new PIN
front-cancel = Cancel
front-crying = { $count ->
    [one] 1 person needs somebody now.
   *[other] { $count } people need somebody now.
}

front-queue = Queue
front-seen = Filed
front-clinic-nav = Clinic
front-locks = Locks after 2 minutes without use.
front-lock = Lock now
front-waiting = Waiting: { $count }
front-order = Sorted by need, then by arrival. The order is a guide. You decide.
front-number = Number { $number }
front-arrived = Arrived { $time }
front-minutes = { $minutes } min
front-waits = Waiting
front-unfinished = Did not finish, warning sign told
front-cries = Told to come to you. Nobody is with them yet.
front-with = { $by } is with them
front-acknowledged = Seen by { $by }
front-filed-by = Filed by { $by }, { $time }
front-overridden = Changed by { $by }
front-with-them = I’m with them
front-open-row = Open
front-empty = Nobody is waiting
    .lead = Answers from the kiosk come here by themselves.
front-filed-empty = Nothing is filed
front-end-of-day = What is not filed is removed at the end of the day. What is filed is removed after 30 days.
front-days = { $days ->
    [one] What is not filed is removed after 1 day. What is filed is removed after 30 days.
   *[other] What is not filed is removed after { $days } days. What is filed is removed after 30 days.
}
front-unreadable = { $count ->
    [one] 1 file from a kiosk can not be read. It stays where it is. Tell whoever looks after this computer.
   *[other] { $count } files from a kiosk can not be read. They stay where they are. Tell whoever looks after this computer.
}
front-give-code = Give a code
front-label = Who is it for
    .help = A name or initials. It stays at this desk.
front-code-given = Code { $code }, number { $number }
    .lead = It works once, until { $time }.
front-desk-steps = At the desk
front-own-steps = Your clinic’s own steps. You do not judge the answers. You pass them on.
front-usual-steps = Your clinic has set no steps of its own. You do not judge the answers. You pass them on.
front-step-emergency-1 = Go to them. Do not leave them waiting alone.
front-step-emergency-2 = Tell the clinician on duty now.
front-step-emergency-3 = No clinician free? Call { $number } and say what is in the box above.
front-step-emergency-4 = They should not drive, lift or exercise.
front-step-same_day-1 = Tell the clinician on duty today, before the next patient.
front-step-same_day-2 = Ask them to sit down and to tell you if they feel worse.
front-step-get_checked-1 = Book an evaluation.
front-step-modify_monitor-1 = Pass the page on to the clinician.
front-step-normal_soreness-1 = Pass the page on to the clinician.
front-step-unfinished-1 = Look for the person. Ask them to finish with you.
front-step-unfinished-2 = Not there? Tell the clinician on duty now.
# In the place of a number, where the clinic has set none.
front-emergency-services = the emergency number
front-told = What they told us
front-signs = Warning signs
front-said-yes = Yes
front-said-no = No
front-said-possible = Not sure. Treat as possible
front-said-not_asked = Not asked
front-open-questions = { $count ->
    [one] 1 more question has no answer.
   *[other] { $count } more questions have no answer.
}
front-where = Where it hurts
front-where-none = No place was marked.
front-print = Print for clinician
front-export = Export for another program
front-exported = Saved as { $file }
front-printed = Sent to { $printer }
front-no-printer = There is no printer. Add one in the settings of this computer.
front-printer = Printer
front-paper = Paper
front-acknowledge = I have seen this
front-take = Handed to clinician
front-file = File
front-override = Change the level
front-override-title = Change the level
    .lead = The level from the answers stays on the page. Say why it is changed.
front-level = Level
front-reason = Why
front-save-override = Change it
front-initials = Your initials
front-original = From the answers
front-changed = Changed by { $by }, { $time }: { $reason }
front-back = Queue
front-arrival-hash = Arrived whole. Check sum { $sha256 }. Rules { $edition }.

front-clinic-title = The clinic
front-kiosk = At the kiosk
front-phones = Phone numbers
front-phone-label = Who answers
front-phone-number = Number
front-add-phone = Add a number
front-remove = Remove
front-logo = Logo
    .help = A PNG of at most 70 kB.
front-logo-none = No logo
front-idle = Seconds without a touch until the kiosk asks
    .help = From 30 to 300. Then it asks for 30 seconds more.
front-retention = How long answers are kept that are not filed
front-retention-end = Until the end of the day
front-retention-days = This many days
front-walk-ins = Patients may begin without a code
front-code-digits = Digits of a code
front-steps-of = Your own steps: { $level }
    .help = One step on each line.
front-save = Save
front-saved = Saved
