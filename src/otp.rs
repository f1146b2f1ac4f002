//! The API that sends one-time passwords: its request, its response, and a rehearsal without a
//! network.
//!
//! `POST /data/send_sms_otp` takes a phone number, a template's id and the values of its variables,
//! as a form or as JSON, and answers with the number of billed segments. [`Request`] and
//! [`Response`] are the wire, with any string in them; [`CheckedRequest`] is what a program builds,
//! from parts that are known to be right; [`DryRun`] rehearses either. The caller chooses the HTTP client,
//! and the format if it describes itself, as JSON and forms do: the types have serde's traits, and the
//! names are constants.
//!
//! ```
//! use sms_charge::otp::{CheckedRequest, DryRun, Response, Status};
//! use sms_charge::{PhoneNumber, Profile, Template};
//!
//! let request = CheckedRequest::new(PhoneNumber::parse("+6281234567890")?)
//!     .template_id("TPL_0001")?
//!     .content("code:1234,expire_at:5")?;
//! assert_eq!(
//!     serde_urlencoded::to_string(&request)?,
//!     "phone_number=%2B6281234567890&template_id=TPL_0001&content=code%3A1234%2Cexpire_at%3A5"
//! );
//!
//! // What the API would say, as far as anybody can tell without asking it.
//! let templates = [("TPL_0001", Template::parse("Kode %{code}, berlaku %{expire_at} menit")?)];
//! let preview = DryRun::new().run(&request, &templates, &Profile::new())?;
//! assert_eq!(preview.estimate().map(|e| e.charge), Some(1));
//! assert_eq!(
//!     serde_json::to_string(&preview)?,
//!     r#"{"status":"OK","charge_info":{"charge":1},"request_id":"DRYRUN-0"}"#
//! );
//!
//! // What it does say.
//! let body = r#"{"status":"OK","charge_info":{"charge":1},"request_id":"TID0bb59f6a"}"#;
//! let response: Response = serde_json::from_str(body)?;
//! assert_eq!((&response.status, response.charge()), (&Status::Ok, Some(1)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Decisions
//!
//! - The provider documents ten values of `status`. Clients of its sister services meet others, and
//!   HTTP 512. So a status that is not known is kept as it came, and is no error.
//! - The wire types own their strings. A type that borrows from the body can't be read by
//!   `serde_json::from_value`, by a reader, or by an HTTP client's `json()`.
//! - An optional field is left out, never written as `null` or as an empty string: the family of
//!   APIs refuses a field that is there and empty.
//! - `request_id` is opaque. A dry run's begins with `DRYRUN-`, so that nobody takes it for the API's.
//! - Nobody's number, code or credentials are in a `Debug` or in an error, nor in what a
//!   deserialiser says of a body that is no object, or of a string field that is no string.

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

/// The path of the request, to be put behind the host.
pub const PATH: &str = "/data/send_sms_otp";

/// The header that carries the API's id.
pub const API_ID_HEADER: &str = "X-DF-API-ID";

/// The header that carries the API's secret.
pub const API_SECRET_HEADER: &str = "X-DF-API-SECRET";
