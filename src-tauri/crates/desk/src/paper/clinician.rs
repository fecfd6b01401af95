//! The page for a physical therapist or doctor. It tells what was answered and which rules fired, and never names what it
//! might be.

use setback_plan::{Step, Unit};
use setback_report::{Blank, Clinician, Passage, Row, Rows};
use setback_triage::Level;
use setback_triage::QuestionId::{
    self, AgeBand, ComfortPosition, Confidence, Control, DailyLife, Duration, Factors, HeelToeWalk, LegDetail,
    LegSpread, Location, MovementResponse, Onset, PainWorst24h, ProvokePhase, Quality, Recurrence, RfSlow, Trend,
};
use setback_triage::edition::EDITION;
use setback_words::Words;

use super::about::{banner, foot, hash_in_short, head};
use super::facts::{label, signs};
use super::training::{usual, why_nothing, worked};
use super::{Kind, Printed, Told, Training, days, pictures};
use crate::amounts::stage;
use crate::phrases::{short, window_text_id};
use crate::report::sources_of;

pub(super) fn page(told: &Told, printed: &Printed, words: &Words) -> Clinician {
    Clinician {
        head: head(Kind::Clinician, told, words),
        banner: banner(told, result(told, words), words),
        signs: Rows { heading: words.say("paper-signs"), rows: signs(&told.answers, words) },
        history: Rows { heading: words.say("paper-history"), rows: history(told, words) },
        body: pictures::body(told, words),
        question: Blank { heading: words.say("paper-question"), line: String::new() },
        course: pictures::course(told, words),
        versions: versions(told, words),
        foot: foot(printed, words),
    }
}

fn result(told: &Told, words: &Words) -> Vec<String> {
    let outcome = told.explained.outcome;
    let window = (outcome.level < Level::SameDay).then(|| format!("{}.", words.say(&window_text_id(outcome.window))));
    let names: Vec<String> = deciding(told).iter().map(|id| words.say(&format!("{id}.name"))).collect();
    window.into_iter().chain([format!("{}.", names.join("; "))]).collect()
}

fn deciding(told: &Told) -> Vec<&'static str> {
    told.explained.deciding.ids().into_iter().chain(told.explained.by_course.iter().copied()).collect()
}

fn history(told: &Told, words: &Words) -> Vec<Row> {
    let said = |first: QuestionId, others: &[QuestionId]| -> Vec<String> {
        let first = label(first, &told.answers, words);
        first.into_iter().chain(others.iter().filter_map(|question| named(*question, told, words))).collect()
    };
    let factors = named(Factors, told, words).into_iter().collect();
    let rows = [
        ("onset", said(Onset, &[Duration, Control])),
        ("lift", [session(told, words), said(ProvokePhase, &[Recurrence])].concat()),
        ("pain", pain(told, words)),
        ("where", [zones(told, words), said(Location, &[Quality, LegSpread, LegDetail, HeelToeWalk])].concat()),
        ("changes", said(MovementResponse, &[ComfortPosition])),
        ("day-night", said(Trend, &[RfSlow])),
        ("life", said(DailyLife, &[Confidence])),
        ("training", [factors, usual_training(told, words)].concat()),
        ("tried", tried(told, words)),
        ("about-you", said(AgeBand, &[])),
    ];
    rows.into_iter().map(|(name, said)| row(name, &said, words)).collect()
}

/// An answer with what was asked: "no" alone says nothing.
fn named(question: QuestionId, told: &Told, words: &Words) -> Option<String> {
    let (asked, answer) = (short(words, question), label(question, &told.answers, words)?);
    Some(words.say_with("paper-asked", &[("question", &asked), ("answer", &answer)]))
}

fn row(name: &str, said: &[String], words: &Words) -> Row {
    let value = if said.is_empty() { words.say("paper-not-asked") } else { said.join("; ") };
    Row { name: words.say(&format!("paper-{name}")), value, strong: false }
}

fn session(told: &Told, words: &Words) -> Vec<String> {
    let of_the_day =
        told.worked.iter().find(|one| told.began.is_some_and(|began| began.date_naive() == one.at.date_naive()));
    let one = of_the_day.or(told.worked.first());
    let line = |one: &super::Worked| {
        let args = [("date", days::short(words, one.at.date_naive())), ("work", worked(one, words))];
        words.say_with("paper-last-session", &args.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    one.map(line).into_iter().collect()
}

fn pain(told: &Told, words: &Words) -> Vec<String> {
    let number = |number: u8| number.to_string();
    let worst = told
        .answers
        .get(PainWorst24h)
        .places()
        .next()
        .map(|pain| words.say_with("paper-pain-worst", &[("pain", &number(pain))]));
    let pains: Vec<u8> = told.pains.iter().map(|pain| pain.pain).collect();
    let course = (pains.len() > 1).then(|| {
        let ends = [pains.first(), pains.iter().max(), pains.iter().min(), pains.last()]
            .map(|pain| number(pain.copied().unwrap_or_default()));
        let [first, most, least, last] = ends.each_ref().map(String::as_str);
        words.say_with("paper-pain-course", &[("first", first), ("most", most), ("least", least), ("last", last)])
    });
    worst.into_iter().chain(course).collect()
}

fn zones(told: &Told, words: &Words) -> Vec<String> {
    told.zones.iter().map(|zone| words.say(&format!("zone-{}", zone.id()))).collect()
}

fn usual_training(told: &Told, words: &Words) -> Vec<String> {
    told.usual
        .iter()
        .map(|(reference, unit): &(_, Unit)| usual("paper-usual-training", reference, *unit, words))
        .collect()
}

fn tried(told: &Told, words: &Words) -> Vec<String> {
    let Some(last) = told.went.last() else { return vec![words.say("paper-tried-nothing")] };
    let response = words.say(&format!("response-{}", last.response.id()));
    let sessions =
        words.say_with("paper-tried-sessions", &[("sessions", &told.went.len().to_string()), ("response", &response)]);
    let now = match &told.training {
        Training::Plan { plan, .. } => Some(words.say_with("paper-tried-plan", &[("stage", &stage(words, plan.rung))])),
        Training::None(Step::X) | Training::Locked => why_nothing(&told.training).map(|id| words.say(id)),
        Training::None(_) | Training::Ended(_) | Training::NotGiven => None,
    };
    [sessions].into_iter().chain(now).collect()
}

/// Which rules these are, those that decided with their sources, and the rest by id.
fn versions(told: &Told, words: &Words) -> Passage {
    let edition = words.say_with("edition-line", &[("date", EDITION.date), ("sha", &hash_in_short())]);
    let also = told.explained.also_noted.ids().join(" ");
    let also = (!also.is_empty()).then(|| words.say_with("paper-also", &[("rules", &also)]));
    let mut lines: Vec<String> = deciding(told).iter().map(|id| rule(id, words)).collect();
    lines.extend(also);
    lines.push(edition);
    Passage { heading: words.say("paper-versions"), lines }
}

fn rule(id: &str, words: &Words) -> String {
    let sources: String = sources_of(id).iter().map(|source| format!("[{source}]")).collect();
    let name = words.say(&format!("{id}.name"));
    words.say_with("paper-rule", &[("rule", id), ("name", &name), ("sources", &sources)]).trim_end().to_owned()
}
