//! Hears from the system that nobody can be before the screen: it was locked, or the computer goes to sleep. Decides
//! nothing. Where there is no such bus, a computer that slept shows by its clocks: see `kiosk.rs`.

/// Calls this each time that the screen is locked or the computer goes to sleep; never where the system does not tell.
#[cfg(target_os = "linux")]
pub fn watch(gone: impl Fn() + Send + 'static) {
    std::thread::spawn(move || {
        let _without_a_bus_the_clocks_tell = login::listen(&gone);
    });
}

/// Elsewhere the clocks tell.
#[cfg(not(target_os = "linux"))]
pub fn watch(_gone: impl Fn() + Send + 'static) {}

/// What `systemd-logind` tells. Source: its interface, `org.freedesktop.login1(5)`.
#[cfg(target_os = "linux")]
mod login {
    use std::collections::HashMap;
    use std::time::Duration;

    use zbus::blocking::connection::Builder;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;
    use zbus::zvariant::{OwnedObjectPath, OwnedValue};
    use zbus::{MatchRule, Message};

    /// So long it is waited for an answer; without one, every session may be ours. Our design choice.
    const ANSWERS_WITHIN: Duration = Duration::from_secs(1);

    const LOGIN: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

    pub(super) fn listen(gone: &impl Fn()) -> zbus::Result<()> {
        let bus = Builder::system()?.method_timeout(ANSWERS_WITHIN).build()?;
        let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIN)?.build();
        let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
        let ours = own_session(&bus).ok();
        for signal in signals {
            if leaves(&signal?, ours.as_ref()) {
                gone();
            }
        }
        Ok(())
    }

    /// The session that this process runs in.
    fn own_session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
        let manager = "/org/freedesktop/login1";
        let told = bus.call_method(Some(LOGIN), manager, Some(MANAGER), "GetSessionByPID", &std::process::id())?;
        told.body().deserialize()
    }

    /// Whether nobody can be there any more. A lock of another session is none of ours, where ours is known.
    fn leaves(signal: &Message, ours: Option<&OwnedObjectPath>) -> bool {
        let header = signal.header();
        let (Some(interface), Some(member)) = (header.interface(), header.member()) else { return false };
        let is_ours = || ours.is_none_or(|ours| header.path() == Some(&ours.as_ref()));
        match (interface.as_str(), member.as_str()) {
            (MANAGER, "PrepareForSleep") => signal.body().deserialize().unwrap_or(true),
            (SESSION, "Lock") => is_ours(),
            (PROPERTIES, "PropertiesChanged") => is_ours() && says_locked(signal),
            _ => false,
        }
    }

    /// What locks a screen by itself says so afterwards.
    fn says_locked(signal: &Message) -> bool {
        let body = signal.body();
        let changed: zbus::Result<(String, HashMap<String, OwnedValue>, Vec<String>)> = body.deserialize();
        changed.is_ok_and(|(interface, changed, _)| {
            interface == SESSION
                && changed.get("LockedHint").is_some_and(|hint| hint.downcast_ref::<bool>() == Ok(true))
        })
    }
}
