//! The nine documented errors: each by its trigger, and by its real cause where possible.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::support::{FORM, GOOD, JSON, KEY, PATH, Server, post, request};

const EXPIRED: &str = "key expired at 2026-01-01T00:00:00+07:00";

const fn key(id: &'static str) -> [(&'static str, &'static str); 2] {
    [("X-DF-API-ID", id), ("X-DF-API-SECRET", "rehearsal")]
}

#[tokio::test]
async fn a_good_request_is_accepted_and_charged() {
    let server = Server::start();
    let reply = server.send(GOOD).await;
    reply.assert_is(200, "OK", None);
    assert_eq!(
        reply.text,
        r#"{"status":"OK","charge_info":{"charge":1},"request_id":"DRYRUN-1"}"#
    );
    // An emoji in the template makes the text UCS-2, and so two segments.
    let reply = server
        .send("phone_number=%2B6281234567890&template_id=TPL_0002&content=name:Rani,order:1094,city:Solo")
        .await;
    assert_eq!(
        reply.text,
        r#"{"status":"OK","charge_info":{"charge":2},"request_id":"DRYRUN-2"}"#
    );
}

#[tokio::test]
async fn every_trigger_has_its_row() {
    let server = Server::start();
    let rows = [
        ("01", 400, "FAILED", Some("number not in service")),
        ("02", 400, "INVALID_ARGUMENT", Some("Input parameter error")),
        ("03", 401, "UNAUTHORIZED", None),
        ("04", 401, "KEY_EXPIRED", Some(EXPIRED)),
        ("05", 403, "NO_PERMISSION", None),
        ("06", 403, "OUT_OF_QUOTA", None),
        ("07", 403, "RATE_LIMIT_EXCEEDED", None),
        ("08", 404, "NOT_FOUND", None),
        ("09", 500, "INTERNAL_ERROR", None),
    ];
    for (digits, http, status, reason) in rows {
        // For any other content of the request.
        let form = format!("phone_number=%2B628100000{digits}");
        let json = format!(
            r#"{{"phone_number":"+628100000{digits}","template_id":"TPL_0000","content":"code:1234"}}"#
        );
        for reply in [
            server.send(&form).await,
            server.ask(post(&KEY, JSON, &json)).await,
        ] {
            reply.assert_is(http, status, reason);
            assert_eq!(
                reply.header("X-Sandbox-Why"),
                Some("this number always gets this answer")
            );
        }
    }
    let reply = server.send("phone_number=%2B62810000512").await;
    reply.assert_is(512, "CHANNEL_UNAVAILABLE", None);
}

#[tokio::test]
async fn a_trigger_needs_a_key_that_is_let_in() {
    let server = Server::start();
    let reply = server
        .ask(post(&[], FORM, "phone_number=%2B62810000001"))
        .await;
    reply.assert_is(401, "UNAUTHORIZED", None);
}

#[tokio::test]
async fn wrong_and_absent_credentials() {
    let server = Server::start();
    let [id, secret] = KEY;
    let wrong: [&[(&str, &str)]; 5] = [
        &[],
        &[id],
        &[secret],
        &[id, ("X-DF-API-SECRET", "Rehearsal")],
        &[("X-DF-API-ID", ""), ("X-DF-API-SECRET", "")],
    ];
    for headers in wrong {
        let reply = server.ask(post(headers, FORM, GOOD)).await;
        reply.assert_is(401, "UNAUTHORIZED", None);
    }
}

#[tokio::test]
async fn expired_and_not_permitted() {
    let server = Server::start();
    let reply = server.ask(post(&key("sandbox-expired"), FORM, GOOD)).await;
    reply.assert_is(401, "KEY_EXPIRED", Some(EXPIRED));
    let reply = server.ask(post(&key("sandbox-closed"), FORM, GOOD)).await;
    reply.assert_is(403, "NO_PERMISSION", None);
}

#[tokio::test]
async fn a_quota_is_used_up() {
    let server = Server::start();
    let calls = || server.ask(post(&key("sandbox-quota"), FORM, GOOD));
    calls().await.assert_is(200, "OK", None);
    calls().await.assert_is(200, "OK", None);
    calls().await.assert_is(403, "OUT_OF_QUOTA", None);
    // Only that key is limited.
    server.send(GOOD).await.assert_is(200, "OK", None);
}

#[tokio::test]
async fn a_rate_is_exceeded_and_recovers() {
    let config = include_str!("../../default.toml").replace("seconds = 10 }", "seconds = 2 }");
    let server = Server::start_with(&config);
    let call = || server.ask(post(&key("sandbox-rate"), FORM, GOOD));
    call().await.assert_is(200, "OK", None);
    call().await.assert_is(403, "RATE_LIMIT_EXCEEDED", None);
    tokio::time::sleep(std::time::Duration::from_millis(2100)).await;
    call().await.assert_is(200, "OK", None);
}

#[tokio::test]
async fn other_paths_and_methods_are_no_api() {
    let server = Server::start();
    let wrong = [
        ("GET", PATH),
        ("HEAD", PATH),
        ("PUT", PATH),
        ("DELETE", PATH),
        ("OPTIONS", PATH),
        ("BREW", PATH),
        ("POST", "/data/send_sms_otp/"),
        ("POST", "/data/send_sms"),
        ("POST", "/"),
        ("GET", "/ask/0"),
        ("GET", "/rehearse"),
        ("POST", "/ask/x/y"),
        ("GET", "/%2e%2e/etc/passwd"),
    ];
    for (method, path) in wrong {
        let reply = server.ask(request(method, path)).await;
        if method == "HEAD" {
            assert_eq!(
                (reply.http, reply.header("X-Sandbox")),
                (404, Some("rehearsal"))
            );
        } else {
            reply.assert_is(404, "NOT_FOUND", None);
        }
    }
}

#[tokio::test]
async fn invalid_arguments_are_the_dry_runs() {
    let server = Server::start();
    let rows = [
        ("", "argument 'phone_number': not found"),
        ("phone_number=", "argument 'phone_number': blank string"),
        ("phone_number=+++", "Invalid phone_number"),
        // A plus in a form is a space.
        ("phone_number=+6281234567890", "Invalid phone_number"),
        ("phone_number=081234567890", "Invalid phone_number"),
        (
            "phone_number=%2B6281234567890&template_id=",
            "argument 'template_id': blank string",
        ),
        (
            "phone_number=%2B6281234567890&template_id=TPL_9999",
            "Invalid template_id",
        ),
        (
            "phone_number=%2B6281234567890&content=code",
            "Invalid content",
        ),
        (
            "phone_number=%2B6281234567890&template_id=TPL_0001&content=code:1",
            "Invalid content",
        ),
    ];
    for (form, reason) in rows {
        let reply = server.send(form).await;
        reply.assert_is(400, "INVALID_ARGUMENT", Some(reason));
        assert!(reply.header("X-Sandbox-Why").is_some(), "{form}");
    }
}

#[tokio::test]
async fn what_may_not_be_meant_is_told_beside_the_answer() {
    let server = Server::start();
    let reply = server.send(&format!("{GOOD},kota:Solo")).await;
    reply.assert_is(200, "OK", None);
    assert_eq!(reply.header("X-Sandbox-Warnings"), Some("unused-key"));
}

#[tokio::test]
async fn numbers_are_lenient_where_the_file_says_so() {
    let config = include_str!("../../default.toml")
        .replace("lenient_numbers = false", "lenient_numbers = true");
    let server = Server::start_with(&config);
    let reply = server
        .send("phone_number=0812-3456-7890&template_id=TPL_0000&content=code:1")
        .await;
    reply.assert_is(200, "OK", None);
    assert_eq!(reply.header("X-Sandbox-Warnings"), Some("number-rewritten"));
    let reply = server.send("phone_number=0810-000-001").await;
    reply.assert_is(400, "FAILED", Some("number not in service"));
}

/// The sandbox's answer to bytes that are not a request.
fn say(server: &Server, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(bytes).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn bytes_that_are_not_a_request_are_answered_like_any_other() {
    const NOT_HTTP: &str = "the request is not HTTP/1.1";
    const TOO_LONG: &str = "the headers are longer than 16384 bytes";
    let server = Server::start();
    let long_header = format!(
        "GET / HTTP/1.1\r\nHost: sandbox\r\nX-Long: {}\r\n\r\n",
        "a".repeat(20_000)
    );
    let longer = format!(
        "GET / HTTP/1.1\r\nHost: sandbox\r\nX-Long: {}\r\n\r\n",
        "a".repeat(600_000)
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(2_000));
    let long_path = format!(
        "GET /{} HTTP/1.1\r\nHost: sandbox\r\n\r\n",
        "a".repeat(14_000)
    );
    let rows = [
        ("hello\r\n\r\n", 400, NOT_HTTP),
        ("\u{0} / HTTP/1.1\r\n\r\n", 400, NOT_HTTP),
        ("GET / HTTP/9.9\r\n\r\n", 400, NOT_HTTP),
        ("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400, NOT_HTTP),
        (
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            400,
            NOT_HTTP,
        ),
        ("GET http://[ HTTP/1.1\r\n\r\n", 400, NOT_HTTP),
        (&long_header, 431, TOO_LONG),
        (&longer, 431, TOO_LONG),
        (&many, 431, TOO_LONG),
    ];
    for (bytes, http, reason) in rows {
        // Alone, and after a valid request.
        let after = format!("GET /nowhere HTTP/1.1\r\nHost: sandbox\r\n\r\n{bytes}");
        for (sent, before) in [(bytes, 0), (&after, 1)] {
            let text = say(&server, sent.as_bytes());
            let shown: String = sent.chars().take(40).collect();
            assert_eq!(
                text.matches("HTTP/1.1 ").count(),
                before + 1,
                "{shown:?}: {text}"
            );
            assert_eq!(
                text.matches("x-sandbox: rehearsal\r\n").count(),
                before + 1,
                "{shown:?}: {text}"
            );
            let (_, last) = text.rsplit_once("HTTP/1.1 ").unwrap();
            assert!(last.starts_with(&http.to_string()), "{shown:?}: {text}");
            let (head, body) = last.split_once("\r\n\r\n").unwrap();
            assert!(
                head.contains(&format!("content-length: {}", body.len())),
                "{text}"
            );
            let body: serde_json::Value = serde_json::from_str(body).unwrap();
            assert_eq!(
                (&body["status"], &body["reason"]),
                (&"INVALID_ARGUMENT".into(), &reason.into())
            );
        }
    }
    let text = say(
        &server,
        long_path
            .replace("Host: sandbox", "Connection: close")
            .as_bytes(),
    );
    assert!(
        text.starts_with("HTTP/1.1 404 ") && text.contains("x-sandbox: rehearsal"),
        "{text}"
    );

    // A client that speaks HTTP/2 would not understand it.
    assert_eq!(say(&server, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), "");
}
