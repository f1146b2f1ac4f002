//! Requests and responses on the wire: the documentation's samples, and bodies of every format.

use serde_json::{Value, json};
use sms_charge::otp::{
    API_ID_HEADER, API_SECRET_HEADER, METHOD, PATH, Reason, Request, Response, Status,
};

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
