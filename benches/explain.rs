//! How long do explanations take?
//!
//! Each is measured in the same run as the estimate of the same messages. The messages of `otp` and
//! `clean 160` are GSM-7 in one segment without a finding. For them `explain` takes at most twice
//! the time of the estimate. The group `many replacements` has texts in which every third character
//! can be replaced.

mod fresh;

use criterion::{Criterion, criterion_group, criterion_main};
use sms_charge::explain::Tier;

use fresh::Workload;

fn explain(c: &mut Criterion) {
    let mut workloads = fresh::workloads();
    // Words that are cut anywhere sometimes leave a blank at the end, which is a finding.
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

fn many_replacements(c: &mut Criterion) {
    let mut group = c.benchmark_group("many replacements");
    for replacements in [1, 16, 64, 128] {
        // Each text has another first letter, so that it is another text.
        let texts: Vec<String> = (0..26)
            .map(|i| {
                let first = char::from(b'a' + i);
                let quotes = "’ab".repeat(replacements);
                format!("{first}{quotes}{}", "x".repeat(399 - 3 * replacements))
            })
            .collect();
        let mut texts = texts.iter().cycle();
        group.bench_function(replacements.to_string(), |bencher| {
            bencher.iter(|| {
                let text = texts.next().map_or("", String::as_str);
                sms_charge::explain::savings(text, Tier::Equivalent).after
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = explain, many_replacements
}
criterion_main!(benches);
