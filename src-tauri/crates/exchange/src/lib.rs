//! Files in and out: training logs of other apps, our own zip, calendars, FHIR, what is shared with a coach. Bytes in,
//! rows out, and back. Knows no window, no database and no clock; what day it is comes in. What it reads is hostile until
//! it has passed.

pub mod archive;
pub mod calendar;
pub mod copy;
pub mod fhir;
pub mod import;
pub mod names;
pub mod share;
pub mod sheet;
pub mod text;

pub use import::{Fault, Format, Import, Line, Options, Refused, SetKind, When, Workout, Wrong, read};
