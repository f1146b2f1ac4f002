//! Reads, counts and writes in parallel.
//!
//! A block goes from the reader to a pricer, to the writer, and back to the reader. The number of blocks is
//! fixed. So if the output is read slowly, the list is also read slowly.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use sms_charge_lists::batch::{Batch, Pricer, mark};
use sms_charge_lists::counts::Counts;
use sms_charge_lists::layout::Layout;
use sms_charge_lists::recipients::Recipients;
use sms_charge_lists::split::{Rows, Splitter, Unread};

use super::layout::Input;
use super::output::Output;
use super::progress;
use super::summary::{Summary, counted};
use crate::failure::Failure;
use crate::lang::campaign as words;
use crate::table;

/// More threads would only wait for the reader.
const MOST_THREADS: usize = 8;

#[derive(Default)]
struct Block {
    number: u64,
    rows: Rows,
    batch: Batch,
}

enum Done {
    Block(Box<Block>),
    /// How many blocks there are, and whether they are the whole list.
    End(u64, Result<(), Unread>),
    /// A thread has panicked.
    Lost,
}

pub(super) fn run(layout: &Arc<Layout>, input: Input) -> Result<Summary, Failure> {
    let Input {
        splitter,
        head,
        line,
        bytes,
        read,
    } = input;
    let output = Output::open().map_err(Failure::Write)?;
    output.write(&head, &[])?;

    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS);
    let (to_reader, free) = channel();
    let (to_pricers, filled) = channel();
    let (to_writer, done) = channel();
    for _ in 0..threads * 2 + 2 {
        // The receiver is in this function, so this can't fail.
        let _ = to_reader.send(Box::<Block>::default());
    }
    let failed = to_writer.clone();
    thread::spawn(move || read_blocks(splitter, &free, &to_pricers, &failed));
    let filled = Arc::new(Mutex::new(filled));
    for _ in 0..threads {
        let layout = Arc::clone(layout);
        let filled = Arc::clone(&filled);
        let to_writer = to_writer.clone();
        thread::spawn(move || price_blocks(&layout, &filled, &to_writer));
    }
    drop(to_writer);

    let bar = progress::of(bytes);
    let mut writer = Writer {
        layout,
        output,
        recipients: Recipients::new(),
        counts: Counts::default(),
        line,
        marked: Vec::new(),
    };
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    let mut end = None;
    let mut whole = Ok(());
    while end != Some(next) {
        match done.recv().unwrap_or(Done::Lost) {
            Done::Block(block) => {
                waiting.insert(block.number, block);
            }
            Done::End(count, result) => (end, whole) = (Some(count), result),
            Done::Lost => return Err(Failure::said(words::THREAD_LOST.text())),
        }
        while let Some(mut block) = waiting.remove(&next) {
            writer.write(&mut block)?;
            next += 1;
            // At the end of the list the reader is gone.
            let _ = to_reader.send(block);
            let read = read.load(std::sync::atomic::Ordering::Relaxed);
            progress::show(&bar, writer.counts.rows, read);
        }
    }
    bar.finish_and_clear();
    whole.map_err(|error| {
        let rows = counted(writer.counts.rows, words::ROWS);
        Failure::Said(words::READ_IN_PART.with(&[&rows, &table::told(&error)]))
    })?;
    writer.recipients.add_all();
    Ok(Summary {
        counts: writer.counts,
        recipients: writer.recipients,
    })
}

fn read_blocks(
    mut splitter: Splitter,
    free: &Receiver<Box<Block>>,
    to_pricers: &Sender<Box<Block>>,
    to_writer: &Sender<Done>,
) {
    let _told = Told(to_writer);
    let mut number = 0;
    while let Ok(mut block) = free.recv() {
        let result = splitter.fill(&mut block.rows);
        if result.is_err() || block.rows.as_slice().is_empty() {
            let _ = to_writer.send(Done::End(number, result));
            return;
        }
        block.number = number;
        number += 1;
        if to_pricers.send(block).is_err() {
            return;
        }
    }
}

fn price_blocks(layout: &Layout, filled: &Mutex<Receiver<Box<Block>>>, to_writer: &Sender<Done>) {
    let _told = Told(to_writer);
    let mut pricer = Pricer::new(layout);
    loop {
        let next = filled.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(mut block) = next else {
            return;
        };
        block.batch.clear();
        pricer.run(block.rows.as_slice(), &mut block.batch);
        if to_writer.send(Done::Block(block)).is_err() {
            return;
        }
    }
}

/// Tells the writer if its thread panics: otherwise it would wait forever.
struct Told<'s>(&'s Sender<Done>);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(Done::Lost);
        }
    }
}

/// Writes blocks in order, and adds up their sums.
struct Writer<'l> {
    layout: &'l Layout,
    output: Output,
    recipients: Recipients,
    counts: Counts,
    /// The line of the next row.
    line: u64,
    /// The rows of a block, with marks for repeated recipients.
    marked: Vec<u8>,
}

impl Writer<'_> {
    fn write(&mut self, block: &mut Block) -> Result<(), Failure> {
        if self.counts.merge(&block.batch.counts, self.line).is_err() {
            // A sum would become too large in this block. Its rows are added one by one, so that the row is
            // named.
            block.batch.clear();
            block.batch.counts = Counts::going_on(&self.counts);
            Pricer::new(self.layout).run(block.rows.as_slice(), &mut block.batch);
            self.counts.go_on(&block.batch.counts, self.line);
        }
        if self.layout.mark_repeated {
            let (recipients, marked) = (&mut self.recipients, &mut self.marked);
            mark(&mut block.batch, recipients, self.line, self.layout, marked);
            self.output.write(&self.marked, &block.batch.ends)?;
        } else {
            self.recipients.add_block(&block.batch.sent, self.line);
            self.output.write(&block.batch.output, &block.batch.ends)?;
        }
        self.line += block.batch.lines;
        Ok(())
    }
}
