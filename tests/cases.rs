//! Filled in with the cases it checks.
