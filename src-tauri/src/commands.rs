//! What a window may ask, by topic. Decides nothing: every choice is made in `triage` and `plan`.

pub mod check;
pub mod coach;
pub mod course;
pub mod data;
pub mod files;
pub mod front;
pub mod keeping;
pub mod kiosk;
pub mod log;
pub mod paper;
pub mod plan;
pub mod reading;
pub mod settings;
pub mod share;
