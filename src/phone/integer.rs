//! Numbers as integers: the digits of E.164, as database columns hold them.

use core::str;

use super::reading::{Reading, Rules};
use super::{PhoneNumber, PhoneNumberError};

/// The digits of E.164 as an integer: 62 and the national significant number.
///
/// ```
/// use sms_charge::PhoneNumber;
///
/// let number = PhoneNumber::parse("+6281234567890")?;
/// assert_eq!(u64::from(number), 6_281_234_567_890);
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
impl From<PhoneNumber> for u64 {
    fn from(number: PhoneNumber) -> Self {
        number
            .nsn()
            .fold(62, |digits, digit| digits * 10 + Self::from(digit))
    }
}

/// Reads the digits of E.164, as strictly as [`PhoneNumber::parse`] reads a text. An integer has
/// lost a plus and a leading zero. They are not added again.
///
/// # Errors
///
/// `81_234_567_890` begins with Japan's country code 81. The span of an error is in the integer
/// written in decimal.
///
/// ```
/// use sms_charge::PhoneNumber;
/// use sms_charge::phone::PhoneNumberErrorKind as Kind;
///
/// let number = PhoneNumber::try_from(6_281_234_567_890)?;
/// assert_eq!(number.e164(), "+6281234567890");
///
/// let error = PhoneNumber::try_from(81_234_567_890).unwrap_err();
/// assert_eq!(error.kind(), Kind::UnsupportedCountry { code: Some(81) });
/// # Ok::<(), sms_charge::phone::PhoneNumberError>(())
/// ```
impl TryFrom<u64> for PhoneNumber {
    type Error = PhoneNumberError;

    fn try_from(digits: u64) -> Result<Self, Self::Error> {
        // The number of digits of `u64::MAX`.
        let mut decimal = [b'0'; 20];
        let (mut rest, mut unused) = (digits, decimal.len());
        for place in decimal.iter_mut().rev() {
            let [.., last] = (rest % 10).to_be_bytes();
            *place = b'0' + last;
            rest /= 10;
            unused -= 1;
            if rest == 0 {
                break;
            }
        }
        let decimal = decimal.get(unused..).unwrap_or_default();
        let mut reading = Reading::new(str::from_utf8(decimal).unwrap_or_default());
        reading.plus = true;
        for &digit in decimal {
            reading.push(digit);
        }
        reading.number(Rules::STRICT, Ok(()))
    }
}
