//! `POST /ask/{question}`: what the page asks as somebody types. Not of the API.
//!
//! The body is what `crates/web` has in the memory of its module: the length of the options in four bytes, the
//! lowest first, the options, and the text.

use std::panic::resume_unwind;
use std::str::from_utf8;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use sms_charge_web::Refusal;
use tokio::task::spawn_blocking;

use crate::body;
use crate::rehearse::unreadable;
use crate::sandbox::Sandbox;

/// Longer than any text that anybody sends, so that somebody's log that is pasted is answered.
pub(crate) const BYTES: usize = 4 * 1024 * 1024;

pub(crate) async fn show(
    State(sandbox): State<Arc<Sandbox>>,
    Path(question): Path<usize>,
    body: Body,
) -> Response {
    let body = match body::read_up_to(body, BYTES, sandbox.limits.body_time()).await {
        Ok(body) => body,
        Err(fault) => return unreadable(&sandbox, fault),
    };
    // A long text takes a while, and others are served meanwhile.
    let answered = spawn_blocking(move || answer(question, &body)).await;
    match answered.unwrap_or_else(|error| resume_unwind(error.into_panic())) {
        Some(Ok(json)) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        Some(Err(refusal)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string()).into_response()
        }
        None => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// `None` if the body is not a question.
fn answer(question: usize, body: &[u8]) -> Option<Result<String, Refusal>> {
    let (length, rest) = body.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (options, text) = rest.split_at_checked(length)?;
    let mut json = String::new();
    let answered = sms_charge_web::answer(question, options, from_utf8(text).ok()?, &mut json);
    Some(answered.map(|()| json))
}
