//! Every prefix of three digits with every length after every introduction, for each parser,
//! against the rules written again: for the digits of an input as one string.

use core::ops::Range;

use sms_charge::PhoneNumber;
use sms_charge::phone::{ParseOptions, PhoneNumberErrorKind as Kind};

type Refusal = (Kind, Range<usize>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    Strict,
    Lenient,
    BareEight,
}

const READERS: [Reader; 3] = [Reader::Strict, Reader::Lenient, Reader::BareEight];

impl Reader {
    fn parse(self, input: &str) -> Result<PhoneNumber, Refusal> {
        let result = match self {
            Self::Strict => PhoneNumber::parse(input),
            Self::Lenient => PhoneNumber::parse_lenient(input),
            Self::BareEight => ParseOptions::new().bare_eight(true).parse(input),
        };
        result.map_err(|error| (error.kind(), error.span()))
    }
}

/// An input: a plus or none, digits, and characters that a lenient reader skips.
struct Input<'i> {
    text: &'i str,
    digits: String,
}

impl<'i> Input<'i> {
    fn new(text: &'i str) -> Self {
        let digits = text.chars().filter(char::is_ascii_digit).collect();
        Self { text, digits }
    }

    /// The place of `count` digits from one of them on. After the last digit it is the end of the
    /// input.
    fn place(&self, digit: usize, count: usize) -> Range<usize> {
        let is_digit = |c: char| c.is_ascii_digit();
        let mut places = self.text.match_indices(is_digit).map(|(at, _)| at);
        let Some(start) = places.nth(digit) else {
            return self.text.len()..self.text.len();
        };
        let last = match count {
            1 => start,
            _ => places.nth(count - 2).unwrap(),
        };
        start..last + 1
    }

    /// The digits of the number in +62 form, without a country code and a trunk zero.
    fn national(&self, reader: Reader) -> Result<&str, Refusal> {
        let digits = &*self.digits;
        let is_strict = reader == Reader::Strict;
        let at = |kind, digit, count| Err((kind, self.place(digit, count)));
        let after_code = |rest: &'_ str| {
            let zero = rest.starts_with('0');
            if zero && is_strict {
                return at(Kind::TrunkZero, digits.len() - rest.len(), 1);
            }
            let first = digits.len() - rest.len() + usize::from(zero);
            match &digits[first..] {
                rest if rest.starts_with('0') => at(Kind::ExtraZero, first, 1),
                rest if rest.starts_with("62") => at(Kind::DuplicateCountryCode, first, 2),
                rest => Ok(rest),
            }
        };
        let foreign = |from: usize| {
            let code = calling_code(&digits[from..]);
            let count = code.map_or(1, str::len);
            let code = code.map(|code| code.parse().unwrap());
            at(Kind::UnsupportedCountry { code }, from, count)
        };
        if self.text.contains('+') {
            if digits.starts_with('0') {
                at(Kind::ZeroAfterPlus, 0, 1)
            } else if let Some(rest) = digits.strip_prefix("62") {
                after_code(rest)
            } else if "62".starts_with(digits) {
                Ok("")
            } else {
                foreign(0)
            }
        } else if let Some(rest) = digits.strip_prefix("0062").or(digits.strip_prefix("62")) {
            after_code(rest)
        } else if "0062".starts_with(digits) || "62".starts_with(digits) {
            Ok("")
        } else if let Some(rest) = digits.strip_prefix("00") {
            let is_country = rest.starts_with(['2', '3', '4', '5', '6']);
            if is_country && calling_code(rest).is_some() {
                return foreign(2);
            }
            let prefix = digits[..3].parse().unwrap();
            at(Kind::InternationalPrefix { prefix }, 0, 1)
        } else if digits.len() >= 12 && (digits.starts_with("010") || digits.starts_with("011")) {
            let prefix = digits[..3].parse().unwrap();
            at(Kind::InternationalPrefix { prefix }, 0, 1)
        } else if let Some(rest) = digits.strip_prefix('0') {
            Ok(rest)
        } else if digits.starts_with('8') && reader == Reader::BareEight {
            Ok(digits)
        } else if digits.len() <= 6 || (digits.len() == 7 && digits.starts_with('1')) {
            at(Kind::Service, 0, 1)
        } else {
            at(Kind::MissingPrefix, 0, 1)
        }
    }

    /// The number in +62 form, or why there is none.
    fn read(&self, reader: Reader) -> Result<String, Refusal> {
        if self.text.is_empty() {
            return Err((Kind::Empty, 0..0));
        }
        if reader == Reader::Strict && !self.text.starts_with('+') {
            return Err((Kind::MissingPlus, 0..1));
        }
        let nsn = self.national(reader)?;
        let first = self.digits.len() - nsn.len();
        let digits = u8::try_from(nsn.len()).unwrap();
        if self.digits.is_empty() {
            return Err((Kind::NoDigits, 0..self.text.len()));
        }
        // The class, then the length.
        let known = |prefix: &str| nsn.len() >= 3 && nsn.starts_with(prefix);
        let refused = if nsn.starts_with('1') || known("80") {
            (Kind::Service, first)
        } else if self.digits.starts_with('0')
            && !self.text.contains('+')
            && first == 1
            && nsn.len() >= 12
            && (nsn.starts_with("628") || nsn.starts_with("6208"))
        {
            (Kind::ZeroBeforeCountryCode, 0)
        } else if nsn.starts_with(['2', '3', '4', '5', '6', '7', '9']) {
            (Kind::FixedLine, first)
        } else if known("84") {
            (Kind::NeverOpened, first)
        } else if known("868") {
            (Kind::Satellite, first)
        } else {
            match digits {
                0..=8 => (Kind::TooShort { digits }, self.digits.len()),
                9..=12 => return Ok(format!("+62{nsn}")),
                13 => (Kind::TooLong { digits }, first + 12),
                14.. => (Kind::BeyondE164 { digits }, first + 13),
            }
        };
        Err((refused.0, self.place(refused.1, 1)))
    }
}

/// Country calling codes of two digits, from the list of the ITU Operational Bulletin No. 1114.
const TWO_DIGITS: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 \
    65 66 81 82 84 86 90 91 92 93 94 95 98";

/// The country code at the start of a number, if it is complete.
fn calling_code(digits: &str) -> Option<&str> {
    if digits.starts_with('0') {
        None
    } else if digits.starts_with(['1', '7']) {
        digits.get(..1)
    } else {
        let two = digits.get(..2)?;
        digits.get(..if TWO_DIGITS.contains(two) { 2 } else { 3 })
    }
}

/// National numbers: all with no, one and two digits, then all three digits and some more.
fn every_nsn(check: impl Fn(&str)) -> usize {
    let mut seen = 0;
    for length in 0..=16_usize {
        let leading = length.min(3);
        for prefix in 0..10_u32.pow(u32::try_from(leading).unwrap()) {
            let prefix = if leading == 0 {
                String::new()
            } else {
                format!("{prefix:0leading$}")
            };
            let rest: String = "9081726354"
                .chars()
                .cycle()
                .take(length - leading)
                .collect();
            check(&(prefix + &rest));
            seen += 1;
        }
    }
    seen
}

/// What may come before a national number: a country code, a trunk zero, an international prefix,
/// similar text, and incomplete ones.
const INTRODUCTIONS: [&str; 29] = [
    "+62", "62", "0062", "0", "", "+620", "620", "00620", "+6200", "6200", "006200", "+6262",
    "6262", "006262", "+62062", "62062", "+", "+6", "6", "00", "006", "000", "008", "001", "+0",
    "+00", "+0062", "+1", "+65",
];

#[test]
fn every_prefix_at_every_length_after_every_introduction() {
    let mut accepted = [0; READERS.len()];
    for introduction in INTRODUCTIONS {
        let counts = core::cell::Cell::new([0; READERS.len()]);
        let seen = every_nsn(|nsn| {
            let text = format!("{introduction}{nsn}");
            let input = Input::new(&text);
            let mut new = counts.get();
            for (reader, count) in READERS.into_iter().zip(&mut new) {
                let read = reader.parse(&text).map(|number| number.to_string());
                assert_eq!(read, input.read(reader), "{reader:?} {text}");
                *count += usize::from(read.is_ok());
            }
            counts.set(new);
        });
        assert_eq!(seen, 1 + 10 + 100 + 14 * 1000);
        for (sum, count) in accepted.iter_mut().zip(counts.get()) {
            *sum += count;
        }
    }
    // The strict parser accepts 79 prefixes at four lengths. Some inputs already begin with +6 or
    // +.
    let strict = 79 * 4 + 8 * 4 + 4;
    assert_eq!(accepted, [strict, 2460, 2460 + 79 * 4]);
}

/// The same with separators. The lenient parsers read them, and the strict one refuses the first.
#[test]
fn every_prefix_at_every_length_with_separators() {
    #[rustfmt::skip]
    let introductions = [
        ("+62 ", Kind::InvalidCharacter(' '), 3),
        ("(+62) ", Kind::InvalidCharacter('('), 0),
        ("+62 (0)", Kind::InvalidCharacter(' '), 3),
        ("(0)", Kind::InvalidCharacter('('), 0),
        ("62 0", Kind::MissingPlus, 0),
        ("00 62 ", Kind::MissingPlus, 0),
        ("tel:+62", Kind::Letter('t'), 0),
        ("TEL:+62\u{A0}", Kind::Letter('T'), 0),
        ("\u{FEFF}+62", Kind::InvisibleCharacter('\u{FEFF}'), 0),
        ("+\u{200B}62", Kind::InvisibleCharacter('\u{200B}'), 1),
    ];
    for (introduction, kind, at) in introductions {
        every_nsn(|nsn| {
            let text = format!("{introduction}{nsn}");
            let input = Input::new(&text);
            for reader in [Reader::Lenient, Reader::BareEight] {
                let read = reader.parse(&text).map(|number| number.to_string());
                assert_eq!(read, input.read(reader), "{reader:?} {text:?}");
            }
            let strict = Reader::Strict.parse(&text).unwrap_err();
            assert_eq!((strict.0, strict.1.start), (kind, at), "{text:?}");
        });
    }
}
