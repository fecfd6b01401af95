# REVIEW.md: the rules said in words for the clinician who signs them.

## The page

review-title = Rule review
review-intro = Every rule of Setback in words, beside its reason and its sources. The thresholds are proposals from published evidence. They are for use only after a clinician has read and signed this page. It is generated from the rules and the texts that the program runs, so it can not differ from them.
review-edition = Rules of { $date }, edition { $sha }
review-levels = Levels and windows
review-precedence = All rules are evaluated. The highest level that fires is the result; inside a level, the shortest window. "Not sure" is never read as "no". An answer whose question is not asked is ignored.
review-rules = Rules
review-definitions = Patterns and definitions
review-questions = Questions
review-follow-up = Follow-up rules
review-sources = Sources
review-column-rule = Rule
review-column-when = When
review-column-window = Window
review-column-reason = Reason, as the person reads it
review-column-clinical-reason = Clinical reason
review-column-sources = Sources
review-column-verified-on = Verified on
review-column-question = Question
review-column-options = Options
review-column-asked-when = Asked when
review-column-result = Result
review-column-id = Id
review-column-meaning = Meaning
review-not-verified = not yet
review-sign = I have read every rule on this page and agree with it as it stands, or with the changes I have written beside it.
review-sign-name = Name and profession
review-sign-registration = Registration
review-sign-date = Date
review-sign-signature = Signature

## Conditions in words
# { $question } is its short name, { $options } is one cond-option text, or several with commas between them.
# cond-and, cond-or stand between parts, with a space on each side.

cond-has = { $question }: { $options }
cond-has-any = { $question }: any of ({ $options })
cond-has-not = { $question }: answered, and not { $options }
cond-has-none = { $question }: answered, and none of ({ $options })
cond-option = "{ $option }"
cond-is = { $question } is { $value }
cond-at-least = { $question } is { $value } or more
cond-at-most = { $question } is { $value } or less
cond-between = { $question } is { $low } to { $high }
cond-and = and
cond-or = or
cond-not = not { $condition }
cond-group = ({ $condition })
# { $conditions } are parts joined with "; ".
cond-count-exactly = exactly { $n } of ({ $conditions })
cond-count-at-least = at least { $n } of ({ $conditions })
cond-rule = rule { $id } fires
cond-not-rule = rule { $id } does not fire
cond-pattern = { $id } ({ $name })
cond-not-asked = { $question }: not asked
cond-otherwise = no other rule fires
cond-always = always
# { $points } from the peak; { $small } where the peak was { $low } or less.
cond-meaningful-drop = Meaningful drop: pain is down from the peak by { $points } points or more, or by { $small } or more where the peak was { $low } or less

## How much of a source was read

seen-whole = read in full
seen-abstract = abstract or excerpt read
seen-secondary = read about on another page
seen-memory = quoted from memory, not read again
seen-own-choice = no study
