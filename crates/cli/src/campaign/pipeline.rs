//! Reading, counting and writing side by side.
//!
//! A block goes from the reader to a pricer to the writer and back to the reader. There are so many of them
//! and no more, so that a slow reader of the output stops the reading.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::batch::{Batch, Pricer};
use super::layout::{Input, Layout};
use super::output::Output;
use super::problem::repeated;
use super::progress;
use super::recipients::{Recipients, Seen};
use super::split::{Rows, Splitter, Unread};
use super::summary::{Summary, counted};
use crate::failure::Failure;
use crate::lang::campaign as words;

/// More threads would wait for the reader.
const MOST_THREADS: usize = 8;

#[derive(Default)]
struct Block {
    number: u64,
    rows: Rows,
    batch: Batch,
}

enum Done {
    Block(Box<Block>),
    /// How many blocks there are, and whether that is the whole list.
    End(u64, Result<(), Unread>),
    /// A thread has ended before its time.
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
        // Its other end is in this function.
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
        summary: Summary::default(),
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
            // At the end the reader is gone.
            let _ = to_reader.send(block);
            let read = read.load(std::sync::atomic::Ordering::Relaxed);
            progress::show(&bar, writer.summary.rows, read);
        }
    }
    bar.finish_and_clear();
    whole.map_err(|error| {
        let rows = counted(writer.summary.rows, words::ROWS);
        Failure::Said(words::READ_IN_PART.with(&[&rows, &error.told()]))
    })?;
    writer.recipients.add_all();
    let mut summary = writer.summary;
    summary.recipients = Some(writer.recipients);
    Ok(summary)
}

fn read_blocks(
    mut splitter: Splitter<Box<dyn Read + Send>>,
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

/// Takes blocks in order.
struct Writer<'l> {
    layout: &'l Layout,
    output: Output,
    recipients: Recipients,
    summary: Summary,
    /// The line of the next row.
    line: u64,
    /// The rows of a block with what is said of recipients.
    marked: Vec<u8>,
}

impl Writer<'_> {
    fn write(&mut self, block: &mut Block) -> Result<(), Failure> {
        if self.summary.merge(&block.batch.summary, self.line).is_err() {
            // A sum would be too large somewhere in this block: the rows are added one by one, and told.
            block.batch.clear();
            block.batch.summary = Summary::going_on(&self.summary);
            Pricer::new(self.layout).run(block.rows.as_slice(), &mut block.batch);
            self.summary.go_on(&block.batch.summary, self.line);
        }
        if self.layout.mark_repeated {
            self.mark(&mut block.batch);
            self.output.write(&self.marked, &block.batch.ends)?;
        } else {
            for sent in &block.batch.sent {
                let line = self.line + u64::from(sent.line);
                self.recipients.add_later(sent.recipient, line);
            }
            self.output.write(&block.batch.output, &block.batch.ends)?;
        }
        self.line += block.batch.lines;
        Ok(())
    }

    /// Says in a row whose recipient has had one before that it has.
    fn mark(&mut self, batch: &mut Batch) {
        self.marked.clear();
        let mut sent = batch.sent.iter().peekable();
        let mut start = 0;
        for (number, end) in (0..).zip(&mut batch.ends) {
            let row = &batch.output[start..*end as usize];
            start = *end as usize;
            let Some(sent) = sent.next_if(|sent| sent.row == number) else {
                self.marked.extend_from_slice(row);
                *end = self.marked.len() as u32;
                continue;
            };
            if let Seen::Again = self.recipients.add(sent.recipient) {
                self.recipients.note(self.line + u64::from(sent.line));
                // The problem is the last cell, and empty so far.
                let content = row.strip_suffix(b"\n").unwrap_or(row);
                let content = content.strip_suffix(b"\r").unwrap_or(content);
                self.marked.extend_from_slice(content);
                let said = repeated(self.layout);
                super::batch::push_guarded(&mut self.marked, said.as_bytes(), self.layout);
                self.marked.extend_from_slice(&row[content.len()..]);
            } else if !self.layout.only_problems {
                self.marked.extend_from_slice(row);
            }
            *end = self.marked.len() as u32;
        }
    }
}
