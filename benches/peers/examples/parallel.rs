//! What a campaign of a million messages costs, counted on all cores: each thread counts a piece of the column, and the
//! pieces' totals add up. The library starts no threads; these are the caller's.
//!
//! `cargo run --release --example parallel`

use rayon::iter::ParallelIterator as _;
use rayon::slice::ParallelSlice as _;
use sms_charge::{Profile, Total};

/// Some tens of microseconds of work: enough that handing it to another thread doesn't matter.
const PIECE: usize = 8_192;

fn main() {
    let profile = Profile::new();
    let texts: Vec<String> = (0..1_000_000)
        .map(|code| format!("Kode OTP PasarRia Anda {code:06}. Berlaku 5 menit."))
        .collect();
    let total: Total = texts
        .par_chunks(PIECE)
        .map(|piece| profile.total(piece.iter().map(String::as_str)))
        .reduce(Total::default, |sum, piece| sum + piece);
    println!(
        "{} texts, {} segments, {} of the texts UCS-2",
        total.texts, total.charge, total.ucs2
    );
}
