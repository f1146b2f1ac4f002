//! JSON, written piece by piece.

use core::fmt::Display;
use core::fmt::{self, Write};

/// Writes one value. It puts the commas between values.
pub(crate) struct Json<'o> {
    out: &'o mut dyn Write,
    /// Another value comes before the next one.
    is_behind: bool,
    /// The output refused something.
    has_failed: bool,
}

impl<'o> Json<'o> {
    pub(crate) fn new(out: &'o mut dyn Write) -> Self {
        Self {
            out,
            is_behind: false,
            has_failed: false,
        }
    }

    /// # Errors
    ///
    /// If the output refused something.
    pub(crate) const fn finish(self) -> fmt::Result {
        if self.has_failed {
            Err(fmt::Error)
        } else {
            Ok(())
        }
    }

    fn raw(&mut self, text: &str) {
        self.has_failed |= self.out.write_str(text).is_err();
    }

    fn value(&mut self, text: &str) {
        if self.is_behind {
            self.raw(",");
        }
        self.raw(text);
        self.is_behind = true;
    }

    fn open(&mut self, bracket: &str) {
        self.value(bracket);
        self.is_behind = false;
    }

    fn close(&mut self, bracket: &str) {
        self.raw(bracket);
        self.is_behind = true;
    }

    pub(crate) fn list(&mut self, values: impl FnOnce(&mut Self)) {
        self.open("[");
        values(self);
        self.close("]");
    }

    pub(crate) fn number(&mut self, number: usize) {
        let mut digits = [0; 20];
        let mut rest = number;
        let mut length = 0;
        for place in digits.iter_mut().rev() {
            *place = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
            length += 1;
            if rest == 0 {
                break;
            }
        }
        let written = digits.get(digits.len() - length..).unwrap_or_default();
        self.value(core::str::from_utf8(written).unwrap_or_default());
    }
}

impl Json<'_> {
    pub(crate) fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.open("{");
        fields(self);
        self.close("}");
    }

    /// The key of the value that follows. It is a constant of this package, so it needs no escape.
    pub(crate) fn key(&mut self, key: &str) -> &mut Self {
        self.value("\"");
        self.raw(key);
        self.raw("\":");
        self.is_behind = false;
        self
    }

    pub(crate) fn number32(&mut self, number: u32) {
        self.number(usize::try_from(number).unwrap_or(usize::MAX));
    }

    pub(crate) fn truth(&mut self, is_so: bool) {
        self.value(if is_so { "true" } else { "false" });
    }

    pub(crate) fn null(&mut self) {
        self.value("null");
    }

    /// A string.
    pub(crate) fn text(&mut self, text: &dyn Display) {
        self.value("\"");
        let mut escaped = Escaped(self);
        let written = write!(escaped, "{text}");
        self.has_failed |= written.is_err();
        self.raw("\"");
    }
}

/// Escapes the characters that a string of JSON can't contain.
struct Escaped<'j, 'o>(&'j mut Json<'o>);

impl Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        const DIGITS: [&str; 16] = [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f",
        ];
        let is_kept = |byte: u8| byte >= b' ' && !matches!(byte, b'"' | b'\\');
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| !is_kept(byte)) {
            let (kept, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.0.raw(kept);
            let byte = after.bytes().next().unwrap_or_default();
            self.0.raw("\\u00");
            for digit in [byte >> 4, byte & 15] {
                let digit = DIGITS.get(usize::from(digit));
                self.0.raw(digit.copied().unwrap_or_default());
            }
            rest = after.get(1..).unwrap_or_default();
        }
        self.0.raw(rest);
        Ok(())
    }
}
