//! The reader of strings that somebody else has sent.

use super::{Content, ContentError, Problems};

/// Options for content that somebody else has sent. [`Content::parse_lenient`] uses the default
/// ones.
///
/// This reader accepts what a tolerant server might accept. It skips blanks around keys, pairs
/// without a key and needless commas. It keeps values that are empty or hold control or invisible
/// characters. [`problems`](Self::problems) lists each of these. It refuses what a server would
/// misread: `;`, `=` or `：` as a separator, and JSON.
///
/// ```
/// use sms_charge::content::{Duplicates, ParseOptions};
///
/// const READER: ParseOptions = ParseOptions::new()
///     .duplicates(Duplicates::First)
///     .join_to_previous(true);
///
/// let content = READER.parse("to:Jl. Melati 8, RT 02,courier:Asep,courier:Budi")?;
/// assert_eq!(content.get("to"), Some("Jl. Melati 8, RT 02"));
/// assert_eq!(content.get("courier"), Some("Asep"));
/// # Ok::<(), sms_charge::content::ContentError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ParseOptions {
    pub(super) join_to_previous: bool,
    pub(super) duplicates: Duplicates,
}

/// Which value is used when a key is there twice.
///
/// ```
/// use sms_charge::content::{Content, Duplicates, ParseOptions};
///
/// let twice = "code:1234,code:5678";
/// assert_eq!(Content::parse_lenient(twice)?.get("code"), Some("5678"));
///
/// let first = ParseOptions::new().duplicates(Duplicates::First);
/// assert_eq!(first.parse(twice)?.get("code"), Some("1234"));
/// # Ok::<(), sms_charge::content::ContentError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Duplicates {
    /// The first, like a server that searches for the key from the left.
    First,
    /// The last, like a server that fills a map. The pair keeps the position of the first.
    #[default]
    Last,
}

impl ParseOptions {
    /// The rules of [`Content::parse_lenient`].
    ///
    /// ```
    /// use sms_charge::content::{Content, ParseOptions};
    ///
    /// let text = "code :1234,";
    /// assert_eq!(ParseOptions::new().parse(text)?, Content::parse_lenient(text)?);
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            join_to_previous: false,
            duplicates: Duplicates::Last,
        }
    }

    /// Whether text without a colon belongs to the value before it, together with the comma. Off by
    /// default.
    ///
    /// A server would not read the string in this way. The option shows what was meant, not what
    /// the server will send.
    ///
    /// ```
    /// use sms_charge::content::ParseOptions;
    ///
    /// let content = ParseOptions::new().join_to_previous(true).parse("amount:1,250,000")?;
    /// assert_eq!(content.get("amount"), Some("1,250,000"));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn join_to_previous(mut self, join: bool) -> Self {
        self.join_to_previous = join;
        self
    }

    /// Which value is used when a key is there twice. The last by default.
    ///
    /// It is not known which one the provider uses. If the values differ in length, estimate with
    /// the more expensive one: the problem has both [spans](super::Problem::other_span).
    ///
    /// ```
    /// use sms_charge::content::{Duplicates, ParseOptions};
    ///
    /// let reader = ParseOptions::new().duplicates(Duplicates::First);
    /// let content = reader.parse("code:12,code:34")?;
    /// assert_eq!(content.get("code"), Some("12"));
    /// # Ok::<(), sms_charge::content::ContentError>(())
    /// ```
    #[must_use]
    pub const fn duplicates(mut self, duplicates: Duplicates) -> Self {
        self.duplicates = duplicates;
        self
    }

    /// Reads a string with these options.
    ///
    /// # Errors
    ///
    /// The first of [`problems`](Self::problems) that is an error: `1234`, `amount:1,250` (unless
    /// [`join_to_previous`](Self::join_to_previous) is on), `code:1234;expire_at:5`, `code=1234`,
    /// `code：1234`, `code:1234，expire_at:5`, `{"code":"1234"}`, more than 64 pairs or more than
    /// 65,535 bytes.
    ///
    /// ```
    /// use sms_charge::content::{ParseOptions, ProblemKind};
    ///
    /// let error = ParseOptions::new().parse("code：1234").unwrap_err();
    /// assert_eq!(error.kind(), ProblemKind::FullWidthColon);
    /// ```
    pub fn parse(self, text: &str) -> Result<Content<'_>, ContentError> {
        Problems::new(text, Some(self)).into_content()
    }

    /// All problems that [`Content::problems`] finds, with their severity for this reader.
    ///
    /// ```
    /// use sms_charge::content::{ParseOptions, Severity};
    ///
    /// let problems = ParseOptions::new().problems(",code:1234");
    /// let found = problems.map(|problem| (problem.severity(), problem.code()));
    /// assert!(found.eq([(Severity::Warning, "leading-comma")]));
    /// ```
    #[must_use]
    pub const fn problems(self, text: &str) -> Problems<'_> {
        Problems::new(text, Some(self))
    }
}
