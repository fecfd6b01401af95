# Short pages to read in one's own time, and tests to do at home. Nothing here decides anything: levels, rules and plans
# are elsewhere. What is said here never takes back what a result or the warning list says.
#
# Parts of a page:  .lead what it comes to, one sentence   .say1 to .say6 short paragraphs   .unknown what we do not know
# Parts of a test:  .need what it takes   .step1 to .step5 what to do   .stop when to stop   .record what to write down
#                   .change what a change means   .unknown what we do not know

learn-title = Learn
    .lead = Short pages on what a sore back can mean, what to do about it, and what nobody knows yet.
    .unknown = For most sources, we read a summary and not the whole study.
# The link from a rule, a result or a part of the plan.
learn-more = Read more: { $page }

## Pages

learn-load = Why your back takes the load
    .lead = A deadlift asks a lot of your lower back, and that is part of why it makes you strong.
    .say1 = When you bend at the hips with a bar in your hands, the bar and your upper body pull you forward. Your back works against that pull from the floor to the top, and all the way down.
    .say2 = More weight on the bar means more work for your back. So does a lower start, or an upper body that leans further forward.
    .say3 = So your back is often the first to complain. That does not make it the weak part.
    .say4 = Pain tends to come on a day when the lift asks for more than your back is ready for. How much it is ready for is not the same each day.
    .say5 = Most back pain is not serious, and pain by itself does not show that you came to harm. How it acts over the next days tells you more.
    .unknown = A few studies measured this load, in other people. None can tell how much your own back can take today.
learn-soreness = What normal soreness does
    .lead = Normal soreness is dull and tight, builds up slowly, and eases as you move.
    .say1 = It is an ache or a stiff feeling in the muscles, most often left and right alike. You may know it from other hard workouts.
    .say2 = It builds up hours after you lift. It should peak by day 2 and fade after that.
    .say3 = It can be at its worst when you get out of bed, bend over, or stand up from a long sit. A walk or a warm-up eases it.
    .say4 = You can get through your day, maybe a bit slower than usual. You may lift a little less, but your strength does not go all at once.
    .say5 = It comes more often after a heavier bar, more sets or reps, or your first sessions after a break.
    .say6 = It does not catch, shoot into a leg, grow after day 2, or stay the same for days. If yours does, start a check.
    .unknown = On the first day, soreness and other back pain can feel alike. Most studies made people sore in a lab, not with deadlifts, so your days may differ a bit.
learn-signs = Signs to heed
    .lead = Some pain does not act like soreness, and how it acts can matter as much as how strong it is.
    .say1 = The warning list comes first. If you have a sign from it, get care at once. Do not read on to find out more.
    .say2 = Heed pain that is sharp or that catches, that came all at once in a lift, or that made you end your set.
    .say3 = Heed pain that builds as you warm up. Soreness does the opposite.
    .say4 = Heed pain that runs into a leg, all the more if it goes below the knee. If the leg is numb or tingles, have it checked soon. Treat a weak leg or a foot that drags as a sign from the warning list.
    .say5 = Heed a back that gives way, strength that goes all at once, or lost trust in your back under the bar.
    .say6 = Heed pain that is still there after some days, or that comes back when you deadlift. With any of these signs, start a check. It tells you what to do next.
    .unknown = No page can tell what a sign means for you. To have none of them does not prove that all is well.
learn-reasons = Common reasons
    .lead = Most often, more than one thing adds up, until the lift asks for more than your back is ready for.
    .say1 = Ready or not: what your back can take goes up and down. A weight that felt fine last month can be too much today. So how you lift is seldom the whole story.
    .say2 = Sleep and stress: after short nights or a hard week, your body takes longer to recover. In studies, people with too little sleep got hurt more often.
    .say3 = Jumps in load: much more weight, or many more sets, can outrun what your back has built up so far. So can full training right after time off.
    .say4 = Hard sessions close together: with too few days between, each one starts before the last one has worn off.
    .say5 = Late in the workout: many flare-ups start then. Tired muscles let your back bend more, and your brace is harder to keep. One good brace is not the same as ten in a row, and the ten can be trained.
    .say6 = Stiff hips or ankles: where they do not bend far, your back may do more of the work. That does not make it weak.
    .unknown = Studies show that these things go along with pain. They do not show which of them, if any, is behind yours.
learn-training = Keep training
    .lead = For most people with a sore back, the advice is to stay active and ease the lift for now, not to stop.
    .say1 = This is for a result that lets you train. If yours tells you to be seen first, or to skip loaded hinges, do that.
    .say2 = Load: put less on the bar, or do fewer sets, down to where the lift feels fine. See how the next morning goes before you add more.
    .say3 = Range: start with the bar higher, on blocks or pins, so that you bend less. A shorter way is no reason for more weight.
    .say4 = Tempo: go up and down slowly. You need less weight for that, and you feel early if it is too much.
    .say5 = Variation: for now, pick a lift that bothers you less, such as one with a hex bar. You can go back later.
    .say6 = Pain: up to 2 of 10 while you lift is little. From 3 to 5 of 10, do not add more. Over 5 of 10 is too much. If your plan allows less, go by your plan. Stop at once if pain turns sharp, goes into a leg, or your back gives way.
    .unknown = These limits of pain come from studies of knees and heels, not backs. No study says how much less to lift after a flare-up. Our steps are our own choice.
learn-therapist = What a physical therapist does
    .lead = A physical therapist looks for what holds you back, and works out with you how to go on lifting.
    .say1 = First they look at all of you, not just the sore spot. They may check how your hips bend, how you brace when you are tired, if one side does more, and how much you train.
    .say2 = Then they help you calm the pain while you stay active. They may change the load, the range, the tempo or the lift.
    .say3 = After that, the load goes up again in steps. The next step depends on how your back took the last one, not on a date.
    .say4 = Later on, they can help you handle hard weeks and tired muscles, so that you are ready for them.
    .say5 = It is worth a visit if pain keeps coming back, if you can not tell what is fine to work through, or if fear has changed how you train.
    .say6 = Take your printed result with you. It shows what you told us and how your sessions went.
    .unknown = No one can say ahead of time if it will help you. We found no study of it just for people whose back hurts after deadlifts.
learn-checked = When to be looked at
    .lead = A sore back does not always need a visit, but at times it should be seen by someone who can test it.
    .say1 = A sign from the warning list: get care at once, whatever else you read here.
    .say2 = More than a few days, and not clearly better: book an evaluation. If it still grows, be seen within 3 days.
    .say3 = It keeps coming back, most of all when you deadlift: that counts too, even if you feel fine in between.
    .say4 = It gets in the way of your day: you skip things, or it is hard to sit or bend. If you can not do normal things, or it keeps you from sleep, be seen within 3 days.
    .say5 = You keep guessing what you can do, or you are afraid to lift. You need no other reason to ask.
    .say6 = Your age or your health history: for some people it is wise to be seen early. The check asks about that, and tells you if it counts for you.
    .unknown = No study gives an exact day on which to stop waiting. When in doubt, go sooner.
learn-over_time = What matters over time
    .lead = One sore day says little, but the way it goes over days and sessions says a lot.
    .say1 = An ache that eases when you move and is gone after some days comes with lifting.
    .say2 = Pain that stays, grows, or spoils one session after the other needs a closer look.
    .say3 = So we ask again in the days after. We ask about the warning signs each time too, as some show up late.
    .say4 = When your pain comes down by 2 of 10 or more, that is likely a real change. A smaller drop can be chance.
    .say5 = Back pain often comes back. In one study of people who had got over it, 7 of 10 had it again within a year. So it is worth knowing what sets yours off.
    .say6 = Few people have to give up a lift they like. Build up to what it asks of you, in small steps.
    .unknown = No one can tell on which day your pain will be gone. So you find no dates here.

## Tests at home

self-tests = Tests at home
    .lead = Small tests that show how you change over the weeks, if you like to do them.
    .level = None of these tests changes your result.
    .not-now = Leave tests at home out if you have a sign from the warning list. Leave them out too while your result tells you to be seen now or today, or to skip loaded hinges.
    .again = Test again in two weeks, at the same time of day and before you train.

heading-test-need = What you need
heading-test-steps = What to do
heading-test-stop = When to stop
heading-test-record = What to write down
heading-test-change = What a change means

unit-cm = cm
unit-seconds = seconds
unit-yes_no = yes or no

# { $change } is the smallest change that is more than chance.
self-test-knee_to_wall = Knee to wall
    .need = A wall and a tape measure. Take off your shoes.
    .step1 = Face the wall and point one foot straight at it.
    .step2 = Bend that knee until it touches the wall. Keep your heel on the floor.
    .step3 = Move the foot back a bit and try again, as long as the knee still gets there and the heel stays down.
    .step4 = At the last spot that works, measure from your big toe to the wall.
    .step5 = Do the same with the other foot.
    .stop = Stop if you feel more than a stretch in your ankle or knee, or if your back hurts more.
    .record = The distance from toe to wall in whole cm, once for each foot.
    .change = A change of less than { $change } cm can be chance. A longer distance means that your ankle bends further.
    .unknown = There is no number that you have to reach. We do not know if a change here means less pain in your back.
    .picture = A person kneels toward a wall. The knee touches it and the heel stays down. The gap from toe to wall is marked.
self-test-straight_leg_raise = Straight leg raise
    .need = Room to lie on the floor. A helper or a phone on its side helps you see.
    .step1 = Lie flat on your back with both legs straight.
    .step2 = Lift one leg slowly, with its knee straight. Let the other leg lie still.
    .step3 = Stop where the knee wants to bend or the other leg wants to move.
    .step4 = See if your ankle is now past the knee of the other leg.
    .step5 = Do the same with the other leg.
    .stop = Stop if pain shoots into a leg, or the leg tingles or goes numb. Then start a check.
    .record = Yes if each ankle passes the other knee. If not, no.
    .change = From no to yes means that your legs now lift further with straight knees. A close call can go either way from one day to the next.
    .unknown = We found no number for how much chance there is in this test.
    .picture = A person lies flat with one straight leg up. Its ankle is past a line over the knee of the other leg.
self-test-hinge = Hip hinge with a stick
    .need = A light stick that is longer than your back. A helper or a phone on its side helps you see.
    .step1 = Hold the stick upright along your back. One hand holds it behind your neck, the other behind your waist.
    .step2 = Let it touch the back of your head, your upper back and your tail bone.
    .step3 = Bend your knees a little and push your hips back.
    .step4 = Bow slowly until your upper body is halfway to level.
    .step5 = See if the stick still touches at all three points.
    .stop = Stop if your back hurts more than before you began.
    .record = Yes if all three points still touch at the end. If not, no.
    .change = From no to yes means that you can now bow that far from the hips alone. It does not mean that you lifted the wrong way before.
    .unknown = We found no study that ties this test to back pain after deadlifts.
    .picture = A person bows from the hips with a stick along the back. It touches at head, upper back and tail bone.
self-test-back_hold = Back hold
    .need = A firm bench or bed, a helper to hold your legs, and a timer. Skip this test if your back hurts more than 2 of 10.
    .step1 = Lie face down with your hips at the edge. Rest your hands on a chair or the floor in front of you.
    .step2 = Let your helper hold your lower legs down.
    .step3 = Cross your arms on your chest, come up until you are level, and start the timer.
    .step4 = Hold it there and keep breathing.
    .step5 = Stop the timer when you sink, and rest your hands again.
    .stop = Stop as soon as pain grows, turns sharp or goes into a leg. You do not have to hold to the very end.
    .record = The time in seconds.
    .change = A change of less than { $change } seconds can be chance. A longer time means that your back muscles hold out longer.
    .unknown = In one study, long holds went along with less back pain in men the year after, but not in women. Your time does not tell if you will have pain.
    .picture = A person lies face down on a bench with the upper body past its edge, held level. The lower legs are held down.
self-test-side_bridge = Side bridge hold
    .need = A mat and a timer. Skip this test if your back hurts more than 2 of 10.
    .step1 = Lie on your side with straight legs, the top foot just in front of the other.
    .step2 = Lean on your forearm, with the elbow under your shoulder.
    .step3 = Lift your hips until your body is one straight line, and start the timer.
    .step4 = Hold it there and keep breathing. Stop the timer when your hips sink.
    .step5 = Rest for some minutes, then do the other side.
    .stop = Stop as soon as pain grows, turns sharp or goes into a leg, or if your shoulder hurts.
    .record = The time in seconds, once for each side that is down.
    .change = A longer time means that this side holds out longer. Two times can differ by chance, so look at three or more.
    .unknown = We found no number for how much chance there is in this test. Your time does not tell if you will have pain.
    .picture = A person lies on one forearm with the hips up. The body is one straight line.
