//! Who is measured, and how: all over the same data in turn, by the thread's own clock, so that time in which others
//! have the processor doesn't count.

use std::hint::black_box;
use std::sync::LazyLock;

use cpu_time::ThreadTime;
use sms_charge_peers::read;

use crate::table::Table;

/// A name, and a pass over the data that tells the nanoseconds for an item.
pub struct Contender<Data: ?Sized>(&'static str, Box<dyn Fn(&Data) -> f64>);

impl Contender<[String]> {
    /// Takes the texts one by one, near in the cache or where they are; if it is `slow`, a tenth of them.
    pub fn each<T>(
        name: &'static str,
        near: bool,
        slow: bool,
        work: impl Fn(&str) -> T + 'static,
    ) -> Self {
        let pass = move |texts: &[String]| {
            let texts = &texts[..if slow { texts.len() / 10 } else { texts.len() }];
            if near {
                for text in texts {
                    black_box(read(text.as_bytes()));
                }
            }
            let time = nanoseconds(|| {
                for text in texts {
                    black_box(work(black_box(text)));
                }
            });
            time / texts.len() as f64
        };
        Self(name, Box::new(pass))
    }
}

impl<Data: ?Sized + 'static> Contender<Data> {
    /// Takes the data as a whole, from wherever they are; they are so many items.
    pub fn whole<T>(name: &'static str, items: usize, work: impl Fn(&Data) -> T + 'static) -> Self {
        let pass = move |data: &Data| {
            let time = nanoseconds(|| {
                black_box(work(black_box(data)));
            });
            time / items as f64
        };
        Self(name, Box::new(pass))
    }
}

/// Who is measured over what, a round of it at a time.
pub struct Race<'d, Data: ?Sized> {
    pub workload: &'static str,
    pub contenders: Vec<Contender<Data>>,
    pub rounds: Vec<&'d Data>,
}

/// The medians of the rounds. A round of each race comes before the next, so that a spell in which the machine is slow
/// meets all alike; another contender is the first each time.
pub fn run<Data: ?Sized>(races: &[Race<'_, Data>]) -> Table {
    let times = races.iter().map(|race| vec![vec![]; race.contenders.len()]);
    let mut times: Vec<_> = times.collect();
    for round in 0..races[0].rounds.len() {
        for (race, times) in races.iter().zip(&mut times) {
            for turn in 0..times.len() {
                let who = (turn + round) % times.len();
                times[who].push(race.contenders[who].1(race.rounds[round]));
            }
        }
    }
    let columns = races.iter().zip(times).map(|(race, times)| {
        let names = race.contenders.iter().map(|contender| contender.0);
        let medians = times.into_iter().map(median);
        (race.workload, names.zip(medians).collect())
    });
    Table(columns.collect())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Of the work alone: to read the clock is a call of the system, and what that takes is taken off.
fn nanoseconds(work: impl FnOnce()) -> f64 {
    static CLOCK: LazyLock<f64> =
        LazyLock::new(|| median((0..1_000).map(|_| elapsed(|| ())).collect()));
    elapsed(work) - *CLOCK
}

fn elapsed(work: impl FnOnce()) -> f64 {
    let start = ThreadTime::now();
    work();
    start.elapsed().as_nanos() as f64
}
