//! Clients that are slow, and too many of them.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::support::{GOOD, Server, with_limits};

const QUICK: &str = "header_seconds = 1\nbody_seconds = 2\nwrite_seconds = 2\nconnections = 8";

/// The answer until the sandbox closes the connection, and the time of that.
async fn rest(stream: &mut TcpStream) -> (String, Duration) {
    let start = Instant::now();
    let mut text = String::new();
    let read = timeout(Duration::from_secs(20), stream.read_to_string(&mut text)).await;
    read.expect("it never hung up").unwrap();
    (text, start.elapsed())
}

fn is_about(seconds: u64, time: Duration) -> bool {
    let seconds = Duration::from_secs(seconds);
    (seconds.mul_f32(0.7)..seconds + Duration::from_secs(4)).contains(&time)
}

#[tokio::test]
async fn who_says_nothing_is_hung_up_on() {
    let server = Server::start_with(&with_limits(QUICK));
    for said in [
        "",
        "POST /data/send_sms_otp HTTP/1.1\r\nHost: sandbox\r\nX-DF",
    ] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(said.as_bytes()).await.unwrap();
        let (text, time) = rest(&mut stream).await;
        assert_eq!(text, "");
        assert!(is_about(1, time), "{time:?}");
    }
}

#[tokio::test]
async fn headers_that_trickle_are_not_waited_for() {
    let server = Server::start_with(&with_limits(QUICK));
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let start = Instant::now();
    stream.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    while stream.write_all(b"A: b\r\n").await.is_ok() {
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "it never hung up"
        );
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn a_body_that_trickles_is_an_invalid_argument() {
    let server = Server::start_with(&with_limits(QUICK));
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = "POST /data/send_sms_otp HTTP/1.1\r\nHost: sandbox\r\nX-DF-API-ID: sandbox\r\n\
        X-DF-API-SECRET: rehearsal\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let (mut reader, mut writer) = stream.split();
    let start = Instant::now();
    let trickle = async {
        while writer.write_all(b"a").await.is_ok() {
            sleep(Duration::from_millis(200)).await;
        }
    };
    let mut text = [0; 1024];
    let read = tokio::select! {
        read = reader.read(&mut text) => read.unwrap(),
        () = trickle => panic!("it hung up without an answer"),
    };
    assert!(is_about(2, start.elapsed()), "{:?}", start.elapsed());
    let text = String::from_utf8_lossy(&text[..read]);
    assert!(text.starts_with("HTTP/1.1 400 "), "{text}");
    assert!(
        text.contains(r#"{"status":"INVALID_ARGUMENT","reason":"the body took longer than 2 s","#),
        "{text}"
    );
    assert!(text.contains("connection: close"), "{text}");
}

#[tokio::test]
async fn who_comes_when_all_places_are_taken_waits_for_one() {
    let server = Server::start_with(&with_limits("header_seconds = 2\nconnections = 3"));
    let mut idle = Vec::new();
    for _ in 0..3 {
        idle.push(TcpStream::connect(server.address).await.unwrap());
    }
    sleep(Duration::from_millis(200)).await;
    let start = Instant::now();
    // Their connections are closed, and this request is served.
    server.send(GOOD).await.assert_is(200, "OK", None);
    assert!(
        start.elapsed() > Duration::from_secs(1),
        "{:?}",
        start.elapsed()
    );
}

/// Sends requests until the sandbox accepts no more, and reads if `reads` is true.
async fn pipeline(mut stream: TcpStream, reads: bool) {
    let page = "GET / HTTP/1.1\r\nHost: sandbox\r\n\r\n".repeat(64);
    let (mut reader, mut writer) = stream.split();
    let write = async { while writer.write_all(page.as_bytes()).await.is_ok() {} };
    let read = async {
        // A client that reads a byte now and then is like one that never reads.
        while reads && reader.read_u8().await.is_ok() {
            sleep(Duration::from_millis(50)).await;
        }
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = write => {}
        () = read => {}
    }
}

#[tokio::test]
async fn who_does_not_read_loses_the_place() {
    for reads in [false, true] {
        let server = Server::start_with(&with_limits(QUICK));
        let mut clients = Vec::new();
        for _ in 0..8 {
            let stream = TcpStream::connect(server.address).await.unwrap();
            clients.push(tokio::spawn(pipeline(stream, reads)));
        }
        sleep(Duration::from_millis(300)).await;
        let start = Instant::now();
        let reply = timeout(Duration::from_secs(20), server.send(GOOD)).await;
        reply
            .expect("they hold their places")
            .assert_is(200, "OK", None);
        let waited = start.elapsed();
        assert!(waited > Duration::from_secs(1), "{waited:?}");
        for client in clients {
            let hung_up = timeout(Duration::from_secs(20), client).await;
            hung_up.expect("it never hung up").unwrap();
        }
    }
}

#[tokio::test]
async fn who_reads_all_may_pipeline() {
    let server = Server::start_with(&with_limits(QUICK));
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let (mut reader, mut writer) = stream.split();
    let page = "GET / HTTP/1.1\r\nHost: sandbox\r\n\r\n";
    let last = "GET / HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n";
    let write = async {
        for _ in 0..500 {
            writer.write_all(page.as_bytes()).await.unwrap();
        }
        writer.write_all(last.as_bytes()).await.unwrap();
    };
    let mut text = Vec::new();
    let (read, ()) = tokio::join!(reader.read_to_end(&mut text), write);
    read.unwrap();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 501);
}
