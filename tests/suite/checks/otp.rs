//! What must hold for the wire types and the dry run, for any body. The fuzz target runs it, over
//! its stored inputs, and so does proptest.

#![allow(clippy::unwrap_used, reason = "a check fails by panicking")]

use sms_charge::otp::{DryRun, Reason, Request, Response};
use sms_charge::{Added, Billing, Packing, PhoneNumber, Profile, Template};

/// Checks any bytes, read as JSON and as a form.
pub(crate) fn check_otp(data: &[u8]) {
    if let Ok(response) = serde_json::from_slice::<Response>(data) {
        check_response(&response);
    }
    if let Ok(request) = serde_json::from_slice::<Request>(data) {
        check_request(&request);
    }
    if let Ok(request) = serde_urlencoded::from_bytes::<Request>(data) {
        check_request(&request);
    }
}

fn check_response(response: &Response) {
    let json = serde_json::to_string(response).unwrap();
    assert_eq!(&serde_json::from_str::<Response>(&json).unwrap(), response);
    assert_eq!(response.is_ok(), response.status.as_str() == "OK");
    if let (Some(text), Some(reason)) = (&response.reason, response.reason()) {
        assert_eq!(&reason.to_string(), text);
        let shown = format!("{response:?}");
        let is_text = matches!(reason, Reason::Text(_));
        assert!(
            !is_text
                || text.len() < 12
                || !shown.contains(&**text)
                || in_other_field(response, text)
        );
    }
}

/// The status and the id are shown, and may happen to be equal.
fn in_other_field(response: &Response, text: &str) -> bool {
    let id = response.request_id.as_deref().unwrap_or_default();
    format!("{:?} {id:?}", response.status).contains(text) || "Response".contains(text)
}

fn check_request(request: &Request) {
    let json = serde_json::to_string(request).unwrap();
    assert_eq!(&serde_json::from_str::<Request>(&json).unwrap(), request);
    let form = serde_urlencoded::to_string(request).unwrap();
    assert_eq!(
        &serde_urlencoded::from_str::<Request>(&form).unwrap(),
        request
    );
    assert!(
        !form.contains(['+', ' ']) || json.contains(' '),
        "a plus was not escaped"
    );

    let templates = [
        ("TPL_0000", Template::parse("Kode Anda %{code}.").unwrap()),
        (
            "TPL_0001",
            Template::parse("Kode %{code}, berlaku %{expire_at} menit").unwrap(),
        ),
    ];
    for profile in [
        Profile::new(),
        Profile::new()
            .with_billing(Billing::Quotient)
            .with_before(Added::characters(9)),
        #[cfg(feature = "graphemes")]
        Profile::new().with_packing(Packing::Graphemes),
    ] {
        for lenient in [false, true] {
            let run = DryRun::new().lenient_numbers(lenient).request_number(9);
            check_dry_run(request, run, &templates, &profile);
        }
    }
}

fn check_dry_run(
    request: &Request,
    run: DryRun,
    templates: &[(&str, Template<'_>)],
    profile: &Profile,
) {
    let result = run.run(request, templates, profile);
    let json = match &result {
        Ok(preview) => {
            let number = request.phone_number.as_deref().unwrap();
            assert_eq!(PhoneNumber::parse_lenient(number), Ok(preview.number()));
            assert_eq!(preview.message().is_some(), request.template_id.is_some());
            let text = preview.message().map(|message| message.to_string());
            assert_eq!(preview.estimate(), text.map(|text| profile.estimate(&text)));
            assert!(
                preview
                    .warnings()
                    .all(|warning| !warning.to_string().is_empty())
            );
            serde_json::to_string(preview).unwrap()
        }
        Err(rejection) => {
            assert!(rejection.to_string().starts_with(rejection.field().name()));
            assert_eq!(
                rejection.status().http_status(),
                Some(rejection.http_status())
            );
            serde_json::to_string(rejection).unwrap()
        }
    };
    // Both are answers that the API might give, except for the id.
    let response: Response = serde_json::from_str(&json).unwrap();
    assert_eq!(response.is_ok(), result.is_ok());
    assert_eq!(response.reason.is_some(), result.is_err());
    assert!(response.request_id.is_some_and(|id| id == "DRYRUN-9"));
}
