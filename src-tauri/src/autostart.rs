//! A start with the computer, hidden: written down where the system looks when the person logs in.

use std::io;

use tauri::AppHandle;

/// The flag of a start with the computer.
pub const HIDDEN: &str = "--hidden";

/// Lets the system start Setback when the person logs in, or no longer.
///
/// # Errors
/// What the system says.
#[cfg(not(target_os = "linux"))]
pub fn set(app: &AppHandle, is_on: bool) -> io::Result<()> {
    use tauri_plugin_autostart::ManagerExt;

    let autostart = app.autolaunch();
    let done = if is_on { autostart.enable() } else { autostart.disable() };
    done.map_err(io::Error::other)
}

/// The same by an entry of the desktop. The library that does it elsewhere looks past the folder that a person chose for
/// settings, and takes a blank in the name of a folder for the end of it.
#[cfg(target_os = "linux")]
pub fn set(app: &AppHandle, is_on: bool) -> io::Result<()> {
    let folder = dirs::config_dir().ok_or(io::ErrorKind::NotFound)?.join("autostart");
    let entry = folder.join(format!("{}.desktop", app.package_info().name));
    if is_on {
        let own = tauri::Env::default().appimage.map(Into::into);
        let program = own.map_or_else(std::env::current_exe, Ok)?;
        std::fs::create_dir_all(&folder)?;
        return std::fs::write(entry, linux::entry(&app.package_info().name, &program.to_string_lossy()));
    }
    match std::fs::remove_file(entry) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use super::HIDDEN;

    /// Source: Desktop Entry Specification 1.5 and Desktop Application Autostart Specification 0.5 (freedesktop.org).
    pub(super) fn entry(name: &str, program: &str) -> String {
        format!("[Desktop Entry]\nType=Application\nName={name}\nExec={} {HIDDEN}\nTerminal=false\n", quoted(program))
    }

    /// An argument in quotes: signs that mean something there are escaped, and then once more as in every text of an entry.
    fn quoted(argument: &str) -> String {
        let inner = argument.chars().fold(String::new(), |inner, sign| match sign {
            '"' | '`' | '$' => inner + "\\\\" + &sign.to_string(),
            '\\' => inner + "\\\\\\\\",
            '%' => inner + "%%",
            _ => inner + &sign.to_string(),
        });
        format!("\"{inner}\"")
    }

    #[test]
    fn a_program_is_named_whole_wherever_it_is() {
        let exec = |program| entry("Setback", program).lines().nth(3).unwrap_or_default().to_owned();
        assert_eq!(exec("/opt/My Apps/setback"), "Exec=\"/opt/My Apps/setback\" --hidden");
        assert_eq!(exec("/a\"b$c%d\\e"), r#"Exec="/a\\"b\\$c%%d\\\\e" --hidden"#);
    }
}
