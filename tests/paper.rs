//! A page goes to a real printer: a spooler of our own with a queue that prints into a file. Afterwards no file but the
//! queue's own output holds what the person said. Knows the spooler's files, and nothing of what stands on a page.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use setback::printing::{NotPrinted, Spooler};
use setback_desk::case::read;
use setback_desk::paper::{Kind, Printed, of_case, pages};
use setback_report::{Paper, pdf};
use setback_words::Language;

pub(crate) const QUEUE: &str = "Setback_Test";
const DEAF_QUEUE: &str = "Setback_Deaf";
/// A name that nobody has; it stands on the page as text.
const CANARY: &str = "Quillfeather Zanzibar";

#[test]
fn a_page_is_printed_and_leaves_nothing_behind() {
    let Some(house) = PrintHouse::open() else { return };
    let spooler = Spooler::at(&house.socket());
    assert_eq!(spooler.printers(), [DEAF_QUEUE, QUEUE]);
    let page = page();
    let before = house.output();
    spooler.print(QUEUE, "A4", &page).expect("the queue takes it");
    let printed: Vec<PathBuf> = house.output().into_iter().filter(|file| !before.contains(file)).collect();
    assert_eq!(printed.len(), 1, "the queue printed one page");
    let name = printed[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("Setback"), "the title is neutral: {name}");
    let info = info_of(&printed[0]);
    assert!(info.contains("Pages:           1") && info.contains("(A4)"), "it is the page: {info}");
    printed.iter().for_each(|file| fs::remove_file(file).unwrap());
    house.expect_no_trace(&page);
}

#[test]
fn a_printer_that_does_not_answer_is_told_and_its_job_taken_back() {
    let Some(house) = PrintHouse::open() else { return };
    let spooler = Spooler::at(&house.socket()).with_patience(60);
    let page = page();
    assert_eq!(spooler.print(DEAF_QUEUE, "A4", &page), Err(NotPrinted::NoAnswer));
    assert_eq!(spooler.print("No_Such_Printer", "A4", &page), Err(NotPrinted::NoSuchPrinter));
    house.expect_no_trace(&page);
}

fn page() -> Vec<u8> {
    let case = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/vg-04.json")).unwrap();
    let mut told = of_case(&read(&case).unwrap()).unwrap();
    told.name = Some(CANARY.to_owned());
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
    let printed = Printed { today, paper: Paper::A4, language: Language::English, number: "911".to_owned() };
    pdf(&pages(Kind::Lifter, &[told], &printed).unwrap()).unwrap()
}

/// The queue draws the letters, so that its output has no text to be read.
pub(crate) fn info_of(file: &Path) -> String {
    let output = Command::new("pdfinfo").arg(file).output().expect("pdfinfo is there");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A spooler with all of its files in one folder. It is ended with the test.
pub(crate) struct PrintHouse {
    folder: tempfile::TempDir,
    scheduler: Child,
    _alone: MutexGuard<'static, ()>,
}

/// Every queue prints into the same folder: one house at a time, or a test would find the page of another.
static ALONE: Mutex<()> = Mutex::new(());

impl PrintHouse {
    /// `None` where there is no spooler to be started; where everything is meant to run, that is a failure.
    pub(crate) fn open() -> Option<PrintHouse> {
        match PrintHouse::started() {
            Ok(house) => Some(house),
            Err(why) => {
                println!("NOT TESTED: no printing here: {why}");
                assert!(std::env::var_os("SETBACK_EVERYTHING").is_none(), "printing can not be tested here: {why}");
                None
            }
        }
    }

    fn started() -> Result<PrintHouse, String> {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = folder.path().display().to_string();
        for name in ["root", "spool", "cache", "state", "tmp", "log"] {
            fs::create_dir_all(folder.path().join(name)).map_err(|why| why.to_string())?;
        }
        let open_to = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
        open_to(folder.path(), 0o755)
            .and_then(|()| open_to(&folder.path().join("tmp"), 0o1777))
            .map_err(|why| why.to_string())?;
        fs::write(folder.path().join("cupsd.conf"), settings(&at)).map_err(|why| why.to_string())?;
        fs::write(folder.path().join("cups-files.conf"), places(&at)).map_err(|why| why.to_string())?;
        let mut scheduler = Command::new("cupsd");
        scheduler
            .args(["-f", "-c"])
            .arg(folder.path().join("cupsd.conf"))
            .arg("-s")
            .arg(folder.path().join("cups-files.conf"));
        let quiet = scheduler.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let scheduler = quiet.spawn().map_err(|why| format!("cupsd: {why}"))?;
        let house = PrintHouse { folder, scheduler, _alone: alone };
        house.wait_until_it_answers()?;
        house.add(QUEUE, "cups-pdf:/")?;
        house.add(DEAF_QUEUE, "socket://127.0.0.1:9")?;
        Ok(house)
    }

    pub(crate) fn socket(&self) -> String {
        self.folder.path().join("cups.sock").display().to_string()
    }

    fn wait_until_it_answers(&self) -> Result<(), String> {
        for _ in 0..200 {
            let asked = Command::new("lpstat").arg("-r").env("CUPS_SERVER", self.socket()).env("LC_ALL", "C").output();
            let asked = asked.map_err(|why| format!("lpstat: {why}"))?;
            if String::from_utf8_lossy(&asked.stdout).contains("scheduler is running") {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("cupsd does not answer".to_owned())
    }

    fn add(&self, queue: &str, device: &str) -> Result<(), String> {
        let mut add = Command::new("lpadmin");
        add.args(["-p", queue, "-E", "-v", device, "-m", "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"]);
        let added = add.env("CUPS_SERVER", self.socket()).output().map_err(|why| format!("lpadmin: {why}"))?;
        if added.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&added.stderr).into_owned()) }
    }

    /// What the queue prints into: a folder of whoever prints.
    pub(crate) fn output(&self) -> Vec<PathBuf> {
        let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
        files_in(&home.join("PDF"))
    }

    /// Neither the page nor a part of it that can be read is in a file of the spooler, of the queue, or among temporary
    /// files.
    pub(crate) fn expect_no_trace(&self, page: &[u8]) {
        let start = page.get(..512).expect("a page is longer");
        let temporary = std::env::temp_dir().read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
        let own = [self.folder.path().to_owned(), PathBuf::from("/var/spool/cups-pdf")];
        let places: Vec<PathBuf> = own.into_iter().chain(temporary.filter(|path| path.is_file())).collect();
        let holding =
            |file: &PathBuf| fs::read(file).is_ok_and(|bytes| holds(&bytes, CANARY.as_bytes()) || holds(&bytes, start));
        let mut traces = Vec::new();
        // A job that was taken back is deleted when its filters have ended.
        for _ in 0..100 {
            traces = places.iter().flat_map(|place| files_in(place)).filter(holding).collect();
            if traces.is_empty() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("left behind: {traces:?}");
    }
}

impl Drop for PrintHouse {
    fn drop(&mut self) {
        let _it_may_have_ended_already = self.scheduler.kill();
        let _its_status_is_of_no_use = self.scheduler.wait();
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Every file there, or in a folder there; of a file, itself.
fn files_in(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    entries.flat_map(|entry| files_in(&entry.path())).collect()
}

fn settings(at: &str) -> String {
    format!(
        "Listen {at}/cups.sock\nPreserveJobFiles No\nPreserveJobHistory No\nDefaultAuthType None\nWebInterface No\n\
         Browsing No\n<Location />\n  Order allow,deny\n  Allow all\n</Location>\n<Policy default>\n  <Limit All>\n    \
         Order deny,allow\n    Allow all\n  </Limit>\n</Policy>\n"
    )
}

fn places(at: &str) -> String {
    format!(
        "ServerRoot {at}/root\nRequestRoot {at}/spool\nCacheDir {at}/cache\nStateDir {at}/state\nTempDir {at}/tmp\n\
         ErrorLog {at}/log/error\nAccessLog {at}/log/access\nPageLog {at}/log/page\nSystemGroup root\nSandboxing relaxed\n"
    )
}
