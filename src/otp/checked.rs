//! The request that a program builds from checked parts.

use alloc::string::ToString as _;
use core::fmt;
use core::ops::Range;

use serde::{Serialize, Serializer};

use super::Request;
use super::dry_run::Fields;
use super::text::Hidden;
use crate::character::class::is_unseen;
use crate::character::name::Shown;
use crate::content::{Content, ContentError};
use crate::phone::{PhoneNumber, PhoneText};

/// A request whose number, content and template id are well-formed.
///
/// It serializes like the [`Request`] that [`to_request`](Self::to_request) returns. `Debug` shows
/// no number, no id and no value.
///
/// ```
/// use sms_charge::PhoneNumber;
/// use sms_charge::otp::{CheckedRequest, PhoneFormat};
///
/// let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?)
///     .template_id("TPL_0000")?
///     .phone_format(PhoneFormat::Msisdn);
/// assert_eq!(
///     serde_json::to_string(&request)?,
///     r#"{"phone_number":"6281234567890","template_id":"TPL_0000"}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct CheckedRequest<'a> {
    number: PhoneNumber,
    format: PhoneFormat,
    template_id: Option<&'a str>,
    content: Content<'a>,
}

impl<'a> CheckedRequest<'a> {
    /// A request to a number, without a template and without content.
    #[must_use]
    pub const fn new(number: PhoneNumber) -> Self {
        Self {
            number,
            format: PhoneFormat::E164,
            template_id: None,
            content: Content::empty(),
        }
    }

    /// Sets the template.
    ///
    /// # Errors
    ///
    /// If the id is empty or has a blank, a control or an invisible character in it.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    /// use sms_charge::otp::CheckedRequest;
    ///
    /// let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?);
    /// let error = request.template_id("TPL_0000\n").unwrap_err();
    /// assert_eq!((error.code(), error.span()), ("unfit-template-id", 8..9));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn template_id(self, id: &'a str) -> Result<Self, TemplateIdError> {
        if id.is_empty() {
            return Err(TemplateIdError { at: 0, unfit: None });
        }
        match id.char_indices().find(|&(_, c)| is_unseen(c)) {
            Some((at, c)) => Err(TemplateIdError { at, unfit: Some(c) }),
            None => Ok(Self {
                template_id: Some(id),
                ..self
            }),
        }
    }

    /// Sets the values, `key:value,key:value`. An empty string is not sent.
    ///
    /// # Errors
    ///
    /// If [`Content::parse`] refuses the string. A lenient reader is not enough here: it finds what
    /// was meant, but a server may read something else.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    /// use sms_charge::otp::CheckedRequest;
    ///
    /// let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?);
    /// let error = request.content("code:1234,").unwrap_err();
    /// assert_eq!((error.code(), error.span()), ("trailing-comma", 9..10));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn content(self, content: &'a str) -> Result<Self, ContentError> {
        let content = Content::parse(content)?;
        Ok(Self { content, ..self })
    }

    /// Sets how the number is written. The default is E.164.
    #[must_use]
    pub const fn phone_format(mut self, format: PhoneFormat) -> Self {
        self.format = format;
        self
    }

    /// The number that the message goes to.
    #[must_use]
    pub const fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The strings that are sent.
    ///
    /// ```
    /// use sms_charge::PhoneNumber;
    /// use sms_charge::otp::CheckedRequest;
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// let request = CheckedRequest::new(number).to_request();
    /// assert_eq!(request.phone_number.as_deref(), Some("+6281234567890"));
    /// assert_eq!(request.content, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_request(&self) -> Request {
        let content = (!self.content.is_empty()).then(|| self.content.as_str());
        Request {
            phone_number: Some(self.format.write(self.number).to_string()),
            template_id: self.template_id.map(Into::into),
            content: content.map(Into::into),
        }
    }

    pub(super) fn fields(&self) -> Fields<'_> {
        Fields {
            number: self.number,
            is_rewritten: false,
            template_id: self.template_id,
            content: self.content.clone(),
        }
    }
}

/// Shows only the length of the id, as [`Request`] does: text in the wrong field is still personal
/// data.
impl fmt::Debug for CheckedRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedRequest")
            .field("number", &self.number)
            .field("format", &self.format)
            .field("template_id", &self.template_id.map(Hidden))
            .field("content", &self.content)
            .finish()
    }
}

impl Serialize for CheckedRequest<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_request().serialize(serializer)
    }
}

impl From<&CheckedRequest<'_>> for Request {
    fn from(request: &CheckedRequest<'_>) -> Self {
        request.to_request()
    }
}

/// How a number is written in a request. The provider does not say which form it accepts.
///
/// ```
/// use sms_charge::PhoneNumber;
/// use sms_charge::otp::PhoneFormat;
///
/// let number = PhoneNumber::parse("+6281234567890")?;
/// assert_eq!(PhoneFormat::National.write(number).as_str(), "081234567890");
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PhoneFormat {
    /// `+6281234567890`.
    #[default]
    E164,
    /// `6281234567890`.
    Msisdn,
    /// `081234567890`.
    National,
}

impl PhoneFormat {
    /// The number in this form.
    #[must_use]
    pub fn write(self, number: PhoneNumber) -> PhoneText {
        match self {
            Self::E164 => number.e164(),
            Self::Msisdn => number.msisdn(),
            Self::National => number.national(),
        }
    }
}

/// Why [`CheckedRequest::template_id`] refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TemplateIdError {
    at: usize,
    /// `None` if the id is empty.
    unfit: Option<char>,
}

impl TemplateIdError {
    /// The character that is not allowed in an id, in bytes of the id. The span is empty if the id
    /// is empty.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        self.at..self.at + self.unfit.map_or(0, char::len_utf8)
    }

    /// The stable code, `unfit-template-id`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "unfit-template-id"
    }
}

impl fmt::Display for TemplateIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unfit {
            None => f.write_str("expected a template's id, found nothing"),
            Some(c) => {
                let at = self.at;
                write!(
                    f,
                    "expected characters that can be seen in a template's id, found {} at byte {at}",
                    Shown(c)
                )
            }
        }
    }
}

impl core::error::Error for TemplateIdError {}
