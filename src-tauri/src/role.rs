//! What this start of Setback is: one process has one role, and one window.

use std::ffi::OsStr;

/// The role of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// One person's own.
    Personal,
    /// A clinic's kiosk: one person's turn at it.
    Kiosk,
    /// A clinic's front desk.
    Desk,
}

/// Starts the supervisor of a kiosk.
pub const KIOSK: &str = "--kiosk";

/// Starts one turn at a kiosk; the supervisor does.
pub const TURN: &str = "--kiosk-turn";

/// Starts the front desk.
pub const DESK: &str = "--desk";

impl Role {
    /// Every role.
    pub const ALL: [Role; 3] = [Role::Personal, Role::Kiosk, Role::Desk];

    /// The role that these arguments name.
    pub fn of_the_start<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Role {
        for argument in arguments {
            match argument.as_ref().to_str() {
                Some(TURN) => return Role::Kiosk,
                Some(DESK) => return Role::Desk,
                Some(_) | None => {}
            }
        }
        Role::Personal
    }

    /// The label of its only window.
    pub const fn window(self) -> &'static str {
        match self {
            Role::Personal => "main",
            Role::Kiosk => "kiosk",
            Role::Desk => "staff",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_names_the_role() {
        assert_eq!(Role::of_the_start(["setback", "--kiosk-turn", "--data", "x"]), Role::Kiosk);
        assert_eq!(Role::of_the_start(["setback", "--desk"]), Role::Desk);
        assert_eq!(Role::of_the_start(["setback", "--desks"]), Role::Personal);
        assert_eq!(Role::of_the_start(["setback"]), Role::Personal);
    }
}
