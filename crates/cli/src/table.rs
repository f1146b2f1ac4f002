//! Opens a table with a header, and finds its encoding and its delimiter.

#![expect(
    clippy::indexing_slicing,
    reason = "every position was found by a search of the same bytes"
)]

mod head;
mod header;

use std::path::{Path, PathBuf};

use encoding_rs::Encoding;
use sms_charge_lists::cell::Cell;
use sms_charge_lists::sheet;
use sms_charge_lists::source::{self, Form, Refused, Source};
use sms_charge_lists::split::{MAX_ROW, Splitter, Unread};

use crate::failure::Failure;
use crate::lang;
use crate::lang::campaign as words;
use head::Head;
pub(crate) use head::MARK;
pub(crate) use header::Header;

/// Which table to read, and how.
#[derive(clap::Args)]
pub(crate) struct TableArgs {
    pub(crate) file: PathBuf,

    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    pub(crate) delimiter: Option<u8>,

    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(crate) encoding: Option<&'static Encoding>,

    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
}

fn delimiter(value: &str) -> Result<u8, String> {
    match (value, value.as_bytes()) {
        ("tab" | "\\t", _) => Ok(b'\t'),
        ("comma", _) => Ok(b','),
        ("semicolon", _) => Ok(b';'),
        (_, &[byte])
            if byte == b'\t'
                || (byte.is_ascii_graphic() && !byte.is_ascii_alphanumeric() && byte != b'"') =>
        {
            Ok(byte)
        }
        _ => Err(words::BAD_DELIMITER.text().to_owned()),
    }
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes()).ok_or_else(|| words::BAD_ENCODING.text().to_owned())
}

/// A table whose header has been read.
pub(crate) struct Table {
    pub(crate) source: Source,
    pub(crate) delimiter: u8,
    /// The beginning of the table. It ends somewhere after the header.
    pub(crate) head: Head,
    pub(crate) header: Header,
    /// The cells of the header, where their line end begins, and where the next row begins.
    pub(crate) cells: Vec<Cell>,
    pub(crate) content: usize,
    pub(crate) next: usize,
    /// Whether a line of the table names the delimiter.
    pub(crate) says_delimiter: bool,
    pub(crate) has_mark: bool,
}

impl Table {
    /// Opens a table that should have columns of these names.
    pub(crate) fn open(args: &TableArgs, wanted: &[&str]) -> Result<Self, Failure> {
        let asked = source::Asked {
            file: &args.file,
            encoding: args.encoding,
            sheet: args.sheet.as_deref(),
        };
        let mut source =
            source::open(&asked).map_err(|why| refused(&args.file, asked.is_stdin(), why))?;
        let mut head = Head::read(&mut source.input).map_err(unread)?;
        let has_mark = head.take_mark() || matches!(source.form, Form::Text { mark: true, .. });
        let said = head.take_separator();
        let delimiter = match args.delimiter.or(said) {
            _ if matches!(source.form, Form::Sheet(_)) => sheet::DELIMITER,
            Some(delimiter) => delimiter,
            None => head.sniff(wanted),
        };
        head.skip_blank_lines();
        let (cells, content, next) = head.row(delimiter, &mut source.input)?;
        let header = head.header(&cells);
        if header.0.iter().all(String::is_empty) {
            return Err(Failure::said(words::EMPTY_LIST.text()));
        }
        Ok(Self {
            source,
            delimiter,
            head,
            header,
            cells,
            content,
            next,
            says_delimiter: said.is_some(),
            has_mark,
        })
    }

    pub(crate) const fn is_sheet(&self) -> bool {
        matches!(self.source.form, Form::Sheet(_))
    }

    /// Whether the table was not in UTF-8.
    pub(crate) fn is_decoded(&self) -> bool {
        match self.source.form {
            Form::Text { encoding, .. } => encoding != encoding_rs::UTF_8,
            Form::Sheet(_) => false,
        }
    }

    /// The rows after the header, and the line of the first row.
    pub(crate) fn into_rows(mut self) -> (Splitter, u64) {
        let line = 1 + self.head.lines_before(self.next);
        let rest = self.head.split_off(self.next);
        let splitter = Splitter::new(self.source.input, self.delimiter, rest);
        (splitter, line)
    }
}

fn refused(file: &Path, is_stdin: bool, why: Refused) -> Failure {
    let name = if is_stdin {
        lang::STANDARD_INPUT.text().to_owned()
    } else {
        file.display().to_string()
    };
    let why = match why {
        Refused::Unread(error) => return Failure::Read(name, error),
        Refused::IsOutput => return Failure::Said(lang::INPUT_IS_OUTPUT.with(&[&name])),
        Refused::OldSheet => words::OLD_SHEET,
        Refused::SheetOfText => words::SHEET_OF_TEXT,
        Refused::NotXlsx => words::NOT_XLSX,
        Refused::NoSuchSheet => words::NO_SUCH_SHEET,
        Refused::NoSheet => words::NO_SHEET,
    };
    Failure::Said(words::IN_FILE.with(&[&name, &why.text()]))
}

fn unread(error: std::io::Error) -> Failure {
    Failure::Read(words::THE_LIST.text().to_owned(), error)
}

/// Why a table can't be read further.
pub(crate) fn told(why: &Unread) -> String {
    match why {
        Unread::Io(error) => lang::io(error),
        Unread::RowTooLong => words::ROW_TOO_LONG.with(&[&(MAX_ROW >> 20)]),
    }
}
