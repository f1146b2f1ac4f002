//! The library for browsers and Node.
//!
//! A question is a number, an object of options and a text. The answer is JSON. JavaScript asks through
//! the memory of `module`; a server answers the same bytes with [`answer`].
//!
//! Places in an answer are counted as JavaScript counts: in UTF-16 code units.

#![no_std]
#![forbid(unsafe_code)]

mod count;
#[cfg(feature = "questions")]
mod json;

#[cfg(feature = "advice")]
mod advice;
#[cfg(feature = "templates")]
mod filling;
#[cfg(feature = "gateways")]
mod gateway;
#[cfg(feature = "questions")]
mod options;
#[cfg(feature = "templates")]
mod phone;
#[cfg(feature = "questions")]
mod place;
#[cfg(feature = "questions")]
mod question;
#[cfg(feature = "gateways")]
mod refusal;
#[cfg(feature = "templates")]
mod template;
#[cfg(feature = "gateways")]
mod value;

#[cfg(feature = "gateways")]
pub use count::remaining;
pub use count::{cuts, numbers};
#[cfg(feature = "gateways")]
pub use gateway::gateway;
#[cfg(feature = "questions")]
pub use question::answer;
#[cfg(feature = "gateways")]
pub use refusal::Refusal;
pub use sms_charge::Profile;
