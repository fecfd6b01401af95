//! What differs by system before anything starts: the console of Windows, the display of Linux.

use setback_words::Words;

/// On Windows a program with windows has no console of its own: prints go to the one it was started from.
#[cfg(windows)]
pub fn attach() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    #[expect(unsafe_code, reason = "the call takes a constant and touches no memory of ours; failing is harmless")]
    unsafe {
        AttachConsole(ATTACH_PARENT_PROCESS);
    }
}

/// Elsewhere a program prints where it was started.
#[cfg(not(windows))]
pub fn attach() {}

/// What to say where no window can open; `None` where one can.
pub fn without_display() -> Option<String> {
    let displays = ["DISPLAY", "WAYLAND_DISPLAY"];
    let none = displays.iter().all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()));
    (cfg!(target_os = "linux") && none).then(|| Words::english().say("no-display"))
}

/// WebKitGTK shows an empty window with some graphics drivers unless it renders the plain way. A person's own setting
/// is left alone.
#[cfg(target_os = "linux")]
pub fn prefer_plain_rendering() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() {
        #[expect(unsafe_code, reason = "nothing else runs yet, so that no other thread reads the environment")]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

/// Elsewhere there is nothing to prefer.
#[cfg(not(target_os = "linux"))]
pub fn prefer_plain_rendering() {}
