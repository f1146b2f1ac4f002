//! Neither `Debug` nor an error shows a number, a value or a secret.

use serde::Deserialize as _;
use serde::de::value::{BytesDeserializer, MapDeserializer};
use sms_charge::Profile;
use sms_charge::otp::{ChargeInfo, CheckedRequest, Credentials, DryRun, Request, Response, Status};

use super::{NUMBER, request, templates};

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
