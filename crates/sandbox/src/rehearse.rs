//! `POST /rehearse`: what the API would answer to the content of the page. It is not part of the API.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use sms_charge::otp::{Request, Response as ApiResponse};
use sms_charge::{Profile, Template};

use crate::sandbox::Sandbox;
use crate::{api, ask, body, reader};

/// A template that need not be the sandbox's, and what to put in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    template: String,
    content: String,
    number: String,
    /// A gateway file in place of the sandbox's settings.
    gateway: Option<String>,
}

/// A gateway file, as all programs read it.
#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GatewayFile {
    #[serde(default)]
    pub(crate) gateway: Profile,
}

#[derive(Serialize)]
struct ApiAnswer {
    http: u16,
    body: ApiResponse,
}

/// `null` where the template or the gateway file is wrong: the page says what is the matter with it.
pub(crate) async fn show(State(sandbox): State<Arc<Sandbox>>, body: Body) -> Response {
    let body = body::read_up_to(body, ask::BYTES, sandbox.limits.body_time()).await;
    match body.and_then(|body| body::parse_json::<Asked>(&body)) {
        Ok(asked) => Json(answer(asked, &sandbox)).into_response(),
        Err(fault) => unreadable(&sandbox, fault),
    }
}

/// The answer to a body that can't be read.
pub(crate) fn unreadable(sandbox: &Sandbox, fault: body::Fault) -> Response {
    let answer = api::unreadable(sandbox.next_request(), fault);
    let answer = if fault.leaves_rest() {
        answer.and_close()
    } else {
        answer
    };
    answer.into_response()
}

fn answer(asked: Asked, sandbox: &Sandbox) -> Option<ApiAnswer> {
    const ID: &str = "of the page";
    let template = Template::parse(&asked.template).ok()?;
    let gateway = match &asked.gateway {
        None => sandbox.gateway,
        Some(file) => reader::read::<GatewayFile>(file).ok()?.gateway,
    };
    let request = Request {
        phone_number: Some(asked.number),
        template_id: Some(ID.to_owned()),
        content: (!asked.content.is_empty()).then_some(asked.content),
    };
    // It takes no number of the requests that are counted, so the page shows none.
    let answer = api::rehearse(sandbox, 0, &request, &[(ID, template)], &gateway);
    let (http, mut body) = answer.into_parts();
    body.request_id = None;
    Some(ApiAnswer { http, body })
}
