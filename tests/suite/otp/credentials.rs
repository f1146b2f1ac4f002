//! Credentials.

use sms_charge::otp::Credentials;

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
