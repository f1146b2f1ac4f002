//! A million messages back to back, and one text of 64 MiB: from memory, beside a plain read of the same bytes.

use sms_charge::{Column, Profile, estimate};
use sms_charge_peers::read;

use crate::measure::{Contender, medians};
use crate::messages::{Rng, accented, ascii, chinese, mixed, otp};
use crate::table::{Figures, Table, short};
use crate::{from_utf8, simdutf8};

const MESSAGES: usize = 1_000_000;
const LONG: usize = 64 << 20;
const ROUNDS: usize = 9;
const PROFILE: Profile = Profile::new();

type Message = fn(&mut Rng) -> String;

pub fn print() {
    let workloads: [(_, Message); 2] = [("otp", otp), ("mixed", mixed)];
    let figures = workloads.map(|(name, message)| (name, bulk(message)));
    print_beside_read("a million messages: ns each", &Table(figures.into()), short);

    let workloads: [(_, Message); 3] = [
        ("ascii", |rng| ascii(rng, 160)),
        ("accented", accented),
        ("chinese", chinese),
    ];
    let figures = workloads.map(|(name, message)| (name, long(message)));
    print_beside_read("a text of 64 MiB: GB/s", &Table(figures.into()), |time| {
        short(1.0 / time)
    });
}

/// With the speed in percent of the first row's.
fn print_beside_read(corner: &str, table: &Table, cell: impl Fn(f64) -> String) {
    let corner = format!("{corner} (of a plain read's speed)");
    table.print(&corner, |column, time| {
        let read = table.get(column, "a plain read").unwrap_or_default();
        format!("{} ({:.0} %)", cell(time), 100.0 * read / time)
    });
}

struct Bulk {
    texts: String,
    /// Where each message starts, and the end.
    offsets: Vec<u32>,
}

impl Bulk {
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

    fn column_each(&self) -> u64 {
        let column = Column::new(&self.texts, &self.offsets);
        let mut charge = 0;
        let all = column.estimate_each(&PROFILE, |e| charge += u64::from(e.charge));
        all.map_or(0, |()| charge)
    }

    fn column_total(&self) -> u64 {
        let column = Column::new(&self.texts, &self.offsets);
        column.total(&PROFILE).map_or(0, |total| total.charge)
    }
}

type Sum = fn(&Bulk) -> u64;

/// Ways to the charge of all.
const SUMS: [(&str, Sum); 4] = [
    ("`estimate`, call by call", Bulk::call_by_call),
    ("`Profile::total`", Bulk::total),
    ("`Column::estimate_each`", Bulk::column_each),
    ("`Column::total`", Bulk::column_total),
];

fn bulk(message: Message) -> Figures {
    let mut rng = Rng(0xB01C);
    let (mut texts, mut offsets) = (String::new(), vec![0]);
    for _ in 0..MESSAGES {
        texts += &message(&mut rng);
        offsets.push(u32::try_from(texts.len()).expect("less than 4 GiB"));
    }
    let bulk = Bulk { texts, offsets };
    let read = |bulk: &Bulk| read(bulk.texts.as_bytes());
    let mut contenders = vec![Contender::whole("a plain read", MESSAGES, read)];
    for (name, sum) in SUMS {
        assert_eq!(sum(&bulk), SUMS[0].1(&bulk), "{name}");
        contenders.push(Contender::whole(name, MESSAGES, sum));
    }
    medians(&contenders, [&bulk; ROUNDS])
}

/// Time for a byte.
fn long(message: Message) -> Figures {
    let mut rng = Rng(0x10_46);
    let mut text = String::new();
    while text.len() < LONG {
        text += &message(&mut rng);
    }
    let bytes = text.len();
    let contenders = [
        Contender::whole("a plain read", bytes, |text: &str| read(text.as_bytes())),
        Contender::whole("`core::str::from_utf8`", bytes, from_utf8),
        Contender::whole("simdutf8", bytes, simdutf8),
        Contender::whole("`estimate`", bytes, estimate),
    ];
    medians(&contenders, [text.as_str(); ROUNDS])
}
