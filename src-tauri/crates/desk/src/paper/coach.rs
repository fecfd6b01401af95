//! The one-page summary of an athlete for their coach.

use setback_picture::{Alternative, LadderState, Style, ladder};
use setback_plan::ladder::{LADDER, Stage};
use setback_plan::{Part, Prescription, Unit};
use setback_report::{Blank, Coach, Document, Grid, Head, Page, Passage, Picture};
use setback_triage::Level;
use setback_words::Words;

use super::about::{banner_of, date, foot, more, named, titled};
use super::cards::Lifts;
use super::overview::Overview;
use super::pictures::{Drawn, course_of};
use super::training::{effort, lift, logged, sessions_of, work_of};
use super::{Printed, days};
use crate::amounts::{height, load, load_or_share_of, stage, tempo};
use crate::memory::Pain;
use crate::phrases::window_text_id;

/// A page for each of these athletes, in one document.
///
/// It is made of what a coach may see, and of nothing else; what was told in a check does not fit:
///
/// ```compile_fail
/// use setback_desk::paper::{Printed, Told, coach_pages};
/// fn page(told: Told, printed: &Printed) -> setback_report::Document {
///     coach_pages(&[told], printed)
/// }
/// ```
///
/// ```compile_fail
/// use setback_desk::paper::Overview;
/// fn with(answers: setback_triage::Answers, overview: Overview) -> Overview {
///     Overview { answers, ..overview }
/// }
/// ```
///
/// ```
/// use setback_desk::paper::{Printed, Told, coach_pages};
/// fn page(told: Told, printed: &Printed) -> setback_report::Document {
///     coach_pages(&[told.for_a_coach(None)], printed)
/// }
/// ```
pub fn coach_pages(athletes: &[Overview], printed: &Printed) -> Document {
    let words = Words::of(printed.language);
    Document {
        title: words.say("paper-title-coach"),
        language: printed.language.tag().to_owned(),
        date: date(printed.today),
        paper: printed.paper,
        pages: athletes.iter().map(|one| Page::Coach(Box::new(page(one, printed, words)))).collect(),
        more: more(words),
    }
}

fn page(one: &Overview, printed: &Printed, words: &Words) -> Coach {
    let drawn = Drawn { began: one.began, pains: &one.pains, worked: &one.worked };
    let to_lift = match &one.lifts {
        Lifts::Next(to_lift) => Some(to_lift.as_ref()),
        Lifts::OnHold | Lifts::NoPlan => None,
    };
    Coach {
        head: head(one, words),
        banner: one.result.map(|outcome| {
            let window =
                (outcome.level < Level::SameDay).then(|| format!("{}.", words.say(&window_text_id(outcome.window))));
            let course = (!one.pains.is_empty()).then(|| trend(&one.pains, words));
            banner_of(outcome.level, window.into_iter().chain(course).collect(), words)
        }),
        no_result: words.say("summary-no-result"),
        course: course_of(drawn, &trend(&one.pains, words), &words.say("summary-course-none"), words),
        plan: plan(one, words),
        reasons: reasons(one, words),
        ladder: to_lift.map(|to_lift| way_back(to_lift.next.rung, words)),
        sessions: sessions_of(one.worked.iter().map(|one| logged(one, words)).collect(), words),
        kept_back: words.say("summary-kept-back"),
        notes: Blank { heading: words.say("paper-notes"), line: String::new() },
        foot: foot(printed, words),
    }
}

fn head(one: &Overview, words: &Words) -> Head {
    let group = one.group.as_ref().map(|group| words.say_with("summary-group", &[("group", &named(group))]));
    let checked = one.checked.map(|at| {
        let args = [("date", days::day(words, at.date_naive())), ("time", days::time(words, at))];
        words.say_with("summary-checked", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let next =
        one.next_check.map(|at| words.say_with("summary-next-check", &[("date", &days::day(words, at.date_naive()))]));
    let name = Some(one.name.as_str()).filter(|name| !name.trim().is_empty()).map(named);
    let about = [group, checked, next].into_iter().flatten().collect();
    Head { name, about, ..titled(words.say("paper-title-coach"), words) }
}

/// How it goes, of somebody else.
fn trend(pains: &[Pain], words: &Words) -> String {
    let (Some(first), Some(last)) = (pains.first(), pains.last()) else { return words.say("summary-course-none") };
    let way = match last.pain.cmp(&first.pain) {
        _ if pains.len() == 1 => "one",
        std::cmp::Ordering::Less => "down",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Greater => "up",
    };
    let (first, last) = (first.pain.to_string(), last.pain.to_string());
    words.say_with(&format!("summary-course-{way}"), &[("first", &first), ("last", &last)])
}

fn plan(one: &Overview, words: &Words) -> Passage {
    let lines = match &one.lifts {
        Lifts::Next(to_lift) => to_lift_in_lines(to_lift, words),
        Lifts::OnHold => vec![words.say("summary-plan-on-hold")],
        Lifts::NoPlan => vec![words.say("summary-plan-none")],
    };
    Passage { heading: words.say("summary-plan"), lines }
}

fn to_lift_in_lines(to_lift: &Prescription, words: &Words) -> Vec<String> {
    let (next, unit) = (&to_lift.next, to_lift.unit);
    let what = weight_and_work(to_lift, unit, words);
    let height = height(words, next.height_cm, next.variation);
    let how = [lift(next.variation, words), effort(next.rpe_cap, words), height, tempo(words, next.tempo)];
    let lower = to_lift.lower.as_ref().map(|lower| {
        let (load, work) = (load_or_share_of(words, lower, unit), work_of(lower, words));
        words.say_with("summary-plan-b", &[("load", &load), ("work", &work)])
    });
    [what, format!("{}.", how.join(". ")), stage(words, next.rung)].into_iter().chain(lower).collect()
}

fn weight_and_work(to_lift: &Prescription, unit: Unit, words: &Words) -> String {
    let other = to_lift.next.loaded.as_ref().map(|loaded| load(words, loaded.other, unit.other()));
    let own = load_or_share_of(words, &to_lift.next, unit);
    let both = [own].into_iter().chain(other).collect::<Vec<_>>().join(" / ");
    let work = work_of(&to_lift.next, words);
    words.say_with("paper-plan-line", &[("load", &both), ("work", &work)])
}

fn reasons(one: &Overview, words: &Words) -> Grid {
    let why = |causes: &[setback_plan::Cause]| {
        causes.iter().map(|cause| words.say(&format!("summary-why-{}", cause.id()))).collect::<Vec<_>>().join(" ")
    };
    let row = |(part, causes): &(Part, Vec<setback_plan::Cause>)| {
        vec![words.say(&format!("part-{}", part.id())), why(causes)]
    };
    Grid {
        heading: words.say("summary-reasons"),
        columns: ["part", "why"].map(|column| words.say(&format!("column-{column}"))).to_vec(),
        rows: one.causes.iter().map(row).collect(),
        empty: words.say("summary-reasons-none"),
    }
}

fn way_back(rung: u8, words: &Words) -> Picture {
    let names: Vec<String> = stages().iter().map(|stage| words.say(&format!("stage-{}", stage.id()))).collect();
    let names: Option<[&str; 5]> = names.iter().map(String::as_str).collect::<Vec<_>>().try_into().ok();
    let state = LadderState { alternative: Alternative::Hidden, rung, names };
    let alt = words.say_with("summary-ladder-said", &[("stage", &stage(words, rung))]);
    Picture { heading: words.say("summary-ladder"), svg: ladder(&state, Style::Paper), alt, caption: String::new() }
}

/// The five steps of the way back, from the bottom up.
fn stages() -> Vec<Stage> {
    let mut stages: Vec<Stage> = LADDER.iter().map(|rung| rung.stage().0).collect();
    stages.dedup();
    stages
}
