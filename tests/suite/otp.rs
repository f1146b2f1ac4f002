//! The wire types and the dry run: the documentation's samples, every error, and any strings.

use std::collections::{BTreeMap, HashMap};

use proptest::option;
use proptest::prelude::*;
use serde::Deserialize as _;
use serde::de::value::{BytesDeserializer, MapDeserializer};
use serde_json::{Value, json};
use sms_charge::content::ParseOptions;
use sms_charge::otp::{
    API_ID_HEADER, API_SECRET_HEADER, ChargeInfo, CheckedRequest, Credentials, DryRun, Field,
    METHOD, Origin, PATH, PhoneFormat, Preview, Reason, Rejection, RejectionKind, Request,
    Response, Status, Warning,
};
use sms_charge::phone::Brand;
use sms_charge::template::OwnedTemplate;
use sms_charge::{Added, Billing, Encoding, Limits, Packing, PhoneNumber, Profile, Template};

use crate::checks::otp as checks;
use crate::properties::cases;

const NUMBER: &str = "+6281234567890";

fn request(number: &str, template_id: &str, content: &str) -> Request {
    Request {
        phone_number: Some(number.into()),
        template_id: Some(template_id.into()),
        content: Some(content.into()),
    }
}

fn templates() -> [(&'static str, Template<'static>); 3] {
    [
        ("TPL_0000", Template::parse("Kode Anda %{code}.").unwrap()),
        (
            "TPL_0001",
            Template::parse("Kode %{code}, berlaku %{expire_at} menit").unwrap(),
        ),
        ("CST_FREE", Template::parse("%{text}").unwrap()),
    ]
}

#[test]
fn names_on_the_wire() {
    assert_eq!((METHOD, PATH), ("POST", "/data/send_sms_otp"));
    assert_eq!(
        (API_ID_HEADER, API_SECRET_HEADER),
        ("X-DF-API-ID", "X-DF-API-SECRET")
    );
}

#[test]
fn samples_of_the_documentation() {
    let success = r#"{"status": "OK", "charge_info": {"charge": 1}, "request_id": "TIDf374ebf432c34fa8840c9fa75b7b8df2"}"#;
    let failure = r#"{"status": "INVALID_ARGUMENT", "reason": "argument 'phone_number': not found", "request_id": "TID0bb59f6aa6454717b870b16202ccf36f"}"#;

    let response: Response = serde_json::from_str(success).unwrap();
    assert!(response.is_ok());
    assert_eq!(
        (response.charge(), response.http_status()),
        (Some(1), Some(200))
    );
    assert_eq!(
        response.request_id.as_deref(),
        Some("TIDf374ebf432c34fa8840c9fa75b7b8df2")
    );

    let response: Response = serde_json::from_str(failure).unwrap();
    assert_eq!(response.status, Status::InvalidArgument);
    assert_eq!(response.http_status(), Some(400));
    assert_eq!(
        response.reason(),
        Some(Reason::NotFound {
            argument: "phone_number"
        })
    );

    for sample in [success, failure] {
        let response: Response = serde_json::from_str(sample).unwrap();
        let again: Value = serde_json::to_value(&response).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(sample).unwrap());
    }
}

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
fn every_documented_status_and_its_code() {
    let table = [
        (200, "OK"),
        (400, "FAILED"),
        (400, "INVALID_ARGUMENT"),
        (401, "UNAUTHORIZED"),
        (401, "KEY_EXPIRED"),
        (403, "NO_PERMISSION"),
        (403, "OUT_OF_QUOTA"),
        (403, "RATE_LIMIT_EXCEEDED"),
        (404, "NOT_FOUND"),
        (500, "INTERNAL_ERROR"),
    ];
    assert_eq!(table.len(), Status::DOCUMENTED.len());
    for ((http, word), status) in table.into_iter().zip(Status::DOCUMENTED) {
        assert_eq!((status.http_status(), status.as_str()), (Some(http), word));
        assert_eq!(Status::from(word), status);
        let body = json!({ "status": word }).to_string();
        let response: Response = serde_json::from_str(&body).unwrap();
        assert_eq!(
            (&response.status, response.http_status()),
            (&status, Some(http))
        );
        assert_eq!(serde_json::to_string(&response).unwrap(), body);
    }
}

#[test]
fn a_status_that_is_not_known_is_kept() {
    for word in [
        "RATE_LIMIT",
        "PENDING",
        "ABNORMAL_BEHAVIOURS_DETECTED",
        "ok",
        "",
        "Ünbekannt \u{7f}",
    ] {
        let body = json!({ "status": word, "request_id": "TID1" });
        let text = body.to_string();
        let mut response: Response = serde_json::from_str(&text).unwrap();
        assert_eq!(response.status, Status::Other(word.into()));
        assert_eq!(response.http_status(), None);
        response.http_status = Some(512);
        assert_eq!(response.http_status(), Some(512));
        assert_eq!(serde_json::to_value(&response).unwrap(), body);
    }
}

#[test]
fn unknown_fields_are_ignored_and_optional_ones_optional() {
    let body = r#"{"status":"OK","data":{"a":[1,null]},"charge_info":{"charge":3,"currency":"IDR"},"reason":null,"took":0.5}"#;
    let response: Response = serde_json::from_str(body).unwrap();
    assert_eq!((response.charge(), response.reason()), (Some(3), None));
    assert_eq!(response.request_id, None);
    assert_eq!(
        serde_json::to_string(&response).unwrap(),
        r#"{"status":"OK","charge_info":{"charge":3}}"#
    );

    let request: Request = serde_json::from_str(r#"{"sign":true,"content":null}"#).unwrap();
    assert_eq!(request, Request::default());
    assert_eq!(serde_json::to_string(&request).unwrap(), "{}");
    let request: Request = serde_urlencoded::from_str("sign=x&content=a%3A1").unwrap();
    assert_eq!(request.content.as_deref(), Some("a:1"));

    assert!(
        serde_json::from_str::<Response>("{}").is_err(),
        "a status has to be there"
    );
}

fn body_of(status: &str) -> String {
    let rest = r#""reason":"Invalid content","charge_info":{"charge":2},"request_id":"TID1"}"#;
    format!(r#"{{"status":"{status}",{rest}"#)
}

/// What borrows from the body can be read neither from a value nor by a reader.
fn read_every_way<T>(body: &str) -> [T; 4]
where
    T: serde::de::DeserializeOwned,
{
    [
        serde_json::from_str(body).unwrap(),
        serde_json::from_slice(body.as_bytes()).unwrap(),
        serde_json::from_value(serde_json::from_str(body).unwrap()).unwrap(),
        serde_json::from_reader(body.as_bytes()).unwrap(),
    ]
}

#[test]
fn bodies_are_read_from_strings_bytes_values_and_readers() {
    let body = r#"{"phone_number":"+6281234567890","content":"code:\u0031","sign":[1]}"#;
    for request in read_every_way::<Request>(body) {
        assert_eq!(request.phone_number.as_deref(), Some("+6281234567890"));
        assert_eq!(request.template_id, None);
        assert_eq!(request.content.as_deref(), Some("code:1"));
    }
    let request: Request =
        serde_urlencoded::from_reader("template_id=TPL_0000&content=a%3A1".as_bytes()).unwrap();
    assert_eq!(request.template_id.as_deref(), Some("TPL_0000"));
    assert_eq!(request.content.as_deref(), Some("a:1"));

    for status in ["PENDING", "FAILED"] {
        for kept in read_every_way::<Response>(&body_of(status)) {
            assert_eq!(kept.status.to_string(), status);
            assert_eq!(format!("{:>8}|", kept.status), format!("{status:>8}|"));
            assert_eq!(kept.reason.as_deref(), Some("Invalid content"));
            assert_eq!(kept.charge(), Some(2));
            assert_eq!(kept.request_id.as_deref(), Some("TID1"));
            assert_eq!(serde_json::to_string(&kept).unwrap(), body_of(status));
        }
    }
    for wrong in [json!({"phone_number": 62}), json!(["+62812"]), json!("{}")] {
        assert!(serde_json::from_value::<Request>(wrong).is_err());
    }
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
fn reasons() {
    let table = [
        (
            "argument 'phone_number': not found",
            Reason::NotFound {
                argument: "phone_number",
            },
        ),
        (
            "argument 'content': blank string",
            Reason::BlankString {
                argument: "content",
            },
        ),
        (
            "Invalid phone_number",
            Reason::Invalid {
                argument: "phone_number",
            },
        ),
        (
            "key expired at 2019-03-08T17:44:43+08:00",
            Reason::KeyExpired {
                at: "2019-03-08T17:44:43+08:00",
            },
        ),
        (
            "Input parameter error",
            Reason::Text("Input parameter error"),
        ),
        (
            "argument 'x': too long",
            Reason::Text("argument 'x': too long"),
        ),
        (
            "argument '+6281234567890': not found",
            Reason::Text("argument '+6281234567890': not found"),
        ),
        (
            "argument 'x: not found",
            Reason::Text("argument 'x: not found"),
        ),
        (
            "argument '': not found",
            Reason::Text("argument '': not found"),
        ),
        ("key expired at ", Reason::Text("key expired at ")),
        ("key expired at noon", Reason::Text("key expired at noon")),
        (
            "key expired at 2026-11-01 00:00:00.123456Z",
            Reason::KeyExpired {
                at: "2026-11-01 00:00:00.123456Z",
            },
        ),
        (
            "key expired at 2026-11-01T07:00:00-07:00",
            Reason::KeyExpired {
                at: "2026-11-01T07:00:00-07:00",
            },
        ),
        (
            "key expired at 2026-11-01T07:00:00+07",
            Reason::Text("key expired at 2026-11-01T07:00:00+07"),
        ),
        (
            "key expired at 2026-11-01T07:00:00*07:00",
            Reason::Text("key expired at 2026-11-01T07:00:00*07:00"),
        ),
        (
            "key expired at 6281234567890",
            Reason::Text("key expired at 6281234567890"),
        ),
        ("Invalid 0812", Reason::Text("Invalid 0812")),
        ("Invalid ", Reason::Text("Invalid ")),
        ("Invalid number 0812", Reason::Text("Invalid number 0812")),
        ("", Reason::Text("")),
    ];
    for (text, reason) in table {
        assert_eq!(Reason::parse(text), reason);
        assert_eq!(reason.to_string(), text);
        let shown = match reason {
            Reason::NotFound { argument } => format!("NotFound({argument:?})"),
            Reason::BlankString { argument } => format!("BlankString({argument:?})"),
            Reason::Invalid { argument } => format!("Invalid({argument:?})"),
            Reason::KeyExpired { at } => format!("KeyExpired({at:?})"),
            // It may hold what the API was sent.
            _ => format!("Text({} bytes)", text.len()),
        };
        assert_eq!(format!("{reason:?}"), shown);
    }
    let argument = "_id";
    assert_eq!(Reason::parse("Invalid _id"), Reason::Invalid { argument });
}

/// Every way of being refused: the request, what is wrong, and what the API would say.
#[test]
#[expect(clippy::too_many_lines, reason = "it is a table")]
fn every_rejection() {
    let table: [(Value, &str, &str, Origin); 13] = [
        (
            json!({}),
            "missing-field",
            "argument 'phone_number': not found",
            Origin::Documented,
        ),
        (
            json!({"content": "code:1234"}),
            "missing-field",
            "argument 'phone_number': not found",
            Origin::Documented,
        ),
        (
            json!({"phone_number": ""}),
            "blank-field",
            "argument 'phone_number': blank string",
            Origin::SeenInFamily,
        ),
        (
            json!({"phone_number": NUMBER, "template_id": ""}),
            "blank-field",
            "argument 'template_id': blank string",
            Origin::SeenInFamily,
        ),
        (
            json!({"phone_number": NUMBER, "content": ""}),
            "blank-field",
            "argument 'content': blank string",
            Origin::SeenInFamily,
        ),
        (
            json!({"phone_number": "  "}),
            "blank-number",
            "Invalid phone_number",
            Origin::SeenInFamily,
        ),
        (
            json!({"phone_number": "081234567890"}),
            "refused-number",
            "Invalid phone_number",
            Origin::Ours,
        ),
        (
            json!({"phone_number": "+622112345678"}),
            "refused-number",
            "Invalid phone_number",
            Origin::Ours,
        ),
        (
            json!({"phone_number": NUMBER, "template_id": "TPL_9"}),
            "unknown-template",
            "Invalid template_id",
            Origin::Ours,
        ),
        (
            json!({"phone_number": NUMBER, "content": "code=1234"}),
            "refused-content",
            "Invalid content",
            Origin::Ours,
        ),
        (
            json!({"phone_number": NUMBER, "template_id": "TPL_0000", "content": "{\"code\":1}"}),
            "refused-content",
            "Invalid content",
            Origin::Ours,
        ),
        (
            json!({"phone_number": NUMBER, "template_id": "TPL_0001", "content": "code:1"}),
            "missing-value",
            "Invalid content",
            Origin::Ours,
        ),
        (
            json!({"phone_number": NUMBER, "template_id": "TPL_0001"}),
            "missing-value",
            "Invalid content",
            Origin::Ours,
        ),
    ];
    let templates = templates();
    for (number, (body, code, reason, origin)) in (0..).zip(table) {
        let body = body.to_string();
        let request: Request = serde_json::from_str(&body).unwrap();
        let run = DryRun::new().request_number(number);
        let rejection = run.run(&request, &templates, &Profile::new()).unwrap_err();
        assert_eq!(
            serde_json::to_value(rejection).unwrap(),
            json!({
                "status": "INVALID_ARGUMENT",
                "reason": reason,
                "request_id": format!("DRYRUN-{number}"),
            }),
            "{body}"
        );
        assert_eq!(
            (
                rejection.code(),
                rejection.origin(),
                rejection.http_status()
            ),
            (code, origin, 400),
            "{body}"
        );
        assert_eq!(rejection.response().http_status, Some(400));
        assert_eq!(rejection.status(), Status::InvalidArgument);
        assert!(rejection.to_string().starts_with(rejection.field().name()));
    }
}

#[test]
fn the_first_fault_is_told() {
    let wrong = request("0", "TPL_9", "code=1");
    let kind = |request: &Request| {
        DryRun::new()
            .run(request, &templates(), &Profile::new())
            .unwrap_err()
            .kind()
    };
    assert!(matches!(kind(&wrong), RejectionKind::PhoneNumber(_)));
    let empty = request("", "", "");
    assert_eq!(kind(&empty), RejectionKind::Blank(Field::PhoneNumber));
    let content = request(NUMBER, "TPL_9", "code=1");
    assert!(matches!(kind(&content), RejectionKind::Content(_)));
    // A field that is empty comes before a number that is wrong.
    let blank = request("0", "TPL_9", "");
    assert_eq!(kind(&blank), RejectionKind::Blank(Field::Content));
    let values = request(NUMBER, "TPL_9", "code:1");
    assert_eq!(kind(&values), RejectionKind::UnknownTemplate);
}

#[test]
fn an_accepted_request() {
    let templates = templates();
    let request = request(NUMBER, "TPL_0001", "code:1234,expire_at:5");
    let run = DryRun::new().request_number(u64::MAX);
    let preview = run.run(&request, &templates, &Profile::new()).unwrap();
    assert_eq!(
        preview.message().unwrap().to_string(),
        "Kode 1234, berlaku 5 menit"
    );
    assert_eq!(
        preview.estimate(),
        Some(sms_charge::estimate("Kode 1234, berlaku 5 menit"))
    );
    assert_eq!(preview.operator().map(|o| o.brand), Some(Brand::Telkomsel));
    assert_eq!(preview.content().get("code"), Some("1234"));
    assert_eq!(preview.warnings().count(), 0);
    assert_eq!(
        serde_json::to_value(&preview).unwrap(),
        json!({
            "status": "OK",
            "charge_info": {"charge": 1},
            "request_id": "DRYRUN-18446744073709551615",
        })
    );
    assert_eq!(preview.response().http_status, Some(200));
}

#[test]
fn without_a_template_there_is_nothing_to_estimate() {
    let none: [(&str, Template<'_>); 0] = [];
    let request = Request {
        template_id: None,
        ..request(NUMBER, "", "code:1234")
    };
    let preview = DryRun::new().run(&request, &none, &Profile::new()).unwrap();
    assert!(preview.message().is_none());
    assert_eq!(preview.estimate(), None);
    assert!(preview.warnings().eq([Warning::NoTemplate]));
    assert_eq!(Warning::NoTemplate.code(), "values-without-template");
    assert_eq!(
        serde_json::to_string(&preview).unwrap(),
        r#"{"status":"OK","request_id":"DRYRUN-0"}"#
    );
}

#[test]
fn lenient_numbers() {
    let request = request("0812-3456-7890", "TPL_0000", "code:1234");
    let templates = templates();
    assert!(
        DryRun::new()
            .run(&request, &templates, &Profile::new())
            .is_err()
    );
    let lenient = DryRun::new().lenient_numbers(true);
    let preview = lenient.run(&request, &templates, &Profile::new()).unwrap();
    assert_eq!(preview.number(), PhoneNumber::parse(NUMBER).unwrap());
    assert!(preview.warnings().eq([Warning::NumberRewritten]));
    assert_eq!(Warning::NumberRewritten.code(), "number-rewritten");
    let landline = Request {
        phone_number: Some("021-5550123".into()),
        ..Request::default()
    };
    assert!(lenient.run(&landline, &templates, &Profile::new()).is_err());
}

#[test]
fn the_profile_counts() {
    let text = "🇮🇩".repeat(33);
    let content = format!("text:{text}");
    let request = request(NUMBER, "CST_FREE", &content);
    let templates = templates();
    let charge = |profile: &Profile| {
        let preview = DryRun::new().run(&request, &templates, profile).unwrap();
        assert_eq!(preview.estimate(), Some(profile.estimate(&text)));
        preview.estimate().unwrap().charge
    };
    assert_eq!(charge(&Profile::new()), 2);
    assert_eq!(charge(&Profile::new().with_billing(Billing::Quotient)), 2);
    assert_eq!(
        charge(&Profile::new().with_before(Added::characters(40))),
        3
    );
    #[cfg(feature = "graphemes")]
    assert_eq!(charge(&Profile::new().with_packing(Packing::Graphemes)), 3);
}

#[test]
fn every_warning() {
    let templates = [("T", Template::parse("Kode {code} %{code} ").unwrap())];
    let long = "a".repeat(200);
    let content = format!("code:{long},url:https://kirim.example,code2:1");
    let request = request("+6288434567890", "T", &content);
    let preview = DryRun::new()
        .run(
            &request,
            &templates,
            &Profile::new().with_limits(Limits::new().with_segments(1)),
        )
        .unwrap();
    let codes: Vec<_> = preview.warnings().map(|warning| warning.code()).collect();
    assert_eq!(
        codes,
        [
            "range-not-in-service",
            "other-syntax",
            "template-trailing-blanks",
            "colon-in-value",
            "unused-key",
            "unused-key",
            "over-limit",
        ]
    );
    for warning in preview.warnings() {
        let shown = format!("{warning} {warning:?}");
        assert!(
            !shown.contains("kirim") && !shown.contains("aaaa"),
            "{shown}"
        );
    }
    let spans: Vec<_> = preview
        .warnings()
        .filter_map(|warning| match warning {
            Warning::UnusedKey(span) => content.get(span),
            _ => None,
        })
        .collect();
    assert_eq!(spans, ["url", "code2"]);
}

#[test]
fn sources_of_templates() {
    let request = request(NUMBER, "TPL_0000", "code:1234");
    let profile = Profile::new();
    let array = templates();
    let sorted: BTreeMap<&str, Template<'_>> = templates().into_iter().collect();
    let owned: BTreeMap<String, Template<'_>> = templates()
        .into_iter()
        .map(|(id, template)| (id.to_owned(), template))
        .collect();
    let hashed: HashMap<&str, Template<'_>> = templates().into_iter().collect();
    let one = Template::parse("Kode Anda %{code}.").unwrap();
    let kept = || {
        let own = |(id, template): (&str, Template<'_>)| (id.to_owned(), template.into_owned());
        templates().into_iter().map(own)
    };
    let pairs: Vec<(String, OwnedTemplate)> = kept().collect();
    let kept_sorted: BTreeMap<String, OwnedTemplate> = kept().collect();
    let kept_hashed: HashMap<String, OwnedTemplate> = kept().collect();
    let run = DryRun::new();

    let previews: [Preview<'_>; 10] = [
        run.run(&request, pairs.as_slice(), &profile).unwrap(),
        run.run(&request, &kept_sorted, &profile).unwrap(),
        run.run(&request, |id: &str| kept_hashed.get(id), &profile)
            .unwrap(),
        run.run(&request, |_: &str| Some(one.clone()), &profile)
            .unwrap(),
        DryRun::new().run(&request, &array, &profile).unwrap(),
        DryRun::new()
            .run(&request, array.as_slice(), &profile)
            .unwrap(),
        DryRun::new().run(&request, &sorted, &profile).unwrap(),
        DryRun::new().run(&request, &owned, &profile).unwrap(),
        DryRun::new()
            .run(&request, |id: &str| hashed.get(id), &profile)
            .unwrap(),
        DryRun::new()
            .run(&request, |_: &str| Some(&one), &profile)
            .unwrap(),
    ];
    for preview in previews {
        assert_eq!(preview.message().unwrap().to_string(), "Kode Anda 1234.");
    }
    let nothing = |_: &str| None::<Template<'static>>;
    let rejection = DryRun::new().run(&request, nothing, &profile).unwrap_err();
    assert_eq!(rejection.kind(), RejectionKind::UnknownTemplate);
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

#[test]
fn nothing_personal_is_shown() {
    let templates = templates();
    let request = request(NUMBER, "TPL_0000", "code:918273");
    let preview = DryRun::new()
        .run(&request, &templates, &Profile::new())
        .unwrap();
    let checked = CheckedRequest::new(preview.number())
        .content(preview.content().as_str())
        .unwrap();
    let credentials = Credentials::new("my-id-value", "my-secret-value").unwrap();
    let mut response = Response::new(Status::Failed);
    response.reason = Some("cannot send 918273 to +6281234567890".into());
    response.charge_info = Some(ChargeInfo::new(1));
    response.request_id = Some("TID1".into());
    let misplaced = Request {
        template_id: Some("+6281234567890".into()),
        ..Request::default()
    };
    let wrong = Request {
        phone_number: Some("+62812345678901234".into()),
        ..Request::default()
    };
    let rejection = DryRun::new()
        .run(&wrong, &templates, &Profile::new())
        .unwrap_err();
    let shown = format!(
        "{request:?} {preview:?} {:?} {checked:?} {credentials:?} {response:?} {misplaced:?} {rejection:?} {rejection}",
        preview.message()
    );
    for secret in ["81234", "918273", "my-id", "my-secret", "cannot"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert_eq!(
        format!("{request:?}"),
        "Request { phone_number: Some(14 bytes), template_id: Some(8 bytes), content: Some(11 bytes) }"
    );
}

#[test]
fn errors_of_the_format_show_no_value() {
    for body in [
        r#"{"phone_number": 6281234567890}"#,
        r#"{"phone_number": -6281234567890}"#,
        r#"{"phone_number": 6281234567890.5}"#,
        r#"{"content": true}"#,
        r#"{"content": {"code": 918273}}"#,
        r#"{"content": ["918273"]}"#,
    ] {
        let error = serde_json::from_str::<Request>(body)
            .unwrap_err()
            .to_string();
        assert!(error.contains("expected a string"), "{error}");
        assert!(
            !error.contains("81234") && !error.contains("918273"),
            "{error}"
        );
    }
    // Of a format with bytes, which neither JSON nor forms have.
    let bytes = BytesDeserializer::<serde::de::value::Error>::new(b"918273");
    let fields = MapDeserializer::new([("status", bytes)].into_iter());
    let error = Response::deserialize(fields).unwrap_err().to_string();
    assert_eq!(error, "invalid type: bytes, expected a string");
}

#[test]
fn a_body_that_is_no_object_is_refused_and_not_quoted() {
    for body in [
        r#""{\"phone_number\": \"+6281234567890\", \"content\": \"code:918273\"}""#,
        "6281234567890",
        "-6281234567890",
        "6281234567890.5",
        "true",
        r#"["+6281234567890", "TPL_0000", "code:918273"]"#,
    ] {
        let request = serde_json::from_str::<Request>(body).unwrap_err();
        let response = serde_json::from_str::<Response>(body).unwrap_err();
        for error in [request.to_string(), response.to_string()] {
            assert!(error.contains("expected an object"), "{error}");
            assert!(
                !error.contains("81234") && !error.contains("918273"),
                "{error}"
            );
        }
    }
}

#[test]
fn a_reason_that_quotes_a_number_or_a_value_is_not_shown() {
    let shown = |reason| format!("{:?}", Reason::parse(reason));
    assert_eq!(shown("key expired at 6281234567890"), "Text(28 bytes)");
    assert_eq!(
        shown("key expired at 2026-11-01 6281234567"),
        "Text(36 bytes)"
    );
    let fraction = "key expired at 2026-11-01T00:00:00.6281234567890Z";
    assert_eq!(shown(fraction), "Text(49 bytes)");
    assert_eq!(shown("Invalid Rani"), "Invalid(4 bytes)");
    assert_eq!(shown("argument 'x918273': not found"), "NotFound(7 bytes)");
    assert_eq!(shown("Invalid content"), r#"Invalid("content")"#);
}

#[test]
fn credentials_that_are_empty_are_said_to_be() {
    let error = Credentials::new("id", "").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the API's secret must be visible ASCII for a header, and is empty"
    );
}

#[test]
fn credentials() {
    let credentials = Credentials::new("id", "s3cr3t!").unwrap();
    assert_eq!(
        credentials.headers(),
        [("X-DF-API-ID", "id"), ("X-DF-API-SECRET", "s3cr3t!")]
    );
    for (id, secret, is_id) in [
        ("", "s", true),
        ("i", "", false),
        ("i\r\nX-Evil: 1", "s", true),
        ("i", "s ", false),
        ("i", "ß", false),
    ] {
        let error = Credentials::new(id, secret).unwrap_err();
        assert_eq!((error.is_id(), error.code()), (is_id, "unfit-credentials"));
        assert!(!format!("{error} {error:?}").contains("Evil"));
    }
}

/// What the derives write is what `Display` does.
#[test]
fn derived_names() {
    for encoding in [Encoding::Gsm7, Encoding::Ucs2] {
        assert_eq!(serde_json::to_value(encoding).unwrap(), encoding.as_str());
    }
    let estimate = sms_charge::estimate("Lunas ✅");
    let value = serde_json::to_value(estimate).unwrap();
    assert_eq!(
        value,
        json!({"encoding": "UCS-2", "units": 7, "charge": 1, "over_limit": false, "tables": [0, 0]})
    );
    assert_eq!(
        serde_json::from_value::<sms_charge::Estimate>(value).unwrap(),
        estimate
    );
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~]{0,40}",
        "(code|expire_at|kota):[ -~é€😀]{0,20}(,[a-z]{1,4}:[0-9]{0,4}){0,3}",
    ]
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(Status::DOCUMENTED.map(|s| s.as_str().to_owned()).to_vec()),
        text(),
    ]
}

prop_compose! {
    fn requests()(
        number in option::of(text()),
        id in option::of(text()),
        content in option::of(text()),
    ) -> Request {
        Request {
            phone_number: number,
            template_id: id,
            content,
        }
    }
}

prop_compose! {
    fn responses()(
        status in word(),
        reason in option::of(text()),
        charge in option::of(any::<u32>()),
        id in option::of(text()),
    ) -> Response {
        let mut response = Response::new(Status::from(status));
        response.reason = reason;
        response.charge_info = charge.map(ChargeInfo::new);
        response.request_id = id;
        response
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn requests_survive_both_formats(request in requests()) {
        let json = serde_json::to_string(&request).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Request>(&json).unwrap(), &request);
        let form = serde_urlencoded::to_string(&request).unwrap();
        prop_assert!(form.is_ascii() && !form.contains(' '));
        prop_assert_eq!(&serde_urlencoded::from_str::<Request>(&form).unwrap(), &request);
        let value = serde_json::from_str::<Value>(&json).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Request>(value).unwrap(), &request);
        let read = serde_json::from_reader::<_, Request>(json.as_bytes()).unwrap();
        prop_assert_eq!(read, request);
    }

    #[test]
    fn responses_survive_json(response in responses()) {
        let json = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Response>(&json).unwrap(), &response);
    }

    #[test]
    fn a_reason_is_written_as_it_was_read(text in text()) {
        prop_assert_eq!(Reason::parse(&text).to_string(), text);
    }

    #[test]
    fn any_bytes_hold_the_checks(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        checks::check_otp(&bytes);
    }

    #[test]
    fn any_request_holds_the_checks(request in requests()) {
        checks::check_otp(serde_json::to_string(&request).unwrap().as_bytes());
        checks::check_otp(serde_urlencoded::to_string(&request).unwrap().as_bytes());
    }
}
