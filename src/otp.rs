//! What would the API answer to this request, and what would it charge?
//!
//! `POST /data/send_sms_otp` sends a one-time password. It takes a phone number, a template's id
//! and the values of its variables, as a form or as JSON. It answers with the number of billed
//! segments.
//!
//! ```
//! use sms_charge::otp::{CheckedRequest, DryRun};
//! use sms_charge::{PhoneNumber, Profile, Template};
//!
//! let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?)
//!     .template_id("TPL_0001")?
//!     .content("code:1234,expire_at:5")?;
//! let template = Template::parse("Kode %{code}, berlaku %{expire_at} menit")?;
//! let templates = [("TPL_0001", template)];
//!
//! let preview = DryRun::new().run(&request, &templates, &Profile::new())?;
//! assert_eq!(preview.estimate().map(|e| e.charge), Some(1));
//! assert_eq!(
//!     serde_json::to_string(&preview)?,
//!     r#"{"status":"OK","charge_info":{"charge":1},"request_id":"DRYRUN-0"}"#
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Which one to use
//!
//! - [`CheckedRequest`] is what a program builds and sends. Its parts are known to be well-formed.
//! - [`Request`] is a body that somebody else has sent, with any strings. Use it in a test or a
//!   gateway.
//! - [`DryRun`] answers either kind like the API, without a network.
//! - [`Response`] is the body of an answer, and [`Reason`] explains why the API refused.
//! - [`Credentials`] checks the API's id and secret, and names their headers.
//!
//! You choose the HTTP client. You also choose the format, if it describes itself like JSON and
//! forms do. The types have serde's traits, and the names on the wire are constants:
//!
//! ```
//! use sms_charge::PhoneNumber;
//! use sms_charge::otp::{CheckedRequest, METHOD, PATH, Response, Status};
//!
//! let number = PhoneNumber::parse("+6281234567890")?;
//! let request = CheckedRequest::new(number).content("code:1234")?;
//! assert_eq!((METHOD, PATH), ("POST", "/data/send_sms_otp"));
//! assert_eq!(
//!     serde_urlencoded::to_string(&request)?,
//!     "phone_number=%2B6281234567890&content=code%3A1234"
//! );
//!
//! let body = r#"{"status":"OK","charge_info":{"charge":1}}"#;
//! let response: Response = serde_json::from_str(body)?;
//! assert_eq!((&response.status, response.charge()), (&Status::Ok, Some(1)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Decisions
//!
//! - The provider documents ten values of `status`. Clients of its sister services have met others,
//!   and HTTP 512. So an unknown status is kept unchanged and is not an error.
//! - The wire types own their strings. A type that borrows from the body cannot be read by
//!   `serde_json::from_value`, from a reader, or by the `json()` of an HTTP client.
//! - An optional field without a value is not written. `null` and an empty string are never
//!   written, because this family of APIs refuses a field that is present and empty.
//! - `request_id` is opaque. The id of a dry run begins with `DRYRUN-`, so that nobody mistakes it
//!   for an id of the API.
//! - `Debug` and errors never show a number, a code or credentials. Neither do the messages of a
//!   deserializer about a body that is not an object, or a field that is not a string.

mod checked;
mod credentials;
mod dry_run;
mod preview;
mod reason;
mod rejection;
mod request;
mod response;
mod status;
mod templates;
mod text;

pub use checked::{CheckedRequest, PhoneFormat, TemplateIdError};
pub use credentials::{Credentials, CredentialsError};
pub use dry_run::{AnyRequest, DryRun};
pub use preview::{Preview, RequestId, Warning};
pub use reason::Reason;
pub use rejection::{Field, Origin, Rejection, RejectionKind};
pub use request::Request;
pub use response::{ChargeInfo, Response};
pub use status::Status;
pub use templates::TemplateSource;

/// The method of the request.
pub const METHOD: &str = "POST";

/// The path of the request. It follows the host.
pub const PATH: &str = "/data/send_sms_otp";

/// The header that carries the API's id.
pub const API_ID_HEADER: &str = "X-DF-API-ID";

/// The header that carries the API's secret.
pub const API_SECRET_HEADER: &str = "X-DF-API-SECRET";
