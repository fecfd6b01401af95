//! From what a coach sees of athletes to its view.

use chrono::NaiveDate;
use setback_coach::{Board, Doing, Row, Work, Worked};
use setback_desk::amounts::amount;
use setback_desk::guidance::{Text, sections};
use setback_desk::memory::{
    AboutAthlete, Course, Followed, NamesRead, Sessions, Trained, Trouble, TypedAthlete, UnderWay, can_be_told,
};
use setback_desk::settings::plates_text;
use setback_picture::{Alternative, Fortnight, Style, fortnight, last};
use setback_plan::ladder::Rung;
use setback_plan::reasons::deltas;
use setback_plan::response::Response;
use setback_plan::{Mass, Unit};
use setback_store::{Moment, PersonId};
use setback_words::Words;

use super::TextView;
use super::coach::{
    AthleteFormView, AthletePlanView, AthleteSectionView, AthleteView, BoardRowView, BoardView, GroupEnteredView,
    GroupLineView, MorningLineView, NamesView, TrainedView,
};
use super::from_course::in_a_column;
use super::from_plan::{delta_view, ladder};
use super::plan::{BarsView, ValueView, WhyView};
use super::worded::WordedView;
use crate::error::CommandError;
use crate::session::Entered;

impl BoardView {
    /// The board.
    pub fn of(board: &Board<PersonId>) -> BoardView {
        let count = |filter: setback_coach::Filter| (filter.id().to_owned(), board.count(filter) as u32);
        BoardView {
            athletes: board.rows().iter().map(|row| BoardRowView::of(row, board)).collect(),
            filters: setback_coach::Filter::ALL.map(count).into(),
            groups: board.groups().into_iter().map(str::to_owned).collect(),
            needs_you: board.count(setback_coach::Filter::NeedsYou) as u32,
            left: board.left() as u32,
        }
    }
}

impl BoardRowView {
    /// The row of a board with one athlete who has no number here.
    ///
    /// # Errors
    /// [`Trouble::Missing`] for a board with nobody.
    pub fn alone(board: &Board<()>) -> Result<BoardRowView, CommandError> {
        let row = board.rows().first().ok_or(Trouble::Missing("athlete"))?;
        Ok(BoardRowView::shown(row, String::new(), board.today()))
    }

    /// A row of the board.
    pub fn of(row: &Row<PersonId>, board: &Board<PersonId>) -> BoardRowView {
        BoardRowView::shown(row, row.athlete.id.to_string(), board.today())
    }

    fn shown<Id>(row: &Row<Id>, person: String, today: NaiveDate) -> BoardRowView {
        let glance = &row.athlete.glance;
        let days = glance.fortnight(today);
        BoardRowView {
            person,
            name: row.athlete.name.clone(),
            groups: row.athlete.groups.clone(),
            tags: row.athlete.tags.clone(),
            need: row.need.id().to_owned(),
            level: glance.stands.map(|stands| stands.level.id().to_owned()),
            trend: row.trend.id().to_owned(),
            days: fortnight(&Fortnight { alternative: Alternative::Hidden, days }, Style::Screen),
            last: last(&days),
            told: days.into(),
            next: if row.athlete.worked == Worked::Now { next(glance.doing) } else { two("coach-doing-left") },
            worked: match row.athlete.worked {
                Worked::Now => "now",
                Worked::Older => "older",
                Worked::NotYet => "not_yet",
            }
            .to_owned(),
            checked: glance.checked.map(|checked| checked.to_rfc3339()),
            shared: glance.shared.map(|shared| shared.to_rfc3339()),
            lifted: glance.lifted.map(|lifted| lifted.to_rfc3339()),
        }
    }
}

/// What there is to lift, and the line below it.
fn next(doing: Option<Doing>) -> (WordedView, WordedView) {
    match doing {
        Some(Doing::Next(work)) => (said_of(work), WordedView::stage(work.rung)),
        Some(Doing::OnHold) => two("coach-doing-on-hold"),
        Some(Doing::WaitsForCheck) => two("coach-doing-waits"),
        Some(Doing::Back) => two("coach-doing-back"),
        None => two("coach-doing-none"),
    }
}

fn two(id: &str) -> (WordedView, WordedView) {
    (WordedView::plain(id), WordedView::plain(format!("{id}-until")))
}

fn said_of(work: Work) -> WordedView {
    let unit = |pounds: bool| if pounds { Unit::Pounds } else { Unit::Kilograms };
    let load = work.load.map_or_else(
        || WordedView::share(work.share),
        |(thousandths, pounds)| WordedView::load(Mass::thousandths(thousandths.into(), unit(pounds)), unit(pounds)),
    );
    WordedView::work(load, work.sets, work.reps)
}

impl AthleteFormView {
    /// As it would be typed.
    pub fn of(about: &AboutAthlete) -> AthleteFormView {
        AthleteFormView {
            name: about.name.clone(),
            groups: about.groups.clone(),
            tags: about.tags.clone(),
            rack: about.rack.clone(),
            unit: about.gym.unit.id().to_owned(),
            bar: amount(about.gym.bar, about.gym.unit),
            plates: plates_text(&about.gym),
        }
    }

    /// As typed.
    pub fn typed(self) -> TypedAthlete {
        let AthleteFormView { name, groups, tags, rack, unit, bar, plates } = self;
        TypedAthlete { name, groups, tags, rack, unit, bar, plates }
    }
}

impl NamesView {
    /// What a list would enter.
    pub fn of(read: NamesRead) -> NamesView {
        let form = |typed: TypedAthlete| {
            let TypedAthlete { name, groups, tags, rack, unit, bar, plates } = typed;
            AthleteFormView { name, groups, tags, rack, unit, bar, plates }
        };
        let wrong = read.wrong.into_iter();
        NamesView {
            athletes: read.athletes.into_iter().map(form).collect(),
            twice: read.twice,
            wrong: wrong.map(|(line, unfit)| (line as u32, unfit.message(Words::english()))).collect(),
        }
    }
}

/// What an athlete's page is made of.
pub struct Seen<'a> {
    /// What the coach knows of them.
    pub about: &'a AboutAthlete,
    /// The board that they are on, alone.
    pub board: &'a Board<PersonId>,
    /// The course of the episode that matters most now.
    pub course: Option<&'a Course>,
    /// The plan under way.
    pub plan: Option<&'a UnderWay>,
    /// Deadlift sessions.
    pub sessions: &'a Sessions,
    /// When they last showed their answers to the coach.
    pub shown: Option<Moment>,
}

impl AthleteView {
    /// An athlete's page; `None` where the board has nobody.
    pub fn of(seen: &Seen) -> Option<AthleteView> {
        let drawn = seen.course.filter(|course| !course.points.is_empty());
        Some(AthleteView {
            person: seen.about.person.to_string(),
            form: AthleteFormView::of(seen.about),
            note: seen.about.note.clone(),
            archived: seen.about.archived,
            row: BoardRowView::of(seen.board.rows().first()?, seen.board),
            picture: drawn.map(in_a_column),
            course: drawn.map(|course| TextView::of(course.sentence())),
            plan: seen.plan.map(AthletePlanView::of),
            lighter: seen.plan.map(lighter).unwrap_or_default(),
            sessions: seen.sessions.followed.iter().rev().map(TrainedView::of).collect(),
            shown: seen.shown.map(|shown| shown.to_rfc3339()),
        })
    }
}

impl TrainedView {
    fn of(followed: &Followed) -> TrainedView {
        let load = followed
            .load
            .map(|(mass, unit)| ValueView::Load { amount: amount(mass, unit), unit: unit.id().to_owned() });
        TrainedView { at: followed.at.to_rfc3339(), load, pain: followed.pain }
    }
}

/// The rungs below that of the plan, the highest first.
fn lighter(plan: &UnderWay) -> Vec<(u8, WordedView)> {
    if plan.next.is_none() {
        return Vec::new();
    }
    (1..plan.rung).rev().map(|rung| (rung, WordedView::stage(rung))).collect()
}

impl AthletePlanView {
    fn of(plan: &UnderWay) -> AthletePlanView {
        let (next, unit) = (plan.next.as_ref(), plan.lifter.gym.unit);
        let work = next.map(|next| {
            let share = || WordedView::share(next.share.into());
            let load = next.load.map_or_else(share, |mass| WordedView::load(mass, unit)).limited(next.variation);
            WordedView::work(load, next.sets, next.reps)
        });
        let rung = plan.rung.max(Rung::numbered(1).number);
        let (_, part, of) = Rung::numbered(rung).stage();
        AthletePlanView {
            waits: plan.takes_a_session().err().map(|why| waits(&why)),
            stage: Some(WordedView::stage(rung)),
            part,
            of,
            work,
            deltas: next.map_or_else(Vec::new, |next| untold(next, plan)),
            bar: next.and_then(|next| BarsView::of(next, &plan.lifter)).map(|bars| bars.now),
            sections: next.map_or_else(Vec::new, |next| in_the_session(next, plan)),
            ladder: ladder(plan.rung, next.map(|_| &plan.lifter)),
        }
    }
}

/// Why there is nothing to lift, as a coach reads it.
fn waits(why: &Trouble) -> TextView {
    match why {
        Trouble::PlanLocked => TextView::plain("coach-waits-locked"),
        Trouble::PlanWaitsForClearance => TextView::plain("coach-waits-clearance"),
        Trouble::PlanWaitsForFullCheck => TextView::plain("coach-waits-full-check"),
        Trouble::PlanWaits => TextView::plain("coach-waits-check"),
        Trouble::PlanOver => TextView::plain("coach-waits-over"),
        other => TextView::of_trouble(other),
    }
}

/// The parts with their reasons. A reason that tells what the athlete answered is not named.
fn untold(next: &setback_plan::Plan, plan: &UnderWay) -> Vec<super::plan::DeltaView> {
    let view = |delta: &setback_plan::Delta| {
        let mut view = delta_view(delta, next, &plan.lifter);
        for (shown, why) in view.why.iter_mut().zip(&delta.why) {
            if why.is_told() {
                *shown = WhyView { text: TextView::plain("coach-why-told"), sources: Vec::new() };
            }
        }
        view
    };
    deltas(next, &plan.lifter).iter().map(view).collect()
}

/// What to do in the session, when to stop, and what opens the next part: the same for everybody on this part.
fn in_the_session(next: &setback_plan::Plan, plan: &UnderWay) -> Vec<AthleteSectionView> {
    let all = sections(plan.step, plan.lock, next).into_iter();
    let shown = all.filter(|section| ["in-session", "lift-stop-title", "gate-title"].contains(&section.heading));
    shown
        .map(|section| AthleteSectionView {
            heading: section.heading.to_owned(),
            lines: section.lines.into_iter().map(as_a_coach_reads_it).collect(),
        })
        .collect()
}

/// Why a plan is limited may tell how the pain went; that it is, is enough.
fn as_a_coach_reads_it(line: Text) -> WordedView {
    if line.id.starts_with("lock-") {
        return WordedView::plain("coach-gate-limited");
    }
    let TextView { id, args } = TextView::of(line);
    WordedView { args, ..WordedView::plain(id) }
}

impl GroupLineView {
    /// A line for an athlete whose plan has a session to enter. A plan that was shared goes on where it is kept.
    pub fn of(row: &Row<PersonId>) -> Option<GroupLineView> {
        let glance = &row.athlete.glance;
        let Some(Doing::Next(work)) = glance.doing.filter(|_| glance.shared.is_none()) else { return None };
        Some(GroupLineView {
            person: row.athlete.id.to_string(),
            name: row.athlete.name.clone(),
            groups: row.athlete.groups.clone(),
            planned: said_of(work),
            stage: WordedView::stage(work.rung),
        })
    }
}

impl MorningLineView {
    /// The lines of an athlete's sessions whose next morning can be told now.
    pub fn of(row: &Row<PersonId>, now: Moment) -> impl Iterator<Item = MorningLineView> {
        let open = row.athlete.glance.mornings.iter().filter_map(move |morning| can_be_told(morning, now));
        open.map(|open| MorningLineView {
            session: open.session.to_string(),
            person: row.athlete.id.to_string(),
            name: row.athlete.name.clone(),
            groups: row.athlete.groups.clone(),
            at: open.at.to_rfc3339(),
            stage: WordedView::stage(open.rung.max(Rung::numbered(1).number)),
        })
    }
}

/// What became of the lines, by their ids.
pub fn entered<Id: ToString>(entered: Entered<Id>) -> GroupEnteredView {
    let wrong = entered.wrong.into_iter().map(|(id, (field, why))| (id.to_string(), (field.to_owned(), why)));
    let moved = entered.moved.into_iter().map(|(id, trained)| (id.to_string(), moved(trained)));
    GroupEnteredView { wrong: wrong.collect(), moved: moved.collect() }
}

/// Where a plan went.
fn moved(trained: Trained) -> WordedView {
    let id = match trained.response {
        Response::Progress => "progress",
        Response::Hold => "hold",
        Response::Regress => "regress",
        Response::StopAndRecheck => "stop_and_recheck",
        Response::Exit => "exit",
        Response::Locked => "locked",
    };
    WordedView::plain(format!("coach-moved-{id}")).having("stage", WordedView::stage(trained.rung))
}
