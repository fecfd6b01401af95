//! The reader of share files under libFuzzer: `cargo +nightly fuzz run --fuzz-dir src-tauri/fuzz share`. Without
//! cargo-fuzz this is an empty program.
#![expect(unexpected_cfgs, reason = "cargo-fuzz sets `fuzzing`, which this compiler has not heard of")]
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    setback_fuzz::files::probe_share(data);
});

#[cfg(not(fuzzing))]
fn main() {}
