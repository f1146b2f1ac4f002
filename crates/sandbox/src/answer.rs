//! An answer of the API, and what may be logged about it.

use axum::Json;
use axum::http::header::CONNECTION;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sms_charge::otp::{self, Preview, Rejection, Status};

/// What is wrong, for the person who corrects it.
const WHY: HeaderName = HeaderName::from_static("x-sandbox-why");

/// The codes of the warnings about a request that was accepted.
const WARNINGS: HeaderName = HeaderName::from_static("x-sandbox-warnings");

pub(crate) struct Answer {
    body: otp::Response,
    http: StatusCode,
    code: &'static str,
    note: Option<(HeaderName, String)>,
    closes: bool,
}

/// What is logged about an answer. It contains nothing of the client.
#[derive(Clone)]
pub(crate) struct Outcome {
    pub(crate) id: String,
    pub(crate) status: Status,
    pub(crate) charge: Option<u32>,
    /// The cause of this status.
    pub(crate) code: &'static str,
}

impl Answer {
    pub(crate) fn accepted(preview: &Preview<'_>) -> Self {
        let codes: Vec<_> = preview.warnings().map(|warning| warning.code()).collect();
        let note = (!codes.is_empty()).then(|| (WARNINGS, codes.join(", ")));
        Self {
            body: preview.response(),
            http: StatusCode::OK,
            code: "accepted",
            note,
            closes: false,
        }
    }

    pub(crate) fn rejected(rejection: Rejection) -> Self {
        Self {
            body: rejection.response(),
            http: http_of(&rejection.status()),
            code: rejection.code(),
            note: Some((WHY, rejection.to_string())),
            closes: false,
        }
    }

    /// An error that does not come from a dry run.
    pub(crate) fn error(request: u64, status: Status, code: &'static str) -> Self {
        Self {
            http: http_of(&status),
            body: {
                let mut body = otp::Response::new(status);
                body.request_id = Some(format!("DRYRUN-{request}"));
                body
            },
            code,
            note: None,
            closes: false,
        }
    }

    pub(crate) fn reason(mut self, reason: impl Into<String>) -> Self {
        self.body.reason = Some(reason.into());
        self
    }

    pub(crate) fn why(mut self, why: &str) -> Self {
        self.note = Some((WHY, why.to_owned()));
        self
    }

    pub(crate) const fn http(mut self, http: StatusCode) -> Self {
        self.http = http;
        self
    }

    /// The connection cannot be used any more.
    pub(crate) const fn and_close(mut self) -> Self {
        self.closes = true;
        self
    }

    /// The HTTP code and the body.
    pub(crate) fn into_parts(self) -> (u16, otp::Response) {
        (self.http.as_u16(), self.body)
    }

    /// The body alone.
    pub(crate) fn json(&self) -> String {
        serde_json::to_string(&self.body).unwrap_or_default()
    }

    pub(crate) fn outcome(&self) -> Outcome {
        Outcome {
            id: self
                .body
                .request_id
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
            status: self.body.status.clone(),
            charge: self.body.charge(),
            code: self.code,
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let outcome = self.outcome();
        let mut response = (self.http, Json(self.body)).into_response();
        if let Some((name, text)) = self.note
            && let Ok(value) = HeaderValue::try_from(ascii(&text))
        {
            response.headers_mut().insert(name, value);
        }
        if self.closes {
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(CONNECTION, close);
        }
        response.extensions_mut().insert(outcome);
        response
    }
}

fn http_of(status: &Status) -> StatusCode {
    let code = status
        .http_status()
        .and_then(|code| StatusCode::from_u16(code).ok());
    code.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A header is ASCII. The library also names characters by their code points.
fn ascii(text: &str) -> String {
    let visible = |c: char| {
        if c == ' ' || c.is_ascii_graphic() {
            c
        } else {
            '?'
        }
    };
    text.chars().map(visible).collect()
}
