//! How long does a count take, and how long a cut?
//!
//! Each is measured in the same run as a simple walk of `chars()` and the standard library's check
//! that the same bytes are UTF-8. Cuts between grapheme clusters are measured with a scan of all
//! clusters. The group `cold` has more messages than the caches hold. Compare the ratios: the
//! nanoseconds depend on the machine.

mod fresh;
mod twin;

use core::str::from_utf8;

use criterion::{Criterion, criterion_group, criterion_main};
#[cfg(feature = "graphemes")]
use sms_charge::Packing;
use sms_charge::{Encoding, Languages, Profile};

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

/// Messages as bytes: checked and counted.
fn bytes(c: &mut Criterion) {
    let workloads = fresh::workloads();
    let mut group = c.benchmark_group("bytes");
    for workload in &workloads {
        fresh::bench(&mut group, "estimate_utf8", workload, |text| {
            sms_charge::estimate_utf8(text.as_bytes())
        });
        fresh::bench(&mut group, "from_utf8, estimate", workload, |text| {
            from_utf8(text.as_bytes()).map(sms_charge::estimate)
        });
    }
}

/// Messages in memory that was not read before.
fn cold(c: &mut Criterion) {
    let mut group = c.benchmark_group("cold");
    for workload in fresh::cold_workloads() {
        fresh::bench_cold(&mut group, "estimate", &workload, sms_charge::estimate);
        fresh::bench_cold(&mut group, "estimate_utf8", &workload, |text| {
            sms_charge::estimate_utf8(text.as_bytes())
        });
        fresh::bench_cold(&mut group, "chars twin", &workload, twin::estimate);
        fresh::bench_cold(&mut group, "from_utf8", &workload, |text| {
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
                .map(|segment| segment.text.len())
                .sum::<usize>()
        });
        fresh::bench(&mut group, "chars twin", workload, |text| {
            twin::segments(text, str::len)
        });
    }
}

/// Cuts between grapheme clusters, and a scan of all clusters.
#[cfg(feature = "graphemes")]
fn cut_between_clusters(c: &mut Criterion) {
    const CLUSTERS: Profile = Profile::new().with_packing(Packing::Graphemes);
    let mut group = c.benchmark_group("clusters");
    for workload in &fresh::long_workloads() {
        fresh::bench(&mut group, "segments", workload, |text| {
            CLUSTERS
                .segments(text)
                .map(|segment| segment.text.len())
                .sum::<usize>()
        });
        fresh::bench(&mut group, "full scan", workload, |text| {
            twin::segments_between_clusters(text, str::len)
        });
    }
}

#[cfg(not(feature = "graphemes"))]
const fn cut_between_clusters(_: &mut Criterion) {}

/// The choice among all national tables, and a loop over all pairs of them.
fn national(c: &mut Criterion) {
    const EVERY: Profile = Profile::new().with_languages(Languages::ALL);
    let mut group = c.benchmark_group("national");
    for workload in &fresh::national_workloads() {
        for text in &workload.messages {
            let estimate = EVERY.estimate(text);
            let tables = (estimate.encoding == Encoding::Gsm7).then_some(estimate.tables);
            let seen = (tables, estimate.units, estimate.charge as usize);
            assert_eq!(seen, twin::estimate_by_tables(text), "{text}");
        }
        fresh::bench(&mut group, "estimate", workload, |text| {
            EVERY.estimate(text)
        });
        fresh::bench(
            &mut group,
            "loop over pairs",
            workload,
            twin::estimate_by_tables,
        );
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = count, bytes, cold, cut, cut_between_clusters, national
}
criterion_main!(benches);
