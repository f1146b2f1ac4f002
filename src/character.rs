//! The name of a character, to tell a person which one it is. A no-break space and a space look the
//! same; their names differ.
//!
//! ```
//! use sms_charge::character::CharacterName;
//!
//! let name = CharacterName::of('\u{A0}');
//! assert_eq!(name.to_string(), "NO-BREAK SPACE");
//! ```
//!
//! Use it in reports and error messages. The library's errors and [findings](crate::explain) use
//! the same names. Not every character of Unicode has a name here: see [`CharacterName`].

pub(crate) mod class;
pub(crate) mod name;

pub use name::CharacterName;
