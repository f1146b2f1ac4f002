//! How it starts, or why it does not.

use std::process::Command;

use crate::support::{GOOD, KEY, Server, command, config_file, post, request};

/// The message when it refuses to start.
fn refusal(args: &[&str]) -> String {
    let output = command().args(args).output().unwrap();
    assert!(!output.status.success());
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).unwrap()
}

fn refusal_of(config: &str) -> String {
    let path = config_file(config);
    refusal(&[path.to_str().unwrap(), "--listen", "127.0.0.1:0"])
}

#[test]
fn the_line_that_it_prints_works() {
    let server = Server::start();
    let line = server
        .greeting
        .lines()
        .find(|line| line.starts_with("curl "))
        .unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("{line} -sS")])
        .output()
        .unwrap();
    let expected = r#"{"status":"OK","charge_info":{"charge":1},"request_id":"DRYRUN-1"}"#;
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}

#[test]
fn the_secrets_of_a_file_are_not_printed() {
    let config = "listen = \"127.0.0.1:0\"\n[[keys]]\nid = \"mine-4417\"\nsecret = \"hush-4417\"\n";
    let server = Server::start_with(config);
    assert!(
        server.greeting.contains("$OTP_API_SECRET"),
        "{}",
        server.greeting
    );
    assert!(!server.greeting.contains("4417"), "{}", server.greeting);
}

#[test]
fn it_binds_loopback_only() {
    for address in ["0.0.0.0:0", "[::]:0", "192.168.1.2:8417"] {
        let said = refusal(&["--listen", address]);
        assert!(said.contains("only loopback"), "{said}");
    }
    let config = include_str!("../../default.toml").replace("127.0.0.1:8417", "0.0.0.0:0");
    let said = refusal(&[config_file(&config).to_str().unwrap()]);
    assert!(
        said.contains("listen: ") && said.contains("only loopback"),
        "{said}"
    );
    assert!(!said.contains("0.0.0.0"), "{said}");
}

#[test]
fn it_says_why_it_does_not_start() {
    let server = Server::start();
    let said = refusal(&["--listen", &server.address.to_string()]);
    assert!(
        said.contains("cannot bind") && said.contains("127.0.0.1:0"),
        "{said}"
    );
    let said = refusal(&["/nowhere/sandbox.toml"]);
    assert!(said.contains("cannot read /nowhere/sandbox.toml"), "{said}");

    let listen = "listen = \"127.0.0.1:0\"\n";
    let said = refusal_of(&format!("{listen}[templates]\nT = \"Kode %{{\"\n"));
    assert!(said.contains("templates.T: "), "{said}");
    let said = refusal_of(&format!("{listen}[limits]\nconnections = 0\n"));
    assert!(said.contains("line 3"), "{said}");
    let http = "[[triggers]]\nnumber = \"+62810000001\"\nstatus = \"FAILED\"\nhttp = ";
    for code in [100, 101, 204, 304] {
        let said = refusal_of(&format!("{listen}{http}{code}\n"));
        assert!(said.contains("triggers[0].http: "), "{said}");
    }
    let said = refusal_of(&format!("{listen}[gateway]\nbilling = \"hunter2\"\n"));
    assert!(
        said.contains("line 3, column 11") && !said.contains("hunter2"),
        "{said}"
    );
    let said = refusal_of(&format!(
        "{listen}[[keys]]\nid = \"a\"\nsecret = \"482913\\n\"\n"
    ));
    assert!(
        said.contains("keys[0]") && !said.contains("482913"),
        "{said}"
    );
}

#[tokio::test]
async fn the_page_is_one_file_that_asks_nobody_else() {
    let server = Server::start();
    let reply = server.ask(request("GET", "/")).await;
    assert_eq!(
        (reply.http, reply.header("X-Sandbox")),
        (200, Some("rehearsal"))
    );
    assert_eq!(
        reply.header("Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert!(
        reply
            .header("Content-Security-Policy")
            .unwrap()
            .starts_with("default-src 'none'")
    );
    assert!(!reply.text.contains("://"));
}

#[tokio::test]
async fn every_answer_says_that_it_is_a_rehearsal() {
    let server = Server::start();
    let requests = [
        request("GET", "/"),
        request("GET", "/nowhere"),
        request("HEAD", "/"),
        post(&KEY, "application/x-www-form-urlencoded", GOOD),
        post(&[], "", ""),
    ];
    for request in requests {
        let reply = server.ask(request).await;
        assert_eq!(reply.header("X-Sandbox"), Some("rehearsal"));
        assert_eq!(reply.header("Cache-Control"), Some("no-store"));
    }
}
