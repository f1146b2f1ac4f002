//! Many requests over many connections.

use std::collections::BTreeSet;

use crate::support::{FORM, JSON, KEY, Server, ask, post};

const CONNECTIONS: usize = 64;
const REQUESTS: usize = 10_000;

/// A request that no other equals, and the charge that its answer must have.
fn request(i: usize) -> (&'static str, String, u64) {
    let number = format!("+62812{i:07}");
    // TPL_0000 has 48 septets of its own, and each of several segments holds 153.
    let code = "7".repeat(1 + i % 400);
    let septets = 48 + code.len();
    let charge = if septets <= 160 {
        1
    } else {
        septets.div_ceil(153)
    } as u64;
    if i.is_multiple_of(2) {
        let body = format!(
            r#"{{"phone_number":"{number}","template_id":"TPL_0000","content":"code:{code}"}}"#
        );
        (JSON, body, charge)
    } else {
        let number = number.replace('+', "%2B");
        (
            FORM,
            format!("phone_number={number}&template_id=TPL_0000&content=code%3A{code}"),
            charge,
        )
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_requests_over_64_connections_lose_nothing() {
    let server = Server::start();
    let start = std::time::Instant::now();
    let mut tasks = Vec::new();
    for task in 0..CONNECTIONS {
        let mut connection = server.connect().await;
        tasks.push(tokio::spawn(async move {
            let mut ids = Vec::new();
            for i in (task..REQUESTS).step_by(CONNECTIONS) {
                let (content_type, body, charge) = request(i);
                let reply = ask(&mut connection, post(&KEY, content_type, &body)).await;
                reply.assert_is(200, "OK", None);
                let json = reply.json();
                assert_eq!(json["charge_info"]["charge"], charge, "{body}");
                let id = json["request_id"].as_str().unwrap();
                ids.push(
                    id.strip_prefix("DRYRUN-")
                        .unwrap()
                        .parse::<usize>()
                        .unwrap(),
                );
            }
            ids
        }));
    }
    let mut ids = BTreeSet::new();
    for task in tasks {
        ids.extend(task.await.unwrap());
    }
    // Each id once, and no other id.
    assert!(ids.into_iter().eq(1..=REQUESTS));
    println!("{REQUESTS} requests in {:?}", start.elapsed());
    let log = server.into_log();
    assert_eq!(log.matches(" answered ").count(), REQUESTS);
}
