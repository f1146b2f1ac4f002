//! How the same text would be billed over RCS for Business.
//!
//! RCS counts bytes of UTF-8. `é` takes one septet in an SMS, but two bytes in RCS; `€` takes
//! three. So a text of one SMS segment can be too long for a Basic RCS message:
//!
//! ```
//! use sms_charge::{estimate, rcs};
//!
//! let text = "é".repeat(100);
//! assert_eq!(estimate(&text).charge, 1); // 100 septets
//! assert_eq!(rcs::us_segments(&text), 2); // 200 bytes
//! ```
//!
//! Use it for messages that contain only text. Suggestions, cards and media make a message Single,
//! or Rich Media in the US, whatever its length. Prices are not here: the carriers set them.
//!
//! # Sources
//!
//! Read in 2026: Google, RCS for Business, "Billing FAQ" and "US billing model"; Twilio,
//! "Calculating Character Count of RCS Messages".

/// The most bytes of a [`Basic`](MessageType::Basic) message, and of a segment in the US.
const BYTES: usize = 160;

/// The billing class of a text-only message, in all countries except the US.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MessageType {
    /// At most 160 bytes of UTF-8.
    Basic,
    /// More than 160 bytes of UTF-8.
    Single,
}

/// The billing class of a text-only message, in all countries except the US. It is billed as one
/// message of that class. O(1).
///
/// ```
/// use sms_charge::rcs::{MessageType, message_type};
///
/// let text = "Kode OTP Anda 482913. Berlaku 5 menit.";
/// assert_eq!(message_type(text), MessageType::Basic);
/// ```
#[must_use]
pub const fn message_type(text: &str) -> MessageType {
    if text.len() <= BYTES {
        MessageType::Basic
    } else {
        MessageType::Single
    }
}

/// The number of billed segments of a text-only message in the US, where it is a Rich message: its
/// bytes of UTF-8 divided by 160, rounded up. 0 for an empty text. O(1).
///
/// ```
/// use sms_charge::rcs::us_segments;
///
/// assert_eq!(us_segments(&"a".repeat(300)), 2);
/// ```
#[must_use]
pub const fn us_segments(text: &str) -> usize {
    text.len().div_ceil(BYTES)
}
