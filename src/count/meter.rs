//! The same count, fed piece by piece; and at compile time.
//!
//! Until a character outside GSM-7 turns up nobody knows which encoding the text will have, so both
//! are walked.

use core::fmt;

use crate::count::fill::Walk;
use crate::count::profile::{Estimate, Profile};
use crate::encoding::Encoding;
use crate::scan::{self, State};

/// Counts a text that arrives in pieces, in constant memory.
///
/// However the text is cut into pieces, [`estimate`](Self::estimate) is that of the pieces joined.
/// It is a [`core::fmt::Write`], so that formatting can be counted without a buffer:
///
/// ```
/// use core::fmt::Write;
/// use sms_charge::{Meter, estimate};
///
/// let code = 4417;
/// let mut meter = Meter::new();
/// write!(meter, "Kode {code}, berlaku {} menit", 5)?;
/// assert_eq!(meter.estimate(), estimate("Kode 4417, berlaku 5 menit"));
/// # Ok::<(), core::fmt::Error>(())
/// ```
///
/// [`Profile::meter`] makes one for another gateway.
#[derive(Clone, Copy, Debug)]
pub struct Meter {
    profile: Profile,
    encoding: Encoding,
    /// Left behind, wrong, once the encoding is UCS-2.
    gsm7: Walk,
    ucs2: Walk,
}

impl Meter {
    /// A count by the default profile, of nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self::with(Profile::new())
    }

    pub(crate) const fn with(profile: Profile) -> Self {
        Self {
            profile,
            encoding: Encoding::Gsm7,
            gsm7: Walk::new(&profile, Encoding::Gsm7),
            ucs2: Walk::new(&profile, Encoding::Ucs2),
        }
    }

    /// Adds a piece. Linear time.
    ///
    /// ```
    /// let mut meter = sms_charge::Meter::new();
    /// meter.push("Saldo Rp");
    /// meter.push("1.250.000");
    /// assert_eq!(meter.estimate().units, 17);
    /// ```
    pub fn push(&mut self, piece: &str) {
        let scan = scan::scan(piece);
        match scan.encoding() {
            Encoding::Gsm7 => {
                self.gsm7.push(piece, scan);
                // No character of the GSM-7 tables is a surrogate pair.
                self.ucs2.push_ones(scan.units() - scan.pairs());
            }
            Encoding::Ucs2 => {
                self.encoding = Encoding::Ucs2;
                self.ucs2.push(piece, scan);
            }
        }
    }

    /// What the pieces cost so far, as one text. Constant time.
    #[must_use]
    pub const fn estimate(&self) -> Estimate {
        let walk = match self.encoding {
            Encoding::Gsm7 => &self.gsm7,
            Encoding::Ucs2 => &self.ucs2,
        };
        self.profile
            .bill_walk(self.encoding, walk.units(), walk.parts())
    }
}

/// The same as [`Meter::new`].
impl Default for Meter {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Write for Meter {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.push(piece);
        Ok(())
    }
}

/// What a text costs by the default profile, worked out by the compiler.
///
/// It equals [`estimate`](crate::estimate) on every text, and at run time that one is the faster.
/// The compiler needs some 25 ms for each thousand bytes (rustc 1.95): nothing that one would
/// notice in a message or a template, four seconds for a text of 160,000; at 320,000 its lint
/// against long evaluation stops the build.
///
/// ```
/// const TEXT: &str = "Kode OTP Anda %{code}. Berlaku 5 menit.";
/// const _: () = assert!(sms_charge::const_estimate(TEXT).charge == 1);
/// ```
///
/// ```compile_fail
/// const TEXT: &str = "Tagihan Rp\u{A0}50.000, mohon dibayar sebelum tanggal 20 setiap bulan, terima kasih";
/// const _: () = assert!(sms_charge::const_estimate(TEXT).charge == 1);
/// ```
#[must_use]
pub const fn const_estimate(text: &str) -> Estimate {
    let mut meter = Meter::new();
    let mut state = State::START;
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        state = state.next(*byte);
        meter.gsm7.step(Encoding::Gsm7.units_at(*byte));
        meter.ucs2.step(Encoding::Ucs2.units_at(*byte));
        rest = after;
    }
    if state.is_dead() {
        meter.encoding = Encoding::Ucs2;
    }
    meter.estimate()
}
