//! Two kiosks and a desk as processes of their own, each ended by force at moments of its own, over and over.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use setback_triage::Level;

use crate::support::{House, OPEN, morning};

/// What a child is to do, and where.
const JOB: &str = "SETBACK_CLINIC_JOB";
const FOLDER: &str = "SETBACK_CLINIC_FOLDER";

/// Said by a kiosk after a submission was put in the outbox.
const ACKNOWLEDGED: &str = "acknowledged ";

const ROUNDS: u64 = 15;

#[test]
fn a_child_of_these_tests() {
    let (Ok(job), Ok(folder)) = (std::env::var(JOB), std::env::var(FOLDER)) else { return };
    let house = House::at(Path::new(&folder));
    if job == "desk" {
        let mut front = house.open();
        loop {
            front.take_in(morning(1)).unwrap();
        }
    }
    for turn in 0.. {
        let id = house.sends(Level::ALL[turn % 5], morning(1));
        let mut out = std::io::stdout().lock();
        writeln!(out, "{ACKNOWLEDGED}{id}").and_then(|()| out.flush()).unwrap();
    }
}

fn child(job: &str, house: &House) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "killed::a_child_of_these_tests", "--nocapture"]);
    command.env(JOB, job).env(FOLDER, house.path()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Ends it, and reads what it had said.
fn ended(mut child: Child) -> Vec<String> {
    child.kill().unwrap();
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    said.lines().filter_map(|line| line.split_once(ACKNOWLEDGED)).map(|(_, id)| id.to_owned()).collect()
}

#[test]
fn what_was_acknowledged_arrives_once_whoever_is_ended_when() {
    let house = House::new();
    let (front, _) = house.set_up();
    drop(front);
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let [first, second, desk] = ["kiosk", "kiosk", "desk"].map(|job| child(job, &house));
        sleep(Duration::from_millis(60 + 13 * round));
        acknowledged.extend(ended(first));
        sleep(Duration::from_millis(7 * (round % 4)));
        ended(desk);
        acknowledged.extend(ended(second));
    }
    let mut front = house.open();
    assert_eq!(front.take_in(morning(2)).unwrap().unreadable, 0);
    let arrived: Vec<String> = front.rows(OPEN).unwrap().iter().map(|row| row.id().to_string()).collect();
    let once: BTreeSet<&String> = arrived.iter().collect();
    println!("{} acknowledged, {} arrived", acknowledged.len(), arrived.len());
    assert_eq!(once.len(), arrived.len(), "each once");
    assert!(acknowledged.len() > 20, "there was something to lose");
    assert!(acknowledged.iter().all(|id| once.contains(id)), "none is lost");
    let mut numbers: Vec<u32> = front.rows(OPEN).unwrap().iter().map(|row| row.sent.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), arrived.len(), "no number was given twice");
    assert!(front.trail_is_whole().unwrap());
}
