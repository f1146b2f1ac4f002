//! How it stops.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::support::{GOOD, KEY, Server, ask, post, request, with_limits};

const SOON: Duration = Duration::from_secs(5);

/// A request without its last byte.
async fn begun(server: &Server) -> (TcpStream, &'static str) {
    let (rest, last) = GOOD.split_at(GOOD.len() - 1);
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = format!(
        "POST /data/send_sms_otp HTTP/1.1\r\nHost: sandbox\r\nX-DF-API-ID: sandbox\r\nX-DF-API-SECRET: rehearsal\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{rest}",
        GOOD.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    sleep(Duration::from_millis(300)).await;
    (stream, last)
}

#[tokio::test]
async fn a_request_under_way_is_answered_and_nobody_else_gets_in() {
    for signal in ["TERM", "INT"] {
        let mut server = Server::start();
        let mut idle = server.connect().await;
        ask(&mut idle, post(&KEY, crate::support::FORM, GOOD))
            .await
            .assert_is(200, "OK", None);
        let (mut stream, last) = begun(&server).await;
        server.signal(signal);
        sleep(Duration::from_millis(300)).await;

        assert!(TcpStream::connect(server.address).await.is_err());
        assert!(idle.send_request(request("GET", "/")).await.is_err());
        assert!(
            server.wait(Duration::from_millis(100)).is_none(),
            "it did not wait"
        );

        stream.write_all(last.as_bytes()).await.unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        assert!(
            text.starts_with("HTTP/1.1 200 OK") && text.contains(r#""status":"OK""#),
            "{text}"
        );
        assert!(server.wait(SOON).is_some_and(|status| status.success()));
    }
}

#[tokio::test]
async fn it_does_not_wait_for_ever() {
    let limits = "body_seconds = 60\nstop_seconds = 1";
    let mut server = Server::start_with(&with_limits(limits));
    let _begun = begun(&server).await;
    server.signal("TERM");
    assert!(server.wait(SOON).is_some_and(|status| status.success()));
}

#[tokio::test]
async fn asked_twice_it_does_not_wait() {
    let limits = "body_seconds = 60\nstop_seconds = 60";
    let mut server = Server::start_with(&with_limits(limits));
    let _begun = begun(&server).await;
    server.signal("INT");
    assert!(server.wait(Duration::from_millis(500)).is_none());
    server.signal("INT");
    assert!(server.wait(SOON).is_some_and(|status| status.success()));
}
