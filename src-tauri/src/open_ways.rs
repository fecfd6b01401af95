//! What of this computer is still open to a stranger at a kiosk, as far as a program can see. Changes nothing: the guides in
//! `src-tauri/guides` say how each is closed.

use std::fs;
use std::path::Path;

/// A way out of a kiosk, or a place where something may stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenWay {
    /// Which; `kiosk-way-…` says what it is.
    pub id: &'static str,
    /// How it stands.
    pub state: State,
}

/// How a way stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is closed.
    Closed,
    /// It is open.
    Open,
    /// It can not be seen from here: somebody has to try.
    Unseen,
}

/// Every way, as it stands on this computer.
pub fn of_this_computer() -> Vec<OpenWay> {
    let desktop = std::env::var("XDG_CURRENT_DESKTOP").ok();
    if cfg!(target_os = "linux") { below(Path::new("/"), desktop.as_deref()) } else { unseen() }
}

/// The ways that no program sees.
const BY_HAND: [&str; 3] = ["keys", "plugs", "power"];

/// Those that the files of a Linux tell.
const IN_FILES: [&str; 6] = ["desktop", "terminals", "sysrq", "swap", "disk", "spool"];

fn unseen() -> Vec<OpenWay> {
    IN_FILES.iter().chain(&BY_HAND).map(|id| OpenWay { id, state: State::Unseen }).collect()
}

/// The same for the files below this folder.
fn below(root: &Path, desktop: Option<&str>) -> Vec<OpenWay> {
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let states = [
        if desktop.is_some_and(|name| !name.is_empty()) { State::Open } else { State::Closed },
        told(read("etc/systemd/logind.conf"), |text| sets(text, "NAutoVTs=0")),
        told(read("proc/sys/kernel/sysrq"), |text| text.trim() == "0"),
        told(read("proc/swaps"), |text| text.lines().skip(1).all(|line| line.starts_with("/dev/zram"))),
        told(read("proc/mounts"), |text| is_encrypted(root, text)),
        told(read("etc/cups/cupsd.conf"), |text| sets(text, "PreserveJobFiles No")),
    ];
    let seen = IN_FILES.into_iter().zip(states).map(|(id, state)| OpenWay { id, state });
    seen.chain(BY_HAND.into_iter().map(|id| OpenWay { id, state: State::Unseen })).collect()
}

fn told(text: Option<String>, is_closed: impl Fn(&str) -> bool) -> State {
    text.map_or(State::Unseen, |text| if is_closed(&text) { State::Closed } else { State::Open })
}

/// Whether a line says this; one that is commented out says nothing.
fn sets(text: &str, line: &str) -> bool {
    text.lines().any(|one| one.trim().eq_ignore_ascii_case(line))
}

/// Whether the disk with the root of the system is one that LUKS opened.
fn is_encrypted(root: &Path, mounts: &str) -> bool {
    let device = mounts.lines().find_map(|line| line.split_once(" / ").map(|(device, _)| device));
    let names = fs::read_dir(root.join("sys/class/block")).into_iter().flatten().flatten();
    let is_ours =
        |name: &str| fs::read_to_string(root.join(format!("sys/class/block/{name}/dm/name"))).unwrap_or_default();
    device.and_then(|device| device.strip_prefix("/dev/mapper/")).is_some_and(|mapped| {
        names.map(|entry| entry.file_name().to_string_lossy().into_owned()).any(|name| {
            let uuid = fs::read_to_string(root.join(format!("sys/class/block/{name}/dm/uuid"))).unwrap_or_default();
            is_ours(&name).trim() == mapped && uuid.starts_with("CRYPT-")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn computer(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        root
    }

    fn state(ways: &[OpenWay], id: &str) -> State {
        ways.iter().find(|way| way.id == id).unwrap().state
    }

    #[test]
    fn a_computer_that_is_locked_down_is_told_as_closed() {
        let root = computer(&[
            ("etc/systemd/logind.conf", "[Login]\nNAutoVTs=0\n"),
            ("proc/sys/kernel/sysrq", "0\n"),
            ("proc/swaps", "Filename Type\n/dev/zram0 partition\n"),
            ("proc/mounts", "/dev/mapper/root / ext4 rw 0 0\n"),
            ("sys/class/block/dm-0/dm/name", "root\n"),
            ("sys/class/block/dm-0/dm/uuid", "CRYPT-LUKS2-1234-root\n"),
            ("etc/cups/cupsd.conf", "  PreserveJobFiles no\n"),
        ]);
        let ways = below(root.path(), None);
        assert!(IN_FILES.iter().all(|id| state(&ways, id) == State::Closed), "{ways:?}");
        assert!(BY_HAND.iter().all(|id| state(&ways, id) == State::Unseen));
    }

    #[test]
    fn a_usual_computer_is_told_as_open() {
        let root = computer(&[
            ("etc/systemd/logind.conf", "[Login]\n#NAutoVTs=0\n"),
            ("proc/sys/kernel/sysrq", "438\n"),
            ("proc/swaps", "Filename Type\n/dev/sda2 partition\n"),
            ("proc/mounts", "/dev/sda1 / ext4 rw 0 0\n"),
            ("etc/cups/cupsd.conf", "PreserveJobFiles Yes\n"),
        ]);
        let ways = below(root.path(), Some("GNOME"));
        assert!(IN_FILES.iter().all(|id| state(&ways, id) == State::Open), "{ways:?}");
    }

    #[test]
    fn what_can_not_be_read_is_not_called_closed() {
        let ways = below(computer(&[]).path(), None);
        assert!(IN_FILES.iter().skip(1).all(|id| state(&ways, id) == State::Unseen), "{ways:?}");
    }
}
