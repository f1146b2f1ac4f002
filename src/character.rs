//! What a character is called, and whether it can be seen.

pub(crate) mod class;
