//! Phone numbers that serde reads as people type them:
//! `#[serde(with = "sms_charge::phone::lenient")]`.
//!
//! They are written as E.164. Without this attribute a number is read strictly.
//!
//! ```
//! # #[cfg(feature = "otp")]
//! # fn main() -> Result<(), serde_json::Error> {
//! use sms_charge::PhoneNumber;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Recipient {
//!     #[serde(with = "sms_charge::phone::lenient")]
//!     phone: PhoneNumber,
//! }
//!
//! let recipient: Recipient = serde_json::from_str(r#"{"phone": "0812-3456-7890"}"#)?;
//! assert_eq!(serde_json::to_string(&recipient)?, r#"{"phone":"+6281234567890"}"#);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "otp"))]
//! # fn main() {}
//! ```

use serde_core::de::Deserializer;
use serde_core::ser::{Serialize, Serializer};

use super::PhoneNumber;
use super::serial::deserialize_with;

/// Writes E.164 as a string, `+6281234567890`.
///
/// # Errors
///
/// If the format cannot write the string.
pub fn serialize<S: Serializer>(number: &PhoneNumber, serializer: S) -> Result<S::Ok, S::Error> {
    number.serialize(serializer)
}

/// Reads a string that [`PhoneNumber::parse_lenient`] accepts.
///
/// # Errors
///
/// If the value is not a string, or [`PhoneNumber::parse_lenient`] refuses it. The error does not
/// show the input.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PhoneNumber, D::Error> {
    deserialize_with(deserializer, PhoneNumber::parse_lenient)
}
