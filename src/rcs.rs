//! RCS for Business beside SMS: how the same text is billed where it goes to the phone over RCS.
//!
//! A text is UTF-8 there, and its bytes are counted. So `é`, which takes one septet in an SMS, takes two
//! bytes, and `€` three: a text can be one segment of SMS and no Basic message of RCS.
//!
//! ```
//! use sms_charge::{estimate, rcs};
//!
//! let text = "Votre colis est arrivé ! Récupérez-le avant samedi à l'épicerie du marché, 8 allée des Mésanges. \
//!             Frais dès mardi : 2 €. Présentez ce code à la caisse : 4829";
//! assert_eq!((estimate(text).units, text.len()), (157, 169));
//! assert_eq!(estimate(text).charge, 1);
//! assert_eq!(rcs::message_type(text), rcs::MessageType::Single);
//! assert_eq!(rcs::us_segments(text), 2);
//! ```
//!
//! These are the classes of a message that is text alone. Suggestions, cards and media make it Single, or
//! Rich Media in the US, whatever its length. What each class costs, the carriers say.
//!
//! Sources (2026): Google, RCS for Business, "Billing FAQ" and "US billing model"; Twilio, "Calculating
//! Character Count of RCS Messages".

/// The most bytes of a [`Basic`](MessageType::Basic) message, and what a segment has in the US.
const BYTES: usize = 160;

/// How a text alone is billed in all countries except the US.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MessageType {
    /// At most 160 bytes of UTF-8.
    Basic,
    /// More.
    Single,
}

/// How a text alone is billed in all countries except the US. It is never more than one message. O(1).
///
/// ```
/// use sms_charge::rcs::{MessageType, message_type};
///
/// const _: () = assert!(matches!(message_type("Kode OTP Anda 482913."), MessageType::Basic));
/// ```
#[must_use]
pub const fn message_type(text: &str) -> MessageType {
    if text.len() <= BYTES {
        MessageType::Basic
    } else {
        MessageType::Single
    }
}

/// How many segments a text alone is billed as in the US, where it is a Rich message: its bytes of UTF-8
/// divided by 160, and rounded up. None for an empty text. O(1).
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
