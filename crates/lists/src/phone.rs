//! Reads phone numbers, and repairs numbers that a spreadsheet or an export has damaged.

use sms_charge::PhoneNumber;
use sms_charge::phone::ParseOptions;

use crate::problem::Problem;

/// The repairs that need no guess at the digits of a number.
pub const REPAIRS: [&str; 4] = ["apostrophe", "zero", "decimal", "label"];

/// How often each of [`REPAIRS`] was needed.
pub type Counts = [u64; REPAIRS.len()];

/// Reads numbers.
pub struct Reader {
    strict: bool,
    repairs: [bool; REPAIRS.len()],
}

impl Reader {
    /// `strict` accepts only the form +62812…. `repairs` chooses among [`REPAIRS`].
    #[must_use]
    pub const fn new(strict: bool, repairs: [bool; REPAIRS.len()]) -> Self {
        Self { strict, repairs }
    }

    /// Reads a number. Repairs are counted only if they make the number valid.
    pub(crate) fn read(
        &self,
        input: &str,
        column: usize,
        repaired: &mut Counts,
    ) -> Result<PhoneNumber, Problem> {
        let number = if self.strict {
            PhoneNumber::parse(input)
        } else {
            PhoneNumber::parse_lenient(input)
        };
        number.or_else(|error| {
            self.mend(input, repaired)
                .ok_or_else(|| Problem::of_number(input, column, error))
        })
    }

    fn mend(&self, input: &str, repaired: &mut Counts) -> Option<PhoneNumber> {
        let [apostrophe, zeros, decimal, labels] = self.repairs;
        let mut rest = input.trim();
        let mut done = [false; REPAIRS.len()];
        if apostrophe && let Some(behind) = rest.strip_prefix('\'') {
            rest = behind;
            done[0] = true;
        }
        if decimal && let Some(before) = without_decimals(rest) {
            rest = before;
            done[2] = true;
        }
        // In this order, so that only the repairs that are needed are counted.
        let tries = [(false, false), (true, false), (false, true)];
        for (zero, label) in tries {
            if (zero && !zeros) || (label && !labels) {
                continue;
            }
            let options = ParseOptions::new().bare_eight(zero);
            // The parser takes an apostrophe for a label, but the apostrophe has its own repair.
            let is_apostrophe = rest.starts_with('\'');
            let options = options.unwrapped(label && !is_apostrophe);
            if let Ok(number) = options.parse(rest) {
                (done[1], done[3]) = (zero, label);
                for (count, done) in repaired.iter_mut().zip(done) {
                    *count += u64::from(done);
                }
                return Some(number);
            }
        }
        None
    }
}

/// The digits without the zeros after the decimal point. In Indonesia the decimal point is a comma.
fn without_decimals(number: &str) -> Option<&str> {
    let (digits, zeros) = number.rsplit_once(['.', ','])?;
    let all = |text: &str, fit: fn(u8) -> bool| !text.is_empty() && text.bytes().all(fit);
    let is_whole = all(digits.strip_prefix('+').unwrap_or(digits), |b| {
        b.is_ascii_digit()
    });
    // Three zeros may be the last group of a number that is written in groups.
    let is_tail = zeros.len() <= 2 && all(zeros, |b| b == b'0');
    (is_whole && is_tail).then_some(digits)
}
