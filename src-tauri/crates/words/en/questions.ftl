# What Setback asks: stems, options, why we ask, and the answers said back.
# Stems and option labels are fixed by the decision table. Change them there first.
#
# Parts of a question:  .help second line   .why .why2 why we ask   .short its name in lists
# Parts of an option:   .sub second line    .fact the answer said back, no full stop
#                       .tell the sign in the lifter's own words, for "Tell them: ..." on the emergency
#                       screen; joined with "; ". An answer without .tell is not said there,
#                       and what both legs feel like is said in place of the sign that asked for it.

## Warning screens

rf_nerve = Since your back began to hurt, have you noticed any of these?
    .help = Tick all that fit.
    .why = These signs are rare. When one does show up, care within hours can matter a lot. So we ask about them first.
    .why2 = Some feel private. Your answer stays on this computer.
    .short = Warning signs in nerves and legs
rf_nerve-saddle_numb = Numb or tingling between my legs, on my genitals or around my back passage. Or wiping feels different
    .fact = You are numb or tingling between your legs, or wiping feels different
    .tell = numb or tingling between my legs, on my genitals or around my back passage, or wiping feels different
rf_nerve-bladder_change = New trouble with pee: hard to start, hard to feel, hard to hold, or leaks
    .fact = You have new trouble with pee
    .tell = new trouble with pee: hard to start, hard to feel, hard to hold, or leaks
rf_nerve-bowel_change = I leak poop, or I can not feel when I go
    .fact = You leak poop, or can not feel when you go
    .tell = I leak poop, or I can not feel when I go
rf_nerve-sexual_change = New loss of feeling or function in sex
    .fact = You have a new loss of feeling or function in sex
    .tell = new loss of feeling or function in sex
rf_nerve-both_legs = Pain, tingling, numbness or weakness in BOTH legs
    .fact = You feel it in both legs
    .tell = pain, tingling, numbness or weakness in both legs
rf_nerve-leg_weak = A foot that drags, or a leg that is weak or gives way
    .fact = A foot drags, or a leg is weak or gives way
    .tell = a foot that drags, or a leg that is weak or gives way
rf_nerve-not_sure = I am not sure about one of these
    .fact = You are not sure about one of the nerve warning signs
rf_nerve-none = None of these
    .fact = None of the nerve warning signs

both_legs_detail = What do you feel in both legs?
    .why = Sore muscles in both legs are common after deadlifts. Shooting pain, numbness or weakness in both legs is not, and needs care at once.
    .short = What both legs feel like
both_legs_detail-muscle_only = Only sore or tight muscles (thighs, butt or calves), as after a hard workout
    .fact = Both legs are only sore or tight in the muscles
both_legs_detail-nerve_like = Shooting pain, tingling, numbness or weakness
    .fact = Both legs have shooting pain, tingling, numbness or weakness
    .tell = shooting pain, tingling, numbness or weakness in both legs
both_legs_detail-not_sure = I am not sure
    .fact = You are not sure what you feel in both legs
    .tell = pain, tingling, numbness or weakness in both legs, and I am not sure what it is

rf_body = And any of these since that workout?
    .help = Tick all that fit.
    .why = Once in a while, a hard workout sets off something that needs care fast. These signs are rare, but they should not wait.
    .short = Warning signs in the rest of the body
rf_body-tearing_pain = Sudden, very strong tearing or ripping pain in my chest, back or belly
    .fact = You had sudden, very strong tearing pain in your chest, back or belly
    .tell = sudden, very strong tearing or ripping pain in my chest, back or belly
rf_body-chest_faint = Chest pain, trouble breathing, fainting or a cold sweat
    .fact = You had chest pain, trouble breathing, fainting or a cold sweat
    .tell = chest pain, trouble breathing, fainting or a cold sweat
rf_body-belly_pulse = New deep belly pain, or a lump in my belly that beats
    .fact = You have new deep belly pain, or a lump in your belly that beats
    .tell = new deep belly pain, or a lump in my belly that beats
rf_body-dark_urine = Dark pee (brown, red, or like tea or cola), or almost no pee
    .fact = Your pee is dark, or there is almost none
    .tell = dark pee (brown, red, or like tea or cola), or almost no pee
rf_body-hard_numb_back = Muscles (back, thighs or arms) that are swollen or hard as wood, or numb skin on my back. And the pain keeps growing
    .fact = Your muscles are swollen or hard, or skin on your back is numb, and the pain keeps growing
    .tell = muscles (back, thighs or arms) that are swollen or hard as wood, or numb skin on my back, and the pain keeps growing
rf_body-fever_ill = Fever, chills or night sweats
    .fact = You have fever, chills or night sweats
    .tell = fever, chills or night sweats
rf_body-big_impact = It began with a fall, a crash or a hard hit (such as a bar or plates on me)
    .fact = It began with a fall, a crash or a hard hit
    .tell = it began with a fall, a crash or a hard hit (such as a bar or plates on me)
rf_body-not_sure = I am not sure about one of these
    .fact = You are not sure about one of the body warning signs
rf_body-none = None of these
    .fact = None of the body warning signs

## Profile

age_band = How old are you?
    .why = Age changes what a sore back can mean, and how soon to look again. Setback is made for people aged 16 and up.
    .short = Your age
age_band-under_16 = Under 16
    .fact = You are under 16
age_band-16_17 = 16 or 17
    .fact = You are 16 or 17
age_band-18_39 = 18 to 39
    .fact = You are 18 to 39
age_band-40_49 = 40 to 49
    .fact = You are 40 to 49
age_band-50_64 = 50 to 64
    .fact = You are 50 to 64
age_band-65_plus = 65 or older
    .fact = You are 65 or older
    .tell = I am 65 or older

background = Do any of these fit you?
    .help = Tick all that fit.
    .why = Your health history can change what a sore back means. Some of these only make us look again sooner. Others mean that a health worker should guide you.
    .why2 = You may choose not to say. Then we stay on the careful side.
    .short = Your health history
background-cancer_history = I have or had cancer
    .fact = You have or had cancer
background-osteoporosis = Thin bones (osteoporosis), or I broke a bone from a small fall
    .fact = You have thin bones, or you broke a bone from a small fall
    .tell = I have thin bones (osteoporosis), or I broke a bone from a small fall
background-steroids_long = Steroid pills for 3 months or more
    .fact = You took steroid pills for 3 months or more
    .tell = steroid pills for 3 months or more
background-weak_immune = A weak immune system (from an illness or a drug)
    .fact = You have a weak immune system
    .tell = I have a weak immune system (from an illness or a drug)
background-inject = I inject drugs or gym hormones
    .fact = You inject drugs or gym hormones
    .tell = I inject drugs or gym hormones
background-recent_procedure = A bad infection, or a shot or surgery in my back, in the last 3 months
    .fact = You had a bad infection, or a shot or surgery in your back, in the last 3 months
    .tell = I had a bad infection, or a shot or surgery in my back, in the last 3 months
background-spine_surgery = Back surgery in the last 12 months
    .fact = You had back surgery in the last 12 months
background-aortic_risk = A bulge or tear in the main blood vessel (aorta), Marfan, or this runs in my family
    .fact = You have, or your family has, a history with the main blood vessel (aorta)
    .tell = I have a bulge or tear in the main blood vessel (aorta), Marfan, or this runs in my family
background-sickle_trait = Sickle cell trait or disease
    .fact = You have sickle cell trait or disease
background-blood_thinner = I take blood thinners
    .fact = You take blood thinners
    .tell = I take blood thinners
background-pregnant = Pregnant, or gave birth in the last 6 months
    .fact = You are pregnant, or gave birth in the last 6 months
background-none = None of these
    .fact = Nothing from the health history list
background-skip = I would rather not say
    .fact = You would rather not say what is in your health history

## The pain

# { $pain } is the number chosen, as a string.
pain_worst_24h = How bad was your back pain at its worst in the last 24 hours? 0 is no pain. 10 is the worst pain you can think of.
    .why = How strong it gets helps to tell soreness from pain that needs a look. Soreness in the back seldom goes far above the middle of this scale.
    .why2 = There is no right number. Go with your first thought.
    .short = Worst pain, last 24 hours
pain_worst_24h-words-0 = No pain
pain_worst_24h-words-5 = It changes how I move
pain_worst_24h-words-10 = The worst pain I can think of
pain_worst_24h-fact = Your worst pain was { $pain } of 10
pain_worst_24h-tell = my back pain was { $pain } of 10 at its worst

comfort_position = Is there any way to rest or lie that eases it?
    .why = Sore muscles tend to let go in some position. Strong pain that nothing eases is a reason to be seen soon.
    .short = A way to rest that eases it
comfort_position-eases = Yes
    .fact = There is a way to rest that eases it
comfort_position-none = No, nothing eases it
    .fact = No way of resting eases it
    .tell = no way to rest or lie eases it
comfort_position-not_sure = I am not sure
    .fact = You are not sure if any rest eases it

quality = What does it feel like most of the time?
    .why = Soreness tends to be dull, heavy or stiff. A stab, a catch, a burn or a shock is a different feel, and it changes what we suggest.
    .short = What it feels like
quality-dull_tight = Dull, achy, tight or stiff
    .fact = It feels dull, achy, tight or stiff
quality-sharp_catch = Sharp, stabbing or catching
    .fact = It feels sharp, stabbing or catching
quality-electric_burn = Burning or like an electric shock
    .fact = It burns, or feels like an electric shock
quality-not_sure = I am not sure
    .fact = You are not sure what it feels like

movement_response = What happens when you warm up or walk around?
    .help = You may feel it most after a long sit, when you get up in the morning or when you bend. What happens once you get going?
    .why = Soreness tends to ease once you are warm. Pain that builds as you move is more of a reason to have it looked at.
    .short = What moving does to it
movement_response-eases = It eases
    .fact = It eases when you move
movement_response-no_change = It stays the same
    .fact = It stays the same when you move
movement_response-worse = It gets worse
    .fact = It gets worse when you move
movement_response-not_tried = I have not tried yet
    .fact = You have not tried yet to warm up or walk
movement_response-not_sure = I am not sure
    .fact = You are not sure what moving does to it

## Where

location = Where is it?
    .why = Soreness from deadlifts mostly sits on both sides of the lower back. One side, the bone in the middle or the upper back makes us look more closely.
    .short = Where it hurts
location-both_sides = Both sides of my lower back
    .fact = It is on both sides of your lower back
location-one_side = Mostly one side
    .fact = It is mostly on one side
location-spine_bone = One spot on the bone in the middle
    .fact = It is one spot on the bone in the middle
location-upper_back = Upper back, between the shoulder blades
    .fact = It is in your upper back, between the shoulder blades
location-not_sure = I am not sure
    .fact = You are not sure where it is

# The ten zones of the body map, and the last key of the list.
zone-upper_back = Upper back
zone-low_left = Lower back, left
zone-low_middle = Lower back, on the bone
zone-low_right = Lower back, right
zone-buttock_left = Left buttock
zone-buttock_right = Right buttock
zone-thigh_left = Left thigh
zone-thigh_right = Right thigh
zone-calf_left = Left calf
zone-calf_right = Right calf
zone-not_sure = Somewhere else, or not sure

leg_spread = Has the pain spread into a leg?
    .why = Pain that runs into a leg acts in another way than pain that stays in the back. How far down it goes counts too.
    .why2 = Sore thighs or a sore butt are common after deadlifts. They have their own answer.
    .short = Spread into a leg
leg_spread-no = No
    .fact = It has not spread into a leg
leg_spread-muscle_sore = No, only sore thigh or butt muscles
    .fact = It has not spread; only your thigh or butt muscles are sore
leg_spread-one_above_knee = Yes, one leg, above the knee
    .fact = It has spread into one leg, above the knee
leg_spread-one_below_knee = Yes, one leg, below the knee
    .fact = It has spread into one leg, below the knee
leg_spread-not_sure = I am not sure
    .fact = You are not sure if it has spread into a leg

leg_detail = What else do you feel in that leg?
    .help = Tick all that fit.
    .why = Numb skin, tingling and weakness are not part of soreness. They change how soon you should be seen.
    .short = What else that leg feels
leg_detail-numb_tingle = Numb or tingling
    .fact = That leg is numb or tingling
    .tell = one leg is numb or tingling
leg_detail-leg_weaker = It is weaker
    .fact = That leg is weaker
    .tell = one leg is weaker
leg_detail-cough_worse = A cough or a sneeze shoots pain down it
    .fact = A cough or a sneeze shoots pain down that leg
leg_detail-leg_worse_than_back = The leg hurts more than the back
    .fact = The leg hurts more than the back
leg_detail-not_sure = I am not sure
    .fact = You are not sure what else that leg feels
leg_detail-none = None of these
    .fact = Nothing else in that leg

heel_toe_walk = Hold a wall. Try 5 steps on your heels, then 5 steps on your toes. What happens on the weak side?
    .help = If you can not try it, or feel unsteady, choose "I am not sure".
    .why = These few steps show how strong the leg is right now. A leg can get weaker while it hurts less, so pain alone does not tell.
    .short = Steps on heels and toes
heel_toe_walk-both_ok = I can do both
    .fact = You can walk on your heels and on your toes
heel_toe_walk-one_hard = One is hard
    .fact = Walking on your heels or on your toes is hard, but not harder than when it began
heel_toe_walk-harder_now = One is hard, and harder than when it began
    .fact = Walking on your heels or toes is hard, and harder than when it began
    .tell = walking on my heels or toes is hard, and harder than when it began
heel_toe_walk-cannot = I can not do one of them
    .fact = You can not do one of them: steps on your heels, or steps on your toes
    .tell = I can not do 5 steps on my heels, or 5 steps on my toes
heel_toe_walk-not_sure = I am not sure
    .fact = You are not sure about walking on your heels and toes

## Over time

# The options of `trend` are the trend words of the course too; .word is the short form for tables.
trend = How has it changed since it began?
    .why = Soreness is at its worst on day 1 or 2, then it fades. The way it changes tells us a lot.
    .short = How it has changed
trend-easing = It is easing
    .fact = It is easing
    .word = Easing
trend-same = About the same
    .fact = It is about the same
    .word = The same
trend-worse = It is getting worse
    .fact = It is getting worse
    .tell = it is getting worse
    .word = Worse
trend-not_sure = I am not sure
    .fact = You are not sure how it has changed
    .word = Not sure

duration = How long has this pain been there?
    .why = Time is a strong clue. Soreness should be fading after 2 days and mostly gone within a week.
    .short = How long it has been there
duration-lt_24h = Less than 1 day
    .fact = It has been there for less than 1 day
duration-h24_48 = 1 to 2 days
    .fact = It has been there for 1 to 2 days
duration-h48_72 = 2 to 3 days
    .fact = It has been there for 2 to 3 days
duration-d4_7 = 4 to 7 days
    .fact = It has been there for 4 to 7 days
duration-wk1_2 = 1 to 2 weeks
    .fact = It has been there for 1 to 2 weeks
duration-wk2_6 = 2 to 6 weeks
    .fact = It has been there for 2 to 6 weeks
duration-wk6_12 = 6 to 12 weeks
    .fact = It has been there for 6 to 12 weeks
duration-gt_12wk = More than 12 weeks
    .fact = It has been there for more than 12 weeks

rf_slow = Over the last weeks, any of these?
    .help = Tick all that fit.
    .why = These signs come on slowly and have little to do with lifting. We ask when time, age or health history makes them worth a look.
    .short = Slow warning signs
rf_slow-weight_loss = I lost weight and did not try to
    .fact = You lost weight and did not try to
rf_slow-rest_constant = The pain is there all the time. Rest or a new position does not change it
    .fact = The pain is there all the time, and rest or a new position does not change it
rf_slow-rest_no_help = Rest does not help, but moving does
    .fact = Rest does not help, but moving does
rf_slow-night_up_better = It wakes me at night and eases when I get up
    .fact = It wakes you at night and eases when you get up
rf_slow-morning_stiff = My back is stiff for 30 minutes or more each morning
    .fact = Your back is stiff for 30 minutes or more each morning
rf_slow-not_sure = I am not sure
    .fact = You are not sure about one of the slow warning signs
rf_slow-none = None of these
    .fact = None of the slow warning signs

## The lift

onset = When did it start?
    .why = Soreness builds up over hours, often overnight. Pain that starts in the lift, or with no link to it, tends to act in another way.
    .short = When it started
onset-built_later = It built up hours later or the next day
    .fact = It built up hours later or the next day
onset-right_after = Within an hour after I lifted
    .fact = It started within an hour after you lifted
    .tell = it started within an hour after I lifted
onset-sudden_in_lift = All at once, during a lift
    .fact = It started all at once, during a lift
    .tell = it started all at once, during a lift
onset-gradual_no_link = Slowly, with no clear link to lifting
    .fact = It came on slowly, with no clear link to lifting
onset-not_sure = I am not sure
    .fact = You are not sure when it started

control = While you lifted, did any of these happen?
    .help = Tick all that fit.
    .why = Sore muscles still work. A set you had to stop, or a back that felt loose, can tell us more than a pain number.
    .short = What happened in the lift
control-stopped_set = Pain made me stop the set
    .fact = Pain made you stop the set
control-lost_strength = My strength went all at once
    .fact = Your strength went all at once
control-unstable = My back felt loose or gave way
    .fact = Your back felt loose or gave way
control-lost_confidence = I lost trust in my back under the bar
    .fact = You lost trust in your back under the bar
control-not_sure = I am not sure
    .fact = You are not sure what happened in the lift
control-none = None of these
    .fact = No loss of strength, hold or trust in the lift, and no set stopped by pain

recurrence = Does this same pain come back when you deadlift?
    .why = Pain that keeps coming back with the same lift is worth a look, even if it fades each time.
    .short = If it comes back
recurrence-first = No, this is the first time
    .fact = This is the first time
recurrence-usual_soreness = No, it is just the soreness I know from hard training
    .fact = It is the soreness you know from hard training
recurrence-sometimes = Yes, now and then
    .fact = It comes back now and then when you deadlift
recurrence-most_times = Yes, most times I deadlift
    .fact = It comes back most times you deadlift
recurrence-not_sure = I am not sure
    .fact = You are not sure if it comes back

## Daily life

daily_life = How is daily life: to sit, bend, sleep and move?
    .why = Soreness is a bother, but you can still get through your day. Pain that follows you to your chair or your bed deserves more care.
    .short = Daily life
daily_life-easy = Easy
    .fact = Daily life is easy
daily_life-sore_but_ok = Sore, but I can do it all
    .fact = You are sore in daily life, but you can do it all
daily_life-limited = I skip or change some things
    .fact = You skip or change some things in daily life
daily_life-cannot = I can not do normal things, or the pain keeps me from sleep
    .fact = You can not do normal things, or the pain keeps you from sleep
daily_life-not_sure = I am not sure
    .fact = You are not sure how daily life is

confidence = Do you know what is safe for you to do now?
    .why = You do not need strong pain to ask for help. If you have been guessing for weeks, that alone is a good reason.
    .short = Knowing what to do now
confidence-sure = Yes
    .fact = You know what to do now
confidence-bit_unsure = Not yet. That is why I am checking
    .fact = You do not know yet what to do, and that is why you are checking
confidence-guessing = No. I have kept guessing for weeks, or fear keeps me from lifting
    .fact = You have kept guessing for weeks, or fear keeps you from lifting

## Plan

equipment = What can you train with?
    .help = Tick all that fit.
    .why = We only suggest lifts that you can set up where you train.
    .short = What you can train with
equipment-blocks = Blocks, plates or rack pins to raise the bar
    .fact = You can raise the bar on blocks, plates or pins
equipment-hex_bar = Hex (trap) bar
    .fact = You have a hex bar
equipment-kettlebell = Kettlebells or dumbbells
    .fact = You have kettlebells or dumbbells
equipment-bench = Bench (for hip thrusts)
    .fact = You have a bench
equipment-barbell_only = Only a straight bar
    .fact = You have only a straight bar

factors = Was any of this true for that workout or the days before?
    .help = Tick all that fit.
    .why = What your back can take changes from day to day. Sleep, stress and jumps in load all play a part, not just form.
    .why2 = None of these is a fault. They help us choose what to change.
    .short = What was going on
factors-poor_sleep = I slept less than 7 hours, or badly
    .fact = You slept less than 7 hours, or badly
factors-high_stress = I was under a lot of stress
    .fact = You were under a lot of stress
factors-heavier = I lifted heavier than in the last month
    .fact = You lifted heavier than in the last month
factors-more_volume = I did more sets or reps than usual
    .fact = You did more sets or reps than usual
factors-time_off = I came back after 2 weeks or more off
    .fact = You came back after 2 weeks or more off
factors-stacked = I had hard sessions close together
    .fact = You had hard sessions close together
factors-late_session = It came on late in the workout
    .fact = It came on late in the workout
factors-brace_fade = I could not keep my brace or form for all reps
    .fact = You could not keep your brace or form for all reps
factors-stiff_hips_ankles = My hips or ankles are stiff
    .fact = Your hips or ankles are stiff
factors-none = None of these
    .fact = Nothing out of the ordinary before that workout

provoke_phase = Which part of the lift brings it on?
    .why = The part that hurts tells us what to change: how high the bar starts, how many reps, or how you lower it.
    .short = The part of the lift that hurts
provoke_phase-off_floor = Off the floor
    .fact = It hurts off the floor
provoke_phase-mid = Around the knees
    .fact = It hurts around the knees
provoke_phase-lockout = At the top
    .fact = It hurts at the top
provoke_phase-lowering = On the way down
    .fact = It hurts on the way down
provoke_phase-late_reps = Only in the last reps or sets
    .fact = It hurts only in the last reps or sets
provoke_phase-any = All of it
    .fact = All of the lift hurts
provoke_phase-no_pain_lift = It does not hurt while I lift
    .fact = It does not hurt while you lift

clinician_cleared = Has a health worker checked this and said you can train?
    .why = After a result like your last one, training waits until someone has looked at you. You can change this answer at any time.
    .short = Checked by a health worker
clinician_cleared-no = No
    .fact = No health worker has said yet that you can train
clinician_cleared-yes = Yes
    .fact = A health worker checked this and said you can train

## Follow-up

fu_flags = Anything new since your last check?
    .help = Tick all that fit.
    .why = A warning sign can show up late. So we ask each time, before all else.
    .short = New warning signs
fu_flags-nerve = Numb between the legs, a change with pee, poop or sex, both legs, or a weak leg or foot
    .fact = You have a new sign in your legs, between them, or with pee, poop or sex
fu_flags-body = Dark pee, fever, strong chest or belly pain, or a hard, swollen or numb back
    .fact = You have new dark pee, fever, strong chest or belly pain, or a hard, swollen or numb back
fu_flags-none = None of these
    .fact = No new warning sign since your last check

trend_fu = How is it, next to your last check?
    .why = Numbers miss things. Your own sense of better or worse counts as well.
    .short = Next to your last check
trend_fu-better = Better
    .fact = It is better than at your last check
trend_fu-same = The same
    .fact = It is the same as at your last check
trend_fu-worse = Worse
    .fact = It is worse than at your last check

## Training log

pain_during = How much did your back hurt while you lifted, at most?
    .why = How much it hurt in the lift helps to set the next load.
    .short = Most pain while lifting
pain_during-words-0 = No pain
pain_during-words-5 = It changes how I lift
pain_during-words-10 = The worst pain I can think of
pain_during-fact = Your back hurt { $pain } of 10 at most while you lifted

stop_reason = Did you stop or change the lift because of any of these?
    .help = Tick all that fit.
    .why = The reason you stopped tells us what comes next. With some of them we check the warning signs again first.
    .short = Why you stopped or changed the lift
stop_reason-sharp = Sharp or catching pain
    .fact = You stopped or changed the lift for sharp or catching pain
stop_reason-leg = Pain or tingling in a leg
    .fact = You stopped or changed the lift for pain or tingling in a leg
stop_reason-gave_way = My back or strength gave way
    .fact = You stopped or changed the lift because your back or strength gave way
stop_reason-too_sore = Too sore
    .fact = You stopped or changed the lift because you were too sore
stop_reason-none = No
    .fact = None of these made you stop or change the lift

pain_morning = How bad is your back this morning?
    .why = The next morning shows how your back took the load. We hold it against your usual morning.
    .short = Pain this morning
pain_morning-words-0 = No pain
pain_morning-words-5 = It changes how I move
pain_morning-words-10 = The worst pain I can think of
pain_morning-fact = Your back was { $pain } of 10 in the morning

settled_24h = Is your back at its usual level again, one day after the workout?
    .why = If your back is at its usual level after a day, the load was one it could take. If it is not, the next one is lighter.
    .short = Back to usual after a day
settled_24h-yes = Yes
    .fact = Your back was at its usual level one day after
settled_24h-no = Not yet
    .fact = Your back was not at its usual level one day after
