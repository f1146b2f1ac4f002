//! Bodies: the two formats, malformed ones, and ones that are too long.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use hyper::Request;

use crate::support::{Body, FORM, GOOD, JSON, KEY, Server, ask, post};

const NOT_AN_OBJECT: &str = "the body is not a JSON object of strings";
const NOT_A_FORM: &str = "the body is not a form, or has a field twice";
const UNKNOWN: &str =
    "Content-Type is neither application/json nor application/x-www-form-urlencoded";
const TOO_LONG: &str = "the body is longer than 16384 bytes";

#[tokio::test]
async fn json_and_forms_say_the_same() {
    let server = Server::start();
    let json = r#"{"phone_number": "\u002b6281234567890", "template_id": "TPL_0000", "content": "code:1234", "more": {"a": [1]}}"#;
    let both = [
        (JSON, json),
        ("Application/JSON; charset=utf-8", json),
        (FORM, GOOD),
        ("application/x-www-form-urlencoded;charset=UTF-8", GOOD),
    ];
    for (content_type, body) in both {
        let reply = server.ask(post(&KEY, content_type, body)).await;
        reply.assert_is(200, "OK", None);
        assert_eq!(reply.json()["charge_info"]["charge"], 1);
    }
}

#[tokio::test]
async fn what_is_malformed_is_an_invalid_argument() {
    let server = Server::start();
    let deep = "[".repeat(5000);
    let deep = format!(r#"{{"x":{deep}"#);
    let rows = [
        (JSON, "", NOT_AN_OBJECT),
        (JSON, "{", NOT_AN_OBJECT),
        (JSON, "null", NOT_AN_OBJECT),
        (JSON, r#"["+6281234567890"]"#, NOT_AN_OBJECT),
        (JSON, r#"{"phone_number": 6281234567890}"#, NOT_AN_OBJECT),
        (JSON, r#"{"content": "\ud83d"}"#, NOT_AN_OBJECT),
        (JSON, GOOD, NOT_AN_OBJECT),
        (JSON, &deep, NOT_AN_OBJECT),
        (FORM, "content=a&content=b", NOT_A_FORM),
        (
            FORM,
            r#"{"phone_number": "+6281234567890"}"#,
            "argument 'phone_number': not found",
        ),
        ("text/plain", GOOD, UNKNOWN),
        ("multipart/form-data; boundary=x", GOOD, UNKNOWN),
        ("", GOOD, UNKNOWN),
    ];
    for (content_type, body, reason) in rows {
        let reply = server.ask(post(&KEY, content_type, body)).await;
        reply.assert_is(400, "INVALID_ARGUMENT", Some(reason));
    }
    let mut invalid = post(&KEY, JSON, "");
    *invalid.body_mut() = Body::from(&b"{\"content\": \"\xff\"}"[..]);
    server
        .ask(invalid)
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(NOT_AN_OBJECT));

    let mut untyped = post(&KEY, FORM, GOOD);
    untyped.headers_mut().remove("Content-Type");
    server
        .ask(untyped)
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(UNKNOWN));
}

#[tokio::test]
async fn the_limit_is_exact_and_the_answer_still_arrives() {
    let server = Server::start();
    let padded = |length: usize| format!("{GOOD}&pad={}", "a".repeat(length - GOOD.len() - 5));
    server.send(&padded(16384)).await.assert_is(200, "OK", None);
    // Long enough to fill the sockets on both sides.
    for length in [16385, 100_000, 1_000_000] {
        let reply = server.send(&padded(length)).await;
        reply.assert_is(400, "INVALID_ARGUMENT", Some(TOO_LONG));
        assert_eq!(reply.header("Connection"), Some("close"));
    }
    server.send(GOOD).await.assert_is(200, "OK", None);
}

/// Many clients write the whole request before they read. They must find an answer, too.
#[test]
fn who_writes_first_and_reads_later_gets_the_answer() {
    let server = Server::start();
    let chunk = "a".repeat(20_000);
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(
        stream,
        "POST /data/send_sms_otp HTTP/1.1\r\nHost: sandbox\r\nX-DF-API-ID: sandbox\r\n\
         X-DF-API-SECRET: rehearsal\r\nContent-Type: {FORM}\r\nContent-Length: {}\r\n\r\n",
        20 * chunk.len()
    )
    .unwrap();
    for _ in 0..20 {
        stream.write_all(chunk.as_bytes()).unwrap();
        thread::sleep(Duration::from_millis(5));
    }
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(
        text.starts_with("HTTP/1.1 400 ") && text.contains(TOO_LONG),
        "{text}"
    );
}

#[tokio::test]
async fn a_connection_is_used_again_after_an_error() {
    let server = Server::start();
    let mut connection = server.connect().await;
    for _ in 0..3 {
        ask(&mut connection, post(&KEY, JSON, "{")).await.assert_is(
            400,
            "INVALID_ARGUMENT",
            Some(NOT_AN_OBJECT),
        );
        ask(&mut connection, post(&[], FORM, GOOD))
            .await
            .assert_is(401, "UNAUTHORIZED", None);
        ask(&mut connection, post(&KEY, FORM, GOOD))
            .await
            .assert_is(200, "OK", None);
    }
}

/// What the page asks: the options as `crates/web/js/value.js` writes them, and a text.
fn question(number: usize, options: &[u8], text: &str) -> Request<Body> {
    let length = u32::try_from(options.len()).unwrap().to_le_bytes();
    let body = [&length, options, text.as_bytes()].concat();
    let request = Request::post(format!("/ask/{number}")).header("Host", "sandbox");
    request.body(Body::from(body)).unwrap()
}

#[tokio::test]
async fn the_page_asks_what_a_text_costs() {
    let server = Server::start();
    let report = server.ask(question(0, b"", "Rp\u{A0}1.250")).await;
    assert_eq!(report.header("content-type"), Some(JSON));
    let report = report.json();
    assert_eq!(
        (&report["charge"], &report["encoding"], &report["segments"]),
        (
            &1.into(),
            &"UCS-2".into(),
            &serde_json::json!([[8, 0, 62, 8]])
        )
    );
    let findings = server.ask(question(1, b"", "Rp\u{A0}1.250")).await.json();
    assert_eq!(findings[0]["name"], "NO-BREAK SPACE");

    // A long text is answered.
    let long = server.ask(question(0, b"", &"a".repeat(2_000_000))).await;
    assert_eq!(long.json()["charge"], 2_000_000_usize.div_ceil(153));
    let too_long = "the body is longer than 4194304 bytes";
    server
        .ask(question(0, b"", &"a".repeat(5_000_000)))
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(too_long));

    // A refusal says what is expected, and nothing of the text.
    let tier = b"o\x0f\0\0\0s\x04\0\0\0tiers\x01\0\0\0x";
    let refused = server.ask(question(3, tier, "482913")).await;
    assert_eq!(refused.http, 422);
    assert!(
        refused.text.starts_with("tier: expected invisible"),
        "{}",
        refused.text
    );
    assert_eq!(server.ask(question(99, b"", "")).await.http, 422);
    for body in ["", "\u{1}\0\0\0", "abc"] {
        let request = Request::post("/ask/0").header("Host", "sandbox");
        let request = request.body(Body::from(body.to_owned())).unwrap();
        assert_eq!(server.ask(request).await.http, 400);
    }
}

#[tokio::test]
async fn the_page_is_told_what_the_api_would_answer() {
    let settings = "[gateway]\ncapacities = \"concat16\"\nbefore = \"PasarRia: \"\n";
    let config = include_str!("../../default.toml").replace("[gateway]\n", settings);
    let server = Server::start_with(&config);
    let rehearse = |body: serde_json::Value| {
        let request = Request::post("/rehearse").header("Host", "sandbox");
        server.ask(request.body(Body::from(body.to_string())).unwrap())
    };

    // The API counts with the same gateway: 48 septets of its own, and 10 before.
    let form = |length| {
        let code = "7".repeat(length);
        format!("phone_number=%2B6281234567890&template_id=TPL_0000&content=code:{code}")
    };
    for (length, charge) in [(160 - 48 - 10, 1), (160 - 48 - 9, 2)] {
        let reply = server.send(&form(length)).await;
        assert_eq!(reply.json()["charge_info"]["charge"], charge);
    }

    let template = "Kode %{code}";
    let ask = |number: &str, content: &str| {
        rehearse(serde_json::json!({ "template": template, "content": content, "number": number }))
    };
    for (number, content, http, status) in [
        ("+6281234567890", "code:1", 200, "OK"),
        ("+62810000007", "code:1", 403, "RATE_LIMIT_EXCEEDED"),
        ("081234567890", "code:1", 400, "INVALID_ARGUMENT"),
        ("+6281234567890", "kode:1", 400, "INVALID_ARGUMENT"),
    ] {
        let answer = ask(number, content).await.json();
        assert_eq!(
            (&answer["http"], &answer["body"]["status"]),
            (&http.into(), &status.into())
        );
    }

    // By a gateway of the page's own. What is wrong with it, the page says.
    let code = format!("code:{}", "7".repeat(150));
    let by = |gateway: &str| {
        rehearse(serde_json::json!({
            "template": template, "content": code, "number": "+6281234567890", "gateway": gateway,
        }))
    };
    for (gateway, charge) in [("[gateway]\n", 1), (settings, 2)] {
        let answer = by(gateway).await.json();
        assert_eq!(answer["body"]["charge_info"]["charge"], charge, "{answer}");
    }
    assert!(by("[gateway]\nbefore = 4.5\n").await.json().is_null());
    let not_an_object = Request::post("/rehearse").header("Host", "sandbox");
    let not_an_object = not_an_object.body(Body::from("[]")).unwrap();
    server
        .ask(not_an_object)
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(NOT_AN_OBJECT));
}

#[tokio::test]
async fn the_page_is_offered_templates_numbers_and_the_gateway_but_no_key() {
    let server = Server::start();
    let reply = server
        .ask(crate::support::request("GET", "/settings"))
        .await;
    let settings = reply.json();
    assert_eq!(settings["templates"].as_object().unwrap().len(), 3);
    assert_eq!(settings["numbers"][0]["number"], "+6281234567890");
    assert_eq!(settings["numbers"].as_array().unwrap().len(), 11);
    let gateway = settings["gateway"].as_str().unwrap();
    assert!(gateway.starts_with("[gateway]"), "{gateway}");
    assert!(!reply.text.contains("rehearsal") && !reply.text.contains("sandbox"));
}
