//! `GET /settings`: what the page offers of this sandbox. Not of the API.
//!
//! No key and no secret is in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::rehearse::GatewayFile;
use crate::sandbox::Sandbox;

/// Any number that is right and no trigger's will do.
const GOOD_NUMBER: &str = "+6281234567890";

#[derive(Serialize)]
struct Settings<'s> {
    /// The templates as they are written, by their ids.
    templates: BTreeMap<&'s str, &'s str>,
    numbers: Vec<Number<'s>>,
    /// As a gateway file.
    gateway: String,
}

/// A number to try.
#[derive(Serialize)]
struct Number<'s> {
    number: String,
    /// The error that it is answered with; `None` if it is accepted.
    status: Option<&'s str>,
}

pub(crate) async fn show(State(sandbox): State<Arc<Sandbox>>) -> Response {
    let templates = sandbox.templates.iter();
    let good = Number {
        number: GOOD_NUMBER.to_owned(),
        status: None,
    };
    let triggers = sandbox.triggers.iter().map(|(number, trigger)| Number {
        number: number.to_string(),
        status: Some(trigger.status.as_str()),
    });
    let file = GatewayFile {
        gateway: sandbox.gateway,
    };
    let settings = Settings {
        templates: templates
            .map(|(id, template)| (id.as_str(), template.source()))
            .collect(),
        numbers: [good].into_iter().chain(triggers).collect(),
        // A profile that was read can be written.
        gateway: toml::to_string(&file).unwrap_or_default(),
    };
    Json(settings).into_response()
}
