# What a person writes down of the tests at home, and which way it goes.

tried-title = Your results
tried-add = Write down today’s result
tried-save = Save this result
tried-undo = Take back the last one
tried-none = You have written down no result yet.
tried-when = When
tried-yes = Yes
tried-no = No
# { $from } and { $to } are the least and the most that may be typed.
tried-range = A whole number from { $from } to { $to }.
tried-not-kept = Nothing is saved yet, so results can not be kept. Start a check-in first.
tried-ktw_left_cm = Left foot
tried-ktw_right_cm = Right foot
tried-aslr = Each ankle passes the other knee
tried-hinge_test = All three points still touch
tried-back_ext_hold_s = Back hold
tried-side_bridge_left_s = Left side down
tried-side_bridge_right_s = Right side down

## Which way it goes, from the first to the last

tried-same = The last is the same as the first.
# { $record } is the name of what was tried, { $goes } one of those below.
tried-goes = { $record }: { $goes }
# { $by } is in the unit of the test, { $unit } its name.
tried-chance = The last differs from the first by { $by } { $unit }. That much can be chance.
tried-up = The last is { $by } { $unit } more than the first.
tried-down = The last is { $by } { $unit } less than the first.
tried-yes_no-same = The last is the same as the first.
tried-yes_no-up = From no to yes.
tried-yes_no-down = From yes to no. One try can go either way, so look again in some weeks.
trouble-not-written-down = That is not what this test takes. Nothing was saved. Check each number and save it again.
