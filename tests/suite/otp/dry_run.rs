//! The dry run: every rejection, every warning, and what it counts.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};
use sms_charge::otp::{DryRun, Field, Origin, Preview, RejectionKind, Request, Status, Warning};
use sms_charge::phone::Brand;
use sms_charge::template::OwnedTemplate;
use sms_charge::{Added, Billing, Limits, Packing, PhoneNumber, Profile, Template};

use super::{NUMBER, request, templates};

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
