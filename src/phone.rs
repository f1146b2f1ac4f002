//! Is this the number of an Indonesian mobile, and how is it written for a gateway?
//!
//! ```
//! use sms_charge::PhoneNumber;
//!
//! let number = PhoneNumber::parse_lenient("(0812) 3456-7890")?;
//! assert_eq!(number.to_string(), "+6281234567890");
//! # Ok::<(), sms_charge::phone::PhoneNumberError>(())
//! ```
//!
//! # Which one to use
//!
//! - [`PhoneNumber::parse`] is strict. Use it on a number that is about to be sent.
//! - [`PhoneNumber::parse_lenient`] reads what people type, copy and export. Use it once, when a
//!   number enters your system.
//! - [`ParseOptions`] has options for lists: numbers that lost their leading zero, labels, links.
//! - [`PhoneNumber::const_parse`] reads a number in your source code.
//! - [`PhoneNumber::operator`] gives the holder of the number's range, for a tariff.
//!
//! Do not use this module to search for a number in a text, or to check numbers of other countries.
//! A wrong number sends a one-time password to a stranger, and a number that cannot exist is billed
//! all the same. So this module decides whether the whole input is a number. It removes no digit
//! except a trunk zero or a prefix, adds no digit, and reads no other character as a digit.
//!
//! # Grammar
//!
//! The strict grammar, in ASCII (RFC 5234). [`ParseOptions`] has the lenient grammar.
//!
//! ```text
//! e164  = "+62" nsn
//! nsn   = "8" ( "1" / "2" / "3" / "5" / "6" / "7" / "8" / "9" ) 7*10DIGIT
//!         ; except 868
//! ```
//!
//! # What a separator means
//!
//! [`PhoneNumber::parse_lenient`] reads the digits of **one complete** number. Three rules say what
//! may separate two digits. They make sure that digits of different numbers are never joined.
//!
//! 1. **A separator is simple.** It has at most one dot or hyphen, at most two spaces, and no empty
//!    brackets. Anything else may stand for missing digits: `0812345...7890`, `081234 . . . 7890`,
//!    `0812345( )7890`, `0812 345    7890`.
//! 2. **A complete number ends.** Nine digits after +62 are a complete number. Further digits
//!    belong to it only after a separator that is also between its earlier groups: with the same
//!    mark or none, with or without spaces in the same way, and not in brackets. `0811-234-567-8`
//!    is one number. `0811234567-8` is a range, `0811234567 123` has an extension, and in
//!    `0811-234-567 8` and `0811-234-567 (2)` the last digit is separate. If a complete number has
//!    no separators, further digits after a separator are not part of it.
//! 3. **A decimal has one dot.** A single dot is a decimal point if fewer than three digits follow
//!    it, if a complete number is before it, or if it is the only separator and one or two digits
//!    other than 62 are before it: `081234567890.0`, `0811234567.000`, `0.8123456789`. Two or more
//!    dots separate groups of any length: `0811.222.333.4`.
//!
//! Two kinds of input follow these rules and are not numbers:
//!
//! - A **date and a time**: a day, a month and a year of four digits at the start, or dates and
//!   times between which the separator differs from the separators inside them: `08-12-2024 1030`,
//!   `08.12 10-12-24`.
//! - A **row number**: one to three digits, other than a prefix, before a complete number:
//!   `81. 0812345678`. If that number starts with its 8, as [`ParseOptions::bare_eight`] allows, it
//!   must have no separators or follow a dot and a space. Otherwise the digits are its first group:
//!   `812 8123 45678`.
//!
//! # What no check can find
//!
//! **Recycled numbers.** A number that a customer gives up is sold again after some months. A valid
//! number that once belonged to your customer may belong to another person now. Its digits do not
//! show that. For an old list, let a code be confirmed before you send anything personal.
//!
//! **Forms that other countries share.** `085 012 3456` is also a mobile number in Ireland, in
//! Thailand and in Vietnam. Here it is read as +62 850 123 456. Use the lenient parser only for
//! lists that are known to be Indonesian, and ask for the country otherwise.
//! [`RangeState::Unknown`] is a warning: 0850 has no known holder.
//!
//! **Which number a log is about.** [`PhoneNumber::masked`] shows a person enough to tell two
//! numbers apart. There is no short stable hash of a number here. About ten digits of a number
//! vary, so a computer tries all numbers within minutes: it finds the number of any hash, and also
//! of a salted hash if it knows the salt. So the hash of a number is personal data, like the
//! number. Use a random identifier that your own table stores with the number.
//!
//! # Decisions
//!
//! - A number of any range has nine to twelve digits after +62. Only one table, from 2019, lists
//!   lengths by range.
//! - A range without a known holder is accepted, because new ranges open without notice.
//! - 868 is refused, unlike in libphonenumber: no SMS gateway reaches a satellite phone.
//! - The strict parser removes nothing, not even a newline at the end: the text that is checked is
//!   the text that is sent.
//!
//! # Sources
//!
//! - ITU-T E.164 (11/2010), 6.2: at most 15 digits, country code included. Trunk and international
//!   prefixes are not part of the number.
//! - google/libphonenumber v9.0.35 (2026-07-16), region ID: a mobile national significant number
//!   (NSN) is `8[1-35-9]\d{7,10}`, since v7.1.1 (October 2015).
//! - The meaning and the holder of each `8xx`: see [`NumberRange`].
//! - RFC 3966 (December 2004) for `tel:`.

mod country;
mod error;
mod integer;
mod joint;
#[cfg(feature = "serde")]
pub mod lenient;
mod meaning;
mod operator;
mod reading;
#[cfg(feature = "serde")]
mod serial;
mod text;
mod typed;
mod wrapping;

use core::{fmt, num::NonZeroU64, str::FromStr};

pub use error::{PhoneNumberError, PhoneNumberErrorKind};
pub use operator::{Brand, Company, NumberRange, Operator, RangeState};
pub use text::{Masked, PhoneText, Revealed};
pub use typed::ParseOptions;

use operator::Plan;
use reading::{Reading, Rules, digit, exponent, keycap, within_bounds};

/// The smallest and the largest number of digits in a mobile national significant number.
const NSN_MIN: usize = 9;
const NSN_MAX: usize = 12;

/// An Indonesian mobile number, in eight bytes. It cannot hold anything else.
///
/// [`Display`](fmt::Display) writes E.164, `+6281234567890`. [`msisdn`](Self::msisdn) and
/// [`national`](Self::national) write the other forms that gateways accept. `Debug` hides the
/// number, because it is personal data: see [`masked`](Self::masked) and [`reveal`](Self::reveal).
/// Numbers compare like their E.164 texts. With the feature `serde`, a number is written as E.164
/// and read as by [`parse`](Self::parse), or leniently with the attribute
#[cfg_attr(
    feature = "serde",
    doc = "[`#[serde(with = \"sms_charge::phone::lenient\")]`](lenient)."
)]
#[cfg_attr(
    not(feature = "serde"),
    doc = "`#[serde(with = \"sms_charge::phone::lenient\")]`."
)]
/// As a `u64` it has the digits of E.164.
///
/// ```
/// use sms_charge::phone::Brand;
/// use sms_charge::PhoneNumber;
///
/// let number = PhoneNumber::parse_lenient("0812-3456-7890")?;
/// assert_eq!(number.to_string(), "+6281234567890");
/// assert_eq!(number.msisdn().as_str(), "6281234567890");
/// assert_eq!(number.national().as_str(), "081234567890");
/// assert_eq!(number.operator().map(|o| o.brand), Some(Brand::Telkomsel));
/// assert_eq!(format!("{number:?}"), "PhoneNumber(+62 8**)");
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(
    /// The NSN in binary-coded decimal: twelve digits from the left, with zeros for unused ones.
    /// The last of the eight bytes is the number of digits. So comparing two of these gives the
    /// same result as comparing the texts.
    NonZeroU64,
);

impl PhoneNumber {
    /// The longest input, 64 bytes. Every form of a number is much shorter.
    pub const MAX_INPUT_BYTES: usize = 64;

    /// Reads a number that is ready to be sent: `+62`, then 9 to 12 digits that begin with a mobile
    /// range.
    ///
    /// The whole input must be the number, in ASCII. [`FromStr`] and `TryFrom<&str>` do the same.
    /// [`parse_lenient`](Self::parse_lenient) reads what people type, and
    /// [`const_parse`](Self::const_parse) reads a literal.
    ///
    /// # Errors
    ///
    /// `081234567890` and `6281234567890` have no plus, `+620812…` has a trunk zero, `+62 812…` has
    /// a space. `+6221…` is a fixed line, `+62800…` a service number, `+62868…` a satellite phone,
    /// and `+62841…` is in a range that was never opened. `+6281234567` is too short.
    /// [`PhoneNumberErrorKind`] lists all kinds.
    ///
    /// ```
    /// use sms_charge::phone::PhoneNumberErrorKind;
    /// use sms_charge::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+6281234567890")?.to_string(), "+6281234567890");
    ///
    /// let error = PhoneNumber::parse("+62812345\u{A0}67890").unwrap_err();
    /// assert_eq!(error.kind(), PhoneNumberErrorKind::InvisibleCharacter('\u{A0}'));
    /// assert_eq!(
    ///     error.to_string(),
    ///     "expected a digit, found U+00A0 NO-BREAK SPACE at byte 9"
    /// );
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    pub fn parse(input: &str) -> Result<Self, PhoneNumberError> {
        match Self::from_e164(input.as_bytes()) {
            Some(number) => Ok(number),
            None => read_e164(input),
        }
    }

    /// Reads a number in your source code at compile time. It accepts what [`parse`](Self::parse)
    /// accepts, but gives no reason for a refusal.
    ///
    /// A literal that is not a number does not compile:
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// const HELPDESK: PhoneNumber = PhoneNumber::const_parse("+6281234567890").unwrap();
    /// assert_eq!(HELPDESK.msisdn(), "6281234567890");
    /// ```
    ///
    /// ```compile_fail
    /// # use sms_charge::PhoneNumber;
    /// const HELPDESK: PhoneNumber = PhoneNumber::const_parse("081234567890").unwrap();
    /// ```
    #[must_use]
    pub const fn const_parse(input: &str) -> Option<Self> {
        Self::from_e164(input.as_bytes())
    }

    /// Reads a number as people type, copy and export it, if it can mean only one number.
    ///
    /// It skips spaces, hyphens, dots and brackets between digits, a `tel:` before a plus, and
    /// invisible characters that copied numbers often have: zero-width characters and left-to-right
    /// marks. `62`, `0062` and a single `0` at the start mean `+62`, and one 0 after 62 is removed.
    /// Digits may be full-width, Arabic-Indic or extended Arabic-Indic, all in one script. Spaces,
    /// tabs, CR and LF at both ends are removed. The [module](self#what-a-separator-means) says
    /// what a separator means, and where none is allowed.
    ///
    /// # Errors
    ///
    /// Every input that would need a guess: a letter (`+62812345O7890`), an extension or a second
    /// number (`081234567890; 081298765432`, `0811234567-8`), missing digits (`0812345...7890`),
    /// damage by a spreadsheet (`081234567890.0`, `6.28123E+12`), an input without its end
    /// (`0812-3456-789-`), a date and a time, marks that display the digits in another order, no
    /// prefix (`81234567890`, see [`ParseOptions::bare_eight`]), words around the number
    /// (`WA: 0812…`, see [`ParseOptions::unwrapped`]), another country (`+65…`, `0060…`), or more
    /// than 64 bytes. Also everything that [`parse`](Self::parse) refuses in the number itself.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    /// use sms_charge::phone::PhoneNumberErrorKind as Kind;
    ///
    /// let inputs = [
    ///     "+62 (0)812-3456-7890",
    ///     "62 812.3456.7890",
    ///     "TEL:+62-812-3456-7890",
    ///     "０８１２３４５６７８９０",
    /// ];
    /// for input in inputs {
    ///     let number = PhoneNumber::parse_lenient(input)?;
    ///     assert_eq!(number.to_string(), "+6281234567890");
    /// }
    ///
    /// let error = PhoneNumber::parse_lenient("081234567890.0").unwrap_err();
    /// assert_eq!(error.kind(), Kind::DecimalTail);
    ///
    /// // A number of Singapore, for another route.
    /// let error = PhoneNumber::parse_lenient("+65 9123 4567").unwrap_err();
    /// assert_eq!(error.kind(), Kind::UnsupportedCountry { code: Some(65) });
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    pub fn parse_lenient(input: &str) -> Result<Self, PhoneNumberError> {
        ParseOptions::new().parse(input)
    }

    /// The strict grammar without reasons. [`read_e164`] is slower and finds the reason.
    const fn from_e164(input: &[u8]) -> Option<Self> {
        let [b'+', b'6', b'2', nsn @ ..] = input else {
            return None;
        };
        Self::from_nsn(nsn)
    }

    /// A national significant number in ASCII digits.
    const fn from_nsn(nsn: &[u8]) -> Option<Self> {
        let [b'8', second, third, ..] = nsn else {
            return None;
        };
        let plan = operator::plan(second.wrapping_sub(b'0'), third.wrapping_sub(b'0'));
        if !matches!(plan, Some(Plan::Mobile(..))) || !matches!(nsn.len(), NSN_MIN..=NSN_MAX) {
            return None;
        }
        let mut packed = 0;
        let mut rest = nsn;
        while let [byte, behind @ ..] = rest {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            packed = packed << 4 | digit as u64;
            rest = behind;
        }
        let unused = NSN_MAX - nsn.len();
        match NonZeroU64::new(packed << (4 * unused) << 16 | nsn.len() as u64) {
            Some(packed) => Some(Self(packed)),
            None => None,
        }
    }

    /// The digits of the national significant number, as values.
    fn nsn(self) -> impl Iterator<Item = u8> {
        let packed = self.0.get();
        (0..packed & 0xFF).map(move |index| {
            let [leading, ..] = (packed << (4 * index)).to_be_bytes();
            leading >> 4
        })
    }

    /// The same digits in ASCII.
    fn ascii_nsn(self) -> impl Iterator<Item = u8> {
        self.nsn().map(|digit| b'0' + digit)
    }

    /// E.164 as text, `+6281234567890`: the form to send.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse_lenient("0812-3456-7890")?;
    /// assert_eq!(number.e164().as_str(), "+6281234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn e164(self) -> PhoneText {
        PhoneText::new("+62", self)
    }

    /// The MSISDN, `6281234567890`: E.164 without its plus (3GPP TS 23.003, 3.3).
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// assert_eq!(number.msisdn().as_str(), "6281234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn msisdn(self) -> PhoneText {
        PhoneText::new("62", self)
    }

    /// The national form, `081234567890`, with the trunk prefix 0.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// assert_eq!(number.national().as_str(), "081234567890");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn national(self) -> PhoneText {
        PhoneText::new("0", self)
    }

    /// The holder of the number's range, or `None` if no holder is known.
    ///
    /// This is the **holder of the range**. Indonesia had no number portability on 2026-11-22, so
    /// the holder of the range is also the operator of the number. If portability is introduced,
    /// this will still be the holder of the range.
    ///
    /// ```
    /// use sms_charge::phone::{Brand, Company};
    /// use sms_charge::PhoneNumber;
    ///
    /// let operator = PhoneNumber::parse("+6289634567890")?.operator();
    /// assert_eq!(operator.map(|o| o.brand), Some(Brand::Tri));
    /// assert_eq!(operator.map(|o| o.company), Some(Company::IndosatOoredooHutchison));
    ///
    /// assert_eq!(PhoneNumber::parse("+6287034567890")?.operator(), None);
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn operator(self) -> Option<Operator> {
        self.range().operator
    }

    /// What is known about the number's range: its holder, whether it is in service, and when that
    /// was checked.
    ///
    /// ```
    /// use sms_charge::phone::RangeState;
    /// use sms_charge::PhoneNumber;
    ///
    /// let range = PhoneNumber::parse("+6288434567890")?.range();
    /// assert_eq!((range.prefix, range.state), (884, RangeState::Contested));
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn range(self) -> NumberRange {
        let [first, second, third, ..] = self.0.get().to_be_bytes();
        operator::range([
            first >> 4,
            first & 0xF,
            second >> 4,
            second & 0xF,
            third >> 4,
        ])
    }

    /// The number for screens and logs: its range and its last digits, `+62 812-****-7890`.
    ///
    /// At most four digits are shown at the end. There are always four stars, so the mask does not
    /// show the length of the number. The mask is for people: two numbers can have the same mask.
    /// The [module](self#what-no-check-can-find) says why there is no hash.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// assert_eq!(number.masked(4).to_string(), "+62 812-****-7890");
    /// assert_eq!(number.masked(2).to_string(), "+62 812-****-90");
    /// assert_eq!(number.masked(0).to_string(), "+62 812-****");
    /// assert_eq!(number.masked(9), number.masked(4));
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn masked(self, last: usize) -> Masked {
        Masked::new(self, last)
    }

    /// The number in full for `{:?}`. Use it in a test or a debugger, not in a log.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// assert_eq!(format!("{number:?}"), "PhoneNumber(+62 8**)");
    /// assert_eq!(format!("{:?}", number.reveal()), "PhoneNumber(+6281234567890)");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub const fn reveal(self) -> Revealed {
        Revealed(self)
    }
}

/// The strict grammar, character by character, to find where an input is wrong.
#[cold]
fn read_e164(input: &str) -> Result<PhoneNumber, PhoneNumberError> {
    use PhoneNumberErrorKind as Kind;

    within_bounds(input)?;
    if input.is_empty() {
        return Err(PhoneNumberError::new(Kind::Empty, 0..0));
    }
    if let Some(error) = exponent(input) {
        return Err(error);
    }
    let mut reading = Reading::new(input);
    let mut scanned = Ok(());
    let mut rest = input.chars();
    while let Some(c) = rest.next() {
        let rest = rest.as_str();
        let end = input.len() - rest.len();
        let kind = match c {
            '+' if end == 1 => {
                reading.plus = true;
                continue;
            }
            '+' => Kind::MisplacedPlus,
            '0'..='9' if !reading.plus => Kind::MissingPlus,
            _ => match digit(c) {
                Some(('0', digit)) if keycap(rest) == 0 => {
                    reading.push(digit);
                    continue;
                }
                Some(('0', _)) => {
                    let span = end - 1..end + keycap(rest);
                    scanned = Err(PhoneNumberError::new(Kind::UnsupportedDigit, span));
                    break;
                }
                _ => reading.stranger(c, rest, Rules::STRICT),
            },
        };
        scanned = Err(PhoneNumberError::new(kind, end - c.len_utf8()..end));
        break;
    }
    reading.number(Rules::STRICT, scanned)
}

impl FromStr for PhoneNumber {
    type Err = PhoneNumberError;

    /// As [`PhoneNumber::parse`]: strict, without any cleaning.
    fn from_str(input: &str) -> Result<Self, Self::Err> {
        Self::parse(input)
    }
}

impl TryFrom<&str> for PhoneNumber {
    type Error = PhoneNumberError;

    /// As [`PhoneNumber::parse`]: strict, without any cleaning.
    fn try_from(input: &str) -> Result<Self, Self::Error> {
        Self::parse(input)
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.e164().fmt(f)
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(+62 8**)")
    }
}
