//! Use cases: one function per thing a person does, for the window and the terminal alike. Knows no window and no
//! terminal; decides nothing itself.

pub mod amounts;
pub mod cabinet;
pub mod case;
pub mod clock;
pub mod emergency_number;
mod explained;
mod fault;
pub mod guarded;
pub mod guidance;
pub mod imported;
mod json;
pub mod later;
pub mod learn;
pub mod memory;
pub mod paper;
pub mod phrases;
pub mod planned;
pub mod proof;
pub mod reminding;
pub mod report;
pub mod review;
pub mod safety;
pub mod settings;
pub mod sitting;
pub mod typed;
pub mod typed_line;
pub mod zones;

pub use explained::{Explained, explain, explain_standing};
pub use fault::{CaseError, Problem, printable};
