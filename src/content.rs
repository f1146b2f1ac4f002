//! The API's `content`: the values of a template's variables, as `key:value,key:value`.
//!
//! The provider's page has one example, `code:1234,expire_at:5`, and says that several variables
//! are separated by commas. Public clients of this API and of its sister services join the pairs
//! with commas and escape nothing. So there is no escape here: no value has a comma, and `%2C` is
//! three characters.
//!
//! There are two readers and a writer. [`Content::parse`] is strict: it reads what a program is about
//! to send. [`ParseOptions`] is lenient: it reads what others have sent, where a server could read it
//! too. [`ContentWriter`] writes pairs that every plausible server reads the same way.
//!
//! # Grammar
//!
//! What the strict reader takes, unless it begins like JSON. Characters are those of Unicode:
//! `blank` is white space, `letter` an alphabetic and `digit` a numeric character.
//!
//! ```text
//! content = [ pair *( "," pair ) ]   ; at most 64, each key once
//! pair    = key ":" value
//! key     = 1*visible                ; without "," ":" ";" U+FF0C U+FF1A, no blank at its ends,
//!                                    ; not beginning with likely "=", with no "//" behind its ":";
//!                                    ; after a comma no blank inside, nor a digit first unless it counts on
//! value   = 1*( visible / joiner )   ; without ",", not only blanks, and without
//!                                    ; ( ";" / U+FF0C ) likely ( U+FF1A / ":" where no "//" follows )
//! likely  = *blank ( letter / "_" ) *( letter / digit / "_" / "." / "-" ) *blank
//! visible = any character but controls and invisible ones
//! joiner  = U+200C / U+200D / a variation selector where it joins visible characters
//! ```
//!
//! A key should be the name of a placeholder, in ASCII. Any other key is read with a warning:
//!
//! ```text
//! name    = ( letter *63( letter / DIGIT / "." / "-" ) ) / number
//! letter  = ALPHA / "_"
//! number  = 1*DIGIT                  ; 0 or 1 in the first pair, in each further one more than before
//! ```
//!
//! The lenient reader has the same grammar. It leaves out or keeps some of what does not fit it: see
//! each [`ProblemKind`].
//!
//! # Decisions
//!
//! - The first `:` splits a pair. Later ones belong to the value and get a warning: a server that
//!   splits at each of them would keep only the `https` of a URL.
//! - `;`, `=` and full-width `，` `：` are errors where they stand for `,` and `:`. They do where a key
//!   follows or precedes them: `code:1234;expire_at:5`, `code=1234`. In a value they are text: `?u=1;c=2`,
//!   `你好，世界` (a warning), and so is what follows in `;https://` and `;17:30`.
//! - A comma inside a value is the commonest accident. What follows it is text, and an error, also
//!   where it has a colon but can't be a key: `Sabtu,12:30 WIB`, `,https://b.example`,
//!   `Jl. Melati 8,Blok C: 3`. Numbers are keys only as they count: `1:Rani,2:1234`.
//! - Any other key is read, since nothing but the `:` ends it. A key that is not a `name` gets a warning:
//!   no placeholder of a [template](crate::template) can have that name. [`ContentWriter`] refuses it.
//! - Keys are compared byte by byte: `code` and `Code` are two.
//! - Control characters, LINE FEED too, and invisible characters are errors. An invisible character
//!   that belongs to a visible one of a value, as the joiner in 👨‍👩‍👧 does, gets a warning: it is
//!   billed, but it hides nothing. In a key it is an error.
//! - Blanks are all white space of Unicode. Around a key they are errors. At the ends of a value they
//!   are kept and get a warning, since they are sent and billed. A value of blanks alone is empty.
//! - A key given twice is an error also where the values are equal: nobody knows that the server
//!   compares them.
//! - An empty string is content without a pair, as for a template without a variable.

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

/// A checked view of `key:value,key:value`, borrowed from the string.
///
/// At most [`MAX_PAIRS`](Self::MAX_PAIRS) pairs, held in the value itself: 536 bytes on a 64-bit
/// machine, and no allocation. `Debug` shows the keys that can be a placeholder's name, and never a
/// value, which may be somebody's code or name.
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
    /// The most pairs that are read, 64.
    pub const MAX_PAIRS: usize = 64;

    /// The longest string that is read, 65,535 bytes. The 255 segments of the longest text hold fewer,
    /// unless most characters are letters such as é, of one septet and two bytes.
    pub const MAX_BYTES: usize = u16::MAX as usize;

    /// No pairs, for a template without a variable.
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

    /// Reads what a program is about to send. No allocation. The time is linear, except that each key
    /// is compared with those before it.
    ///
    /// # Errors
    ///
    /// The first of [`problems`](Self::problems) that is an error: `amount:1,250`, `1234`, `:1234`,
    /// `code:`, `code :1234`, `code:1,code:2`, `code:1234,`, `code:1234;expire_at:5`, `code=1234`,
    /// `code：1234`, `{"code":"1234"}`, a control or invisible character, more than 64 pairs or
    /// 65,535 bytes. [`ProblemKind`] has them all.
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

    /// Reads what others have sent, by the rules of [`ParseOptions::new`].
    ///
    /// # Errors
    ///
    /// Where no server could read it, or two servers would differ: see [`ParseOptions::parse`].
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
    /// For the person who corrects it: [`parse`](Self::parse) stops at the first error.
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

    /// How many pairs there are.
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

    /// Whether there is no pair.
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

    /// The number of a key's pair, given where it may be: templates and content mostly have their
    /// variables in the same order.
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

    /// Whether the pair of this number has this key.
    #[inline]
    pub(crate) fn has_key(&self, pair: u8, key: &[u8]) -> bool {
        let spans = self.spans().get(usize::from(pair));
        spans.is_some_and(|spans| spans.key.of_bytes(self.text.as_bytes()) == key)
    }

    /// The bytes of a pair's value, which take less time to find than its characters.
    #[inline]
    pub(crate) fn value_bytes(&self, pair: u8) -> &'c [u8] {
        self.spans()
            .get(usize::from(pair))
            .map_or(&[], |spans| spans.value.of_bytes(self.text.as_bytes()))
    }

    /// The value of a pair by its number.
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

    /// Adds a pair, and says where; `None` if there is no room.
    fn push(&mut self, spans: PairSpans) -> Option<usize> {
        let at = self.len();
        *self.spans.get_mut(at)? = spans;
        self.len += 1;
        Some(at)
    }
}

/// Two are equal if they have the same pairs in the same order, however they were written.
impl PartialEq for Content<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len
            && iter::zip(self.pairs(), other.pairs())
                .all(|(a, b)| (a.key, a.value) == (b.key, b.value))
    }
}

impl Eq for Content<'_> {}

/// Shows the keys: a value may be somebody's code.
impl fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Content ")?;
        f.debug_set()
            .entries(self.pairs().map(|pair| ShownKey(pair.key)))
            .finish()
    }
}

/// A key as `Debug` shows it. A key that is no plain name may be a code or a message in the wrong place,
/// so only its length is shown.
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
    /// What takes the placeholder's place, blanks at its ends included.
    pub value: &'c str,
    key_start: u16,
    value_start: u16,
}

impl Pair<'_> {
    /// Where the key stands in the string. Of a key given twice, where it stands first.
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

    /// Where the value stands in the string.
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

/// Shows the key, and of the value its length.
impl fmt::Debug for Pair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pair")
            .field("key", &ShownKey(self.key))
            .field("value_bytes", &self.value.len())
            .finish()
    }
}

/// The pairs of a [`Content`] in the order of the text; see [`Content::pairs`].
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

/// Shows the pairs left, without their values.
impl fmt::Debug for Pairs<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Bytes of a string that is no longer than [`Content::MAX_BYTES`], between two character
/// boundaries.
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
