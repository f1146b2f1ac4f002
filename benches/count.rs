//! What does a count cost, and what a cut?
//!
//! Beside each in the same run: the obvious walk of `chars()`, and the standard library's check
//! that the same bytes are UTF-8. Read the ratios; nanoseconds are the machine's.

mod fresh;
mod twin;

use core::str::from_utf8;

use criterion::{Criterion, criterion_group, criterion_main};

fn count(c: &mut Criterion) {
    let workloads = fresh::workloads();
    let mut group = c.benchmark_group("count");
    for workload in &workloads {
        fresh::bench(&mut group, "estimate", workload, sms_charge::estimate);
        fresh::bench(&mut group, "chars twin", workload, twin::estimate);
        fresh::bench(&mut group, "from_utf8", workload, |text| {
            from_utf8(text.as_bytes()).is_ok()
        });
    }
}

fn cut(c: &mut Criterion) {
    let workloads = fresh::workloads();
    let mut group = c.benchmark_group("cut");
    for workload in &workloads {
        fresh::bench(&mut group, "segments", workload, |text| {
            sms_charge::segments(text)
                .map(|part| part.text.len())
                .sum::<usize>()
        });
        fresh::bench(&mut group, "chars twin", workload, |text| {
            twin::segments(text, str::len)
        });
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = count, cut
}
criterion_main!(benches);
