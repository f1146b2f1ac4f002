//! The reason of a response.

use sms_charge::otp::Reason;

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
