//! Answers a request like the API, without a network.

use alloc::string::ToString as _;

use super::{CheckedRequest, Field, Preview, Rejection, RejectionKind, Request, TemplateSource};
use crate::content::Content;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::phone::PhoneNumber;
use crate::template::Message;

/// How a dry run reads a request, and the number of the request.
///
/// ```
/// use sms_charge::otp::{DryRun, Request};
/// use sms_charge::{Profile, Template};
///
/// const REHEARSAL: DryRun = DryRun::new().lenient_numbers(true).request_number(17);
///
/// let templates: [(&str, Template<'_>); 0] = [];
/// let form = "phone_number=0812-3456-7890";
/// let request: Request = serde_urlencoded::from_str(form)?;
/// let preview = REHEARSAL.run(&request, &templates, &Profile::new())?;
/// assert_eq!(preview.number().to_string(), "+6281234567890");
/// assert_eq!(preview.request_id().to_string(), "DRYRUN-17");
/// assert_eq!(preview.estimate(), None); // without a template there is no message
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DryRun {
    lenient_numbers: bool,
    request: u64,
}

impl DryRun {
    /// Reads numbers strictly. The request has the number 0.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            lenient_numbers: false,
            request: 0,
        }
    }

    /// Whether [`PhoneNumber::parse_lenient`] reads the number of a [`Request`]. The provider does
    /// not say what it accepts. The strict form is surely right.
    #[must_use]
    pub const fn lenient_numbers(mut self, lenient: bool) -> Self {
        self.lenient_numbers = lenient;
        self
    }

    /// The number after `DRYRUN-` in the request's id. The library has no clock and no state, so a
    /// program with several requests counts them itself.
    #[must_use]
    pub const fn request_number(mut self, request: u64) -> Self {
        self.request = request;
        self
    }

    /// What a [`Request`] or a [`CheckedRequest`] would send and cost, or what the API would answer
    /// instead.
    ///
    /// # Errors
    ///
    /// The first problem in this order: a field that is missing or empty, the number, the content,
    /// the template's id, the values. See [`RejectionKind`]. A checked request can have only the
    /// last two.
    ///
    /// ```
    /// use sms_charge::otp::{CheckedRequest, DryRun, RejectionKind, Request};
    /// use sms_charge::{PhoneNumber, Profile, Template};
    ///
    /// let templates = [("TPL_0000", Template::parse("Kode Anda %{code}")?)];
    /// let profile = Profile::new();
    ///
    /// let form = "template_id=TPL_0000&content=code:1234";
    /// let request: Request = serde_urlencoded::from_str(form)?;
    /// let rejection = DryRun::new().run(&request, &templates, &profile).unwrap_err();
    /// assert_eq!(rejection.code(), "missing-field");
    ///
    /// let number = PhoneNumber::parse("+6281234567890")?;
    /// let request = CheckedRequest::new(number).template_id("TPL_0000")?;
    /// let rejection = DryRun::new().run(&request, &templates, &profile).unwrap_err();
    /// assert!(matches!(rejection.kind(), RejectionKind::MissingValue(_)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn run<'p>(
        self,
        request: impl Into<AnyRequest<'p>>,
        templates: impl TemplateSource<'p>,
        profile: &Profile,
    ) -> Result<Preview<'p>, Rejection> {
        let fields = match request.into() {
            AnyRequest::Raw(request) => self.read(request)?,
            AnyRequest::Checked(request) => request.fields(),
        };
        let mut template = None;
        let mut estimate = None;
        if let Some(id) = fields.template_id {
            let found = templates.template(id);
            let found = found.ok_or(self.reject(RejectionKind::UnknownTemplate))?;
            let message = found
                .render(&fields.content)
                .map_err(|error| self.reject(RejectionKind::MissingValue(error)))?;
            estimate = Some(estimate_of(&message, profile));
            template = Some(found);
        }
        Ok(Preview::new(fields, template, estimate, self.request))
    }

    fn read(self, request: &Request) -> Result<Fields<'_>, Rejection> {
        let field = |field, text: Option<_>| match text {
            Some("") => Err(self.reject(RejectionKind::Blank(field))),
            _ => Ok(text),
        };
        let given = field(Field::PhoneNumber, request.phone_number.as_deref())?;
        let given = given.ok_or(self.reject(RejectionKind::Missing(Field::PhoneNumber)))?;
        let template_id = field(Field::TemplateId, request.template_id.as_deref())?;
        let content = field(Field::Content, request.content.as_deref())?;

        let number = self.number(given)?;
        let content = Content::parse(content.unwrap_or_default())
            .map_err(|error| self.reject(RejectionKind::Content(error)))?;
        Ok(Fields {
            number,
            is_rewritten: number.e164().as_str() != given,
            template_id,
            content,
        })
    }

    fn number(self, given: &str) -> Result<PhoneNumber, Rejection> {
        let number = if self.lenient_numbers {
            PhoneNumber::parse_lenient(given)
        } else {
            PhoneNumber::parse(given)
        };
        number.map_err(|error| {
            let is_blank = given.trim_ascii().is_empty();
            self.reject(if is_blank {
                RejectionKind::BlankNumber(error)
            } else {
                RejectionKind::PhoneNumber(error)
            })
        })
    }

    const fn reject(self, kind: RejectionKind) -> Rejection {
        Rejection::new(kind, self.request)
    }
}

/// The request for [`DryRun::run`]: either kind, by reference.
#[derive(Clone, Copy, Debug)]
pub enum AnyRequest<'p> {
    /// Any strings. They are checked first.
    Raw(&'p Request),
    /// Parts that are already checked.
    Checked(&'p CheckedRequest<'p>),
}

impl<'p> From<&'p Request> for AnyRequest<'p> {
    fn from(request: &'p Request) -> Self {
        Self::Raw(request)
    }
}

impl<'p> From<&'p CheckedRequest<'_>> for AnyRequest<'p> {
    fn from(request: &'p CheckedRequest<'_>) -> Self {
        Self::Checked(request)
    }
}

/// The fields of a request, all well-formed.
pub(super) struct Fields<'p> {
    pub(super) number: PhoneNumber,
    /// The number was given in another form than E.164.
    pub(super) is_rewritten: bool,
    pub(super) template_id: Option<&'p str>,
    pub(super) content: Content<'p>,
}

fn estimate_of(message: &Message<'_>, profile: &Profile) -> Estimate {
    message
        .estimate_with(profile)
        // A cluster may begin in one piece and end in the next, so the message must be one text.
        .unwrap_or_else(|_| profile.estimate(&message.to_string()))
}
