//! What a gateway adds before or after a text.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Range;
use core::str;

/// What a gateway adds to every text: a text, or a number of characters.
///
/// It may be longer than a segment. A text is counted character by character: `[` takes two
/// septets, and an emoji makes every message UCS-2. A number of characters takes one unit each in
/// every encoding.
///
/// ```
/// use sms_charge::{Added, Profile};
///
/// const GATEWAY: Profile = Profile::new()
///     .with_before(Added::text("[Solo1]")) // 9 septets, or 7 code units
///     .with_after(Added::characters(4));
/// assert_eq!(GATEWAY.estimate(&"a".repeat(147)).charge, 1);
/// assert_eq!(GATEWAY.estimate(&"a".repeat(148)).charge, 2);
/// ```
///
/// `Debug` prints the text, because it belongs to the gateway and not to the user.
#[derive(Clone, Copy)]
pub struct Added(Known);

#[derive(Clone, Copy)]
#[expect(
    clippy::large_enum_variant,
    reason = "without an allocator a copied text must be stored inline"
)]
enum Known {
    /// A number of characters of one unit, in every encoding.
    Characters(u16),
    Borrowed(&'static str),
    Copied {
        bytes: [u8; Added::MAX_COPIED_BYTES],
        length: u16,
    },
}

impl Added {
    /// Nothing.
    pub const NOTHING: Self = Self(Known::Characters(0));

    /// The longest text, in bytes, that [`TryFrom`] copies. [`text`](Self::text) takes any length.
    pub const MAX_COPIED_BYTES: usize = 510;

    /// A `'static` text of any length.
    ///
    /// For a text that is read at run time, use `Added::try_from`, which copies it.
    ///
    /// ```
    /// use sms_charge::{Added, Profile};
    ///
    /// const GATEWAY: Profile = Profile::new()
    ///     .with_after(Added::text("\nBalas STOP"));
    /// assert_eq!(GATEWAY.remaining(""), 149);
    /// ```
    #[must_use]
    pub const fn text(text: &'static str) -> Self {
        if text.is_empty() {
            return Self::NOTHING;
        }
        Self(Known::Borrowed(text))
    }

    /// A number of characters of one unit each, for when the text is not known.
    #[must_use]
    pub const fn characters(count: u16) -> Self {
        Self(Known::Characters(count))
    }

    /// The text, or `None` if only a number of characters is known.
    ///
    /// ```
    /// use sms_charge::Added;
    ///
    /// assert_eq!(Added::try_from("PasarRia: ")?.as_text(), Some("PasarRia: "));
    /// assert_eq!(Added::characters(10).as_text(), None);
    /// # Ok::<(), sms_charge::AddedError>(())
    /// ```
    #[must_use]
    pub const fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Known::Characters(_) => None,
            Known::Borrowed(text) => Some(text),
            Known::Copied { bytes, length } => {
                let Some((text, _)) = bytes.split_at_checked(*length as usize) else {
                    return None;
                };
                match str::from_utf8(text) {
                    Ok(text) => Some(text),
                    Err(_) => None,
                }
            }
        }
    }

    /// The number of characters, or `None` if the text is known.
    #[must_use]
    pub const fn as_characters(&self) -> Option<u16> {
        match self.0 {
            Known::Characters(count) => Some(count),
            Known::Borrowed(_) | Known::Copied { .. } => None,
        }
    }

    pub(crate) const fn is_nothing(&self) -> bool {
        matches!(self.0, Known::Characters(0))
    }
}

/// Copies a text of at most [`Added::MAX_COPIED_BYTES`] bytes.
impl TryFrom<&str> for Added {
    type Error = AddedError;

    fn try_from(text: &str) -> Result<Self, AddedError> {
        if text.is_empty() {
            return Ok(Self::NOTHING);
        }
        let mut bytes = [0; Self::MAX_COPIED_BYTES];
        let place = bytes.get_mut(..text.len());
        let error = AddedError { length: text.len() };
        place.ok_or(error)?.copy_from_slice(text.as_bytes());
        let length = u16::try_from(text.len()).map_err(|_| error)?;
        Ok(Self(Known::Copied { bytes, length }))
    }
}

impl PartialEq for Added {
    fn eq(&self, other: &Self) -> bool {
        (self.as_text(), self.as_characters()) == (other.as_text(), other.as_characters())
    }
}

impl Eq for Added {}

impl Hash for Added {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.as_text(), self.as_characters()).hash(state);
    }
}

impl fmt::Debug for Added {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_text() {
            Some(text) => f.debug_tuple("Text").field(&text).finish(),
            None => f
                .debug_tuple("Characters")
                .field(&self.as_characters().unwrap_or_default())
                .finish(),
        }
    }
}

/// The error of `Added::try_from`: the text is longer than [`Added::MAX_COPIED_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddedError {
    length: usize,
}

impl AddedError {
    /// The byte range of the whole text.
    #[must_use]
    pub const fn span(self) -> Range<usize> {
        0..self.length
    }

    /// The stable code of this error: `added-text-too-long`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "added-text-too-long"
    }
}

impl fmt::Display for AddedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = Added::MAX_COPIED_BYTES;
        let length = self.length;
        write!(
            f,
            "expected at most {most} bytes of text, found {length}; for a longer one give its number of characters"
        )
    }
}

impl core::error::Error for AddedError {}

#[cfg(feature = "serde")]
mod read_and_write {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
    use serde_core::ser::{Serialize, Serializer};

    use super::Added;

    /// Written as the text, or as the number of characters.
    impl Serialize for Added {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self.as_text() {
                Some(text) => serializer.serialize_str(text),
                None => serializer.serialize_u16(self.as_characters().unwrap_or_default()),
            }
        }
    }

    impl<'de> Deserialize<'de> for Added {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Either;

            impl Visitor<'_> for Either {
                type Value = Added;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a text, or a number of characters up to 65535")
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<Added, E> {
                    Added::try_from(text).map_err(E::custom)
                }

                fn visit_u64<E: Error>(self, count: u64) -> Result<Added, E> {
                    let wrong = |_| E::invalid_value(Unexpected::Unsigned(count), &self);
                    u16::try_from(count).map_err(wrong).map(Added::characters)
                }

                fn visit_i64<E: Error>(self, count: i64) -> Result<Added, E> {
                    let wrong = |_| E::invalid_value(Unexpected::Signed(count), &self);
                    u16::try_from(count).map_err(wrong).map(Added::characters)
                }
            }

            deserializer.deserialize_any(Either)
        }
    }
}
