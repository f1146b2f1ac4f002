//! Numbers as text without allocation: in full, and masked.

use core::cmp::Ordering;
use core::{fmt, ops::Deref, str};

use super::PhoneNumber;

/// Up to `N` ASCII characters. The bytes after them are zero, so that arrays compare like the
/// texts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Ascii<const N: usize> {
    bytes: [u8; N],
    len: u8,
}

impl<const N: usize> Ascii<N> {
    const EMPTY: Self = Self {
        bytes: [0; N],
        len: 0,
    };

    /// Appends characters. No text here is longer than `N`.
    fn with(mut self, characters: impl IntoIterator<Item = u8>) -> Self {
        let free = self.bytes.iter_mut().skip(usize::from(self.len));
        for (slot, character) in free.zip(characters) {
            *slot = character;
            self.len += 1;
        }
        self
    }

    fn as_str(&self) -> &str {
        // The first `len` bytes are ASCII, so neither default is ever used.
        let written = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        str::from_utf8(written).unwrap_or_default()
    }
}

/// A number in one of its forms, at most 15 ASCII characters, without allocation.
///
/// It dereferences to `str`, and compares and sorts like one. `Debug` hides the number.
///
/// ```
/// use sms_charge::PhoneNumber;
///
/// let number = PhoneNumber::parse("+6281234567890")?;
/// assert_eq!(number.msisdn(), "6281234567890");
/// let recipient: &str = &number.msisdn();
/// assert_eq!(recipient.len(), 13);
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneText(Ascii<15>);

impl PhoneText {
    pub(super) fn new(prefix: &str, number: PhoneNumber) -> Self {
        Self(Ascii::EMPTY.with(prefix.bytes()).with(number.ascii_nsn()))
    }

    /// The text.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+62812345678")?.national().as_str(), "0812345678");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl Deref for PhoneText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for PhoneText {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for PhoneText {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl PartialEq<&str> for PhoneText {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl PartialEq<PhoneText> for str {
    fn eq(&self, text: &PhoneText) -> bool {
        self == text.as_str()
    }
}

impl PartialEq<PhoneText> for &str {
    fn eq(&self, text: &PhoneText) -> bool {
        *self == text.as_str()
    }
}

impl PartialOrd<str> for PhoneText {
    fn partial_cmp(&self, text: &str) -> Option<Ordering> {
        self.as_str().partial_cmp(text)
    }
}

impl fmt::Display for PhoneText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for PhoneText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneText(8**)")
    }
}

/// A number for screens and logs, from [`PhoneNumber::masked`]: `+62 812-****-7890`.
///
/// It holds only what it shows, so `Debug` shows it, too. Two numbers can have the same mask: it
/// tells a person, not a program, which number is meant.
///
/// ```
/// use sms_charge::PhoneNumber;
///
/// let mask = PhoneNumber::parse("+6281234567890")?.masked(4);
/// assert_eq!(mask.as_str(), "+62 812-****-7890");
/// assert_eq!(format!("{mask:?}"), "Masked(+62 812-****-7890)");
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Masked(Ascii<20>);

impl Masked {
    /// The number of digits shown at the end. Of the shortest number, nine digits, two are still
    /// hidden.
    const MOST: usize = 4;

    pub(super) fn new(number: PhoneNumber, last: usize) -> Self {
        let shown = last.min(Self::MOST);
        let hidden = number.ascii_nsn().count() - shown;
        let mask = Ascii::EMPTY
            .with(*b"+62 ")
            .with(number.ascii_nsn().take(3))
            .with(*b"-****");
        Self(if shown == 0 {
            mask
        } else {
            mask.with(*b"-").with(number.ascii_nsn().skip(hidden))
        })
    }

    /// The text.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+62812345678")?.masked(0).as_str(), "+62 812-****");
    /// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Masked({})", self.as_str())
    }
}

/// A [`PhoneNumber`] whose `Debug` shows the number, from [`PhoneNumber::reveal`].
///
/// ```
/// use sms_charge::PhoneNumber;
///
/// let revealed = PhoneNumber::parse("+6281234567890")?.reveal();
/// assert_eq!(format!("{revealed:?}"), "PhoneNumber(+6281234567890)");
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Revealed(pub(super) PhoneNumber);

impl fmt::Debug for Revealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneNumber({})", self.0)
    }
}
