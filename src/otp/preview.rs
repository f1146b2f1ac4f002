//! What a request would send and cost.

use alloc::string::ToString as _;
use core::fmt;
use core::ops::Range;

use serde::{Serialize, Serializer};

use super::dry_run::Fields;
use super::{ChargeInfo, Response, Status};
use crate::content::{Content, Problem, Severity};
use crate::count::estimate::Estimate;
use crate::phone::{Operator, PhoneNumber, RangeState};
use crate::template::{self, Message, Template};

/// A request that the API would most likely accept: see [`DryRun::run`](super::DryRun::run).
///
/// It serializes like the API's answer, with a request id that cannot be one of the API's own.
/// `Debug` shows neither the number nor the values.
///
/// ```
/// use sms_charge::otp::{DryRun, Request};
/// use sms_charge::phone::Brand;
/// use sms_charge::{Profile, Template};
///
/// let templates = [("TPL_0000", Template::parse("Kode Anda %{code} ")?)];
/// let request: Request = serde_json::from_str(
///     r#"{
///         "phone_number": "+6281734567890",
///         "template_id": "TPL_0000",
///         "content": "code:1234,kota:Solo"
///     }"#,
/// )?;
/// let preview = DryRun::new().run(&request, &templates, &Profile::new())?;
///
/// assert_eq!(preview.operator().map(|o| o.brand), Some(Brand::Xl));
/// assert_eq!(preview.estimate().map(|e| (e.units, e.charge)), Some((15, 1)));
/// let codes: Vec<_> = preview.warnings().map(|warning| warning.code()).collect();
/// assert_eq!(codes, ["template-trailing-blanks", "unused-key"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Preview<'p> {
    number: PhoneNumber,
    is_rewritten: bool,
    template: Option<Template<'p>>,
    content: Content<'p>,
    estimate: Option<Estimate>,
    request: u64,
}

impl<'p> Preview<'p> {
    pub(super) const fn new(
        fields: Fields<'p>,
        template: Option<Template<'p>>,
        estimate: Option<Estimate>,
        request: u64,
    ) -> Self {
        Self {
            number: fields.number,
            is_rewritten: fields.is_rewritten,
            template,
            content: fields.content,
            estimate,
            request,
        }
    }

    /// The number that the message goes to.
    #[must_use]
    pub const fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The holder of the number's range, if one is known.
    #[must_use]
    pub fn operator(&self) -> Option<Operator> {
        self.number.operator()
    }

    /// The values.
    #[must_use]
    pub const fn content(&self) -> &Content<'p> {
        &self.content
    }

    /// The message. It is not written out yet. `None` without a template.
    #[must_use]
    pub fn message(&self) -> Option<Message<'_>> {
        // It was already rendered once.
        self.template.as_ref()?.render(&self.content).ok()
    }

    /// What the message costs; `None` without a template.
    #[must_use]
    pub const fn estimate(&self) -> Option<Estimate> {
        self.estimate
    }

    /// What is allowed but may be a mistake, in the number, the template, the content and the
    /// message.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> {
        let state = self.number.range().state;
        let over_limit = self.estimate.is_some_and(|estimate| estimate.over_limit);
        let has_values = !self.content.is_empty();
        let number = [
            self.is_rewritten.then_some(Warning::NumberRewritten),
            (state != RangeState::InService).then_some(Warning::Range(state)),
            (self.template.is_none() && has_values).then_some(Warning::NoTemplate),
        ];
        let template = self.template.iter().flat_map(Template::warnings);
        let content = Content::problems(self.content.as_str())
            .filter(|problem| problem.severity() == Severity::Warning);
        let unused = self
            .template
            .iter()
            .flat_map(|template| template.unused(&self.content))
            .map(|(_, key)| Warning::UnusedKey(key));
        let number = number.into_iter().flatten();
        number
            .chain(template.map(Warning::Template))
            .chain(content.map(Warning::Content))
            .chain(unused)
            .chain(over_limit.then_some(Warning::OverLimit))
    }

    /// The id of a request that was never made: `DRYRUN-` and the number that the caller gave.
    #[must_use]
    pub const fn request_id(&self) -> RequestId {
        RequestId(self.request)
    }

    /// The answer that the API would give. Without a template it has no charge, because there is no
    /// message to estimate.
    #[must_use]
    pub fn response(&self) -> Response {
        let status = Status::Ok;
        Response {
            http_status: status.http_status(),
            charge_info: self.estimate.map(|estimate| ChargeInfo {
                charge: estimate.charge,
            }),
            request_id: Some(self.request_id().to_string()),
            ..Response::new(status)
        }
    }
}

impl Serialize for Preview<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.response().serialize(serializer)
    }
}

/// The id of a dry run, which `Display` writes as `DRYRUN-` and a number.
///
/// ```
/// use sms_charge::PhoneNumber;
/// use sms_charge::otp::{CheckedRequest, DryRun};
/// use sms_charge::{Profile, Template};
///
/// let none: [(&str, Template<'_>); 0] = [];
/// let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?);
/// let run = DryRun::new().request_number(4417);
/// let preview = run.run(&request, &none, &Profile::new())?;
/// assert_eq!(preview.request_id().to_string(), "DRYRUN-4417");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RequestId(pub(super) u64);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DRYRUN-{}", self.0)
    }
}

/// Something in an accepted request that may be a mistake: see [`Preview::warnings`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The number is not in the form that would be sent.
    NumberRewritten,
    /// The number's range may not be in service.
    Range(RangeState),
    /// There are values, but there is no template for them.
    NoTemplate,
    /// The template has something that may be a mistake.
    Template(template::Warning),
    /// The content has something that may be a mistake.
    Content(Problem),
    /// No placeholder has this key of the content. The range is in bytes of the content.
    UnusedKey(Range<usize>),
    /// The message is longer than a limit of the profile.
    OverLimit,
}

impl Warning {
    /// A stable code for the kind, such as `unused-key`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NumberRewritten => "number-rewritten",
            Self::Range(_) => "range-not-in-service",
            Self::NoTemplate => "values-without-template",
            Self::Template(warning) => warning.code(),
            Self::Content(problem) => problem.code(),
            Self::UnusedKey(_) => "unused-key",
            Self::OverLimit => "over-limit",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NumberRewritten => f.write_str("the number was rewritten as E.164"),
            Self::Range(state) => write!(f, "the number's range is {state}"),
            Self::NoTemplate => f.write_str("there are values, and no template to put them in"),
            Self::Template(warning) => write!(f, "in the template: {warning}"),
            Self::Content(problem) => write!(f, "in the content: {problem}"),
            Self::UnusedKey(key) => {
                let at = key.start;
                write!(f, "no placeholder has the key at byte {at} of the content")
            }
            Self::OverLimit => f.write_str("the message is longer than the gateway allows"),
        }
    }
}
