//! A million texts on several threads: each thread adds up its own, and the totals are added at the
//! end.
//!
//! ```text
//! cargo run --release --example many
//! ```

use std::num::NonZero;
use std::thread;
use std::time::Instant;

use sms_charge::{Profile, Total};

const TEXTS: usize = 1_000_000;

fn main() {
    let texts: Vec<String> = (0..TEXTS)
        .map(|i| match i % 10 {
            0 => format!("Pesanan {i} tiba hari ini 💚"),
            _ => format!("Kode OTP Anda {:06}. Berlaku 5 menit.", i % 1_000_000),
        })
        .collect();

    let profile = Profile::new();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let started = Instant::now();
    let total = thread::scope(|scope| {
        let parts: Vec<_> = texts
            .chunks(TEXTS.div_ceil(threads))
            .map(|part| scope.spawn(move || profile.total(part.iter().map(String::as_str))))
            .collect();
        parts
            .into_iter()
            .filter_map(|part| part.join().ok())
            .sum::<Total>()
    });
    println!("{total:?} in {:?} on {threads} threads", started.elapsed());
}
