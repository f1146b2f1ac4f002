//! A million messages in sequence, and one text of 64 MiB: from memory, compared with a plain read
//! of the same bytes.

use sms_charge::{Profile, estimate};
use sms_charge_peers::read;

use crate::measure::{Contender, Race, run};
use crate::messages::{Rng, accented, ascii, chinese, mixed, otp};
use crate::table::{Table, short};
use crate::{from_utf8, simdutf8};

const MESSAGES: usize = 1_000_000;
const LONG: usize = 64 << 20;
const ROUNDS: usize = 9;
const PROFILE: Profile = Profile::new();

type Message = fn(&mut Rng) -> String;

pub fn print() {
    let bulks = [("otp", Bulk::of(otp)), ("mixed", Bulk::of(mixed))];
    let races = bulks.each_ref().map(|(workload, bulk)| Race {
        workload,
        contenders: bulk_contenders(bulk),
        rounds: vec![bulk; ROUNDS],
    });
    print_beside_read("a million messages: ns each", &run(&races), short);

    let texts = [
        ("ascii", long(|rng| ascii(rng, 160))),
        ("accented", long(accented)),
        ("chinese", long(chinese)),
    ];
    let races = texts.each_ref().map(|(workload, text)| Race {
        workload,
        contenders: long_contenders(text.len()),
        rounds: vec![text.as_str(); ROUNDS],
    });
    print_beside_read("a text of 64 MiB: GB/s", &run(&races), |time| {
        short(1.0 / time)
    });
}

/// With the speed as a percentage of the first row's.
fn print_beside_read(corner: &str, table: &Table, cell: impl Fn(f64) -> String) {
    let corner = format!("{corner} (of a plain read's speed)");
    table.print(&corner, |column, time| {
        let read = table.get(column, "a plain read").unwrap_or_default();
        format!("{} ({:.0} %)", cell(time), 100.0 * read / time)
    });
}

struct Bulk {
    texts: String,
    /// The start of each message, and the end.
    offsets: Vec<u32>,
}

impl Bulk {
    fn of(message: Message) -> Self {
        let mut rng = Rng(0xB01C);
        let (mut texts, mut offsets) = (String::new(), vec![0]);
        for _ in 0..MESSAGES {
            texts += &message(&mut rng);
            offsets.push(u32::try_from(texts.len()).expect("less than 4 GiB"));
        }
        Self { texts, offsets }
    }

    fn each(&self) -> impl Iterator<Item = &str> {
        let at = self.offsets.windows(2);
        at.map(|at| &self.texts[at[0] as usize..at[1] as usize])
    }

    fn call_by_call(&self) -> u64 {
        let charge = |text| u64::from(estimate(text).charge);
        self.each().map(charge).sum()
    }

    fn total(&self) -> u64 {
        PROFILE.total(self.each()).charge
    }
}

type Sum = fn(&Bulk) -> u64;

/// Ways to compute the charge of all.
const SUMS: [(&str, Sum); 2] = [
    ("`estimate`, call by call", Bulk::call_by_call),
    ("`Profile::total`", Bulk::total),
];

fn bulk_contenders(bulk: &Bulk) -> Vec<Contender<Bulk>> {
    let read = |bulk: &Bulk| read(bulk.texts.as_bytes());
    let mut contenders = vec![Contender::whole("a plain read", MESSAGES, read)];
    for (name, sum) in SUMS {
        assert_eq!(sum(bulk), SUMS[0].1(bulk), "{name}");
        contenders.push(Contender::whole(name, MESSAGES, sum));
    }
    contenders
}

fn long(message: Message) -> String {
    let mut rng = Rng(0x10_46);
    let mut text = String::new();
    while text.len() < LONG {
        text += &message(&mut rng);
    }
    text
}

fn long_contenders(bytes: usize) -> Vec<Contender<str>> {
    vec![
        Contender::whole("a plain read", bytes, |text: &str| read(text.as_bytes())),
        Contender::whole("`core::str::from_utf8`", bytes, from_utf8),
        Contender::whole("simdutf8", bytes, simdutf8),
        Contender::whole("`estimate`", bytes, estimate),
    ]
}
