//! The routes, and what is done with every answer.

use std::any::Any;
use std::sync::Arc;

use axum::Router;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::from_fn;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use sms_charge::otp::{self, Status};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::answer::Answer;
use crate::sandbox::Sandbox;
use crate::{api, ask, log, page, rehearse, settings};

/// This header marks every answer as not from the real API.
const SANDBOX: HeaderName = HeaderName::from_static("x-sandbox");

pub(crate) fn of(sandbox: Arc<Sandbox>) -> Router {
    let router = Router::new()
        .route(otp::PATH, post(api::send))
        .route("/ask/{question}", post(ask::show))
        .route("/rehearse", post(rehearse::show))
        .route("/settings", get(settings::show))
        .merge(page::routes())
        .fallback(api::not_found)
        .method_not_allowed_fallback(api::not_found);
    around(router, &sandbox).with_state(sandbox)
}

/// A panic is also answered. Every answer is logged and marked.
fn around(router: Router<Arc<Sandbox>>, sandbox: &Arc<Sandbox>) -> Router<Arc<Sandbox>> {
    let sandbox = Arc::clone(sandbox);
    let internal = move |_: Box<dyn Any + Send>| {
        let number = sandbox.next_request();
        Answer::error(number, Status::InternalError, "panic").into_response()
    };
    let always =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    router
        .layer(CatchPanicLayer::custom(internal))
        .layer(from_fn(log::request))
        .layer(always(SANDBOX, "rehearsal"))
        .layer(always(CACHE_CONTROL, "no-store"))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use http_body_util::BodyExt as _;
    use hyper::service::Service as _;
    use hyper_util::service::TowerToHyperService;

    use super::*;
    use crate::config::Config;

    #[tokio::test]
    async fn a_panic_is_an_internal_error() {
        let sandbox = Arc::new(Sandbox::new(Config::load(None).ok().unwrap()).ok().unwrap());
        let router = Router::new().route("/", get(async || -> &str { panic!("on purpose") }));
        let router = around(router, &sandbox).with_state(sandbox);
        let call = TowerToHyperService::new(router).call(Request::new(Body::empty()));
        let answer = call.await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()[SANDBOX]),
            (500, &"rehearsal".parse().unwrap())
        );
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(
            body,
            &br#"{"status":"INTERNAL_ERROR","request_id":"DRYRUN-1"}"#[..]
        );
    }
}
