//! Phone numbers: strict and lenient beside `phonelib` and the two ports of libphonenumber.
//!
//! `cargo bench --bench phone`. Every row checks a number and answers whether it is a mobile one of Indonesia.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use sms_charge::PhoneNumber;
use sms_charge_peers::phone::PEERS;

const INPUTS: [(&str, &str); 4] = [
    ("e164", "+6281234567890"),
    ("separated", "+62 812-3456-7890"),
    ("national", "081234567890"),
    ("letter", "+62812345O7890"),
];

fn phone(c: &mut Criterion) {
    for (name, input) in INPUTS {
        let mut group = c.benchmark_group(format!("phone/{name}"));
        group.bench_function("strict", |b| {
            b.iter(|| PhoneNumber::parse(black_box(input)).is_ok());
        });
        group.bench_function("lenient", |b| {
            b.iter(|| PhoneNumber::parse_lenient(black_box(input)).is_ok());
        });
        for (name, is_mobile) in PEERS {
            group.bench_function(name, |b| b.iter(|| is_mobile(black_box(input))));
        }
        group.finish();
    }

    let number = PhoneNumber::parse("+6281234567890").expect("a number");
    let mut group = c.benchmark_group("phone/use");
    group.bench_function("e164 text", |b| {
        b.iter(|| black_box(number).e164().as_str().len());
    });
    group.bench_function("operator", |b| {
        b.iter(|| black_box(number).operator());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2))
        .without_plots();
    targets = phone
}
criterion_main!(benches);
