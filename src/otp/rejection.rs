//! What the API would answer instead of sending, and how that is known.

use alloc::string::ToString as _;
use core::error::Error;
use core::fmt;

use serde::{Serialize, Serializer};

use super::preview::RequestId;
use super::{Reason, Response, Status};
use crate::content::ContentError;
use crate::phone::PhoneNumberError;
use crate::template::RenderError;

/// Why a dry run refused a request.
///
/// It serializes like the API's own error body. The kind, with its place in the input, and the
/// origin give more details. It holds no text of the request.
///
/// ```
/// use sms_charge::otp::{DryRun, Origin, Request};
/// use sms_charge::{Profile, Template};
///
/// let templates: [(&str, Template<'_>); 0] = [];
/// let request: Request = serde_json::from_str(r#"{"phone_number": "0812"}"#)?;
/// let profile = Profile::new();
/// let rejection = DryRun::new().run(&request, &templates, &profile).unwrap_err();
///
/// assert_eq!(
///     serde_json::to_value(&rejection)?,
///     serde_json::json!({
///         "status": "INVALID_ARGUMENT",
///         "reason": "Invalid phone_number",
///         "request_id": "DRYRUN-0",
///     })
/// );
/// assert_eq!((rejection.http_status(), rejection.origin()), (400, Origin::Ours));
/// assert_eq!(
///     rejection.to_string(),
///     "phone_number: expected a plus and 62, found no plus at byte 0"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rejection {
    kind: RejectionKind,
    request: u64,
}

/// What is wrong with a request. All are `INVALID_ARGUMENT`, HTTP 400.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RejectionKind {
    /// A required field is missing.
    Missing(Field),
    /// A field is present and empty.
    Blank(Field),
    /// The number has only ASCII blanks.
    BlankNumber(PhoneNumberError),
    /// The rules of this library refuse the number. The rules of the API are not known.
    PhoneNumber(PhoneNumberError),
    /// No template has the id.
    UnknownTemplate,
    /// [`Content::parse`](crate::Content::parse) refuses the content.
    Content(ContentError),
    /// A variable of the template has no value in the content.
    MissingValue(RenderError),
}

/// A field of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// `phone_number`.
    PhoneNumber,
    /// `template_id`.
    TemplateId,
    /// `content`.
    Content,
}

impl Field {
    /// The name on the wire.
    ///
    /// ```
    /// assert_eq!(sms_charge::otp::Field::TemplateId.name(), "template_id");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::TemplateId => "template_id",
            Self::Content => "content",
        }
    }
}

/// How it is known that the API refuses such a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// The provider's documentation has this answer, word for word.
    Documented,
    /// Public tests of a sister service have it. It is most likely the same here.
    SeenInFamily,
    /// It is a rule of this library. The API may accept the request, or refuse it with another
    /// answer.
    Ours,
}

impl Rejection {
    pub(super) const fn new(kind: RejectionKind, request: u64) -> Self {
        Self { kind, request }
    }

    /// What is wrong, and its place if there is one.
    #[must_use]
    pub const fn kind(self) -> RejectionKind {
        self.kind
    }

    /// How that is known.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self.kind {
            RejectionKind::Missing(Field::PhoneNumber) => Origin::Documented,
            RejectionKind::Missing(_) | RejectionKind::Blank(_) | RejectionKind::BlankNumber(_) => {
                Origin::SeenInFamily
            }
            RejectionKind::PhoneNumber(_)
            | RejectionKind::UnknownTemplate
            | RejectionKind::Content(_)
            | RejectionKind::MissingValue(_) => Origin::Ours,
        }
    }

    /// The field that is wrong.
    #[must_use]
    pub const fn field(self) -> Field {
        match self.kind {
            RejectionKind::Missing(field) | RejectionKind::Blank(field) => field,
            RejectionKind::BlankNumber(_) | RejectionKind::PhoneNumber(_) => Field::PhoneNumber,
            RejectionKind::UnknownTemplate => Field::TemplateId,
            RejectionKind::Content(_) | RejectionKind::MissingValue(_) => Field::Content,
        }
    }

    /// A stable code for the kind, such as `blank-field`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            RejectionKind::Missing(_) => "missing-field",
            RejectionKind::Blank(_) => "blank-field",
            RejectionKind::BlankNumber(_) => "blank-number",
            RejectionKind::PhoneNumber(_) => "refused-number",
            RejectionKind::UnknownTemplate => "unknown-template",
            RejectionKind::Content(_) => "refused-content",
            RejectionKind::MissingValue(error) => error.code(),
        }
    }

    /// The API's status.
    #[must_use]
    pub const fn status(self) -> Status {
        Status::InvalidArgument
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub const fn http_status(self) -> u16 {
        400
    }

    /// The API's reason.
    #[must_use]
    pub const fn reason(self) -> Reason<'static> {
        let argument = self.field().name();
        match self.kind {
            RejectionKind::Missing(_) => Reason::NotFound { argument },
            RejectionKind::Blank(_) => Reason::BlankString { argument },
            _ => Reason::Invalid { argument },
        }
    }

    /// The id of a request that was never made: `DRYRUN-` and the number that the caller gave.
    #[must_use]
    pub const fn request_id(self) -> RequestId {
        RequestId(self.request)
    }

    /// The answer that the API would give.
    #[must_use]
    pub fn response(self) -> Response {
        Response {
            reason: Some(self.reason().to_string()),
            request_id: Some(self.request_id().to_string()),
            http_status: Some(self.http_status()),
            ..Response::new(self.status())
        }
    }
}

impl Serialize for Rejection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.response().serialize(serializer)
    }
}

/// For the person who corrects the request. [`Rejection::reason`] is what the API would say.
impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field().name())?;
        match self.kind {
            RejectionKind::Missing(_) => f.write_str("expected a value, found no such field"),
            RejectionKind::Blank(_) => f.write_str("expected a value, found an empty one"),
            RejectionKind::BlankNumber(error) | RejectionKind::PhoneNumber(error) => error.fmt(f),
            RejectionKind::UnknownTemplate => f.write_str("no template has this id"),
            RejectionKind::Content(error) => error.fmt(f),
            RejectionKind::MissingValue(error) => error.fmt(f),
        }
    }
}

impl Error for Rejection {}
