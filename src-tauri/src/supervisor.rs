//! Keeps a kiosk going: one process for each person, and nothing of it left when the next begins. Opens no data and shows
//! nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;

use setback_desk::clock;

use crate::kiosk::NAME;
use crate::role::TURN;

/// How a turn ends that staff ended, so that no other follows.
pub const LEFT: i32 = 3;

/// Tells a turn that a supervisor holds its standard input.
pub const SUPERVISED: &str = "SETBACK_SUPERVISED";

/// A turn that ends sooner than this did not come up: the next one waits a little, so that a computer that can not show a
/// kiosk is not kept busy by trying.
const TOO_SOON: Duration = Duration::from_secs(2);

/// So long the next one waits then. Issue 7 wants the welcome page back within ten seconds.
const WAIT: Duration = Duration::from_secs(2);

/// Runs turn after turn over the data in this folder, at the kiosk of this name, until staff leave.
pub fn keep_going(data: &Path, name: &str) -> ExitCode {
    take_in_orphans();
    loop {
        let began = clock::since_start();
        match turn(data, name) {
            Ok(status) if status.code() == Some(LEFT) => return ExitCode::SUCCESS,
            Ok(_) => {}
            Err(error) => eprintln!("{error}"),
        }
        if clock::since_start().saturating_sub(began) < TOO_SOON {
            sleep(WAIT);
        }
    }
}

/// One turn, from its start until nothing of it is left.
fn turn(data: &Path, name: &str) -> io::Result<ExitStatus> {
    let place = fresh_place(data, name)?;
    let mut child = begun(data, name, &place)?;
    // Held until the turn has ended: waiting would let it go, and the turn ends when it does.
    let held = child.stdin.take();
    let ended = child.wait();
    drop(held);
    end_all_of(&child);
    let gone = fs::remove_dir_all(&place);
    let status = ended?;
    gone?;
    Ok(status)
}

/// Where the turn's web view and its temporary files go, apart from those of another kiosk over the same data. What a turn
/// before left there, because the computer went off, goes first.
fn fresh_place(data: &Path, name: &str) -> io::Result<PathBuf> {
    let place = data.join(format!("{name}-turn"));
    match fs::remove_dir_all(&place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&place)?;
    Ok(place)
}

/// Whatever a library keeps goes to the place of the turn. The turn ends when its standard input does, so that none goes on
/// without a supervisor.
fn begun(data: &Path, name: &str, place: &Path) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(TURN).arg("--data").arg(data).args([NAME, name]).stdin(Stdio::piped());
    for variable in
        ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR", "TMP", "TEMP", "WEBVIEW2_USER_DATA_FOLDER"]
    {
        command.env(variable, place);
    }
    command.env(SUPERVISED, "1");
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Ends what the turn started and did not end itself, such as the processes of the web view.
#[cfg(all(unix, not(target_os = "linux")))]
fn end_all_of(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _nothing_is_left_of_it = kill_process_group(group, Signal::KILL);
    }
}

/// The same on Linux, where some leave the group, such as a bus that a library starts: whoever loses the one that started it
/// becomes ours, so that all of ours are ended.
#[cfg(target_os = "linux")]
fn end_all_of(_child: &Child) {
    use rustix::process::{Pid, Signal, WaitOptions, kill_process, wait};
    loop {
        let ours = children_of(std::process::id());
        if ours.is_empty() {
            return;
        }
        for id in ours.into_iter().filter_map(Pid::from_raw) {
            let _ended_meanwhile = kill_process(id, Signal::KILL);
        }
        while let Ok(Some(_ended)) = wait(WaitOptions::NOHANG) {}
        sleep(Duration::from_millis(5));
    }
}

/// Those whose parent this is: the fourth field of what the system tells of each, counted after the name in brackets.
#[cfg(target_os = "linux")]
fn children_of(parent: u32) -> Vec<i32> {
    let told = |id: i32| fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let parent_of = |id: i32| told(id).rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok();
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter(|id| parent_of(*id) == Some(parent)).collect()
}

/// On Linux whatever a turn started and left alone becomes ours, to be ended with it.
#[cfg(target_os = "linux")]
fn take_in_orphans() {
    let _as_far_as_the_system_lets_us = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
}

/// Elsewhere there is no such thing.
#[cfg(not(target_os = "linux"))]
const fn take_in_orphans() {}

/// On Windows the processes of the web view end with the one that started them.
#[cfg(not(unix))]
fn end_all_of(_child: &Child) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_empty_and_for_its_owner_alone() {
        let data = tempfile::tempdir().unwrap();
        let place = fresh_place(data.path(), "kiosk").unwrap();
        fs::write(place.join("left"), "behind").unwrap();
        assert_ne!(fresh_place(data.path(), "door").unwrap(), place);
        assert!(place.join("left").exists(), "another kiosk has a place of its own");
        let again = fresh_place(data.path(), "kiosk").unwrap();
        assert_eq!(fs::read_dir(&again).unwrap().count(), 0);
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&again).unwrap().permissions()) & 0o777,
            0o700
        );
    }
}
