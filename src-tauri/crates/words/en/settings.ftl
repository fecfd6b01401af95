# The settings: what each row is called, what it does, and what can not be. The data and its lock are in memory.ftl too.

settings-title = Settings
settings-sections = Parts of the settings
settings-kept = Each change is saved at once.
settings-not-kept = Nothing is saved yet, so what you set here lasts until you close the window.
settings-profile = Profile
settings-units = Units and bar
settings-looks = Appearance
settings-questions = Check-in
settings-reminders = Reminders
settings-privacy = Privacy and data
button-done = Done
button-set-one = Set one
button-show = Show
button-hide = Hide
button-close = Close

## Profile

setting-name = Name
    .help = You may leave it empty. It stays with your data.
    .wrong = Type at most 60 letters, on one line.
settings-you = Your age and your health are asked in the check-in, where they count.
settings-number = Emergency number
# { $number } is the local emergency number.
setting-number-now = In an emergency we tell you to call { $number }.
setting-country = Country
    .help = Sets the emergency number. Choose the place where you train.
# { $date } is a day.
setting-country-source = The numbers come from published lists. We last compared them on { $date }. Check that yours is right, and set another one below if it is not.
setting-country-system = As this computer is set
setting-own_number = Another number
    .help = If you set one, it comes before that of your country. Leave it empty to use the number of your country.
    .wrong = Type a phone number: at least 2 digits, with spaces, dashes, brackets or a plus.
    .keep = Use this number

## Units and bar

setting-unit = Weight
    .help = For new numbers. What you entered before stays as it was.
setting-bar = Bar
    .help = The weight of the empty bar.
    .wrong = Type a weight from 0.1 to 2000, such as 17.5.
setting-hex_bar = Hex bar
    .help = The weight of the empty hex bar.
    .wrong = Type a weight from 0.1 to 2000, such as 27.5.
# { $weight } is a weight with its unit.
bar-hex = Hex bar, { $weight }
bar-own = Other
setting-plates-row = Plates you have
# { $plates } are weights, the heaviest first, with the number of pairs where it is known.
plates-now = Each side: { $plates }. Plans use only these.
setting-plates = In one line
    .help = Type the weights with spaces between them. For two pairs write 25x2. A weight alone means as many as you need. Press Enter to keep it.
    .wrong = Type each weight once, such as 25x2 20 10. Up to 20 pairs of one, and 30 kinds.
pairs-none = None
pairs-many = Enough
pairs-1 = 1 pair
# { $count } is a whole number of pairs of plates.
pairs-count = { $count } pairs
setting-equipment = Other equipment

## Check-in

setting-move_on = Move on when I choose
    .help = A tap, a click or a number key goes to the next question at once. Arrow keys never do.
setting-single_keys = Single keys
    .help = Keys 1 to 9 choose an answer, Backspace goes back, and letters open pages. Turn this off if keys get pressed by mistake.

## Appearance

setting-theme = Light or dark
theme-system = System
theme-light = Light
theme-dark = Dark
setting-text_size = Text size
# { $percent } is a whole number.
text-size = { $percent }%
setting-reduced_motion = Less motion
    .help = Follows your system unless you turn it on here.
setting-more_contrast = More contrast
    .help = Follows your system unless you turn it on here.
setting-language = Language
# Each language in its own script.
language-en-US = English

## Reminders

setting-coach = I coach others
    .help = Adds a board of your athletes, with their plans and cards. Your own check-ins stay as they are.
setting-reminders = Remind me of check-ins
    .help = Only while one is planned. A reminder says “Time for your check-in” and nothing else.
reminders-stays = Closing the window now hides it, so that reminders can come. To see it again, start Setback once more.
quit-title = Quit Setback
quit-note = Ends it. No reminders come until you start it again.
button-quit = Quit
setting-quiet = Quiet hours
    .help = No reminders between these times. What waits is told after them.
setting-quiet_from = From
setting-quiet_until = to
setting-autostart = Start with this computer
    .help = Setback starts hidden when you log in. With a passphrase, reminders begin once you have opened your data.
trouble-no-autostart = This computer did not let Setback start by itself. Nothing was changed. You can still open it by hand.
reminder-title = Check-in
reminder-body = Time for your check-in.

## Privacy and data

privacy-lead = Your data stays on this computer.
privacy-lead-locked = Your data is encrypted and stays on this computer.
privacy-nothing-leaves = No account and no tracking. Nothing is sent anywhere. It leaves only when you print or export it.
privacy-new = Nothing is saved yet. Your first check-in is saved on this computer, and you can choose now what opens it.
privacy-unsaved = This time nothing is saved, so there is nothing to protect.
button-choose-keep = Choose how to save it
lock-title = Lock now
lock-note = Closes your data. Your passphrase opens it again, or your recovery code if you have one.
button-lock = Lock
setting-auto_lock = Lock after a while
    .help = Counts from your last key or click, where a passphrase is the only way in besides your recovery code.
auto-lock-off = Never
auto-lock-1 = After 1 minute
# { $minutes } is a whole number.
auto-lock-minutes = After { $minutes } minutes
backups-title = All backups
# { $count } is a whole number.
backups-count = Kept: { $count }
# { $date } and { $time } are local.
backup-at = { $date }, { $time }
# { $kib } is a whole number of kibibytes.
backup-size = { $kib } KiB
backup-is-whole = Opened and whole.
backup-is-not-whole = It does not open or is not whole. It does not count.
button-prove = Look at it
# { $when } is a date and a time.
prove-backup = Look at the backup of { $when }
button-restore = Put it back
restore-backup = Put back the backup of { $when }
restore-title = Go back to { $date }, { $time }?
restore-lead = What you have now is backed up first. Then this backup takes its place.
button-restore-yes = Yes, put it back
button-restore-no = No, leave all as it is
erase-title = Erase everything
erase-note = Removes all entries, all backups and the key. There is no way back.
# { $name } is what a person is called.
erase-person-title = Erase { $name }
erase-person-note = Removes all entries of this person, here and in all backups.
button-erase = Erase…
# { $word } has to be typed.
erase-type-label = Type { $word } to go on
button-erase-yes = Erase for good
button-erase-no = Keep everything
done-passphrase = The passphrase is set.
done-device = This computer can open your data now.
done-way = That way in is gone.
done-backup = The backup is made.
done-erased = It is erased.
