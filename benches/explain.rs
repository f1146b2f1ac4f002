//! What do explanations cost?
//!
//! Beside each the estimate of the same messages in the same run. Of `otp` and `clean 160`,
//! whose messages are GSM-7 in one segment without a finding, `explain` takes no more than twice that.

mod fresh;

use criterion::{Criterion, criterion_group, criterion_main};
use sms_charge::explain::Tier;

use fresh::Workload;

fn explain(c: &mut Criterion) {
    let mut workloads = fresh::workloads();
    // Words cut anywhere leave a blank at the end now and then, which is a finding.
    let clean = workloads
        .iter()
        .find(|workload| workload.name == "ascii 160");
    workloads.extend(clean.map(|workload| {
        Workload {
            name: "clean 160",
            messages: workload
                .messages
                .iter()
                .map(|text| text.trim_end().to_owned())
                .collect(),
        }
    }));
    let mut group = c.benchmark_group("explain");
    for workload in &workloads {
        fresh::bench(&mut group, "estimate", workload, sms_charge::estimate);
        fresh::bench(&mut group, "explain", workload, |text| {
            sms_charge::explain::explain(text).count()
        });
        fresh::bench(&mut group, "savings", workload, |text| {
            sms_charge::explain::savings(text, Tier::Equivalent).after
        });
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = explain
}
criterion_main!(benches);
