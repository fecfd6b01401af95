//! What a window may ask, by topic. Decides nothing: every choice is made in `triage`.

pub mod check;
