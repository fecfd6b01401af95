//! What the store promises. Every test works on a real file in a folder of its own.

mod keeping;
mod support;
