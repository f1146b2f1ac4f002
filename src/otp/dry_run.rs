//! Playing the API without it.

use alloc::string::ToString as _;

use super::{Field, Preview, Rejection, RejectionKind, Request, TemplateSource};
use crate::content::Content;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::phone::PhoneNumber;
use crate::template::Message;
use crate::template::Template;

/// How a dry run judges, and what it calls its requests.
///
/// ```
/// use sms_charge::otp::{DryRun, Request};
/// use sms_charge::{Profile, Template};
///
/// const REHEARSAL: DryRun = DryRun::new().lenient_numbers(true).request_number(17);
///
/// let templates: [(&str, Template<'_>); 0] = [];
/// let request = Request { phone_number: Some("0812-3456-7890".into()), ..Request::default() };
/// let preview = REHEARSAL.run(&request, &templates, &Profile::new())?;
/// assert_eq!(preview.number().to_string(), "+6281234567890");
/// assert_eq!(preview.request_id().to_string(), "DRYRUN-17");
/// assert_eq!(preview.estimate(), None); // without a template there is no message
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DryRun {
    lenient_numbers: bool,
    pub(super) request: u64,
}

impl DryRun {
    /// Strict about numbers, and request 0.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            lenient_numbers: false,
            request: 0,
        }
    }

    /// Whether a number is read by [`PhoneNumber::parse_lenient`]. The provider does not say what it
    /// takes; strict is the form that can't be mistaken.
    #[must_use]
    pub const fn lenient_numbers(mut self, lenient: bool) -> Self {
        self.lenient_numbers = lenient;
        self
    }

    /// The number behind `DRYRUN-` in the request's id. The library has no clock and no state: who
    /// rehearses several requests counts them.
    #[must_use]
    pub const fn request_number(mut self, request: u64) -> Self {
        self.request = request;
        self
    }

    /// Rehearses a request: what it would send and cost, or what the API would say instead.
    ///
    /// # Errors
    ///
    /// The first fault in this order: a field that is missing or empty, the number, the content, the
    /// template's id, the values. See [`RejectionKind`].
    pub fn run<'p>(
        self,
        request: &'p Request<'_>,
        templates: impl TemplateSource<'p>,
        profile: &Profile,
    ) -> Result<Preview<'p>, Rejection> {
        let field = |field, text: Option<&'p str>| match text {
            Some("") => Err(self.reject(RejectionKind::Blank(field))),
            text => Ok(text),
        };
        let given = field(Field::PhoneNumber, request.phone_number.as_deref())?;
        let given = given.ok_or(self.reject(RejectionKind::Missing(Field::PhoneNumber)))?;
        let template_id = field(Field::TemplateId, request.template_id.as_deref())?;
        let content = field(Field::Content, request.content.as_deref())?;

        let number = self.number(given)?;
        let content = self.content(content)?;
        let preview = accept(self, number, template_id, content, templates, profile)?;
        Ok(preview.with_number_as_given(given))
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

    pub(super) fn content(self, given: Option<&str>) -> Result<Content<'_>, Rejection> {
        Content::parse(given.unwrap_or_default())
            .map_err(|error| self.reject(RejectionKind::Content(error)))
    }

    const fn reject(self, kind: RejectionKind) -> Rejection {
        Rejection::new(kind, self.request)
    }
}

/// Rehearses what is left when number and content are known to be well-formed.
pub(super) fn accept<'p>(
    run: DryRun,
    number: PhoneNumber,
    template_id: Option<&'p str>,
    content: Content<'p>,
    templates: impl TemplateSource<'p>,
    profile: &Profile,
) -> Result<Preview<'p>, Rejection> {
    let mut found = None;
    if let Some(id) = template_id {
        let template = templates.template(id);
        let template = template.ok_or(run.reject(RejectionKind::UnknownTemplate))?;
        let message = template
            .render(&content)
            .map_err(|error| run.reject(RejectionKind::MissingValue(error)))?;
        found = Some((template, estimate(&message, profile)));
    }
    let (template, estimate): (Option<&'p Template<'p>>, _) = found.unzip();
    Ok(Preview::new(
        number,
        template,
        content,
        estimate,
        run.request,
    ))
}

fn estimate(message: &Message<'_>, profile: &Profile) -> Estimate {
    message
        .estimate_with(profile)
        // Clusters may cross from one piece to the next, so the message has to be in one.
        .unwrap_or_else(|_| profile.estimate(&message.to_string()))
}
