//! What a text will cost before it is sent as SMS: its encoding, its billed segments, where each
//! ends, what makes it expensive and what would make it cheaper.
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
//! Counting takes linear time and no allocation, never fails and never panics. The crate is
//! `no_std` and does no input or output. An estimate is not an invoice: the gateway decides, and a
//! [`Profile`] says how yours counts.
//!
//! # I want to…
//!
//! | I want to | use |
//! |---|---|
//! | know what a text costs | [`estimate`]; of bytes [`estimate_utf8`] |
//! | know where it is cut, and how much room is left | [`segments`], [`remaining`] |
//! | shorten a text to a budget | `fit`; by replacements first, and at a word, `Profile::fitted` |
//! | count for my gateway's rules | [`Profile`], [writing a gateway](#writing-a-gateway) |
//! | count what a formatter writes, without a buffer | [`Meter`] |
//! | let the compiler check a constant text | [`const_estimate`] |
//! | count many texts | [`Profile::total`], [`Profile::estimate_each`] |
//! | send Turkish, Portuguese, Hindi… letters in septets | [`Languages`], [`explain::language_saving`] |
//! | know why a text is expensive, and a cheaper text | [`explain::explain`], [`explain::savings`], [`explain::apply_all`] |
//! | know what one step further would save | [`explain::savings_by_tier`]; in Chinese or Arabic [`Profile::condensed`] |
//! | be told of `&amp;`, `%20`, `Ã©` and the like | [`explain::lints`] |
//! | hand a segment's octets to an SMPP centre or a modem | [`octets`] |
//! | refuse an expensive text before it is sent | [`Guard`] |
//! | render a template, and know its cost before there are values | [`Template`] |
//! | read or write the API's `key:value,` content | [`Content`] |
//! | validate an Indonesian number | [`PhoneNumber`] |
//! | rehearse a request to the API | `otp`, with the feature `otp` |
//! | know how RCS bills the same text | [`rcs`] |
//! | total a campaign in money | [`campaign`] |
//! | find out from bills how a gateway counts | [`reconcile`] |
//!
//! # The rules
//!
//! 1. A text is **GSM-7** if every character is in the default alphabet or the extension table ([TS
//!    23.038], 6.2.1 and 6.2.1.1), otherwise **UCS-2**. U+001B is in neither. What else a gateway
//!    may use, the profile says.
//! 2. **Units** are septets in GSM-7, where a character of the extension table takes two, UTF-16
//!    code units in UCS-2, and octets in Latin-1.
//! 3. A segment has 140 octets of user data ([TS 23.040], 9.2.3.24): **160** septets or **70** code
//!    units alone, and **153** or **67** in each of several, which begin with a header.
//!    [`Capacities`] has others.
//! 4. A message that fits the single capacity is one segment. Otherwise segments are filled one
//!    after the other with pieces that stay whole: characters, or what [`Packing`] says.
//! 5. The **bill** is a choice of its own: the number of segments, or the [quotient](Billing).
//! 6. What the gateway **[adds](Added)** before and after the text takes room, and is in no count
//!    of units.
//! 7. **Remaining** is how many characters of one unit may follow before the charge rises.
//! 8. An empty text is one segment. CR LF is two units, unless the profile says what the gateway
//!    does to [line ends](LineEnds). [`Limits`] never change a count.
//! 9. The count and the cut come from one rule: the charge is the number of [`segments`], for every
//!    profile that bills segments.
//!
//! 10. **National language tables** ([TS 23.038], 6.2.1.2 and Annex A) are used where the profile
//!     names
//!     [`Languages`], and not otherwise. What does not fit one segment by the default tables is compared by
//!     all pairs of a locking and a single shift table that have every character. The lowest charge wins,
//!     then the most septets left over, then the fewer elements in the header, then the lower number. The
//!     header takes room: 155 or 152 septets are left alone, 149 or 146 in each of several.
//!
//! # Writing a gateway
//!
//! A gateway is a [`Profile`], in code or in a file. Three real ones, as they are documented:
//!
//! ```
//! use sms_charge::{Added, Encodings, Limits, Profile};
//!
//! // A route to China: everything goes as UCS-2, behind the sender's name in brackets.
//! const CHINA: Profile = Profile::new()
//!     .with_encodings(Encodings::UCS2)
//!     .with_before(Added::text("[Solo1]"))
//!     .with_limits(Limits::new().with_characters(500));
//! assert_eq!(CHINA.estimate(&"a".repeat(63)).charge, 1);
//! assert_eq!(CHINA.estimate(&"a".repeat(64)).charge, 2);
//!
//! // A route to Malaysia that doesn't take € and the Greek capitals as GSM-7.
//! const MALAYSIA: Profile = Profile::new()
//!     .with_before(Added::text("RM0.00 "))
//!     .with_excluded("€ΔΦΓΛΩΠΨΣΘΞ¤");
//! assert_eq!(MALAYSIA.estimate(&"a".repeat(154)).charge, 2);
//! assert_eq!(MALAYSIA.estimate(&format!("{}€", "a".repeat(70))).charge, 2);
//! ```
//!
//! The third is read from a file. Every key may be left out, and an unknown key is an error:
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use sms_charge::Profile;
//!
//! let file = r#"
//!     capacities = { gsm7 = [160, 153], ucs2 = [70, 63] }
//!     keep-whole = "characters"         # or "graphemes"
//!     billing = "segments"              # or "quotient"
//!     encodings = ["gsm7", "ucs2"]      # also "ascii", "latin1"
//!     languages = { locking = ["tr"], single = ["tr", "es"] }
//!     after = "\nBalas STOP"            # or a number of characters
//!     line-ends = "lf-as-crlf"          # or "as-is", "crlf-as-lf"
//!     limit = { segments = 10, characters = { gsm7 = 1600, ucs2 = 737 } }
//! "#;
//! let gateway: Profile = toml::from_str(file)?;
//! assert_eq!(gateway.estimate(&"ж".repeat(59)).charge, 1);
//! assert_eq!(gateway.estimate(&"ж".repeat(127)).charge, 3);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Some gateways change the text by rules that no profile can say: they rewrite links for tracking
//! (20 to 33 characters each), replace characters, add a footer for one operator's subscribers, or
//! add a prefix only to short texts. Count the text as it will be sent: do the same to it first. A
//! gateway whose rules nobody knows shows them in its bills: see [`reconcile`].
//!
//! # The words
//!
//! | word | means |
//! |---|---|
//! | text | what is counted: the characters as they are sent |
//! | segment | one billed SMS; a text has one or more |
//! | charge | the number of billed segments, never money |
//! | unit | septet, UTF-16 code unit or octet, by encoding |
//! | profile | how a gateway counts and bills |
//! | message | a template with its values filled in; with what the gateway adds |
//! | finding | a place in a text that costs |
//! | replacement | what could stand there |
//! | saving | a set of replacements that lowers the charge |
//!
//! The others are the standards' own: default alphabet, extension table, escape, user data header,
//! E.164, national significant number, trunk prefix, placeholder.
//!
//! # Features
//!
//! - `simd` (default): kernels for AVX2 and AVX-512, chosen at run time, with the crate
//!   `cpufeatures`. Without it the crate forbids `unsafe`.
//! - `graphemes` (default): `Packing::Graphemes` and `fit`, with the crate `unicode-segmentation`.
//! - `serde`: `Serialize` and `Deserialize` for settings, estimates and numbers; without `alloc`.
//! - `alloc`: `template::OwnedTemplate`, which needs an allocator.
//! - `otp`: the module `otp`; brings `serde` and `alloc`.
//! - `translit`: `Tier::Lossy`, which writes letters outside GSM-7 as their nearest Latin ones,
//!   with the crate `deunicode`.
//!
//! Without features there is no dependency at all. A feature adds items; it never changes an
//! answer.
//!
//! # Map
//!
//! The rooms follow the documents: the tables and what a character costs ([`gsm7`], [`Encoding`]),
//! how a gateway counts ([`Profile`] and all that stands here at the root), what goes over the air
//! ([`octets`]), why a text is expensive ([`explain`]); then what the provider's API takes: the
//! values ([`content`]), the texts ([`template`]), the numbers ([`phone`]) and the API itself
//! (`otp`); at last money ([`campaign`], [`reconcile`]). What a character is called stands at the
//! ground: [`character`].
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
pub mod character;
pub mod content;
mod count;
mod encoding;
pub mod explain;
pub mod gsm7;
mod keyword;
mod national;
pub mod octets;
#[cfg(feature = "otp")]
pub mod otp;
pub mod phone;
pub mod rcs;
pub mod reconcile;
#[cfg(feature = "serde")]
mod record;
mod scan;
pub mod template;

use core::str::Utf8Error;

use count::profile::STANDARD;

#[doc(inline)]
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
#[doc(inline)]
pub use explain::Guard;
pub use keyword::KeywordError;
pub use national::language::Language;
pub use national::languages::{Languages, LanguagesError};
pub use national::tables::ShiftTables;
#[doc(inline)]
pub use phone::PhoneNumber;
#[cfg(fuzzing)]
#[doc(hidden)]
pub use scan::check_kernels;
#[doc(inline)]
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

/// What a text given as bytes costs by the default [`Profile`], if they are UTF-8; see
/// [`Profile::estimate_utf8`].
///
/// # Errors
///
/// If the bytes are not UTF-8: the standard library's error, which says where.
///
/// ```
/// assert_eq!(sms_charge::estimate_utf8(b"Kode OTP Anda 482913.")?.charge, 1);
/// assert!(sms_charge::estimate_utf8(b"Kode \xFF").is_err());
/// # Ok::<(), core::str::Utf8Error>(())
/// ```
#[inline]
pub fn estimate_utf8(bytes: &[u8]) -> Result<Estimate, Utf8Error> {
    STANDARD.estimate_utf8(bytes)
}

/// The segments of a text by the default [`Profile`], as a phone network sends them.
///
/// ```
/// let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
/// let cut: Vec<_> = sms_charge::segments(&text).map(|segment| (segment.units, segment.remaining)).collect();
/// assert_eq!(cut, [(152, 1), (153, 0), (1, 152)]); // the € takes two and did not fit
/// ```
#[must_use]
pub fn segments(text: &str) -> Segments<'static, '_> {
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

/// The longest prefix that costs at most a number of segments, by the default [`Profile`]; see
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
