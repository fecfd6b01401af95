//! What each window may call, by role: asked before any command runs. The capability files say the same a second time; a
//! test compares them.

use crate::role::Role;

/// What a kiosk may call, and nobody else.
pub const KIOSK: &[&str] = &[
    "kiosk_page",
    "kiosk_logo",
    "kiosk_heard",
    "kiosk_begin",
    "kiosk_code",
    "kiosk_walk_in",
    "kiosk_agree",
    "kiosk_answer",
    "kiosk_go_to",
    "kiosk_body_map",
    "kiosk_send",
    "kiosk_over",
    "kiosk_staff",
    "kiosk_self_test",
];

/// What a front desk may call, and nobody else.
pub const DESK: &[&str] = &[
    "front_page",
    "front_touch",
    "front_set_up",
    "front_open",
    "front_unlock",
    "front_lock",
    "front_new_pin",
    "front_detail",
    "front_handle",
    "front_code",
    "front_printers",
    "front_print",
    "front_export",
    "front_trail",
    "front_trail_file",
    "front_clinic",
    "front_change",
];

/// Whether a window of this label may call this command in a process of this role.
pub fn may(role: Role, window: &str, command: &str) -> bool {
    let is_listed = match role {
        Role::Personal => !KIOSK.contains(&command) && !DESK.contains(&command),
        Role::Kiosk => KIOSK.contains(&command),
        Role::Desk => DESK.contains(&command),
    };
    window == role.window() && is_listed
}
