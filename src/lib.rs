//! What a text will cost before it is sent as SMS: its encoding, its billed segments, why it is
//! expensive, and how to make it cheaper.
//!
//! ```
//! use sms_charge::{Encoding, estimate};
//!
//! let clean = estimate("Tagihan Rp 50.000 jatuh tempo 20/07, \
//!                       mohon dibayar sebelum pukul 23:59 WIB");
//! assert_eq!((clean.encoding, clean.charge), (Encoding::Gsm7, 1));
//!
//! // The same text with a no-break space after Rp, as web pages write it.
//! let pasted = estimate("Tagihan Rp\u{A0}50.000 jatuh tempo 20/07, \
//!                        mohon dibayar sebelum pukul 23:59 WIB");
//! assert_eq!((pasted.encoding, pasted.charge), (Encoding::Ucs2, 2));
//! ```
//!
//! Use this crate in a program that sends SMS, and wherever texts for SMS are written or checked.
//! Counting takes linear time and no allocation; it never fails and never panics. The crate is
//! `no_std` and does no input or output: it doesn't send anything.
//!
//! An estimate is not an invoice. The gateway decides, and a [`Profile`] describes how your gateway
//! counts. Some modules are for one provider's API, `POST /data/send_sms_otp`, which sends one-time
//! passwords to Indonesian numbers. The rest is for any gateway.
//!
//! # I want to…
//!
//! | I want to | use |
//! |---|---|
//! | count: know what a text costs | [`estimate()`]; [`estimate_utf8`] for bytes |
//! | count by my gateway's rules | [`Profile`]; see [Writing a gateway](#writing-a-gateway) |
//! | count many texts | [`Profile::total`], [`Profile::estimate_each`] |
//! | count what `write!` writes, without a buffer | [`Meter`] |
//! | count a constant text at compile time | [`const_estimate`] |
//! | cut: know where each segment ends | [`segments()`] |
//! | know how many more characters a text may have | [`remaining`] |
//! | check a text before it is sent | [`Guard`] |
//! | keep a text to a budget of segments | [`fit`](fn.fit.html) cuts; [`Profile::fitted`](struct.Profile.html#method.fitted) replaces first |
//! | know why a text is expensive | [`explain::explain`] |
//! | make a text cheaper | [`explain::savings`]; for Chinese or Arabic, [`Profile::condensed`] |
//! | find `&amp;`, `%20`, `Ã©` and the like | [`explain::lints`] |
//! | send Turkish, Portuguese, Hindi… letters in septets | [`Languages`], [`explain::language_saving`] |
//! | know what a template costs with given values | [`Template::render`] |
//! | know the bounds of a template's cost before there are values | [`Template::bounds`] |
//! | write the API's `key:value,` content safely | [`content::ContentWriter`] |
//! | read and check such content | [`Content`] |
//! | clean and validate an Indonesian number | [`PhoneNumber::parse_lenient`], [`PhoneNumber::parse`] |
//! | rehearse a request to the API without sending it | [`otp::DryRun`](otp/struct.DryRun.html), with the feature `otp` |
//! | know what a campaign will cost in money | [`campaign`] |
//! | learn from bills how a gateway counts | [`reconcile`] |
//! | get the octets for SMPP or a modem | [`octets`] |
//! | compare with the price of RCS | [`rcs`] |
//! | count in SQL | the package `crates/datafusion` of the repository |
//! | count in Python, with pandas, Polars or Spark | the package `crates/python` of the repository |
//! | count in a browser | the package `crates/web` of the repository |
//!
//! # The rules
//!
//! 1. A text is **GSM-7** if every character is in the default alphabet or the extension table ([TS
//!    23.038], 6.2.1 and 6.2.1.1), otherwise **UCS-2**. U+001B is in neither table. A profile can
//!    name [other alphabets](Encodings).
//! 2. **Units** are septets in GSM-7, UTF-16 code units in UCS-2, and octets in Latin-1. A
//!    character of the extension table takes two septets.
//! 3. A segment has 140 octets of user data ([TS 23.040], 9.2.3.24). A single segment holds **160**
//!    septets or **70** code units. Each of several segments begins with a header and holds **153**
//!    septets or **67** code units. [`Capacities`] has other numbers.
//! 4. A message, which is the text with what the gateway adds, is one segment if it fits a single
//!    segment. Otherwise segments are filled one after the other with pieces that stay whole:
//!    characters, or what [`Packing`] says.
//! 5. The **charge** is the number of segments, unless the profile bills by [quotient](Billing).
//! 6. What the gateway **[adds](Added)** before and after the text uses space in the segments. The
//!    units of a text do not include it.
//! 7. **Remaining** is how many characters of one unit may follow before the charge rises.
//! 8. An empty text is one segment. CR LF is two units, unless the profile says that the gateway
//!    changes [line ends](LineEnds). [`Limits`] never change a count.
//! 9. The count and the cut use the same rule: the charge is the number of [`segments()`], for
//!    every profile that bills segments.
//! 10. **National language tables** ([TS 23.038], 6.2.1.2 and Annex A) are used only if the profile
//!     names [`Languages`]. If a text does not fit one segment with the default tables, all pairs of
//!     a locking and a single shift table that have every character are compared. The lowest charge
//!     wins, then the most septets left free, then the fewest elements in the header, then the
//!     lowest number. The header uses space: with one table or two, a single segment holds 155 or
//!     152 septets, and each of several holds 149 or 146.
//!
//! # Writing a gateway
//!
//! A gateway is a [`Profile`], in code or in a file. These are three real ones, as documented:
//!
//! ```
//! use sms_charge::{Added, Encodings, Limits, Profile};
//!
//! // A route to China: always UCS-2, with the sender's name in brackets.
//! const CHINA: Profile = Profile::new()
//!     .with_encodings(Encodings::UCS2)
//!     .with_before(Added::text("[Solo1]"))
//!     .with_limits(Limits::new().with_characters(500));
//! assert_eq!(CHINA.remaining(""), 63);
//!
//! // A route to Malaysia that can't send € and Greek capitals as GSM-7.
//! const MALAYSIA: Profile = Profile::new()
//!     .with_before(Added::text("RM0.00 "))
//!     .with_excluded("€ΔΦΓΛΩΠΨΣΘΞ¤");
//! assert_eq!(MALAYSIA.remaining(""), 153);
//! assert_eq!(MALAYSIA.remaining("€"), 62);
//! ```
//!
//! The third is read from a file. Every key is optional, and an unknown key is an error:
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use sms_charge::Profile;
//!
//! let file = r#"
//!     capacities = { gsm7 = [160, 153], ucs2 = [70, 63] }
//!     keep-whole = "characters"      # or "graphemes"
//!     billing = "segments"           # or "quotient"
//!     encodings = ["gsm7", "ucs2"]   # also "ascii", "latin1"
//!     languages = { locking = ["tr"], single = ["tr", "es"] }
//!     after = "\nBalas STOP"         # or a number of characters
//!     line-ends = "lf-as-crlf"       # or "as-is", "crlf-as-lf"
//!     limit = { segments = 10, characters = { gsm7 = 1600 } }
//! "#;
//! let gateway: Profile = toml::from_str(file)?;
//! assert_eq!(gateway.estimate(&"ж".repeat(59)).charge, 1);
//! assert_eq!(gateway.estimate(&"ж".repeat(127)).charge, 3);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Some gateways change the text in ways that a profile can't describe. They rewrite links for
//! tracking (20 to 33 characters each), replace characters, add a footer for one operator's
//! subscribers, or add a prefix only to short texts. Make the same change first, then count the
//! result. If nobody knows a gateway's rules, its bills show them: see [`reconcile`].
//!
//! # The words
//!
//! | word | means |
//! |---|---|
//! | text | what is counted: the characters as they are sent |
//! | segment | one billed SMS; a text has one or more |
//! | charge | the number of billed segments, never money |
//! | unit | septet, UTF-16 code unit or octet, depending on the encoding |
//! | gateway | the service that takes a text and sends it as SMS |
//! | route | a gateway's way to one country or operator; it may have its own rules |
//! | profile | how a gateway, or one of its routes, counts and bills |
//! | message | a text with what the gateway adds; in [`template`], a template with its values |
//! | finding | a place that makes a text expensive |
//! | replacement | a text that could be written in its place |
//! | saving | a set of replacements that lowers the charge |
//!
//! Other words are those of the standards: default alphabet, extension table, escape, locking and
//! single shift table, user data header, E.164, national significant number, trunk prefix,
//! placeholder.
//!
//! # Features
//!
//! - `simd` (default): kernels for AVX2 and AVX-512, chosen at run time, with the crate
//!   `cpufeatures`. Without it the crate forbids `unsafe`.
//! - `graphemes` (default): `Packing::Graphemes`, `fit` and `Profile::fitted`, with the crate
//!   `unicode-segmentation`.
//! - `serde`: `Serialize` and `Deserialize` for settings, estimates and numbers, without `alloc`.
//! - `alloc`: `template::OwnedTemplate`, which needs an allocator.
//! - `otp`: the module `otp`. It enables `serde` and `alloc`.
//! - `translit`: `explain::Tier::Lossy`, which writes letters outside GSM-7 as the nearest Latin
//!   letters, with the crate `deunicode`.
//!
//! Without features the crate has no dependencies. A feature adds items; it never changes an
//! answer.
//!
//! # Map
//!
//! The modules follow the documents that they are made from:
//!
//! 1. [`character`]: the names of characters;
//! 2. [`gsm7`] and [`Encoding`]: TS 23.038, the tables and the units of a character;
//! 3. [`Profile`] and the other items at the root: TS 23.040, how a gateway counts; [`octets`] for
//!    what is sent over the air; [`rcs`] for comparison;
//! 4. [`explain`]: why a text is expensive;
//! 5. [`content`], [`template`], [`phone`] and `otp`: the provider's API;
//! 6. [`campaign`] and [`reconcile`]: money.
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

/// Runs the README's code blocks as tests.
#[cfg(all(doctest, feature = "graphemes", feature = "otp"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// What a text costs by the default [`Profile`].
///
/// For your gateway, use [`Profile::estimate`]. Linear time, no allocation.
///
/// ```
/// use sms_charge::{Encoding, estimate};
///
/// let estimate = estimate("Kode OTP Anda 482913. Berlaku 5 menit.");
/// assert_eq!(estimate.encoding, Encoding::Gsm7);
/// assert_eq!(estimate.units, 38);
/// assert_eq!(estimate.charge, 1);
/// ```
#[must_use]
#[inline]
pub fn estimate(text: &str) -> Estimate {
    STANDARD.estimate(text)
}

/// What a text in UTF-8 bytes costs by the default [`Profile`]; see [`Profile::estimate_utf8`].
///
/// # Errors
///
/// If the bytes are not UTF-8. The standard library's error says where.
///
/// ```
/// use sms_charge::estimate_utf8;
///
/// assert_eq!(estimate_utf8(b"Kode OTP Anda 482913.")?.charge, 1);
/// assert!(estimate_utf8(b"Kode \xFF").is_err());
/// # Ok::<(), core::str::Utf8Error>(())
/// ```
#[inline]
pub fn estimate_utf8(bytes: &[u8]) -> Result<Estimate, Utf8Error> {
    STANDARD.estimate_utf8(bytes)
}

/// The segments of a text, in order, by the default [`Profile`].
///
/// ```
/// use sms_charge::segments;
///
/// let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
/// let units = segments(&text).map(|segment| segment.units);
///
/// // The € takes two units, so it doesn't fit the first segment.
/// assert!(units.eq([152, 153, 1]));
/// ```
#[must_use]
pub fn segments(text: &str) -> Segments<'static, '_> {
    STANDARD.segments(text)
}

/// How many more characters a text may have before the charge rises, by the default [`Profile`];
/// see [`Profile::remaining`].
///
/// ```
/// use sms_charge::remaining;
///
/// assert_eq!(remaining(""), 160);
/// assert_eq!(remaining("Lunas ✅"), 63);
/// ```
#[must_use]
pub fn remaining(text: &str) -> usize {
    STANDARD.remaining(text)
}

/// The longest prefix that costs at most this number of segments, by the default [`Profile`]; see
/// [`Profile::fit`].
///
/// ```
/// use sms_charge::fit;
///
/// assert_eq!(fit(&"a".repeat(500), 3).len(), 459); // 3 × 153
/// ```
#[cfg(feature = "graphemes")]
#[must_use]
pub fn fit(text: &str, segments: u32) -> &str {
    STANDARD.fit(text, segments)
}
