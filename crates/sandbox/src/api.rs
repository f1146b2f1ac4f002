//! `POST /data/send_sms_otp`.
//!
//! The order of the checks is this sandbox's own, because the API's is not known: the key, its
//! permission, its rate; then the body; last the number, the template and the content, as in the
//! library's dry run.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use jiff::Timestamp;
use sms_charge::otp::{
    API_ID_HEADER, API_SECRET_HEADER, DryRun, Reason, Request, Status, TemplateSource,
};
use sms_charge::{PhoneNumber, Profile};

use crate::answer::Answer;
use crate::body::{self, Fault};
use crate::keys::Denial;
use crate::sandbox::Sandbox;

pub(crate) async fn send(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    let number = sandbox.next_request();
    // The body is read for every answer, so that the connection can be used again.
    let body = body::read(body, sandbox.limits).await;
    let closes = body.as_ref().is_err_and(|fault| fault.leaves_rest());
    let answer = answer(&sandbox, number, &headers, body);
    if closes { answer.and_close() } else { answer }
}

/// Unknown paths, and known ones with another method.
pub(crate) async fn not_found(State(sandbox): State<Arc<Sandbox>>) -> Answer {
    Answer::error(sandbox.next_request(), Status::NotFound, "no-such-api")
}

fn answer(
    sandbox: &Sandbox,
    number: u64,
    headers: &HeaderMap,
    body: Result<Vec<u8>, Fault>,
) -> Answer {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let id = header(API_ID_HEADER).unwrap_or_default();
    let secret = header(API_SECRET_HEADER).unwrap_or_default();
    if let Err(denial) = sandbox.keys.admit(id, secret, Timestamp::now()) {
        return denied(number, &denial);
    }
    let body = match body {
        Ok(body) => body,
        Err(fault) => return unreadable(number, fault),
    };
    match body::parse(headers.get(CONTENT_TYPE), &body) {
        Ok(request) => rehearse(
            sandbox,
            number,
            &request,
            &sandbox.templates,
            &sandbox.gateway,
        ),
        Err(fault) => unreadable(number, fault),
    }
}

fn denied(number: u64, denial: &Denial<'_>) -> Answer {
    match *denial {
        Denial::Unknown => Answer::error(number, Status::Unauthorized, "unknown-credentials")
            .why("no key has this id and secret, or a header is missing"),
        Denial::Expired(at) => Answer::error(number, Status::KeyExpired, "key-expired")
            .reason(Reason::KeyExpired { at }.to_string()),
        Denial::NotPermitted => Answer::error(number, Status::NoPermission, "key-not-permitted")
            .why("the key is not permitted to use this API"),
        Denial::TooOften => Answer::error(number, Status::RateLimitExceeded, "rate-exceeded")
            .why("the key was used too often in a short time"),
        Denial::UsedUp => Answer::error(number, Status::OutOfQuota, "quota-used-up")
            .why("the key has no calls left; restart the sandbox for more"),
    }
}

pub(crate) fn unreadable(number: u64, fault: Fault) -> Answer {
    Answer::error(number, Status::InvalidArgument, fault.code()).reason(fault.to_string())
}

/// The answer to a request with a valid key.
pub(crate) fn rehearse<'r>(
    sandbox: &Sandbox,
    number: u64,
    request: &'r Request,
    templates: impl TemplateSource<'r>,
    gateway: &Profile,
) -> Answer {
    if let Some(answer) = triggered(sandbox, number, request) {
        return answer;
    }
    let run = DryRun::new()
        .lenient_numbers(sandbox.lenient_numbers)
        .request_number(number);
    match run.run(request, templates, gateway) {
        Ok(preview) => Answer::accepted(&preview),
        Err(rejection) => Answer::rejected(rejection),
    }
}

fn triggered(sandbox: &Sandbox, number: u64, request: &Request) -> Option<Answer> {
    let given = request.phone_number.as_deref()?;
    let phone_number = if sandbox.lenient_numbers {
        PhoneNumber::parse_lenient(given)
    } else {
        PhoneNumber::parse(given)
    };
    let trigger = sandbox.triggers.get(phone_number.ok()?)?;
    let answer = Answer::error(number, trigger.status.clone(), "trigger").http(trigger.http);
    let answer = answer.why("this number always gets this answer");
    Some(match &trigger.reason {
        Some(reason) => answer.reason(reason.as_str()),
        None => answer,
    })
}
