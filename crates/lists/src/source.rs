//! Opens a list: a file or standard input, in any encoding, as text or as XLSX.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use encoding_rs::{Encoding, UTF_8};
use same_file::Handle;

use crate::encoding::{Decoded, Found, sniff};
use crate::sheet;

/// How many of the first bytes are used to find the encoding.
const SAMPLE: u64 = 1 << 18;

/// The beginning of any ZIP file, of which XLSX is a kind.
const ZIP: &[u8] = b"PK\x03\x04";
/// The beginning of the format that was used before XLSX.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// Which list to open, and how.
pub struct Asked<'a> {
    /// Its file, or `-` for standard input.
    pub file: &'a Path,
    /// Its encoding. `None` means that it is detected.
    pub encoding: Option<&'static Encoding>,
    /// The name of the sheet. `None` means the first sheet.
    pub sheet: Option<&'a str>,
}

impl Asked<'_> {
    /// Whether it is standard input.
    #[must_use]
    pub fn is_stdin(&self) -> bool {
        self.file.as_os_str() == "-"
    }
}

/// Why a list can't be opened.
pub enum Refused {
    /// An error of the system.
    Unread(io::Error),
    /// The list is also the output.
    IsOutput,
    /// The list is a spreadsheet in the old format.
    OldSheet,
    /// A sheet is named, but the list is not XLSX.
    SheetOfText,
    /// It begins like XLSX, but it is not a valid XLSX file.
    NotXlsx,
    /// No sheet has this name.
    NoSuchSheet,
    /// The workbook has no sheet.
    NoSheet,
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Unread(error)
    }
}

/// A list as UTF-8, and what is known about it.
pub struct Source {
    /// Its bytes.
    pub input: Box<dyn Read + Send>,
    /// The form of the list.
    pub form: Form,
    /// How many bytes the file has.
    pub bytes: Option<u64>,
    /// How many bytes have been read.
    pub read: Arc<AtomicU64>,
    /// Set if some bytes are not a character of the encoding.
    pub damage: Arc<AtomicBool>,
}

/// The form in which a list is written.
#[derive(Clone)]
pub enum Form {
    /// Text.
    Text {
        /// The encoding.
        encoding: &'static Encoding,
        /// Whether it begins with a byte order mark.
        mark: bool,
    },
    /// A sheet of a workbook, by its name.
    Sheet(String),
}

/// Opens the list. Refuses a list that is also the output.
pub fn open(asked: &Asked<'_>) -> Result<Source, Refused> {
    let is_stdin = asked.is_stdin();
    let handle = if is_stdin {
        Handle::stdin()
    } else {
        Handle::from_path(asked.file)
    };
    let handle = handle?;
    let metadata = handle.as_file().metadata()?;
    if metadata.is_dir() {
        return Err(Refused::Unread(io::ErrorKind::IsADirectory.into()));
    }
    if metadata.is_file() && Handle::stdout().is_ok_and(|stdout| stdout == handle) {
        return Err(Refused::IsOutput);
    }
    let bytes = (metadata.is_file() && !is_stdin).then_some(metadata.len());
    let read = Arc::new(AtomicU64::new(0));
    let mut input: Box<dyn Read + Send> = if is_stdin {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(asked.file)?)
    };
    let mut sample = Vec::new();
    input.by_ref().take(SAMPLE).read_to_end(&mut sample)?;
    if sample.starts_with(ZIP) {
        let (name, input) = if is_stdin {
            input.read_to_end(&mut sample)?;
            sheet::open(Box::new(Cursor::new(sample)), asked.sheet)
        } else {
            let file = File::open(asked.file)?;
            sheet::open(Box::new(io::BufReader::new(file)), asked.sheet)
        }?;
        return Ok(Source {
            input: Box::new(input),
            form: Form::Sheet(name),
            bytes: None,
            read,
            damage: Arc::default(),
        });
    }
    if sample.starts_with(COMPOUND) {
        return Err(Refused::OldSheet);
    }
    if asked.sheet.is_some() {
        return Err(Refused::SheetOfText);
    }
    let found = found(asked, &sample, bytes)?;
    let counted = Counted {
        input: Cursor::new(sample.split_off(found.mark)).chain(input),
        read: Arc::clone(&read),
    };
    let damage = Arc::default();
    let input: Box<dyn Read + Send> = if found.encoding == UTF_8 {
        Box::new(counted)
    } else {
        Box::new(Decoded::new(counted, found.encoding, Arc::clone(&damage)))
    };
    let form = Form::Text {
        encoding: found.encoding,
        mark: found.mark > 0,
    };
    Ok(Source {
        input,
        form,
        bytes,
        read,
        damage,
    })
}

fn found(asked: &Asked<'_>, sample: &[u8], bytes: Option<u64>) -> io::Result<Found> {
    let found = sniff(sample);
    if let Some(encoding) = asked.encoding {
        let mark = if found.encoding == encoding {
            found.mark
        } else {
            0
        };
        return Ok(Found { encoding, mark });
    }
    // A sample of only ASCII does not show the encoding. A file can be read twice, so we look further for the
    // first other byte.
    if bytes.is_some() && found.mark == 0 && found.encoding == UTF_8 && sample.is_ascii() {
        return first_beyond_ascii(asked.file).map(|sample| sniff(&sample));
    }
    Ok(found)
}

/// A sample of a file that begins at its first byte that is not ASCII.
fn first_beyond_ascii(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(SAMPLE))?;
    let mut sample = vec![0; 1 << 18];
    loop {
        let read = file.read(&mut sample)?;
        let part = &sample[..read];
        if let Some(at) = part.iter().position(|byte| !byte.is_ascii()) {
            let mut sample = part[at..].to_vec();
            file.take(SAMPLE).read_to_end(&mut sample)?;
            return Ok(sample);
        }
        if read == 0 {
            return Ok(Vec::new());
        }
    }
}

/// Counts the bytes that are read.
struct Counted<R> {
    input: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(out)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
