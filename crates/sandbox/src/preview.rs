//! `POST /preview`: what the page asks as somebody types. Not of the API.

use std::panic::resume_unwind;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use sms_charge::explain::{Tier, apply_all};
use sms_charge::otp::{Request, Response as ApiResponse};
use sms_charge::{Encoding, Profile};
use tokio::task::spawn_blocking;

use crate::api::{rehearse, unreadable};
use crate::body;
use crate::culprits::{self, Culprits};
use crate::problems::{self, Field, Problem};
use crate::reader;
use crate::sandbox::Sandbox;

/// Longer than any text that anybody sends, so that somebody's log that is pasted is answered.
pub(crate) const BYTES: usize = 4 * 1024 * 1024;

/// The number of segments that are shown.
const SEGMENTS: usize = 100;

/// The fewest replacements are searched for up to this length in bytes.
const FEWEST: usize = 16 * 1024;

/// A message, or a template and what to put in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    text: Option<String>,
    template: String,
    content: String,
    /// To see what the API answers.
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
struct Seen {
    problems: Vec<Problem>,
    /// Unless a problem is in the way.
    message: Option<Message>,
    /// If there is a number.
    answer: Option<ApiAnswer>,
}

#[derive(Serialize)]
struct Message {
    charge: u32,
    encoding: &'static str,
    units: usize,
    /// Septets, code units or octets.
    units_name: &'static str,
    remaining: usize,
    over_limit: bool,
    segments: Vec<Segment>,
    more_segments: usize,
    culprits: Culprits,
    cheaper: Option<Cheaper>,
}

#[derive(Serialize)]
struct Segment {
    text: String,
    units: usize,
    remaining: usize,
}

/// The text with the replacements of the lowest tier that costs as little as any.
#[derive(Serialize)]
struct Cheaper {
    text: String,
    charge: u32,
    tier: &'static str,
}

#[derive(Serialize)]
struct ApiAnswer {
    http: u16,
    body: ApiResponse,
}

pub(crate) async fn show(State(sandbox): State<Arc<Sandbox>>, body: Body) -> Response {
    let body = body::read_up_to(body, BYTES, sandbox.limits.body_time()).await;
    let asked = body.and_then(|body| body::parse_json::<Asked>(&body));
    match asked {
        Ok(asked) => {
            // A long text takes a second or so, and others are served meanwhile.
            let seen = spawn_blocking(move || see(&asked, &sandbox)).await;
            let seen = seen.unwrap_or_else(|error| resume_unwind(error.into_panic()));
            Json(seen).into_response()
        }
        Err(fault) => {
            let answer = unreadable(sandbox.next_request(), fault);
            let answer = if fault.leaves_rest() {
                answer.and_close()
            } else {
                answer
            };
            answer.into_response()
        }
    }
}

fn see(asked: &Asked, sandbox: &Sandbox) -> Seen {
    let gateway = match &asked.gateway {
        None => Ok(sandbox.gateway),
        Some(file) => reader::read::<GatewayFile>(file).map(|file| file.gateway),
    };
    let gateway = match gateway {
        Ok(gateway) => gateway,
        Err(fault) => {
            return Seen {
                problems: vec![Problem::of_gateway(&fault)],
                message: None,
                answer: None,
            };
        }
    };
    if let Some(text) = &asked.text {
        return Seen {
            problems: Vec::new(),
            message: Some(Message::of(text, &gateway)),
            answer: None,
        };
    }
    let (problems, message) = problems::render(&asked.template, &asked.content);
    let template_is_wrong = problems
        .iter()
        .any(|problem| problem.is_error && problem.field == Field::Template);
    let answer = (!asked.number.is_empty() && !template_is_wrong)
        .then(|| answer(asked, &gateway, sandbox))
        .flatten();
    Seen {
        problems,
        message: message.map(|text| Message::of(&text, &gateway)),
        answer,
    }
}

/// What the API answers to the number, the template and the content.
fn answer(asked: &Asked, gateway: &Profile, sandbox: &Sandbox) -> Option<ApiAnswer> {
    const ID: &str = "of the page";
    let template = sms_charge::Template::parse(&asked.template).ok()?;
    let request = Request {
        phone_number: Some(asked.number.clone()),
        template_id: Some(ID.to_owned()),
        content: (!asked.content.is_empty()).then(|| asked.content.clone()),
    };
    // It takes no number of the requests that are counted, so the page shows none.
    let answer = rehearse(sandbox, 0, &request, &[(ID, template)], gateway);
    let (http, mut body) = answer.into_parts();
    body.request_id = None;
    Some(ApiAnswer { http, body })
}

impl Message {
    fn of(text: &str, gateway: &Profile) -> Self {
        let estimate = gateway.estimate(text);
        let mut segments = gateway.segments(text);
        let shown = segments.by_ref().take(SEGMENTS).map(Segment::of).collect();
        Self {
            charge: estimate.charge,
            encoding: estimate.encoding.as_str(),
            units: estimate.units,
            units_name: units_name(estimate.encoding),
            remaining: gateway.remaining(text),
            over_limit: estimate.over_limit,
            segments: shown,
            more_segments: segments.count(),
            culprits: culprits::of(text, gateway),
            cheaper: Cheaper::of(text, gateway, estimate.charge),
        }
    }
}

/// The page's word for it.
const fn units_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Gsm7 => "septets",
        Encoding::Ucs2 => "codeUnits",
        Encoding::Latin1 => "octets",
        _ => "units",
    }
}

impl Segment {
    fn of(segment: sms_charge::Segment<'_>) -> Self {
        Self {
            text: segment.text.to_owned(),
            units: segment.units,
            remaining: segment.remaining,
        }
    }
}

impl Cheaper {
    fn of(text: &str, gateway: &Profile, charge: u32) -> Option<Self> {
        if charge == 1 {
            return None;
        }
        let tiers = Tier::LOSSLESS.into_iter();
        let ways = tiers.map(|tier| Self::by(text, gateway, tier));
        // The first of those that cost the same.
        ways.min_by_key(|way| way.charge)
            .filter(|way| way.charge < charge)
    }

    fn by(text: &str, gateway: &Profile, tier: Tier) -> Self {
        let (text, charge) = Self::fewest(text, gateway, tier).unwrap_or_else(|| {
            let text = apply_all(text, tier).to_string();
            let charge = gateway.estimate(&text).charge;
            (text, charge)
        });
        Self {
            text,
            charge,
            tier: tier.as_str(),
        }
    }

    /// With no replacement that is not needed. `None` where that can't be found, or not in good time:
    /// then all are made.
    fn fewest(text: &str, gateway: &Profile, tier: Tier) -> Option<(String, u32)> {
        if text.len() > FEWEST {
            return None;
        }
        let savings = gateway.savings(text, tier).ok()?;
        (!savings.is_partial()).then(|| (savings.to_string(), savings.after.charge))
    }
}
