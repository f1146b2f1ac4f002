//! The library for browsers and Node.
//!
//! A question is a number, an object of options and a text. The answer is JSON. JavaScript asks through
//! the memory of `module`; a server answers the same bytes with [`answer`].
//!
//! Places in an answer are counted as JavaScript counts: in UTF-16 code units.

#![no_std]
#![forbid(unsafe_code)]

mod count;
#[cfg(feature = "advice")]
mod json;

#[cfg(feature = "advice")]
mod advice;
#[cfg(feature = "advice")]
mod gateway;
#[cfg(feature = "advice")]
mod options;
#[cfg(feature = "advice")]
mod phone;
#[cfg(feature = "advice")]
mod place;
#[cfg(feature = "advice")]
mod question;
#[cfg(feature = "advice")]
mod template;
#[cfg(feature = "advice")]
mod value;

#[cfg(feature = "advice")]
pub use count::remaining;
pub use count::{cuts, numbers};
#[cfg(feature = "advice")]
pub use gateway::gateway;
#[cfg(feature = "advice")]
pub use question::{Refusal, answer};
pub use sms_charge::Profile;
