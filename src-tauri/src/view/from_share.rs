//! From what an athlete shared to the views of a coach: level, plan and course, since a share holds nothing else.

use setback_coach::Board;
use setback_desk::amounts::{amount, height_said, rpe, seconds};
use setback_desk::memory::{AboutAthlete, Course, Lift, sentence_of};
use setback_desk::paper::Overview;
use setback_exchange::share::{Doing, Session, Share};
use setback_picture::narrow;
use setback_plan::ladder::{Rung, Tempo};
use setback_plan::{Dose, Prescription, Unit};
use setback_store::PersonId;
use setback_triage::course::Hours;

use super::TextView;
use super::coach::{
    AthleteFormView, AthletePlanView, AthleteSectionView, AthleteView, BoardRowView, ReadShareView, TrainedView,
};
use super::from_course::{Chart, picture_of};
use super::from_plan::ladder;
use super::plan::{BarsView, ValueView};
use super::worded::WordedView;
use crate::error::CommandError;
use crate::session::LookedAtShare;

impl ReadShareView {
    /// A share file that was read.
    ///
    /// # Errors
    /// As [`BoardRowView::alone`].
    pub fn of(read: &LookedAtShare) -> Result<ReadShareView, CommandError> {
        let known_as = read.known_as.map(|person| person.to_string());
        Ok(ReadShareView { row: BoardRowView::alone(&read.board)?, known_as })
    }
}

impl AthleteView {
    /// The page of an athlete who shared this; `None` where the board has nobody.
    pub fn of_share(about: &AboutAthlete, board: &Board<PersonId>, share: &Share) -> Option<AthleteView> {
        let pains = Overview::shared(share, None).pains;
        let now = board.now();
        let picture = share.began.filter(|_| !pains.is_empty()).map(|began| {
            let (first_day, today) = Course::days_of(began, now);
            let lifts: Vec<Lift> = share.sessions.iter().filter_map(|session| lifted(session, began)).collect();
            let chart = Chart { points: &pains, lifts: &lifts, planned: None, first_day, today };
            picture_of(&chart, narrow)
        });
        Some(AthleteView {
            person: about.person.to_string(),
            form: AthleteFormView::of(about),
            note: about.note.clone(),
            archived: about.archived,
            row: BoardRowView::of(board.rows().first()?, board),
            picture,
            course: (!pains.is_empty()).then(|| TextView::of(sentence_of(&pains))),
            plan: plan(&share.doing),
            lighter: Vec::new(),
            sessions: share.sessions.iter().map(trained).collect(),
            shown: None,
        })
    }
}

/// `None` for a session before it began.
fn lifted(session: &Session, began: setback_store::Moment) -> Option<Lift> {
    let hours = Hours::since_session((session.at - began).num_seconds() as f64 / 3_600.0)?;
    Some(Lift { hours, load: Some((session.load, session.unit)) })
}

fn trained(session: &Session) -> TrainedView {
    let load = ValueView::Load { amount: amount(session.load, session.unit), unit: session.unit.id().to_owned() };
    TrainedView { at: session.at.to_rfc3339(), load: Some(load), pain: session.pain }
}

fn plan(doing: &Doing) -> Option<AthletePlanView> {
    match doing {
        Doing::Next(next) => Some(to_lift(next)),
        Doing::OnHold => Some(AthletePlanView {
            waits: Some(TextView::plain("summary-plan-on-hold")),
            stage: None,
            part: 0,
            of: 0,
            work: None,
            deltas: Vec::new(),
            bar: None,
            sections: Vec::new(),
            ladder: Vec::new(),
        }),
        Doing::NoPlan => None,
    }
}

fn to_lift(shared: &Prescription) -> AthletePlanView {
    let (next, unit) = (&shared.next, shared.unit);
    let lower = shared.lower.as_ref();
    let lower = lower.map(|lower| WordedView::plain("coach-shared-plan-b").having("work", work(lower, unit)));
    let (_, part, of) = Rung::numbered(next.rung).stage();
    AthletePlanView {
        waits: None,
        stage: Some(WordedView::stage(next.rung)),
        part,
        of,
        work: Some(work(next, unit)),
        deltas: Vec::new(),
        bar: BarsView::of_dose(next, unit),
        sections: vec![AthleteSectionView {
            heading: "coach-shared-title".to_owned(),
            lines: [how(next)].into_iter().chain(lower).collect(),
        }],
        ladder: ladder(next.rung, None),
    }
}

fn work(dose: &Dose, unit: Unit) -> WordedView {
    let share = || WordedView::share(dose.share.into());
    let load = dose.loaded.as_ref().map_or_else(share, |loaded| WordedView::load(loaded.own, unit));
    WordedView::work(load.limited(dose.variation), dose.sets, dose.reps)
}

fn how(dose: &Dose) -> WordedView {
    let usual = || WordedView::plain("value-usual");
    let effort = dose.rpe_cap.map_or_else(usual, |cap| WordedView::plain("value-effort").with("rpe", rpe(cap)));
    WordedView::plain("coach-shared-lift")
        .having("lift", WordedView::plain(format!("variation-{}", dose.variation.id())))
        .having("effort", effort)
        .having("height", raised(dose))
        .having("tempo", paced(dose.tempo))
}

fn raised(dose: &Dose) -> WordedView {
    match dose.height_cm {
        _ if !dose.variation.has_height() => WordedView::plain("value-height-none"),
        0 => WordedView::plain("value-height-floor"),
        cm => WordedView::plain(height_said(dose.variation)).with("cm", cm),
    }
}

fn paced(tempo: Tempo) -> WordedView {
    match tempo {
        Tempo::Slow => {
            seconds(tempo).iter().fold(WordedView::plain("tempo-slow"), |said, (name, value)| said.with(name, value))
        }
        Tempo::Normal => WordedView::plain("tempo-normal"),
    }
}
