//! The log says what happened, and shows nothing that a client sent.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Stdio;

use hyper::Request;

use crate::support::{Body, FORM, JSON, Server, command, post, request};

/// Numbers, a code, a value, ids and secrets, each in its own place: in paths, queries, headers and
/// bodies, valid and invalid.
async fn tell_all(server: &Server) {
    let mine = [("X-DF-API-ID", "sandbox"), ("X-DF-API-SECRET", "rehearsal")];
    let wrong = [
        ("X-DF-API-ID", "id-9001"),
        ("X-DF-API-SECRET", "secret-9002"),
    ];
    for key in [&mine, &wrong] {
        for body in [
            "phone_number=%2B6281234569003&template_id=TPL_0000&content=code:9004",
            "phone_number=%2B6281234569003&template_id=TPL_0002&content=name:Rani9005,order:9006",
            "phone_number=%2B6281234569003&template_id=TPL_9007&content=code:9004",
            "phone_number=081234569003&content=9008",
            "phone_number=%2B62810000001&content=code:9004",
            "content=code:9004&content=code:9004",
        ] {
            server.ask(post(key, FORM, body)).await;
        }
        server
            .ask(post(key, JSON, r#"{"phone_number": 6281234569003}"#))
            .await;
        server
            .ask(post(
                key,
                JSON,
                r#"{"phone_number": "+6281234569003", "9009"#,
            ))
            .await;
        server.ask(post(key, "text/9010", "9011")).await;
        server
            .ask(post(
                key,
                FORM,
                &format!("content=code:{}", "9012".repeat(10_000)),
            ))
            .await;
    }
    server
        .ask(request(
            "GET",
            "/data/send_sms_otp?phone_number=6281234569003",
        ))
        .await;
    server.ask(request("POST", "/data/send_sms_otp/9013")).await;
    server.ask(request("CODE9014", "/")).await;
    let question = Request::post("/ask/0")
        .header("Host", "host-9015")
        .header("User-Agent", "agent-9016");
    server
        .ask(question.body(Body::from("\0\0\0\0Kode 9017")).unwrap())
        .await;
}

/// The same in bytes that are not a request.
fn mumble(server: &Server) {
    let mut stream = TcpStream::connect(server.address).unwrap();
    let bytes = b"GET /9018?phone_number=6281234569003 HTTP/9.9\r\nHost: host-9019\r\n\r\n";
    stream.write_all(bytes).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
}

#[tokio::test]
async fn nothing_of_a_client_is_logged() {
    for format in ["text", "json"] {
        let mut command = command();
        // A caller cannot ask for more detail, either.
        command
            .env("RUST_LOG", "trace")
            .args(["--log", format])
            .stderr(Stdio::piped());
        let server = Server::spawn(&mut command);
        tell_all(&server).await;
        mumble(&server);
        let log = server.into_log();
        // Times and ports have digits, too.
        let lines: Vec<_> = log
            .lines()
            .filter(|line| line.contains("answered"))
            .collect();
        assert_eq!(lines.len(), 25, "{log}");
        for line in lines {
            let said = said_of(line);
            assert!(!said.contains("90"), "{line}");
            for word in [
                "rehearsal",
                "6281",
                "0812",
                "Rani",
                "Kode",
                "TPL_",
                "agent",
                "host-",
            ] {
                assert!(!said.contains(word), "{word} in {line}");
            }
        }
    }
}

/// A line without the time of day and the time of the answer.
fn said_of(line: &str) -> String {
    if let Ok(mut json) = serde_json::from_str::<serde_json::Value>(line) {
        let object = json.as_object_mut().unwrap();
        object.remove("timestamp");
        object["fields"].as_object_mut().unwrap().remove("micros");
        return json.to_string();
    }
    let (_, said) = line.split_once(" INFO ").unwrap();
    let said = said.split_once(" micros=").map_or(said, |(said, _)| said);
    said.to_owned()
}

#[tokio::test]
async fn a_line_has_what_an_operator_needs() {
    let mut command = command();
    let server = Server::spawn(command.args(["--log", "json"]));
    server.send(crate::support::GOOD).await;
    server.send("phone_number=0812").await;
    let log = server.into_log();
    let fields: Vec<_> = log
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["fields"].take())
        .filter(|fields| fields["message"] == "answered")
        .collect();
    let [accepted, rejected] = &fields[..] else {
        panic!("{log}");
    };
    assert_eq!(accepted["route"], "/data/send_sms_otp");
    assert_eq!(
        (&accepted["http"], &accepted["charge"]),
        (&200.into(), &1.into())
    );
    assert_eq!(
        (&rejected["http"], &rejected["code"]),
        (&400.into(), &"refused-number".into())
    );
    assert_eq!(
        (&rejected["id"], &rejected["status"]),
        (&"DRYRUN-2".into(), &"INVALID_ARGUMENT".into())
    );
    assert!(rejected["charge"].is_null());
}
