//! Reading, printing and refusing numbers never allocates.

use std::fmt::{self, Write as _};

use sms_charge::PhoneNumber;
use sms_charge::phone::ParseOptions;

use crate::counting::allocations_in;

/// Takes text and keeps only its length.
struct Sink(usize);

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

#[test]
fn no_allocation() {
    const INPUTS: &[&str] = &[
        "+6281234567890",
        "+62 (0)812-3456-7890",
        "tel:+62-812-3456-7890",
        "\u{202A}۰۸۱۲۳۴۵۶۷۸۹۰\u{202C}",
        "+62812345O7890",
        "6.28123E+12",
        "081234567890.0",
        "+62812\u{A0}34567890",
        "+6281234567890123",
        "0811-234-567-8",
        "0811234567-8",
        "08-12-2024 1030",
        "81. 0812345678",
        "+6591234567",
        "https://wa.me/6281234567890",
        "",
    ];
    let unwrapped = ParseOptions::new().unwrapped(true).bare_eight(true);
    let mut sink = Sink(0);
    let allocations = allocations_in(|| {
        for input in INPUTS {
            for result in [
                PhoneNumber::parse(input),
                PhoneNumber::parse_lenient(input),
                unwrapped.parse(input),
            ] {
                match result {
                    Ok(number) => write!(
                        sink,
                        "{number} {} {} {} {number:?} {:?}",
                        number.msisdn(),
                        number.national(),
                        number.masked(4),
                        number.range()
                    ),
                    Err(error) => write!(sink, "{error} {error:?} {}", error.code()),
                }
                .unwrap();
            }
        }
    });
    assert_eq!(allocations, 0);
    assert!(sink.0 > 0);
    assert_eq!(allocations_in(|| Box::new(1)), 1, "the counter counts");
}
