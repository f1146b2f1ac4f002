//! The charge of a message, directly from a content string.
//!
//! Plain content with its keys in the order of the variables is read and counted in one pass. That
//! needs no [`Content`] of half a kilobyte. Everything else is parsed, rendered and counted in
//! three steps. With two values the one pass takes 34 ns and the three steps 60 ns. With four
//! values they take 68 ns and 107 ns (`cargo bench --bench template`, Zen 4).

use core::fmt;

use super::Template;
use super::error::RenderError;
use crate::content::{Content, ContentError, plain};
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};
use crate::scan::{is_plain, scan};

impl Template<'_> {
    /// What the message with the values of a content string costs, with the default profile. The
    /// result is the same as [parsing](Content::parse) the string, [rendering](Self::render) and
    /// counting, but it is faster.
    ///
    /// Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// If the string is not valid content, or has no value for a variable.
    ///
    /// ```
    /// use sms_charge::Template;
    ///
    /// let template = Template::parse("Kode %{code}, berlaku %{expire_at} menit")?;
    /// assert_eq!(template.estimate_content("code:1234,expire_at:5")?.charge, 1);
    ///
    /// let error = template.estimate_content("code:1234").unwrap_err();
    /// assert_eq!(error.code(), "missing-value");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn estimate_content(&self, content: &str) -> Result<Estimate, FromContentError> {
        self.estimate_content_with(content, STANDARD)
    }

    /// What the message costs at a gateway.
    ///
    /// # Errors
    ///
    /// As [`estimate_content`](Self::estimate_content). If grapheme clusters stay whole, also as
    /// [`Message::estimate_with`].
    ///
    /// ```
    /// use sms_charge::{Added, Profile, Template};
    ///
    /// let template = Template::parse("Kode %{code}")?;
    /// let gateway = Profile::new().with_before(Added::characters(154));
    /// assert_eq!(template.estimate_content_with("code:12", &gateway)?.charge, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Message::estimate_with`]: super::Message::estimate_with
    #[inline]
    pub fn estimate_content_with(
        &self,
        content: &str,
        profile: &Profile,
    ) -> Result<Estimate, FromContentError> {
        if profile.is_plain()
            && let Some(estimate) = self.estimate_in_one_pass(content, profile)
        {
            return Ok(estimate);
        }
        self.estimate_in_steps(content, profile)
    }

    /// The estimate with a plain profile. `None` if the three steps are needed.
    fn estimate_in_one_pass(&self, content: &str, profile: &Profile) -> Option<Estimate> {
        if self.slots().len() != usize::from(self.variable_count()) {
            return None;
        }
        let mut sum = self.literals();
        let mut ones = 0;
        let mut pairs = plain::Pairs::new(content)?;
        for &slot in self.slots() {
            let value = pairs.next_value_of(self.name_bytes(slot))?;
            if is_plain(value.as_bytes()) {
                ones += value.len();
            } else {
                sum.add(scan(value));
            }
        }
        sum.add_ones(ones);
        let estimate = profile.estimate_plain_unseen(sum.scan());
        estimate.filter(|_| pairs.are_all_read())
    }

    #[cold]
    #[inline(never)]
    fn estimate_in_steps(
        &self,
        content: &str,
        profile: &Profile,
    ) -> Result<Estimate, FromContentError> {
        let content = &Content::parse(content).map_err(FromContentError::Content)?;
        let message = self.render(content).map_err(FromContentError::Render)?;
        let estimate = message.estimate_with(profile);
        estimate.map_err(FromContentError::Graphemes)
    }
}

/// Why a content string gives no message, or no message that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FromContentError {
    /// The string is not valid content. Spans are in bytes of the string.
    Content(ContentError),
    /// The string has no value for a variable. Spans are in bytes of the template's source.
    Render(RenderError),
    /// The profile keeps grapheme clusters whole. Write the message to a buffer, and count the
    /// buffer.
    Graphemes(GraphemesError),
}

impl FromContentError {
    /// The stable code of the error inside.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Content(error) => error.code(),
            Self::Render(error) => error.code(),
            Self::Graphemes(error) => error.code(),
        }
    }
}

impl fmt::Display for FromContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(error) => error.fmt(f),
            Self::Render(error) => error.fmt(f),
            Self::Graphemes(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for FromContentError {}
