//! Which digits of an international number are its country calling code.
//!
//! A country calling code has one to three digits (ITU-T E.164 (11/2010), 6.2.1). The list of
//! assigned codes says which codes have one or two digits (Annex to the ITU Operational Bulletin
//! No. 1114, 2016-12-15). All others have three. Codes that are assigned later have three, too, so
//! a newer list changes no answer.

/// The country calling code at the start of these ASCII digits, and its length. `None` if there are
/// too few digits. The first digit is never 0: a 0 there has an error of its own.
pub(super) const fn calling_code(digits: &[u8]) -> Option<(u16, usize)> {
    match digits {
        [one @ (b'1' | b'7'), ..] => Some((value(*one), 1)),
        [first @ b'2', second @ (b'0' | b'7'), ..]
        | [first @ b'3', second @ (b'0'..=b'4' | b'6' | b'9'), ..]
        | [first @ b'4', second @ (b'0' | b'1' | b'3'..=b'9'), ..]
        | [first @ b'5', second @ b'1'..=b'8', ..]
        | [first @ b'6', second @ b'0'..=b'6', ..]
        | [first @ b'8', second @ (b'1' | b'2' | b'4' | b'6'), ..]
        | [first @ b'9', second @ (b'0'..=b'5' | b'8'), ..] => {
            Some((value(*first) * 10 + value(*second), 2))
        }
        [first, second, third, ..] => {
            Some((value(*first) * 100 + value(*second) * 10 + value(*third), 3))
        }
        _ => None,
    }
}

const fn value(digit: u8) -> u16 {
    digit.wrapping_sub(b'0') as u16
}
