//! Reads a sheet of an XLSX file as CSV.
//!
//! A separate thread reads it cell by cell. Numbers keep all their digits: a spreadsheet shows `6.28123E+12`,
//! but the file contains the whole number.

use std::io::{self, Read, Seek};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use crate::cell::push_cell;
use crate::source::Refused;

/// The delimiter of the CSV.
pub const DELIMITER: u8 = b',';

const CHUNK: usize = 1 << 16;

type Chunk = io::Result<Vec<u8>>;

/// The source of a workbook. A trait object, so that the reader is compiled only once for all sources.
pub(crate) trait Bytes: Read + Seek + Send {}

impl<R: Read + Seek + Send> Bytes for R {}

type Book = Xlsx<Box<dyn Bytes>>;

/// Opens the sheet of this name, or the first sheet.
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
            // If this fails, the receiver is gone.
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
        // A cell with a format and no value does not count.
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

/// The reader's own message is dropped, because it may quote a cell.
fn unreadable(_: XlsxError) -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// Ends a row, with as many cells as the first row. The file does not contain the empty cells at the end of a
/// row.
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

/// Sends a chunk. Returns whether the receiver is still there.
fn send(chunks: &SyncSender<Chunk>, chunk: &mut Vec<u8>) -> bool {
    let full = std::mem::replace(chunk, Vec::with_capacity(2 * CHUNK));
    // An empty chunk would look like the end of the file to the reader.
    if full.is_empty() {
        return true;
    }
    chunks.send(Ok(full)).is_ok()
}

fn write_value(out: &mut String, value: &DataRef<'_>) {
    use std::fmt::Write as _;

    // Writing to a string can't fail.
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

/// The rows of the sheet as bytes.
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
