//! `POST /preview`: what the page asks as somebody types. Not of the API.

use std::fmt;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use sms_charge::content::{Content, Severity};
use sms_charge::template::{Syntax, Template};
use sms_charge::{estimate, remaining, segments};

use crate::api::unreadable;
use crate::body;
use crate::culprits::{self, Culprit};
use crate::sandbox::Sandbox;

/// A message, or a template and what to put in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    text: Option<String>,
    template: String,
    content: String,
}

#[derive(Serialize)]
struct Seen<'t> {
    problems: Vec<Problem>,
    /// Unless a problem is in the way.
    message: Option<Message<'t>>,
}

#[derive(Serialize)]
struct Message<'t> {
    charge: u32,
    encoding: &'static str,
    units: usize,
    remaining: usize,
    over_limit: bool,
    segments: Vec<Segment<'t>>,
    culprits: Vec<Culprit>,
}

#[derive(Serialize)]
struct Segment<'t> {
    text: &'t str,
    units: usize,
    remaining: usize,
}

#[derive(Serialize)]
struct Problem {
    field: &'static str,
    is_error: bool,
    text: String,
}

pub(crate) async fn show(State(sandbox): State<Arc<Sandbox>>, body: Body) -> Response {
    let body = body::read(body, sandbox.limits).await;
    let asked = body.and_then(|body| body::parse_json::<Asked>(&body));
    match asked {
        Ok(asked) => Json(see(&asked, &mut String::new())).into_response(),
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

/// `rendered` is room for the message of a template.
fn see<'t>(asked: &'t Asked, rendered: &'t mut String) -> Seen<'t> {
    if let Some(text) = &asked.text {
        return Seen {
            problems: Vec::new(),
            message: Some(Message::of(text)),
        };
    }
    let (problems, message) = render(&asked.template, &asked.content);
    let message = message.map(|message| {
        *rendered = message;
        Message::of(rendered)
    });
    Seen { problems, message }
}

/// The message, if there is one, and all problems in the order template, content, values.
fn render(template: &str, content: &str) -> (Vec<Problem>, Option<String>) {
    let mut problems: Vec<_> = Template::problems(template, Syntax::PercentBrace)
        .map(|error| Problem::error("template", &error))
        .collect();
    problems.extend(Content::problems(content).map(|problem| Problem {
        is_error: problem.severity() == Severity::Error,
        ..Problem::error("content", &problem)
    }));
    let (Ok(template), Ok(content)) = (Template::parse(template), Content::parse(content)) else {
        return (problems, None);
    };
    problems.extend(
        template
            .warnings()
            .map(|warning| Problem::warning("template", &warning)),
    );
    problems.extend(template.unused(&content).map(|(key, _)| {
        Problem::warning(
            "content",
            &format_args!("the template has no placeholder %{{{key}}}"),
        )
    }));
    let missing = template.missing(&content).map(|(name, _)| {
        Problem::error(
            "content",
            &format_args!("no value for the placeholder %{{{name}}}"),
        )
    });
    problems.extend(missing);
    let message = template
        .render(&content)
        .ok()
        .map(|message| message.to_string());
    (problems, message)
}

impl Problem {
    fn error(field: &'static str, text: &impl fmt::Display) -> Self {
        Self {
            field,
            is_error: true,
            text: text.to_string(),
        }
    }

    fn warning(field: &'static str, text: &impl fmt::Display) -> Self {
        Self {
            is_error: false,
            ..Self::error(field, text)
        }
    }
}

impl<'t> Message<'t> {
    fn of(text: &'t str) -> Self {
        let estimate = estimate(text);
        Self {
            charge: estimate.charge,
            encoding: estimate.encoding.as_str(),
            units: estimate.units,
            remaining: remaining(text),
            over_limit: estimate.over_limit,
            segments: segments(text).map(Segment::of).collect(),
            culprits: culprits::of(text, estimate.encoding),
        }
    }
}

impl<'t> Segment<'t> {
    const fn of(segment: sms_charge::Segment<'t>) -> Self {
        Self {
            text: segment.text,
            units: segment.units,
            remaining: segment.remaining,
        }
    }
}
