//! Finds the encoding of a file, and reads the file as UTF-8.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An encoding, and the length of its byte order mark in the file.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    pub(crate) encoding: &'static Encoding,
    pub(crate) mark: usize,
}

/// Finds the encoding by the beginning of a file.
pub(crate) fn sniff(sample: &[u8]) -> Found {
    if let Some((encoding, mark)) = Encoding::for_bom(sample) {
        return Found { encoding, mark };
    }
    let encoding = utf_16(sample).unwrap_or_else(|| {
        let (whole, broken) = beyond_ascii(sample);
        // A UTF-8 file may have a broken cell. A Windows-1252 file has hardly any valid UTF-8 beyond ASCII.
        if broken > whole { WINDOWS_1252 } else { UTF_8 }
    });
    Found { encoding, mark: 0 }
}

/// UTF-16 without a byte order mark: every second byte of plain text is zero.
fn utf_16(sample: &[u8]) -> Option<&'static Encoding> {
    let pairs = sample.len() / 2;
    let zeros = |offset: usize| {
        let bytes = sample.iter().skip(offset).step_by(2);
        bytes.filter(|&&byte| byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 3 > pairs && even * 10 < odd {
        Some(UTF_16LE)
    } else if even * 3 > pairs && odd * 10 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many characters beyond ASCII are valid UTF-8, and how many bytes are not.
fn beyond_ascii(sample: &[u8]) -> (usize, usize) {
    let (mut whole, mut broken) = (0, 0);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // The sample may end in the middle of a character.
    let is_cut = str::from_utf8(sample).is_err_and(|error| error.error_len().is_none());
    (whole, broken - usize::from(is_cut))
}

/// Reads a file in any encoding as UTF-8.
pub(crate) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    raw: Vec<u8>,
    /// Decoded text. It has been handed out up to `at`.
    text: Vec<u8>,
    at: usize,
    ended: bool,
    /// Set if some bytes are not a character of the encoding.
    damage: Arc<AtomicBool>,
}

impl<R: Read> Decoded<R> {
    pub(crate) fn new(input: R, encoding: &'static Encoding, damage: Arc<AtomicBool>) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: vec![0; 1 << 16],
            text: Vec::new(),
            at: 0,
            ended: false,
            damage,
        }
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let count = self.input.read(&mut self.raw)?;
        self.ended = count == 0;
        // The buffer has space for all of it, so that no input is left over.
        let room = self
            .decoder
            .max_utf8_buffer_length(count)
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        self.text.resize(room, 0);
        let (_, _, written, damaged) =
            self.decoder
                .decode_to_utf8(&self.raw[..count], &mut self.text, self.ended);
        self.text.truncate(written);
        self.at = 0;
        if damaged {
            self.damage.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() && !self.ended {
            self.decode_more()?;
        }
        let count = out.len().min(self.text.len() - self.at);
        out[..count].copy_from_slice(&self.text[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
