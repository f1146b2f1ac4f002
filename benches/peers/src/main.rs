//! The table of ratios: `cargo run --release`, with `-- --svg FILE` for the chart.
//!
//! A message is read once, because a repeated set trains the branch predictor. A round is a
//! thousand messages. All contenders read it in turn, each after a plain read that loads it into
//! the cache. A figure is the median of the rounds. For cold messages a round is a fresh
//! `Vec<String>` that is larger than the caches, and nothing loads it. Among the rivals only the
//! walk of `chars()` answers exactly what `estimate` answers. A plain read and the two checks of
//! UTF-8 do less, and the crates also encode into vectors.

#[path = "../../fresh/messages.rs"]
mod messages;
#[path = "../../twin/mod.rs"]
mod twin;

mod bulk;
mod chart;
mod machine;
mod measure;
mod table;

use measure::{Contender, Race};
use sms_charge::{Encoding, estimate};
use sms_charge_peers::{read, text};
use table::short;

const ROUND: usize = 1_000;
const COLD_ROUNDS: usize = 7;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let svg = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => None,
        (Some("--svg"), Some(file)) => Some(file),
        _ => return eprintln!("usage: sms-charge-peers [--svg FILE]"),
    };
    let protocol = "messages seen once, medians of rounds, CPU time of the thread";
    println!("{}; {protocol}", machine::line());

    let workloads = messages::workloads();
    let races = workloads.iter().map(|of| Race {
        workload: of.name,
        contenders: contenders(&of.messages, true),
        rounds: of.messages.chunks(ROUND).collect(),
    });
    let mut texts = measure::run(&races.collect::<Vec<_>>());
    for (name, of) in ["otp, cold", "mixed, cold"]
        .into_iter()
        .zip(messages::cold_workloads())
    {
        texts = texts.and(measure::run(&[Race {
            workload: name,
            contenders: contenders(&of.messages, false),
            rounds: vec![&of.messages[..]; COLD_ROUNDS],
        }]));
    }
    let ratios = texts.ratios();
    ratios.print("`estimate` is this many times as fast as", |_, ratio| {
        short(ratio)
    });
    texts.print("ns per message", |_, time| short(time));

    bulk::print();

    if let Some(file) = svg {
        std::fs::write(file, chart::svg(&ratios)).expect("the file can be written");
    }
}

/// All contenders that can answer every text. Their answers are checked first.
fn contenders(texts: &[String], near: bool) -> Vec<Contender<[String]>> {
    for text in texts.iter().take(messages::MESSAGES) {
        let e = estimate(text);
        let ours = (e.encoding == Encoding::Gsm7, e.units, e.charge as usize);
        assert_eq!(twin::estimate(text), ours, "{text}");
        assert!(from_utf8(text) && simdutf8(text));
        let is_ascii = read(text.as_bytes()) & 0x8080_8080_8080_8080 == 0;
        assert_eq!(is_ascii, text.is_ascii());
    }
    let mut contenders = vec![
        Contender::each("`estimate`", near, false, estimate),
        Contender::each("a plain read", near, false, |text| read(text.as_bytes())),
        Contender::each("`core::str::from_utf8`", near, false, from_utf8),
        Contender::each("simdutf8", near, false, simdutf8),
        Contender::each("the `chars()` walk", near, false, twin::estimate),
    ];
    for peer in text::PEERS {
        let slow = peer.name == "sms_splitter";
        let texts = texts.iter().take(messages::MESSAGES);
        let mut some = texts.step_by(if slow { 10 } else { 1 });
        if some.clone().all(|text| (peer.charge)(text).is_some()) {
            let known = some.all(|text| (peer.charge)(text) == (peer.known)(text));
            assert!(known, "{}", peer.name);
            contenders.push(Contender::each(peer.name, near, slow, peer.charge));
        }
    }
    contenders
}

fn from_utf8(text: &str) -> bool {
    core::str::from_utf8(text.as_bytes()).is_ok()
}

fn simdutf8(text: &str) -> bool {
    simdutf8::basic::from_utf8(text.as_bytes()).is_ok()
}
