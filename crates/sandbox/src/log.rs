//! The log: one event for each request, made only from the sandbox's own words.
//!
//! No header, path, query or body of a client is used here, so no number, code, value or secret can
//! be logged. The log of the crates below is off, because one of them might show a header.

use std::io;
use std::panic;
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::answer::Outcome;
use crate::args::LogFormat;

pub(crate) fn start(format: LogFormat) {
    let ours = Targets::new().with_target(env!("CARGO_CRATE_NAME"), LevelFilter::INFO);
    let layer = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let registry = tracing_subscriber::registry();
    match format {
        LogFormat::Text => {
            let ansi = io::IsTerminal::is_terminal(&io::stderr());
            registry
                .with(layer.with_ansi(ansi).with_filter(ours))
                .init();
        }
        LogFormat::Json => registry.with(layer.json().with_filter(ours)).init(),
        LogFormat::Off => {}
    }
    // The message of a panic may quote a string, for example that of slicing a string.
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}

/// Logs a request when its answer is ready.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = method(request.method());
    // The route as the router defines it. Any other path comes from the client.
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;

    let route = matched.as_ref().map_or("(unknown)", MatchedPath::as_str);
    let outcome = response.extensions().get::<Outcome>();
    tracing::info!(
        method,
        route,
        http = response.status().as_u16(),
        id = outcome.map(|outcome| outcome.id.as_str()),
        status = outcome.map(|outcome| outcome.status.as_str()),
        code = outcome.map(|outcome| outcome.code),
        charge = outcome.and_then(|outcome| outcome.charge),
        micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX),
        "answered"
    );
    response
}

/// Logs bytes that were not a request.
pub(crate) fn refusal(http: u16, outcome: &Outcome) {
    tracing::info!(
        method = "(unknown)",
        route = "(unknown)",
        http,
        id = outcome.id.as_str(),
        status = outcome.status.as_str(),
        code = outcome.code,
        "answered"
    );
}

/// A method may be any word.
fn method(method: &Method) -> &'static str {
    const KNOWN: [&str; 8] = [
        "GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
    ];
    let known = KNOWN.into_iter().find(|known| *known == method.as_str());
    known.unwrap_or("(unknown)")
}
