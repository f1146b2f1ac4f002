//! The writer of content.

use core::fmt;
use core::ops::Range;

use super::commas::Commas;
use super::grammar::{begins_with_key, counts_on, in_key, in_value, is_kept_blank};
use super::name::MAX_NAME_BYTES;
use super::parse::limit;
use super::{Content, ContentError, ProblemKind as Kind, ShortSpan, ShownKey};

/// Pairs that every plausible server reads in the same way. `Display` writes them as
/// `key:value,key:value`.
///
/// All pairs are checked before anything is written. [`Content::parse`] reads the same pairs in the
/// same order. [`Content::problems`] finds nothing except joiners, and colons where
/// [`with_colons`](Self::with_colons) allows them.
///
/// ```
/// use sms_charge::content::{Content, ContentWriter};
///
/// let text = ContentWriter::new(&[("code", "1234"), ("expire_at", "5")])?.to_string();
/// assert_eq!(text, "code:1234,expire_at:5");
/// assert_eq!(Content::parse(&text)?.get("expire_at"), Some("5"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// From a map: `ContentWriter::new(&map.iter().collect::<Vec<_>>())`.
pub struct ContentWriter<'p, K, V> {
    pairs: &'p [(K, V)],
}

impl<'p, K: AsRef<str>, V: AsRef<str>> ContentWriter<'p, K, V> {
    /// Checks the pairs.
    ///
    /// # Errors
    ///
    /// The first problem that some server may read differently. That is everything that
    /// [`Content::problems`] lists, warnings too, except joiners as in 👨‍👩‍👧: `("", "1")`,
    /// `("code", "")`, `("code", " 1")`, `("kode otp", "1")`, `("1code", "1")`, `("amount",
    /// "1,250")`, `("start", "08:00")`, a key that is there twice, a control or invisible
    /// character, `，` and `：`, more than 64 pairs, or more than 65,535 bytes in all.
    ///
    /// ```
    /// use sms_charge::content::{ContentWriter, ProblemKind};
    ///
    /// let pairs = [("code", "1234"), ("amount", "1,250")];
    /// let error = ContentWriter::new(&pairs).unwrap_err();
    /// assert_eq!((error.index(), error.kind()), (1, ProblemKind::CommaInNumber));
    /// ```
    pub fn new(pairs: &'p [(K, V)]) -> Result<Self, ContentWriterError> {
        Self::with_colons(pairs, &[])
    }

    /// As [`new`](Self::new), but allows colons in the values of these keys. Use it for a server
    /// that splits only at the first colon.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new). `;` is refused before text that then looks like a key: `("note",
    /// "open;until:5")`.
    ///
    /// ```
    /// use sms_charge::content::ContentWriter;
    ///
    /// let pairs = [("url", "https://kirim.example/t/8K")];
    /// assert!(ContentWriter::new(&pairs).is_err());
    /// let text = ContentWriter::with_colons(&pairs, &["url"])?.to_string();
    /// assert_eq!(text, "url:https://kirim.example/t/8K");
    /// # Ok::<(), sms_charge::content::ContentWriterError>(())
    /// ```
    pub fn with_colons(pairs: &'p [(K, V)], keys: &[&str]) -> Result<Self, ContentWriterError> {
        let mut bytes = 0;
        for (index, (key, value)) in pairs.iter().enumerate() {
            let (key, value) = (key.as_ref(), value.as_ref());
            let error = |part, (kind, span), other| ContentWriterError {
                index,
                part,
                kind,
                span,
                other,
            };
            let whole_key = ShortSpan::new(0, key.len());
            // One byte for the colon, and one for the comma before each pair except the first.
            bytes += key.len() + 1 + value.len() + usize::from(index > 0);
            if bytes > Content::MAX_BYTES {
                let nothing = ShortSpan::new(0, 0);
                return Err(error(PairPart::Key, (Kind::TooLong, nothing), None));
            }
            if index >= Content::MAX_PAIRS {
                return Err(error(PairPart::Key, (Kind::TooManyPairs, whole_key), None));
            }
            let last = index.checked_sub(1).and_then(|last| pairs.get(last));
            let last = last.map(|(key, _)| key.as_ref());
            check_key(key, last).map_err(|problem| error(PairPart::Key, problem, None))?;
            let earlier = pairs.iter().take(index);
            if let Some(first) = earlier.map(|(key, _)| key.as_ref()).position(|k| k == key) {
                let problem = (Kind::DuplicateKey, whole_key);
                return Err(error(PairPart::Key, problem, Some(first)));
            }
            check_value(value, keys.contains(&key))
                .map_err(|problem| error(PairPart::Value, problem, None))?;
        }
        Ok(Self { pairs })
    }
}

/// The first problem of a key. A key that cannot be a placeholder's name has one.
fn check_key(key: &str, last: Option<&str>) -> Result<(), (Kind, ShortSpan)> {
    if counts_on(key, last) {
        return Ok(());
    }
    let visible = key.trim_end().len();
    if visible == 0 {
        return Err((Kind::EmptyKey, ShortSpan::new(0, key.len())));
    }
    if key.len() > MAX_NAME_BYTES {
        return Err((Kind::KeyTooLong, ShortSpan::new(0, key.len())));
    }
    first_problem(key, |at, c| {
        if c.is_whitespace() && (at == 0 || at >= visible) {
            Some(Kind::BlankAroundKey(c))
        } else {
            in_key(at == 0, c)
        }
    })
}

impl Content<'_> {
    /// Whether a content string can carry a value, so that [`parse`](Self::parse) reads it back.
    /// Use it in a program that fills its templates itself.
    ///
    /// # Errors
    ///
    /// The first problem that [`parse`](Self::parse) would refuse. The span is in bytes of the
    /// value. Beside the shortest key and its colon a value has 65,533 bytes.
    ///
    /// ```
    /// use sms_charge::content::{Content, ProblemKind};
    ///
    /// let error = Content::check_value("1,250,000").unwrap_err();
    /// assert_eq!((error.kind(), error.span()), (ProblemKind::CommaInNumber, 1..2));
    /// assert!(Content::check_value("08:00").is_ok());
    /// ```
    pub fn check_value(value: &str) -> Result<(), ContentError> {
        let error = |(kind, span)| ContentError {
            kind,
            span,
            other: None,
        };
        // Before it there are a colon and a key of at least one byte.
        let most = Self::MAX_BYTES - 2;
        if value.len() > most {
            return Err(error((Kind::TooLong, limit(value, most))));
        }
        let is_error = |kind: &Kind| !kind.is_warning();
        first_of_value(value, true, is_error).map_err(error)
    }
}

fn check_value(value: &str, colons: bool) -> Result<(), (Kind, ShortSpan)> {
    first_of_value(value, colons, |kind| !matches!(kind, Kind::Joiner(_)))
}

/// The first problem of a value for which `counts` is true.
fn first_of_value(
    value: &str,
    colons: bool,
    counts: impl Fn(&Kind) -> bool,
) -> Result<(), (Kind, ShortSpan)> {
    if value.trim_end().is_empty() {
        return Err((Kind::EmptyValue, ShortSpan::new(0, value.len())));
    }
    if value.starts_with("//") {
        // After the colon of the pair it would look like the rest of a link.
        return Err((Kind::MissingColon, ShortSpan::new(0, 2)));
    }
    let visible = value.trim_end_matches(is_kept_blank).len();
    first_problem(value, |at, c| {
        let after = value.get(at + c.len_utf8()..)?;
        let kind = match c {
            ',' => Some(Commas::new(0).kind(value, at)),
            ':' if colons => None,
            ';' | '，' if begins_with_key(after, false) => Some(match c {
                ';' => Kind::Semicolon,
                _ => Kind::FullWidthComma,
            }),
            _ if is_kept_blank(c) && (at == 0 || at >= visible) => Some(Kind::BlankAroundValue(c)),
            _ => in_value(value, at, c),
        };
        kind.filter(&counts)
    })
}

fn first_problem(
    text: &str,
    look: impl Fn(usize, char) -> Option<Kind>,
) -> Result<(), (Kind, ShortSpan)> {
    let found = text.char_indices().find_map(|(at, c)| {
        let kind = look(at, c)?;
        Some((kind, ShortSpan::new(at, at + c.len_utf8())))
    });
    found.map_or(Ok(()), Err)
}

impl<K: AsRef<str>, V: AsRef<str>> fmt::Display for ContentWriter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (key, value)) in self.pairs.iter().enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            f.write_str(key.as_ref())?;
            f.write_str(":")?;
            f.write_str(value.as_ref())?;
        }
        Ok(())
    }
}

impl<K, V> Clone for ContentWriter<'_, K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, V> Copy for ContentWriter<'_, K, V> {}

/// Shows the keys only: a value may be a person's code.
impl<K: AsRef<str>, V> fmt::Debug for ContentWriter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentWriter ")?;
        f.debug_set()
            .entries(self.pairs.iter().map(|(key, _)| ShownKey(key.as_ref())))
            .finish()
    }
}

/// Why [`ContentWriter`] refused the pairs, and which pair was wrong.
///
/// It holds no text of the pair, except one character that should not be there.
///
/// ```
/// use sms_charge::content::{ContentWriter, PairPart};
///
/// let error = ContentWriter::new(&[("code", "1234 ")]).unwrap_err();
/// assert_eq!((error.index(), error.part(), error.span()), (0, PairPart::Value, 4..5));
/// assert_eq!(
///     error.to_string(),
///     "in the value of pair 0: expected no blank at the ends of a value, \
///      found U+0020 SPACE at byte 4 (it is sent and billed)"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentWriterError {
    index: usize,
    part: PairPart,
    kind: Kind,
    span: ShortSpan,
    other: Option<usize>,
}

impl ContentWriterError {
    /// The number of the pair, from 0.
    ///
    /// ```
    /// # use sms_charge::content::ContentWriter;
    /// assert_eq!(ContentWriter::new(&[("code", "1"), ("", "2")]).unwrap_err().index(), 1);
    /// ```
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Whether the key or the value is wrong.
    ///
    /// ```
    /// # use sms_charge::content::{ContentWriter, PairPart};
    /// assert_eq!(ContentWriter::new(&[("", "1")]).unwrap_err().part(), PairPart::Key);
    /// ```
    #[must_use]
    pub const fn part(&self) -> PairPart {
        self.part
    }

    /// What was found.
    ///
    /// ```
    /// # use sms_charge::content::{ContentWriter, ProblemKind};
    /// let error = ContentWriter::new(&[("start", "08:00")]).unwrap_err();
    /// assert_eq!(error.kind(), ProblemKind::ColonInValue);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The place in the key or value, in bytes.
    ///
    /// It is the whole string if that is empty, blank, a repeated key or the key of a pair above
    /// the limit. It is empty and at the start if the whole content would be too long.
    ///
    /// ```
    /// # use sms_charge::content::ContentWriter;
    /// assert_eq!(ContentWriter::new(&[("start", "08:00")]).unwrap_err().span(), 2..3);
    /// ```
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.span.range()
    }

    /// The earlier pair with the same key.
    ///
    /// ```
    /// # use sms_charge::content::ContentWriter;
    /// let error = ContentWriter::new(&[("code", "1"), ("code", "2")]).unwrap_err();
    /// assert_eq!((error.index(), error.other_index()), (1, Some(0)));
    /// ```
    #[must_use]
    pub const fn other_index(&self) -> Option<usize> {
        self.other
    }

    /// The stable code of the kind: see [`ProblemKind::code`](super::ProblemKind::code).
    ///
    /// ```
    /// # use sms_charge::content::ContentWriter;
    /// assert_eq!(ContentWriter::new(&[("code", "")]).unwrap_err().code(), "empty-value");
    /// ```
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

impl fmt::Display for ContentWriterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = match self.part {
            PairPart::Key => "key",
            PairPart::Value => "value",
        };
        write!(f, "in the {part} of pair {}: ", self.index)?;
        self.kind.describe(f, self.span.start(), None)?;
        match self.other {
            Some(first) => write!(f, " (the first is pair {first})"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for ContentWriterError {}

/// One of the two strings of a pair.
///
/// ```
/// use sms_charge::content::{ContentWriter, PairPart};
///
/// let error = ContentWriter::new(&[("code", "")]).unwrap_err();
/// assert_eq!(error.part(), PairPart::Value);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PairPart {
    /// The string before the colon.
    Key,
    /// The string after the colon.
    Value,
}
