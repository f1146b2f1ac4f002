//! A body: read completely within a limit and a time, then as JSON or as a form.

use std::fmt;
use std::time::Duration;

use axum::body::Body;
use axum::http::HeaderValue;
use http_body_util::BodyExt as _;
use serde::Deserialize;
use tokio::time::timeout;

use crate::limits::Limits;

/// The further bytes of a body that is too long, which are read and dropped. A connection that is
/// closed with unread data is reset, and the client may not see the answer.
const DRAINED: usize = 1024 * 1024;

/// Why a body is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// More bytes than these.
    TooLong(usize),
    /// It took longer than this.
    TooSlow(Duration),
    Broken,
    UnknownType,
    NotAnObject,
    NotAForm,
}

pub(crate) async fn read(body: Body, limits: Limits) -> Result<Vec<u8>, Fault> {
    read_up_to(body, limits.body_bytes(), limits.body_time()).await
}

/// The same with another limit and time.
pub(crate) async fn read_up_to(body: Body, bytes: usize, time: Duration) -> Result<Vec<u8>, Fault> {
    let collected = timeout(time, collect(body, bytes)).await;
    collected.unwrap_or(Err(Fault::TooSlow(time)))
}

async fn collect(mut body: Body, limit: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        // Trailers have no meaning here.
        let Ok(data) = frame.map_err(|_| Fault::Broken)?.into_data() else {
            continue;
        };
        length += data.len();
        if length <= limit {
            bytes.extend_from_slice(&data);
        } else if length > limit.saturating_add(DRAINED) {
            break;
        }
    }
    if length > limit {
        return Err(Fault::TooLong(limit));
    }
    Ok(bytes)
}

/// The two formats that a request may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Form,
}

impl Format {
    /// By the media type. Its parameters, such as a charset, are ignored.
    fn of(content_type: Option<&HeaderValue>) -> Option<Self> {
        let text = content_type?.to_str().ok()?;
        let media_type = text.split(';').next()?.trim();
        let is = |name: &str| media_type.eq_ignore_ascii_case(name);
        if is("application/json") {
            Some(Self::Json)
        } else if is("application/x-www-form-urlencoded") {
            Some(Self::Form)
        } else {
            None
        }
    }
}

/// Reads JSON or a form, as the header says.
pub(crate) fn parse<'b, T: Deserialize<'b>>(
    content_type: Option<&HeaderValue>,
    body: &'b [u8],
) -> Result<T, Fault> {
    match Format::of(content_type).ok_or(Fault::UnknownType)? {
        Format::Json => parse_json(body),
        Format::Form => serde_urlencoded::from_bytes(body).map_err(|_| Fault::NotAForm),
    }
}

/// The value must be an object: serde would also accept an array, field by field.
pub(crate) fn parse_json<'b, T: Deserialize<'b>>(body: &'b [u8]) -> Result<T, Fault> {
    if !body.trim_ascii_start().starts_with(b"{") {
        return Err(Fault::NotAnObject);
    }
    serde_json::from_slice(body).map_err(|_| Fault::NotAnObject)
}

impl Fault {
    /// The stable code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::TooLong(_) => "body-too-long",
            Self::TooSlow(_) => "body-too-slow",
            Self::Broken => "body-broken",
            Self::UnknownType => "body-of-unknown-type",
            Self::NotAnObject => "body-not-an-object",
            Self::NotAForm => "body-not-a-form",
        }
    }

    /// Whether some of the body was left unread.
    pub(crate) const fn leaves_rest(self) -> bool {
        matches!(self, Self::TooLong(_) | Self::TooSlow(_) | Self::Broken)
    }
}

/// It shows no text of the body. The errors of serde would.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(bytes) => write!(f, "the body is longer than {bytes} bytes"),
            Self::TooSlow(time) => write!(f, "the body took longer than {} s", time.as_secs()),
            Self::Broken => f.write_str("the body is not complete"),
            Self::UnknownType => f.write_str(
                "Content-Type is neither application/json nor application/x-www-form-urlencoded",
            ),
            Self::NotAnObject => f.write_str("the body is not a JSON object of strings"),
            Self::NotAForm => f.write_str("the body is not a form, or has a field twice"),
        }
    }
}

#[cfg(test)]
mod tests {
    use sms_charge::otp::Request;

    use super::*;

    #[test]
    fn the_media_type_alone_decides() {
        let of = |text: &'static str| Format::of(Some(&HeaderValue::from_static(text)));
        assert_eq!(of("application/json"), Some(Format::Json));
        assert_eq!(of("Application/JSON ; charset=utf-8"), Some(Format::Json));
        assert_eq!(
            of("application/x-www-form-urlencoded;charset=UTF-8"),
            Some(Format::Form)
        );
        assert_eq!(of("text/plain"), None);
        assert_eq!(of(""), None);
        assert_eq!(Format::of(None), None);
    }

    #[test]
    fn json_is_an_object_of_strings() {
        let read = |body: &'static str| parse_json::<Request>(body.as_bytes());
        assert!(read(" {} ").is_ok());
        assert!(read(r#"{"phone_number": null, "other": [1]}"#).is_ok());
        for body in [
            "",
            "null",
            "[\"+6281234567890\"]",
            "{",
            "{} {}",
            r#"{"phone_number": 62}"#,
            r#"{"content": "\ud83d"}"#,
            r#"{"content": "a", "content": "b"}"#,
        ] {
            assert_eq!(read(body).err(), Some(Fault::NotAnObject), "{body}");
        }
    }
}
