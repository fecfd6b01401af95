//! A coach's athletes: the board, one athlete, a group session, and handing the screen over. What comes back has no place
//! for what was answered at a check.

use chrono::NaiveDate;
use setback_coach::Filter;
use setback_desk::memory::{AT_ONCE, GroupEntry, MorningEntry, Trouble};
use setback_store::PersonId;
use setback_triage::QuestionId;
use tauri::State;

use crate::error::CommandError;
use crate::session::{MorningLine, Session, Shared};
use crate::view::coach::{
    AthleteFormView, AthleteView, BoardView, GroupEnteredView, GroupEntryView, GroupLineView, GroupView,
    MorningEntryView, MorningLineView, NamesView,
};
use crate::view::from_coach::entered;
use crate::view::{QuestionView, named};

/// The board now: soon, and whole when it was asked for until nobody is left to be worked out.
#[tauri::command]
#[specta::specta]
pub async fn board(shared: State<'_, Shared>) -> Result<BoardView, CommandError> {
    shared.work(|session| Ok(BoardView::of(session.board(AT_ONCE)?))).await
}

/// Who of the board fits a filter and what was typed, in order.
#[tauri::command]
#[specta::specta]
pub async fn find_athletes(
    shared: State<'_, Shared>,
    filter: String,
    typed: String,
) -> Result<Vec<String>, CommandError> {
    let filter = Filter::ALL.into_iter().find(|known| known.id() == filter).ok_or(Trouble::Missing("filter"))?;
    let find = move |session: &mut Session| session.find_athletes(filter, &typed);
    Ok(shared.work(find).await?.iter().map(ToString::to_string).collect())
}

/// Enters athletes, all of them or none.
#[tauri::command]
#[specta::specta]
pub async fn add_athletes(
    shared: State<'_, Shared>,
    athletes: Vec<AthleteFormView>,
) -> Result<Vec<String>, CommandError> {
    let typed: Vec<_> = athletes.into_iter().map(AthleteFormView::typed).collect();
    let added = shared.work(move |session| session.add_athletes(&typed)).await?;
    Ok(added.iter().map(ToString::to_string).collect())
}

/// Reads a pasted list of names, and enters nobody.
#[tauri::command]
#[specta::specta]
pub async fn read_names(shared: State<'_, Shared>, text: String) -> Result<NamesView, CommandError> {
    shared.work(move |session| Ok(NamesView::of(session.read_names(&text)?))).await
}

/// An athlete's page.
#[tauri::command]
#[specta::specta]
pub async fn athlete(shared: State<'_, Shared>, person: String) -> Result<AthleteView, CommandError> {
    let person = named(&person, "athlete")?;
    shared.work(move |session| session.athlete(person)).await
}

/// Changes what is known of an athlete.
#[tauri::command]
#[specta::specta]
pub async fn change_athlete(
    shared: State<'_, Shared>,
    person: String,
    form: AthleteFormView,
) -> Result<AthleteView, CommandError> {
    let (person, typed) = (named(&person, "athlete")?, form.typed());
    let change = move |session: &mut Session| {
        session.with_desk(|desk| desk.change_athlete(person, &typed))?;
        session.athlete(person)
    };
    shared.work(change).await
}

/// Keeps what the coach tells an athlete.
#[tauri::command]
#[specta::specta]
pub async fn note_for_athlete(
    shared: State<'_, Shared>,
    person: String,
    note: String,
) -> Result<AthleteView, CommandError> {
    let person = named(&person, "athlete")?;
    let keep = move |session: &mut Session| {
        session.with_desk(|desk| desk.note_for_athlete(person, &note))?;
        session.athlete(person)
    };
    shared.work(keep).await
}

/// Puts an athlete away, or takes them back.
#[tauri::command]
#[specta::specta]
pub async fn archive_athlete(shared: State<'_, Shared>, person: String, archived: bool) -> Result<(), CommandError> {
    let person = named(&person, "athlete")?;
    shared.work(move |session| session.with_desk(|desk| desk.archive_athlete(person, archived))).await
}

/// Athletes who were put away: their name in the data, and what they are called.
#[tauri::command]
#[specta::specta]
pub async fn archived_athletes(shared: State<'_, Shared>) -> Result<Vec<(String, String)>, CommandError> {
    let archived = shared.work(|session| session.with_desk(|desk| desk.archived_athletes())).await?;
    Ok(archived.into_iter().map(|(person, name)| (person.to_string(), name)).collect())
}

/// Makes one of two entries of the same person.
#[tauri::command]
#[specta::specta]
pub async fn merge_athletes(shared: State<'_, Shared>, from: String, into: String) -> Result<(), CommandError> {
    let (from, into) = (named(&from, "athlete")?, named(&into, "athlete")?);
    shared.work(move |session| session.with_desk(|desk| desk.merge_athletes(from, into))).await
}

/// Lets an athlete go on from a lower rung.
#[tauri::command]
#[specta::specta]
pub async fn choose_lighter(shared: State<'_, Shared>, person: String, rung: u8) -> Result<AthleteView, CommandError> {
    let person = named(&person, "athlete")?;
    let choose = move |session: &mut Session| {
        session.with_desk(|desk| desk.choose_lighter(person, rung))?;
        session.athlete(person)
    };
    shared.work(choose).await
}

/// A line for each athlete with a session to enter, and one for each morning that can be told, by name.
#[tauri::command]
#[specta::specta]
pub async fn group_session(shared: State<'_, Shared>) -> Result<GroupView, CommandError> {
    shared.work(group).await
}

fn group(session: &mut Session) -> Result<GroupView, CommandError> {
    let board = session.board(usize::MAX)?;
    let mut rows: Vec<_> = board.rows().iter().collect();
    rows.sort_by_key(|row| row.athlete.name.to_lowercase());
    Ok(GroupView {
        lines: rows.iter().filter_map(|row| GroupLineView::of(row)).collect(),
        stopped: QuestionView::of(QuestionId::StopReason),
        mornings: rows.iter().flat_map(|row| MorningLineView::of(row, board.now())).collect(),
        settled: QuestionView::of(QuestionId::Settled24h),
    })
}

/// Keeps a group session: nothing while one of its lines is not whole, else every line that the disk takes.
#[tauri::command]
#[specta::specta]
pub async fn enter_group(
    shared: State<'_, Shared>,
    day: String,
    lines: Vec<GroupEntryView>,
) -> Result<GroupEnteredView, CommandError> {
    let day: NaiveDate = day.parse().map_err(|_| Trouble::NotADay)?;
    let lines = lines.into_iter().map(parsed).collect::<Result<Vec<_>, CommandError>>()?;
    Ok(entered(shared.work(move |session| session.enter_group(day, &lines)).await?))
}

fn parsed(line: GroupEntryView) -> Result<(PersonId, GroupEntry), CommandError> {
    let GroupEntryView { person, done, rpe, pain, usual, stopped } = line;
    Ok((named(&person, "athlete")?, GroupEntry { done, rpe, pain, usual, stopped }))
}

/// Keeps the mornings after sessions: nothing while one of the lines is not whole, else every line that the disk takes.
#[tauri::command]
#[specta::specta]
pub async fn enter_mornings(
    shared: State<'_, Shared>,
    lines: Vec<MorningEntryView>,
) -> Result<GroupEnteredView, CommandError> {
    let lines = lines.into_iter().map(parsed_morning).collect::<Result<Vec<_>, CommandError>>()?;
    Ok(entered(shared.work(move |session| session.enter_mornings(&lines)).await?))
}

fn parsed_morning(line: MorningEntryView) -> Result<MorningLine, CommandError> {
    let MorningEntryView { person, session, pain, settled } = line;
    Ok((named(&person, "athlete")?, named(&session, "session")?, MorningEntry { pain, settled }))
}

/// Gives the screen to an athlete.
#[tauri::command]
#[specta::specta]
pub async fn hand_over(shared: State<'_, Shared>, person: String) -> Result<(), CommandError> {
    let person = named(&person, "athlete")?;
    shared.work(move |session| session.hand_over(person)).await
}

/// Notes that the athlete who has the screen showed the coach what they answered.
#[tauri::command]
#[specta::specta]
pub async fn show_answers(shared: State<'_, Shared>) -> Result<(), CommandError> {
    shared.work(Session::show_answers).await
}

/// Gives the screen back to the coach.
#[tauri::command]
#[specta::specta]
pub async fn hand_back(shared: State<'_, Shared>) -> Result<(), CommandError> {
    shared.work(Session::hand_back).await
}
