//! The contenders and the clock. All run over the same data in turn. The clock is that of the
//! thread, so time that other processes use does not count.

use std::hint::black_box;
use std::sync::LazyLock;

use cpu_time::ThreadTime;
use sms_charge_peers::read;

use crate::table::Table;

/// A name, and a pass over the data that returns the nanoseconds for each item.
pub struct Contender<Data: ?Sized>(&'static str, Box<dyn Fn(&Data) -> f64>);

impl Contender<[String]> {
    /// Reads the texts one by one, in the cache or not. A slow contender reads a tenth of them.
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
    /// Reads the whole data from wherever they are. `items` is the number of items.
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

/// The contenders and their data, one round at a time.
pub struct Race<'d, Data: ?Sized> {
    pub workload: &'static str,
    pub contenders: Vec<Contender<Data>>,
    pub rounds: Vec<&'d Data>,
}

/// The medians of the rounds. The races take turns after each round, so a slow phase of the machine
/// affects all of them. Each round begins with another contender.
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

/// The time of the work alone. Reading the clock is a system call, and its time is subtracted.
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
