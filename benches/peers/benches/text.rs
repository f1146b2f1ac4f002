//! The charge of messages seen once: `estimate` beside other crates, the obvious walk of `chars()`, two checks that the
//! bytes are UTF-8, and a plain read of them.
//!
//! `cargo bench --bench text`. Read the ratios; `cargo run --release` prints them as a table.

#[path = "../../fresh/mod.rs"]
mod fresh;
#[path = "../../twin/mod.rs"]
mod twin;

use criterion::{Criterion, criterion_group, criterion_main};
use sms_charge_peers::{read, text::PEERS};

fn text(c: &mut Criterion) {
    let mut group = c.benchmark_group("text");
    for workload in &fresh::workloads() {
        fresh::bench(&mut group, "estimate", workload, sms_charge::estimate);
        fresh::bench(&mut group, "plain read", workload, |text| {
            read(text.as_bytes())
        });
        fresh::bench(&mut group, "from_utf8", workload, |text| {
            core::str::from_utf8(text.as_bytes()).is_ok()
        });
        fresh::bench(&mut group, "simdutf8", workload, |text| {
            simdutf8::basic::from_utf8(text.as_bytes()).is_ok()
        });
        fresh::bench(&mut group, "chars twin", workload, twin::estimate);
        for peer in PEERS {
            // What refuses some of the messages has no time to compare.
            if workload
                .messages
                .iter()
                .take(100)
                .all(|text| (peer.charge)(text).is_some())
            {
                fresh::bench(&mut group, peer.name, workload, peer.charge);
            }
        }
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = text
}
criterion_main!(benches);
