//! Checked requests.

use serde_json::json;
use sms_charge::content::ParseOptions;
use sms_charge::otp::{
    CheckedRequest, DryRun, PhoneFormat, Preview, Rejection, RejectionKind, Request,
};
use sms_charge::{PhoneNumber, Profile};

use super::{NUMBER, request, templates};

#[test]
fn the_sample_of_a_request() {
    let checked = CheckedRequest::new(PhoneNumber::parse(NUMBER).unwrap())
        .template_id("TPL_0001")
        .unwrap()
        .content("code:1234,expire_at:5")
        .unwrap();
    let expected = json!({
        "phone_number": "+6281234567890",
        "template_id": "TPL_0001",
        "content": "code:1234,expire_at:5",
    });
    assert_eq!(serde_json::to_value(&checked).unwrap(), expected);
    let raw = Request::from(&checked);
    assert_eq!(serde_json::to_value(&raw).unwrap(), expected);
    let text = expected.to_string();
    assert_eq!(serde_json::from_str::<Request>(&text).unwrap(), raw);
}

#[test]
fn a_plus_arrives_as_a_plus() {
    let number = PhoneNumber::parse(NUMBER).unwrap();
    let checked = CheckedRequest::new(number)
        .content("code:1234,note:a b&c=d")
        .unwrap();
    let form = serde_urlencoded::to_string(&checked).unwrap();
    assert_eq!(
        form,
        "phone_number=%2B6281234567890&content=code%3A1234%2Cnote%3Aa+b%26c%3Dd"
    );
    let raw: Request = serde_urlencoded::from_str(&form).unwrap();
    assert_eq!(raw, checked.to_request());

    // Joined by hand it arrives as a space, and the dry run says so.
    let raw: Request = serde_urlencoded::from_str("phone_number=+6281234567890").unwrap();
    assert_eq!(raw.phone_number.as_deref(), Some(" 6281234567890"));
    let rejection = DryRun::new()
        .run(&raw, &templates(), &Profile::new())
        .unwrap_err();
    assert_eq!(
        rejection.to_string(),
        "phone_number: expected a digit, found U+0020 SPACE at byte 0"
    );
}

#[test]
fn phone_formats() {
    let number = PhoneNumber::parse(NUMBER).unwrap();
    for (format, text) in [
        (PhoneFormat::E164, "+6281234567890"),
        (PhoneFormat::Msisdn, "6281234567890"),
        (PhoneFormat::National, "081234567890"),
    ] {
        let raw = CheckedRequest::new(number)
            .phone_format(format)
            .to_request();
        assert_eq!(raw.phone_number.as_deref(), Some(text));
        assert_eq!((raw.template_id, raw.content), (None, None));
        assert_eq!(
            CheckedRequest::new(number).phone_format(format).number(),
            number
        );
    }
}

#[test]
fn template_ids() {
    let checked = || CheckedRequest::new(PhoneNumber::parse(NUMBER).unwrap());
    for id in ["TPL_0000", "CST_kurir-7", "ümlaut"] {
        assert!(checked().template_id(id).is_ok(), "{id}");
    }
    for (id, span, message) in [
        ("", 0..0, "expected a template's id, found nothing"),
        (" TPL", 0..1, "found U+0020 SPACE at byte 0"),
        ("TPL\u{a0}0", 3..5, "found U+00A0 NO-BREAK SPACE at byte 3"),
        (
            "TPL\u{200b}",
            3..6,
            "found U+200B ZERO WIDTH SPACE at byte 3",
        ),
    ] {
        let error = checked().template_id(id).unwrap_err();
        assert_eq!((error.span(), error.code()), (span, "unfit-template-id"));
        assert!(error.to_string().ends_with(message), "{error}");
    }
}

#[test]
fn checked_requests_rehearse_as_the_raw_ones_do() {
    let templates = templates();
    let profile = Profile::new();
    let number = PhoneNumber::parse(NUMBER).unwrap();
    for (id, content) in [
        ("TPL_0000", "code:1234"),
        ("TPL_0000", ""),
        ("TPL_0001", "code:1234"),
        ("TPL_9", "code:1234"),
    ] {
        let checked = CheckedRequest::new(number)
            .template_id(id)
            .unwrap()
            .content(content)
            .unwrap();
        let raw = checked.to_request();
        for run in [DryRun::new(), DryRun::new().request_number(7)] {
            let by_raw = run.run(&raw, &templates, &profile);
            let by_checked = run.run(&checked, &templates, &profile);
            let answer = |result: &Result<Preview<'_>, Rejection>| match result {
                Ok(preview) => serde_json::to_value(preview).unwrap(),
                Err(rejection) => serde_json::to_value(rejection).unwrap(),
            };
            assert_eq!(answer(&by_raw), answer(&by_checked));
            assert_eq!(by_raw.err(), by_checked.err());
        }
    }
}

#[test]
fn checked_requests_take_no_content_that_a_dry_run_would_refuse() {
    let templates = templates();
    let number = PhoneNumber::parse(NUMBER).unwrap();
    let reader = ParseOptions::new().join_to_previous(true);
    // As only a lenient reader takes them: a server may take something else.
    for content in ["code :1234,", "code:1,250", ","] {
        assert!(reader.parse(content).is_ok());
        let error = CheckedRequest::new(number).content(content).unwrap_err();
        let raw = request(NUMBER, "TPL_0000", content);
        let rejection = DryRun::new().run(&raw, &templates, &Profile::new());
        assert_eq!(rejection.unwrap_err().kind(), RejectionKind::Content(error));
    }
}
