# The reason behind each rule. Value: for the person. .why: its end, said alone under the answers that say its beginning.
# .clinician: the same in clinical words. .name: its label.
# The value must be true on every branch of the rule's condition. It names no condition and no damaged part.
# Follow-up rules have .when too: the condition in words, its numbers passed in as strings.

## Emergency

E1 = You are numb or tingling between your legs, or wiping feels different. This one sign is enough: it can need hospital care within hours.
    .clinician = Saddle or perianal sensory change: possible cauda equina compression. Signs are more specific than sensitive, and delay can leave lasting deficit, so one sign is acted on.
    .name = Numb between the legs
E2 = You have new trouble with pee. After back pain this can need hospital care within hours, so we do not wait for a second sign.
    .clinician = New bladder dysfunction: possible cauda equina compression. Weak on its own, with many false alarms, but the cost of a miss is very high.
    .name = New trouble with pee
E3 = You leak poop, or can not feel when you go. After back pain this can need hospital care within hours.
    .clinician = Bowel incontinence or loss of rectal sensation: possible cauda equina compression.
    .name = New trouble with poop
E4 = You have a new loss of feeling or function in sex. It is a known warning sign with back pain, and it should be checked at once.
    .clinician = New sexual dysfunction: possible cauda equina compression. Listed on the patient warning card.
    .name = New change in sex
E5 = You have signs in both legs. They are more than sore muscles, or you are not sure what they are. That needs a hospital check now.
    .clinician = Bilateral leg neurology, or not told apart from muscle soreness: among the best single predictors of cauda equina compression in a 334-case series; also seen with epidural bleeding after deadlifts.
    .name = Signs in both legs
E6 = A leg is weak or a foot drags. Also, you could not do the heel or toe steps, they got harder, or it is getting worse. With weakness like this, early care counts.
    .clinician = Severe or progressive motor deficit. Outcome is better with more strength at the start and early action. Falling pain does not mean a recovering root, so the walk test decides alone.
    .name = Weak leg, marked or growing
E7 = You had sudden tearing pain, a sign in your chest or belly, or you felt faint or short of breath. After a workout, these need care right now.
    .clinician = Possible acute aortic syndrome, ruptured abdominal aortic aneurysm or cardiac event. Heavy exertion is a described trigger; abrupt tearing pain is a high-risk feature.
    .name = Tearing pain, chest or belly signs
E8 = You told us of a history with the main blood vessel, your own or in your family. With that, strong pain that starts all at once in a lift needs care now.
    .clinician = Known or familial aortic disease with abrupt, strong exertional pain: acute aortic syndrome until excluded.
    .name = Sudden pain, main vessel history
E9 = Your pee is dark, or there is almost none. After hard training, only a blood test can tell if that does harm, and it should be done at once.
    .clinician = Possible exertional rhabdomyolysis with risk of kidney injury. CK is the only way to know. Clear urine would not rule it out.
    .name = Dark or almost no pee
E10 = Your pain is strong. Also, muscles are hard or swollen or your back is numb, or no way of resting eases it. That mix can not wait.
    .clinician = Possible acute paraspinal compartment syndrome: severe growing pain, firm muscle, numb skin, no position of ease. Described after deadlifts and often missed at the first visit.
    .name = Strong pain with warning signs
E11 = You have fever, chills or night sweats. With another warning sign, or with your health history, this can not wait.
    .clinician = Fever with a risk factor for spinal infection (injecting, immune compromise, recent infection or spinal procedure) or with any neurological sign: possible discitis, osteomyelitis or epidural abscess.
    .name = Fever with something more
E12 = It began with a fall, a crash or a hard hit. Your pain is very strong, or your age or health history means a hit can do more harm.
    .clinician = Significant trauma with severe pain, or with a risk for fragile bone or for bleeding: possible vertebral fracture or epidural hematoma.
    .name = Hard hit with more at stake

## Same day

D1 = A leg is weak or gives way, or a foot drags. { D1.why }
    .why = New weakness needs a check today, even if the pain is mild.
    .clinician = New unilateral leg weakness without signs of severe or progressive loss: neurological examination the same day.
    .name = Weak leg or dragging foot
D2 = You have fever, chills or night sweats. { D2.why }
    .why = Soreness from lifting does not bring that on, so have it checked today.
    .clinician = Fever with back pain. Present in only about half of spinal infections, so it is acted on when present.
    .name = Fever, chills or sweats
D3 = It began with a fall, a crash or a hard hit. { D3.why }
    .why = A hard hit can do more than a lift can, so have it checked today.
    .clinician = Significant trauma raises the odds of vertebral fracture (post-test about 11 %).
    .name = Hard hit or fall
D4 = Your age or health history can make bones less strong. Pain this strong that came on fast, or sits on the bone, needs a check today.
    .clinician = Fragile-bone risk (age 65 or over, osteoporosis or long steroid use) with sudden, early or midline pain: possible vertebral fracture. Two flags together count; one alone does not.
    .name = Bone history with strong pain
D5 = Muscles are swollen or hard, or your back is numb, and the pain keeps growing. { D5.why }
    .why = This can be an early stage, so be seen today.
    .clinician = Early or mild form of paraspinal compartment syndrome, or swelling from rhabdomyolysis.
    .name = Hard, swollen or numb muscles
D6 = Your pain is strong, and no rest eases it, or you are not sure that any does. { D6.why }
    .why = Soreness tends to ease in some position.
    .clinician = Severe pain without a position of ease is not muscle soreness: consider renal, vascular, infectious and compartment causes.
    .name = Strong pain that rest leaves
D7 = You have sickle cell trait or disease, and strong pain in the first days. { D7.why }
    .why = Hard training can hit your body harder, so be seen today.
    .clinician = Sickle cell trait or disease with strong early pain: paraspinal muscle breakdown is described after hard exertion.
    .name = Strong pain with sickle cell
D8 = You take blood thinners, and strong pain came on fast or is getting worse. { D8.why }
    .why = Blood thinners let a small hurt bleed more, so be seen today.
    .clinician = Anticoagulation with abrupt or worsening pain: possible epidural or muscular hematoma (extrapolated from a case after deadlifts).
    .name = Strong pain on blood thinners
D9 = You have or had cancer, and a leg is numb or tingling. { D9.why }
    .why = With that history, have this sign checked today.
    .clinician = History of malignancy with radicular sensory signs: possible metastatic nerve or cord compression.
    .name = Numb leg with cancer history
D10 = You were not sure about a warning sign. { D10.why }
    .why = That is a fine answer, but it is not a no. Ask a nurse line or a health worker today.
    .clinician = A red-flag item was answered "not sure". It is never read as absent.
    .name = Not sure of a warning sign

## Get checked

C1 = Your worst pain was very strong. { C1.why }
    .why = It is more than normal soreness tends to bring, or it is strong and of another kind.
    .clinician = Pain of 8 or more, or 7 without an otherwise typical picture: outside the range of lumbar DOMS studies (highest single rating 68 of 100).
    .name = Stronger than soreness gets
C2 = You can not do normal things, or the pain keeps you from sleep. { C2.why }
    .why = That is more than soreness should do.
    .clinician = Normal function stopped or sleep lost.
    .name = Daily life has stopped
C3 = Your leg is numb or tingling. { C3.why }
    .why = Soreness does not do that, so have it checked soon.
    .clinician = Unilateral sensory sign in the leg: possible nerve-root involvement.
    .name = Numb or tingling leg
C4 = It has been there for 4 days or more, and it is getting worse. { C4.why }
    .why = By now, normal soreness should be fading.
    .clinician = Worsening from day 4 on: outside the course of DOMS.
    .name = Still getting worse
C5 = You lost weight without trying, or the pain is there all the time and rest does not change it. { C5.why }
    .why = That does not fit pain from a lift.
    .clinician = Unintended weight loss or constant non-mechanical pain: not load-related; consider malignancy or infection.
    .name = Slow sign that needs checking
C6 = You have or had cancer, and this does not look like plain soreness. Most often the two are not linked, but do have it checked soon.
    .clinician = History of malignancy with an untypical picture: the one history item that moves the odds (post-test 7 % in primary care, 33 % in emergency care).
    .name = Cancer history, not plain soreness
C7 = You had back surgery in the last 12 months, and your back hurts. { C7.why }
    .why = Your doctor should guide your next steps.
    .clinician = New pain within 12 months of spine surgery: outside self-management.
    .name = Back surgery this past year
C8 = You told us of a history with the main blood vessel (aorta), your own or in your family. { C8.why }
    .why = Ask a doctor before you lift heavy again.
    .clinician = Known or familial aortic disease: heavy straining is advised against with a dilated aorta until reviewed.
    .name = History with the main vessel
C9 = Thin bones, a broken bone or steroid pills can mean that bones are less strong. This does not look like plain soreness, so have it checked soon.
    .clinician = Fragile-bone risk (osteoporosis, low-impact fracture or long steroid use) with an untypical picture that does not meet D4.
    .name = Bone history, not plain soreness
C10 = Your back has hurt for more than a few days. { C10.why }
    .why = By this time, normal soreness has mostly faded.
    .clinician = Persistent symptoms: no clear gain on days 4 to 7, symptoms in week 2 that are not both mild and easing, or any pain beyond 2 weeks.
    .name = More than a few days
C11 = You are 16 or 17, and it has been there for a week or more. { C11.why }
    .why = In young lifters, pain that stays is worth an early look.
    .clinician = Adolescent athlete with pain for a week or longer: spondylolysis is common in this group.
    .name = Young lifter, lasting pain
C12 = The same pain comes back most times you deadlift. { C12.why }
    .why = That counts, even if it fades in between.
    .clinician = Recurrent exercise-related pain on most exposures, even with remission in between.
    .name = Comes back with most deadlifts
C13 = Days after it began, you skip or change some things in daily life. { C13.why }
    .why = Pain that follows you out of the gym is worth a check.
    .clinician = Activity limitation that lasts beyond the early phase, or does not ease on day 3.
    .name = Daily life limited for days
C14 = You have kept guessing for weeks, or fear keeps you from lifting. { C14.why }
    .why = That alone is a good reason to ask someone.
    .clinician = Lasting uncertainty or fear-avoidance: a valid indication by itself.
    .name = Weeks of guessing or fear
C15 = The pain runs into one leg. It goes below the knee, or it has been there for 4 days or more. Either one is worth a check.
    .clinician = Referred or radicular leg pain: below the knee, or above it and persisting beyond day 4.
    .name = Pain runs into one leg
C16 = More than one thing you told us does not fit plain soreness. It may be how it began, how it acts, where it goes or how your back held up.
    .clinician = Three or more injury patterns (P1-P4), or two that include leg spread (P3) or loss of control (P4).
    .name = Several signs at once
C17 = You have had this for more than 12 weeks. Most of a known pattern fits your answers, one that is not about lifting and that a doctor can test for.
    .clinician = Inflammatory back pain pattern, at least 4 of 5: under 40, insidious onset, better with movement, no better with rest, night pain that eases on rising. Consider axial spondyloarthritis.
    .name = Long-lasting pattern, not from lifting
C18 = You are under 16. { C18.why }
    .why = Setback is made for people aged 16 and up, so ask an adult to help you have this checked.
    .clinician = Under 16: outside the age range of the tool and its sources.
    .name = Under the age of 16
C19 = You are pregnant, or gave birth in the last 6 months. { C19.why }
    .why = You need advice that fits this time, so ask before you lift again.
    .clinician = Pregnancy or the 6 months after birth: needs individual advice.
    .name = Pregnant or a recent birth
C20 = The pain is in your upper back, and you did not call it dull or tight. { C20.why }
    .why = Setback is made for the lower back, so have this checked.
    .clinician = Thoracic pain of 4 or more that is not dull: outside the scope, with a higher share of serious causes.
    .name = Upper back, not dull

## Modify and monitor

M1 = One thing you told us does not fit plain soreness. It may be how it began, how it acts, where it goes or how your back held up.
    .clinician = Exactly one injury pattern (P1-P4): change the load and watch the trend.
    .name = One sign beyond soreness
M2 = Your worst pain was high. { M2.why }
    .why = Most guides to training with pain call this level too much.
    .clinician = Worst pain 6 or 7: above the acceptable zone of pain-monitoring models (borrowed from knee and Achilles work).
    .name = Too much pain to train
M3 = You skip or change some things in daily life. { M3.why }
    .why = In the first days, or while it eases, that can still be heavy soreness.
    .clinician = Early activity limitation (first 48 h), or on day 3 while easing: may still be marked DOMS.
    .name = Daily life limited, early on
M4 = The pain is mostly on one side. { M4.why }
    .why = Soreness from deadlifts tends to be on both sides.
    .clinician = Unilateral moderate pain (4 or 5) without an injury pattern: DOMS is usually symmetrical.
    .name = Mostly on one side
M5 = After 2 days, it is still getting worse. { M5.why }
    .why = Normal soreness has passed its peak by then.
    .clinician = Still worsening on day 3: DOMS should have peaked by 48 h.
    .name = Worse after two days
M6 = The same pain comes back now and then. { M6.why }
    .why = That is not yet a pattern, but it is worth a note.
    .clinician = Occasional recurrence with deadlifts: monitor.
    .name = Comes back now and then
M7 = It is easing, but slowly. That is the right way, so we keep watching it with you.
    .clinician = Slow but improving course (days 4 to 7, or week 2 with mild pain).
    .name = Easing, but slowly
M8 = Your answers fit normal soreness. We stay a bit more careful because of your age or health history, or because you chose not to share it.
    .clinician = Typical soreness with a single soft flag. One flag alone has little value (80 % of people have one), so it only shortens the watch.
    .name = Soreness, with extra care
M9 = It began in a sharp or sudden way or stopped your set, and it gets worse as you warm up. { M9.why }
    .why = Pain like this often settles, so look again in a day.
    .clinician = Sharp or sudden pain (P1) that worsens with warm-up (P2), no leg or control signs: probable acute non-specific episode; most settle. Re-check at 24 h.
    .name = Sharp and worse with warm-up
M10 = It burns or feels like a shock, or it sits on the bone or in your upper back. { M10.why }
    .why = Soreness from deadlifts seldom feels like that or sits there.
    .clinician = Quality or site not typical of DOMS: neuropathic quality, midline bony or thoracic site.
    .name = Unusual feel or place
M11 = It stays the same when you move. { M11.why }
    .why = Normal soreness tends to ease once you are warm.
    .clinician = No response to movement after the first 24 h.
    .name = Moving does not change it
M12 = It came on right after you lifted, or slowly with no clear link to lifting. { M12.why }
    .why = Normal soreness builds up some hours later.
    .clinician = Onset within an hour, or insidious without a clear link, without other P1 features: not the onset of DOMS.
    .name = Did not build up later
M13 = You were not sure about one of the slow warning signs. { M13.why }
    .why = So we look again soon.
    .clinician = A slow red-flag item was answered "not sure". It is never read as absent.
    .name = Not sure of slow sign
MX = Your answers do not clearly fit normal soreness, and no other rule fits them. When in doubt, we stay careful.
    .clinician = Fail-safe: no other rule fires. What is not clearly normal is not called normal.
    .name = Not clearly normal

## Normal soreness

N1 = It is a dull ache on both sides that built up later, and you can get through your day. That is how normal soreness acts.
    .clinician = Typical lumbar DOMS: mild to moderate, dull, bilateral, delayed, function kept, within the expected course, no soft flag.
    .name = Fits normal soreness
N2 = It is a mild, dull ache on one side that built up later, and you can get through your day. All else fits normal soreness.
    .clinician = As N1 but unilateral with pain of 3 or less: benign picture, watch.
    .name = Mild ache on one side
N3 = You had no pain in the last 24 hours, and you can get through your day. It has settled for now.
    .clinician = No pain, function and control kept, no nerve or slow warning sign: settled.
    .name = No pain left

## Follow-up

# { $question } = the name of fu_flags
L1 = You noticed something new since your last check. So we go through the warning signs in full.
    .clinician = New symptom at follow-up: full red-flag screen, since serious disease can show late.
    .name = Something new came up
    .when = A new tick in "{ $question }": both warning screens are asked in full
# { $points } = rise in points, { $from } = hour from which L4b is to be seen as well
L2 = Your pain went up a lot since your last check. That is more than day-to-day change.
    .clinician = Rise beyond day-to-day measurement error since the last check.
    .name = Pain went up a lot
    .when = Pain is up by { $points } or more since the last check (from hour { $from } on, see L4b)
# { $from } and { $to } = half-open band of hours since the session, { $points } = rise in points
L3 = About 2 days in, your pain went up by more than we expect of soreness.
    .clinician = Rise at the 48-hour check beyond what a late DOMS peak explains.
    .name = Rising at two days
    .when = From hour { $from } to before hour { $to }: pain is more than { $points } above the last check
# { $from } { $to } as above, { $pain } = least pain
L4 = About 3 days in, your pain has not come down much from its peak. Normal soreness should be fading.
    .clinician = No meaningful drop from the peak at the 72-hour check.
    .name = Not fading at three days
    .when = From hour { $from } to before hour { $to }: pain is { $pain } or more, with no meaningful drop from the peak
# { $from } { $to } as above
L4b = About 3 days in, your pain is higher than at your last check. Normal soreness is past its peak by now.
    .clinician = Rising pain after the DOMS peak window.
    .name = Rising at three days
    .when = From hour { $from } to before hour { $to }: pain is higher than at the last check
# { $from } { $to } { $pain } as above
L5 = Some days in, your pain has not come down much from its peak. By now, normal soreness is mostly gone.
    .clinician = No meaningful drop by days 4 to 6; lumbar DOMS has resolved by 96 h.
    .name = Not fading after some days
    .when = From hour { $from } to before hour { $to }: pain is { $pain } or more, with no meaningful drop from the peak
# { $from } { $to } { $pain } as above
L6 = A week in, your back still hurts more than a little, or it still limits your daily life.
    .clinician = Pain or activity limitation at 7 days: outside DOMS.
    .name = Still there after a week
    .when = From hour { $from } to before hour { $to }: pain is { $pain } or more, or daily life is limited
# { $from } { $to } as above, { $low } and { $high } = least and most pain
L6b = A week in, a little pain is left, and it has come down. That is slow, but it is the right way.
    .clinician = Mild residual pain at 7 days with a meaningful drop and no limitation: slow but favorable. Re-check on day 14.
    .name = Slow, but coming down
    .when = From hour { $from } to before hour { $to }: pain is { $low } to { $high }, daily life is not limited, with a meaningful drop from the peak
# { $from } as above
L7 = About 2 weeks in, some pain is left. It is time to let someone look at it.
    .clinician = Any residual pain from about day 13: no longer an acute episode for self-care.
    .name = Pain left after two weeks
    .when = From hour { $from } on: any pain is left
# { $times } events in the last { $of } sessions; { $pain } = least pain while lifting that counts as one
L8 = The same area acted up in most of your last deadlift sessions. That counts, even if today is fine.
    .clinician = Recurrence on most recent exposures, even with remission in between.
    .name = Keeps coming back
    .when = In { $times } of the last { $of } deadlift sessions: a result of "Adjust training and watch it" or higher, pain of { $pain } or more while lifting, or a set cut for pain, in the same area
# { $pain } = most pain still fine, { $sessions } = sessions in a row
L9 = Your back hurt a lot while you lifted, more than once in a row.
    .clinician = Pain above the acceptable zone during consecutive sessions.
    .name = High pain in the lift
    .when = Pain while lifting is above { $pain } in { $sessions } sessions in a row
L10 = The pain now goes further down your leg than before. Have that checked soon.
    .clinician = Distal spread since an earlier check: possible nerve-root involvement.
    .name = Moving down the leg
    .when = The leg spread is further down than before (no, sore muscles and not sure count alike; then above the knee; then below the knee)
# { $times } step-downs in a row, or { $most } in { $sessions } sessions
L11 = You had to step down more than once in a short time. A fresh pair of eyes can help from here.
    .clinician = Repeated regression on a graded plan: reasonable effort has failed.
    .name = Stepping down again
    .when = { $times } step-downs in a row, or { $most } in { $sessions } sessions; the rung can not rise after it
# { $week } = first week that counts, { $rung } = highest rung that counts
L12 = Some weeks into the plan, you are not near your usual load yet. A check can show what holds it back.
    .clinician = Incomplete return beyond the 6-week mark of guidelines.
    .name = Plan is taking long
    .when = Week { $week } of the plan or later, and still on rung { $rung } or lower
# { $pain } = most pain, { $checks } in a row, { $apart } hours apart
L13 = Check after check there was next to no pain, and daily life is easy. It has settled, so we close this one.
    .clinician = Next to no pain at consecutive checks with full function and no recurrence: episode closed.
    .name = Settled, so we close it
    .when = Pain is { $pain } or less at { $checks } checks in a row, at least { $apart } hours apart, daily life is easy, it does not come back now and then or most times, and no answer is unsure
# { $hours } = how late
L14 = A check is late. No word is not the same as good news, so your result and your plan stay where they are.
    .clinician = Overdue follow-up: silence is not recovery. Level kept, no progression, safety-net advice shown.
    .name = A check is late
    .when = A due check is { $hours } hours late
L15 = A health worker should look at this first. Until then your plan waits, or it stays within its limits.
    .clinician = Lock: no plan after an emergency or same-day result, and no rise after an evaluation result, until reviewed by a clinician (or, after an evaluation result, settled). Recurrence needs 3 clean sessions.
    .name = Plan waits for a check
    .when = After an emergency or same-day result: no plan until a health worker has checked it. After "Book an evaluation": the plan keeps to the limits of its step until then, or until L13. After C12 or L8: until 3 clean sessions as well

## Patterns and definitions

P1 = sharp or catching, sudden in the lift, or stopped the set
P2 = worse with warm-up
P3 = spreads into one leg
P4 = sudden loss of strength, stability or confidence under load
typical_soreness = typical soreness
soft_flag = a soft flag (age 65 or older, a health history that calls for extra care, or "I would rather not say")
nerve_sign = any nerve sign
normal_picture = feels, began and fades like soreness, wherever it is and however strong
