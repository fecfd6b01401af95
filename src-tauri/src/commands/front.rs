//! What the window of a front desk may ask. Nothing of a person is given out behind the lock.

use setback_clinic::{Clinic, ClinicError, Done, Row, TrailRow};
use setback_desk::cabinet::Protection;
use setback_desk::case::Case;
use setback_desk::memory::bundle_of_answers;
use setback_desk::paper::{Kind, Printed, of_case, pages};
use setback_desk::{emergency_number, guarded};
use setback_exchange::sheet;
use setback_keys::{Cost, Passphrase, Pin, PinError, RecoveryCode};
use setback_report::{Document, Paper, pdf};
use setback_store::SubmissionId;
use setback_words::Words;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use zeroize::Zeroizing;

use crate::documents;
use crate::error::CommandError;
use crate::language;
use crate::printing::Spooler;
use crate::reception::{Desk, Now, Reception};
use crate::view::front::{ClinicView, CodeView, DetailView, FrontView, HandledView};
use crate::view::paper::PaperFileView;
use crate::view::trail::{TrailRowView, TrailView};
use crate::view::{TextView, named};

/// What is shown now. Asking is no sign that somebody is there.
#[tauri::command]
#[specta::specta]
pub async fn front_page(desk: State<'_, Desk>, lists_filed: bool) -> Result<FrontView, CommandError> {
    desk.work(move |reception, now| shown_with(reception, lists_filed, now)).await
}

/// Somebody touched something.
#[tauri::command]
#[specta::specta]
pub async fn front_touch(desk: State<'_, Desk>) -> Result<FrontView, CommandError> {
    desk.work(|reception, now| {
        if let Ok(front) = reception.front() {
            front.touch(now.since_start);
        }
        shown(reception, now)
    })
    .await
}

/// Sets up a clinic of this name with this PIN; its data is under a passphrase, or under the key store of the system where
/// there is none. Gives the recovery code, once.
#[tauri::command]
#[specta::specta]
pub async fn front_set_up(
    desk: State<'_, Desk>,
    name: String,
    pin: String,
    passphrase: Option<String>,
) -> Result<String, CommandError> {
    let protection = match passphrase {
        None => Protection::Device,
        Some(typed) => Protection::Passphrase(passphrase_of(typed)?),
    };
    let pin = Zeroizing::new(pin);
    desk.work(move |reception, now| Ok(reception.set_up(protection, &name, &pin, now)?.to_string())).await
}

/// Opens the data with a passphrase.
#[tauri::command]
#[specta::specta]
pub async fn front_open(desk: State<'_, Desk>, passphrase: String) -> Result<FrontView, CommandError> {
    let passphrase = passphrase_of(passphrase)?;
    desk.work(move |reception, now| {
        reception.open(&passphrase)?;
        shown(reception, now)
    })
    .await
}

/// Unlocks with the PIN.
#[tauri::command]
#[specta::specta]
pub async fn front_unlock(desk: State<'_, Desk>, pin: String) -> Result<FrontView, CommandError> {
    let pin = Zeroizing::new(pin);
    desk.work(move |reception, now| {
        let pin = Pin::typed(&pin).map_err(ClinicError::from)?;
        reception.front()?.unlock(&pin, now.at, now.since_start)?;
        shown(reception, now)
    })
    .await
}

/// Locks.
#[tauri::command]
#[specta::specta]
pub async fn front_lock(desk: State<'_, Desk>) -> Result<FrontView, CommandError> {
    desk.work(|reception, now| {
        reception.front()?.lock(now.at)?;
        shown(reception, now)
    })
    .await
}

/// A new PIN for whoever has the recovery code.
#[tauri::command]
#[specta::specta]
pub async fn front_new_pin(desk: State<'_, Desk>, code: String, pin: String) -> Result<FrontView, CommandError> {
    let (code, pin) = (Zeroizing::new(code), Zeroizing::new(pin));
    desk.work(move |reception, now| {
        RecoveryCode::parse(&code).map_err(PinError::from).map_err(ClinicError::from)?;
        let pin = Pin::chosen(&pin).map_err(ClinicError::from)?;
        reception.front()?.replace_pin(&code, &pin, Cost::USUAL, now.at)?;
        shown(reception, now)
    })
    .await
}

/// Everything about one submission. That it was looked at is written down, with the initials that were typed so far.
#[tauri::command]
#[specta::specta]
pub async fn front_detail(desk: State<'_, Desk>, id: String, initials: String) -> Result<DetailView, CommandError> {
    let id = named(&id, "submission")?;
    desk.work(move |reception, now| detail(reception, id, &initials, now)).await
}

/// Does something with a submission, and shows it.
#[tauri::command]
#[specta::specta]
pub async fn front_handle(
    desk: State<'_, Desk>,
    id: String,
    handled: HandledView,
    initials: String,
) -> Result<FrontView, CommandError> {
    let (id, handled) = (named(&id, "submission")?, handled.parsed()?);
    desk.work(move |reception, now| {
        reception.front()?.handle(id, &handled, &initials, now.since_start, now.at)?;
        shown(reception, now)
    })
    .await
}

/// A code for a person, with what the desk calls them.
#[tauri::command]
#[specta::specta]
pub async fn front_code(desk: State<'_, Desk>, label: String) -> Result<CodeView, CommandError> {
    desk.work(move |reception, now| {
        let issued = reception.front()?.issue(&label, now.since_start, now.at)?;
        Ok(CodeView { code: issued.code, number: issued.number, good_until: issued.good_until.to_rfc3339() })
    })
    .await
}

/// The printers there are, by name.
#[tauri::command]
#[specta::specta]
pub async fn front_printers() -> Result<Vec<String>, CommandError> {
    spawn_blocking(|| Spooler::default().printers()).await.map_err(|_| CommandError::BrokenOff)
}

/// Prints the page for the clinician. That it was printed is written down first.
#[tauri::command]
#[specta::specta]
pub async fn front_print(
    desk: State<'_, Desk>,
    id: String,
    printer: String,
    paper: String,
    initials: String,
) -> Result<(), CommandError> {
    let id = named(&id, "submission")?;
    let (paper, media) = if paper == "letter" { (Paper::Letter, "Letter") } else { (Paper::A4, "A4") };
    let document = desk.work(move |reception, now| page(reception, id, paper, &initials, now)).await?;
    let typeset = spawn_blocking(move || pdf(&document)).await.map_err(|_| CommandError::BrokenOff)?;
    let made = typeset.map_err(|error| said("paper-failed", &error.to_string()))?;
    let printed = spawn_blocking(move || Spooler::default().print(&printer, media, &made)).await;
    printed.map_err(|_| CommandError::BrokenOff)?.map_err(CommandError::from)
}

/// Saves a FHIR bundle among the documents. That it was exported is written down first.
#[tauri::command]
#[specta::specta]
pub async fn front_export(desk: State<'_, Desk>, id: String, initials: String) -> Result<PaperFileView, CommandError> {
    let id = named(&id, "submission")?;
    desk.work(move |reception, now| {
        let row = reception.front()?.look_at(id, Done::Exported, &initials, now.since_start, now.at)?;
        let event = id.as_ref().try_into().map_err(|_| CommandError::told("clinic-unreadable"))?;
        let bytes = bundle_of_answers(event, row.sent.at, &row.sent.answers, Words::english())
            .ok_or_else(|| CommandError::told("clinic-no-result"))?;
        // Number and day, and no name: file names show in many places.
        saved(&format!("Setback {} {}", row.sent.at.date_naive(), row.sent.number), "json", &bytes)
    })
    .await
}

/// The audit trail before this row, or its newest rows.
#[tauri::command]
#[specta::specta]
pub async fn front_trail(desk: State<'_, Desk>, before: Option<i32>) -> Result<TrailView, CommandError> {
    desk.work(move |reception, now| {
        let front = reception.front()?;
        let mut rows = front.trail_before(before.map(i64::from), TRAIL_ROWS + 1, now.since_start)?;
        let has_earlier = TRAIL_ROWS < rows.len() as u32;
        rows.truncate(TRAIL_ROWS as usize);
        let is_whole = if before.is_none() { front.trail_is_whole()? } else { true };
        Ok(TrailView { rows: rows.iter().map(TrailRowView::of).collect(), has_earlier, is_whole })
    })
    .await
}

/// Saves the whole trail among the documents, as a table for a spreadsheet. That it was saved is in it.
#[tauri::command]
#[specta::specta]
pub async fn front_trail_file(desk: State<'_, Desk>) -> Result<PaperFileView, CommandError> {
    desk.work(|reception, now| {
        let rows = reception.front()?.whole_trail(now.since_start, now.at)?;
        let rows: Vec<[String; 5]> = rows.iter().map(cells_of).collect();
        let table = sheet::csv(&["row", "at", "what", "by", "number"], &rows, sheet::Reader::Spreadsheet);
        saved(&format!("Setback audit trail {}", now.at.date_naive()), "csv", &table)
    })
    .await
}

/// So many rows of the trail are shown at once. Our design choice.
const TRAIL_ROWS: u32 = 50;

fn cells_of(TrailRow { row, number }: &TrailRow) -> [String; 5] {
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    [row.seq.to_string(), row.at.to_rfc3339(), row.what.clone(), row.by.clone().unwrap_or_default(), number]
}

fn saved(name: &str, ending: &str, bytes: &[u8]) -> Result<PaperFileView, CommandError> {
    let folder = documents::folder().ok_or_else(|| said("paper-no-place", ""))?;
    let file = documents::free_name(&folder, name, ending);
    guarded::write(&file, bytes).map_err(|error| said("clinic-disk", &error.to_string()))?;
    Ok(PaperFileView { file: file.to_string_lossy().into_owned() })
}

/// The set-up.
#[tauri::command]
#[specta::specta]
pub async fn front_clinic(desk: State<'_, Desk>) -> Result<ClinicView, CommandError> {
    desk.work(|reception, now| {
        let front = reception.front()?;
        front.expect_unlocked(now.since_start)?;
        Ok(ClinicView::of(front.clinic()))
    })
    .await
}

/// Changes the set-up.
#[tauri::command]
#[specta::specta]
pub async fn front_change(desk: State<'_, Desk>, clinic: ClinicView) -> Result<ClinicView, CommandError> {
    desk.work(move |reception, now| {
        let front = reception.front()?;
        let changed: Clinic = clinic.onto(front.clinic())?;
        front.change(changed, now.since_start, now.at)?;
        Ok(ClinicView::of(front.clinic()))
    })
    .await
}

fn shown(reception: &mut Reception, now: Now) -> Result<FrontView, CommandError> {
    shown_with(reception, false, now)
}

fn shown_with(reception: &mut Reception, lists_filed: bool, now: Now) -> Result<FrontView, CommandError> {
    reception.look(now)?;
    FrontView::of(&reception.page(now), reception.unreadable(), lists_filed, now)
}

fn detail(reception: &mut Reception, id: SubmissionId, initials: &str, now: Now) -> Result<DetailView, CommandError> {
    let front = reception.front()?;
    let row = front.look_at(id, Done::Viewed, initials, now.since_start, now.at)?;
    let sha256 = front.sha256(id).ok_or(ClinicError::Missing)?;
    Ok(DetailView::of(&row, front.clinic(), sha256, now.at))
}

/// The page for the clinician, without a name: the desk writes it on.
fn page(
    reception: &mut Reception,
    id: SubmissionId,
    paper: Paper,
    initials: &str,
    now: Now,
) -> Result<Document, CommandError> {
    let row = reception.front()?.look_at(id, Done::Printed, initials, now.since_start, now.at)?;
    let case = Case { answers: row.sent.answers, zones: row.sent.zones.clone(), ..Case::default() };
    let mut told = of_case(&case).ok_or_else(|| CommandError::told("clinic-no-result"))?;
    told.name = Some(name_of(&row));
    told.checked = Some(row.sent.at);
    let printed = Printed {
        today: now.at.date_naive(),
        paper,
        language: language::of_the_start(),
        number: emergency_number::of_locale(&std::env::var("LANG").unwrap_or_default()).to_owned(),
    };
    pages(Kind::Clinician, &[told], &printed).map_err(|none| CommandError::Trouble { text: TextView::of_no_page(none) })
}

fn name_of(row: &Row) -> String {
    if row.label.is_empty() { row.sent.number.to_string() } else { row.label.clone() }
}

fn passphrase_of(typed: String) -> Result<Passphrase, CommandError> {
    Ok(Passphrase::new(Zeroizing::new(typed)).map_err(PinError::from).map_err(ClinicError::from)?)
}

fn said(id: &str, detail: &str) -> CommandError {
    CommandError::Trouble { text: TextView::with(id, [("detail", detail)]) }
}
