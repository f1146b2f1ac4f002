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

#[tokio::test]
async fn the_preview_counts_and_refuses_as_the_api_does() {
    let server = Server::start();
    let preview = |body: &str| {
        let request = Request::post("/preview").header("Host", "sandbox");
        server.ask(request.body(Body::from(body.to_owned())).unwrap())
    };
    let seen = preview(r#"{"text": "Rp\u00a01.250"}"#).await.json();
    let message = &seen["message"];
    assert_eq!(
        (&message["charge"], &message["encoding"]),
        (&1.into(), &"UCS-2".into())
    );
    let culprit = &message["culprits"]["listed"][0];
    assert_eq!(culprit["name"], "NO-BREAK SPACE");
    assert_eq!(culprit["places"], serde_json::json!([3]));

    let body = r#"{"template": "Kode %{code}, %{brand} %{", "content": "code:1,,kota:Solo"}"#;
    let seen = preview(body).await.json();
    assert!(seen["message"].is_null());
    let fields: Vec<_> = seen["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["field"])
        .collect();
    assert_eq!(fields, ["template", "content"]);

    let seen = preview(r#"{"template": "Kode %{code}, %{brand}", "content": "code:1,kota:Solo"}"#)
        .await
        .json();
    let problems: Vec<_> = seen["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["code"].as_str().unwrap(), p["piece"].as_str().unwrap()))
        .collect();
    assert_eq!(
        problems,
        [("unused-key", "kota"), ("missing-value", "%{brand}")]
    );

    preview("[]")
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(NOT_AN_OBJECT));

    // A long text is answered, and only some of its segments are shown.
    let seen = preview(&format!(r#"{{"text": "{}"}}"#, "a".repeat(2_000_000)))
        .await
        .json();
    let message = &seen["message"];
    let segments = 2_000_000_usize.div_ceil(153);
    assert_eq!(message["charge"], segments);
    assert_eq!(message["segments"].as_array().unwrap().len(), 100);
    assert_eq!(message["more_segments"], segments - 100);
    let too_long = "the body is longer than 4194304 bytes";
    preview(&format!(r#"{{"text": "{}"}}"#, "a".repeat(5_000_000)))
        .await
        .assert_is(400, "INVALID_ARGUMENT", Some(too_long));
}

#[tokio::test]
async fn the_preview_uses_the_gateway_and_answers_as_the_api() {
    let settings = "[gateway]\ncapacities = \"concat16\"\nbefore = \"PasarRia: \"\n";
    let config = include_str!("../../default.toml").replace("[gateway]\n", settings);
    let server = Server::start_with(&config);
    let preview = |body: serde_json::Value| {
        let request = Request::post("/preview").header("Host", "sandbox");
        server.ask(request.body(Body::from(body.to_string())).unwrap())
    };
    let text = "a".repeat(151);
    let seen = preview(serde_json::json!({ "text": text })).await.json();
    assert_eq!(seen["message"]["charge"], 2);
    // With a gateway of the page.
    let seen = preview(serde_json::json!({ "text": text, "gateway": "[gateway]\n" }))
        .await
        .json();
    assert_eq!(seen["message"]["charge"], 1);
    let wrong = "[gateway]\nbilling = 'quotient'\nbefore = 4.5\n";
    let seen = preview(serde_json::json!({ "text": text, "gateway": wrong }))
        .await
        .json();
    let problem = &seen["problems"][0];
    assert_eq!(
        (&problem["field"], &problem["line"], &problem["column"]),
        (&"gateway".into(), &3.into(), &10.into())
    );
    assert!(!problem.to_string().contains("4.5"), "{problem}");

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
        preview(serde_json::json!({ "template": template, "content": content, "number": number }))
    };
    for (number, content, http, status) in [
        ("+6281234567890", "code:1", 200, "OK"),
        ("+62810000007", "code:1", 403, "RATE_LIMIT_EXCEEDED"),
        ("081234567890", "code:1", 400, "INVALID_ARGUMENT"),
        ("+6281234567890", "kode:1", 400, "INVALID_ARGUMENT"),
    ] {
        let answer = ask(number, content).await.json()["answer"].take();
        assert_eq!(
            (&answer["http"], &answer["body"]["status"]),
            (&http.into(), &status.into())
        );
    }
    assert!(ask("", "code:1").await.json()["answer"].is_null());
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
