//! What a text message will cost before it is sent.
//!
//! ```
//! use sms_charge::{Encoding, estimate};
//!
//! let plain = estimate("Tagihan Rp 1.250.000 sudah lunas, terima kasih atas pembayaran Anda di PasarRia");
//! assert_eq!((plain.encoding, plain.units, plain.charge), (Encoding::Gsm7, 79, 1));
//!
//! // The same with a no-break space after Rp, as a web page or a spreadsheet pastes it.
//! let pasted = estimate("Tagihan Rp\u{A0}1.250.000 sudah lunas, terima kasih atas pembayaran Anda di PasarRia");
//! assert_eq!((pasted.encoding, pasted.units, pasted.charge), (Encoding::Ucs2, 79, 2));
//! ```
//!
//! Counting takes linear time and no allocation, never fails and never panics; the crate is
//! `no_std` and does no input or output. An estimate is not an invoice: the gateway decides, and
//! [`Profile`] says how yours counts.
//!
//! # The rules
//!
//! 1. A text is **GSM-7** if every character is in the default alphabet or the extension table ([TS
//!    23.038], 6.2.1 and 6.2.1.1), otherwise **UCS-2**. U+001B is in neither.
//! 2. **Units** are septets in GSM-7, where a character of the extension table takes two, and
//!    UTF-16 code units in UCS-2.
//! 3. A message has 140 octets ([TS 23.040], 9.2.3.24): **160** septets or **70** code units alone,
//!    and **153** or **67** in each of several parts, which begin with a header. [`Capacities`] has
//!    others.
//! 4. A text that fits alone is one message. Otherwise parts are filled one after the other with
//!    pieces that stay whole: characters, or what [`Packing`] says.
//! 5. A **reserve** of characters that the gateway puts before the text takes room in the first
//!    part and is in no count of units.
//! 6. **Remaining** is what a part, or a text before its charge rises, can still take.
//! 7. An empty text is one message. CR LF is two units. More than 255 parts are counted, and said
//!    to be [over the limit](Estimate::over_limit).
//! 8. The count and the cut come from one rule: `charge` is the number of [`segments`], for every
//!    profile but [`Packing::Sum`].
//!
//! National language tables (TS 23.038, 6.2.1.2) are not used: gateways rarely do.
//!
//! # Features
//!
//! - `simd` (default): kernels for AVX2 and AVX-512, chosen at run time, with the crate
//!   `cpufeatures`. Without it the crate forbids `unsafe`.
//! - `graphemes` (default): `Packing::Graphemes` and `fit`, with the crate `unicode-segmentation`.
//! - `translit`: `Tier::Lossy`, which writes letters outside GSM-7 as their nearest Latin ones, with
//!   the crate `deunicode`.
//! - `serde`: `Serialize` and `Deserialize`, with the crate `serde_core`, without an allocator.
//! - `alloc`: `template::OwnedTemplate`.
//! - `otp`: the module `otp`; brings `serde` and `alloc`.
//!
//! Without features there is no dependency at all. A feature adds items; it never changes an answer.
//!
//! # Map
//!
//! The modules follow the documents: the tables and what a character costs ([`gsm7`], [`Encoding`]),
//! the parts and where they end ([`Capacities`], [`Segments`]), how a gateway counts ([`Profile`],
//! [`Meter`]), many texts at once ([`Column`], [`Total`]), why a text is dear and what to do about
//! it ([`explain`](mod@explain)); then what the provider's API is fed with: the values
//! ([`content`]), the texts ([`template`]) and the numbers ([`phone`]), and the
//! API itself (`otp`); at last money: what many messages cost ([`campaign`]), and whether the bill
//! agrees ([`reconcile`]).
//!
//! [TS 23.038]: https://www.3gpp.org/dynareport/23038.htm
//! [TS 23.040]: https://www.3gpp.org/dynareport/23040.htm

#![no_std]
#![cfg_attr(not(feature = "simd"), forbid(unsafe_code))]
#![cfg_attr(feature = "simd", deny(unsafe_code))]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

pub mod campaign;
mod character;
pub mod content;
mod count;
mod encoding;
pub mod explain;
pub mod gsm7;
mod keyword;
#[cfg(feature = "otp")]
pub mod otp;
pub mod phone;
pub mod reconcile;
#[cfg(feature = "serde")]
mod record;
mod scan;
pub mod template;

use count::profile::STANDARD;

pub use content::Content;
pub use count::added::{Added, AddedError};
pub use count::alone::GraphemesError;
pub use count::alphabet::{Alphabet, Encodings, EncodingsError};
pub use count::batch::Total;
pub use count::capacities::{Capacities, Capacity, CapacityError};
pub use count::estimate::Estimate;
pub use count::interval::Interval;
pub use count::limits::Limits;
pub use count::line_ends::LineEnds;
pub use count::meter::{Meter, const_estimate};
pub use count::profile::{Billing, Packing, Profile};
pub use count::segments::{Segment, Segments};
pub use encoding::Encoding;
pub use explain::{Guard, Savings, Tier, UnicodePolicy, apply_all, explain, savings};
pub use keyword::KeywordError;
pub use phone::PhoneNumber;
pub use reconcile::Reconciliation;
#[cfg(fuzzing)]
#[doc(hidden)]
pub use scan::check_kernels;
pub use template::Template;

/// The README, so that its code blocks are tests.
#[cfg(all(doctest, feature = "graphemes", feature = "otp"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// What a text costs by the default [`Profile`].
///
/// Linear time, no allocation.
///
/// ```
/// use sms_charge::{Encoding, estimate};
///
/// let e = estimate("Kode OTP Anda 482913. Berlaku 5 menit.");
/// assert_eq!((e.encoding, e.units, e.charge), (Encoding::Gsm7, 38, 1));
/// ```
#[must_use]
#[inline]
pub fn estimate(text: &str) -> Estimate {
    STANDARD.estimate(text)
}

/// The parts of a text by the default [`Profile`], as a phone network sends them.
///
/// ```
/// let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
/// let parts: Vec<_> = sms_charge::segments(&text).map(|part| (part.units, part.remaining)).collect();
/// assert_eq!(parts, [(152, 1), (153, 0), (1, 152)]); // the € takes two and did not fit
/// ```
#[must_use]
pub fn segments(text: &str) -> Segments<'_> {
    STANDARD.segments(text)
}

/// How many characters of one unit may still follow before the charge rises, by the default
/// [`Profile`].
///
/// ```
/// assert_eq!(sms_charge::remaining(""), 160);
/// assert_eq!(sms_charge::remaining("Lunas ✅"), 63);
/// ```
#[must_use]
pub fn remaining(text: &str) -> usize {
    STANDARD.remaining(text)
}

/// The longest prefix that costs at most so many messages by the default [`Profile`]; see
/// [`Profile::fit`].
///
/// ```
/// assert_eq!(sms_charge::fit(&"a".repeat(500), 3).len(), 459);
/// ```
#[cfg(feature = "graphemes")]
#[must_use]
pub fn fit(text: &str, segments: u32) -> &str {
    STANDARD.fit(text, segments)
}
