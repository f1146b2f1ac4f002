//! Measures messages that a benchmark reads once.
//!
//! A thousand messages at a time are loaded into the cache by a plain read. Only the pass over them
//! is timed. For cold messages there is no such read: they are more than the caches hold, so a pass
//! finds none of them there.

#![allow(dead_code, reason = "each bench uses a part")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    reason = "the numbers are this file's own"
)]

mod messages;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput};

pub(crate) use messages::*;

const CHUNK: usize = 1_000;

/// The time is short: a message takes nanoseconds, and the ratios soon stay the same.
pub(crate) fn criterion() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(800))
}

/// Adds one line to the group: `work` over the messages of `workload`, in time per message.
pub(crate) fn bench<T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    workload: &Workload,
    work: impl Fn(&str) -> T,
) {
    let bytes: usize = workload.messages.iter().map(String::len).sum();
    group.throughput(Throughput::Bytes((bytes / MESSAGES) as u64));
    let id = BenchmarkId::new(name, workload.name);
    bench_each(group, id, &workload.messages, String::as_str, |message| {
        work(message)
    });
}

/// The same over items of any kind, one for each message. `text` gives the bytes of an item that
/// must be in the cache.
pub(crate) fn bench_each<I, T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    id: BenchmarkId,
    items: &[I],
    text: fn(&I) -> &str,
    work: impl FnMut(&I) -> T,
) {
    bench_passes(group, id, items, |chunk| warm(chunk.iter().map(text)), work);
}

/// As [`bench`], over a fresh `Vec<String>` that is larger than the caches.
pub(crate) fn bench_cold<T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    workload: &ColdWorkload,
    work: impl Fn(&str) -> T,
) {
    let id = BenchmarkId::new(name, workload.name);
    bench_passes(
        group,
        id,
        &workload.messages,
        |_| (),
        |text: &String| work(text),
    );
}

fn bench_passes<I, T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    id: BenchmarkId,
    items: &[I],
    warm: impl Fn(&[I]),
    mut work: impl FnMut(&I) -> T,
) {
    assert_eq!(items.len() % CHUNK, 0);
    let mut next = 0;
    group.bench_function(id, |bencher| {
        bencher.iter_custom(|iterations| {
            let mut left = iterations as usize;
            let mut elapsed = Duration::ZERO;
            while left > 0 {
                let chunk = &items[next..][..left.min(CHUNK)];
                next = (next + CHUNK) % items.len();
                left -= chunk.len();
                warm(chunk);
                let start = Instant::now();
                for item in chunk {
                    black_box(work(black_box(item)));
                }
                elapsed += start.elapsed();
            }
            elapsed
        });
    });
}

/// Loads the bytes into the cache, without a branch that depends on them.
fn warm<'t>(texts: impl Iterator<Item = &'t str>) {
    black_box(texts.flat_map(str::as_bytes).fold(0_u8, |sum, &b| sum ^ b));
}
