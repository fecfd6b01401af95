# What is proved, in the terminal and in the window.

proof-title = Proof over every set of answers
proof-answer-sets = Complete sets of answers, none left out: { $count }
proof-edition = For the rules of { $date }, edition { $sha }
proof-1 = Every complete set of answers has one level and one window, and at least one rule fires.
proof-2 = Every emergency answer gives emergency care, whatever else is answered. No emergency or same-day result carries a plan.
proof-3 = "Not sure" never gives a lower level than the mildest answer in its place.
proof-4 = Worse is never milder. The only exceptions are by time: what rules E10 and D7 find is less urgent after some days.
proof-5 = No rule is dead or always hidden by another, and no question is asked for nothing.
proof-6 = Explanations are honest. The answers shown are enough for the level, and none can be left out.
proof-7 = The order of asking does not change the result. Asking ends, and it stops early only for an emergency.
proof-8 = Normal soreness is never given with pain over 5, an injury pattern, a warning sign, limited daily life or an unsure answer. There are three exceptions: both legs where only the muscles are sore, “not sure” how it goes in the first 48 hours, and health questions left out without pain.
proof-9 = Every level and window has an exact count of answer sets. When a rule changes, the counts show it.
proof-census-title = How many sets of answers lead where
# { $level } { $window } { $count }: one line of the census.
proof-census-name = { $level }, { $window }
proof-census-line = { $level }, { $window }: { $count }
# { $proved } is the edition the proof was made for, { $edition } the one in this program.
proof-not-for-this-edition = This proof was made for edition { $proved }. This program has edition { $edition }. Do not rely on it until the proof has been run again.
