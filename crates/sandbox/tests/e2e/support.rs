//! A sandbox for each test, and a client.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use http_body_util::BodyExt as _;
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{HeaderMap, Request};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

pub(crate) type Body = http_body_util::Full<Bytes>;

pub(crate) const PATH: &str = "/data/send_sms_otp";
pub(crate) const JSON: &str = "application/json";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const KEY: [(&str, &str); 2] =
    [("X-DF-API-ID", "sandbox"), ("X-DF-API-SECRET", "rehearsal")];
pub(crate) const GOOD: &str =
    "phone_number=%2B6281234567890&template_id=TPL_0000&content=code%3A1234";

/// A running sandbox, which is killed when it is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// What it printed when it was ready.
    pub(crate) greeting: String,
    log: Option<JoinHandle<String>>,
}

pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Writes a configuration to a new file.
pub(crate) fn config_file(text: &str) -> PathBuf {
    static FILES: AtomicU32 = AtomicU32::new(0);
    let number = FILES.fetch_add(1, Ordering::Relaxed);
    let name = format!("sandbox-{}-{number}.toml", std::process::id());
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The default configuration with other limits.
pub(crate) fn with_limits(limits: &str) -> String {
    let default = include_str!("../../default.toml");
    let (rest, _) = default.split_once("[limits]").unwrap();
    format!("{rest}[limits]\n{limits}\n")
}

impl Server {
    pub(crate) fn start() -> Self {
        Self::spawn(&mut command())
    }

    pub(crate) fn start_with(config: &str) -> Self {
        Self::spawn(command().arg(config_file(config)))
    }

    pub(crate) fn spawn(command: &mut Command) -> Self {
        let mut child = command.args(["--listen", "127.0.0.1:0"]).spawn().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        // The log is read at once, so that the sandbox never waits to write it.
        let log = thread::spawn(move || {
            let mut text = String::new();
            stderr.read_to_string(&mut text).unwrap();
            text
        });
        let mut greeting = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        while !greeting.contains("\ncurl ") {
            let read = stdout.read_line(&mut greeting).unwrap();
            assert!(read > 0, "it did not start: {}", log.join().unwrap());
        }
        let address = greeting.split_once("http://").unwrap().1;
        let address = address.split_whitespace().next().unwrap().parse().unwrap();
        Self {
            child,
            address,
            greeting,
            log: Some(log),
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A new connection for requests, one after the other.
    pub(crate) async fn connect(&self) -> SendRequest<Body> {
        let stream = TcpStream::connect(self.address).await.unwrap();
        let (sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        sender
    }

    /// One request on a new connection.
    pub(crate) async fn ask(&self, request: Request<Body>) -> Reply {
        ask(&mut self.connect().await, request).await
    }

    /// A form with the valid key.
    pub(crate) async fn send(&self, form: &str) -> Reply {
        self.ask(post(&KEY, FORM, form)).await
    }

    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let status = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// Its end, if it comes in time.
    pub(crate) fn wait(&mut self, time: Duration) -> Option<ExitStatus> {
        let end = Instant::now() + time;
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(10));
        }
        None
    }

    /// Stops it, and returns everything that it has logged.
    pub(crate) fn into_log(mut self) -> String {
        self.signal("TERM");
        assert!(
            self.wait(Duration::from_secs(15))
                .is_some_and(|status| status.success())
        );
        self.log.take().unwrap().join().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn request(method: &str, path: &str) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header("Host", "sandbox")
        .body(Body::default())
        .unwrap()
}

pub(crate) fn post(headers: &[(&str, &str)], content_type: &str, body: &str) -> Request<Body> {
    let mut request = Request::post(PATH)
        .header("Host", "sandbox")
        .header("Content-Type", content_type);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).unwrap()
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) http: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The HTTP code, the status and the reason of a complete answer: it has only the fields of the
    /// API, and the headers of every answer.
    #[track_caller]
    pub(crate) fn judged(&self) -> (u16, String, Option<String>) {
        assert_eq!(self.header("X-Sandbox"), Some("rehearsal"));
        assert_eq!(self.header("Content-Type"), Some(JSON));
        let json = self.json();
        let object = json.as_object().unwrap();
        for field in object.keys() {
            assert!(["status", "reason", "request_id", "charge_info"].contains(&field.as_str()));
        }
        let id = object["request_id"].as_str().unwrap();
        assert!(id.strip_prefix("DRYRUN-").unwrap().parse::<u64>().unwrap() > 0);
        let text = |field| {
            object
                .get(field)
                .map(|value| value.as_str().unwrap().to_owned())
        };
        (self.http, text("status").unwrap(), text("reason"))
    }

    #[track_caller]
    pub(crate) fn assert_is(&self, http: u16, status: &str, reason: Option<&str>) {
        assert_eq!(
            self.judged(),
            (http, status.to_owned(), reason.map(str::to_owned))
        );
        assert_eq!(self.json().get("charge_info").is_some(), status == "OK");
    }
}

pub(crate) async fn ask(connection: &mut SendRequest<Body>, request: Request<Body>) -> Reply {
    let response = connection.send_request(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Reply {
        http: parts.status.as_u16(),
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}
