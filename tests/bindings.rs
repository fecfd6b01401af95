//! Filled in with the bindings it checks.
