//! Where the list comes from.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use encoding_rs::{Encoding, UTF_8};
use same_file::Handle;

use super::args::Args;
use super::encoding::{Decoded, Found, sniff};
use super::sheet;
use crate::failure::Failure;
use crate::lang;
use crate::lang::campaign as words;

/// By so much of a file its encoding is found out.
const SAMPLE: u64 = 1 << 18;

/// The beginning of any ZIP file, of which XLSX is a kind.
const ZIP: &[u8] = b"PK\x03\x04";
/// The beginning of what came before XLSX.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// A list as UTF-8, with what is known of it.
pub(super) struct Source {
    pub(super) input: Box<dyn Read + Send>,
    pub(super) form: Form,
    /// How many bytes the file has, and how many of them have been read.
    pub(super) bytes: Option<u64>,
    pub(super) read: Arc<AtomicU64>,
    /// Set if something was no character in the encoding.
    pub(super) damage: Arc<AtomicBool>,
}

pub(super) enum Form {
    Text {
        encoding: &'static Encoding,
        mark: bool,
    },
    Sheet(String),
}

/// Opens the list, unless it is the output too.
pub(super) fn open(args: &Args) -> Result<Source, Failure> {
    let is_stdin = args.file.as_os_str() == "-";
    let name = || {
        if is_stdin {
            lang::STANDARD_INPUT.text().to_owned()
        } else {
            args.file.display().to_string()
        }
    };
    let told = |error: io::Error| Failure::Read(name(), error);
    let refused = |why: &str| Failure::Said(words::IN_FILE.with(&[&name(), &why]));
    let handle = if is_stdin {
        Handle::stdin()
    } else {
        Handle::from_path(&args.file)
    };
    let handle = handle.map_err(told)?;
    let metadata = handle.as_file().metadata().map_err(told)?;
    if metadata.is_dir() {
        return Err(told(io::ErrorKind::IsADirectory.into()));
    }
    if metadata.is_file() && Handle::stdout().is_ok_and(|stdout| stdout == handle) {
        return Err(Failure::Said(lang::INPUT_IS_OUTPUT.with(&[&name()])));
    }
    let bytes = (metadata.is_file() && !is_stdin).then_some(metadata.len());
    let read = Arc::new(AtomicU64::new(0));
    let mut input: Box<dyn Read + Send> = if is_stdin {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(&args.file).map_err(told)?)
    };
    let mut sample = Vec::new();
    input
        .by_ref()
        .take(SAMPLE)
        .read_to_end(&mut sample)
        .map_err(told)?;
    if sample.starts_with(ZIP) {
        let (name, input) = if is_stdin {
            input.read_to_end(&mut sample).map_err(told)?;
            sheet::open(Box::new(Cursor::new(sample)), args.sheet.as_deref())
        } else {
            let file = File::open(&args.file).map_err(told)?;
            sheet::open(Box::new(io::BufReader::new(file)), args.sheet.as_deref())
        }
        .map_err(refused)?;
        return Ok(Source {
            input: Box::new(input),
            form: Form::Sheet(name),
            bytes: None,
            read,
            damage: Arc::default(),
        });
    }
    if sample.starts_with(COMPOUND) {
        return Err(refused(words::OLD_SHEET.text()));
    }
    if args.sheet.is_some() {
        return Err(refused(words::SHEET_OF_TEXT.text()));
    }
    let found = found(args, &sample, bytes).map_err(told)?;
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

fn found(args: &Args, sample: &[u8], bytes: Option<u64>) -> io::Result<Found> {
    let found = sniff(sample);
    if let Some(encoding) = args.encoding {
        let mark = if found.encoding == encoding {
            found.mark
        } else {
            0
        };
        return Ok(Found { encoding, mark });
    }
    // Nothing but ASCII says nothing. Where a file can be read twice, the first other byte does.
    if bytes.is_some() && found.mark == 0 && found.encoding == UTF_8 && sample.is_ascii() {
        return first_beyond_ascii(&args.file).map(|sample| sniff(&sample));
    }
    Ok(found)
}

/// A sample of a file from its first byte on that is not ASCII.
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

/// Counts what is read.
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
