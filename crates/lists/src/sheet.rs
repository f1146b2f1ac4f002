//! A sheet of an XLSX file, as the CSV that it could be saved as.
//!
//! A thread of its own reads it cell by cell. Numbers keep all their digits: a spreadsheet shows
//! `6.28123E+12` and has the whole number in the file.

use std::io::{self, Read, Seek};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use crate::cell::push_cell;
use crate::source::Refused;

/// What stands between the cells of a sheet.
pub const DELIMITER: u8 = b',';

const CHUNK: usize = 1 << 16;

type Chunk = io::Result<Vec<u8>>;

/// Where a workbook is read from. All of that is compiled once, whatever it is.
pub(crate) trait Bytes: Read + Seek + Send {}

impl<R: Read + Seek + Send> Bytes for R {}

type Book = Xlsx<Box<dyn Bytes>>;

/// Opens a sheet by its name, or the first.
pub(crate) fn open(file: Box<dyn Bytes>, wanted: Option<&str>) -> Result<(String, Rows), Refused> {
    let book: Book = Xlsx::new(file).map_err(|_| Refused::NotXlsx)?;
    let names = book.sheet_names();
    let name = match wanted {
        Some(wanted) => names
            .iter()
            .find(|name| name.trim().to_lowercase() == wanted.trim().to_lowercase())
            .ok_or(Refused::NoSuchSheet)?,
        None => names.first().ok_or(Refused::NoSheet)?,
    };
    let name = name.clone();
    let (sender, chunks) = sync_channel(4);
    let sheet = name.clone();
    thread::spawn(move || {
        let mut book = book;
        if let Err(error) = send_rows(&mut book, &sheet, &sender) {
            // Nobody listens any more if this fails.
            let _ = sender.send(Err(error));
        }
    });
    let rows = Rows {
        chunks,
        chunk: Vec::new(),
        at: 0,
    };
    Ok((name, rows))
}

fn send_rows(book: &mut Book, sheet: &str, chunks: &SyncSender<Chunk>) -> io::Result<()> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let mut chunk = Vec::with_capacity(2 * CHUNK);
    let mut content = String::new();
    let (mut row, mut column) = (0, 0);
    let mut width = 0;
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        content.clear();
        write_value(&mut content, cell.get_value());
        // A cell that has only a format is none.
        if content.is_empty() {
            continue;
        }
        let place = cell.get_position();
        while row < place.0 {
            end_row(&mut chunk, &mut column, &mut width, row == 0);
            row += 1;
            if chunk.len() >= CHUNK && !send(chunks, &mut chunk) {
                return Ok(());
            }
        }
        while column < place.1 {
            chunk.push(DELIMITER);
            column += 1;
        }
        push_cell(&mut chunk, content.as_bytes(), DELIMITER);
    }
    end_row(&mut chunk, &mut column, &mut width, row == 0);
    send(chunks, &mut chunk);
    Ok(())
}

/// What the reader of spreadsheets says may quote a cell.
fn unreadable(_: XlsxError) -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// Ends a row with as many cells as the first has: empty cells at the end are not in the file.
fn end_row(chunk: &mut Vec<u8>, column: &mut u32, width: &mut u32, is_first: bool) {
    if is_first {
        *width = *column;
    }
    let is_blank = matches!(chunk.last(), None | Some(b'\n')) && *column == 0;
    while !is_blank && *column < *width {
        chunk.push(DELIMITER);
        *column += 1;
    }
    chunk.push(b'\n');
    *column = 0;
}

/// Whether anybody takes it.
fn send(chunks: &SyncSender<Chunk>, chunk: &mut Vec<u8>) -> bool {
    let full = std::mem::replace(chunk, Vec::with_capacity(2 * CHUNK));
    // What stands before tells a blank row.
    if full.is_empty() {
        return true;
    }
    chunks.send(Ok(full)).is_ok()
}

fn write_value(out: &mut String, value: &DataRef<'_>) {
    use std::fmt::Write as _;

    // A string takes whatever is written to it.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => write!(out, "{number}"),
        DataRef::Float(number) => write!(out, "{number}"),
        DataRef::String(text) => out.write_str(text),
        DataRef::SharedString(text) => out.write_str(text),
        DataRef::Bool(true) => out.write_str("TRUE"),
        DataRef::Bool(false) => out.write_str("FALSE"),
        DataRef::DateTime(time) => write_time(out, time),
        DataRef::DateTimeIso(time) | DataRef::DurationIso(time) => out.write_str(time),
        DataRef::Error(error) => write!(out, "{error}"),
    };
}

fn write_time(out: &mut String, time: &ExcelDateTime) -> std::fmt::Result {
    use std::fmt::Write as _;

    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let has_date = time.as_f64() >= 1.0;
    let has_time = (hour, minute, second) != (0, 0, 0);
    if has_date {
        write!(out, "{year:04}-{month:02}-{day:02}")?;
    }
    if has_date && has_time {
        out.write_char(' ')?;
    }
    if has_time || !has_date {
        write!(out, "{hour:02}:{minute:02}:{second:02}")?;
    }
    Ok(())
}

/// The rows as bytes.
pub(crate) struct Rows {
    chunks: Receiver<Chunk>,
    chunk: Vec<u8>,
    at: usize,
}

impl Read for Rows {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.chunk.len() {
            match self.chunks.recv() {
                Ok(chunk) => (self.chunk, self.at) = (chunk?, 0),
                Err(_) => return Ok(0),
            }
        }
        let count = out.len().min(self.chunk.len() - self.at);
        out[..count].copy_from_slice(&self.chunk[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
