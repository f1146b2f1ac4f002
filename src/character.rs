//! What a character is called, and whether it can be seen.
//!
//! Errors and findings call a character by the same name, of one list.

pub(crate) mod class;
pub(crate) mod name;

pub use name::CharacterName;
