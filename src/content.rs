//! Is this `content` string correct, and which values does it hold?
//!
//! `content` is the field of the API that carries the values of a template's variables, as
//! `key:value,key:value`.
//!
//! ```
//! use sms_charge::Content;
//!
//! let content = Content::parse("code:1234,expire_at:5")?;
//! assert_eq!(content.get("code"), Some("1234"));
//! # Ok::<(), sms_charge::content::ContentError>(())
//! ```
//!
//! # Which one to use
//!
//! - [`ContentWriter`] writes pairs. Use it to build the string: it refuses whatever some server
//!   may read in another way.
//! - [`Content::parse`] is the strict reader. Use it on a string that your program is about to
//!   send.
//! - [`ParseOptions`] is the lenient reader. Use it on a string that somebody else has sent.
//! - [`Content::problems`] lists every error and warning, for a person who corrects the string.
//!
//! If you only want the charge of a message, and your program has the values, you need no content
//! string: see [`Template`](crate::Template).
//!
//! # Grammar
//!
//! The strict reader accepts this grammar, unless the string begins like JSON. Characters are those
//! of Unicode: `blank` is white space, `letter` is an alphabetic character and `digit` is a numeric
//! character.
//!
//! ```text
//! content = [ pair *( "," pair ) ]   ; at most 64 pairs, each key once
//! pair    = key ":" value
//! key     = 1*visible
//!           ; without "," ":" ";" U+FF0C U+FF1A
//!           ; without a blank at its ends
//!           ; does not begin with: likely "="
//!           ; no "//" after its ":"
//!           ; after a comma: no blank inside, no digit first unless it is the next number
//! value   = 1*( visible / joiner )
//!           ; without ","
//!           ; not only blanks
//!           ; without ( ";" / U+FF0C ) likely ( U+FF1A / ":" that no "//" follows )
//! likely  = *blank ( letter / "_" ) *( letter / digit / "_" / "." / "-" ) *blank
//! visible = any character except controls and invisible ones
//! joiner  = U+200C / U+200D / a variation selector, where it joins visible characters
//! ```
//!
//! A key should be the name of a placeholder, in ASCII. Every other key is read with a warning:
//!
//! ```text
//! name    = ( letter *63( letter / DIGIT / "." / "-" ) ) / number
//! letter  = ALPHA / "_"
//! number  = 1*DIGIT    ; 0 or 1 in the first pair, then one more in each pair
//! ```
//!
//! The lenient reader has the same grammar. It skips or keeps some of what does not match:
//! [`ProblemKind`] says which.
//!
//! # Decisions
//!
//! - The first `:` splits a pair. Later colons belong to the value and get a warning: a server that
//!   splits at every colon would keep only `https` of a URL.
//! - `;`, `=` and the full-width `，` and `：` are errors where they are used as `,` or `:`. That is
//!   so if a key follows or precedes them: `code:1234;expire_at:5`, `code=1234`. Inside a value
//!   they are text: `?u=1;c=2`, `;https://` and `;17:30`, and with a warning `你好，世界`.
//! - A comma inside a value is the most common mistake. The text after it is an error, even with a
//!   colon, if it cannot be a key: `Sabtu,12:30 WIB`, `,https://b.example`, `Jl. Melati 8,Blok C: 3`.
//!   A number is a key only if the keys count up: `1:Rani,2:1234`.
//! - Any other key is read, because only `:` ends it. A key that is not a `name` gets a warning,
//!   because no placeholder of a [template](crate::template) can have that name. [`ContentWriter`]
//!   refuses it.
//! - Keys are compared byte by byte: `code` and `Code` are two keys.
//! - Control characters, including LINE FEED, and invisible characters are errors. An invisible
//!   character that joins visible ones in a value, like the joiner in 👨‍👩‍👧, gets only a warning:
//!   it is billed, but it hides nothing. In a key it is an error.
//! - Blanks are all white space of Unicode. Around a key they are errors. At the ends of a value
//!   they are kept and get a warning, because they are sent and billed. A value that has only
//!   blanks is empty.
//! - A second pair with the same key is an error, even with an equal value: nobody knows whether
//!   the server compares the values.
//! - An empty string is content without pairs, for a template without variables.
//!
//! # Sources
//!
//! The provider's page has one example, `code:1234,expire_at:5`, and says that commas separate
//! several variables. Public clients of this API and of its sister services join the pairs with
//! commas and escape nothing. So this format has no escape: a value cannot hold a comma, and `%2C`
//! is three characters.

mod commas;
mod error;
mod grammar;
mod lenient;
pub(crate) mod name;
mod parse;
pub(crate) mod plain;
mod write;

use core::fmt;
use core::iter::{self, FusedIterator};
use core::ops::Range;
use core::slice;

use name::is_name;

pub use error::{ContentError, Problem, ProblemKind, Severity};
pub use lenient::{Duplicates, ParseOptions};
pub use parse::Problems;
pub use write::{ContentWriter, ContentWriterError, PairPart};

/// A checked view of `key:value,key:value` that borrows the string.
///
/// It holds at most [`MAX_PAIRS`](Self::MAX_PAIRS) pairs in the value itself: 536 bytes on a 64-bit
/// machine, without allocation. `Debug` shows the keys that can be a placeholder's name. It never
/// shows a value, which may be a person's code or name.
///
/// ```
/// use sms_charge::Content;
///
/// let content = Content::parse("code:1234,expire_at:5")?;
/// assert_eq!(content.get("code"), Some("1234"));
/// assert_eq!(content.get("amount"), None);
/// # Ok::<(), sms_charge::content::ContentError>(())
/// ```
#[derive(Clone)]
pub struct Content<'c> {
    text: &'c str,
    len: u8,
    spans: [PairSpans; Content::MAX_PAIRS],
}

#[derive(Clone, Copy)]
struct PairSpans {
    key: ShortSpan,
    value: ShortSpan,
}

impl<'c> Content<'c> {
    /// The largest number of pairs, 64.
    pub const MAX_PAIRS: usize = 64;

    /// The longest string, 65,535 bytes. The longest text of 255 segments has fewer bytes, unless
    /// most of its letters are like é, which is one septet and two bytes.
    pub const MAX_BYTES: usize = u16::MAX as usize;

    /// Content without pairs, for a template without variables.
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// assert_eq!(Content::empty(), Content::parse("")?);
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn empty() -> Self {
        Self::unread("")
    }

    const fn unread(text: &'c str) -> Self {
        const NONE: ShortSpan = ShortSpan { start: 0, end: 0 };
        const UNUSED: PairSpans = PairSpans {
            key: NONE,
            value: NONE,
        };
        Self {
            text,
            len: 0,
            spans: [UNUSED; Self::MAX_PAIRS],
        }
    }

    /// Reads a string that a program is about to send. It does not allocate. The time is linear,
    /// except that each key is compared with the keys before it.
    ///
    /// # Errors
    ///
    /// The first of [`problems`](Self::problems) that is an error: `amount:1,250`, `1234`, `:1234`,
    /// `code:`, `code :1234`, `code:1,code:2`, `code:1234,`, `code:1234;expire_at:5`, `code=1234`,
    /// `code：1234`, `{"code":"1234"}`, a control or invisible character, more than 64 pairs or more
    /// than 65,535 bytes. [`ProblemKind`] lists all kinds.
    ///
    /// ```
    /// use sms_charge::content::ProblemKind;
    /// use sms_charge::Content;
    ///
    /// let input = "balance:1,250";
    /// let error = Content::parse(input).unwrap_err();
    /// assert_eq!(error.kind(), ProblemKind::CommaInNumber);
    /// assert_eq!(&input[error.span()], "250");
    /// assert_eq!(error.other_span().map(|key| &input[key]), Some("balance"));
    /// ```
    #[inline]
    pub fn parse(text: &'c str) -> Result<Self, ContentError> {
        let mut content = Self::unread(text);
        if plain::read(&mut content) {
            Ok(content)
        } else {
            Problems::new(text, None).into_content()
        }
    }

    /// Reads a string that somebody else has sent, with the rules of [`ParseOptions::new`].
    ///
    /// # Errors
    ///
    /// If no server could read the string, or two servers would read it differently: see
    /// [`ParseOptions::parse`].
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// let content = Content::parse_lenient("code: 1234, expire_at: 5,")?;
    /// assert_eq!(content.get("expire_at"), Some(" 5"));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    pub fn parse_lenient(text: &'c str) -> Result<Self, ContentError> {
        ParseOptions::new().parse(text)
    }

    /// All errors and warnings of a string, in the order of the text.
    ///
    /// Use it to help a person who corrects the string. [`parse`](Self::parse) stops at the first
    /// error.
    ///
    /// ```
    /// use sms_charge::content::{Content, Severity};
    ///
    /// let found: Vec<_> = Content::problems("code:,expire_at: 5,")
    ///     .map(|problem| (problem.severity(), problem.code(), problem.span()))
    ///     .collect();
    /// assert_eq!(found, [
    ///     (Severity::Error, "empty-value", 4..5),
    ///     (Severity::Warning, "blank-around-value", 16..17),
    ///     (Severity::Error, "trailing-comma", 18..19),
    /// ]);
    /// ```
    #[must_use]
    pub const fn problems(text: &'c str) -> Problems<'c> {
        Problems::new(text, None)
    }

    /// The value of a key.
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// let content = Content::parse("url:https://kirim.example/t/8K")?;
    /// assert_eq!(content.get("url"), Some("https://kirim.example/t/8K"));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'c str> {
        let spans = self.spans().get(self.position(key.as_bytes())?)?;
        Some(spans.value.of(self.text))
    }

    /// The pairs in the order of the text.
    ///
    /// ```
    /// use sms_charge::Content;
    ///
    /// let content = Content::parse("code:1234,expire_at:5")?;
    /// assert!(content.pairs().map(|pair| pair.key).eq(["code", "expire_at"]));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub fn pairs(&self) -> Pairs<'_, 'c> {
        Pairs {
            text: self.text,
            spans: self.spans().iter(),
        }
    }

    /// The number of pairs.
    ///
    /// ```
    /// # use sms_charge::Content;
    /// assert_eq!(Content::parse("code:1234,expire_at:5")?.len(), 2);
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// Whether there are no pairs.
    ///
    /// ```
    /// # use sms_charge::Content;
    /// assert!(Content::parse("")?.is_empty());
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The string as it was given.
    ///
    /// ```
    /// # use sms_charge::Content;
    /// assert_eq!(Content::parse("code:1234")?.as_str(), "code:1234");
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'c str {
        self.text
    }

    /// The number of the pair with this key. `guess` is tried first, because templates and content
    /// mostly have their variables in the same order.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are at most 64 pairs"
    )]
    pub(crate) fn pair_of(&self, key: &[u8], guess: u8) -> Option<u8> {
        if self.has_key(guess, key) {
            return Some(guess);
        }
        self.position(key).map(|pair| pair as u8)
    }

    /// Whether the pair with this number has this key.
    #[inline]
    pub(crate) fn has_key(&self, pair: u8, key: &[u8]) -> bool {
        let spans = self.spans().get(usize::from(pair));
        spans.is_some_and(|spans| spans.key.of_bytes(self.text.as_bytes()) == key)
    }

    /// The bytes of a pair's value. They take less time to find than its characters.
    #[inline]
    pub(crate) fn value_bytes(&self, pair: u8) -> &'c [u8] {
        self.spans()
            .get(usize::from(pair))
            .map_or(&[], |spans| spans.value.of_bytes(self.text.as_bytes()))
    }

    /// The value of the pair with this number.
    #[inline]
    pub(crate) fn value(&self, pair: u8) -> &'c str {
        self.spans()
            .get(usize::from(pair))
            .map_or("", |spans| spans.value.of(self.text))
    }

    fn spans(&self) -> &[PairSpans] {
        self.spans.get(..self.len()).unwrap_or(&self.spans)
    }

    fn position(&self, key: &[u8]) -> Option<usize> {
        let bytes = self.text.as_bytes();
        self.spans()
            .iter()
            .position(|spans| spans.key.len() == key.len() && spans.key.of_bytes(bytes) == key)
    }

    /// Adds a pair and returns its number, or `None` if there is no space.
    fn push(&mut self, spans: PairSpans) -> Option<usize> {
        let at = self.len();
        *self.spans.get_mut(at)? = spans;
        self.len += 1;
        Some(at)
    }
}

/// Two contents are equal if they have the same pairs in the same order, even if they were written
/// differently.
impl PartialEq for Content<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len
            && iter::zip(self.pairs(), other.pairs())
                .all(|(a, b)| (a.key, a.value) == (b.key, b.value))
    }
}

impl Eq for Content<'_> {}

/// Shows the keys only: a value may be a person's code.
impl fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Content ")?;
        f.debug_set()
            .entries(self.pairs().map(|pair| ShownKey(pair.key)))
            .finish()
    }
}

/// A key as `Debug` shows it. A key that is not a plain name may be a code or a message in the
/// wrong place, so only its length is shown.
struct ShownKey<'c>(&'c str);

impl fmt::Debug for ShownKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(key) = *self;
        if is_name(key) && !key.contains(['.', '-']) {
            fmt::Debug::fmt(key, f)
        } else {
            write!(f, "{} bytes", key.len())
        }
    }
}

/// A key and its value.
///
/// ```
/// use sms_charge::Content;
///
/// let content = Content::parse("code:1234,expire_at:5")?;
/// let pair = content.pairs().nth(1).ok_or("no second pair")?;
/// assert_eq!((pair.key, pair.value), ("expire_at", "5"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pair<'c> {
    /// The name of a placeholder, without blanks around it.
    pub key: &'c str,
    /// The text that replaces the placeholder, with the blanks at its ends.
    pub value: &'c str,
    key_start: u16,
    value_start: u16,
}

impl Pair<'_> {
    /// The place of the key in the string, in bytes. If the key is there twice, the place of the
    /// first one.
    ///
    /// ```
    /// # use sms_charge::Content;
    /// let content = Content::parse("code:1234")?;
    /// assert!(content.pairs().map(|pair| pair.key_span()).eq([0..4]));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn key_span(&self) -> Range<usize> {
        let start = self.key_start as usize;
        start..start + self.key.len()
    }

    /// The place of the value in the string, in bytes.
    ///
    /// ```
    /// # use sms_charge::Content;
    /// let content = Content::parse("code:1234")?;
    /// assert!(content.pairs().map(|pair| pair.value_span()).eq([5..9]));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn value_span(&self) -> Range<usize> {
        let start = self.value_start as usize;
        start..start + self.value.len()
    }
}

/// Shows the key and the length of the value.
impl fmt::Debug for Pair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pair")
            .field("key", &ShownKey(self.key))
            .field("value_bytes", &self.value.len())
            .finish()
    }
}

/// The pairs of a [`Content`] in the order of the text. [`Content::pairs`] returns it.
///
/// ```
/// use sms_charge::Content;
///
/// let content = Content::parse("code:1234,expire_at:5")?;
/// let pairs = content.pairs();
/// assert_eq!(pairs.len(), 2);
/// assert!(pairs.rev().map(|pair| pair.value).eq(["5", "1234"]));
/// # Ok::<(), sms_charge::content::ContentError>(())
/// ```
#[derive(Clone)]
pub struct Pairs<'p, 'c> {
    text: &'c str,
    spans: slice::Iter<'p, PairSpans>,
}

impl<'c> Pairs<'_, 'c> {
    fn pair(&self, spans: PairSpans) -> Pair<'c> {
        Pair {
            key: spans.key.of(self.text),
            value: spans.value.of(self.text),
            key_start: spans.key.start,
            value_start: spans.value.start,
        }
    }
}

impl<'c> Iterator for Pairs<'_, 'c> {
    type Item = Pair<'c>;

    fn next(&mut self) -> Option<Pair<'c>> {
        let spans = *self.spans.next()?;
        Some(self.pair(spans))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.spans.size_hint()
    }
}

impl DoubleEndedIterator for Pairs<'_, '_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let spans = *self.spans.next_back()?;
        Some(self.pair(spans))
    }
}

impl ExactSizeIterator for Pairs<'_, '_> {}

impl FusedIterator for Pairs<'_, '_> {}

/// Shows the remaining pairs without their values.
impl fmt::Debug for Pairs<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// A range of bytes between two character boundaries, in a string of at most
/// [`Content::MAX_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct ShortSpan {
    start: u16,
    end: u16,
}

impl ShortSpan {
    #[inline]
    fn new(start: usize, end: usize) -> Self {
        let offset = |at| u16::try_from(at).unwrap_or(u16::MAX);
        Self {
            start: offset(start),
            end: offset(end),
        }
    }

    const fn start(self) -> usize {
        self.start as usize
    }

    const fn end(self) -> usize {
        self.end as usize
    }

    const fn len(self) -> usize {
        self.end() - self.start()
    }

    const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    #[inline]
    fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    #[inline]
    fn of_bytes(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.range()).unwrap_or_default()
    }
}
